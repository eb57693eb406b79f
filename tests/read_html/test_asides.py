"""What stands among the paragraphs of pages whose elements have no telling names, and is no part of the body."""

from __future__ import annotations

from tawatur.read.html import html_to_text

SAID = "أعلنت الهيئة افتتاح الطريق الساحلي أمام السيارات بعد أشهر من العمل المتواصل في إصلاح جسوره."
MORE = "وأضافت أن الطريق سيخفف الزحام عن وسط المدينة، ودعت السائقين إلى التزام السرعة المحددة عليه."
OTHER = "شهدت القرية القديمة أمسية شعرية حضرها عدد كبير من أهل المدينة وضيوفها من الأدباء والفنانين."


def kinds(page: str) -> dict[str, str]:
    found = html_to_text(f"<title>افتتاح الطريق الساحلي</title><div><div>افتتاح الطريق الساحلي</div>{page}</div>")
    return {block.span.of(found.text): block.kind for block in found.blocks}


def rows(*texts: str) -> str:
    return "".join(f"<div class=z><span>{text}</span></div>" for text in texts)


def test_a_box_with_a_label_between_paragraphs_is_left_out() -> None:
    box = f"<div class=q><div>لقطات من الأمسية</div><div>{OTHER}</div></div>"
    found = kinds(f"<div>{rows(SAID)}{box}{rows(MORE)}</div>")
    assert (found[SAID], found[MORE]) == ("text", "text")
    assert (found["لقطات من الأمسية"], found[OTHER]) == ("furniture", "furniture")


def test_a_quotation_in_its_own_box_stays() -> None:
    box = f"<blockquote><div>قالت الهيئة</div><div>{OTHER}</div></blockquote>"
    assert kinds(f"<div>{rows(SAID)}{box}{rows(MORE)}</div>")[OTHER] == "text"


def test_text_beside_an_element_in_the_role_of_a_picture_is_a_caption() -> None:
    picture = f"<div><div role=img></div><div>{OTHER}</div></div>"
    assert kinds(f"{picture}<div>{rows(SAID, MORE)}</div>")[OTHER] == "caption"


def test_a_bar_of_labels_under_the_headline_is_no_paragraph() -> None:
    bar = "الأحد 12 يونيو 2022 - عدد القراءات: 15 - طباعة - إرسال لصديق"
    found = kinds(f"<div>{bar}<br><br>{SAID}<br><br>{MORE}</div>")
    assert found[bar] != "text"
    assert found[SAID] == "text"


def test_a_long_legal_notice_ends_the_body() -> None:
    notice = "جميع الحقوق محفوظة ولا يجوز نقل شيء من مواد الموقع من دون إذن مكتوب من إدارته."
    assert kinds(f"<div>{SAID}<br><br>{MORE}<br>{notice}</div>")[notice] == "furniture"


def test_another_headline_named_like_ours_ends_the_body() -> None:
    stories = "".join(
        f"<div><div data-t=line>{title}</div><p>{OTHER * 4}</p></div>" for title in ("أمسية في القرية", "ليلة شعر")
    )
    page = (
        f"<title>طريق جديد للساحل</title><div><div data-t=line>طريق جديد للساحل</div>{rows(SAID, MORE)}</div>{stories}"
    )
    found = html_to_text(page)
    text = [block.span.of(found.text) for block in found.blocks if block.kind == "text"]
    assert text == [SAID, MORE]
