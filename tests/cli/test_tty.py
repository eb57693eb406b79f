"""On a real terminal: nothing that a title, an outlet or a file name holds reaches it but as letters."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

#: Colours, titles of windows, links, the clipboard, the cursor, other character sets, C1 forms, marks that turn lines.
HOSTILE = ("\x1b[31m", "\x1b]0;owned\x07", "\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\",
           "\x1b]52;c;b3duZWQ=\x07",
           "\x1b[2J\x1b[H", "\x1b(0", "\x9b31m", "\x9d0;owned\x9c", "\u202e", "\u2066", "\u200f", "\x08\x08\x08", "\r",
           "\x1bP$q\x1b\\", "\x00", "\x7f", "\u2028", "\ufeff", "\x0b\x0c", "\x1b[?1049h")  # fmt: skip
#: The colours of our own, and what writes the line of progress anew.
OURS = re.compile("\x1b\\[(?:0|1|2|3[1-6])m|\r\x1b\\[K")
ACTS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tty")
    rows = []
    for number, text in enumerate(HOSTILE):
        news = f"زار الوزير سالم {text} الحمد بيروت\n\nقال الوزير سالم الحمد إن «{text} سنعود غدًا» في بيروت.\n"
        row = {
            "id": f"n{number}{text}",
            "text": news,
            "outlet": f"صحيفة {text}",
            "url": text,
            "date": f"2024-03-05{text}",
        }
        rows.append(json.dumps(row))
    (folder / "rows\x1b[2J.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


def on_terminal(*words: str | Path) -> str:
    """What a command writes where output and errors are one terminal, without our own colours."""
    ours, theirs = pty.openpty()
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm-256color"}
    command = [sys.executable, "-m", "tawatur.cli", *map(str, words)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=env):
        os.close(theirs)
        seen = b""
        while True:
            try:
                piece = os.read(ours, 65_536)
            except OSError:  # the other end is closed: all is read
                break
            seen += piece
    os.close(ours)
    return OURS.sub("", seen.decode().replace("\r\n", "\n"))


def test_no_command_lets_a_page_act_on_the_terminal(case: Path) -> None:
    path = case / "case.tawatur"
    rows = next(case.glob("*.jsonl"))
    commands: list[tuple[str | Path, ...]] = [
        ("run", rows, "--into", path, "--jobs", "1"), ("tell", path), ("tell", path, "--event", "2024"),
        ("search", path, "الوزير"), ("issues", path), ("link", path), ("compare", path), ("read", rows), ("mark", rows),
        ("tell", path, "--json"), ("search", path, "بيروت", "--plain"), ("verify", path), ("why", path, HOSTILE[0]),
        ("export", path, "--format", HOSTILE[2], case / "x"), ("tell", case / "gone\x1b[31m.tawatur"),
    ]  # fmt: skip
    shown = 0
    for command in commands:
        seen = on_terminal(*command)
        bad = ACTS.search(seen) or re.search("\r", seen)
        assert bad is None, (command, seen[max(0, bad.start() - 60) : bad.end() + 20])
        shown += "\\u001b" in seen
    assert shown >= 4
