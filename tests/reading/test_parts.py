"""Jottings of several parts are offered as what their parts make together; a tail that nothing joins is not offered at all."""

from __future__ import annotations

import pytest
from said import said

from thankyou.reading import Doubt, Setting, read

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
    ("Remark.text", "her exam next week", "Good luck with your exam next week."),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "sentence"), OFFERED)
def test_the_parts_of_a_jotting_are_joined_by_what_they_lack(place: str, words: str, sentence: str) -> None:
    found = read(said(place, words), SHE)
    assert isinstance(found, Doubt), found
    assert sentence in [choice.sentence for choice in found.choices[:2]]


LOOSE = [
    ("KeyPoint.text", "night ferry, cabins mostly students"),
    ("KeyPoint.text", "recipe max 12 lines, Dana's rule"),
    ("Unsaid.text", "also speak Frisian, half the boats up there"),
    ("NextStep.text", "visit, panel, lunch with Bill"),
]


@pytest.mark.parametrize(("place", "words"), LOOSE)
def test_parts_that_nothing_joins_are_never_offered_side_by_side(place: str, words: str) -> None:
    found = read(said(place, words), SHE)
    assert isinstance(found, Doubt), found
    tail = words.partition(", ")[2]
    assert not [choice.sentence for choice in found.choices if f", {tail}" in choice.sentence]


def test_nobody_is_congratulated_on_what_is_no_feast() -> None:
    found = read(said("Remark.text", "her knee operation next week"), SHE)
    assert isinstance(found, Doubt)
    assert not [choice for choice in found.choices if choice.sentence.startswith("Congratulations")]
