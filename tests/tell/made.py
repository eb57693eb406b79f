"""A small case written by hand for the tests of tell: three invented outlets on one invented meeting and its toll."""

from __future__ import annotations

from tawatur.arabic.edtf import when
from tawatur.model import (
    Actor,
    Article,
    Block,
    Case,
    Claim,
    Copy,
    Entity,
    Event,
    Group,
    Happening,
    Mention,
    Outlet,
    Participant,
    Passage,
    Position,
    Published,
    Reading,
    Reason,
    Row,
    Span,
    Voice,
)

TEXTS = {
    "dhifaf": (
        "ضفاف",
        "2017-11-21",
        "لقاء في سوتشي يسبق القمة الثلاثية\n"
        "اجتمع الرئيسان مساء الاثنين في سوتشي، وقال المتحدث باسم الكرملين إن المحادثات دامت أربع ساعات.\n"
        "وأسفر القصف الذي سبق اللقاء عن مقتل 12 مدنيًّا، بحسب مصدر طبي طلب عدم ذكر اسمه.\n",
    ),
    "madar": (
        "وكالة مدار للأنباء",
        "2017-11-21",
        "مدار: محادثات سوتشي دامت ثلاث ساعات\n"
        "استقبل الرئيس الروسي ضيفه مساء الاثنين في سوتشي، ودامت المحادثات ثلاث ساعات وفق مراسل مدار.\n"
        "وقُتل 15 شخصًا في القصف الذي سبق اللقاء، كما أعلنت وزارة الصحة.\n",
    ),
    "marsad": (
        "المرصد اليوم",
        "2017-11-22",
        "سوتشي: ماذا بعد اللقاء؟\n"
        "نقلت وكالة مدار للأنباء أن الرئيسين اجتمعا في سوتشي، وأن المحادثات دامت ثلاث ساعات.\n",
    ),
}


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def article(name: str) -> Article:
    outlet, date, text = TEXTS[name]
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        kind = "text" if blocks else "title"
        blocks.append(Block(span=Span(start, start + len(line.rstrip())), kind=kind))
        start += len(line)
    return Article(
        page=f"page-{name}",
        name=name,
        source=f"pages/{name}.txt",
        sha256="ab" * 32,
        text=text,
        blocks=tuple(blocks),
        title=blocks[0].span,
        outlet=Outlet(name=outlet),
        published=Published(when=when(date), stated=True),
        made_by="read",
    )


def _claim(art: Article, event: Mention, slot: str, words: str, value: str, chain: tuple[Voice, ...]) -> Claim:
    return Claim(
        article=art.id,
        span=span(art.text, words),
        wording=words,
        event=event.id,
        slot=slot,
        value=value,
        chain=chain,
        made_by="claims.rule",
    )


def _event(art: Article, words: str) -> Mention:
    value = Happening(
        type="meeting",
        participants=(Participant("person:putin", "host"), Participant("person:assad", "visitor")),
        when=when("2017-11-20"),
        place="place:sochi",
    )
    return Mention(
        article=art.id, kind="event", span=span(art.text, words), wording=words, value=value, made_by="events"
    )


