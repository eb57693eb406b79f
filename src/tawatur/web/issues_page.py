"""What was met and not understood: kept and shown.

In: a Shelf, an Index, an Ask. Out: the page. Issues inside articles stand on the articles' own pages; here they are
read article by article, a screen at a time.
"""

from __future__ import annotations

import re

from tawatur.messages import one_language, say
from tawatur.model import Issue
from tawatur.tell.markup import Html, own, tag
from tawatur.tell.sources import short_place
from tawatur.tell.text import label
from tawatur.web.ask import Ask
from tawatur.web.desk import article_link
from tawatur.web.frame import headline, nothing, pager, table, whole
from tawatur.web.shelf import Index, Shelf

#: Articles whose issues are on one screen; issues beside the readings that are shown.
SIZE, BESIDE = 50, 300
_ARABIC = re.compile("[ء-ي]")
#: A run of Latin letters and digits with what stands between them: a path, a digest, words of a library.
_LATIN = re.compile(r"([A-Za-z0-9/](?:[ -~]*[A-Za-z0-9/])?)")


def issues_page(shelf: Shelf, index: Index, ask: Ask) -> str:
    """The whole page."""
    title = say("web.issues", ask.lang)
    with shelf.opened() as store:
        beside = store.issues()
    rows = [_row(one, own(short_place(one.about)), ask) for one in beside[:BESIDE]]
    order = sorted(index.heads, key=lambda one: (index.heads[one].name, one))
    first = min(ask.number("from"), max(0, len(order) - 1))
    if not first:
        capped = tag("p", say("web.capped", ask.lang, count=BESIDE), cls="none") if len(beside) > BESIDE else ""
    else:
        rows, capped = [], Html("")
    for reading in shelf.readings(order[first : first + SIZE]):
        link = article_link(index, ask, reading.article.id)
        flags = [Issue(step="read", code=one, what=label("flag", one, ask.lang)) for one in reading.article.flags]
        rows += [_row(one, link, ask) for one in (*flags, *reading.issues)]
    heads = [say(f"web.{name}", ask.lang) for name in ("step", "about", "what")]
    told = table(heads, rows, says=title) if rows else nothing(ask)
    pages = pager(ask, first, SIZE, len(order))
    return whole(ask, title, headline(say("page.brand", ask.lang), title), capped, told, pages)


def _row(issue: Issue, about: Html, ask: Ask) -> list[str]:
    return [label("stage", issue.step, ask.lang), about, _said(one_language(issue.what, ask.lang))]


def _said(what: str) -> Html:
    """What was met, in the direction of its language; paths and codes inside Arabic keep their own."""
    if not _ARABIC.search(what):
        return tag("bdi", what, dir="ltr")
    pieces = [tag("bdi", piece, dir="ltr") if at % 2 else piece for at, piece in enumerate(_LATIN.split(what))]
    return tag("bdi", *pieces, dir="rtl")
