"""The style sheet and the script, each under an address that holds the digest of its content.

In: the files of the package. Out: address -> (media type, bytes).

>>> address("style").startswith("/static/style-")
True
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

#: What is served under each name: its parts in order, and the media type.
PARTS = {
    "style": ((("tawatur.tell", "page.css"), ("tawatur.web", "static/web.css")), "text/css", ".css"),
    "keys": ((("tawatur.web", "static/keys.js"),), "text/javascript", ".js"),
}


@cache
def _made(name: str) -> tuple[str, str, bytes]:
    parts, media, ending = PARTS[name]
    body = b"\n".join((files(package) / path).read_bytes() for package, path in parts)
    return f"/static/{name}-{hashlib.sha256(body).hexdigest()[:16]}{ending}", media, body


def address(name: str) -> str:
    """Where the file ``name`` is served."""
    return _made(name)[0]


def served() -> dict[str, tuple[str, bytes]]:
    """Every address with its media type and content."""
    return {made[0]: (made[1], made[2]) for made in map(_made, PARTS)}
