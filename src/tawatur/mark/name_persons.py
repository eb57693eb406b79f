"""Find persons by how their names are built, whether a list has them or not.

In: a ``Scan`` and where titles end. Out: candidates. Two units make a name by themselves; behind a title, an
honorific or a verb of saying one will do, and words of no list may be units too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from tawatur.arabic.clitics import cuts
from tawatur.mark.name_closing import to_clause
from tawatur.mark.name_far_east import far_east
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, common, nisbas, tokens
from tawatur.mark.name_rare import NAMING, article_first, ends_name, plain_first, stranger_first
from tawatur.mark.name_styled import besides, honorific_before, of_rank, told_by_work
from tawatur.mark.name_surnames import closing, family, surname_of_list
from tawatur.mark.name_units import PREFIXES, Run, follow, second, tanwin
from tawatur.mark.name_within import son_of
from tawatur.mark.name_words import (
    DEPARTMENT,
    EQUAL,
    FAR_EAST,
    GAZ,
    GIVEN,
    GROUP,
    HONORIFIC,
    JOIN,
    LAM,
    NAMEISH,
    NAMELIKE,
    NISBA,
    ORG_OF,
    PLACE_OF,
    QUOTE,
    SAYING,
    SITE,
    SON,
    TITLE,
    TITLE_AL,
    Way,
    doubt,
    unknown,
)

_SON = frozenset({"بن", "بنت"})
#: Marks round the name of an outlet.
_CLOSERS = frozenset({"»", "«", '"', "”", "“"})
#: Words behind which a word of no list is a body's or a place's name.
_KINDS_OF_BODY = ORG_OF | SITE | PLACE_OF | DEPARTMENT
#: Behind these a name may stand.
_BEFORE = NISBA | SAYING | HONORIFIC | EQUAL


def persons(at: Scan, titled: dict[int, str], ends: dict[int, int] | None = None) -> Iterator[Found]:
    """All candidates; ``titled`` maps a word at which a title has just ended to the title's country, ``ends`` each
    word inside a title to where its bearer's name may begin: no name that goes beyond begins before that.
    """
    behind = 0
    for i in _places(at, titled):
        if i < behind:
            continue
        listed = behind > 0 and i - behind < 2 and _in_row(at, i, behind)
        before = at.flags[i - 1] if i else 0
        led = i in titled or (at.follows[i] and before & (NISBA | HONORIFIC))
        found = far_east(at, i) if led and at.hints[i] & FAR_EAST else None
        if found is None and i in titled:
            found = _behind_title(at, i, titled[i])
        if found is None and before & NISBA and _citizen_before(at, i):
            found = _behind_nisba(at, i)
        if found is None and before & EQUAL:
            found = _peer(at, i)
        opens = before & (SAYING | HONORIFIC) or at.flags[i] & (GIVEN | JOIN) or _behind_outlet(at, i)
        if found is None and (opens or _before_son(at, i) or at.words.key[i + 1 : i + 2] == ["ولد"]):
            found = _alone(at, i, listed=listed)
        if found is not None and not (ends and found.first < ends.get(found.first, 0) < found.after):
            found = to_clause(at, found)
            yield found
            behind = found.after


def _places(at: Scan, titled: dict[int, str]) -> list[int]:
    """The words, in order, with which a name may begin: behind a title, a nisba, an honorific or a verb of saying,
    words of names, and words before بن.
    """
    places, hints = set(titled), at.hints
    for i in at.telling:
        told = at.flags[i]
        if told & (GIVEN | JOIN):
            places.add(i)
        if told & _BEFORE and (
            hints[i + 1] & (NAMELIKE | FAR_EAST) or told & EQUAL or (told & HONORIFIC and plain_first(at, i + 1))
        ):
            places.add(i + 1)
    places.update(i - 1 for i in at.marked if i and hints[i] & SON)
    if any(hints[i] & LAM for i in at.marked):
        places.update(i + 1 for i in at.marked if hints[i] & QUOTE and _behind_outlet(at, i + 1))
    last = len(at.flags)
    return sorted(i for i in places if i < last and i not in at.taken)


def _behind_outlet(at: Scan, i: int) -> bool:
    """Whether an outlet in marks, to whom somebody speaks, stands before word ``i`` (قال لـ«...» فلان)."""
    keys = at.words.key
    if not at.hints[i - 1] & QUOTE or keys[i - 1] not in _CLOSERS or not at.along(i - 1, i):
        return False
    opened = next((j for j in range(i - 2, max(i - 6, 1), -1) if keys[j] in _CLOSERS), 0)
    return opened > 1 and keys[opened - 1] == "ل" and bool(at.flags[opened - 2] & SAYING)


def _before_son(at: Scan, i: int) -> bool:
    """Whether بن or بنت is the word behind."""
    return i + 1 < len(at.words.key) and at.words.key[i + 1] in _SON


def _in_row(at: Scan, i: int, behind: int) -> bool:
    """Whether و or a comma joins word ``i``, hardly anything but a given name, to a name that ends at ``behind``."""
    if not at.along(behind - 1, i):
        return False
    key = at.words.key[i]
    joined = key[0] == "و" and i == behind and doubt(key[1:]) == 0
    return joined or (i > behind and at.words.raw[behind] in ("،", ",") and doubt(key[key[0] == "و" :]) == 0)


def _alone(at: Scan, i: int, *, listed: bool = False) -> Found | None:
    """A name that stands by itself: two units at least, one of them surely a name; ``listed``: it follows another."""
    son = _son_behind(at, i)
    free = honorific_before(at, i) or son or told_by_work(at, i) or besides(at, i)
    named = at.hints[i] & NAMELIKE or (free and plain_first(at, i))
    if not son and (not named or (i > 0 and at.words.key[i - 1][0].isdigit())):
        return None
    told = bool(i and at.follows[i] and at.flags[i - 1] & SAYING) or _behind_outlet(at, i)
    for way in _ways(at, i, free or told) if free or _goes_on(at, i) else ():
        run = _follow_first(at, i, way, free=free or listed or (told and son_of(at, i + 1)))
        enough = run.units >= 2 and (run.sure >= 2 or (run.sure and (free or told or _strong(at, i, way, run))))
        enough = enough or (run.units > 2 and way.flags & GIVEN and not way.cut)
        enough = enough or (told and run.units >= 2 and _foreign_looking(at, i, way))
        given = run.sure or (way.flags & GIVEN and not way.cut)
        if free and run.units == 1 and given and _has_more(at, i, run.after):
            run = replace(run, after=run.after + 1, units=2)
        if enough or (free and run.units and (run.sure or run.units >= 2)):
            first = i - (not way.cut and _unlisted_before(at, i))
            score = 6.0 + 2 * (run.after - first) + 0.3 * run.sure - 0.2 * way.cut
            return Found(first, run.after, way.cut, "person", score)
    if told and at.flags[i - 1] & SAYING and _single(at, i):
        return Found(i, i + 1, 0, "person", 4.0)
    return None


def _has_more(at: Scan, i: int, j: int) -> bool:
    """Whether word ``j`` is the surname of a name of one unit that began at word ``i`` behind an honorific."""
    if not at.follows[j] or at.flags[j] & GROUP:
        return False
    return (
        closing(at, j)
        or surname_of_list(at, j)
        or family(at, i, j)
        or (unknown(at.words.key[j]) and ends_name(at, j + 1))
    )


def _goes_on(at: Scan, i: int) -> bool:
    """Whether a name that begins at word ``i`` may have a second unit: the word behind is one, or goes on with it."""
    if at.flags[i] & JOIN > 0:
        return True
    return at.follows[i + 1] and (second(at.words.key[i + 1]) or son_of(at, i + 1))


def _unlisted_before(at: Scan, i: int) -> bool:
    """Whether the word before a name is of no list and so its first part (تيرنسي before إدوارد كيلي)."""
    if not at.follows[i] or i - 1 in at.taken or of_rank(at, i - 1):
        return False
    key = at.words.key[i - 1]
    if at.follows[i - 1] and at.flags[i - 2] & _KINDS_OF_BODY:
        return False
    return (
        not _in_town(at, i - 1)
        and len(key) > 3
        and unknown(key)
        and not key.startswith("ال")
        and doubt(key) == 3
        and not key.endswith(("ا", "ه"))
    )


def _single(at: Scan, i: int) -> bool:
    """Whether one word behind a verb of saying is somebody's name: in no other use, and nothing of a name behind it."""
    key = at.words.key[i]
    if (
        nobody(at, i)
        or (i > 1 and at.words.key[i - 2] == "قد")
        or at.words.key[i - 1] not in classes()["again_after"]
        or common().get(key)
        or at.flags[i] & ~(NAMEISH | GIVEN)
    ):
        return False
    if (
        key.endswith(("ه", "ها", "تا"))
        or (key[0] == "م" and key.endswith(("ون", "ين")) and doubt(key))
        or (key.startswith("ال") and not key.endswith("ي"))
        or tanwin(at, i)
    ):
        return False
    behind = at.flags[i + 1] if at.follows[i + 1] else 0
    goes_on = at.words.key[i + 1] if at.follows[i + 1] else ""
    if goes_on in classes()["no_surname"] or (at.words.key[i - 1] in ("بين", "وبين") and goes_on not in ("ان", "بان")):
        return False
    return not behind & (GIVEN | NAMEISH) and (doubt(key) == 0 or (unknown(key) and len(key) > 3))


