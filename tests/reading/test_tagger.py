"""Our tagger gives what HanTa's own code gives with the same model, to the last digit."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from thankyou.reading.tagger import english

SENTENCES = (
    "You told me that nobody writes code on a Friday .",
    "release days - nobody codes Fri , rota on the wall",
    "Ran a clinic of 12 beds , cut handover from 40 minutes to 25 .",
    "The gartmoor blorping was unglazed ; I re-fettled it .",
    "Siobhán O'Neill asked how I would staff nights .",
    "onboarding new grads",
    '" slow is smooth "',
)
WORDS = (
    "the",
    "Rose",
    "blorping",
    "unglazed",
    "handovers",
    "kubectl",
    "Nwosu",
    "re-fettled",
    "''",
    "25",
    "x",
    "a" * 60,
)


@cache
def theirs() -> Any:
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger("morphmodel_en.pgz")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_tagged_as_hanta_tags_it(sentence: str) -> None:
    words = sentence.split()
    assert english().of_sentence(words) == theirs().tag_sent(words, taglevel=0)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_weighed_as_hanta_weighs_it(word: str) -> None:
    assert english().of_word(word, within=8) == [(tag, float(p)) for tag, p in theirs().tag_word(word, cutoff=8)]
