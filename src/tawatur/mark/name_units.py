"""Follow the name of a person from its first word to its end.

In: a ``Scan`` and a ``Run`` at the first word. Out: the run at the name's end. A name is a run of units: a given name,
عبد + noun, أبو + noun, بن + unit, آل + unit, a surname with the article, a foreign token.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tawatur.arabic.clitics import cuts
from tawatur.arabic.per_word import per_word
from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import begun, classes, common, nisbas, tokens
from tawatur.mark.name_rare import ends_name
from tawatur.mark.name_within import foreign_look, of_two, past_deed, son_of, within
from tawatur.mark.name_words import (
    ALONE,
    EQUAL,
    GAZ,
    GROUP,
    HONORIFIC,
    NISBA,
    ORG_AL,
    ORG_OF,
    SAYING,
    TITLE,
    TITLE_AL,
    doubt,
    unknown,
)
from tawatur.mark.quote_ground import THAT
from tawatur.mark.quote_nouns import is_verbal

#: Units of one name at most (فلان بن فلان بن فلان آل فلان has four).
UNITS = 6
#: Words of no list with the article that look like this are adjectives and nouns, not surnames.
_NO_NAME_ENDS = ("يه", "ات", "ين", "ون", "تان", "وه")
_NO_NAME_STARTS = ("المت", "المن", "المست", "الاست", "الم", "الت")
_SONS = frozenset({"بن", "ابن", "بنت", "ولد", "ال", "ايت"})
PREFIXES = frozenset({"عبد", "بنعبد", "بلعبد", "بوعبد", "ابو", "ابي", "ابا", "ام", "ذو"})
#: Who bears these is called by the given name.
_KINGS = frozenset({"الملك", "الملكه", "السلطان", "البابا", "العاهل"})
_BY_FIRST_NAME = _KINGS | {"الامير", "الاميره", "الشيخ"}
#: Conjunctions that folding makes one with a particle of names (فان).
_BUT = frozenset({"فإن", "فأن"})
#: What ends a compound given name: عطا الله, بدر الدين.
TAILS = frozenset({"الله", "الدين", "الرحمن", "الزمان"})
#: Letters that some papers set between the names of a list.
_BARS = frozenset("ـ_|•·*")
#: Words that a name cannot go on with, unless a list has them as hardly anything but a name.
_ENDS = EQUAL | TITLE | TITLE_AL | ORG_AL | GROUP | HONORIFIC | SAYING


class Run(Struct, frozen=True, gc=False):
    """A name being followed: where it began, where it has come to, its units, how many are surely names, how
    freely it may go on.
    """

    first: int
    after: int
    units: int
    sure: int
    free: bool


def follow(at: Scan, run: Run, stem: str) -> Run:
    """Follow a name from its first word, read as ``stem``, to its end."""
    while run.units < UNITS:
        step = _unit(at, run, run.after, stem if run.after == run.first else "")
        if step is None:
            break
        tail = at.follows[step[0]] and at.words.key[step[0]] in TAILS
        after = step[0] + tail
        step = after, step[1] or int(tail and at.words.key[after - 1] != "الله")
        if run.units and _listed_person(at, run.first, after, stem):
            return replace(run, after=after, units=run.units + 1, sure=run.sure + step[1])
        free = run.free or (run.units > 0 and at.words.key[run.after] in _SONS)
        run = replace(run, after=after, units=run.units + 1, sure=run.sure + step[1], free=free)
    return run


@per_word(5_000)
def second(key: str) -> bool:
    """Whether the folded word ``key`` may be the second unit of a name, or go on with its first, in any company."""
    words, level, usual = classes(), doubt(key), common().get(key, 0)
    if not level or key in _SONS or key in PREFIXES or key in TAILS or key == "-" or key in words["particle"]:
        return True
    if not key.startswith("ال") or len(key) < 5 or _inborn(key):
        return level == 1 or (usual < 5 if level == 2 else unknown(key) or key.startswith("عبدال"))
    if key in nisbas():
        return key in words["ordinal"] or key in words["nationality_surname"]
    return key in words["ordinal"] or (key not in _no_surnames() and (level == 1 or usual < (5 if level == 2 else 4)))


def _listed_person(at: Scan, first: int, after: int, stem: str) -> bool:
    """Whether words ``first`` to ``after`` are a full name of the lexicon, with no surname behind them."""
    keys, phrases = at.words.key, begun().get(stem)
    longer = phrases.behind.get(keys[first + 1]) if phrases is not None else None
    if longer is None:
        return False
    rest = tuple(keys[first + 1 : after])
    if not _SONS.isdisjoint(rest) or not any(rest == phrase and entry.kind == "person" for phrase, entry in longer):
        return False
    return not (at.follows[after] and (keys[after] in _SONS or keys[after].startswith("ال")))


def _unit(at: Scan, run: Run, j: int, stem: str) -> tuple[int, int] | None:
    """One unit at word ``j``: the index after it and 1 if it is surely a name; None where the name ends."""
    if run.units >= UNITS or (j > run.first and not (at.follows[j] and _side_by_side(at, j))):
        return None
    key = stem or at.words.key[j]
    if run.units and at.words.raw[j] == "-" and _hyphened(at, j):
        return j + 2, 0
    if run.units and (at.words.raw[j] in _BUT or _whom_a_king_met(at, run, j)):
        return None
    if run.units and (run.free or run.sure or son_of(at, j)) and (after := within(at, j, key, sure=run.sure)):
        return after, 1
    if run.units and (key in _SONS or key in classes()["particle"]):
        return _behind_particle(at, run, j, key)
    if key in PREFIXES:
        return _compound(at, j, key)
    article = key.startswith("ال") and len(key) > 4 and not _inborn(key)
    return _surname(at, run, j, key) if article else _plain(at, run, j, key)


def _behind_particle(at: Scan, run: Run, j: int, key: str) -> tuple[int, int] | None:
    """بن, دي or the like at word ``j`` and the unit behind it."""
    inner = _unit(at, replace(run, free=True, units=run.units + 1), j + 1, "") if at.follows[j + 1] else None
    if inner is not None and (inner[1] or key in _SONS or unknown(at.words.key[inner[0] - 1])):
        return inner[0], 1
    if at.follows[j + 1] and ((inner is None and _family_of(at, j, key)) or _dutch(at, run, j)):
        return j + 2, 1
    return None if key in _SONS else _plain(at, run, j, key)


def _family_of(at: Scan, j: int, key: str) -> bool:
    """Whether the word behind بن, آل, آيت or ولد is a name there, whatever it is else (آل ثاني, ولد سيدي)."""
    behind = at.words.key[j + 1]
    if common().get(behind, 0) >= 6 or behind in classes()["preposition"]:
        return False
    whole = key in ("بن", "بنت", "ايت") or at.words.raw[j] == "آل"
    return whole or (key == "ولد" and (doubt(behind) < 3 or bool(at.flags[j + 1] & HONORIFIC)))


def _dutch(at: Scan, run: Run, j: int) -> bool:
    """Whether فان behind one sure name leads to its surname (لويس فان غال), not to a clause: no article, no pronoun."""
    if at.words.raw[j] != "فان" or run.units != 1 or not run.sure:
        return False
    behind = at.words.key[j + 1]
    clause = behind.startswith("ال") or behind.endswith(("ه", "ها", "هم", "نا")) or at.flags[j + 1] & _ENDS
    return not clause and len(behind) > 2 and common().get(behind, 0) < 5


def _side_by_side(at: Scan, j: int) -> bool:
    """Whether only space stands before word ``j`` and the one before it: a lone tatweel (فلان ـ فلان) is no word."""
    end, start = at.words.end[j - 1], at.words.start[j]
    if start - end < 3:
        return True
    gap = at.words.text[end:start]
    return gap.isspace() or not any(letter in _BARS for letter in gap)


def _hyphened(at: Scan, j: int) -> bool:
    """Whether the dash at word ``j`` joins two parts of a foreign name (هسيانج in وين-هسيانج), no space round it."""
    if not at.follows[j + 1]:
        return False
    start, end, key = at.words.start, at.words.end, at.words.key[j + 1]
    joined = end[j - 1] == start[j] and end[j] == start[j + 1]
    return joined and (unknown(key) or doubt(key) < 2) and not key.startswith("ال")


def _inborn(key: str) -> bool:
    """Whether the ال of ``key`` is its own (ألبرت, إلياس): a given or foreign name that is hardly anything else."""
    token = tokens().get(key)
    return token is not None and token[1] == 0 and token[0] in "gf"


def _compound(at: Scan, j: int, key: str) -> tuple[int, int] | None:
    """عبد الرحمن, أبو خليل."""
    if not at.follows[j + 1]:
        return None
    after = at.words.key[j + 1]
    if key.endswith("عبد"):
        return (j + 2, 1) if after.startswith("ال") or after in ("ربه", "الله", "رب", "مناف") else None
    fits = doubt(after) < 3 or unknown(after) or (after.startswith("ال") and len(after) > 4)
    return (j + 2, int(doubt(after) == 0 or key == "ابو")) if fits else None


def _plain(at: Scan, run: Run, j: int, key: str) -> tuple[int, int] | None:
    """One word without the article as a unit."""
    if key.startswith("عبدال") or (run.units and key in classes()["name_tail"]):
        return j + 1, 1
    if not run.units and (key == "بن" or (run.free and doubt(key) > 1 and _before_son(at, j))):
        return j + 1, 0
    level = doubt(key)
    if _another(at, run, j, key):
        return None
    if level and run.units and at.flags[j] & _ENDS:
        return (j + 1, 0) if _office_as_surname(at, run, j) else None
    if level < 2:
        return j + 1, int(level == 0)
    if run.units and level and key[0] == "ا" and _deed(at, j, key):
        return None
    if level == 2:
        fits = run.free and not _inflected(key) and (common().get(key, 0) < 5 or _tailed(at, run, j))
        fits = fits and not (run.sure > 1 and past_deed(key))
    else:
        strange = unknown(key) or (run.units > 0 and _foreign_tail(at, j, key))
        fits = strange and (run.free or run.units > 0) and not _verbal(at, run, j, key)
    return (j + 1, 0) if fits else None


def _foreign_tail(at: Scan, j: int, key: str) -> bool:
    """Whether a word of no list that ends like a plural is the surname behind a foreign first name (كلير دوبون)."""
    before = tokens().get(at.words.key[j - 1])
    foreign = before is not None and before[0] == "f" and not common().get(key)
    return foreign and key.endswith("ون") and len(key) > 4


def _deed(at: Scan, j: int, key: str) -> bool:
    """Whether a verbal noun that governs the next word stands behind a name (أعلن فلان [إخماد] الحريق)."""
    return len(key) > 4 and at.follows[j + 1] and at.words.key[j + 1].startswith("ال") and is_verbal(key)


def _before_son(at: Scan, j: int) -> bool:
    """Whether بن or بنت stands right behind word ``j``."""
    return at.follows[j + 1] and at.words.key[j + 1] in ("بن", "بنت")


def _tailed(at: Scan, run: Run, j: int) -> bool:
    """Whether a common word behind a sure given name is one more name: بك or its like stands behind it."""
    return run.sure > 0 and at.follows[j + 1] and at.words.key[j + 1] in classes()["name_tail"]


def _told_him(at: Scan, j: int) -> bool:
    """Whether word ``j`` looks like a verb with its object (أبلغه)."""
    return at.words.key[j][0] == "ا" and at.words.raw[j].endswith("ه")


def _office_as_surname(at: Scan, run: Run, j: int) -> bool:
    """Whether قاضي, عميد behind a title and one given name is the surname: it governs nothing."""
    if not run.free or run.units != 1 or not run.sure or at.flags[j] & _ENDS != TITLE or tanwin(at, j):
        return False
    if not at.follows[j + 1]:
        return True
    behind, flags = at.words.key[j + 1], at.flags[j + 1]
    return not behind.startswith(("ال", "لل")) and not flags & (ORG_OF | GAZ | NISBA | ORG_AL) and behind.isalpha()


def _another(at: Scan, run: Run, j: int, key: str) -> bool:
    """Whether word ``j`` begins something else: a title behind a full name, the same name again, or على."""
    if run.sure > 1 and at.flags[j] & TITLE and at.follows[j + 1]:
        behind = at.words.key[j + 1]
        if behind.startswith("ال") or behind in classes()["domain"]:
            return True
    office = key.endswith("ا") and key[:-1] in classes()["title"]
    again = run.units > 0 and (key == at.words.key[run.first] or office or _told_him(at, j))
    return again or (key == "علي" and at.words.raw[j].endswith("ى"))


def tanwin(at: Scan, j: int) -> bool:
    """Whether word ``j`` is written with an indefinite ending, which names hardly are."""
    return at.words.raw[j].endswith(("ًا", "اً", "ٌ", "ٍ"))


def _verbal(at: Scan, run: Run, j: int, key: str) -> bool:
    """Whether a word of no list behind an Arab name looks like a verb or a joined word rather than a surname."""
    if (
        tanwin(at, j)
        or (
            run.units
            and ((of_two(key) and not (run.free and ends_name(at, j + 1))) or (key[0] in "بل" and key.endswith("ه")))
        )
        or (run.units and key[0] == "و")
        or (run.units > 1 and at.words.raw[j].endswith("ه"))
    ):
        return True
    before = tokens().get(at.words.key[j - 1]) if run.units else None
    if before is not None and before[0] != "f" and _participle(key):
        return True
    if at.follows[j + 1] and at.words.key[j + 1] in classes()["name_end"]:
        return False
    if run.free and len(key) > 4 and ends_name(at, j + 1):
        return False
    if run.free and foreign_look(at, j, key):
        return False
    return key[0] in "يت" and before is not None and before[0] != "f"


def _participle(key: str) -> bool:
    """Whether a word of no list looks like a participle of manner (ممازحا, متوعدا)."""
    return len(key) > 4 and key[0] == "م" and key[-1] == "ا" and key[1] not in "اوي"


def _inflected(key: str) -> bool:
    """Whether a proclitic and a common word make up ``key`` (كأول)."""
    return any(common().get(stem, 0) >= 4 for _, stem in cuts(key)[1:])


def _surname(at: Scan, run: Run, j: int, key: str) -> tuple[int, int] | None:
    """A word with the article behind a given name."""
    words, level = classes(), doubt(key)
    if not run.units and not run.free and not _given_with_article(at, j, key):
        return None
    if key in words["ordinal"]:
        bearer = run.sure or unknown(at.words.key[run.first])  # برثلماوس الأول
        return (j + 1, 1) if run.free and run.units == 1 and bearer else None
    if key in nisbas():
        return (j + 1, 1) if key in words["nationality_surname"] and run.units == 1 else None
    ends = at.flags[j] & _ENDS
    if level == 0 and not ends:
        return j + 1, 1
    closed = run.units > 1 and level < 3 and at.follows[j + 1] and at.words.key[j + 1] in THAT
    if ends and not closed and (level > 1 or (at.follows[j + 1] and _holds_office(at, j))):
        return None
    return None if key in _no_surnames() else _rare_surname(at, run, j, key, level)


def _holds_office(at: Scan, j: int) -> bool:
    """Whether what is a surname and an office is the office: what qualifies it, or who holds it, stands behind."""
    behind = at.words.key[j + 1]
    return behind in classes()["post"] or (bool(at.flags[j] & TITLE_AL) and doubt(behind) < 2)


def _given_with_article(at: Scan, j: int, key: str) -> bool:
    """Whether الطيب, الحسن is a given name here: بن or a name behind it."""
    if key not in classes()["al_given"] or not at.follows[j + 1]:
        return False
    behind = at.words.key[j + 1]
    if behind == "ولد" and at.near(j, j + 2) and doubt(at.words.key[j + 2]) == 0:
        return True
    return behind == "بن" or (doubt(behind) == 0 and not at.flags[j + 1] & _ENDS)


def _rare_surname(at: Scan, run: Run, j: int, key: str, level: int) -> tuple[int, int] | None:
    """A surname that is also a word, or of no list."""
    usual = common().get(key, 0)
    if run.units > 1 and usual < 6 and _behind_father(at, run, j) and not _adjectival(key, usual):
        return j + 1, 1
    if level == 2 and key.endswith(("ين", "ون", "ات")):
        return None
    if level == 3 and is_verbal(key[2:]) and not key.endswith("ي"):
        return None
    if level < 3:
        bound = 6 if run.sure and _family_known(at, run, j) else 5 if run.free or run.sure > 1 else 4
        return (j + 1, int(usual < 4)) if level == 1 or usual < bound else None
    if usual or key.endswith(_NO_NAME_ENDS) or (key.startswith(_NO_NAME_STARTS) and not key.endswith("ي")):
        return (j + 1, 0) if run.free and usual < 4 and not key.endswith(_NO_NAME_ENDS) else None
    return j + 1, int(key.endswith("ي"))


def _family_known(at: Scan, run: Run, j: int) -> bool:
    """Whether word ``j`` alone means somebody of the lexicon, so that it is a surname behind a given name, but for
    those of kings, whom one calls by it alone (استقبل الملك عبدالله السيسي).
    """
    by_first_name = run.first > 0 and at.words.key[run.first - 1] in _BY_FIRST_NAME
    return not by_first_name and _somebody_known(at, j)


def _somebody_known(at: Scan, j: int) -> bool:
    """Whether word ``j`` alone means a person of the lexicon."""
    if not at.flags[j] & ALONE:
        return False
    return any(entry.kind == "person" for way in at.ways(j) if not way.cut for entry in way.alone)


def _whom_a_king_met(at: Scan, run: Run, j: int) -> bool:
    """Whether a known surname behind a king's one given name is somebody else's (استقبل الملك سلمان أوباما)."""
    royal = run.units == 1 and run.first > 0 and at.words.key[run.first - 1] in _KINGS
    return royal and _somebody_known(at, j) and at.words.key[j] not in classes()["al_given"]


def _behind_father(at: Scan, run: Run, j: int) -> bool:
    """Whether word ``j`` stands right behind بن and one unit."""
    keys, before = at.words.key, j - 2
    if before > run.first and keys[before] in PREFIXES:
        before -= 1
    return before >= run.first and keys[before] in ("بن", "ابن", "بنت")


def _adjectival(key: str, usual: int) -> bool:
    """Whether a word with the article looks like what describes a noun rather than a surname: المسلحين, but not a word
    that no count has (العتين)."""
    rare = not usual and key.endswith("ين") and len(key) < 8
    return (key.endswith(_NO_NAME_ENDS) and not rare) or key.startswith("وال")


@cache
def _no_surnames() -> frozenset[str]:
    """Words with the article that follow names without being surnames."""
    words = classes()
    return words["stop_al"] - {"الصباح"} | words["post"] | words["org_tail"] | words["no_surname"]
