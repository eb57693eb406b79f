"""Join the mentions of one happening inside one article, and let them share what the text says once.

In: Drafts in the order of the text. Out: the drafts with ``group`` numbers that mentions of one happening share, and
participants, time and place handed on inside a group.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby

from tawatur.arabic.edtf import overlap
from tawatur.mark.event_draft import Draft
from tawatur.mark.event_forms import word_set
from tawatur.mark.event_same_place import finer, held_for, place_of_all
from tawatur.mark.event_sense import DEMONSTRATIVE
from tawatur.model import Participant

#: Kinds whose parties are the same at every mention.
_SHARED = frozenset(("meeting", "phone_call", "summit", "conference", "negotiation_round", "agreement"))
#: Kinds of which a bare mention (الحادث, العملية) says nothing of who.
_ALONE = frozenset(("attack", "military_operation", "disaster", "statement", "displacement_return"))
#: Kinds of which a bare mention with the article (الهجوم) is still by whoever did it.
_WHOSE, _DESCRIBED = frozenset(("attack", "strike")), "group:"
#: Kinds that have two sides or more: one common actor does not make two of them one.
_PAIRS = frozenset(("meeting", "phone_call", "summit", "negotiation_round", "agreement"))
#: Kinds that are told of one occasion.
_TOGETHER = (
    frozenset(("death", "attack", "strike", "accident", "disaster", "other", "military_operation", "arrest", "rescue")),
    frozenset(("visit", "meeting", "summit", "conference", "agreement")),
)
#: What befalls the same people only once: a second mention with an old date dates the first.
_ONCE = frozenset(("death", "strike", "accident", "attack", "funeral"))
_SUFFERS = frozenset(("victim", "target", "subject", "deceased"))
#: Kinds under which quite different deeds fall, so that one told in other words is another: a loan, a delivery.
_OF_MANY_KINDS, _BESIDE = frozenset(("aid_or_loan",)), frozenset(("military_operation",))
_PLANNED = frozenset(("summit", "conference", "negotiation_round", "election", "trial", "visit", "vote"))
#: Kinds of which a bare noun (a heading) is what is announced further on.
_ARRANGED = frozenset(("meeting", "phone_call"))
#: A pointing noun points back over at most so many words.
_POINT_REACH = 60
#: A noun with the article means the happening just told within so many words, else that of the lead.
_NEAR_REACH = 16
#: What a pointing noun (الحادث, العملية) can point back to.
_FORCE = frozenset(("attack", "strike", "accident", "military_operation"))
#: What حادث can mean; عملية can be any of force.
_INCIDENT = frozenset(("attack", "strike", "accident", "disaster"))
_POINTING = frozenset(("anaphor", "anaphorattack"))
#: Kinds that one word can call by the other's name: القمة of two is their meeting.
_NEAR = {"summit": ("meeting",), "meeting": ("summit", "conference"), "military_operation": ("strike", "attack")}
_SIDES = frozenset(("بين", "مع"))
#: The relative clause of a noun begins behind its genitive: اتفاقية الاستثمار التي وقعها.
_GENITIVE = 3
_OTHER, _RELATIVE = word_set("same.other"), word_set("roles.relative")
_FIRST = frozenset(("الاولي", "الاول"))


def _points(draft: Draft) -> bool:
    """Whether the trigger points back at something told before."""
    return draft.trigger.form.definite or draft.trigger.form.pronoun or draft.before in DEMONSTRATIVE


def _pointing(draft: Draft) -> bool:
    """Whether its row names nothing by itself (الحادث)."""
    return not _POINTING.isdisjoint(draft.trigger.form.sense.when)


def apart(draft: Draft) -> bool:
    """Whether the words set the happening apart from those told before: آخر لقاء, عملية أخرى."""
    first = draft.behind in _FIRST and draft.type in _ONCE  # الحادثة الأولى, before the one that is the news
    return draft.before in _OTHER or draft.behind in _OTHER or first


def _figures_differ(left: Draft, right: Draft) -> bool:
    """Whether both count the same thing differently."""
    counts = {f.slot: f.value for f in left.figures}
    return any(counts.get(f.slot, f.value) != f.value for f in right.figures)


def _sites_differ(left: Draft, right: Draft) -> bool:
    """Whether both have a place of their own, and not the same."""
    return left.site is not None and right.site is not None and left.site.actor != right.site.actor


def _times_differ(left: Draft, right: Draft) -> bool:
    """Whether both state times that cannot be the same; what is announced on a day may have been before it."""
    if left.when is None or right.when is None or overlap(left.when, right.when) is not False:
        return False
    return not (_told_before(left, right) or _told_before(right, left))


def _told_before(old: Draft, new: Draft) -> bool:
    """Whether ``new`` has no time but that of its announcement, which came after ``old``."""
    over, told = old.when.after if old.when else None, new.when.first if new.when else None
    return new.said and not old.said and bool(over and told and over <= told)


def _harmed(draft: Draft) -> frozenset[str]:
    """Who suffers it."""
    return frozenset(player.actor for player in draft.players if player.role in _SUFFERS)


def _agree(old: Draft, new: Draft, core: frozenset[str]) -> bool:
    """Whether who takes part allows one happening; ``core`` is who takes part in the group so far.

    An assembly and its members cast one vote.
    """
    left, right = core or old.actors, new.actors
    sides = new.behind in _SIDES and new.type not in _ONCE
    if new.trigger.form.definite and not new.trigger.form.pronoun and not sides:
        return True
    if _heads(old, new) or (new.type == old.type == "vote" and new.status == old.status):
        return True
    if new.type == old.type == "death" and _harmed(old) and _harmed(new):
        return bool(_harmed(old) & _harmed(new))
    if not left or not right:
        return _points(new) or new.trigger.verbal or old.lead or old.sentence == new.sentence
    if new.type in _PAIRS and len(left) > 1 and len(right) > 1:
        return len(left & right) > 1
    return bool(left & right)


def _fits(old: Draft, new: Draft, core: frozenset[str]) -> bool:
    """Whether two drafts of fitting kinds can be one happening."""
    counted = _figures_differ(old, new) and not (old.title and _only_one(old))
    if _times_differ(old, new) or (counted and (old.type == "death" or _sites_differ(old, new))):
        return False
    if (old.status != new.status and old.cued and new.cued) or _series(old) != _series(new):
        return False
    only_one = (old.type == "other" and new.trigger.form.definite) or new.before in DEMONSTRATIVE
    only_one = only_one or _of_the_past(old, new)
    if old.past and not new.past and old.sentence != new.sentence and not only_one:
        return False
    once = new.type in _ONCE and bool(_harmed(old) & _harmed(new))
    again = once or _retold(old, new)
    if new.past and not old.past and (old.when is None or old.said) and not _pointing(new) and not again:
        return False
    if new.cued and new.status in ("background", "denied") and not old.cued and not (_points(new) or again):
        return False
    return _agree(old, new, core)


def _of_the_past(old: Draft, new: Draft) -> bool:
    """Whether a pointing noun right behind means what was just told: قتلوا في تحطم طائرة. ووقع الحادث."""
    return _pointing(new) and new.trigger.form.definite and not _far(old, new)


def _only_one(draft: Draft) -> bool:
    """Whether its figures are no more than a singular: مقتل قيادي, who may have died with others."""
    return all(figure.value == "1" for figure in draft.figures)


def _heads(old: Draft, new: Draft) -> bool:
    """Whether the title tells ``old`` and the lead below it the same kind: with somebody in common, or, of what befalls
    people once, in other words (قيادي كبير for who is named below)."""
    told = old.title and new.lead and not new.title
    befell = new.type in _ONCE or new.type == "arrest"
    return told and (befell or not old.actors or not new.actors or bool(old.actors & new.actors))


def _retold(old: Draft, new: Draft) -> bool:
    """Whether the sentence that points back goes on about the same (الغارة استهدفت ... وقتل في ضربة)."""
    return old.sentence == new.sentence and old.type == new.type not in _PAIRS and _points(old) and not _points(new)


def _kinds(old: Draft, new: Draft) -> bool:
    """Whether the kinds allow one happening."""
    if _pointing(new) and new.type in _FORCE:
        kinds = _FORCE if new.type == "military_operation" else _INCIDENT
        return old.type in kinds and new.trigger.first - old.trigger.first < _POINT_REACH
    if (old.trigger.form.sense.frame == "release") != (new.trigger.form.sense.frame == "release"):
        return False
    if new.type == old.type == "arrest" and _ordered(old) and new.past and not old.past:
        return False  # قضت بسجنه ... وكان أوقف العام الماضي
    if new.type == "election" and old.type == new.type:
        return old.trigger.form.sense.frame == new.trigger.form.sense.frame
    if old.type == new.type and _other_deed(old, new):
        return False
    if new.type == old.type == "appointment" and not old.title:
        return old.trigger.form.sense.row == new.trigger.form.sense.row  # الاستقالة is none of the new minister
    if old.type == new.type:
        return new.type != "other" or old.trigger.form.sense.row == new.trigger.form.sense.row
    war = "war" in new.trigger.form.sense.when
    return _points(new) and not war and old.type in _NEAR.get(new.type, ())


def _ordered(draft: Draft) -> bool:
    """Whether a verb orders it: قضت بسجنه."""
    return not draft.trigger.verbal and draft.trigger.clitics.endswith("ب")


def _other_deed(old: Draft, new: Draft) -> bool:
    """Whether another word that points at nothing tells another deed of the kind: a loan and a delivery; of force only
    a noun behind a verb (سيطرت ... بعد معارك)."""
    if _points(new) or old.title or old.trigger.form.sense.row == new.trigger.form.sense.row:
        return False
    behind = old.trigger.verbal and not new.trigger.verbal and old.sentence == new.sentence
    return new.type in _OF_MANY_KINDS or (new.type in _BESIDE and behind)


def _core(group: list[Draft]) -> frozenset[str]:
    """Who takes part in a group: the first mention that names two or more, else all."""
    first = next((draft.actors for draft in group if len(draft.actors) > 1), None)
    return first if first is not None else frozenset(actor for draft in group for actor in draft.actors)


def _match(drafts: list[Draft], new: Draft) -> Draft | None:
    """The earlier draft that is the same happening as ``new``.

    The latest of the same kind before one of a near kind; a pointing noun far from the latest means the lead's, but not
    behind one that is set apart (وفي عملية أخرى).
    """
    if apart(new) or (new.past and new.counted):
        return None
    cores: dict[int, frozenset[str]] = {}
    best: Draft | None = None
    other = {draft.group for draft in drafts if _times_differ(draft, new)}
    for old in reversed(drafts):
        if old.group in other or not _kinds(old, new):
            continue
        if old.group not in cores:
            cores[old.group] = _core([draft for draft in drafts if draft.group == old.group])
        if not _fits(old, new, cores[old.group]):
            continue
        if _pointing(new) or (old.type == new.type and (old.lead or apart(old) or not _far(old, new))):
            return old
        if best is None or (best.type != new.type and old.type == new.type):
            best = old
    return best


def _tells_of(noun: Draft, verb: Draft) -> bool:
    """Whether a verb is that of the relative clause of a noun of its kind: الاتفاق الذي أبرم."""
    next_to = 0 < verb.trigger.first - noun.trigger.after <= _GENITIVE and verb.before in _RELATIVE
    return next_to and verb.trigger.verbal and verb.type == noun.type and not noun.trigger.verbal


def _far(old: Draft, new: Draft) -> bool:
    """Whether a noun that points back stands too far from ``old`` to mean it before what the lead tells."""
    return new.trigger.form.definite and new.trigger.first - old.trigger.first > _NEAR_REACH


def _points_at_nothing(draft: Draft, before: list[Draft]) -> bool:
    """Whether it has no happening before it to mean: الحادث, شؤون الزيارة, عملية أخرى where no force is told before."""
    form = draft.trigger.form
    bare_visit = draft.type == "visit" and form.part == "noun" and not form.pronoun and not draft.players
    dated = (draft.time is not None and draft.behind in _RELATIVE) or draft.behind in _FIRST
    first = draft.type == "military_operation" and not any(old.type in _FORCE for old in before)
    unnamed = _pointing(draft) and not dated and (form.definite or first)
    return unnamed or (form.definite and bare_visit)


def join(drafts: list[Draft], today: str = "") -> list[Draft]:
    """The drafts with group numbers, silent ones completed from the rest of the article, published ``today``.

    A pointing noun without anything to point at is left out.
    """
    out: list[Draft] = []
    groups = 0
    for draft in drafts:
        old = out[-1] if out and _tells_of(out[-1], draft) else _match(out, draft)
        if old is not None:
            past = old.past and _of_the_past(old, draft)
            status = old.status if past else draft.status
            out.append(draft._replace(group=old.group, type=old.type, status=status, past=past or draft.past))
        elif not _points_at_nothing(draft, out):
            out.append(draft._replace(group=groups))
            groups += 1
    members: dict[int, list[Draft]] = {}
    for draft in out:
        members.setdefault(draft.group, []).append(draft)
    ties = _ties(out)
    told = []
    for draft in out:
        kin = [other for number in sorted(ties.get(draft.group, ())) for other in members[number]]
        told.append(_told(draft, members[draft.group], kin, today))
    return told


def _shared(draft: Draft, group: list[Draft]) -> tuple[Participant, ...]:
    """The participants, with those whom the happening has at every mention."""
    known = {player.actor: player for player in draft.players}
    silent = draft.type in _ALONE or (_pointing(draft) and draft.type == "accident")  # الحادث says nothing of who
    if draft.type in _SHARED or not (known or silent):
        both = next((d for d in group if len(d.players) > 1), None) if draft.type in _SHARED else None
        source = both or next((d for d in group if d.players), None)
        for player in source.players if source is not None else ():
            known.setdefault(player.actor, player)
    if _by_somebody(draft) and all(player.role != "agent" for player in known.values()):
        whose = next((found for other in group if (found := _agents(other))), ())
        return (*(player for player in whose if player.actor not in known), *known.values())
    return tuple(known.values())


def _by_somebody(draft: Draft) -> bool:
    """Whether it is one act of force that points back, so that whoever did it is meant: الهجوم, الغارة."""
    return draft.type in _WHOSE and _points(draft) and not (_pointing(draft) or _several(draft) or draft.trigger.verbal)


def _agents(draft: Draft) -> tuple[Participant, ...]:
    """Those who do it: of a raid anybody, of an attack those told by description alone: the attackers."""
    agents = (player for player in draft.players if player.role == "agent")
    return tuple(p for p in agents if draft.type == "strike" or p.actor.startswith(_DESCRIBED))


def _lends_time(draft: Draft, today: str) -> bool:
    """Whether its time holds for all mentions: that of the lead, or another day (a later اليوم may be who speaks)."""
    firm = draft.lead or draft.status == "announced_future"
    return draft.when is not None and (firm or (draft.when.value or "")[:10] != today)


def _plane(draft: Draft) -> str:
    """Whether it has happened, is to come, is supposed or denied."""
    return "happened" if draft.status in ("reported", "background") else draft.status


def _ties(drafts: list[Draft]) -> dict[int, set[int]]:
    """Groups told together in one sentence, which share when and where: a raid and its dead, a visit and its talks."""
    ties: dict[int, set[int]] = {}
    for left, right in _in_one_sentence(drafts):
        if left.past != right.past or left.group == right.group or _plane(left) != _plane(right):
            continue
        if left.went_before or right.went_before or held_for(left, right):
            continue
        if any(left.type in kinds and right.type in kinds for kinds in _TOGETHER) and not _times_differ(left, right):
            ties.setdefault(left.group, set()).add(right.group)
            ties.setdefault(right.group, set()).add(left.group)
    return ties


def _in_one_sentence(drafts: list[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """All pairs of one sentence."""
    for _, told in groupby(drafts, key=lambda draft: draft.sentence):
        yield from combinations(told, 2)


def _series(draft: Draft) -> bool:
    """Whether it is all that happened since a day: لقاءاتهما منذ 2015; no single one of them is it."""
    return _unnumbered(draft) and draft.when is not None and draft.when.after is None


def _unnumbered(draft: Draft) -> bool:
    """Whether it is several happenings that nothing counts: الهجمات."""
    return draft.trigger.form.several and draft.trigger.form.part == "noun" and not draft.figures


def _firm(drafts: list[Draft]) -> Draft | None:
    """The first of them that the lead reports."""
    return next((other for other in drafts if other.lead and not other.cued and not _unnumbered(other)), None)


def _several(draft: Draft) -> bool:
    """Whether it is acts of force that nothing counts, which no single raid or attack stands for: الهجمات."""
    return _unnumbered(draft) and draft.type in _FORCE


def _also_several(draft: Draft, group: list[Draft]) -> Draft | None:
    """Those of the lead that several acts of force are again: غارات in the lead, الغارات further on."""
    told = (o for o in group if o.lead and not o.cued and o.type == draft.type and _unnumbered(o))
    return next(told, None) if draft.trigger.form.definite and not draft.cued else None


def _held(group: list[Draft], today: str) -> bool:
    """Whether a mention tells of it on a day that is over or goes on: it is no plan any more."""
    told = (other.when for other in group if other.status == "reported" and not other.said)
    return any(when and when.first and when.first[:10] <= today for when in told)


def _is_planned(draft: Draft, group: list[Draft], today: str) -> bool:
    """Whether a noun of which nothing tells the time is of what the article announces elsewhere."""
    others = [other for other in group if other is not draft]
    last = next((other for other in reversed(group) if other.trigger.first < draft.trigger.first), None)
    if last is not None and draft.before in DEMONSTRATIVE and not draft.cued:
        return last.status == "announced_future"  # هذا الاجتماع: the one just announced
    if draft.cued or draft.past or draft.trigger.form.part != "noun" or _held(group, today):
        return False
    if draft.type in _PLANNED:
        return any(other.status == "announced_future" for other in others)
    heading = draft is group[0] and not _points(draft) and draft.type in _ARRANGED
    return heading and bool(others) and all(other.status == "announced_future" for other in others)


def _told(draft: Draft, group: list[Draft], kin: list[Draft], today: str) -> Draft:
    """The draft with what other mentions of its happening, then those told together with it, say where it is silent."""
    kin = sorted(kin, key=lambda other: abs(other.trigger.first - draft.trigger.first))
    planned = _is_planned(draft, group, today)
    plan = planned or draft.status in ("announced_future", "hypothetical")
    lent = [o for o in (*group, *kin) if _lends_time(o, today) and (plan or o.status != "announced_future")]
    own = next((other.time for other in lent if not other.said), None) if draft.said or draft.time is None else None
    time = own or draft.time or next((other.time for other in lent), None)
    status = draft.status
    firm = _also_several(draft, group) if _several(draft) else _firm(group) or (_firm(kin) if draft.past else None)
    named = not draft.trigger.verbal
    if firm is not None and firm is not draft and (status == "background" or (status == "hypothetical" and named)):
        status = firm.status
    if planned:
        status = "announced_future"
    site = finer(draft, place_of_all(draft, group), kin)
    return draft._replace(players=_shared(draft, group), time=time, site=site, status=status)
