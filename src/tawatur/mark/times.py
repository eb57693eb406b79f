"""Find times in one article. (First version to come with this module's own commit.)"""

from __future__ import annotations

from tawatur.mark.sheet import Sheet


def mark_times(sheet: Sheet) -> Sheet:
    """The sheet with its times."""
    return sheet
