"""What one account denies and another affirms, whoever speaks.

In: the claims of a group of articles. Out: one contested row for each thing denied (a saying, a happening) with the
likest of each account that affirms it. A denial is a stance (نفى، كذّب) or a negation right before the words that both
have (لم تدفع / دفعت).

>>> negated("أن الحكومة لم تدفع فدية", {core("دفعت")}), negated("لا تزال الحكومة تدفع", {core("دفعت")})
(True, False)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.origins import Copies
from tawatur.compare.rows import position
from tawatur.compare.told import VOICE, Told
from tawatur.compare.words import alike, at_stake, core
from tawatur.lexicon import table, variants
from tawatur.model import Row

#: How much of the shorter one a denial and an affirmation share, a negation and an affirmation.
DENIED, NEGATED = 0.35, 0.5
#: How much of the shorter one's words the two share, and how much where one speaker has both.
COVERED, COVERED_BY_HIMSELF = 0.6, 0.8
#: So many words after a negation it still reaches.
REACH = 3
#: An accusation is told as doubted, and affirms for all that.
_AFFIRMING = frozenset({"asserted", "doubted"})
WHY = "One account denies what another affirms."


def rows(claims: Sequence[Told], articles: Sequence[str], copies: Copies, made: Iterable[Row]) -> Iterator[Row]:
    """The rows of what is denied and affirmed among the accounts of one story, but for those of the rows ``made``."""
    shown = [_claims(row) for row in made if row.accord == "contested"]
    for row in _every(claims, articles, copies):
        if not any(_claims(row) <= there for there in shown):
            yield row


def _claims(row: Row) -> set[str]:
    """The claims of a row."""
    return {claim for position in row.positions for claim in position.claims}


def _every(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """All rows of what is denied and affirmed."""
    said = [one for one in claims if one.slot == "said"]
    known = {one.claim: at_stake(one.wording, one.stance) for one in said}
    for one in said:
        if one.stance == "denied":
            yield from _row(one, _affirming(one, said, known), articles, copies)
        elif one.stance == "asserted":
            yield from _row(one, _opposing(one, said, known), articles, copies)
    yield from _happenings(claims, articles, copies)


def _row(denial: Told, against: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The row of a denial with those that affirm what it denies; none where nobody does."""
    if not against:
        return
    members = [denial, *against]
    by_words: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_words[("not: " if one is denial else "") + " ".join(fold(one.wording).split())].append(one)
    told = {one.article for one in members}
    yield Row(
        slot=denial.slot,
        accord="contested",
        positions=tuple(position(same[0].wording, same, copies) for _, same in sorted(by_words.items())),
        silent=tuple(sorted(set(articles) - told)),
        why=WHY,
    )


def _best(scored: Sequence[tuple[float, Told]]) -> list[Told]:
    """The likest of each article, in the order of the articles."""
    best: dict[str, tuple[float, Told]] = {}
    for score, one in scored:
        if one.article not in best or score > best[one.article][0]:
            best[one.article] = score, one
    return [best[article][1] for article in sorted(best)]


def _affirming(denial: Told, said: Sequence[Told], known: Mapping[str, Mapping[str, float]]) -> list[Told]:
    """Sayings that affirm what ``denial`` denies; one speaker does not contradict himself in one article."""
    mine = known[denial.claim]
    found = []
    for other in said:
        shared = mine.keys() & known[other.claim].keys()
        enough = len(shared) > 1 or len(shared) == min(len(mine), len(known[other.claim]))
        apart = other.article != denial.article or other.actor != denial.actor
        if apart and enough and shared and other.stance in _AFFIRMING and not negated(other.wording, shared):
            score = alike(mine, known[other.claim])
            if score >= DENIED and covered(denial, other):
                found.append((score, other))
    return _best(found)


def covered(denial: Told, other: Told) -> bool:
    """Whether what is denied is what the other affirms, not a matter near to it. Of one speaker more is asked: he
    does not deny what he says himself, but some circumstance of it."""
    mine, theirs = (at_stake(one.wording, one.stance) for one in (denial, other))
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    shared = sum(weight for word, weight in mine.items() if word in theirs)
    one_speaker = denial.actor is not None and denial.actor == other.actor
    return shared >= (COVERED_BY_HIMSELF if one_speaker else COVERED) * sum(mine.values())


def _opposing(one: Told, said: Sequence[Told], known: Mapping[str, Mapping[str, float]]) -> list[Told]:
    """Sayings of other accounts that affirm in like words what ``one`` negates."""
    mine = known[one.claim]
    found = []
    for other in said:
        shared = mine.keys() & known[other.claim].keys()
        if other.article == one.article or other.stance != "asserted" or len(shared) < 2:
            continue
        score = alike(mine, known[other.claim])
        if score >= NEGATED and negated(one.wording, shared) and not negated(other.wording, shared):
            found.append((score, other))
    return _best(found)


def _words(name: str) -> frozenset[str]:
    """Folded words of one row of the table of negations."""
    rows_ = [row for row in table("compare_negations") if row["use"] == name]
    return frozenset(fold(word) for row in rows_ for word in variants(row["words"]))


def negated(wording: str, shared: Collection[str]) -> bool:
    """Whether a negation stands right before one of the ``shared`` words. "Still", "no less than" and "only" negate
    nothing."""
    keys = split(wording).key
    no, never, only = _words("no"), _words("never"), _words("only")
    for at, key in enumerate(keys):
        if key.lstrip("وف") not in no or (at + 1 < len(keys) and keys[at + 1] in never):
            continue
        reach = keys[at + 1 : at + 1 + REACH]
        if any(core(word) in shared for word in reach) and not any(word in only for word in keys[at + 1 : at + 9]):
            return True
    return False


def _happenings(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """Happenings told as denied by one account and as having been by another: of one type, with one actor in common or
    with the denier as the one who acts."""
    actors: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in claims:
        if one.slot == "who" and one.actor and one.unit != VOICE:
            actors[one.article, one.event].add(one.actor)
    told = [one for one in claims if one.slot == "what" and one.value != "other"]
    for denial in (one for one in told if one.stance == "denied"):
        mine = actors[denial.article, denial.event] | ({denial.root} if denial.root else set())
        rivals = [
            other
            for other in told
            if other.stance == "asserted" and other.value == denial.value and other.event != denial.event
            if other.article != denial.article
        ]
        shared = {other.event for other in rivals if mine & actors[other.article, other.event]}
        yield from _row(denial, _best([(0.0, other) for other in rivals if other.event in shared]), articles, copies)
