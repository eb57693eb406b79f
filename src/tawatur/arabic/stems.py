"""Light stems: what is left of a folded word when its attached letters are off. For comparing only, never shown.

>>> stem("وبالرئيس"), stem("رئيس")
('رئيس', 'رئيس')
>>> stem("الانتخابات"), stem("انتخابيه")
('انتخاب', 'انتخاب')
"""

from __future__ import annotations

from tawatur.arabic.per_word import per_word

#: Attached letters, longest first: conjunction, preposition, article; then future س with a person letter.
_FRONTS = ("وبال", "وكال", "فبال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال", "وس", "و", "ف")
_BACKS = ("تين", "تان", "يات", "يا", "يين", "يون", "هما", "هم", "ها", "ات", "ان", "ون", "ين", "يه", "وا", "ه", "ي", "ا")


@per_word(50_000)
def stem(word: str) -> str:
    """The light stem of a folded word; at least three letters are left."""
    for front in _FRONTS:
        if word.startswith(front) and len(word) - len(front) >= 3:
            word = word[len(front) :]
            break
    for back in _BACKS:
        if word.endswith(back) and len(word) - len(back) >= 3:
            return word[: -len(back)]
    return word
