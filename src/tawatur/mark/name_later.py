"""Find the short forms by which an article names again what it has named in full: surnames, and المنظمة, الوزارة,
التنظيم.

In: a ``Scan`` and what is settled. Out: more candidates, on words that no other name holds.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from msgspec.structs import replace

from tawatur.mark.actors import close, family_before, foreign_first, text_of, units
from tawatur.mark.name_found import Found, Scan, covered
from tawatur.mark.name_lexicon import classes, common, nisbas, tokens
from tawatur.mark.name_words import AGAIN, HONORIFIC, LED, STRANGE, doubt, standing
from tawatur.model import Form

#: Missions that an article tells of by this word alone, its country being told by their head's office.
_ALONE = ("القنصليه", "السفاره")
#: Beginnings of compounds that are written in one word or two.
_COMPOUND = ("عبد", "ابو", "ابي")


def surnames(at: Scan, persons: list[Found], held: set[int]) -> list[Found]:
    """Words, none of those that are ``held``, that are the surname of a person named in full somewhere."""
    wanted = _short_forms(at, [one for one in persons if one.after - one.first > 1 or _lone(at, one)])
    if not wanted:
        return []
    forms: dict[str, tuple[str, int]] = {}
    for surname in wanted:
        forms.update(standing(surname))
    spelt = _misspelt(at, wanted)
    maybe: Container[str] = forms
    if any(part in surname for surname in wanted for part in _COMPOUND):
        maybe = forms.keys() | {key for key in at.words.key if key.endswith(_COMPOUND)}
    found = []
    firsts = {one.first for one in persons}
    places = {i for i, key in enumerate(at.words.key) if key in maybe}
    for i in sorted(places.union(spelt).difference(held)):
        hit, after = _hit(at, i, forms, held)
        if hit is None and i in spelt:
            hit = spelt[i], 0
        if hit is not None and at.flags[i] & HONORIFIC and i + 1 in firsts:
            continue
        if hit is not None and _sure(at, i, hit[1], hit[0], wanted[hit[0]]):
            person = wanted[hit[0]]
            first = i - (at.follows[i] and at.words.raw[i - 1] == "آل" and i - 1 not in held)
            found.append(Found(first, after, hit[1], "person", 4.0, entry=person.entry, country=person.country))
    return found


def _lone(at: Scan, one: Found) -> bool:
    """Whether a person named by one word is so named again without a title: a word that is nothing else."""
    key = at.words.key[one.first]
    if one.cut:
        return False
    given = doubt(key) == 0 and tokens().get(key, "g")[0] in "gb"
    return len(key) > 3 and not common().get(key) and one.entry is None and not given


def _short_forms(at: Scan, persons: list[Found]) -> dict[str, Found]:
    """By which one word each person may be named again: the surname, of foreigners the first name or family too."""
    wanted: dict[str, Found] = {}
    named = [(one, units(at.words, one)) for one in persons]
    for one, parts in named:
        wanted.setdefault(parts[-1], one)
    for one, (first, *_) in named:
        if foreign_first(first) or "-" in at.words.raw[one.first : one.after] or family_before(units(at.words, one)):
            wanted.setdefault(first, one)
    return wanted


def _by_letter(names: Iterable[str]) -> dict[str, list[str]]:
    """Names of five letters and more by their first letter, which misspellings keep."""
    found: dict[str, list[str]] = {}
    for name in names:
        if len(name) > 4:
            found.setdefault(name[0], []).append(name)
    return found


def _hit(at: Scan, i: int, forms: dict[str, tuple[str, int]], held: set[int]) -> tuple[tuple[str, int] | None, int]:
    """The surname and cut that word ``i`` is (with the next word for عبد and أبو), and the index after it."""
    key = at.words.key[i]
    hit = forms.get(key)
    if hit is None and key.endswith(_COMPOUND) and i + 1 < len(at.words) and i + 1 not in held:
        return forms.get(key + at.words.key[i + 1]), i + 2
    return hit, i + 1


def _misspelt(at: Scan, names: Iterable[str]) -> dict[int, str]:
    """Places of words that mean nothing to names, are hardly common and differ by a letter from one of ``names``, with
    that name.
    """
    alike = _by_letter(names)
    found: dict[int, str] = {}
    for i in [i for i in at.marked if at.hints[i] & STRANGE] if alike else ():
        key = at.words.key[i]
        name = next((name for name in alike.get(key[0], ()) if close(name, key)), None)
        if name is not None:
            found[i] = name
    return found


def _sure(at: Scan, i: int, cut: int, surname: str, person: Found) -> bool:
    """Whether a surname that is a common word means the person here: spelt as in the full name, no adjective."""
    usual = common().get(surname, 0)
    if not usual:
        return True
    before = at.words.key[i - 1] if at.follows[i] else ""
    if surname in nisbas() and before.startswith(("ال", "لل")):
        return False
    if surname.startswith(("ال", *_COMPOUND)):
        return True
    spelt = at.words.raw[person.after - 1] == at.words.raw[i][cut:]
    return spelt and (usual < 5 or before in classes()["again_after"])


def later_bodies(at: Scan, bodies: list[Found], held: set[int]) -> list[Found]:
    """المنظمة, التنظيم: the head word of a body named in full before, alone and with the article, not ``held``."""
    again = [i for i in at.marked if at.hints[i] & AGAIN and i not in held]
    if not again:
        return []
    heads: dict[str, list[Found]] = {}
    for one in bodies:
        told = one.form != "description" or not at.words.key[one.first][one.cut :].startswith(("ال", "لل"))
        if one.kind == "organization" and told:
            for head in _heads_of(at, one):
                heads.setdefault(f"ال{head}", []).append(one)
    forms = {form: told for head in (*heads, *_ALONE) for form, told in standing(head).items()}
    found = []
    for i in [i for i in again if at.words.key[i] in forms]:
        head, cut = forms[at.words.key[i]]
        before = [one for one in heads.get(head, ()) if one.first < i]
        if before and not _goes_on(at, i):
            found.append(_again(at, i, cut, head, before[-1]))
        elif head in _ALONE and head not in heads and not _goes_on(at, i):
            found.append(Found(i, i + 1, cut, "organization", 2.0, "description"))
    return found


def _again(at: Scan, i: int, cut: int, head: str, body: Found) -> Found:
    """Word ``i`` as another mention of ``body``, by its head word."""
    name = body.entry.name if body.entry else body.role or text_of(at.words, body)
    form: Form = "alias" if head in ("المرصد", "المجلس") else "description"
    return replace(body, first=i, after=i + 1, cut=cut, form=form, role=name)


def led(at: Scan, persons: list[Found], bodies: list[Found]) -> list[Found]:
    """حكومة فلان, قوات فلان: bodies told by the person who leads them."""
    found = []
    for one in persons:
        i = one.first - 1
        if one.cut or not at.follows[one.first] or not at.hints[i] & LED or i in covered(bodies):
            continue
        way = next((w for w in at.ways(i) if w.stem in classes()["led_body"]), None)
        if way is not None:
            found.append(Found(i, one.after, way.cut, "organization", 4.0, "description"))
    return found


def _heads_of(at: Scan, one: Found) -> list[str]:
    """The head words by which a body can be named again: its first word, and الوكالة for an agency of any name."""
    found = []
    if one.after - one.first > 1:
        head = at.words.key[one.first][one.cut :]
        found.append(head[2:] if head.startswith(("ال", "لل")) else head)
    if one.entry and one.entry.sort == "agency":
        found.append("وكاله")
    if one.entry and one.entry.sort in ("company", "club"):
        found.append("شركه" if one.entry.sort == "company" else "نادي")
    if one.entry and one.entry.sort == "armed" and one.entry.name.startswith("تنظيم"):
        found.append("تنظيم")
    return [head for head in dict.fromkeys(found) if head in classes()["org_again"]]


def _goes_on(at: Scan, i: int) -> bool:
    """Whether an adjective follows, so that the word begins another name."""
    if not at.follows[i + 1]:
        return False
    key = at.words.key[i + 1]
    return key.startswith("ال") and len(key) > 4 and (key in classes()["org_tail"] or key.endswith(("ي", "يه")))
