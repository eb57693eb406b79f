"""Find who says what, through whom: quotes with their cue, speaker and chain of voices.

In: a Sheet whose times and names are marked. Out: the Sheet with a Mention of kind ``quote`` for each report of words,
and with Actors for the sources that the text describes without naming them.

>>> from tawatur.mark.sheet import lay
>>> from tawatur.model import Article, Block, Span
>>> text = "وقال مصدر أمني: «انتهى الأمر»."
>>> block = Block(span=Span(0, len(text)), kind="text")
>>> sheet = mark_quotes(lay(Article(page="", name="a", source="a", sha256="", text=text, blocks=(block,))))
>>> [(q.wording, q.value.kind, q.value.speaker) for q in sheet.mentions if q.kind == "quote"]
[('انتهى الأمر', 'direct', 'person:مصدر امني')]
"""

from __future__ import annotations

from typing import NamedTuple

from tawatur.mark.chain import inherited, links_of, outlet_voices, voice_of
from tawatur.mark.quote_according import According, Label, find_accordings, find_labels
from tawatur.mark.quote_cues import Cue, find_cues
from tawatur.mark.quote_ground import COMMAS, Ground, lexemes, survey
from tawatur.mark.quote_reach import Border, Extent, border_of, extent_of, trim
from tawatur.mark.sheet import Sheet
from tawatur.mark.speaker import Cast, Subject, Turn, noun_phrase, subject_of
from tawatur.model import Mention, Quote, Span, Stance, Voice

MADE_BY = "mark.quotes"
#: A bare attribution vouches for a clause, not for a word or two.
_SHORTEST = 2


class Report(NamedTuple):
    """One quote being read: its words, its cue, who speaks and the links between the outlet and the root."""

    extent: Extent
    span: Span
    cue: Span | None
    lemma: str | None
    stance: Stance
    subject: Subject | None
    links: tuple[Voice, ...]
    behind: tuple[Voice, ...]
    addressee: str | None
    at: int
    nested_in: int | None


def mark_quotes(sheet: Sheet) -> Sheet:
    """The sheet with its quotes, and with actors for described sources."""
    if not len(sheet.words):
        return sheet
    ground = survey(sheet)
    cues = find_cues(ground)
    cast = Cast([], {}, [], {}, sheet.article.id)
    reports = _by_labels(ground, cast)
    labelled = (
        {at for report in reports for at in range(report.extent.first, report.extent.after)} if reports else set()
    )
    accordings = find_accordings(ground, cues)
    _by_cues(ground, cast, cues, accordings, reports)
    _by_accordings(ground, cast, accordings, reports)
    head = outlet_voices(sheet.article)
    quotes = [_mention(sheet, ground, cast, report, head, reports) for report in reports]
    return sheet.plus([*cast.mentions, *quotes], actors=cast.actors.values())


# ---------------------------------------------------------------- verbs, participles, verbal nouns
def _by_cues(ground: Ground, cast: Cast, cues: list[Cue], accordings: list[According], reports: list[Report]) -> None:
    """Add a report for each cue, in the order of the text."""
    borders = [border_of(ground, cue) for cue in cues]
    borders += [Border(a.first, a.first, "", "", True) for a in accordings]
    borders.sort()
    for cue in cues:
        if _inside_marks(ground, cue):
            continue
        extent = extent_of(ground, cue, borders)
        span = extent.span(ground)
        if span.end - span.start < 2:
            continue
        parent = _parent(reports, cue)
        subject = subject_of(ground, cast, cue)
        links = links_of(ground, cast, cue, subject)
        before = links.before
        if parent is None:
            before = _carried(ground, cast, cue, subject, reports) + before
        sentence = ground.words.sentence[cue.at]
        reports.append(
            Report(
                extent,
                span,
                cue.span,
                cue.saying.lemma,
                _stance(cue),
                subject,
                before,
                (),
                links.addressee,
                cue.at,
                parent,
            )
        )
        if subject is not None:
            cast.turns.append(Turn(subject, cue.saying.gender, cue.saying.number, sentence, parent is not None))


