"""Whom a noun phrase denotes: a name with its titles, a pronoun of rank, an office, a source that is only described.

In: a Ground, the cast so far, and the word where the phrase begins. Out: a Subject, or None where nobody is named.

>>> from tawatur.mark.quote_ground import unnamed
>>> noun_phrase(unnamed("قال شهود عيان إن"), Cast([], {}, [], {}, "a"), 1, 3).actor
'group:شهود عيان'
"""

from __future__ import annotations

from tawatur.arabic.fold import fold
from tawatur.mark.name_lexicon import classes
from tawatur.mark.quote_ground import COMMAS, STATES, STOPS, Ground, Party, lexemes, source_nouns
from tawatur.mark.quote_place import THE_SAME
from tawatur.mark.speaker_cast import Cast, Subject, new_subject, span_of, tell_of
from tawatur.mark.speaker_sources import Described, described, is_media, is_media_noun, tied_to

NEWS = frozenset(("انباء", "الانباء", "اخبار", "الاخبار", "للانباء"))
#: An office with its body and place seldom takes more words than this before the name.
_OFFICE_LONGEST = 14
_NAME_IN_MARKS = 6
_OWN_VOICE = frozenset(("تقرير", "دراسه", "استطلاع", "بحث", "مسح", "مقال", "استبيان", "احصاء", "موشر", "وثيقه", "كتاب"))
_ISSUED = frozenset(("عن", "اصدرته", "اصدره", "اصدرها", "اصدرتها", "نشرته", "نشره", "نشرتها", "نشرها", "اعده", "اعدته"))
#: Whose work is named in marks behind these.
_MAKERS = frozenset(("صاحب", "صاحبه", "مولف", "مولفه", "كاتب", "كاتبه", "مخرج", "مخرجه", "بطل", "بطله", "نجم", "نجمه"))
#: With an adjective more, المصدر الأمني نفسه means only who was so told of.
_SAME_LONGEST = 2
#: Whom a pronoun of rank or a bare noun means stands within this many words before it.
_BACK = 1500
#: The paper that البيان means was told of at most so many words before.
_PAPER_BACK = 250
_STATEMENTS = frozenset(("بيان", "بلاغ"))


def noun_phrase(ground: Ground, cast: Cast, at: int, to: int, *, led: bool = False) -> Subject | None:
    """Whom the noun phrase at word ``at`` denotes; None where it begins with a preposition or names nobody.

    ``led``: a ل written onto its first word is expected (``وفقا لوزارة الصحة``).
    """
    at = _into_name(ground, at, to)
    if at >= to:
        return None
    party = ground.party.get(at)
    if party is not None and (led or not party.led):
        return figure(ground, party, to)
    key = ground.words.key[at]
    if key in lexemes("honorific"):
        return _honoured(ground, cast, at)
    owned = _owned(ground, at, to)
    if owned is not None:
        return owned
    name = _name_behind(ground, at, to)
    if name is not None:
        return _in_marks(ground, cast, at, name)
    author = _author(ground, cast, at)
    if author is not None:
        return author
    if key in lexemes("preposition") or ground.that(at):
        return None
    known = _kin_of(ground, cast, at) or _behind_rank(ground, at, to) or _described(ground, cast, at, to, led)
    return known or (same_head(ground, at) if key.startswith("ال") else None)


def figure(ground: Ground, party: Party, to: int) -> Subject:
    """A title and the name beside it are one subject; the name is the better evidence."""
    best, after = party, party.after
    if party.form == "description" and party.kind == "person":
        after = tied_to(ground, after, to)
    while True:
        at = after
        while at < to and (ground.words.raw[at] in COMMAS or (at not in ground.party and _a_rank(ground, at))):
            at += 1
        office = party.form != "name" and party.kind == "person"
        following = ground.party.get(at) or (behind_relative(ground, at, to) if office else None)
        if following is None or at >= to or following.led:
            break
        told = following.first > at
        if following.actor != party.actor and not told and not _apposition(ground, best, after, following, to):
            break
        after = following.after
        if best.form != "name" and following.form == "name":
            best = following
    return Subject(best.actor, best.span, party.first, after if best is not party else max(after, party.after))


def behind_relative(ground: Ground, at: int, to: int) -> Party | None:
    """``القاضي الذي ترأس الجلسة، فلان، إن``: the name between two commas behind what tells of an office's bearer."""
    words = ground.words
    if at >= to or words.key[at] not in ("الذي", "التي"):
        return None
    comma = next((i for i in range(at, min(to, at + _OFFICE_LONGEST)) if words.raw[i] in COMMAS), to)
    named = ground.party.get(comma + 1) if comma < to else None
    if named is None or (named.kind, named.form) != ("person", "name") or named.led:
        return None
    closed = named.after >= to or words.raw[named.after] in COMMAS
    return named if closed else None


