"""The picture of an actor's companions says what its table says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tawatur.model import Entity
from tawatur.web.ask import Ask
from tawatur.web.network import MOST, network
from tawatur.web.shelf import Index, Shelf
from tests.web.conftest import Read, client


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_picture_and_table_name_the_same(case: Path, lang: str) -> None:
    web = client(case)
    for link in [one for one in Read(web.get("/actors").text).links if one.startswith("/a/")][:6]:
        page = web.get(f"{link}?lang={lang}").text
        if 'class="network"' not in page:
            continue
        figure = page[page.index('<figure class="network"') :]
        figure, table = figure[: figure.index("</figure>")], figure[figure.index("<table") : figure.index("</table>")]
        drawn, listed = ({one for one in Read(part).links if "/a/" in one} for part in (figure, table))
        assert drawn
        assert drawn <= listed
        assert len(drawn) == min(len(listed), MOST)
        return
    raise AssertionError("no actor has two companions")


def test_no_name_leaves_the_picture_or_meets_another(case: Path) -> None:
    index: Index = Shelf(case).index()
    names = [Entity(id=f"e{n}", kind="person", name="عبد الرحمن بن عبد العزيز الطويل") for n in range(20)]
    index.entities.update({one.id: one for one in names})
    ask = Ask(path="/", lang="ar", usual="ar")
    drawn = network(index, names[0], [(one.id, 3) for one in names[1:]], ask)
    places = re.findall(r'<text x="(\d+)" y="(\d+)" text-anchor="(\w+)"', drawn)
    assert len(places) == MOST + 1
    heights: dict[str, list[int]] = {}
    for x, y, side in places:
        assert 0 < int(x) < 760
        assert 10 < int(y) < 400
        heights.setdefault(side + str(int(x) > 380), []).append(int(y))
    for ys in heights.values():
        assert all(abs(a - b) >= 15 for a, b in zip(sorted(ys), sorted(ys)[1:], strict=False)), ys
