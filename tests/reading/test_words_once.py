"""What is found out about a word once is not found out again where the word stands elsewhere."""

from __future__ import annotations

import pytest

from thankyou.facts.stems import ended, is_sentence
from thankyou.reading import asides, words
from thankyou.reading.words import pieces, words_of


def test_a_word_is_classed_once_for_all_texts_in_which_the_model_takes_it_for_the_same() -> None:
    words._classes.cache_clear()
    words_of("the ward runs two handovers a night")
    before = words._classes.cache_info()
    words_of("the ward runs two handovers a week")
    after = words._classes.cache_info()
    assert (after.misses - before.misses, after.hits - before.hits) == (1, 6)


def test_a_name_is_a_name_only_where_somebody_bears_it() -> None:
    [here], [there] = words_of("Rose", frozenset({"Rose"})), words_of("Rose")
    assert here.tag == "NP" and there.tag != "NP"
    assert [one.tag for one in words_of("Rose", frozenset({"Rose"}))] == ["NP"]


def test_a_text_is_parted_into_its_words_once() -> None:
    assert pieces("the rota on the wall") is pieces("the rota on the wall")
    assert pieces("the rota") == (("the", 0), ("rota", 4))


def test_only_a_text_with_a_word_of_chats_is_looked_at_for_how_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def watched(text: str) -> object:
        seen.append(text)
        return pieces(text)

    monkeypatch.setattr(asides, "pieces", watched)
    assert [asides._texted(one) for one in ("the rota on the wall", "the rota on the wall lol")] == [0, 21]
    assert seen == ["the rota on the wall lol"]


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("I ran the ward.", True),
        ("I ran the ward.\n", True),
        ("I ran the ward.\n\n", False),
        ("You said “run the ward.”", True),
        ("Did you run it?')", True),
        ("I ran the ward…", True),
        ("I ran the ward...", False),
        ("I ran the ward in the U.S.", False),
        ("I ran the ward etc.\n", False),
        ("I ran the ward.\"”’')", True),
        ("I ran the ward. )", False),
        ("I ran the ward", False),
    ],
)
def test_what_ends_a_sentence(said: str, whole: bool) -> None:
    assert is_sentence(said) is whole


@pytest.mark.parametrize(
    ("said", "left"), [("in the U.S.", "in the U.S."), ("on call etc.", "on call etc."), ("on call...", "on call..."), ("on call.", "on call"), ("on call,", "on call")]
)  # fmt: skip
def test_the_full_stop_of_an_abbreviation_stays(said: str, left: str) -> None:
    assert ended(said) == left
