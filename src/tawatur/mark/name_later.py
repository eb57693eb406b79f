"""Find the short forms by which an article names again what it has named in full: surnames, and المنظمة, الوزارة, التنظيم.

In: a ``Scan`` and what is settled. Out: more candidates, on words that no other name holds.
"""

from __future__ import annotations

from tawatur.mark.actors import close, units
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, nisbas

#: Surnames shorter than this are not looked for alone, unless spelt just as in the full name.
SHORT = 4


def surnames(at: Scan, persons: list[Found], names: list[Found]) -> list[Found]:
    """Words that are the surname of a person named in full somewhere in the article."""
    held = {i for one in names for i in range(one.first, one.after)} | set(at.taken)
    wanted: dict[str, Found] = {}
    for one in persons:
        if one.after - one.first > 1:
            wanted.setdefault(units(at.words, one)[-1], one)
    found = []
    for i, key in enumerate(at.words.key):
        if i not in held:
            hit = _surname(at, i, key, wanted)
            if hit is not None and not held & set(range(hit.first, hit.after)):
                found.append(hit)
    return found


def _surname(at: Scan, i: int, key: str, wanted: dict[str, Found]) -> Found | None:
    """The surname at word ``i``, proclitics cut."""
    for surname, person in wanted.items():
        if surname[:3] not in key and not key.startswith(surname[:3]):
            continue
        compound = surname.startswith(("عبد", "ابو", "ابي")) and key.endswith(surname[:3])
        whole = key + at.words.key[i + 1] if compound and at.near(i, i + 1) and len(surname) > 4 else key
        cut = _fits(whole, surname)
        if cut is None or not _sure(at, i, cut, surname, person):
            continue
        after = i + 2 if whole != key else i + 1
        return Found(i, after, cut, "person", 4.0, entry=person.entry, country=person.country)
    return None


def _fits(key: str, surname: str) -> int | None:
    """How many proclitics to cut so that ``key`` is the surname; None where it is not."""
    if key == surname:
        return 0
    if surname.startswith("ال") and key.endswith("لل" + surname[2:]) and len(key) - len(surname) <= 1:
        return len(key) - len(surname)
    for cut in (1, 2):
        if key[cut:] == surname and set(key[:cut]) <= set("وفبكل"):
            return cut
    return 0 if len(surname) >= 5 and close(key, surname) and not common().get(key) else None


def _sure(at: Scan, i: int, cut: int, surname: str, person: Found) -> bool:
    """Whether a surname that is a common word means the person here: spelt as in the full name, not before an adjective."""
    usual = common().get(surname, 0)
    if not usual:
        return True
    before = at.words.key[i - 1] if at.near(i - 1, i) else ""
    if surname in nisbas() and before.startswith(("ال", "لل")):
        return False
    if surname.startswith(("ال", "عبد", "ابو")):
        return True
    return at.words.raw[person.after - 1] == at.words.raw[i][cut:] and (usual < 5 or before in classes()["again_after"])


def later_bodies(at: Scan, bodies: list[Found], names: list[Found]) -> list[Found]:
    """المنظمة, التنظيم: the head word of a body named in full before, alone and with the article."""
    held = {i for one in names for i in range(one.first, one.after)} | set(at.taken)
    heads: dict[str, list[Found]] = {}
    for one in bodies:
        if one.kind == "organization" and one.form != "description" and one.after - one.first > 1:
            head = at.words.key[one.first][one.cut :]
            heads.setdefault(head.removeprefix("ال") if not head.startswith("لل") else head[2:], []).append(one)
    found = []
    for i, key in enumerate(at.words.key):
        if i in held:
            continue
        cut = next((c for c in (0, 1, 2) if key[c : c + 2] == "ال" and set(key[:c]) <= set("وفبكل")), None)
        bare = key[cut + 2 :] if cut is not None else key[2:] if key.startswith("لل") else ""
        before = [one for one in heads.get(bare, ()) if one.first < i] if bare in _heads() else []
        if before and not _goes_on(at, i):
            last = before[-1]
            form = "alias" if bare in ("مرصد", "مجلس") else "description"
            found.append(last._replace(first=i, after=i + 1, cut=cut or 0, form=form, score=3.0))  # type: ignore[arg-type]
    return found


def _heads() -> frozenset[str]:
    """Head words that name a body again by themselves."""
    return classes()["org_again"]


def _goes_on(at: Scan, i: int) -> bool:
    """Whether an adjective follows, so that the word begins another name."""
    return at.near(i, i + 1) and at.words.key[i + 1].startswith("ال") and len(at.words.key[i + 1]) > 4
