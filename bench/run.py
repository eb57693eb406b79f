"""`make bench`: score the line against the hand-made readings and the real groups, and hold the floors.

    python bench/run.py             print the tables, fail where a figure is under its floor
    python bench/run.py --raise     also raise the floors to what was reached
    python bench/run.py --write     also write docs/figures.md

The material lies in ../shared and is not shipped; where it is absent this says so and succeeds, nothing measured.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "bench/floors.json"
TAWATUR = [sys.executable, "-m", "tawatur.cli"]
#: A floor lies this far under what was measured, so that the last digit's rounding is no alarm.
SLACK = 0.002

Figures = dict[str, float]
#: A layer as the scorer prints it: p, r, f1 and n, or acc and n.
Row = dict[str, float]


def record(sources: list[Path], folder: Path) -> Path:
    """The record that the installed command makes of ``sources``."""
    case, out = folder / "bench.tawatur", folder / "record"
    command = [*TAWATUR, "run", *map(str, sources), "--into", str(case), "--quiet"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 3):
        raise SystemExit(f"tawatur run failed ({ran.returncode}):\n{ran.stderr}")
    subprocess.run([*TAWATUR, "export", str(case), "--format", "record", str(out)], capture_output=True, check=True)
    return out


def gold_rows(folder: Path) -> dict[str, Row]:
    """Layer -> what the scorer says of one folder of hand-made readings."""
    sources = [folder / "input.jsonl"] if (folder / "input.jsonl").exists() else sorted(folder.glob("*.txt"))
    with tempfile.TemporaryDirectory() as scratch:
        out = record(sources, Path(scratch))
        score = [sys.executable, str(SHARED / "score/score.py"), str(folder), str(out)]
        print(subprocess.run(score, capture_output=True, text=True, check=True).stdout)
        table = json.loads(subprocess.run([*score, "--json"], capture_output=True, text=True, check=True).stdout)
    return {layer: row for layer, row in table["scores"].items() if row and row["n"]}


def figures_of(rows: dict[str, Row]) -> Figures:
    """Layer -> F1 or accuracy."""
    told = {layer: row.get("f1", row.get("acc")) for layer, row in rows.items()}
    return {layer: figure for layer, figure in told.items() if figure is not None}


def pooled(parts: list[dict[str, Row]]) -> Figures:
    """The figures of several folders taken as one: what was right, told and due is added up. Shares that are not
    counted one by one (B-cubed) are weighed by how many were due."""
    found: Figures = {}
    for layer in sorted({layer for part in parts for layer in part}):
        rows = [part[layer] for part in parts if layer in part]
        due = sum(row["n"] for row in rows)
        if all("p" in row for row in rows) and "B-cubed" not in layer:
            right = sum(row["r"] * row["n"] for row in rows)
            told = sum(row["r"] * row["n"] / row["p"] for row in rows if row["p"])
            found[layer] = 2 * right / (told + due) if told + due else 0.0
        else:
            found[layer] = sum(figures_of({layer: row}).get(layer, 0.0) * row["n"] for row in rows) / due
    return found


def group_figures() -> Figures:
    """Same-event grouping and copies on the real groups with their background."""
    groups = SHARED / "data/groups"
    with tempfile.TemporaryDirectory() as scratch:
        out = record([groups / "articles.jsonl", groups / "background.jsonl"], Path(scratch))
        score = [sys.executable, str(SHARED / "score/score_groups.py"), str(groups / "groups.jsonl"), str(out)]
        score += ["--background", str(groups / "background.jsonl")]
        text = subprocess.run(score, capture_output=True, text=True, check=True).stdout
    print(text)
    figures: Figures = {}
    for line in text.splitlines():
        if m := re.match(r"(\S.*?)\s+p [\d.]+ r [\d.]+ f1 ([\d.]+)", line):
            figures[m[1]] = float(m[2])
        elif m := re.match(r"(\S.*?)\s+(\d+) of (\d+)", line):
            share = int(m[2]) / max(1, int(m[3]))
            bad = "wrongly" in line or "independent" in line
            figures[m[1].strip() + (" (share left right)" if bad else "")] = round(1 - share if bad else share, 4)
    return figures


def hand_figures(folder: str) -> Figures:
    """Articles read by hand by somebody who had not seen the rules at work (bench/hand, bench/hand3 to bench/hand5)."""
    score = [sys.executable, str(ROOT / "bench/hand/score.py"), "--set", folder]
    text = subprocess.run(score, capture_output=True, text=True, check=True).stdout
    print(text)
    rows = (re.match(r"(\S.*?)\s{2,}([01]\.\d+)\s.*?([1-9]\d*)$", line.rstrip()) for line in text.splitlines())
    return {row[1]: float(row[2]) for row in rows if row}


def measured() -> dict[str, Figures]:
    """All figures, by set."""
    found = {"seeds": figures_of(gold_rows(SHARED / "gold/seeds"))}
    news = {folder.name: gold_rows(folder) for folder in sorted((SHARED / "gold/news").iterdir())}
    found |= {name: figures_of(rows) for name, rows in news.items()}
    found["news"] = pooled(list(news.values()))
    for folder in ("summits", "summits_late"):
        found[folder] = figures_of(gold_rows(ROOT / "bench" / folder))
    for folder in ("hand", "hand3/dev", "hand3/test", "hand4/dev", "hand4/test", "hand5/dev", "hand5/test"):
        found[folder] = hand_figures(folder)
    found["groups"] = group_figures()
    return found


HEAD = ROOT / "bench/figures_head.md"


def write_table(found: dict[str, Figures]) -> None:
    """docs/figures.md: every layer in a row, every set in a column."""
    sets = [name for name in found if name != "groups"]
    layers = sorted({layer for name in sets for layer in found[name]})
    lines = ["| | " + " | ".join(sets) + " |", "|---|" + "---|" * len(sets)]
    for layer in layers:
        cells = [f"{found[name][layer]:.3f}" if layer in found[name] else "–" for name in sets]
        lines.append(f"| {layer} | " + " | ".join(cells) + " |")
    lines += ["", "| groups | |", "|---|---|"]
    lines += [f"| {layer} | {figure:.3f} |" for layer, figure in sorted(found["groups"].items())]
    text = HEAD.read_text(encoding="utf-8") + "\n" + "\n".join(lines) + "\n"
    (ROOT / "docs/figures.md").write_text(text, encoding="utf-8")


def main() -> int:
    """Print, compare, and (if asked) raise and write the table of the documentation."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--raise", action="store_true", dest="lift")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if not SHARED.exists():
        print("bench: ../shared is not here; nothing was measured")
        return 0
    floors: dict[str, Figures] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    found = measured()
    calibration = [sys.executable, str(ROOT / "bench/calibration.py")]
    print(subprocess.run(calibration, capture_output=True, text=True, check=True).stdout)
    faults = [
        f"{name}: {layer} is {found[name].get(layer, 0.0):.3f}, its floor {floor:.3f}"
        for name, rows in floors.items()
        for layer, floor in rows.items()
        if found[name].get(layer, 0.0) < floor
    ]
    if args.lift:
        for name, rows in found.items():
            kept = floors.setdefault(name, {})
            kept.update({k: round(max(v - SLACK, kept.get(k, 0.0), 0.0), 4) for k, v in rows.items()})
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if args.write:
        write_table(found)
    for fault in faults:
        print("UNDER ITS FLOOR", fault, file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
