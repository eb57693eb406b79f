"""Files that are written whole or not at all: a full disk or a kill leaves what stood there before.

In: the path of a file or folder. Out: a path beside it to write to, whose files take the place of the old ones at the
end.

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder:
...     with whole(Path(folder) / "b.txt") as beside:
...         _ = beside.write_text("text")
...     (Path(folder) / "b.txt").read_text(), len(list(Path(folder).iterdir()))
('text', 1)
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def _room(home: Path, path: Path) -> Path:
    """A new folder in ``home`` that no reader of it takes for its own. Raises OSError with ``path`` as its filename."""
    try:
        return Path(tempfile.mkdtemp(prefix=".tawatur-", dir=home))
    except OSError as why:
        why.filename = str(path)
        raise


@contextmanager
def whole(path: Path, *, folder: bool = False) -> Iterator[Path]:
    """A place to write what shall stand at ``path``: a file, or a ``folder`` whose files join those that are there.

    A ``folder`` is made where there is none. Raises OSError with ``path`` as its ``filename`` where it cannot be
    written; what stood there before then still stands.
    """
    home = path if folder else path.parent
    if folder:
        home.mkdir(parents=True, exist_ok=True)
    beside = _room(home, path)
    try:
        yield beside if folder else beside / path.name
        for file in sorted(beside.iterdir()):
            file.replace(home / file.name)
    except OSError as why:
        why.filename = str(path)
        raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)
