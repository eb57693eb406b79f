"""How far a run is: one line that renews itself on a terminal, else a plain line every ten seconds. On stderr only.

In: what a run tells. Out: a line for people: stage, done and total, rate, what was rejected. A run that ends within the
first seconds says nothing.
"""

from __future__ import annotations

import sys
import time

import click

from tawatur.cli.screen import Screen
from tawatur.run.work import Told

#: Seconds between two plain lines where stderr is no terminal, and between two renewals where it is one.
_PLAIN, _TTY = 10.0, 0.1


class Progress:
    """Tells how far a run is, unless the screen is quiet."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.tty = sys.stderr.isatty() and screen.config.color
        self.began = self.last = time.monotonic()
        self.open = False
        self.stage = ""

    def tell(self, told: Told) -> None:
        """Show how far the run is, if it is time to."""
        now = time.monotonic()
        if told.stage != self.stage:
            self.stage, self.began = told.stage, now
        if self.screen.quiet or now - self.last < (_TTY if self.tty else _PLAIN):
            return
        self.last = now
        count = f"{told.done}/{told.total}" if told.total else str(told.done) if told.done else ""
        rate = f"{told.done / max(now - self.began, _TTY):.0f}/s" if told.done else ""
        rejected = f"{self.screen.say('tally.rejected')} {told.rejected}" if told.rejected else ""
        line = " ".join(part for part in (self.screen.say(f"stage.{told.stage}"), count, rate, rejected) if part)
        click.echo(f"\r\x1b[K{line}" if self.tty else line, err=True, nl=not self.tty)
        self.open = self.tty

    def end(self) -> None:
        """Leave the line clean."""
        if self.open:
            click.echo("\r\x1b[K", err=True, nl=False)