def made_case() -> tuple[list[Reading], Case]:
    """Readings and the case that belongs to them."""
    arts = {name: article(name) for name in TEXTS}
    events = {
        "dhifaf": _event(arts["dhifaf"], "اجتمع"),
        "madar": _event(arts["madar"], "استقبل"),
        "marsad": _event(arts["marsad"], "اجتمعا"),
    }
    dhifaf, madar, marsad = (
        Voice(kind="outlet", name="ضفاف"),
        Voice(kind="outlet", name="وكالة مدار للأنباء"),
        Voice(kind="outlet", name="المرصد اليوم"),
    )
    kremlin = Voice(kind="person", name="المتحدث باسم الكرملين", verb="قال", span=span(TEXTS["dhifaf"][2], "المتحدث"))
    medic = Voice(kind="unnamed", name="مصدر طبي", span=span(TEXTS["dhifaf"][2], "مصدر طبي"))
    ministry = Voice(kind="organization", name="وزارة الصحة", span=span(TEXTS["madar"][2], "وزارة الصحة"))
    wire = Voice(kind="agency", name="وكالة مدار للأنباء", span=span(TEXTS["marsad"][2], "وكالة مدار للأنباء"))
    claims = [
        _claim(arts["dhifaf"], events["dhifaf"], "duration", "أربع ساعات", "PT4H", (dhifaf, kremlin)),
        _claim(arts["madar"], events["madar"], "duration", "ثلاث ساعات وفق مراسل مدار", "PT3H", (madar,)),
        _claim(arts["marsad"], events["marsad"], "duration", "ثلاث ساعات", "PT3H", (marsad, wire)),
        _claim(arts["dhifaf"], events["dhifaf"], "killed", "مقتل 12 مدنيًّا", "12", (dhifaf, medic)),
        _claim(arts["madar"], events["madar"], "killed", "قُتل 15 شخصًا", "15", (madar, ministry)),
        *(_claim(arts[n], events[n], "where", "سوتشي،", "place:sochi", ()) for n in arts),
    ]
    actors = (
        ("person:putin", "فلاديمير بوتين", "person"),
        ("person:assad", "بشار الأسد", "person"),
        ("place:sochi", "سوتشي", "place"),
    )
    readings = [
        Reading(
            article=art,
            actors=tuple(Actor(article=art.id, key=k, kind=kind, name=n) for k, n, kind in actors),  # type: ignore[arg-type]
            mentions=(events[name],),
            claims=tuple(c for c in claims if c.article == art.id),
        )
        for name, art in arts.items()
    ]
    return readings, _case(arts, events, claims, actors)


def _case(
    arts: dict[str, Article], events: dict[str, Mention], claims: list[Claim], actors: tuple[tuple[str, str, str], ...]
) -> Case:
    entities = tuple(
        Entity(id=f"X.{key}", kind=kind, name=name, members=tuple((a.id, key) for a in arts.values()))  # type: ignore[arg-type]
        for key, name, kind in actors
    )
    ids = {name: art.id for name, art in arts.items()}
    rows = (
        Row(
            slot="where",
            accord="agreed",
            positions=(
                Position(value="X.place:sochi", claims=tuple(c.id for c in claims if c.slot == "where"), origins=2),
            ),
        ),
        Row(
            slot="duration",
            accord="contested",
            positions=(
                Position(value="PT4H", claims=(claims[0].id,), origins=1),
                Position(
                    value="PT3H",
                    claims=(claims[1].id, claims[2].id),
                    origins=1,
                    reasons=(Reason(name="same_agency", weight=1.0, says="The second credits the first."),),
                ),
            ),
            why="two lengths that cannot both be",
        ),
        Row(
            slot="killed",
            accord="contested",
            positions=(
                Position(value="12", claims=(claims[3].id,), origins=1),
                Position(value="15", claims=(claims[4].id,), origins=1),
            ),
            silent=(ids["marsad"],),
        ),
    )
    event = Event(
        id="E.2017-11-20.meeting.0a1b2c3d",
        type="meeting",
        status="reported",
        when=when("2017-11-20"),
        place="X.place:sochi",
        participants=(("X.person:putin", "host"), ("X.person:assad", "visitor")),
        mentions=tuple(m.id for m in events.values()),
        articles=tuple(sorted(ids.values())),
        rows=rows,
    )
    past = Event(
        id="E.2015-10-20.meeting.9f8e7d6c",
        type="meeting",
        status="background",
        when=when("2015-10-20"),
        participants=(("X.person:putin", "host"), ("X.person:assad", "visitor")),
        articles=(ids["dhifaf"],),
    )
    copy = Copy(
        left=Passage(ids["madar"], 40, 90),
        right=Passage(ids["marsad"], 30, 80),
        upstream="وكالة مدار للأنباء",
        reasons=(Reason(name="credited", weight=2.0, says="The second names the first as its source."),),
    )
    return Case(
        entities=entities,
        events=(past, event),
        groups=(Group(event=event.id, articles=tuple(sorted(ids.values()))),),
        copies=(copy,),
    )
