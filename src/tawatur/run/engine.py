"""What a pipeline asks of whatever does its work: two verbs, ``map`` and ``group``.

In: a function and items. Out: each item with what the function made of it, or with why that was lost, in the order of
the items, whatever the number of workers.

>>> list(InThisProcess().map(len, ["a", "bc"]))
[('a', 1), ('bc', 2)]
>>> list(group(["ab", "c", "ad"], lambda word: word[0]))
[('a', ['ab', 'ad']), ('c', ['c'])]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")
K = TypeVar("K", bound=str | int)

#: killed: its worker died, twice. deadline: it took too long. memory: it asked for too much. fault: the function
#: failed.
Why = Literal["killed", "deadline", "memory", "fault"]


class Lost(NamedTuple):
    """An item that came to nothing, and why; ``detail`` is for whoever mends it."""

    why: Why
    detail: str = ""


class Engine(Protocol):
    """Two verbs. ``function`` must be importable by name (it may run in another process, on another machine)."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """Each item with its result, in the order of ``items``; nothing that an item does ends the run."""

    def group(self, items: Iterable[T], key: Callable[[T], K]) -> Iterator[tuple[K, list[T]]]:
        """The items of each key, in the order of keys; within a key in the order of ``items``."""


def attempt(function: Callable[[T], R], item: T) -> R | Lost:
    """The one place where a fault of our own code is met instead of ending a run of thousands of pages."""
    try:
        return function(item)
    except MemoryError:
        return Lost("memory")
    except Exception as fault:  # noqa: BLE001 -- becomes an Issue that names the page and the fault
        return Lost("fault", f"{type(fault).__name__}: {fault}{_where(fault)}")


def _where(fault: BaseException) -> str:
    """The innermost line of the trace."""
    trace = fault.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace is None:
        return ""
    module = trace.tb_frame.f_globals.get("__name__", "?")
    return f" ({module}.{trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno})"


def group(items: Iterable[T], key: Callable[[T], K]) -> Iterator[tuple[K, list[T]]]:
    """Group in memory: what every engine of one machine does."""
    found: dict[K, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    for name in sorted(found):
        yield name, found[name]


class InThisProcess:
    """The engine without workers: nothing to start, and no deadline or memory limit either."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """One after the other."""
        for item in items:
            yield item, attempt(function, item)

    def group(self, items: Iterable[T], key: Callable[[T], K]) -> Iterator[tuple[K, list[T]]]:
        """In memory."""
        return group(items, key)
