"""Where the phrase behind a cue begins, and where it ends.

In: a Field (words with what stands on them) and the places of a cue and of the end of its sentence. Out: the first word
of the phrase by the side on which the cue has it (``WALKS``), None where there is none; the word after it.

>>> from tawatur.arabic.words import split
>>> words = split("ناقش المجلس أزمة المياه، وأكد رئيسه")
>>> field = Field(words, [(0, 7)] * 7)
>>> words.span(WALKS["object"](field, 1, 7), phrase_end(field, 2, 7, timed=False)).of(words.text)
'أزمة المياه'
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import regex

from tawatur.arabic.words import Words
from tawatur.mark.claim_slots import Scene
from tawatur.mark.event_forms import forms_of, word_set
from tawatur.mark.event_words import stems
from tawatur.model import Quote

#: So far behind its cue a phrase begins (words; those of names and times are not counted before an object).
GAP, GAP_TO, GAP_IS = 24, 5, 6
_STOPS, _SAYING = word_set("claim.stops"), word_set("sense.saying")
ADJUNCTS, _PRONOUNS, _BODIES = (word_set(f"claim.{name}") for name in ("adjuncts", "pronouns", "bodies"))
_ADJECTIVES = word_set("claim.adjectives")
_NISBA_NOUNS, _MASDARS = word_set("claim.nouns_in_iya"), word_set("claim.masdars")
_FULL_STOPS = frozenset(".؛؟!»”:")
_LISTS_ON = frozenset(("الي", "اضافه", "فضلا", "خصوصا", "خاصه", "لا", "علاوه"))
_VERBAL = ("past", "present", "future")
_COPULAS = frozenset(("هو", "هي", "كان", "كانت"))
_LEADS: Mapping[str, frozenset[str]] = {
    "about": frozenset(("حول", "بشان", "بخصوص", "شان", "خصوص", "ازاء")),
    "on": frozenset(("علي", "حول")),
    "unto": frozenset(("الي",)),
}
#: على هامش القمة is no topic.
_ASIDE = frozenset(("هامش", "ان", "الفور", "راس"))
#: Verbal nouns by their shape: إفعال، استفعال، افتعال، انفعال، تفعيل، تفاعل، مفاعلة.
_SHAPES = regex.compile(r"ا\w{2}ا\w|ا\wا\wه|است\w{1,2}ا\w|ا\wت\w?ا\w|ان\w{2}ا\w|ت\w{2}ي\w|ت\wا\w\w|م\wا\w{2}ه")
_OWNED = ("هم", "ها", "هما", "ه")
_SUFFIXES = ("هما", "هم", "هن", "ها", "ه")

Walk = Callable[["Field", int, int], "int | None"]


class Field(NamedTuple):
    """Words with the bounds of their sentences; first word -> word after of the names and of the times on them; the
    words at which somebody begins to speak; those at which a person is named."""

    words: Words
    bounds: Sequence[tuple[int, int]]
    names: Mapping[int, int] = {}
    times: Mapping[int, int] = {}
    halts: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()

    @classmethod
    def of(cls, scene: Scene) -> Field:
        """The field of a scene."""
        words = scene.words
        names: dict[int, int] = {}
        for one in scene.names:
            if one.kind == "group" and not one.wording.startswith("ال"):
                continue  # what is counted or described is what something is done to
            first, after = words.at(one.span.start), words.at(one.span.end - 1) + 1
            names[first] = max(after, names.get(first, 0))
        times = {words.at(one.span.start): words.at(one.span.end - 1) + 1 for one in scene.times}
        cues = [one.value.cue for one in scene.quotes if isinstance(one.value, Quote) and one.value.cue]
        halts = frozenset(words.at(span.start) for span in cues)
        people = frozenset(words.at(one.span.start) for one in scene.names if one.kind == "person")
        return cls(words, scene.bounds, names, times, halts, people)


def _behind(_field: Field, first: int, last: int) -> int | None:
    """The next word."""
    return first if first < last else None


def _next(field: Field, first: int, last: int) -> int | None:
    """The next word, with ل written on it."""
    return first if first < last and is_deed(field.words.key[first], any_noun=True) else None


def _to(field: Field, first: int, last: int) -> int | None:
    """What follows the next إلى, or has ل written on it."""
    for at in range(first, min(last, first + GAP_TO)):
        if field.words.key[at] in _LEADS["unto"]:
            return at + 1 if at + 1 < last else None
        if is_deed(field.words.key[at], any_noun=True):
            return at
    return None


def _do(field: Field, first: int, last: int) -> int | None:
    """The next verbal noun with ل written on it."""
    for at in range(first, min(last, first + GAP)):
        if is_deed(field.words.key[at]) and not field.words.raw[at].startswith("لأ"):
            return at
        if _closes(field, at):
            return None
    return None


def _is(field: Field, first: int, last: int) -> int | None:
    """What follows the next هو or كان."""
    to = next((at for at in range(first, min(last, first + GAP_IS)) if field.words.key[at] in _COPULAS), None)
    return to + 1 if to is not None and to + 1 < last else None


def _led(leads: frozenset[str]) -> Walk:
    """What follows the next of certain prepositions."""

    def walk(field: Field, first: int, last: int) -> int | None:
        for at in range(first, min(last - 1, first + GAP)):
            if field.words.key[at] in leads and field.words.key[at + 1] not in _ASIDE:
                return at + 1
            if _closes(field, at):
                return None
        return None

    return walk


def _object(field: Field, first: int, last: int) -> int | None:
    """What a verb is done to: what stands behind its subject, times, places and company."""
    keys, at, past, left = field.words.key, first, False, GAP
    while at < last and left:
        key, left = keys[at], left - 1
        if at in field.times or at in field.names:
            at, past = max(field.times.get(at, 0), field.names.get(at, 0)), True
        elif key in ADJUNCTS:
            at = _behind_noun(field, at + 1, last)
            past = True
        elif _closes(field, at):
            return None
        elif _no_object(key) or (past and _adjective(key)) or (key.startswith("ال") and at + 1 in field.people):
            at, past = at + 1, True
        else:
            return at
    return None


def _behind_noun(field: Field, at: int, last: int) -> int:
    """The word behind what a preposition governs, its adjectives and whose it is among it (في شقة المتهمين)."""
    keys = field.words.key
    definite = at < last and (keys[at].startswith("ال") or at in field.names or at in field.times)
    owned = at < last and field.words.raw[at].endswith(_OWNED)
    at = max(field.times.get(at, 0), field.names.get(at, 0), at + 1)
    if not (definite or owned) and at < last and keys[at].startswith("ال"):
        at, definite = at + 1, True
    while at < last and at not in field.times and (at in field.names or _describes(field, at, definite=definite)):
        at = max(field.names.get(at, 0), at + 1)
    return at


def _describes(field: Field, at: int, *, definite: bool) -> bool:
    """Whether a word behind a noun is its adjective: as definite as it, or of a kind (هاتفي), or right before a time
    (في اجتماع مغلق أمس)."""
    key = field.words.key[at]
    if definite or key.startswith("ال"):
        return _adjective(key) or key in _ADJECTIVES
    return key.endswith(("يه", "ي")) or at + 1 in field.times


def _no_object(key: str) -> bool:
    """Whether a folded word stands before what is talked about: a mark, a pronoun, a body, a definite dual or plural of
    people (الجانبان، المجتمعون)."""
    several = len(key) > len("الاثنان") - 1 and key.startswith("ال") and key.endswith(("ان", "ون"))
    return not key[:1].isalnum() or key in _PRONOUNS or key in _BODIES or several


def _adjective(key: str) -> bool:
    """Whether a folded word is the adjective of a name (الشرطة الكينية), not a noun with its ending."""
    return key.startswith("ال") and key.endswith(("يه", "ي", "يين", "ييون")) and key not in _NISBA_NOUNS


def _closes(field: Field, at: int) -> bool:
    """Whether a clause ends at a word."""
    return field.words.key[at] in _STOPS or field.words.key[at] in _FULL_STOPS or at in field.halts


#: How the phrase of each side of a cue is come to.
WALKS: Mapping[str, Walk] = {
    "behind": _behind,
    "next": _next,
    "to": _to,
    "do": _do,
    "is": _is,
    "object": _object,
    "carry": _object,
    **{side: _led(leads) for side, leads in _LEADS.items()},
}


def is_deed(key: str, *, any_noun: bool = False) -> bool:
    """Whether a folded word is a verbal noun with ل written on it; ``any_noun``: or any noun of a happening.

    >>> is_deed("لانقاذ"), is_deed("للمشاركه"), is_deed("لجنه"), is_deed("لهجوم", any_noun=True)
    (True, True, False, True)
    """
    if len(key) < len("لصد") or not key.startswith("ل"):
        return False
    plain = key[2:] if key.startswith("لل") else key[1:]
    for word in (plain, *(plain[: -len(end)] for end in _SUFFIXES if plain.endswith(end))):
        if word in _MASDARS or _SHAPES.fullmatch(word):
            return True
    return any_noun and any(form.part == "noun" for form in forms_of(plain))


def phrase_end(field: Field, begin: int, last: int, *, timed: bool) -> int:
    """The word after a phrase that begins at ``begin``; one that is ``timed`` ends at a time."""
    keys = field.words.key
    for at in range(begin + 1, last):
        listed = keys[at] in "،," and at + 1 < last and _lists_on(keys[at + 1])
        over = _closes(field, at) or keys[at] in _COPULAS or _new_clause(keys[at]) or (timed and at in field.times)
        if over or (not keys[at][:1].isalnum() and not listed):
            last = at
            break
    while last > begin + 1 and keys[last - 1] in ADJUNCTS:
        last -= 1
    return last


def _new_clause(key: str) -> bool:
    """Whether a folded word begins another clause: ثم, and a verb behind و (وأوقفت)."""
    forms = forms_of(key[1:]) if key.startswith("و") else ()
    return key == "ثم" or (bool(forms) and all(form.part in _VERBAL for form in forms))


def _lists_on(key: str) -> bool:
    """Whether what stands behind a comma is one more thing: وسبل دعمها، إلى جانب; not a new clause: وأكد."""
    if key in _LISTS_ON:
        return True
    if not key.startswith("و") or len(key) < len("وعمل"):
        return False
    verbal = any(form.part in _VERBAL for form in forms_of(key[1:]))
    return not verbal and stems(key).isdisjoint(_SAYING)
