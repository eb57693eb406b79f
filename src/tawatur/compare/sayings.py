"""Sayings of one happening side by side: the same words in other wordings, and what only one account has.

In: the claims of a group of articles whose value is a text (said, decided). Out: rows. Two sayings are the same
if they share enough telling words; if one negates what the other affirms, they contradict one another.

>>> from tawatur.compare.words import alike, terms
>>> alike(terms("أكد الوزير دعم الحكومة للنازحين"), terms("الحكومة تدعم النازحين، وفق ما قال الوزير")) > ALIKE
True
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from tawatur.arabic.fold import fold
from tawatur.arabic.numbers import Count
from tawatur.arabic.words import split
from tawatur.compare.counted import Counts, counts, differ, without_units
from tawatur.compare.disputed import lacking
from tawatur.compare.origins import Copies
from tawatur.compare.parts import number
from tawatur.compare.remarks import one_remark
from tawatur.compare.rows import by_wording, position
from tawatur.compare.statements import covers, is_clause, names_only, words_of
from tawatur.compare.surely import negated, refused
from tawatur.compare.told import MEASURED, TOLLS, WORDED, Ids, Told
from tawatur.compare.words import LETTERS, alike, at_stake, core, has_phrase, mutual, negations, quoted, spelt_alike
from tawatur.model import ASIDE, Accord, Row

#: Share of telling words from which two sayings of one story are held to be one in other wordings.
ALIKE = 0.25
#: Share of the longer one's telling words below which a saying is one only in part: one account tells more of it.
CLOSE = 0.3
#: Two sayings that share fewer telling words are of one matter at most.
FEWEST = 2
#: One speaker in one story: sayings that share so much go side by side, although neither is the other in other words.
TOUCHING = 0.1
#: A name is exchanged for another where so few words are; more words tell something else.
EXCHANGED = 6
#: Above this two sayings are the same but for their numbers.
NUMBERED = 0.6
#: And the shorter one must be so much of the longer one.
PARTLY = 0.4


def rows(claims: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies) -> Iterator[Row]:
    """The rows of the sayings of one group of articles."""
    told = [one for one in claims if one.slot in WORDED]
    named = [one for one in claims if one.slot in ("who", "where") and one.actor and one.unit != ASIDE]
    given = _given(claims)
    found = _clusters(told)
    yield from (_row(cluster, articles, copies, given, renamed=_renamed(cluster, named, ids)) for cluster in found)
    yield from (_row(pair, articles, copies, given, touching=True) for pair in _touching(found))
    for cluster in _clusters([one for one in claims if one.slot in WORDED or one.slot == "what"]):
        if "what" in {one.slot for one in cluster} and len({one.event for one in cluster}) > 1:
            yield _row(cluster, articles, copies, given)


def _given(claims: Sequence[Told]) -> Mapping[str, frozenset[Count]]:
    """The numbers that each account gives anywhere: who counts 100 judges here and 125 there has both."""
    found: dict[str, set[Count]] = defaultdict(set)
    for one in claims:
        if one.slot in WORDED:
            found[one.article] |= counts(one.wording).every
        elif one.slot in TOLLS or one.slot in MEASURED:
            found[one.article] |= {value} if (value := number(one.value)) else set()
    return {article: frozenset(every) for article, every in found.items()}


def _clusters(members: Sequence[Told]) -> list[list[Told]]:
    """Sayings that are one in other wordings; at most the best one of each article goes to another's."""
    known = [at_stake(one.wording, one.stance) for one in members]
    scores = sorted(
        (
            (-alike(known[i], known[j]), i, j)
            for i, j in combinations(range(len(members)), 2)
            if members[i].article != members[j].article
            and _same_voice(members[i], members[j])
            and len(known[i].keys() & known[j].keys()) >= FEWEST
        ),
    )
    cluster = {at: [at] for at in range(len(members))}
    for score, i, j in scores:
        if -score < ALIKE:
            break
        one, other = cluster[i], cluster[j]
        if one is not other and not {members[at].article for at in one} & {members[at].article for at in other}:
            one += other
            for at in other:
                cluster[at] = one
    unique = {id(found): found for found in cluster.values()}
    return [[members[at] for at in sorted(found)] for found in sorted(unique.values(), key=min)]


def _touching(found: Sequence[Sequence[Told]]) -> Iterator[list[Told]]:
    """What one speaker said of one matter in two accounts: a saying that stands alone, with the likest of its speaker
    in another account."""
    told = [one for cluster in found for one in cluster if one.actor]
    known = [at_stake(one.wording, one.stance) for one in told]
    alone = {cluster[0].claim for cluster in found if len(cluster) == 1}
    given: set[frozenset[str]] = set()
    for i, one in enumerate(told):
        if one.claim not in alone:
            continue
        likest = max(
            (
                (alike(known[i], known[j]), -j)
                for j, other in enumerate(told)
                if other.article != one.article and other.actor == one.actor and known[i].keys() & known[j].keys()
            ),
            default=(0.0, 0),
        )
        pair = frozenset((one.claim, told[-likest[1]].claim))
        if likest[0] >= TOUCHING and pair not in given:
            given.add(pair)
            yield [one, told[-likest[1]]]


