"""Claims as the comparison sees them: whose they are, of which event, in which words, going back to whom.

In: a reading and the case. Out: for each claim of an event a Told. Actors are entities of the case here, no longer of
one article.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.compare.offices import bodies
from tawatur.compare.words import core, has_phrase, negations, rare
from tawatur.lexicon import countries
from tawatur.model import ASIDE, Case, Claim, Happening, Judgement, Name, Reading, Span, Stance, Voice

#: The unit of a claim of slot ``who`` that names a voice, not one who took part.
VOICE = "voice"
#: The unit of a claim of slot ``why`` that tells what came of something, not why it was.
EFFECT = "effect"
#: The units of claims of slot ``who`` that name who spoke and who was spoken to begin so; the kind of act follows.
SPEAKER, ADDRESSEE = "speaker:", "addressee:"
#: Units of claims that are not of the event which they are hung on.
ASIDES = frozenset({VOICE, ASIDE})
#: Slots whose values are compared by their words.
WORDED = frozenset({"said", "decided"})
#: Slots whose values are phrases that name or list something.
PHRASED = frozenset({"topic", "purpose", "seized", "planned", "used"})
#: Slots that are compared by ways of their own, and say nothing that is affirmed or denied.
APART = PHRASED | {"victims", "hour", "announced"}
#: Slots that count people by what befell them.
TOLLS = ("killed", "injured", "arrested", "missing", "rescued")
#: Slots whose figures are of whatever the words around them say.
MEASURED = frozenset({"count", "amount", "age", "duration"})
#: So many characters before and behind a figure say what it counts or measures.
BEFORE, BEHIND = 70, 50
#: So many letters before and behind a toll tell of what it is the toll.
SCENE = 160
#: A place that is more letters away from the word that tells of a happening is hardly its own.
FAR = 60
#: A time that is more letters before it is hardly that of who says what was.
CLAUSE = 120
_PLACED = frozenset({"when", "where"})
_SENTENCE_END = re.compile(r"[؛؟!\n]|\.(?!\d)")
#: Words that the names of agencies have in common.
_OF_AGENCIES = frozenset({"وكاله", "للانباء", "الانباء", "انباء", "الاخباريه", "للاخبار"})
#: Links of a chain that are a source in the sense of origins; an outlet tells, an unnamed voice cannot be recognised.
_SOURCES = frozenset({"agency", "organization", "person", "document"})


class Told(NamedTuple):
    """One claim. ``root`` is the source furthest back, ``relays`` the agencies and documents between, ``credits`` what
    the article as a whole credits; ``day`` is the first day of publication as a number, 0 where unknown; ``refuted``:
    somebody denies it, which is more than that it did not come about; ``refused``: who says so only refuses something;
    ``charge``: an accusation that its text says is denied; ``parted``: another clause stands between it and the word
    that tells of its happening; ``passed_on``: words before a saying make it a rumour;
    ``scene``: pairs of telling words that stand side by side in the sentence of a toll; ``office``: the bodies for
    which the root speaks."""

    claim: str
    article: str
    event: str
    slot: str
    value: str
    actor: str | None
    role: str | None
    mod: str | None
    unit: str
    stance: Stance
    wording: str
    start: int
    end: int
    titled: bool
    root: str | None
    relays: frozenset[str]
    credits: frozenset[str]
    day: int
    around: tuple[str, str] = ("", "")
    named: bool = False
    refuted: bool = False
    charge: bool = False
    parted: bool = False
    refused: bool = False
    passed_on: bool = False
    scene: frozenset[tuple[str, str]] = frozenset()
    office: frozenset[str] = frozenset()


@cache
def _countries() -> frozenset[str]:
    """The folded names of countries."""
    return frozenset(map(fold, countries().values()))


class Ids:
    """The case's ids: the event of a mention, the entity of an actor, what is known of each entity."""

    def __init__(self, case: Case) -> None:
        self.event: Mapping[str, str] = {mention: event.id for event in case.events for mention in event.mentions}
        self._entity = {member: entity.id for entity in case.entities for member in entity.members}
        self.known = {entity.id: entity for entity in case.entities}
        self._kinds = {event.id: event.type for event in case.events}
        self._times: dict[str, set[str]] = {}
        self._stops: dict[tuple[str, str], set[str]] = {}
        self._tolls: dict[tuple[str, str], dict[str, bool]] = {}
        self._counting: dict[tuple[str, str], set[str]] = {}
        self._named: dict[str, set[str]] = {}
        for (article, _), entity in self._entity.items():
            self._named.setdefault(article, set()).add(entity)
        self._countries: dict[str, Counter[str]] = {}
        self._titled: dict[str, frozenset[str]] = {}
        self._headed: dict[str, frozenset[str]] = {}

    def named(self, article: str) -> AbstractSet[str]:
        """The entities that an article names anywhere."""
        return self._named.get(article, frozenset())

    def misplaced(self, one: Told, other: Told) -> bool:
        """Whether the account of a place names nothing else of the country that the place is held to lie in, but
        something of the country of the other place."""
        if one.actor is None or other.actor is None:
            return False
        there = self._of_country(one.article)
        country, rival = self.known[one.actor].country, self.known[other.actor].country
        return bool(country and rival) and there[country or ""] < 2 and there[rival or ""] > 0

    def kind(self, event: str) -> str:
        """Of what type a happening of the case is; nothing for what is none of its happenings."""
        return self._kinds.get(event, "")

    def is_country(self, actor: str | None) -> bool:
        """Whether an entity is a country, not a place in one."""
        known = self.known[actor] if actor else None
        return bool(known and known.kind == "place" and known.country and fold(known.name) in _countries())

    def of_country(self, article: str, actor: str | None) -> bool:
        """Whether an article names anything that is of the country of an entity."""
        country = self.known[actor].country if actor else None
        return bool(country) and self._of_country(article)[country or ""] > 0

    def head(self, reading: Reading) -> None:
        """Take note of whom the title of an article names, by name and by a title (the minister) of whom the text
        names."""
        article, title = reading.article.id, reading.article.title
        names = [(mention.span, mention.value) for mention in reading.mentions if isinstance(mention.value, Name)]
        there = [name for span, name in names if title is not None and title.covers(span)]
        named = {name.actor for _, name in names if name.form == "name"}
        for kept, actors in (
            (self._titled, {name.actor for name in there if name.form == "name"}),
            (self._headed, {name.actor for name in there} & named),
        ):
            found = (self.entity(article, actor) for actor in actors)
            kept[article] = frozenset(entity for entity in found if entity and not entity.startswith("group:"))

    def two_news(self, left: Told, right: Told) -> bool:
        """Whether the title of each account names somebody or some place that the other does not name at all:
        congratulations to two states, one bulletin for two regions. Who goes by a title there must be of one kind with
        whom the other names."""
        if left.article == right.article:
            return False
        titled, headed = (
            [kept.get(one, frozenset()) - self.named(other) for one, other in self._sides(left, right)]
            for kept in (self._titled, self._headed)
        )
        kinds = [{self.known[entity].kind for entity in entities} for entities in headed]
        return all(titled) or not kinds[0].isdisjoint(kinds[1])

    @staticmethod
    def _sides(left: Told, right: Told) -> tuple[tuple[str, str], tuple[str, str]]:
        """The articles of two claims, either way round."""
        return (left.article, right.article), (right.article, left.article)

    def _of_country(self, article: str) -> Counter[str]:
        """How many entities of each country an article names."""
        if article not in self._countries:
            of = (self.known[entity].country for entity in self.named(article) if entity in self.known)
            self._countries[article] = Counter(country for country in of if country)
        return self._countries[article]

    def times(self, article: str) -> AbstractSet[str]:
        """The times that an article gives anywhere, as far as ``hear`` was told."""
        return self._times.get(article, frozenset())

    def stops(self, one: Told) -> int:
        """In how many countries an account has the happening of a claim, as far as ``hear`` was told."""
        return len(self._stops.get((one.article, one.event), ()))

    def clocks(self, article: str) -> int:
        """How many times of the clock an article gives, as far as ``hear`` was told."""
        return sum("T" in time for time in self.times(article))

    def tolls(self, article: str, slot: str) -> Collection[str]:
        """The figures of a toll that an article gives anywhere, in the order of its text, as far as ``hear`` was
        told."""
        return self._tolls.get((article, slot), ())

    def repeated(self, title: Told) -> bool:
        """Whether the text of an article gives the toll of its title as well, as far as ``hear`` was told."""
        return self._tolls.get((title.article, title.slot), {}).get(title.value, False)

    def counting(self, article: str, slot: str) -> AbstractSet[str]:
        """The sources that an article names for a toll, as far as ``hear`` was told."""
        return self._counting.get((article, slot), frozenset())

    def hear(self, claims: Iterable[Told]) -> None:
        """Take note of the times and tolls that the claims give."""
        for one in claims:
            if one.slot == "where" and one.actor and (country := self.known[one.actor].country):
                self._stops.setdefault((one.article, one.event), set()).add(country)
            elif one.slot == "when":
                self._times.setdefault(one.article, set()).add(one.value)
            elif one.slot in TOLLS:
                told = self._tolls.setdefault((one.article, one.slot), {})
                told[one.value] = told.get(one.value, False) or not one.titled
                self._counting.setdefault((one.article, one.slot), set()).update([one.root] if one.root else [])

    def entity(self, article: str, actor: str | None) -> str | None:
        """The entity of an actor of an article."""
        return self._entity.get((article, actor)) if actor else None


