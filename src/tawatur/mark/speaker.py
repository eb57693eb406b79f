"""Find who speaks: the subject after or before a verb, or, where it is dropped, the one the text goes on about.

In: a Ground, a cue and the turns so far. Out: a Subject, an actor's key with the words that name it; None where the
text leaves it open.

>>> from tawatur.mark.quote_cues import find_cues
>>> from tawatur.mark.quote_ground import unnamed
>>> ground = unnamed("وقال شهود عيان إن الطريق مغلق")
>>> subject_of(ground, Cast([], {}, [], {}, "a"), find_cues(ground)[0]).actor
'group:شهود عيان'
"""

from __future__ import annotations

from tawatur.arabic.particles import WAS
from tawatur.mark.event_forms import word_set
from tawatur.mark.name_lexicon import classes, common
from tawatur.mark.quote_cues import Cue
from tawatur.mark.quote_ground import COMMAS, DASHES, STOPS, THAT, Ground, Party, lexemes, source_nouns
from tawatur.mark.quote_nouns import is_verbal
from tawatur.mark.quote_place import RELATIVES
from tawatur.mark.quote_verbs import sayings
from tawatur.mark.speaker_called import not_the_speaker
from tawatur.mark.speaker_cast import OFFICES, Cast, Subject, new_subject
from tawatur.mark.speaker_dropped import of_line, of_sentence
from tawatur.mark.speaker_openings import behind_ranks, dateline, issuing
from tawatur.mark.speaker_phrases import behind_relative, figure, named_further, noun_phrase, same_head, source_subject
from tawatur.mark.speaker_sources import Described, described

#: A subject that no list knows is believed up to this many words.
_UNKNOWN_LONGEST = 6
_BOTH = word_set("roles.both")
#: Nouns for several people that belong to somebody.
_FOLK = frozenset(("عايله", "اسره", "اهل", "اقارب", "ورثه", "محامو", "زملاء", "جيران", "اصدقاء", "رفاق", "اقرباء"))
#: ``الأخير``, ``الأخيرة``: the kinds of actors that each can mean.
_LATTER = {"الاخير": frozenset(("person",)), "الاخيره": frozenset(("place", "organization"))}
#: ``وبحسب ما نقلته وكالة كذا، قال فلان``: who passed it on stands before the verb of who said it.
_TOLD_BY = frozenset(("بحسب", "حسب", "حسبما", "وفق", "وفقا", "طبقا", "نقلا"))
#: Two words that may part a verb from its subject: ``قال من جهته فلان``, ``قال كل من فلان وفلان``.
_OPENINGS = frozenset((*(("من", side) for side in ("جهته", "جهتها", "جانبه", "جانبها")), ("كل", "من")))
_BESIDE = frozenset(')(«»"”“')


