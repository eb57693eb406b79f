"""Sources that a text describes but does not name: مصدر أمني، شهود عيان، تقارير صحفية، المتحدث نفسه.

In: a word where a description may begin. Out: how far it goes and what it denotes; and whether a name is an outlet's.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.lexicon.outlets import by_name
from tawatur.mark.quote_ground import COMMAS, STOPS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_verbs import sayings

#: A description seldom has more words than this; what follows is apposition or circumstance.
_LONGEST = 7
#: Words that stand before the noun of a description and belong to it.
_BEFORE = frozenset(map(fold, ["بعض", "أحد", "إحدى", "عدد", "عدة", "أكثر", "كبار", "كبير", "مجموعة", "غالبية", "معظم"]))
_SOME = frozenset(("احد", "احدي", "بعض", "عدد", "كبار"))
_INTO = frozenset(("في", "من", "لدي", "علي"))
_MEDIA_CLASS = frozenset(
    map(
        fold,
        [
            "وكالة",
            "صحيفة",
            "جريدة",
            "مجلة",
            "قناة",
            "إذاعة",
            "موقع",
            "شبكة",
            "محطة",
            "تلفزيون",
            "تليفزيون",
            "راديو",
            "فضائية",
            "برنامج",
            "بوابة",
        ],
    )
)


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


def described(ground: Ground, at: int, to: int, led: bool = False) -> Described | None:
    """The description that begins at word ``at`` and ends before word ``to``, or None. ``led``: ل is written onto it."""
    words, head = ground.words, at
    cut, opening = _without_lam(words.key[at]) if led and at < to else (0, words.key[at] if at < to else "")
    while head < to - 1 and (opening if head == at else words.key[head]) in _BEFORE:
        head += 1
    noun = opening if head == at else words.key[head]
    entry = source_nouns().get(noun) if head < to else None
    if entry is None and head > at and opening in _SOME:
        entry = ("group", "p")
    if entry is None:
        return None
    after = head + 1
    owner = ground.party.get(after)
    if owner is not None and owner.kind == "person" and after < to and entry[0] in ("group", "data"):
        after = owner.after
    while after < min(to, at + _LONGEST) and _goes_on(ground, after):
        party = ground.party.get(after)
        after = party.after if party else after + 1
    after = _with_place(ground, after, to)
    definite = noun.startswith("ال") and head == at
    kind = "person" if opening in ("احد", "احدي") else entry[0]
    return Described(at, after, noun[2:] if noun.startswith("ال") else noun, kind, entry[1], definite, cut)


def _without_lam(key: str) -> tuple[int, str]:
    """Letters to cut and the word without a written-on ل; لل is undone with nothing cut."""
    if key.startswith("لل"):
        return 0, "ال" + key[2:]
    return (1, key[1:]) if key[:1] in ("ل", "و") else (0, key)


def _goes_on(ground: Ground, at: int) -> bool:
    """Whether a word goes on with a description: an adjective or a genitive, no mark, verb, preposition or time."""
    words = ground.words
    key, raw = words.key[at], words.raw[at]
    if at in ground.line_start or at in ground.times or at in ground.marks or not raw[0].isalpha():
        return False
    if key in THAT or key in lexemes("adjunct") or key in lexemes("when") or key in sayings() or key in lexemes("link"):
        return False
    if key[:1] == "و" and (key[1:] in source_nouns() or key[1:3] == "ال"):
        return False
    party = ground.party.get(at)
    if party is not None:
        return party.kind != "person" and not (party.led and words.key[at][:1] == "ل")
    return key[:2] != "لل" and not (key[:1] == "ل" and key[1:] in source_nouns())


def _with_place(ground: Ground, after: int, to: int) -> int:
    """A body or place that the description is tied to by في or من belongs to it: مصدر في وزارة الداخلية."""
    words = ground.words
    if after + 1 < to and words.key[after] in ("باسم", "بإسم"):
        party = ground.party.get(after + 1)
        after = party.after if party else after + 2
        while after < to and _goes_on(ground, after):
            after += 1
        return min(after, to)
    if after + 1 < to and words.key[after] in _INTO and words.raw[after] not in COMMAS | STOPS:
        party = ground.party.get(after + 1)
        if party is not None and party.kind in ("organization", "place") and party.form == "name":
            return min(party.after, to)
    return after


@cache
def _media_names() -> frozenset[str]:
    """Folded names of outlets and agencies of the table of organisations."""
    names: set[str] = set()
    for row in table("organisations"):
        if row["kind"] == "media":
            names.update(fold(name) for name in (row["name"], *variants(row["variants"])))
    return frozenset(names)


def is_media_noun(key: str) -> bool:
    """Whether a folded word is a word for outlets (وكالة, صحيفة), with or without letters written onto it."""
    return any(key.endswith(noun) and len(key) - len(noun) <= 3 for noun in _MEDIA_CLASS)


def is_media(ground: Ground, first: int, after: int) -> bool:
    """Whether the words name an outlet: a word like وكالة stands in or before the name, or the name is a known one."""
    words = ground.words
    before = words.key[first - 1] if first else ""
    if first and before in ('"', "«", "“", "”") and first > 1:
        before = words.key[first - 2]
    head = words.key[first]
    if is_media_noun(before) or is_media_noun(head):
        return True
    name = words.text[words.start[first] : words.end[after - 1]]
    folded = fold(name)
    return folded in _media_names() or folded.lstrip("ل") in _media_names() or bool(by_name(name))
