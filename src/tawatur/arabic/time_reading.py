"""Read the longest time expression that begins at a word.

In: words and a place. Out: a ``Reading``: the words it covers and the pieces they say. Atoms are joined by a table of
which may follow which, through which small words between them.

>>> from tawatur.arabic.words import split
>>> read_time(split("الثلاثاء 21 نوفمبر 2017, 10:43 صباحا"), 0).after
9
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from msgspec.structs import replace

from tawatur.arabic.amounts import ONES, mod_words
from tawatur.arabic.calendar import month_words, weekday_words
from tawatur.arabic.clitics import Cuts, cuts
from tawatur.arabic.glance import scan_for
from tawatur.arabic.numbers import definite_words, number_words
from tawatur.arabic.per_word import per_word
from tawatur.arabic.time_atoms import (
    CALENDAR,
    Atom,
    Pieces,
    date_atoms,
    key_at,
    month_atoms,
    weekday_atoms,
    year_atoms,
)
from tawatur.arabic.time_clock import clock_atoms, part_atoms
from tawatur.arabic.time_fiscal import fiscal_atoms
from tawatur.arabic.time_kinds import (
    TWINS,
    anniversary_atoms,
    calendar_atoms,
    day_atoms,
    decade_atoms,
    first_atoms,
    kind_atoms,
    set_atoms,
    side_atoms,
    twin_atoms,
)
from tawatur.arabic.time_phrases import PRONOUNS, amount_atoms, nth_atoms, relation_atoms
from tawatur.arabic.time_shifts import deictic_atoms, shift_atoms, this_part_atoms
from tawatur.arabic.time_terms import entries_of, phrase_starts
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.model import Part


class Reading(Part, frozen=True):
    """A time expression: words ``first`` up to ``after``; ``cut`` letters of the first word are proclitics.

    ``until``: the other end where one expression tells both (13 إلى 15 يوليو); ``linked``: the next one is that end.
    """

    first: int
    after: int
    cut: int
    pieces: Pieces
    kinds: tuple[str, ...]
    until: Pieces | None = None
    linked: bool = False


#: Duals before the two ends of a range: يومي 3 و4 مايو، عامي 2003 و2011.
PAIRS = frozenset({"يومي", "شهري", "عامي", "ليلتي", "الايام", "ايام", "اعوام", "الاعوام", "سنوات", "السنوات"})

Reader = Callable[[Words, int], Iterator[Atom]]


class _Opener(Part, frozen=True):
    """A reader, the kinds of atoms it makes, and what (see ``_marks``) its first word must be."""

    reader: Reader
    makes: frozenset[str]
    begins: frozenset[str]
    leads: bool = True


def _opener(reader: Reader, makes: str, begins: str, *, leads: bool = True) -> _Opener:
    """An opener from words parted by blanks."""
    return _Opener(reader, frozenset(makes.split()), frozenset(begins.split()), leads)


_OPENERS: tuple[_Opener, ...] = (
    _opener(date_atoms, "date full month", "number"),
    _opener(first_atoms, "date", "first"),
    _opener(decade_atoms, "decade", "unit defunit"),
    _opener(relation_atoms, "ago", "relation pronoun"),
    _opener(amount_atoms, "amount", "number unit defunit few mod"),
    _opener(clock_atoms, "clock", "number clock"),
    _opener(month_atoms, "month unsure date", "month unit"),
    _opener(weekday_atoms, "weekday", "weekday unit day_name"),
    _opener(year_atoms, "year bare", "number unit defunit"),
    _opener(part_atoms, "part", "part"),
    _opener(deictic_atoms, "deictic", "deictic day"),
    _opener(this_part_atoms, "deictic", "this"),
    _opener(shift_atoms, "shift told unit deictic span nth", "this presame defunit last number definite"),
    _opener(nth_atoms, "nth century", "last number defunit slice weekday"),
    _opener(fiscal_atoms, "fiscal quarter nth shift", "period number definite last defunit"),
    _opener(
        kind_atoms,
        "word phase season decade holiday eve nth daypart",
        "now until vague phase season decade holiday eve ten then bypart",
    ),
    _opener(anniversary_atoms, "word", "anniversary"),
    _opener(set_atoms, "set", "set each days"),
    _opener(day_atoms, "dayno", "number"),
    _opener(side_atoms, "lean zone", "lean lean2 zone", leads=False),
    _opener(calendar_atoms, "calendar", "calendar", leads=False),
    _opener(twin_atoms, "twin", "number twin", leads=False),
)


class _Start(Part, frozen=True):
    """What a word can begin.

    ``marks``: what it is; ``lone``: it may be a time on its own; ``seconds``: one of these behind it makes a phrase;
    ``needs``: else the word right behind must be one of these, if any are named; ``weak``: it only counts (a number,
    a modifier), another word must tell what (``names``); ``alone``: it means something alone.
    """

    openers: tuple[_Opener, ...]
    marks: frozenset[str]
    needs: frozenset[str]
    lone: bool
    weak: bool
    names: bool
    alone: bool
    seconds: frozenset[str]


_LONE = frozenset(
    {
        "weekday",
        "deictic",
        "month",
        "now",
        "until",
        "vague",
        "holiday",
        "season",
        "decade",
        "pronoun",
        "pair",
        "dual",
        "eve",
        "days",
        "set",
        "period",
        "ten",
        "then",
        "bypart",
    }
)
_WEAK = frozenset({"number", "mod", "few", "definite", "twin"})
_NAMES = frozenset(
    {"unit", "defunit", "month", "part", "half", "calendar", "lean", "deictic", "weekday", "clock", "this"}
)
_COUNTS = frozenset({"number", "unit", "few", "mod"})
#: Of these what the word right behind must be, or they begin nothing: قبل, هذا, كل, نحو stand in nearly every sentence.
_NEEDS = {
    "relation": _COUNTS | {"this", "then"},
    "this": frozenset({"part", "defunit"}),
    "presame": frozenset({"defunit"}),
    "each": _COUNTS | {"weekday", "day_name"},
    "last": _COUNTS | {"weekday", "day_name"},
    "mod": _COUNTS | {"defunit"},
    "day_name": frozenset({"unit", "defunit"}),
}
#: The marks of words that can begin a time.
_LEADING = frozenset({"pair"}).union(*(opener.begins for opener in _OPENERS if opener.leads))
#: Behind a number, marks that make it a date or a clock time.
_INSIDE = frozenset({"/", "-", ":", ".", "–"})
#: A word that counts has the word that it counts this near.
_NEAR = 5


@cache
def _marks() -> dict[str, tuple[tuple[str, str], ...]]:
    """Every folded word that can begin an atom: (mark, second word or empty); a mark is a kind of time word, a number,
    a month, a modifier, ..."""
    found: dict[str, set[tuple[str, str]]] = {}
    single = {
        "weekday": weekday_words(), "day_name": [key.removeprefix("ال") for key in weekday_words()],
        "definite": definite_words(), "twin": TWINS, "calendar": CALENDAR, "pronoun": PRONOUNS, "days": ["ايام"],
        "day": ["يوم", "اليوم"], "pair": PAIRS,
    }  # fmt: skip
    pairs = {"number": number_words(), "month": month_words(), "mod": mod_words()}
    for mark, keys in single.items():
        for key in keys:
            found.setdefault(key, set()).add((mark, ""))
    for mark, starts in pairs.items():
        for first, second in starts:
            found.setdefault(first, set()).add((mark, second))
    for first, second, kind in phrase_starts():
        found.setdefault(first, set()).add((kind, second))
    return {key: tuple(sorted(marks)) for key, marks in found.items()}


@per_word(10_000)
def _start(key: str) -> _Start | None:
    """What the folded word can begin; None for nearly every word."""
    book = _marks()
    told = [book[stem] for _, stem in cuts(key) if stem in book]
    pairs = {pair for found in told for pair in found}
    if key[:1].isdigit():
        pairs.add(("number", ""))
    if not pairs:
        return None
    marks = frozenset(mark for mark, _ in pairs)
    single = frozenset(mark for mark, second in pairs if not second)
    alone = single & _LEADING
    openers = tuple(opener for opener in _OPENERS if opener.begins & marks)
    needs = frozenset[str]().union(*(_NEEDS[mark] for mark in alone)) if alone <= _NEEDS.keys() else frozenset()
    seconds = frozenset(second for _, second in pairs if second)
    lone = bool(single & _LONE)
    return _Start(openers, marks, needs, lone, marks <= _WEAK, bool(marks & _NAMES), bool(alone), seconds)


def marks_of(key: str) -> frozenset[str]:
    """What the folded word is, see ``_marks``; nothing for nearly every word."""
    start = _start(key)
    return start.marks if start is not None else frozenset()


@cache
def _leading_words() -> frozenset[str]:
    """The folded words with which a time can begin."""
    return frozenset(key for key, marks in _marks().items() if any(mark in _LEADING for mark, _ in marks))


def _numeral(key: str, _: Cuts) -> bool:
    """Whether a word of the text is written in digits."""
    return key[:1].isdigit()


_leading = scan_for(_leading_words, also=_numeral)


def beginnings(words: Words) -> list[int]:
    """The words with which a time may begin."""
    keys = words.key
    starts = [(at, start) for at in _leading(words) if (start := _start(keys[at])) is not None]
    return [
        at
        for at, start in starts
        if start.lone
        or (start.seconds and at + 1 < len(keys) and keys[at + 1] in start.seconds)
        or (start.alone and _told(keys, at, start))
    ]


def _told(keys: list[str], at: int, start: _Start) -> bool:
    """Whether a word that is no time alone has near it a word that can make it one."""
    key = keys[at]
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    if start.needs and ((next_ := _start(behind)) is None or start.needs.isdisjoint(next_.marks)):
        return False
    if (len(key) == 4 and key.isdigit()) or behind in _INSIDE or behind in ONES or key.count(".") == 2:
        return True
    if at and not start.weak and entries_of(keys[at - 1]):
        return True
    near = (_start(behind) for behind in keys[at + 1 : at + _NEAR])
    return any(other is not None and (other.names or not start.weak) for other in near)


_CLOSERS = {"(": (")",), "[": ("]",), '"': ('"',), "“": ("”", '"', "“"), "«": ("»",)}
#: Kinds that say nothing of their own: they need another atom beside them.
_HELPLESS = frozenset(
    {"phase", "unsure", "nth", "lean", "bare", "dayno", "zone", "unit", "calendar", "twin", "part", "season", "holiday"}
)
#: More atoms than this no expression has; it bounds the work at one place.
LONGEST = 9


def merge(left: Pieces, right: Pieces) -> Pieces | None:
    """Both told together; None where they say the same part differently."""
    added: dict[str, object] = {}
    for name, value in right.told().items():
        said = getattr(left, name)
        if name == "shifts" and said is not None:
            if {unit for unit, _ in right.shifts or ()} & {unit for unit, _ in said}:
                return None
            added[name] = said + value
        elif name == "hijri" and said and right.year:
            continue
        elif said not in (None, value) and not (name == "part" and left.hour is None and right.hour is None):
            return None
        else:
            added[name] = value
    return replace(left, **added)


def _atoms(words: Words, at: int, kinds: frozenset[str] | None) -> Iterator[Atom]:
    """The atoms (of ``kinds``, or any that can lead) that begin at word ``at``."""
    start = _start(words.key[at])
    for opener in start.openers if start is not None else ():
        if opener.leads if kinds is None else not kinds.isdisjoint(opener.makes):
            for atom in opener.reader(words, at):
                if kinds is None or atom.kind in kinds:
                    yield atom


@cache
def _follows() -> dict[str, dict[str, frozenset[str]]]:
    """``lexicon/time_order.tsv`` as kind -> small word between -> kinds that may follow."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for row in table("time_order"):
        through = found.setdefault(row["left"], {})
        for word in row["through"].split(" "):
            glue = "" if word == "nothing" else word
            through[glue] = through.get(glue, frozenset()) | frozenset(variants(row["right"]))
    return found


