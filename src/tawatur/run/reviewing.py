"""Review of a case: people accept, reject, correct, merge and split; every step can be taken back and done again.

In: the path of a case, who judges, ids or their beginnings, reasons. Out: Judgements, which the store only ever adds
to. What the machine read stays as it is; linking and comparing again obeys what stands.

    review = Review("syria.tawatur", by="سعاد")
    review.correct("3f2a91c0", "13", "الرقم في النص ثلاثة عشر")
    review.merge("E.2017-11-20.meeting.1a2b3c4d", "E.2017-11-20.meeting.9f8e7d6c", "لقاء واحد")
    review.undo()
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Literal, cast

from tawatur.arabic.edtf import bounds
from tawatur.compare.bounds import bounds_of
from tawatur.compare.values import FIGURES
from tawatur.errors import ConfigError, NotFound
from tawatur.judgements import OnClaim, OnPair, Said, on_claim, on_pair, redo, standing, undo
from tawatur.messages import error
from tawatur.model import Case, Claim, Entity, Event, Judgement
from tawatur.store import Store, open_store

About = Literal["entity", "event"]
#: Characters of a reason, of a name and of a corrected value.
LONGEST = 500
_DURATION = re.compile(r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")


def now() -> str:
    """The time of a judgement: UTC, to the microsecond, so that two in one second stay two."""
    second, rest = divmod(time.time_ns(), 1_000_000_000)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(second)) + f".{rest // 1000:06d}Z"


def fits(slot: str, value: str) -> bool:
    """Whether ``value`` can stand in ``slot``: a number, a time in EDTF, a length of time, else any words."""
    if not value or len(value) > LONGEST:
        return False
    if slot == "when":
        return bounds(value) is not None
    if slot == "duration":
        return bool(_DURATION.fullmatch(value))
    return slot not in FIGURES or bounds_of(value, None) is not None


def claim_of(store: Store, prefix: str) -> Claim:
    """The claim whose id begins with ``prefix``. Raises NotFound where there is none or more than one."""
    found = [one for one in store.find(prefix) if one.kind == "claim"] if prefix else []
    if len(found) != 1:
        raise error(NotFound, "error.no_such_id", id=prefix)
    return next(one for one in store.reading(found[0].home).claims if one.id == found[0].id)


def sides_of(case: Case, left: str, right: str) -> tuple[About, str, str]:
    """What two ids name, as linking knows it: actors by ``article/key``, happenings by a mention. An id may be that of
    an entity, a happening (or its last part), an event mention, an article, or ``article/key``. Raises NotFound."""
    found = [_side(case, one) for one in (left, right)]
    if found[0][0] != found[1][0] or found[0][1] == found[1][1]:
        raise error(NotFound, "error.no_pair", left=left, right=right)
    return found[0][0], found[0][1], found[1][1]


def _side(case: Case, key: str) -> tuple[About, str]:
    entities = [one for one in case.entities if one.id == key]
    if entities:
        return "entity", member_ref(entities[0])
    if any(key == f"{article}/{actor}" for one in case.entities for article, actor in one.members):
        return "entity", key
    for event in case.events:
        if key == event.id or (len(key) >= 4 and event.id.rpartition(".")[2].startswith(key)):
            return "event", event_ref(event)
        if key in event.mentions or key in event.articles:
            return "event", key
    raise error(NotFound, "error.no_such_id", id=key)


def member_ref(entity: Entity) -> str:
    """An entity as linking knows it: by its first member."""
    return "/".join(entity.members[0])


def event_ref(event: Event) -> str:
    """A happening as linking knows it: by its first mention, or its first article where nothing names it."""
    return event.mentions[0] if event.mentions else event.articles[0]


class Review:
    """One person's review of a case. Each step opens the case, adds its judgement and lets go again."""

    def __init__(self, path: str | Path, *, by: str, clock: Callable[[], str] = now) -> None:
        self.path = Path(path)
        self.by = by.strip()
        self.clock = clock
        if not self.by or self.by == "rule":
            raise error(ConfigError, "error.no_reviewer")

    def _said(self, reason: str) -> Said:
        return Said(by=self.by, at=self.clock(), reason=reason.strip()[:LONGEST])

    def _reasoned(self, reason: str) -> Said:
        """As ``_said``; raises ConfigError where no reason is given."""
        said = self._said(reason)
        if not said.reason:
            raise error(ConfigError, "error.no_reason")
        return said

    def accept(self, claim: str, reason: str) -> Judgement:
        """The claim was read rightly."""
        return self.claim(claim, "accepted", reason)

    def reject(self, claim: str, reason: str) -> Judgement:
        """The claim was read wrongly and counts no more."""
        return self.claim(claim, "rejected", reason)

    def correct(self, claim: str, value: str, reason: str) -> Judgement:
        """``value`` stands in the place of what was read. Raises ConfigError where it does not fit the slot."""
        return self.claim(claim, "corrected", reason, value)

    def claim(self, claim: str, verdict: OnClaim, reason: str, value: str = "") -> Judgement:
        """Any judgement of a claim; ``claim`` is its id or the beginning of it. Raises NotFound, ConfigError."""
        said = self._reasoned(reason)
        with self._opened() as store:
            known = claim_of(store, claim)
            if verdict == "corrected" and not fits(known.slot, value.strip()):
                raise error(ConfigError, "error.unfit_value", value=value, slot=known.slot)
            corrected = value.strip() if verdict == "corrected" else ""
            return _kept(store, on_claim(known.id, verdict, said, corrected))

    def merge(self, left: str, right: str, reason: str) -> Judgement:
        """The two are one."""
        return self.pair(left, right, "same", reason)

    def split(self, left: str, right: str, reason: str) -> Judgement:
        """The two are two."""
        return self.pair(left, right, "different", reason)

    def pair(self, left: str, right: str, verdict: OnPair, reason: str) -> Judgement:
        """Any judgement of two things (see ``sides_of``). Raises NotFound, ConfigError."""
        said = self._reasoned(reason)
        with self._opened() as store:
            about, one, other = sides_of(store.case(), left, right)
            return _kept(store, on_pair(about, one, other, verdict, said))

    def undo(self, target: str = "", reason: str = "") -> Judgement | None:
        """Take back ``target``, else the last judgement that stands; None where there is none."""
        with self._opened() as store:
            step = undo(store.judgements(), self._said(reason), target)
            return _kept(store, step) if step else None

    def redo(self) -> Judgement | None:
        """Let the judgement taken back last stand again; None where there is none."""
        with self._opened() as store:
            step = redo(store.judgements(), self._said(""))
            return _kept(store, step) if step else None

    def standing(self) -> list[Judgement]:
        """The judgements of people that stand."""
        with closing(open_store(self.path)) as store:
            return standing(store.judgements())

    def _opened(self) -> closing[Store]:
        open_store(self.path).close()  # a review never makes a case
        return closing(open_store(self.path, write=True, purpose="review"))


def _kept(store: Store, judgement: Judgement) -> Judgement:
    store.add_judgements([judgement])
    return judgement


def as_pair(about: str) -> About | None:
    """``about`` where it is one of the two that pairs are judged of."""
    return cast("About", about) if about in ("entity", "event") else None
