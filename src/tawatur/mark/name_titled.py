"""How far a title goes that stands behind the name of its bearer, where no list carries it: فلان، مدير مركز رصد النزوح.

In: a ``Scan``, the head of the title, how far the lists carried it, and the bodies and places already settled. Out: the
index after its last word. The name must be a speaker's or stand before a comma, and the title must end where a clause
does: at أن, a mark, a preposition or a verb of saying. Else nothing is added, for what stands there may be an object.
"""

from __future__ import annotations

from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.name_onward import DEFINITE, Settled
from tawatur.mark.name_words import GIVEN, HONORIFIC, NAMELIKE, SAYING, SONS, TITLE, TITLE_AL, doubt, unknown
from tawatur.mark.quote_ground import THAT, lexemes
from tawatur.mark.quote_nouns import is_verbal
from tawatur.mark.quote_verbs import finite

#: Words of such a title at most, and words of a name with its forms of address before it.
_LONGEST, _NAME = 12, 7
_COMMAS = frozenset("،,")
_STOPS = frozenset("،,.؛")
#: What leads to the name of somebody who acts, besides a verb of saying.
_BY = frozenset({"برياسه", "بقياده", "بحضور", "منهم", "بينهم", "مع", "من", "كل", "ويد", "علي"})
#: Prepositions with which a title goes on.
_WITHIN = frozenset({"في", "لدي", "باسم", "عن"})


def behind_name(at: Scan, i: int, after: int, settled: Settled) -> int:
    """The index after the title whose head is word ``i`` and that the lists carried to ``after``; ``after`` where
    nobody's name stands before it, or it does not end as such titles do.
    """
    key = at.words.key[i]
    if key.startswith(DEFINITE) or key not in classes()["title"] or key in classes()["person_adj"]:
        return after
    if not _named(at, i):
        return after
    j, closed = after, after > i + 1 and _definite(at, after - 1, settled)
    while j < i + _LONGEST and at.follows[j] and (j in settled or not _ends(at, j) or (not closed and _awaited(at, j))):
        step = _step(at, j, settled, closed=closed)
        if not step:
            return after
        anew = step == 1 and at.words.key[j][0] == "و" and not at.words.key[j].startswith("وال")
        closed = (closed and not anew) or _definite(at, j + step - 1, settled)
        j += step
    whole = closed or (j > i + 1 and (not at.along(j - 1, j) or at.words.raw[j] in _STOPS or at.words.key[j] in THAT))
    return j if j > after and whole and _ends(at, j) and at.words.key[j - 1] not in _WITHIN else after


def _named(at: Scan, i: int) -> bool:
    """Whether a speaker's name, or a name and a comma, stand before word ``i``."""
    comma = i > 1 and at.words.raw[i - 1] in _COMMAS
    j = i - 1 - comma
    if not at.along(j, i) or not _of_name(at, j) or at.words.key[j] in SONS:
        return False
    for first in range(j, max(0, i - _NAME), -1):
        before = at.words.key[first - 1]
        if not at.along(first - 1, i) or not (before.isalpha() or before in "./"):
            break
        if at.flags[first - 1] & (SAYING | HONORIFIC) or before.lstrip("و") in _BY:
            return True
        if before in classes()["preposition"] or before in THAT:
            return False
    return comma and at.along(j - 1, j) and _of_name(at, j - 1)


def _of_name(at: Scan, j: int) -> bool:
    """Whether word ``j`` looks like part of a name."""
    key = at.words.key[j]
    if at.flags[j] & (HONORIFIC | SAYING) or not key.isalpha() or key in classes()["preposition"]:
        return False
    return bool(at.flags[j] & GIVEN or at.hints[j] & NAMELIKE) or unknown(key)


def _marked(at: Scan, j: int) -> bool:
    """Whether a comma, a stop, أن or the end of the sentence stands at word ``j``."""
    if not at.along(j - 1, j):
        return True
    return not at.words.raw[j][0].isalpha() or at.words.key[j] in THAT


def _ends(at: Scan, j: int) -> bool:
    """Whether a title may end before word ``j``."""
    if not at.follows[j] or _marked(at, j):
        return True
    key = at.words.key[j]
    if finite(key) or (key[:1] == "و" and finite(key[1:])) or key in ("احد", "احدي"):
        return True
    if key[:1] == "ل" and (key in classes()["for_hearers"] or key[1:] in classes()["outlet_kind"]):
        return True
    return (key in classes()["preposition"] or key in lexemes("adjunct")) and key not in _WITHIN


