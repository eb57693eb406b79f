"""What one account denies and another affirms, whoever speaks.

In: the claims of a group of articles. Out: one contested row for each thing denied with the likest of each account that
affirms it. A denial is a stance (نفى، كذّب), a negation right before the words that both have (لم تدفع / دفعت), or
a word of which and of the other's only one can be true (سلمية / عنيفة).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from tawatur.arabic.fold import fold
from tawatur.compare.charges import charged
from tawatur.compare.disputed import lacking, of_its_cause
from tawatur.compare.once import claims_of
from tawatur.compare.origins import Copies, copied_passage
from tawatur.compare.rows import position
from tawatur.compare.statements import (
    Statement,
    agree,
    bare,
    contrary,
    covered,
    of_another,
    opposed,
    statements,
    still_to_come,
)
from tawatur.compare.surely import refused, taken_for_granted
from tawatur.compare.told import VOICE, WORDED, Told
from tawatur.compare.words import alike, has_phrase, terms
from tawatur.model import Row

#: How much of the shorter one a denial and an affirmation share, a negation and an affirmation, those of one speaker.
DENIED, NEGATED, NEGATED_BY_HIMSELF = 0.35, 0.5, 0.4
#: A claim of these slots says it in its own words; of others the clause is shown.
_SHOWN = frozenset({"said", "decided", "what"})
#: The same of the words of two happenings of one kind with an actor in common.
HAPPENED = 0.15
WHY = "One account denies what another affirms."
OPPOSED_WHY = "The accounts say of one thing words of which only one can be true."
#: How much two statements are of one thing, 0 where they do not contradict one another.
Rivals = Callable[[Statement, Statement], float]


def rows(claims: Sequence[Told], articles: Sequence[str], copies: Copies, made: Iterable[Row]) -> Iterator[Row]:
    """The rows of what is denied and affirmed among the accounts of one story, but for those of the rows ``made``."""
    shown = [claims_of(row) for row in made if row.accord == "contested"]
    for row in _every(claims, articles, copies):
        if not any(claims_of(row) <= there for there in shown):
            yield row


def _every(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """All rows of what is denied and affirmed, each matter once."""
    told = statements(charged(claims))
    by_word: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        for word in one.words.terms:
            by_word[word].append(at)
    given: list[list[Statement]] = []
    for rivals, why in ((_denies, WHY), (_negates, WHY), (_opposes, OPPOSED_WHY)):
        for one in told:
            against = [
                other
                for other in _against(one, told, by_word, rivals)
                if other.told.article == one.told.article or not copied_passage(one.told, other.told, copies)
            ]
            against = [other for other in against if rivals is not _opposes or not _agreeing(one, other, told)]
            if against and not _given(given, [one, *against]):
                given.append([one, *against])
                yield denial_row(_texts(one, against), articles, copies, why)
    yield from _happenings(claims, articles, copies)


def _agreeing(one: Statement, other: Statement, told: Sequence[Statement]) -> bool:
    """Whether the account of ``other`` says elsewhere what ``one`` says, or the other way round: each tells of both, at
    other times or of other things."""
    sides = ((one, other), (other, one))
    return any(
        there.told.article == its.told.article and agree(mine.words, there.words)
        for mine, its in sides
        for there in told
    )


def _given(given: Sequence[Sequence[Statement]], members: Sequence[Statement]) -> bool:
    """Whether a row has these places already."""
    return any(all(any(one.meets(there) for there in row) for one in members) for row in given)


def _against(
    one: Statement, told: Sequence[Statement], by_word: Mapping[str, Sequence[int]], rivals: Rivals
) -> list[Statement]:
    """The likest rival of ``one`` in each article, in the order of the articles."""
    best: dict[str, tuple[float, int]] = {}
    for at in sorted({at for word in _looked_by(one, rivals) for at in by_word[word]}):
        other = told[at]
        score = rivals(one, other)
        if score > best.get(other.told.article, (0.0, 0))[0]:
            best[other.told.article] = score, at
    return [told[best[article][1]] for article in sorted(best)]


def _looked_by(one: Statement, rivals: Rivals) -> Iterable[str]:
    """The words by which rivals of a statement are looked up: none where it denies, negates or opposes nothing."""
    if rivals is _negates:
        return [word for _, cores in one.words.negated for word in cores]
    apt = one.denied if rivals is _denies else one.words.poles
    return one.words.terms if apt else ()


def _denies(denial: Statement, other: Statement) -> float:
    """Whether a saying affirms what is denied; one speaker does not contradict himself in one article."""
    mine, theirs = denial.words.terms, other.words.terms
    shared = mine.keys() & theirs.keys()
    enough = len(shared) > 1 or len(shared) == min(len(mine), len(theirs))
    apart = other.told.article != denial.told.article or (denial.clause and other.told.actor != denial.told.actor)
    claimed = other.told.slot in WORDED or denial.clause
    if other.told.article == denial.told.article and _one_view(denial, other):
        return 0.0
    if denial.other or not (apart and enough and claimed and other.affirms) or denial.meets(other):
        return 0.0
    if denial.told.slot in WORDED and refused(denial.told):
        return 0.0
    if any(cores & shared for _, cores in other.words.negated) or _other_link(denial, other):
        return 0.0
    score = alike(mine, theirs)
    enough = score >= DENIED and covered(denial, other) and not still_to_come(denial.text, other.text)
    return score if enough else 0.0


def _one_view(denial: Statement, other: Statement) -> bool:
    """Whether one account tells of no dispute: one of the two has no voice but its own (what a column rejects, what a
    title says), or the thing that there is none of (a crisis of grants) is not what there is (grants)."""
    if not all(one.told.root or one.told.actor for one in (denial, other)):
        return True
    return bool(denial.thing) and denial.thing not in map(bare, other.words.keys)


def _other_link(denial: Statement, other: Statement) -> bool:
    """Whether what is denied is the cause of a thing or its link to another, and the other tells of the thing alone."""
    return has_phrase("cause", denial.text) and not has_phrase("cause", other.text)


def _negates(one: Statement, other: Statement) -> float:
    """Whether another account affirms in like words what ``one`` negates."""
    if other.told.article == one.told.article or not (one.affirms and other.affirms) or one.other:
        return 0.0
    score = contrary(one.words, other.words)
    one_speaker = one.told.actor is not None and one.told.actor == other.told.actor
    return score if score >= (NEGATED_BY_HIMSELF if one_speaker else NEGATED) else 0.0


def _opposes(one: Statement, other: Statement) -> float:
    """Whether two accounts say the opposite of one thing."""
    told = (one.affirms or one.denied) and other.affirms and other.words.poles
    if other.told.article == one.told.article or not told:
        return 0.0
    contrary = opposed(one.words, other.words, apart=abs(one.told.day - other.told.day), denied=one.denied)
    return alike(one.words.terms, other.words.terms) if contrary else 0.0


def _texts(one: Statement, against: Sequence[Statement]) -> list[tuple[str, Told]]:
    """Each statement in its words; the one that denies, negates or has the odd word stands first."""
    return [(each.told.wording if each.told.slot in _SHOWN else each.text, each.told) for each in (one, *against)]


def denial_row(members: Sequence[tuple[str, Told]], articles: Sequence[str], copies: Copies, why: str) -> Row:
    """The row of a denial (the first of the texts with their claims) with those that affirm what it denies."""
    denial = members[0][1]
    by_words: dict[str, list[tuple[str, Told]]] = defaultdict(list)
    for text, one in members:
        by_words[("not: " if one is denial else "") + " ".join(fold(text).split())].append((text, one))
    told = {one.article for _, one in members}
    positions = [(same[0][0], [one for _, one in same]) for _, same in sorted(by_words.items())]
    return Row(
        slot=denial.slot,
        accord="contested",
        positions=tuple(position(text, same, copies) for text, same in positions),
        silent=tuple(sorted(set(articles) - told)),
        why=why,
    )


def _happening_denied(one: Told) -> bool:
    """Whether a happening is denied itself: not any other one, not its cause, and not only said to be lacking."""
    if one.stance != "denied" or of_another(one) or (lacking(one) and not one.refuted) or taken_for_granted(one):
        return False
    return not of_its_cause(one)


def _without(words: Mapping[str, float], names: AbstractSet[str]) -> dict[str, float]:
    """The telling words but for those of names: who took part is asked for by itself."""
    return {word: weight for word, weight in words.items() if word not in names}


def _happenings(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """Happenings told as denied by one account and as having been by another: of one type, with one actor in common or
    with the denier as the one who acts, in words of which some are the same."""
    actors: dict[tuple[str, str], set[str]] = defaultdict(set)
    names: set[str] = set()
    for one in claims:
        if one.slot == "who" and one.actor and one.unit != VOICE:
            actors[one.article, one.event].add(one.actor)
            names |= terms(one.wording).keys()
    told = [one for one in claims if one.slot == "what" and one.value != "other"]
    words = {one.claim: _without(terms(one.wording), names) for one in told}
    for denial in (one for one in told if _happening_denied(one)):
        mine = actors[denial.article, denial.event] | ({denial.root} if denial.root else set())
        best: dict[str, tuple[float, Told]] = {}
        for other in told:
            apart = other.article != denial.article and other.event != denial.event
            if apart and other.stance == "asserted" and other.value == denial.value:
                score = alike(words[denial.claim], words[other.claim])
                shared = mine & actors[other.article, other.event]
                coming = still_to_come(denial.wording, f"{other.around[0]} {other.wording} {other.around[1]}")
                if shared and not coming and score >= HAPPENED and score > best.get(other.article, (0.0, other))[0]:
                    best[other.article] = score, other
        if best:
            members = [denial, *(best[article][1] for article in sorted(best))]
            yield denial_row([(one.wording, one) for one in members], articles, copies, WHY)
