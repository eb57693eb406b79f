"""The sheet that the markers of one article work on: the words to read and all that was found so far.

In: an Article. Out: a Sheet; each marker is a function ``Sheet -> Sheet`` that adds records and changes none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tawatur.arabic.words import Words, split
from tawatur.model import READABLE, Actor, Article, Claim, Issue, Mention, MentionKind, Reading


class Sheet(NamedTuple):
    """One article being marked. ``words`` holds the readable blocks only (title, subheadings, text, captions);
    ``words.block[i]`` indexes ``blocks`` of the sheet."""

    article: Article
    words: Words
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()

    def plus(
        self,
        mentions: Iterable[Mention] = (),
        *,
        actors: Iterable[Actor] = (),
        claims: Iterable[Claim] = (),
        issues: Iterable[Issue] = (),
    ) -> Sheet:
        """The sheet with these records added."""
        return self._replace(
            mentions=self.mentions + tuple(mentions),
            actors=self.actors + tuple(actors),
            claims=self.claims + tuple(claims),
            issues=self.issues + tuple(issues),
        )

    def of(self, *kinds: MentionKind) -> list[Mention]:
        """The mentions of these kinds, in the order of the text."""
        found = [m for m in self.mentions if m.kind in kinds]
        found.sort(key=lambda m: (m.span.start, -m.span.end))
        return found

    def reading(self) -> Reading:
        """All records of the article."""
        return Reading(
            article=self.article,
            actors=self.actors,
            mentions=self.mentions,
            claims=self.claims,
            issues=self.issues,
        )


Marker = Callable[[Sheet], Sheet]


def lay(article: Article) -> Sheet:
    """An empty sheet over the readable blocks of ``article``."""
    spans = [block.span for block in article.blocks if block.kind in READABLE]
    return Sheet(article, split(article.text, spans))
