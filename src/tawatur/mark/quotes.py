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

import msgspec

from tawatur.mark.chain import inherited, links_of, outlet_voices, same_outlet
from tawatur.mark.quote_according import According, find_accordings
from tawatur.mark.quote_attributed import by_according
from tawatur.mark.quote_cues import Cue, find_cues
from tawatur.mark.quote_ground import COMMAS, Ground, lexemes, source_nouns, survey
from tawatur.mark.quote_labels import by_labels
from tawatur.mark.quote_place import RELATIVES
from tawatur.mark.quote_reach import Border, Borders, Extent, border_of, extent_of, in_order
from tawatur.mark.quote_reports import Report, chain_of, depth_of, mention_of
from tawatur.mark.sheet import Sheet
from tawatur.mark.speaker import subject_of
from tawatur.mark.speaker_cast import Cast, Subject, Turn, turn_of
from tawatur.mark.speaker_sources import is_media
from tawatur.model import Actor, Issue, Mention, Name, Quote, Stance, Voice

#: Shorter contents (one letter, a lone mark) are slips of the pen.
_SHORTEST = 2
#: A cue this close behind an attribution at the head of the sentence is what the attribution vouches for.
_RIGHT_BEHIND = 3
#: So does one who passes on what another said: ``وبحسب كذا، فقد نقل البيان عن فلان قوله``.
_RELAYS = frozenset(("نقل", "نقلت", "نقلوا"))
#: The words around a cue are those of one of the last reports; labelled turns come first and are looked at apart.
_RECENT = 40
#: Marks around one word are no part of an interrupted quotation.
_SHORT_RUN = 2
#: No sentence that is meant to be read has more voices inside one another: a text that has is no prose.
_DEEPEST = 12


def mark_quotes(sheet: Sheet) -> Sheet:
    """The sheet with its quotes, and with actors for described sources."""
    if not len(sheet.words):
        return sheet
    ground = survey(sheet)
    cues = find_cues(ground)
    cast = Cast([], {}, [], {}, sheet.article.id)
    reports = by_labels(ground, cast)
    _in_order(ground, cast, cues, find_accordings(ground, cues), reports)
    head = outlet_voices(sheet.article)
    quotes = [_headed(mention_of(sheet, ground, cast, reports, report), head) for report in reports]
    actors, mentions = _spoken(cast, quotes)
    deep = [_too_deep(quote) for at, quote in enumerate(quotes) if depth_of(reports, at) == _DEEPEST]
    return sheet.plus([*mentions, *quotes], actors=actors, issues=deep[:1])


def _too_deep(quote: Mention) -> Issue:
    """What is told of the innermost words that were read: a voice inside them is not told apart."""
    what = (
        f"More than {_DEEPEST} voices stand inside one another. The outer ones were kept. Check the page."
        f"\nأكثر من {_DEEPEST} صوتا بعضها داخل بعض. أُبقيت الخارجية منها. تحقق من الصفحة."
    )
    return Issue(step="mark", code="voices_too_deep", what=what, about=quote.article, span=quote.span)


def _headed(mention: Mention, head: tuple[Voice, ...]) -> Mention:
    """The mention of a quote with the outlet put before its chain, once where it was the one spoken to."""
    value = mention.value
    if not isinstance(value, Quote):
        return mention
    page = head[0] if head and head[0].kind == "outlet" else None
    said = tuple(v for v in value.chain if v.actor == value.speaker or not (page and same_outlet(page, v)))
    said = tuple(v for at, v in enumerate(said) if at == 0 or v.actor is None or v.actor != said[at - 1].actor)
    credited = tuple(v for v in head if v.kind == "outlet" or not any(same_outlet(v, other) for other in said))
    return msgspec.structs.replace(mention, value=msgspec.structs.replace(value, chain=credited + said))


def _spoken(cast: Cast, quotes: list[Mention]) -> tuple[list[Actor], list[Mention]]:
    """The new actors that some chain names, with their mentions; those only tried are dropped."""
    named = {voice.actor for quote in quotes if isinstance(quote.value, Quote) for voice in quote.value.chain}
    actors = [actor for key, actor in cast.actors.items() if key in named]
    mentions = [m for m in cast.mentions if isinstance(m.value, Name) and m.value.actor in named]
    return actors, list(dict.fromkeys(mentions))


