"""The chain of voices behind reported words, from the outlet nearest the reader to the root furthest back.

In: the outlet and credits of an article, the relays that a sentence names, and who speaks. Out: a tuple of voices.

>>> from tawatur.mark.quote_cues import find_cues
>>> from tawatur.mark.quote_ground import unnamed
>>> ground = unnamed("وقال في تغريدة إن الطريق مغلق")
>>> [(v.kind, v.name) for v in links_of(ground, Cast([], {}, [], {}, "a"), find_cues(ground)[0], None).before]
[('document', 'تغريدة')]
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from tawatur.arabic.fold import fold
from tawatur.lexicon.outlets import by_name
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.name_outlets import GIVEN_TO
from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import COMMAS, Ground, Party, lexemes, source_nouns
from tawatur.mark.quote_place import CLOSERS
from tawatur.mark.speaker_cast import OFFICES, Cast, Subject
from tawatur.mark.speaker_phrases import NEWS, noun_phrase
from tawatur.mark.speaker_sources import is_media, is_media_noun
from tawatur.model import Actor, Article, Voice, VoiceKind

#: Words before a document in which something was said: في بيان, عبر تويتر, في تصريحات.
_THROUGH = frozenset(("في", "عبر", "خلال", "علي"))
_TALKS = frozenset(("حديث", "تصريح", "تصريحات", "مقابله", "حوار", "لقاء", "مداخله", "اتصال", "بيان", "تصريحاته"))
#: Between who passes on and the verb stand at most so many words: its adjectives, a closing mark, قد.
_QUALIFIED = 5
#: With an adjective these are some country's one (التلفزيون الرسمي).
_OF_STATES = frozenset(("التلفزيون", "التليفزيون", "الاذاعه", "الوكاله"))
_INTERPRETERS = frozenset(("مترجم", "مترجمه", "ترجمان", "مترجمين", "مترجمته", "مترجمه"))


class Links(NamedTuple):
    """Voices between the outlet and the speaker (``before``) and behind the speaker (``behind``); who was spoken to."""

    before: tuple[Voice, ...] = ()
    behind: tuple[Voice, ...] = ()
    addressee: str | None = None


def outlet_voices(article: Article) -> tuple[Voice, ...]:
    """The outlet, where it is known, and the agencies that a credit line gives for the whole article."""
    outlet = article.outlet
    first = (Voice(kind="outlet", name=outlet.name, span=outlet.span),) if outlet else ()
    credited = {voice.name: voice for voice in reversed(article.credits) if not outlet or voice.name != outlet.name}
    return first + tuple(reversed(credited.values()))


def same_outlet(credited: Voice, said: Voice) -> bool:
    """Whether a page's outlet or the agency of its credit line is the outlet that the sentence names, with its word for
    the kind or without, in Arabic or by the key of its card."""
    if said.kind not in ("agency", "outlet"):
        return False
    if _own_name(credited.name) == _own_name(said.name):
        return True
    cards = {credited.name, *(card.key for card in by_name(credited.name))}
    return any(card.key in cards for card in by_name(said.name))


def _own_name(name: str) -> str:
    """The folded name of an outlet without the words for its kind before it."""
    words = fold(name).split()
    while len(words) > 1 and (is_media_noun(words[0]) or words[0] in NEWS):
        words = words[1:]
    return " ".join(words)


def voice_of(ground: Ground, cast: Cast, subject: Subject, verb: str | None = None) -> Voice:
    """A link for an actor."""
    actor = ground.actors.get(subject.actor) or cast.actors.get(subject.actor)
    name = actor.name if actor else subject.span.of(ground.words.text)
    return Voice(kind=_kind(ground, cast, subject, actor), name=name, actor=subject.actor, span=subject.span, verb=verb)


def _kind(ground: Ground, cast: Cast, subject: Subject, actor: Actor | None) -> VoiceKind:
    party, name = ground.party.get(subject.first), fold(actor.name) if actor else ""
    if subject.actor in cast.actors and _called_outlet(ground, subject):
        return "agency"
    if subject.actor in cast.actors and _a_paper(ground.words.key[subject.first], name):
        return "document"
    if subject.actor in cast.actors and _called_body(ground, subject):
        return "organization"
    described = party is not None and party.form == "description" and party.kind != "organization"
    if subject.actor in cast.actors or (described and subject.actor not in ground.named):
        return "unnamed"
    if actor is not None and actor.kind == "organization":
        return "agency" if is_media(ground, subject.first, subject.after) else "organization"
    return "person" if actor is not None and actor.kind == "person" else "organization"


def _a_paper(key: str, name: str) -> bool:
    """Whether a noun is a document's, and whoever it means is only that document."""
    told = source_nouns().get(key, ("",))[0] == "document"
    return told and (not name or key.removeprefix("ال") in name.split(" ", maxsplit=1)[0])


def _called_body(ground: Ground, subject: Subject) -> bool:
    """``منظمة مبادرون``: an indefinite word for bodies with a name behind it, not what only describes it (حقوقية)."""
    words, behind = ground.words, subject.first + 1
    if words.key[subject.first] in OFFICES:
        return True
    if behind >= subject.after or words.key[subject.first] not in classes()["org_sure"]:
        return False
    key = words.key[behind]
    described = key in nisbas() or key in classes()["org_adjective"] or key.endswith(("يه", "ه", "ات"))
    return not described or key.startswith("ال")


