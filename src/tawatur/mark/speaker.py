"""Find who speaks: the subject after or before a verb, or, where it is dropped, the one the text goes on about.

In: a Ground, a cue and the turns so far. Out: an actor's key with the words that name it. Actors for sources that the
text only describes are made here.
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import COMMAS, DASHES, STOPS, THAT, Ground, Party, lexemes, source_nouns
from tawatur.mark.speaker_sources import Described, described, is_media, is_media_noun
from tawatur.model import Actor, ActorKind, Mention, Name, Span

MADE_BY = "mark.speaker"
_PREPOSITIONS = frozenset(
    (
        "الي",
        "علي",
        "عن",
        "من",
        "في",
        "لدي",
        "مع",
        "بين",
        "ضد",
        "تجاه",
        "نحو",
        "امام",
        "خلال",
        "حول",
        "عبر",
        "بشان",
        "بعد",
        "قبل",
        "عقب",
    )
)


_NEWS = frozenset(("انباء", "الانباء", "اخبار", "الاخبار", "للانباء"))


class Subject(NamedTuple):
    """Who speaks: ``actor`` key, the ``span`` that names it, and the words it takes (``first`` up to ``after``)."""

    actor: str
    span: Span
    first: int
    after: int


class Turn(NamedTuple):
    """A quote already read: who spoke, in which number and gender of the verb, where, and over which relays."""

    subject: Subject
    gender: str
    number: str
    sentence: int
    nested: bool


class Cast(NamedTuple):
    """What grows while an article is read: turns, new actors and their mentions, heads of described sources."""

    turns: list[Turn]
    actors: dict[str, Actor]
    mentions: list[Mention]
    heads: dict[str, Subject]
    article: str


def subject_of(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """Who says what ``cue`` reports."""
    if cue.saying.tense in ("participle", "masdar"):
        return _before_masdar(ground, cast, cue) or _of_sentence(ground, cast, cue) or _of_line(ground, cast, cue)
    if cue.saying.lemma in ("جاء", "ورد") and cue.how != "noun":
        return _in_document(ground, cast, cue) or _of_line(ground, cast, cue)
    if not cue.joined:
        before = _before(ground, cast, cue)
        if before is not None:
            return before
    return _after(ground, cast, cue) or _of_sentence(ground, cast, cue) or _of_line(ground, cast, cue)


# ---------------------------------------------------------------- beside the verb
def _after(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """The subject that follows the verb: a name with its titles, a pronoun of rank, a described source."""
    if cue.saying.lemma == "نقل":
        relayed = _from_whom(ground, cast, cue.at + 1, cue.start)
        if relayed is not None:
            return relayed
    at = _skip(ground, cue.at + 1, cue.start)
    if at >= cue.start or _called_on(ground, cue, at):
        return None
    return noun_phrase(ground, cast, at, cue.start) or _unmarked(ground, cast, cue, at)


def _called_on(ground: Ground, cue: Cue, at: int) -> bool:
    """Whether the noun behind a verb like طالب is who is called on, not who calls: by its ending, gender or meaning."""
    if "whom" not in cue.saying.frame or cue.saying.tense == "participle":
        return False
    key, raw = ground.words.key[at], ground.words.raw[at]
    if key in lexemes("called_on") or (key.endswith("ين") and key.startswith("ال") and at not in ground.within):
        return True
    feminine = raw.endswith("ة") and not (at in ground.party and ground.party[at].kind == "person")
    return feminine and cue.saying.gender == "m"


def _unmarked(ground: Ground, cast: Cast, cue: Cue, at: int) -> Subject | None:
    """A subject that no name and no noun of the lists covers: the words behind the verb up to the next circumstance."""
    words, after = ground.words, at
    while after < min(cue.start, at + 6) and _nominal(ground, after):
        after += 1
    if after == at or not words.raw[at][0].isalpha():
        return None
    if words.key[at].startswith("ال") and after == at + 1:
        known = _same_head(ground, at)
        if known is not None:
            return known
    plural = words.key[at].endswith(("ون", "ين", "ات")) or cue.saying.number == "p"
    noun = words.key[after - 1]
    if noun in cast.heads and after == at + 1:
        return Subject(cast.heads[noun].actor, words.span(at, after), at, after)
    return _new(ground, cast, Described(at, after, noun, "group" if plural else "person", cue.saying.gender, False))


def _nominal(ground: Ground, at: int) -> bool:
    """Whether a word can go on with a noun phrase: no mark, verb of saying, preposition, time or relative."""
    words = ground.words
    key = words.key[at]
    if at in ground.times or at in ground.party or at in ground.marks or not words.raw[at][0].isalpha():
        return False
    if (
        key in _PREPOSITIONS
        or key in THAT
        or key in lexemes("when")
        or key in lexemes("adjunct")
        or key in lexemes("self")
    ):
        return False
    return key not in ("الذي", "التي", "الذين", "قد", "ما", "من", "لم", "لا") and key[:2] != "لل"


def _same_head(ground: Ground, at: int) -> Subject | None:
    """``الوزارة``, ``الشركة``: the last actor whose name begins with that noun."""
    noun = ground.words.key[at][2:]
    for here in range(at - 1, -1, -1):
        party = ground.party.get(here)
        if party is not None and ground.words.key[here].lstrip("وبل") == noun:
            return Subject(party.actor, ground.words.span(at, at + 1), at, at + 1)
    return None


def _skip(ground: Ground, at: int, to: int) -> int:
    """Over adverbs, times, commas and an addressee with ل, to where a subject can begin."""
    words = ground.words
    while at < to:
        if at in ground.times:
            at = ground.times[at]
        elif words.raw[at] in COMMAS | DASHES or words.key[at] in lexemes("skipped"):
            at += 1
        elif at in ground.party and ground.party[at].led:
            at = ground.party[at].after
        elif (
            words.key[at][:1] == "ل"
            and (at + 1 in ground.party or at + 1 in ground.marks)
            and words.key[at] not in source_nouns()
        ):
            at = _over_marks(ground, at + 1)
        elif words.key[at] == "من" and at + 1 < to and words.key[at + 1] in ("جهته", "جهتها", "جانبه", "جانبها"):
            at += 2
        else:
            break
    return at


def _over_marks(ground: Ground, at: int) -> int:
    """Behind a name, in marks or not."""
    if at in ground.marks:
        return ground.marks[at].close + 1
    return ground.party[at].after


def noun_phrase(ground: Ground, cast: Cast, at: int, to: int, *, led: bool = False) -> Subject | None:
    """Whom the noun phrase at word ``at`` denotes; None where it begins with a preposition or names nobody.

    ``led``: a ل written onto its first word is expected (``وفقا لوزارة الصحة``).
    """
    words = ground.words
    at = _into_name(ground, at, to)
    if at >= to:
        return None
    party = ground.party.get(at)
    if party is not None and (led or not party.led):
        return _figure(ground, party, to)
    key = words.key[at]
    if key in lexemes("honorific"):
        return _honoured(ground, cast, at)
    if is_named_kind(ground, at, to):
        return _in_marks(ground, cast, at)
    if key in _PREPOSITIONS or key in THAT:
        return None
    named = _behind_rank(ground, at, to)
    if named is not None:
        return named
    source = described(ground, at, to, led)
    return _source(ground, cast, source, to) if source is not None else None


def is_named_kind(ground: Ground, at: int, to: int) -> bool:
    """Whether a noun is named by short marks behind it: مجلة «كذا», جماعة «كذا»."""
    run = ground.marks.get(at + 1)
    if run is None or at + 1 >= to or run.close - run.open > 6:
        return False
    key = ground.words.key[at]
    return key in lexemes("title_of") or is_media_noun(key)


def _in_marks(ground: Ground, cast: Cast, at: int) -> Subject:
    """The name in the marks behind a noun; an actor is made where none is marked."""
    run = ground.marks[at + 1]
    party = ground.party.get(run.open + 1)
    if party is not None:
        return Subject(party.actor, party.span, at, run.close + 1)
    made = _new(ground, cast, Described(run.open + 1, run.close, ground.words.key[run.close - 1], "medium", "f", False))
    return Subject(made.actor, made.span, at, run.close + 1)


def _into_name(ground: Ground, at: int, to: int) -> int:
    """To a name behind an opening mark or a word for outlets: وكالة «رويترز», لصحيفة الرياض."""
    words, here = ground.words, at
    if (
        here < to
        and words.key[here] not in source_nouns()
        and here not in ground.within
        and is_media_noun(words.key[here])
    ):
        here += 1
    while here < to and (words.raw[here] in "ـ" or words.key[here] == "ل"):
        here += 1
    if here in ground.marks:
        here += 1
    return here if here in ground.party else at


def _figure(ground: Ground, party: Party, to: int) -> Subject:
    """A title and the name beside it are one subject; the name is the better evidence."""
    best, after = party, party.after
    while True:
        at = after
        while at < to and ground.words.raw[at] in COMMAS:
            at += 1
        following = ground.party.get(at)
        if following is None or at >= to or following.led or following.actor != party.actor:
            break
        after = following.after
        if best.form != "name" and following.form == "name":
            best = following
    return Subject(best.actor, best.span, party.first, after)


def _behind_rank(ground: Ground, at: int, to: int) -> Subject | None:
    """A person named soon after a rank or an office that was not marked as a title: العميد سمير, عضو المجلس الدكتور فلان."""
    words, here = ground.words, at
    office = words.key[at] in source_nouns() and source_nouns()[words.key[at]][0] in ("person", "document")
    if words.key[at] not in lexemes("rank") and not office:
        return None
    while here < min(to, at + 14):
        party = ground.party.get(here)
        if party is not None and party.kind == "person" and not party.led:
            return _figure(ground, party, to) if source_nouns().get(words.key[at], ("",))[0] != "document" else None
        if words.raw[here] in STOPS | {":"} or words.key[here] in THAT or here in ground.marks:
            return None
        if here > at and words.key[here] in _PREPOSITIONS - {"في", "من", "علي"}:
            return None
        here = party.after if party else here + 1
    return None


def _before(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """The subject before the verb: ``موسكو تؤكد``, ``السفارة في البلد قالت``, ``مسؤولين توقعوا``."""
    words, last = ground.words, cue.at - 1
    first = ground.sentence_start(cue.at)
    while last >= first and _between(ground, last):
        last -= 1
    if last < first:
        return None
    party = ground.within.get(last)
    while party is not None:
        if not party.led and _starts_clause(ground, party.first, first):
            return _figure(ground, party, cue.at)
        earlier = ground.within.get(party.first - 1) if party.first > first else None
        if earlier is None or (earlier.actor != party.actor):
            break
        party = earlier
    for at in range(max(first, last - 5), last + 1):
        key = words.key[at]
        if (key in source_nouns() or key in ("احد", "بعض")) and _starts_clause(ground, at, first):
            source = described(ground, at, cue.at)
            if source is not None and (source.after >= last or words.key[source.after][:1] == "و"):
                return _source(ground, cast, source, cue.at)
    return None


def _between(ground: Ground, at: int) -> bool:
    """What may stand between a subject and its verb: commas, brackets, قد, a relative pronoun, a time."""
    key, raw = ground.words.key[at], ground.words.raw[at]
    if at in ground.within:
        return False
    return raw in COMMAS | DASHES | {")", "(", "»", '"', "”", "“"} or key in (
        "قد",
        "لم",
        "لا",
        "لن",
        "الذي",
        "التي",
        "الذين",
        "سوف",
        "ايضا",
    )


def _starts_clause(ground: Ground, at: int, first: int) -> bool:
    """Whether a clause can begin at word ``at``: first in its sentence, or after أن, كان, a link word, a comma or و."""
    words = ground.words
    if at <= first or ground.words.key[at][:1] == "و" or at in ground.line_start:
        return True
    before = at - 1
    while before > first and words.raw[before] in '"«“”':
        before -= 1
    key = words.key[before]
    links = lexemes("link")
    return (
        key in THAT
        or key in links
        or key.lstrip("و") in links
        or words.raw[before] in COMMAS | STOPS | {":"}
        or before in ground.closes
    )


def _before_masdar(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """``نقلت الوكالة عن الوزير قوله``: whoever stands after عن or إلى before the verbal noun."""
    if cue.saying.tense != "masdar":
        return None
    start = ground.sentence_start(cue.at)
    for at in range(cue.at - 1, start, -1):
        if ground.words.key[at] in ("عن", "الي") and at not in ground.within:
            return noun_phrase(ground, cast, at + 1, cue.at)
    return None


def _from_whom(ground: Ground, cast: Cast, at: int, to: int) -> Subject | None:
    """Whoever stands after عن between two words."""
    for here in range(at, to):
        if ground.words.key[here] == "عن" and here not in ground.within:
            return noun_phrase(ground, cast, here + 1, to)
    return None


def _in_document(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """``جاء في البيان أن``: the document, or whoever issued it."""
    for at in range(cue.at + 1, min(cue.start, cue.at + 5)):
        if ground.words.key[at] in ("في", "ضمن", "علي", "خلال"):
            return noun_phrase(ground, cast, at + 1, cue.start)
    return None


# ---------------------------------------------------------------- described sources
def _source(ground: Ground, cast: Cast, source: Described, to: int) -> Subject | None:
    """The actor of a description: an issuer for a document, the one told of before, or a new one."""
    span = _span(ground, source)
    if source.kind in ("document", "medium"):
        issuer = _issuer(ground, source, to) or (_earlier(ground, cast, source) if source.definite else None)
        if issuer is not None:
            return Subject(issuer.actor, span, source.first, source.after)
    elif source.definite and source.after - source.first == 1:
        known = _earlier(ground, cast, source)
        if known is not None:
            return Subject(known.actor, span, source.first, source.after)
    return _new(ground, cast, source)


def _span(ground: Ground, source: Described) -> Span:
    """Where a description stands, its written-on preposition left out."""
    whole = ground.words.span(source.first, source.after)
    return Span(whole.start + source.cut, whole.end)


def _issuer(ground: Ground, source: Described, to: int) -> Subject | None:
    """The body or person inside the noun phrase of a document, or behind it with ل: بيان الوزارة, بيان للوزارة."""
    for at in range(source.first + 1, min(to, source.after + 3)):
        party = ground.party.get(at)
        if party is not None and party.kind in ("organization", "person", "group"):
            tied = at < source.after or party.led or ground.words.key[at - 1] in ("عن", "اصدرته", "اصدره")
            return Subject(party.actor, party.span, party.first, party.after) if tied else None
        if ground.words.raw[at] in COMMAS | STOPS:
            return None
    after = source.after
    if after + 1 < to and ground.words.key[after] in ("عن", "من") and ground.words.key[after + 1].startswith("ال"):
        return _same_head(ground, after + 1)
    return None


def _earlier(ground: Ground, cast: Cast, source: Described) -> Subject | None:
    """Who was meant by the same noun before; for a document or an outlet, the last body that spoke."""
    known = cast.heads.get(source.noun)
    if known is not None:
        return known
    for turn in reversed(cast.turns):
        actor = ground.actors.get(turn.subject.actor) or cast.actors.get(turn.subject.actor)
        if actor is None:
            continue
        if source.kind in ("document", "medium") and actor.kind == "organization":
            return turn.subject
        if source.kind == "person" and actor.kind == "person":
            return turn.subject
    return None


def _new(ground: Ground, cast: Cast, source: Described) -> Subject:
    """An actor for a source without a name; the same words later mean the same source."""
    words = ground.words
    span = _span(ground, source)
    name = span.of(words.text)
    kind: ActorKind = "person" if source.kind == "person" else "organization" if source.kind == "medium" else "group"
    key = f"{kind}:{fold(name)}"
    if key not in ground.actors and key not in cast.actors:
        cast.actors[key] = Actor(article=cast.article, key=key, kind=kind, name=name, made_by=MADE_BY)
    if key in cast.actors and source.first not in ground.party:
        cast.mentions.append(
            Mention(
                article=cast.article,
                kind=kind,
                span=span,
                wording=name,
                value=Name(actor=key, form="description"),
                made_by=MADE_BY,
            )
        )
    subject = Subject(key, span, source.first, source.after)
    cast.heads[source.noun] = subject
    return subject


# ---------------------------------------------------------------- subjects not written again
def _honoured(ground: Ground, cast: Cast, at: int) -> Subject | None:
    """``سموه``, ``معاليه``: the person spoken of last before the word."""
    for here in range(at - 1, -1, -1):
        party = ground.within.get(here)
        if party is not None and party.kind == "person":
            return Subject(party.actor, ground.words.span(at, at + 1), at, at + 1)
    return None


def _of_sentence(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """The subject of the sentence so far: who spoke in it last, else its first actor that no preposition leads."""
    sentence = ground.sentence[cue.at]
    for turn in reversed(cast.turns):
        if turn.sentence == sentence and not turn.nested:
            return turn.subject
    start = ground.sentence_start(cue.at)
    if (
        start + 1 < cue.at
        and start + 1 not in ground.party
        and source_nouns().get(ground.words.key[start + 1], ("",))[0] == "person"
    ):
        office = noun_phrase(ground, cast, start + 1, cue.at)
        if office is not None:
            return office
    for at in range(start, cue.at):
        party = ground.party.get(at)
        if party is None or party.led or party.kind == "place":
            continue
        if ground.words.key[at - 1] in _PREPOSITIONS and at > 0:
            continue
        return _figure(ground, party, cue.at)
    return None


def _of_line(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """Who spoke last, in agreement with the verb; a marked quotation goes on with the innermost speaker."""
    recent = [turn for turn in cast.turns[-8:] if not turn.nested or (cue.how == "mark" and turn is cast.turns[-1])]
    for turn in reversed(recent):
        if (turn.gender, turn.number) == (cue.saying.gender, cue.saying.number):
            return turn.subject
    last = recent[-1] if recent else None
    return last.subject if last is not None and _can_agree(ground, cast, last, cue) else None


def _can_agree(ground: Ground, cast: Cast, turn: Turn, cue: Cue) -> bool:
    """Whether the last speaker can be the subject of a verb of another gender or number: a body can, a man cannot."""
    actor = ground.actors.get(turn.subject.actor) or cast.actors.get(turn.subject.actor)
    person = actor is not None and actor.kind == "person"
    return not person or turn.gender in ("", cue.saying.gender) or cue.saying.tense == "participle"


def media_after(ground: Ground, at: int, to: int) -> Party | None:
    """The first outlet or agency named between two words."""
    for here in range(at, to):
        party = ground.party.get(here)
        if party is not None and party.kind == "organization" and is_media(ground, party.first, party.after):
            return party
    return None
