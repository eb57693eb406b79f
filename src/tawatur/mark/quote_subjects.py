"""The subject behind a verb that judges, denies or announces, and where what it takes as its object can begin.

In: a Place or a Ground and a word. Out: the word behind the subject, or whether a word belongs to it.
"""

from __future__ import annotations

from tawatur.mark.quote_described import begins_source
from tawatur.mark.quote_ground import COMMAS, THAT, Ground, lexemes, source_nouns
from tawatur.mark.quote_place import CLOSERS, PREPOSITIONS, THE_SAME, Place

#: Marks round one word or two are no quotation.
_WORD_IN_MARKS = 3
#: Words of a short name in marks at most.
_ALIAS = 6


def after_subject(here: Place) -> int:
    """The first word behind the verb and, where the subject comes after it, the subject."""
    ground, at, before = here.ground, here.at + 1, here.at - 1
    while at < len(ground.words) and ground.words.raw[at] in CLOSERS:
        at += 1
    while before > 0 and ground.words.raw[before] in CLOSERS:
        before -= 1
    if here.saying.owner or here.saying.tense == "participle" or (before in ground.within and not here.opens):
        return at
    while at + 1 < len(ground.words) and at not in ground.party and ground.words.key[at] in lexemes("rank"):
        at += 1
    if at + 1 < len(ground.words) and ground.words.key[at] in lexemes("some") and at not in ground.party:
        at = next((i for i in range(at + 1, min(at + 4, len(ground.words))) if i in ground.party), at)
    at += int(at not in ground.party and at + 1 in ground.party and begins_source(ground, at))  # حلفاء تركيا
    behind = _behind_unmarked(ground, at) if here.opens else at
    if behind > at:
        return behind
    party = ground.party.get(at)
    aside = party is not None and _between_commas(ground, party.after, party.actor)
    if here.opens and party is not None and not aside and not _another_follows(ground, party.after):
        return at
    return _behind_parties(ground, at)


def _behind_unmarked(ground: Ground, at: int) -> int:
    """Behind a subject that names leave open, before whom it judges: ``حزب «كذا» الشرطة``, ``النائبة فلانة الوزير``,
    ``الجماعة التحالف``; else ``at``.
    """
    words, run, named = ground.words, ground.marks.get(at + 1), ground.party.get(at + 1)
    if at in ground.party or at + 2 >= len(words) or not words.raw[at][0].isalpha():
        return at
    key, behind = words.key[at], at
    bare = key.removeprefix("ال")
    if run is not None and run.close - run.open <= _ALIAS and (bare in lexemes("body") or key in lexemes("title_of")):
        behind = run.close + 1
    elif (
        named is not None and key.startswith("ال") and (named.kind, named.form) == ("person", "name") and not named.led
    ):
        behind = named.after
    elif key.startswith("ال") and bare in lexemes("body") and (named is not None or words.key[at + 1].startswith("ال")):
        behind = at + 1
    elif key in lexemes("body"):
        behind = _behind_body(ground, at)
    return behind if behind > at and _another_follows(ground, behind) else at


def whom_behind(ground: Ground, at: int) -> bool:
    """Whether a body of no list begins at the word, and behind it what it judges (أدانت قيادة إقليم كذا القصف)."""
    behind = ended = _behind_body(ground, at)
    while behind in ground.times:
        behind = ground.times[behind]
    named = at < ended and ended - 1 in ground.within
    return named and behind < len(ground.words) and ground.words.key[behind].startswith("ال")


def _behind_body(ground: Ground, at: int) -> int:
    """Behind a body of no list whose head is word ``at``: its nouns, up to a definite one or a name, and adjectives."""
    words, j = ground.words, at + 1
    while j < min(at + _ALIAS, len(words)) and j not in ground.party and words.key[j].isalpha():
        if words.key[j].startswith("ال") or words.key[j] in PREPOSITIONS:
            break
        j += 1
    party = ground.party.get(j)
    if party is not None and not party.led and party.kind in ("place", "organization"):
        j = party.after
    elif j < len(words) and words.key[j].startswith("ال"):
        j += 1
    else:
        return at
    while j < len(words) and j not in ground.party and _adjective_of(words.key[j]):
        j += 1
    return j


def source_ends(here: Place, after: int) -> bool:
    """``أكد المصدر ذاته تمسك …``: whether a known source, with what says that it is known, ends before the word."""
    keys, first = here.ground.words.key, here.at + 1
    if not here.opens or here.saying.tense != "past" or first >= after or not keys[first].startswith("ال"):
        return False
    if source_nouns().get(keys[first], ("",))[0] not in ("person", "group") or keys[after] in THE_SAME:
        return False
    if after in here.ground.within:
        return False
    return all(keys[at] in THE_SAME or _adjective_of(keys[at]) for at in range(first + 1, after))


