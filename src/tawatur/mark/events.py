"""Find what happened in one article: one event mention for each word that names a happening.

In: a Sheet with times, figures, names and quotes. Out: the Sheet with event mentions (kind, participants, time, place,
status, figures, and a key that mentions of one happening share), and the groups of people that only events name.

>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Span
>>> text = "تحطمت طائرة قرب البلدة"
>>> blocks = (Block(span=Span(0, len(text)), kind="text"),)
>>> article = Article(page="p", name="a", source="s", sha256="0", text=text, blocks=blocks)
>>> [(m.wording, m.value.type) for m in mark_events(lay(article)).of("event")]
[('تحطمت', 'accident')]
"""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple

from tawatur.arabic.edtf import when as edtf
from tawatur.mark.event_completed import completed
from tawatur.mark.event_countries import country_actors, country_keys, national_actors, one_country, origin_of
from tawatur.mark.event_counts import figures_of, harm_figures
from tawatur.mark.event_dateline import written_at
from tawatur.mark.event_dating import WEEKS, counted, dated, day_before
from tawatur.mark.event_dating_aside import assumed, by_publication, speech, told_aside
from tawatur.mark.event_dating_below import told_of_it
from tawatur.mark.event_dating_clauses import of_one_sentence
from tawatur.mark.event_dating_said import announced_on, times_of, told_in_lead
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_goes_on import died_too, goes_on_from
from tawatur.mark.event_ground import Ground, survey
from tawatur.mark.event_harm import caused, harmed, told_to_harm
from tawatur.mark.event_occasions import charged_with, tells_of_somebody
from tawatur.mark.event_people import name_people
from tawatur.mark.event_place_back import points_back, told_before
from tawatur.mark.event_place_held import town_by_body, towns_of_bodies, where_held
from tawatur.mark.event_plans import planned
from tawatur.mark.event_recalled import recalled
from tawatur.mark.event_record import in_force, of_record
from tawatur.mark.event_roles import carried, players, repelled
from tawatur.mark.event_same import join
from tawatur.mark.event_same_status import agreed
from tawatur.mark.event_scene import Site, named_after, place_of, site_of
from tawatur.mark.event_sides import acted_last, both_again, of_occasion, other_side
from tawatur.mark.event_status import said_status
from tawatur.mark.event_subjects import killers
from tawatur.mark.event_triggers import Trigger, find_triggers
from tawatur.mark.event_voices import joined_by_speaker
from tawatur.mark.event_war_land import war_land
from tawatur.mark.event_words import stems
from tawatur.mark.event_worth import with_worth
from tawatur.mark.sheet import Sheet
from tawatur.model import Happening, Mention, Participant, When

MADE_BY = "mark.events 1"
#: Kinds of which an adjective of origin tells the place, not who acts.
_AT_HOME = frozenset(("election", "legislation", "protest", "disaster", "trial", "court_ruling"))
#: Kinds that a state's own offices do at home.
_OF_STATE = frozenset(
    ("election", "legislation", "trial", "court_ruling", "appointment", "arrest", "state_of_emergency")
)
#: Kinds that happen on the one spot of the news; a guest of the town need not have been there.
_LOCAL = frozenset(
    ("attack", "strike", "accident", "death", "arrest", "rescue", "military_operation", "other", "protest")
)
#: Kinds that are where they are said to be, not where the news is.
_NOWHERE = frozenset(("statement", "vote", "sanction", "publication", "letter", "phone_call"))
#: Kinds that a state does abroad as well.
_ABROAD = frozenset(
    (
        "strike",
        "military_operation",
        "deployment",
        "attack",
        "visit",
        "meeting",
        "summit",
        "negotiation_round",
        "aid_or_loan",
    )
)
#: A verb of talking has its subjects with all their titles before خلال اتصال هاتفي.
_PHONE, _CALL_REACH, _TALK_REACH = frozenset(("هاتف", "هاتفي", "هاتفيا", "هاتفيه")), 8, 16
#: Titles of heads of state; so many of them at one meeting make it a summit.
_HEADS, _SUMMIT = ("الرئيس ", "الملك ", "ملك ", "أمير دولة", "أمير قطر", "أمير الكويت", "سلطان ", "العاهل "), 3
_RELATIVE = word_set("roles.relative")
#: How fine a place is by the body in it.
_TOWN = 2
#: A happening without a place is where the one told at most so many words before it was.
_CARRIED = 40
#: What comes of another happening, and how near its word stands: قتل ستة [في] غارة.
_CAME_OF, _CAUSE = frozenset(("death", "other", "arrest", "rescue", "displacement_return")), 10


