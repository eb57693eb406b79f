"""How far a first run is: stages, done of total, rate, what was rejected; stop and go on.

In: a Status, an Ask. Out: the page; the part of it that changes, which the script is told of (by events of the server;
it asks again where those fail); without scripts the page asks for itself again.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable

from tawatur.messages import Lang, say
from tawatur.tell.markup import Html, tag
from tawatur.web.ask import Ask
from tawatur.web.frame import headline, lang_field, whole
from tawatur.web.task import Status

#: The stages in order; seconds between two events.
STAGES, EVERY = ("gather", "read", "link", "compare"), 0.5
#: State of a stage -> its sign and its word.
_STATES = {"done": ("✓", "stage_done"), "at": ("●", "stage_at"), "waits": ("○", "stage_waits")}


def progress_page(status: Status, ask: Ask) -> str:
    """The whole page."""
    title = say("web.progress", ask.lang)
    note = tag("p", say("web.progress_says", ask.lang), cls="none")
    live = tag("div", part(status, ask), id="progress", data_events=ask.to("/progress/events"),
               data_part=ask.to("/progress/part"))  # fmt: skip
    again = 2 if status.running else None
    return whole(ask, title, headline(say("page.brand", ask.lang), title, note), live, again=again)


def part(status: Status, ask: Ask) -> Html:
    """What changes: the stages, the counts, what can be done now."""
    return tag(
        "div",
        _stages(status, ask.lang),
        tag("div", _counts(status, ask.lang), role="status"),
        _ended(status, ask.lang),
        _way(status, ask),
        data_running="1" if status.running else "0",
    )


def _stages(status: Status, lang: Lang) -> Html:
    """Every stage as done, at work or waiting, in words and signs."""
    at = STAGES.index(status.told.stage) if status.told.stage in STAGES else -1
    over = bool(status.ended and not status.ended.interrupted)
    items = []
    for number, stage in enumerate(STAGES):
        state = "done" if over or number < at else "at" if number == at else "waits"
        mark, word = _STATES[state]
        sign = tag("i", mark, aria_hidden="true", dir="ltr")
        told = tag("span", say(f"web.{word}", lang), cls="none")
        items.append(tag("li", sign, " ", say(f"stage.{stage}", lang), " ", told, cls=state))
    return tag("ol", *items, cls="stages")


def _counts(status: Status, lang: Lang) -> Html:
    """Done of total, as a bar and in numbers; rate; what was rejected."""
    told = status.told
    bar = Html("")
    if told.total:
        name = say(f"stage.{told.stage}", lang)
        bar = tag("progress", value=str(told.done), max=str(told.total), aria_label=name)
    done = f"{told.done} / {told.total}" if told.total else str(told.done)
    facts = [("web.done_of", done), ("tally.rejected", str(status.ended.rejected if status.ended else told.rejected))]
    if status.running:
        facts.insert(1, ("web.rate", f"{status.rate:.1f}"))
        facts.append(("web.seconds", f"{status.seconds:.0f}"))
    pairs = (tag("div", tag("dt", say(key, lang)), tag("dd", tag("span", one, dir="ltr"))) for key, one in facts)
    return tag("div", bar, tag("dl", *pairs, cls="about"))


def _ended(status: Status, lang: Lang) -> Html:
    """How the last run ended."""
    if status.running:
        return Html("")
    if status.failed:
        return tag("p", status.failed.arabic if lang == "ar" else status.failed.english, cls="hot", role="alert")
    if status.ended is None:
        return tag("p", say("web.run_broke", lang), cls="hot", role="alert") if status.told.stage else Html("")
    return tag("p", say("web.run_stopped" if status.ended.interrupted else "web.run_done", lang), cls="notice")


def _way(status: Status, ask: Ask) -> Html:
    """Stop, or go on and see the case."""
    to, key = ("/progress/stop", "web.stop") if status.running else ("/progress/start", "web.go_on")
    done = bool(status.ended and not status.ended.interrupted)
    form = tag("form", lang_field(ask), tag("button", say(key, ask.lang), type="submit"), action=to, method="post")
    see = tag("a", say("web.see_case", ask.lang), href=ask.to("/"), cls="act")
    return tag("div", "" if done else form, see, cls="steps")


async def events(status: Callable[[], Status], ask: Ask) -> AsyncIterator[str]:
    """Server-sent events until the work has ended, the last one with how it ended."""
    running = True
    while running:
        now = status()
        running = now.running
        yield f"data: {json.dumps({'html': part(now, ask), 'running': running})}\n\n"
        if running:
            await asyncio.sleep(EVERY)
