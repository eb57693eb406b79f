"""Chinese, Korean and Vietnamese names, whose parts are short and often spelt like Arabic words: لي شياو مي.

In: a ``Scan`` and the word behind a title, an honorific or a nisba. Out: a candidate of family name and further parts.
"""

from __future__ import annotations

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, tokens
from tawatur.mark.name_rare import ends_name
from tawatur.mark.name_words import FAR_EAST, doubt, unknown

#: Parts behind the family name at most, and letters of one that no list has.
_PARTS, _LETTERS = 3, 6
#: A word so common is a part only where the name ends behind it (بارك سونغ هو، قال).
_COMMON = 6


def far_east(at: Scan, i: int) -> Found | None:
    """The name that the family name at word ``i`` begins; None where no part of one follows."""
    if _conjunction(at, i):
        return None
    after = i + 1
    while after <= i + _PARTS and at.follows[after] and _part(at, after):
        after += 1
        if at.follows[after] and at.words.raw[after] == "-" and at.words.end[after] == at.words.start[after + 1]:
            after += 1
    return Found(i, after, 0, "person", 9.0 + 2 * (after - i)) if after > i + 1 else None


def _conjunction(at: Scan, i: int) -> bool:
    """Whether بأن stands there, which folds like the family name بان: so unless a known part of a name follows."""
    key, raw = at.words.key[i], at.words.raw[i]
    return key == "بان" and (raw != key or at.words.key[i + 1] not in classes()["far_east_part"])


def eastern(at: Scan, i: int) -> bool:
    """Whether a family name of the Far East and a part behind it stand at word ``i``."""
    return at.hints[i] & FAR_EAST > 0 and at.follows[i + 1] and not _conjunction(at, i) and _part(at, i + 1)


def _part(at: Scan, j: int) -> bool:
    """Whether word ``j`` is a part of a given name of the Far East."""
    key = at.words.key[j]
    parts, usual = classes()["far_east_part"], common()
    if key in parts:
        behind = at.words.key[j + 1] if at.follows[j + 1] else ""
        more = behind in parts and usual.get(behind, 0) < _COMMON
        return usual.get(key, 0) < _COMMON or more or ends_name(at, j + 1)
    foreign = unknown(key) or (tokens().get(key, ("g", 3))[0] == "f" and doubt(key) < 2)
    return foreign and len(key) <= _LETTERS and key[0] not in "ولب"