def _a_rank(ground: Ground, at: int) -> bool:
    """Whether a rank, a degree or its dot stands at the word."""
    return ground.words.key[at] in lexemes("rank") or ground.words.raw[at] in "./"


def _apposition(ground: Ground, title: Party, after: int, name: Party, to: int) -> bool:
    """``الرئيس، فلان الفلاني،``: a title and a name between commas are one person."""
    if title.form == "name" or {title.kind, name.kind} != {"person"} or name.form != "name":
        return False
    commas = ground.words.raw[after] in COMMAS if after < len(ground.words) else False
    return commas and (name.after >= to or ground.words.raw[name.after] in COMMAS)


def _author(ground: Ground, cast: Cast, at: int) -> Subject | None:
    """``صاحبة «كذا»``: by one's work, with no name behind it, who spoke last is meant."""
    run = ground.marks.get(at + 1)
    if run is None or ground.words.key[at] not in _MAKERS or run.close + 1 in ground.party:
        return None
    last = _honoured(ground, cast, at)
    return last._replace(after=run.close + 1) if last is not None else None


def named_further(ground: Ground, at: int, to: int) -> Subject | None:
    """``عن جار العائلة، عم فلان،``: the name between two commas behind a description that no list knows."""
    commas = [i for i in range(at, min(to, at + _OFFICE_LONGEST)) if ground.words.raw[i] in COMMAS]
    for first in range(commas[0] + 1, commas[0] + 3) if len(commas) > 1 else ():
        party = ground.party.get(first)
        if party is not None and (party.kind, party.form) == ("person", "name") and not party.led:
            return figure(ground, party, to) if party.after == commas[1] else None
    return None


def same_head(ground: Ground, at: int) -> Subject | None:
    """``الوزارة``, ``الشركة``: the last actor before word ``at`` whose name begins with that noun."""
    noun = ground.words.key[at][2:]
    for here in range(at - 1, max(-1, at - _BACK), -1):
        party = ground.party.get(here)
        if party is not None and ground.words.key[here].lstrip("وبل") == noun:
            return Subject(party.actor, ground.words.span(at, at + 1), at, at + 1)
    return _called_so(ground, at, noun)


def _called_so(ground: Ground, at: int, noun: str) -> Subject | None:
    """``الجماعة`` for what a text calls otherwise (أنصار الله): the last body whose known name so begins."""
    if noun not in classes()["org_again"]:
        return None
    named = {key for key, actor in ground.actors.items() if fold(actor.name).split(" ", maxsplit=1)[0] == noun}
    if not named:
        return None
    for here in range(at - 1, max(-1, at - _BACK), -1):
        party = ground.party.get(here)
        if party is not None and party.kind == "organization" and party.actor in named:
            return Subject(party.actor, ground.words.span(at, at + 1), at, at + 1)
    return None


# ---------------------------------------------------------------- names behind other words
def _into_name(ground: Ground, at: int, to: int) -> int:
    """To a name behind an opening mark or a word for outlets: وكالة أنباء «رويترز», لصحيفة الرياض."""
    words, here = ground.words, at
    if here + 1 < to and words.key[here] in STATES and here + 1 in ground.party:
        return here + 1
    if here < to and here not in ground.within and is_media_noun(words.key[here]):
        here += 1
        while here < to and words.key[here] in NEWS:
            here += 1
    while here < to and (words.raw[here] == "ـ" or words.key[here] == "ل"):
        here += 1
    run = ground.marks.get(here)
    here += int(run is not None)
    while run is not None and here + 1 < run.close and here not in ground.party and _a_rank(ground, here):
        here += 1
    party = ground.party.get(here)
    owned = _outlet_of(ground, party) if party is not None and here > at and run is None else None
    if owned is not None and owned < to:
        return owned
    whole = run is None or (party is not None and party.after >= run.close)
    return here if party is not None and here < to and whole else at


def _outlet_of(ground: Ground, owner: Party) -> int | None:
    """``وكالة أنباء الحكومة «سانا»``: the outlet in the marks behind whom it belongs to."""
    run = ground.marks.get(owner.after)
    party = ground.party.get(run.open + 1) if run is not None else None
    whole = run is not None and party is not None and party.after >= run.close
    return party.first if whole and party is not None and party.kind == "organization" else None


def _name_behind(ground: Ground, at: int, to: int) -> tuple[int, int] | None:
    """The words in short marks or brackets behind a noun for outlets or bodies: مجلة «كذا», صحيفة (كذا)."""
    key, run = ground.words.key[at], ground.marks.get(at + 1)
    if at + 1 >= to or not (key in lexemes("title_of") or is_media_noun(key)):
        return None
    if run is not None:
        return (run.open + 1, run.close) if run.close - run.open <= _NAME_IN_MARKS else None
    close = next((i for i in range(at + 2, min(to, at + _NAME_IN_MARKS)) if ground.words.raw[i] == ")"), None)
    return (at + 2, close) if close is not None and ground.words.raw[at + 1] == "(" and close > at + 2 else None


