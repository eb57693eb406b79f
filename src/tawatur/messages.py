"""What Tawatur says to people, in English and in Arabic, from one table.

In: the key of a message, a language and the values to fill in. Out: the text.

>>> say("label.events", "ar")
'الأحداث'
>>> error(errors.NotFound, "error.no_such_id", id="ab12").exit_code
4
"""

from __future__ import annotations

import errno
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypeVar

from tawatur import errors

Lang = Literal["en", "ar"]
LANGS: tuple[Lang, ...] = ("en", "ar")


class Message(NamedTuple):
    """One message in both languages; ``{name}`` marks a value to fill in."""

    en: str
    ar: str


@cache
def messages() -> dict[str, Message]:
    """Every message by its key."""
    lines = (files("tawatur") / "messages.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {key: Message(en.replace("\\n", "\n"), ar.replace("\\n", "\n")) for key, en, ar in rows[1:]}


def message(key: str, lang: Lang) -> str:
    """The message ``key`` with its values not yet filled in. Raises KeyError for a key that the table does not hold."""
    return str(getattr(messages()[key], lang))


def say(key: str, lang: Lang, **values: object) -> str:
    """The message ``key`` in ``lang``. Raises KeyError for a key that the table does not hold."""
    return message(key, lang).format_map({name: in_language(value, lang) for name, value in values.items()})


def in_language(value: object, lang: Lang) -> str:
    """A value that fills in a message, in ``lang`` where it has both languages."""
    return str(getattr(value, lang) if isinstance(value, Message) else value)


def refusal(refused: OSError) -> Message:
    """Why the system refused, in both languages; in the system's words where the table does not know the reason.

    >>> refusal(PermissionError(13, "Permission denied", "a.txt")).ar
    'لا إذن بذلك'
    """
    told = refused.strerror or str(refused)
    key = f"refused.{errno.errorcode.get(refused.errno or 0, '')}"
    return Message(told, messages()[key].ar if key in messages() else told)


def counted(key: str, lang: Lang, number: int) -> str:
    """The message ``key`` in the form that ``number`` asks for; its forms are parted by ``|``.

    English has two (one, more); Arabic four (one, two, three to ten, more).

    >>> counted("count.accounts", "ar", 2), counted("count.accounts", "ar", 11), counted("count.accounts", "en", 3)
    ('روايتان', '11 رواية', '3 accounts')
    """
    forms = say(key, lang, n=number).split("|")
    if lang == "en":
        return forms[0 if number == 1 else 1]
    few = 2 if 3 <= number % 100 <= 10 else 3
    return forms[number - 1 if number in (1, 2) else few]


def one_language(what: str, lang: Lang) -> str:
    """The line of an issue's ``what`` in the reader's language: English first, Arabic second where there are two.

    >>> one_language("It is empty.\\nهو فارغ.", "ar"), one_language("only one", "ar")
    ('هو فارغ.', 'only one')
    """
    english, _, arabic = what.partition("\n")
    return arabic if lang == "ar" and arabic else english


_Kind = TypeVar("_Kind", bound=errors.TawaturError)


def error(kind: type[_Kind], key: str, **values: object) -> _Kind:
    """An error of ``kind`` that carries the message ``key`` in both languages."""
    return kind(say(key, "en", **values), say(key, "ar", **values), code=key.partition(".")[2])
