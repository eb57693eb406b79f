"""Make text safe for programs that would act on it: spreadsheets, documents, XML, links.

>>> guarded("=1+1"), visible("a\\x00b\\u202e")
("'=1+1", 'a\\\\x00b\\\\u202e')
"""

from __future__ import annotations

import regex

#: Control letters, lone surrogates, non-characters and bidi overrides: shown as what they are, never acted on.
_UNSAFE = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
#: What makes a spreadsheet take a cell for a formula (trust-and-ui H20).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SAFE_LINKS = ("http://", "https://")


def visible(text: str) -> str:
    """``text`` with letters that must not act shown as escapes (``\\u202e``)."""
    return str(_UNSAFE.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text))


def guarded(text: str) -> str:
    """``visible`` text that no spreadsheet takes for a formula: an apostrophe goes before it."""
    text = visible(text)
    return "'" + text if text.startswith(_FORMULA) else text


def link(address: str) -> str | None:
    """``address`` if it is a web link that may be clicked, else None."""
    return address if address.lower().startswith(_SAFE_LINKS) else None
