"""Share of pages whose encoding is found right, and of damaged texts that are seen to be damaged.

Every article is written in each encoding, declared rightly, wrongly or not at all; read; and compared with itself.
"""

from __future__ import annotations

import random
import time
from collections import Counter

from pages import Story, stories

from tawatur.read.charset import decode
from tawatur.read.charset_damage import damage, mojibake, reads_backwards, repair_mojibake, repair_reversed

ENCODINGS = ("utf-8", "utf-8-sig", "cp1256", "iso8859_6", "utf-16", "utf-16-le", "utf-16-be")
#: What pages declare, by what they are; None is no declaration.
DECLARED = (None, "utf-8", "windows-1256", "iso-8859-6", "iso-8859-1", "right")
MISREAD = ("cp1252", "cp1256", "latin-1")


def text_of(story: Story) -> str:
    """The article as a page of text."""
    return "\n".join((story.title, *story.paragraphs))


def encodable(text: str, encoding: str) -> str:
    """``text`` without the characters that ``encoding`` does not have."""
    return text.encode(encoding, "ignore").decode(encoding)


def encodings(texts: list[str], count: int) -> Counter[str]:
    """Right readings and all, by encoding."""
    chance = random.Random(3)  # noqa: S311 -- only shuffles test pages
    tally: Counter[str] = Counter()
    for number in range(count):
        encoding = ENCODINGS[number % len(ENCODINGS)]
        text = encodable(chance.choice(texts)[: chance.choice((60, 300, 3000))], encoding)
        declared = chance.choice(DECLARED)
        found = decode(text.encode(encoding), encoding if declared == "right" else declared)
        tally[f"{encoding} right"] += found.text.removeprefix("\ufeff") == text
        tally[f"{encoding} all"] += 1
    return tally


def misread(text: str, encoding: str) -> str:
    """UTF-8 read in ``encoding``, its undefined bytes as controls, as browsers do."""
    return "".join(bytes([code]).decode(encoding, "ignore") or chr(code) for code in text.encode("utf-8"))


def damages(texts: list[str], count: int) -> Counter[str]:
    """Damage seen, damage repaired, and false alarms on sound text."""
    chance = random.Random(4)  # noqa: S311
    tally: Counter[str] = Counter()
    for _ in range(count):
        text = chance.choice(texts)[: chance.choice((150, 3000))]
        broken = misread(text, chance.choice(MISREAD))
        twice = misread(broken, chance.choice(MISREAD))
        backwards = repair_reversed(text)
        tally["mojibake seen"] += mojibake(broken) is not None
        tally["mojibake repaired"] += repair_mojibake(broken) == text
        tally["mojibake twice seen"] += mojibake(twice) is not None
        tally["reversed seen"] += reads_backwards(backwards)
        tally["false alarms"] += bool({"mojibake", "reversed"} & set(damage(text)))
        tally["all"] += 1
    return tally


def main() -> None:
    """Measure and print."""
    texts = [text_of(story) for story in stories()]
    start = time.process_time()
    for name, tally in (("encodings", encodings(texts, 1001)), ("damage", damages(texts, 1000))):
        print(name, dict(tally))
        if name == "encodings":
            right = sum(count for key, count in tally.items() if key.endswith("right"))
            print(f"  right: {right} of {sum(count for key, count in tally.items() if key.endswith('all'))}")
    print(f"CPU seconds: {time.process_time() - start:.1f}")


if __name__ == "__main__":
    main()
