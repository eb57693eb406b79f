"""Every written form of the words that name happenings, made from the rows of ``lexicon/event_triggers.tsv``
and, after them, of ``lexicon/event_deeds.tsv``.

In: a folded word with its proclitics off. Out: the senses it can have, each with what its form says (tense, the
article, an attached pronoun).

>>> forms_of("اللقاء")[-1].sense.type, forms_of("اللقاء")[-1].definite
('meeting', True)
>>> [(form.part, form.pronoun) for form in forms_of("يستقبله")[:1]]
[('present', True)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants

Part = Literal["past", "present", "future", "noun", "participle"]

#: Pronouns written onto a verb or noun, longest first.
PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "نا", "ه")
_PRESENT, _FUTURE = "ي", "س"
#: From so many letters on a past that ends in ى has ا before a pronoun (تلقاه); لقيه and نسيه keep their ي.
_WEAK = 4


class Sense(NamedTuple):
    """One row of the lexicon: the kind of happening and the conditions under which a word of the row names it."""

    row: int
    type: str
    frame: str
    when: frozenset[str]
    needs: frozenset[str]
    never: frozenset[str]


class Form(NamedTuple):
    """A sense in one written form; ``rest`` are the further words of a phrase, folded and without the article.

    ``many`` is a plural, ``episode`` a plural that is one happening: مفاوضات.
    """

    sense: Sense
    part: Part
    rest: tuple[str, ...] = ()
    definite: bool = False
    pronoun: bool = False
    many: bool = False
    passive: bool = False
    episode: bool = False

    @property
    def several(self) -> bool:
        """Whether it names several happenings."""
        return self.many and not self.episode


def bare(word: str) -> str:
    """The folded word without the article, in any of its writings; short words stay whole."""
    if len(word) < 5:
        return word
    if word.startswith("ال"):
        return word[2:]
    return "ل" + word[2:] if word.startswith("للل") else word


def articled(words: Iterable[str]) -> Iterator[str]:
    """The writings that ``bare`` makes one of ``words``, which have their article off: the word, and it with ال."""
    for word in words:
        if bare(word) == word:
            yield word
        if len(word) > 2:
            yield "ال" + word
        if word.startswith("لل"):
            yield "لل" + word[1:]


def _past(stem: str, *, whole: bool = False) -> Iterator[tuple[str, bool]]:
    """The third persons of the past; True where the letters are those of the passive only (اغتال: اغتيل،
    صادر: صودر، توفي: توفيت).

    ``whole`` for a stem whose last letter is a hamza, which no ending drops (أنشأ: أنشأت)."""
    short = stem[:-1] if stem[-1] in "يا" and len(stem) > 2 and not whole else stem
    yield stem, False
    for end in ("ت", "وا", "تا", "نا", "ن"):
        yield short + end, False
    yield (short + "يا" if stem.endswith("ي") else stem + "ا"), False
    if len(stem) >= 4 and stem[-1] == "ي":
        yield stem + "ت", True
    if len(stem) >= 4 and stem[-2] == "ا":
        hollow = stem[:-2] + "ي" + stem[-1]
        for end in ("", "ت", "وا"):
            yield hollow + end, True
    if len(stem) == 4 and stem[1] == "ا" and stem[0] not in "او":
        for end in ("", "ت", "وا", "ا"):
            yield stem[0] + "و" + stem[2:] + end, True


def _present(stem: str) -> Iterator[str]:
    """The third persons of the present, indicative and jussive plural and dual (قبل أن يلتقيا)."""
    if not stem.startswith(_PRESENT):
        return
    body = stem[1:]
    short = body[:-1] if body.endswith("ي") else body
    for first in ("ي", "ت"):
        yield first + body
        for end in ("ون", "وا"):
            yield first + short + end
        yield first + body + "ان"
        yield first + body + "ا"
    yield "ن" + body


def _nouns(word: str) -> Iterator[tuple[str, bool]]:
    """A noun in its cases, dual and sound plural; True for more than one."""
    many = word.endswith("ات")
    yield word, many
    if word.endswith("ه"):
        yield word[:-1] + "ت", False
        for end, more in (("تين", True), ("تان", True), ("ات", True)):
            yield word[:-1] + end, more
        return
    yield word + "ا", many
    for end in ("ين", "ان"):
        yield word + end, True
    if word.endswith("اء"):
        yield word[:-1] + "ي", False
        yield word[:-1] + "و", False


def _readings(row: dict[str, str], sense: Sense) -> Iterator[tuple[str, Form]]:
    """Every written form of one row."""
    for cell in variants(row["past"]):
        for word, passive in _past(fold(cell), whole=cell.endswith("أ")):
            yield word, Form(sense, "past", passive=passive)
    for cell in variants(row["present"]):
        for word in _present(fold(cell)):
            yield word, Form(sense, "present")
    episodes = word_set("forms.episodes")
    for column, part in (("nouns", "noun"), ("participles", "participle")):
        for cell in variants(row[column]):
            first, *rest = fold(cell).split()
            after = tuple(bare(word) for word in rest)
            for word, many in _nouns(bare(first)):
                episode = bare(first) in episodes
                yield word, Form(sense, part, after, many=many, episode=episode)  # type: ignore[arg-type]


def _sense(number: int, row: dict[str, str]) -> Sense:
    """The sense of one row."""
    needs = frozenset(bare(fold(word)) for word in variants(row["needs"]))
    never = frozenset(bare(fold(word)) for word in variants(row["never"]))
    return Sense(number, row["type"], row["frame"], frozenset(variants(row["when"])), needs, never)


def word_set(name: str) -> frozenset[str]:
    """The folded words of one set of ``lexicon/event_words.tsv``. Raises KeyError for a set that is not there."""
    return _word_sets()[name]


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    """All sets by name."""
    return {row["set"]: frozenset(map(fold, variants(row["words"]))) for row in table("event_words")}


def verb_forms(past: Iterable[str], present: Iterable[str]) -> Iterator[str]:
    """The third persons of verbs that are given by one of each tense."""
    for cell in past:
        yield from (word for word, _ in _past(fold(cell).split()[0]))
    for cell in present:
        yield from _present(fold(cell))


@cache
def light_forms() -> frozenset[str]:
    """Every written form of the verbs that lend their subject to a noun (أجرى محادثات), pronouns left out."""
    out: set[str] = set()
    for row in table("event_light"):
        out.update(word for cell in variants(row["past"]) for word, _ in _past(fold(cell), whole=cell.endswith("أ")))
        present = [word for cell in variants(row["present"]) for word in _present(fold(cell))]
        out.update((*present, *(_FUTURE + word for word in present)))
        out.update(bare(fold(cell)) for cell in variants(row["nouns"]))
    return frozenset(out)


@cache
def light_masdars() -> frozenset[str]:
    """The masdars that lend their clitics to the noun of a happening: عقد, إجراء, تنظيم."""
    return frozenset(bare(fold(word)) for row in table("event_light") for word in variants(row["nouns"]))


@cache
def _book() -> dict[str, tuple[Form, ...]]:
    """Written form -> what it can be: phrases before single words, then in the order of the lexicon."""
    book: dict[str, list[Form]] = {}
    for number, row in enumerate((*table("event_triggers"), *table("event_deeds"))):
        for word, form in _readings(row, _sense(number, row)):
            book.setdefault(word, []).append(form)
    for forms in book.values():
        forms.sort(key=lambda form: (-len(form.rest), form.sense.row))
    return {word: tuple(dict.fromkeys(forms)) for word, forms in book.items()}


def count_forms() -> int:
    """How many written forms the lexicon makes, without clitics."""
    return len(_book())


_NOMINAL = ("noun", "participle")


def plain_forms() -> Iterator[str]:
    """The written forms that name a happening, those with a pronoun on their end left out."""
    for word, forms in _book().items():
        yield word
        if any(form.part in _NOMINAL for form in forms):
            yield "ال" + word
        if any(form.part == "present" for form in forms):
            yield _FUTURE + word


def forms_of(word: str) -> tuple[Form, ...]:
    """What the folded ``word`` (proclitics off) can be; () where it names no happening."""
    book = _book()
    if found := book.get(word):
        return found
    if word.startswith("ال") and (found := book.get(word[2:])):
        return tuple(form._replace(definite=True) for form in found if form.part in _NOMINAL)
    if word.startswith("س") and (found := book.get(word[1:])):
        return tuple(form._replace(part="future") for form in found if form.part == "present")
    return _with_pronoun(word, book)


def may_own(stem: str) -> bool:
    """Whether a folded stem that ends in a pronoun may name a happening with it: what is left is a form, or nearly."""
    base = stem[:-1] if stem[-1] == "ه" else stem[:-3] if stem.endswith(("هما", "كما")) else stem[:-2]
    if len(base) < 3:
        return False
    book = _book()
    return base in book or (
        (base[0] == "س" and base[1:] in book)
        or (base[-1] == "ت" and base[:-1] + "ه" in book)
        or (base[-1] == "و" and base + "ا" in book)
        or (base[-1] == "ا" and base[:-1] + "ي" in book)
    )


def _owned(stem: str, base: str, book: dict[str, tuple[Form, ...]]) -> tuple[Form, ...]:
    """The forms of ``stem`` that a pronoun written onto ``base`` may follow: تلقيه is the masdar, تلقاه the verb."""
    found = book.get(stem, ())
    if base[-1] != "ي" or len(base) < _WEAK:
        return found
    return tuple(form for form in found if form.part != "past")


def _with_pronoun(word: str, book: dict[str, tuple[Form, ...]]) -> tuple[Form, ...]:
    """The readings of a word that ends in a pronoun: زيارته, قصفها, يستقبله, قتلوه."""
    for end in PRONOUNS if word.endswith(PRONOUNS) else ():
        if not word.endswith(end) or len(word) - len(end) < 3:
            continue
        base = word[: -len(end)]
        tries = [base, base + "ا"] if base.endswith("و") else [base, base[:-1] + "ه" if base.endswith("ت") else base]
        tries += [base[:-1] + "ي"] if base.endswith("ا") else []
        for stem in dict.fromkeys(tries):
            if owned := _owned(stem, base, book):
                return tuple(form._replace(pronoun=True, definite=True) for form in owned)
        if base.startswith("س") and (found := book.get(base[1:])):
            return tuple(form._replace(part="future", pronoun=True) for form in found if form.part == "present")
    return ()
