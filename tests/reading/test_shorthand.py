"""Short names of days and months are spelled out where they are certain, and nowhere else; other shorthand is a closed list."""

from __future__ import annotations

import pytest

from thankyou.reading.shorthand import has_shorthand, spelled_out


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("HR posts the rota by Thurs", "HR posts the rota by Thursday"),
        ("the new kiln opened in Aug and everybody likes it", "the new kiln opened in August and everybody likes it"),
        ("the kiln rests in Nov. for the holidays", "the kiln rests in November for the holidays"),
        ("the kiln rests in Nov. Nobody minds", "the kiln rests in November. Nobody minds"),
        ("the mill shut on 12 Feb", "the mill shut on 12 February"),
        ("certified Feb 2024, renewed since", "certified February 2024, renewed since"),
        ("shut on the 12th of Feb", "shut on the 12th of February"),
        ("the mill shuts mid-Oct", "the mill shuts mid-October"),
        ("the weir is shut on Thu", "the weir is shut on Thursday"),
        ("shearing starts in Jun, weather permitting", "shearing starts in June, weather permitting"),
        ("the shop opens Mon to Fri", "the shop opens Monday to Friday"),
        ("the shop opens Monday to Fri", "the shop opens Monday to Friday"),
        ("second round Tues 9:30", "second round Tuesday 9:30"),
        ("second round Fri 9am", "second round Friday 9am"),
        ("lambing from Apr 3rd", "lambing from April 3rd"),
        ("lambing starts Apr 3, weather permitting", "lambing starts April 3, weather permitting"),
        ("every 2nd fri the bell is oiled", "every 2nd Friday the bell is oiled"),
    ],
)
def test_a_short_day_or_month_is_spelled_out_where_it_is_certain(words: str, spelled: str) -> None:
    assert spelled_out(words)[0] == spelled


@pytest.mark.parametrize(
    "words",
    [
        "shown round by Dec",
        "since Jun left",
        "lunch with Jan",
        "by Mar",
        "we sat on a sun bed",
        "the Oct board",
        "APR 5%",
        "a rise of Apr 5%",
        "went on Fri Hansen",
        "he rows with Mon-Chen on Mon-Chen's boat",
        'she said "by Thurs"',
        "in May",
        "a talk by April",
        "rowed with Thu 6 seasons",
        "baked with Dec 2 winters",
        "shearing starts Jun 3",
        "kept goats with Jun 3, then sheep",
        "the crew depends on Thu",
        "they rely on Fri",
        "a loan at 4.9 apr",
        "a loan at apr 4.9",
        "he rows with Chul-Aug 3 times a week",
        "they report on Mon each spring",
        "an essay on Jul",
        "trust in Dec",
        "12 Dec",
        "Jun to Dec",
    ],
)
def test_what_may_be_a_name_or_a_word_is_no_date(words: str) -> None:
    assert spelled_out(words) == (words, ())


def test_a_name_of_somebody_in_the_facts_is_no_date() -> None:
    assert spelled_out("open in Dec", frozenset({"Dec"})) == ("open in Dec", ())


def test_what_is_spelled_out_is_recorded_with_its_full_stop() -> None:
    assert spelled_out("shut in Nov. for 2 wks") == (
        "shut in November for 2 weeks",
        (("wks", "weeks"), ("Nov.", "November")),
    )


def test_a_short_day_in_a_declared_fact_is_not_asked_about() -> None:
    assert not has_shorthand("HR calls by Thurs")
    assert has_shorthand("HR calls by thurs")
