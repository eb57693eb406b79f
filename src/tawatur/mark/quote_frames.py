"""Where reported words begin: read on from a verb of saying to the clause, marks, colon or noun that its frame allows.

In: a Ground, a word index and one reading of the word. Out: a ``Found``, or None where the frame is not met.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import regex

from tawatur.mark.quote_ground import COMMAS, STOPS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_verbs import Saying, sayings

How = Literal["that", "mark", "colon", "noun", "clause"]

#: Words between a verb and what it reports: names, offices and circumstances run long in news.
_REACH = {"past": 45, "present": 45, "participle": 14, "masdar": 8}
#: A short run in marks further than this from the verb and its subject is a term, not what was said.
_GAP, _LONG_RUN, _COLON_GAP = 3, 6, 10
#: Plain words that may part a verb from its clause; imperfects and homographs are more often no speech at all.
_PLAIN, _PLAIN_PRESENT = 20, 9
PREPOSITIONS = {"الي": "ila", "علي": "ala", "عن": "an", "من": "min", "في": "fi", "لدي": "", "مع": "", "بين": ""}
CLOSERS = frozenset(")-–»”\"“«'")
#: Verbal nouns of the derived stems as they are written: تفعيل، إفعال، استفعال، انفعال، افتعال، مفاعلة، تفعّل، تفاعل.
_VERBAL = regex.compile(
    r"ت..ي.|ت..ي?ه|ا..ا.|ا.ا.ه|است.{1,2}ا.|است.?ا.ه|ان..ا.|ا.ت.ا.|م.ا..[هت]|ت.ا..|ت...|ا..اء|ا.ت.اء|است..اء"
)
_PRONOUN = regex.compile(r"(?:ه|ها|هم|هما)$")
#: Judgements that take any noun as their object; verbs of announcing take a verbal noun only (``deed``).
_JUDGING = frozenset(("blaming", "praising", "supporting", "denying"))


#: Verbs whose imperfect, unvowelled, is also another common verb.
_SHORT_PRESENTS = frozenset(("وعد", "عد", "ورد", "رد", "سر", "أسر"))
_VERB_FLAVOURS = frozenset(("neutral", "continuing", "asserting", "explaining", "announcing", "revealing"))
_RELATIVES = frozenset(("الذي", "التي", "الذين", "اللذين", "اللتين", "ما", "مما", "بما", "حيث"))


class Found(NamedTuple):
    """Content begins at word ``start``, ``cut`` letters of it left out, joined to its verb as ``how`` says."""

    start: int
    cut: int
    how: How


class _Place(NamedTuple):
    """A reading of one word in a text, and whether a clause begins at the word."""

    ground: Ground
    at: int
    saying: Saying
    opens: bool


def content_of(ground: Ground, at: int, saying: Saying, opens: bool) -> Found | None:
    """The first word of what ``saying`` at word ``at`` reports. ``opens``: a clause begins at the word."""
    here = _Place(ground, at, saying, opens)
    if saying.owner and not _may_own(ground, at, saying):
        return None
    if saying.tense == "masdar" and saying.flavour in ("demanding", "thinking", "expecting", "praising", "blaming"):
        return None
    if _needs_subject(saying) and not _subject_follows(here):
        return None
    found = _scan(here, min(ground.line_end(at), at + _REACH[saying.tense]))
    return found if found is not None and _fits(here, found) else None


def _may_own(ground: Ground, at: int, saying: Saying) -> bool:
    """Whether a pronoun can hang on the word: a verb that takes whom it is said to, a verbal noun; ة is no pronoun."""
    if ground.words.raw[at][-1] == "ة":
        return False
    return saying.tense == "masdar" or bool(saying.frame & {"whom", "target"})


def _needs_subject(saying: Saying) -> bool:
    """Forms that are also other words: the bare perfect of homographs, participles that are also nouns, يعد, يرد."""
    if saying.tense == "present" and saying.lemma in _SHORT_PRESENTS:
        return True
    if saying.tense == "participle":
        return saying.gender == "f" or saying.number != "s"
    return (
        saying.homograph
        and saying.tense == "past"
        and saying.number == "s"
        and saying.gender == "m"
        and not saying.owner
    )


def _subject_follows(here: _Place) -> bool:
    """Whether the next word opens the content or names who speaks: what a homograph needs to be read as a verb."""
    ground, words = here.ground, here.ground.words
    after = here.at + 1
    while after < len(words) and words.raw[after] in COMMAS | CLOSERS and after not in ground.marks:
        after += 1
    if after >= len(words) or after in ground.line_start:
        return False
    key = words.key[after]
    if key in THAT or after in ground.marks or words.raw[after] == ":":
        return True
    if PREPOSITIONS.get(key, "-") in here.saying.frame and after + 1 < len(words):
        return words.key[after + 1] in THAT or here.opens
    if here.saying.tense == "participle" and (here.saying.gender == "f" or here.saying.number != "s"):
        return False
    return _names_somebody(here, after)


def _names_somebody(here: _Place, after: int) -> bool:
    ground, key = here.ground, here.ground.words.key[after]
    if after in ground.party:
        return not ground.party[after].led or here.saying.tense == "participle"
    if here.saying.lemma in ("جاء", "ورد"):
        return key in ("في", "ضمن", "ايضا", "علي")
    return key in source_nouns() or key in lexemes("honorific") or key in lexemes("rank")


def _fits(here: _Place, found: Found) -> bool:
    """Limits of forms that are rarely speech: duals, verbs with only marks, homographs in the middle of a clause."""
    saying, near = here.saying, found.start - here.at
    if saying.tense == "participle" and found.how == "mark" and saying.flavour not in _VERB_FLAVOURS:
        return False
    if saying.tense == "participle" and (saying.gender == "f" or saying.number != "s"):
        return found.how != "noun" and near <= (1 if found.how == "mark" else 2)
    if saying.number == "d" and found.how != "that":
        return near <= 2 and found.how != "noun"
    if saying.homograph and _needs_subject(saying) and found.how == "noun":
        return here.opens or saying.tense == "participle"
    if found.how == "noun" and saying.tense in ("past", "present") and not here.opens:
        return _subject_beside(here, found.start)
    if "that" not in saying.frame and found.how in ("mark", "colon") and not _is_noun_frame(saying):
        return not saying.owner and saying.number != "d" and _weighty(here.ground, found)
    return True


def _subject_beside(here: _Place, to: int) -> bool:
    """Whether somebody is named right before the verb or between it and the content."""
    ground, before = here.ground, here.at - 1
    while before > 0 and (ground.words.raw[before] in COMMAS | CLOSERS or before in ground.quoted):
        before -= 1
    if before in ground.within or ground.words.key[before] in _RELATIVES or ground.words.key[before] in source_nouns():
        return True
    named = any(at in ground.party or ground.words.key[at] in source_nouns() for at in range(here.at + 1, to))
    return named or any(ground.words.key[at] in source_nouns() for at in range(max(0, before - 3), before))


def _is_noun_frame(saying: Saying) -> bool:
    return bool(saying.frame - {"quote"})


def _weighty(ground: Ground, found: Found) -> bool:
    """Verbs that are speech only by the way need a colon, or more than a term in marks."""
    run = ground.marks.get(found.start)
    return found.how == "colon" or (run is not None and run.close - run.open > _LONG_RUN)


# ---------------------------------------------------------------- reading on
def _scan(here: _Place, to: int) -> Found | None:
    """The first thing after the cue that opens its content; None where another cue or sentence begins before."""
    ground, after, solid = here.ground, here.at + 1, here.at + 1
    while after < to:
        if after in ground.marks:
            run = ground.marks[after]
            if not names_only(ground, run.open, run.close) and not _term(ground, run.close - run.open, run.close + 1):
                return _marked(here, after, solid)
            after = solid = run.close + 1
            continue
        found = _here(here, after)
        if found is not None:
            return found
        if _stops(here, after):
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


def _marked(here: _Place, after: int, solid: int) -> Found | None:
    """A run in marks as content: long, or close behind the verb and its subject."""
    run = here.ground.marks[after]
    if run.close - run.open > _LONG_RUN or after - solid <= _GAP:
        return Found(after, 0, "mark")
    return None


def _here(here: _Place, after: int) -> Found | None:
    """Content that begins at this word: after a colon, with أن, or as a noun of the frame."""
    words = here.ground.words
    if words.raw[after] == ":":
        return _after_colon(here.ground, after) if _speech_colon(here, after) else None
    if after == here.at + 1 and "that" in here.saying.frame and words.key[after] in lexemes("speech_opening"):
        return Found(after, 0, "colon") if here.saying.tense == "past" and here.opens else None
    key = words.key[after]
    if key in THAT and after not in here.ground.within:
        if "that" in here.saying.frame and _opens_clause(here, after) and _within_reach(here, after):
            return Found(after, int(key[0] in "بف" and len(key) > 2), "that")
        return None
    if here.saying.tense == "masdar":
        return None
    return _noun(here, after)


def _speech_colon(here: _Place, colon: int) -> bool:
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


def _stops(here: _Place, after: int) -> bool:
    words = here.ground.words
    return words.raw[after] in STOPS or (after > here.at + 1 and _other_verb(here.ground, after))


def _opens_clause(here: _Place, that: int) -> bool:
    """Whether أن belongs to the verb: not to ``بعد أن``, ``إلا أن``, ``يمكن أن`` between them."""
    before = here.ground.words.key[that - 1]
    return that - 1 == here.at or before in PREPOSITIONS or before not in lexemes("before_clause")


def _within_reach(here: _Place, that: int) -> bool:
    """Whether no long run of plain words lies between the verb, or the last name, time or comma, and أن."""
    ground, solid = here.ground, here.at
    for at in range(here.at + 1, that):
        if at in ground.within or at in ground.times or ground.words.raw[at] in COMMAS or at in ground.quoted:
            solid = at
    return that - solid <= (_PLAIN_PRESENT if here.saying.tense == "present" or here.saying.homograph else _PLAIN)


def _relative_between(here: _Place, after: int) -> bool:
    """Whether a relative clause began between the verb and the word: its nouns are not the verb's."""
    return any(here.ground.words.key[i] in _RELATIVES for i in range(here.at + 1, after))


