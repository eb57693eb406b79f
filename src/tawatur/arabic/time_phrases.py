"""Lengths, orders and kinds of time: قبل يومين، النصف الأول، مطلع، ثمانينيات القرن الماضي، كل أسبوع، مؤخرا.

In: words and a place. Out: ``Atom``s, as in ``time_atoms``.

>>> from tawatur.arabic.words import split
>>> next(relation_atoms(split("قبل ثلاثة أشهر"), 0)).pieces.told()
{'amount': (('M', 3),), 'relation': 'ago'}
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.amounts import Amount, mod_before, read_amount
from tawatur.arabic.calendar import weekday_at, weekday_named
from tawatur.arabic.numbers import begins_number, read_number
from tawatur.arabic.time_atoms import Atom, Pieces, key_at, month_atoms
from tawatur.arabic.time_terms import term_at
from tawatur.arabic.words import Words


# ---------------------------------------------------------------- lengths
def amount_atoms(words: Words, at: int) -> Iterator[Atom]:
    """A length of time: 4 ساعات، أكثر من شهرين; a bare one (عام) only behind خلال، لمدة and the like."""
    before = term_at(words, at - 1, "relation") if at else None
    contract = at > 0 and words.key[at - 1].endswith("مده") and words.key[at] == "العقد"
    whole = term_at(words, at, "defunit") if before and before.value == "for" and not contract else None
    if whole is not None and whole.value[-1] == "1" and not term_at(words, whole.after, "lean", "same"):
        yield Atom("amount", whole.after, Pieces(amount=((whole.value[:-1], 1),), relation="for"), whole.cut)
    yield from _about_whole(words, at)
    amount = read_amount(words, at)
    if amount is None:
        return
    if amount.bare:
        inside = term_at(words, at, "unit")
        if key_at(words, amount.after) == "العيد" or term_at(words, amount.after, "holiday", "unit", "defunit"):
            return
        if next(month_atoms(words, amount.after), None) is not None:
            return
        led = before is not None and before.value in ("within", "for")
        if not (led or (inside and inside.cut and _for(words, at)) or _lasting(words, at)):
            return
    yield Atom("amount", amount.after, Pieces(amount=amount.units, relation="for", mod=amount.mod), amount.cut)


#: So many words of a subject stand between a verb of lasting and what it lasts.
_SUBJECT = 4


def _lasting(words: Words, at: int) -> bool:
    """Whether a verb of lasting stands before: غياب دام أسبوعا، استغرق اللقاء ساعة."""
    for place in range(at - 1, max(-1, at - 2 - _SUBJECT), -1):
        if words.sentence[place] != words.sentence[at] or not words.key[place].isalpha():
            return False
        if term_at(words, place, "lasting") is not None:
            return True
    return False


def _about_whole(words: Words, at: int) -> Iterator[Atom]:
    """استغرق اللقاء نحو الساعة، قرابة الساعتين: one or two whole units behind a word for about, of what lasted."""
    mod = mod_before(words, at)
    whole = term_at(words, mod[1], "defunit") if mod else None
    if mod is None or whole is None or whole.cut or whole.value[-1] not in "12" or not _lasting(words, at):
        return
    if not term_at(words, whole.after, "lean", "same") and not begins_number(key_at(words, whole.after)):
        units = ((whole.value[:-1], int(whole.value[-1])),)
        yield Atom("amount", whole.after, Pieces(amount=units, relation="for", mod=mod[0]), mod[2])


def _for(words: Words, at: int) -> bool:
    """Whether a bare unit carries its preposition with it (لعام كامل، لأسابيع)."""
    return words.key[at][:1] == "ل" and key_at(words, at + 1) in (
        "كامل",
        "كامله",
        "واحد",
        "واحده",
        "طويله",
        "عده",
        "قادمه",
        "مقبله",
    )


_EVENT = frozenset({"من", "علي", "عن"})


def relation_atoms(words: Words, at: int) -> Iterator[Atom]:
    """قبل يومين، منذ أكثر من أربع سنوات، بعد أسبوعين من الآن، بعد ذلك بيومين، قبلها بساعات."""
    term = term_at(words, at, "relation")
    if term is None:
        yield from _pronoun(words, at)
        return
    if term.value in ("within", "for"):
        return
    told = key_at(words, term.after) in ("ذلك", "هذا")
    amount = read_amount(words, term.after + told)
    if amount is None or (told and words.key[term.after + 1][:1] != "ب") or (not told and amount.cut):
        return
    if amount.bare and next(month_atoms(words, term.after), None) is not None:
        return
    yield _related(words, term.value, amount, told, term.cut)


PRONOUNS = {"بعدها": "hence", "بعده": "hence", "قبلها": "ago", "قبله": "ago"}


def _pronoun(words: Words, at: int) -> Iterator[Atom]:
    """بعدها بيومين، قبله بأسبوع."""
    relation = PRONOUNS.get(words.key[at].lstrip("و"))
    amount = read_amount(words, at + 1) if relation and key_at(words, at + 1).startswith("ب") else None
    if relation and amount and amount.cut == 1:
        yield _related(words, relation, amount, True, 0)


def _related(words: Words, relation: str, amount: Amount, told: bool, cut: int) -> Atom:
    """An amount before or after the anchor, the time told before, or an event that the text names behind من."""
    after = amount.after
    now = term_at(words, after + 1, "now") if key_at(words, after) in ("من", "علي") else None
    if now is not None:
        relation = "ago" if relation == "since" else relation
        return Atom(
            "ago", now.after, Pieces(amount=amount.units, relation=relation, mod=amount.mod, after_told=False), cut
        )
    if key_at(words, after) == "من" and key_at(words, after + 1) in ("الزمن", "الزمان"):
        return Atom("ago", after + 2, Pieces(amount=amount.units, relation=relation, mod=amount.mod), cut)
    if not told and relation in ("ago", "hence") and key_at(words, after) in _EVENT:
        relation = {"ago": "before", "hence": "behind"}[relation]
        if key_at(words, after + 1) == "ذلك":
            after, told, relation = after + 2, True, {"before": "ago", "behind": "hence"}[relation]
    pieces = Pieces(amount=amount.units, relation=relation, mod=amount.mod, after_told=told or None)
    return Atom("ago", after, pieces, cut)


# ---------------------------------------------------------------- orders and phases
#: الأيام الأولى من الشهر، السنوات الأخيرة من القرن.
_EDGES = {"الاولي": "start", "الاول": "start", "الاخيره": "end", "الاخير": "end"}


def nth_atoms(words: Words, at: int) -> Iterator[Atom]:
    """أول أسبوع، آخر يوم، ثالث يوم ثلاثاء، الأسبوع الأول، النصف الثاني، القرن التاسع عشر."""
    last = term_at(words, at, "last")
    number = None if last else read_number(words, at) if begins_number(words.key[at]) else None
    if last is not None:
        yield from _ordered_unit(words, -1, last.after, last.cut)
    elif number and number.form == "ordinal" and not words.key[at][number.cut :].startswith("ال"):
        yield from _ordered_unit(words, int(number.value), number.after, number.cut)
    unit = term_at(words, at, "defunit", "slice")
    if unit is not None:
        letter = unit.value[:1] if unit.kind == "slice" else unit.value[:-1]
        edge = _EDGES.get(key_at(words, unit.after)) if unit.value[-1] == "*" else None
        if edge is not None:
            yield Atom("phase", unit.after + 1, Pieces(phase=edge), unit.cut)
        else:
            yield from _unit_ordered(words, letter, unit.after, unit.cut)
    if (weekday := weekday_at(words, at)) is not None and key_at(words, weekday.after) in ("الاخير", "الاخيره"):
        yield Atom("nth", weekday.after + 1, Pieces(nth=("WD", -1), weekday=weekday.number), weekday.cut)


def _ordered_unit(words: Words, n: int, at: int, cut: int) -> Iterator[Atom]:
    """What an order before its unit counts."""
    unit = term_at(words, at, "unit")
    named = at + (unit is not None and unit.value == "D1" and key_at(words, at) == "يوم")
    weekday = weekday_named(key_at(words, named)) or weekday_named("ال" + key_at(words, named))
    if weekday is not None:
        yield Atom("nth", named + 1, Pieces(nth=("WD", n), weekday=weekday), cut)
    elif unit is not None and unit.value == "D*" and not unit.cut:
        yield Atom("nth", unit.after, Pieces(nth=("D", n)), cut)
    elif unit is not None and unit.value in _COUNTED and not unit.cut:
        yield Atom("nth", unit.after, Pieces(nth=(unit.value[:-1], n)), cut)


_COUNTED = frozenset({"D1", "W1", "M1", "Y1", "X1"})
_LAST = frozenset({"الاخير", "الاخيره"})


def _unit_ordered(words: Words, letter: str, at: int, cut: int) -> Iterator[Atom]:
    """A unit with its order behind it; of a century that makes the century itself."""
    number = read_number(words, at) if begins_number(key_at(words, at)) else None
    n = -1 if key_at(words, at) in _LAST else None
    after = at + 1
    if number and number.form == "ordinal" and not number.cut and key_at(words, at).startswith("ال"):
        n, after = int(number.value), number.after
    if n is None:
        return
    if letter == "C" and n > 0:
        yield Atom("century", after, Pieces(century=n), cut)
    elif letter not in ("C", "TH", "TM", "TS"):
        yield Atom("nth", after, Pieces(nth=(letter, n)), cut)
