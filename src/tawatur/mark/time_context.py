"""What stands around a time: quotation marks, tense, names that hold a time word, ages.

In: words and places among them. Out: plain answers to the questions that ``times`` asks.

>>> from tawatur.arabic.words import split
>>> lean(split("ومن المقرر أن يعقد الاجتماع الأربعاء"), 5, 6)
'next'
"""

from __future__ import annotations

from functools import cache

from tawatur.arabic.amounts import Units
from tawatur.arabic.calendar import month_at
from tawatur.arabic.clitics import cut_to, cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.numbers import definite_number, read_number
from tawatur.arabic.per_word import per_word
from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants

_OPEN = {"«": "»", "“": "”", "„": "“", "‹": "›", "”": "“"}
#: A quotation is no longer than this many words; a mark left open ends with its block at the latest.
_LONGEST_QUOTE = 400


@cache
def _forms(kind: str) -> frozenset[str]:
    """The folded words of one kind of ``lexicon/time_context.tsv``."""
    return frozenset(
        fold(form) for row in table("time_context") if row["kind"] == kind for form in variants(row["forms"])
    )


@cache
def _guards() -> Phrasebook[bool]:
    """Phrases that hold a time word and tell no time."""
    return Phrasebook(
        [(form, True) for row in table("time_context") if row["kind"] == "guard" for form in variants(row["forms"])]
    )


@per_word(5_000)
def _guards_from(key: str) -> bool:
    """Whether such a phrase can begin with the folded word."""
    return cut_to(key, _guards().firsts)


_MARKS = frozenset(_OPEN) | frozenset(_OPEN.values()) | {'"'}


def quoted(words: Words) -> list[range]:
    """The words between quotation marks, in order."""
    found: list[range] = []
    if _MARKS.isdisjoint(words.raw):
        return found
    opened, closer = -1, ""
    for at in [at for at, raw in enumerate(words.raw) if raw in _MARKS]:
        raw = words.raw[at]
        if opened >= 0 and (words.block[at] != words.block[opened] or at - opened > _LONGEST_QUOTE):
            opened = -1
        if opened < 0:
            closer = '"' if raw == '"' else _OPEN.get(raw, "")
            opened = at if closer else -1
        elif raw == closer or (raw in "”“" and closer in "”“"):
            found.append(range(opened + 1, at))
            opened = -1
    return found


def _will(key: str) -> bool:
    """Whether the folded word is a verb of the future (س + imperfect, و or ف before it)."""
    key = key[1:] if key[:1] in "وف" and key[1:2] == "س" else key
    return len(key) > 3 and key[0] == "س" and key[1] in "يتن" and key not in _forms("notwill")


#: How far a verb may stand from the time that it governs, in words of the same sentence.
_NEAR_BEFORE, _NEAR_BEHIND = 14, 5


@per_word(5_000)
def _direction(key: str) -> str | None:
    """The direction that one word tells."""
    bare = key[1:] if key[:1] in "وف" and len(key) > 3 else key
    if _will(key) or key in _forms("future") or bare in _forms("future"):
        return "next"
    return "past" if key in _forms("past") or bare in _forms("past") else None


def lean(words: Words, first: int, after: int, *, said: bool = True) -> str | None:
    """Past or next, by the nearest word of the sentence that tells a direction; None where none does. Without ``said``
    no verb of saying does."""
    sentence = words.sentence[first]
    if _leads_on(words, first, after):
        return "next"
    for at in range(first - 1, max(-1, first - 1 - _NEAR_BEFORE), -1):
        if words.sentence[at] != sentence:
            break
        if (told := _told_by(words.key[at], said=said)) is not None:
            had_been = told == "next" and at and words.key[at - 1] in ("كان", "كانت")
            return "next" if _called_for(words, at, first) else "past" if had_been else told
    for at in range(after, min(len(words), after + _NEAR_BEHIND)):
        if words.sentence[at] != sentence or words.key[at] in _forms("that"):
            break
        if (told := _direction(words.key[at])) is not None:
            return told
    return None


def _told_by(key: str, *, said: bool) -> str | None:
    """The direction that one word tells, verbs of saying left out unless ``said``."""
    return None if not said and key.lstrip("وف") in _forms("saying") else _direction(key)


#: A verb stands so near to the month in which what it tells was done.
_NEAR_DONE = 14


def done_by(words: Words, first: int) -> bool:
    """Whether the nearest verb before the time tells a deed done (زار دمشق في يناير), not said, decided or planned."""
    sentence = words.sentence[first]
    for at in range(first - 1, max(-1, first - 1 - _NEAR_DONE), -1):
        key = words.key[at]
        bare = key[1:] if key[:1] in "وف" and len(key) > 3 else key
        if words.sentence[at] != sentence or key in _forms("that") or key in _forms("deciding"):
            return False
        if bare in _forms("deciding") or (key[0] == "ي" and len(key) > 3 and not month_at(words, at)):
            return False
        if (told := _told_by(key, said=False)) is not None:
            return told == "past"
    return False


