"""Papers, stations, sites and agencies that no list has, behind a word for outlets: إذاعة أوندا سيرو, وكالة مدار.

In: a ``Scan`` and the word for the outlet. Out: candidates, the word itself left out. Words that are in no other use
are a name anywhere; ordinary ones (صحيفة الأفق, قناة صوت الجبل) only where an outlet speaks, is spoken to or passes on.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, nisbas, phrases_of
from tawatur.mark.name_words import (
    DEPARTMENT,
    DESC,
    GAZ,
    GROUP,
    MINISTRY,
    NAMELIKE,
    ORG_AL,
    ORG_OF,
    QUOTED_KIND,
    SAYING,
    TITLE,
    TITLE_AL,
    unknown,
)
from tawatur.mark.quote_ground import THAT
from tawatur.mark.quote_verbs import finite, sayings

#: Words of such a name at most.
_LONGEST = 3
#: What leads to an outlet that is quoted, and to one that somebody talks with.
_BY = frozenset({"حسب", "بحسب", "وفق", "نقلا", "طبقا"})
_BY_WAY_OF = frozenset({"عن", "ل", "لما", "ما"})
_WITH = frozenset({"مع", "الي", "عبر", "علي", "ل"})
#: These words for outlets are words for places and nets too: a verb of saying must stand before them.
_MANIFOLD = frozenset({"موقع", "شبكه", "منصه", "بوابه", "محطه"})
#: No name is one of these words behind a word for outlets.
_NO_NAME = ORG_AL | ORG_OF | DESC | GROUP | MINISTRY | TITLE | TITLE_AL | DEPARTMENT
#: So many words before the preposition a word for talk stands at most.
_TALK = 4
#: Verbs of telling somebody, and how many words lie between them and the outlet at most.
_TELLING, _TOLD = frozenset({"ابلغ", "ابلغت", "اخبر", "اخبرت", "حدث", "حدثت"}), 9
#: ``تصريح خص به إذاعة كذا``.
GIVEN_TO = frozenset({"خص", "خصت", "خصوا", "ادلي", "ادلت"})
_VERBS = frozenset({"بثت", "بثته", "بثتها", "بث", "بثه", "بثها", "اجرته", "اجرتها", "اذاعت", "اذاعته", "اذاعتها"})


def outlet(at: Scan, i: int) -> Iterator[Found]:
    """The outlet of no list that word ``i`` introduces."""
    j, keys = i + 1, at.words.key
    if not at.near(i, j):
        return
    found = _foreign(at, i, j) if at.hints[i] & QUOTED_KIND or _bare(keys[i]) == "وكاله" else None
    if found is None and not _strayed(keys[j]) and _in_a_chain(at, i) and not _listed(at, j):
        after = _ordinary(at, j)
        found = Found(j, after, 0, "organization", 8.4 + 2 * (after - j)) if after > j else None
    if found is not None:
        yield found


def _foreign(at: Scan, i: int, j: int) -> Found | None:
    """إذاعة أوندا سيرو, صحيفة ديلي ستار: words of no list."""
    keys = at.words.key
    letters = _spelt(at, j)
    if letters > j + 1:
        return Found(j, letters, 0, "organization", 8.2 + 2 * (letters - j))
    if at.near(j, j + 1) and keys[j + 1] in classes()["outlet_word"] and not at.flags[j] & _NO_NAME:
        return Found(j, j + 2, 0, "organization", 12.2)
    if keys[j].startswith("ال") or keys[j].endswith("ه") or keys[j] in nisbas():
        return None
    if not unknown(keys[j]) and not (at.hints[j] & NAMELIKE and at.near(j, j + 1) and _strange(at, j + 1)):
        return None
    after = j + 1
    while after < j + _LONGEST and at.near(j, after) and _strange(at, after):
        after += 1
    if keys[i].endswith("وكاله") and at.flags[j] & GAZ:
        return None
    if after == j + _LONGEST and at.follows[i] and at.words.key[i - 1] in classes()["domain"]:
        after = j + 1  # مدير مكتب وكالة جايكا [نوبويوكي تاناكا]
    return Found(j, after, 0, "organization", 8.2 + 2 * (after - j))


def _spelt(at: Scan, j: int) -> int:
    """The index after the names of Latin letters that begin at word ``j``, and a number behind them: تي آر إكس 24."""
    after = j
    while at.near(j, after) and at.words.key[after] in classes()["latin_letter"]:
        after += 1
    digits = after > j + 1 and at.along(j, after) and at.words.key[after].isdigit()
    return after + digits


def _bare(key: str) -> str:
    """A word for outlets without what is written onto it."""
    return next((key[cut:] for cut in range(3) if key[cut:] in classes()["outlet_kind"]), "")


def _listed(at: Scan, j: int) -> bool:
    """Whether the lists have an outlet of this name at word ``j``."""
    keys = at.words.key
    for way in at.ways(j):
        longer = [
            entry for rest, entry in way.behind.get(keys[j + 1], ()) if tuple(keys[j + 1 : j + 1 + len(rest)]) == rest
        ]
        if not way.cut and any(entry.sort in ("media", "agency") for entry in (*way.alone, *longer)):
            return True
    return False


def _strayed(key: str) -> bool:
    """Whether what stands behind a word for outlets describes it, or tells whose it is: محلية, الحكومة, الأنباء."""
    words = classes()
    described = not key.startswith("ال") and ((key.endswith("ه") and not unknown(key)) or key in words["org_adjective"])
    whose = key[2:] in words["org_again"] or key in words["of_seat"] or key in words["department"]
    task = key in phrases_of("ministry_task") or key in words["outlet_kind"] or key in words["stop_al"]
    return described or whose or task or key in nisbas() or key in words["preposition"] or key in words["no_outlet"]


def _in_a_chain(at: Scan, i: int) -> bool:
    """Whether the outlet of word ``i`` says something, is spoken to, or is where something was taken from."""
    kind, key = _bare(at.words.key[i]), at.words.key[i]
    if not kind or not at.follows[i]:
        return bool(kind) and kind not in _MANIFOLD and _goes_on_to_say(at, i)
    before = at.words.key[i - 1]
    bare = before[1:] if before[:1] in "وف" else before
    if at.flags[i - 1] & SAYING or before in _VERBS or _owned_saying(before) or bare in _BY:
        return True
    if bare.removeprefix("ل") in classes()["reporter"]:
        return True
    if before == "به" and at.along(i - 2, i) and at.words.key[i - 2] in GIVEN_TO:
        return True
    if key[0] == "ل" or before == "ل":
        return kind not in _MANIFOLD or before in classes()["talk_noun"]
    if bare in _BY_WAY_OF and at.along(i - 2, i):
        return at.words.key[i - 2].lstrip("وف") in _BY or bool(at.flags[i - 2] & SAYING)
    return (bare in _WITH and _talk_before(at, i - 1)) or _told_of(at, i)


def _told_of(at: Scan, i: int) -> bool:
    """``وأبلغ مسؤول وكالة مدار أن``: whether a verb of telling somebody stands before, and a clause behind."""
    words = at.words
    told = any(at.along(j, i) and words.key[j].lstrip("و") in _TELLING for j in range(max(0, i - _TOLD), i))
    return told and any(at.along(i, j) and words.key[j] in THAT for j in (i + 2, i + 3))


def _talk_before(at: Scan, i: int) -> bool:
    """Whether a word for talk (مداخلة هاتفية) stands a little before word ``i``, with no mark between."""
    for j in range(i - 1, max(-1, i - _TALK), -1):
        if not at.along(j, i) or not at.words.key[j].isalpha():
            return False
        if at.words.key[j] in classes()["talk_noun"]:
            return True
    return False


def _goes_on_to_say(at: Scan, i: int) -> bool:
    """صحيفة الأفق قالت: whether a verb of saying follows soon."""
    return any(at.along(i, j) and at.flags[j] & SAYING for j in (i + 2, i + 3))


def _owned_saying(key: str) -> bool:
    """Whether a verb of saying with its object stands there: ``ما نشرته``."""
    return any(said.owner and said.tense in ("past", "present") for said in sayings().get(key, ()))


def _ordinary(at: Scan, j: int) -> int:
    """The index after a name of ordinary words at word ``j``: one, or two of which the second is definite or a place;
    ``j`` where none is."""
    if not _noun(at, j):
        return j
    if _closed(at, j + 1):
        return j + 1
    if at.words.key[j].startswith("ال") or not at.follows[j + 1]:
        return j
    second = at.words.key[j + 1]
    whose = second.startswith("ال") or at.flags[j + 1] & GAZ or unknown(second)
    return j + 2 if whose and _noun(at, j + 1) and _closed(at, j + 2) else j


def _noun(at: Scan, j: int) -> bool:
    """Whether word ``j`` can be (part of) the name: letters, no verb, no preposition, nothing of a body."""
    key = at.words.key[j]
    if len(key) < 3 or not key.isalpha() or key in classes()["preposition"] or at.flags[j] & _NO_NAME:
        return False
    joined = key[0] in "وف" and common().get(key[1:], 0) > 0
    return not finite(key) and not joined


def _closed(at: Scan, j: int) -> bool:
    """Whether a name may end before word ``j``: at a mark, أن, a preposition, an adjective, or the sentence's end."""
    if not at.follows[j]:
        return True
    key, words = at.words.key[j], classes()
    if (
        not key.isalpha()
        or key in THAT
        or key in ("نقلا", "قوله", "قولها", "قولهم")
        or key in words["preposition"]
        or finite(key)
    ):
        return True
    return key in nisbas() or key in words["org_tail"] or key.endswith("يه") or key[0] in "بولف"


def _strange(at: Scan, j: int) -> bool:
    """Whether word ``j`` may go on with the foreign name of an outlet: of no list, or a name and hardly a word."""
    key = at.words.key[j]
    named = at.hints[j] & NAMELIKE and common().get(key, 0) < 3 and not key.startswith("ال") and key[0] != "و"
    future = key[:2] in ("سي", "ست") and not common().get(key) and not common().get(key[1:]) and len(key) < 6
    return key in classes()["outlet_word"] or foreign_word(key) or bool(named) or (future and key[-1] in "وا")


def foreign_word(key: str) -> bool:
    """Whether ``key`` goes on with a foreign name: of no list, and no verb by its look."""
    return unknown(key) and not key.endswith(("ه", "ت")) and key[0] not in "يتو"
