"""Tell a case: its ledger as a timeline, one event's sheet, a page, the exported record.

In: readings and a Case. Out: text, HTML, files. Tells what the records hold and decides nothing.
"""

from __future__ import annotations
