"""Where a case is kept: the evidence as it came, what was read from it, and what was computed.

In: records. Out: the same records, by id. ``open_store`` is the only way in; ``Store`` is what every store can do, and
tests/store holds the rules that each must pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from tawatur.model import Article, Case, Event, Issue, Judgement, Page, Reading
from tawatur.store.records import Counts, Flaw, Found, PageRead

__all__ = ["Store", "open_store"]


class Store(Protocol):
    """A case. Writes are whole or not at all; whatever a method has returned from is on the disk."""

    def add_pages(self, pages: Iterable[Page]) -> int:
        """Keep pages; those already there add nothing. Returns how many were new."""

    def page(self, page_id: str) -> Page:
        """One page with its bytes. Raises NotFound."""

    def waiting(self, under: str) -> list[str]:
        """Ids of the pages not yet read under these rules, and of those that were lost, in the order they came."""

    def add_reads(self, reads: Iterable[PageRead], under: str) -> None:
        """Keep what reading came to; an earlier reading of the same page gives way."""

    def outcomes(self) -> dict[str, str]:
        """Page id -> read, rejected or lost."""

    def articles(self) -> Iterator[Article]:
        """Every article, in the order of ids."""

    def readings(self) -> Iterator[Reading]:
        """Every reading, in the order of article ids; one that was redated in the place of the first."""

    def first_reading(self, article_id: str) -> Reading:
        """One reading as its page alone gave it. Raises NotFound."""

    def first_readings(self) -> Iterator[Reading]:
        """Every reading as its page alone gave it, in the order of article ids."""

    def reading(self, article_id: str) -> Reading:
        """One reading. Raises NotFound."""

    def digests(self, *, first: bool = False) -> dict[str, str]:
        """Article id -> a digest of its reading (as its page alone gave it, if ``first``), in the order of ids."""

    def state(self) -> str:
        """A digest of all readings and judgements: two cases with the same state compute the same."""

    def add_issues(self, issues: Iterable[Issue], page: str = "") -> None:
        """Keep issues that belong to no reading."""

    def issues(self) -> list[Issue]:
        """Every issue kept beside the readings, in the order of ids."""

    def add_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Append judgements; returns how many were new."""

    def judgements(self) -> list[Judgement]:
        """Every judgement that was ever added, oldest first."""

    def put_case(self, case: Case, under: str, redated: Iterable[PageRead] | None = None) -> None:
        """Put ``case`` in the place of what was computed before; so too ``redated`` readings, unless None."""

    def put_rows(self, events: Sequence[Event], under: str) -> None:
        """Put the events of the computed case, which now have their rows, in its place; nothing else is written.

        Raises ValueError where they are not the events of that case, in its order.
        """

    def case(self) -> Case:
        """What was computed last; an empty Case where nothing was."""

    def recall(self, kind: str, under: str) -> dict[str, bytes]:
        """Key -> result of a kind that earlier runs kept under these rules; an altered one is not told."""

    def remember(self, kind: str, under: str, new: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
        """Keep results for later runs; forget those named by ``gone`` and all that other rules made."""

    def aliases(self) -> dict[str, str]:
        """Id that a happening had in an earlier record of this case -> its id now, where there is one."""

    def computed_under(self) -> str:
        """What the computed case rests on; empty where nothing was computed."""

    def find(self, prefix: str) -> list[Found]:
        """Records whose id begins with ``prefix``, in order."""

    def search(self, query: str, limit: int) -> list[str]:
        """Ids of the articles that hold every word (folded) of ``query``, best first; "..." asks for a phrase."""

    def counts(self) -> Counts:
        """How much there is."""

    def verify(self) -> Iterator[Flaw]:
        """Every row that is not what it was when it was written."""

    def close(self) -> None:
        """Let go of the case."""


def open_store(path: Path, *, write: bool = False, purpose: str = "") -> Store:
    """Open the case at ``path``; ``write`` makes it if it is absent and keeps other writers out.

    Raises StoreError (absent, no case, not readable), StoreVersion, StoreLocked.
    """
    from tawatur.store.sqlite import SqliteStore  # noqa: PLC0415 -- sqlite3 only when a case is opened

    return SqliteStore(path, write=write, purpose=purpose)
