"""Read numbers written in digits and words.

In: the words of a text and the place where a number may begin. Out: its value and where it ends.

>>> from tawatur.arabic.words import split
>>> read_number(split("خمسة وعشرين ألفا وثلاثمئة"), 0)
Number(value=25300, after=4, form='words', cut=0)
>>> read_number(split("الحادي والعشرين من مايو"), 0)
Number(value=21, after=2, form='ordinal', cut=0)
>>> read_number(split("3,5 مليون"), 0).value, read_number(split("5ر7 مليار"), 0).value
(3500000, 7500000000)
>>> read_number(split("7،5 مليون"), 0).value, read_number(split("5.\\u200f7"), 0).value
(7500000, 7.5)
>>> read_number(split("15) ألف"), 0).value, read_number(split("ثلاثة وأربعين فاصلة ثمانية"), 0).value
(15000, 43.8)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal

from msgspec.structs import replace

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import DIRECTIONS, Words, split
from tawatur.lexicon import table, variants
from tawatur.model import Part

Form = Literal["digits", "words", "ordinal"]
#: A number without a fraction is an int, as a year must be. ``float`` alone would let a compiler make a float of it.
Count = int | float

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[,٬]\d{3})+(?:[.٫]\d+)?|[1-9]\d{0,2}(?:\.\d{3}){2,}")
#: Begun at the first digit only, and never taken back: linear on long runs of digits.
_DECIMAL = re.compile(r"(?<!\d)\d++[.,٫]\d+")


#: Between a number in digits and its scale these may stand; between a whole number and its fraction this does.
_CLOSING, _POINT = frozenset(')»”"]'), fold("فاصلة")
#: Words of which a number seems to be the end (a quantity, not "as a hundred").
_NO_NUMBER = frozenset(map(fold, ("كمية", "وكمية", "بكمية", "لكمية")))
#: A part of a number has fewer digits than this.
_DIGITS = 10


class Number(Part, frozen=True):
    """``value`` ends before word ``after``; ``cut`` letters of the first word are proclitics."""

    value: Count
    after: int
    form: Form
    cut: int = 0


class Piece(Part, frozen=True):
    """One row of the number lexicon as it stands in a text."""

    value: Count
    kind: str
    after: int
    cut: int


@cache
def _book() -> dict[str, list[tuple[tuple[str, ...], Count, str]]]:
    """Number words by their first folded word, longest first."""
    book: dict[str, list[tuple[tuple[str, ...], Count, str]]] = {}
    for row in table("numbers"):
        value = float(row["value"])
        for form in variants(row["forms"]):
            first, *rest = split(fold(form)).key
            entry = (tuple(rest), int(value) if value.is_integer() else value, row["kind"])
            if entry not in book.setdefault(first, []):
                book[first].append(entry)
    for entries in book.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return book


@per_word(10_000)
def _entries(key: str) -> tuple[tuple[int, tuple[tuple[str, ...], Count, str]], ...]:
    """What the folded word ``key`` can begin, with the letters cut; () for nearly every word."""
    book = _book()
    if key in _NO_NUMBER:
        return ()
    return tuple((cut, entry) for cut, stem in cuts(key) for entry in book.get(stem, ()))


def begins_number(key: str) -> bool:
    """Whether a number can begin with the folded word ``key``."""
    return key[:1].isdigit() or bool(_entries(key))


def piece_at(words: Words, at: int, *kinds: str) -> Piece | None:
    """The longest number word (of ``kinds``, if given) at word ``at``; of equally long ones the least cut."""
    key = words.key
    best: Piece | None = None
    for cut, (rest, value, kind) in _entries(key[at]) if at < len(key) else ():
        after = at + 1 + len(rest)
        wanted = (best is None or after > best.after) and (not kinds or kind in kinds)
        if wanted and (not rest or tuple(key[at + 1 : after]) == rest):
            best = Piece(value, kind, after, cut)
    return best


def digits(raw: str) -> Count | None:
    """The value of a folded token of digits; None where it is none. Thousands may be parted by ``,`` or ``.``."""
    if raw.isdigit():
        return int(raw) if len(raw) < 16 else None
    if _GROUPED.fullmatch(raw):
        if raw.count(".") > 1:
            return int(raw.replace(".", ""))
        whole = raw.replace(",", "").replace("٬", "").replace("٫", ".")
        return float(whole) if "." in whole else int(whole)
    return float(raw.replace(",", ".").replace("٫", ".")) if _DECIMAL.fullmatch(raw) else None


def _digits_at(words: Words, at: int) -> Number | None:
    """A number in digits, with its thousands parted by spaces (``30 000``)."""
    value = digits(words.key[at])
    if value is None:
        return None
    after = at + 1
    if isinstance(value, int) and (written := _fraction_behind(words, at)) is not None:
        return Number(float(written), at + 3, "digits")
    if isinstance(value, int) and 0 < value < 1000:
        while after < len(words) and _thousand(words, after):
            value = value * 1000 + int(words.key[after])
            after += 1
    return Number(value, after, "digits")


def _fraction_behind(words: Words, at: int) -> str | None:
    """A decimal whose point is no part of the number's token: ر in the way of the wires (5ر7 is 7.5, for the part
    behind the point is written first, and so is a point with a mark of direction behind it), or an Arabic comma
    (7،5)."""
    if at + 2 >= len(words) or not words.key[at + 2].isdigit() or len(words.key[at + 2]) >= _DIGITS:
        return None
    mark, first, second = words.key[at + 1], words.key[at], words.key[at + 2]
    if words.end[at] != words.start[at + 1]:
        return None
    gap = words.text[words.end[at + 1] : words.start[at + 2]]
    if (mark == "ر" and not gap) or (mark in ".," and gap and not gap.strip(DIRECTIONS)):
        return f"{second}.{first}"
    return f"{first}.{second}" if mark == "،" and not gap and len(second) < len("000") else None


def _thousand(words: Words, at: int) -> bool:
    """Whether word ``at`` is three digits, one blank after the word before."""
    return len(words.key[at]) == 3 and words.key[at].isdigit() and words.start[at] - words.end[at - 1] == 1


def _whole(value: Count) -> Count:
    """An int where nothing is behind the point."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


