"""Run the present line on the hand-made readings beside the repository and print shared/score's table.

    python tools/score_dev.py                        seeds and news, table side by side
    python tools/score_dev.py summits                the pages of bench/summits
    python tools/score_dev.py --errors names seeds   misses and extras of one layer, with their words
    python tools/score_dev.py --read gold            blocks, outlet and date from the gold reading, not from read

Layers for --errors: names titles times quotes cues chains events wording blocks
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from tawatur.arabic.edtf import when
from tawatur.compare import compare
from tawatur.gather import gather
from tawatur.link import link
from tawatur.link.profile import publication
from tawatur.mark import mark_article
from tawatur.model import Article, Block, Case, Issue, Outlet, Published, Reading, Span
from tawatur.read import read_page
from tawatur.run.redate import redated
from tawatur.tell.record import export

Labelled = tuple[int, int, str]
SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = {"seeds": SHARED / "gold/seeds", "D1": SHARED / "gold/news/D1", "D2": SHARED / "gold/news/D2"} | {
    "D3": SHARED / "gold/news/D3",
    "summits": Path(__file__).resolve().parents[1] / "bench/summits",
    "summits_late": Path(__file__).resolve().parents[1] / "bench/summits_late",
}


def scorer() -> ModuleType:
    """shared/score/score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_article(folder: Path, stem: str) -> Article:
    """An Article whose blocks, title, outlet and date are the gold reader's."""
    text = (folder / f"{stem}.txt").read_bytes().decode()
    gold = json.loads((folder / f"{stem}.json").read_text(encoding="utf-8"))
    kinds = {"headline2": "subheading"}
    body = gold.get("body") or [{"start": 0, "end": len(text), "part": "text"}]
    blocks = [Block(span=Span(b["start"], b["end"]), kind=kinds.get(b["part"], b["part"])) for b in body]
    title = gold.get("title") or {"start": 0, "end": text.find("\n")}
    published, outlet = gold.get("published") or {}, gold.get("outlet") or {}
    return Article(
        page=stem,
        name=stem,
        source=stem,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(blocks),
        title=Span(title["start"], title["end"]),
        outlet=Outlet(name=outlet["name"]) if outlet.get("name") else None,
        published=Published(when=when(published["iso"][:10]), stated=bool(published.get("stated")))
        if published.get("iso")
        else None,
    )


def articles(folder: Path, how: str) -> list[tuple[Article, tuple[Issue, ...]]]:
    """The articles of one gold folder, read by the line or laid out from the gold."""
    stems = sorted(p.stem for p in folder.glob("*.txt"))
    if how == "gold":
        return [(gold_article(folder, stem), ()) for stem in stems]
    source = (
        [str(folder / "input.jsonl")]
        if (folder / "input.jsonl").exists()
        else [str(folder / f"{s}.txt") for s in stems]
    )
    found = []
    for page in gather(source):
        if isinstance(page, Issue):
            print("issue:", page, file=sys.stderr)
        else:
            found.append(read_page(page))
    return found


def run(folder: Path, how: str, out: Path) -> tuple[list[Reading], Case]:
    """The whole line on one folder; the record goes to ``out``."""
    began = time.process_time()
    readings = [mark_article(article) for article, _ in articles(folder, how)]
    marked = time.process_time()
    case = link(readings)
    dated = {r.article.id for r in readings if publication(r.article) == "day"}
    opened = [r for r in readings if publication(r.article) == "open"]
    for made in redated(opened, dated, case, mark_article):
        readings = [made if r.article.id == made.article.id else r for r in readings]
        case = link(readings)
    by_id = {r.article.id: r for r in readings}
    case = compare(case, lambda a: by_id[a])
    done = time.process_time()
    print(f"{folder.name}: read+mark {marked - began:.2f} s, link+compare {done - marked:.2f} s CPU", file=sys.stderr)
    export(readings, case, out)
    return readings, case


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=["seeds", "news"])
    parser.add_argument("--read", choices=["real", "gold"], default="real")
    parser.add_argument("--errors")
    parser.add_argument("--out", default="out/score")
    args = parser.parse_args()
    sets = [s for name in args.sets for s in (["D1", "D2", "D3"] if name == "news" else [name])]
    score = scorer()
    tables = {}
    for name in sets:
        out = Path(args.out) / name
        run(GOLD[name], args.read, out)
        if args.errors:
            show_errors(score, name, out, args.errors)
        tables[name], missing = score.score(GOLD[name], out)
        for stem in missing:
            print("missing:", stem)
    if not args.errors:
        show(tables)


