"""Which role a place in the clause gives, by the frame of a happening."""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import table


@cache
def frames() -> dict[str, dict[str, str]]:
    """Frame -> place in the clause -> role."""
    return {row["frame"]: row for row in table("event_frames")}
