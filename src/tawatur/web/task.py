"""Long work beside the server: a first run, or linking again so that judgements count; pages are shown meanwhile.

In: the path of a case, the sources of a run. Out: how far it is, or what went wrong. The work is done in a process of
its own, for it takes memory and time that the pages would miss. It can be stopped and goes on where it was.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import NamedTuple

from tawatur.config import Config
from tawatur.errors import TawaturError
from tawatur.run import LINE, Work, run
from tawatur.run.engine import Engine, InThisProcess
from tawatur.run.local import engine_of
from tawatur.run.steps import compare_all, link_all
from tawatur.run.work import Told
from tawatur.store import open_store

#: Seconds that a process which was told to stop may take for what it has in hand.
_GRACE = 20.0


class Failed(NamedTuple):
    """The message of an error in both languages."""

    english: str
    arabic: str


class Ended(NamedTuple):
    """A run that came to its end: whether it was stopped before, and what was rejected or lost in all."""

    interrupted: bool
    rejected: int


class Status(NamedTuple):
    """How far the work is. ``seconds`` since this stage began; ``ended`` and ``failed`` are of the last run."""

    running: bool
    told: Told
    seconds: float
    ended: Ended | None
    failed: Failed | None

    @property
    def rate(self) -> float:
        """Pages a second in this stage."""
        return self.told.done / self.seconds if self.seconds > 0 else 0.0


class Task:
    """At most one process at work. ``sources``: what a first run gathers; empty where the case is only linked again."""

    def __init__(self, path: Path, sources: Sequence[str] = (), clock: Callable[[], float] = time.monotonic) -> None:
        self.path = path
        self.sources = tuple(sources)
        self.failed: Failed | None = None
        self._clock = clock
        self._ended: Ended | None = None
        self._told = Told("")
        self._since = 0.0
        self._process: SpawnProcess | None = None
        self._pipe: Connection[object, Told | Ended | Failed] | None = None
        self._stop: Event | None = None

    def start(self, *, first: bool = False) -> None:
        """Begin to link again, or with ``first`` the whole run over the sources. Work that goes on is left alone."""
        if self.status().running:
            return
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._stop = context.Event()
        self._told, self.failed, self._ended = Told("gather" if first else "link"), None, None
        self._since = self._clock()
        sources = self.sources if first else None
        self._process = context.Process(target=_work, args=(self.path, sources, theirs, self._stop))
        self._process.start()
        theirs.close()

    def stop(self) -> None:
        """Ask it to end with what it has in hand; what was acknowledged is kept."""
        if self._stop:
            self._stop.set()

    def close(self) -> None:
        """Stop and wait; what does not end in time is ended."""
        self.stop()
        if self._process:
            self._process.join(_GRACE)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()

    def stage(self) -> str:
        """The stage that it is at; empty where nothing is at work."""
        now = self.status()
        return now.told.stage if now.running else ""

    def status(self) -> Status:
        """How far it is now."""
        alive = bool(self._process and self._process.is_alive())
        while self._pipe and self._heard(self._pipe):
            pass
        return Status(alive, self._told, self._clock() - self._since, self._ended, self.failed)

    def _heard(self, pipe: Connection[object, Told | Ended | Failed]) -> bool:
        """Whether something was heard and taken in."""
        try:
            told = pipe.recv() if pipe.poll() else None
        except EOFError:
            self._pipe = None
            return False
        if isinstance(told, Failed):
            self.failed = told
        elif isinstance(told, Ended):
            self._ended = told
        elif told:
            self._since = self._since if told.stage == self._told.stage else self._clock()
            self._told = told._replace(rejected=max(told.rejected, self._told.rejected))
        return told is not None


def _work(
    path: Path, sources: Sequence[str] | None, pipe: Connection[Told | Ended | Failed, object], stop: Event
) -> None:
    """Do the work; tell each step of it, and the error where there is one. Ctrl-C is the server's to answer; where the
    server is gone, nobody listens and the work ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def tell(told: Told | Ended | Failed) -> None:
        try:
            pipe.send(told)
        except (BrokenPipeError, ConnectionResetError):
            stop.set()

    config = Config()
    try:
        with closing(open_store(path, write=True, purpose="web")) as store:
            retrieved = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            work = Work(
                store=store,
                engine=_engine(config, first=sources is not None),
                config=config,
                sources=sources or (),
                retrieved=retrieved,
                stop=stop.is_set,
                progress=tell,
            )
            tally = run(work, LINE if sources is not None else (link_all, compare_all))
        tell(Ended(tally.interrupted, tally.rejected + tally.lost + tally.missing))
    except TawaturError as why:
        tell(Failed(why.english, why.arabic))


def _engine(config: Config, *, first: bool) -> Engine:
    """Workers to read pages; linking has none."""
    return engine_of(config) if first else InThisProcess()
