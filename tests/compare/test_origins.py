"""So many articles, so many outlets, so many origins: read by the real line, and what is unknown kept apart."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.compare.origins import Copies, origins
from tawatur.compare.told import Told
from tawatur.model import Case, Copy, Passage, Reason
from tests.compare.stories import compared
from tests.compare.test_values import told

WIRE = " ".join(
    (
        "انهار سقف السوق المسقوف في مدينة الكوثر فجر الثلاثاء ما أدى إلى إصابة 43 متسوقا بجروح.",
        "وهرعت سيارات الإسعاف إلى المكان ونقلت المصابين إلى مستشفيين قريبين من السوق.",
        "وكانت البلدية أغلقت الجناح الشرقي قبل أسابيع بعد ظهور تشققات في أعمدته الحجرية القديمة.",
    )
)
CREDITED = WIRE.replace("انهار سقف", "ذكرت وكالة الساحل للأنباء أن سقف").replace("الكوثر فجر", "الكوثر انهار فجر")
REWRITTEN = (
    "أفادت وكالة الساحل للأنباء بإصابة 43 متسوقا عندما سقط سقف السوق المسقوف في الكوثر الثلاثاء، "
    "وقالت إن الجناح الشرقي كان مغلقا وإن البلدية كانت تعلم بأمر الشقوق قبل ذلك بأسابيع."
)
OWN = (
    "أصيب 43 متسوقا في انهيار سقف السوق المسقوف بالكوثر. وشاهد مراسلنا أكوام الحجارة تسد المدخل وتجارا ينقلون بضائعهم."
)


class Count(NamedTuple):
    """What stands behind the figure that most accounts give."""

    articles: int
    outlets: int
    origins: int
    unknown: int
    reasons: frozenset[str]


def counted(*accounts: tuple[str, str]) -> Count:
    """The count of the injured, of accounts as (outlet, text)."""
    titles = (
        "انهيار سقف السوق في الكوثر",
        "الكوثر: جرحى في السوق",
        "سقوط سقف سوق الكوثر",
        "حادث السوق",
        "السوق المسقوف",
    )
    articles = [
        {"id": f"a{at}", "outlet": outlet, "published": "2031-03-12", "title": titles[at], "text": text}
        for at, (outlet, text) in enumerate(accounts)
    ]
    case, readings = compared({"articles": articles}, judged=True)
    home = {claim.id: reading.article for reading in readings.values() for claim in reading.claims}
    sides = [p for event in case.events for row in event.rows if row.slot == "injured" for p in row.positions]
    best = max((p for p in sides if p.value == "43"), key=lambda p: len({home[claim].id for claim in p.claims}))
    told_by = {home[claim].id: home[claim].outlet for claim in best.claims}
    outlets = {outlet.name for outlet in told_by.values() if outlet}
    names = frozenset(reason.name for reason in best.reasons)
    return Count(len(told_by), len(outlets), best.origins, best.unknown, names)


def test_copies_of_four_outlets_are_one_origin() -> None:
    found = counted(("أ", WIRE), ("ب", WIRE), ("ج", f"{WIRE} وأعلنت البلدية فتح تحقيق."), ("د", WIRE))
    assert found[:4] == (4, 4, 1, 0)
    assert found.reasons == {"copied_passage"}


def test_one_agency_credited_in_other_words_is_one_origin_with_its_copies() -> None:
    found = counted(("أ", WIRE), ("ب", CREDITED), ("ج", REWRITTEN))
    assert found[:4] == (3, 3, 1, 0)
    assert "copied_passage" in found.reasons
    assert "same_agency" in found.reasons


def test_one_outlet_twice_is_two_articles_of_one_outlet() -> None:
    assert counted(("أ", WIRE), ("أ", WIRE), ("ب", OWN))[:4] == (3, 2, 1, 1)


def test_what_names_no_source_is_unknown_and_no_origin() -> None:
    found = counted(("أ", OWN), ("ب", "قالت صحيفتنا إن سقف السوق المسقوف في الكوثر انهار وإن 43 متسوقا أصيبوا."))
    assert (found.articles, found.origins, found.unknown) == (2, 0, 2)


def test_unknown_accounts_beside_an_agency_stay_unknown() -> None:
    found = counted(("أ", CREDITED), ("ب", WIRE), ("ج", OWN))
    assert found[:4] == (3, 3, 1, 1)


AGENCY = frozenset({"agency:الساحل"})


def _claim(article: str, **more: object) -> Told:
    return told("killed", "9", article=article, claim=article, **more)


def test_reasons_add_up_over_a_chain_of_accounts() -> None:
    copy = Copy(
        left=Passage("a", 0, 9), right=Passage("b", 0, 9), reasons=(Reason(name="shared_passages", weight=0.9),)
    )
    chain = [_claim("a"), _claim("b", credits=AGENCY), _claim("c", relays=AGENCY), _claim("d")]
    found = origins(chain, Copies(Case(copies=(copy,))))
    assert (found.origins, found.unknown) == (1, 1)
    assert {reason.name for reason in found.reasons} == {"copied_passage", "same_agency"}


def test_two_roots_are_two_origins_and_one_root_twice_is_one() -> None:
    apart = [_claim("a", root="person:س"), _claim("b", root="person:ع"), _claim("c", root="person:س")]
    found = origins(apart, Copies(Case()))
    assert (found.origins, found.unknown) == (2, 0)
    assert [reason.name for reason in found.reasons] == ["same_voice"]


def test_an_account_that_says_a_thing_twice_is_one_account_of_unknown_origin() -> None:
    twice = [_claim("a"), told("killed", "9", article="a", claim="a2"), _claim("b")]
    assert origins(twice[:2], Copies(Case()))[:2] == (0, 1)
    assert origins(twice, Copies(Case()))[:2] == (0, 2)


def asserted(article: str, root: str | None, *office: str) -> Told:
    claim = f"{article} {root}"
    return told("injured", "7", claim=claim, article=article, root=root, office=frozenset(office))


def test_a_body_and_who_speaks_for_it_are_one_origin() -> None:
    body, spokesman = (
        asserted("a", "organization:الدفاع المدني"),
        asserted("b", "person:سامر", "organization:الدفاع المدني"),
    )
    found = origins([body, spokesman], Copies(Case()))
    assert (found.origins, found.unknown) == (1, 0)
    assert [reason.name for reason in found.reasons] == ["same_voice"]
    other = asserted("b", "person:سامر", "organization:الهلال الأحمر")
    assert origins([body, other], Copies(Case())).origins == 2


def test_what_an_account_repeats_in_its_own_words_is_of_its_source() -> None:
    title = asserted("a", None)._replace(titled=True, credits=frozenset({"agency:الساحل"}))
    source = asserted("a", "organization:الدفاع المدني")
    assert origins([title, source], Copies(Case())).origins == 1
    assert origins([title, source, asserted("b", "organization:الهلال الأحمر")], Copies(Case())).origins == 2


def test_a_spokesman_of_the_text_stands_for_his_body() -> None:
    found = counted(
        (
            "جريدة الضفة",
            "قال المتحدث باسم الدفاع المدني العقيد سامر الحلو إن سقف السوق انهار وإن 43 متسوقا أصيبوا بجروح.",
        ),
        ("موقع الجسر", "أعلن الدفاع المدني إصابة 43 شخصا من متسوقين وتجار، وهم في مستشفيين، بعد سقوط السقف في الكوثر."),
    )
    assert (found.origins, found.unknown) == (1, 0)
    member = counted(
        ("جريدة الضفة", "قال عضو مجلس الدفاع المدني سامر الحلو إن سقف السوق انهار وإن 43 متسوقا أصيبوا بجروح."),
        ("موقع الجسر", "أعلن الدفاع المدني إصابة 43 شخصا من متسوقين وتجار، وهم في مستشفيين، بعد سقوط السقف في الكوثر."),
    )
    assert member.origins == 2
