"""The figures that the project promises on real material beside the repository (bench/dates prints them)."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench" / "dates"


def bench(name: str) -> ModuleType:
    """A module of bench/dates, which is no package."""
    sys.path.insert(0, str(BENCH))
    try:
        spec = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(BENCH))
    return module


@pytest.mark.parametrize(
    ("folder", "overlap", "valued", "told"), [("seeds", 0.95, 0.85, 0.92), ("news", 0.95, 0.90, 0.95)]
)
def test_gold_times(shared: Path, folder: str, overlap: float, valued: float, told: float) -> None:
    found = bench("gold").measure(folder)
    assert found.overlap >= overlap
    assert found.valued >= valued
    assert found.told >= told


def test_duckling_phrases(shared: Path) -> None:
    hits, asked = bench("duckling").measure(misses=False)
    assert hits / asked >= 0.92


def test_recognizers_date_cases(shared: Path) -> None:
    module = bench("recognizers")
    hits, asked = module.measure(module.SUPPORTED, misses=False)
    assert hits / asked >= 0.75


def test_figures_of_gold_events(shared: Path) -> None:
    right, asked, extra, made = bench("figures").measure(misses=False)
    assert right / asked >= 0.75
    assert extra / made <= 0.15
