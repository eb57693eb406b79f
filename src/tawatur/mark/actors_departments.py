"""Departments that every body has (إدارة العلاقات العامة) told apart by whose they are.

In: the words and the settled bodies of an article. Out: the name under which a department goes: with the body behind it
(إدارة العلاقات العامة بصحة جدة), or as the one of that name told of before; empty for all other bodies.
"""

from __future__ import annotations

from tawatur.arabic.words import Words
from tawatur.mark.actors import folded, text_of
from tawatur.mark.name_found import Found
from tawatur.mark.name_lexicon import classes

_WITHIN = frozenset(("في", "لدي"))


class Departments:
    """The departments of one article, in the order of the text."""

    __slots__ = ("_bodies", "_last", "_words")

    def __init__(self, words: Words, found: list[Found]) -> None:
        self._words = words
        self._bodies: dict[int, Found] | None = None
        self._last: dict[str, str] = {}
        if any(self._is_one(one) for one in found):
            self._bodies = {one.first: one for one in found if one.kind == "organization"}

    def name(self, one: Found) -> str:
        """The name of a department with its body, empty for what is none or whose body is not told."""
        if self._bodies is None or not self._is_one(one):
            return ""
        bare = folded(text_of(self._words, one))
        owner = self._owner(one, self._bodies)
        if owner is not None:
            self._last[bare] = f"{text_of(self._words, one)} ({text_of(self._words, owner)})"
        return self._last.get(bare, "")

    def _is_one(self, one: Found) -> bool:
        """Whether a body is a department of a kind that every body has."""
        keys = self._words.key
        if one.kind != "organization" or one.entry is not None or one.after - one.first < 2:
            return False
        head, task = keys[one.first][one.cut :].removeprefix("ال"), keys[one.first + 1]
        return head in classes()["desk"] and task in classes()["desk_task"]

    def _owner(self, one: Found, bodies: dict[int, Found]) -> Found | None:
        """The body behind ب, ل or في."""
        keys, at = self._words.key, one.after
        if at >= len(keys) or self._words.sentence[at] != self._words.sentence[one.first]:
            return None
        led = bodies.get(at)
        if led is not None and (led.cut or keys[at].startswith("لل")) and keys[at][:1] in "بل":
            return led
        held = bodies.get(at + 1)
        return held if held is not None and keys[at] in _WITHIN and not held.cut else None
