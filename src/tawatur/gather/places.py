"""From what a person typed to the files it means, in a stable order.

In: paths of files and folders, glob patterns. Out: paths as given (a folder's files in sorted order), or Issues for
what is not there. Nothing is opened here. Hidden files are passed over; links to folders are not followed.

>>> [issue.code for issue in places("no/such/file.txt")]
['missing']
"""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tawatur.gather.notices import notice
from tawatur.messages import refusal
from tawatur.model import Issue

#: Files that browsers save beside a page; in a folder they are counted, not read.
_ENDINGS = "css js mjs map png jpg jpeg gif webp avif svg ico woff woff2 ttf otf eot mp3 mp4 webm wasm"
_BESIDE = tuple(f".{ending}" for ending in _ENDINGS.split())

#: A case and what lies beside it (its lock, SQLite's own files, saved searches): no pages, wherever they are met.
_OURS = re.compile(r"\.tawatur(?:-[a-z]+|\.searches(?:\.new)?)?$")


def places(source: str) -> Iterator[str | Issue]:
    """The files that ``source`` means; a folder with all below it."""
    path = Path(source)
    if os.path.lexists(path):
        yield from _at(source)
    elif glob.has_magic(source):
        found = sorted(glob.glob(source, recursive=True))  # noqa: PTH207 -- Path.glob takes no absolute pattern
        yield from (place for match in found for place in _at(match))
        if not found:
            yield notice("no_match", source)
    else:
        yield notice("missing", source)


def _at(source: str) -> Iterator[str | Issue]:
    path = Path(source)
    if path.is_dir():
        yield from _folder(source)
    elif path.is_file():
        yield source
    else:
        yield notice("not_a_file" if path.exists() else "missing", source)


def _folder(source: str) -> Iterator[str | Issue]:
    passed: Counter[str] = Counter()
    empty = True
    for place in _below(source, passed):
        empty = False
        yield place
    if passed:
        reason = ", ".join(f"{count} {ending}" for ending, count in sorted(passed.items()))
        yield notice("passed_over", source, count=passed.total(), reason=reason)
    elif empty:
        yield notice("empty_folder", source)


def _below(folder: str, passed: Counter[str]) -> Iterator[str | Issue]:
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208 -- names only
    except OSError as refused:
        yield notice("denied", folder, reason=refusal(refused))
        return
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118 -- keeps the path as it was given
        if os.path.isdir(path):  # noqa: PTH112
            if not os.path.islink(path):  # noqa: PTH114
                yield from _below(path, passed)
        elif _OURS.search(name):
            continue
        elif name.lower().endswith(_BESIDE):
            passed[name.lower().rpartition(".")[2]] += 1
        else:
            yield from _at(path)


def each_once(sources: Iterable[str]) -> Iterator[str | Issue]:
    """The places of all ``sources``; what an earlier source already covers is not read twice."""
    before: list[Path] = []
    for source in sources:
        if source == "-":
            yield source
            continue
        for place in places(source):
            if isinstance(place, Issue) or not _covered(place, before):
                yield place
        before.append(Path(source).resolve())


def _covered(place: str, before: list[Path]) -> bool:
    if not before:
        return False
    path = Path(place).resolve()
    return any(path == earlier or earlier in path.parents for earlier in before)
