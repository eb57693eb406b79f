"""Single words as events ask of them: every way to cut one, and whether it is a noun for people.

In: a folded word. Out: its stems; for nouns of people whether more than one is meant.

>>> sorted(stems("وبالوزير"))[:2]
['بالوزير', 'وبالوزير']
"""

from __future__ import annotations

from functools import cache

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.per_word import per_word
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import bare

#: آخرين without its ن is أخرى.
_NO_PEOPLE = frozenset(("اخري", "اخرو"))


_WHOLE = ("كميات",)


@cache
def people_words() -> dict[str, bool]:
    """Folded nouns for people in their cases -> whether more than one."""
    out: dict[str, bool] = {}
    for row in table("event_people"):
        for cell in variants(row["one"]):
            word = fold(cell)
            out[word] = out[word + "ا"] = False
            stem = word[:-1] + "ت" if word.endswith("ه") else word
            out[stem + "ين"] = out[stem + "ان"] = True
        for cell in variants(row["many"]):
            word = fold(cell)
            out[word] = out[word + "ا"] = True
            if word.endswith(("ين", "ون")) and word[:-1] not in _NO_PEOPLE:
                for case in ("ين", "ون", "ي", "و"):
                    out.setdefault(word[:-2] + case, True)
    return out


@per_word(10_000)
def stems(word: str) -> frozenset[str]:
    """The folded word in every cutting, with and without the article; كميات is not ك and مئات."""
    if word.endswith(_WHOLE):
        return frozenset((bare(word), word, "كميات"))
    return frozenset(bare(stem) for _, stem in cuts(word)) | {word}
