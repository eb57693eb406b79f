"""Before a page meets its parser: a linear look at its markup, and a child process for pages that could freeze it.

In: HTML text, or its bytes in UTF-8. Out: a Scan: how many characters are to be seen (counted by this module's own
reading of tags, so that a loss by the parser is never silent), how deep elements nest where that is deep, how many
attributes one tag has, what an unclosed script or comment hides. Every C parser can be frozen by one small page
(docs/design/html.md); such a page is parsed in a child with a deadline and a memory limit.

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
_UNSEEN = re.compile(rf"<(?=[!stnmioacvdhSTNMIOACVDH])(?:!--|({_NAMES}|{_NAMES.upper()})(?=[\s/>]))".encode())
_QUOTED = re.compile(r"""<[a-zA-Z/!?](?:[^<>"']|"[^"<]*"|'[^'<]*'|["'])*+>?""")
_TAG = re.compile(rb"<[a-zA-Z/!?][^>]*+>?")
_NAME = re.compile(rb"[a-zA-Z][a-zA-Z0-9]*")
#: White space, and the bytes of a character in UTF-8 after its first: each character is counted once.
_UNCOUNTED = b" \n\r\t" + bytes(range(0x80, 0xC0))
#: A character by its name or number, and those that are a blank: counting needs no more, and unescaping is slow.
_NAMED, _BLANKS = re.compile(rb"&#?[a-zA-Z0-9]{1,31};"), (b"&nbsp;", b"&#160;")
#: Elements that cannot hold others, or that close themselves when the next one opens.
_FLAT = frozenset(
    b"br img input hr meta link area base col embed source track wbr param p li dt dd option tr td th".split()
)
#: Lexbor takes 14 s for 40,000 nested elements and 17 s for 40,000 attributes, and under 0.1 s for these.
_DEEP, _ATTRIBUTES, _LARGE = 2000, 1000, 4_000_000
#: An attribute is a letter and a blank at least.
_LEAST_BYTES = 2
#: A page may cost ten seconds (goal R2 of the hostile-input catalogue); starting and keeping its bare text take three.
DEADLINE_S = 7.0
MEMORY_BYTES = 1 << 30


class Scan(NamedTuple):
    """What a page looks like from outside; ``size`` in bytes.

    ``hides`` names an unclosed script or comment that covers half the page.
    """

    characters: int
    depth: int
    attributes: int
    size: int
    hides: str

    @property
    def suspicious(self) -> bool:
        """Whether the page should be parsed in a child process."""
        return self.depth > _DEEP or self.attributes > _ATTRIBUTES or self.size > _LARGE


def scan(page: str | bytes) -> Scan:
    """Look at ``page`` once, from its start to its end; the time is linear in its length."""
    raw = page if isinstance(page, bytes) else page.encode("utf-8", "ignore")
    shown, hides = _shown(raw)
    tags = shown.split(b"<")
    attributes = _attributes(tags) if max(map(len, tags)) > _LEAST_BYTES * _ATTRIBUTES else 0
    #: A greater-than sign inside an attribute ends the tag too early here; ``characters`` is then a little too high.
    characters = _roughly_printed(_TAG.sub(b" ", shown))
    return Scan(characters, _depth(tags) if len(tags) > _DEEP else 0, attributes, len(raw), hides)


def _attributes(tags: list[bytes]) -> int:
    long = [tag.partition(b">")[0] for tag in tags if len(tag) > _LEAST_BYTES * _ATTRIBUTES]
    return max([len(tag.split()) - 1 for tag in long], default=0)


def _shown(page: bytes) -> tuple[bytes, str]:
    """``page`` without what nobody sees; and the name of an unclosed element that hides half of it or more."""
    parts: list[bytes] = []
    ahead: dict[bytes, int] = {}
    at = 0
    while found := _UNSEEN.search(page, at):
        parts.append(page[at : found.start()])
        name = found.group(1) or b"!--"
        end = _closing(page, name, found.end() - 2, ahead)
        if end < 0 and name.lower() != b"head":
            hides = name.lower().replace(b"!--", b"comment") if 2 * (len(page) - found.start()) > len(page) else b""
            return b" ".join(parts), hides.decode("ascii")
        at = page.find(b">", end) + 1 or len(page) if end >= 0 else found.end()
    parts.append(page[at:])
    return b" ".join(parts), ""


def _closing(page: bytes, name: bytes, at: int, ahead: dict[bytes, int]) -> int:
    """Where the closing tag begins, spelt as the opening one or otherwise; ``ahead`` remembers, to stay linear."""
    closers = (b"-->",) if name == b"!--" else (b"</" + name, b"</" + name.lower(), b"</" + name.upper())
    for closer in closers:
        if closer not in ahead or -1 < ahead[closer] < at:
            ahead[closer] = page.find(closer, at)
        if ahead[closer] >= 0:
            return ahead[closer]
    return -1


def _unescaped(text: str) -> str:
    return html.unescape(text) if "&" in text else text


def exact_characters(page: bytes) -> int:
    """``Scan.characters`` with attributes read to their closing quotes: slower, for pages where text seems lost."""
    return printed(_words(page))


def _words(page: bytes) -> str:
    return _unescaped(_QUOTED.sub(" ", _shown(page)[0].decode("utf-8", "replace")))


def _roughly_printed(text: bytes) -> int:
    """``printed`` at a small part of its cost: rarer kinds of white space count as letters."""
    if b"&" in text:
        for blank in _BLANKS:
            text = text.replace(blank, b" ")
        text = _NAMED.sub(b".", text)
    #: Asking for one byte is a tenth as dear as for two.
    return len(text.translate(None, _UNCOUNTED)) - (text.count(b"\xc2\xa0") if b"\xc2" in text else 0)


def printed(text: str) -> int:
    """Characters without white space."""
    return sum(map(len, text.split()))


def _depth(tags: list[bytes]) -> int:
    #: Elements that close themselves counted as open: a bound that most pages keep, and cheap.
    if max(accumulate(-1 if tag[:1] == b"/" else 1 for tag in tags), default=0) <= _DEEP:
        return 0
    depth = deepest = 0
    for tag in tags:
        if tag[:1] == b"/":
            found = _NAME.match(tag, 1)
            depth -= 1 if depth and found and found.group().lower() not in _FLAT else 0
        elif (found := _NAME.match(tag)) and found.group().lower() not in _FLAT:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def plain_text(page: bytes) -> str:
    """What can be seen of a page that no parser can read in time: its text without tags, line by line."""
    lines = (" ".join(line.split()) for line in _words(page).splitlines())
    return "\n".join(line for line in lines if line)


def in_child(page: bytes, deadline_s: float = DEADLINE_S) -> bytes | None:
    """What ``html_child`` makes of ``page``, as JSON; None where it broke its deadline or its memory limit."""
    command = [sys.executable, "-m", "tawatur.read.html_child"]
    try:
        done = subprocess.run(  # noqa: S603 -- our own module
            command, input=page, capture_output=True, timeout=deadline_s, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None