def _other_verb(ground: Ground, at: int) -> bool:
    """Whether a verb of saying that is nothing else stands here."""
    key = ground.words.key[at]
    readings = sayings().get(key) or (sayings().get(key[1:]) if key[:1] in "وف" else None)
    if not readings or at in ground.within or ground.words.key[at - 1] in _RELATIVES:
        return False
    first = readings[0]
    if first.tense == "masdar" or (first.owner and not first.frame & {"whom", "target"}):
        return first.tense == "masdar" and first.lemma == "قال"
    if _needs_subject(first):
        return first.homograph and first.tense == "past" and key[:1] in "وف" and at + 1 in ground.party
    return "that" in first.frame or (key[:1] in "وف" and first.tense == "past")


def names_only(ground: Ground, first: int, close: int) -> bool:
    """Whether marks hold a name, a title or a term: an actor fills them, or a word like صحيفة or بعنوان stands before."""
    words = ground.words
    if close - first > 9:
        return False
    if first + 1 in ground.within and close - 1 in ground.within:
        return True
    before = first - 1
    while before > 0 and words.raw[before] == "ـ":
        before -= 1
    if before < 0 or before in ground.line_start and first in ground.line_start:
        return False
    key = words.key[before]
    if key == "ل" or key in lexemes("title_of"):
        return True
    return key[:1] in "لبو" and (key[1:] in lexemes("title_of") or "ال" + key[2:] in lexemes("title_of"))


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