def _in_order(ground: Ground, cast: Cast, cues: list[Cue], accordings: list[According], reports: list[Report]) -> None:
    """Add the reports of cues and attributions in the order of the text, so that each knows who spoke before it."""
    borders = [border_of(ground, cue) for cue in cues]
    borders += [Border(one.first, one.first, "", "", True) for one in accordings]
    laid, turns = in_order(borders), _turns(reports)
    fronts: dict[int, Subject] = {}
    steps: list[tuple[int, Cue | According | Report]] = [(label.at, label) for label in reports]
    steps += [(cue.at, cue) for cue in cues]
    steps += [(one.first, one) for one in accordings]
    for _, step in sorted(steps, key=lambda pair: pair[0]):
        if isinstance(step, Cue):
            _by_cue(ground, cast, step, laid, reports, turns)
        elif isinstance(step, Report):
            _by_label(ground, cast, step)
        else:
            by_according(ground, cast, step, fronts, reports)


def _turns(reports: list[Report]) -> dict[int, int]:
    """Each word of a labelled turn -> the number of the turn's report."""
    return {at: number for number, one in enumerate(reports) for at in range(one.extent.first, one.extent.after)}


def _by_label(ground: Ground, cast: Cast, label: Report) -> None:
    """A labelled turn of the body is the last word: ``وأضاف`` below it is of the one whom the label names."""
    if label.subject is not None and label.at not in ground.titles:
        cast.turns.append(Turn(label.subject, "", "s", ground.sentence[label.at], nested=False))


def _by_cue(
    ground: Ground, cast: Cast, cue: Cue, borders: Borders, reports: list[Report], turns: dict[int, int]
) -> None:
    """Add the report of one cue, unless it stands inside words quoted from somebody else."""
    extent = extent_of(ground, cue, borders)
    span = extent.span(ground)
    parent = _parent(reports, cue, turns)
    if _inside_marks(ground, cue) or span.end - span.start < _SHORTEST or depth_of(reports, parent) == _DEEPEST:
        return
    subject = subject_of(ground, cast, cue)
    subject = _inner_voice(cast, cue, subject, parent)
    if not _somebody_says(ground, cue, subject):
        return
    bare = parent is not None and _is_bare(ground, reports[parent], cue)
    if parent is not None and not bare and _own_stand(ground, cue, subject, reports[parent]):
        return
    links = links_of(ground, cast, cue, subject)
    before, nested_in = links.before, parent
    if parent is not None and bare:
        told = chain_of(ground, cast, reports[parent], reports)
        told = tuple(voice for voice in told if subject is None or voice.actor != subject.actor)
        before, nested_in = told + before, None
    if nested_in is None:
        before = _told_anew(_carried(ground, cast, cue, subject, reports), links.before) + before
    report = Report(
        extent,
        span,
        cue.span,
        cue.saying.lemma,
        _stance(cue),
        subject,
        cue.at,
        before,
        (),
        links.addressee,
        nested_in,
    )
    if parent is not None and bare:
        reports[parent] = report
    else:
        reports.extend((*_interrupted(ground, report, reports), report))
    aside = nested_in is not None and cue.at > 0 and ground.words.key[cue.at - 1] in RELATIVES
    if subject is not None and not aside:  # ``… الذي تعهد بكذا``: whoever speaks goes on
        cast.turns.append(turn_of(ground, cue, subject, nested_in is not None))


def _inner_voice(cast: Cast, cue: Cue, subject: Subject | None, parent: int | None) -> Subject | None:
    """``ذكرت الصحيفة أن الوزير استبعد الحل وقال إن``: a verb inside somebody's words that names nobody goes on with who
    was made to speak in them last, in agreement with it.
    """
    last = cast.turns[-1] if cast.turns else None
    if parent is None or subject is None or last is None or not last.nested or not cue.joined:
        return subject
    written = subject.first > cue.at or subject.actor == last.subject.actor
    agrees = (last.gender, last.number) == (cue.saying.gender, cue.saying.number)
    return subject if written or not agrees else last.subject


