"""Turn attributions without a governing verb (بحسب, وفق, كما قال, نقلا عن) into reports, or into links of one.

In: a Ground, the cast, an According and the reports before it. Out: one more report, or a report with one more voice.

>>> from tawatur.mark.quote_according import find_accordings
>>> from tawatur.mark.quote_ground import unnamed
>>> ground, reports = unnamed("فُتح الطريق، بحسب مصدر أمني."), []
>>> by_according(ground, Cast([], {}, [], {}, "a"), find_accordings(ground, [])[0], {}, reports)
>>> [report.span.of(ground.words.text) for report in reports]
['فُتح الطريق']
"""

from __future__ import annotations

from tawatur.mark.chain import addressed, voice_of
from tawatur.mark.quote_according import According
from tawatur.mark.quote_frames import names_only
from tawatur.mark.quote_ground import COMMAS, DASHES, STOPS, Ground, lexemes, source_nouns
from tawatur.mark.quote_reach import Extent, trim
from tawatur.mark.quote_reports import ASSERTED, Report
from tawatur.mark.speaker_cast import Cast, Subject, Turn
from tawatur.mark.speaker_phrases import noun_phrase
from tawatur.mark.speaker_sources import described
from tawatur.model import Voice

#: A bare attribution vouches for a clause, not for a word; its source stands within this many words.
_SHORTEST, _SOURCE_WITHIN = 2, 25
#: Only so many reports can stand in one sentence with an attribution, or right before it.
_RECENT = 40
#: Words of a dateline that stands before the text on its line.
_DATELINE = 12
#: أن stands so near behind the first word of يذكر أن, تجدر الإشارة إلى أن.
_RECALL = 5
_SO = frozenset(("فان", "فانه", "فانها", "فانهم", "فقد"))
#: So far behind the source stands ``، فإن``; what lies between goes with the source (صحيفة كذا الأردنية، فإن).
_SO_WITHIN = 9
_BEHIND_NAME = COMMAS | frozenset(')"»”')


def by_according(ground: Ground, cast: Cast, one: According, fronts: dict[int, Subject], reports: list[Report]) -> None:
    """Add the report of an attribution, or tie its source to the report beside it.

    ``fronts``: sentence -> the source named at its head.
    """
    beside = None if one.front else _beside(ground, one, reports)
    if beside is not None and (one.after_speaker or not _is_front(ground, reports[beside], fronts)):
        _link_all(ground, cast, one, reports, beside)
        return
    subject = _source_of(ground, cast, one, reports)
    if subject is None:
        return
    passed, subject = _passed_on(ground, cast, one, subject)
    if beside is not None:
        inner = reports[beside].extent
        extent: Extent | None = inner._replace(after=trim(ground, inner.first, one.first))
    else:
        extent = _after_source(ground, one, subject) if one.front else _round_source(ground, one, subject)
    if extent is None or extent.after - extent.first < _SHORTEST:
        return
    report = _report(ground, cast, one, subject, extent, fronts)
    report = report._replace(links=report.links + passed)
    if beside is not None:
        reports[beside] = report
    else:
        reports.append(report)
    cast.turns.append(Turn(subject, "", "", ground.sentence[one.first], False))


def _report(
    ground: Ground, cast: Cast, one: According, subject: Subject, extent: Extent, fronts: dict[int, Subject]
) -> Report:
    sentence = ground.sentence[one.first]
    relay = fronts.get(sentence)
    if one.front:
        fronts[sentence] = subject
    links = (voice_of(ground, cast, relay),) if relay else ()
    spoken_to, addressee = addressed(
        ground, cast, one.source, min(ground.sentence_end(one.first), subject.after + 6), subject
    )
    saying = one.saying
    return Report(
        extent,
        extent.span(ground),
        one.cue,
        saying.lemma if saying else None,
        saying.stance if saying else ASSERTED,
        subject,
        one.first,
        links + (spoken_to if saying else ()),
        (),
        addressee if saying else None,
    )


def _is_front(ground: Ground, report: Report, fronts: dict[int, Subject]) -> bool:
    """Whether a report is that of an attribution at the head of its sentence."""
    return report.lemma is None and fronts.get(ground.sentence[report.at]) is report.subject


def _source_of(ground: Ground, cast: Cast, one: According, reports: list[Report]) -> Subject | None:
    if one.own or (one.saying is not None and _bare(ground, one.source)):
        earlier = [report for report in reports if report.at < one.first]
        return earlier[-1].subject if earlier else None
    end = min(ground.line_end(one.first), one.source + _SOURCE_WITHIN)
    return noun_phrase(ground, cast, one.source, end, led=one.led)


def _passed_on(ground: Ground, cast: Cast, one: According, subject: Subject) -> tuple[tuple[Voice, ...], Subject]:
    """``بحسب ما نقلته صحيفة كذا عن فلان``: who passed it on is a link, whoever stands behind عن speaks."""
    at = subject.after
    end = min(ground.line_end(one.first), at + _SOURCE_WITHIN)
    at += int(at < end and at in ground.closes)
    relayed = one.saying is not None and one.saying.lemma == "نقل" and at < end and ground.words.key[at] == "عن"
    speaker = noun_phrase(ground, cast, at + 1, end) if relayed else None
    if speaker is None:
        return (), subject
    return (voice_of(ground, cast, subject),), speaker._replace(first=subject.first)


def _bare(ground: Ground, at: int) -> bool:
    """Whether nothing follows the verb of an attribution: ``…، كما قال.``"""
    return at >= len(ground.words) or at in ground.line_start or ground.words.raw[at] in _BEHIND_NAME | STOPS


