"""The source of a page as it is told to others: without the folders of the machine that it was read on.

In: a path or an address as it was given. Out: the same, but a path that begins at the root of a disk or at a home
folder is told by its last step, because what comes before it names people and places.

>>> told("/media/disk/case 7/page.html"), told("pages/page.html"), told("https://example.org/a/b")
('page.html', 'pages/page.html', 'https://example.org/a/b')
>>> told("/srv/dump.warc.gz#https://example.org/a"), told("D:\\\\desk\\\\page.html")
('dump.warc.gz#https://example.org/a', 'page.html')
"""

from __future__ import annotations

import re

#: Between a file and what is inside it.
_INSIDE = "!/"
_FROM_ROOT = re.compile(r"(?:file:)?(?:~|[A-Za-z]:[\\/]|[\\/])")
_STEP = re.compile(r"[\\/]")


def told(source: str) -> str:
    """``source`` without the folders above it, where it begins at a root."""
    path, mark, inside = source.partition("#")
    if not _FROM_ROOT.match(path):
        return source
    return _STEP.split(path.rstrip("\\/"))[-1] + mark + inside


def short_place(source: str) -> str:
    """The last step of a source; of what lies in a file, the file's name as well.

    >>> short_place("pages/a.html"), short_place("pages/all.jsonl!/line 2"), short_place("a.zip!/day/b.html")
    ('a.html', 'all.jsonl!/line 2', 'a.zip!/b.html')
    """
    steps = [_STEP.split(part.rstrip("\\/"))[-1] for part in source.split(_INSIDE)]
    return _INSIDE.join(step for step in steps if step) or source
