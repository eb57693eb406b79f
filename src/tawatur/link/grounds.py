"""The grounds on which two actors of two articles are held to be one, surest first.

In: an actor of an article. Out: keys; two actors that share a key are one, unless something speaks against it.
The docstring of a ground is the reason that a reader is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import dropwhile
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.link.names import name_words, skeleton
from tawatur.link.profile import Persona


class Node(NamedTuple):
    """One actor of one article; ``group`` is the number of the article's group, ``alone``: it has no other article."""

    article: str
    group: int
    persona: Persona
    alone: bool = False


Key = Hashable
Joiner = Callable[[Node], Iterable[Key]]


def same_known(node: Node) -> Iterator[Key]:
    """Both are the same entry of the lexicon."""
    known = node.persona.known
    if known and not of_every_state(node.persona):
        yield known
    elif known and (node.persona.country or not node.alone):
        yield known, node.persona.country or node.group


def same_name(node: Node) -> Iterator[Key]:
    """Both bear the same full name."""
    for words in node.persona.names:
        if _tells(node, words):
            yield words


def same_name_in_group(node: Node) -> Iterator[Key]:
    """Both bear the same name in accounts of one happening."""
    if not node.alone:
        for words in node.persona.names:
            if len(node.persona.names) == 1 or not _short(node, words):
                yield node.group, words


def spelled_otherwise(node: Node) -> Iterator[Key]:
    """Their names differ only in how a foreign name is spelled, in accounts of one happening."""
    if node.persona.kind in ("person", "place") and not node.alone:
        for words in node.persona.names:
            yield node.group, tuple(skeleton(word) for word in words)


def spelled_otherwise_same_office(node: Node) -> Iterator[Key]:
    """Their names differ only in how a foreign name is spelled, and they hold the same office."""
    if node.persona.kind == "person":
        for words in node.persona.names:
            if len(words) >= 2:
                bones = tuple(skeleton(word) for word in words)
                yield from ((bones, title) for title in node.persona.titles if len(title) >= 2)


def same_office_in_group(node: Node) -> Iterator[Key]:
    """Both bear the same title in accounts of one happening."""
    if node.persona.kind == "person" and not node.alone:
        for words in node.persona.titles:
            if len(words) >= 2:
                yield node.group, words


GROUNDS: tuple[Joiner, ...] = (
    same_known,
    same_name,
    same_name_in_group,
    spelled_otherwise,
    spelled_otherwise_same_office,
    same_office_in_group,
)
#: The grounds that hold among accounts of one happening only: an article that stands alone has no key for them.
OF_GROUPS = frozenset({same_name_in_group, spelled_otherwise, same_office_in_group})


@cache
def _state_bodies() -> frozenset[str]:
    """First words of names that every state or town has a bearer of."""
    rows = table("link_state_bodies")
    return frozenset(name_words(word)[0] for row in rows for word in variants(row["words"]))


@cache
def _one_of_many() -> frozenset[str]:
    """First words of the names of bodies of which a state has many."""
    single = {name_words(word)[0] for row in table("link_single_bodies") for word in variants(row["words"])}
    heads = (word for row in table("name_grammar") if row["class"] == "org_of" for word in variants(row["words"]))
    return (_state_bodies() | {name_words(word)[0] for word in heads}) - single


@cache
def _nisbas() -> frozenset[str]:
    """The adjectives of countries as they stand in names."""
    told = (word for row in table("countries") for word in variants(row["nisba"]))
    return frozenset(part for word in told for form in (word, f"{word}ة") for part in name_words(form))


def of_every_state(persona: Persona) -> bool:
    """Whether what the lexicon knows of a body holds for that of every state (مجلس النواب): its country says which."""
    if persona.kind != "organization" or not persona.known:
        return False
    name = persona.known.partition(":")[2]
    words = name_words(name)
    return bool(words) and words[0] in _state_bodies() and ":" not in name


def _short(node: Node, words: tuple[str, ...]) -> bool:
    """Whether a body's name only says of what sort it is (الجامعة, المستشفى السعودي): each article means its own."""
    if node.persona.kind != "organization" or words[0] not in _one_of_many():
        return False
    return len(words) == 1 or (len(words) == 2 and words[0] in _state_bodies() and words[1] in _nisbas())


def _tells(node: Node, words: tuple[str, ...]) -> bool:
    """Whether a name says by itself who is meant: places and bodies by any name that not every state has, people by two
    words or more, groups by two."""
    kind = node.persona.kind
    if kind == "place":
        return True
    if _short(node, words):
        return False
    if kind == "organization":
        return words[0] not in _state_bodies() or len(words) >= 3 or bool(node.persona.country)
    return len(words) >= 2 and node.persona.named


@cache
def _honorifics() -> frozenset[str]:
    """Words before a name that are no part of it."""
    rows = table("link_honorifics")
    return frozenset(part for row in rows for word in variants(row["words"]) for part in name_words(word))


_NONE: frozenset[Hashable] = frozenset()


def first_names(node: Node) -> frozenset[Hashable]:
    """The first names of a person, by their consonants, from names of two words and more: two of one family are two."""
    if node.persona.kind != "person":
        return _NONE
    bare = (tuple(dropwhile(_honorifics().__contains__, words)) for words in node.persona.names)
    return frozenset(skeleton(words[0]) for words in bare if len(words) >= 2) or _NONE


def fathers(node: Node) -> frozenset[Hashable]:
    """The given name of a person with the father's, where a name tells it (فلان بن فلان)."""
    persona = node.persona
    if persona.kind != "person":
        return _NONE
    found = (_father(name) for name in (persona.name, *persona.aliases))
    return frozenset(told for told in found if told is not None) or _NONE


@lru_cache(maxsize=100_000)
def _father(name: str) -> tuple[str, str] | None:
    """The given name and the father's of one name; None where it tells no father."""
    words = fold(name).replace("عبد ال", "عبدال").split()
    return (words[0], words[2]) if len(words) > 2 and words[1] in ("بن", "ابن", "بنت", "ولد") else None


def short_name(node: Node) -> Iterator[tuple[str, ...]]:
    """One name is a part of the other, and only one of that fuller name is spoken of."""
    if node.persona.kind == "person" and node.persona.names:
        yield max(node.persona.names, key=len)


def part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is a fuller one with words left out: the last name alone, or the first with later ones in order.

    >>> part_of(("اسد",), ("بشار", "اسد")), part_of(("محمد", "نايف"), ("محمد", "نايف", "عبدالعزيز"))
    (True, True)
    >>> part_of(("محمد", "سلمان", "عبدالعزيز"), ("محمد", "نايف", "عبدالعزيز"))
    False
    """
    if len(short) >= len(full):
        return False
    if len(short) == 1:
        return short[0] == full[-1]
    rest = iter(full)
    return short[0] == full[0] and all(word in rest for word in short)
