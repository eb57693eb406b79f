"""What the place of a happening in the article says of it: told aside, told on from the past, or part of the news.

In: joined Drafts and the ground. Out: the drafts with their status, and the time of each that states none.
"""

from __future__ import annotations

import msgspec

from tawatur.arabic.edtf import day_of
from tawatur.arabic.edtf import when as edtf
from tawatur.mark.event_dateline import dateline
from tawatur.mark.event_dating import RECENT, day_before
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import forms_of, word_set
from tawatur.mark.event_ground import Ground
from tawatur.mark.event_same import apart
from tawatur.mark.event_words import stems
from tawatur.model import Time, When

_SAYING, _RELATIVE = word_set("sense.saying"), word_set("roles.relative")
_TALKS = frozenset(("meeting", "summit", "conference", "negotiation_round", "visit", "phone_call", "statement"))
_SPEECHES = word_set("scene.speeches")
#: What people who are told of suffer.
_BEFELL = frozenset(
    ("death", "kill", "injury", "rescue", "release", "arrest", "crash", "harm", "attack", "strike", "funeral")
)
#: An article of so many words has background: of 60 later happenings in development texts of this length that the lead
#: does not tell, 38 are background, 7 reported and the rest announced, supposed or denied.
_LONG = 320
#: A text of so many words is a feature or an interview.
_FEATURE = 600
#: News of which no day is told is at most so many days old.
FRESH = 2
#: So many words open a long article with its news.
_OPENING = 130


