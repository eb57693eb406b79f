"""What runs inside a worker process: take an item, make what the function makes of it, answer; until the pipe closes.

In: a pipe, a function, limits. Out: answers on the pipe. Nothing else is shared with whoever started it.
"""

from __future__ import annotations

import resource
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import NamedTuple, TypeVar

from tawatur.run.engine import attempt

T = TypeVar("T")
R = TypeVar("R")


class Limits(NamedTuple):
    """What one worker may use: ``memory`` in MiB, ``deadline`` in seconds for each item."""

    memory: int
    deadline: float


def serve(pipe: Connection[object, tuple[T]], function: Callable[[T], R], limits: Limits) -> None:
    """Answer until the other end closes the pipe (or dies, which closes it too).

    Whoever started the worker keeps the deadline. The alarm, at twice of it, is for a worker whose starter was killed
    while it hangs inside a parser: nobody else would end it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process in front: it finishes what is in hand
    _hold(limits.memory)
    while True:
        try:
            (item,) = pipe.recv()
            signal.setitimer(signal.ITIMER_REAL, 2 * limits.deadline)
            answer = attempt(function, item)
            signal.setitimer(signal.ITIMER_REAL, 0)
            pipe.send(answer)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


def _hold(memory: int) -> None:
    """Hold this process to ``memory`` MiB of address space, or to what it was held to already."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    asked = memory * 1024 * 1024
    limit = asked if most == resource.RLIM_INFINITY else min(asked, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
