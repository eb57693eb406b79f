"""The commands: thin, one file for each group of them. Data goes to stdout, everything else to stderr.

In: the words of a command line. Out: an exit code (the table is in ``tawatur.cli.app``).
"""

from __future__ import annotations

import sys


def main() -> None:
    """The ``tawatur`` command."""
    from tawatur.cli.app import start  # noqa: PLC0415 -- importing tawatur.cli must cost nothing

    sys.exit(start(sys.argv[1:]))
