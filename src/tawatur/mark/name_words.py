"""What one word can be in a name: cached per folded word, so that a text is scanned by flags.

In: a folded word. Out: its flags; for every way to cut proclitics off, what is left, its flags and what the gazetteer
has under it.

>>> about("وبالرييس", cuts("وبالرييس")) & TITLE_AL > 0
True
>>> ways_of("ثم")
()
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from tawatur.arabic.clitics import Cuts, cuts
from tawatur.arabic.per_word import per_word
from tawatur.mark.name_lexicon import (
    NONE_BEHIND,
    Entry,
    Phrases,
    begun,
    classes,
    common,
    nisbas,
    phrases_of,
    tokens,
)
from tawatur.mark.quote_verbs import Saying, sayings

GAZ, GIVEN, NAMEISH, NISBA, TITLE, TITLE_AL, EQUAL, HONORIFIC, ORG_AL, ORG_OF, DESC = (1 << n for n in range(11))
GROUP, JOIN, SAYING, MINISTRY, UNNAMED, DEICTIC, PLACE_OF, SITE, DEPARTMENT = (1 << n for n in range(11, 20))
#: An office with a pronoun on it (رئيسها).
OWNED = 1 << 20
#: The gazetteer has a name of this one word; it is the people of a country.
ALONE, PEOPLE = (1 << n for n in range(21, 23))
FLAGS = (1 << 23) - 1
#: The flags of one way to read a word; the learned tagger has weights for them, and none for the others.
_OF_WAY = ALONE - 1
#: How far above its flags the hints of a word stand, where both are one number.
HINTS = 23
#: How far above these stand those that it gives only with nothing cut off.
_WHOLE = 46
_NAME = JOIN | NAMEISH | GIVEN
_PRONOUNS = ("ها", "هم", "هن", "هما", "كم", "ته", "نا")
#: Proclitics that a name takes.
_BEFORE = ("", "و", "ف", "ب", "ك", "ل", "وب", "ول", "فب", "فل", "وك")
#: The pronouns that tell whose an office is.
_WHOSE = ("ه", "ها", "هم", "هما", "هن")
_PLURALS = ("ين", "ون", "ات", "تين")
#: What so begins is a given name, whatever follows.
_SERVANT = "عبدال"
_ENDINGS = (*_PRONOUNS, *_PLURALS, "ان", "ي")


class Way(Struct, frozen=True, gc=False):
    """One way to read a word: ``cut`` letters of proclitics, the folded ``stem``, its flags, and what the gazetteer has
    under it ``alone`` and with a word ``behind``.
    """

    cut: int
    stem: str
    flags: int
    alone: tuple[Entry, ...] = ()
    behind: dict[str, Phrases] = NONE_BEHIND


def _flagged() -> dict[str, int]:
    """Flags by folded stem, from every table but the name tokens."""
    words = classes()
    unnamed = ("person_noun", "person_of", "person_al", "person_al_adj", "kin", "one_of", "number_of")
    return _together(
        (GAZ, begun()),
        (ALONE, (word for word, phrases in begun().items() if phrases.alone)),
        (NISBA, nisbas()),
        (PEOPLE, (word for word, nisba in nisbas().items() if nisba.definite and nisba.people)),
        (TITLE, words["title"]),
        (TITLE_AL, words["title_al"]),
        (EQUAL, words["equal"]),
        (HONORIFIC, words["honorific"] | words["profession"] | words["kin"]),
        (OWNED, owned_offices()),
        (ORG_OF, words["org_of"]),
        (ORG_AL, phrases_of("org_al")),
        (DESC, phrases_of("desc_al")),
        (DESC, phrases_of("desc_indef")),
        (DESC, words["land"] | words["country_again"] | words["owned_body"] | words["body_of"]),
        (JOIN, words["join"]),
        (MINISTRY, words["ministry"]),
        (PLACE_OF, words["place_name_class"]),
        (SITE, words["named_site"] | words["named_prize"]),
        (DEPARTMENT, words["place_dept"] | words["office_of"] | words["seat_class"]),
        (DEICTIC, words["deictic"] | frozenset(phrases_of("fixed_title"))),
        *((UNNAMED, words[name]) for name in unnamed),
        (UNNAMED, phrases_of("person_pair")),
        (GROUP, phrases_of("group")),
        (SAYING, (form for form, read in sayings().items() if any(_tells(said) for said in read))),
    )


@cache
def owned_offices() -> dict[str, str]:
    """The office of every folded form of one with a pronoun on it."""
    heads = sorted(classes()["title_owned"])
    return {(h[:-1] + "ت" if h.endswith("ه") else h) + whose: h for h in heads for whose in _WHOSE}


def _tells(said: Saying) -> bool:
    """Whether a form is a finite verb whose subject may follow: he, she says."""
    return said.tense in ("past", "present") and said.number == "s" and not said.owner


@cache
def _known() -> dict[str, int]:
    """Flags by folded stem, from every table and the name tokens; the hints that a word gives stand above them."""
    found = _flagged()
    for stem, (role, doubtful) in tokens().items():
        if doubtful < 2:
            found[stem] = found.get(stem, 0) | (NAMEISH if role == "s" else NAMEISH | GIVEN)
    for shift, hints in ((HINTS, _kinds()), (_WHOLE, _whole())):
        for word, hint in hints.items():
            found[word] = found.get(word, 0) | hint << shift
    same: dict[int, int] = {}
    return {word: same.setdefault(told, told) for word, told in found.items()}


def _told(stem: str) -> int:
    """The flags of a folded stem, and the hints above them."""
    told = _known().get(stem, 0)
    return told | NAMEISH | GIVEN if stem.startswith(_SERVANT) and len(stem) > 6 else told


def flags(stem: str) -> int:
    """The flags of a folded stem, read in one way."""
    return _told(stem) & _OF_WAY


#: What a word says of the word behind it: a kind of place by which a new one is known, with the proclitics that it
#: takes; a kind of place, or a preposition; a kind of place, of body and of outlet that bears a doubtful name out;
#: kinds of body and place whose names stand in marks; a kind of place whose names are plain words; a body that is told
#: by who leads it.
NEW_PLACE, PLACING, SURE_PLACE, SURE_BODY, QUOTED_KIND, QUOTED_BODY, QUOTED_PLACE, PLAIN_PLACE, LED = (
    1 << n for n in range(9)
)
#: What it is besides: a quotation mark; the second word of a phrase of the gazetteer; of no list and maybe a name; that
#: or the first word of a person's name; بن and its like; a word of sport; the word by which a body is named again; a ل
#: by itself; five letters and more that are neither common nor of any list; the name علي or the preposition على;
#: five letters and more that are not common.
QUOTE, SECOND, UNKNOWN, NAMELIKE, SON, SPORT, AGAIN, LAM, STRANGE, ALI, RARE = (1 << n for n in range(9, 20))
#: A dual or plural for kinds of places, whose names stand in a row behind it; a word for agencies.
PLACE_ROW, AGENCY = 1 << 20, 1 << 21
#: A family name of the Far East, which may be a common word too.
FAR_EAST = 1 << 22
SONS = frozenset({"بن", "بنت", "ولد"})
QUOTES = frozenset({"«", "»", '"', "“", "”", "(", ")"})


#: Nothing that begins like this is a name of no list: the article behind other letters; hardly anything, the future.
_INNER, _FUTURE = ("وال", "بال", "كال", "فال", "لل"), ("سي", "ست")
#: So many letters, and so many long vowels behind the first two, make a foreign name of what begins like the future.
_LONG, _VOWELS = 7, 2


@per_word(10_000)
def ways_of(key: str) -> tuple[Way, ...]:
    """The ways to read the folded word ``key`` that mean something to names; none for nearly every word."""
    return tuple(_way(cut, stem, found) for cut, stem in cuts(key) if (found := flags(stem)))


def _way(cut: int, stem: str, found: int) -> Way:
    """A way to read a word, with what the gazetteer has under its stem."""
    phrases = begun().get(stem) if found & GAZ else None
    return Way(cut, stem, found) if phrases is None else Way(cut, stem, found, phrases.alone, phrases.behind)


def about(key: str, cuts: Cuts) -> int:
    """All that names ask of a folded word at the first look: its flags, and the hints above them."""
    usual, inner = common(), FLAGS & ~JOIN if key[:1] == "و" else FLAGS & ~_NAME
    tells = _told if _SERVANT in key else _known().get
    whole = tells(key) or 0
    told, listed = whole, key in usual
    for cut, stem in cuts[1:]:
        found = tells(stem) or 0
        told |= found
        listed = listed or stem in usual or bool(cut and found & inner)
    flags = told & FLAGS
    hints = told >> HINTS & FLAGS | whole >> _WHOLE
    if len(key) > 4 and not usual.get(key):
        hints |= RARE if flags else RARE | STRANGE
    if not listed and _nameless(key, whole & FLAGS):
        hints |= UNKNOWN | NAMELIKE
    elif flags & _NAME:
        hints |= NAMELIKE
    return flags | hints << HINTS


@per_word(10_000)
def unknown(key: str) -> bool:
    """Whether ``key`` may be a name that no list has.

    It is in Arabic letters, not common however it is cut, and has not the look of an inflected word.
    """
    return about(key, cuts(key)) >> HINTS & UNKNOWN > 0


def _nameless(key: str, flags: int) -> bool:
    """Whether a folded word that is not common, however it is cut, may be a name that no list has."""
    if len(key) < 2 or not "ء" <= key[0] <= "ي" or flags & ~(_NAME | GAZ | ALONE):
        return False
    if key.startswith(_INNER) or (key[0] == "و" and len(key) > 6) or (key.startswith(_FUTURE) and _verbal(key)):
        return False
    return not key.endswith((*_ENDINGS, "و")) or not _inflected(key)


def _verbal(key: str) -> bool:
    """Whether a word with سي or ست is a verb of the future rather than a foreign name (سينيغوبوف, ستيفانو)."""
    foreign = len(key) >= _LONG and key[2] != "ت" and sum(letter in "اوي" for letter in key[2:]) >= _VOWELS
    return not foreign or key[1:] in common() or key.endswith(("وا", *_ENDINGS))


def _inflected(key: str) -> bool:
    """Whether ``key`` ends like an inflected word: a pronoun on a long stem, or any ending on a common one."""
    if key.endswith("ان") and flags(key[:-2]) & (UNNAMED | TITLE | HONORIFIC):
        return True  # مسؤولان, دبلوماسيان
    usual = common()
    if key.endswith(("ي", "و")) and len(key) > 4 and key + "ن" in usual:
        return True  # مفتشي, مقاتلو
    for end in (*_PRONOUNS, *_PLURALS):
        stem = key[: -len(end)]
        if key.endswith(end) and (
            stem in usual or stem + "ه" in usual or (end in _PRONOUNS and end != "نا" and len(stem) > 4)
        ):
            return True
    return False


def _kinds() -> dict[str, int]:
    """Hints of words less their proclitics."""
    words = classes()
    return _together(
        (PLACING, words["place_class"]),
        (SURE_PLACE, words["place_sure_class"]),
        (SURE_BODY, words["outlet_kind"] | words["org_class"]),
        (QUOTED_KIND, words["quoted_kind"]),
        (QUOTED_BODY, words["quoted_body"]),
        (QUOTED_PLACE, words["quoted_place"]),
        (PLAIN_PLACE, words["place_plain_class"]),
        (LED, words["led_body"]),
        (AGENCY, words["agency_kind"]),
        (PLACE_ROW, words["place_pair"] | words["place_row"]),
    )


def _whole() -> dict[str, int]:
    """Hints of words as they stand."""
    words = classes()
    new = {before + word for word in words["place_new_class"] for before in ("", "و", "ب", "ل", "وب", "ول", "ف")}
    seconds = {second for phrases in begun().values() for second in phrases.behind}
    again = {form for head in words["org_again"] | words["place_again"] for form in standing(f"ال{head}")}
    return _together(
        (NEW_PLACE | PLACING, new),
        (PLACING, words["preposition"]),
        (QUOTE, QUOTES),
        (SECOND, seconds),
        (SON, SONS),
        (SPORT, words["sport"]),
        (AGAIN, again),
        (LAM, "ل"),
        (FAR_EAST, words["far_east_family"]),
        (ALI, ("علي", "وعلي", "فعلي")),
    )


@per_word(1_000)
def standing(word: str) -> dict[str, tuple[str, int]]:
    """The forms in which ``word`` may stand in a text, each proclitic before it, with it and the letters to cut off."""
    found = {before + word: (word, len(before)) for before in _BEFORE}
    if word.startswith("ال"):
        found |= {"لل" + word[2:]: (word, 0), "ولل" + word[2:]: (word, 1), "فلل" + word[2:]: (word, 1)}
    return found


def _together(*flagged: tuple[int, Iterable[str]]) -> dict[str, int]:
    """The flags of each word, those of all its classes together."""
    found: dict[str, int] = {}
    for flag, words in flagged:
        for word in words:
            found[word] = found.get(word, 0) | flag
    return found


def doubt(stem: str) -> int:
    """How doubtful a name token is: 0, 1, 2; 3 where no list has it."""
    level = _doubts().get(stem, 3)
    return 0 if level == 3 and stem.startswith("عبدال") and len(stem) > 6 else level


@cache
def _doubts() -> dict[str, int]:
    """How doubtful each name token is."""
    return {token: 0 if token.startswith("عبدال") else level for token, (_, level) in tokens().items()}
