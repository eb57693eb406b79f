"""Find the words that name happenings: the triggers.

In: a Ground. Out: Triggers in the order of the text, none overlapping another, phrases before single words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tawatur.arabic.clitics import Cuts, cuts
from tawatur.arabic.glance import scan_for
from tawatur.arabic.per_word import per_word
from tawatur.mark.event_forms import PRONOUNS, Form, bare, forms_of, light_forms, may_own, plain_forms, word_set
from tawatur.mark.event_ground import Ground, word_span
from tawatur.mark.event_place import Place
from tawatur.mark.event_sense import holds
from tawatur.model import Span


class Trigger(NamedTuple):
    """Words ``first`` up to ``after`` name a happening; ``cut`` proclitic letters of the first do not belong to it."""

    first: int
    after: int
    cut: int
    form: Form
    span: Span
    clitics: str = ""

    @property
    def verbal(self) -> bool:
        """Whether it is a verb."""
        return self.form.part in ("past", "present", "future")


#: Adjectives of origin may stand inside a phrase: الحوار [المصري الأمريكي] الاستراتيجي.
_ORIGIN = 2
#: After these a form that could be verb or masdar is the masdar.
_NOUN_AFTER = word_set("sense.prepositions") | word_set("triggers.noun_after")
#: Words that look like a trigger with letters cut off or a pronoun on: وزارة is not و + زاره.
_WHOLE = word_set("triggers.whole")
#: Written so they are no trigger that folds to the same letters: here and وهنأ, a yield and عايد.
_AS_WRITTEN = frozenset(("هنا", "عائد", "عائدا", "عائدًا"))
_WEAPONS, _MADE = word_set("triggers.weapons"), word_set("triggers.made")
#: Between a noun and the verb that says it was made only a relative pronoun stands.
_RELATIVELY = 1
_VERB_AFTER = word_set("triggers.verb_after")
_MASDAR_LETTERS = "بلك"
#: The vowel on the first letter of a passive of the past.
_U = "\u064f"
_THAT = frozenset(("ان", "بان", "وان", "وبان"))
_VERBAL, _TANWEEN = frozenset(("past", "present", "future")), ("ًا", "اً", "ً", "ةً", "ٍ", "ٌ")
#: As written, because علي is also a name and من also means who.
_PREPOSED = frozenset(("في", "إلى", "الى", "عن", "على", "مع", "بين", "خلال", "ضد", "لدى", "حول", "عبر", "إثر", "جراء"))
_OBJECT_REACH, _AGAIN, _JOINED, _BY = 9, 2, 14, 2
#: Verbs of aiming at something, how far behind the word for an attack they go on telling of it, and its kinds.
_AIM, _AIM_REACH = word_set("triggers.aim"), 12
_OF_FORCE = frozenset(("attack", "strike", "military_operation"))


def _phrase_end(ground: Ground, at: int, form: Form) -> int:
    """The word after the phrase of the form; 0 where its further words do not follow; a verb's holds no adjective."""
    rest, most = form.rest, 0 if form.part in _VERBAL or ground.words.key[at].endswith("ت") else _ORIGIN
    keys, last = ground.words.key, ground.bounds[at][1]
    j, skipped = at + 1, 0
    for word in rest:
        while j < last and not _same(keys[j], word):
            if skipped == most or not keys[j].endswith(("ي", "يه")) or len(keys[j]) < 4:
                return 0
            skipped += 1
            j += 1
        if j >= last:
            return 0
        if j == at + 1 and _unlike(keys[at], keys[j]):
            return 0
        j += 1
    return j


def _unlike(first: str, second: str) -> bool:
    """Whether a noun with the article has no phrase with the noun without it behind it: باشر [الحادث] مرور البلدة."""
    definite = bare(first) != first and first.lstrip("وفبك").startswith("ال")
    return definite and not second.startswith("ال") and second not in _NOUN_AFTER and not second.startswith(("ل", "ب"))


def _same(key: str, word: str) -> bool:
    """Whether a word of the text is the phrase's word, the article and the accusative aside."""
    left = bare(key)
    return word in (left, key) or left == word + "ا"


def _prefers_noun(ground: Ground, at: int, clitics: str) -> bool:
    """Whether a form that could be verb or masdar is the masdar here."""
    if clitics and clitics[-1] in _MASDAR_LETTERS:
        return True
    if at == ground.bounds[at][0] or clitics:
        return False
    before = ground.words.key[at - 1]
    if before in _NOUN_AFTER:
        return True
    if at - 2 >= ground.bounds[at][0] and ground.words.key[at - 2] in _THAT:
        return False  # أن مسلحا فتح النار: the noun right behind أن is the subject
    return before not in _VERB_AFTER and (at - 1) not in ground.stand_at and before.isalpha()


