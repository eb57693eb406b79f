"""The style sheet, the scripts and the fonts, each under an address that holds the digest of its content.

In: the files of the package. Out: address -> (media type, bytes). What others made lies in ``static/vendored``, each
file with its package, version, licence and digest in VENDORED.tsv; one that is not what the table says is not served.

>>> address("style").startswith("/static/style-"), address("htmx").startswith("/static/htmx-")
(True, True)
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

#: What is served under each name: its parts in order, and the media type.
PARTS = {
    "style": ((("tawatur.tell", "page.css"), ("tawatur.web", "static/web.css")), "text/css", ".css"),
    "keys": ((("tawatur.web", "static/keys.js"),), "text/javascript", ".js"),
    "icon": ((("tawatur.web", "static/icon.svg"),), "image/svg+xml", ".svg"),
    "htmx": ((("tawatur.web", "static/vendored/htmx.min.js"),), "text/javascript", ".js"),
}
_VENDORED = "static/vendored"
#: Family -> the beginning of its files, and the scripts that are shipped of it.
_FAMILIES = {
    "IBM Plex Sans Arabic": ("ibm-plex-sans-arabic", ("arabic", "latin")),
    "Noto Naskh Arabic": ("noto-naskh-arabic", ("arabic",)),
}
#: Code points that each script's file is asked for.
_RANGES = {
    "arabic": "U+0600-06FF, U+0750-077F, U+0870-08FF, U+200C-200E, U+2010-2011, U+FB50-FDFF, U+FE70-FEFC",
    "latin": "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-200B, U+2012-206F, U+20AC, "
    "U+2122, U+2212, U+FFFD",
}


class Vendored(NamedTuple):
    """One file of others."""

    file: str
    package: str
    version: str
    licence: str
    sha256: str


@cache
def vendored() -> dict[str, Vendored]:
    """Every file of others by its name."""
    table = (files("tawatur.web") / _VENDORED / "VENDORED.tsv").read_text(encoding="utf-8").splitlines()
    return {row.file: row for row in (Vendored(*line.split("\t")) for line in table[1:])}


def vendored_bytes(name: str) -> bytes:
    """The content of a file of others. Raises ValueError where it is not what was taken in."""
    body = (files("tawatur.web") / _VENDORED / name).read_bytes()
    if hashlib.sha256(body).hexdigest() != vendored()[name].sha256:
        raise ValueError(f"{name} is not the file that VENDORED.tsv names")
    return body


def _part(package: str, path: str) -> bytes:
    folder, _, name = path.rpartition("/")
    return vendored_bytes(name) if folder == _VENDORED else (files(package) / path).read_bytes()


@cache
def _made(name: str) -> tuple[str, str, bytes]:
    parts, media, ending = PARTS[name]
    body = b"\n".join(_part(*part) for part in parts)
    if name == "style":
        body = "\n".join(_faces()).encode() + body
    return _address(name, body, ending), media, body


@cache
def _font(name: str) -> tuple[str, str, bytes]:
    body = vendored_bytes(name)
    return _address(name.removesuffix(".woff2"), body, ".woff2"), "font/woff2", body


def _address(name: str, body: bytes, ending: str) -> str:
    return f"/static/{name}-{hashlib.sha256(body).hexdigest()[:16]}{ending}"


def _faces() -> Iterator[str]:
    """The rules that bind the families to their files."""
    for family, (begin, scripts) in _FAMILIES.items():
        for script in scripts:
            for weight in (400, 700):
                address = _font(f"{begin}-{script}-{weight}-normal.woff2")[0]
                yield (
                    f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-display: swap; '
                    f'src: url("{address}") format("woff2"); unicode-range: {_RANGES[script]}; }}'
                )


def address(name: str) -> str:
    """Where the file ``name`` is served."""
    return _made(name)[0]


@cache
def served() -> dict[str, tuple[str, bytes]]:
    """Every address with its media type and content."""
    fonts = [_font(name) for name in vendored() if name.endswith(".woff2")]
    return {made[0]: (made[1], made[2]) for made in (*map(_made, PARTS), *fonts)}