#: What may be added with و after a part of this kind: units take tens, hundreds all that is below a hundred.
_ADDS = {
    "unit": ("ten",),
    "hundred": ("unit", "teen", "ten"),
    "scale": ("hundred", "unit", "teen", "ten", "digits"),
    "double": ("hundred", "unit", "teen", "ten", "digits"),
}


class _Sum(Part, frozen=True):
    """A number half read: finished groups, the group being read, the last kind and the smallest scale so far."""

    total: Count
    group: Count
    last: str
    scale: Count
    after: int

    def take(self, piece: Piece) -> _Sum:
        """The sum with ``piece`` added; a scale multiplies the group before it."""
        if piece.kind == "scale":
            return _Sum(self.total + (self.group or 1) * piece.value, 0, "scale", piece.value, piece.after)
        if piece.kind == "double":
            return _Sum(self.total + piece.value, 0, "double", piece.value / 2, piece.after)
        return _Sum(self.total, self.group + piece.value, piece.kind, self.scale, piece.after)


def _joined(words: Words, at: int) -> int | None:
    """Where the next part begins if word ``at`` joins it with و (attached or apart)."""
    if at >= len(words) or words.block[at] != words.block[at - 1]:
        return None
    if words.key[at] == "و":
        return at + 1 if at + 1 < len(words) else None
    return at if words.key[at][:1] == "و" else None


def _next_piece(words: Words, state: _Sum) -> Piece | None:
    """The next part of the number: a scale straight after, or a smaller part after و."""
    at = state.after
    if state.last == "digits" and at + 1 < len(words) and words.key[at] in _CLOSING:
        at += 1  # (15) ألف
    if state.group and (scale := piece_at(words, at, "scale")) and scale.cut == 0 and scale.value < state.scale:
        return scale
    joined = _joined(words, at)
    allowed = _ADDS.get(state.last)
    if joined is None or allowed is None:
        return None
    if words.key[joined][:1].isdigit():
        value = digits(words.key[joined])
        fits = "digits" in allowed and isinstance(value, int) and value < state.scale
        return Piece(value or 0, "digits", joined + 1, 0) if fits else None
    if (piece := piece_at(words, joined, *allowed)) is not None:
        return piece
    big = piece_at(words, joined, "scale", "double") if state.last in ("scale", "double") else None
    return big if big and big.value < state.scale else None


def _fraction(words: Words, state: _Sum) -> _Sum:
    """``مليون ونصف (المليون)``: a part of the last scale."""
    joined = _joined(words, state.after) if state.last in ("scale", "double") else None
    piece = piece_at(words, joined, "fraction") if joined is not None else None
    if piece is None:
        return state
    after = piece.after
    again = piece_at(words, after, "scale") if after < len(words) else None
    if again is not None and again.value == state.scale and not again.cut:
        after = again.after
    elif after < len(words) and words.key[after].startswith("ال") and again is None:
        scale = next((v for rest, v, kind in _book().get(words.key[after][2:], ()) if kind == "scale"), None)
        after += scale == state.scale
    return replace(state, total=state.total + piece.value * state.scale, after=after)


