"""Which lines of a page are the article: every line's own signs, those of its neighbours, and a smooth decision.

In: the lines of a page. Out: for each line its state, article or furniture, and the signs that decided it.

The decision is the cheapest path through three states (a Viterbi path): ARTICLE, INSERT (furniture that the article may
run on after: related headlines, an advertisement) and TAIL (what comes after an article: comments, a newsletter box; to
come back from it takes much prose). One odd line never breaks a paragraph off; a run of them does.

>>> from tawatur.read.lines import lines_of
>>> page = "قال الوزير إن اللقاء الذي عقد في العاصمة كان مفيدا للجانبين وللمنطقة كلها.\\nمواضيع ذات صلة\\nلقاء قادم"
>>> states(lines_of(page))[0]
[0, 1, 1]
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.read.lines import Line
from tawatur.read.signals import BEARS_HANDLE, COUNTED_POST, Signs, signs_of

ARTICLE, INSERT, TAIL = 0, 1, 2
#: To leave the article for an insert, with a reason in the line and without one.
_LEAVE, _LEAVE_UNASKED = 1.0, 2.5
_RETURN, _RETURN_FROM_LIST = 1.2, 2.0
#: An insert that has run on for several lines is less and less likely to end in more of the article.
_RETURN_PER_LINE, _RETURN_AT_MOST = 0.7, 6.0
#: What a tail asks for before the article may go on, once so many words of prose stand before it. Readers' comments are
#: prose themselves; a newsletter box stands in the middle of many articles.
_TAIL_RETURN = {"comments": 14.0, "footer": 9.0, "recent": 9.0, "newsletter": 5.0, "cookie": 5.0}
_ARTICLE_BY_THEN = 80
_LISTED = 1.0
#: The heading of a list or of the comments, alone in its line, is never the article's.
_CERTAIN = 30.0
_NEVER = 1e6
_BETWEEN = frozenset(("ad", "share", "media"))
#: A line of prose as its own signs show it.
PROSE = -2.0


#: The longest name of a section, and the headline that it stands over, in words.
_SECTION, _HEADLINE = 3, range(3, 16)
_OVER_HEADLINE, _UNDER_SECTION = 2.0, 4.0
#: The words of the line that counts a post's likes, the lines above it that may be the post's, what each then weighs.
_COUNTERS, _POST_LINES, _POST = 16, 6, 7.0


class _Costs(NamedTuple):
    """Costs at one line: of being article, of entering an insert or a tail, of coming back from either."""

    article: float
    insert: float
    leave: float
    tail: float
    from_insert: float
    from_tail: float


def signs_in_context(lines: list[Line]) -> list[Signs]:
    """The signs of each line, with what its neighbours add: doubles, cut-off doubles, the text of an embedded post."""
    signs = [signs_of(line) for line in lines]
    _doubles(lines, signs)
    _sections(lines, signs)
    _posts(lines, signs)
    for at in range(1, len(signs)):
        if "embed" in signs[at].why and "embed" not in signs[at - 1].why:
            pull = 5.0 if "cut off" in signs[at - 1].why or "@" in lines[at].raw else 2.0
            signs[at - 1] = _plus(signs[at - 1], pull, "embed")
    return signs


def _plus(signs: Signs, weight: float, name: str) -> Signs:
    return signs._replace(weight=signs.weight + weight, why=(*signs.why, name))


def _doubles(lines: list[Line], signs: list[Signs]) -> None:
    """A line that stands twice is a list's; a paragraph that stands twice is a second copy of the page."""
    seen: dict[str, int] = {}
    for at, line in enumerate(lines):
        count = len(line.words)
        if count < 4:
            continue
        first = seen.setdefault(" ".join(line.words), at)
        if first != at:
            signs[at] = _plus(signs[at], 6.0 if count >= 15 else 4.0, "double")
            if first == at - 1 and count < 15 and at > 1:
                signs[first] = _plus(signs[first], 2.5, "double")
        elif at and "cut off" in signs[at].why and lines[at - 1].words[: count - 1] == line.words[:-1]:
            signs[at] = _plus(signs[at], 4.0, "double")


