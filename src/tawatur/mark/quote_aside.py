"""Words that stand between a verb of saying and what it brings and tell neither who speaks nor what: asides, القول.

In: a Ground and a word. Out: the word behind the aside, or whether القول goes on to say something.

>>> from tawatur.mark.quote_ground import unnamed
>>> behind_aside(unnamed("مؤكدا في السياق ذاته، أهمية الحوار"), 1)
5
"""

from __future__ import annotations

from tawatur.mark.quote_ground import COMMAS, THAT, Ground, lexemes
from tawatur.mark.quote_place import RELATIVES

#: ``قال إن …، لكنه أضاف أن``: the speaker turns, nobody in his words does.
BUT_HE = frozenset(f"{and_}{word}" for and_ in ("", "و") for word in ("لكنه", "لكنها", "لكنهم", "لكنهما"))
#: What opens a clause inside a noun phrase.
_CLAUSES = THAT | RELATIVES | {"لان", "لانه", "لانها", "لانهم", "لكون", "كي", "لكي", "حتي", "اذا", "عندما"}
#: An aside has at most so many words: ``في هذا السياق نفسه``.
_LONGEST = 5
#: So far before ``إلى القول`` stands the verb that leads to it.
_VERB_WITHIN = 14


def behind_aside(ground: Ground, at: int) -> int:
    """Behind words that only place one saying beside another (``في الوقت نفسه``, ``من جهة أخرى``, ``أيضا``) and the
    comma that ends them; ``at`` where none stand.
    """
    keys = ground.words.key
    if at >= len(keys):
        return at
    if keys[at] in lexemes("skipped"):
        return at + 1
    if keys[at] not in ("في", "من"):
        return at
    behind = at + 1
    while behind < min(at + _LONGEST, len(keys)) and keys[behind] in lexemes("aside_pointer"):
        behind += 1
    if behind >= len(keys) or keys[behind] not in lexemes("aside_noun"):
        return at
    pointed = behind > at + 1 or keys[behind] in lexemes("aside_alone")
    behind += 1
    while behind < len(keys) and keys[behind] in lexemes("aside_pointer"):
        behind, pointed = behind + 1, True
    if not pointed:
        return at
    return behind + int(behind < len(keys) and ground.words.raw[behind] in COMMAS)


def goes_on_to_say(ground: Ground, at: int) -> bool:
    """``سارع فلان إلى القول إن``, ``اكتفى بالقول``: whether القول at the word is what somebody did."""
    words = ground.words
    if words.key[at] == "بالقول":
        return True
    if at == 0 or words.key[at - 1] != "الي":
        return False
    first = max(ground.sentence_start(at), at - _VERB_WITHIN)
    return any(_leads(words.key[before]) for before in range(first, at - 1))


def _leads(key: str) -> bool:
    """Whether a word is a verb with which somebody comes to say something (مضى, سارعت, وذهبوا)."""
    bare = key[1:] if key[:1] in ("و", "ف") else key
    return key in lexemes("leads_to_say") or bare in lexemes("leads_to_say")


def goes_on_to_tell(ground: Ground, first: int, at: int) -> bool:
    """``عن قصف الموقع، وقام الوزير``, ``تقبلها لكنها رفضت``: whether behind a noun that was reported, at word
    ``first``, a clause of the text's own begins at word ``at``; one within the noun's phrase may go on there.
    """
    words, key = ground.words, ground.words.key[at]
    if key in BUT_HE:
        return True
    if words.raw[at - 1] not in COMMAS or key[:1] != "و" or key[1:] not in lexemes("tells_on"):
        return False
    return not any(words.key[i].lstrip("و") in _CLAUSES for i in range(first + 1, at))
