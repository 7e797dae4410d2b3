"""The message that a file is for decides what is to be sent: what is said to an offer, a first word to a stranger, leaving."""

from __future__ import annotations

from typing import Any

import pytest
from planting import BASE, day, open_kinds, printed

from thankyou import FactError, schedule
from thankyou.reports.schedule import schedule_page

THANKED = "2026-11-12 sent thank-you"
OFFERED = "2026-11-16 heard offer, by 2026-11-20"
REFUSED = "2026-11-16 heard rejection"
WRITTEN = "2026-11-05 sent outreach"

Case = tuple[str, dict[str, Any], str, list[Any], list[str], list[str]]

# The kind, other facts, the day, the history; what the page says, and what it does not say.
MEANT: dict[str, Case] = {
    "a no is sent now": ("decline", {}, "2026-11-17", [THANKED, OFFERED], ["Now: send the no to the offer, today", "decline by Friday, November 20", "in the answer itself"], ["--kind accept", "--kind negotiate", "read all of it first", "Well done"]),
    "a no needs no paper": ("decline", {}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "on the phone, the letter follows"}], ["Now: send the no to the offer, today"], ["in writing"]),
    "a no that is late": ("decline", {}, "2026-11-23", [THANKED, OFFERED], ["decline today, and make no excuses for the delay"], ["still stands"]),
    "a yes is sent now": ("accept", {}, "2026-11-17", [THANKED, OFFERED], ["Now: send the yes to the offer, today", "Then say yes by Friday, November 20"], ["--kind decline", "--kind negotiate"]),
    "a yes waits for the letter": ("accept", {}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "on the phone, the letter follows"}], ["Now: send the short reply", "accept: once it is in writing"], ["--kind decline"]),
    "a request leaves them working days": ("negotiate", {}, "2026-11-16", [THANKED, OFFERED], ["Now: send the request for other terms, today", "negotiate: Mon, Nov 16 to Tue, Nov 17, at the latest Wed, Nov 18", "in the request itself", "accept or decline: Tue, Nov 17 to Thu, Nov 19, at the latest Fri, Nov 20", "Once you have asked: give them time"], ["You asked for other terms"]),
    "a request on the last day comes first": ("negotiate", {}, "2026-11-20", [THANKED, OFFERED], ["Now: send the request for other terms, today", "ask for more of it as well"], ["They have not answered", ", late"]),
    "a request after the last day comes too late": ("negotiate", {}, "2026-11-23", [THANKED, OFFERED], ["accept or decline, late"], ["--kind negotiate"]),
    "a request that was sent is not sent again": ("negotiate", {}, "2026-11-18", [THANKED, OFFERED, "2026-11-17 sent negotiate"], ["You asked for other terms on Tuesday, November 17"], ["--kind negotiate"]),
    "the choice stays open where none is named": ("thank-you", {}, "2026-11-17", [THANKED, OFFERED], ["accept, negotiate or decline"], []),
    "an offer that the history leaves out": ("accept", {"offer": {"pay": "$31 an hour", "reply_by": "20 November"}}, "2026-11-17", [THANKED], ["Then say yes by Friday, November 20", "does not say when an offer came"], ["--kind inquiry", "they made you an offer on"]),
    "a no that the history leaves out": ("rejection-reply", {"date": None}, "2026-11-17", [], ["Now: send the reply to the no, today", "does not say when a no came"], []),
    "a question that the file answers": ("update-reply", {"date": None, "asked": ["notice? a month"]}, "2026-11-17", [], ["answer all of it within a business day"], []),
    "feedback in the reply to the no": ("feedback-request", {}, "2026-11-17", [THANKED, REFUSED], ["Now: send the request for feedback, today"], ["--kind rejection-reply"]),
    "feedback after the reply to the no": ("feedback-request", {}, "2026-11-18", [THANKED, REFUSED, "2026-11-17 sent rejection-reply"], ["if you like, send the request for feedback", "at the latest Tue, Dec 1", "connect: Tue, Dec 8"], ["Also due"]),
    "a withdrawal of my own": ("withdraw", {"reason": "I am moving away"}, "2026-11-17", [THANKED], ["Now: send the withdrawal, today"], ["inquiry", "Keep applying"]),
    "a withdrawal calls the interview off": ("withdraw", {}, "2026-11-10", [], ["The interview of Thursday, November 12 is called off with it"], ["thank-you"]),
    "a close after silence has its time": ("withdraw", {}, "2026-11-20", [THANKED, "2026-11-19 sent inquiry"], ["Nothing to send now", "withdraw (a friendly close)"], ["You mean to withdraw"]),
    "an invitation after my yes": ("connect", {}, "2026-11-20", [THANKED, OFFERED, "2026-11-17 sent accept"], ["If you like · connect"], []),
    "an invitation after it has ended": ("connect", {"outcome": "declined"}, "2026-12-01", [], ["if you like, send the invitation to connect"], ["inquiry", "thank-you"]),
    "news in the place of an inquiry": ("news", {"since": ["I passed the crane test"]}, "2026-11-19", [THANKED], ["Now: send the news, today", "news (or inquiry or information instead)", "--kind news"], ["--kind inquiry"]),
    "news before they decide": ("news", {"since": ["I passed the crane test"], "next_steps": "they decide by 27 November"}, "2026-11-17", [THANKED], ["Now: send the news, today", "news: Tue, Nov 17 to Wed, Nov 18, at the latest Fri, Nov 20", "send it before Friday, November 27", "inquiry (or information or news instead): Mon, Nov 30", "--kind news"], ["takes the place of the inquiry", "Nothing to send"]),
    "news on the eve of their decision": ("news", {"since": ["I passed the crane test"], "next_steps": "they decide by 18 November"}, "2026-11-17", [THANKED], ["news: Tue, Nov 17"], ["at the latest Wed, Nov 18"]),
    "news after their day": ("news", {"since": ["I passed the crane test"], "next_steps": "they decide by 18 November"}, "2026-11-20", [THANKED], ["Now: send the news, today", "What you have to send takes the place of the inquiry"], []),
    "news of which they do not wish to hear yet": ("news", {"since": ["I passed the crane test"], "next_steps": "please do not write to us before 27 November"}, "2026-11-17", [THANKED], ["the next message is the news on Mon, Nov 30"], ["Now:"]),
    "news before the thanks": ("news", {"since": ["I passed the crane test"], "next_steps": "they decide by 27 November"}, "2026-11-13T10:00", [], ["Now: send the thank-you, today", "news: Mon, Nov 16"], []),
    "news after a short reply": ("news", {"since": ["I passed the crane test"], "next_steps": "they decide by 27 November"}, "2026-11-17", [THANKED, "2026-11-17 heard update"], ["Now: send the short reply, today", "news: Wed, Nov 18"], ["Also due"]),
    "information of mine before they decide": ("information", {"next_steps": "they decide by 27 November"}, "2026-11-17", [THANKED], ["Now: send the information, today", "If nobody has answered your information by then"], []),
    "information that was asked for at the interview": ("information", {"asked": "the test report"}, "2026-11-16", [THANKED], ["Now: send the information, today", "kept within two business days", "inquiry (or information or news instead): Mon, Nov 23"], ["takes the place"]),
    "information as the answer to their word": ("information", {}, "2026-11-17", [THANKED, "2026-11-16 heard update"], ["Now: send the information, today", "It answers their word of Monday, November 16"], ["update-reply"]),
    "a first word to a stranger": ("outreach", {"date": None}, "2026-11-17", [], ["Now: send the outreach, today"], ["inquiry", "interview", "decision"]),
    "a stranger is reminded once": ("outreach", {"date": None}, "2026-11-13", [WRITTEN], ["if you like, send the reminder", "remind them once", "move-on: from"], ["thank-you", "--kind outreach", "they chose somebody else"]),
    "a stranger is left in peace": ("outreach", {"date": None}, "2026-12-01", [WRITTEN, "2026-11-16 sent outreach"], ["time to move on", "nobody owes a stranger an answer"], ["reminder"]),
    "a stranger who asks something": ("outreach", {"date": None}, "2026-11-17", [WRITTEN, {"on": "2026-11-16", "did": "heard", "what": "update", "note": "Happy to. Could you call on Friday?"}], ["Now: send the short reply, today", "They asked you something", "If you agree on a talk"], ["inquiry", "Hiring"]),
    "a talk that came of it": ("outreach", {"date": "2026-11-16"}, "2026-11-17", [WRITTEN], ["Now: send the thank-you, today"], ["inquiry"]),
    "an inquiry after an application": ("inquiry", {"date": None}, "2026-11-18", ["2026-11-09 sent application"], ["the next message is the inquiry on Mon, Nov 23", "two weeks after your application"], ["interview", "thank-you"]),
    "an inquiry two weeks after an application": ("inquiry", {"date": None}, "2026-11-24", ["2026-11-09 sent application"], ["Now: send the inquiry, today"], ["It is late"]),
    "an inquiry with no day at all": ("inquiry", {"date": None}, "2026-11-18", [], ["Now: send the inquiry, today", "No day is known from which to count"], []),
    "news with no day at all": ("news", {"date": None, "since": ["I passed the crane test"]}, "2026-11-18", [], ["Now: send the news, today"], ["interview"]),
    "a yes after they answered the request": ("accept", {}, "2026-11-18", [THANKED, OFFERED, "2026-11-16 sent negotiate", "2026-11-17 heard update"], ["say yes by Friday, November 20"], ["yes or no", "--kind decline"]),
    "a close that is late and still wanted": ("withdraw", {}, "2026-12-16", [THANKED, "2026-11-19 sent inquiry", "2026-11-30 sent inquiry"], ["if you like, send the closing message, today", "move-on: from Wed, Dec 23"], ["To do now"]),
    "an invitation that the history leaves out": ("update-reply", {"update": "next round"}, "2026-11-17", [THANKED], ["An invitation is answered within a business day", "heard next round --on"], ["Thank them for telling you"]),
    "a talk that a stranger agreed to": ("outreach", {"date": None}, "2026-11-17", [WRITTEN, "2026-11-13 heard next round, by 2026-11-19", "2026-11-13 sent update-reply"], ["the thank-you on Thu, Nov 19, after the conversation"], ["inquiry", "interview", "offer"]),
}  # fmt: skip


