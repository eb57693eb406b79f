"""Link a pile of readings; date the undated ones by what the others tell of the same happening; link again.

In: the first readings (as often as they are needed) and the judgements. Out: the case, and the readings that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import msgspec

from tawatur.link import link
from tawatur.mark import mark_article
from tawatur.model import Case, Judgement, Reading
from tawatur.run.reading import encoded
from tawatur.run.redate import redated
from tawatur.store.records import PageRead

Readings = Callable[[], Iterable[Reading]]


def linked(readings: Readings, judgements: Sequence[Judgement], *, fast: bool = False) -> tuple[Case, list[PageRead]]:
    """The case, and what stands in the place of the first readings of articles that others date."""
    case = link(readings(), judgements=judgements)
    again = partial(mark_article, fast=fast)
    changed = {made.article.id: made for made in redated(readings(), case, again)}
    if not changed:
        return case, []
    told = {first.article.id: _kept(first, changed) for first in readings() if first.article.id in changed}
    return link(_instead(readings(), told), judgements=judgements), [
        encoded(one.article.page, one) for one in told.values()
    ]


def _kept(first: Reading, changed: dict[str, Reading]) -> Reading:
    """The new reading of an article with what reading its page had met."""
    met = tuple(issue for issue in first.issues if issue.step == "read")
    made = changed[first.article.id]
    return msgspec.structs.replace(made, issues=(*met, *made.issues))


def _instead(readings: Iterable[Reading], told: dict[str, Reading]) -> Iterator[Reading]:
    return (told.get(one.article.id, one) for one in readings)
