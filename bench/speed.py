"""Measure how many articles one process reads and marks in a CPU second, beside the tools that people would combine.

In: ../shared/data/saudinewsnet, drawn by a fixed seed. Out: Markdown tables. The tools take turns on the same
articles, twenty at a time, so that a busy machine slows all of them alike; then what a process that does nothing else
holds in memory after 1,000, 2,500, 5,000 and 10,000 articles. A tool that is not installed is left out
and said so.

    python bench/speed.py [--articles 200] [--memory 10000]
"""

# ruff: noqa: PLC0415 -- each tool of others is opened only where it is installed
from __future__ import annotations

import argparse
import itertools
import json
import multiprocessing
import pathlib
import random
import time
import zipfile
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

import msgspec

from tawatur.collector import uncollected
from tawatur.errors import TawaturError
from tawatur.mark import FAST, mark_article
from tawatur.mark.sheet import lay
from tawatur.model import Article, Given, Page
from tawatur.read import read_page

NEWS = pathlib.Path(__file__).parents[1] / ".." / "shared" / "data" / "saudinewsnet"
#: Articles read and marked before the clock starts, so that lexicons and memories are what they are in a long run.
WARM = 300
TURN = 20
Work = Callable[[Page, Article], object]


def pages(seed: int) -> Iterator[Page]:
    """All articles in an order that the seed gives: zips shuffled, and each shuffled within."""
    order = random.Random(seed)  # noqa: S311 -- a sample, no secret
    archives = sorted(NEWS.glob("*.zip"))
    order.shuffle(archives)
    for archive in archives:
        with zipfile.ZipFile(archive) as opened:
            rows = [row for name in opened.namelist() for row in json.loads(opened.read(name))]
        order.shuffle(rows)
        yield from (_page(row) for row in rows if row.get("content"))


def _page(row: dict[str, str]) -> Page:
    """One article as clean text with its date."""
    body = f"{row.get('title') or ''}\n\n{row['content']}".encode()
    given = Given(date=(row.get("date_extracted") or "")[:10] or None, outlet=row.get("source"))
    return Page(source=row.get("url") or "x", body=body, media="text/plain", given=given)


def readable(given: Iterator[Page]) -> Iterator[tuple[Page, Article]]:
    """The pages that read, with their articles."""
    for page in given:
        try:
            yield page, read_page(page)[0]
        except TawaturError:
            continue


def ours() -> dict[str, Work]:
    """What is ours: reading, the markers one by one, and whole lines."""

    def names_and_times(_: Page, article: Article) -> object:
        with uncollected():  # as mark_article does it
            sheet = lay(article)
            for marker in FAST:
                if marker.__name__ in ("mark_times", "mark_names"):
                    sheet = marker(sheet)
        return sheet

    return {
        "read": lambda page, _: read_page(page),
        "mark, names and times only": names_and_times,
        "mark --fast": lambda _, article: mark_article(article, fast=True),
        "mark": lambda _, article: mark_article(article),
        "read + mark --fast": lambda page, _: mark_article(read_page(page)[0], fast=True),
        "read + mark": lambda page, _: mark_article(read_page(page)[0]),
    }


def _dateparser() -> Work:
    from dateparser.search import search_dates

    return lambda _, article: search_dates(article.text, languages=["ar"])


def _crfsuite() -> Work:
    import pycrfsuite

    from tawatur.mark import tagger

    model = pycrfsuite.Tagger()
    model.open(str(pathlib.Path(tagger.__file__).with_name("tagger.crfsuite")))

    def tag(_: Page, article: Article) -> object:
        words = lay(article).words
        return model.tag(tagger.weighed_features(words.key, ["O"] * len(words)))

    return tag


def _spacy() -> Work:
    import ahocorasick
    import spacy
    import trafilatura
    from dateparser.search import search_dates

    from tawatur.mark.name_lexicon import gazetteer

    split, automaton = spacy.blank("ar"), ahocorasick.Automaton()
    for first in gazetteer():
        automaton.add_word(first, first)
    automaton.make_automaton()

    def chain(_: Page, article: Article) -> object:
        text = trafilatura.extract(f"<html><body><article><p>{article.text}</p></article></body></html>") or ""
        return len(split(text)), list(automaton.iter(text)), search_dates(text, languages=["ar"])

    return chain


#: Tools of others by what they do; each is opened only if it is installed.
OTHERS: dict[str, Callable[[], Work]] = {
    "dateparser.search_dates (times alone)": _dateparser,
    "python-crfsuite with the shipped model (names alone)": _crfsuite,
    "trafilatura + spaCy blank + pyahocorasick + dateparser": _spacy,
}


