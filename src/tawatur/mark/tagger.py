"""A learned tagger of names: a conditional random field over words, their classes and what the rules recognised.

In: the scan of a sheet and what recognition by rules gave. Out: candidates (``Found``) for ``recognise(at, more)``.
The model is ``tagger.crfsuite`` beside this file: CC BY-SA 4.0 (trained on ANERcorp), made by
``training/train_tagger.py``; its card is docs/model-card-names.md. With ``--fast`` the line works on the rules alone.

>>> shapes("بوتين")
('w=بوتين', 'n=5', 'p1=ب', 's1=ن', 'p2=بو', 's2=ين', 'p3=بوت', 's3=تين', 'p4=بوتي', 's4=وتين')
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pycrfsuite
from msgspec.structs import replace

from tawatur.arabic.clitics import cuts
from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import sentences
from tawatur.mark.name_bodies import bodies
from tawatur.mark.name_found import Found, Scan, scan
from tawatur.mark.name_lexicon import nisbas
from tawatur.mark.name_own_outlet import own_outlet
from tawatur.mark.name_places_again import told_again
from tawatur.mark.name_words import HONORIFIC, TITLE, UNNAMED, doubt, flags, ways_of
from tawatur.mark.names import recognise, resolve
from tawatur.mark.sheet import Sheet
from tawatur.model import ActorKind

KINDS: dict[str, ActorKind] = {"PERS": "person", "LOC": "place", "ORG": "organization"}
LABELS = {kind: label for label, kind in KINDS.items()} | {"group": "GRP"}
#: A candidate of the tagger outweighs a doubtful one of the rules, not a phrase of the lexicon.
SCORE = 3.0
#: The least probability (of the whole run, its least sure word) at which the tagger is heard; see the model card.
SURE = 0.7
#: The places of the neighbours whose features a word has too.
STEPS = (-2, -1, 1, 2)


@per_word(50_000)
def shapes(key: str) -> tuple[str, ...]:
    """The word itself, its length, and its first and last one to four letters."""
    found = [f"w={key}", f"n={min(len(key), 8)}"]
    for n in range(1, 5):
        if len(key) > n:
            found += [f"p{n}={key[:n]}", f"s{n}={key[-n:]}"]
    if key.isdigit():
        found.append("digits")
    return tuple(found)


@per_word(50_000)
def classes(key: str) -> tuple[str, ...]:
    """What the word can be in a name: the flags of each way to cut it, and how doubtful it is as a name token."""
    found = [f"c={way.cut > 0}:{way.flags}" for way in ways_of(key)]
    found += [f"b={stem}" for cut, stem in cuts(key) if cut]
    if key.startswith("ال"):
        found.append(f"b={key[2:]}")
    found.append(f"d={min(doubt(stem) for _, stem in cuts(key))}")
    return tuple(found)


class Said(NamedTuple):
    """What a word with a label of the rules says as features: ``own``, and ``beside``, those that it lends to the word
    from which it stands each of ``STEPS`` away.
    """

    own: tuple[str | bytes, ...]
    beside: tuple[tuple[str | bytes, ...], ...]


#: What stands beyond the ends of a sentence.
_EDGE = Said((), tuple((f"{step}=#",) for step in STEPS))


def _said(key: str, label: str) -> Said:
    """All features of the folded word ``key`` that the rules give ``label``."""
    kinds = classes(key)
    shape, ruled = (f"w={key}", f"s={key[-3:]}", f"p={key[:3]}"), f"r={label}"
    lent = {step: (*shape, ruled, *(kinds if abs(step) == 1 else ())) for step in STEPS}
    return Said((*shapes(key), *kinds, ruled), tuple(tuple(f"{step}{part}" for part in lent[step]) for step in STEPS))


@cache
def _heard(label: str) -> Callable[[str], Said]:
    """``_said`` for one label, remembered, in the bytes that the model reads, without the features that it has no
    weight for and would skip itself.
    """

    def heard(key: str) -> Said:
        own, beside = _said(key, label)
        return Said(_weighty(own), tuple(map(_weighty, beside)))

    return per_word(20_000)(heard)


def _weighty(parts: Iterable[str | bytes]) -> tuple[bytes, ...]:
    """The features that the model has a weight for, encoded."""
    known = _weighed()
    return tuple(part.encode() for part in parts if isinstance(part, str) and part in known)


def features(keys: Sequence[str], ruled: Sequence[str]) -> list[list[str | bytes]]:
    """The features of each word of a sentence; ``ruled`` are the labels that the rules give (O, B-PERS, ...)."""
    rows = _rows([_said(key, label) for key, label in zip(keys, ruled, strict=True)])
    for row, pair in zip(rows[1:], _pairs(keys), strict=True):
        row.append(pair)
    return rows


def _pairs(keys: Sequence[str]) -> list[str]:
    """The feature of each word but the first: the word before and itself."""
    return [f"<{before}_{key}" for before, key in pairwise(keys)]


def _rows(words: Sequence[Said]) -> list[list[str | bytes]]:
    """The features of each word, its own and its neighbours'."""
    row = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
    return [
        [*word.own, *far.beside[0], *before.beside[1], *behind.beside[2], *beyond.beside[3]]
        for far, before, word, behind, beyond in zip(row, row[1:], row[2:], row[3:], row[4:], strict=False)
    ]