@per_word(10_000)
def _forms_by_cut(key: str) -> list[tuple[int, tuple[Form, ...], tuple[Form, ...]]]:
    """The forms that a folded word can be, by how many proclitic letters are cut: verbs first, then nouns first; [] for
    nearly every word."""
    if key in _WHOLE:
        return []
    found = ((cut, forms_of(stem)) for cut, stem in cuts(key))
    return [(cut, _ordered(forms, noun=False), _ordered(forms, noun=True)) for cut, forms in found if forms]


def _ordered(forms: tuple[Form, ...], *, noun: bool) -> tuple[Form, ...]:
    """Longer phrases first, then the order of the lexicon, then ``noun`` or other parts of speech."""
    return tuple(sorted(forms, key=lambda f: (-len(f.rest), f.sense.row, (f.part == "noun") != noun)))


def _readings(ground: Ground, at: int) -> Iterator[tuple[int, str, Form]]:
    """The possible forms of word ``at``, with the proclitics taken off: least cut first."""
    key = ground.words.key[at]
    for cut, verbs_first, nouns_first in _forms_by_cut(key):
        for form in nouns_first if _prefers_noun(ground, at, key[:cut]) else verbs_first:
            yield cut, key[:cut], form


def _span_after(ground: Ground, at: int, after: int, form: Form) -> int:
    """The word after the trigger where the row takes its needed word into the span (قدمت قرضا, النزاع السوري)."""
    if "spanorigin" in form.sense.when:
        return after + 1  # the nisba behind it is what the row asks for
    if "spanneed" not in form.sense.when:
        return after
    for j in range(after, min(after + 1, ground.bounds[at][1])):
        if bare(ground.words.key[j]) in form.sense.needs:
            return j + 1
    return after


def _trigger_at(ground: Ground, at: int, last: Trigger | None) -> Trigger | None:
    """The first reading of word ``at`` whose conditions hold; ``last`` is the trigger before it."""
    for cut, clitics, form in _readings(ground, at):
        after = _phrase_end(ground, at, form) if form.rest else at + 1
        if form.pronoun and ground.words.raw[at].endswith("ة"):
            continue
        if form.part == "past" and form.pronoun and ground.words.raw[at][cut:].startswith("إ"):
            continue
        if ground.words.raw[at][cut:] in _AS_WRITTEN:
            continue
        if form.part in _VERBAL and (_no_verb(ground, at) or _counted(ground, at)):
            continue
        if not after or (clitics and clitics[-1] in _MASDAR_LETTERS and form.part == "past"):
            continue
        if holds(Place(ground, at, after, form, _joined(ground, at, clitics, form, last))):
            after = _span_after(ground, at, after, form)
            voiced = form._replace(passive=form.passive or _voiced_passive(ground.words.raw[at], cut, form))
            return Trigger(at, after, cut, voiced, word_span(ground.words, at, after, cut), clitics)
    return None


def _voiced_passive(raw: str, cut: int, form: Form) -> bool:
    """Whether a verb of the past is written with the u of the passive on its first letter: نُقل, أُوقف."""
    return form.part == "past" and _U in raw and _U in raw[cut + 1 : cut + 3]


def _no_verb(ground: Ground, at: int) -> bool:
    """Whether word ``at`` cannot be a verb: it has the ending of an indefinite noun, or a preposition before it."""
    raw = ground.words.raw
    return raw[at].endswith(_TANWEEN) or (at > ground.bounds[at][0] and raw[at - 1] in _PREPOSED)


def _counted(ground: Ground, at: int) -> bool:
    """Whether a number right before word ``at`` counts it, so that its accusative is no dual of a verb: 85 صوتا."""
    key, before = ground.words.key[at], ground.before(at)
    return key.endswith("ا") and not key.endswith("وا") and before.isdecimal()


def _joined(ground: Ground, at: int, clitics: str, form: Form, last: Trigger | None) -> bool:
    """Whether و joins word ``at`` to a trigger of the same part not far before it: لشراء وبيع, وأقال الوزير وألحق."""
    if last is None or clitics not in ("و", "ف") or ground.bounds[at] != ground.bounds[last.first]:
        return False
    nominal = form.part in ("noun", "participle")
    alike = nominal != last.verbal and not form.definite and (nominal or form.part == last.form.part)
    return alike and at - last.after <= _JOINED


