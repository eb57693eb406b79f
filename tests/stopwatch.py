"""How long something takes, measured so that a busy machine or a round of the garbage collector is no failure.

Among thousands of tests one round of the collector walks everything that the others left and takes longer than the
thing measured; it is off while the watch runs. A growth that is linear shows itself in one of a few rounds; one that is
not, in none.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

ROUNDS = 6
"""How often a growth is measured before it counts as too steep."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor seconds of one call."""
    running = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        if running:
            gc.enable()


def grows_linearly(work: Callable[[int], object], small: int, times: int = 4) -> str:
    """What was measured if ``work(times * small)`` takes over 2.5 times its share of ``work(small)``, else "".

    ``work`` is given a size. 0.05 s are allowed besides, so that sizes which take a millisecond say nothing.
    """
    once, more = min(cpu_seconds(lambda: work(small)) for _ in range(3)), float("inf")
    for _ in range(ROUNDS):
        once = min(once, cpu_seconds(lambda: work(small)))
        more = min(more, cpu_seconds(lambda: work(times * small)))
        if more <= 2.5 * times * once + 0.05:
            return ""
    return f"{once:.3f} s for {small}, {more:.3f} s for {times * small}"
