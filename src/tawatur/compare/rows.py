"""The rows of one event: for each slot the positions, who holds them, and how they stand to one another.

In: the claims of one event. Out: rows. Within an article its first claim of a figure is its own (title and lead come
first); the others are details that are set side by side only where another article gives them too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from tawatur.arabic.fold import fold
from tawatur.compare.disputed import disputed
from tawatur.compare.origins import Copies, origins
from tawatur.compare.parts import added, beside_one, grown, over_months, running, with_others
from tawatur.compare.slips import apart_by_a_slip
from tawatur.compare.told import APART, ASIDES, MEASURED, TOLLS, WORDED, Ids, Told
from tawatur.compare.values import FIGURES, Relation, of_two, relation, risen, shown, stages
from tawatur.compare.words import terms
from tawatur.model import DAY_SLIP, Accord, Position, Row

#: Slots that are compared by modules of their own, not by equality.
TEXTS = WORDED | APART | {"why"}
#: Roles of those who act; an actor and one acted upon are no rivals for one place.
_ACTING = frozenset({"agent", "host", "caller", "giver", "organiser", "operator", "subject", "speaker"})
#: Roles that say only that somebody was there.
_TAKING_PART = frozenset({"attendee", "party", "counterpart"})
#: Figures that rise while a happening goes on.
_RISING = frozenset({*TOLLS, "count"})
_RANK: dict[Relation, int] = {"same": 0, "fits": 1, "differs": 2}


def rows(claims: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies) -> Iterator[Row]:
    """The rows of one event, told of by ``articles``, in the order of their slots and units."""
    kinds: dict[tuple[str, str], list[Told]] = defaultdict(list)
    acting = {one.actor for one in claims if one.slot == "who" and one.actor and one.role in _ACTING}
    for one in claims:
        if one.slot not in TEXTS and one.slot not in MEASURED and one.unit not in ASIDES:
            kinds[one.slot, _kind(one, acting)].append(one)
    for (slot, _), members in sorted(kinds.items()):
        if slot in FIGURES:
            yield from figure_rows(members, articles, ids, copies)
        elif slot == "who":
            yield from _actor_rows(members, articles, ids, copies)
        else:
            yield row(members, articles, ids, copies)


def _kind(one: Told, acting: AbstractSet[str]) -> str:
    """What a claim may be compared within: actors by whether they act. Who one account lets only take part goes with
    those who act where another account lets the same one act: neither is silent on him."""
    if one.slot == "who":
        return "acting" if one.role in _ACTING or (one.role in _TAKING_PART and one.actor in acting) else "other"
    return ""


def figure_rows(members: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies) -> Iterator[Row]:
    """One row of the articles' own figures, and one for each further figure that two articles give."""
    main, rest = _own_figures(members, ids)
    made = row(main, articles, ids, copies)
    beside = _told_beside_all(main, ids) if made.accord in ("contested", "updated") else frozenset()
    for part in ([one for one in main if (one.article in beside) == apart] for apart in (False, True)):
        if part:
            yield made if len(part) == len(main) else row(part, articles, ids, copies)
    by_value: dict[str, list[Told]] = defaultdict(list)
    for one in rest:
        by_value[one.value].append(one)
    for _, same in sorted(by_value.items()):
        if len({one.article for one in same}) > 1:
            yield row(same, articles, ids, copies)


def _told_beside_all(main: Sequence[Told], ids: Ids) -> frozenset[str]:
    """The articles whose own toll is of another happening than that of every other account that tells of one."""
    own = {one.article: one for one in reversed(main)}
    if main[0].slot not in TOLLS:
        return frozenset()
    pairs = [(a, b) for a, b in combinations(own.values(), 2) if not of_two(a, b, ids)]
    return frozenset(own) - {one.article for pair in pairs for one in pair}


def _actor_rows(members: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies) -> Iterator[Row]:
    """One row of the actors that two articles name, one of those that only one names."""
    named: dict[str | None, set[str]] = defaultdict(set)
    for one in members:
        named[one.actor].add(one.article)
    shared = [one for one in members if one.actor and len(named[one.actor]) > 1]
    rest = [one for one in members if not one.actor or len(named[one.actor]) == 1]
    for part in (shared, rest):
        if part:
            yield row(part, articles, ids, copies)


