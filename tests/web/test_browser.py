"""The pages in headless Chromium: drawn, in both languages, without a script of others, at the asked words."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from tawatur.web.app import application
from tests.web.conftest import CLOCK, Read, client

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--hide-scrollbars"]  # fmt: skip
#: A PNG of one colour of this size is a few kilobytes; a drawn page is tens of them.
DRAWN = 12_000


def serving(case: Path) -> Iterator[str]:
    door = socket.create_server(("127.0.0.1", 0))
    settings = uvicorn.Config(application(case, lambda: CLOCK), log_level="warning", lifespan="off")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{door.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    door.close()


@pytest.fixture(scope="module")
def address(case: Path) -> Iterator[str]:
    yield from serving(case)


@pytest.fixture(scope="module")
def hostile_address(hostile: Path) -> Iterator[str]:
    yield from serving(hostile)


def chromium(tmp_path: Path, *flags: str) -> bytes:
    assert CHROMIUM
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", *flags]
    return subprocess.run(command, capture_output=True, timeout=120, check=True).stdout


def test_pages_are_drawn(address: str, case: Path, tmp_path: Path) -> None:
    web = client(case)
    event = next(link for link in Read(web.get("/").text).links if link.startswith("/e/"))
    words = next(link for link in Read(web.get(event.partition("#")[0]).text).links if "c=" in link)
    for number, path in enumerate(("/", f"{event}", words, "/?lang=en")):
        for width in (1200, 360):
            picture = tmp_path / f"{number}-{width}.png"
            chromium(tmp_path, f"--window-size={width},900", f"--screenshot={picture}", address + path)
            assert picture.stat().st_size > DRAWN, (path, width)


def test_nothing_hostile_acts(hostile_address: str, hostile: Path, tmp_path: Path) -> None:
    links = Read(client(hostile).get("/?all=1").text).links
    articles = (
        Read(client(hostile).get("/issues").text).links + Read(client(hostile).get("/search?type=meeting").text).links
    )
    paths = [
        "/?all=1",
        *[one for one in links if one.startswith("/e/")][:2],
        *[one for one in articles if "/d/" in one][:2],
    ]
    for path in paths:
        page = chromium(tmp_path, "--dump-dom", hostile_address + path).decode()
        title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
        assert title
        assert title[1].strip() != "owned"
        assert "&lt;" in page
