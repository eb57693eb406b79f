"""Happenings told by the land, the proceedings or the harm around a word; incidents named with what happened."""

from __future__ import annotations

import pytest

from tests.mark_events.test_beside import players
from tests.mark_events.test_more_deeds import triggers
from tests.mark_events.test_with_names import happenings


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("أصيب ستة عمال في حادثة تسمم بمطعم المصنع أمس.", "حادثة تسمم", "accident"),
        ("تحدث الشهود عن حادثة اغتيال القاضي.", "حادثة اغتيال", "attack"),
        ("وقع حادث انفجار أسطوانة غاز في مطبخ المدرسة.", "حادث انفجار", "accident"),
        ("نفذ مجهولون تفجيرين انتحاريين في البلدة.", "تفجيرين انتحاريين", "attack"),
        ("لقي ثمانية أشخاص حتفهم بسبب الأمطار الغزيرة في الإقليم.", "الأمطار الغزيرة", "disaster"),
        ("وزع المتطوعون مواد غذائية على سكان القرية.", "وزع", "aid_or_loan"),
        ("بدأت في العاصمة الجولة السابعة من المفاوضات حول السد.", "الجولة السابعة", "negotiation_round"),
        ("توافق الوفدان على جدول الأعمال مساء أمس.", "توافق", "agreement"),
        ("لجأ الرئيس السابق إلى السنغال قبل سنوات.", "لجأ", "displacement_return"),
        ("دخل الجنود حيا كان سيطر عليه المسلحون.", "سيطر", "military_operation"),
        ("علق القاضي الجلسة ساعة بطلب من الدفاع.", "الجلسة", "trial"),
        ("عينت المحكمة ثلاثة محامين للمتهم.", "عينت", "appointment"),
        ("شاركت قوى كثيرة في النزاع السوري.", "النزاع السوري", "military_operation"),
        ("قدم المحافظ تعازيه إلى أسرة الفقيد.", "تعازيه", "other"),
        ("أخذت اللجنة عينات من مياه البئر.", "أخذت", "other"),
    ],
)
def test_what_stands_around_a_word_tells_the_happening(text: str, trigger: str, kind: str) -> None:
    assert triggers(text).get(trigger) == kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("تعمل اللجنة من أجل القضاء على الفقر في الريف.", "أجل"),
        ("بحث الوزيران حل النزاع السوري بالحوار.", "النزاع السوري"),
        ("تتوقع الهيئة أمطارا على الساحل مساء الغد.", "أمطارا"),
        ("سجل الفريق هدفين في الجولة السابعة من الدوري.", "الجولة السابعة"),
        ("لجأ المدرب إلى تغيير خطته في الشوط الثاني.", "لجأ"),
    ],
)
def test_the_same_words_elsewhere_tell_none(text: str, word: str) -> None:
    assert word not in triggers(text)


def test_a_conflict_goes_on_since_long_and_has_no_day() -> None:
    found = dict(happenings("أعلن الوفد أمس أن قوى كثيرة دخلت النزاع السوري."))["النزاع السوري"]
    assert (found.status, found.when.value if found.when else None) == ("background", None)


def test_who_claims_an_attack_by_a_name_of_two_words_did_it() -> None:
    text = "قتل شخصان في انفجار أمس. وتبنى تنظيم القاعدة التفجير."
    assert ("تنظيم القاعدة", "agent") in players(text, "التفجير")
