"""Named-entity corpora as sentences of (token, label), and as sheets of our own words with those labels.

ANERcorp (CC BY-SA 4.0) lies in ../shared/data/names and is not shipped; what is trained on it is.
"""

from __future__ import annotations

from pathlib import Path

from tawatur.mark.name_found import Scan, scan
from tawatur.mark.sheet import lay
from tawatur.model import Article, Block, Span

NAMES = Path(__file__).resolve().parents[2] / "shared/data/names"
Sentence = list[tuple[str, str]]
Chunk = tuple[int, int, str]


def anercorp() -> list[Sentence]:
    """The training half of ANERcorp, sentence by sentence; MISC is no kind of ours."""
    sentences: list[Sentence] = [[]]
    for line in (NAMES / "ANERcorp_camelstyle_train.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip():
            sentences.append([])
        else:
            token, label = line.split()[:2]
            sentences[-1].append((token, "O" if label.endswith("MISC") else label))
    return [s for s in sentences if s]


def chunks(labels: list[str]) -> set[Chunk]:
    """(first, after, kind) of each run of labels."""
    found: set[Chunk] = set()
    first, kind = -1, ""
    for i, label in enumerate([*labels, "O"]):
        if first >= 0 and label != f"I-{kind}":
            found.add((first, i, kind))
            first = -1
        if label.startswith("B-") or (label.startswith("I-") and first < 0):
            first, kind = i, label[2:]
    return found


def laid(sentence: Sentence) -> tuple[Scan, list[int]]:
    """The sentence as a scan of our words, and for each word the number of its token."""
    text, owner = "", []
    for number, (token, _) in enumerate(sentence):
        text += token + " "
        owner += [number] * (len(token) + 1)
    block = Block(span=Span(0, len(text)), kind="text")
    article = Article(page="p", name="n", source="s", sha256="0", text=text, blocks=(block,))
    at = scan(lay(article))
    return at, [owner[start] for start in at.words.start]


def word_labels(sentence: Sentence, tokens: list[int]) -> list[str]:
    """The corpus's labels moved from its tokens to our words."""
    out = []
    for i, number in enumerate(tokens):
        label = sentence[number][1]
        again = i > 0 and tokens[i - 1] == number
        out.append("I" + label[1:] if again and label != "O" else label)
    return out