def mark_events(sheet: Sheet) -> Sheet:
    """The sheet with its events."""
    if not len(sheet.words):
        return sheet
    ground = survey(sheet)
    triggers = find_triggers(ground)
    if not triggers:
        return sheet
    sheet, ground = name_people(ground, triggers)
    day = _published(ground)
    told = counted(_together(harmed(completed(_drafts(ground, triggers), ground))), ground, day)
    drafts = recalled(of_one_sentence(dated(told, day), ground, day), ground)
    joined = harmed(join(of_record(drafts, ground, day), _today(day)), told=told_to_harm)
    drafts = agreed(planned(in_force(joined, ground), ground))
    return sheet.plus(_mentions(ground, told_aside(drafts, ground)))


def _lead_end(ground: Ground) -> int:
    """The word after the article's lead: its title and the first sentences of the text, about forty words."""
    words = ground.words
    title = ground.sheet.article.title
    at = words.at(title.end) if title is not None else 0
    if at >= len(words):
        return len(words)
    end = ground.bounds[at][1]
    while end < len(words) and end - at < 12:
        end = ground.bounds[end][1]
    return end


def _drafts(ground: Ground, triggers: list[Trigger]) -> list[Draft]:
    """Each trigger with what its clause says."""
    heads = frozenset(trigger.first for trigger in triggers)
    lands = _lands(ground)
    countries, homes = lands.countries, lands.homes
    lead, title = _lead_end(ground), ground.sheet.article.title
    own = [with_worth(ground, trigger, heads, figures_of(ground, trigger, heads)) for trigger in triggers]
    drafts: list[Draft] = []
    for trigger, figures in zip(triggers, own, strict=True):
        low, high = ground.bounds[trigger.first]
        beside = [f for t, fs in zip(triggers, own, strict=True) if low <= t.first < high for f in fs]
        status, cued = said_status(ground, trigger, heads)
        told = players(ground, trigger, heads, countries)
        before = drafts[-1] if drafts and drafts[-1].trigger.first >= low else None
        if last := goes_on_from(ground, drafts, trigger):
            told = carried(last.trigger, last.players, trigger, told)
            told = died_too(ground, trigger, last.players, killers(ground, trigger, last.players, told))
        if before is not None:
            told = killers(ground, trigger, before.players, told)
            told = repelled(before.trigger, before.players, trigger, told)
            told = other_side(acted_last(d.players for d in reversed(drafts) if d.sentence == low), trigger, told)
        told = joined_by_speaker(ground, trigger, told)
        told = both_again(ground, trigger, (draft.players for draft in reversed(drafts)), told)
        told = of_occasion(ground, trigger, ((d.trigger, d.players) for d in reversed(drafts)), told)
        called = named_after(ground, trigger, homes)
        told = tuple(player for player in told if called is None or player.actor != called.actor)
        place = where_held(ground, trigger, place_of(ground, trigger, heads)) or called
        time, announced = times_of(ground, trigger, heads)
        drafts.append(
            Draft(
                trigger=trigger,
                type=_type(ground, trigger),
                players=told,
                time=time,
                announced=announced,
                said=time is not None and time is announced,
                site=site_of(ground, place, homes) if place else _home(ground, trigger, told, lands),
                back="" if place else points_back(ground, trigger, heads),
                status=status,
                cued=cued,
                figures=figures or harm_figures(ground, trigger, beside, heads),
                lead=trigger.first < lead,
                title=title is not None and trigger.span.start < title.end,
                of_whom=tells_of_somebody(ground, trigger.first) or charged_with(ground, trigger),
                sentence=low,
                before=ground.before(trigger.first),
                behind=ground.words.key[trigger.after] if trigger.after < high else "",
            )
        )
    return drafts


def _type(ground: Ground, trigger: Trigger) -> str:
    """The kind of the row; talks that are told to be by telephone are a call."""
    kind = trigger.form.sense.type
    around = ground.near(trigger.first, _CALL_REACH, _TALK_REACH if trigger.verbal else _CALL_REACH)
    if kind == "meeting" and any(not stems(ground.words.key[i]).isdisjoint(_PHONE) for i in around):
        return "phone_call"
    return kind