def _in_marks(ground: Ground, cast: Cast, at: int, name: tuple[int, int]) -> Subject:
    """The name in the marks behind a noun; an actor is made where none is marked."""
    first, close = name
    party = ground.party.get(first)
    if party is not None and party.after >= close:
        return Subject(party.actor, party.span, at, close + 1)
    noun = ground.words.key[close - 1]
    made = new_subject(ground, cast, Described(first, close, noun, "medium", "f", False))
    return Subject(made.actor, made.span, at, close + 1)


def _behind_rank(ground: Ground, at: int, to: int) -> Subject | None:
    """A person named soon after a rank or an office that was not marked as a title: العميد سمير, عضو المجلس فلان."""
    words, here = ground.words, at
    office = words.key[at] in lexemes("rank") or source_nouns().get(words.key[at], ("",))[0] == "person"
    if not office and not words.key[at].startswith("ال"):
        return None
    while here < min(to, at + _OFFICE_LONGEST):
        party = ground.party.get(here)
        if party is not None and party.kind == "person" and not party.led:
            told = office or here == at + 1 or words.key[here - 1] in lexemes("rank")
            return figure(ground, party, to) if told and not _names_a_body(ground, at, here) else None
        run = ground.marks.get(here)
        if run is not None and at < here and run.close - run.open <= _NAME_IN_MARKS:
            here = run.close + 1
            continue
        if ground.stops(here) or words.raw[here] == ":" or ground.that(here) or run is not None:
            return None
        if words.key[here] in lexemes("relative"):
            return None
        if here > at and words.key[here] in lexemes("preposition") - {"في", "من", "علي"}:
            return None
        here = party.after if party else here + 1
    return None


def _kin_of(ground: Ground, cast: Cast, at: int) -> Subject | None:
    """``زوجة رئيس البلدية``, ``شقيق فلان``: who is told of by whose kin they are."""
    whose, key = ground.party.get(at + 1), ground.words.key[at]
    if whose is None or whose.kind != "person" or whose.led or key not in classes()["person_of"]:
        return None
    behind = whose.after
    while behind < len(ground.words) and (ground.words.raw[behind] in COMMAS or _a_rank(ground, behind)):
        behind += 1
    own = ground.party.get(behind) if behind > whose.after else None
    if own is not None and (own.kind, own.form) == ("person", "name") and not own.led:
        return Subject(own.actor, own.span, at, own.after)
    return new_subject(ground, cast, Described(at, whose.after, key, "person", "", False))


def _owned(ground: Ground, at: int, to: int) -> Subject | None:
    """``محاميه فلان``, ``زوجته فلانة``: the name behind whose man or kin its bearer is, a pronoun on the noun."""
    named = ground.party.get(at + 1) if at + 1 < to else None
    if named is None or (named.kind, named.form) != ("person", "name") or named.led or ground.words.raw[at][-1] == "ة":
        return None
    key = ground.words.key[at]
    stem = next((key.removesuffix(pronoun) for pronoun in ("هما", "ها", "هم", "ه") if key.endswith(pronoun)), "")
    stem = f"{stem[:-1]}ه" if stem.endswith("ت") else stem
    human = stem in classes()["person_of"] or stem in classes()["title_owned"] or stem in source_nouns()
    return Subject(named.actor, named.span, at, named.after) if stem and human else None


def _names_a_body(ground: Ground, at: int, name: int) -> bool:
    """``المشرف على مركز الملك فلان``: the person's name belongs to the body behind a preposition, not to who speaks."""
    words, before = ground.words, name - 1
    if not any(words.key[i] in lexemes("preposition") for i in range(at, name)):
        return False
    while before > at and words.key[before] in lexemes("rank"):
        before -= 1
    return (
        before > at
        and before not in ground.within
        and words.key[before][:1].isalpha()
        and "ال" not in words.key[before][:3]
    )


def _honoured(ground: Ground, cast: Cast, at: int) -> Subject | None:
    """``سموه``, ``معاليه``: the person who spoke last, else the one spoken of last before the word."""
    for turn in reversed(cast.turns):
        actor = cast.actor(ground, turn.subject.actor)
        if actor is not None and actor.kind == "person" and not turn.nested:
            return Subject(actor.key, ground.words.span(at, at + 1), at, at + 1)
    for here in range(at - 1, max(-1, at - _BACK), -1):
        party = ground.within.get(here)
        if party is not None and party.kind == "person":
            return Subject(party.actor, ground.words.span(at, at + 1), at, at + 1)
    return None


