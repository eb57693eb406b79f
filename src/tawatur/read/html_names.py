"""What an HTML element is called, and whether its name says that it holds no article.

In: a tag and attributes. Out: the names in one string; the word that says furniture, or an empty text.

>>> names = {"class": "side-bar wide", "data-x": "1"}
>>> marks_of(names), says("div", names, marks_of(names)), says("p", {}, ""), says("nav", {}, "")
('side-bar wide', 'side-bar', '', 'nav')
"""

from __future__ import annotations

import re
from functools import lru_cache

Attributes = dict[str, str | None]
_NAMING = ("class", "id", "role", "itemprop", "rel")
#: Longer values of data- attributes are contents, not names.
_WORD = 30
#: Elements that hold no article by their nature; a form can wrap the whole page (ASP.NET): who asks must look at that.
OUTSIDE = frozenset(
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
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def marks_of(attributes: Attributes) -> str:
    """What class, id, role, itemprop and rel say, in one string; where they say nothing, data- attributes."""
    if len(attributes) == 1 and "class" in attributes:
        return attributes["class"] or ""
    return " ".join([attributes[name] or "" for name in _NAMING if name in attributes]) or _data(attributes)


def _data(attributes: Attributes) -> str:
    """What data- attributes call an element that has no other name, where it is a word: data-testid="headline"."""
    told = [value for name, value in attributes.items() if name[:5] == "data-" and value and len(value) <= _WORD]
    return " ".join([value for value in told if value.replace("-", "").isidentifier()]) if told else ""


def says(tag: str, attributes: Attributes, marks: str) -> str:
    """How an element says by tag, name or style that it is no article, or ``""``; ``marks``: ``marks_of`` it."""
    if name := says_by_name(tag, marks):
        return name
    style = attributes.get("style")
    if "hidden" in attributes or (style and _HIDDEN.search(style)):
        return "hidden"
    return ""


def says_by_name(tag: str, marks: str) -> str:
    """``says`` for elements that have names only."""
    if tag in OUTSIDE:
        return tag
    return _called(marks) if marks else ""


@lru_cache(maxsize=10_000)
def _called(marks: str) -> str:
    """The name in ``marks`` that says furniture; cached, because a site repeats its names."""
    found = _CALLED.search(_CAMEL.sub("-", marks))
    return found.group().strip(" _-").lower() if found else ""


def is_picture(attributes: Attributes) -> bool:
    """Whether an element without an ``img`` is a picture: by its role, or by the background that fills it."""
    return attributes.get("role") in ("img", "figure") or "background-image" in (attributes.get("style") or "")
