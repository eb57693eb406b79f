"""Silent edits: one address, two texts; what changed is told in values with their words."""

from __future__ import annotations

import msgspec
import pytest

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


def from_file(text: str, source: str, *, published: str = "2021-03-09") -> Reading:
    """A marked article that was read from a file and has no address."""
    article = article_of(text, published=published, name=source)
    return mark_article(msgspec.structs.replace(article, source=source), fast=True)


def test_a_file_that_was_changed_has_versions_told_without_its_folders() -> None:
    later = from_file(SECOND, "/srv/news/fire.html", published="2021-03-10")
    (found,) = versions([later, from_file(FIRST, "/srv/news/fire.html")])
    assert found.address == "fire.html"
    assert [edit.dated for edit in found.edits] == [True]
    assert ("gone", "سالم الحارثي") in {(c.how, c.words.text) for c in found.edits[0].changes}


def test_which_text_came_first_is_not_guessed() -> None:
    (found,) = versions([from_file(FIRST, "a.txt"), from_file(SECOND, "a.txt")])
    assert [edit.dated for edit in found.edits] == [False]


@pytest.mark.parametrize("source", ["dump.csv!/row 7", "pages.jsonl!/line 2", "-"])
def test_a_number_in_a_table_names_no_page(source: str) -> None:
    assert versions([from_file(FIRST, source), from_file(SECOND, source)]) == []
