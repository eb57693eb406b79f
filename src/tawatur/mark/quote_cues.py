"""Find where a text says that something was said, and where the said begins.

In: a Ground. Out: ``Cue`` records in the order of the text: the verb (or participle, or verbal noun), the first word of
what it reports, and the way it is joined to it (a clause, marks, a colon, or a noun).
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

import regex

from tawatur.arabic.fold import fold
from tawatur.mark.quote_ground import COMMAS, STOPS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_verbs import Saying, sayings
from tawatur.model import Span

How = Literal["that", "mark", "colon", "noun"]

#: Words between a verb and what it reports: names, offices and circumstances run long in news (95 % are under 30).
_REACH = 45
_NEAR = 14
_PREPOSITIONS = {"الي": "ila", "علي": "ala", "عن": "an", "من": "min", "في": "fi", "لدي": "", "الا": ""}
#: Nouns after which على, في, من begin a circumstance: على هامش, على لسان, في بيان, من جهته.
_CIRCUMSTANCE = frozenset(
    map(
        fold,
        ["هامش", "لسان", "صفحته", "صفحتها", "حسابه", "حسابها", "موقعه", "تويتر", "فيسبوك", "خلفية", "إثر", "ضوء", "بيان", "تصريح", "تصريحات", "كلمة", "كلمته", "مؤتمر", "حديث", "حديثه", "لقاء", "مقابلة", "جهته", "جانبه", "جهتها", "جانبها", "ناحيته", "خلال", "قبل", "جهة", "جانب", "رأسهم", "مدى", "الهواء", "الفور", "الأقل", "الرغم", "ذلك", "هذا", "هذه", "متن", "أثر", "وقت", "ختام", "مستهل", "بداية", "نهاية", "سياق", "الوقت", "اليوم", "ظل", "إطار", "انتظار", "حال", "حالة", "الأثناء", "المقابل"],
    )
)
#: Words that begin with ب of their own.
_OWN_BA = frozenset(
    map(
        fold,
        ["بعد", "بين", "بيان", "بلاده", "بلادها", "بلادنا", "بلد", "بلدان", "برنامج", "بدء", "بعض", "بنك", "بيت", "بطل", "بحث", "برلمان", "بدوره", "بدورها", "بشكل", "بسبب", "بحسب", "بدون", "بحضور", "بمناسبة", "بشأن", "بخصوص", "باسم", "بداية", "بلدة", "بلدية", "بنسبة", "بعيدا", "بقيادة", "برئاسة", "برفقة", "بصورة", "بكل", "بلغ", "بات", "بأن", "بأنه", "بالقول", "بقوله", "بقولها", "بينما", "بينهم", "بينها", "بيئة", "بلاغ", "بطولة", "باب", "باتجاه", "بصفته", "بصفتها", "بعثة", "بترول", "بضائع", "بطاقة", "بريد", "برج", "بحر", "بلا", "بل", "باحث", "باحثون", "باقي", "بناء", "بنود", "بشدة", "بوضوح", "بقوة"],
    )
)
#: Verbal nouns of the derived stems as they are written: تفعيل، إفعال، استفعال، انفعال، افتعال، مفاعلة، تفاعل.
_VERBAL = regex.compile(r"ت..ي.|ت..ي?ه|ا..ا.|است.{1,2}ا.|است.?.ا?.ه|ان..ا.|ا.ت.ا.|م.ا..ه|ت.ا..|ا.ا.ه|م.ا..ت[هـ].*")
_IMPERSONAL = frozenset(
    ("ذكر", "اعتقد", "توقع", "رجح", "خشي", "افترض", "قال", "لاحظ", "قدر", "انتظر", "عد", "ظن", "زعم", "أمل")
)


class Cue(NamedTuple):
    """``at``: its word; ``start``: the first word of the content, ``cut`` its letters left out; ``until`` for marked runs.

    ``joined``: و or ف is written before it; ``negated``: لم or لا stands before it.
    """

    at: int
    span: Span
    saying: Saying
    start: int
    cut: int
    how: How
    joined: bool
    negated: bool


class Found(NamedTuple):
    """Where content begins and how it is joined."""

    start: int
    cut: int
    how: How


def find_cues(ground: Ground) -> list[Cue]:
    """All cues with their content, in order. A word inside a name is none, nor one whose frame is not met."""
    found = []
    table = sayings()
    for at, key in enumerate(ground.words.key):
        readings = table.get(key)
        joined = False
        if readings is None and key[:1] in "وف" and len(key) > 3:
            readings, joined = table.get(key[1:]), True
        if readings and at not in ground.within:
            cue = _cue(ground, at, readings, joined)
            if cue is not None:
                found.append(cue)
    return found


def _cue(ground: Ground, at: int, readings: tuple[Saying, ...], joined: bool) -> Cue | None:
    """The first reading of the word whose frame is met."""
    if _ruled_out(ground, at, readings[0]):
        return None
    for saying in readings:
        content = _content(ground, at, saying)
        if content is not None and _stands(ground, at, saying, content):
            start = ground.words.start[at] + (_letters(ground.words.raw[at]) if joined else 0)
            negated = at > 0 and ground.words.key[at - 1] in (
                "لم",
                "لن",
                "لا",
                "ولم",
                "ولا",
                "فلم",
                "ما",
                "دون",
                "بدون",
            )
            return Cue(at, Span(start, ground.words.end[at]), saying, *content, joined, negated)
    return None


def _letters(raw: str) -> int:
    """Length of the first letter with the marks that sit on it."""
    at = 1
    while at < len(raw) and not fold(raw[at]):
        at += 1
    return at


def _ruled_out(ground: Ground, at: int, saying: Saying) -> bool:
    """A noun spelt like the verb (رأي), a verb in the subjunctive after أن, a word after a preposition."""
    words = ground.words
    before = words.key[at - 1] if at else ""
    if saying.lemma == "رأى" and saying.tense == "past" and words.raw[at].rstrip("ًٌٍ")[-1] == "ي":
        return True
    if saying.tense == "present" and before in THAT and before[-1] == "ن" and not ground.within.get(at - 1):
        return True
    if saying.tense in ("past", "present"):
        return before in _PREPOSITIONS or before in ("بين", "هذا", "اي", "كل", "بعد", "قبل", "ذات", "غير")
    return False


def _stands(ground: Ground, at: int, saying: Saying, content: Found) -> bool:
    """Whether the reading is speech by somebody: not ``يذكر أن`` or ``يُعتقد أن``, where nobody is named."""
    if saying.tense != "present" or content.start > at + 2 or saying.lemma not in _IMPERSONAL or saying.number != "s":
        return True
    return content.how != "that" or _subject_before(ground, at)


def _subject_before(ground: Ground, at: int) -> bool:
    """Whether a name or a source noun stands right before the word, on the same line."""
    last = at - 1
    while last >= 0 and last not in ground.line_start and ground.words.raw[last] in COMMAS | DASH_CLOSERS:
        last -= 1
    return last >= 0 and (last in ground.within or ground.words.key[last] in source_nouns() or last in ground.closes)


DASH_CLOSERS = frozenset(')-–»”"')


# ---------------------------------------------------------------- where the content begins
def _content(ground: Ground, at: int, saying: Saying) -> Found | None:
    """The first word of what ``saying`` at word ``at`` reports, if its frame is met."""
    if saying.tense == "masdar":
        return _adjacent(ground, at, saying)
    strict = saying.homograph or (saying.tense == "participle" and (saying.gender == "f" or saying.number != "s"))
    if strict and not _subject_follows(ground, at, saying):
        return None
    reach = _NEAR if saying.tense == "participle" else _REACH
    return _scan(ground, at, saying, min(ground.line_end(at), at + reach))


def _adjacent(ground: Ground, at: int, saying: Saying) -> Found | None:
    """For ``قوله`` and ``تأكيده``: only a clause, marks or a colon right after it."""
    if saying.flavour not in ("neutral", "asserting", "announcing", "continuing", "explaining", "denying"):
        return None
    to = min(len(ground.words), at + 3)
    found = _scan(ground, at, saying, to) if at + 1 < to else None
    return found if found and found.start <= at + 3 and found.how != "noun" else None


def _subject_follows(ground: Ground, at: int, saying: Saying) -> bool:
    """Whether the next word opens the content or names who speaks: what a homograph needs to be read as a verb."""
    words, after = ground.words, at + 1
    while after < len(words) and words.raw[after] in COMMAS:
        after += 1
    if after >= len(words) or after in ground.line_start:
        return False
    key = words.key[after]
    if after in ground.party:
        return not ground.party[after].led or saying.tense == "participle"
    if key in THAT or key in source_nouns() or key in lexemes("honorific") or after in ground.marks:
        return True
    if words.raw[after] == ":":
        return True
    return _PREPOSITIONS.get(key, "-") in saying.frame and after + 1 < len(words) and words.key[after + 1] in THAT


def _scan(ground: Ground, at: int, saying: Saying, to: int) -> Found | None:
    """Read on from the cue to the first thing that opens its content; give up where another cue or sentence begins."""
    words, after, noun = ground.words, at + 1, None
    while after < to:
        raw, key = words.raw[after], words.key[after]
        if after in ground.marks:
            run = ground.marks[after]
            if not _names_only(ground, run.open, run.close):
                return noun or Found(after, 0, "mark")
            after = run.close + 1
            continue
        if raw == ":":
            return noun or _after_colon(ground, after)
        if key in THAT and after not in ground.within:
            if "that" in saying.frame and _opens_clause(ground, at, after):
                return Found(after, int(key[0] in "بف" and len(key) > 2), "that")
        elif raw in STOPS or (after > at + 1 and _other_verb(ground, after)):
            return noun
        if noun is None:
            noun = _noun(ground, at, after, saying)
            if noun is not None and saying.tense != "past":
                return noun
        party = ground.party.get(after)
        after = party.after if party else after + 1
    return noun


def _opens_clause(ground: Ground, at: int, that: int) -> bool:
    """Whether أن at word ``that`` belongs to the verb: not to ``بعد أن``, ``إلا أن``, ``يمكن أن`` between them."""
    before = ground.words.key[that - 1]
    return that - 1 == at or before not in _before_clause() or before in ("الي", "علي", "عن", "من", "في")


@cache
def _before_clause() -> frozenset[str]:
    return lexemes("before_clause") - {"الي"}


def _other_verb(ground: Ground, at: int) -> bool:
    """Whether a verb of saying that is nothing else stands here."""
    key = ground.words.key[at]
    readings = sayings().get(key) or (sayings().get(key[1:]) if key[:1] in "وف" else None)
    if not readings or at in ground.within:
        return False
    first = readings[0]
    if first.tense == "masdar":
        return first.lemma == "قال"
    return not first.homograph and "that" in first.frame and (first.tense != "participle" or key[-1] == "ا")


def _names_only(ground: Ground, first: int, close: int) -> bool:
    """Whether marks hold a name, a title or a term: an actor fills them, or a word like صحيفة or بعنوان stands before."""
    words = ground.words
    if first + 1 in ground.within and close - 1 in ground.within and close - first <= 8:
        return True
    before = first - 1
    while before >= 0 and words.raw[before] in "ـ":
        before -= 1
    key = words.key[before] if before >= 0 else ""
    glued = words.end[before] == words.start[first] if before >= 0 else False
    if close - first <= 8 and (
        key in lexemes("title_of") or key[:3] in ("لصح", "لقن", "لوك", "لاذ") or (glued and key == "ل")
    ):
        return True
    return False


def _after_colon(ground: Ground, colon: int) -> Found | None:
    """What follows a colon: marks, perhaps on the next line, or plain words."""
    after = colon + 1
    while after < len(ground.words) and ground.words.raw[after] in DASH_CLOSERS - {'"', "»", "”"}:
        after += 1
    if after >= len(ground.words):
        return None
    if after in ground.marks:
        return Found(after, 0, "mark")
    if after in ground.line_start:
        return None
    return Found(after, 0, "that" if ground.words.key[after] in THAT else "colon")


# ---------------------------------------------------------------- nouns as content
def _noun(ground: Ground, at: int, here: int, saying: Saying) -> Found | None:
    """Whether the word ``here`` opens a noun that ``saying`` can report: after its preposition, with ب, or as object."""
    words, key = ground.words, ground.words.key[here]
    frame = saying.frame
    wanted = _PREPOSITIONS.get(key)
    if wanted and wanted in frame and here + 1 < len(words) and here + 1 not in ground.line_start:
        following = words.key[here + 1]
        if following in THAT or following in _CIRCUMSTANCE or here in ground.times or here + 1 in ground.times:
            return None
        return Found(here + 1, 0, "noun")
    if "bi" in frame and _with_ba(ground, here):
        return Found(here, 1, "noun")
    if "obj" in frame and _as_object(ground, at, here, saying):
        return Found(here, 0, "noun")
    return None


def _with_ba(ground: Ground, here: int) -> bool:
    """Whether ب is written onto the word as a preposition."""
    key = ground.words.key[here]
    if key[:1] != "ب" or len(key) < 4 or key in _OWN_BA or here in ground.times:
        return False
    party = ground.party.get(here)
    if party is not None:
        return party.led and party.kind != "place"
    return here not in ground.within


def _as_object(ground: Ground, at: int, here: int, saying: Saying) -> bool:
    """Whether the word opens an object: a verbal noun after the subject, or right after a participle."""
    words, key = ground.words, ground.words.key[here]
    if here in ground.within or here in ground.times or words.raw[here] in COMMAS or not key[:1].isalpha():
        return False
    if saying.tense == "participle" and here == at + 1:
        return key not in _PREPOSITIONS and key not in lexemes("adjunct") and key not in THAT
    if key in lexemes("content_noun"):
        return True
    return _VERBAL.fullmatch(key) is not None and _after_subject(ground, at, here)


def _after_subject(ground: Ground, at: int, here: int) -> bool:
    """Whether an actor stands between the cue and the word, or right before the cue."""
    return any(i in ground.party for i in range(at + 1, here)) or (here == at + 1 and at - 1 in ground.within)
