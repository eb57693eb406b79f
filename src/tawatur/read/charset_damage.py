"""Signs that the text was damaged before it came to us, and repairs offered as a layer of their own.

In: decoded text. Out: flags; or a repaired copy, never put in place of the evidence.

>>> broken = "قال الوزير".encode().decode("cp1252", "replace")
>>> mojibake(broken), mojibake("قال الوزير")
('cp1252', None)
>>> repair_mojibake("الدولة العربية".encode().decode("cp1256"))
'الدولة العربية'
>>> reads_backwards("ريزولا لاق ةيبرعلا ةلودلا"), repair_reversed("ريزولا لاق")
(True, 'قال الوزير')
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

#: Encodings that UTF-8 Arabic is commonly misread in.
_MISREAD = ("cp1252", "cp1256", "latin-1", "cp1251", "cp437", "mac_roman")
#: The first three also happen one after the other.
_OFTEN = 3
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
#: A longer run without a space is no word.
_LONGEST_TOKEN = 1000
_OPENING, _CLOSING = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068", "\u202c\u2069"
_BIDI = re.compile(f"[{_OPENING}{_CLOSING}]")
_BIDI_BYTES = re.compile(rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])")
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
#: Any of the three, because one pass over the text is cheaper than three.
_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufefc\ufffe\uffff]")
_LOW = bytes(code for code in range(32) if code not in b"\t\n\f\r")
#: Three stretches of this length show the order of the letters of a page; shorter ones whether to look at them.
_WINDOW, _GLANCE = 1500, 500
#: One letter in eight of Arabic is an alef; where not one in fifty is, the text may be written in presentation forms.
_FEW_ALEFS, _ALEF_FORMS = 50, "\ufe8d\ufe8e"
_ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
_LEFT_TO_RIGHT = re.compile(r"[0-9A-Za-z\u0660-\u0669][0-9A-Za-z\u0660-\u0669.,:/@_%+-]*")
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")


def damage(text: str, *, printable: bool = False, lines: list[str] | None = None) -> tuple[str, ...]:
    """Flags: ``mojibake reversed controls bidi_unbalanced huge_token replacement``.

    ``printable``: the text is known to hold, but for its line ends, nothing that ``str.isprintable`` refuses;
    ``lines``: its lines, where they are known.
    """
    odd = not printable and _may_be_odd(text) and _ODD.search(text) is not None
    signs = (
        ("mojibake", mojibake(text) is not None),
        ("reversed", reads_backwards(text)),
        ("controls", odd and _CONTROLS.search(text) is not None),
        ("bidi_unbalanced", odd and _unbalanced(text)),
        ("huge_token", _has_huge(lines or text.split("\n"))),
        ("replacement", "\ufffd" in text),
    )
    return tuple(name for name, there in signs if there)


def _may_be_odd(text: str) -> bool:
    """Whether bytes like those of one of ``_ODD`` are there: for sound text a third of what ``_ODD`` costs."""
    raw = text.encode("utf-8", "surrogatepass")
    return b"\xef" in raw or _BIDI_BYTES.search(raw) is not None or len(raw.translate(None, _LOW)) < len(raw)


def _has_huge(lines: list[str]) -> bool:
    if max(map(len, lines)) <= _LONGEST_TOKEN:
        return False
    long = [line for line in lines if len(line) > _LONGEST_TOKEN]
    return any(max(map(len, line.split()), default=0) > _LONGEST_TOKEN for line in long)


def _unbalanced(text: str) -> bool:
    """Whether an embedding, override or isolate is left open at the end of its line, or closed without being open."""
    for line in text.splitlines():
        open_now = 0
        for mark in _BIDI.findall(line):
            open_now += 1 if mark in _OPENING else -1
            if open_now < 0:
                return True
        if open_now:
            return True
    return False


# ---------------------------------------------------------------- mojibake
@cache
def _chars(name: str) -> tuple[str, ...]:
    """The character of each byte in ``name``; undefined bytes as controls, as browsers read them."""
    return tuple(bytes([code]).decode(name, "ignore") or chr(code) for code in range(256))


@cache
def _bytes(name: str) -> dict[str, int]:
    return {char: code for code, char in enumerate(_chars(name))}


def _misread(text: str, name: str) -> str:
    return "".join(_chars(name)[code] for code in text.encode("utf-8"))


@cache
def _signs() -> tuple[tuple[str, str, str], ...]:
    """(encoding, alef, lam) as they look when UTF-8 is misread in it, once and after a first misreading."""
    once = [(name, _misread("ا", name), _misread("ل", name)) for name in _MISREAD]
    firsts = once[:_OFTEN]
    twice = [(name, _misread(alef, name), _misread(lam, name)) for name in _MISREAD[:_OFTEN] for _, alef, lam in firsts]
    return (*once, *twice)


@cache
def _last_signs() -> tuple[str, ...]:
    """The last characters of every misread alef: a text without any of them is sound."""
    return tuple({alef[-1] for _, alef, _ in _signs()} | {"Ç"})


def mojibake(text: str) -> str | None:
    """The encoding that UTF-8 Arabic was misread in, or ``cp1256 as cp1252``; None for sound text."""
    if not any(sign in text for sign in _last_signs()):
        return None
    for name, alef, lam in _signs():
        if _often(text, alef, lam):
            return name
    if _often(text, "Çá", "á") and text.count("Ç") > text.count("ا"):
        return "cp1256 as cp1252"
    return None


def _often(text: str, first: str, second: str) -> bool:
    """Both signs, three times in all: natural text has none in a row of pages (generated set, tests/hostile)."""
    one = text.count(first)
    return one > 0 and one + text.count(second) > 2 and second in text


def repair_mojibake(text: str) -> str:
    """``text`` read again as what it was, line by line, as often as it was misread; sound lines stay."""
    for _ in range(3):
        name = mojibake(text)
        if name is None:
            break
        text = "\n".join(_reread(line, name) for line in text.split("\n"))
    return text


def _reread(line: str, name: str) -> str:
    misread, truly = ("cp1252", "cp1256") if name == "cp1256 as cp1252" else (name, "utf-8")
    table = _bytes(misread)
    codes = [table[char] for char in line if char in table]
    return bytes(codes).decode(truly, "replace") if len(codes) == len(line) else line


# ---------------------------------------------------------------- visual order
def reads_backwards(text: str) -> bool:
    """Whether most Arabic words are spelt from their end: letters of word ends at the start, a reversed article."""
    in_forms = any(alef in text for alef in _ALEF_FORMS) and _FEW_ALEFS * text.count("ا") < len(text)
    return _backwards(unicodedata.normalize("NFKC", text) if in_forms else text)


def _backwards(text: str) -> bool:
    if len(text) > 3 * _WINDOW:
        #: Sound pages, nearly all, are done with a third of the letters.
        backward, forward = _leaning(_stretches(text, _GLANCE))
        if 2 * backward <= forward:
            return False
        text = _stretches(text, _WINDOW)
    backward, forward = _leaning(text)
    return backward > forward and _backward_words(text) >= 3


def _stretches(text: str, length: int) -> str:
    middle = len(text) // 2
    return f"{text[:length]} {text[middle : middle + length]} {text[-length:]}"


def _leaning(text: str) -> tuple[int, int]:
    """Signs that words are spelt from their end, and signs that they are not."""
    #: No sound word begins with ta marbuta or alef maqsura, and few but لا itself end in lam-alef.
    starts, ends = text.count(" ة") + text.count(" ى"), text.count("لا ")
    backward = starts + ends - text.count(" لا ") if starts or ends > 1 else 0
    return (backward, text.count(" ال") + text.count("ة ")) if backward > 0 else (0, 0)


def _backward_words(text: str) -> int:
    words = _ARABIC_WORD.findall(text)
    backward = sum((word[0] in "ةى") + (word.endswith("لا") and len(word) > 3) for word in words)
    forward = sum((word[-1] in "ةى") + (word.startswith("ال") and len(word) > 3) for word in words)
    return backward if backward > 2 * forward else 0


def repair_reversed(text: str) -> str:
    """Each line turned round, its Latin words and numbers kept as they stand."""
    return "\n".join(_turned(line) for line in unicodedata.normalize("NFKC", text).split("\n"))


def _turned(line: str) -> str:
    return _LEFT_TO_RIGHT.sub(lambda run: run.group()[::-1], line[::-1].translate(_MIRRORED))
