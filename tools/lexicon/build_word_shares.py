"""Build ``lexicon/link_word_shares.tsv``: how large a share of articles uses a word.

In: wordfreq's Arabic list. Out: the table on standard output. Of a word that makes up the part ``f`` of all text, an
article of ``WORDS`` telling words holds one with probability 1 - exp(-WORDS f).
Run: ``python tools/lexicon/build_word_shares.py > src/tawatur/lexicon/link_word_shares.tsv``
"""

from __future__ import annotations

import math
from collections import defaultdict

from build_name_tokens import ARABIC
from wordfreq import get_frequency_dict

from tawatur.arabic.fold import fold
from tawatur.arabic.stems import stem

#: News articles have some 300 words, and a word that stands in one stands there twice on average.
WORDS = 150
#: A share below this adds nothing to what is held of a word that no table has.
LEAST = 0.0004
#: Shares are told in steps of this logarithm.
STEP = 0.2


def shares() -> dict[str, float]:
    """The share of articles that use each term (a light stem)."""
    total: dict[str, float] = defaultdict(float)
    for word, frequency in get_frequency_dict("ar").items():
        key = fold(word)
        if len(key) > 1 and set(key) <= ARABIC:
            total[stem(key)] += frequency
    return {term: 1 - math.exp(-WORDS * frequency) for term, frequency in total.items()}


def main() -> None:
    """Write the table."""
    steps: dict[int, list[str]] = {}
    for term, share in sorted(shares().items()):
        if share >= LEAST:
            steps.setdefault(round(math.log(share) / STEP), []).append(term)
    print("# Terms (light stems) and the estimated share of articles that use them.")
    print("# Source: wordfreq (CC BY-SA 4.0). Built by tools/lexicon/build_word_shares.py.")
    print("share\tsource\twords")
    for step, terms in sorted(steps.items(), reverse=True):
        print(f"{math.exp(step * STEP):.4g}\twordfreq\t{'|'.join(terms)}")


if __name__ == "__main__":
    main()
