"""Find where a text says that something was said, and where the said begins.

In: a Ground. Out: ``Cue`` records in the order of the text: the verb (or participle, or verbal noun), the first word of
what it reports, and the way it is joined to it (a clause, marks, a colon, or a noun).

>>> from tawatur.mark.quote_ground import unnamed
>>> [(cue.saying.lemma, cue.start, cue.how) for cue in find_cues(unnamed("قال إن الطريق مغلق، مشيراً إلى ضرورة الصبر"))]
[('قال', 1, 'that'), ('أشار', 7, 'noun')]
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.arabic.particles import WAS
from tawatur.mark.quote_aside import goes_on_to_say
from tawatur.mark.quote_frames import VERB_FLAVOURS, content_of
from tawatur.mark.quote_ground import COMMAS, STOPS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_place import (
    CLOSERS,
    PREPOSITIONS,
    RELATIVES,
    Found,
    How,
    behind_withheld,
    is_called,
    names_outlet,
    withholds,
)
from tawatur.mark.quote_verbs import Saying, sayings
from tawatur.model import Span

#: Adjectives before thanks and greetings.
_WARM = frozenset(("خالص", "جزيل", "بالغ", "وافر", "عظيم", "فايق", "عميق", "اسمي", "احر", "اطيب"))
#: Behind these a participle only describes: ``بات مؤكدا غيابه``, ``سببا أو مبررا``.
_BECAME = frozenset(
    (
        *("او", "ام", "بات", "باتت", "اصبح", "اصبحت", "يصبح", "بدا", "بدت", "ليس", "ليست", "ظل", "يبقي"),
        *("كان", "كانت", "وكان", "وكانت", "يكون", "تكون", "يعد", "يعتبر"),
    )
)
_NEGATIONS = frozenset(("لم", "لن", "لا", "ولم", "ولا", "فلم", "دون", "بدون", "ولن"))
_NOT_BEFORE_VERB = frozenset(
    ("هذا", "هذه", "اي", "كل", "بعد", "قبل", "ذات", "غير", "عدم", "دون", "يا", "ما", "لما", "عما", "مما", "بما")
)
#: How many words may lead in to a verb: a circumstance, or كان and who it was.
_LEAD, _LEAD_WAS = 7, 12
#: ``وهو ما نفته …``: what may stand before ما, and the verbs that take a stand on what was just said.
_WHICH = frozenset(("وهو", "وهي", "هو", "وهذا", "الامر"))
_STANDS = frozenset(("denying", "asserting", "admitting", "blaming", "supporting", "doubting"))


#: ``صرح بذلك فلان، الذي …``: what was said stands before the verb.
_SAID_IT = frozenset(("بذلك", "ذلك"))


#: ``يُعتقد على نطاق واسع أن``: between an impersonal verb and its clause these name nobody either.
_WIDELY = frozenset(
    (*PREPOSITIONS, "نطاق", "واسع", "اوسع", "بشكل", "عام", "كبير", "حد", "بعيد", "الارجح", "الاغلب", "عموما", "غالبا")
)
#: ``عبّر فلان عن``: so many words lie between.
_EXPRESSES = 14
#: Behind ``من جهته`` what is spelt like a preposition is a verb: ``من جهته بيّن المدير أن``.
_HIS_SIDE = frozenset(f"{noun}{whose}" for noun in ("جهت", "جانب", "ناحيت", "بدور") for whose in ("ه", "ها", "هم"))
_COURTS = frozenset(("محكمه", "قضاء", "محلفون", "محلفين", "قاض", "قاضي", "قاضيه", "محلفو"))
_BEFORE_THAT = frozenset(("بعد", "قبل", "منذ", "الي", "دون", "يجب", "عن", "سبق"))
_NOBODY_SAYS = frozenset(("تبين", "دون", "بدون"))
#: How the verbal noun that somebody comes to begins.
_THE_ACT = ("ال", "بال")


class Cue(NamedTuple):
    """``at``: its word; ``start``: the first word of the content, ``cut`` its letters left out.

    ``joined``: و or ف is written before it; ``negated``: behind لم or لا. Its subject stands before ``limit``.
    """

    at: int
    span: Span
    saying: Saying
    start: int
    cut: int
    how: How
    joined: bool
    negated: bool
    limit: int


def find_cues(ground: Ground) -> list[Cue]:
    """All cues with their content, in order. A word inside a name is none, nor one whose frame is not met."""
    found: list[Cue] = []
    for at in sorted(ground.says.difference(ground.within)):
        whole, rest = _readings(ground.words.key[at]) or ((), ())
        cue = _cue(ground, at, whole, False) if whole else None
        if cue is None and rest:
            cue = _cue(ground, at, rest, True)
        again = cue is not None and found and found[-1].start == cue.start
        if cue is not None and not (again and ground.words.key[at].startswith(_THE_ACT)):
            _add(found, cue)
    return found


def _readings(key: str) -> tuple[tuple[Saying, ...], tuple[Saying, ...]] | None:
    """The readings of the folded word, and those of what is left without و or ف; None for nearly every word."""
    table = sayings()
    whole = table.get(key, ())
    rest = table.get(key[1:], ()) if key[:1] in ("و", "ف") and len(key) > 2 else ()
    return (whole, rest) if (whole or rest) and key not in lexemes("honorific") else None


def _add(found: list[Cue], cue: Cue) -> None:
    """Add a cue; of two with one content the first stays, unless the second is the participle that really speaks.

    ``تابع قائلاً`` is one act of saying; in ``رفض التعليق قائلاً إن`` the refusal is not what brings the clause.
    """
    if not found or found[-1].start != cue.start:
        found.append(cue)
    elif cue.saying.tense == "participle" and found[-1].saying.flavour not in VERB_FLAVOURS:
        found[-1] = cue


def _clause(ground: Ground, at: int, readings: tuple[Saying, ...]) -> Cue | None:
    """``وهو ما نفته السلطات``: a clause of its own about the words before it."""
    words, saying = ground.words, readings[0]
    if at < 2 or words.key[at - 1] != "ما" or words.key[at - 2] not in _WHICH or not saying.owner:
        return None
    if saying.tense not in ("past", "present") or saying.flavour not in _STANDS:
        return None
    span, cut = Span(words.start[at], words.end[at]), int(words.key[at - 2][:1] == "و")
    return Cue(at, span, saying, at - 2, cut, "clause", True, False, min(ground.sentence_end(at), at + 12))


def _cue(ground: Ground, at: int, readings: tuple[Saying, ...], joined: bool) -> Cue | None:
    """The first reading of the word whose frame is met."""
    clause = _clause(ground, at, readings)
    if clause is not None:
        return clause
    opens = joined or _opens(ground, at)
    negated = at > 0 and ground.words.key[at - 1] in _NEGATIONS
    for saying in readings:
        if _ruled_out(ground, at, saying, opens):
            continue
        content = content_of(ground, at, saying, opens)
        if content is not None and _stands(ground, at, saying, content, negated):
            led = joined or ground.words.key[at] == "بالقول"
            start = ground.words.start[at] + (_letters(ground.words.raw[at]) if led else 0)
            return Cue(at, Span(start, ground.words.end[at]), saying, *content, joined, negated, content.start)
    return None


def _letters(raw: str) -> int:
    """Length of the first letter with the marks that sit on it."""
    at = 1
    while at < len(raw) and not fold(raw[at]):
        at += 1
    return at


def _opens(ground: Ground, at: int) -> bool:
    """Whether a clause can begin at the word: first in its sentence, behind a comma, a colon, a mark or a link word."""
    if at == ground.sentence_start(at) or at in ground.line_start:
        return True
    raw, key = ground.words.raw[at - 1], ground.words.key[at - 1]
    return raw in COMMAS | STOPS | CLOSERS | {":"} or key in lexemes("link") or _led_in(ground, at)


def _led_in(ground: Ground, at: int) -> bool:
    """``وعلى إثر ذلك أعلنت``, ``وكانت الشرطة والبلدية أعلنتا``: only a circumstance, or كان and its noun, before."""
    first = ground.sentence_start(at)
    words, opener = ground.words, ground.words.key[first]
    opener = opener[1:] if opener[:1] in "وف" and len(opener) > 2 else opener
    was = opener in WAS
    if at == first:
        return False
    if at - first > (_LEAD_WAS if was else _LEAD) or not (
        was or opener in PREPOSITIONS or opener in lexemes("adjunct")
    ):
        return False
    table = sayings()
    between = range(first + 1, at)
    return not any(
        words.key[i] in RELATIVES
        or words.raw[i] in COMMAS
        or (i not in ground.within and _finite(table.get(words.key[i])))
        for i in between
    )


def _finite(readings: tuple[Saying, ...] | None) -> bool:
    return readings is not None and readings[0].tense in ("past", "present") and not readings[0].homograph


def _ruled_out(ground: Ground, at: int, saying: Saying, opens: bool) -> bool:
    """A noun spelt like the verb (رأي), a verb in the subjunctive after أن, a word after a preposition."""
    words = ground.words
    before = words.key[at - 1] if at else ""
    if saying.tense not in ("past", "present"):
        if words.key[at].startswith(_THE_ACT):
            return not goes_on_to_say(ground, at)
        return saying.tense == "participle" and (before in PREPOSITIONS or _adjective(ground, at))
    if "noun_in_ya" in saying.traits and saying.tense == "past" and words.raw[at].rstrip("ًٌٍ")[-1] == "ي":
        return True
    if (
        is_called(ground, at, saying)
        or _no_verb(ground, at, saying)
        or _passive(ground, at, saying)
        or _goes_back(ground, at, saying)
        or _sentenced(ground, at, saying)
    ):
        return True
    if "preposition" in saying.traits and saying.gender == "m" and not _clause_begins(ground, at, opens):
        return True
    behind = at + 1
    if behind < len(words) and (words.key[behind] in _SAID_IT or _turned_out(ground, at) or withholds(ground, at)):
        return True
    if saying.tense == "present" and before in THAT and before[-1] == "ن" and at - 1 not in ground.within:
        return True
    which = saying.owner and before == "ما" and at > 1 and words.key[at - 2] in _WHICH
    return before in PREPOSITIONS or (before in _NOT_BEFORE_VERB and not which)


def _passive(ground: Ground, at: int, saying: Saying) -> bool:
    """``اتُهما بالسرقة``: behind a verb that judges somebody ب stands at once only where nobody is its object."""
    behind = at + 1
    if "target" not in saying.frame or saying.owner or behind >= len(ground.words):
        return False
    if behind in ground.marks:
        behind += 1
    return saying.lemma == "اتهم" and ground.words.key[behind][:1] == "ب" and behind not in ground.party


def _sentenced(ground: Ground, at: int, saying: Saying) -> bool:
    """``أدانت محكمة فلاناً``: a court finds guilty, it says nothing; so of who ``لم يذكر اسمه``."""
    keys = ground.words.key
    if at and behind_withheld(ground, at - 1) > at:
        return True
    if saying.lemma != "أدان":
        return False
    beside = (*keys[at + 1 : at + 2], *keys[max(0, at - 1) : at])
    return any(key.removeprefix("و").removeprefix("ال") in _COURTS for key in beside)


def _goes_back(ground: Ground, at: int, saying: Saying) -> bool:
    """``يرجع التنافس إلى …``: a thing goes back to something; whoever ascribes it is named behind the verb."""
    if saying.lemma != "أرجع" or saying.tense != "present" or saying.owner:
        return False
    party = ground.party.get(at + 1)
    named = party is not None and party.kind in ("person", "organization") and not party.led
    return not named and (at + 1 >= len(ground.words) or ground.words.key[at + 1] not in source_nouns())


def _no_verb(ground: Ground, at: int, saying: Saying) -> bool:
    """A noun spelt like the perfect: ``100 طالب``, ``رؤى``, ``وهو أمر``, ``خالص شكره``, ``صور:`` over a page."""
    if ground.words.raw[at + 1 : at + 2] == [":"] and ground.words.key[at] in lexemes("press_label"):
        return at in ground.line_start
    if saying.tense != "past" or not at:
        return False
    raw, before = ground.words.raw[at], ground.words.key[at - 1]
    if names_outlet(ground, at, saying):
        return True
    if saying.lemma == "روى" and "ؤ" in raw:
        return True
    if saying.owner:
        return before in _WARM
    if (saying.gender, saying.number) != ("m", "s"):
        return False
    if saying.homograph and before in THAT and (at < 2 or ground.words.key[at - 2] not in _BEFORE_THAT):
        return True  # أن عدد السكان: no verb stands behind أن
    counted = ground.words.raw[at - 1][0].isdigit() or before in _WHICH or before == "هذا"
    return counted and "noun" in saying.traits


def _turned_out(ground: Ground, at: int) -> bool:
    """``تبين أن``, ``دون أن``: nobody speaks."""
    return ground.words.key[at].lstrip("و") in _NOBODY_SAYS and ground.that(at + 1)


def _clause_begins(ground: Ground, at: int, opens: bool) -> bool:
    """Whether a verb spelt like a preposition stands where only a verb can: ``الذي بين أن``, or first in its clause."""
    words = ground.words
    if at + 1 < len(words) and ground.that(at + 1) and at > 0 and words.key[at - 1] in RELATIVES:
        return True
    return opens and (not _led_in(ground, at) or _expresses(ground, at))


def _expresses(ground: Ground, at: int) -> bool:
    """``من جانبه عبّر الأمير فلان عن ثقته``: somebody behind the verb, and behind him what he speaks of."""
    behind, end = at + 1, min(ground.sentence_end(at), at + _EXPRESSES)
    somebody = behind in ground.party or (behind < end and ground.words.key[behind] in lexemes("rank"))
    if "عن" in ground.words.key[behind:end]:
        return somebody
    told = ground.words.key[ground.sentence_start(at) : at]
    aside = told[-1:] and told[-1] in _HIS_SIDE
    return bool(somebody and aside and any(ground.that(i) for i in range(behind, ground.sentence_end(at))))


def _adjective(ground: Ground, at: int) -> bool:
    """Whether a participle goes with the indefinite noun or number before it: ``حصارا مشددا``, ``40 طالبا``."""
    words = ground.words
    if at == 0 or at - 1 in ground.within or at in ground.line_start:
        return False
    before = words.key[at - 1]
    if before in _BECAME or before[:1].isdigit() or (before, words.key[at]) == ("نفيا", "قاطعا"):
        return True
    indefinite = words.raw[at - 1].endswith(("ا", "اً", "ًا")) and not words.key[at - 1].startswith("ال")
    return (
        indefinite and at + 1 < len(words) and words.key[at + 1] not in THAT and words.key[at + 1] not in PREPOSITIONS
    )


def _stands(ground: Ground, at: int, saying: Saying, content: Found, negated: bool) -> bool:
    """Whether the reading is speech by somebody: not ``يذكر أن`` or ``يُعتقد أن``; ``لم يعلن عن`` reports nothing."""
    if negated and content.how == "noun":
        return False
    if "right_before" in saying.traits and content.start > _behind_subject(ground, at + 1):
        return False
    if saying.tense != "present" or "impersonal" not in saying.traits or saying.number != "s" or content.how != "that":
        return True
    if any(ground.words.key[i] not in _WIDELY for i in range(at + 1, content.start)):
        return True
    return _subject_before(ground, at)


def _behind_subject(ground: Ground, at: int) -> int:
    """The word behind the name or source that stands at word ``at``, or the next one."""
    party = ground.party.get(at)
    return party.after if party is not None and not party.led else at + 1


def _subject_before(ground: Ground, at: int) -> bool:
    """Whether a name or a source noun stands right before the word, on the same line."""
    last = at - 1
    if at in ground.line_start:
        return False
    while last >= 0 and last not in ground.line_start and ground.words.raw[last] in COMMAS | CLOSERS:
        last -= 1
    if last < at - 1 and ground.words.key[ground.sentence_start(at)].lstrip("و") in PREPOSITIONS:
        return False
    if last < 0 or last in ground.within or ground.words.key[last] in source_nouns() or last in ground.closes:
        return last >= 0
    first = max(0, at - 4, ground.sentence_start(at))
    was = any(ground.words.key[i].lstrip("و") in WAS for i in range(first, at - 1))
    return was or ground.words.key[last] in lexemes("self")
