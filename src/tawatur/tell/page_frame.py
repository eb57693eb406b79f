"""The mark of Tawatur: voices that reach one point through separate chains.

In: nothing. Out: inline SVG, drawn in the colour of the text around it.
"""

from __future__ import annotations

from tawatur.tell.markup import Html

MARK = Html(
    '<svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" fill="none" stroke="currentColor"'
    ' stroke-width="1.8" stroke-linecap="round"><path d="M26 16H19M19 16 12.5 7H6M19 16H6M19 16l-6.5 9H6"/>'
    '<g fill="currentColor" stroke="none"><circle cx="26.5" cy="16" r="3.4"/><circle cx="5.5" cy="7" r="2.3"/>'
    '<circle cx="5.5" cy="16" r="2.3"/><circle cx="5.5" cy="25" r="2.3"/><circle cx="12.5" cy="16" r="1.7"/></g></svg>'
)
