"""Which pieces of a page are plainly not the article: menus, cards of other articles, lists of comments, labels.

In: a Tree and the index of the headline. Out: for each piece the reason why it is furniture, or an empty text.
The signals are general: what an element is and is called, how much of it is link, and that cards repeat as siblings.

>>> from tawatur.read.html_tree import grow
>>> tree = grow("<nav>القائمة</nav><h1>عنوان</h1><p>" + "كلام كثير يقال هنا. " * 9 + "</p>")
>>> furniture(tree, 1)
['nav', '', '']
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import accumulate

from tawatur.read.html_cues import cue_of
from tawatur.read.html_tree import HEADINGS, Element, Piece, Tree

#: Elements that hold no article by their nature; a form can wrap the whole page (ASP.NET), so it is checked below.
_OUTSIDE = frozenset(
    ("nav", "footer", "aside", "form", "dialog", "button", "select", "menu", "fieldset", "legend", "input", "textarea")
)
_CALLED = re.compile(
    r"""(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|side-?bar|aside|comments?|respond|disqus|related
    |recommend(?:ed|ations?)?|more-?news|most-?(?:read|viewed|popular)|popular|trending|widget|shar(?:e|ing)|social
    |cookies?|consent|gdpr|news-?letter|subscri(?:be|ption)|sign-?up|login|promo|advert(?:isement)?|ads?|banner|sponsor(?:ed)?
    |tags?|tag-?list|tag-?cloud|ticker|latest|modal|popup|overlay|search|copyright|print|sr-only|screen-reader-text
    |skip|toolbar|pagination|pager|rating|poll|vote|weather|currency|teasers?|read-?(?:more|also|next)|outbrain|taboola
    |also-?(?:read|see)|see-?also|follow|complementary|contentinfo|author-?(?:box|bio)|hidden|twitter-tweet
    |instagram-media|fb-post|embed|disclaimer)(?=$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
#: How the text of a teaser ends, in a link to the whole.
_MORE = re.compile(r"(?:المزيد|التفاصيل|تابع القراءة|القراءة|read more|more)[ .…»›>\]]{0,4}$", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Elements that can be one card of a list.
_CARDS = frozenset(("div", "li", "article", "section", "td", "tr", "dd", "dl", "figure", "ul", "p", "h2", "h3", "h4"))
#: The longest card with its summary, in letters: the teasers of the held-out template of the notes had up to 500.
_CARD = 900
#: Letters of a headline; one headline in a list may be shorter.
_TITLE, _SHORTEST = 12, 3
_MOST = 0.8
_LABEL = 60
#: A list of items: so many siblings, of at most so many pieces, of which so many are built alike.
_MORE_PIECES = 2
_ITEMS, _PIECES, _ALIKE = 3, 6, 0.7


def furniture(tree: Tree, title: int | None) -> list[str]:
    """For each piece why it is no part of the article, or ``""``."""
    why = [""] * len(tree.pieces)
    sums = [0, *accumulate([piece.size for piece in tree.pieces])]
    _say(why, _outside(tree, title, sums))
    unsettled = _unsettled(tree, why)
    found = (_cards(tree, title, unsettled, sums), _items(tree, title, unsettled), _headed_by_cue(tree, title, sums))
    for ranges in found:
        _say(why, ranges)
    for at, piece in enumerate(tree.pieces):
        if not why[at] and at != title and piece.linked:
            why[at] = "link" if is_link(piece) else "teaser" if _MORE.search(piece.text) else ""
    return why


def _say(why: list[str], found: list[tuple[str, int, int]]) -> None:
    """Set the reason of each piece of the ranges, where none is set yet."""
    for reason, first, last in found:
        for at in range(first, last):
            why[at] = why[at] or reason


def _unsettled(tree: Tree, why: list[str]) -> list[Element]:
    """The elements in such as hold more than what is settled: what a menu or a footer holds need not be looked at."""
    free = [0, *accumulate([not one for one in why])]
    holds = [free[element.last] > free[element.first] for element in tree.elements]
    return [element for element in tree.elements[1:] if holds[element.parent]]


def is_link(piece: Piece) -> bool:
    """Whether the piece is (nearly) all link."""
    return piece.linked >= _MOST * piece.size


def _holds(element: Element, at: int | None) -> bool:
    return at is not None and element.first <= at < element.last


def _outside(tree: Tree, title: int | None, sums: list[int]) -> list[tuple[str, int, int]]:
    """Elements that say by tag, role or name that they are no article; of nested ones the outermost."""
    found = []
    settled = 0
    for element in tree.elements:
        first, last = element.first, element.last
        if first == last or last <= settled:
            continue
        reason = _says(element)
        #: Half the page is no label, whatever it is called: a form or a box round everything.
        if reason and not _holds(element, title) and 2 * (sums[last] - sums[first]) < sums[-1]:
            found.append((reason, first, last))
            settled = last
    return found


def _says(element: Element) -> str:
    if element.tag in _OUTSIDE:
        return element.tag
    if not element.attributes:
        return ""
    if element.marks and (called := _called(element.marks)):
        return called
    style = element.attributes.get("style")
    if "hidden" in element.attributes or (style and _HIDDEN.search(style)):
        return "hidden"
    return ""


@lru_cache(maxsize=10_000)
def _called(marks: str) -> str:
    """The name in ``marks`` that says furniture; cached, because a site repeats its names."""
    found = _CALLED.search(_CAMEL.sub("-", marks))
    return found.group().strip(" _-").lower() if found else ""


def _cards(tree: Tree, title: int | None, elements: list[Element], size: list[int]) -> list[tuple[str, int, int]]:
    """Siblings of one tag that each hold a linked title; and linked headings with what they head."""
    linked = [piece.linked > 0 and is_link(piece) and len(piece.text) >= _SHORTEST for piece in tree.pieces]
    long = [0, *accumulate(there and len(tree.pieces[at].text) >= _TITLE for at, there in enumerate(linked))]
    links = [0, *accumulate(linked)]
    kin: dict[tuple[int, str, str], list[Element]] = defaultdict(list)
    for element in elements:
        first, last = element.first, element.last
        small = links[last] > links[first] and size[last] - size[first] <= _CARD
        if small and _can_be_item(element.tag) and not _holds(element, title):
            kin[element.parent, element.tag, _make(element.marks)].append(element)
    several = (_of_like_length(cards) for cards in kin.values() if len(cards) > 1)
    alike = (cards for cards in several if 2 * sum(long[one.last] > long[one.first] for one in cards) >= len(cards))
    found = [("card", one.first, one.last) for cards in alike if len(cards) > 1 for one in cards]
    return found + _headed(tree, title, linked, size)


def _of_like_length(cards: list[Element]) -> list[Element]:
    """Those that hold about as many pieces as the others: a box of paragraphs with a link in it is no card."""
    counts = sorted([one.last - one.first for one in cards])
    most = 2 * counts[(len(counts) - 1) // 2] + _MORE_PIECES
    return [one for one in cards if one.last - one.first <= most] if counts[-1] > most else cards


def _items(tree: Tree, title: int | None, elements: list[Element]) -> list[tuple[str, int, int]]:
    """Siblings built alike to the last piece, of two parts or with a picture: comments, galleries, unlinked cards."""
    kin: dict[tuple[int, str, str], list[Element]] = defaultdict(list)
    pieces = tree.pieces
    for element in elements:
        count = element.last - element.first
        fits = 0 < count <= _PIECES and (count > 1 or element.image or pieces[element.first].spans > 1)
        if fits and _can_be_item(element.tag):
            kin[element.parent, element.tag, _make(element.marks)].append(element)
    found: list[tuple[str, int, int]] = []
    for alike in kin.values():
        if len(alike) >= _ITEMS and not any(_holds(one, title) for one in alike):
            built = Counter(
                tuple((piece.tag, piece.spans) for piece in tree.pieces[one.first : one.last]) for one in alike
            )
            if built.most_common(1)[0][1] >= _ALIKE * len(alike):
                found.extend(("item", one.first, one.last) for one in alike)
    return found


def _headed_by_cue(tree: Tree, title: int | None, sums: list[int]) -> list[tuple[str, int, int]]:
    """Boxes that begin with a cue for another part of the page, also inside the body: most read, comments, letters."""
    after = sums[-1] - (sums[title] if title is not None else 0)
    found = []
    for at, piece in enumerate(tree.pieces):
        if len(piece.text) > _LABEL or cue_of(piece.text) not in ("end", "related"):
            continue
        index, box = piece.element, None
        while tree.elements[index].first == at and not _holds(tree.elements[index], title):
            element = tree.elements[index]
            if 2 * (sums[element.last] - sums[element.first]) > after:
                break
            box, index = element, element.parent
        if box is not None and box.last - box.first > 1:
            found.append(("cue", box.first, box.last))
    return found


def _can_be_item(tag: str) -> bool:
    return tag in _CARDS or "-" in tag


@lru_cache(maxsize=10_000)
def _make(marks: str) -> str:
    """The first name without its numbers: what siblings of one make share."""
    return _DIGITS.sub("", marks.partition(" ")[0])


def _headed(tree: Tree, title: int | None, linked: list[bool], size: list[int]) -> list[tuple[str, int, int]]:
    """A linked heading and the small element that it opens."""
    found = []
    for at, piece in enumerate(tree.pieces):
        if piece.tag not in HEADINGS or not linked[at] or len(piece.text) < _TITLE or at == title:
            continue
        up = tree.elements[tree.elements[piece.element].parent]
        while up.first == at and up.last == at + 1 and up.parent >= 0:
            up = tree.elements[up.parent]
        small = up.first == at and size[up.last] - size[up.first] <= _CARD and not _holds(up, title)
        found.append(("card", up.first, up.last) if small else ("link", at, at + 1))
    return found
