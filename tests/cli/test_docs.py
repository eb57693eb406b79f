"""The pages of documentation name every command, option, exit code, setting and error that there is."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from tawatur import errors
from tawatur.cli.app import APP, HOMES
from tawatur.config import Config

CLI = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", HOMES)
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"| `{name} " in CLI
    command = APP.get_command(click.Context(APP, obj="en"), name)
    assert command is not None
    for param in command.params:
        if isinstance(param, click.Option):
            assert max(param.opts, key=len) in CLI, param.opts


@pytest.mark.parametrize("key", Config.__struct_fields__)
def test_every_setting_is_documented(key: str) -> None:
    assert f"| `{key}` |" in CLI


def test_every_exit_code_is_documented() -> None:
    codes = {kind.exit_code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)}
    documented = {int(code) for code in re.findall(r"^\| (\d+) \|", CLI, re.MULTILINE)}
    assert codes | {0, 130} == documented
