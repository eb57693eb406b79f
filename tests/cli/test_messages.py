"""Every message is there in both languages, says the same things, and is used by somebody."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import get_args

import pytest

from tawatur import model
from tawatur.cli.app import HOMES
from tawatur.messages import counted, messages, say

SOURCES = Path(__file__).parents[2] / "src" / "tawatur"
ARABIC = re.compile("[\u0621-\u064a]")
#: Keys whose text is the same in both languages: commands and file names.
SAME = re.compile(r"examples\..*")
#: First parts of keys that are put together from a value: label("slot", ...), say(f"tally.{name}").
BUILT = ("accord", "status", "stance", "slot", "voice", "weak", "role", "type", "reason", "flag", "tally", "stage")
BUILT += ("short", "help", "examples", "opt", "count", "label", "issue", "mod", "open", "unit", "act", "why", "refused")


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sorted(messages()))
def test_both_languages_are_there_and_fill_in_the_same_values(key: str) -> None:
    message = messages()[key]
    assert message.en.strip()
    assert message.ar.strip()
    assert names(message.en) == names(message.ar)
    assert SAME.fullmatch(key) or ARABIC.search(message.ar), "the Arabic is not Arabic"
    assert SAME.fullmatch(key) or not ARABIC.search(message.en)


@pytest.mark.parametrize(
    "key", [key for key in messages() if key.startswith("error.") and "path" in messages()[key].en]
)
def test_an_error_says_what_happened_what_was_kept_and_what_to_do(key: str) -> None:
    for text in messages()[key]:
        assert len(re.findall(r"[.؟](?:\s|$)", text)) >= 3 or key == "error.no_case", text


def test_every_key_in_the_code_is_in_the_table() -> None:
    asked: set[str] = set()
    for path in SOURCES.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r'(?:say|note|counted|error)\((?:[\w.]+, )?"((?:[a-z]+)\.[a-z_]+)"', text))
    assert asked
    assert asked <= set(messages()), asked - set(messages())


def test_no_message_is_left_over() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py")).replace("'", '"')
    unused = {key for key in messages() if not key.startswith(BUILT) and f'"{key}"' not in code}
    unused = {key for key in unused if f'"{key.partition(".")[2]}"' not in code}
    assert not unused


def test_every_closed_vocabulary_has_its_labels() -> None:
    wanted = {
        "accord": get_args(model.Accord),
        "status": get_args(model.Status),
        "stance": get_args(model.Stance),
        "slot": get_args(model.Slot),
        "voice": get_args(model.VoiceKind),
        "label": get_args(model.Basis),
        "short": tuple(HOMES),
        "help": tuple(HOMES),
        "examples": tuple(HOMES),
    }
    missing = [
        f"{kind}.{value}" for kind, values in wanted.items() for value in values if f"{kind}.{value}" not in messages()
    ]
    assert not missing


@pytest.mark.parametrize(
    ("number", "arabic"),
    [
        (1, "رواية واحدة"),
        (2, "روايتان"),
        (3, "3 روايات"),
        (10, "10 روايات"),
        (11, "11 رواية"),
        (100, "100 رواية"),
        (103, "103 روايات"),
    ],
)
def test_arabic_counts(number: int, arabic: str) -> None:
    assert counted("count.accounts", "ar", number) == arabic


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no.such_key", "en")
