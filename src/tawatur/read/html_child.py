"""Parse one suspicious page in a process of its own, under a memory limit; its parent holds the deadline.

In: HTML in UTF-8 on standard input. Out: an HtmlText as JSON on standard output; exit status 1 when memory ran out.
"""

from __future__ import annotations

import sys

import msgspec

from tawatur.read.guard import MEMORY_BYTES
from tawatur.read.html import parsed


def _limited() -> None:
    """Bound this process's memory where the system can."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def main() -> int:
    """Read, parse, write."""
    _limited()
    try:
        sys.stdout.buffer.write(msgspec.json.encode(parsed(sys.stdin.buffer.read())))
    except MemoryError:
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
