"""Say whom the recognised names mean: one actor for all mentions of one person, body or place in the article.

In: the words and the settled candidates of names, and the titles. Out: actors, and which actor each candidate names.
Bodies and places go by their canonical name; persons by full name, then surname; titles by the name beside them,
then by office.

>>> same_person(("عادل", "بن", "احمد", "الجبير"), ("عادل", "الجبير"))
True
>>> same_person(("فيصل", "المقداد"), ("محمد", "المقداد"))
False
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tawatur.arabic.fold import fold_word
from tawatur.arabic.per_word import per_word
from tawatur.arabic.words import Words
from tawatur.mark.name_found import Found
from tawatur.mark.name_lexicon import classes, common, tokens
from tawatur.mark.name_styled import behind_marks
from tawatur.model import ActorKind

#: What a family name may begin with: ولد بشرايا for محمد ولد بشرايا.
_SONS = frozenset({"بن", "ولد", "ال", "بنت", "ايت"})


class Draft:
    """An actor while the article is being read; becomes an ``Actor`` record at the end."""

    __slots__ = (
        "aliases",
        "begun",
        "country",
        "derived",
        "key",
        "kind",
        "known",
        "last",
        "name",
        "roles",
        "styles",
        "titles",
        "tokens",
    )

    def __init__(self, kind: ActorKind, name: str) -> None:
        self.kind = kind
        self.name = name
        #: The actor's key in the article.
        self.key = f"{kind}:{name}"
        self.country = ""
        self.known: str | None = None
        self.derived = False
        self.aliases: dict[str, None] = {}
        self.titles: dict[str, None] = {}
        self.roles: set[tuple[str, str]] = set()
        #: Offices that stand bare before the name (اللاعب فلان), of no country that they tell.
        self.styles: set[str] = set()
        self.tokens: tuple[str, ...] = ()
        self.last = -1
        #: The first word of the first mention so far.
        self.begun = -1


class Tie(Struct, frozen=True):
    """A candidate and the actor that it names."""

    found: Found
    draft: Draft


def text_of(words: Words, found: Found) -> str:
    """The canonical text of a candidate: proclitics left out, لل at the front undone."""
    first = _first_of(words, found)
    if found.after - found.first == 1:
        return first
    return " ".join((first, *words.raw[found.first + 1 : found.after]))


def _first_of(words: Words, found: Found) -> str:
    """The first word of a candidate's canonical text."""
    at, cut = found.first, found.cut
    first = words.raw[at][cut:]
    return "ال" + first[2:] if words.key[at].startswith("لل", cut) and len(first) > 4 else first


@per_word(4_000)
def folded(text: str) -> str:
    """Each word of ``text`` folded."""
    return " ".join(fold_word(part) for part in text.split())


def country_of(words: Words, found: Found) -> str:
    """The country of a candidate; الكوري الشمالي is the other Korea."""
    if found.country == "KR" and any(word.startswith("الشمالي") for word in words.key[found.first : found.after]):
        return "KP"
    return found.country


def draft_of(drafts: dict[str, Draft], kind: ActorKind, name: str, folded: str) -> Draft:
    """The draft of this name, made where there is none."""
    at = f"{kind}:{folded}"
    if at not in drafts:
        drafts[at] = Draft(kind, name)
    return drafts[at]


def tell(draft: Draft, text: str, found: Found) -> None:
    """Note one more mention on its draft."""
    draft.last = max(draft.last, found.first)
    draft.begun = found.first if draft.begun < 0 else min(draft.begun, found.first)
    if text != draft.name:
        draft.aliases.setdefault(text)


def units(words: Words, found: Found) -> tuple[str, ...]:
    """The folded words of a person's name, joined compounds (عبد الرحمن) as one."""
    first = fold_word(_first_of(words, found))
    if found.after - found.first == 1:
        return (first,)
    out = [first]
    for key in words.key[found.first + 1 : found.after]:
        if out[-1] in ("عبد", "ابو", "ابي") or key == "الدين":
            out[-1] += key
        else:
            out.append(key)
    return tuple(out)


