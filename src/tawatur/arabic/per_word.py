"""Remember what a function says of a word.

In: a function of one word. Out: the same function with a memory. News repeats its words, and every scan of a text asks
about every word of it: ``functools.lru_cache`` moves an entry at each hit, which costs three times the look-up in a
plain dict (260 against 90 ns on words of saudinewsnet). The memory is bounded: half full, it becomes the old half and
a new one begins; a word that is asked for again moves over from the old half, so the usual words are never forgotten.

>>> @per_word(1000)
... def shout(word):
...     return word + "!"
>>> shout("قال")
'قال!'
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class _Memory(dict[str, T]):
    """Answers by word, the newer half; ``old`` is the half before; a word of neither is asked of ``find``."""

    __slots__ = ("find", "half", "old")

    def __init__(self, find: Callable[[str], T], most: int) -> None:
        super().__init__()
        self.find = find
        self.half = most // 2
        self.old: dict[str, T] = {}

    def __missing__(self, word: str) -> T:
        if len(self) >= self.half:
            self.old = self.copy()
            self.clear()
        found = self[word] = self.old[word] if word in self.old else self.find(word)
        return found


def per_word(most: int) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """Make a pure function of one word remember its last ``most`` answers at the most."""

    def remembering(find: Callable[[str], T]) -> Callable[[str], T]:
        return _Memory(find, most).__getitem__

    return remembering
