"""What a body is for: لحقوق الإنسان, للمفاوضات, المدافعين عن الحريات; and the nouns that go on with its name.

In: a ``Scan`` and the word behind the name so far. Out: the index after the purpose.
"""

from __future__ import annotations

from tawatur.mark.name_found import Scan
from tawatur.mark.name_lexicon import classes
from tawatur.mark.name_words import GROUP, ORG_AL, ORG_OF, TITLE_AL
from tawatur.mark.quote_place import RELATIVES

#: Words of what a body is for at most.
_LONGEST = 6
#: Behind a noun with ل these tell what somebody does, not what a body is for (للدفاع عن).
_ABOUT = frozenset({"عن", "ضد"})


def purpose_of(at: Scan, j: int) -> int:
    """The index after what a body is for: لحقوق الإنسان, للمفاوضات; ``j`` where nothing is said."""
    if not at.follows[j]:
        return j
    start, key = j, at.words.key[j]
    if key in classes()["for_hearers"]:
        return j
    if key == "عن" and at.words.key[j - 1] in classes()["body_about"] and at.follows[j + 1]:
        return j + 1 + _about_what(at, j + 1)
    if (
        key.startswith("لل")
        and (len(key) > 5 or key in classes()["brief_task"])
        and at.words.key[j + 1 : j + 2] not in (["علي"], ["الي"], ["عن"])
    ):
        j += 1
        while at.follows[j] and (joins := joined(at, j) or 2 * _and_task(at, j)):
            j += joins
        if at.follows[j] and at.words.key[j] == "بين" and at.follows[j + 1]:
            return j + 1 + _among(at, j + 1)
        return start if at.follows[j] and at.words.key[j] in _ABOUT else j
    if key[:1] == "ل" and key[1:] in classes()["org_link"] and at.follows[j + 1] and governable(at.words.key[j + 1]):
        return j + 2
    return j


def of_body(at: Scan, j: int) -> int:
    """The index after what a body with a name of its own is for, by a list of tasks: مركز الملك فلان [للحوار الوطني],
    الاتحاد الصربي [لكرة القدم], الحركة العالمية [للدفاع عن الأطفال]; ``j`` where nothing is said.
    """
    after = _task(at, j)
    if after == j:
        return j
    while at.follows[after] and after < j + _LONGEST and (_adjective(at, after) or _and_more(at, after)):
        after += 1
    if at.along(after - 1, after + 1) and at.words.key[after] == "بين" and at.follows[after]:
        after += 1 + _among(at, after + 1)
    return after


def _task(at: Scan, j: int) -> int:
    """The index after ل, the task and what that governs at word ``j``."""
    if not at.follows[j]:
        return j
    key, words = at.words.key[j], classes()
    behind = at.words.key[j + 1] if at.follows[j + 1] else ""
    if key == "لكره":
        indoors = behind == "قدم" and at.near(j, j + 2) and at.words.key[j + 2] in ("الصالات", "القاعات")
        return j + 2 + indoors if behind in words["ball_game"] else j
    if key == "للدفاع" and behind == "عن":
        return j + 2 + _about_what(at, j + 2) if at.follows[j + 2] and _about_what(at, j + 2) > 0 else j
    if key.startswith("لل") and "ال" + key[2:] in words["site_task"]:
        return j + 1
    linked = key[:1] == "ل" and (key[1:] in words["org_link"] or key[1:] in words["task_verb"])
    return j + 2 if linked and behind and governable(behind) else j


def _adjective(at: Scan, j: int) -> bool:
    """Whether word ``j`` is a definite adjective of relation, و before it or not (الخيرية والإنسانية)."""
    key = at.words.key[j]
    relation = key.startswith(("ال", "وال")) and key.endswith(("يه", "ي")) and len(key) > 4 and key not in RELATIVES
    return relation and not at.flags[j] & (ORG_AL | GROUP | TITLE_AL)


def _and_more(at: Scan, j: int) -> bool:
    """Whether و joins one more task of the list at word ``j`` (للموهبة والإبداع)."""
    key = at.words.key[j]
    return key.startswith("وال") and key[1:] in classes()["site_task"]


def _among(at: Scan, j: int) -> int:
    """How many words at ``j`` tell between whom: بين [الأعراق], بين [أتباع الأديان والثقافات]; -1 where none does."""
    first = 0 if governable(at.words.key[j]) else 1
    if not at.near(j, j + first) or not governable(at.words.key[j + first]):
        return -1
    last = first + 1
    while at.near(j, j + last) and joined(at, j + last):
        last += 1
    return last


def _about_what(at: Scan, j: int) -> int:
    """How many words at ``j`` tell what a body stands up for (الدفاع عن [حقوق الإنسان]); -1 where none does."""
    linked = at.words.key[j] in classes()["org_link"] and at.follows[j + 1]
    if not governable(at.words.key[j + linked]):
        return -1
    return 1 + linked


def _and_task(at: Scan, j: int) -> bool:
    """Whether و joins one more task with its noun at word ``j`` (وحماية البيئة)."""
    key = at.words.key[j]
    return key[:1] == "و" and key[1:] in classes()["org_link"] and at.follows[j + 1] and governable(at.words.key[j + 1])


def joined(at: Scan, j: int) -> bool:
    """Whether word ``j`` is a noun that وال joins to the one before (والمغتربين), and no body of its own."""
    key = at.words.key[j]
    brief = len(key) < 6 and key[1:] not in classes()["brief_task"]
    return key.startswith("وال") and not brief and not at.flags[j] & (ORG_OF | ORG_AL | GROUP | TITLE_AL)


def governable(key: str) -> bool:
    """Whether ``key`` is a definite noun that a head word can govern."""
    return key.startswith("ال") and (len(key) > 4 or key in classes()["brief_task"]) and key not in classes()["stop_al"]
