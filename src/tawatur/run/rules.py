"""Under which rules something was made: a digest of the version, the code and the vocabulary that made it.

In: the names of verbs. Out: text that changes whenever what those verbs would say may change.

>>> rules("gather") == rules("gather")
True
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from tawatur import __version__

_HOME = Path(__file__).parents[1]
_GROUND = ("arabic", "lexicon", "model.py")


@cache
def rules(*parts: str) -> str:
    """Version and twelve digits over the files of ``parts`` and of the ground they stand on."""
    made = hashlib.sha256()
    for part in (*_GROUND, *parts):
        top = _HOME / part
        found = sorted(top.rglob("*")) if top.is_dir() else [top]
        for path in found:
            if path.is_file() and "__pycache__" not in path.parts:
                made.update(f"{path.relative_to(_HOME).as_posix()}\n".encode())
                made.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{__version__}+{made.hexdigest()[:12]}"
