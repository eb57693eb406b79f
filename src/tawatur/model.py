"""Every record of Tawatur, and nothing else.

In: nothing. Out: frozen, dumb records that the six verbs hand to one another.
No record leaves defaults out of its JSON: msgspec tells a default by identity, and equal records would get other ids.
Offsets are Unicode code points of ``Article.text``, end excluded. A record's ``id`` is a digest of what it says;
who made it (``made_by``) is left out, so that the same reading by two makers is one record.

>>> Span(0, 3).of("قال الوزير")
'قال'
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Literal

import msgspec

# ---------------------------------------------------------------- closed vocabularies
BlockKind = Literal["title", "subheading", "text", "caption", "byline", "dateline", "credit", "furniture"]
ActorKind = Literal["person", "organization", "place", "group"]
MentionKind = Literal["person", "organization", "place", "group", "time", "figure", "quote", "event", "wording"]
Form = Literal["name", "alias", "title", "description"]
TimeClass = Literal["explicit", "relative", "underspecified"]
Basis = Literal["stated", "derived", "inferred"]
QuoteKind = Literal["direct", "indirect", "mixed"]
VoiceKind = Literal["outlet", "agency", "organization", "person", "document", "unnamed"]
Stance = Literal["asserted", "denied", "doubted", "expected", "hypothetical"]
Status = Literal["reported", "background", "announced_future", "hypothetical", "denied"]
Polarity = Literal["negative", "positive"]
Slot = Literal[
    "what", "who", "where", "when", "duration", "killed", "injured", "arrested", "missing", "rescued",
    "count", "amount", "age", "said", "decided", "topic", "why", "purpose", "seized", "planned", "used", "victims",
    "hour", "announced",
]  # fmt: skip
Accord = Literal["agreed", "compatible", "updated", "contested", "single"]
Verdict = Literal["same", "different", "unsure", "accepted", "rejected", "corrected", "undone", "redone"]

#: The parts of a page that belong to the article itself and are read for meaning.
READABLE: frozenset[str] = frozenset({"title", "subheading", "text", "caption"})


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen record whose id is a digest of what it says."""

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits; the same for the same content, whoever made the record."""
        said = {name: getattr(self, name) for name in self.__struct_fields__ if name not in ("made_by", "retrieved")}
        return digest(type(self).__name__, said)


def digest(*parts: object) -> str:
    """Sixteen hexadecimal digits of SHA-256 over the canonical JSON of ``parts``."""
    return hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()[:16]


class Part(msgspec.Struct, frozen=True, gc=False):
    """A small frozen part of a reading, made by the hundred for each article and kept by nobody: no id, no JSON.

    A named tuple says the same, at three to eight times the cost of making one or changing a field (0.6 us against
    0.16, 1.6 against 0.2). ``gc``: such parts hold no cycle, so the collector need not follow them.
    """


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """``start`` and ``end`` in code points of the article's text, end excluded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A time as an interval: the first day it can mean, and the first day it cannot.

    ``value`` is EDTF text (``2017-11-20``, ``2023-03``, ``2021-01/2021-06``, ``../2021-09-14``, ``P2Y``) or None where
    the wording has no value. ``first`` and ``after`` are ISO days, None where open (both None for a duration).
    """

    value: str | None = None
    first: str | None = None
    after: str | None = None
    wording: str = ""
    basis: Basis = "stated"


# ---------------------------------------------------------------- gather
class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the holder of a page told about it; kept apart from what the page itself states."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    date: str | None = None
    title: str | None = None


class Page(Record, frozen=True, kw_only=True):
    """One page as it was found. ``media`` is ``text/plain``, ``text/html`` or None (to be detected)."""

    source: str
    body: bytes
    media: str | None = None
    charset: str | None = None
    given: Given = Given()
    retrieved: str | None = None

    @property
    def id(self) -> str:
        """Digest of the bytes, the source and what was given."""
        return digest("Page", self.sha256, self.source, self.given)

    @property
    def sha256(self) -> str:
        """SHA-256 of the original bytes, 64 hexadecimal digits."""
        return hashlib.sha256(self.body).hexdigest()


# ---------------------------------------------------------------- read
class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A run of the text with one part to play on the page; ``why`` names the signals that decided it."""

    span: Span
    kind: BlockKind
    why: str = ""


