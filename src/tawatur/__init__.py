"""Tawatur: from many Arabic accounts of one happening to a dated, sourced record.

The public names load what they need when they are first used, so that ``import tawatur`` costs nothing.

>>> import tawatur
>>> sorted(set(tawatur.__all__) - set(dir(tawatur)))
[]
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

#: Public name -> the module that holds it.
_HOMES = {
    "open": "tawatur.notebook",
    "Opened": "tawatur.notebook",
    "Review": "tawatur.run.reviewing",
    "gather": "tawatur.gather",
    "read_page": "tawatur.read",
    "mark_article": "tawatur.mark",
    "link": "tawatur.link",
    "compare": "tawatur.compare",
    "export": "tawatur.tell.record",
    "Page": "tawatur.model",
    "Article": "tawatur.model",
    "Reading": "tawatur.model",
    "Case": "tawatur.model",
    "TawaturError": "tawatur.errors",
}

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604 -- the names are text; the tuple of them is a table's keys


def __getattr__(name: str) -> object:
    """A public name, from its home."""
    if name not in _HOMES:
        raise AttributeError(f"module 'tawatur' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
