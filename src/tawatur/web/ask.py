"""What a reader asks for: path, language and parameters of a URL, and the URLs that lead on from there.

In: the parts of a request. Out: an Ask, which keeps the whole state of a page in its address.

>>> ask = Ask(path="/", lang="en", usual="ar", params=(("type", "visit"), ("lang", "en")))
>>> ask.again(type=None, place="دمشق")
'/?place=%D8%AF%D9%85%D8%B4%D9%82&lang=en'
>>> ask.to("/o/x", q=None)
'/o/x?lang=en'
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from urllib.parse import quote, urlencode

import msgspec

from tawatur.messages import Lang
from tawatur.tell.dossier import Filter

#: Parameters of a URL that narrow what is told, and the field of Filter that each fills.
FACETS = {
    "outlet": "outlets",
    "type": "types",
    "place": "places",
    "actor": "actors",
    "accord": "accords",
    "flag": "flags",
}
#: Parameters that bound the time.
DAYS = ("since", "until")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
#: Characters of a parameter that are looked at; longer ones are cut.
LONGEST = 500


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """One request. ``path`` is decoded; ``usual`` is the language that addresses need not name."""

    path: str
    lang: Lang
    usual: Lang
    params: tuple[tuple[str, str], ...] = ()

    def one(self, name: str) -> str:
        """The first value of a parameter; empty where there is none."""
        return next((value.strip()[:LONGEST] for key, value in self.params if key == name), "")

    def every(self, name: str) -> list[str]:
        """All values of a parameter, each once, in order."""
        return list(
            dict.fromkeys(value.strip()[:LONGEST] for key, value in self.params if key == name and value.strip())
        )

    def number(self, name: str) -> int:
        """A parameter as a whole number from 0 to 999,999; 0 where it is none."""
        value = self.one(name)
        return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else 0

    def filter(self) -> Filter:
        """What may pass."""
        lists = {field: tuple(v for k, v in self.params if k == name and v) for name, field in FACETS.items()}
        days = {name: self.one(name) for name in DAYS}
        return Filter(**{name: values for name, values in (lists | days).items() if values})  # type: ignore[arg-type]

    def to(self, path: str, /, **params: str | int | None) -> str:
        """The address of another page of the case, in the same language."""
        told = [(key, str(value)) for key, value in params.items() if value is not None]
        return path + self._query(told)

    def again(self, **changes: str | int | None) -> str:
        """The address of this page with some parameters in other values; None leaves one out; paging begins anew."""
        away = {*changes, "from", "lang"}
        kept = [(key, value) for key, value in self.params if key not in away and value]
        return quote(self.path) + self._query([*kept, *((k, str(v)) for k, v in changes.items() if v is not None)])

    def state(self) -> list[tuple[str, str]]:
        """The parameters that narrow what is told."""
        return [(k, v) for k, v in self.params if v and k in (*FACETS, *DAYS)]

    def carry(self, path: str) -> str:
        """The address of another page under the same filter."""
        return path + self._query(self.state())

    def _query(self, told: list[tuple[str, str]]) -> str:
        told = told if self.lang == self.usual or any(k == "lang" for k, _ in told) else [*told, ("lang", self.lang)]
        return f"?{urlencode(told)}" if told else ""


def asked(params: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The parameters of a request, without days that are none: they ask for nothing."""
    return tuple((name, value) for name, value in params if name not in DAYS or _is_day(value.strip()))


def _is_day(value: str) -> bool:
    """Whether a value is an ISO year, month or day that there is.

    >>> _is_day("2024-02"), _is_day("2024-02-30"), _is_day("garbage")
    (True, False, False)
    """
    if not _DAY.fullmatch(value):
        return False
    try:
        dt.date.fromisoformat(value + "-01-01"[len(value) - len("9999") :])
    except ValueError:
        return False
    return True


def step(name: str) -> str:
    """A value from outside as one step of a path."""
    return quote(name, safe="")