def _ways(at: Scan, i: int, free: bool) -> list[Way]:
    """The ways in which word ``i`` can begin a name; a way that cuts letters off a word of the gazetteer is none."""
    ways = []
    if nobody(at, i) or _in_town(at, i):
        return []
    if free and _son_behind(at, i):
        return [_father(at.words.key[i])]
    if free and at.words.key[i] == "بن":
        return [Way(0, "بن", GIVEN)]
    for way in _readings(at, i):
        opens = way.flags & GIVEN or (way.flags & JOIN and way.stem in PREFIXES) or (way.flags & NAMEISH and free)
        like = way.cut and _rather_word(at.words.key[i], way)
        if opens and not like:
            ways.append(way)
        if way.flags & (GAZ | TITLE | TITLE_AL | ORG_OF) and not opens:
            break
    if not ways and free and (unknown(at.words.key[i]) or plain_first(at, i)) and not at.words.key[i].startswith("ال"):
        ways.append(Way(0, at.words.key[i], 0))
    return ways


def _readings(at: Scan, i: int) -> tuple[Way, ...]:
    """The ways to read word ``i``; behind الملقب ب is no letter of the name."""
    byname = besides(at, i) and at.words.key[i][0] == "ب"
    return tuple(way for way in at.ways(i) if way.cut) if byname else at.ways(i)


