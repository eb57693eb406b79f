"""How much gather takes in before it stops and says so.

In: nothing. Out: one frozen record of limits; the defaults are those of the hostile-input catalogue (tests/hostile).

>>> Limits().page
20000000
"""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes unless said otherwise.

    page: the largest single page (trafilatura's own cap is the same 20 MB).
    inflated, ratio, grace: unpacking stops after ``inflated`` bytes, or once more than ``grace`` bytes came out at
        more than ``ratio`` times what went in.
    nested: how many archives may lie in one another.
    """

    page: int = 20_000_000
    inflated: int = 200_000_000
    ratio: int = 200
    grace: int = 1_000_000
    nested: int = 3
