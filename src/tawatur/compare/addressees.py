"""To whom it was said: the addressees that two accounts give for one act of speech of one speaker.

In: the claims of a group of articles that name speakers and addressees, and the others. Out: rows. Reported words are
one act where they are one saying; thanks, wishes, warnings and the like where the speaker and the kind of act are one.
Others are addressed in each account only where what was said shows that it is the same act; else it may be two, and
nothing excludes anything. What is told to one journalist is told to all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.origins import Copies
from tawatur.compare.pairing import FITS, RIVALS, SAME, Judged, clusters
from tawatur.compare.remarks import one_remark
from tawatur.compare.rows import position
from tawatur.compare.surely import one_person, unnamed
from tawatur.compare.told import ADDRESSEE, SPEAKER, Ids, Told
from tawatur.compare.values import shown
from tawatur.compare.words import at_stake, core, mutual, terms
from tawatur.lexicon import table, variants
from tawatur.model import Accord, Row

#: Acts that are no more than said; one of them stands for another.
_SAID = frozenset({"say", "press", "tell"})
_PRESS = "press"
#: Acts that are done in the same words to many.
_SENT = frozenset({"congratulate", "condole"})
#: Reported words begin at most so many characters behind the addressee, and end so many before.
BEHIND, BEFORE = 60, 40
#: A sentence that ends so soon behind the addressee is over there, but for its mark.
SHORT, MARK = 40, 2
#: Two sayings are one where they have so much of the longer one in common; two other acts share so many telling words.
CLOSE, SHARED = 0.3, 2

_WHY: Mapping[Accord, str] = {
    "agreed": "To whom: {articles} accounts name the same addressee.",
    "compatible": "To whom: the accounts name addressees that fit one another, or it was said twice: {values}.",
    "contested": "To whom: the accounts let the same be said to others, and neither names the other's: {values}.",
}


class Act(NamedTuple):
    """An act of speech in one account: to whom, by whom, of which kind, and its telling words: what was said, or else
    what stands behind the addressee. ``quoted``: they are what was said."""

    to: Told
    speaker: str
    kind: str
    words: Mapping[str, float]
    quoted: bool

    @property
    def family(self) -> str:
        """Kinds that stand for one another have one family."""
        return "say" if self.kind in _SAID else self.kind


def rows(
    spoken: Sequence[Told], claims: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies
) -> Iterator[Row]:
    """The rows of the addressees of one story; ``spoken`` are the claims of who spoke to whom."""
    by_act: dict[tuple[str, str], list[Act]] = defaultdict(list)
    for act in _acts(spoken, claims):
        by_act[act.speaker, act.family].append(act)
    for _, acts in sorted(by_act.items()):
        if len({act.to.article for act in acts}) > 1:
            for members in _clusters(acts, ids):
                if len(members) > 1:
                    yield _row(members, articles, ids, copies)


def _acts(spoken: Sequence[Told], claims: Sequence[Told]) -> Iterator[Act]:
    """The acts of all articles; one whose speaker is nobody in the case is left out."""
    said: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        if one.slot == "said":
            said[one.article].append(one)
    speakers = [one for one in spoken if one.unit.startswith(SPEAKER) and one.actor]
    for to in spoken:
        kind = to.unit.removeprefix(ADDRESSEE)
        if kind == to.unit:
            continue
        own = [one for one in speakers if one.article == to.article and one.unit == SPEAKER + kind]
        speaker = min(own, key=lambda one: abs(one.start - to.start), default=None)
        if speaker is not None and speaker.actor:
            near = [one for one in said[to.article] if _content(one, to, speaker)]
            content = min(near, key=lambda one: abs(one.start - to.end), default=None)
            words = at_stake(content.wording, content.stance) if content else terms(to.around[1])
            yield Act(to, speaker.actor, kind, words, content is not None)


def _content(said: Told, to: Told, speaker: Told) -> bool:
    """Whether these are the words that were said to the addressee."""
    if said.actor != speaker.actor:
        return False
    first, last = min(to.start, speaker.start), max(to.end, speaker.end)
    # What stands behind in the sentence shows where it ends; a mark and a blank may follow.
    behind = len(to.around[1]) + MARK if len(to.around[1]) < SHORT else BEHIND
    return said.start < to.end < said.end or 0 <= said.start - last <= behind or 0 <= first - said.end <= BEFORE


def _clusters(acts: Sequence[Act], ids: Ids) -> list[list[Act]]:
    """The accounts of one act each, at most one of each article."""

    def judged() -> Iterator[Judged]:
        for (i, left), (j, right) in combinations(enumerate(acts), 2):
            likeness = _likeness(left, right)
            if left.to.article != right.to.article and (likeness or left.family != "say"):
                yield _rank(left, right, likeness, ids), -likeness, i, j

    def apart(one: Sequence[int], other: Sequence[int]) -> bool:
        return True

    return [[acts[at] for at in found] for found in clusters([act.to.article for act in acts], judged(), apart)]


def _likeness(left: Act, right: Act) -> float:
    """How much of what was said both have; 0 where nothing says that it is the same act."""
    shared = len(left.words.keys() & right.words.keys())
    likeness = mutual(left.words, right.words)
    if left.family != "say":
        return likeness if shared >= SHARED else 0.0
    quoted = left.quoted and right.quoted
    return max(likeness, CLOSE) if quoted and (likeness >= CLOSE or one_remark(left.words, right.words)) else 0.0


def _rank(left: Act, right: Act, likeness: float, ids: Ids) -> int:
    """Whether two addressees are one, fit one another, or exclude one another."""
    one, other = left.to, right.to
    if (one.actor and one.actor == other.actor) or _cores(one) == _cores(other):
        return SAME
    if ids.two_news(one, other):
        return FITS
    if not likeness or left.kind == right.kind == _PRESS or _hold(one, other) or _of_one_state(one, other, ids):
        return FITS
    if _may_be_one(one, other, ids):
        return FITS
    known = [ids.known[each.actor] for each in (one, other) if each.actor]
    people = [entity.name for entity in known if entity.kind == "person"]
    if left.kind in _SENT or (len(people) == 2 and one_person(people[0], people[1])):
        return FITS
    return FITS if _all(one) or _all(other) else RIVALS


def _may_be_one(one: Told, other: Told, ids: Ids) -> bool:
    """Whether who is only described in one account (the king, the rebels) may be the one whom the other names: people
    are no bodies."""
    if not (one.actor and other.actor):
        return False
    mine, theirs = ids.known[one.actor], ids.known[other.actor]
    described = unnamed(one, mine.name) or unnamed(other, theirs.name)
    return described and (mine.kind == "person") == (theirs.kind == "person")


def _cores(one: Told) -> frozenset[str]:
    """The cores of the words of an addressee."""
    return frozenset(map(core, split(one.wording).key))


def _hold(one: Told, other: Told) -> bool:
    """Whether one addressee can hold the other, as far as their words go: the same noun stands first (الطواقم الطبية),
    or all words of one stand in the other (البرلمان، أعضاء البرلمان)."""
    mine, theirs = _cores(one), _cores(other)
    first, second = (core(next(iter(split(each.wording).key), "")) for each in (one, other))
    return first == second or mine <= theirs or theirs <= mine


def _of_one_state(one: Told, other: Told, ids: Ids) -> bool:
    """Whether one is addressed for the other: a state and its head, a ministry and its capital."""
    known = [ids.known[each.actor] for each in (one, other) if each.actor]
    return len(known) == 2 and "place" in {each.kind for each in known} and len({each.country for each in known}) == 1


@cache
def _everybody() -> frozenset[str]:
    """The cores of words for all who hear."""
    rows_ = [row for row in table("speech_acts") if row["how"] == "all"]
    return frozenset(core(fold(word)) for row in rows_ for word in variants(row["words"]))


def _all(one: Told) -> bool:
    """Whether an addressee is whoever hears."""
    return bool(_cores(one) & _everybody())


def _row(members: Sequence[Act], articles: Sequence[str], ids: Ids, copies: Copies) -> Row:
    """One act with those to whom the accounts let it be said."""
    by_value: dict[str, list[Told]] = defaultdict(list)
    for act in members:
        by_value[act.to.actor or " ".join(fold(act.to.wording).split())].append(act.to)
    worst = max(_rank(a, b, _likeness(a, b), ids) for a, b in combinations(members, 2))
    accord: Accord = "agreed" if worst == SAME else "compatible" if worst == FITS else "contested"
    telling = {act.to.article for act in members}
    return Row(
        slot="who",
        accord=accord,
        positions=tuple(position(shown(same[0]), same, copies) for _, same in sorted(by_value.items())),
        silent=tuple(sorted(set(articles) - telling)),
        why=_WHY[accord].format(
            articles=len(telling), values=", ".join(same[0].value for _, same in sorted(by_value.items()))
        ),
    )
