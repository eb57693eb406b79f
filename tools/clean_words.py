"""What must never be in the tree: machine paths, registry hosts, and runs of words of texts that are not ours.

    python tools/clean_words.py

The second check needs ../shared (absent on a user's machine: then only the first is made, and that is said).
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
#: Absolute folders of a build machine, and package index addresses other than the public names in prose.
MACHINE = re.compile(r"/(?:work|farm|root|home)/[A-Za-z.]|https?://[^\s\"')]*(?:simple|index-url|npm-registry)\b")
TEXT = {".py", ".md", ".toml", ".tsv", ".json", ".jsonl", ".txt", ".html", ".css", ".yml", ".yaml", ".sh", ".cfg", ""}


def tracked() -> list[Path]:
    """The files that git tracks."""
    out = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in out.split("\0") if name and (ROOT / name).is_file()]


def main() -> int:
    """Print each fault; the exit status says whether there was one."""
    faults = []
    for path in tracked():
        if path.suffix not in TEXT or path == Path(__file__).resolve():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="ignore").splitlines(), 1):
            if MACHINE.search(line):
                faults.append(f"{path.relative_to(ROOT)}:{number}: a path or host of one machine")
    borrowed = SHARED / "hooks/borrowed.py"
    if borrowed.exists():
        run = subprocess.run(
            [sys.executable, str(borrowed), str(SHARED)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        faults += [f"words of others: {line}" for line in run.stdout.splitlines()]
    else:
        print("clean_words: no shared texts here, so borrowed words were not looked for")
    for fault in faults:
        print(fault, file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
