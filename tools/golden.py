"""The golden record of the bundled pages: what the whole line makes of examples/pages, kept so that a change shows.

python tools/golden.py            fail where the record is not the kept one, and show the first differences
python tools/golden.py --write    keep the present record
"""

from __future__ import annotations

import difflib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "examples/golden"
TAWATUR = [sys.executable, "-m", "tawatur.cli"]


def record() -> dict[str, str]:
    """File name -> text of the record that the installed command makes of examples/pages, one value a line."""
    with tempfile.TemporaryDirectory() as scratch:
        case, out = Path(scratch) / "golden.tawatur", Path(scratch) / "record"
        run = [*TAWATUR, "run", "examples/pages", "--into", str(case), "--quiet"]
        subprocess.run(run, cwd=ROOT, check=True, capture_output=True)
        subprocess.run([*TAWATUR, "export", str(case), "--format", "record", str(out)], check=True, capture_output=True)
        lines = (out / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        articles = [json.loads(line) for line in lines]
        case_json = json.loads((out / "case.json").read_text(encoding="utf-8"))
    return {f"{a['article']}.json": pretty(a) for a in articles} | {"case.json": pretty(case_json)}


def pretty(value: object) -> str:
    """JSON that reads well in a diff."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Compare or write."""
    made = record()
    if "--write" in sys.argv:
        GOLDEN.mkdir(exist_ok=True)
        for old in GOLDEN.glob("*.json"):
            old.unlink()
        for name, text in made.items():
            (GOLDEN / name).write_text(text, encoding="utf-8")
        return 0
    kept = {p.name: p.read_text(encoding="utf-8") for p in GOLDEN.glob("*.json")}
    changed = sorted(name for name in kept.keys() | made.keys() if kept.get(name) != made.get(name))
    for name in changed[:5]:
        lines = difflib.unified_diff(
            kept.get(name, "").splitlines(),
            made.get(name, "").splitlines(),
            f"kept/{name}",
            f"now/{name}",
            n=1,
            lineterm="",
        )
        print("\n".join(list(lines)[:30]))
    if changed:
        print(f"golden: {len(changed)} files differ; if that is meant: make golden", file=sys.stderr)
    return bool(changed)


if __name__ == "__main__":
    sys.exit(main())