class Outlet(msgspec.Struct, frozen=True, kw_only=True):
    """Who published the page: its name, where that is said (None when given or known from the address)."""

    name: str
    key: str | None = None
    span: Span | None = None
    basis: Literal["stated", "given", "derived"] = "stated"


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """When the page says it was published (``stated``), or what follows from its own words (derived)."""

    when: When
    stated: bool
    evidence: tuple[Span, ...] = ()
    rule: str = ""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One link of a chain. ``actor`` is the article's actor key; ``span`` where the link is stated."""

    kind: VoiceKind
    name: str
    actor: str | None = None
    span: Span | None = None
    verb: str | None = None
    inherited: bool = False


@lru_cache(maxsize=64)
def _article_id(page: str, text: str) -> str:
    """The id of an article; cached, because every record of an article asks for it."""
    return digest("Article", page, text)


class Article(Record, frozen=True, kw_only=True):
    """A page as read. Every offset of the record counts in ``text``."""

    page: str
    name: str
    source: str
    sha256: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: Span | None = None
    byline: Span | None = None
    outlet: Outlet | None = None
    published: Published | None = None
    updated: Published | None = None
    credits: tuple[Voice, ...] = ()
    flags: tuple[str, ...] = ()
    given: Given = Given()
    made_by: str = ""

    @property
    def id(self) -> str:
        """Digest of the page and the text read from it."""
        return _article_id(self.page, self.text)


# ---------------------------------------------------------------- mark
class Actor(Record, frozen=True, kw_only=True):
    """Somebody or something that one article names: the reading of one article only, joined across articles by link.

    ``key`` is unique in the article and readable (``person:...``). ``known`` is a lexicon id where one fits;
    ``derived`` says that ``known`` follows from an office and the article's date, not from a name in the text.
    """

    article: str
    key: str
    kind: ActorKind
    name: str
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    country: str | None = None
    known: str | None = None
    derived: bool = False
    made_by: str = ""


class Name(msgspec.Struct, frozen=True, kw_only=True, tag_field="is", tag="name"):
    """The value of a mention of an actor."""

    actor: str
    form: Form = "name"
    metonymy: bool = False


class Time(msgspec.Struct, frozen=True, kw_only=True, tag_field="is", tag="time"):
    """The value of a time expression; ``anchor`` is what a relative one was counted from."""

    when: When
    tclass: TimeClass
    anchor: str | None = None
    mod: str | None = None


class Figure(msgspec.Struct, frozen=True, kw_only=True, tag_field="is", tag="figure"):
    """A number in the text. ``value`` is canonical text ("12", "3.5", "10/15"), ``unit`` what is counted or measured.

    ``slot`` is the slot of an event that it can fill, ``mod`` one of ``about at_least at_most more_than less_than``.
    """

    value: str
    unit: str = ""
    slot: str | None = None
    mod: str | None = None


class Quote(msgspec.Struct, frozen=True, kw_only=True, tag_field="is", tag="quote"):
    """Reported words: who said them, through whom. ``cue`` is where the text says that they were said."""

    kind: QuoteKind
    cue: Span | None = None
    lemma: str | None = None
    stance: Stance = "asserted"
    speaker: str | None = None
    chain: tuple[Voice, ...] = ()
    addressee: str | None = None
    nested_in: Span | None = None


class Participant(msgspec.Struct, frozen=True, order=True):
    """An actor of the article in a role of an event."""

    actor: str
    role: str


class EventFigure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure as it fills a slot of an event."""

    slot: str
    value: str
    span: Span
    mod: str | None = None


class Happening(msgspec.Struct, frozen=True, kw_only=True, tag_field="is", tag="event"):
    """The value of an event mention: one record per trigger.

    ``same`` is a key that the mentions of one happening in the article share.
    """

    type: str
    participants: tuple[Participant, ...] = ()
    when: When | None = None
    when_span: Span | None = None
    place: str | None = None
    status: Status = "reported"
    figures: tuple[EventFigure, ...] = ()
    topic: Span | None = None
    same: str | None = None


class Wording(msgspec.Struct, frozen=True, kw_only=True, tag_field="is", tag="wording"):
    """The value of an evaluative or labelling word in the outlet's own voice."""

    target: str | None
    polarity: Polarity
    strength: Literal["strong", "weak"] = "strong"


