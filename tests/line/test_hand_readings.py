"""The readings made by hand: found again in the corpora, spans inside their texts, ids that the reading holds."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"
SETS = ("hand", "hand3/dev", "hand3/test", "hand4/dev", "hand4/test", "hand5/dev", "hand5/test")


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hand_score", BENCH / "hand/score.py")
    assert spec is not None
    assert spec.loader is not None
    sys.path.insert(0, str(BENCH.parent / "tools"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _parts(item: Any) -> Iterator[dict[str, Any]]:
    """Every object of a reading, however deep."""
    if isinstance(item, dict):
        yield item
    for part in item.values() if isinstance(item, dict) else item if isinstance(item, list) else ():
        yield from _parts(part)


@pytest.mark.parametrize("folder", SETS)
def test_readings_fit_their_texts(shared: Path, tmp_path: Path, folder: str) -> None:
    tool = _tool()
    tool.rebuild(tmp_path, BENCH / folder)  # raises where a text is another one than was read
    readings = sorted(tmp_path.glob("*.json"))
    assert len(readings) == len(list((BENCH / folder).glob("*.json"))) > 0
    for path in readings:
        gold = json.loads(path.read_text(encoding="utf-8"))
        ids = {entity["id"] for entity in gold["entities"]}
        named = [part[key] for part in _parts(gold) for key in ("entity", "speaker", "addressee") if part.get(key)]
        assert set(named) <= ids, path.stem
        for span in (part for part in _parts(gold) if "start" in part):
            assert span["text"], (path.stem, span)
            assert span["text"] == span["text"].strip(), (path.stem, span)
        for quote in gold["quotes"]:
            assert not quote["chain"] or quote["chain"][-1]["entity"] == quote["speaker"], (path.stem, quote)


@pytest.mark.parametrize("folder", SETS)
def test_readings_hold_no_words_of_their_texts(folder: str) -> None:
    for path in (BENCH / folder).glob("*.json"):
        assert not any("؀" <= letter <= "ۿ" for letter in path.read_text(encoding="utf-8")), path.name
