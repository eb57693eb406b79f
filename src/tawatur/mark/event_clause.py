"""The clause around a trigger: who stands where in it.

In: a Ground and a Trigger. Out: lists of actors (Groups) by their place in the clause: before a verb, right behind a
noun, behind a light verb (أجرى محادثات), behind a verb of doing or asking, what a pronoun means, whom an attack hit.
"""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.arabic.clitics import cuts
from tawatur.arabic.particles import WAS
from tawatur.mark.event_counts import before_some
from tawatur.mark.event_forms import bare, light_forms, light_masdars, word_set
from tawatur.mark.event_ground import Ground, Stand
from tawatur.mark.event_pronouns import REACH_BACK, Group, meant
from tawatur.mark.event_triggers import Trigger
from tawatur.mark.event_words import people_words, stems

#: A clause ends at these; a relative clause right after a noun is read (الضربات التي تشنها تركيا).
STOPS = word_set("roles.stops")
_RELATIVE, _AS_TOLD = word_set("roles.relative"), word_set("roles.as_told") | word_set("roles.charge")
_SAYING = word_set("sense.saying")
THAT = frozenset(("ان", "بان"))
_PREPOSITIONS = word_set("sense.prepositions")
_DOES_IT = word_set("clause.does_it")
_TARGETS, _SITE_REACH = word_set("clause.targets"), 3
_ASIDE, _DURING = 2, frozenset(("في", "خلال", "اثناء", "جراء", "اثر"))
_BEFORE_VERB = word_set("roles.before_verb")
_UNDERGO, _UNDERGONE = word_set("roles.undergo"), word_set("roles.undergone")
_SURPRISED = word_set("roles.surprised")
_HE_THAT, _BELONGING = word_set("roles.he_that"), word_set("roles.belonging")
#: How many words a clause reaches behind its verb or noun; back to a light verb, a verb of doing, whom a pronoun means.
REACH_VERB, REACH_NOUN = 36, 14
_REACH_LIGHT, _LIST_GAP, _BESIDE_NAMES = 12, 8, 4
_ATTEND, _FORCES = word_set("roles.attend"), word_set("roles.armed")
#: What refers from a relative clause back to its noun.
_BACK = frozenset(("اليه", "اليها", "لها", "له", "بها", "به", "فيها", "فيه", "عليها", "عليه", "خلالها", "خلاله"))
_AIM, _AIM_REACH = word_set("roles.aim"), 8
#: So far back the people are that a plural verb means.
_REACH_PLURAL = 14
#: So many adjectives may stand between a name and its verb; so far behind its verb whom something befell may stand.
_ADJECTIVES, _REACH_UNDERGO, _ORDINALS = 3, 12, word_set("clause.ordinals")
_PLURAL, _JOINS = ("وا", "ون"), frozenset("وف")
#: سبق لفلان أن زار, يحق له أن: whose doing it was stands behind ل, so many words before أن.
_DONE_BEFORE, _REACH_BEFORE = frozenset(("سبق", "يسبق", "تسن", "يتسن", "قدر", "كتب")), 10
_NUMBERS = word_set("ground.numbers")
_ONE, _MANY = word_set("counts.one"), word_set("counts.many")
#: Two of several, which no figure tells.
TWO_OF = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))


def groups_of(stands: tuple[Stand, ...]) -> Iterator[Group]:
    """Stands as lists: what is joined by و, or names the same actor again, goes together."""
    group: list[Stand] = []
    for stand in stands:
        if group and (stand.joined or stand.actor == group[-1].actor):
            group.append(stand)
        else:
            if group:
                yield tuple(group)
            group = [stand]
    if group:
        yield tuple(group)


