"""Which slot of an event each figure can fill, from its noun and the words around it.

In: words and raw figures. Out: for each figure killed, injured, arrested, missing, rescued, count, amount, age or None;
``label`` where the number is part of a name (القرار 2254).

>>> from tawatur.arabic.words import split
>>> from tawatur.mark.figure_reading import raw_figures
>>> words = split("مقتل 5 مدنيين و3 جنود بينهم ضابطان وتدمير 4 منازل")
>>> slots_of(words, raw_figures(words, set()))
['killed', 'killed', None, 'count']
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tawatur.arabic.words import Words
from tawatur.mark.figure_nouns import Cue, cues
from tawatur.mark.figure_reading import Raw

_BEFALL = frozenset({"killed", "injured", "arrested", "missing", "rescued"})
#: How far, in words, a casualty word may stand before or behind the people it tells of.
_BEFORE, _BEHIND, _CLOSE = 7, 6, 2
_FIXED = {"money": "amount", "percent": None, "measure": None, "age": "age"}


class _Around:
    """The casualty words of a text, found by place."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.before = cues(words, "before")
        self.behind = cues(words, "behind")
        self._ends = [cue.after for cue in self.before]
        self._begins = [cue.first for cue in self.behind]
        self.used: set[int] = set()

    def last_before(self, at: int) -> tuple[int, Cue] | None:
        """The nearest casualty word that ends at or before word ``at`` of the same sentence, with its number."""
        n = bisect_right(self._ends, at) - 1
        if n < 0 or self.words.sentence[self.before[n].first] != self.words.sentence[at]:
            return None
        return n, self.before[n]

    def first_behind(self, at: int) -> Cue | None:
        """The nearest casualty word of the same clause behind word ``at``; one further off must be a plural verb.

        What is told in between of some of them is passed over: 14 شخصا، بينهم ثلاثة أطفال، قتلوا.
        """
        at = _behind_some(self.words, at)
        n = bisect_left(self._begins, at)
        if n == len(self.behind):
            return None
        cue, keys = self.behind[n], self.words.key
        gap = cue.first - at
        if gap >= _BEHIND or self.words.sentence[cue.first] != self.words.sentence[at - 1]:
            return None
        plural = keys[cue.first].endswith(("وا", "دا", "لا", "وهم", "هم", "فيا", "يبا"))
        near = gap <= _CLOSE or plural
        between = range(at, cue.first)
        clear = all(keys[i] not in _ENDS and not keys[i][:1].isdigit() for i in between)
        return cue if near and clear and (cue.slot != "subset" or not gap) else None


#: What opens an aside on some of those just told of, its longest, and what holds it.
SOME = frozenset(("بينهم", "بينهن", "منهم", "ضمنهم", "معظمهم", "غالبيتهم", "اغلبهم", "جلهم"))
SOME_LONGEST, COMMAS = 16, frozenset(("،", ","))


def _behind_some(words: Words, at: int) -> int:
    """Behind the commas that hold what some of those just told of are; ``at`` where they hold nothing of the kind."""
    keys = words.key
    opener = at + 2 if keys[at + 1 : at + 2] == ["من"] else at + 1
    if opener >= len(keys) or keys[at] not in COMMAS or keys[opener] not in SOME:
        return at
    close = next((i for i in range(opener, min(at + SOME_LONGEST, len(keys))) if keys[i] in COMMAS), None)
    return at if close is None or words.sentence[close] != words.sentence[at] else close + 1


#: Marks and words that end a clause.
_ENDS = frozenset({"،", ",", ".", "؛", ":", "بينما", "فيما", "عندما", "حيث", "لكن", "كما", "بعدما", "ان"})


def slots_of(words: Words, raws: list[Raw]) -> list[str | None]:
    """The slot of each figure."""
    if not raws:
        return []
    around = _Around(words)
    found: list[str | None] = []
    last: str | None = None
    behind = -1
    some = False
    for raw in raws:
        adjective = raw.first == behind and raw.kind.startswith("one ")
        some = _of_some(around, raw) or (some and raw.joined)
        slot = None if adjective or some or _of_several(around, raw) else _slot(around, raw, last)
        behind = raw.after
        found.append(slot)
        if slot in _BEFALL or not raw.joined:
            last = slot
    return found


def _of_some(around: _Around, raw: Raw) -> bool:
    """Whether a figure counts some of those just told of (بينهم 15 قتيلا), with those joined to it (و40 مصابا)."""
    near = around.last_before(raw.first)
    return near is not None and near[1].slot == "subset" and raw.first - near[1].after <= 1


def _of_several(around: _Around, raw: Raw) -> bool:
    """Whether one figure is of the dead and the hurt together (مقتل وإصابة 12, يصرع ويصيب 8): how many of each is not
    told."""
    near = around.last_before(raw.first)
    if near is None or near[0] == 0 or raw.first - near[1].after > 0:
        return False
    before, cue = around.before[near[0] - 1], near[1]
    joined = before.after == cue.first and around.words.key[cue.first].startswith("و")
    return joined and {before.slot, cue.slot} <= _BEFALL and before.slot != cue.slot


def _slot(around: _Around, raw: Raw, last: str | None) -> str | None:
    """The slot of one figure; ``last`` is that of the figure it is joined to by و."""
    kind = raw.kind.removeprefix("one ")
    if kind in _FIXED:
        return _FIXED[kind]
    single = raw.kind.startswith("one ")
    near = around.last_before(raw.first)
    gap = raw.first - near[1].after if near else _BEFORE
    if near and gap <= 1 and near[1].slot in ("subset", "label"):
        return "label" if near[1].slot == "label" and not gap else None
    if kind in _BEFALL and not single:
        freed = (
            kind == "arrested" and near is not None and gap <= 1 and near[1].slot in ("rescued", "killed", "missing")
        )
        return near[1].slot if near is not None and freed else kind
    told = _told(around, raw, near, gap, single)
    if told is None and raw.joined and last in _BEFALL and kind in ("person", "notable", "") and not single:
        return last
    if told is None and not single and kind:
        return "count"
    return told


def _told(around: _Around, raw: Raw, near: tuple[int, Cue] | None, gap: int, single: bool) -> str | None:
    """What the casualty words around tell of these people; each word before tells of one figure only."""
    if raw.kind.endswith("thing"):
        return None
    behind = around.first_behind(raw.after)
    if behind is not None and single and behind.first - raw.after > 1:
        behind = None
    if behind is not None and behind.slot == "subset":
        return None
    fits = near is not None and near[1].slot in _BEFALL and near[0] not in around.used
    if near and single and around.words.key[near[1].first].startswith(("ل", "ال")):
        return None
    if near is not None and fits and gap <= (0 if single else 1):
        around.used.add(near[0])
        return near[1].slot
    if behind is not None:
        return behind.slot
    if near is not None and fits and not single and gap < _BEFORE and _open(around.words, near[1].after, raw.first):
        around.used.add(near[0])
        return near[1].slot
    return None


_BREAKS = frozenset(
    {
        "بينما",
        "فيما",
        "عندما",
        "الذي",
        "التي",
        "الذين",
        "حيث",
        "لكن",
        "كما",
        "بعدما",
        "بسبب",
        "جراء",
        "اثر",
        "نفذه",
        "شنه",
    }
)


def _open(words: Words, first: int, after: int) -> bool:
    """Whether nothing between a casualty word and a figure begins another clause."""
    marks = {".", "؛", ":"} | ({"،", ","} if after - first > 3 else set())
    return not any(words.key[at] in _BREAKS or words.key[at] in marks for at in range(first, after))
