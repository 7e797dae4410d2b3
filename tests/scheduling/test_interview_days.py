"""The days of interviews that a note tells of: several to choose from, another day, another hour."""

from __future__ import annotations

from typing import Any

import pytest
from planting import open_kinds, plan

THANKED = "2026-11-12 sent thank-you"


def heard(on: str, what: str, note: str = "", **more: str) -> dict[str, str]:
    return {"on": on, "did": "heard", "what": what, **({"note": note} if note else {}), **more}


@pytest.mark.parametrize("what", ["update", "next round"])
@pytest.mark.parametrize("known", [{"decision_date": "2026-11-20"}, {"next_steps": "they decide by 20 November"}, {}])
@pytest.mark.parametrize(
    "said",
    [
        "Choose an interview day: 1 December or 3 December",
        "please pick a day for the talk: the 1st, 2nd or 3rd of December",
        "We decide on 20 November who comes. You can choose: Tuesday 1 or Thursday 3 December.",
        "Interviews run from 1 to 3 December; name your day",
        "I may choose between 1 and 3 December for the second talk",
    ],
)
def test_nobody_is_asked_before_the_days_that_they_offer_are_over(said: str, known: dict[str, Any], what: str) -> None:
    for since in ((), ("2026-11-17 sent update-reply",)):
        made = plan("2026-11-17", THANKED, heard("2026-11-16", what, said), *since, **known)
        asks = next(step for step in made.open if step.kind == "inquiry")
        assert (str(asks.opens.date()), asks.reason[:39]) == ("2026-12-04", "They offered days up to Thursday, Decem")
    reply = next(step for step in plan("2026-11-17", THANKED, heard("2026-11-16", what, said)).open)
    assert "choose one" in reply.reason and len(made.interviews) == 1


def test_the_days_they_offer_hold_beside_the_day_of_the_same_entry_and_until_one_is_settled() -> None:
    offer = heard("2026-11-16", "update", "choose a day: 1 or 3 December", by="2026-11-20")
    asks = [step.opens.date() for step in plan("2026-11-17", THANKED, offer).open if step.kind == "inquiry"]
    assert str(asks[0]) == "2026-12-04"
    settled = plan(
        "2026-11-19", THANKED, offer, "2026-11-17 sent update-reply", "2026-11-18 heard next round, by 2026-12-01"
    )
    assert "inquiry" not in open_kinds(settled)


def test_who_chooses_among_others_offers_no_days() -> None:
    made = plan(
        "2026-11-17", THANKED, heard("2026-11-16", "update", "they choose between two people on 1 or 3 December")
    )
    assert "choose" not in made.open[0].reason
