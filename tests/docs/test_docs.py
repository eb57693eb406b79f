"""The documentation is tested: its commands run, what it lists is what there is, and what there is is listed."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tawatur.tell.exports import FORMATS
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands(text: str) -> list[str]:
    """The lines that a reader is told to type: those that begin with ``$`` in console blocks."""
    blocks = re.findall(r"```console\n(.*?)```", text, re.S)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def test_the_commands_of_the_readme_run_one_after_the_other(tmp_path: Path) -> None:
    found = commands(README)
    assert found
    for command in found:
        name, *rest = shlex.split(command)
        assert name == "tawatur"
        arguments = [str(tmp_path / a) if a.endswith(".tawatur") else a for a in rest]
        run = [sys.executable, "-m", "tawatur.cli", *arguments]
        ran = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, f"{command}\n{ran.stderr}"


def test_the_two_commands_of_the_readme_are_targets() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", README, re.M):
        assert re.search(rf"^{target}:", makefile, re.M), target


def test_every_link_of_the_readme_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)", README):
        assert target.startswith("http") or (ROOT / target).exists(), target


@pytest.mark.parametrize("verb", ["gather", "read", "mark", "link", "compare", "tell", "run"])
def test_every_verb_has_its_page(verb: str) -> None:
    assert (ROOT / f"docs/verbs/{verb}.md").read_text(encoding="utf-8").startswith("#")


def test_every_export_format_is_documented_and_no_other() -> None:
    text = (ROOT / "docs/exports.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([\w-]+)` \|", text, re.M))
    assert listed == {"record", *FORMATS}


def keys(value: object) -> set[str]:
    """Every key of the objects in a JSON value."""
    if isinstance(value, dict):
        return set(value) | {key for inner in value.values() for key in keys(inner)}
    return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()


def test_every_field_of_the_record_is_documented() -> None:
    told = set(re.findall(r"`([\w]+)`", (ROOT / "docs/record.md").read_text(encoding="utf-8")))
    fields = {key for file in (ROOT / "examples/golden").glob("*.json") for key in keys(json.loads(file.read_bytes()))}
    assert len(fields) > 60
    assert not fields - told


def test_every_design_note_says_what_was_decided() -> None:
    notes = sorted((ROOT / "docs/design").glob("*.md"))
    assert len(notes) >= 8
    for note in notes:
        assert len(note.read_text(encoding="utf-8").split()) > 100, note.name
