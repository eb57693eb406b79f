"""``run``, ``link``, ``compare``: the commands that take the pipeline's steps.

In: paths and a case. Out: the tally of what was done; 3 where something was rejected, 130 where it was interrupted.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType

import click
import msgspec

from tawatur.cli.command import argument, command
from tawatur.cli.progress import Progress
from tawatur.cli.screen import Answer, Item, Screen
from tawatur.cli.speak import Option
from tawatur.config import Config
from tawatur.gather import gather
from tawatur.model import Issue, Page
from tawatur.run import LINE, Tally, Work, run
from tawatur.run.local import engine_of
from tawatur.run.steps import compare_all, gather_pages, link_all
from tawatur.run.work import Step
from tawatur.store import open_store

INTO = Option(["--into"], metavar="CASE", required=True)
JOBS = Option(["--jobs", "-j"], type=click.IntRange(0, 256))
#: Counts that are shown even where they are nought.
_ALWAYS = ("pages", "new", "read", "events")
#: Counts that are shown even if they are 0 where no page was given (link, compare).
_OF_CASE = ("events",)
#: So many issues are told in full; more are counted.
_FEW = 5
FAST = Option(["--fast"], is_flag=True)


@command("run", argument("path", many=True), INTO, JOBS, FAST, Option(["--dry-run"], is_flag=True))
def run_command(screen: Screen, path: tuple[str, ...], into: str, jobs: int | None, fast: bool, dry_run: bool) -> int:
    """The whole line over the pages of ``path``, kept in the case ``into``."""
    if dry_run:
        return _would(screen, path, into)
    asked: dict[str, int | bool] = {"fast": fast or screen.config.fast}
    if jobs is not None:
        asked["jobs"] = jobs
    return take(screen, into, LINE, sources=path, config=msgspec.structs.replace(screen.config, **asked))


def _would(screen: Screen, paths: Sequence[str], into: str) -> int:
    """Say what a run would do: how many pages there are and how many of them the case does not hold. Writes nothing."""
    met = [found.id for found in gather(paths) if isinstance(found, Page)]
    known: dict[str, str] = {}
    if Path(into).exists():
        with closing(open_store(Path(into))) as store:
            known = store.outcomes()
    counts: Item = {"pages": len(set(met)), "new": len(set(met) - set(known)), "dry_run": True}
    lines = [f"{counts[name]:>7}  {screen.say(f'tally.{name}')}" for name in ("pages", "new")]
    screen.show(Answer("run", counts, [counts], lines))
    return 0


def gather_into(screen: Screen, path: Sequence[str], into: str) -> int:
    """Only keep the pages; ``run`` without new paths is not needed to read them later: any later run reads them."""
    return take(screen, into, (gather_pages,), sources=path, config=screen.config)


@command("link", argument("case"))
def link_command(screen: Screen, case: str) -> int:
    """Link the articles of a case again, if anything changed."""
    _must_exist(case)
    return take(screen, case, (link_all,), sources=(), config=screen.config)


@command("compare", argument("case"))
def compare_command(screen: Screen, case: str) -> int:
    """Link and compare the articles of a case again, if anything changed."""
    _must_exist(case)
    return take(screen, case, (link_all, compare_all), sources=(), config=screen.config)


def _must_exist(case: str) -> None:
    """A command that works on a case never makes one."""
    open_store(Path(case)).close()


def take(screen: Screen, case: str, steps: tuple[Step, ...], *, sources: Sequence[str], config: Config) -> int:
    """Take ``steps`` over the case, show the tally, and say what can be done next; gives the exit code."""
    purpose = click.get_current_context().info_name or ""
    with closing(open_store(Path(case), write=True, purpose=purpose)) as store, _stoppable(screen) as stop:
        progress = Progress(screen)
        work = Work(
            store=store,
            engine=engine_of(config),
            config=config,
            sources=sources,
            retrieved=time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            stop=stop,
            progress=progress.tell,
        )
        tally = run(work, steps)
        progress.end()
        met = store.issues()
    counts = _counts(tally)
    always = _ALWAYS if sources else _OF_CASE
    told = {name: number for name, number in counts.items() if number or name in always}
    screen.show(
        Answer(
            "run", counts, [counts], [f"{number:>7}  {screen.say(f'tally.{name}')}" for name, number in told.items()]
        )
    )
    _what_next(screen, tally, case, met)
    return tally.exit_code


def _counts(tally: Tally) -> Item:
    return {name: getattr(tally, name) for name in tally.__struct_fields__ if name != "met"}


def _what_next(screen: Screen, tally: Tally, case: str, met: Sequence[Issue]) -> None:
    """What went wrong, if anything (the issues of the case, where they are few), and the command to give now."""
    if tally.interrupted:
        screen.note("note.interrupted_run")
        return
    if failed := tally.rejected + tally.lost + tally.missing:
        for issue in met if len(met) <= _FEW else ():
            screen.problem(issue)
        screen.note("note.rejected", count=failed, case=case)
    if tally.events:
        screen.note("note.next", command=f"tawatur tell {case}")


@contextmanager
def _stoppable(screen: Screen) -> Iterator[Callable[[], bool]]:
    """Ctrl-C once: finish what is in hand, keep it, end. Twice: end now (what was acknowledged is kept anyhow)."""
    asked: list[int] = []

    def on_interrupt(number: int, _: FrameType | None) -> None:
        asked.append(number)
        if len(asked) > 1:
            raise KeyboardInterrupt
        screen.note("note.stopping")

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)