def page(kind: str, facts: dict[str, Any], today: str, history: list[Any]) -> str:
    given = {
        name: value for name, value in {**BASE, "region": "US", **facts, "kind": kind}.items() if value is not None
    }
    if "date" not in given:
        given = {name: value for name, value in given.items() if name not in ("start", "end")}
    made = schedule(given, today=day(today), history=history)
    return " ".join(schedule_page(made).split())


@pytest.mark.parametrize("case", MEANT)
def test_what_the_file_is_for_is_what_to_send(case: str) -> None:
    kind, facts, today, history, said, unsaid = MEANT[case]
    text = page(kind, facts, today, history)
    assert [one for one in said if one not in text] == [], text
    assert [one for one in unsaid if one in text] == [], text


def test_only_the_thanks_need_the_day_of_an_interview() -> None:
    for kind in ("thank-you", "event-thanks"):
        with pytest.raises(FactError, match="date: is missing"):
            page(kind, {"date": None}, "2026-11-17", [])


def test_what_is_taken_to_have_been_heard_stands_in_no_diary() -> None:
    made = schedule({**BASE, "kind": "accept"}, today=day("2026-11-17"))
    assert open_kinds(made) == ["accept"] and made.past == () and made.events == 1


# Notes beside what was heard and sent: facts, the day, the history; what the page says, and what it does not say.
NOTED: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "an hour at which it came": ({}, "2026-11-16", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "by": "2026-11-20", "note": "she rang at 15:30; a good talk"}], ["at the latest Fri, Nov 20"], ["keep to that hour"]),
    "an afternoon holds no noon": ({}, "2026-11-16", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "by": "2026-11-20", "note": "in the afternoon post"}], ["at the latest Fri, Nov 20"], ["keep to that hour"]),
    "an hour to answer by after one at which it came": ({}, "2026-11-16", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "by": "2026-11-20", "note": "mail of 8:15, reply no later than 3 pm"}], ["“3 pm”: keep to that hour"], []),
    "papers went along with a reply": ({}, "2026-11-18", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "documents", "by": "2026-11-20", "note": "two certificates"}, {"on": "2026-11-17", "did": "sent", "what": "update-reply", "note": "both certificates enclosed"}], ["Nothing to send now"], ["information: "]),
    "some of the papers went along": ({}, "2026-11-18", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "documents", "by": "2026-11-20", "note": "two certificates"}, {"on": "2026-11-17", "did": "sent", "what": "update-reply", "note": "one attached, the other to follow"}], ["Now: send the information, today"], []),
    "an interview called off": ({"date": "2026-11-19"}, "2026-11-17", [{"on": "2026-11-16", "did": "heard", "what": "update", "note": "The interview is cancelled."}], ["They called the interview off", "ask whether it is to be held"], ["postponed"]),
    "the search on hold": ({"date": "2026-11-19"}, "2026-11-17", [{"on": "2026-11-16", "did": "heard", "what": "update", "note": "Interview cancelled; the vacancy is on ice until the April budget."}], ["You noted 'on ice until the April budget'", "inquiry (or information or news instead): Mon, May 3, 2027"], ["ask when it is to be", "Dec"]),
    "the search on hold after an interview": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "update", "note": "All hiring is frozen until March."}], ["You noted 'frozen until March'", "Thu, Mar 4, 2027"], ["Nov 23"]),
    "on hold until nobody knows when": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "update", "note": "The post is on hold for now."}], ["Until when is 'on hold for now'"], []),
    "they ask something": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "update", "note": "wants to know when I could start"}], ["answer all of it within a business day", "update-reply: Mon, Nov 16 to Tue, Nov 17 They"], ["Thank them for telling you"]),
    "they will ask somebody else": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "update", "note": "they will ask about the budget"}], ["Thank them for telling you"], ["They asked you"]),
    "an event ahead": ({"kind": "event-thanks", "event": {"name": "the Crane Fair", "date": "2026-11-19"}}, "2026-11-17", [], ["one question that only they can answer"], ["They want to talk to you", "offer"]),
    "a promise without a day": ({"next_steps": [{"i_will": "write when the course is over"}]}, "2026-11-17", [THANKED], ["You promised: 'write when the course is over', for which no message is planned; keep it when its time has come."], []),
    "a promise in a note": ({}, "2026-11-13", [{"on": "2026-11-12", "did": "sent", "what": "thank-you", "note": "Told her that I'd forward the drawings by Tuesday."}], ["Now: send the information, today", "You promised: 'forward the drawings by Tuesday'"], []),
    "a promise that went along": ({"next_steps": [{"i_will": "send the drawings by Tuesday"}]}, "2026-11-13", [{"on": "2026-11-12", "did": "sent", "what": "thank-you", "note": "drawings attached"}], ["Nothing to send now"], ["You promised"]),
    "a promise for Monday rests on Sunday": ({"next_steps": [{"i_will": "send the drawings on Monday"}]}, "2026-11-15", [THANKED], ["the next message is the information on Mon, Nov 16"], ["To do now"]),
    "a letter to sign after my yes": ({"next_steps": [{"i_will": "return the signed contract by 24 November"}]}, "2026-11-18", [THANKED, OFFERED, "2026-11-17 sent accept"], ["You promised: 'return the signed contract by 24 November'"], ["see whether it is in writing"]),
    "nothing before a day": ({"next_steps": ["Please no e-mails until the council sits on 24 November."]}, "2026-11-17", [THANKED], ["You noted 'Please no e-mails until the council sits on 24 November'", "Wed, Nov 25 to Mon, Nov 30"], ["taken to mean"]),
    "nothing before a day, and their own day": ({"next_steps": ["please don't call before the 20th; they decide by 1 December"]}, "2026-11-17", [THANKED], ["Wed, Dec 2"], ["if you have heard nothing"]),
    "a no that asks something": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "rejection", "note": "may they keep my file? asks whether I agree"}], ["Answer in it what they ask: 'may they keep my file'."], []),
    "nothing known after the papers": ({"date": None, "start": None, "end": None}, "2026-11-18", ["2026-11-16 heard documents, by 2026-11-20", "2026-11-17 sent information"], ["No interview is known, so nothing is planned"], []),
}  # fmt: skip


@pytest.mark.parametrize("case", NOTED)
def test_a_note_is_read_for_what_it_says(case: str) -> None:
    facts, today, history, said, unsaid = NOTED[case]
    text = printed(today, *history, **facts)
    assert [one for one in said if one not in text] == [], text
    assert [one for one in unsaid if one in text] == [], text