def _called_outlet(ground: Ground, subject: Subject) -> bool:
    """``وكالة مدار``: a word for outlets with a name behind it that no list has, not what only describes it (محلية)."""
    words, behind = ground.words, subject.first + 1
    first = words.key[subject.first]
    if behind >= subject.after or not is_media_noun(first):
        return False
    key = words.key[behind]
    if first[:2] == "ال":
        return first in _OF_STATES and key.startswith("ال")
    described = key in nisbas() or key in classes()["org_adjective"] or key in NEWS
    return not described and not key.endswith("يه") and key not in classes()["no_outlet"]


def inherited(voices: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """The same links, marked as carried on from an earlier sentence."""
    return tuple(
        Voice(kind=v.kind, name=v.name, actor=v.actor, span=v.span, verb=v.verb, inherited=True) for v in voices
    )


def links_of(ground: Ground, cast: Cast, cue: Cue, subject: Subject | None) -> Links:
    """What the words between a cue and its content say of relays: ``لوكالة فرانس برس``, ``في بيان``, ``نقلت … عن``."""
    relay = _relay(ground, cast, cue, subject)
    spoken_to, addressee = addressed(ground, cast, cue.at + 1, cue.limit, subject)
    if not spoken_to:
        spoken_to = _told_before(ground, cast, cue, subject)
    document = _document(ground, cast, cue, subject)
    before = ((relay,) if relay else ()) + spoken_to + ((document,) if document else ())
    return Links(before, (), addressee or _object(ground, cue, subject))


def addressed(
    ground: Ground, cast: Cast, at: int, to: int, subject: Subject | None
) -> tuple[tuple[Voice, ...], str | None]:
    """Outlets that were spoken to between two words, as links, and the first who was spoken to."""
    voices: list[Voice] = []
    first: str | None = None
    for here in range(at, min(to, len(ground.words))):
        party = ground.party.get(here)
        if party is None or (subject and _its_own(party, subject)) or not _spoken_to(ground, party, at - 1):
            continue
        if first is None and _hears(ground, party, at - 1):
            first = party.actor
        told = party.kind == "organization" and _in_told_marks(ground, party)
        if told or (party.kind == "organization" and is_media(ground, party.first, party.after)):
            voice = voice_of(ground, cast, _as_subject(party))
            voices.append(msgspec.structs.replace(voice, kind="agency") if told else voice)
    return tuple(voices), first


def _hears(ground: Ground, party: Party, verb: int) -> bool:
    """Whether who is named behind ل hears what is said: an outlet, or one right behind the verb, the speaker or a time,
    not behind a noun that the name belongs to (اجتماع لبنك كذا).
    """
    before = party.first - 1
    while before > verb and ground.words.raw[before] in '"«“(ـ':
        before -= 1
    if is_media(ground, party.first, party.after) or before <= verb or ground.words.key[before] == "ل":
        return True
    if ground.words.key[before] in _TALKS or (ground.words.key[before][:1] == "ل" and before - 1 in ground.within):
        return True
    spoken = source_nouns().get(ground.words.key[before], ("",))[0] in ("person", "group")
    closed = ground.words.raw[before] in COMMAS | CLOSERS
    return spoken or closed or before in ground.within or before in ground.times.values()


def _in_told_marks(ground: Ground, party: Party) -> bool:
    """``لـ«كذا»``: whether marks behind a lone ل hold the name and nothing else: an outlet, of a list or of none."""
    run = ground.marks.get(party.first - 1)
    led = party.first > 1 and ground.words.key[party.first - 2] == "ل"
    return led and run is not None and run.close == party.after


def _its_own(party: Party, subject: Subject) -> bool:
    """Whether a name is the speaker's, or stands in the words that name who speaks (الأمين العام للاتحاد فلان)."""
    return party.actor == subject.actor or subject.first <= party.first < subject.after


def _told_before(ground: Ground, cast: Cast, cue: Cue, subject: Subject | None) -> tuple[Voice, ...]:
    """``وفي حديث لقناة كذا، قال``: an outlet or a document named before the verb at the head of the sentence."""
    start = ground.sentence_start(cue.at)
    head = [ground.words.key[at].lstrip("و") for at in range(start, min(start + 2, cue.at))]
    if len(head) < 2 or head[0] not in _THROUGH:
        return ()
    talk = head[1] in _TALKS
    if not talk and source_nouns().get(head[1], ("",))[0] != "document":
        return ()
    for at in range(start + 2, cue.at):
        party = ground.party.get(at)
        if talk and party is not None and is_media(ground, party.first, party.after):
            return (voice_of(ground, cast, _as_subject(party)),)
    span = ground.words.span(start + 1, start + 2)
    return (Voice(kind="document", name=span.of(ground.words.text), span=span),)


def _as_subject(party: Party) -> Subject:
    return Subject(party.actor, party.span, party.first, party.after)


def _spoken_to(ground: Ground, party: Party, at: int) -> bool:
    """Whether ل leads the name: written onto it, or onto a word like وكالة or an opening mark before it."""
    if party.led and ground.words.key[party.first][:1] == "ل":
        return True
    if _talked_with(ground, party, at):
        return True
    for here in range(party.first - 1, max(at, party.first - 5), -1):
        key = ground.words.key[here]
        if key == "ل" or (key[:1] == "ل" and (is_media(ground, here, here + 1) or key[1:] in classes()["reporter"])):
            return True
        if key.isalpha() and not is_media(ground, here, here + 1):
            return False
    return False


def _talked_with(ground: Ground, party: Party, at: int) -> bool:
    """``في مقابلة مع قناة كذا``: whether the outlet is whom a talk was held with, behind word ``at``."""
    words, here = ground.words, party.first - 1
    while here > at and (words.raw[here] in '"«“' or is_media(ground, here, here + 1)):
        here -= 1
    talk = here - 1 > at and words.key[here] == "مع" and words.key[here - 1] in _TALKS
    talk = talk or (here - 1 > at and words.key[here] == "به" and words.key[here - 1] in GIVEN_TO)
    return talk and is_media(ground, party.first, party.after)


def _object(ground: Ground, cue: Cue, subject: Subject | None) -> str | None:
    """The addressee of verbs that have one as object: أبلغ فلان فلاناً."""
    if "whom" not in cue.saying.frame or subject is None or "target" in cue.saying.frame:
        return None
    at = cue.at + 1 if subject.first < cue.at else subject.after
    kinds = lexemes("rank") | lexemes("body")
    while at < cue.limit and at not in ground.party and (at in ground.times or ground.words.key[at] in kinds):
        at = ground.times.get(at, at + 1)
    party, speaker = ground.party.get(at) if at < cue.limit else None, ground.party.get(subject.first)
    if party is None or party.actor == subject.actor or party.led:
        return None
    bears = speaker is not None and (speaker.form, party.kind, party.form) == ("title", "person", "name")
    return None if bears else party.actor


def _relay(ground: Ground, cast: Cast, cue: Cue, subject: Subject | None) -> Voice | None:
    """Who passed the words on: the subject of نقل, right after it or right before."""
    verb = cue.at
    if cue.saying.tense == "masdar":
        verb = _relaying_verb(ground, cue.at)
    elif cue.saying.lemma != "نقل":
        return None
    if verb < 0:
        return None
    carrier = noun_phrase(ground, cast, verb + 1, cue.at if verb < cue.at else cue.limit)
    carrier = carrier or _carrier_before(ground, verb)
    if carrier is None or (subject and carrier.actor == subject.actor):
        return None
    return voice_of(ground, cast, carrier, "نقل")


def _carrier_before(ground: Ground, verb: int) -> Subject | None:
    """Who passes on by a name before the verb: صحيفة «الوطن» نقلت, كانت صحيفة «الوطن» السورية قد نقلت."""
    at, first = verb - 1, ground.sentence_start(verb)
    while at > first and verb - at <= _QUALIFIED and at not in ground.within:
        key = ground.words.key[at]
        if key != "قد" and not key.startswith("ال") and ground.words.raw[at] not in CLOSERS:
            return None
        at -= 1
    return _as_subject(ground.within[at]) if at >= first and at in ground.within else None


def _relaying_verb(ground: Ground, at: int) -> int:
    """The verb of the sentence that a verbal noun like قوله hangs on, if it is one of passing on."""
    for here in range(at - 1, ground.sentence_start(at) - 1, -1):
        key = ground.words.key[here].lstrip("وف")
        if key in ("نقل", "نقلت", "نقلوا", "تنقل", "ينقل", "نسب", "نسبت", "نسبوا"):
            return here
    return -1


def _document(ground: Ground, cast: Cast, cue: Cue, subject: Subject | None) -> Voice | None:
    """A statement or a post in which it was said; one told of before (``في البيان``) is its issuer's."""
    words = ground.words
    for here in range(cue.at + 2, cue.limit):
        entry = source_nouns().get(words.key[here])
        if words.key[here] in _INTERPRETERS and words.key[here - 1] in _THROUGH:
            return Voice(kind="unnamed", name=words.raw[here], span=words.span(here, here + 1))
        own = subject is not None and subject.first <= here < subject.after
        if entry is None or entry[0] != "document" or own or words.key[here] == "الموقع":  # where somebody works
            continue
        if words.key[here - 1] in _THROUGH:
            span = words.span(here, here + 1)
            actor = _issuer_before(ground, cast, subject) if words.key[here].startswith("ال") else None
            return Voice(kind="document", name=span.of(words.text), actor=actor, span=span)
    return None


def _issuer_before(ground: Ground, cast: Cast, subject: Subject | None) -> str | None:
    """The body that spoke last, if it is not the speaker itself."""
    for turn in reversed(cast.turns[-6:]):
        actor = ground.actors.get(turn.subject.actor)
        if actor is not None and actor.kind == "organization":
            return None if subject and actor.key == subject.actor else actor.key
    return None
