"""How far a title goes on that the lists do not carry to the name of its bearer.

In: a ``Scan``, the title so far and the bodies and places already settled. Out: the index after its last word, the word
before a name or an honorific: الأمين العام [لنقابة أطر الصحة] فلان, قائممقام القضاء [وكالة] فلان.
Without a bearer at the end nothing is added: what stands there may be an object.
"""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.mark.name_address import begins_behind
from tawatur.mark.name_far_east import eastern
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.name_rare import article_first, plain_first
from tawatur.mark.name_units import PREFIXES, TAILS
from tawatur.mark.name_words import (
    GAZ,
    GIVEN,
    GROUP,
    HONORIFIC,
    JOIN,
    NAMEISH,
    NAMELIKE,
    ORG_OF,
    PLACE_OF,
    QUOTE,
    SAYING,
    SITE,
    SONS,
    TITLE,
    TITLE_AL,
    doubt,
    unknown,
)
from tawatur.mark.quote_ground import THAT
from tawatur.mark.quote_nouns import is_verbal

#: Words of no list between a head and its bearer at most, and words with which a title goes on at most.
_BRIDGE, _FURTHEST = 6, 12
#: A name in marks inside a title seldom has more words, its marks among them.
_IN_MARKS = 7
DEFINITE = ("ال", "وال", "لل", "بال", "ولل", "وبال")
_WITHIN = frozenset({"في", "عن", "علي", "لدي", "من", "خارج", "داخل", "ضد", "بين"})
#: Behind these ب tells what an office is for (المقررة المعنية بحالات الإعدام).
_FOR = frozenset({"المعني", "المعنيه", "المكلف", "المكلفه", "المختص", "المختصه", "الخاص", "الخاصه", "المتعلقه"})
_DESCENT = frozenset({"اصل", "اصول"})
#: What describes a source without a name, and such sources.
_OF_SOURCES, _SOURCES = frozenset({"مسوول", "مسيول"}), frozenset({"مصدر", "مصدرا", "المصدر"})
#: What begins the name of a tribe.
_TRIBE = frozenset({"بني", "بنو", "اولاد"})
_RELATIVE = frozenset({"الذي", "التي", "الذين", "اللذين", "اللتين", "اللواتي", "اللاتي"})
#: Prefixes of a word that a title takes besides the article.
_PREFIXES = "لبو"
Settled = Mapping[int, Found]


def bridged(at: Scan, start: int, settled: Settled) -> int:
    """مدير أنظمة المعلومات + name: the index after nouns of no list between a head and the honorific or name of who
    bears it; ``start`` where they lead to nobody."""
    j, words = start, classes()
    while j < start + _BRIDGE and at.follows[j]:
        key, held = at.words.key[j], settled.get(j)
        if held is not None and held.kind == "organization" and held.after - j > 1:
            return start
        if j > start and _surely(at, j):
            first = j - int(j > start + 1 and _named_at(at, j - 1))
            return first if _closes(at, first - 1) or key in words["honorific"] else start
        verbal = key.startswith(("ي", "ت", "سي", "ست")) and not key.endswith("ه") and not at.flags[j] & GAZ
        stops = key in words["preposition"] or _ended(key) or at.flags[j] & (SAYING | TITLE_AL)
        if stops or not key.isalpha() or (verbal and key not in words["org_link"] and key not in words["domain"]):
            return start
        j += 1
    return start


def _named_at(at: Scan, j: int) -> bool:
    """Whether what a list has as hardly anything but a name stands at word ``j``, behind a definite word or a place."""
    key, before = at.words.key[j], at.words.key[j - 1]
    named = bool(at.flags[j] & NAMEISH) and not at.flags[j] & GAZ and doubt(key) == 0 and not key.startswith("ال")
    settled = before.startswith(DEFINITE) or bool(at.flags[j - 1] & GAZ)
    return named and settled and not at.flags[j - 1] & (ORG_OF | PLACE_OF | SITE)


def onward(at: Scan, i: int, after: int, settled: Settled) -> int:
    """The index after what the title that began at word ``i`` and has come to ``after`` holds besides, up to the word
    before its bearer; behind the marks of the body that it ends with where nobody bears it so, else ``after``.
    """
    after = _with_body(at, after, settled)
    told = i > 0 and at.follows[i] and bool(at.flags[i - 1] & SAYING)
    j = after
    while j < after + _FURTHEST and at.follows[j]:
        somebody = bearer(at, j) and not _led_place(settled.get(j)) and not (_seat(at, j) and bearer(at, j + 1))
        if somebody or (told and j > after and _stranger(at, j, settled)):
            j -= int(j > after and _named_at(at, j - 1))
            return j if j > after and _closes(at, j - 1) else after
        step = _over_marks(at, j) or _tied(at, j, settled, told) or _step(at, j, settled)
        if not step:
            return after
        j += step
    return after


def _seat(at: Scan, j: int) -> bool:
    """Whether a word for a kind of place stands before word ``j`` (شرطة مقاطعة [بارو])."""
    before = at.words.key[j - 1]
    return before in classes()["where_class"] or (before[0] in _PREFIXES and before[1:] in classes()["where_class"])


