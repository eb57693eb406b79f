"""Find the times of one article and count the relative ones from what they are relative to.

In: a Sheet with words. Out: the Sheet with a ``time`` Mention for each expression, and an Issue for each weekday that
contradicts its date. A time that cannot be counted keeps the value None.

>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Part, Published, Span, When
>>> page = Article(page="p", name="n", source="s", sha256="", text="وصل الوزير مساء الأحد.",
...     blocks=(Block(span=Span(0, 22), kind="text"),),
...     published=Published(when=When(value="2017-11-21", first="2017-11-21", after="2017-11-22"), stated=True))
>>> [(m.wording, m.value.when.value) for m in mark_times(lay(page)).mentions]
[('مساء الأحد', '2017-11-19')]
"""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from tawatur.arabic.dates import span_of
from tawatur.arabic.edtf import bounds
from tawatur.arabic.time_atoms import Pieces
from tawatur.arabic.time_ranges import both_ends, readings
from tawatur.arabic.time_reading import Reading
from tawatur.arabic.time_spans import Anchor
from tawatur.arabic.time_values import Value, absolute, value_of
from tawatur.arabic.words import Words
from tawatur.mark.sheet import Sheet
from tawatur.mark.time_context import (
    an_age,
    compared,
    contracts,
    done_by,
    guarded,
    in_a_row,
    lean,
    named,
    of_results,
    quoted,
)
from tawatur.mark.time_told import Told, clock_day, in_reach, in_the_year_told, is_habit, own_today, told_ahead
from tawatur.model import Basis, Issue, Mention, Part, Published, Span, Time, TimeClass, When

MADE_BY = "times"
DAY = dt.timedelta(1)
#: A page dated no closer than this gives relative times no value: the interval would say nothing.
_VAGUEST_PAGE = 31 * DAY


class _Page(Part, frozen=True):
    """The days between which the page was published, and how they are known."""

    first: dt.date | None
    last: dt.date | None
    basis: Basis


def _page(published: Published | None) -> _Page:
    """What the article's date is for its relative times."""
    found = published.when if published else None
    if found is None or not found.first or not found.after:
        return _Page(None, None, "stated")
    first, after = dt.date.fromisoformat(found.first), dt.date.fromisoformat(found.after)
    if after - first > _VAGUEST_PAGE:
        return _Page(None, None, "stated")
    return _Page(first, after - DAY, found.basis)


def _value(read: Reading, day: dt.date | None, told: Told, direction: str | None) -> Value:
    """The value of a reading counted from ``day``."""
    pieces = read.pieces
    if pieces.word is not None and pieces.word[0] == "then":
        return told.value or Value(None, vague=True, grain="vague")
    if read.kinds == ("daypart",) and day is not None:
        day = told.carried(pieces.part)
    follows = pieces.period is None and (pieces.after_told or pieces.word == ("vague", "later"))
    reference = told.day if follows and dict(pieces.shifts or ()).keys() <= {"D"} else told.time
    if follows and reference is None and day is not None:
        return Value(None, grain="lost")
    start = day or reference
    if start is None:
        return value_of(pieces, None)
    done = direction == "done"
    side = "past" if done else direction or "past"
    anchor = Anchor(start, reference, side, periods=told.periods, contrast=told.contrast, done=done)
    value = value_of(pieces, anchor if day or follows else None)
    return both_ends(*_in_order(value, value_of(read.until, anchor), anchor)) if read.until is not None else value


def _in_order(left: Value, right: Value, anchor: Anchor) -> tuple[Value, Value]:
    """Both days of يومي الثلاثاء والأربعاء in one week: the second follows the first."""
    if left.first is None or right.first is None or right.first > left.first or left.grain != right.grain != "D":
        return left, right
    later = anchor.lean == "next"
    return (left, _moved_on(right, 7)) if later else (_moved_on(left, -7), right)


def _moved_on(value: Value, days: int) -> Value:
    """A day so many days later."""
    if value.first is None or value.after is None:
        return value
    first, after = value.first + days * DAY, value.after + days * DAY
    return replace(value, text=first.date().isoformat(), first=first, after=after)


