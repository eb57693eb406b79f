"""Whether two articles tell of the same main happening: named reasons for and against, weighed.

In: the views of two articles. Out: log-odds and the reasons. A reason's docstring is the sentence that a reader is
shown; its weight stands in lexicon/link_account_weights.tsv with the evidence for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain

from tawatur.lexicon import table
from tawatur.link.profile import Deed, Profile
from tawatur.link.terms import name_weight, weights
from tawatur.link.views import Pair, View, cosine
from tawatur.model import Reason

#: So many of the rarest shared terms are counted; two long articles share more by length alone.
RAREST = 8
#: Families of happenings in which those who are named first take part themselves; of an accident a spokesman tells.
TOGETHER = frozenset({"encounter", "visit", "call"})
#: Two articles of which neither title is told in the other, and which share so little, are not weighed any further: the
#: least alike of 430 true pairs in data/groups have 0.24 and 0.18. Seven of ten candidates end here.
LITTLE_TITLE, LITTLE_ALIKE, UNLIKE = 0.3, 0.1, -8.0
#: Of two articles that have words in common, some 9 in 100 are of one happening in the pile that the weights were
#: fitted on; who picks a dozen pages does so for one matter. FEW_ODDS of 0, 1.5, 2.3, 3 join 94, 98, 99, 99.7 in 100
#: true pairs and 0.4, 1.5, 2.6, 4.6 in 100 others in small cases made of the groups (one, its hard negatives, and the
#: next), and of 117 pairs in the made-up stories of the tests, retold in other words, 70, 78, 81 for the last three.
#: From FEW articles on it shrinks, and at MANY nothing is left of it.
FEW_ODDS, FEW, MANY = 3.0, 12, 200
#: What is printed again after so many days is told as history, or happened again.
MONTH = 31
#: A day is easily taken for the next; what is told of days further apart is two happenings.
SLIP_DAYS = 2
#: So far apart no slip parts the days of one happening, whenever its accounts were printed.
WEEK = 7
#: A toll is of what the other title tells if so much of a title is told in the other account, or the place is one; in
#: data/groups 3 of some 4,900 pairs of other happenings seem so.
TOLD_MOSTLY = 0.6


# ---------------------------------------------------------------- the reasons
def whole_alike(pair: Pair) -> float:
    """The two articles use the same telling words throughout."""
    return cosine(pair.left.whole, pair.right.whole)


def title_told(pair: Pair) -> float:
    """What one title says stands in the other article."""
    return max(_held(pair.left, pair.right), _held(pair.right, pair.left))


def _held(one: View, other: View) -> float:
    """The share of the title's weight that the other article holds."""
    return sum(value * value for word, value in one.title.items() if word in other.whole)


def rare_shared(pair: Pair) -> float:
    """Their first sentences share words that few articles use."""
    common = pair.left.head.keys() & pair.right.head.keys()
    shared = sorted(map(weights().__getitem__, common), reverse=True)
    return sum(shared[:RAREST]) / 20


def copied(pair: Pair) -> float:
    """Whole passages of one stand word for word in the other."""
    return pair.copied


def same_numbers(pair: Pair) -> float:
    """Their first paragraphs give the same numbers (in thirds; three and more count as one)."""
    return min(3, len(pair.left.profile.numbers & pair.right.profile.numbers)) / 3


def other_numbers(pair: Pair) -> float:
    """Both give several numbers in their first paragraphs, and none of them is the same."""
    left, right = pair.left.profile.numbers, pair.right.profile.numbers
    return float(min(len(left), len(right)) >= 2 and not left & right)


def same_names(pair: Pair) -> float:
    """They name the same people, bodies and places."""
    left, right = pair.left.profile.names.all, pair.right.profile.names.all
    whole = math.fsum(map(name_weight, left | right))
    return math.fsum(map(name_weight, left & right)) / whole if whole else 0.3


def titles_name_others(pair: Pair) -> float:
    """Each title names somebody or something that the other article does not know."""
    left, right = pair.left.profile.names, pair.right.profile.names
    return min(_strange(left.title, right.all), _strange(right.title, left.all))


