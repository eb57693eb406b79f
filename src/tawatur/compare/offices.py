"""For which body somebody speaks whom an account calls by an office of it (المتحدث باسم وزارة الصحة).

In: a reading, and the entity of each of its actors. Out: the entities of the bodies by the key of who speaks for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache

from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import split
from tawatur.lexicon import table, variants
from tawatur.model import Name, Reading

#: Keys of bodies begin so.
_BODY = "organization:"


def bodies(reading: Reading, entity: Callable[[str], str | None]) -> Mapping[str, frozenset[str]]:
    """The bodies that the titles of each actor of an article name."""
    text = reading.article.text
    names = [(mention.span, mention.value) for mention in reading.mentions if isinstance(mention.value, Name)]
    known = [(span, body) for span, name in names if name.actor.startswith(_BODY) and (body := entity(name.actor))]
    found: dict[str, set[str]] = defaultdict(set)
    for span, name in names:
        if name.form in ("title", "description") and _speaks(span.of(text)):
            found[name.actor].update(body for there, body in known if span.covers(there) and there != span)
    return {actor: frozenset(those) for actor, those in found.items() if those}


def _speaks(title: str) -> bool:
    """Whether who bears a title speaks for the body in it."""
    hit = next(iter(_offices().find(split(title))), None)
    return hit is not None and hit.first == 0


@cache
def _offices() -> Phrasebook[None]:
    """The first words of offices."""
    return Phrasebook((word, None) for row in table("compare_offices") for word in variants(row["words"]))