def _somebody_says(ground: Ground, cue: Cue, subject: Subject | None) -> bool:
    """Whether the verb is somebody's: not what people in general think, or what a thing is held to be by nobody."""
    if cue.saying.flavour == "thinking":
        return _can_think(ground, subject)
    nobodys = cue.how == "noun" and cue.saying.tense == "present" and "held" in cue.saying.traits
    return subject is not None or not nobodys


def _can_think(ground: Ground, subject: Subject | None) -> bool:
    """Whether a thought is somebody's stand: a name's or a source's, not that of people in general or of a thing."""
    if subject is None or subject.actor in ground.actors:
        return subject is not None
    key = ground.words.key[subject.first]
    return key in source_nouns() or key.lstrip("ول") in source_nouns() or key in lexemes("some")


def _interrupted(ground: Ground, report: Report, reports: list[Report]) -> list[Report]:
    """``«…»، قال فلان، «…»``: the part in marks before the verb, as a report of its own."""
    before = report.at - 1
    before -= int(before > 0 and ground.words.raw[before] in COMMAS)
    run = ground.closes.get(before)
    marked = report.extent.first - 1 in ground.marks and report.extent.first > report.at
    if (
        run is None
        or not marked
        or ground.sentence_start(run.open) < run.open - 1
        or run.close - run.open <= _SHORT_RUN
    ):
        return []
    if ground.sentence[before] != ground.sentence[report.at] or any(
        run.open < one.extent.after and one.extent.first < run.close for one in reports
    ):
        return []
    extent = Extent(run.open + 1, run.close, 0, "direct")
    return [report._replace(extent=extent, span=extent.span(ground))]


def _told_anew(carried: tuple[Voice, ...], own: tuple[Voice, ...]) -> tuple[Voice, ...]:
    """Carried links, without the earlier document where the speaker turns to another one."""
    anew = any(voice.kind == "document" for voice in own)
    return tuple(voice for voice in carried if not (anew and voice.kind == "document"))


def _is_bare(ground: Ground, parent: Report, cue: Cue) -> bool:
    """Whether the words around the cue are those of a bare attribution right before it: one unit with two sources."""
    if ground.words.raw[parent.at] == ":":
        return False
    near = cue.at - parent.extent.first <= _RIGHT_BEHIND
    relayed = cue.saying.tense == "masdar" and ground.words.key[parent.extent.first] in _RELAYS
    return parent.lemma in (None, "نقل") and (near or relayed) and parent.at < cue.at


def _own_stand(ground: Ground, cue: Cue, subject: Subject | None, parent: Report) -> bool:
    """``قال إن بلاده تدين …``: a present without a clause inside somebody's words is that speaker's stand.

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


def _parent(reports: list[Report], cue: Cue, turns: dict[int, int]) -> int | None:
    """The report whose words the cue stands in, the innermost."""
    for number in range(len(reports) - 1, max(-1, len(reports) - _RECENT), -1):
        if reports[number].extent.first <= cue.at < reports[number].extent.after:
            return number
    return turns.get(cue.at)


def _carried(ground: Ground, cast: Cast, cue: Cue, subject: Subject | None, reports: list[Report]) -> tuple[Voice, ...]:
    """Relays that go on from the last report: the same speaker continues, and no verb begins anew."""
    last = reports[-1] if reports else None
    if last is None or subject is None or last.subject is None or last.subject.actor != subject.actor:
        return ()
    spoken = cue.saying.tense in ("past", "present")  # وكان فلان … اعتبر: named anew before the verb
    first = ground.sentence_start(cue.at) if spoken else cue.at + 1
    dropped = not first <= subject.first < cue.limit or (spoken and subject.first == last.subject.first < cue.at)
    if not dropped and cue.saying.flavour != "continuing":
        return ()
    return inherited(chain_of(ground, cast, last._replace(subject=None, behind=()), reports))
