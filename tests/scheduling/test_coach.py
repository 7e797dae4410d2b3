"""Eighty situations that a career coach planned before looking at any output: facts, day, history, and what must be planned.

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
"b1 offer thursday night, answer saturday": ({**GB}, "2026-11-19T22:00", [T,"2026-11-19 21:30 heard offer, by 2026-11-21"],
  [("open","accept","2026-11-19","2026-11-20","2026-11-21T23:59"),("not","inquiry")]),
"b2 offer on christmas eve for new year": ({**GB,"date":"2026-12-10"}, "2026-12-24T16:00", ["2026-12-10 sent thank-you","2026-12-24 15:30 heard offer, by 2027-01-01"],
  [("open","accept","2026-12-24","2026-12-29","2026-12-31T23:59"),("open","update-reply","2026-12-24","2026-12-24","2026-12-29T23:59")]),
"b3 exploding offer: today": ({}, "2026-11-20T10:00", [T,"2026-11-20 09:30 heard offer, by 2026-11-20"],
  [("open","accept","2026-11-20","2026-11-20","2026-11-20T23:59"),("next","accept"),("unsaid","has passed")]),
"b4 documents by saturday asked on thursday": ({}, "2026-11-19", [T,"2026-11-19 heard documents, by 2026-11-21"],
  [("open","information","2026-11-19","2026-11-19","2026-11-21T23:59")]),
"b5 accepted, documents without a day": ({}, "2026-12-03", [T,"2026-12-01 heard offer","2026-12-02 sent accept","2026-12-03 heard documents"],
  [("open","information","2026-12-03","2026-12-03","2026-12-07T23:59")]),
"b6 accepted, documents with a deadline at a weekend": ({}, "2026-12-11", [T,"2026-12-01 heard offer","2026-12-02 sent accept","2026-12-03 heard update","2026-12-07 heard documents, by 2026-12-13"],
  [("open","information","2026-12-07","2026-12-07","2026-12-13T23:59"),("next","information")]),
"b7 late november": ({"next_steps":"They'd like to have someone chosen by late November"}, "2026-11-20", [T],
  [("open","inquiry","2026-12-01","2026-12-03","")]),
"b8 end of next month": ({"next_steps":"Decision at the end of next month, said Priya","interviewers":["Priya Nair"]}, "2026-11-20", [T],
  [("open","inquiry","2027-01-01","2027-01-06","")]),
"b9 within ten business days": ({"next_steps":"we should hear back within ten business days"}, "2026-11-20", [T],
  [("open","inquiry","2026-11-30","2026-12-02",""),]),
"b10 in four to six weeks": ({"next_steps":["they said it takes four to six weeks to decide"]}, "2026-12-01", [T],
  [("open","inquiry","2026-12-25","2027-01-06","")]),
"b11 start date and decision": ({"next_steps":["Start would be February 1. They decide by mid-December."]}, "2026-12-01", [T],
  [("open","inquiry","2026-12-16","2026-12-18","")]),
"b12 only a start date": ({"next_steps":["they want someone to start in January"]}, "2026-11-13", [T],
  [("open","inquiry","2026-11-19","2026-11-23","")]),
"b13 moved: hear monday, now update by friday": ({"next_steps":"hear by Monday 16 November"}, "2026-11-17", [T,"2026-11-16 heard update, by 2026-11-20","2026-11-16 sent update-reply"],
  [("open","inquiry","2026-11-23","2026-11-24","")]),
"b14 panel in part, a week later": ({**P3}, "2026-11-20", ["2026-11-12 sent thank-you to Dana Ortiz"],
  [("not","thank-you"),("says","Sam Park"),("open","inquiry","2026-11-19","2026-11-20","")]),
"b15 second round with new people": ({**P3}, "2026-11-24T20:00", ["2026-11-12 sent thank-you","2026-11-17 heard next round, by 2026-11-24","2026-11-17 sent update-reply","2026-11-24 16:00 interviewed"],
  [("open","thank-you","2026-11-24T17:00","2026-11-24T19:00","2026-11-26T23:59")]),
"b16 no before the interview that is to come": ({}, "2026-11-10", ["2026-11-10 heard rejection"],
  [("open","rejection-reply","2026-11-10","2026-11-10",""),("not","thank-you"),("says","before the interview")]),
"b17 no before, then interviewed logged": ({}, "2026-11-13", ["2026-11-10 heard rejection","2026-11-12 15:00 interviewed"],
  [("open","thank-you","2026-11-12","2026-11-13","")]),
"b18 friday 19:30 in london": ({**GB,"date":"2026-11-20","start":"18:30","end":"19:30"}, "2026-11-21T10:00", [],
  [("open","thank-you","2026-11-21","2026-11-21T12:00",""),("next","thank-you"),("says","today")]),
"b19 friday evening, israel": ({"region":"IL","date":"2026-11-12","start":"18:00","end":"19:00"}, "2026-11-12T20:00", [],
  [("open","thank-you","2026-11-13","2026-11-15","")]),
"b20 saturday interview": ({"date":"2026-11-14"}, "2026-11-14T18:00", [],
  [("open","thank-you","2026-11-14T17:00","2026-11-16T09:00","2026-11-16T23:59")]),
"b21 over midnight, both zones": ({"region":"SG","locale":"en-SG","time_zone":"America/New_York","their_time_zone":"Asia/Singapore","start":"23:30","end":"00:30","date":"2026-11-11"}, "2026-11-12T08:00", [],
  [("open","thank-you","2026-11-12T15:00","2026-11-12T16:00","2026-11-14T23:59")]),
"b22 no end, late start": ({"start":"23:30","end":None}, "2026-11-13T09:30", [],
  [("open","thank-you","2026-11-13T08:00","2026-11-13T10:00","2026-11-16T12:00"),("says","12:30 am|00:30")]),
"b23 offer elsewhere without a day": ({}, "2026-11-17", [T,"2026-11-17 elsewhere offer"],
  [("open","inquiry|news","2026-11-17","2026-11-18","2026-11-20T23:59")]),
"b24 offer elsewhere for tomorrow": ({}, "2026-11-17T10:00", [T,"2026-11-17 09:00 elsewhere offer, by 2026-11-18"],
  [("open","inquiry|news","2026-11-17","2026-11-17","2026-11-18T12:00")]),
"b25 offer elsewhere while a round is coming": ({}, "2026-11-18", [T,"2026-11-16 heard next round, by 2026-11-30","2026-11-16 sent update-reply","2026-11-18 elsewhere offer, by 2026-11-25"],
  [("open","inquiry|news|update-reply","2026-11-18","2026-11-19","2026-11-24T23:59"),("says","next round|forward|interview")]),
"b26 accepted elsewhere, thank-you owed": ({}, "2026-11-13", ["2026-11-13 elsewhere accept"],
  [("open","withdraw","2026-11-13","2026-11-16","2026-11-18T23:59"),("not","inquiry"),("says","[Tt]hank them")]),
"b27 accepted elsewhere, withdrawn": ({}, "2026-11-26", [T,"2026-11-24 elsewhere accept","2026-11-25 sent withdraw"],
  [("not","withdraw"),("not","inquiry"),("says","nothing more")]),
"b28 close at diwali": ({"region":"IN","date":"2026-10-15"}, "2026-10-31", ["2026-10-16 sent thank-you","2026-10-23 sent inquiry","2026-10-31 sent inquiry"],
  [("open","withdraw","2026-11-10","2026-11-13","")]),
"b29 close at golden week": ({"region":"JP","date":"2026-04-09"}, "2026-04-26", ["2026-04-10 sent thank-you","2026-04-17 sent inquiry","2026-04-24 sent inquiry"],
  [("open","withdraw","2026-05-07","2026-05-13","")]),
"b30 close at easter": ({**GB,"date":"2026-03-12"}, "2026-03-27", ["2026-03-13 sent thank-you","2026-03-20 sent inquiry","2026-03-27 sent inquiry"],
  [("open","withdraw","2026-04-08","2026-04-14","")]),
"b31 negotiated, no answer yet": ({}, "2026-11-20", [T,"2026-11-17 heard offer, by 2026-11-27","2026-11-18 sent negotiate"],
  [("open","accept","2026-11-19","2026-11-20","2026-11-27T23:59"),("unsaid","kind negotiate|negotiate or decline")]),
"b32 declined": ({}, "2026-11-20", [T,"2026-11-17 heard offer, by 2026-11-27","2026-11-19 sent decline"],
  [("not","accept"),("not","inquiry")]),
"b33 documents and an inquiry late": ({"decision_date":"2026-11-16"}, "2026-12-01", [T,"2026-11-30 heard documents, by 2026-12-02","2026-11-30 sent update-reply"],
  [("next","information"),("open","information","2026-11-30","2026-11-30","2026-12-02T23:59")]),
"b34 interview today, morning": ({}, "2026-11-12T08:00", [], [("not due","thank-you"),("open","thank-you","2026-11-12T17:00","2026-11-12T17:00","")]),
"b35 interview moved before it happened": ({"date":"2026-11-19"}, "2026-11-20", ["2026-11-17 heard delay, by 2026-11-26","2026-11-17 sent update-reply"],
  [("not due","thank-you"),("not due","inquiry")]),
"b36 rejected after negotiation": ({}, "2026-11-24", [T,"2026-11-17 heard offer, by 2026-11-27","2026-11-18 sent negotiate","2026-11-23 heard rejection"],
  [("open","rejection-reply","2026-11-23","2026-11-23","2026-11-25T23:59"),("not","accept")]),
"b37 offer, then more time": ({}, "2026-11-27T18:00", [T,"2026-11-18 heard offer, by 2026-11-27","2026-11-19 sent update-reply","2026-11-25 heard update, by 2026-12-02"],
  [("open","accept","","","2026-12-02T23:59"),("unsaid","has passed")]),
"b38 before easter, france": ({"region":"FR","locale":"en-GB","date":"2026-03-19","next_steps":"they will let me know before Easter"}, "2026-03-25", ["2026-03-20 sent thank-you"],
  [("open","inquiry","2026-04-07","2026-04-09","")]),
"b39 hear by a week on friday": ({"next_steps":"I'll hear a week on Friday"}, "2026-11-13", [T], [("open","inquiry","2026-11-23","2026-11-24","")]),
"b40 decision by the 30th at the latest, thanksgiving between": ({"next_steps":"By the 30th at the latest they let us know"}, "2026-11-20", [T], [("open","inquiry","2026-12-01","2026-12-02",""),("says","November 30")]),
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
