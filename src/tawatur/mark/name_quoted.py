"""Bodies and places whose names stand in quotation marks: حركة «...», مركز «...»; "التجارة" for the ministry.

In: a ``Scan``. Out: candidates. A word for the kind before the marks tells what they name; a ministry or an outlet
needs none where the marks hold its name alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, phrases_of
from tawatur.mark.name_words import (
    GAZ,
    GIVEN,
    GROUP,
    QUOTE,
    QUOTED_BODY,
    QUOTED_KIND,
    QUOTED_PLACE,
    QUOTES,
    SAYING,
    TITLE,
    TITLE_AL,
    Way,
)
from tawatur.mark.quote_ground import THAT

#: Marks that quote and are no brackets.
_MARKS = QUOTES - {"(", ")"}
#: Words in marks behind a word for a kind of body or place at most, that are a name and no sentence.
LONGEST = 5
#: Words of an outlet's name in marks at most; talks that one has with an outlet.
_OUTLET = 4
#: A verb and its speaker take so many words before the outlet.
_SPEAKER = 14
_TALKS = frozenset(("حديث", "تصريح", "تصريحات", "مقابله", "حوار", "لقاء", "مداخله", "اتصال"))
#: Behind these stands who is quoted.
_BY = frozenset(("حسب", "بحسب", "وفق", "نقلا"))
_KINDS = QUOTED_KIND | QUOTED_BODY | QUOTED_PLACE
Lister = Callable[[Scan, int, Way], list[Found]]


def in_quotes(at: Scan, lister: Lister) -> Iterator[Found]:
    """The bodies and places of no list whose names stand in quotation marks."""
    for i in [i for i in at.marked if at.hints[i] & QUOTE]:
        yield from _named(at, i, lister)
        if at.words.key[i] in _MARKS:
            yield from _ministry(at, i)
            yield from _told(at, i, lister)


def alone_in_quotes(at: Scan, found: Found) -> bool:
    """Whether marks hold the candidate and nothing else, and it is an outlet that is told something, or that is quoted:
    behind ل, a word of talk, a verb of saying, وفق.
    """
    keys, i = at.words.key, found.first - 1
    if found.cut or i < 1 or keys[i] not in _MARKS or keys[found.after : found.after + 1] == []:
        return False
    before = keys[i - 1]
    quoted = before in classes()["told_to"] or at.flags[i - 1] & SAYING or before in _BY or before[1:] in _BY
    return keys[found.after] in _MARKS and bool(quoted)


def _named(at: Scan, i: int, lister: Lister) -> Iterator[Found]:
    """What stands in marks behind a word for its kind."""
    kind = _kind(at, i) if at.hints[i - 1] & _KINDS else ""
    if not kind:
        return
    after = i + 1
    while at.along(i, after) and after < i + LONGEST + 2 and at.words.key[after] not in QUOTES:
        after += 1
    ways = [way for way in at.ways(i + 1) if not way.cut and way.flags & GAZ] if i + 1 < len(at.flags) else []
    known = any(one.kind != "place" and one.after >= after for way in ways for one in lister(at, i + 1, way))
    if not known and i + 1 < after < i + LONGEST + 2 and at.along(i, after) and not _called(at, i + 1, after):
        yield Found(i + 1, after, 0, kind, 7.0 + 2 * (after - i))  # type: ignore[arg-type]


def _told(at: Scan, i: int, lister: Lister) -> Iterator[Found]:
    """An outlet of no list in marks, to whom somebody speaks: قال فلان لـ«كذا» إن؛ في حديث إلى «كذا»."""
    keys = at.words.key
    led = at.follows[i] and keys[i - 1] == "ل"
    talk = at.along(i - 2, i) and keys[i - 1] in ("الي", "مع") and keys[i - 2].lstrip("ول") in _TALKS
    if not led and not talk:
        return
    after = i + 1
    while at.along(i, after) and after < i + _OUTLET + 1 and keys[after] not in QUOTES:
        after += 1
    if not i + 1 < after or not at.along(i, after) or keys[after] not in _MARKS or at.flags[i + 1] & GROUP:
        return
    ways = [way for way in at.ways(i + 1) if not way.cut and way.flags & GAZ]
    listed = any(one.after >= after for way in ways for one in lister(at, i + 1, way))
    if not listed and (talk or _spoken(at, i, after)):
        yield Found(i + 1, after, 0, "organization", 5.0 + 2 * (after - i))


def _spoken(at: Scan, i: int, close: int) -> bool:
    """Whether a verb of saying stands before the marks at word ``i``, and what is said, or who says it, behind them."""
    behind = close + 1
    if not at.along(close, behind):
        return False
    told = at.words.key[behind] in THAT or at.words.raw[behind] == ":" or at.flags[behind] & (GIVEN | TITLE | TITLE_AL)
    first = max(0, i - _SPEAKER)
    return bool(told) and any(at.flags[j] & SAYING and at.along(j, i) for j in range(first, i - 1))


def _called(at: Scan, first: int, after: int) -> bool:
    """Whether what stands in marks is what somebody calls a body (منظمة «إرهابية»): an indefinite adjective or noun."""
    key, words = at.words.key[first], classes()
    if key in words["org_adjective"] or key in words["person_adj"] or key == "غير":
        return True
    return after - first == 1 and not key.startswith("ال") and common().get(key, 0) > 2


def _kind(at: Scan, i: int) -> str:
    """The kind of what the marks at word ``i`` hold, by the word before them; none where that tells nothing."""
    if not at.follows[i]:
        return ""
    before = at.hints[i - 1]
    if before & QUOTED_KIND:
        return "organization"
    if at.words.key[i] not in _MARKS:
        return ""
    return "organization" if before & QUOTED_BODY else "place" if before & QUOTED_PLACE else ""


def _ministry(at: Scan, i: int) -> Iterator[Found]:
    """«التجارة»: a ministry by its task alone in marks."""
    after, keys = i + 1, at.words.key
    if keys[after : after + 1] == [] or keys[after] not in phrases_of("ministry_task"):
        return
    while at.along(i, after) and after < i + 4 and keys[after] not in QUOTES:
        after += 1
    task = " ".join(keys[i + 1 : after])
    if at.along(i, after) and keys[after] in _MARKS and task in classes()["ministry_task"]:
        name = " ".join(at.words.raw[i + 1 : after])
        yield Found(i + 1, after, 0, "organization", 6.5 + 2 * (after - i), "alias", role=f"وزارة {name}")