def _one_remark(left: Told, right: Told) -> bool:
    """Whether two accounts have one remark of one speaker, each with other words of his around it."""
    spoken = left.actor is not None and left.actor == right.actor and left.article != right.article
    affirmed = (left.stance == "denied") == (right.stance == "denied")
    return (
        spoken and affirmed and one_remark(at_stake(left.wording, left.stance), at_stake(right.wording, right.stance))
    )


def _of_one_remark(members: Sequence[Told]) -> bool:
    """Whether any two accounts have one remark; of a chain of excerpts the ends may have nothing in common."""
    return all(_one_remark(a, b) for a, b in combinations(members, 2) if a.article != b.article)


def _same_voice(left: Told, right: Told) -> bool:
    """Whether nothing says that two different people spoke."""
    return left.root is None or right.root is None or left.root == right.root or left.actor == right.actor


def _row(
    members: Sequence[Told],
    articles: Sequence[str],
    copies: Copies,
    given: Mapping[str, frozenset[Count]],
    *,
    touching: bool = False,
    renamed: bool = False,
) -> Row:
    """One saying with its wordings; ``touching``: two sayings of one speaker on one matter, which need not be one;
    ``renamed``: the same words with another name in them."""
    by_words = by_wording(members)
    telling = {one.article for one in members}
    excerpts = touching and _one_remark(members[0], members[1])
    touching = touching and not excerpts
    accord: Accord = (
        "compatible" if touching else "agreed" if excerpts else "contested" if renamed else _accord(members, given)
    )
    why = _TOUCHING_WHY if touching else _WHY[accord]
    return Row(
        slot=min((one.slot for one in members), key=_ORDER.index),
        accord=accord,
        positions=tuple(position(same[0].wording, same, copies) for _, same in sorted(by_words.items())),
        silent=tuple(sorted(set(articles) - telling)),
        why=why.format(articles=len(telling), wordings=len(by_words)),
    )


def _accord(members: Sequence[Told], given: Mapping[str, frozenset[Count]]) -> Accord:
    """How the wordings of one saying stand to one another."""
    if len({one.article for one in members}) == 1:
        return "single"
    if _denied(members) or _counted_otherwise(members, given):
        return "contested"
    known = [at_stake(one.wording, one.stance) for one in members]
    closest = min(max(mutual(a, b) for j, b in enumerate(known) if j != i) for i, a in enumerate(known))
    same = closest >= CLOSE or _of_one_remark(members)
    return "agreed" if same and not _other_numbers(members) else "compatible"


def _denied(members: Sequence[Told]) -> bool:
    """Whether one account tells as denied what another affirms."""
    denying = [one for one in members if one.stance == "denied" and (one.refuted or not lacking(one))]
    denying = [one for one in denying if (not refused(one) if one.slot in WORDED else negated(one))]
    known = {one.claim: at_stake(one.wording, one.stance) for one in members}
    return any(
        covers(one, known[one.claim], other, known[other.claim])
        for one in denying
        for other in members
        if other.stance != "denied" and (is_clause(one.wording) or not names_only(other.wording))
        if not other.passed_on and not _negates_too(other, known[one.claim])
    )


def _negates_too(other: Told, denied: Mapping[str, float]) -> bool:
    """Whether what is not told as denied negates the same in its own words (لا تأجيل), or only passes it on."""
    words = words_of(other.wording)
    if not negations("deny").isdisjoint(key.lstrip("وفبل") for key in words.keys):
        return True  # it tells of the denial itself
    disputed = has_phrase("rumour", other.wording) or has_phrase("untrue", other.wording)
    return disputed or any(cores & denied.keys() for _, cores in words.negated)


def _counted_otherwise(members: Sequence[Told], given: Mapping[str, frozenset[Count]]) -> bool:
    """Whether two accounts count one thing otherwise in the same words, and neither gives the other's number at all."""
    return any(
        differ(_counts(a, given), _counts(b, given))
        for a, b in combinations(members, 2)
        if a.article != b.article and _numbered(a, b)
    )


def _other_numbers(members: Sequence[Told]) -> bool:
    """Whether two accounts have numbers in their words, and none in common, of whatever: no such two agree, even where
    they are too unlike for a dispute (20 demonstrators, 35 protesters)."""
    return any(
        differ(_of_anything(a.wording), _of_anything(b.wording))
        for a, b in combinations(members, 2)
        if a.article != b.article
    )


