"""Find places and organisations: by the gazetteer, and organisations also by how they are built.

In: a ``Scan``. Out: candidates. "وزارة الصحة السورية", "الجيش التركي", "منظمة ... الدولية" need no list: a head
word, what it is the head of, and a nisba.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from tawatur.arabic.per_word import per_word
from tawatur.mark.actors import close
from tawatur.mark.name_built import group, ministry, people, with_nisba
from tawatur.mark.name_departments import headed
from tawatur.mark.name_described import described, indefinite, land, seated_body
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import Entry, classes, common, gazetteer, nisbas, tokens
from tawatur.mark.name_outlets import outlet
from tawatur.mark.name_places import further, row
from tawatur.mark.name_plain import plain_word
from tawatur.mark.name_quoted import alone_in_quotes, in_quotes
from tawatur.mark.name_sites import TWO_WORDS, sites
from tawatur.mark.name_words import (
    AGENCY,
    ALONE,
    DEPARTMENT,
    DESC,
    GAZ,
    GROUP,
    HONORIFIC,
    LED,
    MINISTRY,
    NAMEISH,
    NEW_PLACE,
    NISBA,
    ORG_AL,
    ORG_OF,
    PEOPLE,
    PLACE_OF,
    PLACE_ROW,
    PLACING,
    PLAIN_PLACE,
    QUOTED_KIND,
    QUOTES,
    RARE,
    SAYING,
    SECOND,
    SITE,
    SURE_BODY,
    SURE_PLACE,
    TITLE_AL,
    Way,
    doubt,
    unknown,
)
from tawatur.mark.quote_nouns import is_verbal
from tawatur.model import Form

#: Words behind which a shared name is a club's in any article.
_CLUB_HEADS = frozenset({"نادي", "لنادي", "بنادي", "ونادي", "لاعب", "مدرب", "مهاجم"})
_TEAM_HEADS = _CLUB_HEADS | {"فريق", "لفريق", "بفريق", "وفريق"}
_BUILT = ORG_AL | ORG_OF | DESC | GROUP | MINISTRY | DEPARTMENT
#: Villages of a trade or a feast are no settlements: قرية التراث.
_NO_VILLAGE = frozenset(("تراث", "اطفال", "الفنون", "فنون", "معرفه", "صيف", "عاب", "شباب", "خير"))
#: Words with which something begins whatever stands behind them, and all words with which something may.
_HEADS = ALONE | PEOPLE | _BUILT
#: Hints of words behind which a name of no list may stand.
_KINDS = NEW_PLACE | PLACE_ROW | QUOTED_KIND | AGENCY
_ANY_HEADS = GAZ | NISBA | _BUILT


def bodies(at: Scan) -> list[Found]:
    """All candidates that are no persons, and persons whom the gazetteer knows."""
    flags, hints, taken = at.flags, at.hints, at.taken
    found: list[Found] = []
    for i in at.telling:
        told = flags[i]
        if (told & _HEADS or (told & GAZ and hints[i + 1] & SECOND)) and i not in taken:
            found += _at(at, i)
        if told & SAYING and hints[i + 1] & RARE:
            found += _agency(at, i + 1)
        if told & (PLACE_OF | SITE) and i not in taken:
            found += sites(at, i, listed)
    for i in at.marked:
        if hints[i] & _KINDS:
            found += _behind_kind(at, i)
    found += in_quotes(at, listed)
    return found


def _behind_kind(at: Scan, i: int) -> Iterator[Found]:
    """What a word for a kind of place or of outlet says is a name behind it."""
    told = at.hints[i]
    if told & NEW_PLACE:
        yield from _village(at, i) or _behind_class(at, i + 1)
        yield from _before_region(at, i)
    if told & PLACE_ROW:
        yield from row(at, i)
    if told & (QUOTED_KIND | AGENCY):
        yield from outlet(at, i)


def _agency(at: Scan, i: int) -> Iterator[Found]:
    """An agency of one word, a letter of it wrong, behind a verb of saying."""
    if not at.flags[i] & _ANY_HEADS and i not in at.taken:
        entry = misspelt(at.words.key[i])
        if entry is not None:
            yield Found(i, i + 1, 0, "organization", 6.0, entry=entry, country=entry.country)


@per_word(1_000)
def misspelt(key: str) -> Entry | None:
    """The agency whose one-word name ``key`` misspells by a letter (رويتز); None for known words."""
    if len(key) < 5 or common().get(key):
        return None
    return next((entry for name, entry in _agencies().items() if close(name, key)), None)


@cache
def _agencies() -> dict[str, Entry]:
    """Agencies with a name of one word of five letters and more."""
    return {
        first: entry
        for first, phrases in gazetteer().items()
        for rest, entry in phrases
        if not rest and entry.sort == "agency" and len(first) > 4 and not entry.doubt
    }


def _at(at: Scan, i: int) -> list[Found]:
    """All candidates that begin at word ``i``, however it is read."""
    found: list[Found] = []
    for way in at.ways(i):
        if way.flags & GAZ:
            found += listed(at, i, way)
        if way.flags & _BUILT:
            found += _built(at, i, way)
        elif way.flags & NISBA:
            found += people(at, i, way)
    return found


def _built(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """The candidates that begin at word ``i`` read as ``way`` and are found by how they are built."""
    if way.flags & ORG_AL:
        yield from with_nisba(at, i, way, "org_al")
    if way.flags & DESC:
        yield from with_nisba(at, i, way, "desc_al")
        yield from indefinite(at, i, way)
        yield from seated_body(at, i, way)
        yield from land(at, i, way)
    if way.flags & (ORG_OF | DEPARTMENT) and not _of_a_town(at, i, way):
        yield from headed(at, i, way, listed)
        yield from described(at, i, way)
    if way.flags & GROUP:
        yield from group(at, i, way)
    elif way.flags & NISBA:
        yield from people(at, i, way)
    if way.flags & MINISTRY:
        yield from ministry(at, i, way)


#: A conference that is called by its town is a happening there, no body (مؤتمر جنيف).
_CONFERENCE = "موتمر"


def _of_a_town(at: Scan, i: int, way: Way) -> bool:
    """Whether word ``i`` is a conference and a place stands right behind it."""
    if way.stem != _CONFERENCE or not at.near(i, i + 1):
        return False
    return any(
        one.kind == "place" and not one.unsure
        for behind in at.ways(i + 1)
        if behind.flags & GAZ and not behind.cut
        for one in listed(at, i + 1, behind)
    )


def listed(at: Scan, i: int, way: Way) -> list[Found]:
    """The longest phrase of the gazetteer that begins at word ``i`` read as ``way``."""
    found: list[Found] = []
    phrases = [(i + 1, entry) for entry in way.alone]
    if way.behind and at.hints[i + 1] & SECOND:
        phrases = _longer(at, i, way) + phrases
    for after, entry in phrases:
        one = _weigh(at, _candidate(i, after, way.cut, entry), entry)
        if one is not None:
            found.append(one)
            if not one.unsure:
                break
    return found


def _longer(at: Scan, i: int, way: Way) -> list[tuple[int, Entry]]:
    """The phrases of two words and more that begin at word ``i`` read as ``way``: where each ends, longest first."""
    keys = at.words.key
    ends = ((i + 1 + len(rest), rest, entry) for rest, entry in way.behind.get(keys[i + 1], ()))
    return [
        (after, entry) for after, rest, entry in ends if tuple(keys[i + 1 : after]) == rest and at.near(i, after - 1)
    ]


#: Written with its hamza it is "that", not a surname.
_THAT = frozenset(("بأن", "بأنّ", "بإن", "بأنَّ"))


def _candidate(first: int, after: int, cut: int, entry: Entry) -> Found:
    """A phrase of the gazetteer, weighed by its length and sort alone."""
    score = 6.0 + 2 * (after - first) - 0.2 * cut + (0.5 if entry.sort != "town" else 0)
    form: Form = "alias" if entry.short and entry.kind == "organization" else "name"
    return Found(first, after, cut, entry.kind, score, form, entry, entry.country)


def _weigh(at: Scan, found: Found, entry: Entry) -> Found | None:
    """A phrase of the gazetteer weighed by what stands near; a doubtful one that nothing bears out is unsure, a foolish
    one None.
    """
    length = found.after - found.first
    if entry.sort == "club":
        return replace(found, score=found.score + 1) if not entry.doubt or _club(at, found) else None
    if entry.kind == "person":
        return _person(at, found, entry)
    stem = at.words.key[found.first][found.cut :]
    if plain_word(at, found, stem) or (found.cut and length == 1 and _given(at.words.key[found.first])):
        return None
    if not entry.doubt and not _small(at, found, stem):
        return found
    if _kind_before(at, found) or (entry.sort in ("media", "agency") and alone_in_quotes(at, found)):
        return replace(found, score=found.score + 1)
    if entry.sort == "agency" and found.cut and _told_to(at, found.first):
        return replace(found, score=found.score + 1)
    if entry.sort in ("agency", "media") or (length == 1 and found.cut and len(stem) < 4):
        return None
    return replace(found, unsure=True, score=found.score - 3)


def _told_to(at: Scan, i: int) -> bool:
    """Whether ل on word ``i`` and a word of talk before it tell to whom something was said (تصريح لواج)."""
    return at.words.key[i][0] == "ل" and at.follows[i] and at.words.key[i - 1] in classes()["talk_noun"]


def _given(key: str) -> bool:
    """Whether a word as it stands is hardly anything but a given name (فاطمة, and no town أطمة behind ف)."""
    return doubt(key) == 0 and (tokens().get(key) or "s")[0] in "gb" and not common().get(key)


def _person(at: Scan, found: Found, entry: Entry) -> Found | None:
    """A person of the gazetteer; a surname that is really "that" is none."""
    length = found.after - found.first
    if length == 1 and not found.cut and at.words.raw[found.first] in _THAT:
        return None
    if length == 1 and at.follows[found.first] and _within_body(at, found.first - 1):
        return None
    styled = at.follows[found.first] and at.flags[found.first - 1] & (TITLE_AL | HONORIFIC)
    unsure = entry.doubt and not styled
    return replace(found, score=found.score + (2 if length > 1 else -1), unsure=unsure)


def _within_body(at: Scan, i: int) -> bool:
    """Whether word ``i`` is the head of a body or site that nobody leads, and the name behind it is its own."""
    return bool(at.flags[i] & (ORG_OF | PLACE_OF)) and not at.hints[i] & LED


def _club(at: Scan, found: Found) -> bool:
    """Whether a name that a club shares with a town or a word means the club: the article is of sports, or نادي
    stands before.
    """
    words, i = classes(), found.first
    before = at.words.key[i - 1] if at.follows[i] else ""
    if before in words["no_club"] or before in words["place_before"]:
        return False
    if found.cut and at.words.key[i][found.cut - 1] == "ب":
        return False
    if at.sporty and before in _TEAM_HEADS:
        return True
    shared = at.words.key[i][found.cut :].startswith("ال")
    if shared and (before.startswith(("ال", "وال", "بال", "لل")) or _described(at, found.after)):
        return False
    if before in _CLUB_HEADS:
        return True
    return at.sporty and (not shared or not found.cut or before in words["club_before"])


def _described(at: Scan, j: int) -> bool:
    """Whether an adjective follows that no nisba is."""
    key = at.words.key[j] if at.follows[j] else ""
    return (
        key in classes()["org_tail"]
        or key in ("حول", "بين", "بشان")
        or (key.startswith("ال") and key not in nisbas() and key.endswith(("ي", "يه")))
    )


def _small(at: Scan, found: Found, stem: str) -> bool:
    """Whether a town of one word is more likely something else: a common word, very short, or with letters cut
    off.
    """
    entry = found.entry
    assert entry is not None
    key = at.words.key[found.first]
    if found.after - found.first > 1:
        return False
    if entry.kind == "organization":
        return entry.short and found.cut > 0 and bool(common().get(key)) and not key.startswith("و")
    if entry.sort not in ("town", "big town"):
        return False
    bare = key.removesuffix("ا")
    usual = common().get(stem) or common().get(key) or (found.cut and (common().get(bare) or common().get("ال" + bare)))
    if usual or (found.cut and not key.startswith("و")):
        return entry.sort == "town" or found.cut > 0
    return entry.sort == "town" and (len(stem) < 4 or not _placed(at, found.first))


def _placed(at: Scan, i: int) -> bool:
    """Whether a preposition or a kind of place stands before word ``i``."""
    return at.follows[i] and at.hints[i - 1] & PLACING > 0


def _kind_before(at: Scan, found: Found) -> bool:
    """Whether the word before bears a doubtful name out: a kind of place before a place, a kind of body before a
    body.
    """
    i = found.first
    if not at.follows[i] or (found.cut and found.kind == "place"):
        return False
    if i > 1 and at.words.key[i - 1] in QUOTES:
        i -= 1
    return at.hints[i - 1] & (SURE_PLACE if found.kind == "place" else SURE_BODY) > 0


def _behind_class(at: Scan, i: int) -> Iterator[Found]:
    """A word of no list behind مدينة, قرية, إقليم ... is the name of the place."""
    if not at.follows[i] or at.flags[i] & (NISBA | ORG_AL | ORG_OF):
        return
    key = at.words.key[i]
    if key == "بني" and at.follows[i + 1] and _of_head(at, i + 1):
        yield Found(i, i + 2, 0, "place", 9.0)
        return
    if at.flags[i] & GAZ:
        if not at.flags[i] & ALONE and at.hints[i - 1] & PLAIN_PLACE and further(at, i) > i + 1:
            yield Found(i, i + 2, 0, "place", TWO_WORDS)
        return
    plain = unknown(key) or at.flags[i] & NAMEISH
    if at.hints[i - 1] & PLAIN_PLACE:
        article = key.startswith("ال") and len(key) > 4 and not common().get(key) and key not in nisbas()
        if plain or article:
            after = further(at, i)
            yield Found(i, after, 0, "place", 7.0 if after == i + 1 else TWO_WORDS)
    elif plain and not key.endswith("ه") and (key.startswith("ال") or common().get(key, 0) < 3):
        yield Found(i, i + 1, 0, "place", 7.0)


def _village(at: Scan, i: int) -> list[Found]:
    """The name behind قرية, بلدة where it is a plain word: بلدة المنارة, قرية تل النور, with its head if it has one."""
    key, words, j = at.words.key[i], classes(), i + 1
    if not at.follows[j] or (key not in words["hamlet_class"] and key[1:] not in words["hamlet_class"]):
        return []
    if at.words.raw[i].endswith("ه"):
        return []  # بلده الثاني: his land
    if at.words.key[j] in words["place_head"] and at.follows[j + 1] and _of_head(at, j + 1):
        return [Found(j, j + 2, 0, "place", 13.0)]
    return [Found(j, j + 1, 0, "place", 7.0)] if _genitive(at, j) else []


def _genitive(at: Scan, i: int) -> bool:
    """Whether a definite word behind قرية, بلدة is its name (بلدة المنارة): no office, no people, no nisba."""
    key = at.words.key[i]
    if not key.startswith("ال") or len(key) < 5 or key in nisbas() or key in classes()["stop_al"]:
        return False
    if is_verbal(key[2:]) or key[2:] in _NO_VILLAGE:
        return False
    return not at.flags[i] & (TITLE_AL | GROUP | HONORIFIC) and not key.endswith(("ين", "ون"))


def _of_head(at: Scan, i: int) -> bool:
    """Whether a word may stand behind تل, دير, قصر in the name of a village."""
    key = at.words.key[i]
    return key.isalpha() and len(key) > 2 and key not in classes()["preposition"] and key not in classes()["stop_al"]


def _before_region(at: Scan, j: int) -> Iterator[Found]:
    """``في لافتون بولاية لويزيانا``: a word of no list behind a preposition, its region, from word ``j``, behind it."""
    i, words = j - 1, classes()
    if i and at.words.key[i] == "في" and at.words.key[j] in words["place_plain_class"] | words["where_class"]:
        i -= 1
    elif at.words.key[j] not in words["place_joined"]:
        return
    if i < 1 or not at.along(i - 1, j + 1) or at.flags[i] & _ANY_HEADS or not unknown(at.words.key[i]):
        return
    region = at.flags[j + 1] & GAZ or unknown(at.words.key[j + 1])
    if region and at.words.key[i - 1] in ("في", "الي", "من", "قرب", "وسط", "بين"):
        yield Found(i, i + 1, 0, "place", 7.0)
