"""Who the dead were, where the text says more of them than how many.

In: a Scene and its events. Out: Fillings of the slot victims: والقتلى هم عمال بناء، من بين الضحايا طبيبة, and behind a
count of dead وهم عسكريون.

>>> from tawatur.arabic.words import split
>>> words = split("وقالت الشرطة إن القتلى عمال بناء وحارس المبنى. ومن بين الضحايا طفلان")
>>> [span.of(words.text) for span in victims(Field(words, [(0, 9)] * 9 + [(9, 13)] * 4), frozenset())]
['عمال بناء وحارس المبنى', 'طفلان']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.arabic.clitics import cuts
from tawatur.arabic.glance import scan_for
from tawatur.arabic.numbers import begins_number
from tawatur.mark.claim_figures import event_of
from tawatur.mark.claim_slots import Filling, Scene
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_words import people_words, stems
from tawatur.mark.phrase_field import ADJUNCTS, Field, phrase_end
from tawatur.model import Happening, Mention, Span

_DEAD, _THEY = word_set("claim.dead"), word_set("claim.they")
#: "Among the dead are three ..." tells of some.
_AMONG = frozenset(("بين", "ضمن"))
#: A description has no more words; so far behind the death they are told of as "they".
LONGEST, _REACH = 12, 14
_DEATHS = frozenset(("death", "attack", "accident", "disaster", "strike", "assassination", "execution"))


_beginnings = scan_for(lambda: _DEAD | _THEY)


def victim_fillings(scene: Scene, events: Sequence[Mention]) -> Iterator[tuple[Mention, Filling]]:
    """The claims of who the dead were, of the nearest happening that can kill."""
    deadly = [one for one in events if isinstance(one.value, Happening) and one.value.type in _DEATHS]
    if not deadly:
        return
    died = frozenset(
        scene.words.at(one.span.start)
        for one in deadly
        if isinstance(one.value, Happening) and one.value.type == "death"
    )
    for span in victims(Field.of(scene), died):
        yield event_of(scene, deadly, span), Filling("victims", span, span.of(scene.article.text))


def victims(field: Field, died: frozenset[int]) -> Iterator[Span]:
    """Where the dead are described; ``died``: the words that tell of deaths."""
    words = field.words
    for at in _beginnings(words):
        low, last = field.bounds[at]
        named = any(stem in _DEAD for _, stem in cuts(words.key[at]))
        they = not named and any(i in died for i in range(max(low, at - _REACH), at))
        begin = at + 1
        sure = named and begin < last and words.key[begin] in _THEY
        begin += int(sure)
        if not (they or named) or begin >= last:
            continue
        some = named and at > low and words.key[at - 1] in _AMONG and begins_number(words.key[begin])
        if some or _people(field, begin, last) or (sure and words.key[begin] not in ADJUNCTS):
            after = phrase_end(field, begin, min(last, begin + LONGEST), timed=True)
            yield words.span(begin, after)


def _people(field: Field, at: int, last: int) -> bool:
    """Whether an indefinite noun for people stands at a word, or behind a number there."""
    keys = field.words.key
    noun = at + 1 if at + 1 < last and begins_number(keys[at]) else at
    return any(
        not keys[i].startswith(("ال", "وال")) and not stems(keys[i]).isdisjoint(people_words()) for i in {at, noun}
    )