class _Lands(NamedTuple):
    """Countries by their code, the keys of those that are whole countries, and of which country or town a body is."""

    countries: dict[str, str]
    homes: frozenset[str]
    nationals: dict[str, str]
    towns: dict[str, str]


def _lands(ground: Ground) -> _Lands:
    """The countries of an article and what is theirs."""
    countries, homes = country_actors(ground), country_keys(ground)
    return _Lands(countries, homes, national_actors(ground, countries), towns_of_bodies(ground, homes))


def _home(ground: Ground, trigger: Trigger, told: tuple[Participant, ...], lands: _Lands) -> Site | None:
    """The town of the body in which it was or whose officers did it, the country of an election or a law by the
    adjective behind it (الانتخابات السورية), else of what a state does by who does it: اعتقلت الشرطة الأردنية."""
    kind = trigger.form.sense.type
    if town := town_by_body(ground, trigger, told if kind in _OF_STATE else (), lands.towns):
        return Site(town, _TOWN)
    key = origin_of(ground, trigger, lands.countries) if kind in _AT_HOME else None
    if key is None and kind in _OF_STATE:
        key = next((lands.nationals[player.actor] for player in told if player.actor in lands.nationals), None)
    return Site(key, 0) if key else None


def _together(drafts: list[Draft]) -> list[Draft]:
    """The drafts; what came of a happening has its day and place: قتل في ضربة وقعت في 11 يوليو."""
    out = []
    for draft, other in zip_longest(drafts, drafts[1:]):
        near = other is not None and other.sentence == draft.sentence and caused(other)
        came = near and other.trigger.first - draft.trigger.after <= _CAUSE and draft.type in _CAME_OF
        out.append(draft._replace(time=draft.time or other.time, site=draft.site or other.site) if came else draft)
    return out


def _published(ground: Ground) -> When | None:
    """The day of the article, if known."""
    published = ground.sheet.article.published
    return published.when if published is not None and published.when.first else None


def _today(day: When | None) -> str:
    """The article's day as ISO text, "" where it is not known."""
    return ((day.value or day.first or "") if day is not None else "")[:10]


class _Lead(NamedTuple):
    """When and where what the article's lead reports was; ``wrote`` is the dateline's town where it tells none."""

    when: When | None
    place: str | None
    wrote: str | None
    home: str | None = None

    def site(self, draft: Draft) -> str | None:
        """Where a reported happening without a place of its own was: a market is not where its report was written, what
        a state does abroad not at home."""
        if self.place is not None or "market" in draft.trigger.form.sense.when:
            return self.place
        return self.wrote or (None if draft.type in _ABROAD else self.home)


def _main(drafts: list[Draft], ground: Ground) -> _Lead:
    """The time and place of what the article's lead reports; the article's own day where no time is stated."""
    told = [draft for draft in drafts if draft.lead and draft.status == "reported"]
    day, news = _published(ground), [draft for draft in told if not draft.of_whom]
    stated = next((draft.when for draft in news if draft.when and _is_news(draft.when, day)), None) or told_in_lead(
        ground, _lead_end(ground), day
    )
    if stated is None:
        stated = _told_below(drafts, frozenset(_kind(draft) for draft in told), day) or told_of_it(ground, day)
    if stated is None and day is not None:
        stated = announced_on(drafts, None, by_publication(day))
    sites = [draft.site for draft in told if draft.site]
    best: Site | None = max(sites, key=lambda site: site.fine, default=None)
    sheet = ground.sheet
    wrote = written_at(sheet.words, sheet.of("place"), sheet.actors, sheet.article)
    return _Lead(stated, best.actor if best else None, wrote)


def _kind(draft: Draft) -> str:
    """The type of a happening; of a deed of no type its row of the lexicon too."""
    return f"other {draft.trigger.form.sense.row}" if draft.type == "other" else draft.type


def _told_below(drafts: list[Draft], kinds: frozenset[str], day: When | None) -> When | None:
    """The day that the text below gives to what the lead tells without one, by the first happening of a kind that the
    lead tells; not that of its announcement, nor one long past."""
    news = (d for d in drafts if d.status == "reported" and not d.lead and d.type != "statement")
    fresh = (d for d in news if d.when is not None and not d.said and _kind(d) in kinds)
    when = next((d.when for d in fresh if d.when and _is_news(d.when, day)), None)
    return when if when is not None and len((when.value or "").split("T")[0]) == len("2000-01-01") else None


