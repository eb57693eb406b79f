"""Words: every visible character is in exactly one word, sentences end where readers end them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold
from tawatur.arabic.phrases import Phrasebook
from tawatur.arabic.words import sentences, split
from tawatur.model import Span

TEXT = st.text(st.sampled_from('ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةئؤءـًَُِّْ .،؛؟!«»"()12٣٤ab\n'), max_size=200)


@given(TEXT)
def test_words_lie_in_order_and_say_what_stands_there(text: str) -> None:
    words = split(text)
    assert words.raw == [text[a:b] for a, b in zip(words.start, words.end, strict=True)]
    assert all(b <= a for b, a in zip(words.end, words.start[1:], strict=False))


@given(TEXT)
def test_no_visible_letter_or_digit_is_lost(text: str) -> None:
    words = split(text)
    inside = {i for a, b in zip(words.start, words.end, strict=True) for i in range(a, b)}
    lost = [c for i, c in enumerate(text) if i not in inside and not c.isspace() and fold(c)]
    assert not lost


def test_digits_glued_to_letters_are_cut_off() -> None:
    assert split("استهداف207 منشآت").raw == ["استهداف", "207", "منشآت"]


def test_vowel_marks_stay_with_their_word() -> None:
    assert split("مُحَمَّدًا").raw == ["مُحَمَّدًا"]


def test_a_full_stop_after_an_initial_ends_no_sentence() -> None:
    words = split("قال د. سمير إن الأمر انتهى. ثم غادر.")
    assert [words.raw[s.stop - 1] for s in sentences(words)] == [".", "."]
    assert len(sentences(words)) == 2


def test_a_full_stop_after_a_closing_mark_ends_a_sentence() -> None:
    assert len(sentences(split("قال «انتهى الأمر». ثم غادر (سريعا). وصمت."))) == 3


def test_a_mark_without_a_letter_is_no_word() -> None:
    assert split("قال \u064e الوزير").raw == ["قال", "الوزير"]


def test_decimal_points_end_no_sentence() -> None:
    assert len(sentences(split("ارتفع 3.5 مرة"))) == 1


def test_each_line_begins_a_sentence() -> None:
    assert len(sentences(split("العنوان\nالنص"))) == 2


def test_words_inside_a_span_are_those_that_touch_it() -> None:
    words = split("قال الوزير أمس")
    assert [words.raw[i] for i in words.inside(Span(4, 10))] == ["الوزير"]


def test_cuts_leave_three_letters() -> None:
    assert (1, "لي") not in cuts("ولي")
    assert (1, "قال") in cuts("وقال")
    assert (2, "الرئيس") in cuts("وبالرئيس")


def test_lam_lam_is_undone_without_cutting() -> None:
    assert (0, "الوكاله") in cuts("للوكاله")
    assert (1, "الوكاله") in cuts("وللوكاله")


BOOK = Phrasebook([("مجلس الأمن", 1), ("مجلس", 2), ("الأمن القومي", 3)])


def test_the_longest_phrase_wins() -> None:
    assert [h.meaning for h in BOOK.find(split("في مجلس الامن القومي"))] == [1]


def test_the_cut_letters_stay_out_of_the_span() -> None:
    text = "وبمجلسِ الأمن"
    words = split(text)
    assert [h.span(words).of(text) for h in BOOK.find(words)] == ["مجلسِ الأمن"]


def test_a_phrase_does_not_run_over_the_border_of_a_block() -> None:
    text = "مجلس\nالأمن"
    words = split(text, [Span(0, 4), Span(5, 10)])
    assert [h.meaning for h in BOOK.find(words)] == [2]
