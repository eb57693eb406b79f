"""What a run works on and what it has done so far.

>>> Tally(pages=3, rejected=1).exit_code
3
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from tawatur.config import Config
from tawatur.run.engine import Engine
from tawatur.store import Store


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of one run. ``pages`` were met, of them ``new`` to the case; ``read`` were read now; ``rejected`` and
    ``lost`` count pages of this run's input that came to nothing, now or in an earlier run; ``missing`` are inputs
    that gave no page; ``events`` and ``entities`` are those of the case."""

    pages: int = 0
    new: int = 0
    read: int = 0
    rejected: int = 0
    lost: int = 0
    missing: int = 0
    entities: int = 0
    events: int = 0
    interrupted: bool = False
    met: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """130 interrupted, 3 something was rejected, 0 all well."""
        if self.interrupted:
            return 130
        return 3 if self.rejected or self.lost or self.missing else 0


def _never() -> bool:
    return False


class Told(NamedTuple):
    """How far a run is: the stage, how much of it is done and how much there is (0: not known), and how many pages of
    this run were rejected or lost so far."""

    stage: str
    done: int = 0
    total: int = 0
    rejected: int = 0


def _silently(told: Told) -> None:
    """No progress shown."""


@dataclass(frozen=True, kw_only=True)
class Work:
    """Everything a step may use. ``stop`` says that the user wants to end: finish what is in hand, keep it, return.
    ``progress`` is told after each page and at the beginning of each stage."""

    store: Store
    engine: Engine
    config: Config
    sources: Iterable[str] = ()
    retrieved: str | None = None
    stop: Callable[[], bool] = _never
    progress: Callable[[Told], None] = field(default=_silently)


Step = Callable[[Work, Tally], Tally]