def _beside(ground: Ground, one: According, reports: list[Report]) -> int | None:
    """The report of the same sentence that comes before the attribution, or encloses it between verb and content."""
    sentence, found = ground.sentence[one.first], None
    for number in range(max(0, len(reports) - _RECENT), len(reports)):
        report = reports[number]
        near = report.extent.after <= one.first <= report.extent.after + 3
        if (near or ground.sentence[report.at] == sentence) and report.at < one.first:
            found = number
    return found


# ---------------------------------------------------------------- links
def _link_all(ground: Ground, cast: Cast, one: According, reports: list[Report], number: int) -> None:
    """Tie the sources to a report that is there already: an outlet or figures before its speaker, others behind it."""
    at, end = one.source, min(ground.line_end(one.first), one.source + _SOURCE_WITHIN)
    while at < end and not one.own:
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


# ---------------------------------------------------------------- what the source vouches for
def _after_source(ground: Ground, one: According, subject: Subject) -> Extent | None:
    """``وبحسب فلان فإن …``: what follows the source, to the end of the sentence."""
    words, first, end = ground.words, subject.after, ground.sentence_end(one.first)
    while first < end and (words.raw[first] in _BEHIND_NAME or first in ground.times):
        first = ground.times.get(first, first + 1)
    so = next((at for at in range(first, end) if words.key[at] in _SO), None)
    apart = so is not None and so - first <= _SO_WITHIN and words.raw[so - 1] in COMMAS
    if so is not None and (so == first or apart or words.key[first] in lexemes("relative")):
        first = so + int(words.key[so] in ("فان", "فقد"))
    return Extent(first, trim(ground, first, end), 0, "indirect") if first < end else None


def _before_source(ground: Ground, one: According) -> Extent | None:
    """``…، وفق فلان``: the clause before the attribution, its first conjunction left out."""
    words = ground.words
    run = ground.closes.get(one.first - 1) or ground.closes.get(one.first - 2)
    first = ground.sentence_start(one.first)
    if run is not None and run.open <= first + 1:
        return Extent(run.open + 1, run.close, 0, "direct")
    first = _recalled(ground, _clause_before(ground, _behind_dateline(ground, first), one.first), one.first)
    if first >= one.first or _only_says(ground, first, one.first):
        return None
    own = words.key[first][:3] in lexemes("conjunction_waw") or first in ground.within
    cut = int(words.key[first][:1] == "و" and len(words.key[first]) >= 3 and not own)
    after = trim(ground, first, one.first)
    inside = (ground.marks[at] for at in range(first, after) if at in ground.marks)
    mixed = any(not names_only(ground, run.open, run.close) for run in inside)
    return Extent(first, after, cut, "mixed" if mixed else "indirect")


def _round_source(ground: Ground, one: According, subject: Subject) -> Extent | None:
    """The clause before the attribution; with what is counted behind it, which its verb asks for: قتلت الحرب، بحسب
    منظمة دولية، أكثر من مئة مدني."""
    extent, words, at = _before_source(ground, one), ground.words, subject.after
    if extent is None or extent.kind == "direct" or at + 1 >= ground.sentence_end(one.first):
        return extent
    key = words.key[at + 1]
    if words.raw[at] not in COMMAS or words.raw[one.first - 1] not in COMMAS or not _counts(key):
        return extent
    end = next((i for i in range(at + 1, ground.sentence_end(at)) if words.raw[i] in COMMAS), ground.sentence_end(at))
    return extent._replace(after=trim(ground, at + 1, end))


def _only_says(ground: Ground, first: int, to: int) -> bool:
    """``كشفت صحيفة كذا، نقلا عن …``: whether nothing but a verb of saying and its subject stands there."""
    if first not in ground.says:
        return False
    rest = [at for at in range(first + 1, to) if at not in ground.within and ground.words.raw[at][0].isalpha()]
    return all(ground.words.key[at] in source_nouns() or ground.words.key[at] in lexemes("rank") for at in rest)


def _counts(key: str) -> bool:
    """Whether a number, or about how many, begins with the word."""
    return key[:1].isdigit() or key in lexemes("about")


def _recalled(ground: Ground, first: int, to: int) -> int:
    """The word behind يذكر أن, يشار إلى أن, which open a sentence and say nothing; else ``first``."""
    that = next((at for at in range(first + 1, min(first + _RECALL, to)) if ground.that(at)), 0)
    bare = ground.words.key[first] in lexemes("recall")
    return that + 1 if bare and that else first


def _behind_dateline(ground: Ground, first: int) -> int:
    """Behind the place, day and agency that open a line of an agency: ``عمان 3 آذار (بترا) - ...``; else ``first``."""
    words = ground.words
    dash = next((at for at in range(first + 1, min(first + _DATELINE, len(words))) if words.raw[at] in DASHES), None)
    if dash is None or first not in ground.line_start:
        return first
    known = {at for start, after in ground.times.items() for at in range(start, after)}
    if "(" in words.raw[first:dash] and ")" in words.raw[first:dash]:
        known.update(range(words.raw.index("(", first), words.raw.index(")", first)))
    bare = all(at in ground.within or at in known or not words.raw[at][0].isalpha() for at in range(first, dash))
    return dash + 1 if bare else first


def _clause_before(ground: Ground, first: int, to: int) -> int:
    """The first word of the last clause before ``to`` that a contrast or a bare حيث sets off; link words skipped."""
    words = ground.words
    for at in range(first, to):
        while_in = words.key[at] == "حين" and at > 0 and words.key[at - 1] == "في"
        if (
            words.key[at] in ("فيما", "بينما", "لكن", "ولكن")
            or while_in
            or (words.key[at] == "حيث" and words.raw[at - 1] not in COMMAS)
        ):
            first = at + 1
    while first < to and words.key[first] in lexemes("link"):
        first += 1
    return first
