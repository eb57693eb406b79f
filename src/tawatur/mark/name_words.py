"""What one word can be in a name: cached per folded word, so that a text is scanned by flags.

In: a folded word. Out: its ``Sense``: for every way to cut proclitics off, what is left and its flags.

>>> sense("وبالرييس").any & TITLE_AL > 0
True
>>> sense("ثم").any
0
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from tawatur.arabic.clitics import cuts
from tawatur.arabic.per_word import per_word
from tawatur.mark.name_lexicon import classes, common, gazetteer, nisbas, phrases_of, tokens
from tawatur.mark.quote_verbs import Saying, sayings

GAZ, GIVEN, NAMEISH, NISBA, TITLE, TITLE_AL, EQUAL, HONORIFIC, ORG_AL, ORG_OF, DESC = (1 << n for n in range(11))
GROUP, JOIN, SAYING, MINISTRY, UNNAMED, DEICTIC, PLACE_OF, SITE, DEPARTMENT = (1 << n for n in range(11, 20))
_NAME = JOIN | NAMEISH | GIVEN
_PRONOUNS = ("ها", "هم", "هن", "هما", "كم", "ته", "نا")
_PLURALS = ("ين", "ون", "ات", "تين")


class Way(Struct, frozen=True, gc=False):
    """One way to read a word: ``cut`` letters of proclitics, the folded ``stem``, its flags."""

    cut: int
    stem: str
    flags: int


class Sense(Struct, frozen=True, gc=False):
    """All ways to read a word that mean something to names, and their flags together."""

    ways: tuple[Way, ...]
    any: int


@cache
def _flagged() -> dict[str, int]:
    """Flags by folded stem, from every table but the name tokens."""
    found: dict[str, int] = {}

    def mark(stems: object, flag: int) -> None:
        assert isinstance(stems, (frozenset, dict))
        for stem in stems:
            found[stem] = found.get(stem, 0) | flag

    mark(gazetteer(), GAZ)
    mark(nisbas(), NISBA)
    words = classes()
    for name, flag in (
        ("title", TITLE),
        ("title_al", TITLE_AL),
        ("equal", EQUAL),
        ("honorific", HONORIFIC),
        ("profession", HONORIFIC),
    ):
        mark(words[name], flag)
    mark(words["org_of"], ORG_OF)
    mark(phrases_of("org_al"), ORG_AL)
    mark(phrases_of("desc_al"), DESC)
    mark(phrases_of("desc_indef"), DESC)
    mark(words["land"] | words["country_again"], DESC)
    mark(words["join"], JOIN)
    mark(words["ministry"], MINISTRY)
    mark(words["place_name_class"], PLACE_OF)
    mark(words["named_site"] | words["named_prize"], SITE)
    mark(words["place_dept"] | words["office_of"] | words["seat_class"], DEPARTMENT)
    mark(words["deictic"] | frozenset(phrases_of("fixed_title")), DEICTIC)
    for name in ("person_noun", "person_al", "person_al_adj", "kin", "one_of", "number_of"):
        mark(words[name], UNNAMED)
    mark(phrases_of("group"), GROUP)
    mark(frozenset(form for form, read in sayings().items() if any(_tells(said) for said in read)), SAYING)
    return found


def _tells(said: Saying) -> bool:
    """Whether a form is a finite verb whose subject may follow: he, she says."""
    return said.tense in ("past", "present") and said.number == "s" and not said.owner


@cache
def _all_flags() -> dict[str, int]:
    """Flags by folded stem, from every table and the name tokens."""
    found = dict(_flagged())
    for stem, (role, doubtful) in tokens().items():
        if doubtful < 2:
            found[stem] = found.get(stem, 0) | (NAMEISH if role == "s" else NAMEISH | GIVEN)
    return found


def flags(stem: str) -> int:
    """The flags of a folded stem."""
    if stem.startswith("عبدال") and len(stem) > 6:
        return _flagged().get(stem, 0) | NAMEISH | GIVEN
    return _all_flags().get(stem, 0)


_NO_SENSE = Sense((), 0)


@per_word(50_000)
def sense(key: str) -> Sense:
    """The ways to read the folded word ``key``; none for words that no name turns on."""
    ways = []
    everything = 0
    for cut, stem in cuts(key):
        found = flags(stem)
        if found:
            ways.append(Way(cut, stem, found))
            everything |= found
    return Sense(tuple(ways), everything) if ways else _NO_SENSE


@per_word(50_000)
def unknown(key: str) -> bool:
    """Whether ``key`` may be a name that no list has.

    It is in Arabic letters, not common however it is cut, and has not the look of an inflected word.
    """
    if len(key) < 2 or not "ء" <= key[0] <= "ي" or flags(key) & ~(_NAME | GAZ):
        return False
    for cut, stem in cuts(key):
        if stem in common() or (cut and flags(stem) & (~JOIN if key[0] == "و" else ~_NAME)):
            return False
    if key.startswith(("وال", "بال", "كال", "فال", "لل", "سي", "ست")) or (key[0] == "و" and len(key) > 6):
        return False
    return not _inflected(key)


def _inflected(key: str) -> bool:
    """Whether ``key`` ends like an inflected word: a pronoun on a long stem, or any ending on a common one."""
    for end in (*_PRONOUNS, *_PLURALS):
        stem = key[: -len(end)]
        if key.endswith(end) and (
            stem in common() or stem + "ه" in common() or (end in _PRONOUNS and end != "نا" and len(stem) > 4)
        ):
            return True
    return False


def doubt(stem: str) -> int:
    """How doubtful a name token is: 0, 1, 2; 3 where no list has it."""
    if stem.startswith("عبدال") and len(stem) > 6:
        return 0
    token = tokens().get(stem)
    return token[1] if token else 3
