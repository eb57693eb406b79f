"""Say which places, organisations and groups of an article are one.

In: the words and the settled candidates that are no persons. Out: their actors. A body goes by its canonical name;
the government, army, police ... of a country are one actor each, whatever they are called; a short name is the
longer one that it begins.

>>> estate_of("القوات الحكومية السورية")
'army'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from functools import cache
from operator import attrgetter

from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words
from tawatur.lexicon import countries, table, variants
from tawatur.mark.actors import Draft, Tie, country_of, draft_of, folded, tell, text_of
from tawatur.mark.actors_departments import Departments
from tawatur.mark.name_found import Found
from tawatur.mark.name_lexicon import nisbas

_OUTLETS = frozenset(("agency", "media"))
#: Countries with a crown: a presidency of the republic (رئاسة الجمهورية) is none of theirs.
_CROWNED = frozenset(
    ("SA", "BH", "JO", "MA", "KW", "QA", "AE", "OM", "GB", "ES", "JP", "SE", "NO", "DK", "NL", "BE", "TH")
)
#: What a government is called by those who deny that it is one, and the words for its head before it.
_REGIME, _HEADS = "النظام", frozenset(("راس", "رييس"))
_OTHERS = frozenset(("الاجنبيه", "الدوليه", "الغربيه", "الاقليميه", "المشتركه", "الحليفه", "الصديقه", "المعاديه"))
_KINGDOMS = ("SA", "BH", "JO", "MA")


class _Article:
    """What the article has told so far: its country, the last place's, and whose each estate was."""

    __slots__ = ("found", "full", "here", "last", "people", "republic", "spoken", "words")

    def __init__(self, words: Words, found: list[Found], people: list[Found]) -> None:
        self.words = words
        self.found = found
        self.people = people
        self.spoken = _spoken_of(found)
        self.republic = _spoken_of([one for one in found if one.country not in _CROWNED])
        #: The names of all bodies, folded; made when first asked for.
        self.full: set[str] = set()
        self.here = ""
        self.last: dict[str, str] = {}

    def name(self, one: Found) -> str:
        """The canonical name of a candidate, as far as it is told by itself or by what stands before."""
        if one.role == "*":
            return countries().get(self.here or self.spoken) or text_of(self.words, one)
        if one.entry and one.entry.name == "السعودية" and self.words.key[one.first].endswith("المملكه"):
            return one.entry.name if one.after - one.first > 1 else self._kingdom()
        return one.entry.name if one.entry else one.role or text_of(self.words, one)

    def estate(self, name: str, one: Found) -> tuple[str, str]:
        """The estate and the country of a body that is its country's own, else two empty texts."""
        if one.kind != "organization":
            return "", ""
        if name in _seats():
            return _seats()[name]
        group = "" if (one.entry and one.entry.country) or self._of_others(one) else estate_of(name)
        regime = _REGIME in name
        country = one.country or self.last.get("regime" if regime else group) or (self._ruled(one) if regime else "")
        country = country or self.last.get("government") or self.spoken
        if not one.country and country in _without(group):
            country = _spoken_of(self.found, _without(group))
        if country in _CROWNED and "الجمهوري" in name:
            country = one.country or self.republic
        if not group or not country:
            return "", ""
        self.last[group] = country
        if regime or group == "government":
            self.last["regime"] = country
        return group, country

    def _of_others(self, one: Found) -> bool:
        """Whether the word behind says that it is no country's own: القوات المسلحة الأجنبية."""
        return one.after < len(self.words) and self.words.key[one.after] in _OTHERS

    def _ruled(self, one: Found) -> str:
        """The country whose government the article calls النظام: by a nisba anywhere (النظام السوري), else, behind رأس,
        that of the next person named whom the lexicon knows; empty where neither tells."""
        named = (x.country for x in self.found if x.country and _REGIME in self.words.key[x.first : x.after])
        told = next(named, "")
        if told or not one.first or self.words.key[one.first - 1] not in _HEADS:
            return told
        behind = (x.entry.country for x in self.people if x.first >= one.after and x.entry and x.entry.country)
        return next(behind, "")

    def longer(self, name: str, one: Found) -> str:
        """The one longer name of a body that ``name``, folded (two words and more), begins; else ``name`` itself."""
        if one.kind != "organization" or one.entry or " " not in name:
            return name
        if not self.full:
            bodies = (other for other in self.found if other.kind == "organization")
            self.full = {folded(other.entry.name if other.entry else text_of(self.words, other)) for other in bodies}
        longer = [other for other in self.full if other.startswith(name + " ")]
        return longer[0] if len(longer) == 1 else name

    def _kingdom(self) -> str:
        """Which kingdom المملكة is: the one that the article speaks of most, the Saudi where it speaks of none."""
        said = (one for one in self.found if not self.words.key[one.first].endswith("المملكه"))
        counts = Counter(one.country for one in said)
        return countries()[max(_KINGDOMS, key=lambda iso: counts[iso])]


