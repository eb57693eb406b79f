"""Build ``lexicon/common_words.tsv``: folded forms too common to be an unknown name.

In: wordfreq's Arabic list and ``lexicon/name_tokens.tsv``. Out: the table on standard output.
Run: ``python tools/lexicon/build_common_words.py > src/tawatur/lexicon/common_words.tsv``
"""

from __future__ import annotations

from build_name_tokens import ARABIC, zipf

from tawatur.lexicon import table

#: Below this a form is written less than once in a million words: nothing is said of it.
COMMON = 3.0


def main() -> None:
    """Write the table."""
    names = {row["token"] for row in table("name_tokens") if row["doubt"] == "0"}
    print("# Folded forms written at least once in a million words that are not mainly names: wordfreq (CC BY-SA 4.0).")
    print("# Built by tools/lexicon/build_common_words.py.")
    print("word\tzipf\tsource")
    for word, frequency in sorted(zipf().items()):
        if frequency >= COMMON and len(word) >= 2 and set(word) <= ARABIC and word not in names:
            print(f"{word}\t{frequency:.0f}\twordfreq")


if __name__ == "__main__":
    main()
