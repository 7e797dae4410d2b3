"""What stands under a schedule is true on that day: two days for a thank-you, quiet days, deadlines, the words of a country."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from planting import plan, printed

from thankyou.scheduling.days import read_days
from thankyou.scheduling.deciding import stated
from thankyou.scheduling.telling import deputy_in
from thankyou.scheduling.windows import Office
from thankyou.scheduling.wishes import wish_in

THANKED = "2026-11-12 sent thank-you"
_TALK: dict[str, Any] = {"role": None, "medium": "coffee"}

# Facts, day or minute, history; what the page says, and what it does not say.
SAID: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "good friday: two days pass before they work again": ({"region": "GB-ENG", "date": "2027-03-25", "start": None, "end": None}, "2027-03-26T10:00", [], ["Now: send the thank-you, today from 10:00", "at the latest Sat 27 Mar, 16:00", "Tuesday 30 March, more than two days after it"], ["Now: send the thank-you, on", "noon"]),
    "a weekend of friday and saturday": ({"region": "QA", "start": None, "end": "18:30"}, "2026-11-12T20:30", [], ["the thank-you on Fri 13 Nov", "at the latest Sat 14 Nov, 18:30"], []),
    "the day before a night shift ends": ({"start": "22:00", "end": "02:00"}, "2026-11-13T07:00", [], ["today from 9:00 am", "at the latest Sat, Nov 14, 8:00 pm"], ["Sun, Nov 15, 2:00 am"]),
    "the evening of the day": ({}, "2026-11-12T18:00", [], ["Now: send the thank-you, today from 6:00 pm"], ["Fri, Nov 13 from"]),
    "after eight in the evening": ({}, "2026-11-12T20:05", [], ["Nothing to send now; the next message is the thank-you on Fri, Nov 13"], ["Now:"]),
    "the reply waits for monday": ({}, "2026-11-13T17:00", [THANKED, "2026-11-13 16:50 heard rejection"], ["Nothing to send now; the next message is the reply to the no on Mon, Nov 16."], ["Now:", "To do now"]),
    "late, on a saturday": ({}, "2026-12-05T10:00", [THANKED], ["Nothing to send now; the next message is the inquiry on Mon, Dec 7. It is late, and still worth sending."], ["Now:"]),
    "an offer that ran out, on a saturday": ({}, "2026-11-21T11:00", [THANKED, "2026-11-13 heard offer, by 2026-11-20", "2026-11-13 sent update-reply"], ["Now: answer the offer. It is late; do it today."], ["Take the time that you were given", "Mon, Nov 23"]),
    "an offer on friday evening for monday": ({}, "2026-11-20T18:00", [THANKED, "2026-11-20 17:45 heard offer, by 2026-11-23"], ["Now: send the short reply, today from 6:00 pm", "Sat, Nov 21 to Sun, Nov 22, at the latest Mon, Nov 23", "if you need more time, ask for it in the same message", "decide in the time until then"], ["Nothing to send now"]),
    "an offer that runs out tomorrow, in the evening": ({}, "2026-11-18T18:40", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "offer", "by": "2026-11-19", "note": "she wants to know tomorrow"}], ["Now: send the short reply, today from 6:40 pm.", "if you need more time, ask for it in the same message", "--kind update-reply"], ["late:", "Nothing to send"]),
    "an offer that runs out tomorrow, late in the evening": ({}, "2026-11-18T21:15", [THANKED, "2026-11-18 21:00 heard offer, by 2026-11-19"], ["Now: send the short reply, today from 9:15 pm.", "if you need more time, ask for it in the same message"], ["Nothing to send"]),
    "an offer that runs out today, and nobody was thanked": ({}, "2026-11-19T07:40", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "offer", "by": "2026-11-19", "note": "contract attached"}], ["That is today. If you need more time, ask for it at once."], ["in writing yet"]),
    "a letter for tonight": ({}, "2026-11-18", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "offer", "by": "2026-11-19", "note": "the contract comes by e-mail tonight"}], ["do not ask for it yet"], ["Ask for the offer in writing"]),
    "documents on thursday evening for the next working day": ({"region": "CL", "date": "2026-09-10"}, "2026-09-17T19:00", ["2026-09-10 sent thank-you", "2026-09-17 18:30 heard documents, by 2026-09-21"], ["Now: send the information, today from 19:00"], ["Nothing to send now"]),
    "an offer by telephone": ({}, "2026-11-16", [THANKED, "2026-11-16 heard offer"], ["Have it in writing and read all of it first."], ["First, read"]),
    "the week before christmas": ({}, "2026-12-21", [THANKED, "2026-11-30 sent inquiry", "2026-12-14 sent inquiry"], ["if you like, send the closing message on Mon, Jan 4, 2027"], ["Dec 21 to", "the delay"]),
    "the end of a second inquiry": ({"decision_date": "2026-12-11"}, "2026-12-01", [THANKED], ["Mon, Dec 21 to Tue, Dec 22 A week after the first one"], ["Dec 28", "Dec 29"]),
    "missed before the holidays": ({}, "2026-12-28", [THANKED, "2026-12-11 sent inquiry"], ["Mon, Jan 4, 2027 to Tue, Jan 5, 2027", "More than a week after it, ask once more"], ["inquiry, late", "That time has passed", ". A week after it"]),
    "a long break without a row": ({"region": "NP", "date": "2026-10-09"}, "2026-10-20", ["2026-10-09 sent thank-you", "2026-10-14 sent inquiry"], ["Mon 26 Oct to Tue 27 Oct"], ["Fri 23 Oct to"]),
    "the holidays, where nobody keeps christmas": ({"region": "IL", "date": "2026-08-20", "next_steps": "decision after the holidays"}, "2026-08-24", ["2026-08-20 sent thank-you"], ["inquiry on Sun 11 Oct"], ["Jan"]),
    "after carnival": ({"region": "BR", "date": "2027-02-05", "next_steps": "they answer after Carnival"}, "2027-02-08", ["2027-02-05 sent thank-you"], ["taken to mean Wednesday 17 February at the latest"], ["To settle first"]),
    "a holiday on which many work": ({"region": "US-NJ", "date": "2027-02-05"}, "2027-02-12T14:00", ["2027-02-05 sent thank-you"], ["Today is a holiday there (Lincoln's Birthday); if they work all the same"], []),
    "all that is due stands in the headline": ({}, "2026-11-27T10:00", [THANKED, "2026-11-19 heard offer, by 2026-11-25", "2026-11-24 sent accept", "2026-11-25 heard documents, by 2026-12-04"], ["Also due: the information by Fri, Dec 4."], ["Nothing to send"]),
    "on the free morning itself it is time": ({"date": "2026-11-14", "start": "09:00", "end": "11:00"}, "2026-11-15T09:40", [], ["Now: send the thank-you, today from 9:40 am."], ["on Mon, Nov 16."]),
    "past the free morning the next is a working one": ({"date": "2026-11-14", "start": "09:00", "end": "11:00"}, "2026-11-15T12:40", [], ["the next message is the thank-you on Mon, Nov 16."], ["Now:"]),
    "a delay to a week asks for the day": ({}, "2026-11-20", [THANKED, {"on": "2026-11-20", "did": "heard", "what": "delay", "note": "it will be the week of December 7"}], ["A delay is answered with two friendly lines; ask in them for the day, which 'the week of December 7' leaves open; the inquiry then counts from the new day."], []),
    "a delay to a last day asks for none": ({}, "2026-11-20", [THANKED, {"on": "2026-11-20", "did": "heard", "what": "delay", "note": "by the end of December at the latest"}], ["A delay is answered with two friendly lines; the inquiry then counts"], ["ask in them"]),
    "a day that has passed is no day that was never named": ({"next_steps": "they decide by November 19"}, "2026-11-20", [THANKED, "2026-11-20 heard documents, by 2026-11-25"], ["with no newer day of theirs known, asking is fair"], ["no day of theirs"]),
    "steps without a day named none": ({"next_steps": "they decide soon"}, "2026-11-20", [THANKED, "2026-11-20 heard documents, by 2026-11-25"], ["with no day of theirs known, asking is fair"], []),
    "on the day itself the offer in writing is asked for": ({}, "2026-11-23", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "over the phone, the contract follows"}, "2026-11-16 sent update-reply"], ["Now: ask for the offer in writing, today.", "$ thankyou compose FILE --kind update-reply"], ["wait for the offer", "That is today"]),
    "nobody of the jury is asked who wants no letters": ({"interviewers": ["Una Brandt", "Pim Okafor"], "next_steps": "Please do not contact the jury. HR will be in touch by November 20."}, "2026-11-23", [], ["inquiry (or information or news instead): Mon, Nov 23", "You noted 'Please do not contact the jury': so ask whoever invited you, such as HR, and nobody else"], ["$ thankyou compose"]),
    "who arranges the interviews may be asked": ({"interviewers": ["Una Brandt", {"name": "Ada Quist", "title": "Recruiter"}], "next_steps": "Please do not contact the jury. HR will be in touch by November 20."}, "2026-11-23", [], ["Now: send the inquiry to Ada Quist", "so ask Ada Quist, and nobody else.", "--kind inquiry --to 'Ada Quist'"], ["--to 'Una Brandt'"]),
    "a saturday is kept": ({}, "2026-11-20T09:30", [THANKED, "2026-11-19 17:40 heard offer, by 2026-11-21"], ["by Sat, Nov 21", "Their day is at a weekend; Friday, November 20, in office hours, is safer."], ["Nobody works", "That is today"]),
    "a no before any interview": ({"date": "2026-11-26"}, "2026-11-20", ["2026-11-20 heard rejection"], ["A no is often about budgets"], ["did well", "Give it an evening"]),
    "an offer without a day": ({}, "2026-11-20", [THANKED, "2026-11-20 heard offer"], ["as they named no day"], ["the time that you were given"]),
    "a yes elsewhere": ({}, "2026-11-25", [THANKED, "2026-11-24 elsewhere accept"], ["If your new employer has put nothing into writing yet, ask them for that first, today."], ["Once you have that in writing"]),
    "a promise in their own words": ({"next_steps": [{"i_will": "send him my portfolio by 16 November"}]}, "2026-11-13", [THANKED], ["You promised: 'send him my portfolio by 16 November'."], ["would send"]),
    "a talk by its role": ({"role": "Informational conversation"}, "2026-11-13T10:00", [], ["two hours after the conversation"], ["stopped the search", "inquiry", "interview,"]),
    "news is told within a business day": ({"decision_date": "2026-12-11"}, "2026-11-19T10:00", [THANKED, "2026-11-19 elsewhere offer, by 2026-11-25"], ["news of the other offer: Thu, Nov 19 to Fri, Nov 20 Another", "Mon, Dec 14 to Tue, Dec 15", "The news takes the place of one inquiry"], ["--kind inquiry", "withdraw: no longer"]),
    "saturday is no office day": ({"region": "HK"}, "2026-11-13", [THANKED], ["at the latest Tue 24 Nov"], ["Sat"]),
    "news of an offer is called so": ({}, "2026-11-16T10:00", [THANKED, "2026-11-16 elsewhere offer, by 2026-11-23"], ["Now: send the news of the other offer", "write three or four lines of your own", "thankyou log FILE sent news"], ["$ thankyou compose", "inquiry: no longer", "inquiry, withdraw: no longer", "An open second door"]),
    "news of an offer that runs out on monday": ({}, "2026-11-21T10:00", [THANKED, "2026-11-20 17:30 elsewhere offer, by 2026-11-23"], ["Now: send the news of the other offer, today from 10:00 am."], ["is late", "offer, late"]),
    "what you did": ({}, "2026-11-24", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-19 sent accept"], ["you accepted on Thursday, November 19"], ["an accept message"]),
    "documents beside what is over": ({}, "2026-11-24", [THANKED, "2026-11-18 heard offer, by 2026-11-25", "2026-11-20 sent accept", "2026-11-23 heard documents, by 2026-11-27"], ["information (or update-reply instead)"], ["update-reply: no longer"]),
    "an offer after a no": ({}, "2026-12-01", [THANKED, "2026-11-18 heard rejection", "2026-11-19 sent rejection-reply", "2026-12-01 heard offer, by 2026-12-08"], ["no longer needed: they made you an offer on Tuesday, December 1"], ["they said no"]),
    "a no before an interview that is to come": ({"date": "2026-11-26", "region": "CA"}, "2026-11-20", ["2026-11-20 heard rejection"], ["To settle first ? They said no on Friday, November 20, before the interview of Thursday, November 26: is it still to be held?", "settle the question that follows"], ["was it held", "liked each other"]),
    "a no before an interview that is past": ({"date": "2026-11-16"}, "2026-11-17", ["2026-11-13 heard rejection"], ["To settle first", "was it held all the same?", "was held all the same"], ["Notes · They said no"]),
    "thanks that are not wanted go into the question": ({"next_steps": ["we do not accept thank-you cards", "decision by 27 November"]}, "2026-11-13T10:00", [], ["thank-you: you noted 'we do not accept thank-you cards'", "Mon, Nov 30 to Tue, Dec 1", "Say thank you for the interview in it as well."], []),
    "no follow-up": ({"next_steps": "no follow-up e-mails, please"}, "2026-11-13T10:00", [], ["thank-you: you noted 'no follow-up e-mails'", "so nobody is asked"], ["Now:"]),
    "not before a month": ({"next_steps": "they asked me not to follow up before December"}, "2026-11-13", [THANKED], ["the inquiry on Wed, Dec 2", "You may ask after December 1"], ["nobody is asked"]),
    "not before a holiday, and not on a bridge day": ({"next_steps": "they said not to chase before Thanksgiving"}, "2026-11-13", [THANKED], ["the inquiry on Mon, Nov 30"], ["the inquiry on Fri"]),
    "the rest is told nothing": ({"next_steps": "unsuccessful applicants will not be informed"}, "2026-11-30", [THANKED], ["Nothing has to be sent", "by what you noted, silence means no"], ["It is late"]),
    "a call only for a yes": ({"next_steps": "they ring only if it's a yes, by 20 November"}, "2026-11-24", [THANKED], ["Nothing has to be sent", "silence after Friday, November 20 means no"], ["It is late"]),
    "a machine says until when": ({"decision_date": "2026-11-20"}, "2026-11-25", [THANKED, "2026-11-23 sent inquiry", {"on": "2026-11-23", "did": "heard", "what": "update", "note": "I am on annual leave and back on 7 December"}], ["the inquiry on Thu, Dec 10", "You noted 'on annual leave and back on 7 December'; give them two working days after that, and then ask once more"], ["short reply", "After the day that they named"]),
    "a search that was halted": ({}, "2026-11-20", [THANKED, {"on": "2026-11-19", "did": "heard", "what": "update", "note": "recruitment is halted until 15 January"}, "2026-11-19 sent update-reply"], ["the inquiry on Thu, Jan 21, 2027", "You noted 'halted until 15 January'"], []),
    "a search that waits for something far off": ({}, "2026-11-20", [THANKED, {"on": "2026-11-19", "did": "heard", "what": "update", "note": "they wait for the grant in February"}, "2026-11-19 sent update-reply"], ["the inquiry on Wed, Mar 3, 2027"], []),
    "an offer elsewhere that runs out at the weekend": ({}, "2026-11-20T18:30", [THANKED, "2026-11-20 17:30 elsewhere offer, by 2026-11-22"], ["Now: send the news of the other offer, today from 6:30 pm."], ["It is late"]),
    "an offer elsewhere that was told too late": ({}, "2026-11-21T11:00", [THANKED, "2026-11-19 elsewhere offer, by 2026-11-22"], ["Now: send the news of the other offer, today from 11:00 am."], ["It is late"]),
    "two offers": ({}, "2026-11-18", [THANKED, "2026-11-16 elsewhere offer, by 2026-11-20", "2026-11-17 heard offer, by 2026-11-25", "2026-11-17 sent update-reply"], ["Now: decide between the two offers, by Fri, Nov 20.", "If it is not in writing by Thursday, November 19"], []),
    "two offers, this one first": ({}, "2026-11-18", [THANKED, "2026-11-16 elsewhere offer, by 2026-11-30", "2026-11-17 heard offer, by 2026-11-25", "2026-11-17 sent update-reply"], ["Now: answer the offer, by Wed, Nov 25."], []),
    "other terms, not answered, and no day": ({}, "2026-11-27", [THANKED, "2026-11-17 heard offer", "2026-11-18 sent negotiate"], ["Now: ask for their word on the terms, today.", "so nothing is late"], ["It is late", "still stands"]),
    "other terms, asked about again": ({}, "2026-11-27", [THANKED, "2026-11-17 heard offer", "2026-11-18 sent negotiate", "2026-11-26 sent update-reply"], ["Now: answer the offer once they have answered you"], ["ask for their word on the terms"]),
    "a contract that is signed": ({}, "2026-11-24", [THANKED, "2026-11-17 heard offer, by 2026-11-25", {"on": "2026-11-20", "did": "sent", "what": "accept", "note": "signed and returned the contract"}], ["Nothing more is to be sent."], ["whether it is in writing"]),
    "a contract elsewhere that is signed": ({}, "2026-11-24", [THANKED, {"on": "2026-11-23", "did": "elsewhere", "what": "accept", "note": "contract signed today"}], ["Now: send the withdrawal"], ["into writing"]),
    "a letter that is waited for, and nobody thanked": ({}, "2026-11-20", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "by phone, papers follow"}], ["Now: send the short reply", "Ask by when they need to know"], ["in the answer itself"]),
    "another hour": ({"date": "2026-11-26"}, "2026-11-20", [{"on": "2026-11-20", "did": "heard", "what": "update", "note": "the interview is at 4 pm instead of 2"}], ["They gave the interview of Thursday, November 26 another hour", "thank-you:"], ["no new day"]),
    "an invitation without a day": ({}, "2026-11-18", [THANKED, "2026-11-17 heard next round"], ["say when you can come", "heard next round --by", "with no day for the interview: ask when it is to be."], ["confirm day, time and form"]),
    "an invitation with days to choose from": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "next round", "note": "Tuesday 24 at ten or Thursday 26 at four, which suits?"}], ["choose one of the days that they offer"], ["confirm day, time and form"]),
    "days to choose from in an update": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "update", "note": "could we talk again on the 24th or the 26th?"}], ["They offer days to choose from: choose one within a business day"], ["Decision:"]),
    "the eve of a holiday": ({"region": "PT", "date": "2026-11-30", "start": "09:00", "end": "10:00"}, "2026-11-30T12:30", [], ["and on the same day if you can, for Tuesday 1 December is a holiday there (Restoration of Independence Day)"], ["24 hours"]),
    "a day that has passed": ({"next_steps": "they decide by 20 November"}, "2026-11-24", [THANKED], ["Their answer was expected by Friday, November 20"], ["is expected"]),
    "a decision after a long weekend": ({"region": "GB-ENG", "date": "2027-04-20", "next_steps": "they decide after the long weekend"}, "2027-04-26", ["2027-04-20 sent thank-you"], ["not before Tuesday 4 May", "Decision: not before 4 May"], ["not before Monday"]),
    "not before a day that is a holiday": ({"region": "JP", "date": "2027-04-12", "next_steps": "no decision before 5 May"}, "2027-04-20", ["2027-04-12 sent thank-you"], ["Decision: not before 6 May, taken as by 12 May (from 'no decision before 5 May'"], []),
    "until the new financial year": ({"region": "GB-ENG", "date": "2027-02-10"}, "2027-02-22", ["2027-02-10 sent thank-you", {"on": "2027-02-19", "did": "heard", "what": "update", "note": "on hold until the new financial year"}, "2027-02-19 sent update-reply"], ["the inquiry on Tue 6 Apr", "before Thursday 1 April"], ["?"]),
    "two days on one of which they call": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "update", "note": "they call me on Tuesday or Wednesday"}], ["Thank them for telling you", "Decision: about November 25"], ["choose one"]),
    "a stranger who answers": ({"kind": "outreach", "date": None, "start": None, "end": None, "role": None}, "2026-11-18", ["2026-11-12 sent outreach", {"on": "2026-11-17", "did": "heard", "what": "update", "note": "glad to talk"}], ["take up what they offer"], ["for telling you"]),
    "a no that nobody calls so": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "update", "note": "The vacancy has been filled internally."}], ["To settle first ? You noted 'The vacancy has been filled internally' on Tuesday, November 17: is that their no?"], []),
    "nobody is chosen yet": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "update", "note": "they have not chosen anybody yet"}], ["ask in them by when they will know more"], ["is that their no"]),
    "another week": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "delay", "note": "they need another week"}, "2026-11-17 sent update-reply"], ["the inquiry on Wed, Nov 25", "You noted 'another week'"], []),
    "a candidate who comes first": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "delay", "note": "one more trial on 20 November, then they decide"}, "2026-11-17 sent update-reply"], ["the inquiry on Mon, Nov 30"], []),
    "a delay until somebody is back": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "delay", "note": "delayed until the owner is back from his travels"}, "2026-11-17 sent update-reply"], ["Until when is 'until the owner is back from his travels'"], []),
    "an interview on monday that is called off on sunday": ({"kind": "withdraw", "reason": "I have taken a post nearer home", "date": "2026-11-23"}, "2026-11-22T15:00", [], ["Now: send the withdrawal, today from 3:00 pm.", "They do not work again before it: write all the same."], []),
    "an interview on tuesday that is called off on sunday": ({"kind": "withdraw", "reason": "I have taken a post nearer home", "date": "2026-11-24"}, "2026-11-22T15:00", [], ["the withdrawal on Mon, Nov 23"], ["all the same"]),
    "a yes elsewhere on friday evening before an interview": ({"date": "2026-11-23"}, "2026-11-20T18:00", ["2026-11-20 17:30 elsewhere accept"], ["Now: send the withdrawal, today from 6:00 pm."], []),
    "they may call, not I": ({"next_steps": "we can call you after the 20th"}, "2026-11-16", [THANKED], ["Decision: not before November 20"], ["You may ask"]),
    "nothing before a month": ({"next_steps": "nothing before December"}, "2026-11-16", [THANKED], ["You noted 'before December'"], ["the inquiry on Thu, Nov 19"]),
    "a no that was answered": ({}, "2026-12-20", [THANKED, "2026-11-18 heard rejection", "2026-11-19 sent rejection-reply"], ["Note one thing that you did well"], ["before you answer"]),
    "a thank-you to be sent": ({}, "2026-11-12T18:00", [], ["A short and true note is enough"], ["You have done your part", "delay"]),
    "an interview to come": ({}, "2026-11-10", [], ["Until you hold an offer in writing"], ["You have done your part", "delay"]),
    "a message to be sent": ({}, "2026-11-20", [THANKED], ["Keep applying elsewhere"], ["You have done your part", "this wait"]),
    "an invitation in the evening for tomorrow": ({}, "2026-11-18T18:00", [THANKED, "2026-11-18 17:45 heard next round, by 2026-11-19"], ["Now: send the short reply, today from 6:00 pm."], ["Nothing to send now"]),
    "papers that are owed go before a question": ({}, "2026-11-24", [THANKED, "2026-11-16 heard documents, by 2026-11-20", "2026-11-16 sent update-reply"], ["Now: send the information", "Tue, Dec 1 to Wed, Dec 2", "What they asked for goes first; a week after that, with no day of theirs known, asking is fair."], ["Also due"]),
    "papers that are owed, and their day has passed": ({"region": "GB-ENG", "decision_date": "2026-11-20"}, "2026-11-24", [THANKED, "2026-11-16 heard documents, by 2026-11-19"], ["Tue 1 Dec to Wed 2 Dec", "What they asked for goes first; a week after that, asking is fair."], ["Also due", "no day of theirs"]),
    "papers that are due before their day change nothing": ({"region": "IE", "decision_date": "2026-12-04"}, "2026-11-24", [THANKED, "2026-11-23 heard documents, by 2026-11-27"], ["Mon 7 Dec to Tue 8 Dec"], ["goes first"]),
    "a promise that is owed goes before a question": ({"decision_date": "2026-11-20", "next_steps": [{"i_will": "send the two references by Monday"}]}, "2026-11-24", [THANKED], ["What you promised goes first; a week after that, asking is fair."], ["Also due"]),
    "a promise with time left goes first as well": ({"next_steps": [{"i_will": "send the two references by 17 November"}]}, "2026-11-16", [THANKED], ["Tue, Nov 24 to Wed, Nov 25", "What you promised goes first; a week after that, with no day of theirs known, asking is fair."], ["Nov 19"]),
    "other terms, answered": ({}, "2026-11-19", [THANKED, "2026-11-16 heard offer, by 2026-11-25", "2026-11-17 sent negotiate", "2026-11-19 heard update"], ["Now: answer the offer, by Wed, Nov 25.", "and heard from them on Thursday, November 19. Unless they asked for time, say yes or no by"], ["once they have answered", "Give them time", "--kind negotiate"]),
    "other terms, talked about, on the eve": ({}, "2026-11-24", [THANKED, "2026-11-16 heard offer, by 2026-11-25", "2026-11-16 sent update-reply", "2026-11-17 sent negotiate", {"on": "2026-11-19", "did": "heard", "what": "update", "note": "the director looks into the pay band"}, "2026-11-20 sent update-reply"], ["Now: answer the offer, or ask for more time, by Wed, Nov 25.", "heard from them on Thursday, November 19. If that is their answer, say yes or no", "If it is not, their day stands all the same: ask for their word, or for more time"], ["Unless they asked"]),
    "other terms, talked about, before the eve": ({}, "2026-11-20", [THANKED, "2026-11-16 heard offer, by 2026-11-25", "2026-11-17 sent negotiate", {"on": "2026-11-19", "did": "heard", "what": "update", "note": "the director looks into the pay band"}, "2026-11-20 sent update-reply"], ["Now: answer the offer, by Wed, Nov 25.", "If it is not, and no answer has come by Tuesday, November 24, ask that day"], []),
    "a yes that they take back": ({}, "2026-11-26", [THANKED, "2026-11-16 heard offer", "2026-11-18 sent accept", {"on": "2026-11-26", "did": "heard", "what": "rejection", "note": "the fund has pulled out"}], ["They take back what you said yes to", "it may bind them"], ["question for feedback"]),
    "a field and an earlier day in the note": ({}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "offer", "by": "2026-11-30", "note": "Jo said: sign by Tuesday the 24th"}, "2026-11-17 sent update-reply"], ["To settle first ? Is your answer wanted by Tuesday, November 24 or by Monday, November 30? 'by Tuesday the 24th', in the note of Tuesday, November 17, and its field name one each", "by Tue, Nov 24"], ["may be that day"]),
    "no message holds the thanks any more": ({}, "2027-02-15", [], ["thank-you: more than a week has passed, and no message follows that could hold it.", "inquiry: after two months"], ["in the next message", "inquiry, withdraw"]),
    "an interview that is called off": ({"date": "2026-11-26"}, "2026-11-20", [{"on": "2026-11-20", "did": "heard", "what": "update", "note": "they cancelled the interview"}], ["thank-you: no longer needed: they called the interview off on Friday, November 20; there was no interview to thank for."], ["sent you word"]),
    "an open delay": ({"next_steps": "they decide by 20 November"}, "2026-11-18", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "delay", "note": "they look at the posts again and cannot name a day"}], ["ask in them by when they will know more"], ["the new day."]),
    "a delay with a day": ({}, "2026-11-18", [THANKED, "2026-11-18 heard delay, by 2026-12-04"], ["the inquiry then counts from the new day"], []),
    "a delay that hangs on something": ({}, "2026-11-18", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "delay", "note": "they decide once Priya is out of hospital"}], ["A delay is answered with two friendly lines.", "Which day is meant by 'once Priya"], ["will know more"]),
    "no word before a day": ({"next_steps": "please do not write to the committee until the vote on 27 November"}, "2026-11-13T10:00", [], ["Nothing to send now", "thank-you: you noted 'please do not write to the committee until the vote on 27 November': that goes before what is customary, so nothing is sent before Friday, November 27 is over.", "inquiry (or information or news instead): Mon, Nov 30", "Say thank you for the interview in it as well"], ["Now: send"]),
    "no word at all": ({"next_steps": "they asked applicants not to contact the school"}, "2026-11-13T10:00", [], ["thank-you: you noted 'asked applicants not to contact the school'", "so nothing is sent", "inquiry: you noted 'asked applicants not to contact the school', so nobody is asked"], ["Now: send", "withdraw"]),
    "no word but an answer": ({"next_steps": "please do not e-mail the panel"}, "2026-11-18", [THANKED, "2026-11-16 heard offer, by 2026-11-25", "2026-11-16 sent update-reply"], ["Now: answer the offer", "You noted 'please do not e-mail the panel': answer whoever wrote to you."], []),
    "no thanks": ({"next_steps": "no thank-you letters, please"}, "2026-11-13T10:00", [], ["thank-you: you noted 'no thank-you letters': that goes before what is customary, so none is sent.", "inquiry (or information or news instead): Thu, Nov 19", "Say thank you for the interview in it as well."], []),
    "no chasing": ({"next_steps": "please don't chase us, they decide by 27 November"}, "2026-11-13T10:00", [], ["Now: send the thank-you", "inquiry (or information or news instead): Mon, Nov 30"], []),
    "no word in an update": ({}, "2026-11-18", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "update", "note": "please do not get in touch before 1 December"}], ["inquiry (or information or news instead): Wed, Dec 2", "update-reply: you noted 'please do not get in touch before 1 December'"], ["Thank them for telling you"]),
    "a call is no message": ({"next_steps": "no phone calls please"}, "2026-11-13T10:00", [], ["Now: send the thank-you"], ["You noted", "you noted"]),
    "nor is my own employer": ({"next_steps": "please do not contact my present employer"}, "2026-11-13T10:00", [], ["Now: send the thank-you"], ["You noted", "you noted"]),
    "silence is the answer, and no day is named": ({"next_steps": "they only write to people whom they want to meet again"}, "2026-12-01", [THANKED], ["Nothing has to be sent; if you like, send the inquiry, today.", "By what you noted, silence means no. It may rest there"], ["withdraw"]),
    "a machine's answer changes nothing": ({"next_steps": "they decide by 18 November"}, "2026-11-20", [THANKED, "2026-11-19 sent inquiry", {"on": "2026-11-19", "did": "heard", "what": "update", "note": "automatic reply: on sabbatical until May, in urgent cases turn to Ines Kaya"}], ["the next message is the inquiry on Mon, Nov 30", "Your inquiry of Thursday, November 19 is not answered.", "The automatic reply of Thursday, November 19 says 'in urgent cases turn to Ines Kaya': send it there."], ["update-reply", "late:"]),
    "who has a deputy holds nothing back": ({"next_steps": "they decide by 18 November"}, "2026-11-19", [THANKED, {"on": "2026-11-13", "did": "heard", "what": "update", "note": "out of office until 30 November. Tom Weir stands in for me."}], ["Now: send the inquiry, today", "says 'Tom Weir stands in for me': send it there."], []),
    "other terms, not answered, with time left": ({}, "2026-11-19", [THANKED, "2026-11-16 heard offer, by 2026-11-27", "2026-11-17 sent negotiate"], ["once they have answered you", "Give them time to answer"], ["ask for their word"]),
    "other terms, not answered, on the eve": ({"region": "AU-VIC"}, "2026-11-26", [THANKED, "2026-11-16 heard offer, by 2026-11-27", "2026-11-17 sent negotiate"], ["Now: answer the offer, or ask for more time, by Fri 27 Nov.", "They have not answered, and their day stands all the same"], ["Give them time"]),
    "other terms, put off": ({}, "2026-11-20", [THANKED, "2026-11-16 heard offer, by 2026-11-23", "2026-11-17 sent negotiate", "2026-11-19 heard delay"], ["They need more time, and their day stands until they move it: ask today whether it moves."], ["They have not answered"]),
    "an offer that is not in writing on its last day": ({"region": "NZ"}, "2026-11-25", [THANKED, "2026-11-20 heard offer, by 2026-11-25", "2026-11-20 sent update-reply"], ["That is today. If it is not in writing yet, ask for more time at once."], []),
    "a revised offer is read as well": ({}, "2026-11-24", [THANKED, "2026-11-16 heard offer, by 2026-11-20", "2026-11-17 sent negotiate", "2026-11-23 heard offer, by 2026-11-30"], ["have it in writing, read what has changed, and say yes or no by Monday, November 30"], ["--kind negotiate"]),
    "an offer that ran out is not negotiated": ({}, "2026-11-24", [THANKED, "2026-11-16 heard offer, by 2026-11-20", "2026-11-16 sent update-reply"], ["accept or decline, late", "ask whether the offer still stands"], ["negotiate"]),
    "a later word does not undo the new day": ({}, "2026-11-25", [THANKED, "2026-11-16 heard offer, by 2026-11-20", "2026-11-16 sent update-reply", "2026-11-18 heard update, by 2026-11-30", "2026-11-24 heard update"], ["Now: answer the offer, by Mon, Nov 30."], ["which has passed"]),
    "an offer at work before a weekend": ({"region": "GB-ENG"}, "2026-11-20T16:30", [THANKED, "2026-11-20 heard offer, by 2026-11-22"], ["Also due: the answer to the offer by Sun 22 Nov", "Fri 20 Nov to Sat 21 Nov, at the latest Sun 22 Nov", "Today, while they are still at work, is safer."], []),
    "an offer at work before their weekend of friday": ({"region": "SA"}, "2026-11-19T11:00", [THANKED, "2026-11-19 10:00 heard offer, by 2026-11-21"], ["Thu 19 Nov, 10:00 to Fri 20 Nov, 17:00, at the latest Sat 21 Nov, 17:00", "Today, while they are still at work"], []),
    "an offer at work before a holiday": ({}, "2026-11-25T14:00", [THANKED, "2026-11-25 13:30 heard offer, by 2026-11-27"], ["Wed, Nov 25, 1:30 pm to 5:00 pm", "Wed, Nov 25, 1:30 pm to Fri, Nov 27, 5:00 pm", "They do not work again before that day"], []),
    "a limit in a note": ({}, "2026-11-18", [THANKED, {"on": "2026-11-18", "did": "heard", "what": "offer", "note": "they need an answer within 48 hours"}], ["at the latest Fri, Nov 20", "by Friday, November 20", "Your answer: by November 20 (from 'within 48 hours' in the note of Wednesday, November 18)"], ["named no day", "Ask by when"]),
    "a limit that leaves the day open": ({"region": "AU"}, "2026-11-19", [THANKED, {"on": "2026-11-19", "did": "heard", "what": "offer", "note": "they need to know next week"}], ["By which day is your answer wanted? 'next week', in the note of Thursday 19 November, leaves it open, and the first that it may mean is taken, Monday 23 November", "at the latest Mon 23 Nov"], ["named no day"]),
    "a limit without a day": ({"region": "CA-ON"}, "2026-11-19", [THANKED, {"on": "2026-11-19", "did": "heard", "what": "offer", "note": "an answer as soon as possible, please"}], ["No day can be read from 'as soon as possible'", "within a week at the most, or sooner, for you noted 'as soon as possible'"], ["named no day"]),
    "a limit in their own words": ({"region": "AT"}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "offer", "note": "let us know by Friday"}, "2026-11-17 sent update-reply"], ["Now: answer the offer, by Fri 20 Nov.", "Your answer: by 20 November (from 'by Friday'"], ["To settle first"]),
    "a day beside an offer that no rule reads": ({"region": "AT"}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "offer", "note": "send the contract back by Friday"}, "2026-11-17 sent update-reply"], ["'by Friday', in the note of Tuesday 17 November, may be that day; until you say, Friday 20 November is taken"], ["named no day"]),
    "a far day beside an offer that no rule reads": ({"region": "AT"}, "2026-11-18", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "offer", "note": "pension forms by 1 March"}, "2026-11-17 sent update-reply"], ["'by 1 March', in the note of Tuesday 17 November, may be that day: ask", "within a week, as no day of theirs is certain", "by Tue 24 Nov"], ["is taken"]),
    "papers by a note": ({"region": "GB-ENG"}, "2026-11-17", [THANKED, {"on": "2026-11-17", "did": "heard", "what": "documents", "note": "right to work papers by next Friday"}], ["They asked for something by Friday 20 November", "What they asked for: by 20 November"], []),
    "an offer elsewhere by a note": ({"decision_date": "2026-12-11"}, "2026-11-20", [THANKED, {"on": "2026-11-20", "did": "elsewhere", "what": "offer", "note": "they want to know by Wednesday"}], ["that you must answer by Wednesday, November 25", "The answer to the other offer: by November 25"], []),
    "more time by a note": ({}, "2026-11-24", [THANKED, "2026-11-16 heard offer, by 2026-11-23", "2026-11-16 sent update-reply", {"on": "2026-11-23", "did": "heard", "what": "update", "note": "I can have until Monday the 30th"}], ["Now: send the short reply", "Also due: the answer to the offer by Mon, Nov 30.", "They gave you until Monday, November 30: thank them for the time"], ["which has passed"]),
    "a first inquiry between the years": ({"region": "DE-BY", "date": "2026-12-22"}, "2026-12-23", ["2026-12-22 sent thank-you"], ["the inquiry on Mon 4 Jan 2027", "Not before Monday 4 January: many offices are closed between their holidays."], ["29 Dec"]),
    "a first inquiry in golden week": ({"region": "JP", "date": "2027-04-22"}, "2027-04-23", ["2027-04-22 sent thank-you"], ["the inquiry on Thu 6 May"], ["30 Apr"]),
    "a first inquiry missed before the years turn": ({"date": "2026-12-14"}, "2026-12-28", ["2026-12-14 sent thank-you"], ["the inquiry on Mon, Jan 4, 2027"], ["inquiry, late", "Now:"]),
    "a first inquiry where nobody closes then": ({"region": "SA", "date": "2026-12-22"}, "2026-12-23", ["2026-12-22 sent thank-you"], ["the inquiry on Tue 29 Dec"], ["Not before"]),
    "asked to ring between the years": ({"date": "2026-12-14", "next_steps": "call us if you have not heard by the 28th"}, "2026-12-15", ["2026-12-14 sent thank-you"], ["the inquiry on Tue, Dec 29"], ["Not before"]),
    "an invitation to connect is offered, not due": ({}, "2026-11-30", [THANKED, "2026-11-18 heard rejection", "2026-11-19 sent rejection-reply"], ["Nothing has to be sent; if you like, send the invitation to connect, today.", "If you like · connect"], ["To do now", "Now:"]),
    "asked on the last evening": ({}, "2026-11-20T19:00", [THANKED, "2026-11-20 18:50 heard documents, by 2026-11-20"], ["Fri, Nov 20, 6:50 pm, at the latest Fri, Nov 20, 11:59 pm"], ["6:50 pm to 6:50 pm"]),
    "they have sent word": ({}, "2026-11-30", [THANKED, "2026-11-19 sent inquiry", "2026-11-27 heard update"], ["Keep applying"], ["No answer is not yet an answer"]),
    "the last panel is still ahead": ({"next_steps": "final panel on 20 November"}, "2026-11-16", [THANKED], ["the inquiry on Wed, Nov 25", "You noted 'on 20 November', and they may not decide before Friday, November 20; give them two working days after it."], ["expected by", "taken to mean"]),
    "what is mine holds nothing back": ({"next_steps": "I will send the references by 24 November"}, "2026-11-16", [THANKED], ["You promised: 'send the references by 24 November'"], ["You noted"]),
    "what is mine, of me": ({"next_steps": [{"who": "me", "will": "send the references by 24 November"}]}, "2026-11-16", [THANKED], ["You promised: 'send the references by 24 November'"], ["You noted", "Decision:"]),
    "a promise beside what goes along": ({"next_steps": [{"i_will": "send the two references by Monday"}], "materials": [{"sending": "my dive log", "file": "divelog.pdf"}]}, "2026-11-13", [THANKED], ["You promised: 'send the two references by Monday'"], []),
    "a promise that goes along": ({"next_steps": [{"i_will": "send my dive log by Monday"}], "materials": [{"sending": "my dive log", "file": "divelog.pdf"}]}, "2026-11-13", [THANKED], [], ["You promised"]),
    "a day of decision among the points": ({"key_points": [{"you_said": "you will decide before 18 December"}]}, "2026-11-13", [THANKED], ["Decision:", "key_points[0]"], ["No day is known"]),
    "another day among the points": ({"key_points": [{"you_said": "the new kiln is fired on 18 December"}]}, "2026-11-13", [THANKED], ["Nov 19"], ["Decision:"]),
    "an absence beside a day": ({}, "2026-11-09", ["2026-11-02 sent thank-you", {"on": "2026-11-05", "did": "heard", "what": "delay", "by": "2026-11-13", "note": "manager is on leave"}], [], ["Until when is"]),
    "nor does the start of the job": ({"next_steps": "start date 30 November"}, "2026-11-16", [THANKED], ["the inquiry on Thu, Nov 19"], ["You noted"]),
    "a talk": (_TALK, "2026-11-13T10:00", [], ["two hours after the conversation"], ["interview,", "Hiring nearly always", "inquiry"]),
    "they will telephone": ({"next_steps": "she will ring me on Thursday morning"}, "2026-11-18", [THANKED], ["Their answer is expected by Thursday, November 19"], ["they would decide"]),
    "one day or another": ({"next_steps": "they will call on Thursday or Friday"}, "2026-11-18", [THANKED], ["You noted 'on Thursday or Friday', which is taken to mean Friday, November 20 at the latest"], ["taken as by", "'Friday'"]),
    "unread, and its time has come": ({"next_steps": "they decide in the spring"}, "2026-12-10", [THANKED], ["Now: settle the question that follows; unless its answer changes that, send the inquiry", "If their day is still to come, wait for it."], ["It is late", "That time has passed"]),
    "ireland writes the day first": ({"region": "IE"}, "2026-11-16", [THANKED], ["Monday 16 November", "Thu 19 Nov"], ["November 16"]),
    "whoever reads it is at home": ({"region": None, "time_zone": "America/Chicago", "their_time_zone": "Europe/London"}, "2026-11-16", [THANKED], ["Monday, November 16"], ["16 November"]),
    "papers that take longer are announced": ({"region": "GB-ENG"}, "2026-11-20T11:00", [THANKED, "2026-11-20 heard documents, by 2026-11-25"], ["information (or update-reply instead): Fri 20 Nov to Wed 25 Nov", "If it takes longer than Monday 23 November, say by then, in a short reply, when it will come."], []),
    "papers that were not announced": ({}, "2026-11-18", [THANKED, "2026-11-16 heard documents, by 2026-11-20"], ["If it cannot go today, say today, in a short reply, when it will come."], ["If it takes longer"]),
    "papers for tomorrow need no announcement": ({}, "2026-11-16", [THANKED, "2026-11-16 heard documents, by 2026-11-17"], ["information (or update-reply instead)"], ["short reply, when"]),
    "papers after a yes are announced": ({}, "2026-11-25", [THANKED, "2026-11-16 heard offer, by 2026-11-20", "2026-11-18 sent accept", "2026-11-24 heard documents, by 2026-12-04"], ["If it cannot go today, say today"], []),
    "papers that were announced": ({}, "2026-11-18", [THANKED, "2026-11-16 heard documents, by 2026-11-20", "2026-11-16 sent update-reply"], ["→ information: Mon, Nov 16 to Fri, Nov 20"], ["information (or", "--kind update-reply", "when it will come"]),
    "a day that is over": ({"next_steps": "they decide by 6 November"}, "2026-11-16", [THANKED], ["Which day is meant by 'by 6 November', in next_steps[0]? The calendar has no such day in the half year ahead"], ["can be read"]),
    "being shut holds back": ({"next_steps": "the office is shut until 24 November"}, "2026-11-16", [THANKED], ["the inquiry on Mon, Nov 30"], []),
    "somebody's leaving holds nothing back": ({"next_steps": "the old manager retires on 27 November"}, "2026-11-16", [THANKED], ["the inquiry on Thu, Nov 19"], ["You noted"]),
    "nor does a move": ({"next_steps": "their office moves on 24 November"}, "2026-11-16", [THANKED], ["the inquiry on Thu, Nov 19"], ["You noted"]),
    "nor an opening": ({"next_steps": "new store opening on 24 November"}, "2026-11-16", [THANKED], ["the inquiry on Thu, Nov 19"], ["You noted"]),
    "somebody's being away does": ({"next_steps": "Dana is on leave until 24 November"}, "2026-11-16", [THANKED], ["the inquiry on Mon, Nov 30", "You noted 'on leave until 24 November', and they may not decide before Tuesday, November 24"], []),
    "so does coming back": ({"next_steps": "Ann leaves for Paris, back on the 20th"}, "2026-11-16", [THANKED], ["the inquiry on Wed, Nov 25"], []),
    "a day that does not exist": ({"region": "IE", "next_steps": "they decide by 31 November"}, "2026-11-16", [THANKED], ["To settle first ? Which day is meant by 'by 31 November', in next_steps[0]? The calendar has no such day in the half year ahead: set decision_date", "The calendar has no such day ahead as 'by 31 November'; until you say which it is, Tuesday 1 December is taken", "the inquiry on Wed 2 Dec"], ["not certain"]),
    "a day that does not exist, in a note": ({}, "2026-11-25", [THANKED, {"on": "2026-11-24", "did": "heard", "what": "delay", "note": "an answer by the 31st of November"}], ["Which day is meant by 'by the 31st of November', in the note of Tuesday, November 24?"], []),
    "a day that does not exist, for my answer": ({}, "2026-11-25", [THANKED, {"on": "2026-11-24", "did": "heard", "what": "offer", "note": "they want my answer by 31 November"}], ["By which day is your answer wanted? No day can be read from 'by 31 November'"], ["named no day"]),
    "a day of which only they know": ({"next_steps": "a decision by Founders' Day"}, "2026-11-16", [THANKED], ["Which day is meant by 'by Founders' Day'"], ["a week after your thank-you"]),
    "a weekend of which only they know": ({"region": "GB-ENG", "next_steps": "they decide over the long Jubilee weekend"}, "2026-11-16", [THANKED], ["Which day is meant by 'over the long Jubilee weekend'"], []),
    "half-term is quoted whole": ({"region": "GB-ENG", "next_steps": "they decide by half-term week"}, "2026-11-16", [THANKED], ["Which day is meant by 'by half-term"], ["'by half'"]),
    "an offer by word of mouth": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "by phone; a letter will follow"}], ["Ask by when they need to know, and for the offer in writing.", "accept, negotiate or decline: once it is in writing It is not in writing yet: wait for the letter, and read all of it.", "within a week of it", "If nothing has come by Monday, November 23, ask for it.", "Until you have it in writing"], ["Have it in writing"]),
    "an offer by word of mouth, thanked for": ({}, "2026-11-18", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "verbal offer"}, "2026-11-17 sent update-reply"], ["Now: wait for the offer in writing, and answer it once it is here."], ["Now: answer", "at the latest", "--kind accept"]),
    "the letter does not come": ({}, "2026-11-27", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "rang me, the contract is on its way"}, "2026-11-17 sent update-reply"], ["Now: ask for the offer in writing, today.", "ask for the offer in writing: Tue, Nov 24 to Fri, Nov 27", "They named no day for your answer, and nothing in writing is noted here", "--kind update-reply", "--kind decline"], ["late", "still stands", "--kind accept"]),
    "the letter was asked for": ({}, "2026-11-27", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "by phone, letter to follow"}, "2026-11-17 sent update-reply", "2026-11-25 sent update-reply"], ["Now: wait for the offer in writing", "If nothing has come by Thursday, December 3, ask for it."], ["ask for the offer in writing"]),
    "the letter is here": ({}, "2026-12-02", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "verbal offer, the contract is on its way"}, "2026-11-17 sent update-reply", {"on": "2026-12-01", "did": "heard", "what": "update", "note": "the contract has arrived"}], ["Now: answer the offer, by Tue, Dec 8.", "Read all of it first."], ["Have it in writing", "Until you have it", "It is late"]),
    "an offer in writing": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "by": "2026-11-20", "note": "by e-mail"}], ["Read all of it first. Then accept, negotiate or decline"], ["Have it in writing", "Until you have it"]),
    "an offer by word of mouth on its eve": ({}, "2026-11-19", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "by": "2026-11-20", "note": "on the phone, nothing in writing yet"}, "2026-11-17 sent update-reply"], ["Now: answer the offer, by Fri, Nov 20.", "If the letter does not come in time, ask for more time today."], []),
    "a week of my own is not theirs": ({}, "2026-11-27", [THANKED, "2026-11-16 heard offer", "2026-11-17 sent update-reply"], ["They named no day, and a week has passed"], ["asked for an answer by"]),
    "an offer in the afternoon for tomorrow": ({}, "2026-11-17T15:30", [THANKED, "2026-11-17 heard offer, by 2026-11-18"], ["update-reply: Tue, Nov 17 Thank them at once"], ["noon"]),
    "a thank-you before the interview": ({"date": "2026-11-19"}, "2026-11-20", [THANKED], ["Now: settle the question that follows; unless its answer changes that, send the thank-you", "A thank-you is written down under Thursday, November 12, before the interview of Thursday, November 19: is one of the days wrong?"], []),
    "a thank-you before an interview to come": ({"date": "2026-11-19"}, "2026-11-13", [THANKED], ["write that down with `thankyou log FILE interviewed --on`", "the thank-you on Thu, Nov 19"], []),
    "a yes before the offer": ({}, "2026-11-20", [THANKED, "2026-11-16 sent accept", "2026-11-18 heard offer, by 2026-11-27"], ["A yes is written down under Monday, November 16, before the offer of Wednesday, November 18", "the offer counts as not answered"], []),
    "a reply before the no": ({}, "2026-11-20", [THANKED, "2026-11-16 sent rejection-reply", "2026-11-18 heard rejection"], ["A reply to the no is written down under Monday, November 16, before the no of Wednesday, November 18"], []),
    "an answer after an answer is in order": ({}, "2026-11-20", [THANKED, "2026-11-16 heard offer, by 2026-11-18", "2026-11-17 sent negotiate", "2026-11-19 heard offer, by 2026-11-27"], [], ["written down under"]),
    "over, and for them still yesterday": ({"region": "GB-ENG", "locale": "en-NZ", "date": "2026-11-25", "start": "08:30", "end": "09:15", "time_zone": "Pacific/Auckland", "their_time_zone": "Europe/London"}, "2026-11-25T10:00", [], ["today from 10:00 pm", "A short and true note is enough"], ["They want to talk to you"]),
    "to come, and for them already tomorrow": ({"region": "AU-NSW", "time_zone": "America/Los_Angeles", "their_time_zone": "Australia/Sydney", "start": "16:00", "end": "17:00"}, "2026-11-11T20:00", [], ["They want to talk to you"], ["A short and true note"]),
    "a second talk this morning, for them yesterday": ({"region": "US-CA", "time_zone": "Pacific/Auckland", "their_time_zone": "America/Los_Angeles", "start": "08:00", "end": "09:00"}, "2026-11-19T09:30", ["2026-11-13 sent thank-you", "2026-11-16 heard next round, by 2026-11-19", "2026-11-16 sent update-reply"], ["is taken to end at 4:00 pm", "A short and true note"], ["have ended", "have been held", "They want to talk"]),
    "an event that the decision hinges on": ({"next_steps": "the decision hinges on the budget meeting on 20 November"}, "2026-11-16", [THANKED], ["Decision: not before November 20, taken as by November 24"], ["expected by"]),
    "a decision that follows a meeting": ({"region": "GB-ENG", "next_steps": "a decision will follow the board meeting on 20 November"}, "2026-11-16", [THANKED], ["Decision: not before 20 November, taken as by 24 November (from 'follow the board meeting on 20 November'"], []),
    "to follow up is no such event": ({"next_steps": "they will follow up with a decision by 20 November"}, "2026-11-16", [THANKED], ["Their answer is expected by Friday, November 20"], ["not before"]),
    "the country of the holidays is named": ({"region": None, "time_zone": "Europe/Dublin"}, "2026-11-16", [THANKED], ["Public holidays are those of Ireland (IE), going by the time zone Europe/Dublin"], []),
    "an offer that came after the yes elsewhere": ({}, "2026-11-19T14:00", [THANKED, "2026-11-18 elsewhere accept", "2026-11-19 heard offer, by 2026-11-27"], ["decline: Thu, Nov 19, at the latest Fri, Nov 20"], ["Wed, Nov 18 to"]),
    "a withdrawal of one's own": ({}, "2026-11-20", [THANKED, "2026-11-19 sent withdraw"], ["✓ withdraw, Thu, Nov 19"], ["friendly close"]),
    "a withdrawal after one inquiry": ({"region": "GB-ENG"}, "2026-11-25", [THANKED, "2026-11-20 sent inquiry", "2026-11-24 sent withdraw"], ["✓ withdraw, Tue 24 Nov"], ["friendly close"]),
    "a friendly close": ({}, "2026-12-08", [THANKED, "2026-11-20 sent inquiry", "2026-11-30 sent inquiry", "2026-12-07 sent withdraw"], ["✓ withdraw (a friendly close), Mon, Dec 7"], []),
    "a yes elsewhere is no friendly close": ({}, "2026-11-20", [THANKED, "2026-11-20 elsewhere accept"], ["Now: send the withdrawal"], ["closing message", "friendly close"]),
    "what was assumed of an interview that is thanked": ({"start": None, "end": None, "region": "PL"}, "2026-11-20", [THANKED, "2026-11-20 heard next round, by 2026-12-02"], ["The interview of Wednesday 2 December is taken to end at 16:00"], ["taken to have ended"]),
    "what was assumed names its day": ({"start": None, "end": None, "region": "AU-VIC"}, "2026-11-13", ["2026-11-13 heard next round, by 2026-11-20"], ["The interview of Thursday 12 November is taken to have ended at 4:00 pm", "The interview of Friday 20 November is taken to end"], ["The interview is taken"]),
    "put off, and nobody has said until when": ({"date": "2026-11-18"}, "2026-11-25", ["2026-11-16 heard delay"], ["Now: send the short reply", "It is late, and still worth sending", "ask when it is to be"], ["Nothing more is to be sent", "too long ago"]),
    "a question about a note": ({}, "2026-11-17", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "delay", "note": "decision pushed to two weeks after the board meeting"}], ["in the note of Monday, November 16? None can be read from it: log the day that you take it for with `heard delay --by`."], ["--by` to the day"]),
    "an interview is still to come": ({"region": "SE", "date": "2026-12-03"}, "2026-11-27", [], ["the next message is the thank-you on Thu 3 Dec, after the interview."], []),
    "an evening interview is still to come": ({"date": "2026-12-02", "start": "18:00", "end": "19:30"}, "2026-11-27", [], ["the thank-you on Thu, Dec 3, after the interview of Wed, Dec 2."], []),
    "a late thank-you goes today": ({"region": "AU-QLD", "date": "2026-11-11"}, "2026-11-17", [], ["thank-you, late", "Tue 24 Nov to Wed 25 Nov", "a week after the thank-you is the time to ask"], ["Wed 18 Nov to"]),
    "a late thank-you and an inquiry are one message": ({"date": "2026-11-11", "decision_date": "2026-11-13"}, "2026-11-17", [], ["Now: send the inquiry", "Say thank you for the interview in it as well.", "thank-you: it is late, and the inquiry is due as well"], ["thank-you, late"]),
    "one of a panel is still thanked": ({"interviewers": ["Dana Ortiz", "Sam Park"], "date": "2026-11-11", "decision_date": "2026-11-13"}, "2026-11-17", ["2026-11-12 sent thank-you to Dana Ortiz"], ["thank-you to Sam Park, late", "Also due: the inquiry"], ["in it as well"]),
    "little time on monday": ({"date": "2026-10-31", "start": "10:00", "end": "11:00", "time_zone": "America/New_York"}, "2026-10-31T12:00", [], ["thank-you: Sun, Nov 1, 9:00 am to noon, at the latest Mon, Nov 2, 10:00 am", "they work again on Monday, November 2, when two days have nearly passed; so a free day serves as well"], ["two days will have passed"]),
    "a morning on monday": ({"date": "2026-11-14", "start": "10:00", "end": "12:00", "region": "GB-SCT"}, "2026-11-14T13:00", [], ["thank-you: Mon 16 Nov, 09:00 to noon"], ["free day"]),
    "the friday after thanksgiving": ({"date": "2026-11-19", "next_steps": "by Thanksgiving"}, "2026-11-24", ["2026-11-19 sent thank-you"], ["Mon, Nov 30 to Tue, Dec 1", "Not before Monday, November 30: Friday, November 27 stands alone between days on which nobody works"], ["Fri, Nov 27 to"]),
    "the friday after ascension": ({"region": "DE-BY", "date": "2027-04-28", "decision_date": "2027-05-06"}, "2027-04-29", ["2027-04-28 sent thank-you"], ["Mon 10 May to Tue 11 May"], ["Fri 7 May to"]),
    "no second day between a holiday and a weekend": ({"date": "2026-11-18"}, "2026-11-19", ["2026-11-18 sent thank-you"], ["Wed, Nov 25 to Mon, Nov 30"], ["to Fri, Nov 27,"]),
    "two offers, the other one sooner": ({}, "2026-11-18", [THANKED, "2026-11-16 heard offer, by 2026-11-25", "2026-11-16 sent update-reply", "2026-11-18 elsewhere offer, by 2026-11-20"], ["Tue, Nov 17 to Fri, Nov 20, at the latest Wed, Nov 25", "decide between the two before the earlier day"], []),
    "no letter, other terms": ({}, "2026-11-18", [THANKED, {"on": "2026-11-16", "did": "heard", "what": "offer", "note": "verbal, letter to follow"}, "2026-11-17 sent negotiate"], ["say yes or no within a week, as they named no day"], ["of it"]),
    "a february of thirty days": ({"region": "IN-KA", "date": "2027-02-04", "next_steps": "decision by 30 February"}, "2027-02-05", ["2027-02-04 sent thank-you"], ["Which day is meant by 'by 30 February'", "Tuesday 2 March is taken"], ["two weeks after"]),
    "the locale of the facts wins": ({"region": "US", "locale": "en-GB"}, "2026-11-16", [THANKED], ["Monday 16 November"], ["November 16"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_what_is_printed_is_true_today(case: str) -> None:
    facts, today, history, said, unsaid = SAID[case]
    page = printed(today, *history, **facts)
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page


def test_a_thank_you_never_waits_longer_than_two_days() -> None:
    """Every hour of a fortnight with Christmas, and of one with Easter, in countries with four kinds of weekend."""
    for region in ("US", "GB-ENG", "IL", "SA", "IR", "HK", "NP"):
        for first in (dt.date(2026, 12, 20), dt.date(2027, 3, 20)):
            for day in (first + dt.timedelta(ahead) for ahead in range(14)):
                for hour in (0, 8, 14, 18, 23):
                    facts = {"region": region, "date": str(day), "start": None, "end": f"{hour:02}:30"}
                    made = plan(f"{day}T{hour:02}:30", **facts)
                    step = next(one for one in made.steps if one.kind == "thank-you")
                    ended = dt.datetime.combine(day, dt.time(hour, 30))
                    assert ended + dt.timedelta(hours=2) <= step.opens, (facts, step)
                    assert step.latest <= ended + dt.timedelta(hours=48), (facts, step)
                    assert all(dt.time(7) <= one.time() <= dt.time(20) for one in (step.opens, step.due, step.latest))


def test_what_was_promised_for_the_evening_is_not_taken_back() -> None:
    """Each minute at which it is asked what is next says the same, or a later moment of the same evening."""
    found = [plan(f"2026-12-23T{at}", date="2026-12-23", start="15:30", end="16:30").next for at in ("18:00", "18:29", "18:30", "18:35", "19:59")]  # fmt: skip
    moments = [step.when for step in found if step]
    assert all(one <= other for one, other in pairwise(moments))
    assert {one.date() for one in moments} == {dt.date(2026, 12, 23)}


@pytest.mark.parametrize("region", ["US", "GB-ENG", "DE-BE", "IT", "CN", "JP", "IL", "SA", "ET", "NP"])
def test_no_part_of_a_goodbye_lies_in_quiet_days(region: str) -> None:
    country, _, part = region.partition("-")
    where = Office(country, part or None, None)
    for day in (dt.date(2026, 9, 1) + dt.timedelta(ahead) for ahead in range(0, 330, 3)):
        asked = day - dt.timedelta(14)
        made = plan(str(day), f"{asked} sent thank-you", f"{asked + dt.timedelta(1)} sent inquiry", f"{asked + dt.timedelta(8)} sent inquiry", date=str(asked), region=region)  # fmt: skip
        for step in made.open:
            if step.kind == "withdraw":
                assert not any(where.quiet(one.date()) for one in (step.opens, step.due, step.latest, step.when)), step


def test_the_holidays_are_those_of_the_country() -> None:
    for country, day in (("US", "2027-01-08"), ("IL", "2026-10-10"), ("SA", "None"), ("ES", "None")):
        found = stated("decision after the holidays", dt.date(2026, 8, 20), Office(country, None, None))
        assert found and str(found.day) == day, country
    spain = Office("ES", None, None)
    autumn = stated("decision after the holidays", dt.date(2026, 10, 20), spain)
    assert autumn and str(autumn.day) == "2027-01-08"


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("please do not write to committee members", True),
        ("candidates should not contact interviewers", True),
        ("applicants are asked not to e-mail the search committee", True),
        ("please do not write on the envelope", False),
        ("we will not contact referees yet", False),
        ("thank-you letters are discouraged", True),
        ("we do not expect thank-you notes", True),
        ("no flowers or thank-you cards, please", True),
        ("i should not forget the thank-you note", False),
        ("the thank-you note is not sent yet", False),
    ],
)
def test_a_wish_not_to_be_written_to_needs_no_article(said: str, wish: bool) -> None:
    assert (wish_in(said, []) is not None) is wish


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("I am out of the office until Monday and have no access to email", ""),
        ("I am travelling and slow to answer my email until the office opens again", ""),
        ("Away until Monday. Please email the front desk.", "Please email the front desk"),
    ],
)
def test_a_machine_that_only_speaks_of_mail_names_no_deputy(note: str, words: str) -> None:
    assert deputy_in(note) == words


@pytest.mark.parametrize(
    "said",
    [
        "i can't write the report before friday",
        "do not contact my foreman before 20 november",
        "they don't e-mail before friday",
        "no contact since friday",
        "no emails and no calls from them",
    ],
)
def test_what_i_or_they_do_not_do_is_no_wish(said: str) -> None:
    days = read_days(said, dt.date(2026, 11, 12), Office(None, None, None))
    assert wish_in(said, days) is None


@pytest.mark.parametrize(
    "said",
    [
        "Those selected only will hear by 20 November",
        "They call the selected candidates only, by 20 November",
        "Only selected candidates are told by 20 November, not all of us",
        "Not everybody is told by 20 November, only selected candidates are contacted",
    ],
)
def test_word_to_the_chosen_alone_makes_silence_an_answer(said: str) -> None:
    read = stated(said, dt.date(2026, 11, 12), Office(None, None, None))
    assert read is not None
    assert read.refuses


@pytest.mark.parametrize(
    "said",
    [
        "Only the manager is going on leave, they will call by 20 November",
        "They only want to talk to my references, then they call by 20 November",
        "The person selected only starts in January, they ring me by 20 November",
        "Selected candidates only start in January, they ring me by 20 November",
        "Only selected candidates see the factory, all of us are told by 20 November",
        "Everybody is told by 20 November, only selected candidates see the factory",
    ],
)
def test_an_only_about_something_else_makes_silence_no_answer(said: str) -> None:
    read = stated(said, dt.date(2026, 11, 12), Office(None, None, None))
    assert read is None or not read.refuses