def name_bodies(words: Words, found: list[Found], drafts: dict[str, Draft], people: list[Found]) -> list[Tie]:
    """Actors for places, organisations and groups; ``people`` are the candidates for persons, in order."""
    ties = []
    article, departments = _Article(words, found, people), Departments(words, found)
    for one in sorted(found, key=attrgetter("first")):
        name = departments.name(one) or article.name(one)
        if one.kind == "place" and one.country:
            article.here = one.country
        estate, country = article.estate(name, one)
        at = f"{estate}:{country}" if estate else article.longer(folded(name), one)
        draft = draft_of(drafts, one.kind, _canonical(estate, country) or name, at)
        if one.role == "*" or (one.kind == "place" and one.entry and one.entry.name != name):
            _derive(draft, name)
        else:
            _know(draft, one, at if estate else "")
            draft.country = draft.country or country_of(words, one) or country
        tell(draft, text_of(words, one), one)
        ties.append(Tie(one, draft))
    return ties


@cache
def _isos() -> dict[str, str]:
    """The code of each country by its name."""
    return {name: iso for iso, name in countries().items()}


def _derive(draft: Draft, name: str) -> None:
    """What a word for any country (البلاد, المملكة) means where that called ``name`` is the one spoken of."""
    iso = _isos().get(name)
    if iso and draft.known is None:
        draft.known, draft.derived, draft.country = f"{draft.kind}:{name}", True, iso


def _know(draft: Draft, one: Found, estate: str) -> None:
    """What the lexicon knows of the actor; derived where only the article's own country tells whose body it is."""
    if one.entry:
        draft.known, draft.derived = f"{one.kind}:{one.entry.name}", False
    elif estate and draft.known is None:
        draft.known, draft.derived = f"organization:{estate}", not one.country
    elif estate and one.country:
        draft.derived = False


@per_word(2_000)
def estate_of(name: str) -> str:
    """``army``, ``government`` ... for the name of a body that every country has one of; empty for others."""
    keys = [word for word in folded(name).split() if word not in nisbas()]
    return _estates().get(" ".join(keys), "")


@cache
def _estates() -> dict[str, str]:
    """Bodies that are one in a country, by their words without nisbas."""
    return {folded(name): row["estate"] for row in table("estates") for name in variants(row["names"])}


@cache
def _seats() -> dict[str, tuple[str, str]]:
    """Estate and country of bodies with a name of their own (الكرملين)."""
    pairs = [(row["estate"], *cell.split("=")) for row in table("estates") for cell in variants(row["seats"])]
    return {name: (estate, country) for estate, name, country in pairs}


@cache
def _canonical(estate: str, country: str) -> str:
    """The canonical name of a country's estate; empty where its nisba is not one word."""
    seat = next((name for name, at in _seats().items() if at == (estate, country)), "")
    if seat or not estate:
        return seat
    nisba = next(
        (variants(row["nisba"])[0] for row in table("countries") if row["iso"] == country and row["nisba"]), ""
    )
    row = next(row for row in table("estates") if row["estate"] == estate)
    if not nisba or " " in nisba:
        return ""
    return f"{row['name']} ال{nisba}{'ة' if row['gender'] == 'f' else ''}"


@cache
def _without(estate: str) -> frozenset[str]:
    """Countries that have no such body of their own."""
    return frozenset(iso for row in table("estates") if row["estate"] == estate for iso in variants(row["none"]))


def _spoken_of(found: list[Found], but: Container[str] = ()) -> str:
    """The country that the article speaks of most: bodies that the text ties to it count twice, places and bodies known
    by the lexicon once, outlets not at all; empty where none has one. Not those of ``but``."""
    counts: Counter[str] = Counter()
    for one in found:
        country = one.country or (one.entry.country if one.entry else "")
        if country and country not in but and not (one.entry and one.entry.sort in _OUTLETS):
            counts[country] += 1 if one.kind == "place" or one.entry else 2
    return counts.most_common(1)[0][0] if counts else ""
