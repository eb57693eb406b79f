"""Places of no list: two words behind a kind of place (قرية دان غيبي), pairs and rows of them (مخيمي زمزم وأبو شوك).

In: a ``Scan`` and the word for the kind of place. Out: candidates, the word itself left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, nisbas
from tawatur.mark.name_words import (
    ALONE,
    GAZ,
    GIVEN,
    GROUP,
    NAMELIKE,
    NISBA,
    ORG_AL,
    ORG_OF,
    SAYING,
    TITLE,
    TITLE_AL,
    doubt,
    unknown,
)
from tawatur.mark.quote_nouns import is_verbal

#: Words of one such name at most, and names of one row.
_WORDS, _ROW = 2, 6
_COMMAS = ("،", ",")
_NO_PLACE = NISBA | ORG_AL | ORG_OF | TITLE | TITLE_AL | GROUP | SAYING
#: A name in a row weighs more than a person's of as many words.
_SCORE = 9.0


def row(at: Scan, i: int) -> Iterator[Found]:
    """The names behind a dual or plural for kinds of places at word ``i``, joined by و or commas."""
    many = _many(at.words.key[i])
    if not many:
        return
    found: list[Found] = []
    j, cut = i + 1, 0
    while len(found) < _ROW:
        after = _name_end(at, j, cut, plain=many == "pair", last=bool(found))
        if after == j:
            break
        found.append(Found(j, after, cut, "place", _SCORE + 2 * (after - j)))
        if many == "pair" and len(found) > 1:
            break
        j, cut = _next(at, after)
        if j < 0:
            break
    if len(found) > 1:
        yield from found


def _many(key: str) -> str:
    """``pair`` for a dual for kinds of places (بلدتي), ``more`` for a plural (أحياء), however led; else nothing."""
    for cut in range(3):
        if key[:cut].strip("ولبفك"):
            break
        if key[cut:] in classes()["place_pair"]:
            return "pair"
        if key[cut:] in classes()["place_row"]:
            return "more"
    return ""


def _next(at: Scan, after: int) -> tuple[int, int]:
    """Where the next name of a row begins, and the letters to cut off it; -1 where the row ends."""
    if not at.along(after - 1, after):
        return -1, 0
    if at.words.raw[after] in _COMMAS:
        after += 1
    if not at.along(after - 1, after) or after in at.taken:
        return -1, 0
    return (after, 1) if at.words.key[after][0] == "و" else (-1, 0)


def _name_end(at: Scan, j: int, cut: int, *, plain: bool, last: bool) -> int:
    """The index after a name of a row at word ``j``; ``j`` where none is. ``plain``: any definite word may be one."""
    if not at.follows[j]:
        return j
    key = at.words.key[j][cut:]
    head = key in classes()["place_head"] or key in ("ابو", "ام", "سيدي", "بني")
    if head and at.follows[j + 1] and at.words.key[j + 1].isalpha():
        return j + 2
    if not _may_be(at, j, key, plain=plain):
        return j
    behind = at.words.key[j + 1] if at.follows[j + 1] else ""
    more = behind and behind[0] != "و" and (strange(behind) or (not last and _given(at, j + 1, behind)))
    return j + 1 + bool(more and at.flags[j + 1] & _NO_PLACE == 0)


def _given(at: Scan, j: int, key: str) -> bool:
    """Whether a second word of a name (زواغي سليمان, إبراهيم الخليل) stands before و."""
    named = doubt(key) < 3 and (at.follows[j + 1] and at.words.key[j + 1][0] == "و")
    return named and key not in nisbas() and key not in classes()["org_tail"]


def _may_be(at: Scan, j: int, key: str, *, plain: bool) -> bool:
    """Whether a word may be a place's name: of the gazetteer, of no list, a name; with ``plain`` any definite noun."""
    if len(key) < 3 or not key.isalpha() or (at.flags[j] & _NO_PLACE and not at.flags[j] & ALONE):
        return False
    if at.flags[j] & ALONE or unknown(key) or (doubt(key) < 2 and not common().get(key)):
        return True
    if not plain or key in nisbas() or key in classes()["preposition"] or is_verbal(key):
        return False
    return not key.startswith("ال") or (len(key) > 4 and not key.endswith(("ين", "ون", "ات")))


def strange(key: str) -> bool:
    """Whether a word goes on with a foreign name: of no list, no verb by its look."""
    return unknown(key) and key[0] not in "يت" and not is_verbal(key) and not key.endswith(("ه", "ت"))


def _names_the_head(at: Scan, i: int) -> bool:
    """Whether an office stands before the kind of place, and behind the next word one more name: both are the name of
    who holds it (مدير ناحية سنوني [خوديدا جوقي])."""
    third = at.follows[i + 2] and at.hints[i + 2] & NAMELIKE > 0 and at.words.key[i + 2][0] != "و"
    given = at.follows[i + 1] and at.flags[i + 1] & GIVEN and doubt(at.words.key[i + 1]) == 0
    return bool((third or given) and i > 1 and at.along(i - 2, i) and at.flags[i - 2] & TITLE)


def further(at: Scan, i: int) -> int:
    """The index after the second word of a place's name that begins at word ``i`` behind its kind; ``i`` + 1 where one
    word is all."""
    if not at.follows[i + 1] or at.flags[i + 1] & (_NO_PLACE | GAZ) or _names_the_head(at, i):
        return i + 1
    key = at.words.key[i + 1]
    named = at.hints[i + 1] & NAMELIKE and not common().get(key) and key[0] != "و"
    foreign = strange(at.words.key[i]) or at.hints[i] & NAMELIKE
    return i + 2 if foreign and not key.startswith("ال") and (strange(key) or named) else i + 1
