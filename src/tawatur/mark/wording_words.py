"""The written forms of judging and labelling words, made from ``lexicon/loaded_words.tsv``.

In: a folded word with its proclitics off and the article off. Out: the entries that can begin there.

>>> [entry.polarity for entry in entries_of("بواسل")][:1]
['positive']
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, cast

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.event_forms import bare
from tawatur.model import Polarity


class Entry(NamedTuple):
    """A loaded word or phrase; ``rest`` are the words after the first, without the article."""

    part: str
    polarity: Polarity
    strong: bool
    rest: tuple[str, ...]
    never: frozenset[str]


def _inflected(word: str, part: str) -> Iterator[str]:
    """A single word in gender, number and case; verbs and phrases stand as written."""
    yield word
    if part not in ("label", "adjective", "deed"):
        return
    if not word.endswith(("ه", "ات", "ين", "ون")):
        yield word + "ا"
    if part == "adjective" and not word.endswith(("ه", "اء")):
        yield from (word + "ه", word + "ين", word + "ون")
    if part == "label" and word.endswith("ي"):
        yield from (word + "ه", word + "ين", word + "ون", word + "و", word + "ي")


@cache
def _book() -> dict[str, tuple[Entry, ...]]:
    """First word -> entries, longest phrase first."""
    book: dict[str, list[Entry]] = {}
    for row in table("loaded_words"):
        never = frozenset(bare(fold(word)) for word in variants(row["never"]))
        for cell in variants(row["words"]):
            first, *rest = (bare(word) for word in fold(cell).split())
            entry = Entry(
                row["part"], cast("Polarity", row["polarity"]), row["strength"] == "strong", tuple(rest), never
            )
            for form in (first,) if rest else _inflected(first, row["part"]):
                book.setdefault(form, []).append(entry)
    for entries in book.values():
        entries.sort(key=lambda entry: -len(entry.rest))
    return {word: tuple(dict.fromkeys(entries)) for word, entries in book.items()}


def first_words() -> Iterable[str]:
    """The folded words, article off, with which an entry can begin."""
    return _book()


def entries_by_cut(key: str) -> list[tuple[int, Entry]]:
    """The entries that a folded word as written can begin, with the proclitic letters to cut."""
    return [(cut, entry) for cut, stem in cuts(key) for entry in entries_of(bare(stem))]


def entries_of(word: str) -> tuple[Entry, ...]:
    """The entries that can begin with the folded ``word``, proclitics and article off."""
    return _book().get(word, ())
