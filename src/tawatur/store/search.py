"""A reader's words as a query of the full-text index.

In: what somebody typed. Out: an FTS5 expression over folded words; typed operators are only words, never syntax.

>>> expression('دمشق "في سوتشي"')
'("الدمشق" OR "دمشق") AND {title body} : "في سوتشي"'
"""

from __future__ import annotations

from tawatur.arabic.asked import Form, asked


def expression(query: str) -> str:
    """An expression that every word and every quoted phrase of ``query`` must match; empty where there is none."""
    return " AND ".join(map(_any, asked(query)))


def _any(forms: frozenset[Form]) -> str:
    told = sorted(" ".join(form) for form in forms)
    if len(told) == 1:
        return f'{{title body}} : "{told[0]}"'
    return "(" + " OR ".join(f'"{one}"' for one in told) + ")"
