"""Articles of one main happening are grouped; neighbours of the same kind are not; people outrank rules."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.arabic.edtf import when
from tawatur.link import Recalls, link, link_profiles
from tawatur.link.clusters import clusters
from tawatur.link.profile import profile
from tawatur.mark import mark_article
from tawatur.model import Case, Judgement, Published, Reading
from tests.link.makers import Marks, article
from tests.link.stories import elsewhere, market, retold, shortened, wire

ALL = [mark_article(one, fast=True) for one in (wire(), shortened(), retold(), elsewhere(), market())]
NAME = {reading.article.id: reading.article.name for reading in ALL}


def groups(case: Case) -> set[frozenset[str]]:
    return {frozenset(NAME[article] for article in group.articles) for group in case.groups}


def judged(left: str, right: str, verdict: str) -> Judgement:
    ids = {name: article for article, name in NAME.items()}
    return Judgement(about="event", left=ids[left], right=ids[right], verdict=verdict, by="reader")  # type: ignore[arg-type]


def test_accounts_of_one_happening_are_one_group_and_others_stand_alone() -> None:
    assert groups(link(ALL)) == {frozenset({"wire", "short", "retold"}), frozenset({"other"}), frozenset({"market"})}


def test_every_article_is_in_one_group_and_no_two_groups_share_an_event() -> None:
    case = link(ALL)
    members = [article for group in case.groups for article in group.articles]
    assert sorted(members) == sorted(NAME)
    assert len({group.event for group in case.groups}) == len(case.groups)
    assert {group.event for group in case.groups} <= {event.id for event in case.events}


def test_nothing_in_nothing_out() -> None:
    assert link([]) == Case()


def test_the_same_article_twice_is_one() -> None:
    assert link([*ALL, *ALL]) == link(ALL)


@given(st.permutations(ALL))
@settings(max_examples=12)
def test_any_order_gives_the_same_case(mixed: list[Reading]) -> None:
    assert link(mixed) == link(ALL)


class Kept(dict[str, bytes]):
    """A memory in a dict, which tells how often something was put into it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = 0

    def put(self, key: str, result: bytes) -> None:
        self[key] = result
        self.written += 1


def test_what_was_found_of_pairs_is_recalled_with_its_reasons_and_written_once() -> None:
    kept = [Kept() for _ in range(3)]
    profiles = [profile(reading) for reading in ALL]
    told = []
    for _ in range(2):
        recalls = Recalls(*kept)
        told.append(link_profiles(profiles, recall=recalls))
        recalls.keep()
    assert told == [link(ALL)] * 2
    assert [each.written for each in kept] == [len(each) for each in kept]
    assert any(judgement.reasons for judgement in told[1].judgements)


def test_adding_to_kept_profiles_gives_what_all_at_once_gives() -> None:
    kept = [profile(reading) for reading in ALL[:3]]
    assert link_profiles([*kept, *(profile(reading) for reading in ALL[3:])]) == link(ALL)


def test_a_date_far_away_keeps_like_articles_apart() -> None:
    old = msgspec.structs.replace(retold(), published=Published(when=when("2024-02-01"), stated=True))
    case = link([mark_article(one, fast=True) for one in (wire(), old)])
    assert len(case.groups) == 2


def test_an_article_without_a_date_can_still_be_grouped() -> None:
    undated = article("undated", "غرق عبارة قبالة مرسى الريحان ومقتل تسعة ركاب", wire().text, day=None)
    case = link([Reading(article=wire()), Reading(article=undated)])
    assert [len(group.articles) for group in case.groups] == [2]


def test_a_persons_different_outranks_every_rule() -> None:
    case = link(ALL, judgements=[judged("wire", "retold", "different"), judged("short", "retold", "different")])
    assert frozenset({"retold"}) in groups(case)
    assert frozenset({"wire", "short"}) in groups(case)


def test_a_persons_same_joins_what_no_rule_would_and_is_kept() -> None:
    said = judged("market", "other", "same")
    case = link(ALL, judgements=[said])
    assert frozenset({"market", "other"}) in groups(case)
    assert said in case.judgements


def test_the_last_of_two_judgements_counts() -> None:
    case = link(ALL, judgements=[judged("market", "other", "same"), judged("other", "market", "different")])
    assert groups(case) == groups(link(ALL))


def test_every_merge_has_reasons_in_sentences() -> None:
    merges = [one for one in link(ALL).judgements if one.verdict == "same"]
    assert merges
    assert all(one.reasons and all(reason.says.endswith((".", ").")) for reason in one.reasons) for one in merges)


def test_one_mistaken_pair_does_not_chain_two_clusters() -> None:
    scores = {(0, 1): 3.0, (2, 3): 3.0, (1, 2): 2.0}
    joined = clusters(4, scores, lambda a, b: scores.get((a, b), -9.0), guard=-4.0)
    assert joined == [[0, 1], [2, 3]]


def test_main_happening_is_the_one_of_the_titles() -> None:
    found = []
    for one in (wire(), retold()):
        marks = Marks(one)
        place = marks.actor("place", "مرسى الريحان")
        marks.event("غرق", "accident", time="2031-05-04", place=place)
        marks.event("البحث", "rescue", place=place)
        found.append(marks.reading())
    case = link(found)
    (group,) = case.groups
    (main,) = [event for event in case.events if event.id == group.event]
    assert main.type == "accident"
    assert len(main.articles) == 2
    assert main.when is not None
    assert main.when.value == "2031-05-04"
