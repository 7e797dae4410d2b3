"""Hard words are found by textstat, which is asked only where it could find them hard."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.proofread import readability

HARD = (
    "Organisational transformation necessitates interdisciplinary collaboration between administrative departments. "
    "Comprehensive documentation facilitates institutional accountability throughout reorganisation. "
    "Standardised procurement procedures considerably strengthened environmental sustainability. "
) * 2
PLAIN = "I kept the mill going at night, and we lost no shift to the belt in all of March. You asked me how. " * 2
TEXTS = (HARD, PLAIN, "It's a mother-in-law's barn – 3,000 m² & more …", "a-b c_d 'tis", "Ünï cödé\tand\nlines")


def test_hard_words_are_marked_and_textstat_is_not_asked_about_plain_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("textstat")
    assert "readability/hard-words" in {one.rule for one in review(HARD, engine="none").issues}

    def asked(body: str) -> None:
        raise AssertionError(body)

    monkeypatch.setattr(readability, "measures", asked)
    assert not [one for one in review(PLAIN, engine="none").issues if one.rule.startswith("readability/")]


@pytest.mark.parametrize("text", TEXTS)
def test_letters_of_a_word_are_counted_as_textstat_counts_them(text: str) -> None:
    textstat = pytest.importorskip("textstat")
    letters = readability._letters(text)
    assert letters == pytest.approx(textstat.letter_count(text) / textstat.lexicon_count(text))
    assert textstat.coleman_liau_index(text) <= 5.8 * letters - 15.8 or letters == 0
    assert 5.8 * readability._FEW_LETTERS - 15.8 < readability.HARD_COLEMAN_LIAU
