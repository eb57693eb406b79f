"""The memory of words is bounded, and keeps the usual words while rare ones pass through."""

from __future__ import annotations

import tracemalloc

from tawatur.arabic.per_word import per_word


def test_usual_words_are_asked_for_once_while_rare_ones_pass() -> None:
    asked: list[str] = []

    @per_word(100)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    for number in range(5_000):
        assert length("قال") == 3
        assert length(f"كلمة{number}") == len(f"كلمة{number}")
    assert asked.count("قال") == 1
    assert len(asked) == 5_001


def test_a_full_memory_grows_no_more() -> None:
    @per_word(2_000)
    def heavy(word: str) -> str:
        return word * 50

    def held_after(first: int, count: int) -> int:
        for number in range(first, first + count):
            heavy(f"كلمة{number}")
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        full = held_after(0, 2_500)
        later = held_after(2_500, 20_000)
    finally:
        tracemalloc.stop()
    assert later < 1.3 * full


def test_an_answer_of_none_is_remembered_too() -> None:
    asked: list[str] = []

    @per_word(4)
    def nothing(word: str) -> None:
        asked.append(word)

    for word in ("أ", "ب", "ج", "أ", "د", "أ"):
        nothing(word)
    assert asked.count("أ") == 1
