"""A no that is said again, a receipt, a person who hands over, a wish that names its person by a pronoun: what is told besides the decision itself."""

from __future__ import annotations

from typing import Any

import pytest
from planting import open_kinds, plan

from thankyou.reports.schedule import schedule_page

THANKED = "2026-11-12 sent thank-you"


def heard(on: str, what: str, note: str = "", **more: str) -> dict[str, str]:
    return {"on": on, "did": "heard", "what": what, **({"note": note} if note else {}), **more}


def page(today: str, *history: Any, **facts: Any) -> str:
    return " ".join(schedule_page(plan(today, *history, **facts)).split())


# What happened after the first no, of 17 November, was answered; whether the second no of the 24th is to be answered.
SECOND: dict[str, tuple[list[Any], bool]] = {
    "from a machine": (
        [heard("2026-11-24", "rejection", "Your candidacy was not successful. Do not reply to this address.")],
        False,
    ),
    "from the manager, by letter": (
        [heard("2026-11-24", "rejection", "a kind letter from the director, the same no")],
        False,
    ),
    "without a note": (["2026-11-24 heard rejection"], False),
    "after a word in between": (["2026-11-20 heard update", "2026-11-24 heard rejection"], False),
    "after an invitation to connect": (["2026-11-20 sent connect", "2026-11-24 heard rejection"], False),
    "after a further interview": (["2026-11-23 interviewed", "2026-11-24 heard rejection"], True),
    "after they invited again": (["2026-11-20 heard next round, by 2026-11-30", "2026-11-24 heard rejection"], True),
    "after an offer that they take back": (
        ["2026-11-20 heard offer, by 2026-11-30", "2026-11-24 heard rejection"],
        True,
    ),
    "after another application": (["2026-11-20 sent application", "2026-11-24 heard rejection"], True),
    "after they asked for papers again": (["2026-11-20 heard documents", "2026-11-24 heard rejection"], True),
}


@pytest.mark.parametrize(("since", "owed"), SECOND.values(), ids=SECOND)
@pytest.mark.parametrize("reply", ["rejection-reply", "update-reply", "feedback-request"])
def test_a_no_is_answered_once_and_again_only_where_the_process_went_on(
    since: list[Any], owed: bool, reply: str
) -> None:
    made = plan("2026-11-24", THANKED, "2026-11-17 heard rejection", f"2026-11-18 sent {reply}", *since)
    assert ("rejection-reply" in open_kinds(made)) is owed
    if not owed:
        assert "A no is answered once, and you did so on Wednesday, November 18" in (
            made.why_not("rejection-reply") or ""
        )
        assert set(open_kinds(made)) <= {"connect"}


def test_two_noes_of_which_none_was_answered_are_answered_once() -> None:
    made = plan("2026-11-24", THANKED, "2026-11-23 heard rejection", "2026-11-24 heard rejection")
    assert open_kinds(made).count("rejection-reply") == 1
    after = plan(
        "2026-11-25",
        THANKED,
        "2026-11-23 heard rejection",
        "2026-11-24 heard rejection",
        "2026-11-24 sent rejection-reply",
    )
    assert set(open_kinds(after)) <= {"connect"}


def test_a_question_in_a_second_no_is_answered() -> None:
    asked = heard("2026-11-24", "rejection", "The same in writing. May we keep your papers on file?")
    made = plan("2026-11-24", THANKED, "2026-11-17 heard rejection", "2026-11-18 sent rejection-reply", asked)
    assert open_kinds(made)[0] == "update-reply"
    made = plan(
        "2026-11-25",
        THANKED,
        "2026-11-17 heard rejection",
        "2026-11-18 sent rejection-reply",
        asked,
        "2026-11-24 sent update-reply",
    )
    assert set(open_kinds(made)) <= {"connect"}


def test_the_first_no_is_what_ended_the_rest() -> None:
    said = page(
        "2026-11-24",
        THANKED,
        "2026-11-17 heard rejection",
        "2026-11-18 sent rejection-reply",
        "2026-11-24 heard rejection",
    )
    assert "no longer needed: they said no on Tuesday, November 17" in said
    assert "nothing more has to be sent" in said
