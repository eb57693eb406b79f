"""One look at each word answers all who scan a text."""

from __future__ import annotations

from tawatur.arabic.glance import answers_to, scan_for
from tawatur.arabic.words import split


def test_each_scan_finds_its_own_words() -> None:
    long, short = scan_for(lambda key: len(key) > 4), scan_for(lambda key: len(key) < 3)
    words = split("لم يحضر الوزراء إلى القاعة")
    assert long(words) == [2, 4]
    assert short(words) == [0]
    assert long(words) == [2, 4]


def test_a_question_asked_after_a_look_is_answered_too() -> None:
    first = scan_for(frozenset({"لم"}).__contains__)
    words = split("لم يحضر أحد")
    assert first(words) == [0]
    later = scan_for(frozenset({"احد"}).__contains__)
    assert later(words) == [2]
    assert first(words) == [0]


def test_an_empty_text_has_no_places() -> None:
    assert scan_for(len)(split("")) == []


def test_a_word_is_asked_about_once_however_often_it_stands() -> None:
    asked: list[str] = []

    def asks(key: str) -> bool:
        asked.append(key)
        return True

    places = scan_for(asks)
    assert places(split("قال ثم قال ثم قال")) == [0, 1, 2, 3, 4]
    assert places(split("قال")) == [0]
    assert sorted(asked) == sorted({"قال", "ثم"})


def test_answers_stand_beside_their_words_whatever_else_is_asked() -> None:
    lengths = answers_to(len)
    words = split("لم يحضر أحد")
    assert lengths(words) == [2, 4, 3]
    short = scan_for(lambda key: len(key) < 3)
    assert short(words) == [0]
    assert lengths(words) == [2, 4, 3]
    assert answers_to(len)(split("")) == []
