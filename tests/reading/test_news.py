"""News of somebody is told in the tone that suits it, and in none where nobody knows what kind of news it is."""

from __future__ import annotations

import pytest
from said import READER, said

from thankyou.reading import Doubt, read

OFFERED = [
    ("her dog was ill", "I was sorry to hear that your dog was ill."),
    ("her dog fell ill in May", "I was sorry to hear that your dog fell ill in May."),
    ("house on the hill burned down", "I was sorry to hear that the house on the hill burned down."),
    ("her aunt broke the rowing record", "I heard that your aunt broke the rowing record."),
    ("her brother cooks for a hospital", "I heard that your brother cooks for a hospital."),
    ("lost 12 kilos on the hills", "I heard that you lost 12 kilos on the hills."),
    ("she treats the ill", "I heard that you treat the ill."),
    ("her goats were never ill", "It was good to hear that your goats were never ill."),
    ("her team won the cup", "It was good to hear that your team won the cup."),
    ("her shop opens in May", "I hope that your shop opens in May."),
    ("both grew up on farms", "We both grew up on farms."),
    ("congrats on her puppy", "Congratulations on your puppy."),
    ("her sister's new puppy", "Congratulations on your sister's new puppy."),
    ("her exam next week", "Good luck with your exam next week."),
    ("moving house next week", "Good luck with moving house next week."),
    ("her wedding on Saturday", "Congratulations on your wedding on Saturday."),
    ("her wedding on Saturday", "Good luck with your wedding on Saturday."),
    ("reading to her aunt", "We also talked about reading to your aunt."),
]


@pytest.mark.parametrize(("words", "sentence"), OFFERED)
def test_news_is_offered_in_the_tone_that_suits_it(words: str, sentence: str) -> None:
    found = read(said("Remark.text", words), READER)
    assert isinstance(found, Doubt), found
    assert sentence in [choice.sentence for choice in found.choices]


NOT_OFFERED = [
    ("Congratulations", "her knee operation next week"),
    ("Congratulations", "her wedding next week"),
    ("Congratulations", "prize cow ill"),
    ("Congratulations", "baby in hospital"),
    ("Congratulations", "wedding put off"),
    ("Congratulations", "puppy asleep"),
    ("Congratulations", "the wedding rang out of tune"),
    ("Congratulations", "house on the hill burned down"),
    ("Good luck", "exam passed"),
    ("Good luck", "the exam room next door"),
    ("Good luck", "new baby"),
    ("I was sorry", "her aunt broke the rowing record"),
    ("I was sorry", "lost 12 kilos on the hills"),
    ("I was sorry", "she treats the ill"),
    ("It was good", "her dog died in May"),
    ("It was good", "lost 12 kilos on the hills"),
    ("It was good", "her aunt broke the rowing record"),
    ("It was good", "both grew up on farms"),
    ("I was sorry", "nobody died"),
    ("I was sorry", "she hurt a goat"),
    ("I heard", "her dog was ill"),
    ("We also talked", "house on the hill burned down"),
    ("We also talked", "the mill on the hill broke down"),
    ("We also talked", "both grew up on farms"),
    ("We are", "both keep bees at home"),
    ("I hope", "her team won the cup"),
    ("I hope", "her dog is ill"),
    ("I hope", "her brother cooks for a hospital"),
]


@pytest.mark.parametrize(("tone", "words"), NOT_OFFERED)
def test_news_is_offered_in_no_tone_that_does_not_suit_it(tone: str, words: str) -> None:
    found = read(said("Remark.text", words), READER)
    assert isinstance(found, Doubt), found
    assert found.choices
    assert not [choice for choice in found.choices if choice.sentence.startswith(tone)]