def _behind_parties(ground: Ground, at: int) -> int:
    """Behind a name with its titles, the names joined to it by و, and a time."""
    party = ground.party.get(at)
    while party is not None:
        at, actor = party.after, party.actor
        at += int(at < len(ground.words) and (nisba_of(ground, at) or nisba_before_name(ground, at)))
        party = ground.party.get(at)
        if party is None and _between_commas(ground, at, actor):
            at = ground.party[at + 1].after + 1
        if party is not None and party.actor != actor and party.span.start == ground.words.start[at]:
            party = None
    at = _joined_behind(ground, at)
    at = _behind_seat(ground, at)
    while at in ground.times:
        at = ground.times[at]
    return at


def _between_commas(ground: Ground, at: int, actor: str) -> bool:
    """``الأمين العام، فلان، القرار``: whether the name of who was told of by an office stands between two commas."""
    words, named = ground.words, ground.party.get(at + 1)
    if named is None or named.actor != actor or words.raw[at] not in COMMAS or named.after >= len(words):
        return False
    return words.raw[named.after] in COMMAS


def _behind_seat(ground: Ground, at: int) -> int:
    """Behind في and a place, if whom the subject judges follows: ``اتهمت النيابة العامة في بوليفيا فلاناً``."""
    seat = ground.party.get(at + 1)
    seated = seat is not None and seat.kind == "place" and ground.words.key[at] == "في" and seat.after in ground.party
    return seat.after if seat is not None and seated else at


def _joined_behind(ground: Ground, at: int) -> int:
    """Behind a noun that و joins to the names before it, and its adjectives: ``أوكرانيا والدول الغربية``."""
    words = ground.words
    if at >= len(words) or at - 1 not in ground.within or at in ground.party or words.key[at][:3] != "وال":
        return at
    at += 1
    while at < len(words) and at not in ground.party and _adjective_of(words.key[at]):
        at += 1
    return at


def _adjective_of(key: str) -> bool:
    """Whether a definite word is an adjective of relation: الغربية، المحلي."""
    return key.startswith("ال") and key.endswith(("ي", "يه"))


def _another_follows(ground: Ground, at: int) -> bool:
    """Whether a second noun, the person judged, follows the first."""
    if at >= len(ground.words):
        return False
    key = ground.words.key[at]
    if at in ground.times or _behind_seat(ground, at) > at:
        return True
    return key[:1].isalpha() and key not in THAT and key not in PREPOSITIONS and not with_ba(ground, at)


def with_ba(ground: Ground, at: int) -> bool:
    """Whether ب is written onto the word as a preposition."""
    key = ground.words.key[at]
    if key[:1] != "ب" or len(key) < 4 or key in lexemes("own_ba") or at in ground.times or _far(ground, at):
        return False
    if a_rank(ground, at, key[1:]):
        return False  # رحب بالرئيس فلان: a guest
    party = ground.party.get(at)
    if party is not None:
        return party.led and party.kind not in ("place", "person")
    return at not in ground.within


def _far(ground: Ground, at: int) -> bool:
    """``غير بعيد عن``: the adjective, not ``بعيد الفطر``."""
    behind = ground.words.key[at + 1 : at + 2]
    return ground.words.key[at] in ("بعيد", "بعيده", "بعيدين") and behind in (["عن"], ["من"], ["المدي"], ["كل"])


def a_rank(ground: Ground, at: int, key: str) -> bool:
    """``الدكتور فلان``, ``د. فلان``: a rank, written ``key``, before a person's name is no object."""
    behind = at + 1
    trade = key.startswith("ال") and source_nouns().get(key, ("",))[0] == "person"
    if key in lexemes("rank") or (trade and behind in ground.party):
        while behind < len(ground.words) and ground.words.key[behind] in lexemes("rank"):
            behind += 1
    elif not (behind < len(ground.words) and ground.abbreviates(behind)):
        return False
    behind += int(behind < len(ground.words) and ground.words.raw[behind] == ".")
    party = ground.party.get(behind)
    return party is not None and party.kind == "person"


def nisba_of(ground: Ground, at: int) -> bool:
    """``إيران الإسلامية …``: an adjective in ي right behind a name goes with it, if another noun follows."""
    key, behind = ground.words.key[at], at + 1
    if at - 1 not in ground.within or at in ground.within or behind >= len(ground.words):
        return False
    adjective = key.startswith("ال") and key.endswith(("ي", "يه", "يين", "يون"))
    return adjective and ground.words.key[behind].startswith("ال")


def nisba_before_name(ground: Ground, at: int) -> bool:
    """``دول الخليج العربية طهران``: an adjective between a name and the next one goes with the first."""
    key = ground.words.key[at]
    return at not in ground.within and key.startswith("ال") and key.endswith(("ي", "يه")) and at + 1 in ground.party


def relayed(here: Place, after: int) -> bool:
    """``موقع كذا نقل عن مسؤول …``: whoever said it stands behind عن."""
    ground, source = here.ground, after + 1
    if here.saying.lemma != "نقل" or ground.words.key[after] != "عن" or source >= len(ground.words):
        return False
    return source in ground.party or ground.words.key[source] in source_nouns()


def marks_end(ground: Ground, at: int) -> int:
    """Where a verb's words end at the latest: with the line, or the marks in which it stands among other words."""
    run = ground.quoted.get(at)
    return run.close if run is not None and run.close - run.open > _WORD_IN_MARKS else ground.line_end(at)
