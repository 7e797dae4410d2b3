"""The frames are sound: every look, field and place is known, and the sentence for any words comes last."""

from __future__ import annotations

import re

import pytest
from said import READER, said

from thankyou.facts.resources import shipped
from thankyou.facts.stems import STEMS
from thankyou.reading import Doubt, read
from thankyou.reading.frames import LOOKS, PLACES

FRAMES: dict[str, str] = shipped("rules", "frames.yaml")
FIELDS = {stem.field for stem in STEMS}


@pytest.mark.parametrize(
    ("name", "line"), [(name, line) for name, lines in FRAMES.items() for line in lines.splitlines()]
)
def test_a_frame_names_a_look_a_field_and_places_that_there_are(name: str, line: str) -> None:
    look, field, text = line.split(" | ")
    assert look in {*LOOKS, "any", "parted"}
    assert field == "=" or field in FIELDS
    assert set(re.findall(r"\{(\w*)\}", text)) <= PLACES
    assert "{" in text
    assert field != "=" or ((text[0].isupper() or text.startswith("{First}")) and text.endswith("."))


@pytest.mark.parametrize("name", FRAMES)
def test_the_frame_for_any_words_comes_last(name: str) -> None:
    looks = [line.split(" | ")[0] for line in FRAMES[name].splitlines()]
    assert "any" not in looks[:-1]


OFFERED = [
    ("KeyPoint.text", "night cover - 2 nurses short", "We talked about the night cover: 2 nurses short."),
    ("KeyPoint.text", "laughed about the printer", "We laughed about the printer."),
    ("KeyPoint.text", "her first year running the bakery", "We talked about your first year running the bakery."),
    ("KeyPoint.text", "no email after 6", "You told me that there is no email after 6."),
    ("KeyPoint.text", "backlog!! 400 invoices", "You said: “backlog!! 400 invoices”"),
    ("KeyPoint.text", "wanted to see my sketches", "You wanted to see my sketches."),
    ("KeyPoint.you_asked", "the notice period", "You asked about the notice period."),
    ("KeyPoint.i_answered", "by asking the team first", "I answered by asking the team first."),
    ("Qualification.need", "patient, good w/ kids", "You are looking for someone patient, good with kids."),
    ("Qualification.evidence", "scrap 8% -> 3%", "In short: scrap 8% -> 3%."),
    ("Qualification.evidence", "carpenter 9 years", "I have been a carpenter 9 years."),
    (
        "Concern.text",
        "my lack of experience with large animals",
        "You had a doubt about my lack of experience with large animals.",
    ),
    ("Unsaid.text", "volunteer at the food bank", "I volunteer at the food bank."),
    ("Remark.text", "both Leeds fans", "We are both Leeds fans."),
    ("NextStep.text", "hear back by the end of May", "I hope to hear back by the end of May."),
    ("NextStep.text", "available from December 1", "I am available from December 1."),
    ("NextStep.text", "Dana will talk to her accountant", "You will talk to your accountant."),
    ("KeyPoint.text", "open day for parents in May", "We talked about the open day for parents in May."),
    ("Qualification.evidence", "Gas Safe registered since 2015", "I have been Gas Safe registered since 2015."),
    ("Qualification.evidence", "PA1 and PA6 certificates", "I have PA1 and PA6 certificates."),
    ("Unsaid.text", "already have a work permit", "I already have a work permit."),
    ("Outreach.about_me", "six years in hotels", "I have six years in hotels."),
]


@pytest.mark.parametrize(("place", "words", "sentence"), OFFERED)
def test_a_doubt_offers_a_sentence_that_keeps_the_words_whole(place: str, words: str, sentence: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt), found
    assert sentence in [choice.sentence for choice in found.choices]
