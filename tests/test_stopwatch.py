"""The stopwatch tells a growth that is linear from one that is not."""

from __future__ import annotations

from tests.stopwatch import cpu_seconds, grows_linearly


def test_twice_the_work_in_twice_the_time_is_linear() -> None:
    assert grows_linearly(lambda size: sum(range(size)), 200_000) == ""


def test_every_pair_is_not() -> None:
    told = grows_linearly(lambda size: sum(one < other for one in range(size) for other in range(size)), 500, 8)
    assert "500" in told
    assert "4000" in told


def test_time_spent_is_time_told() -> None:
    assert cpu_seconds(lambda: sum(range(3_000_000))) > cpu_seconds(lambda: None) >= 0
