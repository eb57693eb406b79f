"""The lexicon of names, made ready for looking up: built once, at the first article.

In: the tables of ``tawatur.lexicon``. Out: the gazetteer (phrases by their first folded word), name tokens, nisbas
and the word classes of the grammar.

>>> nisbas()["السوريه"].country
'SY'
>>> "محمد" in tokens()
True
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tawatur.arabic.fold import fold
from tawatur.arabic.words import split
from tawatur.lexicon import table, variants
from tawatur.lexicon.outlets import OutletCard, outlets
from tawatur.model import ActorKind

#: Endings that a nisba takes: feminine, sound plurals, dual; ه is the folded ta marbuta.
_ENDINGS = ("", "ه", "ون", "ين", "ات", "ان", "تين", "تان", "يين", "يون", "يتين")
#: Nisbas that are first of all something else, and countries that are ordinary words too.
NO_NISBA = frozenset({"مالي", "قمري", "تشيلي", "مالاوي", "عاجي"})


class Entry(Struct, frozen=True, gc=False):
    """One body, place or person of the lexicon. ``doubt``: to be believed only where the context bears it out."""

    kind: ActorKind
    name: str
    country: str = ""
    sort: str = ""
    doubt: bool = False
    short: bool = False


class Nisba(Struct, frozen=True, gc=False):
    """The country of an adjective; ``definite`` with the article, ``people`` where it is plural."""

    country: str
    definite: bool
    people: bool


#: What follows the first word of a phrase, and what the phrase names.
Phrases = list[tuple[tuple[str, ...], Entry]]
Gazetteer = dict[str, Phrases]


class Begun(Struct, frozen=True, gc=False):
    """The phrases of the gazetteer with one first word: those of one word, ``alone``, and the others by their second
    word, longest first. Some words (جامعة, مدينة) begin hundreds of names.
    """

    alone: tuple[Entry, ...]
    behind: dict[str, Phrases]


NONE_BEHIND: dict[str, Phrases] = {}


@cache
def classes() -> dict[str, frozenset[str]]:
    """The word classes of the grammar, folded."""
    return {row["class"]: frozenset(fold(word) for word in variants(row["words"])) for row in table("name_grammar")}


@cache
def phrases_of(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of one class by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in classes()[name]:
        first, *rest = phrase.split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


@cache
def nisbas() -> dict[str, Nisba]:
    """Every form of every nisba (one word), folded."""
    found: dict[str, Nisba] = {}
    for row in table("countries"):
        for base in variants(row["nisba"]):
            stem = fold(base)
            if " " in stem or stem in NO_NISBA:
                continue
            forms = [(stem + ending, ending not in ("", "ه")) for ending in _ENDINGS]
            forms += [(stem[:-1] + ending, True) for ending in ("يين", "يون")]
            forms += [(fold(plural), True) for plural in variants(row["plurals"])]
            for form, people in forms:
                found.setdefault(form, Nisba(row["iso"], False, people))
                found.setdefault("ال" + form, Nisba(row["iso"], True, people))
    return found


@cache
def tokens() -> dict[str, tuple[str, int]]:
    """Name tokens: role (g, s, b, f) and doubt (0, 1, 2)."""
    found: dict[str, tuple[str, int]] = {}
    for row in table("name_tokens"):
        found.update(dict.fromkeys(row["words"].split("|"), (row["role"], int(row["doubt"]))))
    for row in table("name_sure"):
        found.update((fold(word), (row["role"], int(row["doubt"]))) for word in variants(row["words"]))
    return found


@cache
def common() -> dict[str, int]:
    """Common words with their Zipf frequency, rounded."""
    found: dict[str, int] = {}
    for row in table("common_words"):
        found.update(dict.fromkeys(row["words"].split("|"), int(row["zipf"])))
    return found


@cache
def capitals() -> dict[str, str]:
    """The name of each country's capital by its code."""
    return {row["iso"]: variants(row["capital"])[0] for row in table("countries") if row["capital"]}


@cache
def gazetteer() -> Gazetteer:
    """All bodies, places and persons known by name: by the first folded word, longer phrases first; of equal ones
    every reading.
    """
    found: dict[str, dict[tuple[str, ...], list[Entry]]] = {}
    for phrase, entry in (*_bodies(), *_clubs(), *_outlets(), *_countries(), *_regions(), *_persons(), *_towns()):
        first, *rest = _keys(phrase)
        readings = found.setdefault(first, {}).setdefault(tuple(rest), [])
        if all(entry.kind != other.kind for other in readings):
            readings.append(entry)
    return {
        first: [(rest, entry) for rest in sorted(by_rest, key=len, reverse=True) for entry in by_rest[rest]]
        for first, by_rest in found.items()
    }


@cache
def begun() -> dict[str, Begun]:
    """The gazetteer by the first word of its phrases."""
    found: dict[str, Begun] = {}
    for first, phrases in gazetteer().items():
        behind: dict[str, Phrases] = {}
        for rest, entry in phrases:
            if rest:
                behind.setdefault(rest[0], []).append((rest, entry))
        alone = tuple(entry for rest, entry in phrases if not rest)
        found[first] = Begun(alone, behind or NONE_BEHIND)
    return found


