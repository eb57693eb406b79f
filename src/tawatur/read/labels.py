"""Lines about the article rather than of it: datelines, bylines, credit lines, captions.

In: a line that is short. Out: a Label, the part it plays and what was found in it; None for any other line.

>>> from tawatur.read.lines import lines_of
>>> text = "القاهرة - رويترز"
>>> label_of(text, lines_of(text)[0]).kind
'credit'
"""

from __future__ import annotations

import re
import string
from functools import cache
from typing import NamedTuple

from tawatur.arabic.calendar import solar_months, weekday_words
from tawatur.arabic.words import Words, split
from tawatur.model import BlockKind
from tawatur.read.cities import is_place
from tawatur.read.dates import Dated, dates_in
from tawatur.read.lines import Line, words_of
from tawatur.read.outlet_names import CLASS_WORDS, Named, first_words, named_in
from tawatur.read.signals import page_words

#: Labels are short; the longest seen are captions.
LONGEST, CAPTION_LONGEST = 22, 40
#: A line of a place, an outlet or a name between marks is no longer than this, and no sentence.
_BY_PARTS, _ENDS = 10, ".!?؟"
_LONGEST_RAW = 600
#: A run of dashes is looked at from its beginning only: linear on long ones.
_PARTS = re.compile(r"\s[-–—ـ]++\s?|(?<![-–—ـ])[-–—ـ]++\s|\s*[:/|(){}«»\"“”،,*+•]\s*|\s{2,}")
#: In a line as short as دمشق-سانا a dash parts without blanks too.
_TIGHT_PARTS, _TIGHT = re.compile(_PARTS.pattern + r"|[-–—ـ]"), 30
_MARKED = re.compile('[«»"“”]')
#: A picture's text ends in its agencies in Latin letters: ... / Reuters / AFP.
_LATIN_END, _CREDIT_MARK = string.ascii_letters + string.whitespace + "\xa0./", re.compile(r"\s[/|©]")
_PHOTO_AGENCY = re.compile(r"[/|©]\s*+(?:AFP|AP|Reuters|Getty|EPA|Sputnik|Anadolu)\b", re.I)
_ARABIC = re.compile(r"[\u0620-\u064a]")
_BY_CAMERA = re.compile(
    r"[(\[–|/-]\s*(?:تصوير|عدسة|بعدسة|كاميرا|الصورة|صورة|صور|Photo|Image|Credit)\s*[:/]\s*[^:]{2,40}$", re.I
)
#: The name of a body that gives out pictures, in words.
_BODY_LONGEST = 5
#: The mark of rights that parts a picture's text, of some words, from whom it is of.
_RIGHTS, _SAID = re.compile(r"©|\([cC©]\)"), 3
_DIGIT = re.compile(r"\d")
#: The bar behind a picture's agency stands so near to the head of the line.
_HEAD_MARK, _HEAD_LONGEST = re.compile(r"\s?[|©]\s"), 24
_ENDS_IN_CREDIT = re.compile(r"[(\[/]\s*([^()\[\]/]{2,40})\s*[)\]/][.\s]*$")
#: Who is credited where no agency is named: agencies, newspapers, follow-ups, social media.
GENERIC = page_words("generic_source")
#: Labels that also begin headlines (تقرير: ...): believed only before a name.
_WEAK_LABELS = frozenset(words_of("تقرير تغطية متابعة رصد تحقيق خاص تحرير مراسل مراسلنا الكاتب نشر date le par by"))
_NAME_JOINTS = frozenset(words_of("بن بنت ابن أبو أبي أم آل ال عبد الدين الله الرحمن"))


#: How many other words a line may hold that is a dateline by its date; a sentence behind it has more than so many.
_BESIDE, _SHORTEST = 4, 2
#: Each month has such a day, and no outlet such a number.
_SURE_DAY, _SURE_YEARS = 28, range(1990, 2100)


class Label(NamedTuple):
    """What a line is; ``why`` names the sign; its words, the dates and the outlets in it."""

    kind: BlockKind
    why: str
    words: Words
    dates: list[Dated]
    named: list[Named]
    update: bool = False


@cache
def _labels() -> dict[str, str]:
    """Label phrases with their roles; of a phrase in two roles the first of the table."""
    found: dict[str, str] = {}
    for role in ("label_update", "label_date", "label_credit", "label_caption", "label_byline"):
        for phrase in page_words(role):
            found.setdefault(phrase, role)
    return found


