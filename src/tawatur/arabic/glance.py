"""Which words of a text concern whom: one look at each word for all who scan the text.

In: a question about one folded word. Out: a function that gives the answers for the words of a text, or the places of
those for which it is yes. Times, figures, names, quotes, happenings and loaded words each ask of every word whether
something of theirs can begin with it, and for most words all say no. Asked one by one, each answer is fetched from a
memory of its own, and fetching costs more than answering. So all that is answered of a word is kept as one number: few
words are answered alike in everything, but those that are share it, and a few hundred numbers do for all words.

>>> from tawatur.arabic.words import split
>>> negated = scan_for(frozenset({"لم", "لن", "ليس"}).__contains__)
>>> negated(split("قال إنه لم يحضر ولن يحضر، ليس اليوم"))
[2, 7]
"""

from __future__ import annotations

from collections.abc import Callable

from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words

_asked: list[Callable[[str], int]] = []
#: By question, its answer under each number.
_answers: list[list[int]] = []
_memories: dict[int, Callable[[str], int]] = {}


def scan_for(asks: Callable[[str], object]) -> Callable[[Words], list[int]]:
    """The places, in order, of the words for whose folded form ``asks``, a pure function, says yes."""
    question = _ask(lambda key: bool(asks(key)))

    def places(words: Words) -> list[int]:
        numbers, answers = _look(words), _answers[question]
        return [at for at, number in enumerate(numbers) if answers[number]]

    return places


def answers_to(asks: Callable[[str], int]) -> Callable[[Words], list[int]]:
    """What ``asks``, a pure function with few different answers, says of the folded form of each word."""
    question = _ask(asks)

    def answers(words: Words) -> list[int]:
        numbers, answers = _look(words), _answers[question]
        return [answers[number] for number in numbers]

    return answers


def _ask(asks: Callable[[str], int]) -> int:
    """The place of one more question."""
    _asked.append(asks)
    return len(_asked) - 1


def _look(words: Words) -> list[int]:
    """The number of each word, which stands for its answers to all questions."""
    if words.asked != len(_asked) or len(words.glances) != len(words):
        words.asked = len(_asked)
        words.glances = list(map(_glancing(words.asked), words.key))
    return words.glances


def _glancing(asked: int) -> Callable[[str], int]:
    """The memory of the numbers of words for the first ``asked`` questions; one for fewer questions is let go."""
    if asked not in _memories:
        _memories.clear()
        _answers[:] = [[] for _ in range(asked)]
        numbers: dict[tuple[int, ...], int] = {}

        def glance(key: str) -> int:
            told = tuple(asks(key) for asks in _asked)
            if told not in numbers:
                numbers[told] = len(numbers)
                for answer, answers in zip(told, _answers, strict=True):
                    answers.append(answer)
            return numbers[told]

        _memories[asked] = per_word(50_000)(glance)
    return _memories[asked]
