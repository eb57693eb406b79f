"""Every reason for a merge, an origin or an accord has its sentence in both languages."""

from __future__ import annotations

import pytest

from tawatur.compare.origins import REASONS as OF_ORIGINS
from tawatur.link.accounts import REASONS as OF_ACCOUNTS
from tawatur.link.accounts import few_articles
from tawatur.link.grounds import GROUNDS, short_name
from tawatur.link.happenings import REASONS as OF_HAPPENINGS
from tawatur.messages import messages

NAMES = [
    *(reason.__name__ for reason in (*OF_ACCOUNTS, few_articles, *GROUNDS, short_name, *OF_HAPPENINGS)),
    # That claims of one article are one account goes without saying and is not shown.
    *(reason.__name__ for reason in OF_ORIGINS if reason.__name__ != "same_account"),
    *(f"accord_{accord}" for accord in ("agreed", "compatible", "updated", "contested", "single")),
]


@pytest.mark.parametrize("name", NAMES)
def test_the_sentence_is_there(name: str) -> None:
    assert f"reason.{name}" in messages()
