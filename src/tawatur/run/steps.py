"""The steps of the line, each ``(Work, Tally) -> Tally``; they meet only in the store.

In: what the step before has kept. Out: what was made of it, kept; and the tally with this step's counts.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.collector import uncollected
from tawatur.gather import gather
from tawatur.model import Case, Issue, Page, digest
from tawatur.run.engine import Lost
from tawatur.run.rules import rules
from tawatur.run.work import Tally, Told, Work
from tawatur.store.records import PageRead

#: Pages are written together until they are this many, or this many bytes: one sync of the disk for all of them.
_TOGETHER = 32
_TOGETHER_BYTES = 8_000_000


def gather_pages(work: Work, tally: Tally) -> Tally:
    """Keep every page of the sources as it came, and an Issue for each source that gave none."""
    ids: list[str] = []
    missing: list[Issue] = []
    new = 0
    batch: list[Page] = []
    for found in gather(work.sources):
        if isinstance(found, Issue):
            missing.append(found)
            continue
        batch.append(msgspec.structs.replace(found, retrieved=found.retrieved or work.retrieved))
        ids.append(found.id)
        if len(batch) >= _TOGETHER or sum(len(page.body) for page in batch) >= _TOGETHER_BYTES:
            new += work.store.add_pages(batch)
            batch = []
            work.progress(Told("gather", len(ids)))
        if work.stop():
            break
    new += work.store.add_pages(batch)
    work.store.add_issues(missing)
    return msgspec.structs.replace(
        tally,
        pages=len(set(ids)),
        new=new,
        missing=len(missing),
        interrupted=work.stop(),
        met=tuple(dict.fromkeys(ids)),
    )


def read_pages(work: Work, tally: Tally) -> Tally:
    """Read and mark every page that waits: the engine's map; the writer only writes."""
    from tawatur.run import reading  # noqa: PLC0415 -- the readers load only if a page waits

    under = reading_rules(work)
    waiting = work.store.waiting(under)
    done = rejected = 0
    batch: list[PageRead] = []
    work.progress(Told("read", 0, len(waiting)))
    read = reading.read_and_mark_fast if work.config.fast else reading.read_and_mark
    for page, made in work.engine.map(read, _pages(work, waiting)):
        batch.append(reading.lost_read(page, made) if isinstance(made, Lost) else made)
        done += 1
        rejected += batch[-1].outcome != "read"
        work.progress(Told("read", done, len(waiting), rejected))
        if len(batch) >= _TOGETHER:
            work.store.add_reads(batch, under)
            batch = []
    work.store.add_reads(batch, under)
    return _counted(work, msgspec.structs.replace(tally, read=done, interrupted=done < len(waiting)))


def reading_rules(work: Work) -> str:
    """Under which rules pages are read: code, vocabulary and the settings that change what is found."""
    return rules("gather", "read", "mark") + ("-fast" if work.config.fast else "")


def _pages(work: Work, waiting: list[str]) -> Iterator[Page]:
    for page_id in waiting:
        if work.stop():
            return
        yield work.store.page(page_id)


def _counted(work: Work, tally: Tally) -> Tally:
    """How the pages of this run's input stand, whether they were read now or before; all pages where none was given."""
    outcomes = work.store.outcomes()
    mine = [outcomes.get(page) for page in (tally.met or outcomes)]
    return msgspec.structs.replace(tally, rejected=mine.count("rejected"), lost=mine.count("lost"))


def link_all(work: Work, tally: Tally) -> Tally:
    """Who is who and what is the same happening, over all articles; skipped where it would say the same again."""
    state = work.store.state()
    if work.store.computed_under() in (_under("link", state), _under("compare", state)):
        return _sized(work.store.case(), tally)
    work.progress(Told("link"))
    with uncollected():
        return _linked(work, _under("link", state), tally)


def _linked(work: Work, under: str, tally: Tally) -> Tally:
    """Link, and keep the case. All that was held for it is let go before the collector of cycles comes back."""
    from tawatur.run.linking import linked  # noqa: PLC0415 -- loads only if there is something to link

    case, redated = linked(work.store, tuple(work.store.judgements()), fast=work.config.fast)
    work.store.put_case(case, under, redated)
    return _sized(case, tally)


def compare_all(work: Work, tally: Tally) -> Tally:
    """The rows of every event; skipped where they would be the same again."""
    under = _under("compare", work.store.state())
    if work.store.computed_under() == under:
        return tally
    work.progress(Told("compare"))
    with uncollected():
        return _compared(work, under, tally)


def _compared(work: Work, under: str, tally: Tally) -> Tally:
    """Compare, and keep the rows. All that was held for it is let go before the collector of cycles comes back."""
    from tawatur.run.comparing import compared  # noqa: PLC0415 -- loads only if there is something to compare

    case = compared(work.store)
    work.store.put_rows(case.events, under)
    return _sized(case, tally)


def _under(verb: str, state: str) -> str:
    """What a computed case rests on: the verb, its rules, and the ``state`` of all readings and judgements."""
    return f"{verb} {digest(rules('mark', 'link', 'compare', 'run', 'judgements.py'), state)}"


def _sized(case: Case, tally: Tally) -> Tally:
    return msgspec.structs.replace(tally, entities=len(case.entities), events=len(case.events))
