"""Train the tagger of names, and print the table of the model card.

    python training/train_tagger.py            rules alone, words alone, both: on every tenth sentence, held out
    python training/train_tagger.py --ship     the same, then train on all and write src/tawatur/mark/tagger.crfsuite

Every tenth sentence of the training half of ANERcorp is held out; chunks must match in borders and kind (exact F1).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

import pycrfsuite

sys.path.insert(0, str(Path(__file__).parent))
from data import Chunk, Sentence, anercorp, chunks, laid, word_labels

from tawatur.mark.name_found import Scan
from tawatur.mark.names import recognise
from tawatur.mark.tagger import features, labels

MODEL = Path(__file__).resolve().parents[1] / "src/tawatur/mark/tagger.crfsuite"
#: L1, L2 and rounds, chosen on the held-out tenth among 0.05/0.1/0.2, 0.01/0.02/0.05 and 60/80/120.
SETTINGS = {"c1": 0.1, "c2": 0.02, "max_iterations": 80}
KINDS = ("PERS", "LOC", "ORG")

Case = tuple[Sentence, Scan, list[int], list[str]]


def prepared(sentence: Sentence) -> Case:
    """A sentence with its scan, the token of each word, and the labels that the rules give."""
    at, tokens = laid(sentence)
    seen = recognise(at)
    return sentence, at, tokens, labels(len(at.words), [*seen.bodies, *seen.persons])


def rows(case: Case, *, rules: bool) -> list[list[str]]:
    """The features of a case, with or without what the rules say."""
    _, at, _, ruled = case
    return features(at.words.key, ruled if rules else ["O"] * len(ruled))


def train(cases: list[Case], path: Path, *, rules: bool) -> None:
    """Train on ``cases`` and write the model to ``path``."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for case in cases:
        if case[1].words.key:
            trainer.append(rows(case, rules=rules), word_labels(case[0], case[2]))
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


def on_tokens(case: Case, given: list[str]) -> set[Chunk]:
    """Labels of our words as chunks of the corpus's tokens."""
    sentence, _, tokens, _ = case
    out = ["O"] * len(sentence)
    for number, label in zip(tokens, given, strict=True):
        if out[number] == "O":
            out[number] = label
    return {c for c in chunks(out) if c[2] in KINDS}


def score(cases: list[Case], predict: object) -> tuple[float, dict[str, float], float]:
    """Exact F1 over the three kinds, of each kind, and words a CPU second."""
    assert callable(predict)
    hit, given, due = Counter[str](), Counter[str](), Counter[str]()
    began, words = time.process_time(), 0
    for case in cases:
        gold = {c for c in chunks([label for _, label in case[0]]) if c[2] in KINDS}
        ours = on_tokens(case, predict(case))
        words += len(case[1].words)
        for counter, found in ((hit, gold & ours), (given, ours), (due, gold)):
            counter.update(c[2] for c in found)
    spent = time.process_time() - began
    by = {k: 2 * hit[k] / max(1, given[k] + due[k]) for k in KINDS}
    return 2 * hit.total() / max(1, given.total() + due.total()), by, words / max(spent, 1e-9)


def main() -> None:
    """Print the table; with --ship write the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ship", action="store_true")
    args = parser.parse_args()
    cases = [prepared(s) for s in anercorp()]
    held = [c for i, c in enumerate(cases) if i % 10 == 0]
    rest = [c for i, c in enumerate(cases) if i % 10]
    tables = {"rules and lexicon alone": score(held, lambda case: case[3])}
    for name, rules in (("CRF without the rules' labels", False), ("CRF with the rules' labels", True)):
        path = MODEL.with_suffix(".trial")
        train(rest, path, rules=rules)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        tables[name] = score(held, lambda case, t=tagger, r=rules: t.tag(rows(case, rules=r)))
        path.unlink()
    for name, (f1, by, speed) in tables.items():
        kinds = "  ".join(f"{k} {v:.3f}" for k, v in by.items())
        print(f"{name:32} F1 {f1:.3f}   {kinds}   {speed:,.0f} words/s")
    if args.ship:
        train(cases, MODEL, rules=True)
        print(f"wrote {MODEL.name}: {MODEL.stat().st_size / 1e6:.1f} MB, {len(cases)} sentences")


if __name__ == "__main__":
    main()
