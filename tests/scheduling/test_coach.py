"""Forty situations that a career coach planned before looking at any output: facts, day, history, and what must be planned.

Each check is one of: `open` (an open step of one of these kinds whose window begins between two days and ends by a third),
`not` (no open step of the kind), `not due`, `next` (what comes first), `says` and `unsaid` (patterns on the printed page).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from planting import BASE, day

from thankyou import Schedule, schedule
from thankyou.reports.schedule import schedule_page

T = "2026-11-12 sent thank-you"
GB: dict[str, Any] = {"region": "GB-ENG", "locale": "en-GB", "time_zone": "Europe/London"}
P3: dict[str, Any] = {"interviewers": ["Dana Ortiz", "Sam Park", "Lee Wong"]}

Check = tuple[str, ...]
CASES: dict[str, tuple[dict[str, Any], str, list[Any], list[Check]]] = {
"1 offer sat morning, answer monday holiday": ({**GB, "date": "2026-08-20"}, "2026-08-29T10:00", ["2026-08-21 sent thank-you", "2026-08-29 09:30 heard offer, by 2026-08-31"],
  [("open","accept","2026-08-29","2026-08-30","2026-08-31T23:59"),("says","31 August")]),
"2 offer friday 18:00 answer saturday noonish": ({}, "2026-11-20T18:30", [T,"2026-11-20 18:00 heard offer, by 2026-11-21"],
  [("open","accept","2026-11-20","2026-11-21","2026-11-21T23:59"),("next","accept|update-reply"),("says","[Ww]eekend|office hours|whatever the day|Saturday")]),
"3 documents asked friday evening by sunday": ({}, "2026-11-20T19:00", [T,"2026-11-20 18:30 heard documents, by 2026-11-22"],
  [("open","information","2026-11-20","2026-11-22","2026-11-22T23:59")]),
"4 accepted, then documents by 14 dec": ({}, "2026-12-07", [T,"2026-12-01 heard offer, by 2026-12-08","2026-12-02 sent accept","2026-12-07 heard documents, by 2026-12-14"],
  [("open","information","2026-12-07","2026-12-14","2026-12-14T23:59"),("unsaid","[Nn]othing more (is )?to (be sent|send)")]),
"5 accepted, documents sent": ({}, "2026-12-15", [T,"2026-12-01 heard offer, by 2026-12-08","2026-12-02 sent accept","2026-12-07 heard documents, by 2026-12-14","2026-12-10 sent information"],
  [("not","information"),("not","inquiry")]),
"6 about two weeks": ({"next_steps": "they decide in about two weeks"}, "2026-11-20", [T],
  [("open","inquiry","2026-11-27","2026-12-02",""),("says","26"),("says","about two weeks")]),
"7 before christmas": ({**GB,"next_steps": "decision before Christmas"}, "2026-12-01", [T],
  [("open","inquiry","2026-12-24","2027-01-08",""),("says","before Christmas")]),
"8 mid december": ({"next_steps": ["Dana: decision mid-December"], "interviewers": ["Dana Ortiz"]}, "2026-12-01", [T],
  [("open","inquiry","2026-12-16","2026-12-22","")]),
"9 start date is no decision": ({"next_steps": ["start date 4 January"]}, "2026-11-13", [T],
  [("open","inquiry","2026-11-19","2026-11-23",""),("unsaid","[Dd]ecision: (by|about)")]),
"10 friday the 20th": ({"next_steps": "they decide by Friday the 20th"}, "2026-11-13", [T],
  [("open","inquiry","2026-11-23","2026-11-24",""),("unsaid","more than one day")]),
"11 hope to decide, first week of december": ({"next_steps": "they hope to decide in the first week of December"}, "2026-11-20", [T],
  [("open","inquiry","2026-12-07","2026-12-11","")]),
"12 7-10 days": ({"next_steps": "I should hear in 7-10 days"}, "2026-11-20", [T],
  [("open","inquiry","2026-11-23","2026-11-25",""),("next","wait|inquiry")]),
"13 after thanksgiving": ({"next_steps": "we'll decide after Thanksgiving"}, "2026-11-20", [T],
  [("open","inquiry","2026-11-30","2026-12-08","")]),
"14 january": ({**GB,"next_steps": "decision in January"}, "2026-12-10", [T],
  [("open","inquiry","2027-02-01","2027-02-03",""),("not","withdraw_before_2027-02-01")]),
"15 moved delay in words": ({}, "2026-11-24", [T,{"on":"2026-11-23","did":"heard","what":"delay","note":"decision now early in the new year"},"2026-11-23 sent update-reply"],
  [("open","inquiry","2027-01-06","2027-01-15","")]),
"16 panel thanked in part": ({**P3}, "2026-11-13T10:00", ["2026-11-12 18:00 sent thank-you to Dana Ortiz"],
  [("open","thank-you","2026-11-12","2026-11-13","2026-11-14T23:59"),("says","Sam Park"),("says","Lee Wong")]),
"17 panel thanked all by name": ({**P3}, "2026-11-13T18:00", ["2026-11-12 18:00 sent thank-you to Dana Ortiz","2026-11-13 10:00 sent thank-you to Sam Park","2026-11-13 11:00 sent thank-you to Lee Wong"],
  [("not","thank-you"),("open","inquiry","2026-11-19","2026-11-23","")]),
"18 courtesy reply is no thanks": ({**P3}, "2026-11-13T10:00", ["2026-11-12 17:00 heard update","2026-11-12 17:30 sent update-reply"],
  [("open","thank-you","2026-11-12","2026-11-13","2026-11-14T23:59")]),
"19 a no dated before the interview": ({}, "2026-11-13", ["2026-11-10 heard rejection"],
  [("says","before the interview"),("says","thank-you")]),
"20 friday evening interview": ({"date":"2026-11-13","start":"18:00","end":"19:00"}, "2026-11-13T20:00", [],
  [("open","thank-you","2026-11-14T08:00","2026-11-14T12:00",""),("says","Saturday")]),
"21 over midnight": ({**GB,"their_time_zone":"America/Los_Angeles","region":"US-CA","start":"23:30","end":"00:30"}, "2026-11-13T09:00", [],
  [("open","thank-you","2026-11-12T18:00","2026-11-13T09:30","2026-11-14T23:59")]),
"22 missing end": ({"end":None}, "2026-11-12", [], [("says","15:00|3:00 pm"),("open","thank-you","2026-11-12T17:00","2026-11-12T17:00","")]),
"23 28 hours": ({}, "2026-11-13T19:00", [], [("open","thank-you","2026-11-12","2026-11-13",""),("unsaid","[Ll]ater than two days"),]),
"24 offer elsewhere": ({}, "2026-11-19", [T,"2026-11-19 elsewhere offer, by 2026-11-27"],
  [("open","inquiry|news","2026-11-19","2026-11-20","2026-11-25T23:59"),("says","27")]),
"25 accepted elsewhere": ({}, "2026-11-24", [T,"2026-11-19 elsewhere offer, by 2026-11-27","2026-11-19 sent inquiry","2026-11-24 elsewhere accept"],
  [("open","withdraw","2026-11-24","2026-11-25","2026-11-30T23:59"),("not","inquiry"),("not","move-on")]),
"26 accepted elsewhere while they have offered": ({}, "2026-11-24", [T,"2026-11-20 heard offer, by 2026-11-27","2026-11-20 sent update-reply","2026-11-24 elsewhere accept"],
  [("open","decline","2026-11-24","2026-11-25","2026-11-27T23:59"),("not","accept")]),
"27 offer elsewhere, told": ({}, "2026-11-23", [T,"2026-11-19 elsewhere offer, by 2026-11-27","2026-11-20 sent inquiry"],
  [("not due","inquiry"),("not due","news")]),
"28 close falls on christmas": ({**GB,"date":"2026-12-01"}, "2026-12-18", ["2026-12-02 sent thank-you","2026-12-09 sent inquiry","2026-12-16 sent inquiry"],
  [("open","withdraw","2027-01-04","2027-01-12","")]),
"29 close falls on thanksgiving": ({"date":"2026-11-02"}, "2026-11-20", ["2026-11-03 sent thank-you","2026-11-10 sent inquiry","2026-11-18 sent inquiry"],
  [("open","withdraw","2026-11-30","2026-12-03","")]),
"30 revised offer": ({}, "2026-11-24", [T,"2026-11-18 heard offer, by 2026-11-25","2026-11-19 sent negotiate","2026-11-24 heard offer, by 2026-11-30"],
  [("open","accept","2026-11-24","2026-11-25","2026-11-30T23:59"),("unsaid","kind negotiate")]),
"31 postponed second round": ({}, "2026-11-25", [T,"2026-11-18 heard next round, by 2026-11-24","2026-11-18 sent update-reply","2026-11-23 heard delay, by 2026-12-02","2026-11-23 sent update-reply"],
  [("not due","thank-you"),("open","thank-you","2026-12-02","2026-12-03","")]),
"32 documents beside a wait": ({"decision_date":"2026-12-17"}, "2026-12-08", [T,"2026-12-08 heard documents, by 2026-12-14","2026-12-08 sent update-reply"],
  [("open","information","2026-12-08","2026-12-14","2026-12-14T23:59"),("unsaid","Nothing to send before Fri")]),
"33 second inquiry after a month": ({"decision_date":"2026-12-15"}, "2026-11-21", [T,"2026-11-20 sent inquiry"],
  [("open","inquiry","2026-12-16","2026-12-17",""),("unsaid","[Aa] week after the first message")]),
"34 one future event": ({}, "2026-11-13", [T,"2026-11-20 heard rejection"], [("says","lies in the future"),("open","inquiry","2026-11-19","2026-11-20","")]),
"35 delay without thanks": ({"decision_date":"2026-11-20"}, "2026-11-13T10:00", ["2026-11-13 09:00 heard delay, by 2026-12-04"],
  [("open","thank-you","2026-11-12","2026-11-13",""),("open","update-reply","2026-11-13","2026-11-13","2026-11-17T17:00"),("open","inquiry","2026-12-07","2026-12-08","")]),
"36 offer by thursday thanksgiving heard tuesday": ({}, "2026-11-24", [T,"2026-11-24 10:00 heard offer, by 2026-11-26"],
  [("open","accept","2026-11-24","2026-11-25","2026-11-26T23:59")]),
"37 offer on its last day, in the evening": ({}, "2026-11-25T18:30", [T,"2026-11-18 heard offer, by 2026-11-25","2026-11-18 sent update-reply"],
  [("next","accept"),("unsaid","has passed")]),
"38 interview tomorrow, no steps due": ({"date":"2026-11-24"}, "2026-11-23", [], [("not due","thank-you"),("open","thank-you","2026-11-24T17:00","2026-11-24T17:00","")]),
"39 informational chat and two zones, before 12/4": ({**GB,"region":"US-NY","their_time_zone":"America/New_York","locale":"en-US","next_steps":"they let me know by 12/4"}, "2026-11-16", [T],
  [("open","inquiry","2026-12-07","2026-12-08","")]),
"40 rejected but asked for documents earlier": ({}, "2026-11-20", [T,"2026-11-16 heard documents, by 2026-11-24","2026-11-20 10:00 heard rejection"],
  [("not","information"),("open","rejection-reply","2026-11-20","2026-11-20","2026-11-24T17:00")]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_schedule_is_the_coachs(case: str) -> None:
    facts, today, history, checks = CASES[case]
    made = schedule({**BASE, **facts}, today=day(today), history=history)
    page = " ".join(schedule_page(made).split())
    assert [check for check in checks if not holds(check, made, page)] == [], page


def holds(check: Check, made: Schedule, page: str) -> bool:
    what, value, *days = check
    kinds = set(value.split("|"))
    if what == "open":
        return any(kinds & {step.kind, *step.options} and fits(step.opens, step.latest, *days) for step in made.open)
    if what == "not":
        kind, _, before = value.partition("_before_")
        return not any(step.kind == kind and not (before and plain(step.opens) >= moment(before)) for step in made.open)
    if what == "not due":
        return not any(step.kind == value and step.status != "upcoming" for step in made.open)
    if what == "next":
        return made.next is not None and made.next.kind in kinds
    return (re.search(value, page) is not None) == (what == "says")


def fits(opens: dt.datetime, latest: dt.datetime, first: str, last: str, end: str) -> bool:
    begins = (not first or plain(opens) >= moment(first)) and (not last or plain(opens) <= moment(last, end=True))
    return begins and (not end or plain(latest) <= moment(end))


def plain(one: dt.datetime) -> dt.datetime:
    return one.replace(tzinfo=None)


def moment(text: str, *, end: bool = False) -> dt.datetime:
    return dt.datetime.fromisoformat(text if "T" in text else f"{text}T{'23:59' if end else '00:00'}")
