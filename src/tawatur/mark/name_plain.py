"""Whether words that the gazetteer has as a name are plain words where they stand.

In: a ``Scan``, a candidate of the gazetteer, its folded first word less proclitics. Out: a yes or no.
سورية behind a noun is an adjective, تدمر before an object a verb, بوروندي behind a number a man.
"""

from __future__ import annotations

from tawatur.arabic.clitics import cuts
from tawatur.mark.event_words import people_words
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, nisbas
from tawatur.mark.name_words import HONORIFIC, NAMEISH, SAYING, TITLE_AL

_TANWIN = ("ًا", "اً", "ٍ", "ٌ")
#: Names of countries that are also feminine nisbas or nisbas in the accusative (سورية, تركيا).
_ALSO_NISBAS = frozenset({"سوريه", "سوريا", "تركيا", "ليبيا", "ليبيه"})
#: Names of countries that are also nisbas of men.
_ALSO_MEN = _ALSO_NISBAS | {"بوروندي"}
#: All names of countries that may be words of relation.
_RELATIONS = _ALSO_MEN | {"السعوديه"}
_AMERICA = frozenset(("امريكا", "اميركا"))
_DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال")
#: Towns of the lists whose names are words for what the earth does.
_SHOCKS = frozenset({"هزه", "هزات", "رجه"})
_TOWNS = frozenset({"town", "big town", "city"})


def plain_word(at: Scan, found: Found, stem: str) -> bool:
    """Whether the candidate is no name here."""
    entry, i, raw = found.entry, found.first, at.words.raw[found.first]
    assert entry is not None
    if (raw.isascii() and raw.islower()) or (stem in classes()["place_verb"] and _takes_object(at, found)):
        return True
    if entry.kind == "place" and found.after - i == 1 and (raw.endswith(_TANWIN) or _blessing_or_cup(at, found, stem)):
        return True
    if found.after - i == 1 and _other_sense(at, found, stem):
        return True
    if stem == "السفيره":  # the ambassador, but for the town behind a word for towns
        return not (i and at.words.key[i - 1] in classes()["place_class"])
    if entry.sort in _TOWNS and found.after - i == 1 and not found.cut and _of_feminine(at, i, stem):
        return True
    if entry.sort == "government" and i and at.words.key[i - 1] in ("شوون", "شيون"):
        return True
    if found.cut:
        return False
    return _of_nation(at, found, stem) or (stem in _RELATIONS and _relation(at, i, stem))


def _blessing_or_cup(at: Scan, found: Found, stem: str) -> bool:
    """Whether a country's name is a good that one wishes (باليمن والبركات) or part of that of a cup (كوبا أمريكا)."""
    i, keys = found.first, at.words.key
    behind = keys[found.after] if at.follows[found.after] else ""
    if stem == "اليمن":
        return found.cut > 0 and behind in classes()["blessings"]
    return (stem == "كوبا" and behind in _AMERICA) or (stem in _AMERICA and at.follows[i] and keys[i - 1] == "كوبا")


def _of_nation(at: Scan, found: Found, stem: str) -> bool:
    """Whether a country's name is the nisba of somebody right before it, in the accusative: جنديا أوكرانيا."""
    i, nisba = found.first, nisbas().get(stem[:-1])
    if not i or found.after - i > 1 or not stem.endswith("ا") or not (nisba or stem == "افريقيا"):
        return False
    before = at.words.key[i - 1]
    if not at.along(i - 1, i) or not before.endswith("ا") or before.lstrip("و") in classes()["no_nisba_behind"]:
        return False
    return any(noun in people_words() or noun in classes()["person_noun"] for _, noun in cuts(before))


def _other_sense(at: Scan, found: Found, stem: str) -> bool:
    """Whether مسقط is where somebody was born (مسقط رأسه), or the ك before a short town's name the letter of a verb
    (كسرت)."""
    i, key, entry = found.first, at.words.key[found.first], found.entry
    if stem == "مسقط":
        return at.words.key[i + 1 : i + 2] != [] and at.words.key[i + 1].startswith("راس")
    if stem in _SHOCKS or (stem == "بعقوبه" and _punished(at, i)):
        return not (i and at.words.key[i - 1] in classes()["place_class"])
    so = found.cut > 0 and key[found.cut - 1] == "ك" and len(stem) < 5
    return so and entry is not None and entry.sort in _TOWNS


def _punished(at: Scan, i: int) -> bool:
    """Whether ب and عقوبة (a punishment) stand at word ``i``, not Baquba: behind a verb of asking, before its kind."""
    behind = at.words.key[i + 1] if at.follows[i + 1] else ""
    asked = at.follows[i] and at.flags[i - 1] & SAYING
    return bool(asked) or behind in ("السجن", "الحبس", "الاعدام", "اشد", "قصوي", "مشدده", "ماليه", "سالبه", "تصل")


def _of_feminine(at: Scan, i: int, stem: str) -> bool:
    """Whether a town's name is an adjective of the definite feminine noun before it (للتنمية الفلاحية)."""
    before = at.words.key[i - 1] if at.follows[i] else ""
    return stem.startswith("ال") and stem.endswith("يه") and before.startswith(_DEFINITE) and before.endswith("ه")


def _relation(at: Scan, i: int, stem: str) -> bool:
    """Whether a country's name is a word of relation to it here."""
    if stem == "السعوديه":
        return _describing(at, i)
    return (stem in _ALSO_MEN and _counted(at, i)) or (i > 0 and stem in _ALSO_NISBAS and _adjective(at, i))


def _takes_object(at: Scan, found: Found) -> bool:
    """Whether تدمر, حرض here is a verb: a noun with the article follows that is no adjective of a place."""
    if not at.follows[found.after]:
        return False
    behind = at.words.key[found.after]
    return behind.startswith("ال") and behind not in nisbas() and not behind.endswith("ه")


def _describing(at: Scan, i: int) -> bool:
    """Whether السعودية at word ``i`` describes the definite noun before it (الصحافة السعودية) and is no country."""
    before = at.words.key[i - 1] if at.follows[i] else ""
    if not before or (at.flags[i - 1] & (TITLE_AL | HONORIFIC | NAMEISH) and not before.endswith("ه")):
        return False
    if before == "غير":
        return True
    if not before.startswith(_DEFINITE) or before in classes()["stop_al"] - classes()["stop_noun"]:
        return False
    return before.endswith(("ه", "ات", "اء")) or not (i > 1 and at.words.key[i - 2] in classes()["moving"])


def _counted(at: Scan, i: int) -> bool:
    """Whether a number stands right before word ``i``, so that it tells people (160 ألف بوروندي)."""
    before = at.words.key[i - 1] if at.follows[i] or i - 1 in at.taken else ""
    return before[:1].isdigit() or before in classes()["tens"] or before in ("الف", "الاف", "مليون")


def _adjective(at: Scan, i: int) -> bool:
    """Whether سورية, تركيا at word ``i`` is an adjective: an indefinite feminine, a dash or a tanwin before it."""
    before, raw = at.words.key[i - 1], at.words.raw[i - 1]
    if before in ("-", "–", "ـ", "/"):
        return True
    if before.startswith(("ال", "وال", "بال", "لل")) or before in classes()["preposition"] or len(before) < 4:
        return False
    if before.lstrip("و") in classes()["no_nisba_behind"]:
        return False
    if at.words.key[i].endswith("ه"):
        return before.endswith(("ه", "ات")) and not {s for _, s in cuts(before)} & classes()["place_class"]
    return raw.endswith(("ا", "اً", "ًا")) and not raw.endswith(("ها", "نا", "ما")) and not at.flags[i - 1]
