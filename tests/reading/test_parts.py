"""Jottings of several parts are offered as what their parts make together; of two parts, a tail that nothing joins is not offered."""

from __future__ import annotations

import pytest
from said import said

from thankyou.reading import Doubt, Setting, read
from thankyou.reading.shorthand import has_shorthand, spelled_out

NAMES = frozenset({"Dana", "Whitlock"})
SHE = Setting(names=NAMES | {"Bill"}, speaker_names=NAMES, pronoun="she")
"""The only interviewer."""

OFFERED = [
    ("KeyPoint.text", "bell rota - volunteers ring twice a day", "We talked about the bell rota. You told me that volunteers ring twice a day."),
    ("KeyPoint.text", "hoists always serviced", "You told me that hoists are always serviced."),
    ("KeyPoint.text", "two barges, one still in dry dock", "You told me that there are two barges, and one is still in dry dock."),
    ("KeyPoint.text", "buses wait 9 minutes, target is 4", "You told me that buses wait 9 minutes, and the target is 4."),
    ("KeyPoint.text", "no night porter, said it twice", "You told me that there is no night porter, and you said it twice."),
    ("KeyPoint.text", "asked how I would calm a goat. stand still, then hum", "You asked how I would calm a goat. I answered that I would stand still, then hum."),
    ("KeyPoint.text", "asked about my gap - told her I was nursing my dad", "You asked about my gap. I answered that I was nursing my dad."),
    ("KeyPoint.text", "why would I leave the mill. Said the stairs", "You asked why I would leave the mill. My answer was the stairs."),
    ("KeyPoint.text", "my question re the kiln - they share it with the school", "I asked about the kiln, and you told me that you share it with the school."),
    ("KeyPoint.text", "I asked about Sundays - one in four", "I asked about Sundays, and your answer was one in four."),
    ("KeyPoint.text", "walked the pens, gates newly painted", "I walked the pens, and I saw that gates are newly painted."),
    ("KeyPoint.text", "log book, signed every evening", "You told me that the log book is signed every evening."),
    ("KeyPoint.text", "talked a while about dry rot, how it gets into the sills", "We talked a while about dry rot and how it gets into the sills."),
    ("KeyPoint.text", "Dana reckons the ice holds until March", "You told me that the ice holds until March."),
    ("KeyPoint.text", "Friday meetings: no slides, everybody stands", "We talked about Friday meetings. You told me that there are no slides, and everybody stands."),
    ("KeyPoint.text", "new cold store, opens in May", "We talked about the new cold store, which opens in May."),
    ("Qualification.evidence", "ran the ferry bar for 3 yrs, no complaints", "I ran the ferry bar for 3 years, with no complaints."),
    ("Qualification.evidence", "trained 6 porters since 2020, 5 still on the crew", "I have trained 6 porters since 2020, and 5 are still on the crew."),
    ("Qualification.evidence", "trained 6 porters, all passed", "I trained 6 porters, and all passed."),
    ("Qualification.evidence", "cut drying time 40 min to 12", "I cut drying time from 40 min to 12."),
    ("Qualification.evidence", "took a choir through its tour, audition to finale", "I took a choir through its tour, from audition to finale."),
    ("Qualification.evidence", "RYA registered, 7 yrs night watches", "I am RYA registered, with 7 years of night watches."),
    ("Qualification.evidence", "NEBOSH, renewed in May", "I have my NEBOSH, renewed in May."),
    ("Qualification.evidence", "own van, clean licence", "I have my own van and a clean licence."),
    ("Qualification.evidence", "IPAF needed, mine runs to 2031", "You are looking for someone with IPAF. Mine runs to 2031."),
    ("Qualification.evidence", "harness experience wanted", "You are looking for harness experience."),
    ("Qualification.evidence", "must be ok climbing in the wind", "You are looking for someone who is ok climbing in the wind."),
    ("Qualification.need", "early starts, weekends", "You are looking for someone for early starts and weekends."),
    ("Concern.text", "she wasn't sure I'd like the quiet. I have kept bees for six years", "You were not sure I'd like the quiet. I have kept bees for six years."),
    ("Concern.text", "worried about my commute - I move in January", "You were worried about my commute. I move in January."),
    ("Unsaid.text", "forgot: my notice is only two weeks", "My notice is only two weeks."),
    ("Draw.text", "the apprentices eat together. loved that", "I like that the apprentices eat together."),
    ("Draw.text", "nobody wears a tie, everyone eats together", "I like that nobody wears a tie, and everyone eats together."),
    ("NextStep.text", "tasting shift, maybe the week after", "The next step is the tasting shift, maybe the week after."),
    ("NextStep.text", "IT meets on the 3rd, then a letter", "I understand that IT meets on the 3rd, and then there will be a letter."),
    ("Remark.text", "her niece opening a bakery in Hull", "It was good to hear that your niece is opening a bakery in Hull."),
    ("KeyPoint.text", "what happens if a goat bites - call the owner, write it up", "You asked what happens if a goat bites. I answered that I would call the owner, and write it up."),
    ("KeyPoint.text", "asked if I mind Sundays, I don't", "You asked if I mind Sundays. I answered that I don't."),
    ("KeyPoint.text", "clinic opens at 8, closes at 6", "You told me that the clinic opens at 8 and closes at 6."),
    ("KeyPoint.text", "cats and dogs now separated", "You told me that cats and dogs are now separated."),
    ("KeyPoint.text", "waiting list 400 families", "You told me that the waiting list is 400 families."),
    ("KeyPoint.text", "loved the orchard, pupils press the juice", "I loved the orchard. You told me that pupils press the juice."),
    ("KeyPoint.text", "D. said nobody rows alone", "You told me that nobody rows alone."),
    ("KeyPoint.text", "night cover - 2 porters short", "We talked about the night cover. You told me that you are 2 porters short."),
    ("KeyPoint.text", "told them about the flood, they laughed", "I told you about the flood, and you laughed."),
    ("Qualification.need", "calm, doesn't shout", "You are looking for someone who is calm and doesn't shout."),
    ("Concern.text", "gap in 2021 - was caring for my mother", "You had a doubt about the gap in 2021. I was caring for my mother."),
    ("Draw.text", "old hall, new ideas", "I am drawn to the old hall and the new ideas."),
    ("NextStep.text", "trial day Saturday, bring boots", "The next step is the trial day on Saturday, and I will bring boots."),
    ("NextStep.text", "IT in touch next week", "IT will be in touch next week."),
    ("NextStep.text", "2nd interview 14 Oct at 10", "The next step is the 2nd interview on 14 October at 10."),
    ("Material.what", "copy of my pilot's licence", "I am sending you a copy of my pilot's licence."),
    ("Remark.text", "her dog was ill", "I was sorry to hear that your dog was ill."),
    ("Remark.text", "both grew up on farms", "We both grew up on farms."),
    ("KeyPoint.text", "can I do nights? I said one week in three", "You asked whether I can do nights. My answer was one week in three."),
    ("KeyPoint.text", "I asked who rowed last, she laughed", "I asked who rowed last, and you laughed."),
    ("KeyPoint.text", "showed me the cold room: -20, gloves on the door", "You showed me the cold room: -20, gloves on the door."),
    ("KeyPoint.text", "12-bed unit, always full", "We talked about the 12-bed unit, always full."),
    ("Qualification.evidence", "cut waste 14% in one season", "I cut waste by 14% in one season."),
    ("NextStep.text", "references, then contract", "The next step is references, and then there will be a contract."),
    ("Remark.text", "her exam next week", "Good luck with your exam next week."),
    ("KeyPoint.text", "asked to smell my malt; she liked it", "You asked to smell my malt, and you liked it."),
    ("KeyPoint.text", "asked why I sold the boat; they shut the harbour", "You asked why I sold the boat. I answered that they shut the harbour."),
    ("Remark.text", "her barn flooded", "I was sorry to hear that your barn is flooded."),
    ("Remark.text", "foal ill", "I was sorry to hear that the foal is ill."),
    ("Remark.text", "her aunt broke the rowing record", "I heard that your aunt broke the rowing record."),
    ("Remark.text", "lost 12 kilos on the hills", "I heard that you lost 12 kilos on the hills."),
    ("Remark.text", "her brother cooks for a hospital", "I heard that your brother cooks for a hospital."),
    ("Remark.text", "her goats were never ill", "It was good to hear that your goats were never ill."),
    ("KeyPoint.text", "no slow, muddy lanes", "You told me that there are no slow, muddy lanes."),
    ("KeyPoint.text", "hulls, rigging, varnish", "We talked about hulls, rigging and varnish."),
    ("KeyPoint.text", "the yard uses tar, hemp, etc.", "You told me that the yard uses tar, hemp, etc."),
    ("KeyPoint.text", "moorings, winter storage, who paints what", "We talked about moorings, winter storage, who paints what."),
    ("Qualification.evidence", "elected twice, thanked once", "I was elected twice and thanked once."),
    ("Qualification.evidence", "cut losses 4%, sales up 9", "I cut losses 4%, sales up 9."),
    ("NextStep.text", "tour, tasting, tea with Bill", "The next step is the tour, tasting and tea with Bill."),
    ("KeyPoint.text", "shearers paid weekly, bonus yearly", "You told me that shearers are paid weekly, and the bonus is yearly."),
    ("KeyPoint.text", "brewer left, sister runs the cellar", "You told me that the brewer left, and the sister runs the cellar."),
    ("KeyPoint.text", "foreman quit, nobody signs the sheets", "You told me that the foreman quit, and nobody signs the sheets."),
    ("KeyPoint.text", "four stalls left, nobody waits", "You told me that four stalls are left, and nobody waits."),
    ("KeyPoint.text", "tower run by volunteers, no gaps", "You told me that the tower is run by volunteers, with no gaps."),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "sentence"), OFFERED)
