"""What one line of a page says for and against being part of the article: signals, each with a weight and a name.

In: a Line. Out: a Signs: how strongly it looks like page furniture (positive) or like news prose (negative), what it
opens, and the names of the signals.

>>> from tawatur.read.lines import lines_of
>>> signs_of(lines_of("مواضيع ذات صلة")[0])[1:]
('related', 'list', ('related',))
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tawatur.lexicon import table, variants
from tawatur.read.lines import Line, words_of

#: A line of the lexicon alone is certain; a phrase that begins a line nearly so; one inside a line less (points are
#: log odds, rounded by eye and then checked on saudinewsnet: see docs/design/read.md).
_WEIGHT = {"line": 6.0, "label": 6.0, "start": 5.0, "any": 4.0}
#: The same phrases in a line as long as a paragraph.
_IN_PROSE = 2.5
#: Section names (سياسة، العراق) and form labels (الاسم) are also ordinary subheadings.
_WEAK = {"nav": 2.2, "form": 2.2}
_LONG = 25
#: Patterns that could grow with the square of a line's length are tried on lines this long at most.
_SHORT = 400
#: What the first word of a sentence of news adds to its being prose, and one by which a report goes on.
_OPENS, _GOES_ON = 0.7, 2.5
#: A bar of share buttons: one word in so many may be none of them.
_BUTTONS = 1.25
_SEPARATOR = re.compile(r"[:|»›>•]")
_ELLIPSIS = re.compile(r"(?:…|\.{3,}|\[\s*(?:…|\.{3,}|&hellip;)\s*\])[\"'»”]?$")
_STOPS = frozenset(".!?؟؛:")
_CLOSERS = frozenset("»”\"'،)")
_LATIN = re.compile(r"[A-Za-z]")
_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3\ufb50-\ufefc]")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w{2,}$|^@\w{2,}$", re.ASCII)
_HANDLE = re.compile(r"\(\s*@\w{2,}\s*\)|^(?:[—–-]\s*){1,2}.{1,60}@\w{2,}", re.ASCII)
_MARK = re.compile(r"[@#]\S+")
#: A name with its handle heads a post, a count of who likes it or passed it on ends it.
BEARS_HANDLE = re.compile(r"@\w{2,}[)\s]*$", re.ASCII)
COUNTED_POST = re.compile(
    r"\d[\d.,]{0,8}\s?(?:[KkMm]\b|ألف|آلاف)?\s?"
    r"(?:إعجاب|اعجاب|أعجبني|إعادة (?:تغريد|نشر)|اعادة تغريد|إعادات|ريتويت|تغريدات? مقتبسة|اقتباس|تفضيل"
    r"|رد(?:ود)?(?![\u0620-\u064a])"
    r"|Likes?|Retweets?|Reposts?|Quotes?|Repl(?:y|ies)|Shares?|Views?)",
    re.I,
)


class Signs(NamedTuple):
    """``weight`` > 0 speaks for furniture, < 0 for prose; ``kind`` and ``opens`` of the strongest lexicon row."""

    weight: float
    kind: str
    opens: str
    why: tuple[str, ...]


class _Row(NamedTuple):
    rest: tuple[str, ...]
    place: str
    kind: str
    opens: str


@cache
def _book() -> dict[str, tuple[_Row, ...]]:
    """The phrases of the lexicon by their first word, longest first."""
    book: dict[str, dict[_Row, None]] = {}
    for row in table("furniture"):
        for form in variants(row["forms"]):
            first, *rest = words_of(form) or [""]
            book.setdefault(first, {})[_Row(tuple(rest), row["place"], row["kind"], row["opens"])] = None
    return {first: tuple(sorted(rows, key=lambda row: -len(row.rest))) for first, rows in book.items()}


@cache
def page_words(role: str) -> frozenset[str]:
    """The words of one role of ``lexicon/page_words.tsv``, folded."""
    forms = (form for row in table("page_words") if row["role"] == role for form in variants(row["forms"]))
    return frozenset(" ".join(words_of(form)) for form in forms)


def label_length(line: Line) -> int:
    """How many words stand before the first colon, bar or the like; 0 where there is none."""
    mark = _SEPARATOR.search(line.raw, 1)
    return len(words_of(line.raw[: mark.start()])) if mark else 0


def _fits(row: _Row, words: list[str], at: int, label: int) -> bool:
    after = at + 1 + len(row.rest)
    if after > len(words) or tuple(words[at + 1 : after]) != row.rest:
        return False
    if row.place == "any":
        return True
    if at:
        return False
    if row.place == "start":
        return True
    return after == len(words) or (row.place == "label" and after == label)


def _found(words: list[str], label: int) -> list[_Row]:
    """The rows of the lexicon that the line shows: one at its beginning, any number inside."""
    book = _book()
    found: list[_Row] = []
    for at, word in enumerate(words):
        for row in book.get(word, ()):
            if _fits(row, words, at, label):
                found.append(row)
                break
    return found


def _is_notice(row: _Row) -> bool:
    """Whether a paragraph that begins with the phrase is a legal notice, however long it is."""
    return row.kind == "rights" and row.place == "start"


def lexical(line: Line) -> Signs:
    """What the phrases of ``lexicon/furniture.tsv`` in the line say."""
    words = line.words
    if len(words) > 60:
        return Signs(0.0, "", "-", ())
    counted = words
    if len(words) <= 8 and any(word.isdigit() for word in words):
        counted = [word for word in words if not word.isdigit()]
    found = _found(counted, label_length(line) if len(words) <= _LONG else 0)
    if not found:
        return Signs(0.0, "", "-", ())
    long = len(words) >= _LONG
    weight = sum(
        _IN_PROSE if long and not _is_notice(row) else _WEAK.get(row.kind, _WEIGHT[row.place]) for row in found
    )
    first = max(found, key=lambda row: _WEAK.get(row.kind, _WEIGHT[row.place]))
    whole = len(first.rest) + 1 == len(counted) or first.opens == "tail"
    return Signs(
        min(weight, 9.0), first.kind, first.opens if whole else "-", tuple(dict.fromkeys(r.kind for r in found))
    )


def is_ago(words: list[str]) -> bool:
    """Whether the line only says how long ago something was: ``3 سنوات ago``, ``منذ ساعتين``."""
    known = page_words("ago")
    if not 1 < len(words) <= 6 or not all(word.isdigit() or word in known for word in words):
        return False
    numbered = any(word.isdigit() or word in ("ago", "منذ", "قبل", "مضت") for word in words)
    return numbered and not all(word.isdigit() for word in words)


def _shape(line: Line) -> tuple[float, str]:
    """The strongest sign in the line's form alone."""
    raw, words = line.raw, line.words
    if not words:
        return 0.3, "no letters"
    if len(words) <= 6 and is_ago(words):
        return 5.0, "ago"
    if (
        words[0] in page_words("follow")
        and (len(words) <= 3 or words[-1] in page_words("follow_on"))
        and len(words) <= 8
    ):
        return 5.0, "follow"
    if 3 <= len(words) <= _LONG and _BUTTONS * sum(word in page_words("network") for word in words) >= len(words):
        return 6.0, "share"
    if not _ARABIC.search(raw):
        return _foreign(raw)
    return _marks(raw, len(words))