# ---------------------------------------------------------------- described sources
def _described(ground: Ground, cast: Cast, at: int, to: int, led: bool) -> Subject | None:
    source = described(ground, at, to, led)
    if source is None:
        return None
    named = behind_relative(ground, source.after, to) if source.definite and source.kind == "person" else None
    if named is not None:
        return Subject(named.actor, named.span, source.first, named.after)
    return source_subject(ground, cast, source, to)


def source_subject(ground: Ground, cast: Cast, source: Described, to: int) -> Subject:
    """The actor of a description: an issuer for a document, the one told of before, or a new one."""
    known: Subject | None = None
    if source.kind in ("document", "medium"):
        known = _issuer(ground, source, to) or (_outlet_before(ground, cast, source) if source.definite else None)
        known = known or (_earlier(ground, cast, source) if source.definite and _speaks_for(source) else None)
    elif source.definite and (source.after - source.first == 1 or _the_same(ground, source)):
        known = _earlier(ground, cast, source)
    if known is not None:
        if _the_same(ground, source):
            tell_of(ground, cast, source, known.actor)
        return Subject(known.actor, span_of(ground, source), source.first, source.after)
    return new_subject(ground, cast, source)


def _the_same(ground: Ground, source: Described) -> bool:
    """``المصدر نفسه``: whether a description says that its source is the one told of before."""
    return ground.words.key[source.after - 1] in THE_SAME


def _speaks_for(source: Described) -> bool:
    """Whether a document told of as known is the word of whoever spoke last: a report or a study is its own voice."""
    return source.noun not in _OWN_VOICE


def _issuer(ground: Ground, source: Described, to: int) -> Subject | None:
    """The body or person inside the noun phrase of a document, or behind it: بيان الوزارة, بيان للوزارة, صادر عن."""
    words = ground.words
    for at in range(source.first + 1, min(to, source.after + 3)):
        party = ground.party.get(at)
        if party is not None and party.kind in ("organization", "person", "group"):
            issued = source.kind == "document" and words.key[at - 1] in _ISSUED
            tied = at < source.after or (party.led and source.kind == "document") or issued
            return Subject(party.actor, party.span, party.first, party.after) if tied else None
        if words.raw[at] in COMMAS | STOPS:
            return None
    after = source.after
    if after + 1 < to and words.key[after] in ("عن", "من") and words.key[after + 1].startswith("ال"):
        return same_head(ground, after + 1)
    return None


def _issued_before(ground: Ground, cast: Cast, source: Described) -> Subject | None:
    """``البيان``: who spoke in the paper that was told of last, or who is named first in the sentence that tells of it
    (أصدرت الوزارة بيانا)."""
    forms = (source.noun, f"{source.noun}ا")
    for here in range(source.first - 1, max(-1, source.first - _PAPER_BACK), -1):
        if ground.words.key[here].removeprefix("و") not in forms:
            continue
        sentence = ground.sentence[here]
        told = (turn.subject for turn in reversed(cast.turns) if turn.sentence == sentence and not turn.nested)
        spoken = next((subject for subject in told if subject.first < here), None)
        if spoken is not None:
            return None if is_media(ground, spoken.first, spoken.after) else spoken
        before = range(ground.sentence_start(here), here)
        first = next((ground.party[i] for i in before if i in ground.party), None)
        if first is None or first.led or first.kind not in ("organization", "person"):
            return None
        return Subject(first.actor, first.span, first.first, first.after)
    return None


def _outlet_before(ground: Ground, cast: Cast, source: Described) -> Subject | None:
    """``الصحيفة``: the last one that the text named behind the same noun (صحيفة «كذا»)."""
    if source.kind != "medium":
        return None
    for here in range(source.first - 1, max(-1, source.first - _BACK), -1):
        if ground.words.key[here].lstrip("ولب") == source.noun.lstrip("ولب"):
            name = _name_behind(ground, here, len(ground.words))
            party = ground.party.get(here + 1)
            if name is not None:
                return _in_marks(ground, cast, here, name)
            if party is not None and party.kind == "organization":
                return Subject(party.actor, party.span, here, party.after)
    return None


def _earlier(ground: Ground, cast: Cast, source: Described) -> Subject | None:
    """Who was meant by the same noun before; for a document or an outlet, the last body that spoke."""
    issued = _issued_before(ground, cast, source) if source.noun in _STATEMENTS else None
    known = issued or cast.heads.get(source.noun)
    if known is not None or (source.after - source.first > _SAME_LONGEST and source.kind == "person"):
        return known
    wanted = "person" if source.kind == "person" else "organization"
    for turn in reversed(cast.turns):
        actor = cast.actor(ground, turn.subject.actor)
        if source.kind == "medium" and not is_media(ground, turn.subject.first, turn.subject.after):
            continue
        if actor is not None and actor.kind == wanted and source.kind in ("document", "medium", "person"):
            return turn.subject
    return None
