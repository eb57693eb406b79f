"""Token F1 and pages per CPU second of each tool on the same pages, in one run. See README.md."""

from __future__ import annotations

import argparse
import gc
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

from pages import HERE, SHARED, Made, framed, make, stories
from peers import TOOLS

_TOKEN = re.compile(r"[^\W_]+")


def f1(said: str, right: str, title: str) -> float:
    """Token F1 of multisets; a headline repeated above the text is not counted against a tool."""
    lines = [line for line in said.splitlines() if " ".join(line.split()) != " ".join(title.split())]
    ours, gold = Counter(_TOKEN.findall("\n".join(lines))), Counter(_TOKEN.findall(right))
    both = sum((ours & gold).values())
    return 2 * both / (ours.total() + gold.total()) if both else 0.0


def real_pages() -> Iterator[Made]:
    """The pages of the shared data whose body is known."""
    page = SHARED / "html/newspaper4k/arabic_article.html"
    if page.exists():
        body = (SHARED / "html/newspaper4k/arabic_article.txt").read_text(encoding="utf-8")
        told = json.loads((SHARED / "html/newspaper4k/arabic_article.json").read_text(encoding="utf-8"))
        yield Made("real: CNN", page.read_text(encoding="utf-8"), told["title"], tuple(body.splitlines()))


def measure(pages: list[Made], tools: list[str]) -> tuple[dict[str, dict[str, list[float]]], dict[str, float]]:
    """F1 by tool and template, and CPU seconds by tool; the tools take turns, one template at a time."""
    scores: dict[str, dict[str, list[float]]] = {tool: defaultdict(list) for tool in tools}
    spent = dict.fromkeys(tools, 0.0)
    for template in dict.fromkeys(page.template for page in pages):
        batch = [page for page in pages if page.template == template]
        for tool in tools:
            gc.collect()
            start = time.process_time()
            said = [TOOLS[tool](page.html) for page in batch]
            spent[tool] += time.process_time() - start
            scores[tool][template] = [
                f1(words, "\n".join(page.body), page.title) for words, page in zip(said, batch, strict=True)
            ]
    return scores, spent


def main() -> None:
    """Make, measure, print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--templates", type=Path, default=HERE / "templates")
    options.add_argument("--pages", type=int, default=35)
    options.add_argument("--only", choices=list(TOOLS))
    options.add_argument(
        "--framed", action="store_true", help="with a site's frame, so that pages weigh what real ones do"
    )
    options.add_argument("--worst", type=int, default=0)
    asked = options.parse_args()
    pool = stories()
    tools = [asked.only] if asked.only else list(TOOLS)
    pages = [page for path in sorted(asked.templates.glob("*.html")) for page in make(path, pool, asked.pages)]
    pages = [framed(page) for page in pages] if asked.framed else pages
    pages.extend(real_pages())
    for page in pages[:: max(1, len(pages) // 20)]:
        for tool in tools:
            #: Tables are loaded and caches filled before the clock runs.
            TOOLS[tool](page.html)
    scores, spent = measure(pages, tools)
    _print(pages, tools, scores, spent)
    for page in _worst(pages, scores[tools[0]])[: asked.worst]:
        print(page[0], page[1].template, page[1].title)


def _print(
    pages: list[Made], tools: list[str], scores: dict[str, dict[str, list[float]]], spent: dict[str, float]
) -> None:
    templates = list(dict.fromkeys(page.template for page in pages))
    print("| template | pages | " + " | ".join(tools) + " |\n|---" * 1 + "|---|" + "---|" * len(tools))
    for template in templates:
        row = [f"{mean(scores[tool][template]):.3f}" for tool in tools]
        print(f"| {template} | {len(scores[tools[0]][template])} | " + " | ".join(row) + " |")
    whole = [f"{mean(one for all_of in scores[tool].values() for one in all_of):.3f}" for tool in tools]
    print(f"| **all** | {len(pages)} | " + " | ".join(whole) + " |")
    print(f"| pages / CPU s | {len(pages)} | " + " | ".join(f"{len(pages) / spent[tool]:.0f}" for tool in tools) + " |")


def _worst(pages: list[Made], scores: dict[str, list[float]]) -> list[tuple[float, Made]]:
    seen: Counter[str] = Counter()
    found = []
    for page in pages:
        found.append((scores[page.template][seen[page.template]], page))
        seen[page.template] += 1
    return sorted(found, key=lambda one: one[0])


if __name__ == "__main__":
    main()
