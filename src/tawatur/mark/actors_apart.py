"""Titles that a clause gives to a name some words away: فلان، وهو مدير كذا؛ يتولى فلان منصب كذا؛ فلان الذي يرأس كذا.

In: the words, a title beside no name, and the persons of the article. Out: who bears it, and the roles that a relative
clause tells of somebody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tawatur.arabic.words import Words
from tawatur.mark.actors import Draft, Tie
from tawatur.mark.name_found import Found
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.quote_verbs import sayings

#: What stands between a name and what its bearer is.
_IS = frozenset({"وهو", "وهي", "هو", "هي"})
#: What stands before an office that somebody named earlier in the sentence holds.
_AS = frozenset(
    (
        "بصفته",
        "بصفتها",
        "بوصفه",
        "بوصفها",
        "باعتباره",
        "باعتبارها",
        "منصب",
        "بمنصب",
        "لمنصب",
        "مهام",
        "بمهام",
        "وظيفه",
        "رتبه",
    )
)
_COMMAS = frozenset("،,–-(")
_WHO = frozenset({"الذي", "التي"})
#: The office of whoever does this.
_LEADS = {
    "يراس": "رييس",
    "تراس": "رييسه",
    "يتراس": "رييس",
    "تتراس": "رييسه",
    "يدير": "مدير",
    "تدير": "مديره",
    "يقود": "قايد",
    "تقود": "قايده",
    "يتزعم": "زعيم",
    "تتزعم": "زعيمه",
    "يمثل": "ممثل",
    "تمثل": "ممثله",
    "يدرب": "مدرب",
    "اسس": "موسس",
}
#: Words of the body behind such a verb that are kept.
_BODY = 3


def borne_apart(words: Words, title: Found, ends: Mapping[int, Tie], persons: Sequence[Tie]) -> Draft | None:
    """Whose title this is by the word right before it; None where that tells nothing."""
    at = title.first - 1
    if at < 1 or words.sentence[at] != words.sentence[title.first]:
        return None
    key = words.key[at]
    if key in _IS:
        while at > 0 and words.raw[at - 1] in _COMMAS:
            at -= 1
        tie = ends.get(at)
        return tie.draft if tie is not None and at < title.first and _near(words, tie, title.first) else None
    if key in _AS:
        before = [tie for tie in persons if tie.found.first < title.first and _near(words, tie, title.first)]
        return max(before, key=lambda tie: tie.found.first).draft if before else None
    return None


def blames(words: Words, first: int, *, calls: bool) -> bool:
    """``اتهمت النائبة فلانة وزير المالية``: whether who is named from word ``first`` judges somebody, whose title then
    stands right behind the name; ``calls``: or calls somebody something (وصفت فلانة الفقيد).
    """
    at = first - 1
    while at > 0 and words.key[at] in classes()["honorific"] | classes()["style_more"] | classes()["profession"]:
        at -= 1
    if at < 0 or words.sentence[at] != words.sentence[first]:
        return False
    readings = sayings().get(words.key[at].removeprefix("و"), ())
    return any(
        (calls or one.flavour == "blaming") and "target" in one.frame and one.tense in ("past", "present")
        for one in readings
    )


def citizen_behind(words: Words, title: Found, starts: Mapping[int, Tie]) -> Draft | None:
    """Whom a comma and the adjective of a country lead to: رئيس لجنة التحكيم، الإيطالي فلان."""
    at = title.after
    tie = starts.get(at + 2)
    if tie is None or tie.found.cut or words.raw[at] not in _COMMAS or not _near(words, tie, title.first):
        return None
    nisba = nisbas().get(words.key[at + 1])
    return tie.draft if nisba is not None and nisba.definite and not nisba.people else None


def _near(words: Words, tie: Tie, at: int) -> bool:
    """Whether a name stands in the sentence of word ``at``."""
    return words.sentence[tie.found.first] == words.sentence[at]


def led_by(words: Words, persons: Sequence[Tie]) -> Iterator[tuple[Draft, str]]:
    """Whom a relative clause makes the head of something, with the role: فلان، الذي يرأس جمعية الصيادين."""
    for tie in persons:
        at = tie.found.after
        while at < len(words) and words.raw[at] in _COMMAS:
            at += 1
        if at + 2 >= len(words) or words.key[at] not in _WHO or not _near(words, tie, at):
            continue
        head = _LEADS.get(words.key[at + 1])
        if head is not None:
            yield tie.draft, " ".join((head, *words.key[at + 2 : at + 2 + _BODY]))
