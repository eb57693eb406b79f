"""One row of a table or one JSON object, as a page.

In: a mapping from column names to values. Out: a Page whose ``given`` holds what the row tells about it, or an Issue.
A given title that the text does not begin with is set before it, one empty line between.

>>> page = page_of({"title": "عنوان", "text": "متن"}, "a.jsonl!/1")
>>> page.body.decode(), page.media
('عنوان\\n\\nمتن', 'text/plain')
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tawatur.gather.notices import notice
from tawatur.lexicon import table, variants
from tawatur.model import Given, Issue, Page

_SURROGATE: re.Pattern[str] = re.compile("[\ud800-\udfff]")
_GIVEN = ("id", "url", "outlet", "date", "title")


@cache
def _usual_names() -> dict[str, tuple[str, ...]]:
    return {row["field"]: variants(row["names"]) for row in table("gather_columns")}


def columns_of(names: tuple[str, ...], columns: Mapping[str, str] | None = None) -> dict[str, str]:
    """For each field of a page the column that gives it: the user's choice first, then the usual names."""
    return _columns_of(names, tuple((columns or {}).items()))


@lru_cache(maxsize=64)
def _columns_of(names: tuple[str, ...], columns: tuple[tuple[str, str], ...]) -> dict[str, str]:
    asked = dict(columns)
    lower = {name.casefold().strip(): name for name in reversed(names)}
    for field, usual in _usual_names().items():
        found = next((lower[name] for name in usual if name in lower), None)
        if field not in asked and found is not None:
            asked[field] = found
    return asked


def sound(text: str) -> str:
    """``text`` with lone surrogates, which no encoding can carry, as U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def _cell(row: Mapping[str, object], column: str | None) -> str | None:
    value = row.get(column) if column else None
    if value is None or isinstance(value, dict | list):
        return None
    return sound(str(value)) or None


def page_of(row: Mapping[str, object], source: str, columns: Mapping[str, str] | None = None) -> Page | Issue:
    """The page that ``row`` gives. ``columns`` maps our field names to the row's."""
    where = columns_of(tuple(row), columns)
    told = {field: _cell(row, where.get(field)) for field in (*_GIVEN, "text", "html")}
    given = Given(**{field: told[field] for field in _GIVEN})
    if told["html"] and told["html"].strip():
        return Page(source=source, body=told["html"].encode(), media="text/html", charset="utf-8", given=given)
    if not told["text"] or not told["text"].strip():
        return notice("bad_row", source, reason="text, html: " + ", ".join(map(str, row))[:200])
    text = headed(told["title"], told["text"])
    return Page(source=source, body=text.encode(), media="text/plain", charset="utf-8", given=given)


def headed(title: str | None, text: str) -> str:
    """``text`` with ``title`` before it, unless it begins with it."""
    title = (title or "").strip()
    return text if not title or text.lstrip().startswith(title) else f"{title}\n\n{text}"


def row_name(row: Mapping[str, object], number: int, columns: Mapping[str, str] | None = None) -> str:
    """What a row is called inside its file: its id, else its number."""
    return _cell(row, columns_of(tuple(row), columns).get("id")) or f"row {number}"
