"""How a word that is looked for may stand in a text: hamza on another seat, another habit of spelling, another front.

In: what somebody typed, or a word of a text. Out: folded forms; two forms that meet are one word to the search.

>>> sorted(forms("مسؤول"))[:3]
['المسءول', 'المسوول', 'المسيول']
>>> "لبنان" in found_under("وللبنان", "وللبنان")
True
>>> [sorted(one)[:2] for one in asked("أبو ظبي")]
[[('ابو', 'ظبي'), ('ابوظبي',)]]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import product

import regex

from tawatur.arabic.clitics import SHORTEST, cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.words import Words
from tawatur.lexicon import table, variants

#: One way in which what was asked may stand in a text: folded words in a row.
Form = tuple[str, ...]

_PART = regex.compile(r'"([^"]*)"|([^\s"]+)')
_WORD = regex.compile(r"\p{Nd}+(?:[.,\u066b\u066c]\p{Nd}+)*|[\p{L}\p{N}][\p{L}\p{N}\p{Mn}]*")
_MARKS = regex.compile(r"\p{Mn}+")
#: Tatweel and what is not seen; quotation marks of the page that a query may be copied from.
_UNSEEN = regex.compile(r"[\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]+")
_QUOTES = str.maketrans("«»“”„", '"' * 5)
#: The seats between which newsrooms differ inside one word: مسؤول and مسئول, مسألة and مسئلة, هيأة and هيئة.
_SEATS = {"ؤ": "ؤئء", "ئ": "ئؤءأ", "ء": "ءئؤ", "أ": "أئ"}
#: A shorter word would meet another word on another seat (رأس and ريس).
_SEATED = 4
#: Signs of the indefinite accusative, which comes and goes with the sentence: قتيلاً and قتيل.
_TANWIN = ("اً", "ًا")
#: Words that are written together with the next, or apart from it.
_JOINING = frozenset({"عبد", "ابو", "ابي", "ابا"})
_FRONT = regex.compile(r"[وف]?(?:[بك]ال|لل)|[وف]ال")
_WHOLE = regex.compile(r"[\p{L}\p{N}]+")
_DIGITS = regex.compile(r"\p{Nd}+")
_PARTED = regex.compile(r"(?<=\p{Nd})[.,\u066b\u066c](?=\p{Nd}{3}(?!\p{Nd}))")


def _rows() -> tuple[dict[str, str], ...]:
    return (*table("link_spellings"), *table("search_spellings"))


@cache
def _spellings() -> Mapping[str, frozenset[str]]:
    """A word -> its other spellings; words of a name are paired in order where both spellings have as many."""
    found: dict[str, set[str]] = {}
    for row in _rows():
        names = [fold(name).split() for name in variants(row["spellings"])]
        for one, other in product(names, names):
            pairs = zip(one, other, strict=False) if len(one) == len(other) else ()
            for left, right in pairs:
                found.setdefault(_bare(left), set()).add(_bare(right))
    return {word: frozenset(others) for word, others in found.items()}


def _bare(word: str) -> str:
    """A folded word without its article, if three letters are left: the rest of الان is no word."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _seats(word: str) -> Iterator[str]:
    """``word`` as typed, with every hamza inside it on every seat that it is written on."""
    choices = [
        letter if at == 0 or len(word) < _SEATED else _SEATS.get(letter, letter) for at, letter in enumerate(word)
    ]
    if sum(len(one) > 1 for one in choices) < 3:
        yield from map("".join, product(*choices))
    yield word
    if word.endswith("يء"):
        yield word[:-2] + "ئ"
    if word.endswith("ئ"):
        yield word[:-1] + "يء"


def _ends(word: str) -> Iterator[str]:
    """``word`` with and without what its end may lose: the hamza after a long vowel, the accusative."""
    bare = _MARKS.sub("", word)
    yield bare
    if bare.endswith("اء") and len(bare) > 4:
        yield bare[:-1]
    elif bare.endswith("ا") and len(bare) > 4:
        yield bare + "ء"
    if word.endswith(_TANWIN):
        yield bare[:-1]


@cache
def _places() -> frozenset[str]:
    """Folded names of countries, capitals and large towns that are one word and no other word."""
    lands = [
        name for row in table("countries") for cell in ("name", "variants", "capital") for name in variants(row[cell])
    ]
    towns = [
        name for row in table("places") if (row["doubt"], row["big"]) == ("0", "1") for name in variants(row["names"])
    ]
    return frozenset(fold(name) for name in (*lands, *towns) if " " not in name)


