"""A time as people write it, beside its ISO form: 20 November 2017; ٢٠ تشرين الثاني / نوفمبر with both month names.

>>> spoken("2017-11-20", "ar")
'20 تشرين الثاني/نوفمبر 2017'
>>> spoken("2023-03", "en")
'March 2023'
>>> spoken("2011/..", "en")
'2011/..'
"""

from __future__ import annotations

import re

from tawatur.messages import Lang

_EN = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
_MONTHS: dict[Lang, tuple[str, ...]] = {
    "en": (*_EN, "December"),
    "ar": (
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيو",
        "تموز/يوليو",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ),
}
_POINT = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d).*)?")


def spoken(value: str, lang: Lang) -> str:
    """An EDTF day or month in words; a range of two such; anything else as it is."""
    parts = [_point(part, lang) for part in value.split("/")]
    if len(parts) > 2 or not all(parts):
        return value
    return " – ".join(part for part in parts if part)


def _point(value: str, lang: Lang) -> str | None:
    match = _POINT.fullmatch(value)
    if not match or not 1 <= int(match[2]) <= 12:
        return None
    day = f"{int(match[3])} " if match[3] else ""
    hour = f", {match[4]}" if match[4] else ""
    return f"{day}{_MONTHS[lang][int(match[2]) - 1]} {match[1]}{hour}"
