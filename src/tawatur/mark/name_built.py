"""Organisations and groups by how their names are built, without a list of them.

In: a ``Scan``, a word and the way to read it. Out: candidates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.arabic.clitics import cuts
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, gazetteer, nisbas, phrases_of
from tawatur.mark.name_outlets import foreign_word
from tawatur.mark.name_purpose import governable, joined, of_body, purpose_of
from tawatur.mark.name_whole import whole_before, whose_effort
from tawatur.mark.name_words import (
    ALONE,
    DESC,
    GAZ,
    GIVEN,
    GROUP,
    HONORIFIC,
    NAMELIKE,
    ORG_AL,
    ORG_OF,
    TITLE,
    TITLE_AL,
    UNKNOWN,
    Way,
    doubt,
)

#: Behind these السنة is a year, not the people of that name.
_OF_YEARS = frozenset(
    {
        *("الواحده", "الحاليه", "الماضيه", "المقبله", "الجديده", "الهجريه", "الميلاديه", "الدراسيه", "الماليه"),
        *("الجاريه", "القادمه", "الاولي", "الثانيه", "الاخيره", "النبويه", "التاليه"),
    }
)
#: Parties and movements that one country's branch is named by.
_ABROAD = frozenset({"الحزب", "الجماعه", "الحركه", "الجبهه", "التنظيم"})
#: What a centre of a region is the chief town of (مركز محافظة كذا).
_CENTRE_OF = frozenset({"محافظه", "قضاء", "ولايه", "مديريه", "المحافظه", "القضاء", "الولايه", "المديريه", "مدينه"})
#: No name of a body found by its build is longer, in words.
LONGEST = 10
Lister = Callable[[Scan, int, Way], list[Found]]


def phrase(at: Scan, i: int, way: Way, name: str) -> int:
    """The index after the longest phrase of class ``name`` at word ``i``; ``i`` where there is none."""
    for rest in phrases_of(name).get(way.stem, ()):
        after = i + 1 + len(rest)
        if not rest or (tuple(at.words.key[i + 1 : after]) == rest and at.near(i, after - 1)):
            return after
    return i


def _agrees(head: str, last: str, adjective: str) -> bool:
    """Whether a nisba agrees in gender with the first or last word of what it describes (not الخارجية المصري)."""
    if adjective.endswith("ه"):
        return _feminine(head) or _feminine(last)
    return not _feminine(last) or not _feminine(head)


def _feminine(word: str) -> bool:
    """Whether a noun takes a feminine adjective: ta marbuta, sound feminine plural, and plurals of things."""
    return word.endswith(("ه", "ات", "اء")) or word in ("قوات", "اجهزه", "الاستخبارات", "المخابرات", "فصايل", "الفصايل")


def with_nisba(at: Scan, i: int, way: Way, name: str) -> Iterator[Found]:
    """الجيش + السوري; a description (النظام) also without a nisba."""
    after = phrase(at, i, way, name)
    if after == i or _office_before(at, i, way) or at.words.key[after : after + 1] == ["القومي"]:
        return
    last, country = _nisbas_behind(at, way.stem, after)
    if name == "desc_al":
        last += last == after and at.near(last - 1, last) and at.words.key[last] in classes()["desc_adjective"]
        if (last > after and not _systemic(at, way, after, country)) or _stands_alone(at, i, after, way):
            yield Found(i, last, way.cut, "organization", 5.0 + 2 * (last - i), "description", country=country)
    elif country or (last > after and at.words.key[after] in classes()["org_al_tail"]):
        last = _seated(at, last, way.stem)
        last = of_body(at, last) if way.stem.removeprefix("ال") in classes()["tasked_body"] else last
        yield Found(i, last, way.cut, "organization", 7.0 + 2 * (last - i), country=country)
    elif after - i == 1 and last == after and way.stem in classes()["org_bare"]:
        yield Found(i, after, way.cut, "organization", 2.0, "description")


def _nisbas_behind(at: Scan, head: str, after: int) -> tuple[int, str]:
    """The index after the nisbas and fixed adjectives that agree with ``head``, and the country of the first nisba."""
    last, country = after, ""
    while last < after + 3 and at.follows[last]:
        key = at.words.key[last]
        nisba = nisbas().get(key)
        if nisba and nisba.definite and not nisba.people and _agrees(head, at.words.key[after - 1], key):
            country = country or nisba.country
        elif nisba or not (key in classes()["org_tail"] or (country and key.startswith("وال") and key[1:] in nisbas())):
            break
        last += 1
    return last, country


def _stands_alone(at: Scan, i: int, after: int, way: Way) -> bool:
    """Whether a description may stand without a nisba here: it is one that does, and not the adjective of a noun."""
    if " ".join((way.stem, *at.words.key[i + 1 : after])) not in classes()["desc_bare"]:
        return False
    if _systemic(at, way, after, ""):
        return False
    return bool(way.cut) or not at.follows[i] or not at.words.key[i - 1].startswith("ال")


def _systemic(at: Scan, way: Way, after: int, country: str) -> bool:
    """Whether an adjective tells that a system of things is meant, not who rules (النظام العام, النظام المالي)."""
    words = classes()
    behind = at.words.key[after] if at.follows[after] else ""
    if country or way.stem not in words["desc_no_adjective"] or behind in words["ruling"]:
        return False
    return behind.startswith("ال") and (behind in words["org_tail"] or behind.endswith(("ي", "يه")))


def _office_before(at: Scan, i: int, way: Way) -> bool:
    """وزير or الشؤون before الخارجية: the word is inside a title, or an adjective, and names no ministry."""
    if way.stem not in classes()["ministry"] or not at.follows[i]:
        return False
    return bool(at.flags[i - 1] & TITLE) or at.words.key[i - 1].startswith(("ال", "وال", "بال", "لل"))


def _seated(at: Scan, last: int, head: str) -> int:
    """السفارة الروسية + في سوريا."""
    if head in ("السفاره", "القنصليه", "سفاره", "قنصليه") and at.follows[last + 1]:
        if at.words.key[last] in ("في", "لدي") and at.flags[last + 1] & GAZ:
            return _place_behind(at, last + 1)
        if at.flags[last] & GAZ and at.words.key[last].startswith("ب"):
            return last + 1
    if head in _ABROAD and at.follows[last + 1] and at.words.key[last] == "في" and at.flags[last + 1] & ALONE:
        lands = gazetteer().get(at.words.key[last + 1], ())
        if any(not rest and entry.sort == "country" for rest, entry in lands):
            return last + 2  # الحزب الشيوعي الماوي في نيبال
    return last


def _place_behind(at: Scan, j: int) -> int:
    """The index after the longest place of the gazetteer at word ``j``; ``j`` + 1 where there is none."""
    ends = [
        j + 1 + len(rest)
        for rest, entry in gazetteer().get(at.words.key[j], ())
        if entry.kind == "place" and tuple(at.words.key[j + 1 : j + 1 + len(rest)]) == rest
    ]
    return max(ends, default=j + 1)


def ministry(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """الداخلية for وزارة الداخلية: at the head of a phrase, no adjective and not governed by an office."""
    before = at.words.key[i - 1] if at.follows[i] else ""
    bare = before.lstrip("وفبكل") if before else ""
    if before.startswith(("ال", "وال", "بال", "لل")) or bare in classes()["org_of"] or bare in classes()["title"]:
        return
    if f"{before} {way.stem}" in classes()["ministry_no"]:
        return
    told = (
        not before
        or before in classes()["again_after"]
        or bare in classes()["ministry_cue"]
        or before in (":", ".", '"', "«")
    )
    if told or (way.cut == 0 and at.words.key[i].startswith("لل") and bare in classes()["ministry_cue"]):
        yield Found(i, i + 1, way.cut, "organization", 3.5, "alias", role=f"وزارة {at.words.raw[i][way.cut :]}")


def people(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """السوريون, الأتراك: the people of a country, unless the word describes a noun before it (الصحفيين الروس)."""
    nisba = nisbas()[way.stem]
    if not nisba.people or not nisba.definite:
        return
    before = at.words.key[i - 1] if at.follows[i] and not way.cut else ""
    if not before.startswith(("ال", "لل", "وال", "بال")) and before not in classes()["called_site"]:
        yield Found(i, i + 1, way.cut, "group", 3.0, country=nisba.country)


def group(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """المتظاهرون, الشعب السوري: groups of people."""
    after = phrase(at, i, way, "group")
    if after == i or (not way.cut and at.follows[i] and at.flags[i - 1] & GROUP):
        return
    country = ""
    if at.follows[after]:
        key = at.words.key[after]
        if key in _OF_YEARS and way.stem == "السنه":
            return
        nisba = nisbas().get(key)
        if nisba and nisba.definite:
            after, country = after + 1, nisba.country
        elif key.startswith("ال") and at.flags[after] & GROUP:
            after += 1
    if way.stem != "الشعب" or country:
        form = "name" if way.stem == "الشعب" else "description"
        yield Found(i, after, way.cut, "group", 3.0 + after - i, form, country=country)  # type: ignore[arg-type]


def built(at: Scan, i: int, way: Way, lister: Lister) -> Iterator[Found]:
    """A head word with what belongs to it, as far as the grammar of such names carries."""
    definite = way.stem.startswith("ال")
    apart = definite and not at.words.key[i].startswith("لل", way.cut)
    if apart and at.follows[i] and at.words.key[i - 1].startswith("ال"):
        return
    if _ordinary(at, i, way):
        return
    after, weight = (i + 1, 0) if definite else _governed(at, i + 1, lister, way.stem in classes()["org_joins"])
    if not definite and not weight:
        return
    after, adjectives, country = _adjectives(at, after, any_adjective=not definite)
    kept = way.stem in classes()["org_no_purpose"] or whose_effort(at, i, way, after, lister)
    purpose = after if kept else purpose_of(at, after)
    if purpose == after and not kept and way.stem.removeprefix("ال") in classes()["tasked_body"]:
        purpose = of_body(at, after)
    if purpose > after:
        after, more, land = _adjectives(at, purpose, any_adjective=True)
        weight, adjectives, country = weight + 2, adjectives + more, country or land
    if (definite and not adjectives) or whole_before(at, i, way, after, lister):
        return
    weight += adjectives + (1 if country else 0)
    sure = way.stem in classes()["org_sure"] or _called(at, i, way.stem) or _of_body(at, after)
    need = 1 if sure else 2
    if weight >= need and after - i <= LONGEST:
        after = _seated(at, after, way.stem)
        yield Found(i, after, way.cut, "organization", 6.0 + 2 * (after - i), country=country)


def _of_members(at: Scan, j: int, start: int) -> bool:
    """Whether a plural of people behind a head is who a body is made of (اتحاد جمعيات الصحافيين)."""
    heads = classes()["body_of_people"]
    return at.words.key[start - 1].lstrip("ولب") in heads or (j > start and at.words.key[j - 1] in heads)


def _of_body(at: Scan, after: int) -> bool:
    """Whether ب and a body stand behind (لجنة الانضباط بالاتحاد السعودي)."""
    return at.follows[after] and at.words.key[after][0] == "ب" and bool(at.flags[after] & (ORG_AL | ORG_OF))


def _called(at: Scan, i: int, head: str) -> bool:
    """Whether a head of a body of every place (مستشفى, نادي, بلدية) goes with a name: of no list, or a definite noun
    that is no word for where it sits."""
    words, key = classes(), at.words.key[i + 1] if at.follows[i + 1] else ""
    if head in words["org_called"]:
        return key not in words["of_seat"] and key not in words["where_class"]
    return head in words["body_of_place"] and bool(at.hints[i + 1] & UNKNOWN) and not key.startswith("ال")


def _ordinary(at: Scan, i: int, way: Way) -> bool:
    """Whether a head is a word of another sense here: the movement of traffic, the interest of somebody, a verb (a
    summit that gathers states)."""
    if way.stem in classes()["org_general"]:
        return at.words.key[i + 1 : i + 2] != ["العامه"]
    if way.stem == "حركه":
        traffic = at.follows[i + 1] and at.words.key[i + 1] in classes()["traffic"]
        return traffic and not (at.follows[i + 2] and at.words.key[i + 2] in classes()["org_tail"])
    if way.stem == "مركز" and at.words.key[i + 1 : i + 2] and at.words.key[i + 1] in _CENTRE_OF:
        return True
    if way.stem == "معسكر" and at.sporty:
        return True
    if way.stem in ("وحده", "تجمع"):
        return at.follows[i + 1] and bool(at.flags[i + 1] & GAZ)
    if way.stem == "مصلحه":
        return bool(way.cut) or not at.follows[i + 1] or at.words.key[i + 1] not in classes()["department"]
    return False


def _governed(at: Scan, j: int, lister: Lister, joins: bool) -> tuple[int, int]:
    """What an indefinite head governs, from word ``j``: the index after it and how much it weighs (0: nothing)."""
    words, start = at.words, j
    while j < start + 3 and at.follows[j] and words.key[j] in classes()["org_link"]:
        j += 1
    if not at.follows[j]:
        return start, 0
    key = words.key[j]
    if key in classes()["where_class"] and at.follows[j + 1]:
        return next(((f.after, 2) for f in listed_at(at, j + 1, lister) if f.kind == "place"), (start, 0))
    head = words.key[start - 1]
    hits = listed_at(at, j, lister)
    if not hits and at.flags[j] & GAZ and _stem_in(head, "place_dept"):
        hits = any_place(at, j, lister)
    if hits and (hits[0].kind == "place" or not _noun_of_body(at, hits[0])):
        return (hits[0].after, 2) if hits[0].kind == "place" else (start, 0)
    plain = not at.flags[j] & (DESC | GROUP) or key in classes()["org_noun"] or _of_members(at, j, start)
    task = key in classes()["stop_noun"] and _stem_in(head, "org_joins")
    if (governable(key) or task) and plain and key not in ("الجيش", "الشرطه"):
        j += 1
        while joins and at.follows[j] and joined(at, j) and j < start + 6:
            j += 1
        surname = doubt(key) == 0 and not common().get(key)
        return j, 1 + (surname or (joins and j - start > 1))
    return _foreign(at, j) if j == start else (start, 0)


def _stem_in(key: str, name: str) -> bool:
    """Whether a word, or what is left when its proclitics are cut, is of class ``name``."""
    return any(stem in classes()[name] for _, stem in cuts(key))


def _noun_of_body(at: Scan, hit: Found) -> bool:
    """Whether one word that is some body's name (الشعب, a newspaper) is a mere noun here: an adjective goes on."""
    last = hit.after
    if last - hit.first > 1 or not at.follows[last] or not governable(at.words.key[hit.first]):
        return False
    agency = at.words.key[hit.first] == "الانباء" and at.words.key[last] in nisbas()
    return agency or at.words.key[last] in classes()["org_tail"]


