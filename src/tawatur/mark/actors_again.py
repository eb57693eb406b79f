"""Who bore an office earlier in an article: الوزير, المسؤول الأممي, المهاجم البيروفي mean somebody named before.

In: a title or description that stands beside no name, and the persons tied so far. Out: the person meant, or None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from tawatur.arabic.fold import fold_word
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.mark.actors import Draft, Tie
from tawatur.mark.name_found import Found
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.quote_verbs import sayings

#: What tells of the United Nations in a title, and what in the office of one of its people.
_UNITED = frozenset({"الاممي", "الامميه"})
#: Heads that say more with the country's name than their bearer's office does: the president is no prime minister.
_OWN = frozenset({"رييس", "رييسه", "ملك", "ملكه", "امير", "سلطان", "عاهل", "امبراطور", "بابا"})


def bore(persons: Iterable[Tie], title: Found, role: str) -> Draft | None:
    """Who bore this role (and country) in the article: the nearest before, else the nearest behind; a bare office only
    one who bore it before."""
    if title.form == "description":
        head, first = _head(role), title.first
        return _nearest([tie for tie in persons if tie.found.first < first and _heads(tie.draft, head)], title)
    return _nearest([tie for tie in persons if _bears(tie.draft, role, title)], title)


def _bears(draft: Draft, role: str, title: Found) -> bool:
    """Whether somebody bore this role, of the title's country or of none that is known."""
    for its, country in draft.roles:
        if its == role or _shortens(role, its):
            land = country or draft.country
            if land == title.country or not title.country or not land:
                return True
    return False


def _shortens(role: str, its: str) -> bool:
    """Whether an office names its body by the head alone: وكيل الوزارة for وكيل وزارة الصحة."""
    head, _, noun = role.partition(" ")
    if not noun.startswith("ال") or " " in noun or not its.startswith(head):
        return False
    mine, *governed = its.split()
    if mine not in (head, head + "ا"):
        return False
    bare = {word[2:] if word.startswith("لل") else word.removeprefix("ب") for word in governed}
    return noun in governed or noun[2:] in bare or noun[2:] in governed


def called(words: Words, persons: Iterable[Tie], title: Found, role: str) -> Draft | None:
    """Whom an office without its task means (الوزير الكازاخستاني), or a word for a kind of office (المسؤول الأممي,
    اللاعب البرازيلي): who was last named with one that fits, and is of no other country."""
    head, more = _head(role), words.key[title.first + 1 : title.after]
    posts = classes()["post"]
    if head in _OWN or not all(key in posts or key in nisbas() for key in more):
        return None
    if not more and not said(words, title):
        return None
    before = [tie for tie in persons if tie.found.first < title.first]
    if not _UNITED.isdisjoint(more):
        before = [tie for tie in before if any("الامم" in its or "اممي" in its for its, _ in tie.draft.roles)]
    kinds = _kinds().get(head, frozenset())
    for fitting in ([tie for tie in before if _heads(tie.draft, head)], [t for t in before if _heads(t.draft, *kinds)]):
        same = [tie for tie in fitting if any(posts & set(its.split()) & set(more) for its, _ in tie.draft.roles)]
        found = _nearest(list(_of_land(same or fitting, title)), title)
        if found is not None:
            return found
    return None


def said(words: Words, title: Found) -> bool:
    """Whether a verb of saying stands right before a word for somebody, so that it is no adjective (الجهة المسؤولة)."""
    if not title.first or title.cut:
        return False
    key = words.key[title.first - 1]
    return key in sayings() or (key[:1] in "وف" and key[1:] in sayings())


def _heads(draft: Draft, *heads: str) -> bool:
    """Whether somebody bore an office with one of these heads, a bare one too."""
    for role, _ in draft.roles:
        if _head(role) in heads:
            return True
    return any(_head(role) in heads for role in draft.styles) if draft.styles else False


def _of_land(ties: list[Tie], title: Found) -> Iterator[Tie]:
    """Those who are known to be of the title's country; where none is, those of whom no country is known."""
    if not title.country:
        return iter(ties)
    lands = [(tie, {tie.draft.country} | {country for _, country in tie.draft.roles}) for tie in ties]
    known = [tie for tie, land in lands if title.country in land]
    return iter(known or [tie for tie, land in lands if land <= {""}])


def _head(role: str) -> str:
    """The head of a role."""
    return role.split(" ", maxsplit=1)[0]


def _nearest(fitting: list[Tie], title: Found) -> Draft | None:
    """The nearest of the persons before the title, else the nearest behind it."""
    if not fitting:
        return None
    return min(fitting, key=lambda t: (t.found.first > title.first, abs(t.found.first - title.first))).draft


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """The heads of titles whose bearers each word for a kind of office may mean."""
    found: dict[str, frozenset[str]] = {}
    for row in table("office_kinds"):
        whom = frozenset(fold_word(head) for head in variants(row["whom"]))
        for word in variants(row["called"]):
            found[fold_word(word)] = found.get(fold_word(word), frozenset()) | whom
    return found
