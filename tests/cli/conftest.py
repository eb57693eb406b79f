"""A command line to try: ``call(...)`` gives the exit code and what was written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tawatur.cli.app import start
from tests.cli.pages import folder


class Called(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Called]


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run ``tawatur`` with these words, in English, in this process."""
    for name in ("LANG", "LC_ALL", "LC_MESSAGES", "TAWATUR_LANG", "TAWATUR_CONFIG"):
        monkeypatch.delenv(name, raising=False)

    def called(*words: str | Path) -> Called:
        capfd.readouterr()
        code = start([str(word) for word in words])
        seen = capfd.readouterr()
        return Called(code, seen.out, seen.err)

    return called


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case made of the good pages; read only."""
    at = tmp_path_factory.mktemp("case")
    path = at / "good.tawatur"
    assert start(["run", str(folder(at / "pages")), "--into", str(path), "--jobs", "1", "--quiet"]) == 0
    return path