def _foreign(at: Scan, j: int) -> tuple[int, int]:
    """Words of no list behind a head (شركة روش هولدينغ), or a town that is a word too: the index after, weight."""
    key = at.words.key[j]
    if at.flags[j] & GAZ and common().get(key, 0) < 4 and not at.flags[j] & GIVEN:
        return j + 1, 1
    named = at.hints[j] & NAMELIKE and doubt(key) == 0 and not common().get(key)
    if not (at.hints[j] & UNKNOWN or named) or (key.endswith("ه") and at.words.key[j - 1].endswith("حركه")):
        return j, 0
    after = j + 1
    one_word = _stem_in(at.words.key[j - 1], "body_of_place")
    while after < j + 3 - 2 * one_word and at.follows[after] and foreign_word(at.words.key[after]):
        after += 1
    more = after == j + 3 or (after == j + 2 and at.follows[after] and at.hints[after] & NAMELIKE)
    if more and at.follows[j - 1] and (at.words.key[j - 2] in classes()["domain"] or _in_office(at, j - 2)):
        after = j + 1  # مدير مكتب وكالة جايكا [نوبويوكي تاناكا]
    return after, 1


def _in_office(at: Scan, i: int) -> bool:
    """Whether the word before a body, or that before its في, is an office (الباحثة في جامعة لوند)."""
    held = i - 1 if at.words.key[i] == "في" else i
    return at.along(held, i) and bool(at.flags[held] & (TITLE | TITLE_AL))


