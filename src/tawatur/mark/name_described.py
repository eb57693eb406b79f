"""Bodies and places that a text describes and does not name: قوات تركية, شركة تايوانية, الأراضي السورية.

In: a ``Scan``, a word and the way to read it. Out: candidates of form ``description``.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tawatur.lexicon import countries
from tawatur.mark.name_built import phrase
from tawatur.mark.name_found import Found, Scan
from tawatur.mark.name_lexicon import capitals, classes, nisbas
from tawatur.mark.name_words import Way


def indefinite(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """قوات تركية, لجنة تحقيق, حكومته: a body that is described, not named."""
    if way.stem in classes()["owned_body"]:
        yield Found(i, i + 1, way.cut, "organization", 2.0, "description")
        return
    after = phrase(at, i, way, "desc_indef")
    if after == i:
        return
    nisba = nisbas().get(at.words.key[after]) if at.follows[after] else None
    country = nisba.country if nisba and not nisba.definite else ""
    if country or after - i > 1:
        last = after + bool(country)
        yield Found(i, last, way.cut, "organization", 4.0 + 2 * (last - i), "description", country=country)


def land(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """الأراضي السورية, العاصمة الروسية, الحدود السورية الأردنية; البلاد is told by the article's country later."""
    if way.stem in classes()["country_again"]:
        yield Found(i, i + 1, way.cut, "place", 2.0, "description", role="*")
        return
    nisba = nisbas().get(at.words.key[i + 1]) if way.stem in classes()["land"] and at.follows[i + 1] else None
    if nisba is None or not nisba.definite or nisba.people:
        return
    if way.stem == "الحدود":
        other = nisbas().get(at.words.key[i + 2]) if at.near(i, i + 2) else None
        if other and other.definite:
            yield Found(i, i + 3, way.cut, "place", 9.0)
        return
    name = (capitals() if way.stem == "العاصمه" else countries()).get(nisba.country)
    if name:
        yield Found(i, i + 2, way.cut, "place", 6.0, "description", country=nisba.country, role=name)


def nested(at: Scan, found: Found) -> Found | None:
    """النظام inside قوات النظام: a description of its own."""
    inner = found.first + 1
    if found.kind != "organization" or found.form != "description" or found.after - found.first < 2:
        return None
    if at.words.key[inner] != "النظام":
        return None
    return replace(found, first=inner, cut=0, score=1.0)


def seated_body(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """سلطات المدينة, شرطة الولاية: a body told by the noun for where it sits."""
    words = classes()
    if way.stem in words["body_of"] and at.near(i, i + 1) and at.words.key[i + 1] in words["of_seat"]:
        yield Found(i, i + 2, way.cut, "organization", 4.5, "description")


def described(at: Scan, i: int, way: Way) -> Iterator[Found]:
    """شركة تايوانية, حزب معارض, محكمة جنائية دولية: a body of some kind, told by its adjectives and not named."""
    if way.stem not in classes()["org_described"]:
        return
    after, country = i + 1, ""
    while after < i + 4 and at.follows[after] and _indefinite_adjective(at.words.key[after]):
        nisba = nisbas().get(at.words.key[after])
        country = country or (nisba.country if nisba else "")
        after += 1
    if after > i + 1:
        yield Found(i, after, way.cut, "organization", 3.0 + 2 * (after - i), "description", country=country)


def _indefinite_adjective(key: str) -> bool:
    """Whether ``key`` can describe a body that is not named: an indefinite nisba, one of relation, a listed one."""
    nisba = nisbas().get(key)
    if nisba or key.startswith("ال"):
        return nisba is not None and not nisba.definite and not nisba.people
    plain = key.removesuffix("ا")
    if plain in classes()["org_adjective"] or key in classes()["org_adjective"]:
        return True
    return "ال" + plain in classes()["org_tail"] and plain.endswith(("ي", "يه"))