def _inside_marks(ground: Ground, cue: Cue) -> bool:
    """A verb of saying inside somebody's quoted words is theirs, unless the marks hold the verb alone."""
    run = ground.quoted.get(cue.at)
    return run is not None and run.close - run.open > 2


def _stance(cue: Cue) -> Stance:
    """A negated assertion is not vouched for."""
    return "denied" if cue.negated and cue.saying.stance == "asserted" else cue.saying.stance


def _parent(reports: list[Report], cue: Cue) -> int | None:
    """The report whose words the cue stands in, the innermost."""
    for number in range(len(reports) - 1, -1, -1):
        if reports[number].extent.first <= cue.at < reports[number].extent.after:
            return number
    return None


def _carried(ground: Ground, cast: Cast, cue: Cue, subject: Subject | None, reports: list[Report]) -> tuple[Voice, ...]:
    """Relays that go on from the last report: the same speaker continues, and no verb begins anew."""
    last = reports[-1] if reports else None
    if last is None or subject is None or last.subject is None or last.subject.actor != subject.actor:
        return ()
    dropped = not cue.at < subject.first < cue.start
    if dropped or cue.saying.flavour == "continuing":
        around = _links(ground, cast, reports[last.nested_in], reports) if last.nested_in is not None else ()
        return inherited(around + last.links)
    return ()


# ---------------------------------------------------------------- attributions
def _by_accordings(ground: Ground, cast: Cast, accordings: list[According], reports: list[Report]) -> None:
    """Add a report, or a link to the report beside it, for each attribution."""
    fronts: dict[int, Subject] = {}
    openings = {one.first for one in accordings if one.front}
    for one in accordings:
        sentence = ground.words.sentence[one.first]
        subject = _source_of(ground, cast, one, reports)
        if subject is None:
            continue
        beside = None if one.front else _beside(ground, one, reports)
        if beside is not None and reports[beside].at in openings:
            inner = reports.pop(beside).extent
            extent: Extent | None = inner._replace(after=trim(ground, inner.first, one.first))
            beside = None
        else:
            extent = None
        if beside is not None:
            _link(ground, cast, one, subject, reports, beside)
            continue
        if extent is None:
            extent = _after_source(ground, one, subject) if one.front else _before_source(ground, one)
        if extent is None or extent.after - extent.first < _SHORTEST:
            continue
        relay = fronts.get(sentence)
        links = (voice_of(ground, cast, relay),) if relay else ()
        if one.front:
            fronts[sentence] = subject
        saying = one.saying
        reports.append(
            Report(
                extent, extent.span(ground), one.cue, saying.lemma if saying else None,
                saying.stance if saying else "asserted", subject, links, (), None, one.first, None,
            )
        )  # fmt: skip


def _source_of(ground: Ground, cast: Cast, one: According, reports: list[Report]) -> Subject | None:
    if one.own:
        earlier = [report for report in reports if report.at < one.first]
        return earlier[-1].subject if earlier else None
    return noun_phrase(ground, cast, one.source, min(ground.line_end(one.first), one.source + 25), led=one.led)


def _beside(ground: Ground, one: According, reports: list[Report]) -> int | None:
    """The report of the same sentence that comes before the attribution, or encloses it between verb and content."""
    sentence = ground.words.sentence[one.first]
    found = None
    for number, report in enumerate(reports):
        same = ground.words.sentence[report.at] == sentence or (
            report.extent.after <= one.first <= report.extent.after + 3
        )
        if same and report.at < one.first and report.cue is not None:
            found = number
    return found


def _link(ground: Ground, cast: Cast, one: According, subject: Subject, reports: list[Report], number: int) -> None:
    """Tie the source to a report that is there already: an outlet or figures before its speaker, others behind."""
    report = reports[number]
    if one.own or (report.subject and report.subject.actor == subject.actor):
        return
    voice = voice_of(ground, cast, subject)
    if one.after_speaker and voice.kind != "agency":
        reports[number] = report._replace(behind=(*report.behind, voice))
    else:
        reports[number] = report._replace(links=(*report.links, voice))