def _extend(words: Words, read: Reading, depth: int) -> Reading:
    """The longest reading that goes on from ``read``."""
    best = read
    follows = _follows().get(read.kinds[-1])
    if follows is None or depth >= LONGEST or read.after >= len(words.key):
        return best
    for glue, kinds in follows.items():
        if glue and words.key[read.after] != glue:
            continue
        at = read.after + (glue != "")
        if at >= len(words.key) or words.block[at] != words.block[read.first]:
            continue
        for atom in _atoms(words, at, kinds):
            if atom.cut and (glue or words.key[at][:1] not in ("ب", "ل")):
                continue
            longer = _step(words, read, atom, glue, depth)
            if longer is not None and longer.after > best.after:
                best = longer
    return best


def _step(words: Words, read: Reading, atom: Atom, glue: str, depth: int) -> Reading | None:
    """``read`` with ``atom`` behind it and all that follows; None where the two contradict each other."""
    pieces = merge(read.pieces, atom.pieces)
    if atom.kind == "part" and read.kinds[-1] == "deictic" and read.pieces.part not in (None, atom.pieces.part):
        return None
    vague_part = glue == "في" and atom.kind == "part" and not words.key[read.after + 1].startswith("ال")
    if pieces is None or vague_part:
        return None
    after = atom.after
    closers = _CLOSERS.get(glue)
    if closers:
        if key_at(words, after) in closers:
            after += 1
        elif glue in "([":
            return None
    return _extend(words, Reading(read.first, after, read.cut, pieces, (*read.kinds, atom.kind)), depth + 1)


#: An order of a unit (اليوم الأول) needs one of these to count in.
_HOLDERS = ("month", "year", "shifts", "century", "decade", "season", "holiday", "word")


def _complete(read: Reading) -> bool:
    """Whether the atoms say a time on their own: one that needs no other, or two side by side."""
    pieces = read.pieces
    if pieces.nth is not None and pieces.nth[0] != "WD" and not any(getattr(pieces, name) for name in _HOLDERS):
        return False
    if pieces.day and not pieces.month and not pieces.weekday:
        return any(unit == "M" for unit, _ in pieces.shifts or ())
    return len(read.kinds) > 1 or read.kinds[0] not in _HELPLESS


def read_time(words: Words, at: int) -> Reading | None:
    """The longest time expression that begins at word ``at``; None where none does."""
    best: Reading | None = None
    for atom in _atoms(words, at, None):
        read = _extend(words, Reading(at, atom.after, atom.cut, atom.pieces, (atom.kind,)), 1)
        if _complete(read) and (best is None or (read.after, -len(read.kinds)) > (best.after, -len(best.kinds))):
            best = read
    return best
