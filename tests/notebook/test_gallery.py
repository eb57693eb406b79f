"""The gallery notebook: every cell of it is executed, in order, and shows something.

The cells run in this process as a notebook runs them: one namespace, the value of the last expression shown by
``_repr_html_`` or ``repr``. A kernel would add twenty packages (Jupyter's
client, ZeroMQ, Tornado) and test nothing of ours.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

GALLERY = ROOT / "docs" / "gallery.ipynb"


def shown(source: str, space: dict[str, object]) -> str:
    """Execute a cell; what a notebook would show under it."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, str(GALLERY), "exec"), space)  # noqa: S102 -- our own notebook
    if last is None:
        return ""
    value = eval(compile(ast.Expression(last.value), str(GALLERY), "eval"), space)  # noqa: S307 -- as above
    draw = getattr(value, "_repr_html_", None)
    return draw() if draw else repr(value)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """Every code cell with what it shows, over a case of the bundled pages."""
    folder = tmp_path_factory.mktemp("gallery")
    run = [
        sys.executable,
        "-m",
        "tawatur.cli",
        "run",
        str(ROOT / "examples/pages"),
        "--into",
        "demo.tawatur",
        "--quiet",
    ]
    subprocess.run(run, check=True, capture_output=True, cwd=folder)
    cells = [cell for cell in json.loads(GALLERY.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    space: dict[str, object] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return [("".join(cell["source"]), shown("".join(cell["source"]), space)) for cell in cells]


def test_every_cell_shows_something(answers: list[tuple[str, str]]) -> None:
    assert len(answers) >= 6
    assert all(told.strip() for _, told in answers)


def test_what_it_shows_is_what_the_pages_say(answers: list[tuple[str, str]]) -> None:
    told = dict(answers)
    contested = next(said for source, said in told.items() if "contested" in source)
    assert "PT4H" in contested
    assert "PT3H" in contested
    happening = next(said for source, said in told.items() if "case.event(" in source)
    assert 'dir="rtl"' in happening
    assert "سوتشي" in happening
    judged, undone = (said for source, said in answers[-2:])  # type: ignore[misc]
    assert judged == "[('accepted', 'سعاد')]"
    assert undone == "[]"


def test_the_notebook_is_one_and_holds_no_output() -> None:
    told = json.loads(GALLERY.read_text(encoding="utf-8"))
    assert told["nbformat"] == 4
    for cell in told["cells"]:
        assert set(cell) == {"cell_type", "metadata", "source"} | (
            {"execution_count", "outputs"} if cell["cell_type"] == "code" else set()
        )
        assert not cell.get("outputs")
        assert not Path("".join(cell["source"])).is_absolute()
