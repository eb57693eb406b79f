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
from tawatur.mark.speaker_sources import described, is_media
from tawatur.model import Mention, Quote, Span, Stance, Voice

MADE_BY = "mark.quotes"
#: A bare attribution vouches for a clause, not for a word or two.
_SHORTEST = 2
_ASSERTED: Stance = "asserted"


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
    _in_order(ground, cast, cues, find_accordings(ground, cues), reports)
    head = outlet_voices(sheet.article)
    quotes = [_mention(sheet, ground, cast, report, head, reports) for report in reports]
    return sheet.plus([*cast.mentions, *quotes], actors=cast.actors.values())


# ---------------------------------------------------------------- verbs, participles, verbal nouns
def _in_order(ground: Ground, cast: Cast, cues: list[Cue], accordings: list[According], reports: list[Report]) -> None:
    """Add the reports of cues and attributions in the order of the text, so that each knows who spoke before it."""
    borders = [border_of(ground, cue) for cue in cues]
    borders += [Border(one.first, one.first, "", "", True) for one in accordings]
    borders.sort()
    fronts: dict[int, Subject] = {}
    steps: list[tuple[int, Cue | According]] = [(cue.at, cue) for cue in cues]
    steps += [(one.first, one) for one in accordings]
    for _, step in sorted(steps, key=lambda pair: pair[0]):
        if isinstance(step, Cue):
            _by_cue(ground, cast, step, borders, reports)
        else:
            _by_according(ground, cast, step, fronts, reports)


def _by_cue(ground: Ground, cast: Cast, cue: Cue, borders: list[Border], reports: list[Report]) -> None:
    """Add the report of one cue, unless it stands inside words quoted from somebody else."""
    extent = extent_of(ground, cue, borders)
    span = extent.span(ground)
    parent = _parent(reports, cue)
    if _inside_marks(ground, cue) or span.end - span.start < _SHORTEST:
        return
    subject = subject_of(ground, cast, cue)
    around: tuple[Voice, ...] = ()
    if parent is not None and reports[parent].lemma is None and cue.at - reports[parent].extent.first <= 3:
        around = _links(ground, cast, reports[parent], reports)
        del reports[parent]
        parent = None
    if parent is not None and _own_stand(ground, cue, subject, reports[parent]):
        return
    links = links_of(ground, cast, cue, subject)
    before = around + links.before
    if parent is None:
        before = _carried(ground, cast, cue, subject, reports) + before
    reports.append(
        Report(
            extent, span, cue.span, cue.saying.lemma, _stance(cue), subject, before, (), links.addressee, cue.at, parent
        )
    )
    if subject is not None:
        sentence = ground.sentence[cue.at]
        cast.turns.append(Turn(subject, cue.saying.gender, cue.saying.number, sentence, parent is not None))


def _own_stand(ground: Ground, cue: Cue, subject: Subject | None, parent: Report) -> bool:
    """``قال إن بلاده تدين …``: a present without a clause inside somebody's words is that speaker's stand, no new voice.

    So is a verb that names nobody of its own. What an agency reports is another matter.
    """
    if not cue.joined and (subject is None or subject.first < parent.extent.first):
        return True
    if cue.saying.tense != "present" or cue.how == "that" or parent.subject is None:
        return False
    return not is_media(ground, parent.subject.first, parent.subject.after)


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
def _by_according(
    ground: Ground, cast: Cast, one: According, fronts: dict[int, Subject], reports: list[Report]
) -> None:
    """Add the report of an attribution, or tie its source to the report beside it. ``fronts``: sentence -> source before."""
    beside = None if one.front else _beside(ground, one, reports)
    if beside is not None and not _is_front(ground, reports[beside], fronts):
        _link_all(ground, cast, one, reports, beside)
        return
    subject = _source_of(ground, cast, one, reports)
    if subject is None:
        return
    if beside is not None:
        inner = reports.pop(beside).extent
        extent: Extent | None = inner._replace(after=trim(ground, inner.first, one.first))
    else:
        extent = _after_source(ground, one, subject) if one.front else _before_source(ground, one)
    if extent is None or extent.after - extent.first < _SHORTEST:
        return
    sentence = ground.sentence[one.first]
    relay = fronts.get(sentence)
    if one.front:
        fronts[sentence] = subject
    lemma, stance = (one.saying.lemma, one.saying.stance) if one.saying else (None, _ASSERTED)
    links = (voice_of(ground, cast, relay),) if relay else ()
    reports.append(
        Report(extent, extent.span(ground), one.cue, lemma, stance, subject, links, (), None, one.first, None)
    )
    cast.turns.append(Turn(subject, "", "", sentence, False))


def _is_front(ground: Ground, report: Report, fronts: dict[int, Subject]) -> bool:
    """Whether a report is that of an attribution at the head of its sentence."""
    return report.lemma is None and fronts.get(ground.sentence[report.at]) is report.subject


def _source_of(ground: Ground, cast: Cast, one: According, reports: list[Report]) -> Subject | None:
    if one.own:
        earlier = [report for report in reports if report.at < one.first]
        return earlier[-1].subject if earlier else None
    return noun_phrase(ground, cast, one.source, min(ground.line_end(one.first), one.source + 25), led=one.led)


def _beside(ground: Ground, one: According, reports: list[Report]) -> int | None:
    """The report of the same sentence that comes before the attribution, or encloses it between verb and content."""
    sentence = ground.sentence[one.first]
    found = None
    for number, report in enumerate(reports):
        same = ground.sentence[report.at] == sentence or (report.extent.after <= one.first <= report.extent.after + 3)
        if same and report.at < one.first and report.cue is not None:
            found = number
    return found


def _link_all(ground: Ground, cast: Cast, one: According, reports: list[Report], number: int) -> None:
    """Tie the sources to a report that is there already: an outlet or figures before its speaker, others behind it."""
    at, end = one.source, min(ground.line_end(one.first), one.source + 25)
    if one.own:
        return
    while at < end:
        source = described(ground, at, end, one.led)
        if source is not None and source.kind in ("data", "document") and not one.after_speaker:
            span = ground.words.span(source.first, source.after)
            voice = Voice(kind="document", name=span.of(ground.words.text), span=span)
            reports[number] = reports[number]._replace(links=(*reports[number].links, voice))
            return
        subject = noun_phrase(ground, cast, at, end, led=one.led or at > one.source)
        if subject is None:
            return
        reports[number] = _linked(ground, cast, one, reports[number], subject)
        at = subject.after
        if at >= end or ground.words.key[at][:1] != "و" or not one.after_speaker:
            return


def _linked(ground: Ground, cast: Cast, one: According, report: Report, subject: Subject) -> Report:
    """The report with one more voice."""
    if report.subject and report.subject.actor == subject.actor:
        return report
    voice = voice_of(ground, cast, subject)
    if one.after_speaker and voice.kind != "agency":
        return report._replace(behind=(*report.behind, voice))
    return report._replace(links=(*report.links, voice))


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
    cut = int(joined and len(words.key[first]) >= 3 and first not in ground.within)
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
    if around and report.subject and around[-1].actor == report.subject.actor:
        around = around[:-1]
    own = (voice_of(ground, cast, report.subject, report.lemma),) if report.subject else ()
    return around + report.links + own + report.behind