def test_the_parts_of_a_jotting_are_joined_by_what_they_lack(place: str, words: str, sentence: str) -> None:
    found = read(said(place, words), SHE)
    assert isinstance(found, Doubt), found
    assert sentence in [choice.sentence for choice in found.choices[:2]]


LOOSE = [
    ("KeyPoint.text", "the Kittiwake, a herring drifter"),
    ("KeyPoint.text", "head brewer, keen sailor"),
    ("KeyPoint.text", "night ferry, cabins mostly students"),
    ("KeyPoint.text", "recipe max 12 lines, Dana's rule"),
    ("Unsaid.text", "also speak Frisian, half the boats up there"),
    ("NextStep.text", "visit, panel, lunch with Bill"),
    ("Qualification.evidence", "badge: court, tribunal"),
]


@pytest.mark.parametrize(("place", "words"), LOOSE)
def test_two_parts_that_nothing_joins_are_not_offered_side_by_side(place: str, words: str) -> None:
    found = read(said(place, words), SHE)
    assert isinstance(found, Doubt), found
    tail = words.partition(", ")[2]
    assert not [choice.sentence for choice in found.choices if f", {tail}" in choice.sentence]


def test_of_two_things_one_may_be_what_the_other_is() -> None:
    found = read(said("KeyPoint.text", "Bill, night lead"), SHE)
    assert not isinstance(found, Doubt) or not [choice for choice in found.choices if " and " in choice.sentence]


