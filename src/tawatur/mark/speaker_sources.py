"""Sources that a text describes but does not name: مصدر أمني، شهود عيان، تقارير صحفية، المتحدث نفسه.

In: a word where a description may begin. Out: how far it goes and what it denotes; and whether a name is an outlet's.

>>> from tawatur.mark.quote_ground import unnamed
>>> described(unnamed("قال مصدر أمني إن الطريق مغلق"), 1, 3)[:4]
(1, 3, 'مصدر', 'person')
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.arabic.per_word import per_word
from tawatur.lexicon import table, variants
from tawatur.lexicon.outlets import by_name
from tawatur.mark.quote_ground import THAT, Ground, Party, lexemes, source_nouns
from tawatur.mark.quote_nouns import is_verbal
from tawatur.mark.quote_place import THE_SAME, withholds
from tawatur.mark.quote_verbs import sayings

#: A description seldom has more words than this; what follows is apposition or circumstance.
_LONGEST = 8
#: Words of a name that was not marked, behind an office: الإعلامي فلان الفلاني.
_NAME_LONGEST = 3
_TOLD_IN = frozenset(
    ("تصريحات", "احاديث", "بيانات", "مؤتمر", "موتمر", "لقاء", "اتصال", "حوار", "مداخله", "ختام", "اعقاب")
)
#: Verbs that begin a clause about a document: ``بيان نقلته الوكالة``.
_WHICH_WAS = frozenset(
    f"{stem}{object_}"
    for stem in ("نقل", "نشر", "بث", "اصدر", "اورد", "وزع", "اذاع", "عمم", "اعد", "اجر", "اجرا", "القا", "القي", "تلق")
    for object_ in ("ته", "تها", "ه", "ها", "وه", "وها")
)
#: What ends a word of manner behind a description (حضر شاهد مبكرا).
_ACCUSATIVE = ("ا", "اً", "ًا", "\u064b")
_FEW = frozenset(str(value) for value in range(3, 11))
#: With these a source keeps its name back (طلب عدم كشف هويته).
_REFUSALS = frozenset(
    ("طلب", "طلبت", "فضل", "فضلت", "رفض", "رفضت", "اشترط", "اشترطت", "اثر", "اثرت", "طلبوا", "فضلوا", "رفضوا")
)
_INTO = frozenset(("في", "من", "لدي", "علي"))


class Described(NamedTuple):
    """Words ``first`` up to ``after`` describe a source. ``noun`` is its head, folded, without the article.

    ``cut``: letters of the first word that are no part of it (the ل of ``وفقا لمصادر``).
    """

    first: int
    after: int
    noun: str
    kind: str
    gender: str
    definite: bool
    cut: int = 0


@cache
def counted_words() -> frozenset[str]:
    """The words for three to ten, folded: how many sources speak (قال ثلاثة مسؤولين)."""
    few = (row["forms"] for row in table("numbers") if row["value"] in _FEW)
    return frozenset(fold(form) for forms in few for form in variants(forms))


def described(ground: Ground, at: int, to: int, led: bool = False) -> Described | None:
    """The description that begins at word ``at`` and ends before word ``to``, or None. ``led``: ل stands on it."""
    if at >= to:
        return None
    words, head = ground.words, at
    cut, opening = _without_lead(words.key[at]) if led else (0, words.key[at])
    while head < to - 1 and _before_noun(opening if head == at else words.key[head], head > at):
        head += 1
    noun = opening if head == at else words.key[head]
    entry = source_nouns().get(noun) or (("group", "p") if head > at else None)
    if entry is None:
        return None
    if entry[0] in ("medium", "document") and at > 0 and words.key[at - 1][:1].isdigit():
        return None
    kind = "person" if opening in ("احد", "احدي") else entry[0]
    definite = noun.startswith("ال") and head == at
    if definite and head + 1 < to and words.key[head + 1] in THE_SAME:
        after = head + 2
    elif definite and kind == "person":
        after = _adjectives(ground, head + 1, to)
        after = max(_plain(ground, after, min(to, after + _NAME_LONGEST)), tied_to(ground, after, to))
    else:
        owner = ground.party.get(head + 1)
        closed = definite and owner is not None and owner.form != "title"
        to = _of_definite(ground, head, to) if definite else to
        after = head + 1 if closed else _end(ground, at, head + 1, to, entry[0] in ("group", "data"))
    return Described(at, after, noun[2:] if noun.startswith("ال") else noun, kind, entry[1], definite, cut)


def _of_definite(ground: Ground, head: int, to: int) -> int:
    """Where the phrase of a definite source ends at the latest: ``المسؤولون الإيرانيون [تأتي]``: what stands next to it
    without the article, and looks like an imperfect, is a verb.
    """
    keys = ground.words.key
    for at in range(head + 1, min(to, head + _LONGEST)):
        if at in ground.within or keys[at - 1] in lexemes("preposition"):
            continue
        if len(keys[at]) > 3 and (keys[at][0] == "ي" or (keys[at][0] == "ت" and not _deed(keys[at]))):
            return at
    return to


def _deed(key: str) -> bool:
    """Whether a word with ت before it is a verbal noun (تفعيل), not an imperfect (تأتي)."""
    return is_verbal(key) and not key.endswith(("ي", "و"))


def _before_noun(key: str, within: bool) -> bool:
    """Whether a word stands before the noun of a description: بعض, عدد, and inside it كبير and من."""
    counted = key in counted_words() or key.isdecimal()
    return counted or key in lexemes("some") or (within and key in ("كبير", "كبيرا", "كبيره", "من", "قليل"))


def _without_lead(key: str) -> tuple[int, str]:
    """Letters to cut and the word without a written-on ل or و; لل is undone with nothing cut."""
    if key.startswith("لل"):
        return 0, "ال" + key[2:]
    return (1, key[1:]) if key[:1] in ("ل", "و") else (0, key)


def _end(ground: Ground, at: int, after: int, to: int, plural: bool) -> int:
    """The end of a description: adjectives and genitives, and the body or place that it is tied to."""
    owner = ground.party.get(after)
    if owner is not None and owner.kind == "person" and plural and after < to:
        after = owner.after
    after = _plain(ground, after, min(to, at + _LONGEST))
    tied = tied_to(ground, after, to)
    return _plain(ground, tied, min(to, tied + 3)) if tied > after else after


def _adjectives(ground: Ground, after: int, to: int) -> int:
    """Behind the adjectives of a definite noun: المتحدث الرسمي, الأمين العام."""
    words = ground.words
    while after < to and after not in ground.party and after not in ground.line_start:
        key = words.key[after]
        if (
            len(key) <= 3
            or key in lexemes("relative")
            or not key.startswith("ال")
            or not (key[-1] == "ي" or key in ("العام", "العامه", "الاول", "المساعد", "الاعلي"))
        ):
            break
        after += 1
    return after


def _plain(ground: Ground, after: int, to: int) -> int:
    words, first = ground.words, after
    while after < to:
        if words.key[after] == "غير" and after + 1 < to and _goes_on(ground, after + 1):
            after += 2  # تقديرات غير رسمية
            continue
        if not _goes_on(ground, after):
            break
        party = ground.party.get(after)
        if party is not None and after > first and party.form == "name" and is_media(ground, after, party.after):
            break
        after = party.after if party else after + 1
    return min(after, to) if after > to else after


def _goes_on(ground: Ground, at: int) -> bool:
    """Whether a word goes on with a description: an adjective or a genitive, no mark, verb, preposition or time."""
    words = ground.words
    key, raw = words.key[at], words.raw[at]
    if at in ground.line_start or at in ground.times or at in ground.marks or not raw[0].isalpha():
        return False
    if withholds(ground, at) and key in _REFUSALS:
        return False
    manner = raw.endswith(_ACCUSATIVE) and len(key) > 4 and key[:2] != "ال" and at not in ground.party
    if manner and not words.key[at - 1].endswith("ا"):
        return False
    if (
        _told_by_noun(key)
        or key in _WHICH_WAS
        or (len(key) < 2 or key in THAT or key in _function_words() or _is_verb(key) or key[:2] == "لل")
    ):
        return False
    if key[:1] == "و" and (key[1:] in source_nouns() or key[1:3] == "ال"):
        return False
    party = ground.party.get(at)
    if party is not None:
        return party.kind != "person" and not (party.led and key[:1] == "ل")
    return not (key[:1] == "ل" and key[1:] in source_nouns())


@cache
def _function_words() -> frozenset[str]:
    roles = ("adjunct", "when", "link", "self", "skipped", "relative")
    return frozenset().union(*(lexemes(role) for role in roles))


def _is_verb(key: str) -> bool:
    """Whether a word is a finite verb of saying and nothing else."""
    readings = sayings().get(key)
    if readings is None or readings[0].tense not in ("past", "present"):
        return False
    return not readings[0].homograph or (readings[0].tense == "past" and readings[0].gender == "f")


def _told_by_noun(key: str) -> bool:
    """Whether a word is a verbal noun of saying with its owner: ``مصدر عسكري [تأكيده أن]``."""
    readings = sayings().get(key)
    return readings is not None and all(one.tense == "masdar" and one.owner for one in readings)


def tied_to(ground: Ground, after: int, to: int) -> int:
    """A body or place that the description is tied to belongs to it: مصدر في وزارة الداخلية, متحدث باسم الشرطة."""
    words = ground.words
    if after + 1 >= to:
        return after
    party = ground.party.get(after + 1)
    if words.key[after] in ("باسم", "باسمه"):
        return min(party.after if party else after + 2, to)
    if words.key[after + 1] in _TOLD_IN or source_nouns().get(words.key[after + 1], ("",))[0] == "document":
        return after
    party = party or ground.party.get(after + 2)
    body, tied = words.key[after + 1], words.key[after] in _INTO
    told = party is not None and party.kind in ("organization", "place")
    if tied and party is not None and told and party.form == "name":
        return min(party.after, to)
    if tied and body.startswith("ال") and body[2:] in lexemes("body"):
        return min(after + 2, to)
    if tied and told:
        return after
    led = ground.party.get(after)
    return led.after if led is not None and _inside(ground, led) and led.after <= to else after


def _inside(ground: Ground, party: Party) -> bool:
    """Whether ب stands on the name of a body behind a source that belongs to it: ``دبلوماسيون بمجلس الأمن``."""
    return party.led and party.kind == "organization" and ground.words.key[party.first][:1] == "ب"


# ---------------------------------------------------------------- outlets
@cache
def _media_names() -> frozenset[str]:
    """Folded names of outlets and agencies of the table of organisations."""
    names: set[str] = set()
    for row in table("organisations"):
        if row["kind"] == "media":
            names.update(fold(name) for name in (row["name"], *variants(row["variants"])))
    return frozenset(names)


@per_word(2_000)
def is_media_noun(key: str) -> bool:
    """Whether a folded word is a word for outlets (وكالة, صحيفة), with or without letters written onto it."""
    return any(key.endswith(noun) and len(key) - len(noun) <= 3 for noun in lexemes("media_noun"))


def is_media(ground: Ground, first: int, after: int) -> bool:
    """Whether the words name an outlet: a word like وكالة stands in or before the name, or the name is a known one."""
    words, before = ground.words, first - 1
    while before >= 0 and (words.raw[before] in '"«“”ـ(' or words.key[before] in ("انباء", "الانباء")):
        before -= 1
    if is_media_noun(words.key[first]) or (before >= 0 and is_media_noun(words.key[before])):
        return True
    party = ground.party.get(first)
    if party is not None and party.form not in ("name", "alias"):
        return False
    if party is None and before >= 0 and words.raw[before] not in '"«“”':
        return False
    name = words.text[words.start[first] : words.end[after - 1]]
    folded = fold(name)
    bare = name.removeprefix("ل") if party is not None and party.led else name
    return (
        folded in _media_names()
        or folded.lstrip("ل") in _media_names()
        or bool(by_name(name))
        or any(bare in card.names for card in by_name(bare))
    )
