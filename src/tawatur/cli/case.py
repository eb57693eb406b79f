"""A case opened for reading, with its records laid out to be told.

In: a path. Out: the open store, or the Desk over all its readings. Raises StoreError.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawatur.store import Store, open_store
from tawatur.tell.desk import Desk


@contextmanager
def opened(path: str) -> Iterator[Store]:
    """The case at ``path``, closed again at the end."""
    store = open_store(Path(path))
    try:
        yield store
    finally:
        store.close()


def desk_of(store: Store) -> Desk:
    """Every reading of the case, laid out."""
    return Desk(list(store.readings()), store.case())