def _in_name(ground: Ground, at: int) -> bool:
    """Whether word ``at`` belongs to a name: مجلس الحوار, هيئة الانتخابات."""
    number = ground.stand_at.get(at)
    return number is not None and ground.stands[number].form in ("name", "alias", "title")


def _told_twice(ground: Ground, last: Trigger, trigger: Trigger) -> bool:
    """Whether a trigger is only the object of the one before (وقعت ... اتفاقية) or its name again (حق النقض "فيتو")."""
    left, right = last.form.sense, trigger.form.sense
    if _aims(ground, last, trigger):
        return True
    apart = ground.words.block[last.first] != ground.words.block[trigger.first]
    if left.type != right.type or apart or trigger.first - last.after > _OBJECT_REACH:
        return False
    if _by_weapon(ground, last, trigger) or _made_so(ground, last, trigger):
        return True
    again = left.row == right.row and trigger.first - last.after < _AGAIN and not trigger.clitics.startswith("و")
    return again or bare(ground.words.key[trigger.first][trigger.cut :]) in left.needs


def _aims(ground: Ground, last: Trigger, trigger: Trigger) -> bool:
    """Whether a verb only says what the attack told right before was aimed at: غارة على البلدة استهدفت مخزنا."""
    same = ground.bounds[last.first] == ground.bounds[trigger.first] and not trigger.clitics
    force = not last.verbal and last.form.sense.type in _OF_FORCE and trigger.first - last.after <= _AIM_REACH
    return same and force and trigger.verbal and ground.words.key[trigger.first] in _AIM


def _lends_only(ground: Ground, last: Trigger, trigger: Trigger) -> bool:
    """Whether the verb before, of a deed of no kind of its own, only lends its subject to what its needed word names:
    تلقى الأمير اتصالا هاتفيا, أطلقت الشرطة عملية بحث."""
    left, right = last.form, trigger.form
    same = ground.bounds[last.first] == ground.bounds[trigger.first]
    lends = left.sense.type == "other" and last.verbal and right.part == "noun" and right.sense.type != "other"
    named = bare(ground.words.key[trigger.first]) in left.sense.needs and right.rest and not trigger.clitics
    light = ground.words.key[last.first][last.cut :] in light_forms()
    return bool(named) and same and lends and light and trigger.first - last.after <= _OBJECT_REACH


def _made_so(ground: Ground, last: Trigger, trigger: Trigger) -> bool:
    """Whether a verb right behind a noun for what is staged only says that it was held: حفل أقيم في القاعة."""
    held = trigger.verbal and ground.words.key[trigger.first] in _MADE and trigger.form.sense.type == "other"
    return held and "staged" in last.form.sense.when and trigger.first - last.after <= _RELATIVELY


def _by_weapon(ground: Ground, last: Trigger, trigger: Trigger) -> bool:
    """Whether a weapon is only that of the attack just told: انفجار [سيارة مفخخة], هجوم انتحاري ب[سيارة مفخخة]."""
    weapon = trigger.form.rest and bare(ground.words.key[trigger.first][trigger.cut :]) in _WEAPONS
    by = trigger.clitics.endswith("ب") and trigger.first - last.after <= _BY
    return bool(weapon) and (trigger.first == last.after or by)


def _goes_off(ground: Ground, last: Trigger, trigger: Trigger) -> bool:
    """Whether the weapon told right before a verb is only what it says to have gone off: سيارة مفخخة [انفجرت]."""
    weapon = last.form.rest and bare(ground.words.key[last.first][last.cut :]) in _WEAPONS
    alike = trigger.verbal and trigger.form.sense.type == last.form.sense.type == "attack" and not trigger.clitics
    return bool(weapon) and alike and trigger.first - last.after <= _RELATIVELY


def _owned(key: str, ways: Cuts) -> bool:
    """Whether a folded word with a pronoun on its end may name a happening."""
    return key.endswith(PRONOUNS) and any(may_own(stem) for _, stem in ways)


_beginnings = scan_for(plain_forms, also=_owned)


def find_triggers(ground: Ground) -> list[Trigger]:
    """All triggers of the article."""
    found: list[Trigger] = []
    behind = 0
    for at in _beginnings(ground.words):
        if at < behind or _in_name(ground, at):
            continue
        trigger = _trigger_at(ground, at, found[-1] if found else None)
        if trigger is not None and not (found and _told_twice(ground, found[-1], trigger)):
            if found and (_lends_only(ground, found[-1], trigger) or _goes_off(ground, found[-1], trigger)):
                found.pop()
            found.append(trigger)
            behind = trigger.after
    return found
