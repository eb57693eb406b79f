"""No export tells of the machine that made it, and every annotation leads back to the bytes that were read."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tawatur.store import open_store
from tawatur.tell.exports import FORMATS
from tests.conftest import ROOT

#: Names that stand nowhere else: of the user, of the home folder, of a folder in it.
USER, HOME, FOLDER = "quzmaruser", "quzmarhome", "quzmarcase"
#: A zone that no page of the examples names, and its offset.
ZONE = "Pacific/Chatham"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every export of a case that somebody with a name made of pages in the home folder, given by their full path."""
    home = tmp_path_factory.mktemp(HOME)
    shutil.copytree(ROOT / "examples" / "pages", home / FOLDER / "pages")
    env = os.environ | {"HOME": str(home), "USER": USER, "LOGNAME": USER, "TZ": ZONE}

    def tawatur(*words: str | Path) -> None:
        command = [sys.executable, "-m", "tawatur.cli", *map(str, words), "--quiet"]
        done = subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    case = home / "case.tawatur"
    tawatur("run", home / FOLDER / "pages", "--into", case, "--jobs", "1")
    (home / "out").mkdir()
    for name in (*FORMATS, "record"):
        ending = FORMATS[name].suffix if name in FORMATS else ""
        tawatur("export", case, "--format", name, home / "out" / f"{name}{ending}")
    tawatur("tell", case, "--html", home / "out" / "single.html")
    return home


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of a file, and of what is packed in it."""
    body = path.read_bytes()
    yield path.name, body
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            yield from ((f"{path.name}:{name}", packed.read(name)) for name in packed.namelist())
    if body.startswith(b"%PDF"):
        for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", body, re.DOTALL):
            yield f"{path.name}:stream", zlib.decompressobj().decompress(found[1]) if found[1][:1] == b"x" else found[1]


def test_no_export_names_the_user_the_machine_its_folders_or_its_zone(made: Path) -> None:
    names = [USER, HOME, FOLDER, "Chatham", "+13:45", "+12:45"]
    names += [socket.gethostname()] if len(socket.gethostname()) > 7 else []
    files = [path for path in (made / "out").rglob("*") if path.is_file()]
    assert len(files) >= len(FORMATS) + 2
    told = [
        (where, name)
        for path in files
        for where, body in contents(path)
        for name in names
        if name.encode() in body or name.encode("utf-16-be") in body
    ]
    assert told == []


def test_an_annotation_leads_back_to_the_bytes_of_the_page(made: Path) -> None:
    document = json.loads((made / "out" / f"annotations{FORMATS['annotations'].suffix}").read_text(encoding="utf-8"))
    store = open_store(made / "case.tawatur")
    articles = {one.sha256: one for one in store.articles()}
    bodies = {page: sha256(store.page(articles[page].page).body).hexdigest() for page in articles}
    store.close()
    assert all(page == body for page, body in bodies.items())
    items = document["first"]["items"]
    assert len(items) > 100
    for item in items:
        text = articles[item["target"]["sha256"]].text
        quote, position = item["target"]["selector"]
        first, after = position["start"], position["end"]
        assert text[first:after] == quote["exact"]
        assert text[:first].endswith(quote["prefix"])
        assert text[after:].startswith(quote["suffix"])
        assert item["prov:wasDerivedFrom"] == f"urn:sha256:{item['target']['sha256']}"
