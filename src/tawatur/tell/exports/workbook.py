"""XLSX: one sheet a table, right to left, every cell of type text or number, never a formula."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from tawatur.tell.dossier import Dossier
from tawatur.tell.exports.clean import visible
from tawatur.tell.tables import COLUMNS, Cell, tables

#: Excel's own limit of characters in a cell.
CELL_LIMIT = 32_767


def write(dossier: Dossier, path: Path) -> None:
    """Write the workbook; the first sheet names the filter and the digest."""
    book = Workbook(write_only=True)
    about = book.create_sheet("about")
    about.append(["filter", dossier.asked.says()])
    about.append(["digest", dossier.digest])
    for name, lines in tables(dossier).items():
        sheet = book.create_sheet(name)
        sheet.sheet_view.rightToLeft = True
        sheet.freeze_panes = "A2"
        sheet.append([_cell(sheet, column) for column in COLUMNS[name]])
        for line in lines:
            sheet.append([_cell(sheet, value) for value in line.values()])
    book.save(path)


def _cell(sheet: object, value: Cell) -> WriteOnlyCell:
    """A cell whose type is set by us, so that "=..." stays text."""
    cell = WriteOnlyCell(sheet, None)
    if isinstance(value, str):
        cell.value = visible(value)[:CELL_LIMIT]
        cell.data_type = "s"
    else:
        cell.value = value
    return cell
