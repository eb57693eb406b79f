"""Give every line of a plain page its part: headline, subheading, text, caption, byline, dateline, credit, furniture.

In: the text and its lines. Out: a Laid: the kind of each line and why, the headline, labels found, flags.

The order of decisions: states of the lines (``sections``), the main run of article lines, the headline above it, then
what stands above, inside, and right below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.words import split
from tawatur.model import BlockKind
from tawatur.read.labels import CAPTION_LONGEST, Label, ends_in_credit, in_brackets, label_of, like_a_name, relay_of
from tawatur.read.lines import Line, repeats
from tawatur.read.outlet_names import CLASS_WORDS
from tawatur.read.sections import ARTICLE, PROSE, states
from tawatur.read.signals import Signs, page_words
from tawatur.read.story import first_of, story_of
from tawatur.read.title import stems, title_among

#: A summary stands so close below its headline.
_SUMMARY = 6
#: A kicker shares so many stems with the first paragraphs, so many of them looked at.
_KICKER_SHARES, _TOLD_IN = 2, 6
#: One of so many stems of a heading, at least, stands in the paragraph below it.
_HEADS = 2
#: A banner of a site (منبر القرية | أخبار وآراء) has so many words, each side of its bar so many.
_BANNER, _BANNER_PART = 6, 4
#: Right below the article: so many lines may still name its author, date or source.
_BELOW = 8
_BULLET = re.compile(
    r"[-*•·▪●■–—ـ+>◾◼✅✔]|(?<!\d)\d++\s*+[.)\-–]|\(\d++\)|(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع)اً?\s*[:،-]"
)

_CERTAIN = frozenset({"latin", "numbers", "embed", "address", "menu", "tags", "cookie", "rights"})
_LISTS = frozenset({"recent", "popular", "related", "comments", "bio"})

Kind = tuple[BlockKind, str]


class Laid(NamedTuple):
    """``kinds[i]`` is the part of line ``i`` and the reason; ``labels`` the labels by line; ``title`` an index."""

    kinds: list[Kind]
    labels: dict[int, Label]
    title: int | None
    flags: tuple[str, ...]


class _Page(NamedTuple):
    """The lines with all that is known of them; ``first`` and ``last`` bound the prose of the article."""

    text: str
    lines: list[Line]
    signs: list[Signs]
    state: list[int]
    first: int
    last: int
    others: frozenset[int] = frozenset()


def lay_out(text: str, lines: list[Line], *, given_title: str | None = None) -> Laid | None:
    """The part of every line; None where nothing on the page can be an article."""
    state, signs = states(lines)
    story = story_of(lines, state, signs)
    prose = story.prose
    if not prose:
        return None
    if len(prose) > 1 and _long_headline(lines, signs, prose[0]):
        prose = prose[1:]
    page = _Page(text, lines, signs, state, first_of(lines, signs, prose), prose[-1], story.others)
    labels = _labels(page)
    repeated = repeats(lines)
    title = _title(page, labels, repeated, given_title)
    title = _last_of_doubles(page, title)
    labels.pop(-1 if title is None else title, None)
    kinds: list[Kind] = [_kind(page, labels, at, title) for at in range(len(lines))]
    _headings(page, kinds)
    _ending(page, kinds, labels)
    flags = (*(("stacked_articles",) if story.stacked else ()), *(() if title is not None else ("no_title",)))
    return Laid(kinds, labels, title, flags)


def _long_headline(lines: list[Line], signs: list[Signs], first: int) -> bool:
    """Whether the first line that looks like prose is a long headline: at the top of the page, without a stop."""
    line = lines[first]
    top = all(signs[at].weight >= 2.0 or not lines[at].words for at in range(first))
    return top and len(line.words) <= 24 and line.raw[-1] not in ".:،؛"


def _labels(page: _Page) -> dict[int, Label]:
    """The labels above the body, among its first and after its last lines of prose."""
    prose = [at for at in range(page.first, page.last + 1) if page.signs[at].weight <= PROSE]
    early = prose[min(1, len(prose) - 1)] if prose else page.first
    found: dict[int, Label] = {}
    for at in (*range(early), *_below(page)):
        if page.signs[at].weight <= PROSE or "embed" in page.signs[at].why:
            continue
        label = label_of(page.text, page.lines[at])
        if label and not (label.kind == "byline" and page.signs[at].kind == "footer"):
            found[at] = label
    for at in range(early, page.last):
        if page.signs[at].weight > PROSE and len(page.lines[at].words) <= CAPTION_LONGEST:
            label = label_of(page.text, page.lines[at])
            if label and label.kind == "caption":
                found[at] = label
    return found


def _below(page: _Page) -> Iterator[int]:
    """The lines right below the article, up to the first list of other articles or the comments."""
    for at in range(page.last + 1, min(page.last + 1 + _BELOW, len(page.lines))):
        if page.signs[at].kind in _LISTS or at in page.others:
            return
        yield at


def _title(page: _Page, labels: dict[int, Label], repeated: Counter[str], given: str | None) -> int | None:
    """The index of the headline. A given title that stands on the page is it."""
    above = range(page.first)
    if given:
        key = given.split()
        same = next(
            (at for at in range(min(page.first + 1, len(page.lines))) if page.lines[at].raw.split() == key), None
        )
        if same is not None:
            return same
    fit = [at for at in above if page.signs[at].weight < 2.0 and page.lines[at].words]
    fit = [at for at in fit if not _BULLET.match(page.lines[at].raw)] or fit
    fit = [at for at in fit if not _of_the_site(page.lines[at])]
    sure = [at for at in fit if at not in labels]
    sure = [at for at in sure if not ends_in_credit(page.lines[at].raw)] or sure
    body = page.lines[page.first :]
    found = title_among(page.lines, sure, body, repeated=repeated)
    if found is None:
        guessed = [
            at for at in fit if at in labels and (at == 0 or labels[at].why in ("name", "outlet", "agency", "place"))
        ]
        found = title_among(page.lines, guessed[:1], body, repeated=repeated)
    if found is None and page.first and _like_a_label(page):
        return 0
    return found


def _like_a_label(page: _Page) -> bool:
    """Whether the first line may be a headline that begins like a label: المزيد من الضحايا."""
    line = page.lines[0]
    return not _CERTAIN.intersection(page.signs[0].why) and len(line.words) > 3 and not _of_the_site(line)


def _of_the_site(line: Line) -> bool:
    """Whether a short line is the site's banner: its name beside its motto, or a word for outlets with what they do."""
    words = line.words
    if not words or len(words) > _BANNER:
        return False
    beside = [part.split() for part in line.raw.split("|")]
    if len(beside) == 2 and all(1 <= len(part) <= _BANNER_PART for part in beside):
        return words[0] not in page_words("kicker")
    return words[0] in CLASS_WORDS and not page_words("of_news").isdisjoint(words)


