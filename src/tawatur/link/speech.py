"""Whether a title tells what somebody says: a colon behind a name, speech that was marked in it, or a verb of telling.

In: a reading and the folded words of its title. Out: yes or no. Verbs of asking and warning are left out: whoever asks
for something does more than speak.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from tawatur.arabic.fold import fold
from tawatur.lexicon import table
from tawatur.model import Quote, Reading

#: Who speaks is named in so many characters before a colon.
_COLON = regex.compile(r"[^:]{3,40}:\s*\S")


@cache
def _telling() -> frozenset[str]:
    """Past and present forms (he, she) of verbs after which follows what is told, and which have no other sense."""
    rows = [
        (fold(row["lemma"]), fold(row["present"]))
        for row in table("verbs_of_saying")
        if row["stance"] in ("asserted", "denied") and row["homograph"] == "no" and "that" in row["frame"].split("|")
    ]
    return frozenset(form for past, now in rows for form in (past, f"{past}ت", now, f"ت{now[1:]}") if " " not in form)


def title_says(reading: Reading, words: Iterable[str]) -> bool:
    """Whether the title, of these folded words, tells what somebody says."""
    title = reading.article.title
    if title is None:
        return False
    if _COLON.match(title.of(reading.article.text)) or not _telling().isdisjoint(words):
        return True
    return any(isinstance(mention.value, Quote) and mention.span.meets(title) for mention in reading.mentions)
