"""What is told beside a denial is not denied, and what counts things counts no people."""

from __future__ import annotations

from tawatur.mark import mark_article
from tests.conftest import article_of


def test_a_saying_is_not_denied_with_the_happening_that_it_hangs_on() -> None:
    text = "وذكرت تقارير إن مسلحين نصبوا قرب الجسر كمينا للقافلة. ولم تعلن أي جهة المسؤولية عن الكمين."
    reading = mark_article(article_of(text, published="2031-07-25"))
    assert [claim.stance for claim in reading.claims if claim.slot == "said"] == ["asserted"]


def test_houses_beside_the_dead_are_not_killed() -> None:
    reading = mark_article(article_of("الجزر تعد خسائرها: 15 قتيلا و70 منزلا مدمرا.", published="2031-07-25"))
    killed = {claim.value for claim in reading.claims if claim.slot == "killed"}
    assert "70" not in killed


def test_a_share_is_no_toll() -> None:
    text = "يمثل هؤلاء ما نسبته 13 % من المفرج عنهم، حيث قتل عدد منهم في المعارك."
    reading = mark_article(article_of(text, published="2031-07-25"))
    assert [claim.value for claim in reading.claims if claim.slot == "killed"] == []