def _of_anything(wording: str) -> Counts:
    """The numbers of a saying, whatever they count."""
    every = counts(wording).every
    return Counts({"": every} if every else {}, every)


def _counts(one: Told, given: Mapping[str, frozenset[Count]]) -> Counts:
    """What a saying counts, and every number of its account."""
    found = counts(one.wording)
    return found._replace(every=found.every | given.get(one.article, frozenset()))


def _numbered(left: Told, right: Told) -> bool:
    """Whether two sayings are alike enough for their numbers to be of one thing: neither is a small part of the
    other, and they are no quotations of a market."""
    one, other = (without_units(at_stake(each.wording, each.stance)) for each in (left, right))
    if alike(one, other) <= NUMBERED or mutual(one, other) <= PARTLY:
        return False
    return not (quoted(one) and quoted(other))


def _renamed(members: Sequence[Told], named: Sequence[Told], ids: Ids) -> bool:
    """Whether two accounts have nearly the same words, but somebody else's name where the other has one."""
    wordings = {one.wording: one for one in members}  # of copies one stands for all
    return any(
        _exchanged(a, b, named, ids)
        for a, b in combinations(wordings.values(), 2)
        if a.article != b.article
        and not _two_speakers(a, b, ids)
        and mutual(at_stake(a.wording, a.stance), at_stake(b.wording, b.stance)) > NUMBERED
    )


def _two_speakers(left: Told, right: Told, ids: Ids) -> bool:
    """Whether two people speak, of whom the account of neither knows the other: each speaks of his own matter."""
    one, other = left.actor, right.actor
    if one is None or other is None or one == other or {ids.known[one].kind, ids.known[other].kind} != {"person"}:
        return False
    return other not in ids.named(left.article) and one not in ids.named(right.article)


def _exchanged(left: Told, right: Told, named: Sequence[Told], ids: Ids) -> bool:
    """Whether a name in the words of one is exchanged for another in the words of the other."""
    one, other = split(left.wording), split(right.wording)
    turns = SequenceMatcher(None, one.key, other.key, autojunk=False).get_opcodes()
    for tag, i, after_i, j, after_j in turns:
        if tag == "replace" and max(after_i - i, after_j - j) <= EXCHANGED:
            mine = _within(left, one.start[i], one.end[after_i - 1], named)
            theirs = _within(right, other.start[j], other.end[after_j - 1], named)
            alike_ = _one_name(one.key[i:after_i], other.key[j:after_j]) or bool(mine & theirs)
            kinds = {ids.known[actor].kind for actor in mine} & {ids.known[actor].kind for actor in theirs}
            if kinds and not alike_ and not any(_stand_for_one(a, b, ids) for a in mine for b in theirs):
                return True
    return False


def _stand_for_one(left: str, right: str, ids: Ids) -> bool:
    """Whether one entity is told for another: a country and its capital or its government, or two places whose names
    have a word in common (ميناء المرسى، مرفأ المرسى)."""
    one, other = ids.known[left], ids.known[right]
    if one.country and one.country == other.country and (ids.is_country(left) or ids.is_country(right)):
        return True
    if not one.kind == other.kind == "place":
        return False
    return not _name_cores(one.name).isdisjoint(_name_cores(other.name))


def _name_cores(name: str) -> set[str]:
    """The cores of the words of a name."""
    return {core(word) for word in fold(name).split()}


def _one_name(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether folded words that stand for one another are one name, spelled or worded otherwise."""
    shared = {core(word) for word in left if len(word) > LETTERS} & {core(word) for word in right}
    return bool(shared) or any(spelt_alike(a, b) for a, b in zip(left, right, strict=False))


def _within(saying: Told, start: int, end: int, named: Sequence[Told]) -> set[str]:
    """Whom the words of a saying from ``start`` to ``end`` name, as far as claims say."""
    return {
        one.actor
        for one in named
        if one.actor
        and not one.actor.startswith("group:")
        and one.article == saying.article
        and one.start < saying.start + end
        and saying.start + start < one.end
    }


#: What is said tells more than what is done in passing; a row of several slots goes by the first of these.
_ORDER = ("said", "decided", "what")

_TOUCHING_WHY = "The accounts give different words of one speaker on one matter; they may be one saying or two."
_WHY: dict[str, str] = {
    "agreed": "{articles} accounts tell the same saying in {wordings} wordings.",
    "compatible": "{articles} accounts tell a saying that is one in part; one tells more of it than another.",
    "contested": "One account denies what another affirms, or gives another number or name in the same words.",
    "updated": "",
    "single": "Only one account has this saying.",
}
