"""The frames are sound: every look, field and place is known, and none of them holds any words whatever."""

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
    assert look in LOOKS
    assert field == "=" or field in FIELDS
    assert set(re.findall(r"\{(\w*)\}", text)) <= PLACES
    assert "{" in text
    assert field != "=" or ((text[0].isupper() or text.startswith("{First}")) and text.endswith("."))


OFFERED = [
    (
        "KeyPoint.text",
        "told her about the flood in hall two, no pictures",
        "I told you about the flood in hall two, no pictures.",
    ),
    ("KeyPoint.text", "told him ran the bar for a year", "I told you that I ran the bar for a year."),
    ("KeyPoint.text", "I think the bell should stay", "I think the bell should stay."),
    ("KeyPoint.text", "said I would start with the roof", "I said I would start with the roof."),
    ("KeyPoint.text", "loved the old organ loft", "I loved the old organ loft."),
    (
        "KeyPoint.text",
        "Dana told me the shop changes hands in June",
        "You told me that the shop changes hands in June.",
    ),
    ("KeyPoint.text", 'notes: "no shoes indoors"', "You said: “no shoes indoors”"),
    ("Qualification.evidence", "looking for porter who can count", "You are looking for a porter who can count."),
    ("Qualification.evidence", "need a visa", "I need a visa."),
    ("Qualification.evidence", "need a visa", "You are looking for a visa."),
    ("Concern.text", "she thought I might be late", "You thought I might be late."),
    ("Material.what", "I said I would send the plan", "I said I would send the plan."),
    ("Concern.text", "Dana worried about the stairs", "You were worried about the stairs."),
    ("Draw.text", "what pulls me in is the smell of the place", "What pulls me in is the smell of the place."),
    ("NextStep.text", "Dana rings Tuesday", "You will ring on Tuesday."),
    ("NextStep.text", "hr posts the form", "HR will post the form."),
    ("Material.what", "promised Dana the seating plan", "I promised you the seating plan."),
    ("KeyPoint.text", "laughed about the printer", "We laughed about the printer."),
    ("KeyPoint.text", "her first year running the bakery", "We talked about your first year running the bakery."),
    ("KeyPoint.text", "no email after 6", "You told me that there is no email after 6."),
    ("KeyPoint.text", "no uniform, own boots", "You told me that there is no uniform, own boots."),
    ("KeyPoint.text", "wanted to see my sketches", "You wanted to see my sketches."),
    ("KeyPoint.you_asked", "the notice period", "You asked about the notice period."),
    ("KeyPoint.i_answered", "by asking the team first", "I answered by asking the team first."),
    ("Qualification.need", "patient, good w/ kids", "You are looking for someone patient, good with kids."),
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
    ("KeyPoint.text", "feed costs", "We talked about feed costs."),
    ("KeyPoint.text", "shift patterns", "You told me that you shift patterns."),
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


SCRIBBLED = [
    ("KeyPoint.text", "mill -> flats, 3 of 5 sold"),
    ("KeyPoint.text", "heating = old boiler, next yr"),
    ("KeyPoint.text", "asked re nights? said fine"),
    ("Qualification.evidence", "till float 40 -> 12"),
    ("NextStep.text", "hr -> form, 2 wks"),
    ("Material.what", "send map"),
]


@pytest.mark.parametrize(("place", "words"), SCRIBBLED)
def test_no_stock_beginning_is_put_before_a_scribble(place: str, words: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt), found
    assert found.choices == ()
    assert found.reason == "it is jotted, and no sentence yet"


@pytest.mark.parametrize(
    "words",
    [
        "told him about the lift",
        "told him ran out of time",
        "told them nobody rows alone",
        "I asked Dana why the lift is slow",
        "Dana explained how the lift is tested",
        "Go 3y",
        "about 40 loaves",
    ],
)
def test_nothing_is_offered_that_our_own_turning_garbles(words: str) -> None:
    found = read(said("KeyPoint.text", words), READER)
    sentences = [found.sentence] if not isinstance(found, Doubt) else [one.sentence for one in found.choices]
    assert not [
        one
        for one in sentences
        if re.search(
            r"[Yy]ou (?:told|asked|explained) (?:you|him|them)\b|that you (?:told|explained)|I Go|about about", one
        )
    ]


SIDE_BY_SIDE = [
    ("KeyPoint.text", "told her about the flood. she laughed"),
    ("KeyPoint.text", "asked about my gap - told her I was nursing my dad"),
    ("KeyPoint.text", "showed me the kiln – brand new"),
    ("Qualification.evidence", "ran the bar - kept the books"),
    ("Qualification.need", "must lift 20 kilos - daily"),
    ("Concern.text", "worried about my commute - I move in January"),
    ("NextStep.text", "they decide in May. no rush"),
    ("Material.what", "promised Dana the plan - in colour"),
]


@pytest.mark.parametrize(("place", "words"), SIDE_BY_SIDE)
def test_nothing_is_offered_that_only_sets_side_by_side_what_a_dash_or_a_full_stop_parts(
    place: str, words: str
) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt), found
    assert found.choices == ()


@pytest.mark.parametrize(
    ("place", "words", "sentence"),
    [
        ("KeyPoint.text", "bell rota - volunteers ring twice a day", "We talked about the bell rota. You told me that volunteers ring twice a day."),
        ("KeyPoint.text", "Dana - the kiln is shared", "You told me that the kiln is shared."),
        ("Concern.text", "worried about nights after 10 p.m. on the boat", "You were worried about nights after 10 p.m. on the boat."),
        ("KeyPoint.text", 'notes: "no shoes - ever"', "You said: “no shoes - ever”"),
    ],
)  # fmt: skip
def test_what_a_dash_or_a_full_stop_does_not_part_is_read_as_before(place: str, words: str, sentence: str) -> None:
    found = read(said(place, words), READER)
    sentences = [found.sentence] if not isinstance(found, Doubt) else [one.sentence for one in found.choices]
    assert sentence in sentences


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Qualification.evidence", "must be calm with dogs"),
        ("Qualification.evidence", "ideally two years with horses"),
        ("Concern.text", "she thinks that the lift is slow"),
    ],
)
def test_nothing_is_offered_that_says_of_one_what_is_said_of_the_other(place: str, words: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt), found
    assert found.choices == ()


@pytest.mark.parametrize(
    ("words", "garbled"),
    [("joking about goats", "We talked about joking"), ("the new depot came up twice", "You told me")],
)
def test_what_both_did_is_no_topic_and_nobodys_saying(words: str, garbled: str) -> None:
    found = read(said("KeyPoint.text", words), READER)
    assert isinstance(found, Doubt), found
    assert not [choice for choice in found.choices if choice.sentence.startswith(garbled)]


def test_more_than_one_way_is_only_said_where_there_is() -> None:
    one, more = (
        read(said("KeyPoint.text", words), READER) for words in ("loved the organ", "short shifts, long walks")
    )
    assert isinstance(one, Doubt) and len(one.choices) == 1 and "more than one way" not in one.reason
    assert isinstance(more, Doubt) and len(more.choices) > 1 and "more than one way" in more.reason
