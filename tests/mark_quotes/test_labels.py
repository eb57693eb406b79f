"""Labelled turns of transcripts and headlines with a colon."""

from __future__ import annotations

from tests.mark_quotes.told import told

PEOPLE = {"الحربي": "person", "المنصور": "person", "وادي الزهور": "place"}


def test_a_headline_with_a_colon() -> None:
    (one,) = told("الحربي: سنفتح الطريق غداً\nوصل الوفد إلى المدينة.", PEOPLE)
    assert (one.cue, one.words, one.speaker, one.kind) == (":", "سنفتح الطريق غداً", "الحربي", "direct")


def test_a_dateline_is_no_label() -> None:
    assert told("زيارة جديدة\nوادي الزهور: وصل الوفد إلى المدينة ظهر اليوم.", PEOPLE) == []


def test_turns_of_a_transcript_go_on_over_lines_without_a_label() -> None:
    text = "نص الحوار\nالحربي: أهلاً بكم.\nالمنصور: شكراً لكم على الدعوة.\nوسنعود إلى الأمر لاحقاً.\nالحربي: بالتأكيد."
    turns = [(one.speaker, one.words) for one in told(text, PEOPLE)]
    assert turns == [
        ("الحربي", "أهلاً بكم"),
        ("المنصور", "شكراً لكم على الدعوة.\nوسنعود إلى الأمر لاحقاً"),
        ("الحربي", "بالتأكيد"),
    ]


def test_a_turn_ends_where_the_outlet_tells_again() -> None:
    text = (
        "نص الحوار\nالحربي: أهلاً بكم.\nالمنصور: شكراً لكم.\nالحربي: هذا قرار مهم.\n"
        "وبعد اللقاء خرج الرجلان إلى الصحافيين، وقال الحربي إن الطريق سيفتح.\nثم عاد الوفد إلى الفندق."
    )
    turns = [(one.speaker, one.words) for one in told(text, PEOPLE) if one.cue == ":"]
    assert turns[-1] == ("الحربي", "هذا قرار مهم")


def test_a_list_behind_a_colon_is_no_turn() -> None:
    assert told("الفائزون: ثلاثة من أبناء القرية.", PEOPLE) == []


def test_a_turn_that_begins_with_a_verb_stays_a_turn() -> None:
    text = "نص الحوار\nالحربي: أهلاً.\nالمنصور: قال الوزير إن الطريق مغلق.\nالحربي: نعم."
    turns = [(one.speaker, one.words) for one in told(text, PEOPLE) if one.cue == ":"]
    assert turns == [("الحربي", "أهلاً"), ("المنصور", "قال الوزير إن الطريق مغلق"), ("الحربي", "نعم")]


def test_a_headline_may_shorten_a_name_of_the_text() -> None:
    names = {"الهيئة العليا للطقس": "organization", "سالم الحربي": "person"}
    one = told("الطقس: أمطار غزيرة غداً\nقالت الهيئة العليا للطقس إن المطر قادم.", names)[0]
    assert (one.words, one.speaker) == ("أمطار غزيرة غداً", "الهيئة العليا للطقس")


def test_what_is_added_below_a_labelled_turn_is_of_the_one_labelled() -> None:
    names = PEOPLE | {"وزارة النقل": "organization"}
    text = "نص الحوار\nوأعلنت وزارة النقل أن الطريق مغلق.\nالحربي: سنفتحه غداً.\nوأضاف: لن نتأخر أبداً."
    assert [(one.words, one.speaker) for one in told(text, names)][-1] == ("لن نتأخر أبداً", "الحربي")