def _sections(lines: list[Line], signs: list[Signs]) -> None:
    """A section's name over a headline, alone between two paragraphs, leads to another article."""
    for at in range(1, len(lines) - 2):
        named = signs[at].kind == "nav" and signs[at].opens == "-" and len(lines[at].words) <= _SECTION
        if named and signs[at - 1].weight <= PROSE >= signs[at + 2].weight and _like_a_headline(lines[at + 1]):
            signs[at] = _plus(signs[at], _OVER_HEADLINE, "section")
            signs[at + 1] = _plus(signs[at + 1], _UNDER_SECTION, "section")


def _posts(lines: list[Line], signs: list[Signs]) -> None:
    """A post shown in the article: from the name with its handle down to the line that counts who likes it."""
    for at, line in enumerate(lines):
        if len(line.words) <= _COUNTERS and line.raw[-1].isalnum() and COUNTED_POST.search(line.raw):
            above = range(max(0, at - _POST_LINES), at)
            head = next((i for i in reversed(above) if BEARS_HANDLE.search(lines[i].raw)), at)
            for i in range(head, at + 1):
                signs[i] = _plus(signs[i], _POST, "embed")


def _like_a_headline(line: Line) -> bool:
    return len(line.words) in _HEADLINE and line.raw[-1] not in ".؟?!:؛،…"


def _costs(lines: list[Line], signs: list[Signs]) -> list[_Costs]:
    """What each step of a path costs."""
    costs: list[_Costs] = []
    prose_words = since_list = prose_since = 0
    listed = False
    tail = _RETURN
    for line, sign in zip(lines, signs, strict=True):
        opens_tail = sign.opens == "tail"
        if opens_tail:
            share = min(1.0, prose_words / _ARTICLE_BY_THEN)
            tail = max(tail, _RETURN + _TAIL_RETURN.get(sign.kind, 7.0) * share)
        if sign.opens == "list":
            listed, since_list = True, 0
        elif sign.kind == "listend":
            listed = False
        is_prose = sign.weight <= PROSE
        if is_prose or not _stands_between(sign):
            prose_since = prose_since + 1 if is_prose else 0
        prose_words += len(line.words) if is_prose else 0
        since_list += 1
        slow = listed = listed and prose_since < 2
        costs.append(
            _Costs(
                article=_article(sign, listed=slow),
                insert=20.0 if opens_tail else 0.0,
                leave=_LEAVE if sign.weight >= 2.0 else _LEAVE_UNASKED,
                tail=0.0 if opens_tail else _NEVER,
                from_insert=_from_list(since_list) if slow else _RETURN,
                from_tail=tail,
            )
        )
    return costs


def _stands_between(sign: Signs) -> bool:
    """Whether the line is such as stands between the paragraphs of any article, without a list: an advertisement."""
    return sign.opens == "-" and sign.kind in _BETWEEN and sign.weight >= 2.0


def _article(sign: Signs, *, listed: bool) -> float:
    """What it costs to call a line the article's; a heading in a list of other articles is more likely one of them."""
    if sign.opens != "-" and sign.weight >= 6.0:
        return _CERTAIN
    return sign.weight + (_LISTED if listed and sign.weight > PROSE else 0.0)


def _from_list(lines: int) -> float:
    """What it costs to come back from a list that has run on for so many lines."""
    return _RETURN_FROM_LIST + min(_RETURN_AT_MOST, _RETURN_PER_LINE * (lines - 1))


def states(lines: list[Line]) -> tuple[list[int], list[Signs]]:
    """The state of each line, and its signs."""
    signs = signs_in_context(lines)
    best = (0.0, 0.5, _NEVER)
    back: list[tuple[int, int, int]] = []
    for cost in _costs(lines, signs):
        article = [best[0], best[1] + cost.from_insert, best[2] + cost.from_tail]
        insert = [best[0] + cost.leave, best[1], _NEVER]
        tail = [best[0] + cost.tail, best[1] + cost.tail, best[2]]
        picks = [min(range(3), key=ways.__getitem__) for ways in (article, insert, tail)]
        back.append((picks[0], picks[1], picks[2]))
        best = (article[picks[0]] + cost.article, insert[picks[1]] + cost.insert, tail[picks[2]])
    return _trace(best, back), signs


def _trace(best: tuple[float, float, float], back: list[tuple[int, int, int]]) -> list[int]:
    state = min(range(3), key=best.__getitem__)
    path: list[int] = []
    for picks in reversed(back):
        path.append(state)
        state = picks[state]
    path.reverse()
    return path
