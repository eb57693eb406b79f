"""The lexicon of verbs of saying as a page to read: ``python -m tests.mark_quotes.verbs_page`` writes it anew."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tawatur.lexicon import table
from tawatur.mark.quote_verbs import sayings

HEAD = """# Arabic verbs of saying, with their frames and stances

{lemmas} lemmas, {forms} written forms of the third person ({tenses}). The table is
`src/tawatur/lexicon/verbs_of_saying.tsv` (Apache-2.0, tab-separated); it was written for this project from general
knowledge of news Arabic, and no row was taken from a corpus or another lexicon. The forms are made from it by
`tawatur.mark.quote_verbs` (past, present with and without the س of the future, circumstantial participles, verbal nouns
with their owner); short vowels are not written, so active and passive share a form.

- **frame**: what may follow. `that` a clause with أن/إن (then also marks or a colon); `quote` only marks or a colon;
  `ila ala an bi min li fi` a noun behind إلى على عن ب من ل في; `an_deed` a verbal noun behind عن; `obj` a noun as
  object; `deed` a verbal noun as object; `whom` the addressee comes first; `second` the first ب names the addressee;
  `target` the object is the person judged and belongs to what is said; `judge` a noun and what it is called, in marks.
- **stance**: how far the verb's user vouches for the content (`asserted`, `denied`, `doubted`, `expected`,
  `hypothetical`). `قال` and `أكد` are both asserted, `زعم` is doubted: it is the reporter who doubts.
- **flavour**: the act ({flavours}).
- **homograph**: a form of the verb is also another common word, so the words around must decide.
- **traits**: what else they must decide. `impersonal` reports nobody in the third person without a subject (يذكر أن);
  `noun_in_ya`, `noun` and `preposition` are spelt like one (رأي, طلب, بين), the present of `short_present` like that of
  another verb (يعد); `right_before` is speech only where what is said stands right behind (نشر); the verbal noun of
  `masdar` reports words (قوله إن), the past of `bare` a clause behind a comma; `held` tells what is held to be so.

| lemma | present | participle | verbal noun | frame | stance | flavour | homograph | traits | English |
|---|---|---|---|---|---|---|---|---|---|
"""


def page() -> str:
    """The text of docs/lexicon-verbs-of-saying.md."""
    rows = table("verbs_of_saying")
    tenses = Counter(said.tense for readings in sayings().values() for said in readings)
    flavours = Counter(row["flavour"] for row in rows)
    head = HEAD.format(
        lemmas=len(rows),
        forms=len(sayings()),
        tenses=", ".join(f"{count} {tense}" for tense, count in tenses.most_common()),
        flavours=", ".join(f"{name} {count}" for name, count in flavours.most_common()),
    )
    columns = (
        "lemma",
        "present",
        "participle",
        "masdar",
        "frame",
        "stance",
        "flavour",
        "homograph",
        "traits",
        "gloss_en",
    )
    lines = ["| " + " | ".join(row[name].replace("|", " ") for name in columns) + " |" for row in rows]
    return head + "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path("docs").mkdir(exist_ok=True)
    Path("docs/lexicon-verbs-of-saying.md").write_text(page(), encoding="utf-8")
