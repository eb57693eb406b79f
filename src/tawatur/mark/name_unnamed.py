"""Find persons whom the text does not name: "ضابط مصري", "أحد مسؤولي البيت الأبيض", "والدته", "الإرهابي الهارب".

In: a ``Scan`` and the bodies and places already settled. Out: candidates of form ``description``.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, nisbas, phrases_of
from tawatur.mark.name_words import UNNAMED, Way

#: Words of one description at most.
LONGEST = 8
#: What stands behind these is their adjective (مصدر دبلوماسي روسي): who says it finds the whole source.
_DESCENT = frozenset({"اصل", "اصول"})
#: المجني عليه and its like are one noun.
_AGAINST, _WHOM = (
    frozenset({"المجني", "المدعي", "المشتبه", "المحكوم"}),
    frozenset({"عليه", "عليها", "به", "بها", "فيه"}),
)
_SOURCES = frozenset(("مصدر", "مصدرا", "المصدر", "مصادر"))


def unnamed(at: Scan, settled: dict[int, Found]) -> Iterator[Found]:
    """All descriptions of single persons; ``settled`` maps the first word of a body or place to its candidate."""
    yield from _by_descent(at)
    behind = 0
    for i in [i for i in at.telling if at.flags[i] & UNNAMED]:
        if i not in settled and i >= behind:
            if i and at.follows[i] and at.words.key[i - 1] in _SOURCES:
                continue
            if i and (at.words.key[i - 1][0].isdigit() or at.words.key[i - 1] in classes()["tens"]):
                continue
            for way in at.ways(i):
                after = _reach(at, i, way, settled) if way.flags & UNNAMED else i
                if after > i:
                    yield Found(i, after, way.cut, "person", 2.0 + after - i, "description")
                    behind = after
                    break


def _by_descent(at: Scan) -> Iterator[Found]:
    """بلجيكي من أصل مغربي: a man of a country told by where he comes from."""
    for i in [i for i, key in enumerate(at.words.key) if key in _DESCENT]:
        last, nisba = i + 1, nisbas().get(at.words.key[i - 2]) if at.along(i - 2, i) else None
        if nisba is None or nisba.definite or nisba.people or at.words.key[i - 1] != "من":
            continue
        if at.along(i, last) and at.words.key[last] in nisbas() and not _describes(at.words.key[i - 3], definite=False):
            yield Found(i - 2, last + 1, 0, "person", 6.0, "description", country=nisba.country)


def _reach(at: Scan, i: int, way: Way, settled: dict[int, Found]) -> int:
    """The index after the description that begins at word ``i``; ``i`` where it is none."""
    words = classes()
    told = _at_once(at, i, way)
    if told:
        return told
    if way.stem in words["one_of"]:
        after = _members(at, i + 1, settled)
        return after if after > i + 1 else i
    after = i + 1
    if way.stem in words["person_of"]:
        return _whose(at, after) or (_described_one(at, i, after, settled) if way.stem in words["person_noun"] else i)
    if way.stem.startswith("ال"):
        if not way.cut and at.along(i - 1, i) and at.words.key[i - 1].startswith(("ال", "وال", "بال", "لل")):
            return i
        if way.stem in words["person_al_adj"] and any(held.after == i for held in settled.values()):
            return i
        if at.along(i, after) and _describes(at.words.key[after], definite=True):
            return after + 1
        return i if way.stem in words["person_al_adj"] and way.cut else after
    return _described_one(at, i, after, settled)


def _at_once(at: Scan, i: int, way: Way) -> int:
    """The index after a word for kin with whose kin it is, a number of people, or a pair of words (قاضي تحقيق); ``i``
    where a word means somebody only in such a pair, 0 where more must be asked.
    """
    words, after = classes(), i + 1
    if way.stem in _AGAINST and at.along(i, after) and at.words.key[after] in _WHOM:
        return after + 1
    if way.stem in words["kin"] or way.stem in words["number_of"]:
        governs = way.stem in words["person_of"] and not at.words.raw[i].endswith("ه")  # شقيقه is no شقيقة
        return (governs and _whose(at, after)) or after
    pairs = phrases_of("person_pair").get(way.stem, ())
    if pairs and at.along(i, after) and (at.words.key[after],) in pairs:
        return after + 1 + (at.along(i, after + 1) and _describes(at.words.key[after + 1], definite=False))
    alone = any(
        way.stem in words[name] for name in ("person_noun", "person_of", "person_al", "person_al_adj", "one_of")
    )
    return 0 if alone or not pairs else i


def _whose(at: Scan, j: int) -> int:
    """The index after what somebody is told by (منفذ + الهجوم, and its adjective) at word ``j``; 0 for none."""
    if not at.along(j - 1, j) or at.words.key[j] not in classes()["of_whom"]:
        return 0
    if at.along(j, j + 1) and at.words.key[j] in _AGAINST and at.words.key[j + 1] in _WHOM:
        return j + 2
    return j + 1 + (at.along(j, j + 1) and _describes(at.words.key[j + 1], definite=True))


def _described_one(at: Scan, i: int, after: int, settled: dict[int, Found]) -> int:
    """The index after an indefinite noun's adjectives and the body that it is linked to; ``i`` where it has none."""
    while after < i + 4 and at.along(i, after) and _describes(at.words.key[after], definite=False):
        after += 1
    if at.words.key[after - 1].startswith("رفيع") and at.along(i, after) and at.words.key[after] == "المستوي":
        after += 1
    linked = _linked(at, after, settled)
    return linked if linked > i + 1 else i


def _describes(key: str, *, definite: bool) -> bool:
    """Whether ``key`` is an adjective of a person: a nisba or a listed one, with the article or without."""
    nisba = nisbas().get(key)
    if nisba:
        return nisba.definite == definite
    adjectives = classes()["person_adj"]
    if definite:
        known = key[2:] in adjectives or key[2:3] == "م" or key.endswith(("ي", "يه"))
        return known and key.startswith("ال") and len(key) > 4
    return key in adjectives or (len(key) > 4 and key[0] not in "يتنسال" and key.endswith(("ي", "يه", "يا")))


def _members(at: Scan, j: int, settled: dict[int, Found]) -> int:
    """Behind أحد: a plural of persons with its adjectives, or with the body that they belong to; ``j`` where there
    is none.
    """
    first, words = j, classes()
    if at.along(j - 1, j) and at.words.key[j] in words["superlative"]:
        j += 1
    if not at.along(j - 1, j) or at.words.key[j] not in words["persons_plural"]:
        return first
    plural = at.words.key[j]
    j += 1
    while j < first + 4 and at.along(first, j):
        held = settled.get(j)
        if held is not None and held.kind != "person":
            return held.after
        key = at.words.key[j]
        if not key.startswith("ال") or len(key) < 5 or key in words["stop_al"]:
            break
        j += 1
    return _linked(at, j, settled) if plural.startswith("ال") or j - first > 1 else first


def _linked(at: Scan, j: int, settled: dict[int, Found]) -> int:
    """في, من, ب + a body: "قيادي كبير في تنظيم القاعدة"."""
    held = settled.get(j)
    if held is not None and held.kind == "organization" and held.cut and at.along(j - 1, j):
        return held.after if at.words.key[j][0] == "ب" else j
    if at.along(j - 1, j) and at.along(j, j + 1) and at.words.key[j] in ("في", "من", "لدي"):
        held = settled.get(j + 1)
        if held is not None and held.kind == "organization" and not held.cut:
            return held.after
    return j