def listed_at(at: Scan, j: int, lister: Lister) -> list[Found]:
    """What the gazetteer surely has at word ``j``, nothing cut off."""
    if not at.flags[j] & GAZ:
        return []
    ways = (way for way in at.ways(j) if way.flags & GAZ and not way.cut)
    return [one for way in ways for one in lister(at, j, way) if not one.unsure]


def any_place(at: Scan, j: int, lister: Lister) -> list[Found]:
    """The places that the gazetteer has at word ``j``, words of another sense too (شقراء)."""
    ways = (way for way in at.ways(j) if way.flags & GAZ and not way.cut)
    return [one for way in ways for one in lister(at, j, way) if one.kind == "place"][:1]


def _adjectives(at: Scan, j: int, *, any_adjective: bool) -> tuple[int, int, str]:
    """Definite adjectives from word ``j``: the index after them, how many, and the country of a nisba among them.

    ``any_adjective``: also those of no list that are built like one (البلدية), and what وال joins to one (والقروية).
    """
    start, country = j, ""
    while j < start + 4 and at.follows[j]:
        key = at.words.key[j]
        nisba = nisbas().get(key)
        if nisba and nisba.definite and not nisba.people:
            country = country or nisba.country
        elif nisba and nisba.definite and at.flags[j - 1] & GROUP:
            country = country or nisba.country  # نقابة الصحافيين [الإسبان]
        elif not is_adjective(at, j, any_adjective, joined=j > start) or (j > start and _of_people(at, j)):
            break
        j += 1
    return j, j - start, country