def _awaited(at: Scan, j: int) -> bool:
    """Whether what is spelt like a verb at word ``j`` is a noun that the head before it governs (مركز رصد النزوح)."""
    before = at.words.key[j - 1]
    bare = at.words.key[j][:1] not in "يتوف" and at.words.key[j].isalpha() and at.words.key[j] not in THAT
    heads = before in classes()["domain"] or before in classes()["org_link"] or before in classes()["title"]
    return bare and heads and at.follows[j + 1] and at.words.key[j + 1].startswith("ال")


def _definite(at: Scan, j: int, settled: Settled) -> bool:
    """Whether word ``j`` closes a chain of nouns: the article on it, a name of a body or place that ends there."""
    key = at.words.key[j]
    if key.startswith(DEFINITE) or key in nisbas():
        return True
    return any(one.after == j + 1 for one in (settled.get(k) for k in range(max(0, j - 6), j + 1)) if one is not None)


def _step(at: Scan, j: int, settled: Settled, *, closed: bool) -> int:
    """How many words at ``j`` go on with the title; 0 where something else begins. ``closed``: a definite noun ended
    its chain.
    """
    key, held = at.words.key[j], settled.get(j)
    if held is not None and held.kind != "person":
        return held.after - j if not closed or (held.cut and key[0] in "بل") or _led(at, j) else 0
    if key in _WITHIN:
        return int(at.follows[j + 1] and _complement(at, j + 1, settled))
    if at.flags[j] & (GIVEN | HONORIFIC) and doubt(key) < 2:
        return 0
    if key.startswith("وال") or (key[0] == "و" and _and_noun(at, j)):
        return int(not at.flags[j] & TITLE_AL)
    if key.startswith(("ال", "لل", "بال")):
        return int(not at.flags[j] & TITLE_AL and (not closed or _relates(key, at.words.key[j - 1]) or _for_what(key)))
    return int(not closed and (_noun(at, j, key) or _awaited(at, j)))


def _led(at: Scan, j: int) -> bool:
    """Whether a preposition of the title stands before word ``j``, maybe over a word for a kind of place or body."""
    before = at.words.key[j - 1]
    return before in _WITHIN or before in classes()["where_class"] or at.words.key[j - 2] in _WITHIN


def _complement(at: Scan, j: int, settled: Settled) -> bool:
    """Whether a body, a place, a definite noun or the head of a body stands at word ``j``."""
    held = settled.get(j)
    if held is not None:
        return held.kind != "person" and not held.cut
    key = at.words.key[j]
    return key.startswith("ال") or key in classes()["domain"] or key in classes()["where_class"]


def _relates(key: str, before: str) -> bool:
    """Whether a definite word behind the definite noun ``before`` is its adjective."""
    words = classes()
    return (
        key.endswith(("ي", "يه"))
        or (key.endswith("ه") and before.endswith(("ه", "ات")))
        or key in words["post"]
        or key in words["title_adjective"]
    )


def _for_what(key: str) -> bool:
    """Whether ل or ب on a word tells what an office is for or where it is (للشؤون, بالجامعة), not for what one came."""
    words, noun = classes(), "ال" + key[2:] if key.startswith("لل") else key[1:]
    if key.startswith("بال"):
        return noun[2:] in words["org_again"] or noun[2:] in words["domain"] or noun[2:] in words["where_class"]
    return key.startswith("لل") and (noun in words["site_task"] or noun in words["department"])


def _and_noun(at: Scan, j: int) -> bool:
    """Whether و joins a head or a verbal noun that governs the next word (وتغير المناخ, ورئيس تحرير)."""
    key = at.words.key[j]
    heads = key[1:] in classes()["title"] or key[1:] in classes()["domain"]
    return at.follows[j + 1] and (heads or is_verbal(key[1:]))


def _noun(at: Scan, j: int, key: str) -> bool:
    """Whether an indefinite word can be a noun of the chain: letters, no verb, no name of somebody."""
    if not key.isalpha() or len(key) < 3 or finite(key) or key in classes()["for_hearers"]:
        return False
    if key[0] in "يت" and not is_verbal(key) and not unknown(key):
        return False
    bare = not at.flags[j] & SAYING and not (at.hints[j] & NAMELIKE and doubt(key) == 0)
    return bare or bool(at.flags[j] & TITLE)
