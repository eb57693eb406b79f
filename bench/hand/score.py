"""Score the present line on the readings of this folder, their words fetched from the corpora beside the repository.

    python bench/hand/score.py                  the table of ../shared/score/score.py
    python bench/hand/score.py --errors quotes  misses and extras of one layer, with their words

In: the offsets here, the texts in ../shared/data. Out: the table; readings with their words stay in a temporary folder.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from tawatur.gather import gather
from tawatur.model import Page
from tawatur.read import read_page

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[2] / "shared/data"
sys.path.insert(0, str(HERE.parents[1] / "tools"))

import score_dev  # noqa: E402 - a tool beside the package, found only through the path set above

#: Keys whose values name an entity of the reading.
ENTITY_KEYS = ("entity", "speaker", "addressee", "place", "target")
#: Ids that begin so stand for one entity in all the readings of a set; the others are the document's own.
SHARED_ID = "g"


def given(reading: dict[str, Any]) -> dict[str, str]:
    """The input that the reading was made from, with the metadata that the corpus gives."""
    place, doc = reading["from"], reading["doc"]
    if "#" not in place:
        with (DATA / place).open(encoding="utf-8") as lines:
            found = next(item for line in lines if (item := json.loads(line))["id"] == doc)
        return {key: found[key] for key in ("id", "url", "outlet", "date", "title", "text")}
    archive, member, index = place.split("#")
    with zipfile.ZipFile(DATA / archive) as packed:
        found = json.loads(packed.read(member))[int(index)]
    text = f"{found['title']}\n\n{found['content']}"
    day = found["date_extracted"][:10]
    return {"id": doc, "url": found["url"], "outlet": found["source"], "date": day, "text": text}


def own(value: str, doc: str) -> str:
    """The id of an entity as the whole set knows it."""
    return value if value.startswith(SHARED_ID) else f"{doc}.{value}"


def worded(item: Any, text: str, doc: str) -> Any:
    """The item with its words beside every span, and entity ids that are the document's own or the set's."""
    if isinstance(item, list):
        return [worded(part, text, doc) for part in item]
    if not isinstance(item, dict):
        return item
    made = {key: worded(value, text, doc) for key, value in item.items()}
    for key in ENTITY_KEYS:
        if isinstance(made.get(key), str):
            made[key] = own(made[key], doc)
        elif isinstance(made.get(key), list):
            made[key] = [own(value, doc) for value in made[key]]
    if "mentions" in made:
        made["id"] = own(made["id"], doc)
    if "start" in made:
        made["text"] = text[made["start"] : made["end"]]
    return made


def rebuild(folder: Path, readings_at: Path = HERE) -> None:
    """Write ``input.jsonl`` and, for each reading, its text and its JSON with words.

    Raises:
        ValueError: the corpus gives another text than the one that was read.
    """
    readings = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(readings_at.glob("*.json"))}
    rows = {doc: given(reading) for doc, reading in readings.items()}
    source = folder / "input.jsonl"
    source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows.values()), encoding="utf-8")
    for page in gather([str(source)]):
        if not isinstance(page, Page):
            raise ValueError(f"not read: {page}")
        article = read_page(page)[0]
        reading, text = readings[article.name], article.text
        if hashlib.sha256(text.encode()).hexdigest() != reading["sha256"]:
            raise ValueError(f"another text: {article.name}")
        gold = worded(reading, text, article.name)
        gold["published"] = {"iso": rows[article.name]["date"], "stated": True}
        (folder / f"{article.name}.txt").write_bytes(text.encode())
        (folder / f"{article.name}.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", choices=sorted(score_dev.LAYERS))
    parser.add_argument("--set", default=HERE.name, help="a folder of readings beside this one")
    args = parser.parse_args()
    score = score_dev.scorer()
    with tempfile.TemporaryDirectory() as temporary:
        folder, out = Path(temporary) / "gold", Path(temporary) / "record"
        folder.mkdir()
        rebuild(folder, HERE.parent / args.set)
        score_dev.run(folder, "real", out)
        if args.errors:
            score_dev.GOLD["hand"] = folder
            score_dev.show_errors(score, "hand", out, args.errors)
            return
        table, missing = score.score(folder, out)
        for stem in missing:
            print("missing:", stem)
        score_dev.show({"hand": table})


if __name__ == "__main__":
    main()