def _led_place(held: Found | None) -> bool:
    """Whether what stands at a word is a place with ب on it (برام الله)."""
    return held is not None and held.kind == "place" and held.cut > 0


def _with_body(at: Scan, after: int, settled: Settled) -> int:
    """Behind the marks at ``after`` that hold the name of the body whose kind the title ends with (باسم حركة «كذا»)."""
    words, held = classes(), settled.get(after + 1)
    if held is None or held.kind != "organization" or not at.follows[after] or not at.hints[after] & QUOTE:
        return after
    kind = at.words.key[after - 1]
    kinds = {kind, kind[1:]} if kind[0] in _PREFIXES else {kind}
    closed = at.along(after, held.after) and at.hints[held.after] & QUOTE
    told = any(one in words[name] for one in kinds for name in ("quoted_body", "quoted_kind"))
    return held.after + 1 if closed and told else after


def _over_marks(at: Scan, j: int) -> int:
    """How many words the name in marks or brackets at word ``j`` takes with them (رئيس حزب «كذا» فلان); 0 for none."""
    if not at.hints[j] & QUOTE:
        return 0
    closed = next((k for k in range(j + 2, j + _IN_MARKS) if at.along(j, k) and at.hints[k] & QUOTE), j - 1)
    return closed + 1 - j


def _stranger(at: Scan, j: int, settled: Settled) -> bool:
    """Whether two words of no list, a foreign name, stand at word ``j`` behind a definite one or a place."""
    names = unknown(at.words.key[j]) and at.follows[j + 1] and unknown(at.words.key[j + 1])
    held = settled.get(j - 1)
    settles = at.words.key[j - 1].startswith("ال") or at.hints[j - 1] & QUOTE
    return names and (bool(settles) or (held is not None and held.kind == "place"))


def borne(at: Scan, after: int) -> bool:
    """Whether what looks like a name stands behind a title that ends at ``after``, honorifics left out."""
    j = begins_behind(at, after)
    if not at.follows[j]:
        return False
    key, named = at.words.key[j], at.hints[j] & NAMELIKE > 0 or at.flags[j] & JOIN > 0
    if eastern(at, j):
        return True
    if key.startswith("ال"):
        behind = at.words.key[j + 1] if at.follows[j + 1] else ""
        return key in classes()["al_given"] and bool(behind) and (doubt(behind) < 3 or unknown(behind))
    return named and key not in classes()["preposition"] - {"علي"}


def ends_title(at: Scan, i: int, j: int) -> bool:
    """Whether word ``j`` is the name of the body whose head a title has come to: its bearer stands before, and behind
    the word the clause goes on (فلان مدير شركة مياهنا أن)."""
    if not at.follows[i] or not at.hints[i - 1] & NAMELIKE or not at.follows[j] or not _head(at.words.key[j - 1]):
        return False
    key = at.words.key[j]
    plain = key.isalpha() and len(key) > 2 and key not in classes()["preposition"] and not at.flags[j] & SAYING
    return plain and at.along(j, j + 1) and (at.words.key[j + 1] in THAT or not at.words.raw[j + 1][0].isalpha())


def likely(at: Scan, i: int, stem: str) -> bool:
    """Whether a head is no office: الحصيلة مرشحة before لل and a verbal noun (للارتفاع), القائمة before no بأعمال, مصدر
    مسؤول."""
    behind = at.words.key[i + 1] if at.follows[i + 1] else ""
    if stem in _OF_SOURCES and at.follows[i]:
        return at.words.key[i - 1].lstrip("ولب") in _SOURCES
    if stem == "القايمه":
        return behind not in ("باعمال", "بالاعمال")
    return stem.startswith("مرشح") and behind.startswith("لل") and is_verbal(behind[2:])


def named_before(at: Scan, i: int) -> bool:
    """Whether a comma and before it what looks like a name stand before word ``i``."""
    if i < 3 or at.words.raw[i - 1] not in ("،", ",") or not at.along(i - 3, i):
        return False
    return at.hints[i - 2] & NAMELIKE > 0 or at.words.key[i - 2] in TAILS


def _surely(at: Scan, j: int) -> bool:
    """Whether an honorific or what is hardly anything but a given name stands at word ``j``."""
    key = at.words.key[j]
    given = bool(at.flags[j] & GIVEN) and doubt(key) == 0
    return key in classes()["honorific"] or given or (key in PREFIXES and at.follows[j + 1])


def bearer(at: Scan, j: int) -> bool:
    """Whether somebody's name begins at word ``j``: an honorific before a name, or a given name and one more word."""
    if not at.follows[j + 1]:
        return False
    key, behind = at.words.key[j], at.words.key[j + 1]
    if (behind in TAILS and doubt(key) < 3) or eastern(at, j):
        return True
    if behind in SONS or key in PREFIXES:
        return key in PREFIXES or at.hints[j] & NAMELIKE > 0 or key.startswith("ال")
    if key in classes()["honorific"] or key in classes()["style_more"]:
        named = at.hints[j + 1] & NAMELIKE or at.flags[j + 1] & HONORIFIC or plain_first(at, j + 1)
        return bool(named) or behind in (".", "/")
    if not at.flags[j] & GIVEN:
        return article_first(at, j) or (key in classes()["al_given"] and behind.startswith("ال") and unknown(behind))
    level, article = doubt(key), key.startswith("ال") and not at.words.raw[j].startswith(("إ", "أ"))
    if level > 1 or article:
        return False
    if not level and behind.isalpha() and behind not in classes()["preposition"] and not at.flags[j + 1] & SAYING:
        return True
    return behind in classes()["join"] or doubt(behind) < 3 or unknown(behind) or behind.startswith("ال")


