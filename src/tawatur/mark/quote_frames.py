"""Where reported words begin: read on from a verb of saying to the clause, marks, colon or noun that its frame allows.

In: a Ground, a word index and one reading of the word. Out: a ``Found``, or None where the frame is not met.

>>> from tawatur.mark.quote_ground import unnamed
>>> from tawatur.mark.quote_verbs import sayings
>>> content_of(unnamed("قال أمس إن الطريق مغلق"), 0, sayings()["قال"][0], opens=True)
Found(start=2, cut=0, how='that')
"""

from __future__ import annotations

from tawatur.mark.quote_ground import COMMAS, STOPS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_nouns import is_verbal, noun_content
from tawatur.mark.quote_place import (
    CLOSERS,
    PREPOSITIONS,
    RELATIVES,
    Found,
    Place,
    behind_published,
    behind_withheld,
    is_adjectival,
    korean,
    needs_subject,
    other_verb,
)
from tawatur.mark.quote_subjects import after_subject, marks_end, relayed
from tawatur.mark.quote_verbs import Saying

#: Words between a verb and what it reports: names, offices and circumstances run long in news.
_REACH = {"past": 45, "present": 45, "participle": 14, "masdar": 18}
#: A short run in marks further than this from the verb and its subject is a term, not what was said.
_GAP, _SHORT_RUN, _LONG_RUN, _COLON_GAP = 3, 4, 6, 10
#: Plain words that may part a verb from its clause; imperfects and homographs are more often no speech at all.
_PLAIN, _PLAIN_PRESENT = 20, 9
_LONGEST_NAME = 9
#: Between a verb of calling and what it calls for, those called on take so many words.
_CALLED_WITHIN = 12
#: Marks around one or two words: a short name.
_LONGEST_ALIAS = 3
#: ``مشيرة في الوقت نفسه إلى أن``: how far a feminine or plural participle may stand from what it brings.
_NEAR_ADJECTIVE = {"mark": 1, "that": 7}
_THUS = frozenset(("هكذا", "بهذا", "بهذه"))
_LEADS = frozenset(("ب", "بال", "ـ", "عن", "علي", "الي"))
#: What these report may be how something went: ``روت كيف نجت``.
_TELLING_HOW = frozenset(("روى", "حكى", "شرح", "وصف", "سرد"))
_SAYING_SO = frozenset(("قايلا", "قايله", "قايلين"))
VERB_FLAVOURS = frozenset(("neutral", "continuing", "asserting", "explaining", "announcing", "revealing"))


def content_of(ground: Ground, at: int, saying: Saying, opens: bool) -> Found | None:
    """The first word of what ``saying`` at word ``at`` reports. ``opens``: a clause begins at the word."""
    here = Place(ground, at, saying, opens)
    if (saying.owner and not _may_own(here)) or (needs_subject(saying) and not _subject_follows(here)):
        return None
    found = _scan(here, min(marks_end(ground, at), at + _REACH[saying.tense]))
    if found is not None:
        return found if _fits(here, found) else None
    bare = saying.lemma == "قال" or ("bare" in saying.traits and saying.tense == "past")
    return _unmarked(here) if bare and opens and not saying.owner else None


def _unmarked(here: Place) -> Found | None:
    """``قال فلان، …``: قال has always a content; without أن, marks or a colon it is what follows the named subject.

    Of the other verbs this is believed where a comma ends the subject.
    """
    ground, at = here.ground, here.at + 1
    while at in ground.party and not ground.party[at].led and ground.party[at].kind in ("person", "organization"):
        at = ground.party[at].after
    end = ground.sentence_end(here.at)
    spoken = next((i for i in range(at, end - 1) if ground.words.raw[i] == ":" and i + 1 in ground.marks), None)
    if spoken is not None:
        return Found(spoken + 1, 0, "mark")
    if here.at + 1 < at < end and ground.words.key[at] in lexemes("speech_opening"):
        return Found(at, 0, "colon")
    if at == here.at + 1 or any(ground.that(i) or other_verb(ground, i) for i in range(at, end)):
        return None
    sure = here.saying.lemma == "قال"
    start = _clause_start(ground, at if sure else _plain_name(ground, at, end), end, comma=not sure)
    return Found(start, 0, "colon" if sure else "noun") if start is not None else None


def _clause_start(ground: Ground, at: int, end: int, *, comma: bool) -> int | None:
    """The first word of a clause behind the subject that ends at ``at``; ``comma``: one must part them."""
    if comma and (at >= end or ground.words.raw[at] not in COMMAS):
        return None
    while at < end and ground.words.raw[at] in COMMAS:
        at += 1
    opener = ground.words.key[at] if at < end else ""
    led = at in ground.party and ground.party[at].led
    circumstance = led or opener in PREPOSITIONS or opener in lexemes("adjunct")
    return None if circumstance or end - at < _LONG_RUN else at


