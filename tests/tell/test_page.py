"""The page: one file, nothing asked of a network, every value escaped, the words under every value."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.messages import LANGS, Lang
from tawatur.model import Block, Reading
from tawatur.tell.desk import Desk
from tawatur.tell.markup import Html, tag, text
from tawatur.tell.page import page
from tests.tell.made import made_case

VOID = {"meta", "br", "hr"}
#: Attributes that make a browser fetch, run or send something.
FETCHING = {"src", "srcset", "action", "formaction", "poster", "background", "ping", "data", "manifest"}


class Seen(HTMLParser):
    """Elements, attributes and text of a page; complains about tags that do not fit."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.ids: list[str] = []
        self.marks: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marks.append(data)
        if "style" not in self.open:
            self.text.append(data)


def drawn(lang: Lang = "ar", title: str = "سوتشي") -> str:
    desk = Desk(*made_case())
    return page(desk, desk.sheets(), lang, title)


@pytest.mark.parametrize("lang", LANGS)
def test_it_asks_nothing_of_any_network_and_runs_nothing(lang: Lang) -> None:
    html = drawn(lang)
    seen = Seen(html)
    assert not {"script", "link", "img", "iframe", "object", "embed", "form", "base", "video", "audio"} & set(seen.tags)
    assert not [(tag, name) for tag, name, _ in seen.attributes if name in FETCHING or name.startswith("on")]
    assert all(value.startswith("#") for _, name, value in seen.attributes if name == "href")
    assert not re.search(r"url\(|@import|https?:", html)


def test_the_policy_lets_in_its_own_style_and_nothing_else() -> None:
    html = drawn()
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = next(value for _, name, value in Seen(html).attributes if name == "content" and "default-src" in value)
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert " style=" not in html


@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_language_and_direction(lang: Lang, direction: str) -> None:
    attributes = Seen(drawn(lang)).attributes
    assert ("html", "lang", lang) in attributes
    assert ("html", "dir", direction) in attributes
    assert ("blockquote", "dir", "rtl") in attributes


@pytest.mark.parametrize("lang", LANGS)
def test_every_link_leads_to_a_place_that_is_there_once(lang: Lang) -> None:
    seen = Seen(drawn(lang))
    assert len(seen.ids) == len(set(seen.ids))
    targets = {value[1:] for _, name, value in seen.attributes if name == "href"}
    assert targets
    assert targets <= set(seen.ids)


def test_every_claim_s_words_are_marked_inside_their_context() -> None:
    readings, _ = made_case()
    seen = Seen(drawn())
    claims = [claim for reading in readings for claim in reading.claims]
    assert len(claims) == 8
    for claim in claims:
        assert claim.wording in seen.marks, claim.wording


def test_values_accords_silences_weak_links_and_origins_are_told() -> None:
    told = " ".join(Seen(drawn()).text)
    for words in ("4 ساعات", "3 ساعات", "مختلف فيه", "متفق عليه", "لم تذكره", "مصدر بلا اسم", "أصلان", "خلفية"):
        assert words in told, words
    assert "20 تشرين الثاني/نوفمبر 2017" in told
    assert "contested" in " ".join(Seen(drawn("en")).text)


def test_the_same_case_gives_the_same_bytes() -> None:
    assert drawn() == drawn()


def test_marks_have_a_background_and_no_box() -> None:
    """Padding, borders or inline-block would tear joined Arabic letters apart."""
    rules = re.findall(r"(?<![\w-])mark\s*{([^}]*)}", drawn())
    assert rules
    assert not any(re.search(r"padding|border|margin|inline-block", rule) for rule in rules)


PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "<!--<script>",
    "]]><script>",
    "&lt;script&gt;",
    "\u202e<b>\u2066",
    "{{7*7}}${7*7}",
]


def poisoned(payload: str) -> Desk:
    """The made case with a payload in every field that comes from a page or its address."""
    readings, case = made_case()
    spoilt: list[Reading] = []
    for reading in readings:
        article = reading.article
        shifted = article.text.rstrip("\n") + payload + "\n"
        blocks = (*article.blocks, Block(span=article.blocks[0].span, kind="caption"))
        outlet = msgspec.structs.replace(article.outlet, name=payload) if article.outlet else None
        changes = {"text": shifted, "source": payload, "name": payload, "blocks": blocks, "outlet": outlet}
        # Its id must stay: the case refers to it. The page is what is tried here, not the digests.
        fixed = type(
            "Fixed", (type(article),), {"id": property(lambda _, key=article.id: key)}, frozen=True, kw_only=True
        )
        fields = {name: getattr(article, name) for name in article.__struct_fields__}
        actors = tuple(msgspec.structs.replace(actor, name=payload) for actor in reading.actors)
        spoilt.append(msgspec.structs.replace(reading, article=fixed(**(fields | changes)), actors=actors))
    entities = tuple(msgspec.structs.replace(entity, name=payload) for entity in case.entities)
    copies = tuple(msgspec.structs.replace(copy, upstream=payload) for copy in case.copies)
    return Desk(spoilt, msgspec.structs.replace(case, entities=entities, copies=copies))


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("lang", LANGS)
def test_no_field_of_a_page_becomes_markup(payload: str, lang: Lang) -> None:
    desk = poisoned(payload)
    html = page(desk, desk.sheets(), lang, payload)
    usual = Seen(drawn(lang))
    seen = Seen(html)
    assert set(seen.tags) <= set(usual.tags) | {"span"}
    assert not [name for _, name, _ in seen.attributes if name.startswith("on") or name in FETCHING]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)


@given(st.text())
def test_text_stays_text(value: str) -> None:
    made = text(value)
    assert "<" not in made.replace('<span class="acts">', "").replace("</span>", "")
    shown = Seen(f"<p>{made}</p>")
    assert set(shown.tags) <= {"p", "span"}


@given(st.text())
def test_an_attribute_stays_one(value: str) -> None:
    seen = Seen(tag("p", "x", title=value))
    assert [(name) for _, name, _ in seen.attributes] == ["title"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", " javascript:x", "vbscript:x"]
)
def test_links_lead_to_the_web_or_nowhere(address: str) -> None:
    assert "href" not in tag("a", "x", href=address)
    assert "href" in tag("a", "x", href="https://example.org/")


def test_html_is_not_escaped_twice() -> None:
    assert tag("p", tag("b", "<")) == "<p><b>&lt;</b></p>"
    assert isinstance(tag("p"), Html)
