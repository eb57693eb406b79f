"""Which words of a text concern whom: one look at each word for all who scan the text.

In: a question about one folded word. Out: a function that gives the answers for the words of a text, or the places of
those for which it is yes. Times, figures, names, quotes, happenings and loaded words each ask of every word whether
something of theirs can begin with it, and for most words all say no. Asked one by one, each answer is fetched from a
memory of its own, and fetching costs more than answering. So all that is answered of a word is kept as one number: few
words are answered alike in everything, but those that are share it, and one or two thousand numbers do for all words.

Of a text not seen before one word in eight is new. Most askers want to know whether it is one of their words; all
their words lie in one table, so that a new word is cut once and looked up once, not once for each who asks. Nothing but
its number is kept of it: to keep an object costs more than to make it.

>>> from tawatur.arabic.words import split
>>> coming = scan_for(lambda: {"يحضر"}, whole=lambda: {"لم"})
>>> coming(split("قال إنه لم يعتذر ويحضر غدا، ولم يسافر"))
[2, 4]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import compress
from typing import NamedTuple

from tawatur.arabic.clitics import Cuts, cuts
from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words

Source = Callable[[], Iterable[str]]
#: A pure function of a folded word and the ways to cut it.
Asks = Callable[[str, Cuts], int]
Part = Callable[[int], int]


class _Question(NamedTuple):
    """``stems``: words of which one, cut or not, must be there; ``whole``: the same, uncut; ``asks``: or ``part`` of
    what this says."""

    stems: Source
    whole: Source
    asks: Asks
    part: Part


_asked: list[_Question] = []
#: By question, its answer under each number.
_answers: list[list[int]] = []
_memories: dict[int, Callable[[str], int]] = {}


def _none() -> Iterable[str]:
    """No words."""
    return ()


def _no(_key: str, _cuts: Cuts) -> int:
    """The answer to a question about words alone."""
    return 0


def scan_for(stems: Source = _none, *, whole: Source = _none, also: Asks = _no) -> Callable[[Words], list[int]]:
    """The places, in order, of the words that are, cut in some way, one of the folded ``stems`` or, uncut, one of
    ``whole``, or for which ``also`` says yes. The words are asked for at the first look.
    """
    question = _ask(_Question(stems, whole, also, bool))

    def places(words: Words) -> list[int]:
        numbers, answers = _look(words), _answers[question]
        if question not in words.found:
            words.found[question] = list(compress(range(len(numbers)), map(answers.__getitem__, numbers)))
        return words.found[question]

    return places


def answers_to(asks: Asks, part: Part = int) -> Callable[[Words], list[int]]:
    """What ``asks``, which gives few different answers, says of each word, or that ``part`` of it."""
    question = _ask(_Question(_none, _none, asks, part))

    def answers(words: Words) -> list[int]:
        numbers, answers = _look(words), _answers[question]
        return list(map(answers.__getitem__, numbers))

    return answers


def _ask(question: _Question) -> int:
    """The place of one more question."""
    _asked.append(question)
    return len(_asked) - 1


def _look(words: Words) -> list[int]:
    """The number of each word, which stands for its answers to all questions."""
    if words.asked != len(_asked) or len(words.glances) != len(words):
        words.asked, words.found = len(_asked), {}
        words.glances = list(map(_glancing(words.asked), words.key))
    return words.glances


def _table() -> dict[str, int]:
    """Who asks for which words: the bit of each question, behind all of them for words that are meant uncut."""
    table: dict[str, int] = {}
    for place, question in enumerate(_asked):
        for words, bit in ((question.stems(), 1 << place), (question.whole(), 1 << place + len(_asked))):
            for word in words:
                table[word] = table.get(word, 0) | bit
    same: dict[int, int] = {}
    return {word: same.setdefault(bits, bits) for word, bits in table.items()}


def _glancing(asked: int) -> Callable[[str], int]:
    """The memory of the numbers of words for the first ``asked`` questions; one for fewer questions is let go."""
    if asked not in _memories:
        _memories.clear()
        _answers[:] = [[] for _ in range(asked)]
        numbers: dict[tuple[int, ...], int] = {}
        bits_of, all_asked = _table().get, (1 << asked) - 1
        functions = dict.fromkeys(question.asks for question in _asked if question.asks is not _no)

        def glance(key: str) -> int:
            ways = cuts(key)
            bits = bits_of(key, 0)
            bits |= bits >> asked
            for _, stem in ways[1:]:
                bits |= bits_of(stem, 0)
            told = (bits & all_asked, *[asks(key, ways) for asks in functions])
            if told not in numbers:
                numbers[told] = len(numbers)
                _tell(told[0], {_no: 0, **dict(zip(functions, told[1:], strict=True))})
            return numbers[told]

        _memories[asked] = per_word(50_000)(glance)
    return _memories[asked]


def _tell(bits: int, said: dict[Asks, int]) -> None:
    """Keep what a new number answers to each question: by the bits of the words and by what the functions said."""
    for place, (question, answers) in enumerate(zip(_asked, _answers, strict=True)):
        answers.append(question.part(said[question.asks]) or bits >> place & 1)
