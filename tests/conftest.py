"""Shared fixtures: where the hand-made readings are, and how to read a text in one line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tawatur.arabic.edtf import when
from tawatur.model import Article, Block, Published, Span

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

settings.register_profile("tawatur", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("tawatur")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real material beside the repository. Never absent in CI; elsewhere the test is skipped."""
    if not SHARED.exists():
        if os.environ.get("CI"):
            pytest.fail("../shared is missing in CI, where these tests must run")
        pytest.skip("../shared (real material, not shipped) is not beside this checkout")
    return SHARED


def article_of(text: str, *, published: str | None = None, name: str = "test") -> Article:
    """An article that is all text, with a stated day of publication if one is given."""
    return Article(
        page=name,
        name=name,
        source=name,
        sha256="0" * 64,
        text=text,
        blocks=(Block(span=Span(0, len(text)), kind="text"),),
        published=Published(when=when(published), stated=True) if published else None,
    )
