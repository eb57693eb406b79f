"""What people judged, as a log that only grows: which judgements stand, what undoing and doing again would touch.

In: judgements in the order in which they were kept. Out: those that stand, and new ones. Undoing is a judgement about a
judgement, so that the log tells who took what back and when; nothing is erased.

>>> first = on_claim("c1", "rejected", Said(by="سعاد", at="2026-01-02", reason="عن حدث آخر"))
>>> back = undo([first], Said(by="سعاد", at="2026-01-03"))
>>> [one.verdict for one in standing([first])], standing([first, back]), redo([first, back], Said(by="x")).verdict
(['rejected'], [], 'redone')
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from tawatur.model import Judgement, Reason, Verdict

#: What a person can say of one claim, and of two things.
OnClaim = Literal["accepted", "rejected", "corrected", "unsure"]
OnPair = Literal["same", "different", "unsure"]
OF_CLAIM: tuple[OnClaim, ...] = get_args(OnClaim)
OF_PAIR: tuple[OnPair, ...] = get_args(OnPair)


class Said(NamedTuple):
    """Who judges, when (UTC as ISO text), and why."""

    by: str
    at: str | None = None
    reason: str = ""


class History(NamedTuple):
    """The judgements that stand, and those taken back, each in the order in which that happened."""

    done: list[Judgement]
    undone: list[Judgement]


def on_claim(claim: str, verdict: OnClaim, said: Said, value: str = "") -> Judgement:
    """The judgement of one claim; ``value`` is what stands in its place where it is corrected."""
    return _made("claim", (claim, value), verdict, said)


def on_pair(about: Literal["entity", "event"], left: str, right: str, verdict: OnPair, said: Said) -> Judgement:
    """The judgement whether two things are one."""
    return _made(about, (left, right), verdict, said)


def _made(about: str, sides: tuple[str, str], verdict: Verdict, said: Said) -> Judgement:
    return Judgement(
        about=about,  # type: ignore[arg-type]  # one of the words of Judgement.about, by the callers above
        left=sides[0],
        right=sides[1],
        verdict=verdict,
        reasons=(Reason(name="person", weight=0.0, says=said.reason),),
        by=said.by,
        at=said.at,
    )


def history(log: Iterable[Judgement]) -> History:
    """The log replayed. A new judgement ends what could have been done again, as in any editor."""
    done: dict[str, Judgement] = {}
    undone: dict[str, Judgement] = {}
    for one in log:
        if one.by == "rule":
            continue
        if one.about != "judgement":
            done[one.id] = one
            undone.clear()
        elif one.verdict == "undone" and one.left in done:
            undone[one.left] = done.pop(one.left)
        elif one.verdict == "redone" and one.left in undone:
            done[one.left] = undone.pop(one.left)
    return History(list(done.values()), list(undone.values()))


def standing(log: Iterable[Judgement]) -> list[Judgement]:
    """The judgements of people that nobody has taken back, in the order in which they came to stand."""
    return history(log).done


def undo(log: Sequence[Judgement], said: Said, target: str = "") -> Judgement | None:
    """Takes back the judgement ``target``, else the last that stands; None where there is none."""
    done = [one for one in history(log).done if not target or one.id == target]
    return _about(done[-1], "undone", log, said) if done else None


def redo(log: Sequence[Judgement], said: Said) -> Judgement | None:
    """Lets the judgement that was taken back last stand again; None where there is none."""
    undone = history(log).undone
    return _about(undone[-1], "redone", log, said) if undone else None


def _about(target: Judgement, verdict: Verdict, log: Sequence[Judgement], said: Said) -> Judgement:
    """A step about ``target``. It names the last line of the log, so that the same step taken twice within one second
    is two records."""
    return _made("judgement", (target.id, log[-1].id), verdict, said)


def of_claims(log: Iterable[Judgement]) -> Mapping[str, Judgement]:
    """Claim -> the last judgement of it that stands; a claim opened again has none."""
    last = {one.left: one for one in standing(log) if one.about == "claim"}
    return {claim: one for claim, one in last.items() if one.verdict != "unsure"}