def subject_of(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """Who says what ``cue`` reports."""
    if cue.saying.tense == "masdar":
        start = ground.sentence_start(cue.at)
        if any(ground.words.key[at] in ("عنه", "عنها", "عنهم") for at in range(start, cue.at)):
            return of_line(ground, cast, cue)
        beside = _from_whom(ground, cast, start, cue.at)
    elif cue.saying.tense == "participle":
        beside = None
    elif cue.saying.lemma in ("جاء", "ورد") and cue.how != "noun":
        return _in_document(ground, cast, cue) or of_line(ground, cast, cue)
    else:
        issuer = _from_whom(ground, cast, cue.at + 1, cue.limit) if cue.saying.lemma == "نقل" else issuing(ground, cue)
        before = None if issuer or cue.joined or _named_behind(ground, cue) else _before(ground, cast, cue)
        before = None if before is not None and _of_what(ground, cast, cue, before) else before
        beside = issuer or before or _after(ground, cast, cue)
    return beside or of_sentence(ground, cast, cue) or of_line(ground, cast, cue)


def _named_behind(ground: Ground, cue: Cue) -> bool:
    """``وبشأن كذا، أكد معاليه``: behind a circumstance and a comma the subject is the name after the verb."""
    words, behind = ground.words, cue.at + 1
    opener = words.key[ground.sentence_start(cue.at)].lstrip("وف")
    told = opener in _TOLD_BY or words.key[ground.sentence_start(cue.at)] in _TOLD_BY
    if cue.at == 0 or not (told or words.raw[cue.at - 1] in COMMAS) or behind >= cue.limit:
        return False
    if not (told or opener in lexemes("preposition") or opener in lexemes("adjunct") or opener in ("يما", "ي")):
        return False
    party = ground.party.get(behind)
    office = words.key[behind] in lexemes("honorific") or (told and words.key[behind] in lexemes("rank"))
    return office or (party is not None and not party.led)


def _of_what(ground: Ground, cast: Cast, cue: Cue, before: Subject) -> bool:
    """``هذه الملفات تأمل فرنسا في حلها``: what only a description before the verb tells of is its topic, where a name
    stands right behind a verb that judges and calls on nobody.
    """
    party = ground.party.get(cue.at + 1)
    if party is None or party.led or party.form != "name" or before.actor not in cast.actors:
        return False
    return party.after <= cue.limit and not cue.saying.frame & {"obj", "deed", "target", "whom"}


# ---------------------------------------------------------------- behind the verb
def _after(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """The subject that follows the verb: a name with its titles, a pronoun of rank, a described source."""
    answered = cue.saying.lemma == "رد" and ground.words.key[cue.at + 1] in lexemes("within")  # رد عليه فلان
    at = skip(ground, cue.at + 1 + answered, cue.limit)
    if at >= cue.limit or not_the_speaker(ground, cue, at):
        return None
    return noun_phrase(ground, cast, at, cue.limit) or _unknown(ground, cast, cue, at)


def skip(ground: Ground, at: int, to: int) -> int:
    """Over adverbs, times, commas and an addressee with ل, to where a subject can begin."""
    words = ground.words
    while at < to:
        if at in ground.times:
            at = ground.times[at]
        elif words.raw[at] in COMMAS | DASHES or words.key[at] in lexemes("skipped"):
            at += 1
        elif at + 1 < to and ground.abbreviates(at + 1):
            at += 2
        elif at in ground.party and ground.party[at].led:
            at = ground.party[at].after
        elif _addressed(ground, at):
            at = ground.marks[at + 1].close + 1 if at + 1 in ground.marks else ground.party[at + 1].after
        elif tuple(words.key[at : min(at + 2, to)]) in _OPENINGS:
            at += 2
        else:
            break
    return at


def _addressed(ground: Ground, at: int) -> bool:
    """Whether a word with ل leads into a name: ``لصحيفة الرياض``, ``لـ«الرياض»``."""
    key = ground.words.key[at]
    named = at + 1 in ground.party or at + 1 in ground.marks
    return key[:1] == "ل" and named and key not in source_nouns()


def _unknown(ground: Ground, cast: Cast, cue: Cue, at: int) -> Subject | None:
    """A subject that no name and no noun of the lists covers: the words behind the verb up to the next circumstance."""
    words, run = ground.words, ground.marks.get(at)
    if run is not None and run.close < cue.limit and run.close - run.open <= _UNKNOWN_LONGEST:
        noun = words.key[run.close - 1]
        made = new_subject(ground, cast, Described(run.open + 1, run.close, noun, "medium", cue.saying.gender, False))
        return made._replace(first=at, after=run.close + 1)
    after = _phrase_end(ground, at, cue.limit)
    told = behind_relative(ground, after, cue.limit)
    if told is not None:
        return Subject(told.actor, told.span, at, told.after)
    named = ground.party.get(after)
    bearer = named is not None and (named.kind == "person" or (after == at + 1 and _a_body(words.key[at])))
    if named is not None and after < cue.limit and bearer and not named.led:
        whose = named.form == "description" and after == at + 1 and not words.key[at].startswith("ال")
        whose = whose or (after == at + 1 and words.key[at] in OFFICES)
        return _belonging(ground, cast, cue, at, named) if whose else figure(ground, named, cue.limit)
    if named is not None and after > at + 1 and _seat_of(ground, at, after, named) and named.after <= cue.limit:
        return new_subject(ground, cast, Described(at, named.after, words.key[at], "body", cue.saying.gender, False))
    if after == at or words.raw[at] in COMMAS or _a_deed(words.key[at]) or _spoken_to(words.key[at]):
        return None
    if words.key[at][:1] == "ب" and (is_verbal(words.key[at][1:]) or common().get(words.key[at][1:], 0) > 0):
        return None
    known = _known_by_word(ground, cast, at) if after == at + 1 else None
    if known is not None:
        return known
    plural = words.key[at].endswith(("ون", "ين", "ات")) or words.key[at] in _BOTH or cue.saying.number == "p"
    kind = "body" if _a_body(words.key[at]) else "group" if plural else "person"
    return new_subject(ground, cast, Described(at, after, words.key[after - 1], kind, cue.saying.gender, False))


def _seat_of(ground: Ground, at: int, after: int, named: Party) -> bool:
    """``قيادة إقليم كذا``: whether a body of no list ends with a word for a kind of place and the place behind it."""
    placed = named.kind == "place" and not named.led and ground.words.key[after - 1] in classes()["where_class"]
    return placed and _a_body(ground.words.key[at])


def _belonging(ground: Ground, cast: Cast, cue: Cue, at: int, whose: Party) -> Subject:
    """``عائلة الضحية``, ``صديق القتيل``: who is told of by whom he, or they, belong to."""
    key = ground.words.key[at]
    kind = "group" if key in _FOLK else "body" if key in OFFICES else "person"
    return new_subject(ground, cast, Described(at, whose.after, key, kind, cue.saying.gender, False))


def _phrase_end(ground: Ground, at: int, limit: int) -> int:
    """Behind the nominal words at ``at``, and behind a short name in marks before a person: ``مؤسس «أفق» فلان``."""
    after = at
    while after < min(limit, at + _UNKNOWN_LONGEST) and _nominal(ground, after) and not _next_noun(ground, at, after):
        if after > at and _led_source(ground.words.key[after]):
            break
        after += 1
    aside = ground.marks.get(after)
    if aside is not None and at < after and aside.close - aside.open <= _UNKNOWN_LONGEST:
        return aside.close + 1 if aside.close + 1 in ground.within else after
    return after


def _led_source(key: str) -> bool:
    """Whether ل stands on a noun for sources, so that it names who was spoken to (قال الناجي [لمراسل])."""
    return key[:1] == "ل" and key[1:] in source_nouns() and key not in source_nouns()


def _known_by_word(ground: Ground, cast: Cast, at: int) -> Subject | None:
    """Whom a lone word means that was told of before: a body by its noun, a person by the end of the name, a source."""
    key = ground.words.key[at]
    if key in _LATTER:
        return _latter(ground, at, _LATTER[key])
    known = same_head(ground, at) if key.startswith("ال") else None
    known = known or _told_before(ground, at)
    if known is None and key in cast.heads:
        return Subject(cast.heads[key].actor, ground.words.span(at, at + 1), at, at + 1)
    return known


def _latter(ground: Ground, at: int, kinds: frozenset[str]) -> Subject | None:
    """``فيما نفت الأخيرة ذلك``: who was named last before the word, in its sentence or the one before."""
    first = ground.sentence_start(max(0, ground.sentence_start(at) - 1))
    for here in range(at - 1, first - 1, -1):
        party = ground.party.get(here)
        if party is not None and party.kind in kinds:
            return Subject(party.actor, ground.words.span(at, at + 1), at, at + 1)
    return None


def _told_before(ground: Ground, at: int) -> Subject | None:
    """``وتابع بارع``: a common word that stood right behind somebody's name before is the end of that name."""
    for here in range(at - 1, -1, -1):
        party = ground.party.get(here)
        named = party is not None and party.kind == "person" and party.form == "name"
        if party is not None and named and party.after < at and ground.words.key[party.after] == ground.words.key[at]:
            return Subject(party.actor, ground.words.span(at, at + 1), at, at + 1)
    return None


def _spoken_to(key: str) -> bool:
    """Whether ل stands on a noun for bodies or sources: ``قال لمجلس الأمن «…»`` names who was spoken to."""
    nouns = source_nouns()
    return key[:1] == "ل" and key not in nouns and not _a_body(key) and (_a_body(key[1:]) or key[1:] in nouns)


def _a_body(key: str) -> bool:
    """Whether a noun, with or without the article, is one for bodies: شركة، جامعة، نادي."""
    return key.removeprefix("ال") in lexemes("body")


def _a_deed(key: str) -> bool:
    """Whether a noun is a verbal noun or a thing that is reported: nobody speaks by it (الاستمرار، سبب)."""
    return is_verbal(key.removeprefix("ال")) and key not in source_nouns() and not _a_body(key)


def _next_noun(ground: Ground, at: int, here: int) -> bool:
    """Whether a definite word behind a definite first one is a noun of its own: ``الجوازات المسافرين``."""
    words = ground.words
    if here == at or words.key[at] in lexemes("rank") or not words.key[at].startswith("ال"):
        return False
    if words.key[here] in lexemes("content_noun"):
        return True
    return words.key[here].startswith("ال") and words.key[here][-1] not in "هي"


def _circumstance(key: str) -> bool:
    """Whether a word written without its vowels is an accusative of manner: ``متسائلا``, ``كثيرا``; no subject is."""
    return key.endswith("ا") and len(key) > 4 and key[-2:] != "ها" and (key.startswith("م") or key[-3] in "يو")


def _nominal(ground: Ground, at: int) -> bool:
    """Whether a word can go on with a noun phrase: no mark, preposition, time, relative or name."""
    words = ground.words
    key = words.key[at]
    if at in ground.times or at in ground.party or at in ground.marks or not words.raw[at][0].isalpha():
        return False
    if "\u064b" in words.raw[at] or words.raw[at][-1] == "ـ" or ground.that(at) or key[:2] == "لل" or key == "لان":
        return False
    if (
        _circumstance(key)
        or any(saying.tense == "participle" for saying in sayings().get(key, ()))
        or (key[:2] in ("لت", "لي") and len(key) > 3)
    ):
        return False
    if key.startswith("بال") or (key in lexemes("own_ba") and not _a_body(key)):
        return False
    return not any(
        key in lexemes(role)
        for role in ("preposition", "adjunct", "when", "self", "relative", "within", "before_clause", "link")
    )


# ---------------------------------------------------------------- before the verb
def _before(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """The subject before the verb: ``موسكو تؤكد``, ``السفارة في البلد قالت``, ``مسؤولين توقعوا``."""
    first, last = ground.sentence_start(cue.at), cue.at - 1
    while last >= first and _between(ground, last):
        last -= 1
    if last < first or ground.words.raw[last] == ":":
        return None
    return (
        _was_told(ground, cast, cue, first)
        or _named_before(ground, cue, first, last)
        or _described_before(ground, cast, cue, first, last)
        or _unlisted_before(ground, cast, cue, first, last)
    )


def _was_told(ground: Ground, cast: Cast, cue: Cue, first: int) -> Subject | None:
    """``وكانت الشرطة ومصادر طبية أعلنت``: whoever stands behind كان is the subject of its verb."""
    if ground.words.key[first].lstrip("وف") not in WAS or first + 1 >= cue.at:
        return None
    party, key = ground.party.get(first + 1), ground.words.key[first + 1]
    if party is not None:
        return noun_phrase(ground, cast, first + 1, cue.at) if not party.led else None
    return _unknown(ground, cast, cue._replace(limit=cue.at), first + 1) if _a_body(key) else None


def _named_before(ground: Ground, cue: Cue, first: int, last: int) -> Subject | None:
    party = ground.within.get(last)
    if party is not None and ground.words.key[cue.at - 1] in RELATIVES:
        return figure(ground, party, cue.at)
    if party is not None and party.kind == "place" and dateline(ground, party, cue.at):
        return None
    while party is not None:
        opens = behind_ranks(ground, party.first, first)
        if not party.led and _starts_clause(ground, opens, first):
            return figure(ground, party, cue.at)
        earlier = ground.within.get(party.first - 1) if party.first > first else None
        party = earlier if earlier is not None and earlier.actor == party.actor else None
    return None


def _described_before(ground: Ground, cast: Cast, cue: Cue, first: int, last: int) -> Subject | None:
    words = ground.words
    for at in range(max(first, last - 5), last + 1):
        if words.key[at] not in source_nouns() and words.key[at] not in lexemes("some"):
            continue
        paper = at == last and source_nouns().get(words.key[at], ("",))[0] in ("document", "data")
        if at > first and _a_preposition(words.key[at - 1]):
            continue
        source = described(ground, at, cue.at) if paper or _starts_clause(ground, at, first) else None
        if source is not None and (source.after >= last or words.key[source.after][:1] == "و"):
            return source_subject(ground, cast, source, cue.at)
    return None


def _a_preposition(key: str) -> bool:
    """Whether a word is a preposition, و or ف before it or not (``وفي التفاصيل``)."""
    return key in lexemes("preposition") or (key[:1] in ("و", "ف") and key[1:] in lexemes("preposition"))


def _unlisted_before(ground: Ground, cast: Cast, cue: Cue, first: int, last: int) -> Subject | None:
    """``عشائر الساحل تطالب``, ``أن الطبيب أوصى``: a short noun phrase of no list that opens the clause of the verb."""
    at = last
    while at > first and not _starts_clause(ground, at, first):
        at -= 1
    if ground.words.key[at][:1] in ("و", "ف"):
        return None
    phrase = range(at, last + 1)
    if len(phrase) > _UNKNOWN_LONGEST - 2 or at in ground.within or not _nominal(ground, at):
        return None
    if not all(here in ground.within or _nominal(ground, here) for here in phrase) or _a_deed(ground.words.key[at]):
        return None
    kind = "body" if _a_body(ground.words.key[at]) else "group" if cue.saying.gender == "f" else "person"
    return new_subject(ground, cast, Described(at, last + 1, ground.words.key[at], kind, cue.saying.gender, False))


def _between(ground: Ground, at: int) -> bool:
    """What may stand between a subject and its verb: commas, brackets, قد, a relative pronoun."""
    if at in ground.within:
        return False
    key, raw = ground.words.key[at], ground.words.raw[at]
    return raw in COMMAS or raw in DASHES or raw in _BESIDE or key in lexemes("before_verb")


def _starts_clause(ground: Ground, at: int, first: int) -> bool:
    """Whether a clause can begin at word ``at``: first in its sentence, or after أن, كان, a link word, a comma or و."""
    words = ground.words
    if at <= first or words.key[at][:1] == "و" or at in ground.line_start:
        return True
    before = at - 1
    while before > first and words.raw[before] in '"«“”':
        before -= 1
    key, raw = words.key[before], words.raw[before]
    linked = key in THAT or key in lexemes("link") or key.lstrip("و") in lexemes("link")
    return linked or raw in COMMAS or raw in STOPS or raw == ":" or before in ground.closes


# ---------------------------------------------------------------- behind prepositions
def _from_whom(ground: Ground, cast: Cast, at: int, to: int) -> Subject | None:
    """Whoever stands after the last عن or إلى between two words: ``نقلت الوكالة عن الوزير قوله``."""
    for here in range(to - 1, at - 1, -1):
        if ground.words.key[here] in ("عن", "الي") and here not in ground.within:
            found = noun_phrase(ground, cast, here + 1, to) or named_further(ground, here + 1, to)
            if found is not None:
                return found
    return None


def _in_document(ground: Ground, cast: Cast, cue: Cue) -> Subject | None:
    """``جاء في البيان أن``: the document, or whoever issued it."""
    for at in range(cue.at + 1, min(cue.limit, cue.at + 5)):
        if ground.words.key[at] in ("في", "ضمن", "علي", "خلال"):
            return noun_phrase(ground, cast, at + 1, cue.limit)
    return None
