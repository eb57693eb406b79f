"""Mark evaluative and labelling words in the outlet's own voice, and whom they are about.

In: a Sheet with names and quotes. Out: the Sheet with wording mentions. What stands inside quotation marks or in the
reported words of others is not the outlet's own and is left alone, and so is what is part of a name.

>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Span
>>> text = "هجوم غاشم على قرية"
>>> blocks = (Block(span=Span(0, len(text)), kind="text"),)
>>> article = Article(page="p", name="a", source="s", sha256="0", text=text, blocks=blocks)
>>> [(m.wording, m.value.polarity) for m in mark_wording(lay(article)).of("wording")]
[('غاشم', 'negative')]
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.glance import scan_for
from tawatur.mark.event_forms import articled, bare
from tawatur.mark.event_ground import word_span
from tawatur.mark.event_words import stems
from tawatur.mark.quote_marks import pair_marks
from tawatur.mark.sheet import Sheet
from tawatur.mark.wording_presupposed import presuppositions
from tawatur.mark.wording_words import Entry, entries_by_cut, first_words
from tawatur.model import Mention, Name, Span, Wording

MADE_BY = "mark.wording 1"
#: A target stands within so many characters of the word that judges it.
_REACH = 60
_GUILT = Entry("phrase", "negative", True, (), frozenset())


def mark_wording(sheet: Sheet) -> Sheet:
    """The sheet with its loaded words."""
    found = list(_found(sheet))
    return sheet.plus(found) if found else sheet


def _others(sheet: Sheet) -> list[Span]:
    """Where others speak: spans in which no wording is the outlet's own."""
    words = sheet.words
    spans = [mention.span for mention in sheet.of("quote")]
    return spans + [words.span(run.open, min(run.close + 1, len(words))) for run in pair_marks(words) if run.closed]


def _proper(sheet: Sheet) -> list[Mention]:
    """The proper names: a word in one judges nobody."""
    named = sheet.of("person", "organization", "place")
    return [m for m in named if isinstance(m.value, Name) and m.value.form in ("name", "alias")]


def _in_a_name(span: Span, entry: Entry, names: list[Mention]) -> bool:
    """Whether a name holds the word, unless the word is the label that the outlet calls somebody by: ميليشيات فلان, or
    a phrase of which the name is a part: نظام فلان."""
    called = entry.part == "label" and entry.polarity == "negative"
    return any(
        name.span.meets(span)
        and not (called and name.kind != "person" and name.span.start == span.start)
        and not (entry.rest and span.covers(name.span) and name.span.start > span.start)
        for name in names
    )


def _after(sheet: Sheet, at: int, entry: Entry) -> int:
    """The word after the entry if it stands at word ``at``, else 0."""
    words, keys = sheet.words, sheet.words.key
    after = at + 1 + len(entry.rest)
    if after > len(words) or words.sentence[after - 1] != words.sentence[at]:
        return 0
    if any(bare(keys[at + 1 + n]) != word for n, word in enumerate(entry.rest)):
        return 0
    beside = [keys[i] for i in (at - 1, after) if 0 <= i < len(keys)]
    return 0 if any(not stems(key).isdisjoint(entry.never) for key in beside) else after


_beginnings = scan_for(lambda: articled(first_words()))


def _hits(sheet: Sheet) -> Iterator[tuple[int, Entry, int, int]]:
    """Where entries stand: first word, entry, letters cut, word after; longest first, none overlapping."""
    behind = 0
    for at in _beginnings(sheet.words):
        if at < behind:
            continue
        for cut, entry in entries_by_cut(sheet.words.key[at]):
            if after := _after(sheet, at, entry):
                yield at, entry, cut, after
                behind = after
                break


def _actors(sheet: Sheet) -> list[Mention]:
    """Whom the article names."""
    return sheet.of("person", "organization", "group", "place")


def _settled(sheet: Sheet) -> Iterator[tuple[int, Entry, int, int]]:
    """Phrases that take a guilt for granted, as hits: محاسبة الجيش على جرائمه."""
    stands = frozenset(at for mention in _actors(sheet) for at in sheet.words.inside(mention.span))
    for first, cut, after in presuppositions(sheet.words, stands):
        yield first, _GUILT, cut, after


def _target(sheet: Sheet, span: Span, actors: list[Mention]) -> str | None:
    """Whom the word is about: the actor whose description it is in, else the nearest of its clause."""
    best: tuple[int, str] | None = None
    for mention in actors:
        if not isinstance(mention.value, Name):
            continue
        apart = max(mention.span.start - span.end, span.start - mention.span.end, 0)
        if apart <= _REACH and (best is None or apart < best[0]):
            best = (apart, mention.value.actor)
    return best[1] if best else None


def _found(sheet: Sheet) -> Iterator[Mention]:
    """The loaded words of the outlet's own voice in the order of the text."""
    words, hits = sheet.words, sorted((*_hits(sheet), *_settled(sheet)), key=lambda hit: (hit[0], -hit[3]))
    if not hits:
        return
    others, actors, names = _others(sheet), _actors(sheet), _proper(sheet)
    for first, entry, cut, after in hits:
        span = word_span(words, first, after, cut)
        if any(other.meets(span) and not (entry is _GUILT and span.covers(other)) for other in others):
            continue
        if entry is not _GUILT and _in_a_name(span, entry, names):
            continue
        value = Wording(
            target=_target(sheet, span, actors),
            polarity=entry.polarity,
            strength="strong" if entry.strong else "weak",
        )
        wording = span.of(sheet.article.text)
        yield Mention(
            article=sheet.article.id, kind="wording", span=span, wording=wording, value=value, made_by=MADE_BY
        )
