"""The cards of outlets and agencies: enough of them, well formed, found by address and by name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tawatur.arabic.words import split
from tawatur.lexicon.outlets import by_domain, by_key, by_name, outlets
from tawatur.read.outlet_names import named_in
from tawatur.read.sources import card_of

ARAB = set("AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split())  # noqa: SIM905


def test_at_least_eighty_of_at_least_twenty_arab_countries() -> None:
    cards = [card for card in outlets() if card.country in ARAB]
    assert len(cards) >= 80
    assert len({card.country for card in cards}) >= 20


def test_every_arab_state_with_a_news_agency_has_it() -> None:
    agencies = {card.country for card in outlets() if card.agency}
    assert agencies >= ARAB


def test_keys_and_domains_are_unique() -> None:
    domains = [domain for card in outlets() for domain in card.domains]
    assert len(domains) == len(set(domains))
    assert all(card.domains and card.name and card.english for card in outlets())


def test_a_name_that_is_sure_belongs_to_one_outlet() -> None:
    """Names that several outlets share must be ``bare``, or qualified by a class word."""
    owners: dict[str, set[str]] = {}
    for card in outlets():
        for name in card.names:
            owners.setdefault(name, set()).add(card.key)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("www.alwasat.ly", "alwasat-ly"),
        ("https://gate.ahram.org.eg/News/1.aspx", "ahram"),
        ("http://user@arabic.cnn.com:80/x", "cnn-arabic"),
        ("ALARABIYA.NET", "alarabiya"),
    ],
)
def test_by_address(host: str, key: str) -> None:
    card = by_domain(host)
    assert card is not None
    assert card.key == key


@pytest.mark.parametrize("host", ["example.org", "notreuters.com", "", "com", "reuters.com.example.org"])
def test_an_unknown_address_stays_unknown(host: str) -> None:
    assert by_domain(host) is None


def test_a_shared_name_gives_every_outlet_that_has_it() -> None:
    assert {card.country for card in by_name("الوطن")} >= {"SA", "SY", "EG", "QA", "OM"}
    assert card_of("الوطن") is None
    assert card_of("alwatan-sy") is by_key()["alwatan-sy"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("باريس (أ ف ب)", ["afp"]),
        ("(أ.ف.ب.)", ["afp"]),
        ("عواصم - رويترز، د ب أ", ["reuters", "dpa"]),
        ("نقلا عن وكالة الأنباء السعودية", ["spa"]),
        ("رابط التقرير بصحيفة الوئام", ["alweeam"]),
        ("المصدر: RT + وكالات", ["rt"]),
    ],
)
def test_names_in_a_line(text: str, keys: list[str]) -> None:
    assert [hit.cards[0].key for hit in named_in(split(text)) if hit.sure] == keys


@pytest.mark.parametrize(
    "text", ["قال الرئيس المصري اليوم", "وصل إلى الرياض", "في اليوم السابع", "قتل 218 شخصا", "أنباء عن بنا"]
)
def test_ordinary_words_are_no_sure_outlets(text: str) -> None:
    assert not any(hit.sure for hit in named_in(split(text)))


def test_reading_all_cards_is_quick() -> None:
    """Under 30 ms of processor time on its own; three times that is allowed for on a busy machine."""
    code = (
        "import time; from tawatur.lexicon.outlets import outlets; t = time.process_time(); outlets();"
        "print(time.process_time() - t)"
    )
    best = min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(3)
    )
    assert best < 0.09
