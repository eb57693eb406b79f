"""Reasons of time for and against two moments being one; each docstring is the sentence that a reader is shown.

In: two moments side by side. Out: how far a reason holds, 0 to 1.
"""

from __future__ import annotations

from tawatur.link.moments import Days, Moment, length
from tawatur.link.side import Side, one_story, same_account, two_stories

#: An interval of up to so many days is a day for comparing: an evening runs into the next day, a visit takes two.
SHORT_DAYS = 2
#: A day is easily taken for the next: by "yesterday" in a text printed later, by the clock of another country.
SLIP_DAYS = 2
#: What a slip of a day counts between the main happenings of two accounts of one story.
SLIP_SURE = 0.3
#: What it counts where no words give the day of one: it is then that of the page, and news may be of the day before.
ASSUMED = 0.3


def meet(left: Days, right: Days) -> bool:
    """Whether two intervals share a day."""
    return not (
        (left[1] is not None and right[0] is not None and left[1] <= right[0])
        or (right[1] is not None and left[0] is not None and right[1] <= left[0])
    )


def same_days(side: Side) -> float:
    """Both give the same day."""
    left, right = side.left.days, side.right.days
    return float(
        bool(left and right) and length(left) <= SHORT_DAYS and length(right) <= SHORT_DAYS and meet(left, right)  # type: ignore[arg-type]
    )


def day_in_words(side: Side) -> float:
    """The words of both accounts give that day."""
    return float(same_days(side) and worded(side.left) and worded(side.right))


def day_unsaid(side: Side) -> float:
    """Of two main happenings' accounts neither says when: it is only taken to have been when they appeared."""
    return float(two_stories(side) and same_days(side) and not (worded(side.left) or worded(side.right)))


def no_day(side: Side) -> float:
    """Two accounts, and one of them recalls it without any time."""
    return float(not same_account(side) and (timeless(side.left) or timeless(side.right)))


def timeless(moment: Moment) -> bool:
    """Whether a moment is told as background and without any time."""
    return moment.status == "background" and not moment.days


def worded(moment: Moment) -> bool:
    """Whether words of the account give the time of a moment, not only the day on which it appeared."""
    return bool(moment.when and moment.when.wording)


def days_fit(side: Side) -> float:
    """Their times can be the same, one told more coarsely than the other."""
    left, right = side.left.days, side.right.days
    return float(bool(left and right) and not same_days(side) and meet(left, right))  # type: ignore[arg-type]


def days_exclude(side: Side) -> float:
    """Their times exclude one another by a day or two."""
    if not 0 < gap(side) <= SLIP_DAYS:
        return 0.0
    left, right = side.left, side.right
    # Titles of one story that tell of one type tell of one happening: its day is then contested.
    sure = left.type == right.type and one_story(side) and left.titled and right.titled
    return (SLIP_SURE if sure else 1.0) * (1.0 if worded(left) and worded(right) else ASSUMED)


def days_far(side: Side) -> float:
    """Their times cannot be the same."""
    return _told(side) if gap(side) > SLIP_DAYS else 0.0


def _told(side: Side) -> float:
    """A time that both give tells more than one that follows from the day of publication."""
    return 1.0 if side.left.days and side.right.days else 0.6


def gap(side: Side) -> int:
    """How many days lie between the two at least; 0 where they can be the same or one has no time."""
    left, right = side.left.days or side.left.fresh, side.right.days or side.right.fresh
    if not left or not right or meet(left, right):
        return 0
    first, second = (left, right) if (left[1] or 0) <= (right[0] or 0) else (right, left)
    return (second[0] or 0) - (first[1] or 0) + 1