def _own_figures(members: Sequence[Told], ids: Ids) -> tuple[list[Told], list[Told]]:
    """Each article's own figure, and its details; who counts the dead with the hurt has another one. A title's figure
    that the text does not repeat has the text's first figure beside it: the article contradicts itself, or rounds."""
    main, rest = [], []
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_article[one.article].append(one)
    for claims in by_article.values():
        first = next((one for one in claims if not with_others(one)), claims[0])
        body = [one for one in claims if not one.titled and not added(one)]
        own = {first.value}
        if first.titled and body and first.value not in {one.value for one in body} and not ids.repeated(first):
            own.add(body[0].value)
        main += [one for one in claims if one.value in own]
        rest += [one for one in claims if one.value not in own]
    return main, rest


def row(members: Sequence[Told], articles: Sequence[str], ids: Ids, copies: Copies) -> Row:
    """One row of claims that may be compared."""
    by_value: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_value[shown(one)].append(one)
    order = sorted(by_value, key=lambda value: (-len({one.article for one in by_value[value]}), value))
    accord = accord_of(members, ids)
    telling = {one.article for one in members}
    positions = tuple(position(value, by_value[value], copies) for value in order)
    slip = accord == "contested" and members[0].slot == "when" and _only_slips(members, ids)
    return Row(
        slot=members[0].slot,
        accord=accord,
        positions=positions,
        silent=tuple(sorted(set(articles) - telling)),
        why=why("slip" if slip else accord, by_value),
        ground=DAY_SLIP if slip else "",
    )


def _only_slips(members: Sequence[Told], ids: Ids) -> bool:
    """Whether the times of a row that exclude one another are those of accounts that count from their printing."""
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_article[one.article].append(one)
    rivals = [pair for pair in combinations(by_article.values(), 2) if _between(*pair, ids) == "differs"]
    return all(apart_by_a_slip(a, b) for left, right in rivals for a in left for b in right)


def by_wording(claims: Iterable[Told]) -> dict[str, list[Told]]:
    """The claims by their words as they are folded, spaces evened out."""
    found: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        found[" ".join(fold(one.wording).split())].append(one)
    return found


def worded_row(
    slot: str,
    accord: Accord,
    claims: Sequence[Told],
    articles: Sequence[str],
    copies: Copies,
    why: Mapping[Accord, str],
) -> Row:
    """One matter as the accounts word it; ``why`` has a sentence for each accord, with {articles} and {values}."""
    wordings = sorted(by_wording(claims).items())
    telling = {one.article for one in claims}
    values = ", ".join(f"{same[0].wording} ({len(same)})" for _, same in wordings)
    return Row(
        slot=slot,
        accord=accord,
        positions=tuple(position(same[0].wording, same, copies) for _, same in wordings),
        silent=tuple(sorted(set(articles) - telling)),
        why=why[accord].format(articles=len(telling), values=values),
    )


def position(value: str, claims: Sequence[Told], copies: Copies) -> Position:
    """One value with the claims that give it and their origins."""
    found = origins(claims, copies)
    return Position(
        value=value,
        claims=tuple(dict.fromkeys(one.claim for one in claims)),
        origins=found.origins,
        unknown=found.unknown,
        reasons=found.reasons,
    )


def accord_of(members: Sequence[Told], ids: Ids) -> Accord:
    """How the accounts stand to one another: the worst of what any two of them are. That something happened at all is
    contested as soon as it is affirmed and denied, by two accounts or in one."""
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in members:
        by_article[one.article].append(one)
    if members[0].slot == "what" and any(_denied(a, b) for a, b in combinations(members, 2)):
        return "contested"
    if members[0].slot in FIGURES and any(_contradicts_itself(own, ids) for own in by_article.values()):
        return "contested"
    if len(by_article) == 1:
        return "single"
    if members[0].slot == "who" and _all_shared(members):
        return "agreed" if len({frozenset(a.actor for a in own) for own in by_article.values()}) == 1 else "compatible"
    return _worst(by_article, ids, members)


def _worst(by_article: Mapping[str, Sequence[Told]], ids: Ids, members: Sequence[Told]) -> Accord:
    """The worst of what any two accounts are to one another."""
    worst: Relation = "same"
    told = [(own, _content(own)) for own in by_article.values()]
    for (left, mine), (right, theirs) in combinations(told, 2):
        how: Relation = "same" if mine == theirs else _between(left, right, ids)
        if how == "differs" and not _raised(left, right, ids):
            return "contested"
        worst = max(worst, how, key=lambda name: _RANK[name])
    if worst == "differs":
        return "updated"
    return "agreed" if worst == "same" and not _one_gives_more(members) else "compatible"


