"""Headless Chromium before pages that are really served, and the checkers that make installs in tests/web/node."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

from tawatur.web.app import application
from tests.web.conftest import CLOCK

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CHECKERS = Path(__file__).parent / "node" / "node_modules"


def chromium() -> str:
    """The path of Chromium. Where there is none the test is skipped with that reason; in CI it fails."""
    if CHROMIUM is None:
        pytest.fail("no Chromium in CI") if os.environ.get("CI") else pytest.skip("no Chromium on this machine")
    return CHROMIUM


def checker(path: str) -> Path:
    """A file of a checker. It is pinned in tests/web/node, and make installs it: a test without it fails."""
    found = CHECKERS / path
    assert found.exists(), f"{found} is missing: run make .venv/.ready"
    return found


def node(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run node from the environment of these tests."""
    command = [str(Path(sys.executable).with_name("node")), *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@contextmanager
def serving(case: Path) -> Iterator[str]:
    """The address under which the pages of ``case`` are served while the context lasts."""
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


@contextmanager
def looking(flags: Sequence[str] = ()) -> Iterator[Browser]:
    """A browser, closed when the context ends."""
    path = chromium()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", *flags])
        yield browser
        browser.close()
