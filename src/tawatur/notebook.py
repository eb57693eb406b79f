"""A case in a notebook: open it, take its tables as frames, let a happening show itself.

In: the path of a case. Out: ``Opened``; its tables are lists of rows (or pandas frames, where pandas is installed).

    import tawatur
    case = tawatur.open("syria.tawatur")
    case.frame("comparison")        # a pandas DataFrame
    case.event("2017-11-20")        # shows itself in a notebook
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from tawatur.errors import NotFound
from tawatur.messages import Lang, error
from tawatur.model import Case, Reading
from tawatur.store import open_store
from tawatur.tell.desk import Desk
from tawatur.tell.dossier import Dossier, Filter
from tawatur.tell.ledger import resolved
from tawatur.tell.markup import tag
from tawatur.tell.page_event import event_section
from tawatur.tell.sheet import Sheet
from tawatur.tell.tables import TABLES, Line

if TYPE_CHECKING:
    import pandas as pd


class Shown:
    """One happening; a notebook shows it as the report page does."""

    def __init__(self, sheet: Sheet, lang: Lang) -> None:
        self.sheet = sheet
        self._lang = lang

    def _repr_html_(self) -> str:
        direction = "rtl" if self._lang == "ar" else "ltr"
        return f'<div dir="{direction}" lang="{self._lang}">{event_section(self.sheet, self._lang)}</div>'

    def __repr__(self) -> str:
        return f"<{self.sheet.type} {self.sheet.time or '?'} {len(self.sheet.sources)} accounts>"


class Opened:
    """A case that was read: all of it, or what ``asked`` lets through. The file is closed again at once. ``aliases``:
    ids that happenings had in an earlier record of the case, and what they mean now."""

    aliases: Mapping[str, str] = MappingProxyType({})

    def __init__(self, readings: list[Reading], case: Case, asked: Filter | None = None, *, lang: Lang = "ar") -> None:
        self.readings = readings
        self.case = case
        self.lang: Lang = lang
        self.dossier = Dossier(readings, case, asked)

    def only(self, **fields: object) -> Opened:
        """The same case under the fields of a Filter: ``outlets``, ``since``, ``until``, ``actors``, ``places``, ..."""
        made = Opened(self.readings, self.case, Filter(**fields), lang=self.lang)  # type: ignore[arg-type]
        made.aliases = self.aliases
        return made

    def table(self, name: str) -> list[Line]:
        """The rows of one table (``events``, ``comparison``, ``claims``, ...). Raises NotFound."""
        if name not in TABLES:
            raise error(NotFound, "error.no_such_table", name=name, known=", ".join(TABLES))
        return list(TABLES[name](self.dossier))

    def frame(self, name: str) -> pd.DataFrame:
        """The same as a pandas frame. Raises ModuleNotFoundError where pandas is not installed."""
        import pandas  # noqa: PLC0415 -- only for whoever asks for a frame

        return pandas.DataFrame(self.table(name))

    @cached_property
    def desk(self) -> Desk:
        """The records laid out to be told."""
        return Desk(self.readings, self.case)

    def event(self, asked: str) -> Shown:
        """The happening whose id or day begins with ``asked``; of several that with most accounts. Raises NotFound."""
        found = [
            e
            for e in self.dossier.events
            if e.id.startswith(asked) or bool(e.when and (e.when.value or "").startswith(asked))
        ]
        now = None if found else resolved(self.case, asked, self.aliases)
        found = found or [e for e in self.dossier.events if e.id == now]
        if not found:
            raise error(NotFound, "error.no_such_event", id=asked)
        return Shown(self.desk.sheet(max(found, key=lambda e: (len(e.articles), len(e.mentions)))), self.lang)

    def __repr__(self) -> str:
        return f"<case: {len(self.dossier.readings)} articles, {len(self.dossier.events)} happenings>"

    def _repr_html_(self) -> str:
        items = (tag("li", repr(Shown(self.desk.sheet(e), self.lang))) for e in self.dossier.events[:20])
        return tag("div", tag("p", repr(self)), tag("ol", *items))


def open(path: str | Path, *, lang: Lang = "ar") -> Opened:  # noqa: A001 -- tawatur.open is the name that users want
    """The case at ``path``. Raises StoreError where it cannot be read."""
    store = open_store(Path(path))
    try:
        made = Opened(list(store.readings()), store.case(), lang=lang)
        made.aliases = store.aliases()
        return made
    finally:
        store.close()
