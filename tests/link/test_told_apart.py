"""What tells happenings apart that one day has many of: turns of an account, guests, who died, sums of several, days
that each account calls its own."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tawatur.link import compared_of, ledger_of, link
from tawatur.link.accounts import REASONS as OF_ACCOUNTS
from tawatur.link.happenings import REASONS
from tawatur.link.ledger import GUARD, Ledger
from tawatur.link.turns import of_several, turns
from tawatur.mark import mark_article
from tawatur.model import Reading
from tests.compare.stories import laid_out

#: Opens so many words that what follows stands behind the lead of an account.
LEAD = (
    "قالت مديرية المرور في الإقليم إن دورياتها انتشرت منذ الصباح الباكر على الطرق الرئيسة لتنظيم حركة المسافرين إلى "
    "المصايف، وإن السائقين مدعوون إلى التقيد بالسرعات المحددة وربط الأحزمة وتفقد الإطارات قبل الانطلاق، فيما نصبت فرق "
    "الإسعاف خيامها عند المحطات ووزعت منشورات التوعية على العابرين، وتابع المشرفون سير العمل في الميدان حتى "
    "ساعة متأخرة من النهار بحسب بيانها."
)


def read(name: str, title: str, text: str, day: str = "2033-05-11") -> Reading:
    told = {"id": name, "outlet": f"صحيفة {name}", "published": day, "title": title, "text": text}
    return mark_article(laid_out(told), fast=True)


def held(ledger: Ledger, reason: str) -> list[tuple[int, int]]:
    """The pairs of moments of which a reason holds."""
    weigh = next(one for one in REASONS if one.__name__ == reason)
    size = range(len(ledger.told))
    return [(a, b) for a in size for b in size if a < b and weigh(ledger.side(a, b))]


def kinds(ledger: Ledger, pairs: Iterable[tuple[int, int]]) -> set[tuple[str, str]]:
    return {(ledger.told[a].type, ledger.told[b].type) for a, b in pairs}


def accidents(between: str) -> Ledger:
    """One account of two accidents with ``between`` before the second one."""
    text = f"لقي أربعة أشخاص مصرعهم في حادث اصطدام قرب قرية الكرمة أمس.\n\n{LEAD}\n\n{between}"
    return ledger_of([read("a", "الصحف تروي أخبار الطرق", text)])


@pytest.mark.parametrize(
    "second",
    ["وفي حادث آخر توفي شابان على طريق النخيل.", "كما توفي شابان في حادث انقلاب وقع على طريق النخيل."],
)
def test_a_turn_between_two_tolls_tells_of_two(second: str) -> None:
    of = accidents(second)
    assert ("death", "death") in kinds(of, held(of, "told_apart"))
    assert all(of.score(a, b) < GUARD for a, b in held(of, "told_apart"))


def test_without_a_turn_or_with_the_same_toll_nothing_is_said() -> None:
    assert held(accidents("وأسفر الحادث المروري عن وفاة شابين، بحسب مصدر ثان."), "told_apart") == []
    assert held(accidents("وقال شاهد إن أربعة أشخاص توفوا في حادث لم ير مثله."), "told_apart") == []


def test_where_a_clause_turns() -> None:
    keys = ["اصيب", "رجل", "،", "ومن", "جهه", "اخري", "توفي", "طفل"]
    assert turns(keys, len(keys)) == [3]
    assert turns(["عاد", "من", "سفره", "الي", "بيت", "اخر"], 9) == []
    assert turns(["قتل", "في", "هجوم", "الاحد"], 0) == []
    assert of_several(["في", "هجمات", "متفرقه"])


def reception(name: str, guest: str, office: str) -> Reading:
    title = f"أمير المنطقة يستقبل {office}"
    text = f"استقبل الأمير راكان بن تركي في مكتبه أمس الاثنين {office} {guest}، وحضر الاستقبال بدر العتيق وسامي الفارس."
    return read(name, title, text, "2033-02-08")


def test_a_host_receives_two_guests_in_two_meetings() -> None:
    two = [reception("a", "لارس هانسن", "سفير النرويج"), reception("b", "كارلوس موراليس", "سفير تشيلي")]
    assert held(ledger_of(two), "other_guest")
    assert len({event.id for event in link(two).events if event.type == "meeting"}) == 2
    one = [reception("a", "لارس هانسن", "سفير النرويج"), reception("b", "لارس هنسن", "سفير النرويج")]
    assert held(ledger_of(one), "other_guest") == []


def test_soldiers_are_not_the_fighters_who_died() -> None:
    soldiers = read("a", "مقتل أربعة جنود في السدرة", "قتل أربعة جنود أمس الثلاثاء قرب السدرة.")
    fighters = read("b", "مقتل تسعة مسلحين في السدرة", "قتل تسعة مسلحين أمس الثلاثاء قرب السدرة.")
    of = ledger_of([soldiers, fighters])
    assert kinds(of, held(of, "other_struck")) == {("death", "death")}
    some = read("c", "مقتل عشرة أشخاص في السدرة", "قتل عشرة أشخاص بينهم ثلاثة جنود أمس الثلاثاء قرب السدرة.")
    assert held(ledger_of([some, fighters]), "other_struck") == []


def test_the_toll_of_three_accidents_is_not_that_of_one() -> None:
    three = read("a", "وفاة ثلاثة في ثلاثة حوادث", "توفي ثلاثة أشخاص في ثلاثة حوادث متفرقة أمس الثلاثاء.")
    one = read("b", "وفاة شخصين في انقلاب", "توفي شخصان أمس الثلاثاء في انقلاب سيارتهما.")
    assert held(ledger_of([three, one]), "several_at_once")


def bulletin(name: str, day: str, today: str) -> Reading:
    text = f"أعلنت وزارة الصحة {today} تسجيل إصابة جديدة بحمى الوادي لمقيم في مدينة الغدير يبلغ 27 عاما."
    return read(name, "الصحة: إصابة بحمى الوادي في الغدير", text, day)


def test_bulletins_of_two_days_are_two() -> None:
    names = [reason.__name__ for reason in OF_ACCOUNTS]
    weigh = OF_ACCOUNTS[names.index("two_todays")]
    for second, due in (("اليوم السبت", 1.0), ("اليوم الجمعة", 0.0), ("اليوم", 0.0)):
        day = "2033-01-15" if "الجمعة" in second else "2033-01-16"
        _, compared = compared_of([bulletin("a", "2033-01-15", "اليوم الجمعة"), bulletin("b", day, second)])
        assert weigh(compared.pair(0, 1)) == due
