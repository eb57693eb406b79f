"""Conjugate the verbs of saying, so that a word of the text can be looked up in any person, number, tense and voice.

In: the table ``verbs_of_saying``. Out: a dictionary from folded word forms to readings. Short vowels are not written,
so active and passive are mostly one form; which it is, the words around must decide.

>>> [(said.lemma, said.tense, said.gender, said.number) for said in sayings()["اضافت"]]
[('أضاف', 'past', 'f', 's')]
>>> sayings()["مشيرا"][0].tense
'participle'
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.model import Stance

Tense = Literal["past", "present", "participle", "masdar"]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]

#: Object and possessive pronouns of the third person, folded; the others stand inside quoted words.
PRONOUNS = ("ه", "ها", "هم", "هما")
_WEAK_PRESENT = frozenset("ىيو")


class Saying(NamedTuple):
    """One reading of a word form as speech. ``owner``: a pronoun hangs on it (its object; of a masdar, its subject).

    ``frame`` and ``traits`` are sets of the words that the head of the table explains.
    """

    lemma: str
    tense: Tense
    gender: Gender
    number: Number
    owner: bool
    frame: frozenset[str]
    stance: Stance
    flavour: str
    homograph: bool
    traits: frozenset[str]


class _Shape(NamedTuple):
    """How a form stands in its paradigm."""

    word: str
    tense: Tense
    gender: Gender
    number: Number
    owner: bool = False


def _past(lemma: str) -> Iterator[_Shape]:
    """Third persons of the perfect; a final weak letter is dropped or turned as the grammar asks.

    The feminine plural (قلن) is left out: seldom in news, and spelt like other words (عدن, الزمن).
    """
    key = fold(lemma)
    weak = lemma[-1] in "ىا" and len(lemma) > 2
    stem = key[:-1] if weak else key
    before_object = stem + "ا" if weak else key
    yield _Shape(key, "past", "m", "s")
    yield _Shape(stem + "ت", "past", "f", "s")
    yield _Shape(stem + ("يا" if lemma.endswith("ى") else "وا" if weak else "ا"), "past", "m", "d")
    yield _Shape(stem + "تا", "past", "f", "d")
    yield _Shape(stem + "وا", "past", "m", "p")
    for pronoun in PRONOUNS:
        yield _Shape(before_object + pronoun, "past", "m", "s", True)
        yield _Shape(stem + "ت" + pronoun, "past", "f", "s", True)
        yield _Shape(stem + "و" + pronoun, "past", "m", "p", True)


def _present(present: str) -> Iterator[_Shape]:
    """Third persons of the imperfect, with and without the س of the future; jussives of weak verbs too."""
    key = fold(present)[1:]
    weak = present[-1] in _WEAK_PRESENT
    stem = key[:-1] if weak else key
    before_object = stem + "ا" if present.endswith("ى") else key
    for future in ("", "س"):
        for first, gender in (("ي", "m"), ("ت", "f")):
            yield _Shape(future + first + key, "present", gender, "s")  # type: ignore[arg-type]
            for pronoun in PRONOUNS:
                yield _Shape(future + first + before_object + pronoun, "present", gender, "s", True)  # type: ignore[arg-type]
        yield _Shape(future + "ي" + stem + "ون", "present", "m", "p")
        yield _Shape(future + "ي" + key + "ان", "present", "m", "d")
        yield _Shape(future + "ت" + key + "ان", "present", "f", "d")
    yield _Shape("ي" + stem + "وا", "present", "m", "p")


def _participle(participle: str, lemma: str) -> Iterator[_Shape]:
    """The accusative of circumstance: مضيفاً, مضيفة, مضيفين. The bare masculine is an adjective or a noun, left out."""
    key = fold(participle)
    if lemma[-1] in "ىا" and len(lemma) > 2 and not key.endswith("ي"):
        yield _Shape(key + "يا", "participle", "m", "s")
        yield _Shape(key + "يه", "participle", "f", "s")
    else:
        yield _Shape(key + "ا", "participle", "m", "s")
        yield _Shape(key + "ه", "participle", "f", "s")
    yield _Shape(key + "ين", "participle", "m", "p")
    yield _Shape(key + "تين", "participle", "f", "d")


def _masdar(masdar: str) -> Iterator[_Shape]:
    """The verbal noun with its owner: قوله, تأكيدها, إشادتهم."""
    key = fold(masdar)
    stem = key[:-1] + "ت" if masdar.endswith("ة") else key
    for pronoun, gender, number in (("ه", "m", "s"), ("ها", "f", "s"), ("هم", "m", "p"), ("هما", "m", "d")):
        yield _Shape(stem + pronoun, "masdar", gender, number, True)  # type: ignore[arg-type]


def _nouns(masdar: str) -> Iterator[_Shape]:
    """The verbal noun that somebody comes to (سارع إلى القول, اكتفى بالقول); its subject is that of the verb before."""
    yield _Shape("ال" + fold(masdar), "participle", "m", "s")
    yield _Shape("بال" + fold(masdar), "participle", "m", "s")


def _shapes(row: dict[str, str]) -> Iterator[_Shape]:
    if "act" in variants(row["traits"]):
        yield from _nouns(row["masdar"])
    for lemma in variants(row["lemma"]):
        yield from _past(lemma)
        if row["present"] != "-":
            yield from _present(row["present"])
        if row["participle"] != "-":
            yield from _participle(row["participle"], lemma)
        if row["masdar"] != "-":
            yield from _masdar(row["masdar"])


@cache
def sayings() -> dict[str, tuple[Saying, ...]]:
    """Folded word form -> its readings, in the order of the table (the commoner verb first)."""
    found: dict[str, dict[Saying, None]] = {}
    for row in table("verbs_of_saying"):
        frame = frozenset(variants(row["frame"]))
        homograph = row["homograph"] == "yes"
        traits = frozenset(variants(row["traits"])) - {"-"}
        for shape in _shapes(row):
            stance: Stance = row["stance"]  # type: ignore[assignment]
            reading = Saying(
                row["lemma"],
                shape.tense,
                shape.gender,
                shape.number,
                shape.owner,
                frame,
                stance,
                row["flavour"],
                homograph,
                traits,
            )
            if not (homograph and shape.tense == "past" and shape.number == "d"):
                found.setdefault(shape.word, {})[reading] = None
    return {word: tuple(readings) for word, readings in found.items()}


def finite(key: str) -> bool:
    """Whether a folded word is, in one of its readings, a finite verb of saying."""
    return any(said.tense in ("past", "present") for said in sayings().get(key, ()))