def clause_end(ground: Ground, trigger: Trigger, heads: frozenset[int], reach: int) -> int:
    """The word at which the clause to the right of the trigger ends."""
    last = min(ground.bounds[trigger.first][1], trigger.after + reach)
    keys, behind = ground.words.key, 0
    for j in range(trigger.after, last):
        behind = max(behind, next((after for low, after in ground.asides if low == j), 0))
        if j < behind:
            continue
        object_first = j == trigger.after and trigger.verbal and bare(keys[j]) in trigger.form.sense.needs
        ends = j in heads and not object_first and not _aside_of(ground, trigger, j)
        if ends or keys[j] in STOPS or keys[j] in _AS_TOLD:
            return j
        if keys[j] in _RELATIVE and (trigger.verbal or j > trigger.after + 2):
            return j
    return _list_end(ground, trigger, last)


def _aside_of(ground: Ground, trigger: Trigger, at: int) -> bool:
    """Whether a happening stands between a verb and all it governs: قتل في العملية اثنان."""
    near = trigger.verbal and at - trigger.after <= _ASIDE and ground.words.key[at - 1] in _DURING
    return near and not ground.between(trigger.after, at)


def _list_end(ground: Ground, trigger: Trigger, last: int) -> int:
    """Where the clause ends if a list of actors runs over its reach: حضر اللقاء فلان وفلان وفلان ..."""
    for stand in ground.between(last, ground.bounds[trigger.first][1]):
        if stand.first - last > _LIST_GAP or not (stand.joined or stand.form == "title"):
            break
        last = stand.after
    return last


def _is_where(stand: Stand) -> bool:
    """Whether it is where something is, not who does it."""
    return stand.kind == "place" and stand.link == "in"


def subject_before(ground: Ground, at: int) -> Group:
    """The list of actors that ends right before word ``at``, particles and a relative pronoun aside; () if none."""
    keys, floor = ground.words.key, ground.bounds[at][0]
    j = at - 1
    while j >= floor and (keys[j] in _BEFORE_VERB or _adjective(ground, at, j)):
        j = next((low for low, after in ground.asides if after == j + 1), j) - 1
    number = ground.stand_at.get(j) if j >= floor else None
    if number is None:
        return ()
    relative = keys[at - 1] in _RELATIVE
    while relative and number > 0 and _is_where(ground.stands[number]) and ground.stands[number - 1].first >= floor:
        number -= 1
    group = [ground.stands[number]]
    while group[0].joined and number > 0 and ground.stands[number - 1].first >= floor:
        number -= 1
        group.insert(0, ground.stands[number])
    head = group[0]
    oblique = head.link not in ("", "with") and not relative and not _belongs(ground, head)
    oblique = oblique and not _counted_of(ground, head)
    return () if oblique or _is_where(head) else tuple(group)


def _adjective(ground: Ground, at: int, j: int) -> bool:
    """Whether word ``j`` is an adjective of the name before a verb at ``at``: الجيش الثالث [المصري الميداني] تقوم."""
    key = ground.words.key[j]
    qualifies = key in _ORDINALS or (key.startswith("ال") and key.endswith(("ي", "يه", "ين", "ون")))
    return j >= at - _ADJECTIVES and j not in ground.stand_at and qualifies


def _counted_of(ground: Ground, stand: Stand) -> bool:
    """Whether a number of them is told of: اثنان من [معتقلي السجن] أوقفا."""
    at = stand.first - 1
    if at < 1 or ground.words.key[at] != "من":
        return False
    return ground.words.key[at - 1] in _ONE | TWO_OF or any(after == at for _, after, _ in ground.figures)


def _belongs(ground: Ground, stand: Stand) -> bool:
    """Whether those told before belong to it and act for it: شاحنات تابعة للمنظمة دخلت."""
    return stand.link == "for" and stand.first > 0 and ground.words.key[stand.first - 1] in _BELONGING