def told(reading: Reading, ids: Ids) -> Iterator[Told]:
    """The claims of one article that belong to an event of the case, in the order of the text."""
    roles = {
        (mention.id, one.actor): one.role
        for mention in reading.mentions
        if isinstance(mention.value, Happening)
        for one in mention.value.participants
    }
    named = {
        mention.value.actor
        for mention in reading.mentions
        if isinstance(mention.value, Name) and mention.value.form == "name"
    }
    triggers = {mention.id: mention.span for mention in reading.mentions if mention.kind == "event"}
    credits_ = frozenset(source for voice in reading.article.credits for source in _source(voice, reading, ids))
    offices = bodies(reading, partial(ids.entity, reading.article.id))
    ordered = sorted(((one.span, one.slot, one.id, one) for one in reading.claims), key=lambda one: one[:3])
    for _, _, identity, claim in ordered:
        event = ids.event.get(claim.event)
        if event is not None:
            yield _told(claim, event, reading, ids)._replace(
                claim=identity,
                role=roles.get((claim.event, claim.actor or "")),
                credits=credits_,
                office=_office(claim, offices),
                named=claim.actor in named,
                parted=claim.slot in _PLACED and _parted(reading.article.text, claim, triggers.get(claim.event)),
            )


def _office(claim: Claim, offices: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The bodies for which the last source of a claim speaks."""
    last = next((voice for voice in reversed(claim.chain) if voice.kind in _SOURCES), None)
    return offices.get(last.actor or "", frozenset()) if last else frozenset()


def _parted(text: str, claim: Claim, trigger: Span | None) -> bool:
    """Whether a place stands far from the word that tells of the happening, or a time or a place before a word that
    begins a clause of which that word is (said yesterday that the attacker)."""
    if trigger is None:
        return False
    first, second = sorted((claim.span, trigger), key=lambda one: one.start)
    apart = second.start - first.end
    if apart > FAR and claim.slot == "where":
        return True
    if apart > CLAUSE or (first == trigger and claim.slot == "when"):
        return False
    words = split(text[first.end : second.start]).key
    if claim.slot == "where" and first == trigger and not negations("relative").isdisjoint(words):
        return True
    return not negations("clause").isdisjoint(words)


def judged(claims: Iterable[Told], people: Mapping[str, Judgement], ids: Ids) -> Iterator[Told]:
    """The claims as people judged them (claim id -> judgement): rejected ones are left out, corrected ones have the
    value that was given; a value that is no entity of the case is a text."""
    for one in claims:
        said = people.get(one.claim)
        if said is None or said.verdict == "accepted":
            yield one
        elif said.verdict == "corrected":
            actor = said.right if said.right in ids.known else None
            wording = said.right if one.slot in WORDED else one.wording
            yield one._replace(value=said.right, actor=actor, mod=None, wording=wording)


def _told(claim: Claim, event: str, reading: Reading, ids: Ids) -> Told:
    """One claim, without its id, role and credits."""
    article = reading.article
    sources = [source for voice in claim.chain for source in _source(voice, reading, ids)]
    relays = [s for v in claim.chain if v.kind in ("agency", "document") for s in _source(v, reading, ids)]
    published = article.published.when.first if article.published else None
    refuse = negations("refuse")
    return Told(
        claim="",
        article=article.id,
        event=event,
        slot=claim.slot,
        value=claim.value,
        actor=ids.entity(article.id, claim.actor),
        role=None,
        mod=claim.mod,
        unit=fold(claim.unit),
        stance=claim.stance,
        wording=claim.wording,
        start=claim.span.start,
        end=claim.span.end,
        titled=bool(article.title and article.title.covers(claim.span)),
        root=sources[-1] if sources else None,
        relays=frozenset(relays),
        credits=frozenset(),
        day=dt.date.fromisoformat(published).toordinal() if published else 0,
        around=("", "") if claim.slot in WORDED else _around(article.text, claim),
        refuted=claim.stance == "denied" and _refuted(article.text, claim),
        scene=_scene(article.text, claim.span) if claim.slot in TOLLS else frozenset(),
        passed_on=claim.slot in _PASSED_ON and _passed_on(article.text, claim.span.start),
        refused=claim.stance == "denied" and any(voice.verb and fold(voice.verb) in refuse for voice in claim.chain),
    )


#: What is said or happened can be passed on.
_PASSED_ON = WORDED | {"what"}


def _passed_on(text: str, start: int) -> bool:
    """Whether the words before a saying in its sentence pass it on without vouching for it (ما يقال إنها)."""
    return has_phrase("rumour", _SENTENCE_END.split(text[max(0, start - BEFORE) : start])[-1])


def _refuted(text: str, claim: Claim) -> bool:
    """Whether a voice of a denied claim denies, or a word before it in its sentence; who can neither confirm nor deny
    does not."""
    deny = negations("deny")
    if any(voice.verb and not deny.isdisjoint(split(voice.verb).key) for voice in claim.chain):
        return True
    before = ["", *split(_around(text, claim)[0]).key]
    return any(key.lstrip("وفكبل") in deny and last != "او" for last, key in pairwise(before))


def _around(text: str, claim: Claim) -> tuple[str, str]:
    """The words of the sentence that stand next to a value, itself left out."""
    before = _SENTENCE_END.split(text[max(0, claim.span.start - BEFORE) : claim.span.start])[-1]
    behind = _SENTENCE_END.split(text[claim.span.end : claim.span.end + BEHIND])[0]
    # What the edge of the window cuts through is no word.
    first = before.partition(" ")[2] if claim.span.start > BEFORE and len(before) == BEFORE else before
    last = behind.rpartition(" ")[0] if len(behind) == BEHIND else behind
    return first, last


def _scene(text: str, span: Span) -> frozenset[tuple[str, str]]:
    """The pairs of neighbouring words in the sentence of a figure, near it, of which neither is ordinary in news."""
    before = _SENTENCE_END.split(text[max(0, span.start - SCENE) : span.start])[-1]
    behind = _SENTENCE_END.split(text[span.end : span.end + SCENE])[0]
    pairs = (pair for side in (before, behind) for pair in pairwise(map(core, split(side).key)))
    return frozenset(pair for pair in pairs if all(map(rare, pair)))


def _source(voice: Voice, reading: Reading, ids: Ids) -> Iterator[str]:
    """The source that a link names, by its entity or else by its name; nothing for an outlet or an unnamed voice. An
    agency that the lexicon does not know goes by its own name, without the words that all agencies have in theirs."""
    if voice.kind not in _SOURCES:
        return
    entity = ids.entity(reading.article.id, voice.actor)
    if voice.kind == "agency" and not (entity and ids.known[entity].known):
        own = [word for word in fold(voice.name).split() if word not in _OF_AGENCIES]
        yield f"agency:{' '.join(own)}" if own else f"agency:{fold(voice.name)}"
    else:
        yield entity or f"{voice.kind}:{fold(voice.name)}"


def by_event(every: Iterable[Told]) -> dict[str, list[Told]]:
    """The claims of each event in a fixed order."""
    found: dict[str, list[Told]] = {}
    for one in every:
        found.setdefault(one.event, []).append(one)
    for claims in found.values():
        claims.sort(key=lambda one: (one.day, one.article, one.start, one.slot, one.claim))
    return found
