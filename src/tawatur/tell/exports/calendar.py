"""iCalendar of announced happenings, so that an announcement can be checked on its day (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tawatur.model import Event
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import visible

#: RFC 5545 3.1: content lines are folded at 75 octets.
LINE = 75


def write(dossier: Dossier, path: Path) -> None:
    """Write one all-day VEVENT for each announced happening whose first day is known."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tawatur//record//AR"]
    for event in dossier.events:
        if event.status == "announced_future" and event.when and event.when.first:
            lines += _event(dossier, event, event.when.first, event.when.after)
    lines.append("END:VCALENDAR")
    path.write_bytes("".join(f"{_folded(line)}\r\n" for line in lines).encode())


def _event(dossier: Dossier, event: Event, first: str, after: str | None) -> list[str]:
    who = "، ".join(dossier.called(entity) for entity, _ in event.participants)
    told = ", ".join(sorted(dossier.names[a] for a in event.articles if a in dossier.names))
    end = after or (dt.date.fromisoformat(first) + dt.timedelta(1)).isoformat()
    return [
        "BEGIN:VEVENT",
        f"UID:{event.id}@tawatur",
        # The stamp is the announced day, not the clock: the same case gives the same bytes.
        f"DTSTAMP:{first.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{first.replace('-', '')}",
        f"DTEND;VALUE=DATE:{end.replace('-', '')}",
        f"SUMMARY:{_text(f'{event.type}: {who}')}",
        *([f"LOCATION:{_text(dossier.called(event.place))}"] if event.place else []),
        f"DESCRIPTION:{_text(f'announced in {told}; digest {dossier.digest}')}",
        "STATUS:TENTATIVE",
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    """A TEXT value: separators escaped, line ends written out."""
    return visible(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A content line in pieces of at most 75 octets, never cutting a letter."""
    pieces, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LINE - 1:
            pieces.append("")
            size = 0
        pieces[-1] += letter
        size += octets
    return "\r\n ".join(pieces)
