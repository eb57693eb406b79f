"""How fast the pages of a large case are and how much memory their server takes, against bench/web_limits.json.

In: articles of ../shared/data/saudinewsnet, drawn by a fixed seed, read and linked once into build/. Out: a table; the
exit code is 1 where a limit is passed. Requests go one after the other over loopback to ``tawatur web``.

    python bench/web.py [--articles 10000] [--each 100]
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.parse import quote

import httpx

ROOT = Path(__file__).resolve().parents[1]
NEWS = ROOT.parent / "shared" / "data" / "saudinewsnet"
LIMITS = ROOT / "bench" / "web_limits.json"
TAWATUR = [sys.executable, "-m", "tawatur.cli"]
_LINK = re.compile(r'href="(/[^"#]*)')
#: Pages of each kind, by the beginning of their address.
KINDS = {"happening": "/e/", "article": "/d/", "actor": "/a/", "outlet": "/o/"}


def rows(count: int) -> Iterator[str]:
    """``count`` articles as JSON Lines, in an order that the seed gives."""
    found = []
    for archive in sorted(NEWS.glob("*.zip")):
        with zipfile.ZipFile(archive) as opened:
            found += [row for name in opened.namelist() for row in json.loads(opened.read(name)) if row.get("content")]
    random.Random(1).shuffle(found)  # noqa: S311 -- a sample, no secret
    for number, row in enumerate(found[:count]):
        text = f"{row.get('title') or ''}\n\n{row['content']}"
        given = {
            "date": (row.get("date_extracted") or "")[:10] or None,
            "outlet": row.get("source"),
            "url": row.get("url"),
        }
        yield json.dumps({"id": f"a{number}", "text": text} | {key: value for key, value in given.items() if value})


def case_of(count: int) -> Path:
    """The case of ``count`` articles, made where it is not yet there."""
    case = ROOT / "build" / f"web-{count}.tawatur"
    if not case.exists():
        case.parent.mkdir(exist_ok=True)
        source = case.with_suffix(".jsonl")
        source.write_text("\n".join(rows(count)), encoding="utf-8")
        begun = time.perf_counter()
        making = case.with_name("making.tawatur")
        making.unlink(missing_ok=True)
        done = subprocess.run([*TAWATUR, "run", str(source), "--into", str(making), "--quiet"], check=False)
        if done.returncode not in (0, 3):
            raise SystemExit(f"tawatur run failed: {done.returncode}")
        making.rename(case)
        print(f"read and linked in {time.perf_counter() - begun:.0f} s")
    return case


@contextmanager
def serving(case: Path) -> Iterator[tuple[httpx.Client, int]]:
    """A browser before ``tawatur web``, and the server's process."""
    command = [*TAWATUR, "web", str(case), "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        address = server.stdout.readline().strip()
        with httpx.Client(base_url=address.partition("/?")[0], follow_redirects=True, timeout=120) as browser:
            browser.get(address)
            yield browser, server.pid
        server.terminate()


def links(browser: httpx.Client, path: str) -> list[str]:
    return [unescape(link) for link in _LINK.findall(browser.get(path).text)]


def found(browser: httpx.Client, each: int) -> dict[str, list[str]]:
    """Addresses of each kind, drawn by a fixed seed from lists, happenings and searches."""
    chance = random.Random(2)  # noqa: S311 -- a sample, no secret
    every: dict[str, None] = {}
    for start in ("/actors", "/outlets", *(f"/?all=1&from={first}" for first in range(0, 4000, 400))):
        every.update(dict.fromkeys(links(browser, start)))
    for event in chance.sample([one for one in every if one.startswith("/e/")], k=min(60, each)):
        every.update(dict.fromkeys(links(browser, event)))
    drawn = {}
    for kind, begins in KINDS.items():
        of_kind = sorted(one for one in every if one.startswith(begins) and "/compare" not in one)
        drawn[kind] = chance.sample(of_kind, k=min(each, len(of_kind)))
    drawn["case"] = ["/", "/?all=1", *(one for one in every if one.startswith("/?"))][:each]
    drawn["list"] = ["/actors", "/outlets", "/issues", "/review", "/export"]
    drawn["search"] = searches(browser, drawn["article"], chance, each)
    return drawn


def searches(browser: httpx.Client, articles: list[str], chance: random.Random, each: int) -> list[str]:
    """Searches for one word, two words and a phrase of titles, some within an outlet or by a speaker."""
    asked = []
    for article in articles[:each]:
        title = unescape(re.sub("<[^>]+>", "", re.search(r"<h1>(.*?)</h1>", browser.get(article).text, re.DOTALL)[1]))  # type: ignore[index]
        words = [word for word in title.split() if len(word) > 2] or ["في"]
        one, two = chance.choice(words), " ".join(words[:2])
        asked += [f"/search?q={quote(one)}", f"/search?q={quote(two)}", f"/search?q={quote(chr(34) + two + chr(34))}"]
        asked.append(f"/search?speaker={quote(one)}")
    return asked[:each]


def peak(pid: int) -> float:
    """The most memory that a process has held, in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024 / 1e6


def timed(browser: httpx.Client, paths: list[str]) -> list[float]:
    """Milliseconds of each request, the lower of two: what other work on the machine adds is not the server's."""
    spent = []
    for path in paths:
        tries = []
        for _ in range(2):
            begun = time.perf_counter()
            browser.get(path).raise_for_status()
            tries.append((time.perf_counter() - begun) * 1000)
        spent.append(min(tries))
    return spent


def p95(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)] if len(values) > 1 else values[0]


def main() -> int:
    """Measure, print, compare with the limits."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--each", type=int, default=100)
    args = parser.parse_args()
    if not NEWS.is_dir():
        print("bench: ../shared/data/saudinewsnet is not here; nothing was measured")
        return 0
    case = case_of(args.articles)
    with serving(case) as (browser, pid):
        spent = {kind: timed(browser, paths) for kind, paths in found(browser, args.each).items()}
        memory = peak(pid)
    print(f"{args.articles:,} articles\n\n| page | requests | median ms | p95 ms |\n|---|---:|---:|---:|")
    for kind, values in spent.items():
        print(f"| {kind} | {len(values)} | {statistics.median(values):.0f} | {p95(values):.0f} |")
    figures = {
        "page p95 ms": p95([value for kind, values in spent.items() if kind != "search" for value in values]),
        "search p95 ms": p95(spent["search"]),
        "server peak MB": memory,
    }
    limits = json.loads(LIMITS.read_text(encoding="utf-8"))
    for name, limit in limits.items():
        print(f"{name}: {figures[name]:.0f} (limit {limit})")
    return int(any(figures[name] > limit for name, limit in limits.items()))


if __name__ == "__main__":
    sys.exit(main())
