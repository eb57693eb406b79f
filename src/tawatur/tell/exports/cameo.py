"""Coded events for political scientists: CAMEO root and PLOVER category, who did what to whom, with precision fields.

Precision follows ACLED's scale: time 1 = the day, 2 = up to a month, 3 = wider or unknown; geo 1 = a named town or
site, 3 = a country or nothing.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

from tawatur.lexicon import table
from tawatur.model import Event, When
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import guarded

COLUMNS = (
    "event_id", "date_first", "date_after", "time_precision", "cameo_root", "plover", "type", "status",
    "source", "target", "place", "geo_precision", "articles", "outlets", "digest",
)  # fmt: skip
#: Roles that act, and roles that are acted upon; anything else is listed with the source.
TARGETS = frozenset({"target", "victim", "visitor", "callee", "receiver", "addressee", "beneficiary", "counterpart"})


def write(dossier: Dossier, path: Path) -> None:
    """Write one row a happening, tab-separated."""
    codes = {row["type"]: row for row in table("event_types")}
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter="\t", lineterminator="\n")
        out.writerow(COLUMNS)
        for event in dossier.events:
            out.writerow([guarded(cell) for cell in _row(dossier, event, codes.get(event.type, {}))])


def _row(dossier: Dossier, event: Event, code: dict[str, str]) -> list[str]:
    articles = [dossier.reading_of[a].article for a in event.articles if a in dossier.reading_of]
    targets = [dossier.called(who) for who, role in event.participants if role in TARGETS]
    sources = [dossier.called(who) for who, role in event.participants if role not in TARGETS]
    return [
        event.id,
        (event.when.first if event.when else None) or "",
        (event.when.after if event.when else None) or "",
        str(time_precision(event.when)),
        code.get("cameo", ""),
        code.get("plover", ""),
        event.type,
        event.status,
        "; ".join(sources),
        "; ".join(targets),
        dossier.called(event.place),
        str(geo_precision(dossier, event)),
        str(len(articles)),
        str(len({a.outlet.name for a in articles if a.outlet})),
        dossier.digest,
    ]


def time_precision(when: When | None) -> int:
    """1 for a day, 2 for up to a month, 3 for anything wider or unknown."""
    if when is None or not (when.first and when.after):
        return 3
    days = (dt.date.fromisoformat(when.after) - dt.date.fromisoformat(when.first)).days
    return 1 if days <= 1 else 2 if days <= 31 else 3


def geo_precision(dossier: Dossier, event: Event) -> int:
    """1 for a town or site, 3 for a country or no place."""
    place = dossier.entities.get(event.place or "")
    countries = {name for row in table("countries") for name in (row["name"], *row["variants"].split("|"))}
    return 3 if place is None or place.name in countries else 1
