"""Every engine gives the same records in the same order, and no item ends a run: not by failing, dying or hanging."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tawatur.config import Config
from tawatur.run.engine import Engine, InThisProcess, Lost
from tawatur.run.local import LocalWorkers, engine_of
from tests.run import functions

ROOT = Path(__file__).parents[2]
ENGINES: dict[str, Callable[[], Engine]] = {
    "in this process": InThisProcess,
    "one worker": lambda: LocalWorkers(1),
    "two workers": lambda: LocalWorkers(2),
    "five workers": lambda: LocalWorkers(5),
}


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    return ENGINES[request.param]()


def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    assert list(engine.map(functions.double, range(25))) == [(n, n * 2) for n in range(25)]


def test_no_items_no_results(engine: Engine) -> None:
    assert list(engine.map(functions.double, [])) == []


def test_a_fault_is_one_lost_item(engine: Engine) -> None:
    found = dict(engine.map(functions.fail_on_three, range(6)))
    lost = found.pop(3)
    assert isinstance(lost, Lost)
    assert lost.why == "fault"
    assert "three is not liked" in lost.detail
    assert "fail_on_three" in lost.detail
    assert found == {n: n for n in range(6) if n != 3}


def test_large_items_and_answers_pass(engine: Engine) -> None:
    for number, answer in engine.map(functions.megabytes, range(3)):
        assert answer == bytes([number]) * 3_000_000


def test_items_are_taken_only_as_they_are_needed(engine: Engine) -> None:
    taken: list[int] = []

    def items() -> object:
        for number in range(1000):
            taken.append(number)
            yield number

    results = engine.map(functions.double, items())  # type: ignore[arg-type]
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(taken) < 100
    assert not multiprocessing.active_children()


def test_group_is_in_the_order_of_keys(engine: Engine) -> None:
    found = list(engine.group(["ب2", "أ1", "ب1", "ت"], lambda word: word[0]))
    assert found == [("أ", ["أ1"]), ("ب", ["ب2", "ب1"]), ("ت", ["ت"])]


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_worker_that_always_dies_costs_only_its_item(jobs: int) -> None:
    found = dict(LocalWorkers(jobs).map(functions.die_on_three, range(8)))
    assert found.pop(3) == Lost("killed")
    assert found == {n: n for n in range(8) if n != 3}


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_worker_that_ends_without_a_word_costs_only_its_item(jobs: int) -> None:
    found = dict(LocalWorkers(jobs).map(functions.exit_on_three, range(8)))
    assert found[3] == Lost("killed")
    assert found[7] == 7


def test_an_item_whose_worker_was_killed_once_is_tried_again(tmp_path: Path) -> None:
    items = [str(tmp_path / name) for name in ("a", "b.fatal", "c", "d.fatal", "e")]
    assert list(LocalWorkers(2).map(functions.die_once, items)) == [(item, item) for item in items]


def test_a_deadline_is_kept_and_the_run_goes_on() -> None:
    began = time.monotonic()
    found = dict(LocalWorkers(2, deadline=1.5).map(functions.hang_on_three, range(8)))
    assert time.monotonic() - began < 20
    lost = found.pop(3)
    assert isinstance(lost, Lost)
    assert lost.why == "deadline"
    assert found == {n: n for n in range(8) if n != 3}


def test_a_memory_limit_is_kept_and_the_run_goes_on() -> None:
    found = dict(LocalWorkers(2, memory=512).map(functions.hoard_on_three, range(8)))
    assert found.pop(3) == Lost("memory")
    assert found == {n: n for n in range(8) if n != 3}


def test_workers_killed_from_outside_neither_hang_nor_end_a_run(tmp_path: Path) -> None:
    """Somebody (an out-of-memory killer) kills five workers while a run goes on."""
    done = threading.Event()

    def killer() -> None:
        killed: set[str] = set()
        while not done.is_set() and len(killed) < 5:
            for path in tmp_path.iterdir():
                if path.name not in killed and len(killed) < 5:
                    killed.add(path.name)
                    with suppress(ProcessLookupError):
                        os.kill(int(path.name), signal.SIGKILL)
                    time.sleep(0.3)
            time.sleep(0.02)

    thread = threading.Thread(target=killer)
    thread.start()
    found = list(LocalWorkers(2).map(functions.own_pid, [str(tmp_path)] * 60))
    done.set()
    thread.join()
    assert len(found) == 60
    assert sum(isinstance(result, Lost) for _, result in found) <= 2
    assert not multiprocessing.active_children()


HANGS = """
import sys
from tawatur.run.local import LocalWorkers, engine_of
from tests.run import functions
if __name__ == "__main__":
    list(LocalWorkers(1, deadline=1.0).map(functions.leave_pid_and_hang, [sys.argv[1]]))
"""


def test_a_hanging_worker_does_not_outlive_a_killed_run_for_long(tmp_path: Path) -> None:
    script = tmp_path / "hangs.py"
    script.write_text(HANGS)
    around = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    run = subprocess.Popen([sys.executable, str(script), str(tmp_path)], cwd=ROOT, env=around)
    left = _within(20, lambda: [path for path in tmp_path.iterdir() if path.name.isdigit()])
    assert left
    run.kill()
    run.wait()
    assert _within(20, lambda: not Path("/proc", left[0].name).exists())


def _within(seconds: float, wanted: Callable[[], object]) -> object:
    """What ``wanted`` gives as soon as it is true, or its last answer after ``seconds``."""
    until = time.monotonic() + seconds
    while not (found := wanted()) and time.monotonic() < until:
        time.sleep(0.05)
    return found


def test_a_machine_of_one_core_keeps_the_deadline_unless_one_job_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    found = engine_of(Config(deadline=7.0))
    assert isinstance(found, LocalWorkers)
    assert (found.jobs, found.limits.deadline) == (1, 7.0)
    assert isinstance(engine_of(Config(jobs=1)), InThisProcess)
