"""A time as people write it, beside its ISO form; in Arabic with both month names.

>>> spoken("2017-11-20", "ar")
'20 تشرين الثاني/نوفمبر 2017'
>>> spoken("2023-03", "en")
'March 2023'
>>> spoken("2011/..", "en")
'2011/..'
>>> spoken("PT4H", "ar")
'4 ساعات'
"""

from __future__ import annotations

import re

from tawatur.messages import Lang, counted

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
_COMMA: dict[Lang, str] = {"en": ", ", "ar": "، "}
_AND: dict[Lang, str] = {"en": " ", "ar": " و"}
#: What is only known to be over by a day.
_BY: dict[Lang, str] = {"en": "{} or before", "ar": "{} أو قبله"}
_POINT = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d:\d\d).*)?")


_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_UNITS = ("year", "month", "week", "day", "hour", "minute")


def spoken(value: str, lang: Lang) -> str:
    """An EDTF day or month in words, or what it is the end of; a range of two; a length of time; else as it is."""
    length = _LENGTH.fullmatch(value)
    if length and any(length.groups()):
        told = zip(_UNITS, length.groups(), strict=True)
        return _AND[lang].join(counted(f"count.{unit}", lang, int(number)) for unit, number in told if number)
    if value.startswith("../") and (last := _point(value.removeprefix("../"), lang)):
        return _BY[lang].format(last)
    parts = [_point(part, lang) for part in value.split("/")]
    if len(parts) > 2 or not all(parts):
        return value
    return " – ".join(part for part in parts if part)


def _point(value: str, lang: Lang) -> str | None:
    match = _POINT.fullmatch(value)
    if not match or not 1 <= int(match[2]) <= 12:
        return None
    day = f"{int(match[3])} " if match[3] else ""
    hour = f"{_COMMA[lang]}{match[4]}" if match[4] else ""
    return f"{day}{_MONTHS[lang][int(match[2]) - 1]} {match[1]}{hour}"