def _plain_name(ground: Ground, at: int, end: int) -> int:
    """Behind the last word of a name that is also a common word (the name step leaves it out): ``عبد السلام بارع،``."""
    behind = at + 1
    name = behind < end and ground.words.raw[behind] in COMMAS and ground.words.raw[at][0].isalpha()
    return behind if name and not ground.words.key[at].startswith("ال") else at


def _may_own(here: Place) -> bool:
    """Whether a pronoun can hang on the word: a verb that takes whom it is said to, a verbal noun; ة is no pronoun."""
    ground, saying = here.ground, here.saying
    if ground.words.raw[here.at][-1] == "ة":
        return False
    if saying.tense == "masdar":
        return "masdar" in saying.traits
    relative = here.at > 0 and (ground.words.key[here.at - 1] in RELATIVES or here.at - 1 in ground.within)
    spoken_to = bool(saying.frame & {"whom", "target"})
    return spoken_to and (
        here.opens or relative or saying.tense == "present" or "that" in saying.frame or _described(here)
    )


def _described(here: Place) -> bool:
    """``انتهاكات وصفتها بالمروعة``: ب stands right behind the verb."""
    after = here.at + 1
    return after < len(here.ground.words) and here.ground.words.key[after][:1] == "ب"


def _subject_follows(here: Place) -> bool:
    """Whether the next word opens the content or names who speaks: what a homograph needs to be read as a verb."""
    ground, words = here.ground, here.ground.words
    after = here.at + 1
    while after < len(words) and words.raw[after] in COMMAS | CLOSERS and after not in ground.marks:
        after += 1
    if after >= len(words) or after in ground.line_start:
        return False
    key = words.key[after]
    if ground.that(after) or after in ground.marks or words.raw[after] == ":":
        return True
    if is_adjectival(here.saying) and here.opens and key in ("في", "الي", "علي"):
        return True
    if here.opens and "bi" in here.saying.frame and key[:1] == "ب" and is_verbal(key[1:]):
        return True
    if PREPOSITIONS.get(key, "-") in here.saying.frame and after + 1 < len(words):
        return words.key[after + 1] in THAT or here.opens
    if here.opens and here.saying.flavour == "continuing" and key in ("في", "خلال", "عبر"):
        return True
    return not is_adjectival(here.saying) and any(fits(here, after) for fits in _BESIDE_VERB)


def _calls_to(here: Place, whom: int) -> bool:
    """``ودعا الرئيسين فلانا وفلانا إلى التدخل``: whom the verb calls on, then the preposition of what it calls for."""
    ground = here.ground
    if not here.opens or "whom" not in here.saying.frame or not ground.words.key[whom].startswith("ال"):
        return False
    end = min(ground.sentence_end(here.at), whom + _CALLED_WITHIN)
    at = next((i for i in range(whom + 1, end) if PREPOSITIONS.get(ground.words.key[i], "-") in here.saying.frame), end)
    return at < end and not any(ground.words.raw[i] in COMMAS or other_verb(ground, i) for i in range(whom, at))


def _speech_behind_name(here: Place, after: int) -> bool:
    """``وتابع بارع «…»``: one word, a name that no list has, between the verb that opens a sentence and long marks."""
    ground, behind = here.ground, after + 1
    behind += int(behind < len(ground.words) and ground.words.raw[behind] in COMMAS | {":"})
    run = ground.marks.get(behind)
    if run is None or not here.opens or here.saying.tense != "past" or not ground.words.raw[after][0].isalpha():
        return False
    return run.close - run.open > _LONG_RUN and ground.words.key[after] not in PREPOSITIONS


def _names_somebody(here: Place, after: int) -> bool:
    ground, key = here.ground, here.ground.words.key[after]
    if here.saying.lemma in ("جاء", "ورد"):
        return key in ("في", "ضمن", "ايضا", "علي")
    if here.saying.lemma == "رد" and key in lexemes("within"):
        return after + 1 in ground.party or ground.words.key[after + 1] in lexemes("rank")
    if key in _SAYING_SO:
        return True
    if after in ground.party:
        return not ground.party[after].led or here.saying.tense == "participle"
    return key in source_nouns() or key in lexemes("honorific") or key in lexemes("rank")


#: What may stand right behind a verb that is also another word.
_BESIDE_VERB = (relayed, _names_somebody, _speech_behind_name, _calls_to)


