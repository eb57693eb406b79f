"""Linking and comparing again beside the server, so that judgements take effect; pages are shown meanwhile.

In: the path of a case. Out: what it is doing now, or what went wrong. A process of its own does the work: linking takes
memory and time that the pages would miss.
"""

from __future__ import annotations

import multiprocessing
from contextlib import closing
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import NamedTuple

from tawatur.config import Config
from tawatur.errors import TawaturError
from tawatur.run import Work, run
from tawatur.run.engine import InThisProcess
from tawatur.run.steps import compare_all, link_all
from tawatur.store import open_store


class Failed(NamedTuple):
    """The message of an error in both languages."""

    english: str
    arabic: str


class Relink:
    """At most one process at work; ``failed`` is what ended the last one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.failed: Failed | None = None
        self._stage = ""
        self._process: SpawnProcess | None = None
        self._pipe: Connection[object, str | Failed] | None = None

    def start(self) -> None:
        """Begin, unless it is at work already."""
        if self.stage():
            return
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._stage, self.failed = "link", None
        self._process = context.Process(target=_work, args=(self.path, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def stage(self) -> str:
        """The stage that it is at; empty where nothing is at work."""
        alive = bool(self._process and self._process.is_alive())
        while self._pipe and self._heard(self._pipe):
            pass
        if not alive:
            self._stage = ""
        return self._stage

    def _heard(self, pipe: Connection[object, str | Failed]) -> bool:
        """Whether something was heard and taken in."""
        try:
            told = pipe.recv() if pipe.poll() else None
        except EOFError:
            self._pipe = None
            return False
        if isinstance(told, Failed):
            self.failed = told
        elif told:
            self._stage = told
        return told is not None


def _work(path: Path, pipe: Connection[str | Failed, object]) -> None:
    """Link and compare; tell each stage, and the error where there is one."""
    try:
        with closing(open_store(path, write=True, purpose="web")) as store:
            work = Work(
                store=store,
                engine=InThisProcess(),
                config=Config(),
                progress=lambda stage, _done, _total: pipe.send(stage),
            )
            run(work, (link_all, compare_all))
    except TawaturError as why:
        pipe.send(Failed(why.english, why.arabic))
