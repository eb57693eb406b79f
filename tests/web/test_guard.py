"""Who may ask, and what a browser may do with the answer."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.conftest import HERE, PAYLOADS, Read, client, crawl

_ELEMENTS = (
    "html head meta title link script body a header nav ul ol li p form input button span svg path g circle rect"
    " text main div aside section h1 h2 h3 figure figcaption bdi b i strong small abbr time details summary dl dt"
    " dd table caption thead tbody tr th td blockquote mark code label select option fieldset legend article footer"
    " q em noscript progress line"
)
ALLOWED = frozenset(_ELEMENTS.split())
#: Every parameter of an address that some page reads.
NAMES = ("q", "speaker", "outlet", "type", "place", "actor", "accord", "since", "until", "from", "lang", "all", "hide")
NAMES += ("c", "a", "about", "left", "right", "verdict", "reason", "by", "part")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8017", "10.0.0.1", ""]
)
def test_another_host_is_refused(case: Path, host: str) -> None:
    answer = client(case).get("/", headers={"host": host})
    assert answer.status_code == 400
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:1", "localhost:8017", "LOCALHOST", "[::1]:80"])
def test_this_machine_is_answered(case: Path, host: str) -> None:
    assert client(case).get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": HERE},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
    ],
)
@pytest.mark.parametrize("path", ["/review", "/relink"])
def test_a_form_from_elsewhere_is_refused(web: TestClient, headers: dict[str, str], path: str) -> None:
    assert web.post(path, headers=headers, data={"about": "entity"}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/search?q=x", "/export", "/nowhere", "/export/csv"])
def test_every_answer_forbids_what_it_does_not_need(web: TestClient, path: str) -> None:
    headers = web.get(path).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["cache-control"] == "private, no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in headers


def test_static_files_change_their_address_with_their_content(web: TestClient) -> None:
    read = Read(web.get("/").text)
    style = next(told["href"] for name, told in read.elements if told.get("rel") == "stylesheet")
    assert style
    answer = web.get(style)
    assert answer.headers["content-type"].startswith("text/css")
    assert b"@import" not in answer.content
    fonts = re.findall(rb'url\("([^"]+)"\)', answer.content)
    assert len(fonts) == answer.content.count(b"url(") == 6
    for font in fonts:
        got = web.get(font.decode())
        assert got.headers["content-type"] == "font/woff2"
        assert got.content[:4] == b"wOF2"


def test_what_others_made_is_what_was_taken_in(monkeypatch: pytest.MonkeyPatch) -> None:
    from tawatur.web import static_files

    folder = Path(static_files.__file__).parent / "static" / "vendored"
    assert {path.name for path in folder.iterdir()} == {*static_files.vendored(), "VENDORED.tsv"}
    for name, row in static_files.vendored().items():
        assert hashlib.sha256(static_files.vendored_bytes(name)).hexdigest() == row.sha256
        assert row.licence in ("0BSD", "OFL-1.1")
    other = row._replace(sha256="0" * 64)
    monkeypatch.setattr(static_files, "vendored", lambda: {name: other})
    with pytest.raises(ValueError, match="VENDORED"):
        static_files.vendored_bytes(name)


def checked(page: str, address: str) -> None:
    """No element, attribute or link that the builders do not make."""
    read = Read(page)
    assert {name for name, _ in read.elements} <= ALLOWED, address
    for name, told in read.elements:
        assert not [key for key in told if key.startswith("on") or key in ("style", "srcdoc")], (address, name, told)
        if name == "script":
            assert (told["src"] or "").startswith(("/static/keys-", "/static/htmx-"))
        for key in ("href", "src", "action"):
            assert (told.get(key) or "/").startswith(("/", "#")), (address, told)
            assert not (told.get(key) or "/").startswith("//"), (address, told)


def test_hostile_text_in_every_field_stays_text(hostile: Path) -> None:
    web = client(hostile)
    pages = crawl(web, "/?all=1", "/actors", "/outlets", "/issues", "/search?q=الوزير", "/review", each=25)
    assert sum("&lt;script&gt;" in page for page in pages.values()) > 10
    for address, page in pages.items():
        checked(page, address)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_parameters_stay_text(web: TestClient, payload: str) -> None:
    article = next(link for link in Read(web.get("/search?type=visit").text).links if "/d/" in link)
    for path in ("/", "/search", "/export", "/review", "/actors", "/issues", article):
        for params in (dict.fromkeys(NAMES, payload), {"q": payload, "lang": "en"}):
            answer = web.get(path, params=params)
            assert answer.status_code == 200, (path, params)
            checked(answer.text, path)