def show(tables: dict[str, dict[str, dict[str, float]]]) -> None:
    """The tables side by side: F1 or accuracy, with precision/recall where there are any."""
    print(f"{'':58}" + "".join(f"{name:>24}" for name in tables))
    for layer in sorted({k for t in tables.values() for k, row in t.items() if row}):
        cells = []
        for table in tables.values():
            row = table.get(layer)
            figure = row.get("f1", row.get("acc")) if row else None
            if not row or figure is None:
                cells.append(f"{'-':>24}")
            elif "p" in row:
                cells.append(f"{figure:.3f} ({row['p']:.2f}/{row['r']:.2f}) {row['n']:>4}".rjust(24))
            else:
                cells.append(f"{figure:.3f} {row['n']:>4}".rjust(24))
        print(f"{layer:58}" + "".join(cells))


def name_spans(item: dict, *, forms: tuple[str, ...]) -> list[Labelled]:
    """Mentions of actors in one of the ``forms``."""
    return [
        (m["start"], m["end"], e["kind"])
        for e in item.get("entities", [])
        for m in e["mentions"]
        if m.get("form", "name") in forms
    ]


def chain_spans(item: dict) -> list[Labelled]:
    """Quotes with their speaker and the links of their chains that are entities."""
    found = []
    for q in item.get("quotes", []):
        links = " <- ".join(str(v.get("entity")) for v in q.get("chain", []) if v.get("entity"))
        found.append((q["start"], q["end"], f"{q.get('speaker')} / {links}"))
    return found


def event_spans(item: dict) -> list[Labelled]:
    """Events with type, time, status, place, participants and figures."""
    found = []
    for e in item.get("events", []):
        at, date = e.get("trigger") or e, e.get("date") or {}
        status = e.get("status") or e.get("time_status")
        label = f"{e['type']} {e.get('time') or date.get('iso')} {status} @{e.get('place')}"
        who = [p["entity"] for p in e.get("participants", [])]
        figures = [(f["slot"], str(f["value"])) for f in e.get("figures") or e.get("numbers") or []]
        found.append((at["start"], at["end"], f"{label} {who} {figures or ''} {e.get('ledger') or e.get('event')}"))
    return found


LAYERS: dict[str, Callable[[dict], list[Labelled]]] = {
    "names": lambda d: name_spans(d, forms=("name", "alias")),
    "titles": lambda d: name_spans(d, forms=("title", "description")),
    "times": lambda d: [(t["start"], t["end"], str(t.get("value", t.get("iso")))) for t in d.get("times", [])],
    "quotes": lambda d: [(q["start"], q["end"], f"{q['kind']} <{q.get('speaker')}>") for q in d.get("quotes", [])],
    "cues": lambda d: [(q["cue"]["start"], q["cue"]["end"], q["kind"]) for q in d.get("quotes", []) if q.get("cue")],
    "chains": chain_spans,
    "events": event_spans,
    "wording": lambda d: [
        (w["start"], w["end"], f"{w.get('polarity')} {w.get('strength', '')}")
        for w in d.get("wording", d.get("loaded", []))
    ],
    "blocks": lambda d: [
        (b["start"], b["end"], b.get("kind") or b.get("part"))
        for b in d.get("blocks") or d.get("body", []) + d.get("boilerplate", [])
    ],
}
#: Layers whose labels can be compared as they stand, so that equal ones need not be shown.
SAME_LABELS = ("names", "titles", "times", "cues", "wording", "blocks")


def show_errors(score: ModuleType, name: str, out: Path, layer: str) -> None:
    """Print pairs that differ (=), misses (-) and extras (+) of one layer, in the order of the text."""
    docs, _ = score.read_gold(GOLD[name])
    records, _ = score.read_record(out)
    for stem, gold in docs.items():
        ours = records.get(stem, {"text": ""})
        g, o = LAYERS[layer](gold), LAYERS[layer](ours)
        if gold.get("body") and layer != "blocks":
            o = [x for x in o if any(b["start"] <= x[0] < b["end"] for b in gold["body"])]
        pairs = score.pair([x[:2] for x in g], [x[:2] for x in o], 0.5)
        left, right = {i for i, _ in pairs}, {j for _, j in pairs}
        rows = [("=", g[i], o[j]) for i, j in pairs if g[i] != o[j] or layer not in SAME_LABELS]
        rows += [("-", x, None) for i, x in enumerate(g) if i not in left]
        rows += [("+", x, None) for j, x in enumerate(o) if j not in right]
        print(f"=== {name}/{stem}")
        for sign, a, b in sorted(rows, key=lambda r: r[1][0]):
            print(sign, shown(ours["text"], a), f"  ~~ours {shown(ours['text'], b)}" if b else "")


def shown(text: str, item: Labelled) -> str:
    """Offsets, words and label on one line."""
    start, end, label = item
    words = " ".join(text[start:end].split())
    return f"{start}-{end} [{words[:160]}] {label}"


if __name__ == "__main__":
    main()
