"""Parquet tables as pages, one batch of rows at a time; needs the extra ``tawatur[parquet]``.

In: a name and a binary stream that can seek. Out: one Page per row.

>>> import io
>>> [found.code for found in parquet("a.parquet", io.BytesIO(b"PAR1"))][0] in ("needs_extra", "bad_table")
True
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from typing import BinaryIO

from tawatur.gather.notices import notice
from tawatur.gather.rows import columns_of, page_of, row_name
from tawatur.model import Issue, Page

#: Rows held at a time.
_BATCH = 64


def parquet(name: str, stream: BinaryIO, columns: Mapping[str, str] | None = None) -> Iterator[Page | Issue]:
    """The rows of a Parquet file."""
    if find_spec("pyarrow") is None:
        yield notice("needs_extra", name, reason="pyarrow", extra="parquet")
        return
    import pyarrow as pa  # noqa: PLC0415 -- the one adapter of pyarrow, 60 MB that few need
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        table = pq.ParquetFile(stream)
        where = columns_of(tuple(table.schema_arrow.names), columns)
        wanted = [column for column in where.values() if column in table.schema_arrow.names]
        number = 0
        for batch in table.iter_batches(batch_size=_BATCH, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield page_of(row, f"{name}!/{row_name(row, number, columns)}", columns)
    except (pa.ArrowException, OSError) as broken:
        yield notice("bad_table", name, reason=str(broken)[:200])
