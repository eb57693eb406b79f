"""One word for what becomes of a hostile input: accept, accept+flag, partial or reject; anything else is a bug."""

from __future__ import annotations

import resource
import time
from pathlib import Path
from typing import NamedTuple

from tawatur.errors import InputError
from tawatur.gather import Limits, gather
from tawatur.model import Article, Issue
from tawatur.read import read_page

#: Flags that say that part of the page could not be read.
LOST = {"depth_limit", "timeout", "letters_lost", "bad_bytes"}
#: Flags that say something about the article, not about damage.
HARMLESS = {"no_date", "no_title", "no_outlet"}
#: Ordinary prose to stand beside whatever is hostile.
SAID = (
    "قالت المتحدثة باسم البلدية إن أعمال الصيانة في الجسر الشمالي تنتهي يوم الخميس المقبل، "
    "وإن حركة السير تعود إلى طبيعتها في المساء. "
)
TITLE = "البلدية تعلن موعد انتهاء صيانة الجسر"
STORY = f"<h1>{TITLE}</h1>" + f"<p>{SAID}</p>" * 4


class Seen(NamedTuple):
    """What came of an input: the verdict, the codes met, the articles."""

    verdict: str
    codes: tuple[str, ...]
    articles: tuple[Article, ...]
    seconds: float


def judge(place: Path, limits: Limits | None = None) -> Seen:
    """Gather and read ``place``; every exception but an InputError is a failure of the test."""
    start = time.monotonic()
    codes: list[str] = []
    articles: list[Article] = []
    for found in gather([str(place)], limits=limits):
        if isinstance(found, Issue):
            codes.append(found.code)
            continue
        try:
            article, _ = read_page(found)
        except InputError as refused:
            codes.append(refused.code)
            continue
        articles.append(article)
        codes.extend(flag for flag in article.flags if flag not in HARMLESS)
    return Seen(_word(codes, articles), tuple(codes), tuple(articles), time.monotonic() - start)


def _word(codes: list[str], articles: list[Article]) -> str:
    if not articles:
        return "reject" if codes else "silent"
    if not codes:
        return "accept"
    flags = {flag for article in articles for flag in article.flags}
    return "partial" if set(codes) - flags or set(codes) & LOST else "accept+flag"


def peak_mb() -> float:
    """The most memory that this process and its children held, in megabytes."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(one).ru_maxrss for one in who) / 1024
