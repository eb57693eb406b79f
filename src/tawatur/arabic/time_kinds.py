"""Times that one word of the lexicon decides: phases, seasons, decades, feasts, sets, vague words.

In: words and a place. Out: ``Atom``s, as in ``time_atoms``.

>>> from tawatur.arabic.words import split
>>> next(set_atoms(split("كل ثلاثة أسابيع"), 0)).pieces.word
('set', 'P3W')
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tawatur.arabic.amounts import duration, read_amount
from tawatur.arabic.calendar import weekday_named
from tawatur.arabic.numbers import begins_number, read_number
from tawatur.arabic.time_atoms import CALENDAR, Atom, Pieces, date_atoms, key_at, month_atoms, year_atoms
from tawatur.arabic.time_terms import Term, term_at, terms_at
from tawatur.arabic.words import Words

#: Kinds of terms whose value is a number that one of the pieces holds.
_NUMBERED = frozenset({"season", "decade", "eve"})
_NAMED = {"phase": "phase", "holiday": "holiday", "bypart": "part"}


def _made(term: Term) -> Pieces:
    """What a term of a one-word kind says."""
    if term.kind in _NUMBERED:
        return Pieces(**{term.kind: int(term.value)})  # type: ignore[arg-type]
    if term.kind in _NAMED:
        return Pieces(**{_NAMED[term.kind]: term.value})  # type: ignore[arg-type]
    if term.kind == "ten":
        return Pieces(nth=("D:10", int(term.value)))
    return Pieces(word=(term.kind, term.value))


#: The kind of atom that a kind of term makes.
_KIND = {"now": "word", "until": "word", "vague": "word", "then": "word", "ten": "nth", "bypart": "daypart"}
_WORDS = ("now", "until", "vague", "phase", "season", "decade", "holiday", "eve", "ten", "then", "bypart")


def kind_atoms(words: Words, at: int) -> Iterator[Atom]:
    """مطلع، صيف، الثمانينيات، عيد الفطر، مؤخرا، حتى الآن."""
    if words.raw[at].lstrip("وف")[:1] in "أإآ" and words.key[at].endswith("الان"):
        return
    for term in terms_at(words, at, *_WORDS):
        pieces = _made(term)
        if words.key[at].lstrip("و") == "مساء" and term.kind == "bypart" and words.raw[at][-1] != "ً":
            continue
        hour = term.kind == "until" and key_at(words, term.after - 1) == "الساعه" and term.after < len(words)
        if not (hour and begins_number(words.key[term.after])):
            yield Atom(_KIND.get(term.kind, term.kind), term.after, pieces, term.cut)


def side_atoms(words: Words, at: int) -> Iterator[Atom]:
    """What only stands behind another atom: الماضي، المقبل، بتوقيت غرينتش."""
    for term in terms_at(words, at, "lean", "lean2", "zone"):
        if term.kind == "lean" and not term.cut:
            yield Atom("lean", term.after, Pieces(lean=term.value))
        elif term.kind == "lean2" and not term.cut:
            yield Atom("lean", term.after, Pieces(lean="next2" if int(term.value) > 0 else "past2"))
        elif term.kind == "zone":
            yield Atom("zone", term.after, Pieces(zone=term.value), term.cut)


_STOPS = frozenset({"من", "في", "الساعه", "علي", "و", "حتي", "الي", "هذا", "الشهر"})


def day_atoms(words: Words, at: int) -> Iterator[Atom]:
    """A day of the month alone: الخميس 21، السادس عشر من هذا الشهر. Not where something is counted (12 قتيلا)."""
    number = read_number(words, at) if begins_number(words.key[at]) else None
    if number is None or number.form == "words" or number.value not in range(1, 32):
        return
    behind = key_at(words, number.after)
    if number.form == "ordinal" and not words.key[at][number.cut :].startswith(("ال", "لل")):
        return
    inside = number.after + (behind == "من")
    if key_at(words, inside) in ("الجاري", "الحالي") or (behind == "من" and key_at(words, inside) == "الشهر"):
        yield Atom("dayno", inside + 1, Pieces(day=int(number.value), shifts=(("M", 0),)), number.cut)
    if number.form == "ordinal" or behind in _STOPS or not behind[:1].isalnum():
        yield Atom(
            "dayno", number.after, Pieces(day=int(number.value), ordinal=number.form == "ordinal" or None), number.cut
        )


def first_atoms(words: Words, at: int) -> Iterator[Atom]:
    """فاتح ماي، الفاتح من نوفمبر 1954، غرة محرم: the first day of a month."""
    term = term_at(words, at, "first")
    if term is None:
        return
    start = term.after + (key_at(words, term.after) in ("من", "شهر"))
    for month in month_atoms(words, start) if start < len(words) else ():
        if not month.cut and month.pieces.day is None:
            yield Atom("date", month.after, replace(month.pieces, day=1), term.cut)


def decade_atoms(words: Words, at: int) -> Iterator[Atom]:
    """سنوات 1990، أعوام 1970: a decade told by its round year, as the Maghreb does."""
    year = key_at(words, at + 1)
    if words.key[at] in ("سنوات", "السنوات", "اعوام") and len(year) == 4 and year.isdigit() and year[3] == "0":
        number = int(year)
        if 1800 <= number < 2100 and key_at(words, at + 2) not in ("-", "–", "و", "الي", "حتي", "/"):
            yield Atom("decade", at + 2, Pieces(decade=number // 10 % 10, century=number // 100 + 1))


#: Words before the same day of the other calendar.
TWINS = frozenset({"الموافق", "موافق", "الموافقه", "يوم"})


def twin_atoms(words: Words, at: int) -> Iterator[Atom]:
    """The same day in the other calendar: (الموافق 12 رمضان 1438 هـ)."""
    start = at + (key_at(words, at) in TWINS)
    for atom in date_atoms(words, start) if start < len(words) else ():
        for year in year_atoms(words, _behind_comma(words, atom.after)) if atom.kind == "date" else ():
            date = atom.pieces
            if date.month and date.day and year.pieces.year:
                yield Atom("twin", year.after, Pieces(twin=(year.pieces.year, date.month, date.day)))
        full = atom.pieces
        if full.year and full.month and full.day:
            after = atom.after + (key_at(words, atom.after) in CALENDAR)
            yield Atom("twin", after, Pieces(twin=(full.year, full.month, full.day)))


def _behind_comma(words: Words, at: int) -> int:
    """The place behind a comma or من, if one stands here."""
    return at + (key_at(words, at) in ("،", ",", "من", "-", "/"))


def calendar_atoms(words: Words, at: int) -> Iterator[Atom]:
    """هـ or م behind a date in numbers."""
    hijri = CALENDAR.get(key_at(words, at))
    if hijri is not None:
        yield Atom("calendar", at + 1, Pieces(hijri=hijri))


def anniversary_atoms(words: Words, at: int) -> Iterator[Atom]:
    """الذكرى السنوية الخامسة، ذكرى مرور خمسين عاما: as many years behind what is remembered."""
    term = term_at(words, at, "anniversary")
    number = read_number(words, term.after) if term and begins_number(key_at(words, term.after)) else None
    if term and number and key_at(words, at).endswith("ذكري"):
        unit = term_at(words, number.after, "unit") if number.form != "ordinal" else None
        after = unit.after if unit else number.after
        yield Atom("word", after, Pieces(word=("set", f"P{number.value:g}Y"), mod="anniversary"), term.cut)


def set_atoms(words: Words, at: int) -> Iterator[Atom]:
    """كل يوم، كل ثلاثة أسابيع، كل يوم اثنين، كل جمعة، سنويا."""
    term = term_at(words, at, "set")
    if term is not None:
        yield Atom("set", term.after, Pieces(word=("set", term.value)), term.cut)
    if words.key[at] in ("ايام", "وايام") and (number := weekday_named(key_at(words, at + 1))):
        yield Atom("set", at + 2, Pieces(word=("set", f"XXXX-WXX-{number}")), len(words.key[at]) - 4)
    each = term_at(words, at, "each")
    if each is None:
        return
    named = each.after + (key_at(words, each.after) == "يوم")
    bare = named > each.after or key_at(words, named) not in ("اثنين", "احد")
    weekday = weekday_named(("ال" if bare else "") + key_at(words, named).removeprefix("ال"))
    if weekday is not None:
        yield Atom("set", named + 1, Pieces(word=("set", f"XXXX-WXX-{weekday}")), each.cut)
    elif (amount := read_amount(words, each.after)) is not None and not amount.cut and amount.units[0][1]:
        yield Atom("set", amount.after, Pieces(word=("set", duration(amount.units))), each.cut)