def _foreign(raw: str) -> tuple[float, str]:
    """A line without an Arabic letter."""
    if len(raw) <= _SHORT and _ADDRESS.match(raw):
        return 4.0, "address"
    if "@" in raw and _HANDLE.search(raw):
        return 6.0, "embed"
    return (3.5, "latin") if _LATIN.search(raw) else (0.8, "numbers")


def _marks(raw: str, count: int) -> tuple[float, str]:
    """Signs in an Arabic line's marks: handles, hashtags, the bars of a menu, a cut-off end."""
    if "@" in raw and _HANDLE.search(raw):
        return 6.0, "embed"
    if raw[0] in "©®" or (count <= 20 and "©" in raw):
        return 4.0, "rights"
    if count <= 12 and 2 * len(_MARK.findall(raw)) > len(raw.split()):
        return 3.0, "tags"
    bars = raw.count("|") + raw.count("›") + (raw.count("»") if "«" not in raw else 0)
    if count <= 15 and bars >= 2:
        return 2.5, "menu"
    if count >= 5 and raw[-1] in ".…]\"'»”;" and _ELLIPSIS.search(raw[-12:]):
        return 2.5, "cut off"
    return 0.0, ""


def prose(line: Line) -> float:
    """How much the line looks like a paragraph of news: above 0 for a heading, down to about -5."""
    count = len(line.words)
    weight = -3.0 if count >= _LONG else -1.8 if count >= 15 else 0.0
    if line.raw[-1] in _STOPS and count >= 6:
        weight -= 1.2 if count < 9 else 1.8
    elif line.raw[-1] in _CLOSERS and count >= 15:
        weight -= 0.8
    if count >= 6 and (line.words[0] in page_words("opener") or _begins_with_and(line.words[0])):
        weight -= _GOES_ON if weight and line.words[0] in page_words("goes_on") else _OPENS
    return weight


def _begins_with_and(word: str) -> bool:
    """Whether a word begins with the conjunction و: a minister (وزير) and a delegation (وفد) do not."""
    return word[0] == "و" and word not in page_words("own_waw")


def signs_of(line: Line) -> Signs:
    """All that one line says by itself."""
    said = lexical(line)
    shape, name = _shape(line)
    weight = said.weight + shape + (0.0 if name == "address" else prose(line))
    return said._replace(weight=weight, why=(*said.why, name) if name else said.why)
