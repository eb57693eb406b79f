"""One writer at a time: a lock that the kernel frees when its holder dies, with a note that says who holds it.

In: the path of a case. Out: a held WriterLock, or StoreLocked with the holder's process id and purpose.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from tawatur.errors import StoreLocked
from tawatur.messages import error

#: How often the lock is tried again where its file was replaced between opening and locking it.
_TRIES = 10


class WriterLock:
    """Holds ``CASE-lock`` from its making until ``free``; ``purpose`` is shown to whoever is turned away.

    flock, not a pid file alone: a pid outlives a killed process and may be given to another.
    """

    def __init__(self, case: Path, purpose: str) -> None:
        self.path = case.with_name(case.name + "-lock")
        self._file = self._hold()
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{os.getpid()} {purpose}".encode(), 0)

    def _hold(self) -> int:
        """An open, locked file that is still the one under the path."""
        for _ in range(_TRIES):
            file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as why:
                holder = os.pread(file, 200, 0).decode(errors="replace") or "?"
                os.close(file)
                raise self._taken(holder) from why
            if self._still_there(file):
                return file
            os.close(file)
        raise self._taken("?")

    def _taken(self, holder: str) -> StoreLocked:
        pid, _, purpose = holder.partition(" ")
        return error(StoreLocked, "error.store_locked", path=self.path.name[:-5], pid=pid, purpose=purpose or "?")

    def _still_there(self, file: int) -> bool:
        """Whether the path still names the locked file: the last holder may have removed it in between."""
        return self.path.exists() and os.path.samestat(os.fstat(file), self.path.stat())

    def free(self) -> None:
        """Remove the note and let the next writer in."""
        self.path.unlink(missing_ok=True)
        os.close(self._file)
