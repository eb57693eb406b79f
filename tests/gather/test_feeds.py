"""RSS, Atom and JSON Feed files: each item a page under its headline, with the source that it names."""

from __future__ import annotations

import json
from pathlib import Path

from tawatur.gather import gather
from tawatur.model import Issue, Page

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صوت المدينة</title>
<item><title>لقاء ثان &amp;quot;مثمر&amp;quot;</title><link>http://a.example/1</link>
<pubDate>Tue, 14 Sep 2021 08:00:00 GMT</pubDate>
<description>ملخص</description><content:encoded><![CDATA[<p>قال الوزير كلاما.</p>]]></content:encoded>
<source url="http://b.example/rss">وكالة الشاطئ</source></item>
<item><title>خبر ثان</title><guid>g2</guid><description>&lt;b&gt;متن&lt;/b&gt;</description></item>
<item></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>المرصد</title><entry><title type="html">خبر</title>
<link rel="self" href="http://x/"/><link href="http://a.example/2"/><id>urn:2</id><updated>2021-09-15T00:00:00Z</updated>
<published>2021-09-14T00:00:00Z</published><content type="xhtml"><div><p>متن <b>مهم</b></p></div></content>
<source><title>أصل الخبر</title><id>urn:s</id></source></entry>
<entry><title>نص</title><content type="text">3 &lt; 4</content></entry></feed>"""


def read(path: Path) -> tuple[list[Page], list[str]]:
    found = list(gather([str(path)]))
    return [one for one in found if isinstance(one, Page)], [one.code for one in found if isinstance(one, Issue)]


def test_rss_keeps_source_date_and_the_fuller_text(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.format(encoding="utf-8"), encoding="utf-8")
    (first, second), codes = read(path)
    assert codes == ["empty"]
    assert first.given.outlet == "وكالة الشاطئ"
    assert first.given.title == 'لقاء ثان "مثمر"'
    assert first.given.date == "Tue, 14 Sep 2021 08:00:00 GMT"
    assert "<p>قال الوزير كلاما.</p>" in first.body.decode()
    assert (second.given.outlet, second.given.id) == ("صوت المدينة", "g2")
    assert "<b>متن</b>" in second.body.decode()


def test_rss_in_windows_1256(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_bytes(RSS.format(encoding="windows-1256").encode("cp1256"))
    assert read(path)[0][0].given.outlet == "وكالة الشاطئ"


def test_atom(tmp_path: Path) -> None:
    path = tmp_path / "feed.atom"
    path.write_text(ATOM, encoding="utf-8")
    (first, second), codes = read(path)
    assert codes == []
    assert (first.given.url, first.given.outlet) == ("http://a.example/2", "أصل الخبر")
    assert first.given.date == "2021-09-14T00:00:00Z"
    assert "<p>متن <b>مهم</b></p>" in first.body.decode()
    assert "3 &lt; 4" in second.body.decode()


def test_json_feed(tmp_path: Path) -> None:
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "المرصد",
        "items": [
            {"id": "1", "url": "http://a.example/1", "content_text": "متن", "title": "عنوان", "date_published": "2021"}
        ],
    }
    path = tmp_path / "feed.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    ((page,), codes) = read(path)
    assert codes == []
    assert (page.given.outlet, page.given.date, page.body.decode()) == ("المرصد", "2021", "عنوان\n\nمتن")


def test_an_item_of_a_json_feed_in_html_keeps_its_headline(tmp_path: Path) -> None:
    item = {"id": "1", "title": "عنوان & خبر", "content_html": "<p>متن</p>"}
    path = tmp_path / "feed.json"
    path.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}), encoding="utf-8")
    ((page,), codes) = read(path)
    assert codes == []
    assert page.given.title == "عنوان & خبر"
    assert "<h1>عنوان &amp; خبر</h1>" in page.body.decode()
    assert "<p>متن</p>" in page.body.decode()


def test_a_feed_cut_short_gives_its_items(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.format(encoding="utf-8").split("<item></item>")[0], encoding="utf-8")
    found, codes = read(path)
    assert (len(found), codes) == (2, ["bad_feed"])


def test_entities_of_a_feeds_own_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss>&x;</rss>')
    assert read(path) == ([], ["dtd_forbidden"])