@pytest.mark.parametrize(
    ("place", "words", "garbled"),
    [
        ("KeyPoint.text", "brewer left, sister runs the cellar", "is left"),
        ("KeyPoint.text", "hedges grown, paths too narrow", "are grown"),
        ("KeyPoint.text", "roof burst, straw lost", "straw lost"),
        ("KeyPoint.text", "roof burst, straw lost", "is lost"),
        ("KeyPoint.text", "no uniform, own boots", "there are"),
        ("KeyPoint.text", "no helmet, own ropes", "there are"),
        ("KeyPoint.text", "the depot trucks weekly", "are weekly"),
        ("KeyPoint.text", "the weir shuts in Mar. for the herring", "Mar, "),
        ("KeyPoint.text", "the ferry stops in Nov. until spring", "about the ferry"),
        ("Qualification.evidence", "cut delays 12%, crew up 3", "a cut"),
        ("Qualification.evidence", "set hedges, paths clear", "I have set hedges and"),
    ],
)
def test_a_verb_is_not_taken_for_a_thing_or_for_how_something_is(place: str, words: str, garbled: str) -> None:
    found = read(said(place, words), SHE)
    assert not isinstance(found, Doubt) or not [choice for choice in found.choices if garbled in choice.sentence]


@pytest.mark.parametrize(
    "words", ["her knee operation next week", "home flooded", "kitten ill", "house on the hill burned down"]
)
def test_nobody_is_congratulated_on_what_is_no_feast(words: str) -> None:
    found = read(said("Remark.text", words), SHE)
    assert isinstance(found, Doubt)
    assert not [choice for choice in found.choices if choice.sentence.startswith("Congratulations")]


