"""A learned tagger of names: a conditional random field over words, their classes and what the rules recognised.

In: the scan of a sheet and what recognition by rules gave. Out: candidates (``Found``) for ``recognise(at, more)``.
The model is ``tagger.crfsuite`` beside this file: CC BY-SA 4.0 (trained on ANERcorp), made by
``training/train_tagger.py``; its card is docs/model-card-names.md. With ``--fast`` the line works on the rules alone.

>>> shapes("بوتين")
('w=بوتين', 'n=5', 'p1=ب', 's1=ن', 'p2=بو', 's2=ين', 'p3=بوت', 's3=تين', 'p4=بوتي', 's4=وتين')
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import pycrfsuite

from tawatur.arabic.clitics import cuts
from tawatur.arabic.per_word import per_word
from tawatur.mark.name_found import Found, Scan, scan
from tawatur.mark.name_words import doubt, flags, sense
from tawatur.mark.names import recognise, resolve
from tawatur.mark.sheet import Sheet
from tawatur.model import ActorKind

KINDS: dict[str, ActorKind] = {"PERS": "person", "LOC": "place", "ORG": "organization"}
LABELS = {kind: label for label, kind in KINDS.items()} | {"group": "GRP"}
#: A candidate of the tagger outweighs a doubtful one of the rules, not a phrase of the lexicon.
SCORE = 3.0
#: The least probability (of the whole run, its least sure word) at which the tagger is heard; see the model card.
SURE = 0.7


@per_word(200_000)
def shapes(key: str) -> tuple[str, ...]:
    """The word itself, its length, and its first and last one to four letters."""
    found = [f"w={key}", f"n={min(len(key), 8)}"]
    for n in range(1, 5):
        if len(key) > n:
            found += [f"p{n}={key[:n]}", f"s{n}={key[-n:]}"]
    if key.isdigit():
        found.append("digits")
    return tuple(found)


@per_word(200_000)
def classes(key: str) -> tuple[str, ...]:
    """What the word can be in a name: the flags of each way to cut it, and how doubtful it is as a name token."""
    found = [f"c={way.cut > 0}:{way.flags}" for way in sense(key).ways]
    found += [f"b={stem}" for cut, stem in cuts(key) if cut]
    if key.startswith("ال"):
        found.append(f"b={key[2:]}")
    found.append(f"d={min(doubt(stem) for _, stem in cuts(key))}")
    return tuple(found)


def features(keys: Sequence[str], ruled: Sequence[str]) -> list[list[str]]:
    """The features of each word of a sentence; ``ruled`` are the labels that the rules give (O, B-PERS, ...)."""
    own = [shapes(key) for key in keys]
    kinds = [classes(key) for key in keys]
    rows = []
    for i, key in enumerate(keys):
        row = [*own[i], *kinds[i], f"r={ruled[i]}"]
        for step in (-2, -1, 1, 2):
            j = i + step
            if not 0 <= j < len(keys):
                row.append(f"{step}=#")
                continue
            row += [f"{step}w={keys[j]}", f"{step}s={keys[j][-3:]}", f"{step}p={keys[j][:3]}", f"{step}r={ruled[j]}"]
            if step in (-1, 1):
                row += [f"{step}{kind}" for kind in kinds[j]]
        if i:
            row.append(f"<{keys[i - 1]}_{key}")
        rows.append(row)
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


def tag(at: Scan, found: Sequence[Found]) -> list[Found]:
    """The names that the tagger sees, given what the rules ``found``."""
    ruled = labels(len(at.words), found)
    given: list[Found] = []
    first = 0
    for after in range(1, len(at.words) + 1):
        if after == len(at.words) or at.words.sentence[after] != at.words.sentence[first]:
            rows = features(at.words.key[first:after], ruled[first:after])
            given += _candidates(at, first, _sure(_model(), rows))
            first = after
    return given


def _sure(model: pycrfsuite.Tagger, rows: list[list[str]]) -> list[str]:
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
            found[-1] = found[-1]._replace(after=i + 1)
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
    ruled = recognise(at)
    more = tag(at, [*ruled.bodies, *ruled.persons])
    return resolve(sheet, at, recognise(at, more))
