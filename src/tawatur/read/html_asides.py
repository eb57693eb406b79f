"""What stands among the paragraphs of a body and is none of them: boxes built otherwise, bars of labels.

In: a Tree and the indexes of the pieces taken for the body. Out: those that are left.

>>> is_bar("الأحد 12 يونيو 2022 - عدد القراءات: 15 - طباعة"), is_bar("قال - أمس - إنه عاد")
(True, False)
"""

from __future__ import annotations

import re
from collections import defaultdict

from tawatur.read.html_cues import cue_of
from tawatur.read.html_tree import HEADINGS, Piece, Tree

#: A bar of labels under a headline is no longer than this, and has at least so many parts.
_BAR, _PARTS = 160, 3
_PARTED = re.compile(r" [-–—|•·*/] |[|•]")
#: A label is shorter than a sentence; a box between paragraphs holds a label and a few pieces.
_LABEL, _BOX = 60, 4
#: The share of the body's weight that is built alike where a box built otherwise is told apart.
_MOSTLY = 0.5
#: What is built otherwise by its nature, also in the middle of a text.
_OWN = frozenset(("li", "blockquote", "td", "th", "dd", "dt", "pre"))
_WHOLE = frozenset(("blockquote", "td", "th", "figure", "figcaption", "pre"))


def is_bar(text: str) -> bool:
    """Whether ``text`` is a row of labels, half of them known ones: date - readers: 15 - print - send."""
    if len(text) > _BAR or text[-1] in ".؟!":
        return False
    parts = [part for part in _PARTED.split(text) if part and not part.isspace()]
    if len(parts) < _PARTS:
        return False
    return 2 * sum(cue_of(part.strip()) in ("line", "end") for part in parts) >= len(parts)


def makes_of(tree: Tree, inside: list[int]) -> dict[int, str]:
    """How each piece is boxed: tags and names of its element and the two above."""
    above: dict[int, str] = {}
    found = {}
    for at in inside:
        own = tree.elements[tree.pieces[at].element]
        if own.parent not in above:
            above[own.parent] = "".join([f" > {one.tag}.{one.marks}" for one in tree.up(own, 2)])
        found[at] = f"{own.tag}.{own.marks}{above[own.parent]}"
    return found


def without_asides(
    tree: Tree, inside: list[int], makes: dict[int, str], weight: list[float], why: list[str]
) -> list[int]:
    """Leave out boxes of a label and a few words between paragraphs that are built otherwise: videos, other stories."""
    mass: dict[str, float] = defaultdict(float)
    for at in inside:
        mass[makes[at]] += weight[at]
    main = max(mass, key=lambda make: mass[make], default="")
    alike = [at for at in inside if makes[at] == main]
    if len(alike) < 2 or len(alike) == len(inside) or mass[main] < _MOSTLY * sum(mass.values()):
        return inside
    out: set[int] = set()
    for at in inside:
        if makes[at] != main and at not in out and _is_label(tree.pieces[at]):
            out.update(_box(tree, at, alike))
    for at in out:
        why[at] = why[at] or "box"
    return [at for at in inside if at not in out] if out else inside


def _is_label(piece: Piece) -> bool:
    fits = len(piece.text) <= _LABEL and piece.tag not in HEADINGS and piece.tag not in _OWN
    return fits and piece.text[-1] not in ".؟!؛،"


def _box(tree: Tree, first: int, alike: list[int]) -> range:
    """The pieces of the largest small box that begins with piece ``first`` and holds no paragraph of the body."""
    element = tree.elements[tree.pieces[first].element]
    box = range(0)
    while element.first == first and element.last - first <= _BOX and element.parent >= 0:
        if element.image or element.tag in _WHOLE or any(first <= at < element.last for at in alike):
            break
        box = range(first, element.last) if element.last - first > 1 else box
        element = tree.elements[element.parent]
    return box
