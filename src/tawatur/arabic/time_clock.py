"""Clock times: الساعة 4.15 مساء، السادسة والنصف، 10:43 صباحا، الثانية عشرة إلا ربعا.

In: words and a place. Out: an ``Atom`` with hour, minute and second as told; the half of the day comes from its part.

>>> from tawatur.arabic.words import split
>>> next(clock_atoms(split("الساعة الخامسة إلا ثلثا"), 0)).pieces.told()
{'hour': 4, 'minute': 40}
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tawatur.arabic.numbers import begins_number, piece_at, read_number
from tawatur.arabic.time_atoms import Atom, Pieces, key_at
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words

_FRACTIONS = {
    "نصف": 30, "النصف": 30, "نصفا": 30, "ربع": 15, "الربع": 15, "ربعا": 15, "ثلث": 20, "الثلث": 20, "ثلثا": 20,
    "خمس": 5, "عشر": 10, "خمسه": 5, "عشره": 10,
}  # fmt: skip
_EXCEPT = frozenset({"الا"})
_MINUTES = frozenset({"TM1", "TM2", "TM*"})


def clock_atoms(words: Words, at: int) -> Iterator[Atom]:
    """A clock time that begins at ``at``: behind الساعة, as ``10:43``, or an hour with a part of the day behind it."""
    term = term_at(words, at, "clock")
    if term is not None and key_at(words, at) != "ساعه":
        start, cued, cut = term.after, True, term.cut
    else:
        start, cued, cut = at, False, 0
    if not begins_number(key_at(words, start)):
        return
    read = _digital(words, start) or _spoken(words, start)
    if read is None:
        return
    pieces, after, own_cut = read
    if pieces.hour is None or pieces.hour > 24 or (pieces.minute or 0) > 59 or (pieces.second or 0) > 59:
        return
    if not cued and pieces.minute is None and not _part_follows(words, after):
        return
    if (half := term_at(words, after, "half")) is not None and not half.cut and pieces.hour <= 12:
        pieces, after = replace(pieces, part=half.value), half.after
    yield Atom("clock", after, pieces, cut if cued else own_cut)


def _part_follows(words: Words, at: int) -> bool:
    """Whether a part of the day comes next (السادسة مساء، السادسة من مساء، 7 ص)."""
    at += key_at(words, at) in ("من", "في", "،")
    term = term_at(words, at, "part", "half")
    return term is not None and (term.kind == "part" or not term.cut)


def _digital(words: Words, at: int) -> tuple[Pieces, int, int] | None:
    """10:43, 15:23:24, 4.15, 0930."""
    raw = key_at(words, at)
    if raw.count(".") == 1 and raw.replace(".", "").isdigit():
        hour, minute = raw.split(".")
        fits = len(minute) == 2 and len(hour) <= 2 and (term_at(words, at - 1, "clock") or _part_follows(words, at + 1))
        if not fits or int(minute) > 59:
            return None
        return Pieces(hour=int(hour), minute=int(minute)), _past_minutes(words, at + 1), 0
    if raw.isdigit() and len(raw) == 4 and int(raw[2:]) < 60 and term_at(words, at - 1, "clock"):
        return Pieces(hour=int(raw[:2]), minute=int(raw[2:])), at + 1, 0
    numbers: list[int] = []
    while raw.isdigit() and len(raw) <= 2 and len(numbers) < 3:
        numbers.append(int(raw))
        at += 1
        if key_at(words, at) != ":" or not key_at(words, at + 1).isdigit():
            break
        at += 1
        raw = words.key[at]
    if len(numbers) < 2:
        return None
    return Pieces(hour=numbers[0], minute=numbers[1], second=numbers[2] if numbers[2:] else None), at, 0


def _past_minutes(words: Words, at: int) -> int:
    """The place behind a word for minutes, if one stands there."""
    term = term_at(words, at, "unit")
    return term.after if term and term.value in _MINUTES and not term.cut else at


def _spoken(words: Words, at: int) -> tuple[Pieces, int, int] | None:
    """An hour in words or one number, and minutes joined by و or taken off by إلا."""
    cut = 0
    if key_at(words, at).isdigit():
        hour, after = int(words.key[at]), at + 1
    else:
        piece = piece_at(words, at, "ordinal", "ordinal21", "teen", "unit")
        if piece is None:
            return None
        if piece.kind.startswith("ordinal") and not words.key[at][piece.cut :].startswith(("ال", "لل")):
            return None  # جثة رابعة ظهرا
        hour, after, cut = int(piece.value), piece.after, piece.cut
    if hour > 24:
        return None
    if key_at(words, after) in _EXCEPT and (less := _minutes(words, after + 1)):
        return Pieces(hour=(hour - 1) % 24 or 12, minute=60 - less[0]), less[1], cut
    if (more := _joined_minutes(words, after)) is not None:
        return Pieces(hour=hour, minute=more[0]), more[1], cut
    return Pieces(hour=hour), after, cut


def _joined_minutes(words: Words, at: int) -> tuple[int, int] | None:
    """Minutes behind و: ونصف، وربع، وثلاث وعشرون دقيقة، و 18 دقيقة; a bare number needs the word for minutes."""
    key = key_at(words, at)
    if key == "و":
        return _minutes(words, at + 1)
    if not key.startswith("و"):
        return None
    return (fraction, at + 1) if (fraction := _FRACTIONS.get(key[1:], 0)) in (15, 20, 30) else _minutes(words, at)


def _minutes(words: Words, at: int) -> tuple[int, int] | None:
    """Minutes as a fraction of the hour or a number with the word for minutes behind it."""
    fraction = _FRACTIONS.get(key_at(words, at))
    if fraction is not None and not _named(words, at + 1):
        return fraction, at + 1
    number = read_number(words, at) if begins_number(key_at(words, at)) else None
    if number is None or number.value not in range(60):
        return None
    return (int(number.value), _past_minutes(words, number.after)) if _named(words, number.after) else None


def _named(words: Words, at: int) -> bool:
    """Whether a word for minutes stands here."""
    return _past_minutes(words, at) > at


def part_atoms(words: Words, at: int) -> Iterator[Atom]:
    """A part of the day: مساء، فجر، بعد ظهر، منتصف ليل."""
    term = term_at(words, at, "part")
    if term is not None:
        yield Atom("part", term.after, Pieces(part=term.value), term.cut)