def told_aside(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts; in a long article what its lead does not tell and its second half adds is background."""
    drafts = _retold(_added(drafts, ground), ground)
    if len(ground.words) < _LONG:
        return drafts
    lead = {draft.group for draft in drafts if draft.lead}
    recent = _news_paragraphs(ground)
    report = len(ground.words) < _FEATURE and _reports(ground, recent)
    return [
        draft._replace(status="background") if _aside(draft, lead, recent if report else None, ground) else draft
        for draft in drafts
    ]


def _reports(ground: Ground, recent: frozenset[int]) -> bool:
    """Whether the article is a report and no column: its text opens with a verb of the past or of saying, or its first
    paragraphs name a day of these days (``recent``)."""
    words, title = ground.words, ground.sheet.article.title
    wrote = dateline(words, ground.sheet.article)
    at = wrote.stop if wrote else words.at(title.end) if title is not None else 0
    head = words.block[at] if at < len(words) else 0
    first = words.key[at] if at < len(words) else ""
    opens = not stems(first).isdisjoint(_SAYING) or any(form.part == "past" for form in forms_of(first))
    return opens or any(head <= block <= head + 1 for block in recent)


def _added(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts; what a relative clause behind the lead only adds is background: المدير الذي واجه انتقادات.

    What befell those who are told of is the news itself: المصابون الذين نقلوا.
    """
    lead = {draft.group for draft in drafts if draft.lead}
    return [
        draft._replace(status="background")
        if draft.status == "reported"
        and not (draft.cued or draft.lead or draft.when or draft.figures or draft.group in lead)
        and draft.trigger.form.sense.frame not in _BEFELL
        and _within_relative(draft, ground)
        else draft
        for draft in drafts
    ]


def _within_relative(draft: Draft, ground: Ground) -> bool:
    """Whether it is the verb of a relative clause, or what that verb only carries: الذي تم التفاوض عليه."""
    keys, at, low = ground.words.key, draft.trigger.first, draft.sentence
    if at > low and keys[at - 1] in _RELATIVE:
        return draft.trigger.form.part in ("past", "present")
    carried = at - 2 >= low and keys[at - 2] in _RELATIVE and not draft.trigger.verbal
    return carried and not keys[at].startswith(("و", "ف"))


def _retold(drafts: list[Draft], ground: Ground) -> list[Draft]:
    """The drafts; what sentences right behind one of the past go on to tell, without a time of their own, is past too.

    A sentence that names a time, opens with a verb of saying or tells the lead's own happening ends the tale.
    """
    lead = {draft.group for draft in drafts if draft.lead}
    out: list[Draft] = []
    past, latest = -1, -1
    for draft in drafts:
        low, high = ground.bounds[draft.trigger.first]
        unbound = draft.status == "reported" and not (draft.cued or draft.lead or draft.when or draft.group in lead)
        on = past in (low, high) or (past == latest and 0 < past < low and _one_paragraph(ground, past - 1, low))
        told_on = unbound and on and draft.type != "statement" and not _placed_anew(ground, min(past, low), high)
        out.append(draft._replace(status="background") if told_on else draft)
        of_then = draft.past and draft.when is not None
        if told_on or (of_then and draft.status == "background" and not draft.lead):
            past = high
        latest = high
    return out


def _one_paragraph(ground: Ground, first: int, second: int) -> bool:
    """Whether two words stand in one paragraph."""
    return ground.words.block[first] == ground.words.block[second]


def _placed_anew(ground: Ground, low: int, high: int) -> bool:
    """Whether a sentence has a time of its own or opens with a verb of saying."""
    within = (mention.value for first, _, mention in ground.times if low <= first < high)
    timed = any(isinstance(value, Time) and not (value.when.value or "P").startswith("P") for value in within)
    return timed or not stems(ground.words.key[low]).isdisjoint(_SAYING)


def _aside(draft: Draft, lead: set[int], recent: frozenset[int] | None, ground: Ground) -> bool:
    """Whether a happening of a long article is told aside: not in its opening, without figures of its own; of a report
    also without place or time, in a paragraph that names no day of the news (``recent`` are those that do; None for a
    column or feature)."""
    told = draft.type == "statement" or draft.group in lead or draft.trigger.first <= _OPENING or bool(draft.figures)
    if recent is not None:
        own = draft.site is not None or draft.when is not None
        told = told or own or ground.words.block[draft.trigger.first] in recent
    return draft.status == "reported" and not told


def _news_paragraphs(ground: Ground) -> frozenset[int]:
    """The paragraphs that name a day of these days."""
    today = ground.day
    if not today:
        return frozenset()
    since = day_before(today, RECENT)
    return frozenset(
        ground.words.block[first]
        for first, _, mention in ground.times
        if isinstance(mention.value, Time) and since <= (mention.value.when.first or "")[:10] <= today
    )


def _stated_here(draft: Draft, ground: Ground) -> bool:
    """Whether the paragraph of the trigger states its time, not another that tells of the same."""
    inside = ground.words.inside(draft.time.span) if draft.time is not None else range(0)
    return len(inside) > 0 and ground.words.block[inside[0]] == ground.words.block[draft.trigger.first]


def _before_today(when: When, ground: Ground) -> bool:
    """Whether a time was over before the article's day: only then does the next paragraph go on from it."""
    published = ground.sheet.article.published
    return bool(published and published.when.first and when.after and when.after <= published.when.first)


def speech(draft: Draft, ground: Ground) -> bool:
    """Whether it is a speech, which is held when and where the news is: ألقى كلمة."""
    return draft.type == "statement" and not stems(ground.words.key[draft.trigger.first]).isdisjoint(_SPEECHES)


def by_publication(published: When) -> When:
    """When the news was of which nothing tells the day: by the article's day, and not long before.

    The first of the days on which the article may be of is all there is where its day is not known.
    """
    today = day_of(published)
    if today is None:
        return edtf((published.value or published.first or "")[:10], basis="derived")
    day = today.isoformat()
    return msgspec.structs.replace(edtf(f"../{day}", basis="inferred"), first=day_before(day, FRESH))


def _on_the_day(source: When, draft: Draft) -> When:
    """The day of a time without its hour; one that is only known to be over is left as it is, but talks are told of on
    their own day."""
    value = source.value or ""
    if draft.went_before:
        return edtf(f"../{value.removeprefix('../')[:10]}", basis="derived")
    over = value.startswith("../") and draft.type not in _TALKS
    return source if over else edtf(value.removeprefix("../").split("T")[0] or None, basis="derived")


def assumed(drafts: list[Draft], ground: Ground, main: When | None, said: When | None) -> list[When | None]:
    """The time of each draft; what is reported without one is taken to be when the news was (``main``), a statement
    when it was announced (``said``), what a paragraph tells of another happening when that was: وفي عملية أخرى أمس."""
    block, out = ground.words.block, list[When | None]()
    lead = {draft.group for draft in drafts if draft.lead}
    other: tuple[int, When] | None = None
    for draft in drafts:
        here, when = block[draft.trigger.first], draft.when
        reported = draft.status == "reported"
        if when is not None and reported and _stated_here(draft, ground) and (apart(draft) or draft.group not in lead):
            other = (here, when)
        if other is not None and other[0] == here - 1 and draft.group not in lead and _before_today(other[1], ground):
            other = (here, other[1])
        if when is None and reported:
            near = other[1] if other is not None and other[0] == here else main
            source = said if draft.type == "statement" and not (draft.title or speech(draft, ground)) else near
            when = _on_the_day(source, draft) if source is not None else None
        out.append(when)
    return out
