"""A name that no article writes is shown in brackets; one that any article writes is not."""

from __future__ import annotations

from tawatur.model import Case, Reading
from tawatur.tell.desk import Desk
from tawatur.tell.dossier import Dossier
from tawatur.tell.ledger import stops
from tawatur.tell.record import case_record
from tawatur.tell.tables import tables
from tests.compare.stories import compared


def told(number: int, who: str) -> dict[str, str]:
    return {
        "id": f"a{number}",
        "outlet": f"صحيفة {number}",
        "published": "2019-03-12",
        "title": f"{who} يستقبل سامي الناصح في سوتشي",
        "text": f"استقبل {who} رئيس نقابة الصيادين سامي الناصح في سوتشي أمس الإثنين.",
    }


def case_of(*who: str) -> tuple[list[Reading], Case]:
    case, readings = compared({"articles": [told(number, one) for number, one in enumerate(who, 1)]}, judged=True)
    return list(readings.values()), case


def test_who_is_known_by_an_office_alone_stands_in_brackets() -> None:
    readings, case = case_of("الرئيس الروسي", "الرئيس الروسي")
    assert "[فلاديمير بوتين]" in {name for stop in stops(case) for name in stop.who}
    assert "[فلاديمير بوتين]" in {part.name for sheet in Desk(readings, case).sheets() for part in sheet.parts}
    dossier = Dossier(readings, case)
    assert "[فلاديمير بوتين]" in {str(line["value"]) for line in tables(dossier)["comparison"]}
    assert {line["name"]: line["derived"] for line in tables(dossier)["actors"]}["فلاديمير بوتين"] == "yes"
    derived = {entity["name"]: entity["derived"] for entity in case_record(readings, case)["entities"]}
    assert derived["فلاديمير بوتين"] is True
    assert derived["سامي الناصح"] is False


def test_who_is_named_by_one_account_does_not() -> None:
    readings, case = case_of("الرئيس الروسي", "الرئيس الروسي فلاديمير بوتين")
    names = {part.name for sheet in Desk(readings, case).sheets() for part in sheet.parts}
    assert "فلاديمير بوتين" in names
    assert not any(name.startswith("[") for name in names)


def test_a_voice_without_a_written_name_stands_in_brackets_in_its_chain() -> None:
    who = "الرئيس الروسي"
    article = told(1, who) | {"text": f"قال {who} أمس الإثنين في سوتشي إن المحادثات مع نقابة الصيادين كانت مفيدة."}
    case, readings = compared({"articles": [article, told(2, who)]}, judged=True)
    sheets = Desk(list(readings.values()), case).sheets()
    accounts = [
        a for s in sheets for line in s.lines if line.slot == "said" for side in line.sides for a in side.accounts
    ]
    assert "[فلاديمير بوتين]" in {link.name for account in accounts for link in account.chain}
