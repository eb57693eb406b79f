"""Find the names, titles and descriptions of one article and say which of them mean the same.

In: a sheet with its times and figures. Out: the sheet with ``Actor`` records and mentions of persons,
organisations, places and groups. Recognition (which words, what kind) and resolution (whom they mean) are apart:
``recognise`` takes candidates of others too (a tagger's), and ``resolve`` takes whatever was recognised.

>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Span
>>> text = "التقى الرئيس الروسي فلاديمير بوتين وزير الخارجية التركي في سوتشي."
>>> whole = (Block(span=Span(0, len(text)), kind="text"),)
>>> article = Article(page="p", name="n", source="s", sha256="0", text=text, blocks=whole)
>>> [(m.wording, m.kind, m.value.form) for m in mark_names(lay(article)).of("person", "place")][:2]
[('الرئيس الروسي', 'person', 'title'), ('فلاديمير بوتين', 'person', 'name')]
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from tawatur.lexicon.outlets import by_name
from tawatur.mark.actors import Draft, Tie, name_persons, text_of
from tawatur.mark.actors_bodies import name_bodies
from tawatur.mark.actors_titles import TitleTies
from tawatur.mark.name_address import begins_behind
from tawatur.mark.name_anew import named_again
from tawatur.mark.name_bodies import bodies
from tawatur.mark.name_described import nested
from tawatur.mark.name_found import Found, Scan, borne_out, covered, scan, settle, span_of
from tawatur.mark.name_later import later_bodies, led, surnames
from tawatur.mark.name_lexicon import classes, common
from tawatur.mark.name_own_outlet import own_outlet
from tawatur.mark.name_persons import nobody, persons
from tawatur.mark.name_places_again import places_again
from tawatur.mark.name_sites import VOID, within_sites
from tawatur.mark.name_titles import fixed, titles
from tawatur.mark.name_unnamed import unnamed
from tawatur.mark.name_words import GIVEN, doubt, flags
from tawatur.mark.offices import holders
from tawatur.mark.sheet import Sheet
from tawatur.model import Actor, Mention, Name

MADE_BY = "names"


class Recognised(Struct, frozen=True):
    """Settled names (persons apart) and titles of one article; ``begins`` maps the end of a title to where a name may
    begin behind it; ``bare`` offices stand before a name (المهاجم فلان) and only tell what its bearer is.
    """

    bodies: list[Found]
    persons: list[Found]
    titles: list[Found]
    begins: dict[int, int]
    bare: list[Found]


def mark_names(sheet: Sheet) -> Sheet:
    """The sheet with its names."""
    at = scan(sheet)
    return resolve(sheet, at, recognise(at, own_outlet(sheet, at)))


def recognise(at: Scan, more: Iterable[Found] = (), *, ours: Iterable[Found] | None = None) -> Recognised:
    """Which words are names and of what kind; ``more`` are candidates from elsewhere, weighed with ours (``bodies``,
    given where they are found already).
    """
    found = borne_out(
        at,
        [
            *(bodies(at) if ours is None else ours),
            *(one for one in more if _heard(at, one)),
        ],
    )
    settled = {one.first: one for one in settle(found)}
    titled = list(titles(at, settled))
    begins = {title.after: begins_behind(at, title.after) for title in titled}
    begun = {begins[title.after]: title.country for title in titled}
    ends = {i: begins[title.after] for title in titled for i in range(title.first + 1, title.after)}
    names = settle([*found, *persons(at.less(within_sites(at, settled.values())), begun, ends)])
    full = [one for one in names if one.kind == "person"]
    names = _but_surnames(at, names, full)
    held = covered(names) | at.taken
    people = full + surnames(at, full, held)
    roles = _roles(at, titled, people, begins)
    roles += _apart(list(unnamed(at, settled)), roles, full)
    roles.sort(key=lambda title: (title.first, -title.after))
    begins |= {title.after: begins_behind(at, title.after) for title in roles if title.after not in begins}
    others = [one for one in names if one.kind != "person" and one.role != VOID]
    others += led(at, people, others)
    others += [inner for one in others if (inner := nested(at, one))]
    told = held | covered(people) | covered(roles)
    others += named_again(at, others, told)
    firsts = {one.first for one in people}
    bare = [title for title in titled if title.form != "title" and begins[title.after] in firsts]
    places = [one for one in others if one.kind == "place"]
    others += places_again(at, places, told | covered(others))
    return Recognised(others + later_bodies(at, others, held), people, roles, begins, bare)


def _roles(at: Scan, titled: list[Found], people: list[Found], begins: dict[int, int]) -> list[Found]:
    """The titles, and those that are whole phrases, which hold no name of a person and no such name holds."""
    firsts = {one.first for one in people}
    bare = {title.first for title in titled if title.form == "description" or title.after - title.first == 1}
    roles = [title for title in titled if title.first not in bare or begins[title.after] not in firsts]
    heads = {title.first for title in roles}
    roles += [title for title in fixed(at) if title.first not in heads]
    held = covered(people)
    return [t for t in roles if t.first not in held and firsts.isdisjoint(range(t.first, t.after))]


def _but_surnames(at: Scan, names: list[Found], full: list[Found]) -> list[Found]:
    """The names less those of bodies that are one word, the surname of a person named in full (a company's أبوت)."""
    last = {at.words.key[one.after - 1] for one in full if one.after - one.first > 1}

    def surname(one: Found) -> bool:
        alone = one.kind == "organization" and one.after - one.first == 1 and one.entry is not None
        return alone and at.words.key[one.first][one.cut :] in last

    return [one for one in names if not surname(one)]


def _heard(at: Scan, one: Found) -> bool:
    """Whether a candidate from elsewhere may be one: on no word of a time, no person where nobody begins, and no
    common word with letters cut off.
    """
    if one.first in at.taken or (one.kind == "person" and nobody(at, one.first)):
        return False
    if one.kind != "person" or not one.cut or one.after - one.first > 1:
        return True
    stem = at.words.key[one.first][one.cut :]
    return at.words.key[one.first] not in common() or (doubt(stem) == 0 and bool(flags(stem) & GIVEN))


def _apart(found: list[Found], titles: list[Found], people: list[Found]) -> list[Found]:
    """The descriptions that begin in no title and in no name of a person; one word before a name only styles it."""
    if not found:
        return []
    held = covered(titles) | covered(people)
    begun = {one.first for one in people if not one.cut}
    return [
        one
        for one in found
        if held.isdisjoint(range(one.first, one.after)) and (one.after not in begun or one.after - one.first > 1)
    ]


def resolve(sheet: Sheet, at: Scan, recognised: Recognised) -> Sheet:
    """Actors for all that was recognised, and the mentions that name them."""
    drafts: dict[str, Draft] = {}
    ties = name_bodies(at.words, _own(sheet, at, recognised.bodies), drafts, recognised.persons)
    people = name_persons(at.words, recognised.persons, drafts)
    when = sheet.article.published.when if sheet.article.published else None
    tying = TitleTies(at.words, people, drafts, holders(when.first if when else None))
    ties += people + tying.tie(recognised.titles, recognised.begins, recognised.bare)
    identity = sheet.article.id
    mentions = [_mention(identity, at, tie) for tie in sorted(ties, key=lambda t: (t.found.first, -t.found.after))]
    used = {tie.draft.key: tie.draft for tie in ties}
    return sheet.plus(mentions, actors=[_actor(identity, draft) for draft in used.values()])


def _own(sheet: Sheet, at: Scan, bodies: list[Found]) -> list[Found]:
    """The bodies, an outlet's name that several outlets bear (الوطن) read as the page's own one's."""
    outlet = sheet.article.outlet
    if outlet is None:
        return bodies
    told = []
    for one in bodies:
        shared = one.entry is not None and one.entry.sort == "media" and one.entry.name != outlet.name
        if shared and one.entry and any(card.name == outlet.name for card in by_name(text_of(at.words, one))):
            one = replace(one, entry=replace(one.entry, name=outlet.name))  # noqa: PLW2901 -- the same mention
        told.append(one)
    return told


def _mention(article: str, at: Scan, tie: Tie) -> Mention:
    """One mention record."""
    found, draft = tie.found, tie.draft
    span = span_of(at.words, found)
    return Mention(
        article=article,
        kind=draft.kind,
        span=span,
        wording=at.words.text[span.start : span.end],
        value=Name(actor=draft.key, form=found.form, metonymy=_metonymy(at, found)),
        made_by=MADE_BY,
    )


def _metonymy(at: Scan, found: Found) -> bool:
    """Whether a country or capital stands for its government: no word of place before it, no ب on it."""
    if not found.entry or found.entry.sort not in ("country", "capital"):
        return False
    if found.cut and at.words.key[found.first][found.cut - 1] in "بك":
        return False
    return not (found.first and at.words.key[found.first - 1] in classes()["placing"])


def _actor(article: str, draft: Draft) -> Actor:
    """The record of a draft."""
    return Actor(
        article=article,
        key=draft.key,
        kind=draft.kind,
        name=draft.name,
        aliases=tuple(draft.aliases),
        titles=tuple(draft.titles),
        country=draft.country or None,
        known=draft.known,
        derived=draft.derived,
        made_by=MADE_BY,
    )