def _of_people(at: Scan, j: int) -> bool:
    """Whether the adjective before word ``j`` is a plural of people (التنفيذيين), and word ``j`` is none."""
    people = ("يين", "يون")
    return at.words.key[j - 1].endswith(people) and not at.words.key[j].endswith(people)


def is_adjective(at: Scan, j: int, any_adjective: bool, *, joined: bool) -> bool:
    """Whether word ``j`` goes on with a built name: a fixed adjective, one of relation, or any before a fixed one."""
    key = at.words.key[j]
    if key in classes()["org_tail"]:
        return True
    styles = at.flags[j] & HONORIFIC and at.follows[j + 1] and at.hints[j + 1] & NAMELIKE
    if styles or (key.startswith("وال") and at.flags[j] & (ORG_OF | ORG_AL)):
        return False
    if not any_adjective:
        return joined and key.startswith("وال") and _relational(key, joined=True)
    before_fixed = at.follows[j + 1] and at.words.key[j + 1] in classes()["org_tail"]
    fixed = before_fixed and governable(key) and key.endswith("ه") and not at.flags[j] & (ORG_AL | DESC)
    return _relational(key, joined=joined) or fixed


def _relational(key: str, *, joined: bool) -> bool:
    """Whether ``key`` is built like an adjective of relation: البلدية, and with ``joined`` والقروية."""
    if key in classes()["stop_al"] or key in classes()["abstract_noun"] or not key.endswith(("ي", "يه", "يين", "يون")):
        return False
    return len(key) > 5 and (key.startswith("ال") or (joined and key.startswith("وال")))
