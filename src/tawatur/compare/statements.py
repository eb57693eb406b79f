"""What an account says around each of its claims, as words with a yes or a no.

In: the claims of a story. Out: Statements, and whether two of them say the opposite: one negates what the other
affirms, or they use words of which only one can be true (peaceful, violent) of the same thing.

>>> one, other = words_of("إن المسيرة كانت سلمية"), words_of("المسيرة كانت عنيفة ومؤذية")
>>> opposed(one, other)
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import Words, split
from tawatur.compare.told import APART, VOICE, WORDED, Told
from tawatur.compare.words import LETTERS, alike, core, has_phrase, has_phrase_in, negations, staked, terms_of, traded
from tawatur.lexicon import table, variants

#: How much of the shorter one's words a denial and what it denies share, and how much where one speaker has both.
COVERED, COVERED_BY_HIMSELF = 0.6, 0.8
#: So many words after a negation it still reaches.
REACH = 3
#: So many words on each side of a negation say of what it is.
AROUND = 8
#: So many words on each side of an opposite say what it is said of; both must have so much of the fewer ones, and more
#: where it is one word only.
BESIDE, OF_ONE, NEARLY_ALL = 5, 0.55, 0.8
#: So many words behind a rise or a fall say of what it is.
TRADED = 2
#: A mark that something is below stands so many words behind.
MARK = 4
#: Before a number this says less than (دون 1100 دولار), not without.
_BELOW = frozenset({"دون"})
#: This negates the one word behind it, which may be affirmed of something else.
_NON = frozenset({"غير"})
#: Of the claims of one clause the first of these stands for it.
_ORDER = {"said": 0, "decided": 1, "what": 2, "why": 3}
_CLAUSE = re.compile(r"[،,:«»\"]")
#: A clause of fewer words says too little by itself.
FEWEST_WORDS = 3
#: What is denied is a clause where one of its first words is "that" or "there being".
OPENING = 4


class Worded(NamedTuple):
    """The folded words of a statement with their cores; the cores of those that tell something with their weights; the
    opposites in it (first word, word after, row, side); where its negations stand, and what they negate."""

    keys: tuple[str, ...]
    cores: tuple[str, ...]
    terms: Mapping[str, float]
    poles: tuple[tuple[int, int, int, int], ...]
    noes: tuple[int, ...]
    negated: tuple[tuple[int, frozenset[str]], ...]

    def near(self, at: int) -> dict[str, float]:
        """The telling words near word ``at``, itself among them."""
        words = self.cores[max(0, at - AROUND) : at + AROUND + 1]
        return {word: self.terms[word] for word in words if word in self.terms}


class Statement(NamedTuple):
    """What one account says around a claim, from ``start`` to ``end`` of its text. ``denied``: it is told as denied;
    ``affirms``: it is told as so; ``clause``: what is denied is a clause, not a thing (the results, the charge);
    ``other``: it is of another one, or of all but one; ``thing``: what is denied to exist."""

    told: Told
    words: Worded
    text: str
    start: int
    end: int
    denied: bool
    affirms: bool
    clause: bool
    other: bool
    thing: str

    def meets(self, other: Statement) -> bool:
        """Whether two statements are of one place in one article."""
        return self.told.article == other.told.article and self.start < other.end and other.start < self.end


def statements(claims: Iterable[Told]) -> list[Statement]:
    """The statements of the claims, what is said first; a claim that stands in a statement has none of its own."""
    found: dict[str, list[Statement]] = {}
    for one in sorted(claims, key=lambda one: (_ORDER.get(one.slot, len(_ORDER)), one.day, one.article, one.start)):
        kept = found.setdefault(one.article, [])
        apart = one.unit == VOICE or one.slot in APART
        if apart or any(there.start <= one.start and one.end <= there.end for there in kept):
            continue
        kept.append(_statement(one))
    return [one for article in sorted(found) for one in found[article]]


def _statement(one: Told) -> Statement:
    """The statement of one claim: its own words where it is a saying, else those around it."""
    worded = one.slot in WORDED
    before, behind = ("", "") if worded else clause_of(one)
    text = f"{before}{one.wording}{behind}"
    stake, whole = staked(text, one.stance), split(text)
    words = _worded(whole if stake == text else split(stake))
    return Statement(
        told=one,
        words=words,
        text=" ".join(text.split()),
        start=one.start - len(before),
        end=one.end + len(behind),
        denied=one.stance == "denied",
        other=not negations("other").isdisjoint(words.keys),
        affirms=one.stance in ("asserted", "doubted")
        and not (one.passed_on or has_phrase_in("untrue", whole) or has_phrase_in("rumour", whole))
        and (worded or negations("deny").isdisjoint(key.lstrip("وف") for key in words.keys)),
        clause=one.charge or _opens_clause(whole.key),
        thing=_thing(whole.key) if worded and one.stance == "denied" else "",
    )


def _thing(keys: Sequence[str]) -> str:
    """The noun of which a saying says that there is such a thing (وجود أزمة), without its article."""
    at = next((at for at, key in enumerate(keys[:OPENING]) if key in negations("being")), None)
    noun = next((key for key in keys[at + 1 :] if key[:1].isalpha()), "") if at is not None else ""
    return bare(noun) if noun not in negations("any") else ""


def bare(key: str) -> str:
    """A folded word without a conjunction and its article.

    >>> bare("والازمه"), bare("ازمه")
    ('ازمه', 'ازمه')
    """
    plain = key[1:] if key[:3] == "وال" else key
    return plain.removeprefix("ال")


def clause_of(one: Told) -> tuple[str, str]:
    """What stands before and behind a claim in its clause; a very short one is not parted from what goes before."""
    before, behind = one.around
    last = _CLAUSE.split(before)[-1]
    if len(last.split()) < FEWEST_WORDS:
        last = before
    first = _CLAUSE.split(behind)[0]
    return last, first if first.strip() else behind


def is_clause(text: str) -> bool:
    """Whether what is said is that something is so, not a thing that somebody rejects (the results, the charge)."""
    return _opens_clause(split(text).key)


def _opens_clause(keys: Sequence[str]) -> bool:
    """Whether one of the first words is that, and its like."""
    return not negations("that").isdisjoint(keys[:OPENING])


def names_only(text: str) -> bool:
    """Whether a saying begins with a thing known to the reader and does not say that anything is so: it names what
    somebody spoke of."""
    first = next(iter(split(text).key), "")
    return first.startswith("ال") and not is_clause(text)


def of_another(one: Told) -> bool:
    """Whether the words around a claim say that it is of another one, or of all but one (any other place, except)."""
    return not negations("other").isdisjoint(split(f"{one.around[0]} {one.wording} {one.around[1]}").key)


def still_to_come(text: str, other: str) -> bool:
    """Whether one text is of what is still to come, or of one more, and the other says nothing of the kind: who denies
    that there will be a meeting does not deny the one that was."""
    coming = negations("coming")
    return not coming.isdisjoint(split(text).key) and coming.isdisjoint(split(other).key)


def covered(denial: Statement, other: Statement) -> bool:
    """Whether what is denied is what the other affirms, not a matter near to it. Of one speaker more is asked: he
    does not deny what he says himself, but some circumstance of it."""
    return covers(denial.told, denial.words.terms, other.told, other.words.terms)


def covers(denial: Told, mine: Mapping[str, float], other: Told, theirs: Mapping[str, float]) -> bool:
    """``covered``, for claims with their telling words."""
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    shared = sum(weight for word, weight in mine.items() if word in theirs)
    one_speaker = denial.actor is not None and denial.actor == other.actor
    return shared >= (COVERED_BY_HIMSELF if one_speaker else COVERED) * sum(mine.values())


def words_of(text: str) -> Worded:
    """A text as words."""
    return _worded(split(text))


def _worded(words: Words) -> Worded:
    """The words of a text and what they tell."""
    keys, told = tuple(words.key), terms_of(words.key)
    hits = (hit for hit in _opposites().find(words) if not _granted(keys, hit.first))
    poles = tuple((hit.first, hit.after, *hit.meaning[:2]) for hit in hits)
    noes = tuple(_negating(keys))
    return Worded(keys, tuple(map(core, keys)), told, poles, noes, tuple(_negated(keys, noes, told)))


def _granted(keys: Sequence[str], at: int) -> bool:
    """Whether an opposite stands behind a word that takes it for over (after the stoppage of the holidays)."""
    return at > 0 and keys[at - 1].lstrip("و") in negations("granted")


@cache
def _opposites() -> Phrasebook[tuple[int, int]]:
    """Opposites with the number of their row and their side of it."""
    rows = enumerate(table("compare_opposites"))
    sides = ((at, side, row[name]) for at, row in rows for side, name in enumerate(("one", "other")))
    return Phrasebook((word, (at, side)) for at, side, cell in sides for word in variants(cell))


@cache
def _turning() -> frozenset[int]:
    """The rows of opposites that can become one another."""
    return frozenset(at for at, row in enumerate(table("compare_opposites")) if row["turns"] == "yes")


def _negated(
    keys: Sequence[str], noes: Iterable[int], told: Mapping[str, float]
) -> Iterator[tuple[int, frozenset[str]]]:
    """Where each negation stands, with the telling cores that it negates: its verb, what goes with an auxiliary or
    with ليس, the noun of غير or عدم. Of what did not happen for one cause nothing is said."""
    for at in noes:
        plain, behind = keys[at].lstrip("وف"), [key for key in keys[at + 1 :] if key not in negations("any")]
        helped = plain in negations("not") and bool(behind) and behind[0] in negations("auxiliary")
        reach = behind[1 : 1 + REACH] if helped else behind[:REACH] if plain in negations("wide") else behind[:1]
        found = frozenset(map(core, reach)) & told.keys()
        if found and not has_phrase("cause", " ".join(keys[at + 2 : at + 3])):
            yield at, found


def contrary(one: Worded, other: Worded) -> float:
    """How much alike two statements are around what ``one`` negates and ``other`` affirms; 0 where nothing is so."""
    best = 0.0
    for at, cores in one.negated:
        if not cores <= other.terms.keys() or any(cores & there for _, there in other.negated):
            continue
        if one.keys[at] in _NON and any(one.cores.count(word) > 1 for word in cores):
            continue  # a company that is not Egyptian, with Egyptian papers
        places = [to for to, word in enumerate(other.cores) if word in cores]
        if any(_negated_here(other.keys, to) for to in places):
            continue
        aim = _aimed_at(one.keys[at + 1] if at + 1 < len(one.keys) else "")
        best = max([best, *(_affirmed(one.near(at), other, to, cores) for to in places if _meant(other, to, aim))])
    return best


def _negated_here(keys: Sequence[str], at: int) -> bool:
    """Whether one of the words before a word negates, be it to take the negation back (not by itself but)."""
    return any(_negates(key.lstrip("وف")) for key in keys[max(0, at - REACH) : at])


def _meant(other: Worded, to: int, aim: bool) -> bool:
    """Whether a word tells what came about, or an aim where the negated one is an aim too."""
    return aim or not _aimed_at(other.keys[to])


def _affirmed(mine: Mapping[str, float], other: Worded, to: int, cores: AbstractSet[str]) -> float:
    """How much alike the words around a negation and those around what another statement affirms are."""
    theirs = other.near(to)
    if not cores <= theirs.keys() or any(abs(no - to) <= AROUND for no in other.noes):
        return 0.0
    return alike(mine, theirs) if len(mine.keys() & theirs.keys()) > 1 else 0.0


def _aimed_at(key: str) -> bool:
    """Whether a folded word is told as an aim (لقبول), not as what came about."""
    return key[:1] == "ل" and len(key) > LETTERS and core(key[1:]) == core(key)


def _negating(keys: Sequence[str]) -> Iterator[int]:
    """Where the negations stand. "Still", "no less than" and "only" negate nothing."""
    never, only = negations("never"), negations("only")
    for at, key in enumerate(keys):
        idle = at + 1 < len(keys) and keys[at + 1] in never
        below = key in _BELOW and any(next_[:1].isdigit() for next_ in keys[at + 1 : at + 1 + MARK])
        idle = idle or below or not negations("if").isdisjoint(keys[max(0, at - 2) : at])
        if not _negates(key.lstrip("وف")) or idle or _but(keys, at):
            continue
        if not any(word in only or (word in _NON and _but(keys, to)) for to, word in _behind(keys, at)):
            yield at


def _behind(keys: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    """The words behind a negation that may take it back, with their places."""
    return enumerate(keys[at + 1 : at + 1 + AROUND], at + 1)


def _but(keys: Sequence[str], at: int) -> bool:
    """Whether a word takes back a negation right before it (لم يبق غير الإجراءات: there are but the formalities)."""
    before = {key.lstrip("وف") for key in keys[max(0, at - REACH) : at]}
    return keys[at] in _NON and not before.isdisjoint(negations("not") | negations("wide"))


def _negates(key: str) -> bool:
    """Whether a folded word, conjunctions left out, is a negation."""
    if key[:2] == "لا" and key[2:] in negations("auxiliary"):
        return True  # لايستطيع
    plain = key in negations("no") or key in negations("not") or key in negations("wide")
    return plain or (key[:1] in "بل" and key[1:] in negations("no"))


def opposed(left: Worded, right: Worded, *, apart: int = 0, denied: bool = False) -> bool:
    """Whether the two say of one thing words of which only one can be true. What changes within days excludes the other
    only in accounts of one day, and its negation in those of two; they are so many days ``apart``. A word is turned
    round by a negation before it, all of ``left`` where it is ``denied``."""
    pairs = [
        (at, to, _exclude((side, _no_before(left, at) != denied), (other_side, _no_before(right, to))))
        for *at, row, side in left.poles
        for *to, other_row, other_side in right.poles
        if row == other_row
        and (row not in _turning() or _turned(left, right, at, to, apart <= int(side == other_side)))
    ]
    contrary = [(at, to) for at, to, exclude in pairs if exclude]
    return len(contrary) == len(pairs) and any(_said_of_one(left, right, at, to) for at, to in contrary)


def _turned(left: Worded, right: Worded, at: Sequence[int], to: Sequence[int], near: bool) -> bool:
    """Whether what changes within days can be a rival: in accounts that are ``near``, and not of what is traded in a
    market, or against another time than in the other account."""
    return near and not any(
        traded(words.cores[pole[1] : pole[1] + TRADED]) for words, pole in ((left, at), (right, to))
    )


def agree(left: Worded, right: Worded) -> bool:
    """Whether the two say of one thing the same one of two opposites."""
    return any(
        row == other_row
        and side == other_side
        and _no_before(left, at) == _no_before(right, to)
        and _said_of_one(left, right, at, to)
        for *at, row, side in left.poles
        for *to, other_row, other_side in right.poles
    )


def _exclude(one: tuple[int, bool], other: tuple[int, bool]) -> bool:
    """Whether two opposites (side, negated) exclude one another: unlike ones that neither account negates, or one that
    one account negates."""
    (side, no), (other_side, other_no) = one, other
    return not (no or other_no) if side != other_side else no != other_no


def _said_of_one(left: Worded, right: Worded, at: Sequence[int], to: Sequence[int]) -> bool:
    """Whether the words beside two opposites say that they are of one thing."""
    mine, theirs = _beside(left, at), _beside(right, to)
    both = mine.keys() & theirs.keys()
    shared = sum(mine[word] for word in both)
    # One word alone is not enough where each side has something of its own: the price of oil, the price of gas.
    least = OF_ONE if len(both) > 1 else NEARLY_ALL
    return shared > 0 and shared >= least * min(sum(mine.values()), sum(theirs.values()))


def _no_before(words: Worded, at: Sequence[int]) -> bool:
    """Whether a negation reaches the opposite at ``at``."""
    return any(no < at[0] <= no + REACH for no in words.noes)


def _beside(words: Worded, at: Sequence[int]) -> dict[str, float]:
    """The telling words near an opposite, itself left out."""
    near = [*words.cores[max(0, at[0] - BESIDE) : at[0]], *words.cores[at[1] : at[1] + BESIDE]]
    return {word: words.terms[word] for word in near if word in words.terms}
