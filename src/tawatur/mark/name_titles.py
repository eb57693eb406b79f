"""Find titles: what somebody is, as far as the words carry it ("وزير الخارجية الأمريكي", "المتحدث باسم الكرملين").

In: a ``Scan`` and the bodies and places already settled. Out: candidates of form ``title`` with their ``role`` (the
head and what it governs, without the country) and country.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tawatur.arabic.fold import fold
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import classes, nisbas, phrases_of
from tawatur.mark.name_onward import bearer, borne, bridged, ends_title, likely, named_before, onward
from tawatur.mark.name_owned import owned
from tawatur.mark.name_rare import article_first, plain_first
from tawatur.mark.name_reach import Reach, department, governs_deed, represented, task
from tawatur.mark.name_titled import behind_name
from tawatur.mark.name_words import (
    DEICTIC,
    EQUAL,
    GIVEN,
    GROUP,
    HONORIFIC,
    NAMEISH,
    NISBA,
    OWNED,
    SAYING,
    TITLE,
    TITLE_AL,
    Way,
    doubt,
    unknown,
)

LONGEST = 16  # words of one title at most
_IN_WHOSE_NAME = frozenset({"باسمه", "باسمها", "باسمهم"})
#: Offices that folding makes one with a common word (أمر, أمام), and the letter with which they are written.
_HAMZA = {"امر": "آ", "امره": "آ", "امام": "إ"}
#: How a word with its article begins, whatever stands before it.
_WITH_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "ولل")
#: Where bodies of these sorts sit says nothing of whose citizen their head is.
_SEATED = frozenset({"rights", "company", "media", "agency", "club", "world", "other"})
#: Offices in the accusative begin a title of their own (عين فلانا مدير كذا وزيرا لكذا).
_NEW_OFFICE = frozenset({"رييسا", "وزيرا", "مديرا", "استاذا"})


def titles(at: Scan, settled: dict[int, Found]) -> Iterator[Found]:
    """All titles, left to right; ``settled`` maps the first word of a body or place to its candidate."""
    behind = 0
    for i in [i for i in at.telling if at.flags[i] & (TITLE | TITLE_AL | EQUAL | OWNED)]:
        found = _title(at, i, settled) if i >= behind and i not in at.taken else None
        if found is not None:
            yield found
            behind = found.after


def fixed(at: Scan) -> Iterator[Found]:
    """Titles that are whole phrases (خادم الحرمين الشريفين), in other titles too; سموه for who was last so styled."""
    for i in [i for i in at.telling if at.flags[i] & DEICTIC and i not in at.taken]:
        for way in at.ways(i):
            if not way.flags & DEICTIC:
                continue
            if way.stem in classes()["deictic"]:
                yield Found(i, i + 1, way.cut, "person", 3.0, "title", role="styled")
            for rest in phrases_of("fixed_title").get(way.stem, ()):
                after = i + 1 + len(rest)
                if tuple(at.words.key[i + 1 : after]) == rest and at.near(i, after - 1):
                    yield Found(i, after, way.cut, "person", 3.0, "title", role=" ".join((way.stem, *rest)))
                    break


def _title(at: Scan, i: int, settled: dict[int, Found]) -> Found | None:
    """The title that begins at word ``i``."""
    for way in at.ways(i):
        if way.flags & EQUAL:
            return _equal(at, i, way)
        if way.flags & OWNED and (told := owned(at, i, way)) is not None:
            return told
        if not way.flags & (TITLE | TITLE_AL) or _no_office(at, i, way):
            continue
        reach = _reach(at, i, way, settled)
        if not reach.parts and not (way.flags & TITLE_AL and way.stem in classes()["title_bare"]):
            continue
        form = "title" if reach.parts or _acts(at, i, reach) else "description"
        if _main(at, i, way, reach):
            continue
        role = " ".join(reach.role)
        score = 3.0 + reach.after - i
        return Found(i, reach.after, way.cut, "person", score, form, country=reach.country, role=role)  # type: ignore[arg-type]
    return None


def _main(at: Scan, i: int, way: Way, reach: Reach) -> bool:
    """Whether a head is a word of another sense here: الحكم before no name, and الرئيس for "main" (المقر الرئيس), right
    behind a definite noun of a thing, no nisba behind.
    """
    if way.stem in classes()["title_shared"] and not borne(at, reach.after) and not named_before(at, i):
        return True
    if way.stem not in ("الرييس", "الرييسه") or way.cut or reach.country or not at.follows[i] or at.flags[i - 1]:
        return False
    before = at.words.key[i - 1]
    return before.startswith(("ال", "بال", "لل", "وال")) and before.lstrip("وب") not in classes()["stop_al"]


def _no_office(at: Scan, i: int, way: Way) -> bool:
    """Whether a head is a given name, an adjective, or the act of helping here."""
    if way.stem == "والي" and (at.words.raw[i][way.cut :] != "والي" or at.words.key[i - 1 : i] == ["من"]):
        return True  # من عدن وإلى صنعاء
    if at.follows[i] and at.words.key[i - 1] == "غير":
        return True  # التصريحات غير المسؤولة
    if likely(at, i, way.stem) or not at.words.raw[i].startswith(_HAMZA.get(way.stem, ""), way.cut):
        return True
    if (way.stem == "ولي" and at.words.key[i + 1 : i + 2] == ["الله"]) or (i and at.words.key[i - 1] == "عبد"):
        return True
    if way.stem == "المقرر" and at.follows[i + 1]:
        behind = at.words.key[i + 1]
        return not (behind in classes()["post"] or behind in nisbas() or behind[:2] in ("لل", "لش", "لح"))
    if way.stem in ("رجل", "سيده"):
        return not at.follows[i + 1] or at.words.key[i + 1] not in ("الاعمال", "الدين")
    if way.stem in classes()["title_before_title"]:
        return not at.follows[i + 1] or not at.flags[i + 1] & (TITLE | TITLE_AL)
    return _given(at, i, way) or _describing(at, i, way) or represented(at, i, way.stem)


def _given(at: Scan, i: int, way: Way) -> bool:
    """Whether a head that is also a given name (مساعد, أمين) is one here: before بن, or behind an honorific."""
    if doubt(way.stem) > 1 and way.stem not in classes()["title_names"]:
        return False
    if at.follows[i + 1] and at.words.key[i + 1] in ("بن", "ابن"):
        return True
    return at.follows[i] and at.words.key[i - 1] in classes()["scholar"] and at.words.key[i + 1 : i + 2] != []


def _describing(at: Scan, i: int, way: Way) -> bool:
    """Whether a head built like an adjective (الإعلامي) describes the noun before it."""
    return (
        way.stem.startswith("ال")
        and way.stem.endswith(("ي", "يه"))
        and at.follows[i]
        and at.words.key[i - 1].startswith("ال")
    )


def _equal(at: Scan, i: int, way: Way) -> Found | None:
    """نظيره + nisba: the same office of another country."""
    nisba = nisbas().get(at.words.key[i + 1]) if at.follows[i + 1] else None
    if not nisba or not nisba.definite:
        return None
    return Found(i, i + 2, way.cut, "person", 5.0, "title", country=nisba.country, role="=")


def _reach(at: Scan, i: int, way: Way, settled: dict[int, Found]) -> Reach:
    """Follow the title from its head."""
    reach = Reach(i + 1, role=(way.stem.removeprefix("ال"),))
    while reach.after < i + LONGEST and at.follows[reach.after]:
        step = _step(at, i, reach, settled)
        if step is None:
            break
        reach = step
    return _to_bearer(at, i, reach, way, settled)


def _to_bearer(at: Scan, i: int, reach: Reach, way: Way, settled: dict[int, Found]) -> Reach:
    """The title with what it holds besides before the name of its bearer."""
    after = bridged(at, reach.after, settled) if way.flags & TITLE and not reach.parts else reach.after
    after = after if after > reach.after else onward(at, i, reach.after, settled)
    if after == reach.after and reach.after > i + 1 and not reach.parts and ends_title(at, i, reach.after):
        after += 1
    after = after if after > reach.after else behind_name(at, i, reach.after, settled)
    if after == reach.after:
        return reach
    return replace(reach, after=after, parts=reach.parts + 1, role=(*reach.role, *at.words.key[reach.after : after]))


def _step(at: Scan, i: int, reach: Reach, settled: dict[int, Found]) -> Reach | None:
    """One more piece of the title at ``reach.after``; None where it ends."""
    j = reach.after
    key = at.words.key[j]
    if key == "مقام" and reach.role == ("قايم",):
        return replace(reach, after=j + 1, parts=1, closed=False, role=("قايممقام",))
    if key in classes()["acting"] and bearer(at, j + 1):
        return replace(reach, after=j + 1, closed=True)
    held = settled.get(j)
    if held is not None and held.kind in ("place", "organization") and _joined(at, j, held, reach):
        role = reach.role if held.kind == "place" else (*reach.role, _body_of(at, held))
        return replace(
            reach,
            after=held.after,
            country=reach.country or ("" if held.entry and held.entry.sort in _SEATED else held.country),
            closed=True,
            parts=reach.parts + 1,
            role=role,
        )
    nisba = nisbas().get(key) if at.flags[j] & NISBA else None
    if nisba and nisba.definite:
        return replace(reach, after=j + 1, country=reach.country or nisba.country, closed=True, parts=reach.parts + 1)
    if key.startswith("المنتهي") and at.follows[j + 1] and at.words.key[j + 1].startswith("ولايت"):
        return replace(reach, after=j + 2, parts=reach.parts + 1)
    new = reach.role[0] in _NEW_OFFICE and key.endswith("ا") and "ال" + key[:-1] in classes()["post"]
    if key in classes()["post"] or new:
        return replace(reach, after=j + 1, parts=reach.parts + 1, role=(*reach.role, key))
    named = i > 0 and at.follows[i] and bool(at.flags[i - 1] & (GIVEN | NAMEISH))
    told = i > 0 and at.follows[i] and bool(at.flags[i - 1] & SAYING)
    named = named or (told and at.words.key[j + 1 : j + 2] != [] and at.words.key[j + 1] in classes()["where_class"])
    more = _noun(at, i, reach, key) or task(at, reach, key) or _link(at, reach, settled)
    return more or _where(at, reach, settled, named)


def _body_of(at: Scan, held: Found) -> str:
    """What a body adds to the role: its listed name, else its words but for nisbas (رئيس الحكومة التركية)."""
    if held.entry:
        return fold(held.entry.name)
    head, *rest = at.words.key[held.first : held.after]
    return " ".join((head[held.cut :], *(key for key in rest if key not in nisbas())))


def _joined(at: Scan, j: int, held: Found, reach: Reach) -> bool:
    """Whether a body or place at word ``j`` belongs to the title: nothing before it, or one of ب ل."""
    if held.kind == "place" and not held.cut and _bare(at, reach):
        return False  # the minister [visited] Paris: what has its article is in no construct
    if not held.cut:
        nisba = nisbas().get(at.words.key[j - 1])
        return not (reach.closed and (held.kind == "place" or (nisba is not None and nisba.definite)))
    if reach.closed and at.words.key[j][0] == "ل" and held.entry and held.entry.sort in ("agency", "media"):
        return False
    return at.words.key[j][0] in "بل" or not reach.closed


def _noun(at: Scan, i: int, reach: Reach, key: str) -> Reach | None:
    """A noun that the head governs (الخارجية, شؤون), or another head right behind."""
    words, j = classes(), reach.after
    if (
        key in _NEW_OFFICE
        or at.words.key[j : j + 2] == ["ولي", "الله"]
        or (key in words["honorific"] and not _deputy(at, reach))
        or key[1:] in words["honorific"]
        or (reach.parts and _form_of_address(at, j))
    ):
        return None
    if key in words["stop_al"]:
        return department(at, reach, key)
    headed = key in words["title"] and (reach.parts or key in words["domain"]) and doubt(key)
    if headed or (key[0] == "ل" and key[1:] in words["title"]):
        return replace(reach, after=j + 1, closed=False, role=(*reach.role, key))
    if reach.closed and not (at.words.key[j - 1].startswith("المكلف") and key in words["domain"]):
        return task(at, reach, key)
    if key in words["domain_own"]:
        return replace(reach, after=j + 1, parts=reach.parts + 1, closed=True, role=(*reach.role, key))
    if key in words["domain"] or key in words["org_link"]:
        told = key.startswith("ال") or key == "باعمال"
        return replace(reach, after=j + 1, parts=reach.parts + told, role=(*reach.role, key))
    if not _definite(at, j) or (key.startswith("وال") and not reach.parts) or _object(at, i, reach, key):
        return None
    closed = key in words["honorific"]
    return replace(reach, after=j + 1, parts=reach.parts + 1, closed=closed, role=(*reach.role, key))


def _deputy(at: Scan, reach: Reach) -> bool:
    """Whether the office behind مساعد, نائب is whose deputy somebody is (مساعد العميد), no rank before a name."""
    alone = len(reach.role) == 1 and reach.role[0] in classes()["deputy"]
    return alone and not borne(at, reach.after + 1) and not bearer(at, reach.after + 1)


def _form_of_address(at: Scan, j: int) -> bool:
    """Whether the word behind an office only addresses its bearer (السفيرة فلانة): النائب الأول is an office more."""
    words = classes()
    return at.words.key[j] in words["style_more"] and not (at.near(j, j + 1) and at.words.key[j + 1] in words["post"])


def _acts(at: Scan, i: int, reach: Reach) -> bool:
    """Whether who holds a bare office does something to the noun behind (زار الوزير الإقليم): he is meant."""
    j = reach.after
    noun = at.follows[j] and at.words.key[j].startswith("ال") and _definite(at, j)
    return noun and reach.role[0] in classes()["office_bare"] and _object(at, i, reach, at.words.key[j])


def _object(at: Scan, i: int, reach: Reach, key: str) -> bool:
    """Whether a definite noun right behind a head with the article is no part of the title (غادر القاضي القاعة), nor a
    deed behind a whole title."""
    if reach.parts:
        people = at.flags[reach.after] & GROUP and at.words.key[reach.after - 1].startswith("ال")
        return bool(people) or governs_deed(at, reach.after)  # دعا رئيس البلدية [السكان]
    if not at.words.key[i].lstrip("وفبك").startswith(("ال", "لل")):
        return False
    words = classes()
    adjective = key.endswith(("ي", "يه")) or key in words["title_adjective"] or key in words["org_tail"]
    return not adjective and not key.startswith("لل")


def _definite(at: Scan, j: int) -> bool:
    """Whether word ``j`` is a definite noun that a title can govern: no name, no verb (وألحق), nobody more (والوفد)."""
    key, flags = at.words.key[j], at.flags[j]
    if article_first(at, j) or len(key) < 5 or key == at.words.key[j - 1]:
        return False
    if flags & GIVEN or at.words.raw[j].startswith(("وأل", "وإل")):
        return False
    if key.startswith("وال"):
        return key[1:] not in classes()["no_second"] and not flags & (GROUP | TITLE_AL)
    return key.startswith(("ال", "لل")) and key not in classes()["for_hearers"]


def _where(at: Scan, reach: Reach, settled: dict[int, Found], named: bool) -> Reach | None:
    """بمنطقة جازان, في محافظة ..., لشرطة منطقة ...: class nouns with a place or body behind them; ``named``: the
    name stands before the title.
    """
    j, words = reach.after, classes()
    key = at.words.key[j]
    if key == "في":
        if _unlinked(reach, "في"):
            return None
        j += 1
    elif key[0] in "بل" and key[1:] in words["where_class"] | words["domain"]:
        if (reach.closed or reach.parts) and key[0] == "ل" and key[1:] in words["outlet_kind"]:
            return None
        key = key[1:]
    else:
        return None
    nouns = words["where_class"] | words["domain"]
    last = j + (key != "في")
    while at.follows[last] and at.words.key[last] in nouns and last < j + 3:
        last += 1
    if last == j or not at.follows[last]:
        return None
    held = settled.get(last)
    if held is not None and held.kind != "person" and not held.cut:
        placed = key != "في" or held.kind != "place" or named or _name_next(at, held.after)
        more = replace(reach, after=held.after, country=reach.country or held.country, closed=True)
        return replace(more, parts=reach.parts + 1) if placed else None
    definite = at.words.key[last].startswith("ال") and at.words.key[last] not in words["stop_al"]
    return replace(reach, after=last + 1, parts=reach.parts + 1, closed=False) if definite else None


def _bare(at: Scan, reach: Reach) -> bool:
    """Whether a title is one word with its article so far."""
    return not reach.parts and len(reach.role) == 1 and at.words.key[reach.after - 1].startswith(_WITH_ARTICLE)


def _posted(reach: Reach) -> bool:
    """Whether who bears the title is sent somewhere, so that a place says which one it is (السفير في باريس)."""
    return reach.role[0] in classes()["title_sent"]


def _unlinked(reach: Reach, link: str) -> bool:
    """Whether في or إلى behind a head begins no complement: a king in a town, a minister on his way to one."""
    head = reach.role[0].removeprefix("ال")
    lone = not reach.parts and len(reach.role) == 1 and head in classes()["title_no_link"]
    return lone or (link in ("الي", "الى") and head not in classes()["title_sent"])


def _name_next(at: Scan, j: int) -> bool:
    """Whether a name or an honorific seems to follow at word ``j``."""
    if at.near(j - 1, j + 1) and at.words.raw[j] in ("،", ","):
        strange = unknown(at.words.key[j + 1]) and at.follows[j + 2] and unknown(at.words.key[j + 2])
        return bearer(at, j + 1) or strange or plain_first(at, j + 1)
    if not at.follows[j]:
        return False
    named = at.flags[j] & (GIVEN | NAMEISH | HONORIFIC)
    return bool(named) or unknown(at.words.key[j])


def _link(at: Scan, reach: Reach, settled: dict[int, Found]) -> Reach | None:
    """باسم, لدى, في ... and what follows, where that is a body, a place or a definite noun."""
    j = reach.after
    if at.words.key[j] in _IN_WHOSE_NAME:
        return replace(reach, after=j + 1, parts=reach.parts + 1, closed=True)
    if at.words.key[j] not in classes()["link"] or not at.follows[j + 1] or _unlinked(reach, at.words.key[j]):
        return None
    held = settled.get(j + 1)
    if held is not None and held.kind in ("place", "organization") and not held.cut:
        if held.kind == "place" and _bare(at, reach) and not _posted(reach) and not _name_next(at, held.after):
            return None
        return replace(
            reach, after=held.after, country=reach.country or held.country, closed=True, parts=reach.parts + 1
        )
    behind = at.words.key[j + 1]
    if (
        at.words.key[j] == "في"
        and behind[2:] in classes()["org_again"]
        and behind[:2] == "ال"
        and _name_next(at, j + 2)
    ):
        return replace(reach, after=j + 2, parts=reach.parts + 1, closed=True)
    if at.words.key[j] in ("باسم", "لدي") and (behind.startswith("ال") or behind in classes()["domain"]):
        return replace(reach, after=j + 2, parts=reach.parts + 1, closed=False)
    return None