# ---------------------------------------------------------------- nouns as content
def _noun(here: _Place, after: int) -> Found | None:
    """Whether a noun that the verb can report begins here: behind its preposition, with ب, as object, or as target."""
    words, frame = here.ground.words, here.saying.frame
    key = words.key[after]
    if "target" in frame:
        return _target(here, after)
    wanted = PREPOSITIONS.get(key)
    if wanted and wanted in frame and after + 1 < len(words) and after + 1 not in here.ground.line_start:
        return _behind(here, after)
    if "li" in frame and key.startswith("لل") and here.saying.tense == "participle":
        return Found(after, 0, "noun")
    if "bi" in frame and _with_ba(here.ground, after):
        if "second" in frame and not any(_with_ba(here.ground, i) for i in range(here.at + 1, after)):
            return None
        return Found(after, 1, "noun")
    if ("obj" in frame or "deed" in frame) and _as_object(here, after):
        return Found(after, 0, "noun")
    return None


def _behind(here: _Place, after: int) -> Found | None:
    """The noun behind a preposition of the frame, unless it is a circumstance (``على هامش``, ``في بيان``) or a clause."""
    following = here.ground.words.key[after + 1]
    if following in THAT or following in lexemes("circumstance") or after in here.ground.times:
        return None
    if after + 1 in here.ground.times and after > here.at + 1:
        return None
    return Found(after + 1, 0, "noun")


def _with_ba(ground: Ground, at: int) -> bool:
    """Whether ب is written onto the word as a preposition."""
    key = ground.words.key[at]
    if key[:1] != "ب" or len(key) < 4 or key in lexemes("own_ba") or at in ground.times:
        return False
    party = ground.party.get(at)
    if party is not None:
        return party.led and party.kind != "place"
    return at not in ground.within


