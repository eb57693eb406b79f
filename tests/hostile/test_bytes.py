"""H8 to H11 and H14: encodings, damaged encodings, letters that no program expects, text in visual order."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.read.charset import decode
from tawatur.read.charset_damage import mojibake, reads_backwards, repair_mojibake, repair_reversed

from .verdicts import SAID, TITLE, judge

TEXT = f"{TITLE}\n\n{SAID}\n{SAID}\n"
SENTENCES = (
    "أعلنت اللجنة المنظمة أن الدورة المقبلة تقام في مدينة ساحلية",
    "وأوضح المدير أن عدد المشاركين بلغ مئتين وأربعين من ست دول",
    "ولم يصدر تعليق فوري من الشركة المشغلة على هذه الأنباء",
    "سجلت محطات الرصد هزة خفيفة فجر اليوم دون أضرار تذكر",
    "انطلقت صباح أمس أعمال الملتقى السنوي للمكتبات العامة",
)
ENCODINGS = ("utf-8", "utf-8-sig", "cp1256", "iso8859_6", "utf-16", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1256", "iso-8859-1", "nonsense-9"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_h8_the_encoding_is_found_whatever_is_declared(encoding: str, declared: str | None, sentence: str) -> None:
    found = decode(sentence.encode(encoding), declared)
    assert found.text.removeprefix("\ufeff") == sentence
    assert found.declared == declared


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf-16-le"])
@pytest.mark.parametrize("form", ["txt", "html"])
def test_h8_pages(encoding: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"page.{form}"
    page = (
        TEXT
        if form == "txt"
        else f"<html><head><meta charset='utf-8'></head><body><h1>{TITLE}</h1><p>{SAID}</p><p>{SAID}</p>"
    )
    path.write_bytes(page.encode(encoding))
    seen = judge(path)
    assert seen.verdict in ("accept", "accept+flag")
    assert seen.articles[0].text.count(SAID.strip()) == 2


def test_h8_two_encodings_in_one_page_are_both_read_and_flagged() -> None:
    body = f"{SAID}\n".encode() * 3 + SENTENCES[0].encode("cp1256") + b"\n" + f"{SAID}\n".encode()
    found = decode(body)
    assert SENTENCES[0] in found.text
    assert "mixed_charset" in found.flags
    cut = decode(SAID.strip().encode()[:-2] + b"\xd8")
    assert "bad_bytes" in cut.flags
    assert cut.text.startswith(SAID[:-4])


def misread(text: str, encoding: str) -> str:
    return "".join(bytes([code]).decode(encoding, "ignore") or chr(code) for code in text.encode())


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("encoding", ["cp1252", "cp1256", "latin-1", "cp1251", "cp437", "mac_roman"])
def test_h9_mojibake_is_seen_and_can_be_undone_beside_the_evidence(sentence: str, encoding: str) -> None:
    broken = misread(sentence, encoding)
    assert mojibake(sentence) is None
    assert mojibake(broken) == encoding
    assert repair_mojibake(broken) == sentence
    assert "mojibake" in decode(broken.encode()).flags
    assert decode(broken.encode()).text == broken


@pytest.mark.parametrize("first", ["cp1252", "cp1256", "latin-1"])
@pytest.mark.parametrize("second", ["cp1252", "cp1256", "latin-1"])
def test_h9_twice_misread(first: str, second: str) -> None:
    assert repair_mojibake(misread(misread(SENTENCES[0], first), second)) == SENTENCES[0]


def test_h9_windows_1256_read_as_1252() -> None:
    broken = SENTENCES[0].encode("cp1256").decode("cp1252")
    assert repair_mojibake(broken) == SENTENCES[0]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.sampled_from([None, "utf-8", "cp1256", "utf-16"]))
def test_h10_any_letters_can_be_decoded_and_written_out(text: str, declared: str | None) -> None:
    found = decode(text.encode("utf-8", "surrogatepass"), declared)
    assert msgspec.json.decode(msgspec.json.encode(found.text)) == found.text
    assert not any("\ud800" <= char <= "\udfff" for char in found.text)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=80))
def test_h10_any_bytes_can_be_decoded(body: bytes) -> None:
    msgspec.json.encode(decode(body).text)


def test_h10_controls_are_kept_and_flagged(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TEXT.replace("الجسر الشمالي", "الجسر\0 الشمالي\x01\ufffe").encode())
    seen = judge(path)
    assert (seen.verdict, seen.codes) == ("accept+flag", ("controls",))
    assert "\0" in seen.articles[0].text
    page = tmp_path / "page.html"
    page.write_text(f"<h1>{TITLE}</h1><p>&#xD800;&#x110000;{SAID}</p><p>{SAID}</p>", encoding="utf-8")
    assert "\ufffd" in judge(page).articles[0].text


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("\u202eabc\u202c", False),
        ("\u202eabc", True),
        ("abc\u2069", True),
        ("\u200fنص\u200e", False),
        ("\u2067نص\u2069", False),
    ],
)
def test_h11_bidi_controls_are_kept_and_flagged_where_they_stay_open(text: str, flagged: bool, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT + text + "\n" + SAID, encoding="utf-8")
    seen = judge(path)
    assert text in seen.articles[0].text
    assert ("bidi_unbalanced" in seen.codes) == flagged


@pytest.mark.parametrize("sentence", SENTENCES)
def test_h14_visual_order_is_seen_and_can_be_undone(sentence: str) -> None:
    assert not reads_backwards(sentence)
    backwards = repair_reversed(sentence)
    assert reads_backwards(f"{backwards}\n{repair_reversed(SAID)}")
    assert repair_reversed(backwards) == sentence


def test_h14_numbers_keep_their_order() -> None:
    assert repair_reversed("ةنيدملا يف 2021/09/14 موي") == "يوم 2021/09/14 في المدينة"