def other_bodies(pair: Pair) -> float:
    """Each opens with a body that the other article does not know."""
    left, right = pair.left.profile.names, pair.right.profile.names
    return min(_strange(left.bodies, right.all), _strange(right.bodies, left.all))


def _strange(names: frozenset[str], known: frozenset[str]) -> float:
    """The weight of the most telling name that is not among the known ones, in sevenths."""
    return max(map(name_weight, names - known), default=0.0) / 7


def same_kind(pair: Pair) -> float:
    """What their titles or first sentences tell is of one kind (0.4 where one of them tells of no happening)."""
    left, right = pair.left.kinds, pair.right.kinds
    fewer = min(len(left), len(right))
    return len(left & right) / fewer if fewer else 0.4


def titles_tell_alike(pair: Pair) -> float:
    """Both titles tell of a happening of the same type."""
    return float(bool(pair.left.titled & pair.right.titled))


def titles_tell_otherwise(pair: Pair) -> float:
    """The titles tell of happenings of different types."""
    left, right = pair.left.titled, pair.right.titled
    return float(bool(left) and bool(right) and not left & right)


def titles_say(pair: Pair) -> float:
    """Both titles tell what somebody says."""
    return float(pair.left.profile.says and pair.right.profile.says)


def toll_told(pair: Pair) -> float:
    """The title of one tells of the dead of what the other's title tells of."""
    if titles_tell_alike(pair):
        return 0.0
    left, right = pair.left, pair.right
    types = _harm_told(left, right) | _harm_told(right, left)
    mine, theirs = ([deed for deed in view.harm if deed.type in types] for view in (left, right))
    if not types or not _one_scene(pair, mine, theirs):
        return 0.0
    return float(bool(same_days_told(pair)) or any(deed.status == "background" for deed in (*mine, *theirs)))


def _harm_told(one: View, other: View) -> frozenset[str]:
    """The types of harm in the title of ``other`` of which ``one``, whose title tells of the dead, tells as well."""
    return other.titled & frozenset(deed.type for deed in one.harm) if one.toll else frozenset()


def _one_scene(pair: Pair, mine: Sequence[Deed], theirs: Sequence[Deed]) -> bool:
    """Whether two accounts tell of harm at one place, or one tells most of the other's title."""
    places = {deed.place for deed in mine if deed.place}
    return any(deed.place in places for deed in theirs) or title_told(pair) >= TOLD_MOSTLY


def same_scene(pair: Pair) -> float:
    """What they report first happened at the same place."""
    return float(bool(pair.left.scenes & pair.right.scenes))


def same_days_told(pair: Pair) -> float:
    """Their first sentences speak of the same day."""
    return float(bool(pair.left.profile.days_told & pair.right.profile.days_told))


def other_days_told(pair: Pair) -> float:
    """Their first sentences speak of different days."""
    # Of a meeting of the same people a day's slip is contested, not another meeting.
    if same_people_same_day(pair):
        return 0.0
    left, right = pair.left.profile.days_told, pair.right.profile.days_told
    return float(bool(left) and bool(right) and not left & right)


def two_todays(pair: Pair) -> float:
    """Each names the day that it calls today, and these are two days."""
    left, right = pair.left.profile.today, pair.right.profile.today
    if left is None or right is None or left == right or same_people_same_day(pair):
        return 0.0
    return float(not (pair.left.harm or pair.right.harm))  # a toll is told anew on the next day


def days_told_far(pair: Pair) -> float:
    """The days that their first sentences speak of lie far apart, and so do those of their publication."""
    left, right = pair.left.profile, pair.right.profile
    if left.days is None or right.days is None or _apart(left.days, right.days) <= SLIP_DAYS:
        return 0.0
    return float(min((abs(a - b) for a in left.days_told for b in right.days_told), default=0) > SLIP_DAYS)


def harm_far(pair: Pair) -> float:
    """What kills or hurts in both is dated more than a week apart."""
    days = [abs(a - b) for a in pair.left.harm_days for b in pair.right.harm_days]
    return float(min(days, default=0) > WEEK)