def label_at_start(words: list[str]) -> tuple[str, int]:
    """(role, words) of the longest label that the line begins with; ("", 0) where none."""
    for count in range(min(4, len(words)), 0, -1):
        role = _labels().get(" ".join(words[:count]))
        if role:
            return role, count
    return "", 0


def parts_of(raw: str) -> list[list[str]]:
    """The words of a line between dashes, colons, brackets and the like; empty parts left out."""
    marks = _TIGHT_PARTS if len(raw) <= _TIGHT else _PARTS
    return [words for part in marks.split(raw) if (words := words_of(part))]


def like_a_name(words: list[str], *, sure: bool = True) -> bool:
    """Whether the words are a person's name: two to four, the first a given name (``sure``) or nothing against it."""
    while words and (words[0] in page_words("bylinejob") or len(words[0]) == 1):
        words = words[1:]
    joints = sum(word in _NAME_JOINTS for word in words)
    if not 2 <= len(words) <= 6 or not 1 <= len(words) - joints <= 4:
        return False
    if any(_no_name(word) for word in words):
        return False
    if sure:
        return words[0] in page_words("names") or (words[0].startswith("عبد") and len(words[0]) > 4)
    return not any(word.startswith("ال") for word in words)


def _no_name(word: str) -> bool:
    """Whether no name holds the word: a function word, a word of news, a joined و ب or ل."""
    if word in page_words("names"):
        return False
    return (
        not word.isalpha()
        or word in page_words("never_name")
        or word in page_words("opener")
        or (word[0] in "وبل" and word[1:3] in ("ال", "ان"))
        or (word[0] == "و" and len(word) > 3 and word[1:] in page_words("never_name"))
    )


def _leftover(words: Words, dates: list[Dated], named: list[Named], known: int) -> int:
    """How many words are neither label, date, outlet nor unit of time."""
    ranges = [(date.first, date.after) for date in dates] + [(hit.first, hit.after) for hit in named]
    taken = {i for first, after in ranges for i in range(first, after)}
    free = [i for i in range(len(words)) if words.key[i].isalnum() and i not in taken]
    return sum(words.key[i] not in page_words("ago") and not words.key[i].isdigit() for i in free[known:])


def _dateline(label: Label, role: str, count: int) -> Label | None:
    """The line as a dateline: a label of date, or a date and hardly anything else."""
    if role in ("label_date", "label_update") and (label.dates or (role == "label_update" and len(label.words) <= 10)):
        return label._replace(kind="dateline", why="label", update=role == "label_update")
    if not label.dates or _tells(label):
        return None
    left = _leftover(label.words, label.dates, label.named, count if role else 0)
    return label._replace(kind="dateline", why="date") if left <= _BESIDE else None


def _tells(label: Label) -> bool:
    """Whether a sentence follows a day that heads the line: an entry of a chronicle, however short."""
    raw, date = label.words.raw, label.dates[0]
    return date.first == 0 and date.after < len(raw) - _SHORTEST and raw[date.after] == ":" and raw[-1] in _ENDS


def _caption(line: Line, role: str, count: int) -> str:
    """Why the line is the text of a picture, or an empty string."""
    parted = count == len(line.words) or _parted(line, count) or (count > 1 and len(line.words) - count <= 3)
    if role == "label_caption" and (parted or (line.words[0] in ("صوره", "لقطه") and len(line.words) <= 20)):
        return "label"
    if (
        _ends_in_photo_agency(line.raw)
        or _begins_in_photo_agency(line.raw)
        or _ends_in_rights(line.raw)
        or _BY_CAMERA.search(line.raw)
        or any(word in ("ارشيفيه", "تعبيريه", "getty", "غيتي", "shutterstock") for word in line.words[-4:])
    ):
        return "picture words"
    return (
        "picture words"
        if line.raw.rstrip(" .").endswith(("(أرشيف)", "(أرشيفية)", "(الأرشيف)", "(ارشيف)", "– أرشيف"))
        else ""
    )


