"""Two things asked for at once, each answered by its day; and what has to come before a meeting, which ends with its hour."""

from __future__ import annotations

from typing import Any

import pytest
from planting import heard, printed

FACTS: dict[str, Any] = {
    "interviewers": ["Ravi Sund"],
    "region": "IE",
    "date": "2026-11-10",
    "start": "10:00",
    "end": "11:00",
    "time_zone": "Europe/Dublin",
    "next_steps": ["decision by 4 December"],
}
T = "2026-11-10 sent thank-you"
DAYS = "Would Tuesday 24 or Thursday 26 November suit you for a talk with our director?"
PAP = "Please send me two work samples by Monday."
PLANS: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "papers, then days": (
        FACTS,
        "2026-11-19",
        [T, heard("2026-11-19", "documents", PAP), heard("2026-11-19", "update", DAYS)],
        [
            "They asked for something by Monday 23 November",
            "choose one within a business day",
            "update-reply: Thu 19 Nov to Fri 20 Nov",
        ],
        [],
    ),
    "days, then papers": (
        FACTS,
        "2026-11-19",
        [T, heard("2026-11-19", "update", DAYS), heard("2026-11-19", "documents", PAP)],
        ["They asked for something by Monday 23 November", "choose one within a business day"],
        [],
    ),
    "one note, an update": (
        FACTS,
        "2026-11-19",
        [T, heard("2026-11-19", "update", f"{DAYS} {PAP}")],
        ["They asked for something by Monday 23 November", "choose one within a business day"],
        [],
    ),
    "one note, a request": (
        FACTS,
        "2026-11-19",
        [T, heard("2026-11-19", "documents", f"{PAP} {DAYS}")],
        ["They asked for something by Monday 23 November", "choose one within a business day"],
        ["by when is"],
    ),
    "papers sent, the day not chosen": (
        FACTS,
        "2026-11-20",
        [T, heard("2026-11-19", "update", DAYS), heard("2026-11-19", "documents", PAP), "2026-11-20 sent information"],
        ["choose one within a business day"],
        ["Nothing to send now", "They asked for something"],
    ),
    "the day chosen, papers not sent": (
        FACTS,
        "2026-11-20",
        [
            T,
            heard("2026-11-19", "update", DAYS),
            heard("2026-11-19", "documents", "please send me two work samples"),
            "2026-11-20 sent update-reply",
        ],
        ["information"],
        ["choose one", "Nothing to send now"],
    ),
    "days as an invitation, then papers": (
        FACTS,
        "2026-11-19",
        [T, heard("2026-11-19", "next round", DAYS), heard("2026-11-19", "documents", PAP)],
        ["They asked for something by Monday 23 November", "choose one of the days"],
        [],
    ),
    "a choice for papers offers no days": (
        FACTS,
        "2026-11-19",
        [T, heard("2026-11-19", "documents", "Could you send your diploma on Monday or Tuesday?")],
        ["information"],
        ["choose one within"],
    ),
    "the choice is over with the days": (
        FACTS,
        "2026-11-27",
        [T, heard("2026-11-19", "update", DAYS), heard("2026-11-19", "documents", PAP), "2026-11-20 sent information"],
        [],
        ["choose one within"],
    ),
    "a withdrawal before an afternoon": (
        {**FACTS, "kind": "withdraw", "reason": "x"},
        "2026-11-24",
        [
            T,
            heard("2026-11-18", "next round", "second round on Wednesday 25 November at 2 pm", by="2026-11-25"),
            "2026-11-18 sent update-reply",
        ],
        ["at the latest Wed 25 Nov, 14:00"],
        [],
    ),
    "a withdrawal on the morning itself": (
        {**FACTS, "kind": "withdraw", "reason": "x"},
        "2026-11-25",
        [
            T,
            heard("2026-11-18", "next round", "second round on Wednesday 25 November at 2 pm", by="2026-11-25"),
            "2026-11-18 sent update-reply",
        ],
        ["14:00", "called off"],
        ["Thu 26 Nov"],
    ),
    "a withdrawal, no hour known": (
        {**FACTS, "kind": "withdraw", "reason": "x"},
        "2026-11-24",
        [
            T,
            heard("2026-11-18", "next round", "second round on Wednesday 25 November", by="2026-11-25"),
            "2026-11-18 sent update-reply",
        ],
        ["at the latest Wed 25 Nov, 09:00"],
        [],
    ),
    "a yes elsewhere before an interview": (
        FACTS,
        "2026-11-24",
        [
            T,
            heard("2026-11-18", "next round", "second round on Wednesday 25 November at 11", by="2026-11-25"),
            "2026-11-18 sent update-reply",
            "2026-11-24 elsewhere accept",
        ],
        ["to Wed 25 Nov, 11:00"],
        [],
    ),
    "a cancelled interview is answered before its hour": (
        {**FACTS, "date": "2026-11-20", "start": "14:00", "end": "15:00"},
        "2026-11-18",
        [heard("2026-11-18", "update", "Sorry, we have to cancel the visit on Friday.")],
        ["at the latest Fri 20 Nov, 14:00"],
        [],
    ),
    "all through somebody, no day named": (
        {**FACTS, "next_steps": ["please send everything through Nadia Rossi"]},
        "2026-11-11",
        [],
        ["send it to Nadia Rossi, to be passed on", "so ask Nadia Rossi"],
        ["nobody is asked"],
    ),
}


@pytest.mark.parametrize("case", PLANS)
def test_each_has_its_day(case: str) -> None:
    facts, today, history, said, unsaid = PLANS[case]
    page = printed(today, *history, **facts)
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page
