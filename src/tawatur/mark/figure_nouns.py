"""What a number counts or measures, and what befell the people that it counts.

In: words and a place. Out: the counted noun there (with its unit and slot), and the casualty words of a text.

>>> from tawatur.arabic.words import split
>>> noun_at(split("جنديين"), 0)
Noun(unit='جندي', slot='person', after=1, told=2, cut=0)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache, partial

from tawatur.arabic.clitics import cut_to
from tawatur.arabic.fold import fold_word
from tawatur.arabic.glance import scan_for
from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants
from tawatur.model import Part


class Noun(Part, frozen=True):
    """A counted noun up to word ``after``.

    ``told`` is 2 for a dual, 3 for one with the article, 1 for a singular, else 0: a number must tell.

    ``slot``: killed, injured, arrested, missing, rescued; person or thing; money, percent, measure.
    """

    unit: str
    slot: str
    after: int
    told: int
    cut: int


Meaning = tuple[str, str, int]


def _dual(one: str) -> Iterator[str]:
    """The dual forms of a singular: the first word takes the ending, a following one stays."""
    first, _, rest = one.partition(" ")
    stem = first[:-1] + "ت" if first.endswith("ة") else first
    for ending in ("ان", "ين"):
        yield f"{stem}{ending} {rest}".strip()


def _nearest(many: str, ones: tuple[str, ...]) -> str:
    """The singular of a row that shares most letters with a plural, in their order (أحزاب: حزب)."""
    return max(ones, key=lambda one: SequenceMatcher(None, one, many, autojunk=False).ratio())


def _sound_plural(one: str) -> str | None:
    """The plural in ين that a nisba or a participle in م has, which is spelled as its dual."""
    nisba = one.endswith("ي") and len(one) > 4 and one not in ("جندي", "شرطي")
    return f"{one}ين" if " " not in one and (nisba or one.startswith("م")) else None


def _forms(row: dict[str, str]) -> Iterator[tuple[str, Meaning]]:
    """Every form of a row of ``lexicon/counted.tsv`` with what it means; a dual with the article is not counted (3)."""
    ones, slot = variants(row["one"]), row["slot"]
    for one in ones:
        yield from ((form, (one, slot, 1)) for form in (one, one + "ا", "ال" + one))
        for dual in _dual(one) if row["dual"] == "yes" else ():
            yield from ((dual, (one, slot, 2)), ("ال" + dual, (one, slot, 3)))
        if slot != "thing" and (plural := _sound_plural(one)):
            yield from ((form, (one, slot, 0)) for form in (plural, "ال" + plural))
    for many in variants(row["many"]):
        meaning = (_nearest(many, ones), slot, 0)
        yield from ((form, meaning) for form in (many, many.removeprefix("ال"), "ال" + many))


@cache
def _entries() -> list[tuple[str, Meaning]]:
    """Every form of a counted noun, plurals before singulars of the same spelling."""
    return sorted((entry for row in table("counted") for entry in _forms(row)), key=lambda entry: entry[1][2])


@cache
def _nouns() -> Phrasebook[Meaning]:
    """Counted nouns in all numbers."""
    return Phrasebook(_entries())


def _firsts(forms: Iterable[str]) -> frozenset[str]:
    """The folded first words of some forms."""
    return frozenset(fold_word(form.split(" ")[0]) for form in forms)


@cache
def noun_firsts() -> frozenset[str]:
    """The first words of all counted nouns."""
    return _firsts(form for form, _ in _entries())


@cache
def _measures() -> Phrasebook[Meaning]:
    """Units of money, share and measure."""
    rows = table("measures")
    forms = [(form, (row["unit"], row["kind"], 0)) for row in rows for form in variants(row["forms"])]
    return Phrasebook([*forms, *(("ال" + form, meaning) for form, meaning in forms if form[0].isalpha())])


def begins_noun(key: str) -> bool:
    """Whether a counted noun can begin with the folded word."""
    return cut_to(key, noun_firsts())


def noun_at(words: Words, at: int) -> Noun | None:
    """The counted noun at word ``at``."""
    hit = _nouns().match(words, at) if at < len(words.key) and begins_noun(words.key[at]) else None
    return Noun(hit.meaning[0], hit.meaning[1], hit.after, hit.meaning[2], hit.cut) if hit else None


def measure_at(words: Words, at: int) -> Noun | None:
    """The unit of money, share or measure at word ``at``."""
    hit = _measures().match(words, at) if at < len(words) else None
    return Noun(hit.meaning[0], hit.meaning[1], hit.after, 0, hit.cut) if hit else None


#: Endings of people's plurals and of nisbas, which no list holds in full: مزارعين، عراقيا، فرنسيين.
_STOPS = frozenset(
    {
        *(
            "من",
            "في",
            "علي",
            "الي",
            "عن",
            "مع",
            "بين",
            "او",
            "ثم",
            "ان",
            "لا",
            "ما",
            "كما",
            "حتي",
            "منذ",
            "خلال",
            "بعد",
        ),
        *("قبل", "ضد", "هم", "هو", "هي", "قد", "لم", "لن", "كان", "كانت", "الذي", "التي", "الذين", "هذا", "هذه", "ذلك"),
        *("منهم", "منهن", "منها", "منهما", "بينهم", "بينهن", "عليهم", "لهم"),
        *("تلك", "لكن", "غير", "اي", "اذا", "حيث", "بعض", "كل", "فقط", "ايضا", "امس", "اليوم"),
    }
)


def person_by_form(key: str) -> bool:
    """Whether an unlisted folded word looks like a noun for people (a nisba or a participle in the plural)."""
    endings = ("يين", "يون", "يا", *(("ين", "ون") if key[:1] == "م" else ()))
    return len(key) > 4 and key.endswith(endings)


def other_noun(words: Words, at: int) -> str | None:
    """An unlisted word that a number can count: any word that is no particle, verb ending or mark."""
    key = words.key[at] if at < len(words) else ""
    if len(key) < 3 or not key[0].isalpha() or key[0].isascii() or key.startswith("لل") or key.endswith("وا"):
        return None
    if {key, key[1:]} & _STOPS:
        return None
    return key


# ---------------------------------------------------------------- what befell them
class Cue(Part, frozen=True):
    """A casualty word: words ``first`` up to ``after``."""

    first: int
    after: int
    slot: str


def _cue_forms(side: str) -> list[tuple[str, str]]:
    """Casualty words of one side with their slots."""
    rows = [row for row in table("casualty_words") if row["side"] in (side, "both")]
    return [(form, row["slot"]) for row in rows for form in variants(row["forms"])]


@cache
def _cues(side: str) -> Phrasebook[str]:
    """Casualty words that stand before, or behind, the people they tell of."""
    return Phrasebook(_cue_forms(side))


@cache
def _cue_firsts(side: str) -> frozenset[str]:
    """The first words of the casualty words of one side."""
    return _firsts(form for form, _ in _cue_forms(side))


_SCANS = {side: scan_for(partial(_cue_firsts, side)) for side in ("before", "behind")}


def cues(words: Words, side: str) -> list[Cue]:
    """All casualty words of a text on one side, in order, without overlaps."""
    book = _cues(side)
    found: list[Cue] = []
    for at in _SCANS[side](words):
        hit = book.match(words, at)
        if hit is not None and (not found or hit.first >= found[-1].after):
            found.append(Cue(hit.first, hit.after, hit.meaning))
    return found
