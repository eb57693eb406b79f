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
    names = {word for row in table("name_tokens") if row["doubt"] == "0" for word in row["words"].split("|")}
    print(
        "# Folded forms written at least once in a million words that are not mainly names, by rounded Zipf frequency."
    )
    print("# Source: wordfreq (CC BY-SA 4.0). Built by tools/lexicon/build_common_words.py.")
    print("zipf\tsource\twords")
    groups: dict[int, list[str]] = {}
    for word, frequency in sorted(zipf().items()):
        if frequency >= COMMON and len(word) >= 2 and set(word) <= ARABIC and word not in names:
            groups.setdefault(round(frequency), []).append(word)
    for frequency, words in sorted(groups.items()):
        print(f"{frequency}\twordfreq\t{'|'.join(words)}")


if __name__ == "__main__":
    main()