def dropped_subject(ground: Ground, trigger: Trigger) -> Group:
    """Whom a verb without a subject of its own means: of أنه قتل the pronoun's, of قتلوا the people just told of."""
    keys, floor = ground.words.key, ground.bounds[trigger.first][0]
    at = trigger.first - 1
    while at >= floor and keys[at] in _BEFORE_VERB:
        at -= 1
    if at >= floor and keys[at] in _HE_THAT:
        return meant(ground, at, trigger)
    if at >= floor and keys[at] in THAT:
        done_before = [i for i in range(max(floor, at - _REACH_BEFORE), at) if keys[i].lstrip("وف") in _DONE_BEFORE]
        if done_before:
            return next((g for g in groups_of(ground.between(done_before[-1], at)) if g[0].link == "for"), ())
    if keys[trigger.first].endswith(_PLURAL):
        here = before_some(ground, trigger.first)
        told = ground.between(max(floor, here - _REACH_PLURAL), here)
        people = [stand for stand in told if stand.kind == "group" and stand.link != "in"]
        acting = [stand for stand in people if stand.link == ""]
        return tuple((acting if acting and trigger.clitics in _JOINS else people)[-1:])
    return ()


def told_of(ground: Ground, trigger: Trigger) -> bool:
    """Whether a pronoun right before the verb is its subject: ذكرت الشرطة أنها اعتقلت ستين شخصا."""
    at = trigger.first - 1
    return at >= ground.bounds[trigger.first][0] and ground.words.key[at] in _HE_THAT


def suffers(ground: Ground, group: Group) -> bool:
    """Whether the case of a noun for people behind a verb makes them its object: اعتقلت ضباطًا, قتل مدنيين."""
    key, raw = ground.words.key[group[0].first], ground.words.raw[group[0].first]
    counted = any(after == group[0].first for _, after, _ in ground.figures)
    told = group[0].kind == "group" and group[0].form == "description" and not counted
    if group[0].kind == "person" and group[0].form != "name":
        return key.endswith("ا") and people_words().get(key[:-1]) is False  # اغتالت قياديا في الحركة
    alone = key.endswith("ا") and people_words().get(key[:-1]) is False
    return told and (alone or key.endswith("ين") or raw.endswith(("ًا", "اً")))


def counted_right_behind(ground: Ground, trigger: Trigger) -> bool:
    """Whether a number stands right behind a verb, as whom it kills or hurts in a headline: انتحاري يقتل 25."""
    return any(first == trigger.after for first, _, _ in ground.figures)


def is_force(ground: Ground, group: Group) -> bool:
    """Whether those named are an armed force: قصف [القوات النظامية] is what they do."""
    return bool(group) and group[0].kind != "place" and not stems(ground.words.key[group[0].first]).isdisjoint(_FORCES)


def _lends(key: str, frame: str) -> bool:
    """Whether a word is a verb whose subject is that of the noun after it; for statements a verb of saying."""
    if frame in ("say", "judge"):
        return any(stem in _SAYING for _, stem in cuts(key))
    return key.lstrip("وف") in light_forms() or any(bare(stem) in light_forms() for _, stem in cuts(key))


