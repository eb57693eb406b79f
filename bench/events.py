"""Measure events on the GSR sentences for PROTEST and ASSAULT (../shared/data/events, development half).

In: sentences that several coders accepted or rejected as a protest or an assault. Out: precision, recall and F1 of "the
sentence tells of one anew" (``is_protest``, ``is_assault``), yes against easy no, and yes against difficult no.

    python bench/events.py [--misses]
"""

from __future__ import annotations

import csv
import pathlib
import sys
from collections.abc import Iterator

import regex

from tawatur.arabic.fold import fold
from tawatur.mark.event_forms import forms_of
from tawatur.mark.events import mark_events
from tawatur.mark.figures import mark_figures
from tawatur.mark.names import mark_names
from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Article, Block, Happening, Span

SHARED = pathlib.Path(__file__).parents[1] / ".." / "shared" / "data" / "events"
KINDS = {"protest": frozenset(("protest",)), "assault": frozenset(("attack", "strike"))}
VIOLENT = KINDS["assault"] | {"death"}
FORCE, MISHAPS = KINDS["assault"] | {"military_operation"}, frozenset(("accident", "disaster"))
HARM = frozenset(("killed", "injured"))
SIDES = frozenset(("agent", "target", "victim"))
TOLD = frozenset(("reported", "background"))
Told = tuple[str, Happening]
#: The word for putting to death under a sentence, as verb and noun.
_EXECUTED = regex.compile(r"\b[وف]?(?:ال|لل|ب|ل)?(?:اعدا?م|[يت]عدم)")


def events_of(text: str) -> list[Told]:
    """Wording and value of what ``text`` tells as having happened."""
    block = Block(span=Span(0, len(text)), kind="text")
    sheet = lay(Article(page="bench", name="bench", source="bench", sha256="0", text=text, blocks=(block,)))
    for marker in (mark_times, mark_figures, mark_names, mark_events):
        sheet = marker(sheet)
    found = [(mention.wording, mention.value) for mention in sheet.of("event")]
    return [(wording, value) for wording, value in found if isinstance(value, Happening) and value.status in TOLD]


def is_protest(events: list[Told]) -> bool:
    """Whether a protest is told and not only pointed at: no article or pronoun on its word, and somebody takes part."""
    told = [(w, value) for w, value in events if value.type in KINDS["protest"]]
    return any(not _pointed_at(w) for w, _ in told) and any(value.participants for _, value in told)


def _pointed_at(wording: str) -> bool:
    """Whether a noun has the article or a pronoun: التظاهرة, مظاهراتهم."""
    first = wording.split(maxsplit=1)[0]
    return first.startswith(("ال", "لل")) or any(form.definite for form in forms_of(fold(first))[:1])


def is_assault(events: list[Told]) -> bool:
    """Whether people are harmed, and not only by an accident, or an attack or killing has a verb and a place; and an
    attack or killing is reported beside the harm, or recalled with its place and who did it or to whom. Chosen on the
    development half, so that precision does not lie under recall. What carries out a sentence of death is none."""
    events = [(w, value) for w, value in events if not _EXECUTED.search(fold(w))]
    kinds = {value.type for _, value in events}
    if kinds & MISHAPS and not kinds & FORCE:
        return False
    violent = [(w, value) for w, value in events if value.type in VIOLENT]
    reported = [(w, value) for w, value in violent if value.status == "reported"]
    if any(figure.slot in HARM for _, value in events for figure in value.figures):
        return bool(reported) or any(value.place and value.participants for _, value in violent)
    taken_part = any(p.role in SIDES for _, value in violent for p in value.participants)
    verb = any(
        form.part in ("past", "present") for wording, _ in reported for form in forms_of(fold(wording.split()[0]))[:1]
    )
    return taken_part and verb and any(value.place for _, value in reported)


TESTS = {"protest": is_protest, "assault": is_assault}


def rows(kind: str) -> Iterator[tuple[str, bool, str]]:
    """Label, whether we find the kind, text: of each sentence."""
    with (SHARED / f"{kind}_gsr_dev.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["label"], TESTS[kind](events_of(row["text"])), row["text"]


def figure(found: list[tuple[str, bool, str]], against: str) -> str:
    """P, R and F1 of yes against one label."""
    hit = sum(ours for label, ours, _ in found if label == "yes")
    due = sum(label == "yes" for label, _, _ in found)
    false = sum(ours for label, ours, _ in found if label == against)
    p, r = hit / (hit + false or 1), hit / (due or 1)
    return f"F1 {2 * p * r / (p + r or 1):.3f}  p {p:.3f}  r {r:.3f}  (yes {due}, false {false})"


def main() -> None:
    """Print the table; with --misses the sentences on which we are wrong."""
    if not SHARED.exists():
        print(f"{SHARED} is not there: nothing measured")
        return
    for kind in KINDS:
        found = list(rows(kind))
        for against in ("easy no", "difficult no"):
            print(f"{kind.upper():8} yes against {against:12} {figure(found, against)}")
        if "--misses" in sys.argv:
            for label, ours, text in found:
                if (label == "yes") != ours and label in ("yes", "easy no"):
                    print(f"  {'missed' if label == 'yes' else 'false '} {text}")


if __name__ == "__main__":
    main()