def weighed_features(keys: Sequence[str], ruled: Sequence[str]) -> list[list[str | bytes]]:
    """``features`` as far as the model has weights for them: the labels are the same."""
    known = _weighed()
    rows = _rows([_heard(label)(key) for key, label in zip(keys, ruled, strict=True)])
    for at, pair in enumerate(_pairs(keys), 1):
        if pair in known:
            rows[at].append(pair)
    return rows


def labels(count: int, found: Sequence[Found]) -> list[str]:
    """Candidates as one label a word."""
    out = ["O"] * count
    for one in found:
        name = LABELS.get(one.kind, "O")
        for i in range(one.first, one.after):
            out[i] = f"{'B' if i == one.first else 'I'}-{name}"
    return out


@cache
def _model() -> pycrfsuite.Tagger:
    """The shipped model, opened once a process."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(Path(str(files("tawatur.mark"))) / "tagger.crfsuite"))
    return tagger


@cache
def _weighed() -> frozenset[str]:
    """The features that the model has weights for."""
    return frozenset(_model().info().attributes)


def tag(at: Scan, found: Sequence[Found]) -> list[Found]:
    """The names that the tagger sees, given what the rules ``found``."""
    ruled = labels(len(at.words), found)
    given: list[Found] = []
    for sentence in sentences(at.words):
        first, after = sentence.start, sentence.stop
        rows = weighed_features(at.words.key[first:after], ruled[first:after])
        given += _candidates(at, first, _sure(_model(), rows))
    return [one for one in given if not _describes(at, one)]


def _describes(at: Scan, one: Found) -> bool:
    """Whether a "person" is only told of: one indefinite word for where somebody is from (``مصدر روسي`` names no
    Rossi), or two of a kind (دبلوماسيان غربيان).
    """
    key = at.words.key[one.first]
    nisba = nisbas().get(key) if one.after == one.first + 1 else None
    two = key.endswith("ان") and flags(key[:-2]) & (UNNAMED | TITLE | HONORIFIC)
    return one.kind == "person" and bool(two or (nisba is not None and not nisba.definite))


def _sure(model: pycrfsuite.Tagger, rows: list[list[str | bytes]]) -> list[str]:
    """The best labels, O for runs in which a word is less sure than ``SURE``."""
    best: list[str] = model.tag(rows)
    chance = [model.marginal(label, i) if label != "O" else 1.0 for i, label in enumerate(best)]
    for i in range(len(best)):
        if best[i].startswith("B-"):
            after = i + 1
            while after < len(best) and best[after] == f"I{best[i][1:]}":
                after += 1
            if min(chance[i:after]) < SURE:
                best[i:after] = ["O"] * (after - i)
    return best


def _candidates(at: Scan, first: int, tags: Sequence[str]) -> list[Found]:
    """Runs of B- and I- of one kind as candidates."""
    found: list[Found] = []
    for i, tag in enumerate((*tags, "O"), first):
        inside = tag.startswith("I-") and found and found[-1].after == i and LABELS[found[-1].kind] == tag[2:]
        if inside:
            found[-1] = replace(found[-1], after=i + 1)
        elif tag != "O" and tag[2:] in KINDS and i < len(at.words):
            found.append(Found(i, i + 1, proclitic(at, i), KINDS[tag[2:]], SCORE))
    return found


def proclitic(at: Scan, i: int) -> int:
    """How many letters of word ``i`` are proclitics: the cut that leaves the least doubtful stem, uncut first.

    Of a word that no list has, only a و is cut: names that begin with ب ف ك ل are as frequent as the particles there.
    """
    key = at.words.key[i]
    weighed = [(0 if flags(stem) else doubt(stem), cut) for cut, stem in cuts(key)]
    least, cut = min(weighed)
    return 1 if least > 2 and key.startswith("و") and len(key) > 4 else cut


def mark_names_tagged(sheet: Sheet) -> Sheet:
    """The sheet with its names, the tagger's candidates weighed with those of the rules."""
    at = scan(sheet)
    ours = [*bodies(at), *own_outlet(sheet, at)]
    ruled = recognise(at, ours=ours)
    named = [one for one in ruled.bodies if not told_again(one)]
    more = tag(at, [*named, *ruled.persons])
    return resolve(sheet, at, recognise(at, more, ours=ours) if more else ruled)
