"""Whether two articles tell of the same main happening: named reasons for and against, weighed.

In: the views of two articles. Out: log-odds and the reasons. A reason's docstring is the sentence that a reader is
shown; its weight stands in lexicon/link_account_weights.tsv with the evidence for it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import mul
from typing import NamedTuple

from tawatur.lexicon import table
from tawatur.link.moments import families
from tawatur.link.profile import Deed, Profile
from tawatur.model import Reason

Vector = Mapping[str, float]
#: Terms that weigh less than this are in nearly every article and are left out of the vectors.
LIGHT = 0.7
#: So many of the rarest shared terms are counted; two long articles share more by length alone.
RAREST = 8
#: Where the title tells of no happening, the first so many of the text say what kind of news it is.
FIRST = 2
#: Among the first so many reported happenings is the main one, where the title tells of none or of another.
EARLY = 3
#: Families of happenings in which those who are named first take part themselves; of an accident a spokesman tells.
TOGETHER = frozenset({"encounter", "visit", "call"})
#: Two articles of which neither title is told in the other, and which share so little, are not weighed any further: the
#: least alike of 430 true pairs in data/groups have 0.24 and 0.18. Seven of ten candidates end here.
LITTLE_TITLE, LITTLE_ALIKE, UNLIKE = 0.3, 0.1, -8.0
#: Of two articles that have words in common, some 9 in 100 are of one happening in the pile that the weights were
#: fitted on; who picks a dozen pages does so for one matter. In small cases made of the groups (one, its hard
#: negatives, and the next) FEW_ODDS of 0, 1, 1.5, 2 join 91, 97, 98, 98 in 100 true pairs and 0.6,
#: 1.6, 2.0, 3.7 in 100 others. From FEW articles on it shrinks, and at MANY nothing is left of it.
FEW_ODDS, FEW, MANY = 1.5, 12, 200
#: What is printed again after so many days is told as history, or happened again.
MONTH = 31


class View(NamedTuple):
    """A profile with its terms weighed: unit vectors of the title, of title and lead, and of the whole; ``kinds`` are
    the families of the happenings that it tells first, ``titled`` the types in its title, ``scenes`` the places,
    ``early`` the families of the first reported happenings."""

    profile: Profile
    title: Vector
    head: Vector
    whole: Vector
    kinds: frozenset[str]
    titled: frozenset[str]
    scenes: frozenset[str]
    early: frozenset[str]


class Pair(NamedTuple):
    """Two articles side by side, with the weights of terms and of names in the case; ``copied`` is the share of the
    shorter one that stands word for word in the other, ``articles`` the number of the case's articles."""

    left: View
    right: View
    weights: Mapping[str, float]
    names: Mapping[str, float]
    copied: float
    articles: int = MANY


def view(profile: Profile, weights: Mapping[str, float]) -> View:
    """The view of one profile under the weights of the case."""
    head = Counter(profile.title) + Counter(profile.lead)
    whole = Counter(profile.title) + Counter(profile.title) + Counter(profile.body)
    reported = [deed for deed in profile.deeds if deed.status == "reported"]
    places = [place for deed in reported if (place := deed.place)]
    return View(
        profile,
        title=_unit(profile.title, weights),
        head=_unit(head, weights),
        whole=_unit(whole, weights),
        kinds=_kinds(profile.deeds, reported),
        titled=frozenset(_titled(deed) for deed in profile.deeds if deed.titled and deed.type != "other"),
        scenes=frozenset(places[:FIRST]),
        early=frozenset(families().get(deed.type, deed.type) for deed in reported[:EARLY] if deed.type != "other"),
    )


def _titled(deed: Deed) -> str:
    """The type of a happening in a title; that it is denied is other news than that it happened."""
    return f"not {deed.type}" if deed.status == "denied" else deed.type


def _kinds(deeds: Sequence[Deed], reported: Sequence[Deed]) -> frozenset[str]:
    """The families of the happenings in the title, or of the first two of the text."""
    told = reported or deeds
    first = [deed for deed in told if deed.titled] or told[:FIRST]
    return frozenset(families().get(deed.type, deed.type) for deed in first)


