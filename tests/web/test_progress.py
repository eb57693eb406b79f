"""A first run in the browser: how far it is, stopping, going on; events of the server and asking again."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn
from starlette.testclient import TestClient

from tawatur.store import open_store
from tawatur.web.app import application
from tawatur.web.task import Task
from tests.cli.pages import GOOD
from tests.web.browser import looking
from tests.web.conftest import CLOCK, HERE
from tests.web.test_guard import checked
from tests.web.test_review import FROM_HERE

COUNT = 80


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(COUNT):
        text = GOOD["nahr.txt"].replace("سد الوادي", f"سد الوادي {number}")
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "empty.txt").write_text(" ", encoding="utf-8")
    return folder


def until(holds: Callable[[], bool], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


def reading(task: Task, count: int) -> bool:
    told = task.status().told
    return told.stage == "read" and told.done > count


def outcomes(case: Path) -> dict[str, str]:
    store = open_store(case)
    found = store.outcomes()
    assert not list(store.verify())
    store.close()
    return found


def test_a_run_is_followed_stopped_and_goes_on(pages: Path, tmp_path: Path) -> None:
    case = tmp_path / "first.tawatur"
    app = application(case, lambda: CLOCK, sources=(str(pages),))
    web = TestClient(app, base_url=HERE, follow_redirects=False)
    try:
        assert web.get("/").headers["location"] == "/progress"
        told = web.get("/progress?lang=en").text
        checked(told, "/progress")
        assert 'http-equiv="refresh"' in told
        until(lambda: reading(app.state.task, 10))
        seen = re.search(r"<progress value=\"(\d+)\" max=\"(\d+)\"", web.get("/progress/part").text)
        assert seen
        assert 0 < int(seen[1]) <= int(seen[2]) == COUNT
        assert web.post("/progress/stop", headers=FROM_HERE).status_code == 303
        until(lambda: not app.state.task.status().running)
        assert app.state.task.status().ended.interrupted
        assert "Stopped" in web.get("/progress?lang=en").text
        assert 0 < len(outcomes(case)) < COUNT
        assert web.post("/progress/start", headers=FROM_HERE).status_code == 303
        until(lambda: not app.state.task.status().running)
        assert app.state.task.status().ended == (False, 1)
        page = web.get("/progress?lang=en").text
        assert "Everything was read" in page
        assert 'http-equiv="refresh"' not in page
        assert web.get("/").status_code == 200
    finally:
        app.state.task.close()
    assert len(outcomes(case)) == COUNT


@pytest.mark.parametrize("path", ["/progress/start", "/progress/stop"])
def test_another_site_cannot_start_or_stop(web: TestClient, path: str) -> None:
    assert web.post(path, headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_a_worker_whose_server_is_gone_ends_by_itself(pages: Path, tmp_path: Path) -> None:
    task = Task(tmp_path / "gone.tawatur", (str(pages),))
    task.start(first=True)
    until(lambda: reading(task, 5))
    assert task._pipe
    assert task._process
    task._pipe.close()
    task._pipe = None
    task._process.join(60)
    assert task._process.exitcode == 0
    assert len(outcomes(tmp_path / "gone.tawatur")) < COUNT


@pytest.fixture
def running(pages: Path, tmp_path: Path) -> Iterator[str]:
    app = application(tmp_path / "live.tawatur", lambda: CLOCK, sources=(str(pages),))
    settings = uvicorn.Config(app, port=0, log_level="warning", lifespan="off", timeout_graceful_shutdown=1)
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until(lambda: server.started)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(20)
    app.state.task.close()


def test_events_tell_without_long_silence_until_the_end(running: str) -> None:
    gaps, told, last = [], [], time.monotonic()
    with httpx.stream("GET", f"{running}/progress/events", timeout=60) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        for line in answer.iter_lines():
            if line.startswith("data: "):
                now = time.monotonic()
                gaps.append(now - last)
                last = now
                told.append(json.loads(line.removeprefix("data: ")))
    assert len(told) > 2
    assert [one["running"] for one in told] == [True] * (len(told) - 1) + [False]
    assert max(gaps) < 2, "silence"
    assert len({one["html"] for one in told}) > 2


@pytest.mark.parametrize("events", [True, False])
def test_the_page_follows_by_itself(running: str, events: bool) -> None:
    with looking() as browser:
        page = browser.new_page(base_url=running)
        if not events:
            page.route("**/progress/events*", lambda route: route.abort())
        page.goto("/progress?lang=en")
        page.evaluate("window.kept = 1")
        page.wait_for_selector("progress")
        page.wait_for_selector("[data-running='0']", timeout=90_000)
        assert page.evaluate("window.kept") == 1
        assert "Everything was read" in page.inner_text("#progress")
