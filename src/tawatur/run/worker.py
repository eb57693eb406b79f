"""What runs inside a worker process: take an item, make what the function makes of it, answer; until the pipe closes.

In: a pipe, a function, a limit in MiB. Out: answers on the pipe. Nothing else is shared with whoever started it.
"""

from __future__ import annotations

import resource
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

from tawatur.run.engine import attempt

T = TypeVar("T")
R = TypeVar("R")


def serve(pipe: Connection[object, tuple[T]], function: Callable[[T], R], memory: int) -> None:
    """Answer until the other end closes the pipe (or dies, which closes it too)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process in front: it finishes what is in hand
    _limit(memory)
    while True:
        try:
            (item,) = pipe.recv()
            pipe.send(attempt(function, item))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


def _limit(memory: int) -> None:
    """Hold this process to ``memory`` MiB of address space, or to what it was held to already."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    asked = memory * 1024 * 1024
    limit = asked if most == resource.RLIM_INFINITY else min(asked, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
