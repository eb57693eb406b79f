"""The size gate: files and functions stay small, and a pinned median keeps the whole from swelling.

    python tools/shape.py          fail with what is too large
    python tools/shape.py --list   the largest files and functions

Budgets (design section 5): no file over 400 lines, the median at most 150; functions' median at most 10
lines and nine in ten at most 30, docstrings left out. Each file over the limit needs a line in ALLOWED with its reason.
"""

from __future__ import annotations

import ast
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAX_FILE, MEDIAN_FILE = 400, 150
MEDIAN_FUNCTION, P90_FUNCTION = 10, 30
#: path -> why it may be longer
ALLOWED: dict[str, str] = {
    "src/tawatur/model.py": "every record in one place, mostly docstrings",
}


def functions(path: Path) -> list[tuple[int, str]]:
    """(lines without docstring, place) of each function of a file."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            first = node.body[0]
            doc = ast.get_docstring(node) is not None
            skipped = (first.end_lineno or 0) - first.lineno + 1 if doc else 0
            lines = (node.end_lineno or 0) - node.lineno + 1 - skipped
            found.append((lines, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"))
    return found


def main() -> int:
    """Print what is over budget; the exit status says whether anything is."""
    files = sorted((ROOT / "src").rglob("*.py"))
    lines = {f: len(f.read_text(encoding="utf-8").splitlines()) for f in files}
    sizes = [n for n in lines.values() if n > 3]
    bodies = sorted(x for f in files for x in functions(f))
    p90 = bodies[int(len(bodies) * 0.9)][0]
    faults = [
        f"{f.relative_to(ROOT)}: {n} lines, the limit is {MAX_FILE}"
        for f, n in lines.items()
        if n > MAX_FILE and str(f.relative_to(ROOT)) not in ALLOWED
    ]
    medians = (statistics.median(sizes), statistics.median(n for n, _ in bodies))
    faults += [f"median file: {medians[0]} lines, the limit is {MEDIAN_FILE}"] * (medians[0] > MEDIAN_FILE)
    faults += [f"median function: {medians[1]} lines, the limit is {MEDIAN_FUNCTION}"] * (medians[1] > MEDIAN_FUNCTION)
    faults += [f"nine functions in ten: {p90} lines, the limit is {P90_FUNCTION}"] * (p90 > P90_FUNCTION)
    if "--list" in sys.argv:
        for n, f in sorted(((n, f) for f, n in lines.items()), reverse=True)[:15]:
            print(f"{n:5} {f.relative_to(ROOT)}")
        for n, place in bodies[-15:]:
            print(f"{n:5} {place}")
    print(f"shape: {len(files)} files (median {medians[0]:.0f})", end=", ")
    print(f"{len(bodies)} functions (median {medians[1]:.0f}, p90 {p90})")
    for fault in faults:
        print(fault, file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
