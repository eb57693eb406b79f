"""Build ``lexicon/name_tokens.tsv`` from arabic-name-romanizer and netransliteration.

In: the folder that holds ``romanizer/names.sqlite3`` and ``netransliteration/data``. Out: the table on standard
output. Run: ``python tools/lexicon/build_name_tokens.py ../shared/data/names > src/tawatur/lexicon/name_tokens.tsv``

``role``: g given, s surname, b both, f foreign token (Latin names written in Arabic letters). ``doubt``: 0 hardly
ever another word, 1 also an ordinary word, 2 mostly an ordinary word; from how often the form is written at all
(wordfreq, Zipf scale) against how often it is a name.
"""

from __future__ import annotations

import math
import sqlite3
import sys
from collections import Counter, defaultdict
from pathlib import Path

from wordfreq import get_frequency_dict

from tawatur.arabic.clitics import cuts
from tawatur.arabic.fold import fold

ARABIC = frozenset("ءابتثجحخدذرزسشصضطظعغفقكلمنهوي ")
#: Zipf frequency less the decimal logarithm of the count as a name. محمد حسن ناصر lie near 1.9, كامل at 2.6, قائد
#: at 3.5.
SURE, DOUBTFUL = 2.3, 3.0


def zipf() -> dict[str, float]:
    """Zipf frequency by folded form."""
    total: dict[str, float] = defaultdict(float)
    for word, frequency in get_frequency_dict("ar").items():
        total[fold(word)] += frequency
    return {word: math.log10(frequency) + 9 for word, frequency in total.items()}


def counts(folder: Path) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """How often each folded token is given, surname or unknown (romanizer), and how often a foreign name."""
    units: dict[str, Counter[str]] = defaultdict(Counter)
    with sqlite3.connect(folder / "romanizer" / "names.sqlite3") as base:
        rows = base.execute("select arabic_key, role, sum(count) from units group by arabic_key, role")
        for key, role, count in rows:
            units[fold(key)][role] += count
    foreign: Counter[str] = Counter()
    aligned = folder / "netransliteration" / "data" / "wd_arabic.normalized.aligned.tokens"
    for line in aligned.read_text(encoding="utf-8").splitlines():
        _, letters, count = line.split("\t")
        foreign[fold(letters.replace(" ", ""))] += int(count)
    return units, foreign


def role_of(unit: Counter[str]) -> str:
    """g, s, b or f by the larger share."""
    given, surname = unit["given"] + unit["unknown"] / 2, unit["surname"] + unit["unknown"] / 2
    if not given + surname:
        return "f"
    share = given / (given + surname)
    return "g" if share > 0.8 else "s" if share < 0.2 else "b"


def main() -> None:
    """Write the table."""
    units, foreign = counts(Path(sys.argv[1]))
    written = zipf()
    print(
        "# Name tokens by role and doubt: Wikidata (CC0), arabic-name-romanizer (MIT) [r]; netransliteration (CC0) [n]."
    )
    print("# doubt: wordfreq's counts (CC BY-SA 4.0). Built by tools/lexicon/build_name_tokens.py.")
    print("role\tdoubt\tsource\twords")
    for token, count in list(foreign.items()):
        for here, there in (("غ", "ج"), ("ج", "غ")):
            swapped = token.replace(here, there)
            if swapped not in foreign and swapped not in units and token not in units:
                foreign[swapped] = count
    groups: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    for token in sorted(set(units) | set(foreign)):
        count = sum(units[token].values()) + foreign[token]
        if len(token) < 2 or not set(token) <= ARABIC or " " in token:
            continue
        gap = written.get(token, 1.0) - math.log10(count)
        doubt = 0 if gap <= SURE else 1 if gap <= DOUBTFUL else 2
        if count < 3 and any(written.get(stem, 0) >= 4.0 for _, stem in cuts(token)[1:]):
            doubt = 2
        source = ("r" if token in units else "") + ("n" if token in foreign else "")
        groups[role_of(units[token]), doubt, source].append(token)
    for (role, doubt, source), words in sorted(groups.items()):
        print(f"{role}\t{doubt}\t{source}\t{'|'.join(words)}")


if __name__ == "__main__":
    main()