def _fits(here: Place, found: Found) -> bool:
    """Limits of forms that are rarely speech: duals, verbs with only marks, homographs in the middle of a clause."""
    saying, near = here.saying, found.start - here.at
    if saying.tense == "participle" and not _fits_participle(saying, found, near):
        return False
    if saying.tense == "present" and needs_subject(saying) and found.how == "mark":
        return False
    if saying.number == "d" and found.how != "that":
        return (near <= 2 or here.opens) and (here.opens or found.how != "noun") and "that" in saying.frame
    if found.how == "noun" and saying.tense in ("past", "present") and not here.opens:
        return not needs_subject(saying) and _subject_beside(here, found.start)
    if saying.frame == {"quote"} and found.how in ("mark", "colon"):
        return not saying.owner and _weighty(here.ground, found)
    return True


def _fits_participle(saying: Saying, found: Found, near: int) -> bool:
    if found.how == "mark" and saying.flavour not in VERB_FLAVOURS:
        return False
    if not is_adjectival(saying):
        return True
    return found.how in _NEAR_ADJECTIVE and near <= _NEAR_ADJECTIVE[found.how]


def _subject_beside(here: Place, to: int) -> bool:
    """Whether somebody is named right before the verb or between it and the content."""
    ground, before = here.ground, here.at - 1
    while before > 0 and (ground.words.raw[before] in COMMAS | CLOSERS or before in ground.quoted):
        before -= 1
    if before in ground.within or ground.words.key[before] in RELATIVES or ground.words.key[before] in source_nouns():
        return True
    if before == ground.line_first(here.at) and ground.words.key[before].startswith("ال"):
        return True
    named = any(at in ground.party or ground.words.key[at] in source_nouns() for at in range(here.at + 1, to))
    return named or any(ground.words.key[at] in source_nouns() for at in range(max(0, before - 3), before))


def _weighty(ground: Ground, found: Found) -> bool:
    """Verbs that are speech only by the way need a colon, or more than a term in marks."""
    run = ground.marks.get(found.start)
    return found.how == "colon" or (run is not None and run.close - run.open > _LONG_RUN)


# ---------------------------------------------------------------- reading on
def _scan(here: Place, to: int) -> Found | None:
    """The first thing after the cue that opens its content; None where another cue or sentence begins before."""
    ground, words, after, solid = here.ground, here.ground.words, here.at + 1, here.at + 1
    while after < to:
        if after in ground.marks:
            run = ground.marks[after]
            if not names_only(ground, run.open, run.close) and not _term(ground, run.close - run.open, run.close + 1):
                found = _marked(here, after, solid)
                if found is not None or run.close - run.open > _SHORT_RUN:
                    return found
            after = solid = run.close + 1
            continue
        behind = behind_withheld(ground, after)
        if behind > after:
            after = solid = behind
            continue
        found = _here(here, after)
        if found is not None:
            return found
        if _stops(here, after) and not (words.key[after] in _SAYING_SO and here.saying.flavour in VERB_FLAVOURS):
            return None
        after, solid = _step(ground, after, solid)
    return None


def _term(ground: Ground, length: int, behind: int) -> bool:
    """Whether a short run in marks is part of a longer noun phrase: the clause that is reported follows it."""
    return length <= 5 and behind < len(ground.words) and ground.words.key[behind] in THAT


def _step(ground: Ground, after: int, solid: int) -> tuple[int, int]:
    """The next word to look at, and the end of the last name, time or comma passed."""
    party = ground.party.get(after)
    if party is not None:
        return party.after, party.after
    if after in ground.times:
        return ground.times[after], ground.times[after]
    return after + 1, after + 1 if ground.words.raw[after] in COMMAS else solid


def _marked(here: Place, after: int, solid: int) -> Found | None:
    """A run in marks as content: long, or close behind the verb and its subject; a short one right behind them."""
    length = here.ground.marks[after].close - here.ground.marks[after].open
    if (
        here.saying.lemma == "طلب"
        and length > _LONGEST_ALIAS - 1
        and is_verbal(here.ground.words.key[after + 1].removeprefix("ال"))
    ):
        return Found(after, 0, "noun")
    judged = after_subject(here) if "judge" in here.saying.frame else after
    if judged < after <= judged + _GAP:
        return Found(judged, 0, "noun")
    if not here.saying.frame & {"that", "quote", "target"} and here.ground.words.key[after - 1] not in _LEADS:
        return None
    if length <= _LONG_RUN and after == here.at + 1 and _said_before(here):
        return None
    gap = 0 if length <= _SHORT_RUN else _GAP
    if length <= _SHORT_RUN and after == here.at + 1 and not _ends_there(here.ground, here.ground.marks[after].close):
        return None
    if length > _LONG_RUN or after - solid <= gap or here.ground.words.key[after - 1] in _LEADS:
        return Found(after, 0, "mark")
    return None


def _said_before(here: Place) -> bool:
    """``«…»، يقول «فلان»``: the words stand in marks before the verb, so what follows it in marks names who speaks."""
    before = here.at - 1
    while before > 0 and (here.ground.words.raw[before] in COMMAS or here.ground.words.key[before] in _THUS):
        before -= 1
    run = here.ground.closes.get(before)
    return run is not None and run.close - run.open > _LONG_RUN


