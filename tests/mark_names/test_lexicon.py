"""The tables of names hold together."""

from __future__ import annotations

from itertools import pairwise

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.name_found import Found, scan
from tawatur.mark.name_lexicon import classes, gazetteer, nisbas
from tawatur.mark.names import recognise, resolve
from tawatur.mark.offices import holder
from tawatur.mark.sheet import lay
from tawatur.model import Article, Block, Span


def test_nobody_holds_an_office_before_the_one_before_has_left() -> None:
    terms: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in table("offices_held"):
        terms.setdefault((row["office"], row["country"]), []).append((row["from"], row["to"] or "9999"))
    for seat, held in terms.items():
        for (first, last), (following, _) in pairwise(sorted(held)):
            assert first <= last, seat
            assert last <= following or last.startswith(following) or following.startswith(last), (
                seat,
                last,
                following,
            )


def test_on_a_day_of_change_nobody_is_named() -> None:
    assert holder("رييس", "TN", "2014-12-31") == "الباجي قائد السبسي"
    assert holder("وزير الخارجيه", "GB", "2018-07-09") is None
    assert holder("رييس", "RU", "1999-01-01") is None


def test_every_country_has_one_code_and_its_nisba_leads_back() -> None:
    rows = table("countries")
    assert len({row["iso"] for row in rows}) == len(rows)
    for row in rows:
        for nisba in variants(row["nisba"]):
            found = nisbas().get(fold("ال" + nisba))
            assert found is None or found.country in {other["iso"] for other in rows if nisba in other["nisba"]}


def test_nisbas_come_in_all_forms() -> None:
    for form in ("السوري", "سورية", "السوريين", "سوريون", "السوريات", "سوريتين", "الأتراك", "روس", "المغاربة"):
        assert fold(form) in nisbas(), form


def test_each_class_is_named_once_and_has_words() -> None:
    names = [row["class"] for row in table("name_grammar")]
    assert len(names) == len(set(names))
    assert all(classes().values())


def test_the_longest_phrase_comes_first() -> None:
    for phrases in gazetteer().values():
        lengths = [len(rest) for rest, _ in phrases]
        assert lengths == sorted(lengths, reverse=True)


def test_a_taggers_spans_are_weighed_with_ours() -> None:
    text = "افتتح مقهى زرياب الجديد فرعا في بيروت"
    blocks = (Block(span=Span(0, len(text)), kind="text"),)
    sheet = lay(Article(page="p", name="n", source="s", sha256="0", text=text, blocks=blocks))
    at = scan(sheet)
    named = resolve(sheet, at, recognise(at, [Found(1, 3, 0, "organization", 9.0), Found(6, 7, 0, "person", 1.0)]))
    assert [(m.wording, m.kind) for m in named.of("organization", "place", "person")] == [
        ("مقهى زرياب", "organization"),
        ("بيروت", "place"),
    ]
