"""Searches that a reader keeps, and those made since the server started.

In: addresses of searches. Out: the page that lists them. The history is held in memory alone, can be switched off, and
ends with the server; what is saved lies in one file beside the case (``CASE.searches``, for its owner only) until it is
removed or everything is wiped: a search can betray a source.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec

from tawatur.messages import say
from tawatur.tell.markup import Html, own, tag
from tawatur.web.ask import DAYS, FACETS, LONGEST, Ask
from tawatur.web.frame import headline, lang_field, nothing, text_field, whole

#: Searches that the history holds, and those that can be saved.
MOST = 50
#: Pages whose state is a search, and the parameters that belong to it.
_PATHS = frozenset({"/", "/search"})
_PARAMS = frozenset({*FACETS, *DAYS, "q", "speaker", "all"})


class Kept(msgspec.Struct, frozen=True):
    """A search as people call it, and its address, without the language."""

    name: str
    address: str


def cleaned(address: str) -> str | None:
    """The address of a search with nothing but what belongs to it; None for any other address."""
    told = urlsplit(address[: 4 * LONGEST])
    if told.scheme or told.netloc or told.path not in _PATHS:
        return None
    params = [(key, value) for key, value in parse_qsl(told.query) if key in _PARAMS]
    return f"{told.path}?{urlencode(params)}" if params else None


class Searches:
    """The searches of one case."""

    def __init__(self, case: Path) -> None:
        self.path = Path(f"{case}.searches")
        self.on = True
        self.history: list[Kept] = []

    def made(self, ask: Ask) -> None:
        """Remember a search, newest first; typing on takes the place of what was typed so far."""
        name, address = called(ask), cleaned(ask.again())
        if not (self.on and name and address):
            return
        rest = [one for one in self.history if one.address != address]
        if rest and (name.startswith(rest[0].name) or rest[0].name.startswith(name)):
            rest = rest[1:]
        self.history = [Kept(name, address), *rest][:MOST]

    def switch(self, *, on: bool) -> None:
        """Whether searches are remembered from now on; switching off forgets them."""
        self.on = on
        if not on:
            self.history = []

    def saved(self) -> list[Kept]:
        """The saved searches, oldest first. A file that is none of ours holds none."""
        if not self.path.exists():
            return []
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=list[Kept])
        except msgspec.DecodeError:
            return []

    def save(self, name: str, address: str) -> bool:
        """Keep a search under a name; one of the same name gives way. False where it is none."""
        clean, name = cleaned(address), " ".join(name.split())[:LONGEST]
        if not (clean and name):
            return False
        self._write([*(one for one in self.saved() if one.name != name), Kept(name, clean)][-MOST:])
        return True

    def remove(self, name: str) -> None:
        """Let go of one saved search."""
        self._write([one for one in self.saved() if one.name != name])

    def wipe(self) -> None:
        """Let go of everything, and of the file."""
        self.history = []
        self.path.unlink(missing_ok=True)

    def _write(self, kept: list[Kept]) -> None:
        """The whole file at once, readable by its owner alone."""
        beside = self.path.with_name(self.path.name + ".new")
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(msgspec.json.encode(kept))
        beside.replace(self.path)


def called(ask: Ask) -> str:
    """A search in words: what was asked for, value by value."""
    return " · ".join(value.strip() for key, value in ask.params if key in _PARAMS - {"all"} and value.strip())


def save_form(ask: Ask) -> Html:
    """The form that keeps the search of this page."""
    hidden = tag("input", type="hidden", name="address", value=ask.again())
    name = text_field("name", say("web.search_name", ask.lang), called(ask)[:100])
    button = tag("button", say("web.save_search", ask.lang), type="submit", name="do", value="save", cls="plain")
    form = tag("form", hidden, lang_field(ask), name, button, action="/searches", method="post", cls="fields")
    summary = tag("summary", say("web.save_search", ask.lang))
    return tag("details", summary, form, cls="more saving")


def searches_page(searches: Searches, ask: Ask) -> str:
    """The whole page."""
    lang, title = ask.lang, say("web.searches", ask.lang)
    note = tag("p", say("web.searches_say", lang), cls="none")
    saved = [_item(one, ask, removable=True) for one in searches.saved()]
    history = [_item(one, ask, removable=False) for one in searches.history]
    off = _button(ask, "off" if searches.on else "on", "web.history_off" if searches.on else "web.history_on")
    wipe = _button(ask, "wipe", "web.wipe") if saved or history else ""
    return whole(
        ask,
        title,
        headline(say("page.brand", lang), title, note),
        tag("section", tag("h2", say("web.saved", lang)), tag("ul", *saved, cls="kept") if saved else nothing(ask)),
        tag(
            "section", tag("h2", say("web.history", lang)), tag("ul", *history, cls="kept") if history else nothing(ask)
        ),
        tag("div", off, wipe, cls="steps"),
    )


def _item(one: Kept, ask: Ask, *, removable: bool) -> Html:
    lang = f"&lang={ask.lang}" if ask.lang != ask.usual else ""
    link = tag("a", own(one.name), href=one.address + lang)
    hidden = tag("input", type="hidden", name="name", value=one.name)
    return tag("li", link, " ", _button(ask, "remove", "web.remove", hidden) if removable else "")


def _button(ask: Ask, do: str, key: str, *inside: str) -> Html:
    button = tag("button", say(key, ask.lang), type="submit", name="do", value=do, cls="plain")
    return tag("form", *inside, lang_field(ask), button, action="/searches", method="post")
