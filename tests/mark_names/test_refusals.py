"""What is refused or taken at a glance is what the long way refuses or takes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.mark.actors import close
from tawatur.mark.name_bodies import bodies
from tawatur.mark.name_found import Found, Scan, scan, settle
from tawatur.mark.name_lexicon import common, gazetteer, nisbas, tokens
from tawatur.mark.name_units import Run, follow, second
from tawatur.mark.name_words import UNKNOWN, unknown
from tawatur.mark.sheet import lay
from tests.mark_names.stage import article, names, stage


def scanned(text: str) -> Scan:
    """The scan of a text of one block."""
    return scan(lay(article(text)))


#: Words of every list and of none, every hundredth or so.
WORDS = [
    *list(tokens())[::97],
    *list(common())[::97],
    *list(nisbas())[::23],
    *("بن", "ولد", "آل", "عبد", "أبو", "الله", "الدين", "عبدالصبور", "الثالث", "الشلموطي", "شلموط", "دي", "الماضي"),
]


@pytest.mark.parametrize("free", [True, False])
def test_a_word_that_follows_a_given_name_is_one_that_may(free: bool) -> None:
    for word in WORDS:
        at = scanned(f"قال محمد {word} الناصر هنا")
        if follow(at, Run(1, 1, 0, 0, free), "محمد").units > 1:
            assert second(at.words.key[2]), word


def test_words_that_no_name_goes_on_with_are_refused() -> None:
    assert [word for word in ("وذلك", "ثم", "الاجتماع", "الحكوميه", "السعوديون") if second(word)] == []


def test_every_phrase_of_the_gazetteer_is_found_where_it_stands() -> None:
    firsts = [first for first, phrases in gazetteer().items() if not phrases[0][1].doubt][::61]
    missed = []
    for first in firsts:
        rest, _ = gazetteer()[first][0]
        text = " ".join((first, *rest)).upper()
        at = scanned(text)
        whole = any(one.first == 0 and one.after == len(at.words) for one in bodies(at))
        if at.words.key[1:] == list(rest) and not whole:
            missed.append(text)
    assert len(firsts) > 200
    assert missed == []


def test_neighbours_are_told_as_the_long_way_tells_them() -> None:
    at = scanned("قال الوزير. وصل محمد\nاليوم إلى بغداد! ثم عاد")
    places = range(len(at.words) + 3)
    assert [at.follows[i] for i in places] == [at.near(i - 1, i) for i in places]
    less = at.less({1, 4})
    assert not less.follows[1]
    assert [less.follows[i] for i in places] == [less.near(i - 1, i) for i in places]
    assert at.follows[1]


def test_hints_say_what_the_words_say() -> None:
    at = scanned(" ".join(WORDS))
    assert [bool(hint & UNKNOWN) for hint in at.hints[:-1]] == [unknown(key) for key in at.words.key]


_candidates = st.lists(
    st.builds(
        lambda first, length, score: Found(first, first + length, 0, "place", score),
        st.integers(0, 20),
        st.integers(1, 4),
        st.sampled_from([3.0, 5.5, 8.0]),
    ),
    max_size=14,
)


@given(_candidates)
@settings(max_examples=300)
def test_the_best_of_each_row_are_the_best_of_all(found: list[Found]) -> None:
    kept: list[Found] = []
    used: set[int] = set()
    for one in sorted(found, key=lambda f: (-f.score, f.first, -f.after)):
        if used.isdisjoint(range(one.first, one.after)):
            used.update(range(one.first, one.after))
            kept.append(one)
    assert settle(found) == sorted(kept, key=lambda f: f.first)


@given(st.text("ابت", min_size=1, max_size=7), st.text("ابت", min_size=1, max_size=7))
@settings(max_examples=500)
def test_two_spellings_are_close_by_one_letter_or_two_that_changed_places(left: str, right: str) -> None:
    long, short = sorted((left, right), key=len, reverse=True)
    apart = [i for i in range(len(short)) if left[i] != right[i]]
    if left == right:
        expected = True
    elif len(short) < 4 or left[0] != right[0]:
        expected = False
    elif len(long) == len(short):
        swapped = len(apart) == 2 and left[apart[0]] == right[apart[1]] and left[apart[1]] == right[apart[0]]
        expected = swapped or (len(apart) == 1 and len(left) > 4)
    else:
        expected = any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))
    assert close(left, right) == expected


def test_a_town_that_is_an_adjective_of_the_noun_before_is_none() -> None:
    assert ("الفلاحية", "place") not in names(stage("قال مندوب التنمية الفلاحية إن الصابة وفيرة"))