def _is_news(when: When, day: When | None) -> bool:
    """Whether a time is near enough to the article's day to be that of its news."""
    return day is None or not day.first or not when.after or when.after > day_before(day.first, WEEKS)


def _inner(drafts: list[Draft], countries: frozenset[str]) -> dict[str, str]:
    """Town or province -> the one place inside it where the news is told to have happened: there it is all told of."""
    found: dict[str, set[str]] = {}
    for draft in drafts:
        wider = draft.site.within if draft.site is not None else ""
        local = draft.type in _LOCAL and wider not in countries and draft.status == "reported"
        if draft.site is not None and wider and local:
            found.setdefault(wider, set()).add(draft.site.actor)
    return {wider: next(iter(inner)) for wider, inner in found.items() if len(inner) == 1 and wider not in inner}


def _nowhere(draft: Draft) -> bool:
    """Whether it is where it is said to be, if anywhere; a press conference is where the news is."""
    sense = draft.trigger.form.sense
    held = sense.frame == "say" and not sense.when
    return draft.type in _NOWHERE and not held


def _carries(ground: Ground, last: Draft, draft: Draft) -> bool:
    """Whether a happening without a place is where the one before it was: in one sentence, or one paragraph of news.

    In زار موسكو منذ احتجاجات 2011 it is not; of البلدة التي سقطت العام الماضي it is.
    """
    block = ground.words.block
    paragraph = block[last.trigger.first] == block[draft.trigger.first] and draft.status == last.status == "reported"
    close = draft.trigger.first - last.trigger.first < _CARRIED
    earlier = draft.past and not last.past and draft.time not in (None, last.time) and draft.before not in _RELATIVE
    return close and not earlier and (draft.sentence == last.sentence or paragraph)


def _pointed_back(drafts: list[Draft], main: str | None) -> list[Draft]:
    """The drafts; one that points back to a place (في المدينة ذاتها, هناك) is at the last one told."""
    out: list[Draft] = []
    last: Site | None = None
    for draft in drafts:
        site = draft.site or told_before(draft.back, last, main)
        out.append(draft._replace(site=site))
        last = site or last
    return out


def _mentions(ground: Ground, drafts: list[Draft]) -> list[Mention]:
    """The drafts as records."""
    main, homes = _main(drafts, ground), country_keys(ground)
    inner = _inner(drafts, homes)
    home = one_country(ground, homes, main.place)
    main = main._replace(home=home)
    day = edtf(_today(_published(ground)) or None)
    said_when = announced_on(drafts, main.when, day if day.value else None)
    article = ground.sheet.article
    heads = frozenset(a.key for a in ground.sheet.actors if any(title.startswith(_HEADS) for title in a.titles))
    out = []
    last: Draft | None = None
    drafts = _pointed_back(drafts, main.place)
    land = war_land(ground, drafts)
    for draft, when in zip(drafts, assumed(drafts, ground, main.when, said_when), strict=True):
        last = draft if draft.site else last
        nowhere = _nowhere(draft) and not speech(draft, ground)
        near = last is not None and not nowhere and _carries(ground, last, draft)
        site = draft.site or (last.site if near and last is not None else None)
        status = draft.status
        there = (status == "reported" or (status == "denied" and draft.lead)) and not nowhere
        place = site.actor if site else main.site(draft) if there else home if status == "background" else None
        if land is not None and site is None and land.has(draft, place):
            place = land.actor
        happening = Happening(
            type="summit" if draft.type == "meeting" and len(draft.actors & heads) >= _SUMMIT else draft.type,
            participants=draft.players,
            when=when,
            when_span=draft.time.span if draft.time else None,
            place=inner.get(place or "", place) if status == "reported" and draft.type in _LOCAL else place,
            status=status,
            figures=draft.figures,
            same=f"{draft.type}:{draft.group}",
        )
        span = draft.trigger.span
        out.append(
            Mention(
                article=article.id,
                kind="event",
                span=span,
                wording=span.of(article.text),
                value=happening,
                made_by=MADE_BY,
            )
        )
    return out
