"""A deed that is denied in one story and told as done in another: who is accused there is the one who did it here.

In: the happenings of a case. Out: for each denied one those of the same kind and the same doer that other accounts
affirm, and the contested row of the two. Deeds of one doer are many: so their victims must be called alike, their times
and places fit, the accounts tell of a further happening in common, and the one that affirms gives a figure or a source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tawatur.arabic.edtf import overlap
from tawatur.compare.denials import WHY, denial_row
from tawatur.compare.origins import Copies
from tawatur.compare.told import TOLLS, Ids, Told
from tawatur.compare.words import terms
from tawatur.model import Case, Event, Row

#: Kinds of deeds that are told for one another: who is killed in raids is killed and raided.
_FAMILIES: Mapping[str, str] = {"death": "harm", "strike": "harm", "attack": "harm", "arrest": "arrest"}
_TOLD = frozenset({"reported", "background"})
#: Slots of the claims that word a deed and whom it struck.
_WORDED = frozenset({"what", *TOLLS, "count"})
#: Roles of those whom a deed struck.
_STRUCK = frozenset({"victim", "target"})
Key = tuple[str, str]


def affirmed(case: Case, ids: Ids) -> Iterator[tuple[Event, list[Event]]]:
    """Each denied deed with those that other stories tell as done, in the order of the case."""
    done: dict[Key, list[Event]] = defaultdict(list)
    for event in case.events:
        if event.status in _TOLD:
            for key in _keys(event, ids):
                done[key].append(event)
    about = _about(case)
    for denied in (event for event in case.events if event.status == "denied"):
        near = {other.id: other for key in _keys(denied, ids) for other in done.get(key, ())}
        fitting = [
            near[one] for one in sorted(near) if _fits(denied, near[one], ids) and _meet(denied, near[one], about)
        ]
        if fitting:
            yield denied, fitting


def row(denied: Event, others: Sequence[Event], told: Iterable[Told], ids: Ids, copies: Copies) -> Iterator[Row]:
    """The row of a denied deed; ``told`` are the claims of the articles of all these happenings."""
    claims = list(told)
    mine = [one for one in claims if one.event == denied.id and one.stance == "denied" and one.slot == "what"]
    against = [best for other in others for best in _words_alike(mine, other, denied, claims, ids)]
    if mine and against:
        articles = sorted({one.article for one in (mine[0], *against)})
        yield denial_row([(one.wording, one) for one in (mine[0], *against)], articles, copies, WHY)


def _words_alike(mine: Sequence[Told], other: Event, denied: Event, claims: Sequence[Told], ids: Ids) -> Iterator[Told]:
    """The claim of each account that affirms the deed of whom it struck, by a figure or from a source."""
    doers = (actor for actor, role in denied.participants + other.participants if role not in _STRUCK)
    named = {word for actor in doers for word in terms(ids.known[actor].name)}
    victims = {word for one in mine for word in terms(one.wording.partition(" ")[2])} - named
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        if one.event == other.id and one.slot in _WORDED and one.stance == "asserted":
            by_article[one.article].append(one)
    for article in sorted(by_article.keys() - set(denied.articles)):
        found = by_article[article]
        sure = any(one.slot in TOLLS or one.root for one in found)
        struck = [one for one in found if not victims.isdisjoint(terms(one.wording))]
        if sure and struck:
            yield struck[0]


def _keys(event: Event, ids: Ids) -> list[Key]:
    """Doer and kind of a deed; a capital stands for its country."""
    family = _FAMILIES.get(event.type)
    if family is None:
        return []
    doers = [ids.known[actor] for actor, role in event.participants if role == "agent" and actor in ids.known]
    return [(one.country if one.kind == "place" and one.country else one.id, family) for one in doers]


def _about(case: Case) -> Mapping[str, set[str]]:
    """The happenings of each article."""
    found: dict[str, set[str]] = defaultdict(set)
    for event in case.events:
        for article in event.articles:
            found[article].add(event.id)
    return found


def _fits(denied: Event, other: Event, ids: Ids) -> bool:
    """Whether neither time nor place says that two deeds are two."""
    if denied.when and other.when and overlap(denied.when, other.when) is False:
        return False
    if not denied.place or not other.place or denied.place == other.place:
        return True
    one, two = ids.known[denied.place], ids.known[other.place]
    return bool(one.country) and one.country == two.country


def _meet(denied: Event, other: Event, about: Mapping[str, set[str]]) -> bool:
    """Whether two accounts of the two tell of a further happening in common."""
    mine, theirs = (set().union(*(about[article] for article in event.articles)) for event in (denied, other))
    return set(other.articles).isdisjoint(denied.articles) and bool(mine & theirs - {denied.id, other.id})
