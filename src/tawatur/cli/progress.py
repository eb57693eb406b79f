"""How far a run is: one line that renews itself on a terminal, else a plain line every ten seconds. On stderr only.

In: stage, done, total. Out: a line for people. A run that ends within the first seconds says nothing.
"""

from __future__ import annotations

import sys
import time

import click

from tawatur.cli.screen import Screen

#: Seconds between two plain lines where stderr is no terminal, and between two renewals where it is one.
_PLAIN, _TTY = 10.0, 0.1


class Progress:
    """Tells how far a run is, unless the screen is quiet."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.tty = sys.stderr.isatty() and screen.config.color
        self.began = self.last = time.monotonic()
        self.open = False

    def tell(self, stage: str, done: int, total: int) -> None:
        """Show how far ``stage`` is, if it is time to."""
        now = time.monotonic()
        if self.screen.quiet or now - self.last < (_TTY if self.tty else _PLAIN):
            return
        self.last = now
        count = f"{done}/{total}" if total else str(done) if done else ""
        rate = f"{done / (now - self.began):.0f}/s" if done else ""
        line = " ".join(part for part in (self.screen.say(f"stage.{stage}"), count, rate) if part)
        click.echo(f"\r\x1b[K{line}" if self.tty else line, err=True, nl=not self.tty)
        self.open = self.tty

    def end(self) -> None:
        """Leave the line clean."""
        if self.open:
            click.echo("\r\x1b[K", err=True, nl=False)
