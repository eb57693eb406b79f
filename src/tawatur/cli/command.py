"""What every command shares: its options, its screen, its settings.

In: a function ``(screen, **its own parameters) -> exit code``. Out: a click command with the common options around it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import click

from tawatur.cli.screen import Form, Screen
from tawatur.cli.speak import Command, Option, lang_of
from tawatur.config import load
from tawatur.messages import LANGS

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
#: What an option or argument holds once click has parsed it.
Given = str | int | float | bool | tuple[str, ...] | None


def command(name: str, *params: click.Parameter) -> Callable[[Callable[..., int]], Command]:
    """Make a function the command ``name``: it is given a Screen and its own parameters, and returns the exit code."""

    def made(function: Callable[..., int]) -> Command:
        def call(**given: Given) -> int:
            return function(_screen(given), **given)

        return Command(name=name, callback=call, params=[*params, *_common()], context_settings=SETTINGS)

    return made


def argument(name: str, *, many: bool = False) -> click.Argument:
    """A positional argument, shown in capitals; all are required."""
    return click.Argument([name], nargs=-1 if many else 1, required=True, metavar=name.upper() + "..." * many)


def _common() -> list[click.Parameter]:
    """The options that every command has."""
    forms: list[click.Parameter] = [
        Option([f"--{form}", "form"], flag_value=form) for form in ("json", "jsonl", "plain")
    ]
    return [
        *forms,
        Option(["--lang"], type=click.Choice(LANGS)),
        Option(["--quiet", "-q"], is_flag=True),
        Option(["--verbose", "-v"], is_flag=True),
        Option(["--no-color"], is_flag=True),
        Option(["--bidi"], type=click.Choice(("plain", "isolate")), default="plain"),
        Option(["--config"], metavar="FILE"),
    ]


def _screen(given: dict[str, Given]) -> Screen:
    """Take the common options out of ``given`` and make the screen they ask for. Raises ConfigError."""
    ctx = click.get_current_context()
    file = given.pop("config")
    config = load(Path(str(file)) if file else None)
    given.pop("lang")
    no_color = given.pop("no_color")
    return Screen(
        config=config,
        lang=lang_of(ctx),
        form=cast("Form", given.pop("form") or "text"),
        quiet=bool(given.pop("quiet")),
        verbose=bool(given.pop("verbose")),
        color=config.color and not no_color and sys.stdout.isatty(),
        isolate=given.pop("bidi") == "isolate",
    )
