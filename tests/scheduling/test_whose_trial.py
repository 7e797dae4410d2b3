"""Whether a trial that the next steps name is mine, somebody else's, or asked about."""

from __future__ import annotations

import datetime as dt

import pytest
from planting import plan

# A step that was jotted down on 12 November: M it is mine, ? it is asked about, - it is somebody else's.
WHOSE = {
    "my last trial shift is on 24 November": "M",
    "trial shift on 24 November": "M",
    "the last trial day is on 24 November": "?",
    "the remaining trial shift is on 24 November": "?",
    "Rosa's trial shift is on 24 November": "?",
    "their nephew has a trial shift on 24 November": "?",
    "somebody else has a trial shift on 24 November": "-",
    "the working interview on 24 November is for someone internal": "-",
    "there is an open demo day on 24 November": "-",
    "sample day on 24 November": "-",
    "demo hours on 24 November": "-",
    "they decide after the demo day on 24 November": "-",
    "my demo day is on 24 November": "M",
    "they want me for a test day on 24 November": "M",
    "demo lesson on 24 November": "M",
    "taster lesson on 24 November": "M",
    "trial shift for me on 24 November": "M",
    "a working day with the crew on 24 November": "M",
    "they give the trial day on 24 November to somebody else": "-",
}


@pytest.mark.parametrize(("said", "whose"), WHOSE.items())
def test_a_trial_is_mine_or_asked_about_or_somebody_elses(said: str, whose: str) -> None:
    made = plan("2026-11-13", "2026-11-12 sent thank-you", region="GB-ENG", locale="en-GB", next_steps=[said])
    mine = dt.date(2026, 11, 24) in made.interviews
    asked = any("an interview of yours?" in one for one in made.questions)
    assert ("M" if mine else "?" if asked else "-") == whose
