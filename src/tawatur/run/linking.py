"""Link a pile of readings; date the undated ones by what the others tell of the same happening; link again.

In: a store and its judgements. Out: the case, and the readings that changed. A reading is opened only where an earlier
run has kept no profile of it, so that a hundred new articles cost little beside the ten thousand that are there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import partial

import msgspec

from tawatur.link import Recalls, link_profiles
from tawatur.link.kept import packed, unpacked
from tawatur.link.profile import Profile, profile
from tawatur.mark import mark_article
from tawatur.model import Article, Case, Judgement, Reading
from tawatur.recall import Recall
from tawatur.run.memory import Memory
from tawatur.run.reading import encoded, marks_of
from tawatur.run.redate import redated
from tawatur.run.rules import rules
from tawatur.store import Store
from tawatur.store.records import Marks, PageRead
from tawatur.store.rows import deflated, inflated

#: Whatever of these changes, nothing that was kept of articles and pairs is trusted any longer.
RULES = ("read", "mark", "link", "run", "judgements.py")
#: Kinds of what is kept: profiles, articles marked under a day, and three of pairs.
KINDS = ("profile", "again", "pair", "accounts", "happenings")


def linked(store: Store, judgements: Sequence[Judgement], *, fast: bool = False) -> tuple[Case, list[PageRead]]:
    """The case, and what stands in the place of the first readings of articles that others date."""
    with ExitStack() as held:
        profiles, marks, *pairs = (held.enter_context(Memory(store, kind, rules(*RULES))) for kind in KINDS)
        recall = Recalls(*pairs)
        digests = store.digests(first=True)
        known = {article: _profile(store, article, digest, profiles) for article, digest in digests.items()}
        case = link_profiles(known.values(), judgements=judgements, recall=recall)
        again = partial(_read_again, digests=digests, marks=marks, fast=fast)
        dated = {one.article for one in known.values() if one.publication == "day"}
        opened = (store.first_reading(one.article) for one in known.values() if one.publication == "open")
        changed = redated(opened, dated, case, again)
        told = {made.article.id: _kept(store.first_reading(made.article.id), made) for made in changed}
        if told:
            known |= {article: profile(reading) for article, reading in told.items()}
            case = link_profiles(known.values(), judgements=judgements, recall=recall)
        recall.keep()
        return case, [encoded(one.article.page, one) for one in told.values()]


def _profile(store: Store, article: str, digest: str, profiles: Recall) -> Profile:
    """The profile of an article's first reading, recalled or made."""
    known = profiles.get(digest)
    if known is not None:
        return unpacked(known)
    made = profile(store.first_reading(article))
    profiles.put(digest, packed(made))
    return made


def _read_again(article: Article, *, digests: Mapping[str, str], marks: Recall, fast: bool) -> Reading:
    """The article marked as written on the day that it now bears, recalled or marked."""
    assert article.published is not None
    key = f"{digests[article.id]} {article.published.when.value} {fast}"
    known = marks.get(key)
    if known is not None:
        told = inflated(known, Marks)
        return Reading(
            article=article, actors=told.actors, mentions=told.mentions, claims=told.claims, issues=told.issues
        )
    made = mark_article(article, fast=fast)
    marks.put(key, deflated(marks_of(made)))
    return made


def _kept(first: Reading, made: Reading) -> Reading:
    """The new reading of an article with what reading its page had met."""
    met = tuple(issue for issue in first.issues if issue.step == "read")
    return msgspec.structs.replace(made, issues=(*met, *made.issues))
