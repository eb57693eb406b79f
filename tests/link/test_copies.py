"""Copies are found through cuts, new order, new titles and light edits; formulas and like news are none."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.fold import fold
from tawatur.link import link
from tawatur.link.passages import SURE_RUN, Text, candidates, runs
from tawatur.link.stretches import stretch
from tawatur.model import Copy, Reading
from tests.link.makers import article
from tests.link.stories import SINKING, elsewhere, retold, shortened, wire

numbers = st.lists(st.integers(0, 60), max_size=40)


def copies(*articles: object) -> tuple[Copy, ...]:
    return link([Reading(article=one) for one in articles]).copies  # type: ignore[arg-type]


def test_a_shortened_reordered_retitled_copy_is_found_with_its_places() -> None:
    found = copies(wire(), shortened())
    texts = {one.id: one.text for one in (wire(), shortened())}
    assert len(found) == 2
    for copy in found:
        left = texts[copy.left.article][copy.left.start : copy.left.end]
        right = texts[copy.right.article][copy.right.start : copy.right.end]
        assert fold(left).split() == fold(right).split()
        assert len(left.split()) >= 12


def test_the_earlier_article_stands_on_the_left() -> None:
    assert {copy.left.article for copy in copies(shortened(), wire())} == {wire().id}
    assert all(any(reason.name == "earlier" for reason in copy.reasons) for copy in copies(shortened(), wire()))


def test_light_edits_do_not_hide_a_copy() -> None:
    edited = SINKING.replace("تقل ثمانين راكبا", "كانت تقل نحو ثمانين راكبا").replace("فجر الأحد", "فجر أمس")
    touched = article("edited", "مأساة العبارة", edited)
    assert copies(wire(), touched)


def test_spelling_and_vowel_marks_do_not_hide_a_copy() -> None:
    marked = article("marked", "مأساة العبارة", SINKING.replace("إن", "ان").replace("عبارة", "عبّارة"))
    assert copies(wire(), marked)


def test_accounts_in_their_own_words_are_no_copies() -> None:
    assert copies(wire(), retold(), elsewhere()) == ()


def test_a_formula_of_protocol_is_no_copy() -> None:
    formula = "صاحب السمو الملكي الأمير ولي العهد ونائب الملك ورئيس مجلس الشؤون والوزراء حفظه الله ورعاه"
    one = article("one", "افتتاح سد الوادي", f"افتتح {formula} سد الوادي الأخضر بحضور مزارعي القرى المجاورة.")
    two = article("two", "تكريم حفظة", f"كرم {formula} ثلاثين طالبا من مدارس المنطقة الشرقية مساء الخميس.")
    assert copies(one, two) == ()


def test_a_credited_agency_is_the_upstream() -> None:
    from tawatur.model import Voice

    credited = Reading(article=article("credited", "مأساة العبارة", SINKING))
    import msgspec

    with_credit = msgspec.structs.replace(credited.article, credits=(Voice(kind="agency", name="وكالة الساحل"),))
    found = link([Reading(article=wire()), Reading(article=with_credit)]).copies
    assert {copy.upstream for copy in found} == {fold("وكالة الساحل")}


@given(numbers, numbers, numbers, st.lists(st.integers(0, 60), min_size=SURE_RUN, max_size=30))
def test_every_long_shared_run_is_found(a: list[int], b: list[int], c: list[int], run: list[int]) -> None:
    left, right = Text(array("I", a + run)), Text(array("I", b + run + c))
    assert sum(length for _, _, length in runs(left, right)) >= min(SURE_RUN, len(run)) - 4


@given(numbers, numbers)
def test_runs_are_alike_and_use_no_word_twice(a: list[int], b: list[int]) -> None:
    found = runs(Text(array("I", a)), Text(array("I", b)))
    left = [i + k for i, _, length in found for k in range(length)]
    right = [j + k for _, j, length in found for k in range(length)]
    assert len(set(left)) == len(left)
    assert len(set(right)) == len(right)
    assert [a[i] for i in left] == [b[j] for j in right]


@given(numbers, numbers)
def test_a_stretch_holds_its_run_and_stays_inside(a: list[int], b: list[int]) -> None:
    for run in runs(Text(array("I", a)), Text(array("I", b))):
        found = stretch(a, b, run)
        assert 0 <= found.left <= run[0] < run[0] + run[2] <= found.left_after <= len(a)
        assert 0 <= found.right <= run[1] < run[1] + run[2] <= found.right_after <= len(b)
        assert run[2] <= found.shared <= min(found.left_after - found.left, found.right_after - found.right)


def test_a_fingerprint_of_everybody_brings_nobody_together() -> None:
    texts = [Text(array("I", [*range(1, 12), 1000 + n])) for n in range(60)]
    assert candidates(texts) == []