def _after_source(ground: Ground, one: According, subject: Subject) -> Extent | None:
    """``وبحسب فلان فإن …``: what follows the source, to the end of the sentence."""
    words, first = ground.words, subject.after
    end = ground.sentence_end(one.first)
    while first < end and (words.raw[first] in COMMAS | {")", '"', "»", "”"} or first in ground.times):
        first = ground.times.get(first, first + 1)
    if first < end and words.key[first] == "فان":
        first += 1
    if first >= end:
        return None
    return Extent(first, trim(ground, first, end), 0, "indirect")


def _before_source(ground: Ground, one: According) -> Extent | None:
    """``…، وفق فلان``: the clause before the attribution, its first conjunction left out."""
    words = ground.words
    run = ground.closes.get(one.first - 1) or ground.closes.get(one.first - 2)
    first = ground.sentence_start(one.first)
    if run is not None and run.open <= first + 1:
        return Extent(run.open + 1, run.close, 0, "direct")
    for at in range(first, one.first):
        if (
            words.key[at] in ("فيما", "بينما", "لكن", "ولكن")
            or (words.key[at] == "حين" and at and words.key[at - 1] == "في")
            or (words.key[at] == "حيث" and words.raw[at - 1] not in COMMAS)
        ):
            first = at + 1
    while first < one.first and words.key[first] in lexemes("link"):
        first += 1
    if first >= one.first:
        return None
    joined = words.key[first][:1] == "و" and words.key[first][:3] not in lexemes("conjunction_waw")
    cut = int(joined and len(words.key[first]) > 3 and first not in ground.within)
    after = trim(ground, first, one.first)
    mixed = any(at in ground.marks for at in range(first, after))
    return Extent(first, after, cut, "mixed" if mixed else "indirect")


# ---------------------------------------------------------------- labelled turns and headlines
def _by_labels(ground: Ground, cast: Cast) -> list[Report]:
    """A report for each line that begins with somebody's name and a colon."""
    reports = []
    for label in find_labels(ground):
        subject = _labelled(ground, cast, label)
        if subject is None:
            continue
        first, end = label.colon + 1, ground.line_end(label.colon)
        after = trim(ground, first, end)
        if after - first < _SHORTEST:
            continue
        run = ground.marks.get(first)
        whole = run is not None and run.close >= after - 1
        extent = Extent(first + 1, run.close, 0, "direct") if run and whole else Extent(first, after, 0, "direct")
        cue = ground.words.span(label.colon, label.colon + 1)
        reports.append(
            Report(extent, extent.span(ground), cue, None, "asserted", subject, (), (), None, label.colon, None)
        )
    return reports


def _labelled(ground: Ground, cast: Cast, label: Label) -> Subject | None:
    """Whom a label names; a place only in a headline, where it stands for its government."""
    subject = noun_phrase(ground, cast, label.first, label.colon)
    if subject is None:
        return None
    party = ground.party.get(subject.first)
    headline = label.first in ground.titles
    if party is not None and party.kind == "place" and not headline:
        return None
    return subject if subject.after >= label.colon - (4 if headline else 1) else None


# ---------------------------------------------------------------- records
def _mention(
    sheet: Sheet, ground: Ground, cast: Cast, report: Report, head: tuple[Voice, ...], reports: list[Report]
) -> Mention:
    """The record of a report, with its whole chain."""
    chain = head + _links(ground, cast, report, reports)
    value = Quote(
        kind=report.extent.kind, cue=report.cue, lemma=report.lemma, stance=report.stance,
        speaker=report.subject.actor if report.subject else None, chain=chain, addressee=report.addressee,
        nested_in=reports[report.nested_in].span if report.nested_in is not None else None,
    )  # fmt: skip
    wording = report.span.of(sheet.article.text)
    return Mention(
        article=sheet.article.id, kind="quote", span=report.span, wording=wording, value=value, made_by=MADE_BY
    )


def _links(ground: Ground, cast: Cast, report: Report, reports: list[Report]) -> tuple[Voice, ...]:
    """The links after the outlet: those of the report around it, its own relays, its speaker, who is behind."""
    around = _links(ground, cast, reports[report.nested_in], reports) if report.nested_in is not None else ()
    own = (voice_of(ground, cast, report.subject, report.lemma),) if report.subject else ()
    return around + report.links + own + report.behind