def _ends_in_photo_agency(raw: str) -> bool:
    """Whether Arabic words end in agencies in Latin letters behind a mark: ``... / Reuters / AFP``."""
    said = raw.rstrip(_LATIN_END)
    end = raw[max(0, len(said) - 2) :]
    mark = _CREDIT_MARK.search(end)
    agency = _PHOTO_AGENCY.search(end, mark.start() + 1) if mark else None
    return agency is not None and _ARABIC.search(said) is not None


def _begins_in_photo_agency(raw: str) -> bool:
    """Whether an agency and a bar stand before words without a stop: ``AFP | ...``, ``رويترز | ...``."""
    mark = _HEAD_MARK.search(raw, 0, _HEAD_LONGEST)
    if mark is None or raw[-1] in _ENDS or len(words_of(raw[mark.end() :])) < _SAID:
        return False
    return _owned_by_agency(raw[: mark.start()], beside=0)


def _ends_in_rights(raw: str) -> bool:
    """Whether words end in an agency behind the mark of rights: ``... (c) رويترز``; a site's own notice does not."""
    marks = list(_RIGHTS.finditer(raw))
    if not marks:
        return False
    said = words_of(raw[: marks[-1].start()])
    if len(said) < _SAID or any(word.startswith("محفوظ") for word in said):
        return False
    return _owned_by_agency(raw[marks[-1].end() :], beside=_BESIDE)


def _owned_by_agency(raw: str, *, beside: int) -> bool:
    """Whether the words name an agency and hold at most ``beside`` words more."""
    words = split(raw)
    agencies = [hit for hit in named_in(words) if hit.agency]
    return bool(agencies) and _leftover(words, [], agencies, 0) <= beside


def _parted(line: Line, count: int) -> bool:
    """Whether a mark parts the label of ``count`` words from the rest."""
    return bool(count) and parts_of(line.raw)[0] == line.words[:count]


def ends_in_credit(raw: str) -> bool:
    """Whether a line ends in brackets round outlets or round a body that gives out pictures: ``(رويترز)``."""
    tail = _ENDS_IN_CREDIT.search(raw[-60:])
    if tail is None:
        return False
    words = split(tail[1])
    named = named_in(words)
    if named and _leftover(words, [], named, 0) <= 1:
        return True
    return raw.rstrip(" .").endswith(")") and words.key[0] in page_words("pictured_by") and len(words) <= _BODY_LONGEST


def _by_parts(line: Line, label: Label) -> Label | None:
    """A line of short parts of which one names an outlet, an agency or a person: ``القاهرة - رويترز``."""
    parts = parts_of(line.raw)
    if not parts or len(line.words) > _BY_PARTS or any(len(part) > 4 for part in parts) or line.raw[-1] in _ENDS:
        return None
    if line.raw.count("،") > 1 and not _all_sources(label, parts):
        return None
    names = any(like_a_name(part) for part in parts)
    if names and len(parts) <= 4:
        return label._replace(kind="byline", why="name")
    if label.named and "@" not in line.raw and all(hit.name.isascii() for hit in label.named) and line.raw.isascii():
        return label._replace(kind="caption", why="picture credit")
    generic = any(" ".join(part) in GENERIC for part in parts)
    whole = [hit for hit in label.named if _is_part(label.words, hit, parts) and (hit.sure or _unmarked(line.raw, hit))]
    if generic or any(_an_agency(hit) for hit in whole):
        return label._replace(kind="credit", why="agency")
    if any(hit.sure for hit in whole) or (whole and len(parts) > 1):
        return label._replace(kind="dateline", why="outlet")
    if len(parts) == 2 and is_place(parts[0]) and len(parts[1]) <= 3 and " - " in line.raw.replace("–", "-"):
        return label._replace(kind="dateline", why="place")
    return None


def _all_sources(label: Label, parts: list[list[str]]) -> bool:
    """Whether a list behind a place is one of agencies (بيروت - «المدار»، أ ف ب، رويترز), but for one name in marks."""
    known = {" ".join(words_of(hit.name)) for hit in label.named if _an_agency(hit)}
    rest = [part for part in parts if " ".join(part) not in known and " ".join(part) not in GENERIC]
    return len(parts) - len(rest) > 1 and (not rest or is_place(rest[0])) and len(rest) <= 2


def _an_agency(hit: Named) -> bool:
    """Whether a name is an agency's: of several outlets that bear it (الأخبار) all must be agencies."""
    return all(card.agency for card in hit.cards) if not hit.sure else hit.agency


