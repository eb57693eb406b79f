"""The engine of one machine: worker processes of our own, each watched.

In: a function, items. Out: as ``Engine`` says. A worker that dies takes nothing with it: its item is tried once more in
a fresh worker and then reported lost. A pool from the standard library hangs (multiprocessing.Pool) or breaks as a
whole (ProcessPoolExecutor) when one of its processes is killed.
"""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Generic, NamedTuple, TypeVar

from tawatur.config import Config
from tawatur.run.engine import Engine, InThisProcess, K, Lost, group
from tawatur.run.worker import Limits, serve

T = TypeVar("T")
R = TypeVar("R")

#: How many items may be taken up beyond the oldest one unfinished, per worker: bounds what waits to be put in order.
_AHEAD = 8
#: A worker that was told to stop is given this many seconds before it is killed.
_GRACE = 1.0
#: An item is given to this many workers before it counts as what killed them.
_TRIES = 2


class _Task(NamedTuple, Generic[T]):
    number: int
    item: T
    tries: int = 1


class _Worker(Generic[T, R]):
    """One process, its pipe, and the task that it has in hand."""

    def __init__(self, function: Callable[[T], R], limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe: Connection[tuple[object], object]
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, function, limits), daemon=True)
        self.process.start()
        theirs.close()
        self.task: _Task[T] | None = None
        self.due = 0.0
        self.deadline = limits.deadline

    def give(self, task: _Task[T]) -> bool:
        """Hand over a task; False where the worker is no longer there."""
        self.task, self.due = task, time.monotonic() + self.deadline
        try:
            self.pipe.send((task.item,))
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    def answer(self) -> R | Lost | None:
        """What the worker made of its task; None where it died before it said."""
        try:
            return self.pipe.recv() if self.pipe.poll() else None  # type: ignore[return-value]
        except (EOFError, ConnectionResetError):
            return None

    def end(self, grace: float = 0.0) -> None:
        """Stop the process: by closing its pipe, and by force after ``grace`` seconds."""
        self.pipe.close()
        if grace:
            self.process.join(grace)
        self.process.kill()
        self.process.join()
        self.process.close()


class LocalWorkers:
    """``jobs`` worker processes, each with ``memory`` MiB, and ``deadline`` seconds for each item."""

    def __init__(self, jobs: int, *, deadline: float = 60.0, memory: int = 1024) -> None:
        self.jobs = jobs
        self.limits = Limits(memory, deadline)

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """Each item with its result, in the order of ``items``."""
        crew = _Crew(self, function, items)
        try:
            yield from crew.results()
        finally:
            crew.dismiss()

    def group(self, items: Iterable[T], key: Callable[[T], K]) -> Iterator[tuple[K, list[T]]]:
        """In memory."""
        return group(items, key)


def engine_of(config: Config) -> Engine:
    """The engine that the settings ask for: watched workers, or this process alone where one job was asked for by name.

    A machine with one core has one worker: a page that takes too long or too much is stopped there too.
    """
    if config.jobs == 1:
        return InThisProcess()
    return LocalWorkers(config.workers(), deadline=config.deadline, memory=config.memory)


class _Crew(Generic[T, R]):
    """The workers of one ``map`` and where each item stands."""

    def __init__(self, engine: LocalWorkers, function: Callable[[T], R], items: Iterable[T]) -> None:
        self.engine = engine
        self.function = function
        self.items = enumerate(items)
        self.again: deque[_Task[T]] = deque()
        self.workers: list[_Worker[T, R]] = []
        self.done: dict[int, tuple[T, R | Lost]] = {}
        self.given = 0
        self.exhausted = False

    def results(self) -> Iterator[tuple[T, R | Lost]]:
        """Hand out, wait, put in order."""
        told = 0
        while True:
            self._hand_out(told)
            while told in self.done:
                yield self.done.pop(told)
                told += 1
            busy = [worker for worker in self.workers if worker.task]
            if busy:
                self._hear(busy)
            elif self.exhausted and told == self.given:
                return

    def _next(self, told: int) -> _Task[T] | None:
        """The next task: one that must be tried again, or a new item within the window."""
        if self.again:
            return self.again.popleft()
        if self.given - told >= _AHEAD * self.engine.jobs:
            return None
        for number, item in self.items:
            self.given = number + 1
            return _Task(number, item)
        self.exhausted = True
        return None

    def _hand_out(self, told: int) -> None:
        """Give every idle worker a task; start workers only while there are tasks for them."""
        while sum(1 for worker in self.workers if worker.task) < self.engine.jobs:
            task = self._next(told)
            if task is None:
                return
            worker = self._idle()
            if not worker.give(task):
                self._lose(worker, Lost("killed"))

    def _idle(self) -> _Worker[T, R]:
        for worker in self.workers:
            if worker.task is None:
                return worker
        self.workers.append(_Worker(self.function, self.engine.limits))
        return self.workers[-1]

    def _hear(self, busy: list[_Worker[T, R]]) -> None:
        """Wait until a worker answers, dies or is overdue."""
        left = max(0.0, min(worker.due for worker in busy) - time.monotonic())
        heard = wait([worker.pipe for worker in busy] + [worker.process.sentinel for worker in busy], left)
        now = time.monotonic()
        for worker in busy:
            if worker.pipe in heard or worker.process.sentinel in heard:
                self._settle(worker, worker.answer())
            elif worker.due <= now:
                self._lose(worker, Lost("deadline", f"{worker.deadline:g} s"))

    def _settle(self, worker: _Worker[T, R], answer: R | Lost | None) -> None:
        if answer is None or (isinstance(answer, Lost) and answer.why == "memory"):
            self._lose(worker, answer if isinstance(answer, Lost) else Lost("killed"))
            return
        task, worker.task = worker.task, None
        if task:
            self.done[task.number] = (task.item, answer)

    def _lose(self, worker: _Worker[T, R], lost: Lost) -> None:
        """Take a worker out; its task is tried again where the worker was killed for the first time."""
        self.workers.remove(worker)
        worker.end()
        task = worker.task
        if task and lost.why == "killed" and task.tries < _TRIES:
            self.again.append(task._replace(tries=task.tries + 1))
        elif task:
            self.done[task.number] = (task.item, lost)

    def dismiss(self) -> None:
        """End every worker; those with a task in hand at once."""
        for worker in self.workers:
            worker.end(0.0 if worker.task else _GRACE)
