"""People told of by what they are alone: by their nation (أوقفت الشرطة جزائريا, أصيبت لبنانية بجروح), as somebody's own
(أصيب مصورها).

In: a Ground and a word. Out: whether it stands for a person, not for what another noun is like.

>>> from tawatur.mark.event_ground import survey
>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Span
>>> text = "أصيبت لبنانية بجروح"
>>> blocks = (Block(span=Span(0, len(text)), kind="text"),)
>>> ground = survey(lay(Article(page="p", name="a", source="s", sha256="0", text=text, blocks=blocks)))
>>> [national(ground, at) for at in range(3)]
[False, True, False]
"""

from __future__ import annotations

from tawatur.mark.event_forms import word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_origins import is_origin
from tawatur.mark.event_words import people_words

_OWNED = ("هما", "ها", "هم", "ه")
_PREPOSITIONS, _JOINED = word_set("sense.prepositions"), ("ب", "ل", "و", "ف")
#: Endings of the accusative, and of a woman and of two.
_ACCUSATIVE, _WOMEN = "يا", ("يه", "يتين", "يتان")
#: No verb or adverb before a nation's name ends so; what does is the noun that it describes: هجوما إسرائيليا.
_DESCRIBED = ("ا", "ه", "ات")


def national(ground: Ground, at: int) -> bool:
    """Whether word ``at`` is one person of a nation: in the accusative with no noun before it that it could describe
    (أوقفت الشرطة أمس جزائريا), or a woman with nothing behind her that she could describe (مقتل لبنانية في)."""
    key, (low, high) = ground.words.key[at], ground.bounds[at]
    if at in ground.stand_at or not is_origin(key) or at == low:
        return False
    if key.endswith(_ACCUSATIVE):
        return not ground.words.key[at - 1].endswith(_DESCRIBED) or ground.words.key[at - 1].startswith("ال")
    behind = ground.words.key[at + 1] if at + 1 < high else "."
    ended = behind in _PREPOSITIONS or not behind[:1].isalnum() or behind.startswith(_JOINED)
    return key.endswith(_WOMEN) and ended


def owned(key: str) -> bool:
    """Whether a folded word is a noun for people with a pronoun: مصورها, سائقه, طلابهم."""
    people = people_words()
    nouns = (key.removesuffix(end) for end in _OWNED if key.endswith(end))
    return any(noun in people or (noun.endswith("ت") and noun[:-1] + "ه" in people) for noun in nouns)


def somebody(ground: Ground, at: int) -> bool:
    """Whether word ``at``, right behind a verb or noun, is one person by nation, or somebody's own: مصورها, سائقه."""
    if at >= ground.bounds[at - 1][1]:
        return False
    key = ground.words.key[at]
    return owned(key) or (key.endswith(_WOMEN) and national(ground, at))


def single_object(ground: Ground, first: int, after: int) -> bool:
    """Whether one person stands in the accusative among words ``first`` to ``after``: أوقفت الشرطة في البلدة شابا."""
    people, keys = people_words(), ground.words.key
    return any(
        (keys[i].endswith("ا") and people.get(keys[i]) is False and people.get(keys[i][:-1]) is False)
        or (keys[i].endswith(_ACCUSATIVE) and national(ground, i))
        for i in range(first, after)
    )