def _ends_there(ground: Ground, close: int) -> bool:
    """Whether a clause ends with a closing mark; else a short run right behind a verb is its subject."""
    behind = close + 1
    return behind >= len(ground.words) or behind in ground.line_start or not ground.words.raw[behind][0].isalpha()


def _here(here: Place, after: int) -> Found | None:
    """Content that begins at this word: after a colon, with أن, or as a noun of the frame."""
    words, clausal = here.ground.words, "that" in here.saying.frame
    key = words.key[after]
    if words.raw[after] == ":":
        return _after_colon(here.ground, after) if _speech_colon(here, after) else None
    if here.ground.that(after) and not korean(here.ground, after):
        opens = clausal and _opens_clause(here, after) and _within_reach(here, after)
        return Found(after, int(key[0] in "بف" and len(key) > 2), "that") if opens else None
    if key == "كيف" and clausal and here.saying.lemma in _TELLING_HOW and after > here.at + 1:
        return Found(after, 0, "that")
    if key == "لان" and clausal and after == here.at + 1 and here.saying.flavour in VERB_FLAVOURS:
        return Found(after, 0, "that")  # أضاف لأن: a slip for أن
    if clausal and after == here.at + 1 and key in lexemes("speech_opening") and words.raw[after][0] != "آ":
        return Found(after, 0, "colon") if here.saying.tense == "past" and here.opens else None
    if here.saying.tense == "masdar" or behind_published(here, after):
        return None
    return noun_content(here, after)


def _speech_colon(here: Place, colon: int) -> bool:
    """Whether a colon opens speech: it stands behind the verb's own clause and does not begin a list."""
    if here.ground.words.key[colon - 1] in lexemes("list_colon"):
        return False
    limit = _COLON_GAP if "that" in here.saying.frame else _GAP
    solid = here.at
    for at in range(here.at + 1, colon):
        if at in here.ground.party:
            solid = here.ground.party[at].after - 1
        elif at in here.ground.times:
            solid = here.ground.times[at] - 1
    return colon - solid - 1 <= limit


def _stops(here: Place, after: int) -> bool:
    return here.ground.stops(after) or (after > here.at + 1 and other_verb(here.ground, after))


def _opens_clause(here: Place, that: int) -> bool:
    """Whether أن belongs to the verb: not to ``بعد أن``, ``إلا أن``, ``يمكن أن`` between them."""
    before = here.ground.words.key[that - 1]
    return that - 1 == here.at or before in PREPOSITIONS or before not in lexemes("before_clause")


def _within_reach(here: Place, that: int) -> bool:
    """Whether no long run of plain words lies before أن."""
    loose = here.saying.tense != "present" and not here.saying.homograph
    return here.plain_before(that) < (_PLAIN if loose else _PLAIN_PRESENT)


def names_only(ground: Ground, first: int, close: int) -> bool:
    """Whether marks hold a name, a title or a term: an actor fills them, or صحيفة, بعنوان or the like stands before."""
    words = ground.words
    if close - first > _LONGEST_NAME:
        return False
    if first + 1 in ground.within and close - 1 in ground.within:
        return True
    before = first - 1
    while before > 0 and words.raw[before] == "ـ":
        before -= 1
    if before < 0 or first in ground.line_start:
        return False
    if close - first <= _LONGEST_ALIAS and _short_for(ground, before, close + 1):
        return True
    key = words.key[before]
    if key == "ل" or key in lexemes("title_of"):
        return True
    return key[:1] in "لبو" and (key[1:] in lexemes("title_of") or "ال" + key[2:] in lexemes("title_of"))


def _short_for(ground: Ground, before: int, behind: int) -> bool:
    """``الهيئة الوطنية «كذا»، …``: a word in marks right behind the name of a body is its name, if the text goes on."""
    party = ground.within.get(before)
    if party is None or behind >= len(ground.words) or behind in ground.line_start:
        return False
    if party.kind == "person":
        goes_on = ground.words.raw[behind] in COMMAS or ground.words.key[behind] in lexemes("rank")
        goes_on = goes_on or (behind in ground.party and ground.party[behind].actor == party.actor)
        return party.form == "title" and behind - before <= _LONGEST_ALIAS + 1 and goes_on
    return ground.words.raw[behind] not in STOPS | {":"}


def _after_colon(ground: Ground, colon: int) -> Found | None:
    """What follows a colon: marks, perhaps on the next line, or plain words."""
    after = colon + 1
    if after >= len(ground.words):
        return None
    if after in ground.marks:
        return Found(after, 0, "mark")
    if after in ground.line_start:
        return None
    return Found(after, 0, "that" if ground.words.key[after] in THAT else "colon")