def _unit(terms: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, float]:
    """Terms as a vector of length one; a repeated term counts for more, but less and less."""
    raw = {word: weights[word] * (1 + math.log(count)) for word, count in terms.items() if weights[word] > LIGHT}
    length = math.sqrt(sum(value * value for value in raw.values())) or 1.0
    return {word: value / length for word, value in raw.items()}


def cosine(left: Vector, right: Vector) -> float:
    """The inner product of two unit vectors; exact, so that it does not depend on the order of summing."""
    shared = left.keys() & right.keys()
    return math.fsum(map(mul, map(left.__getitem__, shared), map(right.__getitem__, shared)))


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
    shared = sorted((pair.weights[word] for word in common), reverse=True)
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
    whole = math.fsum(pair.names[key] for key in left | right)
    return math.fsum(pair.names[key] for key in left & right) / whole if whole else 0.3


def titles_name_others(pair: Pair) -> float:
    """Each title names somebody or something that the other article does not know."""
    left, right = pair.left.profile.names, pair.right.profile.names
    return min(_strange(pair, left.title, right.all), _strange(pair, right.title, left.all))


def other_bodies(pair: Pair) -> float:
    """Each opens with a body that the other article does not know."""
    left, right = pair.left.profile.names, pair.right.profile.names
    return min(_strange(pair, left.bodies, right.all), _strange(pair, right.bodies, left.all))


def _strange(pair: Pair, names: frozenset[str], known: frozenset[str]) -> float:
    """The weight of the most telling name that is not among the known ones, in sevenths."""
    return max((pair.names[key] for key in names - known), default=0.0) / 7


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


def same_scene(pair: Pair) -> float:
    """What they report first happened at the same place."""
    return float(bool(pair.left.scenes & pair.right.scenes))


def same_days_told(pair: Pair) -> float:
    """Their first sentences speak of the same day."""
    return float(bool(pair.left.profile.days_told & pair.right.profile.days_told))


def other_days_told(pair: Pair) -> float:
    """Their first sentences speak of different days."""
    left, right = pair.left.profile.days_told, pair.right.profile.days_told
    return float(bool(left) and bool(right) and not left & right)


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
    # A toll that is announced anew is of the same happening; both titles then tell of one type.
    if titles_tell_alike(pair):
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
    """They were published more than a month apart."""
    left, right = pair.left.profile.days, pair.right.profile.days
    return float(bool(left) and bool(right) and _apart(left, right) > MONTH)  # type: ignore[arg-type]


def _apart(left: tuple[int, int], right: tuple[int, int]) -> int:
    """The days between two days of publication at least."""
    return max(0, left[0] - right[1] + 1, right[0] - left[1] + 1)


def few_articles(pair: Pair) -> float:
    """The case has few articles: who puts few together mostly does so because of one matter."""
    over = math.log(max(pair.articles, FEW) / FEW) / math.log(MANY / FEW)
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
    same_scene,
    same_days_told,
    other_days_told,
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
    """The log-odds that the two have the same main happening; UNLIKE where their words settle it."""
    alike, told = whole_alike(pair), title_told(pair)
    if not pair.copied and told < LITTLE_TITLE and alike < LITTLE_ALIKE:
        return UNLIKE
    start, each = _weights()
    values = chain((alike, told), (reason(pair) for reason in REASONS[2:]))
    return start + few_articles(pair) + sum(weight * value for weight, value in zip(each, values, strict=True))


def reasons(pair: Pair) -> tuple[Reason, ...]:
    """The reasons that moved the judgement, strongest first."""
    _, each = _weights()
    told = [
        Reason(name=reason.__name__, weight=round(weight * reason(pair), 2), says=(reason.__doc__ or "").strip())
        for weight, reason in zip(each, REASONS, strict=True)
    ]
    few = few_articles(pair)
    told.append(Reason(name=few_articles.__name__, weight=round(few, 2), says=(few_articles.__doc__ or "").strip()))
    return tuple(sorted((one for one in told if abs(one.weight) >= 0.1), key=lambda one: -abs(one.weight)))
