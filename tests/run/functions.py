"""Functions that misbehave, importable by worker processes."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def double(number: int) -> int:
    """Twice ``number``; later items are quicker, so that results come out of order."""
    time.sleep(max(0.0, 0.02 - number / 1000))
    return number * 2


def fail_on_three(number: int) -> int:
    if number == 3:
        raise ValueError("three is not liked")
    return number


def die_on_three(number: int) -> int:
    """Kill the worker, every time."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(path: str) -> str:
    """Kill the worker the first time a path is seen."""
    if path.endswith("fatal") and not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path


def hang_on_three(number: int) -> int:
    if number == 3:
        time.sleep(600)
    return number


def hoard_on_three(number: int) -> int:
    if number == 3:
        return len(bytearray(4_000_000_000))
    return number


def exit_on_three(number: int) -> int:
    if number == 3:
        os._exit(0)
    return number


def own_pid(folder: str) -> int:
    """Leave the worker's pid where somebody can find it, and be busy for a while."""
    Path(folder, str(os.getpid())).touch()
    time.sleep(0.05)
    return os.getpid()


def megabytes(number: int) -> bytes:
    """An answer larger than any pipe's buffer."""
    return bytes([number]) * 3_000_000


def leave_pid_and_hang(folder: str) -> None:
    """Say where the worker is, and never end."""
    Path(folder, str(os.getpid())).touch()
    while True:
        time.sleep(1)
