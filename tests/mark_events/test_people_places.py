"""Who takes part without a name, who is meant by a verb or pronoun, and which of nested places is told."""

from __future__ import annotations

from tawatur.mark.sheet import Sheet
from tests.mark_events.stage import actors, stage, told


def _who(sheet: Sheet, word: str) -> set[tuple[str, str]]:
    event = next(event for wording, event in told(sheet) if wording == word)
    return {(p.actor.split(":")[-1], p.role) for p in event.participants}


def test_armed_men_without_a_name_take_part() -> None:
    assert ("مسلحون", "agent") in _who(stage("خبر", "هاجم مسلحون القرية فجرا"), "هاجم")


def test_people_in_the_accusative_are_arrested() -> None:
    assert ("متسللين", "target") in _who(stage("خبر", "اعتقلت متسللين قرب السياج"), "اعتقلت")


def test_whoever_repels_an_attack_was_its_target() -> None:
    found = _who(actors(stage("خبر", "صد الجيش هجوما على الموقع"), organization="الجيش"), "هجوما")
    assert ("الجيش", "target") in found


def test_the_pronoun_of_that_is_the_subject() -> None:
    sheet = actors(stage("خبر", "استهدفت الغارة سالم وأنه قتل في بيته"), person="سالم")
    assert ("سالم", "victim") in _who(sheet, "قتل")


def test_whom_an_attack_befell_is_its_target() -> None:
    sheet = actors(stage("خبر", "تعرضت الهيئة لهجوم عنيف"), organization="الهيئة")
    assert ("الهيئة", "target") in _who(sheet, "هجوم")


def test_the_wider_place_behind_a_place_gives_way_to_it() -> None:
    sheet = actors(stage("خبر", "في بلدة النور بمحافظة الرحاب انفجرت عبوة"), place="النور|الرحاب")
    assert {event.place for _, event in told(sheet)} == {"النور"}


def test_a_hotel_called_by_a_name_is_where_they_met() -> None:
    sheet = actors(stage("خبر", "التقى سالم ليلى في فندق النخيل"), person="سالم|ليلى")
    assert told(sheet)[0][1].place == "place:told:فندق نخيل"