@pytest.mark.parametrize(
    "words", ["asked to smell my malt; she liked it", "asked why I sold the boat; they shut the harbour"]
)
def test_a_question_of_nobody_named_is_the_readers(words: str) -> None:
    found = read(said("KeyPoint.text", words), SHE)
    assert isinstance(found, Doubt)
    assert not [choice for choice in found.choices if choice.sentence.startswith("I asked")]


@pytest.mark.parametrize(
    "words", ["her aunt broke the rowing record", "lost 12 kilos on the hills", "she treats the ill"]
)
def test_what_may_be_good_news_is_not_regretted(words: str) -> None:
    found = read(said("Remark.text", words), SHE)
    assert isinstance(found, Doubt)
    assert not [choice for choice in found.choices if "sorry" in choice.sentence or "good to hear" in choice.sentence]


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("HR posts the rota by Thurs", "by Thursday"),
        ("the new kiln opened in Aug and everybody likes it", "in August and"),
        ("the mill shut on 12 Feb", "12 February"),
        ("the shop opens Mon to Fri", "Monday to Friday"),
        ("the weir is shut on Thu", "on Thursday"),
        ("shearing starts Jun 3, weather permitting", "June 3,"),
        ("second round Thu 9:30", "Thursday 9:30"),
        ("every 2nd Fri the bell is oiled", "2nd Friday"),
    ],
)
def test_a_short_day_or_month_is_spelled_out_where_it_is_certain(words: str, spelled: str) -> None:
    text, done = spelled_out(words)
    assert spelled in text
    assert all(short not in text.split() for short, _ in done)


@pytest.mark.parametrize(
    "words",
    ["shown round by Dec", "since Jun left", "lunch with Jan", "by Mar", "we sat on a sun bed", "the Oct board", "APR 5%", "went on Fri Hansen",
     'she said "by Thurs"', "in May", "a talk by April", "rowed with Thu 6 seasons", "baked with Dec 2 winters", "kept goats with Jun 3, then sheep",
     "the crew depends on Thu", "they report on Mon each spring", "an essay on Jul", "trust in Dec", "Jun 8 hives", "on Monday, Dec sang"],
)  # fmt: skip
def test_what_may_be_a_name_or_a_word_is_no_date(words: str) -> None:
    assert spelled_out(words) == (words, ())


def test_a_short_day_in_a_declared_fact_is_not_asked_about() -> None:
    assert not has_shorthand("HR calls by Thurs")
    assert has_shorthand("HR calls by thurs")
