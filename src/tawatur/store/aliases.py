"""Which happening an id of an earlier record means now.

In: the happenings of the record before and those of the new one. Out: old id -> new id, for ids that are no longer
there: two that became one, or one whose first account, day or type is now another. An id without a successor is left.

>>> from tawatur.model import Event
>>> one = Event(id="E.1", type="meeting", status="reported", mentions=("a",), articles=("x",))
>>> both = Event(id="E.2", type="meeting", status="reported", mentions=("a", "b"), articles=("x", "y"))
>>> successors([one], [both])
{'E.1': 'E.2'}
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tawatur.model import Case, Event
from tawatur.store.rows import seal, unpack

#: What a type is a kind of: two that become one may take the wider.
_WIDER = {"summit": "meeting"}


def successors(before: Iterable[Event], after: Sequence[Event]) -> dict[str, str]:
    """The event that holds most mentions of each that is gone; where its mentions are gone too (they were read anew, or
    there were none), the one of its type that most of its articles tell of."""
    of_mention = {mention: event.id for event in after for mention in event.mentions}
    of_article: dict[str, list[Event]] = defaultdict(list)
    for event in after:
        for article in event.articles:
            of_article[article].append(event)
    found: dict[str, str] = {}
    for old in before:
        votes = Counter(of_mention[mention] for mention in old.mentions if mention in of_mention)
        if not votes:
            votes = _alike(old, [event for article in old.articles for event in of_article[article]])
        if votes:
            found[old.id] = min(votes, key=lambda event: (-votes[event], event))
    return found


def _alike(old: Event, near: Sequence[Event]) -> Counter[str]:
    """Of the events that the accounts of one whose mentions were read anew tell of, those of its type and day; where
    none is of its day, the only one of its type. A summit that is one with a meeting now is that meeting."""
    day = old.when.value if old.when else None
    of_type = [event for event in near if event.type == old.type]
    of_type = of_type or [event for event in near if event.type == _WIDER.get(old.type)]
    of_day = [event for event in of_type if (event.when.value if event.when else None) == day]
    return Counter(event.id for event in of_day or (of_type if len({event.id for event in of_type}) == 1 else ()))


def put_aliases(db: sqlite3.Connection, case: Case) -> None:
    """Keep what ids of the record before this one, still in its place, mean in ``case``; older aliases follow."""
    there = {event.id for event in case.events}
    before = db.execute("SELECT id, record FROM computed WHERE kind = 'event' ORDER BY seq").fetchall()
    gone = successors((unpack(record, Event) for key, record in before if key not in there), case.events)
    told = [(old, gone.get(event, event)) for old, event in db.execute("SELECT old, event FROM aliases")]
    kept = dict(told) | gone
    rows = [(old, now, seal(old, now)) for old, now in sorted(kept.items()) if old not in there and now in there]
    db.execute("DELETE FROM aliases")
    db.executemany("INSERT INTO aliases VALUES (?, ?, ?)", rows)