def _between(early: Value, late: Value) -> Value:
    """One value for a page whose day is not known: the same from both ends, or the interval between the two."""
    if early.text == late.text or early.first is None or late.after is None or early.after is None:
        return early if early.text == late.text else Value(None, vague=early.vague)
    if early.grain != "D" or late.first is None:
        return Value(None, vague=early.vague)
    return replace(late, text=f"{early.text}/{late.text}", first=early.first, grain="days")


def _class(pieces: Pieces, value: Value) -> TimeClass:
    """Explicit where no anchor is needed, underspecified where the words are vague, else relative."""
    if value.vague:
        return "underspecified"
    return "explicit" if absolute(pieces) or pieces.relation == "for" else "relative"


def _when(value: Value, wording: str, basis: Basis) -> When:
    """The When record of a value: the days that it spans."""
    first = value.first.date() if value.first else None
    after = value.after.date() + (DAY if value.after.time() != dt.time() else dt.timedelta(0)) if value.after else None
    told = bounds(value.text) if first and after and after - first <= DAY else None
    if told is not None and told[0] and told[1]:
        first, after = told[0], told[1]  # five months ago is a month, not the day that lies five months back
    return When(
        value=value.text,
        first=first.isoformat() if first else None,
        after=after.isoformat() if after else None,
        wording=wording,
        basis=basis,
    )


def _leans(pieces: Pieces) -> bool:
    """Whether the direction of the sentence can change the value."""
    if pieces.relation == "hence":
        return True
    return (
        pieces.year is None
        and (pieces.weekday or pieces.month or pieces.day or pieces.holiday or pieces.season) is not None
    )


def _ordered(value: Value, read: Reading, told: Told) -> Value:
    """من الأحد إلى الخميس: the second weekday is the one behind the first."""
    if not told.leads or read.pieces.weekday is None or read.pieces.day or value.first is None or told.day is None:
        return value
    if value.first.date() > told.day or value.grain != "D" or value.after is None:
        return value
    return _moved_on(value, 7)


def _turned(read: Reading, direction: str | None) -> Reading:
    """بعد يومين counts from the page only where the sentence looks ahead; in a tale it follows something else."""
    pieces = read.pieces
    if pieces.relation == "hence" and pieces.after_told is None and direction != "next" and read.kinds == ("ago",):
        return replace(read, pieces=replace(pieces, relation="behind"))
    return read


def _set_beside(words: Words, read: Reading) -> Reading:
    """الفترة نفسها in a comparison is that of another year."""
    period = read.pieces.period
    if period is None or period[1] != "own" or not compared(words, read.first):
        return read
    return replace(read, pieces=replace(read.pieces, period=(period[0], "same")))


def _alone(words: Words, at: int) -> bool:
    """Whether no second day follows with و or إلى (بين الاثنين: between the two)."""
    key = words.key[at] if at < len(words.key) else ""
    return not key.startswith("و") and key != "الي"


def _kept(words: Words, read: Reading) -> bool:
    """Whether a reading is a time here: not an age, not part of a name."""
    if guarded(words, read.first, read.after):
        return False
    pieces = read.pieces
    if pieces.amount is not None and an_age(words, read.first, read.after, pieces.amount):
        return False
    if read.kinds == ("deictic",) and words.key[read.after - 1].endswith("يوم") and in_a_row(words, read.after):
        return False
    if words.key[read.first - 1 : read.first] == ["بين"] and read.kinds == ("weekday",) and _alone(words, read.after):
        return False
    if pieces.relation == "for" and contracts(words, read.first, read.after):
        return False
    dateless = pieces.year is None and read.kinds in (("date",), ("month",))
    alone = read.kinds == ("month",) and pieces.lean is None and pieces.shifts is None
    return not (dateless and (pieces.day is not None or alone) and named(words, read.first))


