"""The commands, one thin file per group; this module only starts them."""

from __future__ import annotations


def main() -> None:
    """The ``tawatur`` command."""
    from tawatur.cli.app import app  # noqa: PLC0415 -- nothing is imported before a command asks for it

    app()