def _keys(phrase: str) -> list[str]:
    """The folded words of a phrase; marks inside it (د.ب.أ) are words of their own, as in a text."""
    return fold(phrase).split() if phrase.replace(" ", "").isalpha() else split(phrase).key


def _bodies() -> list[tuple[str, Entry]]:
    """Organisations with all their names."""
    rows = []
    for row in table("organisations"):
        for number, name in enumerate((row["name"], *variants(row["variants"]))):
            doubt = fold(name) in classes()["org_doubt"]
            short = number > 0 and " " not in name
            rows.append((name, Entry("organization", row["name"], row["country"], row["kind"], doubt, short)))
    return rows


def _clubs() -> list[tuple[str, Entry]]:
    """Sports clubs; those that share their name with a town or a word are doubtful."""
    rows = []
    for row in table("clubs"):
        shared = row["how"] == "context"
        entry = Entry("organization", row["name"], row["country"], "club", doubt=shared)
        rows += [(name, entry) for name in (row["name"], *variants(row["variants"]))]
    return rows


def _outlets() -> list[tuple[str, Entry]]:
    """Outlets and agencies: names that mean them anywhere, and ``bare`` ones where a word for their kind stands
    before. A bare name that several outlets bear (الوطن, الأخبار) says of itself which of them is meant no more than
    its letters do: it stays the bare name.
    """
    rows = []
    bearers = Counter(fold(name) for card in outlets() for name in {*card.names, *card.bare})
    for card in outlets():
        sort = "agency" if card.agency else "media"
        entry = Entry("organization", card.name, card.country, sort)
        alone = {fold(name) for name in (card.name, *card.names, *card.bare)}
        rows += [(name, entry) for name in card.names if _agency_whole(card, name) or not _kind_before(name, alone)]
        for name in card.bare:
            shared = bearers[fold(name)] > 1
            own = Entry("organization", name, "", sort) if shared else entry
            if not _kind_before(name, alone):
                rows.append((name, replace(own, doubt=True)))
    return rows


def _agency_whole(card: OutletCard, name: str) -> bool:
    """Whether وكالة belongs to an agency's name: the rest of it is a phrase of ordinary words (الصحافة الفرنسية)."""
    rest = fold(name).split()[1:]
    return card.agency and len(rest) > 1 and rest[0].startswith("ال")


def _kind_before(name: str, alone: set[str]) -> bool:
    """Whether a name is a word for the kind of outlet before what is a name without it (صحيفة الرياض)."""
    kind, _, rest = fold(name).partition(" ")
    return kind in classes()["outlet_kind"] and rest in alone and not rest.startswith(("الانباء", "الصحافه"))


def _countries() -> list[tuple[str, Entry]]:
    """Countries and their capitals."""
    rows = []
    for row in table("countries"):
        for name in (row["name"], *variants(row["variants"])):
            rows.append((name, Entry("place", row["name"], row["iso"], "country", doubt=name == "مالي")))
        capitals = variants(row["capital"])
        for name in capitals:
            if name not in (row["name"], "تونس", "الجزائر", "الكويت"):
                doubt = fold(name) in classes()["place_doubt_more"]
                rows.append((name, Entry("place", capitals[0], row["iso"], "capital", doubt=doubt)))
    return rows


def _regions() -> list[tuple[str, Entry]]:
    """Regions, seas, cities and sites by hand."""
    rows = []
    for row in table("regions"):
        for name in (row["name"], *variants(row["variants"])):
            doubt = fold(name) in classes()["place_doubt"] | classes()["place_doubt_more"]
            rows.append((name, Entry("place", row["name"], row["country"], row["kind"], doubt=doubt)))
    return rows


def _towns() -> list[tuple[str, Entry]]:
    """Towns of GeoNames."""
    rows = []
    words = classes()["place_doubt_more"]
    for row in table("places"):
        sort = "big town" if row["big"] == "1" else "town"
        for name in row["names"].split("|"):
            doubt = row["doubt"] == "1" or name in words
            rows.append((name, Entry("place", name, row["country"], sort, doubt=doubt)))
    return rows


def _persons() -> list[tuple[str, Entry]]:
    """Persons of public life: full names, and short forms that are theirs alone; and all who held an office of the
    table.
    """
    rows = []
    for row in table("persons"):
        for name in (row["name"], *variants(row["variants"])):
            rows += _spellings(name, Entry("person", row["name"], row["country"], "full"))
        for name in variants(row["alone"]):
            sort = "alone at home" if name.endswith("~") else "alone"
            entry = Entry("person", row["name"], row["country"], sort, doubt=name[-1] in "?~", short=True)
            rows += _spellings(name.rstrip("?~"), entry)
    for row in table("offices_held"):
        country = row["country"] if len(row["country"]) == 2 and row["country"] not in ("UN", "AL") else ""
        rows += _spellings(row["person"], Entry("person", row["person"], country, "full"))
    return rows


def _spellings(name: str, entry: Entry) -> list[tuple[str, Entry]]:
    """A name as written, and with عبد and أبو joined to what follows or parted from it."""
    joined = name.replace("عبد ال", "عبدال").replace("أبو ", "أبو")
    parted = name.replace("عبدال", "عبد ال")
    return [(spelt, entry) for spelt in dict.fromkeys((name, joined, parted))]
