"""Two translations of one foreign text are one origin; accounts that name the same things in their own way are not."""

from __future__ import annotations

import pytest

from tests.compare.stories import compared

FIRST = " ".join(
    (
        "قال مسؤولون في النرويج إن العبارة «أورورا» جنحت الثلاثاء قرب جزيرة لوفوتن وعلى متنها 214 راكبا.",
        "وذكرت الشرطة النرويجية أن 37 راكبا نقلوا إلى مستشفى في بودو.",
        "وقالت الناطقة باسم الشرطة إنغريد هانسن إن العبارة انطلقت من ترومسو في الساعة 18:40.",
        "وتملك العبارة شركة هورتيغروتن، واشترتها عام 2009 لقاء 85 مليون يورو.",
        "وكانت عبارة أخرى غرقت قبالة بيرغن عام 1999 وقضى فيها 16 شخصا.",
    )
)
SECOND = " ".join(
    (
        "اصطدمت سفينة «أورورا» بالصخور أول من أمس بحسب السلطات في النرويج، قرب من جزيرة لوفوتن، وكانت تقل 214 راكبا.",
        "وأفادت الشرطة النرويجية بإدخال 37 منهم مشفى في بودو للعلاج.",
        "وأوضحت إنغريد هانسن، الناطقة باسم الشرطة، أن السفينة غادرت ترومسو عند الساعة 18:40.",
        "والسفينة من أملاك شركة هورتيغروتن التي دفعت ثمنها 85 مليون يورو سنة 2009.",
        "ولقي 16 شخصا مصرعهم سنة 1999 حين هوت سفينة إلى القاع أمام بيرغن.",
    )
)
OWN = " ".join(
    (
        "كان على متن عبارة جنحت قبالة سواحل النرويج 214 راكبا، وساعدتهم فرق الإنقاذ.",
        "وروى راكب من بيرغن أن الصدمة أيقظته من النوم.",
        "وقال رئيس البلدية في بودو كنوت أولسن إن المدينة فتحت مدرستين للناجين.",
        "ونقل 37 جريحا إلى المستشفى، بحسب إنغريد هانسن من الشرطة النرويجية.",
        "وتأتي الرحلة من ترومسو ضمن برنامج شتوي بدأ عام 2009.",
        "وتحقق هيئة السلامة البحرية في أوسلو في الحادث الذي وقع قرب جزيرة لوفوتن.",
    )
)


def told(**texts: str) -> dict[str, object]:
    titles = ("جنوح عبارة في النرويج", "عبارة نرويجية تصطدم بالصخور قرب لوفوتن", "ليلة في عبارة جانحة")
    return {
        "articles": [
            {"id": name, "outlet": f"صحيفة {at}", "published": "2031-03-13", "title": titles[at], "text": text}
            for at, (name, text) in enumerate(texts.items())
        ]
    }


def reasons(**texts: str) -> set[str]:
    """The names of the reasons for which claims of the case were held to be of one origin."""
    case, _ = compared(told(**texts), judged=True)
    return {
        reason.name
        for event in case.events
        for row in event.rows
        for position in row.positions
        for reason in position.reasons
    }


def counts(value: str, **texts: str) -> tuple[int, int, int]:
    """Accounts, known origins and claims of unknown origin of the figure that most accounts give as ``value``."""
    case, readings = compared(told(**texts), judged=True)
    home = {claim.id: reading.article.id for reading in readings.values() for claim in reading.claims}
    found = [p for e in case.events for row in e.rows for p in row.positions if p.value.split()[:1] == [value]]
    best = max(found, key=lambda position: len(position.claims))
    return len({home[claim] for claim in best.claims}), best.origins, best.unknown


def test_two_translations_are_one_text() -> None:
    assert "translated" in reasons(a=FIRST, b=SECOND)
    assert counts("214", a=FIRST, b=SECOND) == (2, 1, 0)


def test_an_account_of_its_own_is_not() -> None:
    assert "translated" not in reasons(a=FIRST, b=OWN)
    assert counts("214", a=FIRST, b=OWN) == (2, 0, 2)


def test_three_accounts_two_of_them_translations() -> None:
    assert counts("214", a=FIRST, b=SECOND, c=OWN) == (3, 1, 1)


def test_a_shortened_translation_is_one_text_too() -> None:
    shorter = SECOND.partition(" ولقي 16")[0]
    assert "translated" in reasons(a=FIRST, b=shorter)


@pytest.mark.parametrize("cut", [". وذكرت الشرطة", ". وقالت الناطقة"])
def test_too_little_in_common_says_nothing(cut: str) -> None:
    assert "translated" not in reasons(a=FIRST.partition(cut)[0] + ".", b=SECOND)


def test_the_same_things_in_another_order_are_two_texts() -> None:
    sentences = SECOND.split(". ")
    assert "translated" not in reasons(a=FIRST, b=". ".join(sentences[::-1]))