def described_by(ground: Ground, trigger: Trigger) -> Group:
    """Whom a participle describes: right before it with the article (اللاجئين العائدين), else whom كان has told of."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    at = trigger.first - 1
    if not trigger.form.definite:
        if trigger.form.sense.frame == "death":
            return _found_dead(ground, trigger)
        if at < low or keys[at].lstrip("وف") not in WAS:
            return ()
        people = [s for s in ground.told(low, at) if s.kind in ("group", "person") and s.link != "in"]
        return tuple(people[-1:])
    while at > max(low, trigger.first - _ADJECTIVES) and at not in ground.stand_at and keys[at].startswith("ال"):
        at -= 1
    number = ground.stand_at.get(at) if at >= low else None
    return (ground.stands[number],) if number is not None and ground.stands[number].kind != "place" else ()


def _found_dead(ground: Ground, trigger: Trigger) -> Group:
    """Who is told to be found dead: عثر على الحارس مقتولا, وجد الحارس مقتولا."""
    low = ground.bounds[trigger.first][0]
    people = [s for s in ground.told(low, trigger.first) if s.kind in ("group", "person") and s.link in ("", "on")]
    on = [stand for stand in people if stand.link == "on"]
    return tuple(on[-1:]) if "علي" in ground.words.key[low : trigger.first] else tuple(people[-1:])


def doer_before(ground: Ground, trigger: Trigger) -> Group | None:
    """Who did it by the noun right before it: منفذ الهجوم, منظمو الإضراب; () where no actor stands there, None for no
    such noun."""
    at = trigger.first - 1
    if at < ground.bounds[trigger.first][0] or stems(ground.words.key[at]).isdisjoint(_DOES_IT):
        return None
    number = ground.stand_at.get(at)
    return () if number is None else (ground.stands[number],)


def lent_subject(ground: Ground, trigger: Trigger, heads: frozenset[int]) -> Group:
    """The subject of a light verb before the noun; () if there is none."""
    keys, frame = ground.words.key, trigger.form.sense.frame
    for j in back_over_names(ground, trigger.first, _REACH_LIGHT):
        if j in ground.stand_at and ground.stands[ground.stand_at[j]].form != "description":
            continue
        noun = not ground.words.raw[j].endswith("ى")  # تبنى is the verb, whose masdar is تبني
        if noun and j in heads and bare(keys[j].removeprefix("و")) in light_masdars():
            return ()  # تبادل الأسرى ووقف النار: a happening of its own
        if _lends(keys[j], frame):
            groups = list(groups_of(ground.between(j + 1, trigger.first)))
            plain = [g for g in groups if g[0].link == ""]
            company = tuple(stand for g in groups if g[0].link == "with" for stand in g)
            return (plain[0] if plain else subject_before(ground, j) or _subject_of_all(ground, j)) + company
        if keys[j] in STOPS or j in heads:
            return ()
    return ()


def back_over_names(ground: Ground, at: int, reach: int) -> Iterator[int]:
    """So many words before ``at`` in its sentence, nearest first, and more while nearly all are of names and titles."""
    outside = 0
    for j in range(at - 1, ground.bounds[at][0] - 1, -1):
        outside += j not in ground.stand_at
        if j < at - reach and outside > _BESIDE_NAMES:
            return
        yield j


def _subject_of_all(ground: Ground, at: int) -> Group:
    """Who acted in the sentence before a verb joined by و that names nobody: كثفت القوات دورياتها وقامت بحملة."""
    if not ground.words.key[at].startswith("و"):
        return ()
    groups = groups_of(ground.between(ground.bounds[at][0], at))
    return next((g for g in groups if g[0].link == "" and (g[0].kind != "place" or g[0].acts)), ())


def pronoun_before(ground: Ground, at: int, trigger: Trigger) -> Group:
    """Whom the pronoun right before a verb of doing means: أعلنت الوزارة أنها تمكنت من ضبط; () if there is none."""
    j = at - 1
    while j >= ground.bounds[at][0] and ground.words.key[j] in _BEFORE_VERB:
        j -= 1
    told = j >= ground.bounds[at][0] and ground.words.key[j] in _HE_THAT
    return meant(ground, j, trigger) if told else ()


def direct(groups: list[Group], at: int) -> Group:
    """The list of actors that begins within three words of ``at`` and no preposition governs; () if none."""
    if groups and groups[0][0].link == "" and at <= groups[0][0].first <= at + 2:
        return groups[0]
    return ()


def site_of_theirs(ground: Ground, stand: Stand) -> bool:
    """Whether what is told to be hit right before is a post or a convoy of theirs: مواقع للحركة, قافلة تابعة للجيش."""
    before = ground.words.key[max(ground.bounds[stand.first][0], stand.first - _SITE_REACH) : stand.first]
    return any(not stems(key).isdisjoint(_TARGETS) for key in before)


def parts_of(ground: Ground, groups: list[Group]) -> Iterator[Group]:
    """Lists of which a number is told: عشرة من منسوبي القوات, ثلاثة من العاملين."""
    counted = {after for _, after, _ in ground.figures}
    people, keys = people_words(), ground.words.key
    for group in groups:
        at = group[0].first - 1
        body = group[0].kind == "organization" and at - 1 in ground.stand_at  # ثلاثة عناصر من [الجيش]
        if at <= 1 or keys[at] != "من" or body:
            continue
        several = keys[at - 1] in people and (at - 1 in counted or people[keys[at - 1]])
        if at in counted or keys[at - 1] in _NUMBERS or keys[at - 1] in _ONE | _MANY | TWO_OF or several:
            yield group


def relative_verb(ground: Ground, trigger: Trigger) -> int:
    """The word after the verb of a relative clause right behind the noun (الضربات التي تشنها); 0 if there is none."""
    last = ground.bounds[trigger.first][1]
    for j in range(trigger.after, min(trigger.after + 3, last - 2)):
        if ground.words.key[j] in _RELATIVE:
            return j + 2
        if not trigger.form.definite and _lending_pronoun(ground.words.key[j]):
            return j + 1
    return 0


def _lending_pronoun(key: str) -> bool:
    """Whether a word is a light verb with the pronoun of the noun before it: غارة شنها التحالف."""
    stems_of = (key.removesuffix(end) for end in ("ها", "ه", "هما") if key.endswith(end))
    return any(stem in light_forms() or (stem.endswith("و") and stem + "ا" in light_forms()) for stem in stems_of)


def relative_subject(ground: Ground, clause: int) -> Group:
    """Who does it by the relative clause whose verb ends before word ``clause``: الإضراب الذي دعت إليه النقابة."""
    keys, high = ground.words.key, ground.bounds[clause - 1][1]
    at = clause + 1 if clause < high and keys[clause] in _BACK else clause
    told = direct(list(groups_of(ground.between(at, min(at + 3, high)))), at)
    if told or not _lending_pronoun(keys[clause - 1]) or clause >= high or keys[clause] not in _PREPOSITIONS:
        return told
    groups = groups_of(ground.told(ground.bounds[clause - 1][0], clause - 2))  # معارك خاضتها ضد: who acted before
    return next((g for g in groups if g[0].link == "" and (g[0].kind != "place" or g[0].acts)), ())


def aimed_at(ground: Ground, trigger: Trigger) -> Group:
    """Whom an attack is told to have been aimed at: غارة استهدفت قياديا, انفجار استهدف قافلة."""
    keys, high = ground.words.key, ground.bounds[trigger.first][1]
    for j in range(trigger.after, min(trigger.after + _AIM_REACH, high)):
        if keys[j] in _AIM:
            groups = groups_of(ground.between(j + 1, min(j + 4, high)))
            return next((g for g in groups if g[0].link == ""), ())
        if keys[j].rstrip("هما") in _AIM:
            people = [
                s for s in ground.between(max(0, trigger.first - REACH_BACK), trigger.first) if s.kind == "person"
            ]
            return tuple(people[-1:])
    return ()


def undergone(ground: Ground, trigger: Trigger) -> Group:
    """Whom something befell: تعرضت القافلة لهجوم, تعرضه لاعتداء."""
    keys, low = ground.words.key, ground.bounds[trigger.first][0]
    verbs = _UNDERGO if trigger.clitics.endswith("ل") else _SURPRISED if trigger.clitics.endswith("ب") else frozenset()
    for j in range(trigger.first - 1, max(low, trigger.first - _REACH_UNDERGO) - 1, -1) if verbs else ():
        word = keys[j].removeprefix("و").removeprefix("ل").removeprefix("ب")
        if word in verbs:
            told = [g for g in groups_of(ground.between(j + 1, trigger.first)) if not _is_where(g[0])]
            return told[0] if told else subject_before(ground, j) or pronoun_before(ground, j, trigger)
        if word in _UNDERGONE:
            return meant(ground, j, trigger)
    return ()


def attended(ground: Ground, trigger: Trigger) -> bool:
    """Whether those who came stand behind the noun: حضر اللقاء فلان."""
    before = ground.before(trigger.first)
    return trigger.form.definite and not stems(before).isdisjoint(_ATTEND)


def all_who_came(ground: Ground, trigger: Trigger) -> Group:
    """The persons told behind the noun as those who came, with all their titles, up to the end of the sentence."""
    told = ground.between(trigger.after, ground.bounds[trigger.first][1])
    return tuple(stand for stand in told if stand.kind == "person" and stand.link != "about")