def _first(words: Words, at: int) -> tuple[_Sum, Form, int] | None:
    """The first part of a cardinal."""
    if words.key[at][:1].isdigit():
        number = _digits_at(words, at)
        return (_Sum(0, number.value, "digits", 1e15, number.after), "digits", 0) if number else None
    piece = piece_at(words, at, "unit", "teen", "ten", "hundred", "scale", "double", "zero")
    if piece is None:
        return None
    return _Sum(0, 0, "", 1e15, at).take(piece), "words", piece.cut


def _ordinal(words: Words, at: int) -> Number | None:
    """An ordinal: الثالث، الثالث عشر، الحادي والعشرون، الثلاثين."""
    piece = piece_at(words, at, "ordinal", "ordinal21", "ordinal_ten")
    if piece is None:
        return None
    joined = _joined(words, piece.after)
    ten = piece_at(words, joined, "ordinal_ten", "ten") if joined is not None and piece.value < 10 else None
    if ten is not None and piece.kind != "ordinal_ten":
        return Number(piece.value + ten.value, ten.after, "ordinal", piece.cut)
    return None if piece.kind == "ordinal21" else Number(piece.value, piece.after, "ordinal", piece.cut)


@lru_cache(maxsize=32)
def read_number(words: Words, at: int) -> Number | None:
    """The number that begins at word ``at``: cardinal in digits or words, or ordinal; None where there is none.

    Remembered for a moment, because each reader of times asks it anew about the same word; no longer, because what is
    remembered holds all words of its article.
    """
    if (ordinal := _ordinal(words, at)) is not None:
        return ordinal
    if (part := piece_at(words, at, "fraction")) and (scale := piece_at(words, part.after, "scale")) and not scale.cut:
        return Number(_whole(part.value * scale.value), scale.after, "words", part.cut)
    begun = _first(words, at)
    if begun is None:
        return None
    state, form, cut = begun
    while (piece := _next_piece(words, state)) is not None:
        state = state.take(piece)
    state = _fraction(words, state)
    number = Number(_whole(state.total + state.group), state.after, form, cut)
    return _with_point(words, number) if state.after < len(words) and words.key[state.after] == _POINT else number


def _with_point(words: Words, number: Number) -> Number:
    """A number with what is spelled behind its point (ثلاثة فاصلة ثمانية); itself where no number stands there."""
    behind = _first(words, number.after + 1) if number.after + 1 < len(words) else None
    if behind is None or not isinstance(number.value, int) or behind[2]:
        return number
    state = behind[0]
    while (piece := _next_piece(words, state)) is not None and piece.kind != "scale":
        state = state.take(piece)
    tail = _whole(state.total + state.group)
    return (
        replace(number, value=float(f"{number.value}.{tail}"), after=state.after) if isinstance(tail, int) else number
    )


@cache
def _definite() -> dict[str, Count]:
    """Cardinals from one to ten, a hundred and a thousand with the article, folded."""
    book = {first: entries for first, entries in _book().items() if first.isalpha()}
    kinds = ("unit", "teen", "hundred", "scale")
    return {
        "ال" + first: value
        for first, entries in book.items()
        for rest, value, kind in entries
        if not rest and kind in kinds
    }


def number_words() -> set[tuple[str, str]]:
    """(first folded word, second or empty) of every number in words."""
    return {(first, rest[0] if rest else "") for first, entries in _book().items() for rest, _, _ in entries}


def definite_words() -> Iterable[str]:
    """The folded words with which a number with the article begins."""
    tens = (first for first, entries in _book().items() if any(kind == "ordinal_ten" for _, _, kind in entries))
    return {"ال", *_definite(), *tens}


def definite_number(words: Words, at: int) -> Number | None:
    """A number with the article: الثلاثة، الـ24، العشرين، الخمس، الخمسة عشر."""
    key = words.key
    if at >= len(key):
        return None
    if key[at] == "ال" and at + 1 < len(key) and (number := _digits_at(words, at + 1)):
        return number
    if (ten := piece_at(words, at, "ordinal_ten")) is not None and not ten.cut:
        return Number(ten.value, ten.after, "words")
    value = _definite().get(key[at])
    if value is None:
        return None
    teen = value < 10 and at + 1 < len(key) and key[at + 1] in ("عشر", "عشره")
    joined = None if teen else _joined(words, at + 1)
    tens = piece_at(words, joined, "ordinal_ten", "ten") if joined is not None and value < 10 else None
    if tens is not None:
        return Number(value + tens.value, tens.after, "words")
    return Number(value + 10 * teen, at + 1 + teen, "words")
