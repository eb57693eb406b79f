"""A reader's words as a query of the full-text index.

In: what somebody typed. Out: an FTS5 expression over folded words; typed operators are only words, never syntax.

>>> expression('الأسد "في سوتشي"')
'"الاسد" AND {title body} : "في سوتشي"'
"""

from __future__ import annotations

import regex

from tawatur.arabic.fold import fold

_PART = regex.compile(r'"([^"]*)"|(\S+)')
_WORD = regex.compile(r"[\p{L}\p{N}]+")


def expression(query: str) -> str:
    """An expression that every word and every quoted phrase of ``query`` must match; empty where there is none."""
    parts = (_part(quoted, plain) for quoted, plain in _PART.findall(query))
    return " AND ".join(part for part in parts if part)


def _part(quoted: str, plain: str) -> str:
    words = " ".join(_WORD.findall(fold(quoted or plain)))
    if not words:
        return ""
    return f'{{title body}} : "{words}"' if quoted else f'"{words}"'
