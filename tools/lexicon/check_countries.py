"""Say which countries and nationality adjectives of CLDR (babel) and ArWikiCats the table ``countries`` does not know.

In: babel, and the path of ArWikiCats' ``nationalities_data.json``. Out: the unknown ones, on standard output.
Run: ``python tools/lexicon/check_countries.py PATH``
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from babel import Locale

from tawatur.arabic.fold import fold
from tawatur.lexicon import table, variants
from tawatur.mark.name_lexicon import nisbas


def main() -> None:
    """Write both lists."""
    rows = table("countries")
    names = {fold(name) for row in rows for name in (row["name"], *variants(row["variants"]))}
    sovereign = {row["iso"] for row in rows}
    for code, name in sorted(Locale("ar").territories.items()):
        if len(code) == 2 and fold(name) not in names:
            print("country", code, name, "known otherwise" if code in sovereign else "unknown")
    known = nisbas()
    for english, forms in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")).items():
        missing = [form for form in (forms["male"], forms["female"], forms["males"]) if fold(form) not in known]
        if missing and " " not in forms["male"]:
            print("nisba", english, *missing)


if __name__ == "__main__":
    main()
