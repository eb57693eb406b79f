"""Score names on ANERcorp (token BIO, CoNLL entity F1): persons, places and organisations, without any training.

Run: ``python bench/names/anercorp.py ../shared/data/names/ANERcorp_camelstyle_train.txt [TENTH]``; TENTH picks every
tenth sentence from that one on (default 9). Sentences are read twelve at a time as one article, so that short forms
find their full names.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import islice
from pathlib import Path

from tawatur.mark.names import mark_names
from tawatur.mark.sheet import lay
from tawatur.model import Article, Block, Name, Span

KINDS = {"person": "PERS", "place": "LOC", "organization": "ORG"}
Entity = tuple[int, int, str]


def sentences(path: Path) -> list[list[tuple[str, str]]]:
    """Sentences as (token, tag) pairs."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [[(word, tag) for word, tag in (line.rsplit(" ", 1) for line in block.split("\n"))] for block in blocks]


def gold(tags: list[str]) -> set[Entity]:
    """Entities (first token, after, kind) of a tag sequence."""
    found: set[Entity] = set()
    start, kind = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            found.add((start, i, kind))
            start = -1
        if tag.startswith("B-") or (tag.startswith("I-") and start < 0):
            start, kind = i, tag[2:]
    return {entity for entity in found if entity[2] in KINDS.values()}


def ours(parts: list[list[tuple[str, str]]]) -> set[Entity]:
    """Entities that ``mark_names`` finds, in tokens of all ``parts`` together."""
    text, places = "", []
    for part in parts:
        for word, _ in part:
            places.append((len(text), len(text) + len(word)))
            text += word + " "
        text = text[:-1] + "\n"
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    sheet = mark_names(lay(Article(page="p", name="n", source="s", sha256="0", text=text, blocks=blocks)))
    found: set[Entity] = set()
    for mention in sheet.of("person", "place", "organization"):
        if isinstance(mention.value, Name) and mention.value.form in ("name", "alias"):
            hit = [i for i, (a, b) in enumerate(places) if a < mention.span.end and mention.span.start < b]
            found.add((hit[0], hit[-1] + 1, KINDS[mention.kind]))
    return found


def main() -> None:
    """Print precision, recall and F1 by kind."""
    tenth = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    chosen = iter(sentences(Path(sys.argv[1]))[tenth::10])
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    due: Counter[str] = Counter()
    while parts := list(islice(chosen, 12)):
        want = gold_of(parts)
        got = ours(parts)
        right.update(e[2] for e in want & got)
        given.update(e[2] for e in got)
        due.update(e[2] for e in want)
    for kind in (*KINDS.values(), "ALL"):
        hit, out, wanted = (sum(c.values()) if kind == "ALL" else c[kind] for c in (right, given, due))
        f1 = 2 * hit / max(1, out + wanted)
        print(f"{kind:5} P {hit / max(1, out):.3f} R {hit / max(1, wanted):.3f} F1 {f1:.3f} n {wanted}")


def gold_of(parts: list[list[tuple[str, str]]]) -> set[Entity]:
    """Gold entities of several sentences, none across a border."""
    found: set[Entity] = set()
    at = 0
    for part in parts:
        found |= {(first + at, after + at, kind) for first, after, kind in gold([tag for _, tag in part])}
        at += len(part)
    return found


if __name__ == "__main__":
    main()