Value = Name | Time | Figure | Quote | Happening | Wording


class Mention(Record, frozen=True, kw_only=True):
    """What one run of characters of one article means."""

    article: str
    kind: MentionKind
    span: Span
    wording: str
    value: Value
    made_by: str = ""


#: The unit of a claim of slot ``when`` or ``where`` that is not of its event, but stands beside it.
ASIDE = "aside"


class Claim(Record, frozen=True, kw_only=True):
    """THE CENTRE: this article, at this span, through this chain, gives this slot of this event this value.

    ``event`` is the id of an event Mention of the article; ``value`` is normalised text, ``actor`` the article's
    actor key where the value is one. ``unit`` makes the value plain: what is counted or measured; of a ``who`` the
    role; of a ``why`` whether it is a cause or an effect; ``ASIDE`` for what is none of the event.
    """

    article: str
    span: Span
    wording: str
    event: str
    slot: Slot
    value: str
    actor: str | None = None
    mod: str | None = None
    unit: str = ""
    stance: Stance = "asserted"
    chain: tuple[Voice, ...] = ()
    made_by: str = ""


class Issue(Record, frozen=True, kw_only=True):
    """Something a step met and did not understand: kept and shown, never swallowed."""

    step: str
    code: str
    what: str
    about: str = ""
    span: Span | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that the first three verbs give for one page: what the steps after them work on."""

    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    issues: tuple[Issue, ...] = ()


# ---------------------------------------------------------------- link
class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One named reason for or against; ``says`` is the sentence that a reader is shown."""

    name: str
    weight: float
    says: str = ""


class Judgement(Record, frozen=True, kw_only=True):
    """Whether two things are one, or what a person says of a claim. A person's outranks a rule's, none is erased.

    Of a claim (``left``), ``right`` is the value that stands in its place where it is corrected; of a judgement that is
    taken back or let stand again (``left``), ``right`` is the judgement before this one.
    """

    about: Literal["entity", "event", "copy", "claim", "judgement"]
    left: str
    right: str
    verdict: Verdict
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()
    by: str = "rule"
    at: str | None = None


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """Actors of several articles judged to be one. ``members`` are (article id, actor key). ``derived``: no article
    writes the name; it follows from an office that they write and their day."""

    id: str
    kind: ActorKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    known: str | None = None
    members: tuple[tuple[str, str], ...] = ()
    derived: bool = False

    @property
    def shown(self) -> str:
        """The name as readers are shown it: in brackets where no article writes it."""
        return f"[{self.name}]" if self.derived else self.name


class Passage(msgspec.Struct, frozen=True, order=True):
    """A run of characters of one article."""

    article: str
    start: int
    end: int


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """Two articles that share a passage; ``upstream`` names the common source where one is credited."""

    left: Passage
    right: Passage
    upstream: str | None = None
    reasons: tuple[Reason, ...] = ()


# ---------------------------------------------------------------- compare
class Position(msgspec.Struct, frozen=True, kw_only=True):
    """One value and the claims (ids) that give it.

    ``origins``: how many chains among them did not copy one another; ``unknown``: accounts whose origin is not known.
    """

    value: str
    claims: tuple[str, ...]
    origins: int = 0
    unknown: int = 0
    reasons: tuple[Reason, ...] = ()


#: The accounts are a day or two apart, and one of them counts from its own day of printing.
DAY_SLIP = "day_slip"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One slot of one event across its accounts. ``silent`` are the articles that tell of the event but not of this;
    ``ground`` names the reason of an accord that has one of its own (DAY_SLIP)."""

    slot: str
    accord: Accord
    positions: tuple[Position, ...]
    silent: tuple[str, ...] = ()
    why: str = ""
    ground: str = ""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Mentions (ids) judged to be one happening: computed, never edited. Participants are (entity id, role)."""

    id: str
    type: str
    status: Status
    when: When | None = None
    place: str | None = None
    participants: tuple[tuple[str, str], ...] = ()
    mentions: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Articles whose main happening is the same."""

    event: str
    articles: tuple[str, ...]


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """The whole record of a pile of pages: what link and compare computed from the readings."""

    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    groups: tuple[Group, ...] = ()
    copies: tuple[Copy, ...] = ()
    judgements: tuple[Judgement, ...] = ()
