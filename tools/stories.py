"""Compare the made-up stories of tests/compare/stories and print what came out otherwise than a reader expects.

python tools/stories.py [--judged] [NAME ...]    --judged: a reader said that the accounts are of one happening
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.compare.stories import RIVALS, found, names, story


def main() -> None:
    """What came out otherwise, and the sums."""
    every, wrong = [], 0
    asked = sys.argv[1:]
    judged = "--judged" in asked
    for name in [name for name in asked if name != "--judged"] or names():
        rows, false = found(name, judged=judged)
        every += rows
        texts = {a["id"]: f"{a['title']}\n\n{a['text']}" for a in story(name)["articles"]}
        for row in rows:
            if not row.right:
                print(f"{name:12} {row.asks:22} due {'/'.join(sorted(row.due)):20} given {', '.join(row.given) or '-'}")
        for row, claims in false:
            wrong += 1
            said = "; ".join(f"{a[-1]}: {texts[a][s:e]}" for a, s, e in sorted(claims))
            print(f"{name:12} FALSE {row.accord} {row.slot}: {said} | {row.why}")
    rivals = [one for one in every if one.due <= RIVALS]
    print(f"found {sum(bool(one.given) for one in every)} right {sum(one.right for one in every)} of {len(every)}")
    print(f"rivals shown {sum(one.right for one in rivals)} of {len(rivals)}, false ones {wrong}")


if __name__ == "__main__":
    main()
