"""What can go wrong, as a tree. Every error says what happened, what was kept and what to do, in English and Arabic.

TawaturError
├── InputError            something given cannot be read            (exit 3)
│   ├── MissingInput      the path is not there
│   ├── UnreadablePage    bytes that are no page (empty, binary, broken encoding, too large)
│   └── NotAnArticle      a page without Arabic text or without an article
├── StoreError            the case file cannot be used              (exit 74)
│   ├── StoreVersion      written by another version of Tawatur
│   ├── StoreLocked       another process is writing                (exit 6)
│   └── StoreCorrupt      a record does not match its digest        (exit 5)
├── ConfigError           a setting is unknown or out of range      (exit 2)
└── NotFound              no such value in the case                 (exit 4)
"""

from __future__ import annotations


class TawaturError(Exception):
    """Root of all errors. ``code`` names the message; ``exit_code`` is the command's exit status.

    Attributes:
        english, arabic: the message for people, three short sentences: what happened, what was kept, what to do.
    """

    exit_code = 1
    code = "internal"

    def __init__(self, english: str, arabic: str = "", *, code: str | None = None) -> None:
        super().__init__(english)
        self.english = english
        self.arabic = arabic or english
        if code:
            self.code = code


class InputError(TawaturError):
    """Something given cannot be read; the rest of the run goes on."""

    exit_code = 3
    code = "input"


class MissingInput(InputError):
    """The path is not there."""

    code = "missing"


class UnreadablePage(InputError):
    """Bytes that are no page: empty, binary, broken encoding, too large."""

    code = "unreadable"


class NotAnArticle(InputError):
    """A page without Arabic text, or without an article in it."""

    code = "no_article"


class StoreError(TawaturError):
    """The case file cannot be opened or written."""

    exit_code = 74
    code = "store"


class StoreVersion(StoreError):
    """The case was written by another version of Tawatur."""

    code = "store_version"


class StoreLocked(StoreError):
    """Another process is writing to the case."""

    exit_code = 6
    code = "store_locked"


class StoreCorrupt(StoreError):
    """A stored record does not match its digest."""

    exit_code = 5
    code = "store_corrupt"


class ConfigError(TawaturError):
    """A setting is unknown or out of range."""

    exit_code = 2
    code = "config"


class NotFound(TawaturError):
    """No such value in the case."""

    exit_code = 4
    code = "not_found"