def _last_of_doubles(page: _Page, title: int | None) -> int | None:
    """Of a headline that stands twice above the body the lower one (tickers come first), unless the first is on top."""
    if not title:
        return title
    key = page.lines[title].key
    return max(at for at in range(title, page.first) if page.lines[at].key == key)


def _kind(page: _Page, labels: dict[int, Label], at: int, title: int | None) -> Kind:
    """The part of one line by itself."""
    sign, line, label = page.signs[at], page.lines[at], labels.get(at)
    why = " ".join(sign.why) or "place"
    if at == title:
        return "title", "headline"
    if at in page.others:
        return "furniture", "another story"
    if at < page.first:
        return _above(page, label, at, title)
    if label and (sign.weight < 5.0 or label.why == "label"):
        return label.kind, label.why
    if at > page.last:
        return "furniture", why
    if page.state[at] == ARTICLE and line.words:
        return "text", "prose"
    return "furniture", why


def _above(page: _Page, label: Label | None, at: int, title: int | None) -> Kind:
    """A line above the body: about the article, a kicker or a summary beside the headline, or furniture."""
    sign, line = page.signs[at], page.lines[at]
    if label:
        return label.kind, label.why
    if title is None or sign.weight >= 2.0 or not line.words:
        return "furniture", " ".join(sign.why) or "above the article"
    if line.key == page.lines[title].key or page.lines[title].raw in line.raw:
        return "furniture", "headline again"
    if at > title:
        return _below_headline(page, at, at - title)
    if _of_the_site(line):
        return "furniture", "the site's name"
    near = title - at <= 2 and 3 <= len(line.words) <= 16
    if near and (stems(line.words) & stems(page.lines[page.first].words) or _of_the_story(page, at, title)):
        return "subheading", "above the headline"
    return "furniture", "above the headline"


def _of_the_story(page: _Page, at: int, title: int) -> bool:
    """Whether the line right above the headline tells of the same: some of its stems stand in the first paragraphs."""
    if at != title - 1 or page.lines[at].raw[-1] in "|»›>":
        return False
    told = [word for line in page.lines[page.first : page.first + _TOLD_IN] for word in line.words]
    return len(stems(page.lines[at].words) & stems(told)) >= _KICKER_SHARES


