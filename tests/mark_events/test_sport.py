"""Pages of sport: what hurts nobody there is no attack, and what does is one."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Happening
from tests.link.makers import article

HARM = {"attack", "strike", "military_operation", "arrest", "accident", "disaster"}


def harm(title: str, text: str) -> set[str]:
    reading = mark_article(article("page", title, text, day="2031-05-05", outlet="جريدة الملاعب"), fast=True)
    return {m.value.type for m in reading.mentions if isinstance(m.value, Happening)} & HARM


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "الفريق يستعد لمواجهات حاسمة في الدوري",
            "خاض الفريق الأول لكرة القدم أربع مواجهات في الجولة الماضية. وقال المدرب إن معركة الصدارة لم تحسم بعد، "
            "وإن خط الدفاع قدم مستوى كبيرا، فيما قاد الهجوم المهاجم الشاب. وبعد المعركة احتفل مع جمهوره.",
        ),
        (
            "هدف قاتل يمنح النسور الفوز في الديربي",
            "سدد المهاجم تسديدة قوية بعد هجمة مرتدة، ثم شن الفريق الخاسر هجوما ضاغطا على مرمى الحارس الذي تصدى "
            "لقذيفة من خارج المنطقة. وأهدر اللاعب ضربة جزاء في الدقيقة السبعين وتلقى الفريق هزيمة ثقيلة.",
        ),
        (
            "قنبلة في سوق الانتقالات",
            "فجر النادي قنبلة مدوية بالتعاقد مع لاعب الوسط. ويتوقع المدرب أن يقصف مهاجموه شباك الخصم. وانفجر "
            "اللاعب غضبا بعد طرده، ودخل في اشتباك مع الحكم.",
        ),
        (
            "بطل الملاكمة يحسم النزال",
            "أسقط البطل منافسه بالضربة القاضية في الجولة الثامنة من نزال الوزن الثقيل على حلبة العاصمة. ووجه إلى "
            "الملاكم لكمات وضربات متتالية. وبعد المعركة احتفل مع مشجعيه.",
        ),
    ],
)
def test_the_battles_of_sport_are_none(title: str, text: str) -> None:
    assert not harm(title, text)


def test_an_attack_on_a_team_is_one() -> None:
    text = (
        "أصيب ثلاثة لاعبين بجروح حين هاجم مسلحون حافلة الفريق بالرصاص قرب الملعب قبل مباراة الدوري. وقالت الشرطة إن "
        "الهجوم أوقع قتيلا من المشجعين، وألغى النادي تدريباته."
    )
    assert harm("هجوم مسلح على حافلة فريق لكرة القدم", text)