def _as_object(here: _Place, after: int) -> bool:
    """Whether the word opens an object: any noun after a participle or of a judgement, else a verbal noun."""
    ground, words = here.ground, here.ground.words
    key = words.key[after]
    if (
        after in ground.times
        or not key[:1].isalpha()
        or key in PREPOSITIONS
        or key in lexemes("adjunct") | lexemes("when")
    ):
        return False
    if here.saying.tense == "participle":
        return after == here.at + 1 and key not in THAT
    before = words.key[after - 1]
    if before in lexemes("adjunct") or (after > here.at + 1 and before in PREPOSITIONS):
        return False
    if before in lexemes("within") and after == here.at + 2:
        return _verbal(key)
    if after in ground.within and "deed" in here.saying.frame:
        return False
    return _object_place(here, after, key)


def _object_place(here: _Place, after: int, key: str) -> bool:
    """Whether the object stands where one can: behind the named subject, or right after a verb whose subject is known."""
    ground = here.ground
    behind = any(i in ground.party or ground.words.key[i] in source_nouns() for i in range(here.at + 1, after))
    if _relative_between(here, after):
        return False
    before = here.at - 1 in ground.within or (here.at > 0 and ground.words.key[here.at - 1] in source_nouns())
    judged = "obj" in here.saying.frame
    if after == here.at + 1:
        if here.opens and here.saying.tense == "past" and key in lexemes("content_noun"):
            return after not in ground.party
        known = before or (here.opens and here.saying.flavour in _JUDGING)
        return known and (judged or _verbal(key)) and after not in ground.party
    ended = after - 1 in ground.within or ground.words.raw[after - 1] in COMMAS or _time_ends(ground, after)
    return (behind or before) and (ended or key in lexemes("content_noun")) and (judged or _verbal(key))


def _time_ends(ground: Ground, at: int) -> bool:
    return any(ground.times.get(i) == at for i in range(max(0, at - 6), at)) or ground.words.key[at - 1] in lexemes(
        "adjunct"
    )


def _verbal(key: str) -> bool:
    """Whether the word looks like a verbal noun, by a list or by its pattern."""
    nouns = lexemes("content_noun")
    if key in nouns or (_VERBAL.fullmatch(key) and not key.startswith("ال")):
        return True
    stem = _PRONOUN.sub("", key)
    return stem in nouns or _VERBAL.fullmatch(stem) is not None


def _target(here: _Place, after: int) -> Found | None:
    """Verbs that judge somebody as something: the person judged belongs to the content, if ``بأنه`` or ب or على follows."""
    ground, words = here.ground, here.ground.words
    start = _after_subject(here)
    if after < start:
        return None
    for at in range(start, min(ground.sentence_end(here.at), start + 18)):
        key = words.key[at]
        if key in THAT or _with_ba(ground, at) or (PREPOSITIONS.get(key, "-") in here.saying.frame and at > start):
            own = here.saying.owner or start == at
            return Found(at if own else start, int(own and key[:1] == "ب"), "noun")
        if at in ground.marks and words.key[at - 1] in ("ب", "بال", "ـ"):
            return Found(at, 0, "mark")
        if words.raw[at] in COMMAS | STOPS:
            return None
    return None


def _after_subject(here: _Place) -> int:
    """The first word behind the verb and, where the subject comes after it, the subject."""
    ground, at = here.ground, here.at + 1
    while at < len(ground.words) and ground.words.raw[at] in CLOSERS:
        at += 1
    party = ground.party.get(at)
    before = here.at - 1
    while before > 0 and ground.words.raw[before] in CLOSERS:
        before -= 1
    if here.saying.owner or here.saying.tense == "participle" or (before in ground.within and not here.opens):
        return at
    if here.opens and party is not None and not _another_follows(ground, party.after):
        return at
    while party is not None:
        at = party.after
        following = ground.party.get(at)
        joined = (
            following is not None and ground.words.key[at][:1] == "و" and following.span.start > ground.words.start[at]
        )
        party = following if following is not None and (joined or following.actor == party.actor) else None
    while at in ground.times:
        at = ground.times[at]
    return at


def _another_follows(ground: Ground, at: int) -> bool:
    """Whether a second noun, the person judged, follows the first."""
    if at >= len(ground.words):
        return False
    key = ground.words.key[at]
    return at in ground.times or (
        key[:1].isalpha() and key not in THAT and key not in PREPOSITIONS and not _with_ba(ground, at)
    )
