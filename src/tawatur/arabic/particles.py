"""Small words that the readers of names, quotes and events ask for alike, folded.

In: nothing. Out: sets of words. What one reader alone asks for is in its own table of ``lexicon/``.
"""

from __future__ import annotations

#: كان before a verb or a noun: what had been, or was about to be. In the third person, the dual too.
WAS = frozenset(("كان", "كانت", "كانوا", "كانا", "كانتا"))
