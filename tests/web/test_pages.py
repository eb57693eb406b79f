"""Every page in both languages: it is there, says what it should, and leads on."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from starlette.testclient import TestClient

from tawatur.model import Article
from tawatur.store import open_store
from tests.web.conftest import Read, client, crawl, kind_of

STARTS = (
    "/",
    "/?all=1",
    "/actors",
    "/outlets",
    "/series",
    "/issues",
    "/review",
    "/export",
    "/search",
    "/searches",
    "/progress",
    f"/search?q={quote('الاسد')}",
)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_link_of_every_page_leads_to_a_page_in_its_language(case: Path, lang: str) -> None:
    suffix = "" if lang == "ar" else "lang=en"
    starts = [f"{one}{'&' if '?' in one else '?'}{suffix}".rstrip("?&") for one in STARTS]
    pages = crawl(client(case), *starts)
    kinds = set(map(kind_of, pages))
    assert kinds >= {"", "e", "d", "a", "o", "actors", "outlets", "issues", "review", "export", "search"}
    for address, page in pages.items():
        read = Read(page)
        spoken = "en" if "lang=en" in address else "ar"
        assert dict(read.elements)["html"] == {"lang": spoken, "dir": "ltr" if spoken == "en" else "rtl"}
        assert sum(name == "h1" for name, _ in read.elements) == 1, address
        ids = [told["id"] for _, told in read.elements if told.get("id")]
        assert len(ids) == len(set(ids)), address
        inside = {link[1:] for link in read.links if link.startswith("#")}
        assert inside <= set(ids), address
        if spoken == "en":
            english = [link for link in read.links if link.startswith("/") and "lang=ar" not in link]
            assert all("lang=en" in link for link in english), address


def test_the_case_page_shows_disputes_before_the_timeline(web: TestClient) -> None:
    page = web.get("/").text
    assert 0 < page.index('id="disputes"') < page.index('id="timeline"')


def test_a_dispute_is_two_clicks_from_the_case_to_the_words(web: TestClient) -> None:
    page = web.get("/").text
    first = re.search(r'<ul class="disputes"><li><a href="([^"]+)', page)
    assert first
    address, _, line = first[1].partition("#")
    event = web.get(address).text
    assert f'id="{line}" open' in event
    section = event[event.index(f'id="{line}"') :]
    words = re.search(r'<mark><a href="(/d/[^"]+)#c"[^>]*>([^<]+)', section)
    assert words
    article = web.get(words[1]).text
    marked = re.search(r'<mark id="c" class="asked">([^<]+)', article)
    assert marked
    assert words[2].startswith(marked[1])


def test_facets_narrow_and_keep_their_state_in_the_address(web: TestClient) -> None:
    everything = Read(web.get("/?all=1").text)
    facets = [link for link in everything.links if link.startswith("/?") and "type=" in link]
    assert facets
    for link in facets:
        kind = re.search(r"type=([a-z_]+)", link)
        assert kind
        narrowed = Read(web.get(link).text)
        stops = [told for name, told in narrowed.elements if name == "li" and "stop" in (told.get("class") or "")]
        count = re.search(rf'{re.escape(kind[0])}"><bdi>[^<]+</bdi></a><span class="count">(\d+)',
                          web.get("/?all=1").text)  # fmt: skip
        assert count
        assert len(stops) == int(count[1]), link
        assert any("type=" not in other and other.startswith("/") for other in narrowed.links)


def test_days_narrow_the_timeline(web: TestClient) -> None:
    page = web.get("/?all=1&since=2017-11&until=2017-11").text
    days = re.findall(r'class="stop-when">.*?class="iso"[^>]*>([^<]+)', page)
    assert days
    assert all(day.startswith("2017-11") for day in days)


@pytest.mark.parametrize("day", ["garbage", "2017-13", "2017-02-30", "2017-11-20T10:00", "٢٠١٧"])
def test_a_day_that_is_none_narrows_nothing_and_is_not_told_as_a_filter(web: TestClient, day: str) -> None:
    for path in ("/", "/export", "/search"):
        page = web.get(path, params={"all": "1", "since": day, "lang": "en"}).text
        assert day not in page
    plain, odd = web.get("/?all=1").text, web.get("/", params={"all": "1", "since": day}).text
    assert plain.count('class="stop') == odd.count('class="stop')


def test_a_permalink_shows_exactly_the_asked_characters(case: Path) -> None:
    with_store = open_store(case)
    article = next(iter(with_store.articles()))
    with_store.close()
    for start, end in ((0, 5), (3, 40), (len(article.text) - 9, len(article.text)), (10, 10**7), *gaps(article)):
        page = client(case).get(f"/d/{article.sha256}?c={start}-{end}&a={article.id}").text
        shown = "".join(
            Read(mark).text for mark in re.findall(r'<mark[^>]*class="asked">(.*?)</mark>', page, re.DOTALL)
        )
        wanted = article.text[start:end]
        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", wanted)
        assert page.count('id="c"') == 1


def gaps(article: Article) -> list[tuple[int, int]]:
    """Ranges that begin in the space between two lines."""
    return [(found.start(), found.end() + 8) for found in re.finditer(r"\n+(?=.{8})", article.text)][:3]


@pytest.mark.parametrize("asked", ["9-3", "a-b", "-", "5", "١-٥", "99999999-999999999"])
def test_a_range_that_is_none_shows_the_article(web: TestClient, asked: str) -> None:
    address = next(
        link for link in Read(web.get("/issues").text + web.get("/search?type=visit").text).links if "/d/" in link
    )
    answer = web.get(f"{address}?c={quote(asked)}")
    assert answer.status_code == 200
    assert 'class="asked"' not in answer.text


def test_the_text_of_an_article_is_whole_under_its_layers(case: Path) -> None:
    store = open_store(case)
    for article in store.articles():
        page = client(case).get(f"/d/{article.sha256}?a={article.id}").text
        body = page[page.index('class="reading"') : page.index("</main>")]
        shown = "".join(Read(block).text for block in re.findall(r"<p class=\"[a-z]+\">(.*?)</p>", body, re.DOTALL))
        whole = re.sub(r"\s", "", article.text)
        assert re.sub(r"\s", "", shown).startswith(whole), article.name
    store.close()


def test_a_layer_is_switched_off_and_on_again(web: TestClient) -> None:
    address = next(link for link in Read(web.get("/search?type=visit").text).links if "/d/" in link)
    page = web.get(address).text
    assert 'class="l-names"' in page[page.index('class="reading"') :]
    off = next(link for link in Read(page).links if link.endswith("hide=names"))
    without = web.get(off).text
    assert 'class="l-names"' not in without
    assert address in {link.partition("?")[0] for link in Read(without).links}


def test_search_finds_every_spelling_and_shows_that_of_the_page(web: TestClient) -> None:
    spellings = ("الأسد", "الاسد", "الأَسَد", "الأســد", "الٱسد", "الإسد")
    pages = [web.get(f"/search?q={quote(one)}").text for one in spellings]
    marked = [re.findall(r"<mark><a [^>]*>([^<]+)", page) for page in pages]
    assert marked[0]
    assert all(one == marked[0] for one in marked)
    assert set(marked[0]) <= {"الأسد", "للأسد", "والأسد", "بالأسد"}


def test_search_by_speaker_gives_only_that_speaker(web: TestClient) -> None:
    page = web.get(f"/search?speaker={quote('بيسكوف')}").text
    section = page[page.index('id="sayings"') :].partition("</section>")[0]
    who = re.findall(r'class="meta"><b><bdi>([^<]+)', section)
    assert who
    assert all("بيسكوف" in name for name in who)


def test_a_phrase_must_stand_together(web: TestClient) -> None:
    together = web.get(f"/search?q={quote(chr(34) + 'في سوتشي' + chr(34))}").text
    apart = web.get(f"/search?q={quote(chr(34) + 'سوتشي في' + chr(34))}").text
    assert "<blockquote" in together
    assert "<blockquote" not in apart


def test_the_original_comes_as_text_that_cannot_act(case: Path) -> None:
    store = open_store(case)
    article = next(iter(store.articles()))
    page = store.page(article.page)
    store.close()
    answer = client(case).get(f"/original/{article.page}")
    assert answer.content == page.body
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["content-disposition"].startswith("attachment")


def test_what_is_not_there_is_said_and_not_repeated(web: TestClient) -> None:
    for path in ("/e/nope<x>", "/d/" + "0" * 64, "/a/nobody", "/o/none", "/export/nope", "/nowhere", "/original/x",
                 "/static/style-0.css"):  # fmt: skip
        for lang in ("ar", "en"):
            answer = web.get(f"{path}?lang={lang}")
            assert answer.status_code == 404, path
            assert "nope" not in unquote(answer.text.replace(f"lang={lang}", ""))[: answer.text.index("</head>")]


def test_a_long_list_is_paged(web: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tawatur.web.case_page.SIZE", 5)
    seen: list[str] = []
    address: str | None = "/?all=1"
    while address:
        page = web.get(address).text
        timeline = page[page.index('id="timeline"') :]
        seen += re.findall(r'<a href="(/e/[^"]+)"><span class="kicker">', timeline)
        following = re.search(r'<a href="([^"]+)" rel="next"', page)
        address = following[1].replace("&amp;", "&") if following else None
    assert len(seen) == len(set(seen)) > 10
