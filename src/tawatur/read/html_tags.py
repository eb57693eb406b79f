"""The kinds of HTML elements, and lexbor's numbers of their names, for which a node is asked more cheaply.

>>> number_of("p") == LexborHTMLParser("<p>").css("p")[0].tag_id, "p" in BLOCKS, "b" in INLINE
(True, True, True)
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

_UNSEEN = "script style template noscript head svg math iframe object canvas audio video map datalist meta link"
_PLAIN = """acronym b bdi bdo big code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small
strike strong sub sup tt u var wbr"""
_BLOCKS = """div p ul ol li dl dt dd table tbody thead tr td th section article main header footer nav aside figure
figcaption form hgroup dir h1 h2 h3 h4 h5 h6 blockquote pre button select option input textarea picture source hr
center fieldset legend details summary address"""
#: Elements whose text nobody sees on the page.
UNSEEN = frozenset(_UNSEEN.split())
PICTURES = frozenset(("img", "video", "amp-img", "amp-video"))
#: Inline elements whose attributes can say what the text is (a time, an author).
TELLING = frozenset(("a", "abbr", "cite", "span", "time"))
STRONG = frozenset(("b", "strong"))
INLINE = TELLING | frozenset(_PLAIN.split())
#: The block elements that pages use most; any other name that is not known is one too.
BLOCKS = frozenset(_BLOCKS.split())

_EMPTY = LexborHTMLParser("")


def number_of(tag: str) -> int:
    """Lexbor's number of a name that HTML knows."""
    return _EMPTY.create_node(tag).tag_id


TEXT = next(node.tag_id for node in LexborHTMLParser("x").css("body")[0].iter(include_text=True))
COMMENT = next(node.tag_id for node in LexborHTMLParser("<body><!--x-->").css("body")[0].iter(include_text=True))