def _contradicts_itself(own: Sequence[Told], ids: Ids) -> bool:
    """Whether the figures that one account gives for its own exclude one another: title and text."""
    exact = [one for one in own if "X" not in one.value and not beside_one(one)]
    return any(relation(a, b, ids) == "differs" for a, b in combinations(exact, 2))


def _content(claims: Sequence[Told]) -> tuple[tuple[str | None, ...], ...]:
    """What an article says in a row, whatever else tells its claims from another's: copies have it in common."""
    return tuple((one.value, one.mod, one.unit, one.actor, one.stance, one.wording) for one in claims)


def _denied(left: Told, right: Told) -> bool:
    """Whether that something happened is affirmed and denied; of one account only where it tells so in like words,
    for it has more than one happening of a kind."""
    if not disputed(left, right):
        return False
    apart = left.article != right.article and left.value != "other"
    return apart or not terms(left.wording).keys().isdisjoint(terms(right.wording))


def _one_gives_more(members: Sequence[Told]) -> bool:
    """Whether there is no place that all accounts give: what one has beside it is finer or coarser."""
    if members[0].slot != "where":
        return False
    given: dict[str, set[str]] = defaultdict(set)
    for one in members:
        given[shown(one)].add(one.article)
    return all(len(articles) < len({one.article for one in members}) for articles in given.values())


def _all_shared(members: Sequence[Told]) -> bool:
    """Whether each actor is named by two articles: then nobody is anybody's rival."""
    named: dict[str | None, set[str]] = defaultdict(set)
    for one in members:
        named[one.actor].add(one.article)
    return None not in named and all(len(articles) > 1 for articles in named.values())


def _between(left: Sequence[Told], right: Sequence[Told], ids: Ids) -> Relation:
    """How two articles stand: figures by the worst of their own, else by the best of what they give."""
    found = [relation(a, b, ids) for a in left for b in right]
    if left[0].slot in FIGURES:
        return max(found, key=lambda name: _RANK[name]) if len(found) == 1 else relation(left[0], right[0], ids)
    return min(found, key=lambda name: _RANK[name])


def _raised(left: Sequence[Told], right: Sequence[Told], ids: Ids) -> bool:
    """Whether two figures are stages of one count: one named source stands behind both, an account gives both, or the
    later one raises the figure of the earlier one and no other source is named for it. Lengths, sums and shares are
    not counted on."""
    slot = left[0].slot
    if slot not in _RISING or left[0].unit == "%":
        return False
    mine, theirs = ({one.root for one in side} for side in (left, right))
    if slot in TOLLS and (_one_count(left[0], right[0], ids) or any(grown(a, b) for a in left for b in right)):
        return True
    return risen(left[0], right[0]) and (bool(mine & theirs) or None in mine | theirs)


def _one_count(left: Told, right: Told, ids: Ids) -> bool:
    """Whether one named source stands behind the tolls of both accounts, one account gives both as stages, or both are
    totals that are counted on for months."""
    mine, theirs = (ids.counting(one.article, one.slot) | {one.root} for one in (left, right))
    return bool((mine & theirs) - {None}) or stages(left, right, ids) or _counted_on(left, right)


def _counted_on(left: Told, right: Told) -> bool:
    """Whether both figures are totals that grow for months."""
    return all(map(running, (left, right))) or all(map(over_months, (left, right)))


_WHY: dict[str, str] = {
    "agreed": "All {articles} accounts that speak of it give {first}.",
    "compatible": "The {articles} accounts give {values}: finer or rounder, none excludes another.",
    "updated": "One count at several stages, raised by later accounts or by one source: {values}.",
    "contested": "The accounts exclude one another: {values}.",
    "single": "Only one account speaks of it: {first}.",
    "slip": "A day or two apart, and an account counts from its own day of printing: {values}.",
}
SLIP_WHY = _WHY["slip"]


def why(accord: str, by_value: dict[str, list[Told]]) -> str:
    """The accord in a sentence with its values."""
    counted = {value: len({one.article for one in claims}) for value, claims in by_value.items()}
    order = sorted(counted, key=lambda value: (-counted[value], value))
    values = ", ".join(f"{value} ({counted[value]})" for value in order)
    articles = len({one.article for claims in by_value.values() for one in claims})
    return _WHY[accord].format(articles=articles, first=order[0], values=values)