def _rather_word(key: str, way: Way) -> bool:
    """Whether a word with letters cut off is a common word, or one with ك, rather than a foreign or family name."""
    role = (tokens().get(way.stem) or "f")[0]
    return (key[way.cut - 1] == "ك" and role == "f") or (role in "fs" and common().get(key, 0) > 3)


def _in_town(at: Scan, i: int) -> bool:
    """Whether في stands before a word that the gazetteer has: nobody's name begins there."""
    return at.flags[i] & GAZ > 0 and at.follows[i] and at.words.key[i - 1] == "في"


def _son_behind(at: Scan, i: int) -> bool:
    """Whether بن follows a word that may be a given name, of a list or of none (ملهم بن محمد)."""
    if not at.follows[i + 1] or preposition(at, i):
        return False
    born = at.words.key[i + 1] == "ولد" and at.near(i, i + 2) and _fathers_name(at, i)
    if not born and not _before_son(at, i):
        return False
    key = at.words.key[i]
    article = key.startswith("ال") and not (born and key in classes()["al_given"])
    if len(key) < 3 or article or at.flags[i] & (HONORIFIC | SAYING | TITLE_AL):
        return False
    return common().get(key, 0) < (8 if honorific_before(at, i) else 5)


def _fathers_name(at: Scan, i: int) -> bool:
    """Whether the word behind ولد is a name: hardly anything else, or of no list where an honorific stands before."""
    key = at.words.key[i + 2]
    return doubt(key) == 0 or ((doubt(key) < 3 or unknown(key)) and honorific_before(at, i))


def _father(key: str) -> Way:
    """How to read a given name before بن: the reading that a list has, else all of it but a و before four letters."""
    weighed = min((doubt(stem), cut, stem) for cut, stem in cuts(key))
    if weighed[0] < 3:
        return Way(weighed[1], weighed[2], GIVEN)
    if key[0] in "لب" and len(key) > 4 and common().get(key[1:]):
        return Way(1, key[1:], GIVEN)
    return Way(1, key[1:], GIVEN) if key[0] == "و" and len(key) > 4 else Way(0, key, GIVEN)


def _calls(at: Scan, i: int) -> bool:
    """Whether طالب at word ``i`` is the verb: an office or a form of address and somebody's name stand behind it."""
    if at.words.key[i].lstrip("و") != "طالب" or not at.follows[i + 1] or not at.follows[i + 2]:
        return False
    opens = not at.follows[i] or at.words.raw[i - 1] in ("،", ",")
    office = at.flags[i + 1] & (TITLE_AL | HONORIFIC) or (opens and at.words.key[i + 1].startswith("ال"))
    return bool(office and at.flags[i + 2] & GIVEN) and doubt(at.words.key[i + 2]) == 0


def nobody(at: Scan, i: int) -> bool:
    """Whether no name of a person begins at word ``i``: على, or a word of no name."""
    if _calls(at, i):
        return True
    teams = at.sporty and i > 0 and at.follows[i] and at.words.key[i - 1] in classes()["team"]
    tribe = at.words.key[i] == "بني" or (at.follows[i] and at.words.key[i - 1] == "بني")
    return teams or tribe or preposition(at, i) or at.words.key[i] in _no_person() or of_rank(at, i)


@cache
def _no_person() -> frozenset[str]:
    """Words with which nobody's name begins, among them the prepositions but for the one that folds to a name."""
    return classes()["no_person"] | classes()["preposition"] - {"علي"}


