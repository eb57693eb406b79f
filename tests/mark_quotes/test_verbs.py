"""The lexicon of verbs of saying and its conjugation."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.quote_verbs import sayings
from tawatur.model import Stance
from tests.mark_quotes.verbs_page import page

TRAITS = {
    "-",
    "impersonal",
    "noun_in_ya",
    "noun",
    "preposition",
    "short_present",
    "right_before",
    "masdar",
    "bare",
    "held",
    "act",
}
FRAMES = {
    "that",
    "quote",
    "ila",
    "ala",
    "an",
    "an_deed",
    "bi",
    "min",
    "li",
    "fi",
    "obj",
    "deed",
    "second",
    "judge",
    "whom",
    "target",
}


def test_the_lexicon_has_at_least_three_hundred_lemmas_without_repeats() -> None:
    rows = table("verbs_of_saying")
    assert len(rows) >= 300
    assert len({(row["lemma"], row["present"]) for row in rows}) == len(rows)


def test_every_row_uses_known_frames_and_stances() -> None:
    for row in table("verbs_of_saying"):
        assert set(variants(row["frame"])) <= FRAMES, row["lemma"]
        assert row["stance"] in get_args(Stance), row["lemma"]
        assert row["homograph"] in ("yes", "no")
        assert set(variants(row["traits"])) <= TRAITS, row["lemma"]
        assert row["gloss_en"]


@pytest.mark.parametrize(
    ("form", "lemma", "tense", "gender", "number"),
    [
        ("قالت", "قال", "past", "f", "s"),
        ("قالوا", "قال", "past", "m", "p"),
        ("يقولون", "قال", "present", "m", "p"),
        ("سيقول", "قال", "present", "m", "s"),
        ("قائلاً", "قال", "participle", "m", "s"),
        ("قوله", "قال", "masdar", "m", "s"),
        ("نفت", "نفى", "past", "f", "s"),
        ("نفاه", "نفى", "past", "m", "s"),
        ("نفته", "نفى", "past", "f", "s"),
        ("دعت", "دعا", "past", "f", "s"),
        ("دعوا", "دعا", "past", "m", "p"),
        ("داعياً", "دعا", "participle", "m", "s"),
        ("ادّعى", "ادعى", "past", "m", "s"),
        ("رأت", "رأى", "past", "f", "s"),
        ("تضيف", "أضاف", "present", "f", "s"),
        ("مضيفةً", "أضاف", "participle", "f", "s"),
        ("مشيرين", "أشار", "participle", "m", "p"),
        ("تأكيدها", "أكد", "masdar", "f", "s"),
        ("توقّعوا", "توقع", "past", "m", "p"),
        ("يزعم", "زعم", "present", "m", "s"),
    ],
)
def test_forms_are_read_as_their_verbs(form: str, lemma: str, tense: str, gender: str, number: str) -> None:
    readings = [(said.lemma, said.tense, said.gender, said.number) for said in sayings()[fold(form)]]
    assert (lemma, tense, gender, number) in readings


@pytest.mark.parametrize("word", ["هناك", "عدن", "الزمن", "يومين", "اثنين", "طالبان", "محيا"])
def test_common_words_and_names_are_no_verbs(word: str) -> None:
    assert fold(word) not in sayings()


@pytest.mark.parametrize(
    ("lemma", "stance"),
    [("زعم", "doubted"), ("نفى", "denied"), ("أكد", "asserted"), ("توقع", "expected"), ("تساءل", "hypothetical")],
)
def test_verbs_tell_how_far_their_user_vouches(lemma: str, stance: str) -> None:
    assert {row["stance"] for row in table("verbs_of_saying") if row["lemma"] == lemma} == {stance}


def test_the_forms_that_news_puts_before_its_clauses_are_known(shared: Path) -> None:
    """Of the forms that open at least 200 sentences before أن or a colon (verbs and other words), many are known."""
    lines = (shared / "data/derived/reporting_verb_candidates.tsv").read_text(encoding="utf-8").splitlines()[1:]
    known = asked = 0
    for line in lines:
        form, _, _, opening = line.split("\t")
        if int(opening) >= 200 and form[-1] in "تداحفرقلنمعى" and len(form) >= 3:
            asked += 1
            known += fold(form) in sayings()
    assert asked > 20
    assert known / asked > 0.4


def test_the_published_page_shows_the_table(request: pytest.FixtureRequest) -> None:
    root = Path(str(request.config.rootpath))
    assert (root / "docs/lexicon-verbs-of-saying.md").read_text(encoding="utf-8") == page()