#: A comparison stands so near before the period that it is made with.
_NEAR_COMPARED = 5


def compared(words: Words, first: int) -> bool:
    """Whether a period is one that figures are compared with: مقارنة بالفترة نفسها, مقابل 4 ملايين في الفترة نفسها."""
    near = range(max(0, first - _NEAR_COMPARED), first + 1)
    return any(words.sentence[at] == words.sentence[first] and words.key[at] in _forms("comparing") for at in near)


def _called_for(words: Words, at: int, first: int) -> bool:
    """Whether what somebody calls for stands between the verb and the time: دعا المجلس إلى جلسة يوم الثلاثاء."""
    return words.key[at].lstrip("و") in _forms("calling") and "الي" in words.key[at + 1 : first]


def _leads_on(words: Words, first: int, after: int) -> bool:
    """Whether the time opens a clause of the future (قال إن الأحد لن يكون عطلة), whatever verb reports it."""
    behind = words.key[after] if after < len(words) and words.sentence[after] == words.sentence[first] else ""
    ahead = behind in _forms("ahead") or (behind[:1] == "س" and _will(behind))
    return ahead and not (first and words.key[first - 1] in _forms("past"))


def in_a_row(words: Words, after: int) -> bool:
    """Whether the day before word ``after`` is one of a series (لليوم الثاني على التوالي)."""
    number = definite_number(words, after) or (read_number(words, after) if after < len(words) else None)
    return number is not None and words.key[after][:1] == "ا" and words.sentence[after] == words.sentence[after - 1]


#: Words of the same sentence this near tell that a quarter is one of a year, not of a match or a town.
_NEAR_RESULTS = 12


def of_results(words: Words, first: int) -> bool:
    """Whether figures of a business or an economy are told around the word."""
    sentence = words.sentence[first]
    near = range(max(0, first - _NEAR_RESULTS), min(len(words), first + _NEAR_RESULTS))
    return any(words.sentence[at] == sentence and _bare_noun(words.key[at]) in _forms("results") for at in near)


#: Words of a deal stand so near to contracts.
_NEAR_DEAL = 10


def _bare_noun(key: str) -> str:
    """A folded word without the article and what is written before it."""
    for before in ("وال", "بال", "لل", "ال"):
        if key.startswith(before):
            return key[len(before) :]
    return key


def guarded(words: Words, first: int, after: int) -> bool:
    """Whether a reading stands in a phrase that tells no time (صلاة الجمعة)."""
    for at in range(max(0, first - 2), after):
        hit = _guards().match(words, at) if _guards_from(words.key[at]) else None
        if hit is not None and hit.after > first and hit.after >= min(after, first + 1):
            return True
    return False


def named(words: Words, first: int) -> bool:
    """Whether the word before makes a day and month a name (حركة 20 فبراير)."""
    return first > 0 and words.key[first - 1].removeprefix("ال") in _forms("named") | {"ثوره"}


#: Between two of these, years behind a name are an age: فلان (35 عاما)، فلان، 35 عاما، .
_LEFT, _RIGHT = frozenset('(،,"«“[-–'), frozenset(')،,"»”]-–.')


#: Nobody is older.
OLDEST = 110
#: So many words of a name stand between "is" (يبلغ) and the years.
_NAME = 4


def _reached(words: Words, first: int) -> bool:
    """Whether somebody "reaches" the years (يبلغ فلان 56 عاما), not a term or a stretch of time."""
    for at in range(first - 1, max(-1, first - 2 - _NAME), -1):
        key = words.key[at]
        if key in _forms("agebeside"):
            return at < first - 1
        if not key.isalpha() or key in _forms("term") or words.sentence[at] != words.sentence[first]:
            return False
    return False


def an_age(words: Words, first: int, after: int, units: Units) -> bool:
    """Whether a length of years is somebody's age: عمره 30 عاما، (35 عاما)."""
    if units[-1][0] not in ("Y", "M") or units[0][1] is None:
        return False
    around = (words.key[first - 1] if first else "", words.key[after] if after < len(words) else "")
    bracketed = around[0] in _LEFT and around[1] in _RIGHT and 0 < (units[0][1] or 0) <= OLDEST
    bracketed = bracketed or around[0] == "عن" or around[0] in _forms("agebeside")
    before = words.key[max(0, first - 3) : first]
    if units[-1][0] == "Y" and (units[0][1] or 0) <= OLDEST and _reached(words, first):
        return True
    return bracketed or any(key in _forms("age") or key.lstrip("وبل") in _forms("age") for key in before)


def contracts(words: Words, first: int, after: int) -> bool:
    """Whether what looks like decades are contracts that somebody makes: وقعت ثلاثة عقود بقيمة مليون."""
    last = words.key[after - 1].removeprefix("ال")
    if last not in _forms("contract"):
        return False
    sentence = words.sentence[first]
    near = range(max(0, first - _NEAR_DEAL), min(len(words), after + _NEAR_DEAL))
    return any(
        words.sentence[at] == sentence and any(stem in _forms("deal") for _, stem in cuts(words.key[at])) for at in near
    )
