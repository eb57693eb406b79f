"""Before a page meets its parser: a linear look at its markup, and a child process for pages that could freeze it.

In: HTML text. Out: a Scan: how many characters are to be seen (counted by this module's own reading of tags, so that a
loss by the parser is never silent), how deep elements nest where that is deep, how many attributes one tag has, what
an unclosed script or comment hides. Every C parser can be frozen by one small page (docs/design/html.md); such a page
is parsed in a child with a deadline and a memory limit.

>>> seen = scan("<div title='ab'>قال <b>الوزير</b><script>x</script>")
>>> seen.characters, seen.depth, seen.suspicious
(9, 0, False)
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
from itertools import accumulate
from typing import NamedTuple

#: Elements whose content nobody sees; the same as the parser's, written a second time on purpose.
_NAMES = "script|style|template|noscript|svg|math|iframe|object|canvas|audio|video|map|datalist|head"
#: Both cases spelt out and the first letter looked at before: twice as fast as ignoring case.
_UNSEEN = re.compile(rf"<(?=[!stnmioacvdhSTNMIOACVDH])(?:!--|({_NAMES}|{_NAMES.upper()})(?=[\s/>]))")
_QUOTED = re.compile(r"""<[a-zA-Z/!?](?:[^<>"']|"[^"<]*"|'[^'<]*'|["'])*+>?""")
_TAG = re.compile(r"<[a-zA-Z/!?][^>]*+>?")
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9]*")
#: Elements that cannot hold others, or that close themselves when the next one opens.
_FLAT = frozenset(
    "br img input hr meta link area base col embed source track wbr param p li dt dd option tr td th".split()  # noqa: SIM905
)
#: Lexbor takes 14 s for 40,000 nested elements and 17 s for 40,000 attributes, and under 0.1 s for these.
_DEEP, _ATTRIBUTES, _LARGE = 2000, 1000, 2_000_000
#: What a page may cost (goal R2 of the hostile-input catalogue).
DEADLINE_S = 10.0
MEMORY_BYTES = 1 << 30


class Scan(NamedTuple):
    """What a page looks like from outside. ``hides`` names an unclosed script or comment that covers half the page."""

    characters: int
    depth: int
    attributes: int
    size: int
    hides: str

    @property
    def suspicious(self) -> bool:
        """Whether the page should be parsed in a child process."""
        return self.depth > _DEEP or self.attributes > _ATTRIBUTES or self.size > _LARGE


def scan(page: str) -> Scan:
    """Look at ``page`` once, from its start to its end; the time is linear in its length."""
    shown, hides = _shown(page)
    #: A greater-than sign inside an attribute ends the tag too early here; ``characters`` is then a little too high.
    text = _unescaped(_TAG.sub(" ", shown))
    tags = shown.split("<")
    attributes = _attributes(tags) if max(map(len, tags)) > _ATTRIBUTES else 0
    return Scan(_roughly_printed(text), _depth(tags) if len(tags) > _DEEP else 0, attributes, len(page), hides)


def _attributes(tags: list[str]) -> int:
    return max((len(tag.partition(">")[0].split()) - 1 for tag in tags if len(tag) > _ATTRIBUTES), default=0)


def _shown(page: str) -> tuple[str, str]:
    """``page`` without what nobody sees; and the name of an unclosed element that hides half of it or more."""
    parts: list[str] = []
    ahead: dict[str, int] = {}
    at = 0
    while found := _UNSEEN.search(page, at):
        parts.append(page[at : found.start()])
        name = found.group(1) or "!--"
        end = _closing(page, name, found.end() - 2, ahead)
        if end < 0 and name.lower() != "head":
            hides = name.lower().replace("!--", "comment") if 2 * (len(page) - found.start()) > len(page) else ""
            return " ".join(parts), hides
        at = page.find(">", end) + 1 or len(page) if end >= 0 else found.end()
    parts.append(page[at:])
    return " ".join(parts), ""


def _closing(page: str, name: str, at: int, ahead: dict[str, int]) -> int:
    """Where the closing tag begins, spelt as the opening one or otherwise; ``ahead`` remembers, to stay linear."""
    closers = ("-->",) if name == "!--" else (f"</{name}", f"</{name.lower()}", f"</{name.upper()}")
    for closer in closers:
        if closer not in ahead or -1 < ahead[closer] < at:
            ahead[closer] = page.find(closer, at)
        if ahead[closer] >= 0:
            return ahead[closer]
    return -1


def _unescaped(text: str) -> str:
    return html.unescape(text) if "&" in text else text


def exact_characters(page: str) -> int:
    """``Scan.characters`` with attributes read to their closing quotes: slower, for pages where text seems lost."""
    return printed(_words(_shown(page)[0]))


def _words(shown: str) -> str:
    return _unescaped(_QUOTED.sub(" ", shown))


def _roughly_printed(text: str) -> int:
    """``printed`` at a quarter of its cost: rarer kinds of white space are counted as letters."""
    return len(text) - sum(map(text.count, " \n\r\t\xa0"))


def printed(text: str) -> int:
    """Characters without white space."""
    return sum(map(len, text.split()))


def _depth(tags: list[str]) -> int:
    #: Elements that close themselves counted as open: a bound that most pages keep, and cheap.
    if max(accumulate(-1 if tag[:1] == "/" else 1 for tag in tags), default=0) <= _DEEP:
        return 0
    depth = deepest = 0
    for tag in tags:
        if tag[:1] == "/":
            found = _NAME.match(tag, 1)
            depth -= 1 if depth and found and found.group().lower() not in _FLAT else 0
        elif (found := _NAME.match(tag)) and found.group().lower() not in _FLAT:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def plain_text(page: str) -> str:
    """What can be seen of a page that no parser can read in time: its text without tags, line by line."""
    lines = (" ".join(line.split()) for line in _words(_shown(page)[0]).splitlines())
    return "\n".join(line for line in lines if line)


def in_child(page: str, deadline_s: float = DEADLINE_S) -> bytes | None:
    """What ``html_child`` makes of ``page``, as JSON; None where it broke its deadline or its memory limit."""
    command = [sys.executable, "-m", "tawatur.read.html_child"]
    try:
        done = subprocess.run(  # noqa: S603 -- our own module
            command, input=page.encode("utf-8", "replace"), capture_output=True, timeout=deadline_s, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None
