"""What gather could not read, in words: what happened, what was kept, what to do.

In: a code of ``lexicon/gather_issues.tsv`` and the facts of the case. Out: an Issue whose ``what`` is the English
message, a newline, and the Arabic one.

>>> notice("empty", "a.txt").what.splitlines()[0]
'a.txt is empty. Nothing was kept of it. Remove it or fetch it again.'
"""

from __future__ import annotations

from functools import cache

from tawatur.lexicon import table
from tawatur.messages import LANGS, in_language
from tawatur.model import Issue


@cache
def _messages() -> dict[str, tuple[str, str]]:
    return {row["code"]: (row["english"], row["arabic"]) for row in table("gather_issues")}


def notice(code: str, about: str, **facts: object) -> Issue:
    """The Issue ``code`` about the page or file ``about``; a fact may be a Message. Raises KeyError for a code or a
    fact that is not there."""
    said = "\n".join(
        message.format(about=about, **{name: in_language(fact, lang) for name, fact in facts.items()})
        for lang, message in zip(LANGS, _messages()[code], strict=True)
    )
    return Issue(step="gather", code=code, what=said, about=about)
