"""Who says so: the voices that the accounts of one main happening let speak or go back to.

In: the claims of a group of articles. Out: a row of the voices that two accounts share, a row of those of one account.
Other voices do not contradict one another; a row says who is heard here and not there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.arabic.fold import fold
from tawatur.compare.origins import Copies
from tawatur.compare.rows import position
from tawatur.compare.told import VOICE, Told
from tawatur.model import Accord, Row

_WHY: dict[Accord, str] = {
    "agreed": "Who says so: {articles} accounts let the same voices speak.",
    "compatible": "Who says so: each of the {articles} accounts has voices that no other has.",
}


def rows(claims: Sequence[Told], articles: Sequence[str], copies: Copies) -> Iterator[Row]:
    """The rows of the voices of one group of articles; none where fewer than two accounts name a voice."""
    heard: dict[str, list[Told]] = defaultdict(list)
    for one in claims:
        if one.unit == VOICE:
            heard[one.actor or fold(one.value)].append(one)
    shared = {who: told for who, told in heard.items() if len({one.article for one in told}) > 1}
    own = {who: told for who, told in heard.items() if who not in shared}
    for accord, voices in (("agreed", shared), ("compatible", own)):
        telling = {one.article for told in voices.values() for one in told}
        if len(telling) > 1:
            yield Row(
                slot="who",
                accord=accord,  # type: ignore[arg-type]
                positions=tuple(position(told[0].actor or told[0].value, told, copies) for told in _ordered(voices)),
                silent=tuple(sorted(set(articles) - telling)),
                why=_WHY[accord].format(articles=len(telling)),  # type: ignore[index]
            )


def _ordered(voices: dict[str, list[Told]]) -> list[list[Told]]:
    """The voices, those of most accounts first."""
    return [told for _, told in sorted(voices.items(), key=lambda item: (-len({x.article for x in item[1]}), item[0]))]
