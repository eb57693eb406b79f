"""Excerpts of one speech: whether two accounts took the same remark from it."""

from __future__ import annotations

import pytest

from tawatur.compare.origins import Copies
from tawatur.compare.sayings import rows
from tawatur.compare.told import Ids
from tawatur.model import Case
from tests.compare.test_values import told

ONE = "لا بد من المضي قدما في إصلاح شبكة المياه، وقد انتظر الناس طويلا، ولا أحد يقبل أن تبقى القرى عطشى"


@pytest.mark.parametrize(
    ("other", "speaker", "accord"),
    [
        ("سندفع إصلاح شبكة المياه قدما مهما كلف الأمر، والعروض وصلت من أربع شركات ونحن ندرسها", "person:w", "agreed"),
        ("انتظر الناس الكهرباء أيضا، والعروض وصلت من أربع شركات ونحن ندرسها بعناية", "person:w", "compatible"),
    ],
)
def test_excerpts_of_one_speaker(other: str, speaker: str, accord: str) -> None:
    said = [
        told("said", text, claim=article, article=article, wording=text, actor=who, root=who)
        for article, text, who in (("a", ONE, "person:w"), ("b", other, speaker))
    ]
    assert [row.accord for row in rows(said, ["a", "b"], Ids(Case()), Copies(Case())) if len(row.positions) > 1] == [
        accord
    ]
