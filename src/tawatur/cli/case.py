"""A case opened for reading, with its records laid out to be told.

In: a path. Out: the open store, or the Desk over all its readings. Raises StoreError.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tawatur.store import Store, open_store
from tawatur.tell.desk import Desk
from tawatur.tell.record import names_of


@contextmanager
def opened(path: str) -> Iterator[Store]:
    """The case at ``path``, closed again at the end."""
    store = open_store(Path(path))
    try:
        yield store
    finally:
        store.close()


def desk_of(store: Store, articles: Iterable[str] | None = None) -> Desk:
    """The readings of ``articles`` (of all, if none are named), laid out."""
    if articles is None:
        return Desk(list(store.readings()), store.case())
    return Desk([store.reading(article) for article in articles], store.case(), names_of(store.articles()))
