"""Whom a pronoun beside a happening means: زيارته, قتلها, أنه اعتقل, لقاؤهما.

In: a Ground, the word that ends in the pronoun, and a Trigger. Out: the actors (a Group) that it stands for, by what
its gender and number allow, by whom such a happening can befall, and by how near they are told; () for none.
"""

from __future__ import annotations

from tawatur.arabic.fold import fold
from tawatur.lexicon import table
from tawatur.mark.event_forms import bare, word_set
from tawatur.mark.event_ground import Ground, Stand
from tawatur.mark.event_triggers import Trigger

Group = tuple[Stand, ...]

#: So far back stands whom a pronoun means; a name so near before it is what it means.
REACH_BACK, _JUST = 30, 1
#: Who is told of, not who only belongs to another (طائرة تابعة للجيش).
_FREE = frozenset(("", "with", "between"))
#: What two sides or more do together, and the pronouns that stand for them.
_TWO_SIDED, _SEVERAL, _TWO = frozenset(("meet", "party", "call")), ("هم", "هما"), 2
_Order = tuple[tuple[str, ...], ...]
#: Ending of a pronoun -> kinds of actors in the order in which it can mean them.
_PRONOUNS: tuple[tuple[str, _Order], ...] = (
    ("هم", (("group", "organization"), ("person", "place"))),
    ("ها", (("organization", "place", "group"), ("person",))),
    ("ه", (("person",), ("group",), ("organization", "place"))),
)
#: What befalls people and hardly anybody else: قتلها, اعتقالها, تشييعها. A woman is meant if one is told of.
_OF_PEOPLE = frozenset(
    ("death", "kill", "injury", "arrest", "release", "rescue", "funeral", "appoint", "court", "elect")
)
_HERS: _Order = (("person",), ("group",), ("organization", "place"))
#: Keys of things that mark/event_people.py names.
_THINGS = frozenset(f"group:{row['class']}" for row in table("event_things"))
#: Those counted as harmed do not act by force.
KILLED = "group:killed:"
_HARMED, _ACTS = (KILLED, "group:injured:"), frozenset(("fight", "take", "strike", "attack", "harm"))
#: Nouns for men that end like those for women.
_MALE = frozenset(("داعيه", "علامه", "خليفه", "رحاله", "نابغه", "طاغيه", "راويه", "فهامه"))
_WOMEN, _MEN = word_set("people.women"), word_set("people.men_named")
_HER, _MARBUTA = ("ها", "هن"), "ة"


def may_be(ground: Ground, stand: Stand, *, hers: bool) -> bool:
    """Whether a person can be meant by a pronoun of a woman (``hers``) or of a man: by the noun that describes the
    person, else by a title, else by the name; a name that tells nothing is a man's, and can be a woman's."""
    words = ground.words
    if stand.form != "name":
        return _womanly(words.key[stand.first], words.raw[stand.first]) == hers
    if stand.first and _of_women(words.key[stand.first - 1]):
        return hers  # زوجته فلانة
    titles = next((one.titles for one in ground.sheet.actors if one.key == stand.actor), ())
    if titles:
        return any(_womanly(fold(head), head) for title in titles for head in title.split()[:1]) == hers
    return hers or not words.raw[stand.first].endswith(_MARBUTA) or words.key[stand.first] in _MEN


def _womanly(key: str, raw: str) -> bool:
    """Whether a noun for one person is of a woman: الصحافية, زوجته."""
    return (raw.endswith(_MARBUTA) and bare(key) not in _MALE) or _of_women(key)


def _of_women(key: str) -> bool:
    """Whether a word is a noun that only women are called by, with or without a pronoun: فتاة, زوجته."""
    owned = (bare(key.removesuffix(end)) for end in ("ه", "ها", "هم") if key.endswith(end))
    return bare(key) in _WOMEN or any(noun in _WOMEN for noun in owned)


def meant(ground: Ground, at: int, trigger: Trigger) -> Group:
    """Whom the pronoun at the end of word ``at`` stands for: the nearest before that its gender and number allow.

    One just named comes before all others; no person crashes.
    """
    stands = ground.between(max(0, at - REACH_BACK), at)
    key, frame = ground.words.key[at], trigger.form.sense.frame
    hers, several = key.endswith(_HER), key.endswith(_SEVERAL)
    if frame in _TWO_SIDED and several and (both := _people_of(ground, at)):
        return both
    crash, acts = frame == "crash", frame in _ACTS
    stands = tuple(s for s in stands if s.kind != "person" or several or may_be(ground, s, hers=hers))
    order = _order(key, frame, stands)
    low = ground.bounds[at][0]
    last = stands[-1] if stands and at - stands[-1].after <= _JUST and stands[-1].first >= low else None
    if last is not None and last.kind == "person" == order[0][0] and not crash and last.form == "name":
        return (last,)
    here = tuple(stand for stand in stands if stand.first >= low)
    earlier = _by_rank(ground, stands, low)
    tries = (
        (told, kinds, free)
        for kinds in order
        for told, free in ((here, True), (here, False), (earlier, True), (earlier, False))
    )
    for told, kinds, free in tries:
        for stand in reversed(told):
            fits = (
                stand.kind in kinds
                and not (acts and stand.actor.startswith(_HARMED))
                and stand.link != "in"
                and (not free or stand.link in _FREE)
            )
            if fits and (not crash or stand.actor in _THINGS):
                return (stand,)
    return ()


def _by_rank(ground: Ground, stands: Group, low: int) -> Group:
    """The actors of earlier sentences, whom the one before is about last, so that a pronoun means that one first."""
    before = tuple(stand for stand in stands if stand.first < low)
    if not before:
        return ()
    start = ground.bounds[before[-1].first][0]
    topic = next((s for s in before if s.first >= start and s.link == "" and s.kind == "person"), None)
    return before if topic is None else (*(s for s in before if s != topic), topic)


def _order(key: str, frame: str, stands: Group) -> _Order:
    """The kinds that a pronoun can mean, the likeliest first."""
    if frame in _OF_PEOPLE and key.endswith("ها") and any(stand.kind == "person" for stand in stands):
        return _HERS
    return next((order for end, order in _PRONOUNS if key.endswith(end)), _PRONOUNS[-1][1])


def _people_of(ground: Ground, at: int) -> Group:
    """The people of its sentence whom a dual or plural pronoun stands for: فلان وفلان، في ختام قمتهما; () for one."""
    people = {s.actor: s for s in ground.between(ground.bounds[at][0], at) if s.kind == "person"}
    told = tuple(people.values())
    dual = ground.words.key[at].endswith("هما")
    return () if len(told) < _TWO else told[-_TWO:] if dual else told
