"""Whole stories of three accounts each, read by the real markers: what a reader expects, and no false quarrel."""

from __future__ import annotations

import pytest

from tests.compare.stories import RIVALS, Found, found, names

#: Stories of which the reader's expectations are met in part only; the sums below keep them from getting worse.
RIGHT, SHOWN = 84, 21


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[list[Found], list[str]]]:
    out = {}
    for name in names():
        rows, false = found(name)
        out[name] = rows, [f"{row.slot} {row.accord}: {row.why}" for row, _ in false]
    return out


def test_nobody_is_set_against_another_without_cause(read: dict[str, tuple[list[Found], list[str]]]) -> None:
    assert {name: false for name, (_, false) in read.items() if false} == {}


def test_rows_have_the_accord_that_a_reader_expects(read: dict[str, tuple[list[Found], list[str]]]) -> None:
    every = [row for rows, _ in read.values() for row in rows]
    assert sum(row.right for row in every) >= RIGHT
    assert sum(row.right for row in every if row.due <= RIVALS) >= SHOWN
