"""One look at each word answers all who scan a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.clitics import Cuts, cuts
from tawatur.arabic.glance import answers_to, scan_for
from tawatur.arabic.words import split
from tawatur.mark.event_forms import articled, bare


def _long(key: str, _: Cuts) -> int:
    return len(key) > 4


def _short(key: str, _: Cuts) -> int:
    return len(key) < 3


def _letters(key: str, _: Cuts) -> int:
    return len(key)


def test_each_scan_finds_its_own_words() -> None:
    long, short = scan_for(also=_long), scan_for(also=_short)
    words = split("لم يحضر الوزراء إلى القاعة")
    assert long(words) == [2, 4]
    assert short(words) == [0]
    assert long(words) == [2, 4]


def test_a_question_asked_after_a_look_is_answered_too() -> None:
    first = scan_for(lambda: {"لم"})
    words = split("لم يحضر أحد")
    assert first(words) == [0]
    later = scan_for(lambda: {"احد"})
    assert later(words) == [2]
    assert first(words) == [0]


def test_words_are_found_behind_their_proclitics_unless_they_are_meant_whole() -> None:
    cut, whole = scan_for(lambda: {"الوزير"}), scan_for(whole=lambda: {"الوزير"})
    words = split("الوزير وبالوزير للوزير والوزراء")
    assert cut(words) == [0, 1, 2]
    assert whole(words) == [0]


def test_words_and_what_is_asked_besides_are_both_found() -> None:
    either = scan_for(lambda: {"حضر"}, whole=lambda: {"ثم"}, also=_long)
    assert either(split("ثم وحضر الوزير فثم غاب")) == [0, 1, 2]


def test_an_empty_text_has_no_places() -> None:
    assert scan_for(also=_long)(split("")) == []


def test_a_word_is_asked_about_once_however_often_it_stands() -> None:
    asked: list[str] = []

    def asks(key: str, _: Cuts) -> int:
        asked.append(key)
        return True

    places = scan_for(also=asks)
    assert places(split("قال ثم قال ثم قال")) == [0, 1, 2, 3, 4]
    assert places(split("قال")) == [0]
    assert sorted(asked) == sorted({"قال", "ثم"})


def test_answers_stand_beside_their_words_whatever_else_is_asked() -> None:
    lengths = answers_to(_letters)
    odd = answers_to(_letters, lambda length: length % 2)
    words = split("لم يحضر أحد")
    assert lengths(words) == [2, 4, 3]
    short = scan_for(also=_short)
    assert short(words) == [0]
    assert lengths(words) == [2, 4, 3]
    assert odd(words) == [0, 0, 1]
    assert answers_to(_letters)(split("")) == []


_WORD = st.text(alphabet="اليلمنب", min_size=1, max_size=7)


@given(_WORD, st.frozensets(_WORD, max_size=4))
def test_the_written_forms_of_words_are_those_whose_article_comes_off_to_them(word: str, bares: frozenset[str]) -> None:
    assert any(stem in set(articled(bares)) for _, stem in cuts(word)) == any(
        bare(stem) in bares for _, stem in cuts(word)
    )


def test_any_number_of_askers_get_their_own_answers() -> None:
    askers = [scan_for(lambda at=at: {"قارب"} if at % 2 else (), whole=lambda: {"لم"}) for at in range(70)]
    words = split("لم يصل قارب ولم يعد")
    assert [ask(words) for ask in askers] == [[0, 2] if at % 2 else [0] for at in range(70)]