def mark_times(sheet: Sheet) -> Sheet:
    """The sheet with its times."""
    words = sheet.words
    article = sheet.article.id
    page = _page(sheet.article.published)
    told = Told()
    mentions: list[Mention] = []
    issues: list[Issue] = []
    found = in_the_year_told(words, [read for read in readings(words) if _kept(words, read)])
    inside = quoted(words) if found else []
    today = own_today(found, page.first) if page.first is not None and page.first == page.last else None
    for plain in found:
        if not _told_enough(words, plain, told):
            continue
        direction = _direction(words, plain, told, page.first)
        read = _turned(_set_beside(words, plain), direction)
        clock = clock_day(read, told, words.sentence[read.first], page.first)
        value = _counted(read, page, clock or today, told, direction)
        span = span_of(words, read)
        around = _Around(article, page, any(read.first in quote for quote in inside), told)
        mention = _mention(read, value, span, span.of(words.text), around)
        mentions.append(mention)
        if value.clash:
            issues.append(_contradiction(mention))
        told = told.next(read, value, mention.wording, words.sentence[read.first])
    return sheet.plus(mentions, issues=issues)


def _direction(words: Words, read: Reading, told: Told, page: dt.date | None) -> str | None:
    """Past or next, by the sentence, done for a month behind a deed; a weekday told as one to come is so again unless a
    deed done stands by it."""
    if not _leans(read.pieces):
        return None
    again = told_ahead(read, told, page) and lean(words, read.first, read.after, said=False) is None
    if again:
        return "next"
    side = lean(words, read.first, read.after)
    return "done" if side == "past" and read.pieces.month and done_by(words, read.first) else side


def _counted(read: Reading, page: _Page, today: dt.date | None, told: Told, direction: str | None) -> Value:
    """The value of a reading on this page; ``today``: the day of a bare clock time, or what the article itself calls
    today, if not the page's day."""
    own = today is not None and read.kinds[-1] in ("deictic", "part") and read.pieces.weekday is None
    own = (own and bool(read.pieces.shifts)) or (today is not None and read.pieces.hour is not None)
    value = _value(read, today if own else page.first, told, direction)
    if page.last != page.first:
        value = _between(value, _value(read, page.last, told, direction))
    return _ordered(value, read, told)


def _told_enough(words: Words, read: Reading, told: Told) -> bool:
    """Whether what was told before makes a time of words that are none alone: ليلا، آنذاك، الربع الثاني."""
    if read.kinds == ("daypart",):
        return in_reach(told, words.sentence[read.first]) and not is_habit(words, read)
    if read.pieces.word is not None and read.pieces.word[0] == "then":
        return told.value is not None
    if read.kinds in (("quarter",), ("fiscal",), ("phase", "quarter")):
        return bool(told.periods) or of_results(words, read.first)
    return True


class _Around(Part, frozen=True):
    """The article's id, its date, whether the time stands in quoted words, and what was told before it."""

    article: str
    page: _Page
    in_quote: bool
    told: Told


def _mention(read: Reading, value: Value, span: Span, wording: str, around: _Around) -> Mention:
    """The record of one time."""
    page, told = around.page, around.told
    kind = _class(read.pieces, value)
    basis: Basis = "stated" if kind == "explicit" else "derived" if page.basis != "inferred" else "inferred"
    anchor = None
    if kind != "explicit":
        from_told = (
            read.pieces.after_told or read.kinds in (("daypart",), ("fiscal",)) or read.pieces.word == ("then", "0")
        )
        anchor = f"told: {told.wording}" if from_told and told.wording else "speech" if around.in_quote else "document"
    time = Time(when=_when(value, wording, basis), tclass=kind, anchor=anchor, mod=value.mod)
    return Mention(article=around.article, kind="time", span=span, wording=wording, value=time, made_by=MADE_BY)


def _contradiction(mention: Mention) -> Issue:
    """A weekday that its date does not have."""
    what = (
        f"The weekday of «{mention.wording}» is not its date's. The date was kept. Check the page."
        f"\nاليوم المذكور في «{mention.wording}» ليس يوم تاريخه. أُبقي التاريخ. تحقق من الصفحة."
    )
    return Issue(step="mark", code="weekday_mismatch", what=what, about=mention.article, span=mention.span)