def preposition(at: Scan, i: int) -> bool:
    """Whether word ``i`` is على and no علي, where the writer tells them apart."""
    return at.words.key[i].endswith("علي") and at.words.raw[i].endswith("على")


def _strong(at: Scan, i: int, way: Way, run: Run) -> bool:
    """Whether the first word is hardly anything but a given name, or the sure unit comes after a doubtful first."""
    if way.stem in ("علي", "عبد"):
        return way.stem == "عبد" or (way.cut == 0 and at.dotted)
    return doubt(way.stem) == 0 or (way.cut < 2 and run.after > i + 1 and way.flags & GIVEN > 0)


def _foreign_looking(at: Scan, i: int, way: Way) -> bool:
    """Whether two words of no common use stand behind a verb of saying."""
    first = not common().get(way.stem) or (not way.cut and (doubt(way.stem) < 2 or way.stem == "بن"))
    if not first or not at.follows[i + 1]:
        return False
    key = at.words.key[i + 1]
    return unknown(key) or (doubt(key) < 2 and common().get(key, 0) < 4)


def _behind_title(at: Scan, i: int, country: str) -> Found | None:
    """A name right behind a title: words of no list may belong to it."""
    key = at.words.key[i]
    way = next((w for w in at.ways(i) if not w.cut and w.flags & (GIVEN | NAMEISH | JOIN)), None)
    if way is None:
        rare = unknown(key) or plain_first(at, i) or stranger_first(at, i)
        if not article_first(at, i) and (key.startswith("ال") or not rare):
            return None
        way = Way(0, key, 0)
    if preposition(at, i) or _office(at, i) or key in classes()["preposition"] - {"علي"}:
        return None
    run = _follow_first(at, i, way)
    if run.units and (run.sure or run.units >= 2):
        more = (run.units == 1 and closing(at, run.after)) or (run.units < 3 and surname_of_list(at, run.after))
        run = replace(run, after=run.after + more)
        return Found(i, run.after, 0, "person", 7.0 + 2 * (run.after - i) + 0.3 * run.sure, country=country)
    return None


def _follow_first(at: Scan, i: int, way: Way, *, free: bool = True) -> Run:
    """The name that begins with word ``i`` behind a title, followed to its end; a first word that is mostly something
    else is taken as it is."""
    if not way.flags and not unknown(way.stem):
        naming = at.words.key[i + 1] in NAMING or at.words.key[i + 1] == "الدين"
        return follow(at, Run(i, i + 1 + naming, 1, int(naming), True), "")
    return follow(at, Run(i, i, 0, 0, free), way.stem)


def _office(at: Scan, i: int) -> bool:
    """Whether أمين, مساعد at word ``i`` is the head of a second title (أمين عام ...), not a given name."""
    return bool(at.flags[i] & TITLE) and at.follows[i + 1] and at.words.key[i + 1] in ("عام", "اول", "سر")


def _citizen_before(at: Scan, i: int) -> bool:
    """Whether a definite nisba that describes no noun stands right before word ``i`` (والبلجيكية فلانة)."""
    if not at.follows[i] or not at.flags[i - 1] & NISBA:
        return False
    ways = at.ways(i - 1)
    nisba = next((nisbas()[way.stem] for way in ways if way.flags & NISBA), None)
    if nisba is None or not nisba.definite or nisba.people:
        return False
    before = at.words.key[i - 2] if at.follows[i - 1] else ""
    if before in classes()["profession"] | classes()["person_al"]:
        return True
    return not before.startswith(("ال", "وال", "بال", "لل", "فال", "كال"))


def _behind_nisba(at: Scan, i: int) -> Found | None:
    """A foreign name of two words behind the nisba of its bearer, both of no common use."""
    key = at.words.key[i]
    rare = unknown(key) or (doubt(key) < 2 and common().get(key, 0) < 4)
    if not rare or key.startswith("ال") or at.flags[i] & (TITLE | TITLE_AL | ORG_OF | GAZ):
        return None
    run = follow(at, Run(i, i, 0, 0, True), key)
    last = at.words.key[run.after - 1]
    if run.units < 2 or not (run.sure or unknown(last)):
        return None
    return Found(i, run.after, 0, "person", 6.0 + 2 * (run.after - i))


def _peer(at: Scan, i: int) -> Found | None:
    """A name of two words and more right behind نظيره."""
    key = at.words.key[i]
    if not (unknown(key) or doubt(key) < 3) or key.startswith("ال") or at.flags[i] & (TITLE | TITLE_AL):
        return None
    run = follow(at, Run(i, i, 0, 0, True), key)
    if run.units < 2 or not (run.sure or unknown(at.words.key[run.after - 1])):
        return None
    return Found(i, run.after, 0, "person", 6.0 + 2 * (run.after - i))
