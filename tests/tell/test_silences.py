"""Nobody is called silent on a value that another row of the same happening has from him."""

from __future__ import annotations

import msgspec

from tawatur.model import Case, Event, Position, Reading, Row
from tawatur.tell.desk import Desk
from tawatur.tell.record import case_record
from tawatur.tell.silences import heard, silent
from tests.tell.made import made_case


def case_of(rows: tuple[Row, ...]) -> tuple[list[Reading], Case, Event]:
    readings, case = made_case()
    at = max(range(len(case.events)), key=lambda n: len(case.events[n].articles))
    event = msgspec.structs.replace(case.events[at], rows=rows)
    events = tuple(event if n == at else one for n, one in enumerate(case.events))
    return readings, msgspec.structs.replace(case, events=events), event


def test_an_account_heard_in_another_row_is_not_silent() -> None:
    readings, _ = made_case()
    claims = [claim for reading in readings for claim in reading.claims]
    mine = next(claim for claim in claims if claim.slot == "killed")
    theirs = next(claim for claim in claims if claim.article != mine.article)
    third = next(r.article.id for r in readings if r.article.id not in (mine.article, theirs.article))
    own = Row(
        slot="killed",
        accord="single",
        positions=(Position(value="12", claims=(mine.id,)),),
        silent=(theirs.article, third),
        why="x",
    )
    whole = Row(
        slot="killed",
        accord="agreed",
        positions=(Position(value="12", claims=(mine.id, theirs.id)),),
        silent=(third,),
        why="x",
    )
    other = Row(slot="killed", accord="single", positions=(Position(value="9", claims=(theirs.id,)),), why="x")
    readings, case, event = case_of((own, whole, other))
    known = {claim.id: claim for claim in claims}
    told = heard(event, known)
    assert silent(own, told, known) == (third,)
    assert silent(whole, told, known) == (third,)
    sheet = next(s for s in Desk(readings, case).sheets() if s.id == event.id)
    assert [len(line.silent) for line in sheet.lines] == [1, 1, 0]
    rows = [row for row in case_record(readings, case)["rows"] if row["slot"] == "killed"]
    assert [len(row["silent"]) for row in rows] == [1, 1, 0]


def test_who_takes_part_in_one_account_is_not_yet_heard_there() -> None:
    readings, _ = made_case()
    mine, theirs = (msgspec.structs.replace(r.claims[0], slot="who", value="x", unit=unit)
                    for r, unit in zip(readings[:2], ("voice", "host"), strict=True))  # fmt: skip
    known = {"a": mine, "b": theirs}
    saying = Row(
        slot="who", accord="single", positions=(Position(value="x", claims=("a",)),), silent=(theirs.article,), why="w"
    )
    there = Row(slot="who", accord="single", positions=(Position(value="x", claims=("b",)),), why="w")
    _, _, event = case_of((saying, there))
    assert silent(saying, heard(event, known), known) == (theirs.article,)
    hosts = {"a": msgspec.structs.replace(mine, unit="visitor"), "b": theirs}
    assert silent(saying, heard(event, hosts), hosts) == ()
