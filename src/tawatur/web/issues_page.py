"""What was met and not understood: kept and shown.

In: a Shelf, an Index, an Ask. Out: the page. Issues inside articles stand on the articles' own pages; here they are
read article by article, a screen at a time.
"""

from __future__ import annotations

from pathlib import PurePath

from tawatur.messages import one_language, say
from tawatur.model import Issue
from tawatur.tell.markup import Html, own, tag
from tawatur.tell.text import label
from tawatur.web.ask import Ask
from tawatur.web.desk import article_link
from tawatur.web.frame import headline, nothing, pager, table, whole
from tawatur.web.shelf import Index, Shelf

#: Articles whose issues are on one screen; issues beside the readings that are shown.
SIZE, BESIDE = 50, 300


def issues_page(shelf: Shelf, index: Index, ask: Ask) -> str:
    """The whole page."""
    title = say("web.issues", ask.lang)
    with shelf.opened() as store:
        beside = store.issues()
    rows = [_row(one, own(PurePath(one.about).name or one.about), ask) for one in beside[:BESIDE]]
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
    return [tag("code", issue.step, dir="ltr"), about, own(one_language(issue.what, ask.lang))]