def _ended(key: str) -> bool:
    """Whether a word that never belongs to a title stands there; السلام and العمل may be what a body is for."""
    return key in classes()["stop_al"] and key not in classes()["stop_noun"]


def _closes(at: Scan, j: int) -> bool:
    """Whether a title may end with word ``j``: a definite word, a place, a foreign word or an adverb of office."""
    key = at.words.key[j]
    if j > 1 and at.words.key[j - 1] in _TRIBE:
        return True
    named = at.follows[j] and at.flags[j - 1] & ORG_OF and not at.words.key[j - 1].startswith(DEFINITE)
    told = key.startswith(DEFINITE) or key in classes()["acting"] or key in nisbas()
    return told or bool(at.flags[j] & GAZ or at.hints[j] & QUOTE or named) or unknown(key)


def _tied(at: Scan, j: int, settled: Settled, told: bool) -> int:
    """How many words at ``j`` tie what follows to the title: a preposition, باسم, غير, من أصل, شمال before a place."""
    key, held = at.words.key[j], settled.get(j + 1)
    if key == "باسم" or (key[0] == "ب" and at.words.key[j - 1] in _FOR):
        return 1
    if key == "غير":
        return 2 * (at.follows[j + 1] and at.words.key[j + 1].startswith("ال"))
    if key == "من" and at.follows[j + 2] and at.words.key[j + 1] in _DESCENT:
        return 3
    if key in classes()["direction"] and held is not None and held.kind == "place":
        return held.after - j
    return int(key in _WITHIN and told and at.follows[j + 1] and _complements(at, j + 1, settled))


def _step(at: Scan, j: int, settled: Settled) -> int:
    """How many words at ``j`` the title holds; 0 where it ends there."""
    key, words = at.words.key[j], classes()
    held = settled.get(j)
    if held is not None and held.kind != "person" and (not held.cut or key[0] in "بل"):
        return held.after - j
    if key in words["acting"]:
        return 1
    if key in _TRIBE and at.follows[j + 1]:
        return 2
    if not key.isalpha() or key in words["preposition"] or _ended(key) or key in THAT or key in _RELATIVE:
        return 0
    if key.startswith(DEFINITE):
        return _qualifies(at, j)
    return _governs(at, j, settled)


def _complements(at: Scan, j: int, settled: Settled) -> bool:
    """Whether a definite word, a body, a place or a name in marks stands behind a preposition of a title."""
    if at.hints[j] & QUOTE:
        return True
    held = settled.get(j)
    if held is not None:
        return held.kind != "person" and not held.cut
    return at.words.key[j].startswith("ال") or _head(at.words.key[j])


def _qualifies(at: Scan, j: int) -> int:
    """Whether a definite word goes on with a title: no office, nobody's honorific, no hearers."""
    key, words = at.words.key[j], classes()
    led = at.follows[j] and at.words.key[j - 1] in _WITHIN
    office = at.flags[j] & (TITLE_AL | HONORIFIC) and key not in words["post"] and not led
    people = at.flags[j] & GROUP and not key.startswith("وال")
    return int(len(key) > 3 and not office and not people and key not in words["for_hearers"])


def _head(key: str) -> bool:
    """Whether a word, maybe with ل, ب or و, is the head of a body, a task or a kind of place."""
    words = classes()
    stem = key[1:] if key[0] in _PREFIXES and len(key) > 3 else key
    return any(one in words[name] for one in {key, stem} for name in ("domain", "org_link", "where_class", "head_more"))


def _governs(at: Scan, j: int, settled: Settled) -> int:
    """Whether an indefinite word of a title governs the next: a head of something, any noun before a definite one."""
    key = at.words.key[j]
    body = at.flags[j] & ORG_OF and not _closes(at, j - 1)
    if not at.follows[j + 1] or (at.flags[j] & SAYING and not body) or _surely(at, j):
        return 0
    if at.flags[j] & TITLE and _closes(at, j - 1):
        return 0
    if at.flags[j] & (TITLE | ORG_OF) or _head(key):
        return 1
    behind = at.words.key[j + 1]
    verb = key[0] in "يت" and not is_verbal(key) and not unknown(key)
    if at.flags[j - 1] & ORG_OF and not at.words.key[j - 1].startswith(DEFINITE):
        return int(not verb)
    if at.hints[j] & NAMELIKE:
        return int(_seat(at, j) and bearer(at, j + 1))
    return int(not verb and key[0] not in "بلف" and (behind.startswith("ال") or j + 1 in settled))