def _below_headline(page: _Page, at: int, distance: int) -> Kind:
    """A line between headline and body: a picture's text, a paragraph, a summary close by; else furniture."""
    line = page.lines[at]
    if page.signs[at].weight <= PROSE:
        return "text", "prose"
    if not _says_something(line):
        return "furniture", "no word"
    if len(line.words) >= 3 and ends_in_credit(line.raw):
        return "caption", "credit at its end"
    alone = all(sign.weight < 2.0 for sign in page.signs[: page.first])
    if not alone and (len(line.words) < 4 or distance > _SUMMARY):
        return "furniture", "below the headline"
    return ("text", "summary") if line.raw[-1] in ".!؟" else ("subheading", "below the headline")


def _heading(page: _Page, at: int) -> bool:
    """Whether a line of the body is a subheading: short, without a stop, no item of a list."""
    line = page.lines[at]
    return (
        len(line.words) <= 12
        and line.raw[-1] not in ".!،؛…"
        and not _BULLET.match(line.raw)
        and page.signs[at].weight > -0.5
    )


def _heads_what_follows(page: _Page, kinds: list[Kind], at: int) -> bool:
    """Whether the last line of a list inside the article is the heading of the paragraph below it: most of its words
    stand there too."""
    line = page.lines[at]
    fit = kinds[at][0] == "furniture" and at not in page.others and page.signs[at].weight < 1.0
    if not fit or kinds[at + 1][0] != "text" or page.signs[at + 1].weight > PROSE or not _heading(page, at):
        return False
    own = stems(line.words)
    return bool(own) and _HEADS * len(own & stems(page.lines[at + 1].words)) >= len(own)


def _headings(page: _Page, kinds: list[Kind]) -> None:
    """Subheadings and captions inside the body."""
    for at in range(page.first, page.last):
        if _heads_what_follows(page, kinds, at):
            kinds[at] = ("subheading", "heads the paragraph below a list")
        if kinds[at][0] != "text" or page.signs[at].weight <= PROSE:
            continue
        after = next((i for i in range(at + 1, page.last + 1) if kinds[i][0] == "text"), None)
        if _heading(page, at) and after is not None and page.signs[after].weight <= -1.0:
            kinds[at] = ("subheading", "short line above prose")
        elif 3 <= len(page.lines[at].words) <= 25 and ends_in_credit(page.lines[at].raw):
            kinds[at] = ("caption", "credit at its end")


def _ending(page: _Page, kinds: list[Kind], labels: dict[int, Label]) -> None:
    """What follows the last line of prose: the author's name, its source, more short lines of it, or furniture."""
    below: list[int] = []
    for at in range(page.last + 1, len(page.lines)):
        if page.state[at] != ARTICLE:
            break
        if kinds[at][0] == "furniture":
            below.append(at)
    after = below[-1] + 1 if below else len(page.lines)
    more = after < len(page.lines)
    for at in below:
        more = more and page.lines[at].raw[-1] != ":" and page.lines[at - 1].raw[-1] != ":"
        source = _source_below(page, at)
        if source:
            kinds[at], labels[at] = ("credit", source.why), source
        elif _name_below(page, at) and not any(kind == "byline" for kind, _ in kinds):
            kinds[at] = ("byline", "a name below the article")
        elif _says_something(page.lines[at]) and not (more and _bare(page.lines[at])):
            kinds[at] = ("text", "end of the article")


def _source_below(page: _Page, at: int) -> Label | None:
    """The source of the report in a line below it: in brackets, or with words of relay."""
    line = page.lines[at]
    if at <= page.last + 2 and in_brackets(line):
        return Label("credit", "brackets", split(page.text, [line.span]), [], [])
    return relay_of(page.text, line)


def _name_below(page: _Page, at: int) -> bool:
    """Whether the line below the article is the name of its author."""
    line = page.lines[at]
    if at > page.last + 3 or len(line.words) > 4 or ":" in line.raw or line.raw[-1] in ".!؟؛،":
        return False
    return like_a_name(line.words, sure=False)


def _bare(line: Line) -> bool:
    """Whether a line has neither a stop nor a bullet: with furniture below it, it is furniture too."""
    return line.raw[-1] not in '.!؟؛:،»”)"' and not _BULLET.match(line.raw)


def _says_something(line: Line) -> bool:
    """Whether the line holds a word of three letters or more."""
    return any(len(word) > 2 and not word.isdigit() for word in line.words)
