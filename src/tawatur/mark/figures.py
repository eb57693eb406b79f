"""Find the figures of one article: counts, casualties, money, shares, ages, lengths of time.

In: a Sheet with its times. Out: the Sheet with a ``figure`` Mention for each number that counts or measures something.
A number that only names (القرار 2254) or belongs to a date is none. ``X`` digits stand for an order of magnitude:
عشرات is ``XX``, مئات ``XXX``.

>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Span
>>> text = "مقتل 12 شخصا على الأقل وإصابة العشرات."
>>> page = Article(page="p", name="n", source="s", sha256="", text=text,
...     blocks=(Block(span=Span(0, len(text)), kind="text"),))
>>> [(m.wording, m.value.value, m.value.slot, m.value.mod) for m in mark_figures(lay(page)).mentions]
[('12 شخصا على الأقل', '12', 'killed', 'at_least'), ('العشرات', 'XX', 'injured', 'about')]
"""

from __future__ import annotations

from tawatur.arabic.phrases import Hit
from tawatur.mark.figure_reading import Raw, raw_figures
from tawatur.mark.figure_slots import slots_of
from tawatur.mark.sheet import Sheet
from tawatur.model import Figure, Mention, Span, Time

MADE_BY = "figures"
#: ISO 8601 letters of a length as units.
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "TM": "minute", "S": "second"}


def _covered(sheet: Sheet) -> set[int]:
    """The words that belong to a time."""
    return {at for mention in sheet.of("time") for at in sheet.words.inside(mention.span)}


def mark_figures(sheet: Sheet) -> Sheet:
    """The sheet with its figures."""
    raws = raw_figures(sheet.words, _covered(sheet))
    slots = slots_of(sheet.words, raws)
    article = sheet.article.id
    found = [
        _mention(
            article, Hit(raw.first, raw.after, raw.cut, None).span(sheet.words), sheet.article.text, _figure(raw, slot)
        )
        for raw, slot in zip(raws, slots, strict=True)
        if slot != "label" and (slot or (raw.unit and not raw.kind.startswith("one ")))
    ]
    return sheet.plus([*found, *_lengths(sheet, article)])


def _figure(raw: Raw, slot: str | None) -> Figure:
    """The value of one figure."""
    return Figure(value=raw.value, unit=raw.unit, slot=slot, mod=raw.mod)


def _mention(article: str, span: Span, text: str, value: Figure) -> Mention:
    """The record of one figure."""
    return Mention(article=article, kind="figure", span=span, wording=span.of(text), value=value, made_by=MADE_BY)


def _lengths(sheet: Sheet, article: str) -> list[Mention]:
    """The lengths of time among the sheet's times, as figures of the slot ``duration``."""
    found = []
    for mention in sheet.of("time"):
        time = mention.value
        text = time.when.value if isinstance(time, Time) else None
        if isinstance(time, Time) and text and text.startswith("P") and time.tclass == "explicit":
            number, unit = _plain(text)
            value = Figure(value=number, unit=unit, slot="duration", mod=time.mod)
            found.append(_mention(article, mention.span, sheet.article.text, value))
    return found


def _plain(text: str) -> tuple[str, str]:
    """Number and unit of an ISO length of one unit (``PT4H``); the whole text where it has several."""
    body, clock = text[1:].lstrip("T"), text.startswith("PT")
    letter = f"T{body[-1]}" if clock and body[-1] == "M" else body[-1]
    number = body[:-1]
    if number.replace(".", "").isdigit() and letter in _UNITS:
        return number, _UNITS[letter]
    return text, ""