def others() -> tuple[dict[str, Work], list[str]]:
    """The tools that are there, and a line for each that is not."""
    found: dict[str, Work] = {}
    absent: list[str] = []
    for name, make in OTHERS.items():
        try:
            found[name] = make()
        except ImportError as missing:
            absent.append(f"left out: {name}: {missing}")
    return found, absent


def rates(works: dict[str, Work], sample: list[tuple[Page, Article]]) -> dict[str, float]:
    """Articles per CPU second by name of the work; they take turns, each turn beginning with another."""
    spent = dict.fromkeys(works, 0.0)
    names = list(works)
    for turn, first in enumerate(range(0, len(sample), TURN)):
        at = turn % len(names)
        for name in names[at:] + names[:at]:
            begun = time.process_time()
            for page, article in sample[first : first + TURN]:
                works[name](page, article)
            spent[name] += time.process_time() - begun
    return {name: len(sample) / seconds for name, seconds in spent.items()}


def marker_rates(sample: list[tuple[Page, Article]]) -> dict[str, float]:
    """Articles per CPU second by marker, each on the sheet that it meets in the line."""
    spent: dict[str, float] = {}
    for _, article in sample:
        begun = time.process_time()
        sheet = lay(article)
        spent["lay (words)"] = spent.get("lay (words)", 0.0) + time.process_time() - begun
        for marker in FAST:
            begun = time.process_time()
            sheet = marker(sheet)
            spent[marker.__name__] = spent.get(marker.__name__, 0.0) + time.process_time() - begun
    return {name: len(sample) / seconds for name, seconds in spent.items()}


def resident() -> float:
    """The memory of this process at its highest so far, in MiB; the usage that getrusage tells is its parent's too."""
    told = pathlib.Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.partition("VmHWM:")[2].split()[0]) / 1024


def _reader(pages: Connection, told: Connection, count: int) -> None:
    """Read and mark --fast the pages that arrive; tell what is held after a tenth, a quarter, half and all of them."""
    for number in range(1, count + 1):
        page = msgspec.msgpack.decode(pages.recv_bytes(), type=Page)
        mark_article(read_page(page)[0], fast=True)
        if number in (count // 10, count // 4, count // 2, count):
            told.send((number, resident()))


def memory(given: Iterator[tuple[Page, Article]], count: int) -> dict[int, float]:
    """MiB held after a tenth, a quarter, half and all of ``count`` articles, by a process that does nothing else.

    It is handed the pages one by one: neither the archives nor the tools of others are counted.
    """
    apart = multiprocessing.get_context("spawn")
    pages_out, pages_in = apart.Pipe(duplex=False)
    told_out, told_in = apart.Pipe(duplex=False)
    process = apart.Process(target=_reader, args=(pages_out, told_in, count))
    process.start()
    for page, _ in itertools.islice(given, count):
        pages_in.send_bytes(msgspec.msgpack.encode(page))
    process.join()
    return dict(told_out.recv() for _ in range(4))


def _table(head: str, rows: dict[str, float], base: float) -> None:
    """A table of rates, and each as a multiple of ``base``."""
    print(f"\n| {head} | articles per CPU second | times dateparser |\n| --- | ---: | ---: |")
    for name, rate in rows.items():
        print(f"| {name} | {rate:.1f} | {rate / base:.2f} |" if base else f"| {name} | {rate:.1f} | |")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=200)
    options.add_argument("--memory", type=int, default=10_000)
    wanted = options.parse_args()
    if not NEWS.is_dir():
        print("nothing measured: ../shared/data/saudinewsnet is absent")
        return
    given = readable(pages(1))
    for _, article in itertools.islice(given, WARM):
        mark_article(article)
    sample = list(itertools.islice(given, wanted.articles))
    words = sum(len(article.text.split()) for _, article in sample) / len(sample)
    print(f"{len(sample)} articles of {words:.0f} words on average")
    there, absent = others()
    found = rates(ours() | there, sample)
    base = found.get("dateparser.search_dates (times alone)", 0.0)
    _table("what", found, base)
    _table("marker", marker_rates(sample), base)
    print("\n".join(["", *absent]))
    if wanted.memory:
        held = memory(given, wanted.memory)
        print("memory: " + ", ".join(f"{mib:.0f} MiB after {number:,} articles" for number, mib in held.items()))


if __name__ == "__main__":
    main()
