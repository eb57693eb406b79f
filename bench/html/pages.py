"""Pages made of templates and Arabic articles, with the body that a reader should find in each."""

from __future__ import annotations

import datetime as dt
import html
import json
import random
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "../shared/data"
_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
_SITES = ("صوت الميناء", "بوابة السهل", "أخبار الواحة", "المرصد اليومي", "جريدة النخيل")
_SECTIONS = ("الرئيسية", "سياسة", "اقتصاد", "محليات", "رياضة", "ثقافة", "صحة", "تقنية", "منوعات", "رأي")
_REGIONS = ("آخر الأخبار", "الأكثر قراءة", "تقارير", "مقابلات", "ملفات", "صور", "فيديو", "أرشيف")
_PAGES = (
    "من نحن",
    "اتصل بنا",
    "سياسة الخصوصية",
    "شروط الاستخدام",
    "أعلن معنا",
    "وظائف",
    "خريطة الموقع",
    "النشرة البريدية",
) * 4
_AUTHORS = ("سلمى الحداد", "يوسف المرزوقي", "هدى الصالحي", "فريق التحرير")
_MARK = re.compile(r"\{\{(\w[\w.]*)(?: ([^{}]*))?\}\}")
_REPEAT = re.compile(r"\{\{repeat (\d+)\}\}(.*?)\{\{end\}\}", re.S)
_RANGE = re.compile(r"<!-- paragraphs (\d+)-(\d+) -->")


class Story(NamedTuple):
    """One article: its headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


class Made(NamedTuple):
    """A page and what is right about it."""

    template: str
    html: str
    title: str
    body: tuple[str, ...]


def stories() -> list[Story]:
    """The articles to fill in: real ones where the shared data are there, else those written for the bench."""
    packed = sorted(SHARED.glob("saudinewsnet/*.zip"))
    found = [story for path in packed[:2] for story in _real(path)]
    return [story for story in found if sum(map(len, story.paragraphs)) > 250] or stories_written()


def stories_written() -> list[Story]:
    """The articles that were written for the bench."""
    return list(_written())


def _written() -> Iterator[Story]:
    for part in (HERE / "articles.txt").read_text(encoding="utf-8").split("\n\n"):
        title, *paragraphs = part.strip().splitlines()
        yield Story(title, tuple(paragraphs))


def _real(path: Path) -> Iterator[Story]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            for told in json.loads(archive.read(name)):
                paragraphs = tuple(line.strip() for line in (told.get("content") or "").splitlines() if line.strip())
                if told.get("title") and 1 <= len(paragraphs) <= 25 and max(map(len, paragraphs)) < 3000:
                    yield Story(told["title"].strip(), paragraphs)


def make(template: Path, pool: list[Story], count: int, seed: int = 7) -> Iterator[Made]:
    """``count`` pages of one template; the same ones for the same seed."""
    chance = random.Random(f"{seed} {template.stem}")  # noqa: S311 -- only chooses articles
    words = template.read_text(encoding="utf-8")
    wanted = _RANGE.search(words)
    least, most = (int(wanted[1]), int(wanted[2])) if wanted else (2, 25)
    fitting = [story for story in pool if least <= len(story.paragraphs) <= most]
    for story in chance.sample(fitting, min(count, len(fitting))):
        others = [other for other in pool if other.title != story.title]
        page = _filled(_RANGE.sub("", words), story, others, chance)
        yield Made(template.stem, page, story.title, story.paragraphs)


def framed(page: Made) -> Made:
    """The page with a site's frame around what the template gives: menus, forms, footer links, scripts and styles.

    The templates are written short, to be read by people; the median of the six real pages of the development data has
    67,000 characters and some 700 tags, most of them such a frame.
    """
    opened, ends = re.search(r"<body[^>]*>", page.html, re.I), page.html.lower().rfind("</body>")
    if opened is None or ends < opened.end():
        return page
    menu = "".join(
        f'<li class="menu-item"><a href="/{group}">{name}</a><ul class="sub">'
        + "".join(
            f'<li><a href="/{group}/{number}" title="{one}">{one}</a></li>' for number, one in enumerate(_REGIONS)
        )
        + "</ul></li>"
        for group, name in enumerate(_SECTIONS)
    )
    foot = "".join(f'<div class="col"><a href="/p/{number}">{one}</a></div>' for number, one in enumerate(_PAGES))
    head = (
        f'<header><form action="/search"><input name="q"><button>بحث</button></form><nav><ul>{menu}</ul></nav></header>'
    )
    tail = f"<footer>{foot}</footer>{_weight(12)}"
    style = "<style>" + ".a-b{margin:0 auto;padding:0 12px;color:#222}" * 200 + "</style>"
    body = opened.end()
    whole = page.html[:body] + style + _weight(20) + head + page.html[body:ends] + tail + page.html[ends:]
    return page._replace(html=whole)


def _filled(words: str, story: Story, pool: list[Story], chance: random.Random) -> str:
    day = dt.date(2021, 1, 1) + dt.timedelta(days=chance.randrange(1000))
    facts = {
        "title": html.escape(story.title),
        "site": chance.choice(_SITES),
        "author": chance.choice(_AUTHORS),
        "url": f"http://news.example/{day:%Y}/{chance.randrange(10**6)}",
        "date_iso": f"{day}T08:30:00+03:00",
        "date_ar": f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}",
        "body_json": json.dumps("\n".join(story.paragraphs), ensure_ascii=False)[1:-1].replace("</", "<\\/"),
    }

    def repeat(found: re.Match[str]) -> str:
        return "".join(_other(found[2], number, chance.choice(pool)) for number in range(1, int(found[1]) + 1))

    def fill(found: re.Match[str]) -> str:
        name, told = found[1], found[2] or ""
        if name == "body":
            return _body(told, story)
        if name == "sentence":
            return html.escape(_sentence(chance.choice(pool)))
        return _weight(int(told)) if name == "weight" else facts[name]

    return _MARK.sub(fill, _REPEAT.sub(repeat, words))


def _other(words: str, number: int, other: Story) -> str:
    facts = {
        "other.title": html.escape(other.title),
        "other.lead": html.escape(other.paragraphs[0][:400]),
        "other.url": f"http://news.example/o/{number}",
        "other.text": "".join(f"<p>{html.escape(one)}</p>" for one in other.paragraphs),
        "number": str(number),
    }
    return _MARK.sub(lambda found: facts.get(found[1], found[0]), words)


def _sentence(other: Story) -> str:
    return other.paragraphs[-1][:180].rsplit(" ", 1)[0]


def _body(told: str, story: Story) -> str:
    span, _, wrap = told.partition(" ") if re.match(r"\d*:\d*( |$)", told) else ("", "", told)
    first, _, last = span.partition(":")
    left, _, right = (wrap or "<p>|</p>").partition("|")
    chosen = story.paragraphs[int(first or 0) : int(last) if last else None]
    return "\n".join(f"{left}{html.escape(one)}{right}" for one in chosen)


def _weight(kilobytes: int) -> str:
    line = "window.q=window.q||[];q.push({k:'v',n:[1,2,3],f:function(a,b){return a<b?a:b}});"
    return f"<script>{line * (kilobytes * 1024 // len(line))}</script>"
