"""Exports from the browser: every format, under the filter of the address.

In: a Shelf, an Index, an Ask, the name of a format. Out: the bytes of one file; a folder comes as a zip whose bytes
depend on nothing but the folder.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from tawatur.messages import say
from tawatur.model import Case, Reading
from tawatur.tell.desk import Desk
from tawatur.tell.dossier import Dossier
from tawatur.tell.exports import FORMATS, write
from tawatur.tell.markup import Html, own, tag
from tawatur.tell.page import page
from tawatur.tell.record import export
from tawatur.web.ask import DAYS, Ask, step
from tawatur.web.facet_panel import shown
from tawatur.web.frame import headline, whole
from tawatur.web.shelf import Index, Shelf

#: Articles that the browser exports: a thousand readings hold about 100 MB.
MOST = 1_000
#: The first day that a zip can name: the clock of its entries, so that equal exports are equal bytes.
_CLOCK = (1980, 1, 1, 0, 0, 0)


class Bundle:
    """One export: the readings that pass and what was computed of them."""

    def __init__(self, readings: list[Reading], case: Case, ask: Ask, title: str) -> None:
        self.dossier = Dossier(readings, case, ask.filter())
        self.ask = ask
        self.title = title

    def html(self, path: Path) -> None:
        """The single page, of the happenings that pass."""
        kept = {event.id for event in self.dossier.events}
        desk = Desk(self.dossier.readings, self.dossier.case, self.dossier.names)
        sheets = [sheet for sheet in desk.sheets() if sheet.id in kept]
        path.write_text(page(desk, sheets, self.ask.lang, self.title), encoding="utf-8")

    def record(self, path: Path) -> None:
        """The record: articles.jsonl and case.json."""
        export(self.dossier.readings, self.dossier.case, path)


#: Formats beside those of tell.exports: ending ("" for a folder) and writer.
OWN: dict[str, tuple[str, Callable[[Bundle, Path], None]]] = {
    "html": (".html", Bundle.html),
    "record": ("", Bundle.record),
}
NAMES = (*OWN, *FORMATS)


def passing(index: Index, ask: Ask) -> list[str]:
    """The articles that an export under this filter needs."""
    asked = ask.filter()
    outlets, flags = set(asked.outlets), set(asked.flags)
    fit = {head.id for head in index.heads.values() if not outlets or head.outlet in outlets}
    fit = {one for one in fit if not flags or flags & set(index.heads[one].flags)}
    if any(name not in ("outlet", "flag") for name, _ in ask.state()):
        told = (event.articles for event in index.case.events if asked.takes_event(event))
        fit &= {article for articles in told for article in articles}
    return sorted(fit)


def made(shelf: Shelf, index: Index, ask: Ask, name: str) -> tuple[str, bytes]:
    """(file name, bytes) of one export. Raises ConfigError where the format needs a package that is not there."""
    readings = shelf.readings(passing(index, ask))
    title = shelf.path.stem
    bundle = Bundle(readings, _part(index.case, {one.article.id for one in readings}), ask, title)
    ending = OWN[name][0] if name in OWN else FORMATS[name].suffix
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"tawatur-{name}{ending}"
        if name in OWN:
            OWN[name][1](bundle, path)
        else:
            write(bundle.dossier, name, path)
        return (path.name, path.read_bytes()) if ending else (f"{path.name}.zip", _zipped(path))


def _part(case: Case, articles: set[str]) -> Case:
    """The case without shared passages of articles that do not pass."""
    if not case.copies:
        return case
    kept = tuple(copy for copy in case.copies if {copy.left.article, copy.right.article} <= articles)
    return Case(entities=case.entities, events=case.events, groups=case.groups, copies=kept)


def _zipped(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _CLOCK)
                entry.compress_type = zipfile.ZIP_DEFLATED
                packed.writestr(entry, path.read_bytes())
    return buffer.getvalue()


def exports_page(index: Index, ask: Ask) -> str:
    """Every format as a link under the filter of this address."""
    title = say("web.exports", ask.lang)
    count = len(passing(index, ask))
    asked = [
        tag("li", "" if name in DAYS else f"{say(f'web.{name}', ask.lang)}: ", shown(index, name, value, ask.lang))
        for name, value in ask.state()
    ]
    told = tag("ul", *asked) if asked else tag("p", say("web.no_filter", ask.lang))
    links = [_link(name, ask) for name in NAMES]
    too_many = tag("p", say("web.too_many", ask.lang, count=count, most=MOST), cls="hot") if count > MOST else Html("")
    return whole(
        ask,
        title,
        headline(say("page.brand", ask.lang), title, tag("p", say("web.export_says", ask.lang))),
        tag("section", tag("h2", say("web.filtered", ask.lang)), told),
        tag("section", tag("h2", say("web.formats", ask.lang)), too_many or tag("ul", *links, cls="formats")),
    )


def _link(name: str, ask: Ask) -> Html:
    """A format and what it is good for."""
    link = tag("a", own(name), href=ask.carry(f"/export/{step(name)}"))
    return tag("li", link, tag("small", say(f"format.{name.replace('-', '_')}", ask.lang)))
