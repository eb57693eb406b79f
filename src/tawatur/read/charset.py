"""Bytes of a page to text: which encoding it truly is, whatever it declares.

In: the bytes, and what was declared about them (or None). Out: the text with what was used, declared and detected, and
flags for what a reader must know. The bytes are the evidence and stay; nothing is repaired here (``charset_damage``
offers repairs as a layer of their own).

>>> decode("قال الوزير إن اللقاء كان مفيدا".encode("cp1256"), declared="utf-8")[:4]
('قال الوزير إن اللقاء كان مفيدا', 'cp1256', 'utf-8', 'cp1256')
>>> decode("مرحبا".encode("utf-16-le")).used
'utf-16-le'
"""

from __future__ import annotations

import codecs
import math
import re
from functools import cache
from typing import NamedTuple

from tawatur.read.charset_damage import damage

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How often each letter stands in a hundred letters of Arabic news, rounded; it only has to tell encodings apart.
_LETTERS = {
    "ا": 13, "ل": 12, "ي": 7, "م": 6, "و": 6, "ن": 6, "ر": 5, "ت": 5, "ب": 4, "ع": 4, "ة": 4, "د": 3, "ه": 3, "س": 3,
    "ف": 3, "ك": 2.5, "ق": 2.5, "أ": 2.5, "ح": 2, "ج": 1.5, "ش": 1.3, "ص": 1.2, "ط": 1.1, "خ": 1, "ى": 1, "ض": 0.9,
    "إ": 1, "ذ": 0.8, "ز": 0.7, "ث": 0.6, "غ": 0.5, "ئ": 0.5, "ء": 0.4, "ظ": 0.3, "ؤ": 0.2, "آ": 0.2, "،": 1.2,
    "؛": 0.1, "؟": 0.2, "«": 0.4, "»": 0.4, "“": 0.4, "”": 0.4, "–": 0.2, "…": 0.1, "\xa0": 0.3, "ـ": 0.1,
    "ً": 0.4, "ّ": 0.3, "ُ": 0.1, "َ": 0.1, "ِ": 0.1, "é": 0.3, "è": 0.1, "à": 0.1, "ç": 0.1, "ê": 0.05,
    "á": 0.04, "í": 0.04, "ó": 0.04, "ñ": 0.04, "ö": 0.04, "ä": 0.04, "ü": 0.05,
}  # fmt: skip
#: A character that Arabic news hardly ever holds counts as one in a hundred thousand.
_RARE = math.log(0.001)
_EIGHT_BIT = ("cp1256", "iso8859_6", "cp1252")
_SAMPLE = 65_536
#: Above this mean log of letter frequency an 8-bit reading looks like Arabic: right readings score 1.4 to 1.9, the
#: others below 0 (generated set of bench/html/charsets.py).
_LOOKS_ARABIC = 0.5
_SEGMENT = re.compile(rb"[<\n][^<\n]*|[^<\n]+")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_SURROGATES = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """The text; the encoding ``used``; what was ``declared``; what the bytes themselves say; ``flags``.

    Flags: ``charset_mismatch`` (declared and used differ), ``bad_bytes`` (some became U+FFFD), ``mixed_charset``, and
    those of ``charset_damage.damage``.
    """

    text: str
    used: str
    declared: str | None
    detected: str
    flags: tuple[str, ...] = ()


def declared_in(body: bytes) -> str | None:
    """The encoding that an HTML or XML page declares in its first 4 KiB."""
    found = _DECLARED.search(body, 0, 4096)
    return found.group(1).decode("ascii") if found else None


def decode(body: bytes, declared: str | None = None, *, judge: bool = True) -> Decoded:
    """The text of ``body``. Never raises: what is not valid becomes U+FFFD and a flag.

    ``judge``: look for damage in the text; for HTML that is done on what is visible, not on the markup.
    """
    detected = _detect(body)
    used, text, flags = _read(body, detected)
    text = _SURROGATES.sub("\ufffd", text)
    if declared and _same_family(declared) not in (None, _same_family(used)) and not body.isascii():
        flags = (*flags, "charset_mismatch")
    return Decoded(text, used, declared, detected, (*flags, *(damage(text) if judge else ())))


def _same_family(name: str) -> str | None:
    """The codec's own name; the names of the Latin and UTF-16 families count as one each."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    return {"ascii": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(found, found)


def _detect(body: bytes) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return name
    wide = _utf16_without_mark(body[:_SAMPLE])
    if wide:
        return wide
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return "utf-8" if _nearly_utf8(body) else _eight_bit(body[:_SAMPLE])
    return "utf-8"


def _utf16_without_mark(sample: bytes) -> str | None:
    """Pairs whose one half is nearly always 0 (ASCII, space) or 6 (Arabic): UTF-16 without its mark."""
    if b"\0" not in sample and b"\x06" not in sample:
        return None
    pairs = len(sample) // 2
    highs = [sum(half.count(code) for code in (0, 6)) for half in (sample[0::2], sample[1::2])]
    if pairs and max(highs) > 0.8 * pairs and min(highs) < 0.3 * pairs:
        return "utf-16-be" if highs[0] > highs[1] else "utf-16-le"
    return None


def _nearly_utf8(body: bytes) -> bool:
    """Whether most of the bytes above ASCII stand in valid sequences: damaged or mixed UTF-8."""
    text = body.decode("utf-8", "replace")
    return 4 * text.count("\ufffd") < sum(1 for char in text if char > "\x7f")


def _eight_bit(sample: bytes) -> str:
    return max(_EIGHT_BIT, key=lambda name: _likeness(sample, name))


@cache
def _weights(name: str) -> tuple[tuple[int, float], ...]:
    """For each byte above ASCII the log of how often its character stands in Arabic news."""
    chars = {code: bytes([code]).decode(name, "replace") for code in range(128, 256)}
    return tuple((code, math.log(_LETTERS[char]) if char in _LETTERS else _RARE) for code, char in chars.items())


def _likeness(sample: bytes, name: str) -> float:
    """Mean log frequency of the characters above ASCII in ``sample`` read as ``name``: higher is likelier."""
    counts = [(sample.count(code), weight) for code, weight in _weights(name)]
    total = sum(count for count, _ in counts)
    return sum(count * weight for count, weight in counts) / total if total else 0.0


def _read(body: bytes, name: str) -> tuple[str, str, tuple[str, ...]]:
    if name != "utf-8":
        text = body.decode(name, "replace").removeprefix("\ufeff")
        return name, text, ("bad_bytes",) if "\ufffd" in text else ()
    try:
        #: A mark at the front stays in the text as U+FEFF: offsets count in the file as every UTF-8 reader sees it.
        return name, body.decode("utf-8"), ()
    except UnicodeDecodeError:
        return name, *_mended(body)


def _mended(body: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 with foreign stretches: each tag or line by itself, in the 8-bit encoding where that reads as Arabic."""
    parts: list[str] = []
    flags: set[str] = set()
    for found in _SEGMENT.finditer(body):
        piece = found.group()
        try:
            parts.append(piece.decode("utf-8"))
        except UnicodeDecodeError:
            text, flag = _foreign(piece)
            parts.append(text)
            flags.add(flag)
    return "".join(parts), tuple(sorted(flags))


def _foreign(piece: bytes) -> tuple[str, str]:
    as_utf8 = piece.decode("utf-8", "replace")
    if not _nearly_utf8(piece):
        name = _eight_bit(piece)
        if _likeness(piece, name) > _LOOKS_ARABIC:
            return piece.decode(name, "replace"), "mixed_charset"
    return as_utf8, "bad_bytes"
