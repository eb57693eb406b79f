"""Linking and comparing again in the background, so that judgements take effect; pages are shown meanwhile.

In: the path of a case. Out: what it is doing now, or what went wrong.
"""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

from tawatur.config import Config
from tawatur.errors import TawaturError
from tawatur.run import Work, run
from tawatur.run.engine import InThisProcess
from tawatur.run.steps import compare_all, link_all
from tawatur.store import open_store


class Relink:
    """At most one thread at work. ``stage`` is empty while there is none; ``failed`` is the error of the last."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.stage = ""
        self.failed: TawaturError | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, unless it is at work already."""
        if self._thread and self._thread.is_alive():
            return
        self.stage, self.failed = "link", None
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Until it is done."""
        if self._thread:
            self._thread.join()

    def _tell(self, stage: str, done: int, total: int) -> None:
        self.stage = stage

    def _work(self) -> None:
        try:
            with closing(open_store(self.path, write=True, purpose="web")) as store:
                work = Work(store=store, engine=InThisProcess(), config=Config(), progress=self._tell)
                run(work, (link_all, compare_all))
        except TawaturError as why:
            self.failed = why
        finally:
            self.stage = ""
