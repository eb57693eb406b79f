"""``judge``: what people say of what the machine found; kept with name, reason and time, and replayed on every run.

In: a case, a verb, ids or their beginnings. Out: the judgement that was kept, or, with ``list``, every one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from tawatur.cli.case import opened
from tawatur.cli.command import argument, command
from tawatur.cli.screen import Answer, Item, Screen
from tawatur.cli.speak import Option
from tawatur.errors import ConfigError
from tawatur.judgements import standing
from tawatur.messages import error
from tawatur.model import Judgement
from tawatur.run.reviewing import Review

#: Verb -> how many ids (and, to correct, the value) it takes, and what it does with them.
Doing = Callable[[Review, tuple[str, ...], str], Judgement | None]
VERBS: Mapping[str, tuple[int, Doing]] = {
    "accept": (1, lambda review, told, reason: review.accept(told[0], reason)),
    "reject": (1, lambda review, told, reason: review.reject(told[0], reason)),
    "correct": (2, lambda review, told, reason: review.correct(told[0], told[1], reason)),
    "merge": (2, lambda review, told, reason: review.merge(told[0], told[1], reason)),
    "split": (2, lambda review, told, reason: review.split(told[0], told[1], reason)),
    "undo": (0, lambda review, told, reason: review.undo("", reason)),
    "redo": (0, lambda review, told, reason: review.redo()),
}


@command(
    "judge",
    argument("case"),
    click.Argument(["verb"], type=click.Choice((*VERBS, "list")), metavar="VERB"),
    click.Argument(["told"], nargs=-1, metavar="[ID...]"),
    Option(["--by"], metavar="NAME", default=""),
    Option(["--reason"], metavar="TEXT", default=""),
)
def judge_command(screen: Screen, case: str, verb: str, told: tuple[str, ...], by: str, reason: str) -> int:
    """Keep one judgement, or list all of them."""
    if verb == "list":
        return _listed(screen, case)
    count, doing = VERBS[verb]
    if len(told) != count:
        raise error(ConfigError, "error.judge_words", verb=verb, count=count)
    made = doing(Review(Path(case), by=by), told, reason)
    if made is None:
        screen.note("note.nothing_to_step", verb=verb)
        return 4
    item = _item(made, stands=True)
    screen.show(Answer("judgement", item, [item], [_line(screen, made, stands=True)]))
    screen.note("note.judged", case=case)
    return 0


def _listed(screen: Screen, case: str) -> int:
    """Every judgement of a person, oldest first; 4 where nobody has judged."""
    with opened(case) as store:
        log = store.judgements()
    stands = {one.id for one in standing(log)}
    items = [_item(one, stands=one.id in stands) for one in log]
    lines = (_line(screen, one, stands=one.id in stands) for one in log)
    screen.show(Answer("judgements", {"judgements": items}, items, lines))
    if not items:
        screen.note("note.nothing_found")
        return 4
    return 0


def _item(one: Judgement, *, stands: bool) -> Item:
    reason = "; ".join(reason.says for reason in one.reasons)
    return {"id": one.id, "about": one.about, "verdict": one.verdict, "left": one.left, "right": one.right,
            "by": one.by, "at": one.at, "reason": reason, "stands": stands}  # fmt: skip


def _line(screen: Screen, one: Judgement, *, stands: bool) -> str:
    """Id, time, verdict, the two sides; name and reason last."""
    mark = " " if stands or one.about == "judgement" else "-"
    verdict = screen.say(f"web.{one.verdict}")
    reason = "; ".join(reason.says for reason in one.reasons)
    head = f"{mark} {one.id[:8]}  {one.at or '':<27}  {one.left[:16]} {one.right[:16]}"
    return f"{screen.pen('plain', head)}  {verdict}  {screen.pen('plain', ' · '.join(filter(None, (one.by, reason))))}"
