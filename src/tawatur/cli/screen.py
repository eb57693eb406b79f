"""Where a command's answer goes: data on stdout in the form asked for, messages and progress on stderr.

In: an Answer. Out: text for people, one JSON document, JSON Lines, or tab-separated lines; nothing from a page can move
the cursor, change colours or turn the reading direction, because such letters are shown as ``\\u202e``.

>>> visible("a\\u202eb")
'a\\\\u202eb'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

import click
import msgspec

from tawatur.config import Config
from tawatur.messages import Lang, one_language, say
from tawatur.model import Issue

Form = Literal["text", "json", "jsonl", "plain"]
Item = dict[str, object]

#: C0 and C1 controls but tab and newline, and every letter that turns the direction or hides (bidi marks, isolates).
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_ARABIC = re.compile("[\u0600-\u06ff]")
#: SGR codes of the few colours in use.
_COLORS = {"dim": "2", "bold": "1", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def visible(text: str) -> str:
    """``text`` with every letter that could act on a terminal shown as its code. Valid inside JSON strings too."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def one_line(text: str) -> str:
    """``text`` on one line, safe for a terminal."""
    return visible(" ".join(text.split()))


@dataclass(frozen=True)
class Answer:
    """What a command found: the whole for ``--json``, its items for ``--jsonl`` and ``--plain``, lines for people."""

    schema: str
    whole: Item
    items: Iterable[Item] = ()
    lines: Iterable[str] = ()


@dataclass(frozen=True)
class Screen:
    """How to speak to whoever called: language, form, colour, how much."""

    config: Config
    lang: Lang
    form: Form = "text"
    quiet: bool = False
    verbose: bool = False
    color: bool = False
    isolate: bool = False

    def show(self, answer: Answer) -> None:
        """Write ``answer`` to stdout in the form asked for."""
        for line in _FORMS[self.form](answer):
            click.echo(line, color=self.color)

    def pen(self, style: str, text: str) -> str:
        """``text`` made safe for one line of a terminal, in a style where colours are wanted."""
        keep = visible(text.replace("\n", " ").replace("\r", " ").replace("\t", " "))
        keep = f"\u2068{keep}\u2069" if self.isolate and _ARABIC.search(keep) else keep
        return f"\x1b[{_COLORS[style]}m{keep}\x1b[0m" if self.color and style in _COLORS and keep.strip() else keep

    def say(self, key: str, **values: object) -> str:
        """The message ``key`` in the reader's language, with values from outside made visible."""
        return say(key, self.lang, **{name: one_line(str(value)) for name, value in values.items()})

    def note(self, key: str, **values: object) -> None:
        """A message on stderr, unless quiet."""
        if not self.quiet:
            click.echo(self.say(key, **values), err=True)

    def problem(self, issue: Issue) -> None:
        """What was met and not understood, on stderr; the input is named before what does not name it itself."""
        what = one_language(issue.what, self.lang)
        if not self.quiet:
            click.echo(one_line(what if issue.about in what else f"{issue.about}: {what}"), err=True)


def _json(answer: Answer) -> Iterable[str]:
    yield _encoded({"schema": f"tawatur/{answer.schema}/1", **answer.whole})


def _jsonl(answer: Answer) -> Iterable[str]:
    return (_encoded({"schema": f"tawatur/{answer.schema}/1", **item}) for item in answer.items)


def _plain(answer: Answer) -> Iterable[str]:
    return ("\t".join(_cell(value) for value in item.values()) for item in answer.items)


def _text(answer: Answer) -> Iterable[str]:
    return answer.lines


_FORMS: dict[Form, Callable[[Answer], Iterable[str]]] = {"json": _json, "jsonl": _jsonl, "plain": _plain, "text": _text}


def _encoded(item: Item) -> str:
    return visible(msgspec.json.encode(item).decode())


def _cell(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ",".join(_cell(part) for part in value)
    return one_line(value if isinstance(value, str) else "" if value is None else _encoded_value(value))


def _encoded_value(value: object) -> str:
    return msgspec.json.encode(value).decode()