def name_persons(words: Words, found: Iterable[Found], drafts: dict[str, Draft]) -> list[Tie]:
    """Actors for persons: the fullest names first, so that shorter ones find them; bynames behind them."""
    ties: list[Tie] = []
    people: list[Draft] = []
    found = list(found)
    bynames = {units(words, one): behind_marks(words, one.first) - 1 for one in found if _byname(words, one)}
    for one in sorted(found, key=lambda f: (bool(bynames) and units(words, f) in bynames, f.first - f.after, f.first)):
        parts = units(words, one)
        bearer = bynames.get(parts, -1)
        draft = next((tie.draft for tie in ties if tie.found.after == bearer), None)
        draft = draft or _known_as(words, people, one, parts)
        text = text_of(words, one)
        if draft is None:
            name = one.entry.name if one.entry else text
            draft = draft_of(drafts, "person", name, folded(name))
            draft.tokens = draft.tokens or (tuple(folded(name).split()) if one.entry else parts)
            if draft not in people:
                people.append(draft)
        if one.entry and _agrees(draft, one.entry.name):
            draft.known = draft.known or f"person:{one.entry.name}"
        draft.country = draft.country or country_of(words, one)
        tell(draft, text, one)
        ties.append(Tie(one, draft))
    return ties


def _agrees(draft: Draft, known: str) -> bool:
    """Whether somebody can be the person of the lexicon whose short name an alias is: not where a full name begins with
    another given name (الجبير of أحمد الجبير is not عادل الجبير).
    """
    given = folded(known).split()[0]
    return len(draft.tokens) < 2 or any(close(given, token) for token in draft.tokens[:-1]) or " " not in known


def _byname(words: Words, found: Found) -> bool:
    """Whether a name is only what somebody is called besides (فلان الملقب بأبو خولة)."""
    at = behind_marks(words, found.first)
    led = words.key[found.first][0] == "ب" if found.cut else at < found.first
    return at > 1 and led and words.key[at - 1] in classes()["called_besides"]


def _known_as(words: Words, people: list[Draft], found: Found, short: tuple[str, ...]) -> Draft | None:
    """The person of the article whose name ``short`` shortens or varies."""
    for draft in people:
        if found.entry and draft.known == f"person:{found.entry.name}":
            return draft
        if same_person(draft.tokens, short) and not _beside(words, draft, found, short):
            return draft
    return None


def _beside(words: Words, draft: Draft, found: Found, short: tuple[str, ...]) -> bool:
    """Whether one plain given name stands before the full name that ends with it, in the same sentence: two people
    (محمد ونظيره مختار محمد).
    """
    if len(short) > 1 or len(draft.tokens) < 2 or short[0] != draft.tokens[-1] or found.entry is not None:
        return False
    given = tokens().get(short[0], ("f", 3)) == ("g", 0)
    return given and found.first < draft.begun and words.sentence[found.first] == words.sentence[draft.begun]


def same_person(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether ``short`` can be a shorter or variant writing of ``full``."""
    if not full or not short:
        return False
    if short[0] in _SONS and len(short) > 1:
        return full[-len(short) :] == short
    if len(short) == 1:
        if short[0].startswith("ال") and short[0] in full[1:]:
            return True
        return close(full[-1], short[0]) or (
            full[0] == short[0] and (foreign_first(short[0]) or "-" in full or family_before(full))
        )
    if not close(full[0], short[0]) or _of_another(full, short):
        return False
    return close(full[-1], short[-1]) or short == full[: len(short)]


def _of_another(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether both tell the father (محمد بن نايف, محمد بن سلمان) and the shorter name's is none of the other's."""
    told = len(full) > 2 and len(short) > 2 and full[1] == short[1] == "بن"
    return told and not any(close(one, short[2]) for one in full[2:])


def family_before(full: tuple[str, ...]) -> bool:
    """Whether a name of two parts has the family name first, as in the Maghreb (نغيز محمد)."""
    if len(full) != 2:
        return False
    return tokens().get(full[0], ("", 3))[0] == "s" and tokens().get(full[1], ("", 3)) == ("g", 0)


def foreign_first(name: str) -> bool:
    """Whether the first part of a name may stand for its bearer: of no list, or no Arab given name, and no word."""
    role, level = tokens().get(name, ("f", 0))
    return len(name) > 3 and role == "f" and level == 0 and not common().get(name)


def close(left: str, right: str) -> bool:
    """Whether two folded words are one name in two spellings: one letter more, less or other in five and more, or
    two swapped.
    """
    if left == right:
        return True
    longer = len(left) - len(right)
    if left[:1] != right[:1] or not -2 < longer < 2 or len(left) < 4 or len(right) < 4:
        return False
    at = 1
    for one, other in zip(left[1:], right[1:], strict=False):
        if one != other:
            break
        at += 1
    if longer:
        return left[at + 1 :] == right[at:] if longer > 0 else left[at:] == right[at + 1 :]
    apart = [i for i in range(at, len(left)) if left[i] != right[i]]
    if len(apart) == 1:
        return len(left) > 4
    return len(apart) == 2 and left[at] == right[apart[1]] and left[apart[1]] == right[at]
