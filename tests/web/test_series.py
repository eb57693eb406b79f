"""What recurs, and how each outlet names an actor, on the pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.tell.series import series
from tawatur.web.shelf import Shelf
from tests.web.conftest import Read, client


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_series_leads_to_its_happenings(case: Path, lang: str) -> None:
    found = series(Shelf(case).index().case)
    assert found
    page = client(case).get(f"/series?lang={lang}").text
    links = [link.partition("?")[0] for link in Read(page).links]
    assert page.count('<div class="series">') == min(len(found), 20)
    for one in found[:20]:
        for link in one.links:
            assert f"/e/{link.event}" in links


def test_an_actor_shows_its_series_and_its_names_by_voice(case: Path) -> None:
    web = client(case)
    index = Shelf(case).index()
    actor = next(one for one in index.series[0].entities if index.entities[one].kind == "person")
    page = web.get(f"/a/{actor}?lang=en").text
    assert '<div class="series">' in page
    table = page[page.index("In its own voice") :]
    table = table[: table.index("</table>")]
    counted = sum(int(number) for number in re.findall(r'class="count">(\d+)<', table))
    with Shelf(case).opened() as store:
        readings = [store.reading(article) for article in {article for article, _ in index.entities[actor].members}]
    mentions = sum(
        (reading.article.id, mention.value.actor) in index.entities[actor].members
        for reading in readings
        for mention in reading.mentions
        if hasattr(mention.value, "actor")
    )
    assert counted >= mentions > 0
    for link in Read(table).links:
        assert web.get(link).status_code == 200
