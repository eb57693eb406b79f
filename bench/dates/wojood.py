"""How many of the DATE and TIME entities of the Wojood sample our times meet, and how many of ours meet none.

A corpus by others, of other genres, with other guidelines: eras (الفترة العثمانية) are entities there and no times
here, vague words (مؤخرا) the other way round. It measures reach, not values.

    python bench/dates/wojood.py
"""

from __future__ import annotations

from collections.abc import Iterator

from gold import GOLD
from speed import article

from tawatur.mark.sheet import lay
from tawatur.mark.times import mark_times
from tawatur.model import Span

DATA = GOLD.parent / "data" / "names" / "wojood_sample" / "data"


def sentences(name: str) -> Iterator[tuple[str, list[Span]]]:
    """Each sentence of a file, its words parted by blanks, with the spans of its DATE and TIME entities."""
    for block in (DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
        text, found, goes_on = "", [], False
        for word, *labels in (line.split(" ") for line in block.split("\n") if " " in line):
            kinds = {label[0] for label in labels if label.endswith(("-DATE", "-TIME"))}
            start, text = len(text), f"{text}{word} "
            if "B" in kinds or (kinds and not goes_on):
                found.append(Span(start, start + len(word)))
            elif kinds:
                found[-1] = Span(found[-1].start, start + len(word))
            goes_on = bool(kinds)
        yield text, found


def main() -> None:
    """Print the counts."""
    met = asked = alone = made = 0
    for name in ("train", "val"):
        for text, wanted in sentences(name):
            ours = [m.span for m in mark_times(lay(article(text, "2018-03-01"))).mentions]
            met, asked = met + sum(any(w.meets(o) for o in ours) for w in wanted), asked + len(wanted)
            alone, made = alone + sum(not any(w.meets(o) for w in wanted) for o in ours), made + len(ours)
    print(f"Wojood sample: {met} of {asked} entities met = {met / asked:.3f}; {alone} of our {made} times meet none")


if __name__ == "__main__":
    main()
