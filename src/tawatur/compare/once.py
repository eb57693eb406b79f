"""What several rows of one story tell alike, told once.

In: the rows of a story, or of one happening. Out: one row for all happenings of a story that are dated between the same
days by a slip, and the rows of a happening without those that another row of rivals tells already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.compare.origins import Copies
from tawatur.compare.rows import SLIP_WHY, position
from tawatur.compare.told import Told
from tawatur.model import DAY_SLIP, Row

_DAY = len("2031-01-31")
_RIVALS = frozenset({"contested", "updated"})


def slips(made: Iterable[Row], claims: Iterable[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """One row for the rows among ``made`` that are slips between the same days, where there are several; ``claims`` are
    those that the rows name."""
    same: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in made:
        if row.ground == DAY_SLIP:
            same[tuple(sorted({at.value[:_DAY] for at in row.positions}))].append(row)
    told = {one.claim: one for one in claims}
    for _, rows in sorted(same.items()):
        if len(rows) > 1:
            yield _joined(rows, told, articles, copies)


def _joined(rows: Sequence[Row], told: Mapping[str, Told], articles: Sequence[str], copies: Copies) -> Row:
    """Several slips as one row: each day with everyone who gives it for one of the happenings."""
    by_day: dict[str, dict[str, Told]] = defaultdict(dict)
    for at in (at for row in rows for at in row.positions):
        by_day[at.value[:_DAY]].update({claim: told[claim] for claim in at.claims})
    given = {
        day: sorted(same.values(), key=lambda one: (one.day, one.article, one.start, one.claim))
        for day, same in by_day.items()
    }
    order = sorted(given, key=lambda day: (-len({one.article for one in given[day]}), day))
    telling = {one.article for same in given.values() for one in same}
    values = ", ".join(f"{day} ({len({one.article for one in given[day]})})" for day in order)
    return Row(
        slot="when",
        accord="contested",
        positions=tuple(position(day, given[day], copies) for day in order),
        silent=tuple(sorted(set(articles) - telling)),
        why=SLIP_WHY.format(values=values),
        ground=DAY_SLIP,
    )


def unrepeated(rows: Sequence[Row], joined: Mapping[str, Sequence[Row]]) -> list[Row]:
    """The rows of a happening without the rivals of which another row of it has all claims, and without the slips that
    a row of their story has (``joined``: claim -> the rows of ``slips``)."""
    kept: list[Row] = []
    for row in dict.fromkeys(rows):
        if row.accord not in _RIVALS or not _repeated(row, rows, kept, joined):
            kept.append(row)
    return kept


def _repeated(row: Row, rows: Sequence[Row], kept: Sequence[Row], joined: Mapping[str, Sequence[Row]]) -> bool:
    """Whether another row of a happening, or of its story, tells what a row of rivals tells."""
    mine = claims_of(row)
    of_story = [other for claim in mine for other in joined.get(claim, ())]
    if row.ground == DAY_SLIP and row not in of_story and any(mine <= claims_of(other) for other in of_story):
        return True
    alike = [other for other in (*rows, *of_story) if (other.slot, other.accord) == (row.slot, row.accord)]
    same = [other for other in kept if (other.slot, other.accord) == (row.slot, row.accord)]
    return any(mine < claims_of(other) for other in alike) or any(mine == claims_of(other) for other in same)


def claims_of(row: Row) -> set[str]:
    """The claims of a row."""
    return {claim for at in row.positions for claim in at.claims}
