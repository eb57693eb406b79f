"""Which words of a text concern whom: one look at each word for all who scan the text.

In: a question about one folded word. Out: a function that gives the places of the words for which the answer is yes.
Times, figures, names, quotes, happenings and loaded words each ask of every word whether something of theirs can begin
with it, and for most words all say no. Asked one by one, each answer is fetched from a memory of its own, and fetching
costs more than answering; so all answers for a word are kept together as the bits of one number.

>>> from tawatur.arabic.words import split
>>> negated = scan_for(frozenset({"لم", "لن", "ليس"}).__contains__)
>>> negated(split("قال إنه لم يحضر ولن يحضر، ليس اليوم"))
[2, 7]
"""

from __future__ import annotations

from collections.abc import Callable

from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words

_asked: list[Callable[[str], object]] = []
#: The few different answers: one number each for all words that share it.
_answers: dict[int, int] = {}


def scan_for(asks: Callable[[str], object]) -> Callable[[Words], list[int]]:
    """The places, in order, of the words for whose folded form ``asks``, a pure function, says yes."""
    number = len(_asked)
    bit = 1 << number
    _asked.append(asks)

    def places(words: Words) -> list[int]:
        if len(words.glances) != len(words) or words.asked <= number:
            words.asked = len(_asked)
            words.glances = list(map(_glancing(words.asked), words.key))
        return [at for at, told in enumerate(words.glances) if told & bit]

    return places


_memories: dict[int, Callable[[str], int]] = {}


def _glancing(count: int) -> Callable[[str], int]:
    """The memory of the answers to the first ``count`` questions; older ones, of fewer questions, are let go."""
    if count not in _memories:
        _memories.clear()
        questions = tuple(_asked[:count])

        def glance(key: str) -> int:
            told = sum(1 << number for number, asks in enumerate(questions) if asks(key))
            return _answers.setdefault(told, told)

        _memories[count] = per_word(50_000)(glance)
    return _memories[count]
