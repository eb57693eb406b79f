"""The words that tell a time: which one stands at a place of a text.

In: words and a place. Out: the longest time word there, with its kind and value.

>>> from tawatur.arabic.words import split
>>> term_at(split("وأول من أمس"), 0)
Term(kind='deictic', value='-2', after=3, cut=1)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words, split
from tawatur.lexicon import table, variants
from tawatur.model import Part


class Term(Part, frozen=True):
    """A row of ``lexicon/time_words.tsv`` as it stands in a text; ``cut`` letters of its first word are proclitics."""

    kind: str
    value: str
    after: int
    cut: int


Entry = tuple[tuple[str, ...], str, str]


@cache
def _book() -> dict[str, tuple[Entry, ...]]:
    """Time words by their first folded word, longest first; of equally long ones in the order of the table."""
    book: dict[str, dict[Entry, None]] = {}
    for name in ("time_words", "holidays"):
        for row in table(name):
            for form in variants(row["forms"]):
                first, *rest = split(fold(form)).key
                book.setdefault(first, {})[(tuple(rest), row["kind"], row["value"])] = None
    return {first: tuple(sorted(entries, key=lambda e: -len(e[0]))) for first, entries in book.items()}


#: Relations that only turn the amount behind them; they begin no expression of their own.
_TURNING = frozenset({"within", "for"})


def phrase_starts() -> Iterator[tuple[str, str, str]]:
    """(first folded word, second or empty, kind) of every time word that can begin an expression; a dual unit is a
    length on its own and has the kind ``dual`` too."""
    for first, entries in _book().items():
        for rest, kind, value in entries:
            if kind != "relation" or value not in _TURNING:
                yield first, rest[0] if rest else "", kind
                if kind == "unit" and value.endswith("2"):
                    yield first, rest[0] if rest else "", "dual"


@per_word(10_000)
def entries_of(key: str) -> tuple[tuple[int, Entry], ...]:
    """What the folded word can begin, with the letters cut, the least cut first; () for nearly every word."""
    book = _book()
    return tuple((cut, entry) for cut, stem in cuts(key) for entry in book.get(stem, ()))


def terms_at(words: Words, at: int, *kinds: str) -> list[Term]:
    """Every time word (of ``kinds``, if given) that begins at word ``at``, the longest first."""
    key = words.key
    entries = entries_of(key[at]) if at < len(key) else ()
    if not entries:
        return []
    found = [
        Term(kind, value, at + 1 + len(rest), cut)
        for cut, (rest, kind, value) in entries
        if (not kinds or kind in kinds) and (not rest or tuple(key[at + 1 : at + 1 + len(rest)]) == rest)
    ]
    if len(found) > 1:
        found.sort(key=lambda term: (-term.after, term.cut))
    return found


def term_at(words: Words, at: int, *kinds: str) -> Term | None:
    """The longest time word (of ``kinds``, if given) that begins at word ``at``; the same as ``terms_at``'s first."""
    key = words.key
    best: Term | None = None
    for cut, (rest, kind, value) in entries_of(key[at]) if at < len(key) else ():
        if kinds and kind not in kinds:
            continue
        after = at + 1 + len(rest)
        if (best is None or after > best.after) and (not rest or tuple(key[at + 1 : after]) == rest):
            best = Term(kind, value, after, cut)
    return best