def in_brackets(line: Line) -> bool:
    """Whether the line is one or two words in brackets: a source below an article."""
    raw = line.raw.strip(" -–—_*.")
    return raw[:1] in ("(", "[") and raw[-1] in ")]" and 0 < len(line.words) <= 3


def _is_part(words: Words, hit: Named, parts: list[list[str]]) -> bool:
    """Whether the name fills one part, but for a class word (صحيفة) before it."""
    name = [words.key[i] for i in range(hit.first, hit.after) if words.key[i].isalnum()]
    return any(part == name or (part[1:] == name and part[0] in CLASS_WORDS) for part in parts)


def _unmarked(raw: str, hit: Named) -> bool:
    """Whether no quotation marks part the line, but for those right round the name: others make it a headline."""
    return not _MARKED.search(raw.replace(f"«{hit.name}»", "").replace(f'"{hit.name}"', ""))


def _byline(line: Line, role: str, count: int) -> str:
    """Why the line names its author, or an empty string."""
    rest = line.words[count:]
    if role == "label_byline" and len(rest) <= 7:
        if not rest:
            return "label" if line.raw[-1] in ":/-" else ""
        if line.raw[0] == "(" and line.raw[-1] == ")":
            return "label"
        weak = count == 1 and line.words[0] in _WEAK_LABELS
        name = like_a_name(rest) or (not weak and len(rest) <= 3 and like_a_name(rest, sure=False))
        if name or (_parted(line, count) and not weak):
            return "label"
    return ""


def relay_of(text: str, line: Line) -> Label | None:
    """A short line below an article that says whose report it is: ``نقلا عن صحيفة ...``, ``خدمة «...»``."""
    if not 1 < len(line.words) <= 12 or page_words("relay_words").isdisjoint(line.words):
        return None
    words = split(text, [line.span])
    named = [hit for hit in named_in(words) if hit.sure]
    return Label("credit", "relay", words, [], named) if named else None


@cache
def _beside_date() -> frozenset[str]:
    """What a date holds but figures: names of months and weekdays."""
    return frozenset((*_solar_months(), *weekday_words()))


_solar_months = cache(solar_months)


def is_plain_date(words: list[str]) -> bool:
    """Whether a line of these folded words is a dateline at first sight: a day, a month, a year, and little else.

    ``label_of`` says the same of each such line, and of others, at twenty times the cost.
    """
    months = _solar_months()
    dated = any(
        words[at] in months
        and words[at - 1].isdecimal()
        and 0 < int(words[at - 1]) <= _SURE_DAY
        and words[at + 1].isdecimal()
        and int(words[at + 1]) in _SURE_YEARS
        for at in range(1, len(words) - 1)
    )
    if not dated or label_at_start(words)[0]:
        return False
    beside = _beside_date()
    return sum([not word.isdecimal() and word not in beside for word in words]) <= _BESIDE


def _outside(named: list[Named], dates: list[Dated]) -> list[Named]:
    """The names that are no part of a date: months and اليوم are names of outlets too."""
    taken = {i for date in dates for i in range(date.first, date.after)}
    return [hit for hit in named if hit.first not in taken]


def label_of(text: str, line: Line) -> Label | None:
    """What the line is, if it is about the article. A long line and a sentence are none."""
    count = len(line.words)
    if not 0 < count <= CAPTION_LONGEST or len(line.raw) > _LONGEST_RAW:
        return None
    role, known = label_at_start(line.words)
    why = _caption(line, role, known)
    if count > LONGEST and not why:
        return None
    openings = first_words()
    named_there = any(word in openings or word[1:] in openings for word in line.words)
    digits = _DIGIT.search(line.raw) is not None
    if not (role or why or named_there or digits) and (count > _BY_PARTS or line.raw[-1] in _ENDS):
        return None
    words = split(text, [line.span])
    dates = dates_in(words) if digits else []
    label = Label("caption", why, words, dates, _outside(named_in(words), dates) if named_there else [])
    dateline = _dateline(label, role, known)
    if dateline or why:
        return dateline or label
    if role == "label_credit" and (_parted(line, known) or len(line.words) - known <= 3):
        return label._replace(kind="credit", why="label")
    byline = _byline(line, role, known)
    return label._replace(kind="byline", why=byline) if byline else _by_parts(line, label)
