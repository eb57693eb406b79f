"""Silent edits: one address, two texts; what changed is told in values with their words."""

from __future__ import annotations

import msgspec

from tawatur.mark import mark_article
from tawatur.model import Given, Reading
from tawatur.tell.versions import address_of, versions
from tests.conftest import article_of

FIRST = (
    "مقتل 12 شخصا في حريق\n\n"
    "قال المتحدث باسم الدفاع المدني سالم الحارثي إن 12 شخصا قتلوا في حريق بمدينة صور أمس الاثنين."
)
SECOND = FIRST.replace("12", "9").replace("سالم الحارثي", "فهد العمري")


def reading(text: str, url: str, *, published: str = "2021-03-09") -> Reading:
    """A marked article that was read from ``url``."""
    article = msgspec.structs.replace(article_of(text, published=published, name=url), given=Given(url=url))
    return mark_article(article, fast=True)


def test_a_figure_and_a_name_that_were_changed_are_told_with_their_words() -> None:
    url = "https://example.org/a"
    (found,) = versions([reading(SECOND, url, published="2021-03-10"), reading(FIRST, url)])
    (edit,) = found.edits
    told = {(c.kind, c.how, c.words.text) for c in edit.changes}
    assert {("name", "gone", "سالم الحارثي"), ("name", "new", "فهد العمري")} <= told
    assert any(kind == "figure" and how == "gone" and "12" in words for kind, how, words in told)
    assert any(kind == "figure" and how == "new" and "9" in words for kind, how, words in told)


def test_another_layout_of_the_same_words_is_no_change_in_values() -> None:
    url = "https://example.org/a"
    (found,) = versions([reading(FIRST, url), reading(FIRST.replace("\n\n", "\n\n\n"), url)])
    assert [c for e in found.edits for c in e.changes] == []


def test_two_addresses_are_no_versions_of_one_another() -> None:
    assert versions([reading(FIRST, "https://example.org/a"), reading(SECOND, "https://example.org/b")]) == []


def test_what_only_says_whence_a_reader_came_is_no_part_of_an_address() -> None:
    assert address_of(Given(url="https://Example.org/a?id=1&utm_source=x#top")) == "https://example.org/a?id=1"
    assert address_of(Given(url="file:///a")) is None


def test_the_order_of_the_readings_does_not_matter() -> None:
    url = "https://example.org/a"
    pair = [reading(FIRST, url), reading(SECOND, url, published="2021-03-10")]
    assert versions(pair) == versions(pair[::-1])