def _plain(word: str) -> str:
    """A folded word without its front, where the rest shows that it is one.

    That is the article, which is put back (وبالوزير, للوزير -> الوزير), or a known place (لصنعاء -> صنعاء). A letter
    before anything else stays: the rest of لجنة is a word as well.
    """
    front = _FRONT.match(word)
    if front and len(word) - front.end() >= SHORTEST:
        return "ال" + word[front.end() :]
    return word if word in _places() else next((rest for _, rest in cuts(word)[1:] if rest in _places()), word)


@lru_cache(maxsize=10_000)
def forms(word: str) -> frozenset[str]:
    """Every folded form under which a text may hold ``word``, which is as somebody typed it."""
    found: set[str] = set()
    for typed in {seat for end in _ends(word) for seat in _seats(end)}:
        folded = fold(typed)
        for base in {folded, _plain(folded)}:
            for spelt in {_bare(base)} | _spellings().get(_bare(base), frozenset()):
                found |= {spelt, "ال" + spelt}
        found.add(folded)
    return frozenset(found)


def _joined(first: str, then: str) -> bool:
    """Whether two words that follow one another are also written as one."""
    return _plain(fold(first)) in _JOINING or fold(first) + fold(then) in _written_apart()


@cache
def _written_apart() -> Mapping[str, Form]:
    """Words of the lexicon that are also written as two -> the two."""
    rows = [[fold(name) for name in variants(row["spellings"])] for row in _rows()]
    apart = {name.replace(" ", ""): tuple(name.split()) for row in rows for name in row if name.count(" ") == 1}
    return {name: apart[name] for row in rows for name in row if name in apart}


def _together(first: str, then: str) -> frozenset[Form]:
    both = {(one, other) for one in {fold(first), _plain(fold(first))} for other in {fold(then)}}
    return frozenset(both | {(one + other,) for one, other in both})


def _apart(word: str) -> frozenset[Form]:
    """A word, and its parts where it is also written as two."""
    folded = fold(word)
    found: set[Form] = {(one,) for one in forms(word)}
    found |= {(first, folded[len(first) :]) for first in _JOINING
              if folded.startswith(first) and len(folded) - len(first) >= SHORTEST}  # fmt: skip
    if folded in _written_apart():
        found.add(_written_apart()[folded])
    return frozenset(found)


def _number(typed: str) -> frozenset[Form]:
    """A number with its marks between the digits, without those that part thousands, and with them."""
    whole = fold(_PARTED.sub("", typed))
    parted = f"{int(whole):,}" if whole.isdecimal() and 3 < len(whole) < 19 else whole
    return frozenset(tuple(_DIGITS.findall(one)) for one in (fold(typed), whole, parted))


def asked(query: str) -> list[frozenset[Form]]:
    """What a text must hold to be found, each thing in any of its forms; quoted words stand as they are typed."""
    found: list[frozenset[Form]] = []
    before = ""
    typed = _UNSEEN.sub("", unicodedata.normalize("NFKC", query.translate(_QUOTES)))
    for quoted, plain in _PART.findall(typed):
        words = _WORD.findall(plain)
        exact = tuple(part for word in _WORD.findall(quoted) for part in _WHOLE.findall(fold(word)))
        if exact:
            found.append(frozenset({exact}))
        for word in words:
            if before and _joined(before, word):
                found[-1], before = _together(before, word), ""
            else:
                found.append(_number(word) if word[0].isdecimal() else _apart(word))
                before = word
        before = "" if quoted else before
    return found


@lru_cache(maxsize=20_000)
def found_under(raw: str, key: str) -> frozenset[str]:
    """Every folded form under which a word of a text is found: whole, without its clitics, without the accusative."""
    found = {rest for _, rest in cuts(key)}
    for front in ("لل", "ولل", "فلل"):
        if key.startswith(front) and len(key) - len(front) >= 2:
            found.add(key[len(front) - 1 :])
    if raw.endswith(_TANWIN):
        found |= {rest[:-1] for rest in found if len(rest) > 3}
    found.add(_PARTED.sub("", key))
    return frozenset(found)


def standing(words: Words, forms: Iterable[Form]) -> Iterator[tuple[int, int]]:
    """(first word, the word after the last) wherever one of ``forms`` stands; the longest where several do."""
    beginning: dict[str, list[Form]] = {}
    for form in forms:
        beginning.setdefault(form[0], []).append(form)
    for at, key in enumerate(words.key):
        fit = (form for held in found_under(words.raw[at], key) for form in beginning.get(held, ()))
        after = (at + len(form) for form in fit if tuple(words.key[at + 1 : at + len(form)]) == form[1:])
        last = max(after, default=at)
        if last > at:
            yield at, last


def holds(words: Words, things: Iterable[frozenset[Form]]) -> bool:
    """Whether ``words`` hold every one of ``things`` in some form."""
    return all(any(standing(words, forms)) for forms in things)