def same_people_same_day(pair: Pair) -> float:
    """Both open with the same two people, a meeting, call or visit of theirs, and the same day or the next."""
    left, right = pair.left.profile, pair.right.profile
    if left.news_day is None or right.news_day is None or not pair.left.early & pair.right.early & TOGETHER:
        return 0.0
    if len(left.names.people & right.names.people) < 2:
        return 0.0
    return float(abs(left.news_day - right.news_day) <= 1)


def news_of_later_day(pair: Pair) -> float:
    """What one tells first happened only after the other was published."""
    # A toll that is announced anew is of the same happening.
    if titles_tell_alike(pair) or toll_told(pair):
        return 0.0
    left, right = pair.left.profile, pair.right.profile
    return float(_after(left, right) or _after(right, left))


def _after(one: Profile, other: Profile) -> bool:
    """Whether the news of ``one`` is of a day after the last on which ``other`` can have been published."""
    return one.news_day is not None and other.days is not None and one.news_day >= other.days[1]


def days_apart(pair: Pair) -> float:
    """They were published on different days (in quarters; four days and more count as one)."""
    left, right = pair.left.profile.days, pair.right.profile.days
    if left is None or right is None:
        return 0.25
    return min(_apart(left, right), 4) / 4


def long_apart(pair: Pair) -> float:
    """They were published more than a month apart (half, where both speak of the same day)."""
    left, right = pair.left.profile.days, pair.right.profile.days
    if left is None or right is None or _apart(left, right) <= MONTH:
        return 0.0
    return 0.5 if same_days_told(pair) else 1.0


def _apart(left: tuple[int, int], right: tuple[int, int]) -> int:
    """The days between two days of publication at least."""
    return max(0, left[0] - right[1] + 1, right[0] - left[1] + 1)


def few_articles(articles: int) -> float:
    """The case has few articles: who puts few together mostly does so because of one matter."""
    over = math.log(max(articles, FEW) / FEW) / math.log(MANY / FEW)
    return FEW_ODDS * max(0.0, 1.0 - over)


#: The first two are what ``log_odds`` asks before all others.
REASONS: tuple[Callable[[Pair], float], ...] = (
    whole_alike,
    title_told,
    rare_shared,
    copied,
    same_numbers,
    other_numbers,
    same_names,
    titles_name_others,
    other_bodies,
    same_kind,
    titles_tell_alike,
    titles_tell_otherwise,
    titles_say,
    toll_told,
    same_scene,
    same_days_told,
    other_days_told,
    two_todays,
    days_told_far,
    harm_far,
    same_people_same_day,
    news_of_later_day,
    days_apart,
    long_apart,
)


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    """The weight of no evidence at all, and that of each reason in the order of REASONS."""
    known = {row["reason"]: float(row["weight"]) for row in table("link_account_weights")}
    return known["none"], tuple(known[reason.__name__] for reason in REASONS)


def log_odds(pair: Pair) -> float:
    """The log-odds, in a large case, that the two have one main happening; UNLIKE where their words settle it."""
    alike, told = whole_alike(pair), title_told(pair)
    if not pair.copied and told < LITTLE_TITLE and alike < LITTLE_ALIKE:
        return UNLIKE
    start, each = _weights()
    values = chain((alike, told), (reason(pair) for reason in REASONS[2:]))
    return start + sum(weight * value for weight, value in zip(each, values, strict=True))


def reasons(pair: Pair) -> tuple[Reason, ...]:
    """The reasons that moved the judgement in a large case, strongest first."""
    _, each = _weights()
    return _moving(
        Reason(name=reason.__name__, weight=round(weight * reason(pair), 2), says=(reason.__doc__ or "").strip())
        for weight, reason in zip(each, REASONS, strict=True)
    )


def in_case_of(why: tuple[Reason, ...], articles: int) -> tuple[Reason, ...]:
    """The reasons of a judgement with what the number of articles in the case has to say, strongest first."""
    says = (few_articles.__doc__ or "").strip()
    few = Reason(name=few_articles.__name__, weight=round(few_articles(articles), 2), says=says)
    return _moving((*why, few))


def _moving(told: Iterable[Reason]) -> tuple[Reason, ...]:
    """Those reasons that weigh anything, strongest first."""
    return tuple(sorted((one for one in told if abs(one.weight) >= 0.1), key=lambda one: -abs(one.weight)))
