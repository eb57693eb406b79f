"""Kinds of happenings that more than one module asks for.

In: nothing. Out: sets of frames of ``event_frames.tsv`` and of types of ``event_types.tsv``. What one module alone asks
for is named there, beside what it is asked for.
"""

from __future__ import annotations

#: Frames of using force on somebody or something: what it is used on is an object, and is where it is.
FORCE = frozenset(("strike", "attack", "harm", "take", "fight"))
#: Frames of what people suffer or have done to them: those told of beside it take no part as doers.
SUFFERED = frozenset(("death", "kill", "injury", "arrest", "rescue", "release"))
#: Types of people meeting or talking: what is said of it and when is one with it.
MEETINGS = frozenset(("meeting", "summit", "conference", "visit", "phone_call", "negotiation_round"))
