"""What they say of their own days, of hours, of pauses and of whom to write to is read as they said it, beside an offer too."""

from __future__ import annotations

from typing import Any

import pytest
from planting import plan

from thankyou.reports.schedule import schedule_page

THANKED = "2026-11-12 sent thank-you"
OFFER, OPEN = "2026-11-16 heard offer, by 2026-11-27", "2026-11-16 heard offer"
REPLY, TERMS = "2026-11-16 sent update-reply", "2026-11-17 sent negotiate"
ASKED = "2026-11-23 sent inquiry"
PANEL: dict[str, Any] = {"interviewers": ["Una Brandt", "Pim Okafor"]}
NO_LETTERS = "Please do not write to the panel."
AUGUST, AUGUST_THANKED = {"date": "2026-08-20"}, "2026-08-20 sent thank-you"
EASTER, EASTER_THANKED = {"date": "2027-03-10"}, "2027-03-10 sent thank-you"
GREECE, GREECE_THANKED = {"region": "GR", "date": "2027-04-08"}, "2027-04-08 sent thank-you"
THEIRS = "Nothing to send now; ask for their word on Wed 25 Nov, if they have not answered you."


def heard(what: str, note: str = "", on: str = "2026-11-18", **more: str) -> dict[str, str]:
    return {"on": on, "did": "heard", "what": what, **more, **({"note": note} if note else {})}


# Facts, day or minute, history; what the page says, and what it does not say.
Case = tuple[dict[str, Any], str, list[Any], list[str], list[str]]
ABOUT_TERMS: dict[str, Case] = {
    "a day of theirs": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "I have taken it to the head of finance and we will let you know by Tuesday.")], [THEIRS, "You noted 'by Tuesday': wait until Tuesday 24 November", "Wed 25 Nov to Thu 26 Nov, at the latest Fri 27 Nov", "Say yes or no by Friday 27 November all the same"], ["Now:"]),
    "logged as a day, it moves no day of mine": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "we will let you know by Tuesday", by="2026-11-24")], [THEIRS, "by Friday 27 November"], ["by Tue 24 Nov"]),
    "a delay is one of theirs": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("delay", by="2026-11-24")], [THEIRS, "They named Tuesday 24 November for their answer", "by Friday 27 November"], ["gave you until"]),
    "they ask for time": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "Give us until Monday to think about it.")], ["wait until Monday 23 November"], ["By which day"]),
    "they speak of themselves": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "I'll get back to you on Monday")], ["wait until Monday 23 November"], ["By which day"]),
    "a committee commits nobody": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "the pay committee meets about it on Monday")], ["wait until Monday 23 November"], ["By which day"]),
    "the day has passed": ({}, "2026-11-25", [THANKED, OFFER, REPLY, TERMS, heard("update", "we will let you know by Tuesday")], ["Now: answer the offer, or ask for their word, by Fri 27 Nov", "if their word has not come, ask for it today, or for more time"], ["wait until"]),
    "later than my own day": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "The director is away, she will come back to you on Monday 30 November.")], ["Now: send the short reply", "by Monday 30 November, and your own day, Friday 27 November, is over by then", "ask whether it may move"], ["wait until"]),
    "where no day of mine is known": ({}, "2026-11-19", [THANKED, OPEN, REPLY, TERMS, heard("update", "we will let you know by Wednesday 2 December")], ["ask for their word on Thu 3 Dec", "Then say yes or no"], ["Now:", "24 November"]),
    "where none is known and theirs has passed": ({}, "2026-12-03", [THANKED, OPEN, REPLY, TERMS, heard("update", "we will let you know by Wednesday 2 December")], ["Now: ask for their word on the terms, today."], ["late"]),
    "after an absence": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "He is on holiday until Tuesday, then he will ring me")], ["wait until Tuesday 24 November"], ["30 November", "1 December"]),
    "after a meeting": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "The board sits on Monday, then they will let me know")], ["wait until Monday 23 November"], ["30 November"]),
    "after an absence of their own": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "I'm away until Tuesday and will ring you then")], ["wait until Tuesday 24 November"], ["30 November"]),
    "an extension is mine": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "they moved my deadline to 30 November")], ["They gave you until Monday 30 November"], ["by Fri 27"]),
    "an extension with a reason of theirs is mine": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "they need longer, so I have until the 30th", by="2026-11-30")], ["They gave you until Monday 30 November"], ["by Fri 27"]),
    "a shorter day is mine": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "We need your answer by Tuesday.")], ["Now: answer the offer, by Tue 24 Nov"], ["27 Nov"]),
    "not before a day": ({}, "2026-11-18", [THANKED, OFFER, REPLY, TERMS, heard("update", "They can't say anything before Thursday")], ["wait until Friday 20 November"], ["By which day"]),
    "after a holiday": ({"region": "US"}, "2026-11-23", [THANKED, "2026-11-19 heard offer, by 2026-12-02", "2026-11-19 sent update-reply", "2026-11-20 sent negotiate", heard("update", "we'll be back to you after Thanksgiving", "2026-11-23")], ["wait until Monday 30 November", "ask for it on Tuesday 1 December"], ["Now:"]),
    "a few days that they need": ({}, "2026-11-18", [THANKED, OFFER, REPLY, TERMS, heard("update", "We need a couple of days to look at it.")], ["wait until Friday 20 November"], ["By which day"]),
    "what I shall have": ({}, "2026-11-18", [THANKED, OFFER, REPLY, TERMS, heard("update", "You'll have our reply within 48 hours.")], ["wait until Friday 20 November"], ["by Fri 20"]),
    "an answer that they will have": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "They should have a decision for me by Tuesday", by="2026-11-24")], [THEIRS], ["by Tue 24"]),
    "something that they hope to have": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "We hope to have something for you on Tuesday")], [THEIRS], ["By which day"]),
    "an answer that they have to have from me": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "they have to have an answer from me by Tuesday", by="2026-11-24")], ["by Tue 24 Nov"], ["wait until"]),
    "a decision that they want": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "They want a decision by Tuesday")], ["by Tue 24 Nov"], ["wait until"]),
    "pay from a day is an answer": ({}, "2026-11-18", [THANKED, OFFER, REPLY, TERMS, heard("update", "they can do 52,000 from 1 December")], ["Now: answer the offer, by Fri 27 Nov"], ["wait until", "1 December"]),
    "no other terms, and what they find out": ({}, "2026-11-18", [THANKED, OFFER, REPLY, heard("update", "I'll find out about the pension and tell you by Friday", "2026-11-17")], ["by Friday 27 November"], ["by Fri 20", "By which day"]),
    "no other terms, and a bare letter": ({}, "2026-11-18", [THANKED, OFFER, REPLY, heard("update", "contract on Friday", "2026-11-17", by="2026-11-20")], ["by Friday 27 November"], ["by Fri 20"]),
    "a bare day is asked about": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", by="2026-11-24")], ["Whose day is Tuesday 24 November", "by Tue 24 Nov"], []),
    "the note settles it: theirs": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "they answer by then", by="2026-11-24")], [THEIRS], ["Whose day"]),
    "the note settles it: mine": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update", "my answer by then", by="2026-11-24")], ["by Tue 24 Nov"], ["Whose day", "27 Nov"]),
    "an answer without a note is one": ({}, "2026-11-19", [THANKED, OFFER, REPLY, TERMS, heard("update")], ["Now: answer the offer, by Fri 27 Nov"], ["wait until"]),
    "the letter's day is not mine": ({}, "2026-11-19", [THANKED, OFFER, REPLY, heard("update", "the contract will be with you by Monday", by="2026-11-23")], ["by Friday 27 November"], ["by Mon 23 Nov"]),
}  # fmt: skip
OF_THE_LETTER: dict[str, Case] = {
    "it comes, and when": ({}, "2026-11-18", [THANKED, heard("offer", "She called; the offer letter is going out in the first days of December")], ["Ask by when they need to know. They said when the letter comes: do not ask for it yet", "You noted 'in the first days of December': if nothing has come by"], ["offer in writing as well", "and for the offer in writing"]),
    "it comes before my own day": ({}, "2026-11-18", [THANKED, heard("offer", "on the phone, the contract will be sent on Friday", by="2026-11-30")], ["do not ask for it yet", "wait for the letter, and read all of it. Then accept, negotiate or decline by Monday 30 November"], ["ask for that at once", "in writing as well"]),
    "it was to come, and my own day is near": ({}, "2026-11-24", [THANKED, heard("offer", "on the phone, the contract will be sent on Friday", by="2026-11-30"), REPLY], ["It is not in writing yet: ask for that at once"], ["do not ask for it yet"]),
    "other terms, and the letter comes": ({"kind": "negotiate"}, "2026-11-18", [THANKED, heard("offer", "he rang, the papers are to be posted next Tuesday")], ["ask for one thing."], ["offer in writing as well"]),
    "other terms, and no letter": ({"kind": "negotiate"}, "2026-11-18", [THANKED, heard("offer", "he rang")], ["Ask for the offer in writing as well."], []),
    "it comes, and nobody knows when": ({}, "2026-11-18", [THANKED, heard("offer", "by phone, papers to follow")], ["Ask by when they need to know, and for the offer in writing."], ["do not ask"]),
    "before easter": (EASTER, "2027-03-17", [EASTER_THANKED, heard("offer", "by phone; the contract comes before Easter", "2027-03-16"), "2027-03-16 sent update-reply"], ["You noted 'before Easter': if nothing has come by Tuesday 30 March, ask for it"], ["23 March"]),
    "before the easter of the reader": (GREECE, "2027-04-20", [GREECE_THANKED, heard("offer", "by phone; the letter will be here before Easter", "2027-04-19")], ["send the short reply", "You noted 'before Easter': if nothing has come by Wednesday 5 May"], ["26 April", "To settle first"]),
    "the day has passed": (GREECE, "2027-05-05", [GREECE_THANKED, heard("offer", "by phone; the letter will be here before Easter", "2027-04-19"), "2027-04-20 sent update-reply"], ["Now: ask for the offer in writing"], []),
    "no day of theirs": ({}, "2026-11-17", [THANKED, heard("offer", "by phone, the letter follows", "2026-11-16"), REPLY], ["If nothing has come by Monday 23 November, ask for it"], ["You noted"]),
    "a start is no day of the letter": ({}, "2026-11-17", [THANKED, heard("offer", "by phone, start on 4 January, letter will follow", "2026-11-16"), REPLY], ["by Monday 23 November"], ["4 January"]),
    "a sentence of its own": ({}, "2026-11-17", [THANKED, heard("offer", "They rang with the offer. But the letter will come by Friday", "2026-11-16"), REPLY], ["You noted 'by Friday': if nothing has come by"], []),
    "told later": ({}, "2026-11-18", [THANKED, heard("offer", "by phone", "2026-11-16"), REPLY, heard("update", "the contract will be with you by Thursday 26 November", "2026-11-17")], ["nothing has come by Friday 27 November"], ["Monday 23"]),
    "here after all": ({}, "2026-11-18", [THANKED, heard("offer", "by phone, the contract comes on Friday", "2026-11-16"), REPLY, heard("update", "the contract is here", "2026-11-17")], ["Read all of it first"], ["ask for it"]),
    "after my own day": ({}, "2026-11-17", [THANKED, heard("offer", "by phone, the contract will come on Monday 30 November", "2026-11-16", by="2026-11-27"), REPLY], ["The letter is to come by Monday 30 November, when your day is over: ask for more time at once", "27 Nov"], []),
    "after a yes": ({}, "2026-11-17", [THANKED, heard("offer", "by phone, the contract comes in the first week of December", "2026-11-16"), "2026-11-16 sent accept"], ["see on Mon 7 Dec whether it is in writing", "You noted 'in the first week of December'"], ["Wed 18 Nov"]),
    "noted beside a yes": ({}, "2026-11-17", [THANKED, heard("offer", "by phone", "2026-11-16"), {"on": "2026-11-16", "did": "sent", "what": "accept", "note": "said yes; they post the contract on Friday 27 November"}], ["see on Mon 30 Nov whether it is in writing"], ["Wed 18 Nov"]),
    "a yes and no day of theirs": ({}, "2026-11-17", [THANKED, heard("offer", "by phone", "2026-11-16"), "2026-11-16 sent accept"], ["see on Wed 18 Nov whether it is in writing"], ["You noted"]),
}  # fmt: skip
POLITELY: dict[str, Case] = {
    "would you mind": ({}, "2026-11-19", [THANKED, heard("documents", "Would you mind sending your certificates by Monday?")], ["by Monday 23 November"], ["To settle first"]),
    "it would be great if you could": ({}, "2026-11-19", [THANKED, heard("documents", "It would be great if you could send the work samples by Tuesday.")], ["by Tuesday 24 November"], ["To settle first"]),
    "we hope to get": ({}, "2026-11-19", [THANKED, heard("documents", "We hope to get the forms from you by Monday.")], ["by Monday 23 November"], ["To settle first"]),
    "if possible": ({}, "2026-11-19", [THANKED, heard("documents", "Please send the two certificates, if possible by Monday")], ["by Monday 23 November"], ["To settle first"]),
    "an answer to an offer": ({}, "2026-11-19", [THANKED, heard("offer", "Might we have your answer by Tuesday?")], ["by Tuesday 24 November"], ["To settle first"]),
    "an answer to another offer": ({}, "2026-11-19", [THANKED, {"on": "2026-11-18", "did": "elsewhere", "what": "offer", "note": "would I answer by Wednesday?"}], ["by Wednesday 25 November"], ["To settle first"]),
    "next wednesday is not tomorrow": ({}, "2026-11-18", [THANKED, heard("offer", "We hope to hear from you by next Wednesday.", "2026-11-17")], ["by Wednesday 25 November"], ["To settle first"]),
    "papers by a day are mine": ({}, "2026-11-18", [THANKED, heard("documents", "signed papers by Friday", "2026-11-17")], ["by Friday 20 November"], ["To settle first"]),
    "two days stay open": ({}, "2026-11-19", [THANKED, heard("documents", "Could you perhaps send them on Monday or Tuesday?")], ["To settle first", "Monday 23 November"], []),
    "about a day stays open": ({}, "2026-11-19", [THANKED, heard("documents", "Could you send them around the 25th?")], ["To settle first"], []),
    "a week stays open": ({}, "2026-11-19", [THANKED, heard("documents", "Could you send them next week?")], ["To settle first"], []),
    "a plan of theirs stays unsure": ({"next_steps": "they should decide by Wednesday 25 November"}, "2026-11-16", [THANKED], ["Decision: about 25 November"], []),
}  # fmt: skip
IN_HOURS: dict[str, Case] = {
    "to the hour": ({}, "2026-11-20T17:00", [THANKED, heard("offer", "we need your answer within 48 hours", "2026-11-20", at="16:00")], ["at the latest Sun 22 Nov, 16:00", "until 16:00 on Sunday 22 November"], ["22 Nov, 17:00"]),
    "over": ({}, "2026-11-22T16:30", [THANKED, heard("offer", "we need your answer within 48 hours", "2026-11-20", at="16:00"), "2026-11-20 17:00 sent update-reply"], ["It is late", "by Sunday 22 November, 16:00, which has passed", "ask whether the offer still stands"], []),
    "nearly over": ({}, "2026-11-22T15:00", [THANKED, heard("offer", "we need your answer within 48 hours", "2026-11-20", at="16:00"), "2026-11-20 17:00 sent update-reply"], ["Now: answer the offer, today, 16:00"], ["has passed"]),
    "a bare limit beside something else": ({}, "2026-11-20T17:00", [THANKED, heard("offer", "contract attached; within 48 hours please", "2026-11-20", at="16:00")], ["at the latest Sun 22 Nov, 16:00"], ["To settle first"]),
    "on the same day": ({}, "2026-11-18T09:10", [THANKED, heard("offer", "she wants my answer within 4 hours", at="09:00")], ["Wed 18 Nov, 09:00 to 13:00"], ["19 Nov", "17:00"]),
    "in the night": ({}, "2026-11-19T20:10", [THANKED, heard("offer", "answer within 36 hours", "2026-11-19", at="20:00")], ["at the latest Sat 21 Nov, 08:00"], []),
    "before their office hours": ({}, "2026-11-17T21:10", [THANKED, heard("offer", "an answer within 12 hours", "2026-11-17", at="21:00")], ["Now: answer the offer, by Wed 18 Nov, 09:00. Also due: the short reply."], []),
    "in words": ({}, "2026-11-18T10:30", [THANKED, heard("offer", "they gave me twenty-four hours", at="10:00")], ["Thu 19 Nov, 09:00 to 10:00"], []),
    "papers": ({}, "2026-11-19T15:30", [THANKED, heard("documents", "send the forms within 24 hours", "2026-11-19", at="15:00")], ["Fri 20 Nov, 15:00"], []),
    "no hour is known": ({}, "2026-11-18", [THANKED, heard("offer", "we need your answer within 48 hours")], ["at the latest Fri 20 Nov"], ["Counted from"]),
    "days are no hours": ({}, "2026-11-18T10:30", [THANKED, heard("offer", "answer within two days", at="10:00")], ["at the latest Fri 20 Nov"], ["Counted from"]),
    "another day since": ({}, "2026-11-22T16:30", [THANKED, heard("offer", "answer within 48 hours", "2026-11-20", at="16:00"), "2026-11-20 17:00 sent update-reply", "2026-11-21 heard update, by 2026-11-25"], ["at the latest Wed 25 Nov"], ["16:00"]),
    "mine are other hours than theirs": ({"time_zone": "America/New_York", "their_time_zone": "Europe/London"}, "2026-11-19T18:10", [THANKED, heard("offer", "answer within 24 hours please", "2026-11-19", at="18:00")], ["at the latest Fri 20 Nov, 23:00 in London", "until 18:00 on Friday 20 November"], ["21 November"]),
}  # fmt: skip
WHOM_TO_ASK: dict[str, Case] = {
    "the reader": ({**PANEL, "next_steps": [NO_LETTERS, "they decide by Friday 20 November"], "reader": "Ada Quist"}, "2026-11-23", [], ["so ask Ada Quist, and nobody else", "--kind inquiry", "Ada Quist may pass on your thanks"], ["whoever", "a command can write it"]),
    "who does what comes next": ({**PANEL, "next_steps": [NO_LETTERS, {"who": "Ada Quist", "will": "let me know by Friday 20 November"}]}, "2026-11-23", [], ["so ask Ada Quist, and nobody else", "Ada Quist may pass on your thanks"], ["whoever"]),
    "an office": ({**PANEL, "next_steps": [NO_LETTERS, {"who": "HR", "will": "call by Friday 20 November"}]}, "2026-11-23", [], ["so ask HR, and nobody else"], ["whoever"]),
    "nobody of the panel": ({**PANEL, "next_steps": [NO_LETTERS, {"who": "Pim", "will": "decide by Friday 20 November"}]}, "2026-11-23", [], ["so ask whoever invited you"], ["ask Pim"]),
    "no reader of the panel": ({**PANEL, "next_steps": [NO_LETTERS, "they decide by Friday 20 November"], "reader": "Una Brandt"}, "2026-11-23", [], ["so ask whoever invited you"], ["ask Una"]),
    "no panel by another name": ({**PANEL, "next_steps": [NO_LETTERS, {"who": "the hiring committee", "will": "meet on Wednesday 18 November"}]}, "2026-11-23", [], ["so ask whoever invited you"], ["ask the hiring"]),
    "no wish, no word on it": ({**PANEL, "next_steps": "they decide by Friday 20 November", "reader": "Ada Quist"}, "2026-11-23", [THANKED], ["Now: send the inquiry"], ["nobody else"]),
}  # fmt: skip
AT_ONCE: dict[str, Case] = {
    "a no that is decided": ({"kind": "decline"}, "2026-11-16", [THANKED, OFFER], ["decline: Mon 16 Nov to Tue 17 Nov, at the latest Fri 27 Nov"], []),
    "a yes that is decided": ({"kind": "accept"}, "2026-11-16", [THANKED, heard("offer", "by e-mail", "2026-11-16", by="2026-11-27")], ["accept: Mon 16 Nov to Tue 17 Nov, at the latest Fri 27 Nov"], []),
    "a no over a holiday": ({"kind": "decline", "region": "AT", "date": "2026-10-08"}, "2026-10-23", ["2026-10-08 sent thank-you", "2026-10-23 heard offer, by 2026-10-30"], ["Fri 23 Oct to Tue 27 Oct, at the latest Fri 30 Oct"], []),
    "a choice that is open": ({}, "2026-11-17", [THANKED, OFFER, REPLY], ["Tue 17 Nov to Thu 26 Nov, at the latest Fri 27 Nov"], []),
    "a promise that is late": ({"next_steps": [{"i_will": "send the two references by Monday"}]}, "2026-11-18", [THANKED], ["has passed: do it today, and make no excuses"], ["apolog"]),
}  # fmt: skip
HELD_BACK: dict[str, Case] = {
    "a second inquiry says why it waits": ({"decision_date": "2026-11-20"}, "2026-11-25", [THANKED, ASKED, heard("update", "Automatic reply: I am out of the office until Monday 7 December.", "2026-11-23")], ["Thu 10 Dec", "You noted 'out of the office until Monday 7 December'; give them two working days after that, and then ask once more"], []),
    "and so after news": ({"decision_date": "2026-11-20"}, "2026-11-25", [THANKED, "2026-11-23 sent news", heard("update", "Automatic reply: I am out of the office until Monday 7 December.", "2026-11-23")], ["give them two working days after that, and then comes the other"], []),
    "and so beside quiet days": ({"decision_date": "2026-11-20"}, "2026-12-15", [THANKED, ASKED, heard("update", "Automatic reply: I am out of the office until Friday 18 December.", "2026-11-23")], ["until Friday 18 December'; give them two working days after that", "Not before Monday 4 January"], []),
    "an absence that holds nothing back": ({"decision_date": "2026-11-20"}, "2026-11-25", [THANKED, ASKED, heard("update", "Automatic reply: I am out of the office until Wednesday 25 November.", "2026-11-23")], ["A week after it, ask once more"], ["out of the office"]),
    "a pause names no decision": ({"next_steps": "all recruitment paused until 1 April"}, "2026-11-16", [THANKED], ["You noted 'paused until 1 April', and they may not decide before Thursday 1 April"], ["Decision:"]),
    "a pause that they will make": ({"next_steps": [{"they_will": "pause all recruitment until 1 December"}]}, "2026-11-16", [THANKED], ["pause all recruitment until 1 December'"], ["Decision:"]),
    "a search that goes on again": ({"next_steps": "they resume recruiting on 1 December"}, "2026-11-16", [THANKED], ["You noted 'resume recruiting on 1 December'"], ["Decision:"]),
    "no hiring before a day": ({"next_steps": "no hiring until 1 December"}, "2026-11-16", [THANKED], ["You noted 'no hiring until 1 December'"], ["Decision:"]),
    "a pause for a reason without a day": ({"next_steps": "all hiring stopped until the budget is approved"}, "2026-11-16", [THANKED], ["until the budget is approved'"], ["Decision:"]),
    "a decision after a pause": ({"next_steps": "recruiting is suspended until January, a decision by 20 January"}, "2026-11-16", [THANKED], ["Decision: by 20 January"], []),
    "who hopes to be done has decided": ({"next_steps": "they hope to be done by the 27th"}, "2026-11-16", [THANKED], ["Decision: about 27 November"], []),
    "what I hope to finish is no decision": ({"next_steps": "I hope to finish my thesis by 4 December"}, "2026-11-16", [THANKED], [], ["Decision:"]),
    "ask me then is leave to ask": ({"next_steps": "Just ask me any time after the 24th."}, "2026-11-16", [THANKED], ["You may ask after 24 November", "inquiry on Wed 25 Nov"], []),
    "please ask then is leave to ask": ({"next_steps": "please check in after the 20th"}, "2026-11-16", [THANKED], ["You may ask after 20 November"], []),
    "the office may be asked then": ({"next_steps": "email HR any time after 24 November"}, "2026-11-16", [THANKED], ["You may ask after 24 November"], []),
    "please do not is none": ({"next_steps": "please do not call before the 24th"}, "2026-11-16", [THANKED], ["inquiry on Wed 25 Nov"], []),
    "the friday after a day": ({"next_steps": "the last panel is on Wednesday 25 November and they decide by the Friday"}, "2026-11-16", [THANKED], ["Friday 27 November at the latest"], []),
    "a party is no feast": ({"next_steps": "they decide before the Christmas party"}, "2026-11-16", [THANKED], ["Which day is meant by 'before the Christmas party'"], []),
    "what they do then is no leave to ask": ({"next_steps": "they call us after the 24th"}, "2026-11-16", [THANKED], [], ["You may ask"]),
    "a decision after a pause, in one breath": ({"next_steps": "the search is paused until 1 December and they decide by 11 December"}, "2026-11-16", [THANKED], ["Decision: by 11 December"], []),
    "a decision in spite of a pause": ({"next_steps": "They paused the search, but decide by 4 December"}, "2026-11-16", [THANKED], ["Decision: by 4 December"], []),
}  # fmt: skip
IN_A_LONG_WEEKEND: dict[str, Case] = {
    "its sunday": (AUGUST, "2026-08-27", [AUGUST_THANKED, "2026-08-27 heard offer, by 2026-08-30"], ["at the latest Sun 30 Aug", "at a weekend; Friday 28 August, in office hours, is safer"], []),
    "its monday": (AUGUST, "2026-08-27", [AUGUST_THANKED, "2026-08-27 heard offer, by 2026-08-31"], ["at the latest Mon 31 Aug", "a holiday; Friday 28 August, in office hours, is safer"], []),
    "its monday, on saturday": (AUGUST, "2026-08-29", [AUGUST_THANKED, "2026-08-27 heard offer, by 2026-08-31", "2026-08-28 sent update-reply"], ["Now: answer the offer, by Mon 31 Aug"], ["1 Sep"]),
    "papers by its monday": (AUGUST, "2026-08-27", [AUGUST_THANKED, "2026-08-27 heard documents, by 2026-08-31"], ["at the latest Mon 31 Aug", "Friday 28 August, in office hours, is safer"], []),
    "a holiday after a working day": ({"date": "2026-12-10"}, "2026-12-21", ["2026-12-10 sent thank-you", "2026-12-18 heard offer, by 2026-12-25"], ["Their day is a holiday: Thursday 24 December is the last working day before it"], []),
}  # fmt: skip
INVITED: dict[str, Case] = {
    "an hour": ({}, "2026-11-20", [THANKED, heard("next round", "would you come on 24 November at 10?", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["Tue 24 Nov, 13:00", "is taken to end at 11:00, an hour after it began"], []),
    "an hour in the afternoon": ({}, "2026-11-20", [THANKED, heard("next round", "at 2, bring your portfolio", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 15:00"], []),
    "an hour, the interview written down without one": ({}, "2026-11-25", [THANKED, heard("next round", "on the 24th at 10", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply", "2026-11-24 interviewed"], ["Tue 24 Nov, 13:00", "is taken to have ended at 11:00, an hour after it began; log it with its time"], ["set end"]),
    "an hour of another day than it was held": ({}, "2026-11-26", [THANKED, heard("next round", "on the 24th at 10", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply", "2026-11-25 interviewed"], ["Wed 25 Nov, 18:00", "to have ended at 16:00"], []),
    "an hour, moved before it was held": ({}, "2026-11-25", [THANKED, heard("next round", "on the 24th at 10", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply", heard("update", "the interview is at 4 pm instead of 10", "2026-11-20"), "2026-11-24 interviewed"], ["to have ended at 17:00, an hour after it began"], ["11:00, an hour"]),
    "its day is no day of decision": ({}, "2026-11-24", [THANKED, heard("next round", "on the 24th at 10", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["inquiry (or information or news instead): Tue 1 Dec"], ["Decision:"]),
    "its day is no day of decision once it is held": ({}, "2026-11-24", [THANKED, heard("next round", "on the 24th at 10", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply", "2026-11-24 interviewed"], ["inquiry (or information or news instead): Tue 1 Dec"], ["Decision:"]),
    "its day beside a day of decision": ({}, "2026-11-24", [THANKED, heard("next round", "come on the 24th at 10, we decide by 4 December", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply", "2026-11-24 interviewed"], ["Decision: by 4 December"], []),
    "a decision on its day": ({}, "2026-11-24", [THANKED, heard("next round", "on the 24th at 10", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply", {"on": "2026-11-24", "did": "interviewed", "note": "they decide today"}], ["Decision: by 24 November"], []),
    "no wait until the day it begins": ({}, "2026-11-24", [THANKED, heard("next round", "at 5 pm", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply", {"on": "2026-11-24", "did": "interviewed", "note": "they decide today"}], ["Decision: by 24 November"], ["wait: from Wed 25 Nov until Wed 25 Nov"]),
    "two hours to choose from": ({}, "2026-11-20", [THANKED, heard("next round", "at 10 or at 2", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "a house number": ({}, "2026-11-20", [THANKED, heard("next round", "Come to us at 12 High Street", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, somebody to ring": ({}, "2026-11-20", [THANKED, heard("next round", "Call Una at 11 tomorrow to say yes", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, a reply": ({}, "2026-11-20", [THANKED, heard("next round", "Kindly answer at 12 at the latest", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, of what follows": ({}, "2026-11-20", [THANKED, heard("next round", "The address follows at 4 today", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, two hours in short": ({}, "2026-11-20", [THANKED, heard("next round", "at 11 or 12", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, of another day": ({}, "2026-11-20", [THANKED, heard("next round", "The doors open at 9 on Monday", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, of a train": ({}, "2026-11-20", [THANKED, heard("next round", "your train leaves at 9, we expect you after lunch", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, beside another": ({}, "2026-11-20", [THANKED, heard("next round", "Arrive at 9, the interview starts at 9.30", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 10:30"], []),
    "an hour, of the meeting alone": ({}, "2026-11-20", [THANKED, heard("next round", "We meet at 2, and Una rings you on Monday", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 15:00"], []),
    "an hour, behind its day": ({}, "2026-11-20", [THANKED, heard("next round", "Tuesday 24 November at 3 pm", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
    "an hour, of its day, beside that of a reply": ({}, "2026-11-20", [THANKED, heard("next round", "Tuesday at 2; please reply at 9 tomorrow", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 15:00"], []),
    "whose hour nobody knows": ({"time_zone": "Europe/London", "their_time_zone": "America/New_York"}, "2026-11-20", [THANKED, heard("next round", "at 10", "2026-11-17", by="2026-11-24"), "2026-11-18 sent update-reply"], ["to end at 16:00"], []),
}  # fmt: skip
NEVER_HELD: dict[str, Case] = {
    "called off": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "They cancelled the interview, the role is on hold.")], ["they called the interview off on Wednesday 18 November; there was no interview to thank for"], ["sent you word"]),
    "called off in a word": ({"date": "2026-11-20"}, "2026-11-20", [heard("update", "cancelled", "2026-11-19")], ["there was no interview to thank for"], ["sent you word", "Later · thank-you"]),
    "not to take place": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "The interview will not go ahead on Friday.")], ["there was no interview to thank for"], ["sent you word"]),
    "all of them": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "All interviews are cancelled until further notice")], ["there was no interview to thank for"], ["sent you word"]),
    "no interview any more": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Hiring is frozen, so there will be no interview on Friday")], ["there was no interview to thank for"], ["sent you word"]),
    "put off": ({"date": "2026-11-20"}, "2026-11-18", [heard("delay")], ["they told you of a delay on Wednesday 18 November; there was no interview to thank for"], []),
    "the second of two": ({}, "2026-11-18", [THANKED, "2026-11-16 heard next round, by 2026-11-25", REPLY, heard("update", "the second interview is called off")], ["there was no interview to thank for"], ["sent you word"]),
    "they have to": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Our director is ill, so we must cancel Friday's interview.")], ["there was no interview to thank for", "ask whether it is to be held"], ["Later · thank-you"]),
    "they are at it": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "We are cancelling all interviews on Friday because of the strike.")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "with a promise of a new day": ({"date": "2026-11-20", "next_steps": ["they decide by 11 December"]}, "2026-11-18", [heard("update", "I need to cancel our meeting on Friday. You'll get a new date next week.")], ["there was no interview to thank for", "Mon 30 Nov to Tue 1 Dec", "You noted 'next week': if no new day for the interview has come by then, ask when it is to be"], ["Decision:"]),
    "it cannot be held": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Unfortunately the interview cannot take place.")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "the slot alone": ({"date": "2026-11-19"}, "2026-11-18", [heard("update", "So sorry, we have to cancel tomorrow!")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "told on the day after": ({"date": "2026-11-17"}, "2026-11-18", [heard("update", "we had to cancel yesterday's interview, a new date comes next week")], ["no longer needed: they sent you word"], ["send the thank-you"]),
    "another day is asked about": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "We need to reschedule your interview. Could you do Wednesday 25 November?")], ["They moved the interview to Wednesday 25 November"], []),
    "if I had to": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Please let us know if you have to cancel the interview.")], ["Later · thank-you"], ["no interview to thank"]),
    "they need not": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "We do not have to cancel the interview after all.")], ["Later · thank-you"], ["no interview to thank"]),
    "that of somebody else": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "The other interview was cancelled, so come half an hour earlier.")], ["Later · thank-you"], ["no interview to thank"]),
    "moved on to the next one": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "We are moving you to the second interview.")], ["Later · thank-you"], ["no interview to thank"]),
    "it stands: not cancelled": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "The visit on Friday has not been cancelled.")], ["Later · thank-you"], ["no interview to thank", "called the interview off"]),
    "it stands: none needed": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "they decide on Monday, no further interview is required")], ["Later · thank-you"], ["no interview to thank", "called the interview off"]),
    "it stands: a good start": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "The interviews are off to a fine start")], ["Later · thank-you"], ["no interview to thank", "called the interview off"]),
    "it stands: none today": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "No further interviews today")], ["Later · thank-you"], ["no interview to thank", "called the interview off"]),
    "it stands: none left": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "There are no interviews left to arrange, they decide next week")], ["Later · thank-you"], ["no interview to thank", "called the interview off"]),
    "it stands: something else": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "cancelled my hotel; the meeting goes ahead")], ["Later · thank-you"], ["no interview to thank", "called the interview off"]),
    "it stands: in spite of something": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "The interview stands although your flight was cancelled")], ["Later · thank-you"], ["no interview to thank", "called the interview off"]),
    "it is off: in short": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Interview off.")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "it is off: with a reason": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "The interviews on Friday are off because of the strike")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "it is off: by its name alone": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "cancelled due to illness")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "it is off: somebody did": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Una had to cancel, sorry.")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "confirmed before the old day": ({"date": "2026-11-19"}, "2026-11-18", [{**heard("delay", by="2026-11-24"), "at": "14:00"}], ["update-reply: Wed 18 Nov, 14:00 to 17:00, at the latest Thu 19 Nov, 14:00", "confirm the new day"], []),
    "somebody else gets it": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "we had to give Friday's interview to somebody else")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "it went to another candidate": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Your interview on Friday has gone to another candidate, sorry.")], ["there was no interview to thank for"], ["Later · thank-you"]),
    "another one's went to somebody": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "They gave the other interview to another candidate")], ["Later · thank-you"], ["no interview to thank"]),
    "it is given by somebody else": ({"date": "2026-11-20"}, "2026-11-18", [heard("update", "Una gives the interview on Friday; the parking space went to somebody else")], ["Later · thank-you"], ["no interview to thank"]),
    "something else was cancelled": ({}, "2026-11-13", [heard("update", "the office party is cancelled", "2026-11-13")], ["Now: send the thank-you"], ["no interview to thank"]),
}  # fmt: skip
PAUSED: dict[str, Case] = {
    "until a year begins": ({}, "2026-11-18", [THANKED, heard("update", "All hiring is frozen until the new budget year in January. We'd be glad to talk again then.")], ["Wed 6 Jan 2027 to Thu 7 Jan 2027", "they may not decide before Friday 1 January"], ["Decision:", "To settle first"]),
    "until the start of a year, with more behind it": ({}, "2026-11-18", [THANKED, heard("update", "Recruitment is on hold until the beginning of the new business year in February. Let us talk then.")], ["they may not decide before Monday 1 February"], ["Decision:", "26 February"]),
    "until the start of a month": ({}, "2026-11-18", [THANKED, heard("update", "recruitment is paused until the start of February")], ["Thu 4 Feb 2027", "before Monday 1 February"], ["Decision:"]),
    "until a month": ({}, "2026-11-18", [THANKED, heard("update", "the post is on hold until January")], ["before Friday 1 January"], []),
    "until something in a month": ({}, "2026-11-18", [THANKED, heard("update", "it is paused until after the board meeting in January")], ["before Friday 29 January"], []),
    "until a new head begins": ({}, "2026-11-18", [THANKED, heard("update", "hiring is frozen until the new manager starts in January")], ["before Friday 29 January"], []),
    "until the middle of a month": ({}, "2026-11-18", [THANKED, heard("update", "recruiting is suspended until the middle of January")], ["before Friday 15 January"], []),
    "for a whole month": ({}, "2026-11-18", [THANKED, heard("update", "hiring is frozen for the whole of January")], ["before Friday 29 January"], []),
    "something else that goes on again": ({}, "2026-11-18", [THANKED, heard("update", "The lectures start again in January; a decision by 2 December")], ["Decision: by 2 December"], ["may not decide before"]),
    "in one breath": ({}, "2026-11-18", [THANKED, heard("update", "The evening class resumes on 5 January and they decide by 2 December")], ["Decision: by 2 December"], ["may not decide before"]),
    "what stopped being so": ({}, "2026-11-18", [THANKED, heard("update", "things stopped looking so busy, they decide by 25 November")], ["Decision: by 25 November"], ["may not decide before", "Until when"]),
    "another pause than that of the search": ({}, "2026-11-18", [THANKED, heard("update", "the pay scales are frozen until 1 April")], [], ["may not decide before"]),
    "a decision that comes before its end": ({}, "2026-11-18", [THANKED, heard("update", "The role is frozen until April, but they decide by 2 December")], ["Decision: by 2 December"], ["may not decide before"]),
    "a process that goes on again": ({}, "2026-11-18", [THANKED, heard("update", "Our process starts again on 7 December")], ["before Monday 7 December"], ["Decision:"]),
    "they go on again": ({}, "2026-11-18", [THANKED, heard("update", "Sadly we cannot go on; they start again on 7 December")], ["before Monday 7 December"], ["Decision:"]),
    "a decision is one": ({}, "2026-11-18", [THANKED, heard("update", "everything is on hold until early January, we decide in February")], ["Decision: about 26 February"], []),
}  # fmt: skip
FROZEN = {"date": "2027-01-12", "next_steps": ["they decide by 29 January"]}
FROZEN_THANKED = "2027-01-13 sent thank-you"
TAKEN_BACK: dict[str, Case] = {
    "frozen for longer": (FROZEN, "2027-01-20", [FROZEN_THANKED, heard("update", "recruitment is frozen until 1 March", "2027-01-18")], ["No day is known for their decision. You noted 'frozen until 1 March'"], ["Decision:", "29 January"]),
    "frozen, and nobody knows how long": ({**FROZEN, "next_steps": [], "decision_date": "2027-01-29"}, "2027-01-20", [FROZEN_THANKED, heard("update", "there is a hiring freeze now", "2027-01-18")], ["Until when is 'hiring freeze now'"], ["Decision:", "29 January"]),
    "frozen after they had named it again": ({"date": "2027-01-12"}, "2027-01-20", [FROZEN_THANKED, heard("update", "they decide by 29 January", "2027-01-14"), heard("update", "all recruiting is on ice until April", "2027-01-18")], ["before Thursday 1 April"], ["Decision:"]),
    "two days, and a delay": ({**FROZEN, "decision_date": "2027-02-02"}, "2027-01-20", [FROZEN_THANKED, heard("delay", "it takes longer", "2027-01-18")], [], ["mend the one that is wrong"]),
    "frozen for less": (FROZEN, "2027-01-20", [FROZEN_THANKED, heard("update", "recruitment is frozen until 22 January", "2027-01-18")], ["Decision: by 29 January"], ["No day is known"]),
    "thawed": (FROZEN, "2027-03-03", [FROZEN_THANKED, heard("update", "recruitment is frozen until 1 March", "2027-01-18"), heard("update", "the freeze is over, a decision by 12 March", "2027-03-02")], ["Decision: by 12 March"], ["29 January"]),
}  # fmt: skip
SEEN_AGAIN_ON = {"date": "2027-05-12"}
SEEN_THANKED = "2027-05-12 sent thank-you"
SEEN_AGAIN: dict[str, Case] = {
    said: ({**SEEN_AGAIN_ON, "next_steps": [said]}, "2027-05-13", [SEEN_THANKED], ["Wed 19 May to Thu 20 May"], ["they may not decide before", "Decision:"])
    for said in (
        "they mean to meet a few of us once more at the end of May", "second interviews at the end of May", "second-round talks in the week of 24 May",
        "follow-up conversations on 27 May", "next stage in late May", "they ask two candidates back on 26 May", "callbacks on 26 May",
        "those who are through meet the board on 26 May", "Una will speak to the best three a second time later this month",
    )
}  # fmt: skip
SEEN_AGAIN |= {
    "they see others, and decide": ({**SEEN_AGAIN_ON, "next_steps": ["they see people a second time later in May and decide by 4 June"]}, "2027-05-13", [SEEN_THANKED], ["Decision: by 4 June"], []),
    "who is through hears": ({**SEEN_AGAIN_ON, "next_steps": ["those who are through hear by 21 May"]}, "2027-05-13", [SEEN_THANKED], ["Decision: by 21 May"], []),
    "they decide in it": ({**SEEN_AGAIN_ON, "next_steps": ["in the second round on 21 May they decide"]}, "2027-05-13", [SEEN_THANKED], ["Decision: by 21 May"], []),
    "they invite to it": ({**SEEN_AGAIN_ON, "next_steps": ["they invite people to a second round by 21 May"]}, "2027-05-13", [SEEN_THANKED], ["You noted 'by 21 May', which is taken to mean Friday 21 May at the latest; give them two working days"], ["they may not decide before"]),
    "the board meets again": ({**SEEN_AGAIN_ON, "next_steps": ["the board meets again on 21 May"]}, "2027-05-13", [SEEN_THANKED], ["they may not decide before Friday 21 May"], []),
    "others are seen for the first time": ({**SEEN_AGAIN_ON, "next_steps": ["they see other candidates until 21 May"]}, "2027-05-13", [SEEN_THANKED], ["they may not decide before Friday 21 May"], []),
    "I am": ({**SEEN_AGAIN_ON, "next_steps": ["they will see me again on 21 May"]}, "2027-05-13", [SEEN_THANKED], ["they may not decide before Friday 21 May"], []),
    "they call again": ({**SEEN_AGAIN_ON, "next_steps": ["they call me back by 21 May"]}, "2027-05-13", [SEEN_THANKED], ["Decision: by 21 May"], []),
    "it comes first": ({**SEEN_AGAIN_ON, "next_steps": ["after the second round on 20 May they decide within a week"]}, "2027-05-13", [SEEN_THANKED], ["Decision: by 27 May"], []),
}  # fmt: skip
TRIO: dict[str, Any] = {"interviewers": ["Una Brandt", "Pim Okafor", "Ravi Sund"]}
TO_UNA = "2026-11-12 sent thank-you to Una Brandt"
DECIDES = "they decide by 20 November"
ABOUT_ONE: dict[str, Case] = {
    "not to him": ({**TRIO, "next_steps": [DECIDES, "please do not write to Pim"]}, "2026-11-13", [TO_UNA], ["Now: send the thank-you to Ravi Sund, today", "You noted 'please do not write to Pim': nothing goes to Pim Okafor", "Mon 23 Nov"], ["--to 'Pim", "ask whoever"]),
    "with a reason": ({**TRIO, "next_steps": [DECIDES, "Please don't contact Mr Okafor, he is on sick leave"]}, "2026-11-13", [TO_UNA], ["Now: send the thank-you to Ravi Sund, today", "Mon 23 Nov"], ["--to 'Pim", "Until when"]),
    "with another reason": ({**TRIO, "next_steps": [DECIDES, "please do not write to Una: she has retired"]}, "2026-11-13", [], ["One each: Pim Okafor and Ravi Sund. You noted 'please do not write to Una': nothing goes to Una Brandt", "inquiry to Pim Okafor"], ["--to 'Una"]),
    "he wants none": ({**TRIO, "next_steps": [DECIDES, "Pim does not want any thank-you notes"]}, "2026-11-13", [TO_UNA], ["Now: send the thank-you to Ravi Sund, today", "You noted 'Pim does not want any thank-you notes'"], ["--to 'Pim"]),
    "she wants none, somebody says": ({**TRIO, "next_steps": [DECIDES, "Ravi said that Una does not like thank-you letters"]}, "2026-11-13", [], ["the thank-you to Pim Okafor and Ravi Sund"], ["--to 'Una"]),
    "two of them": ({**TRIO, "next_steps": [DECIDES, "please do not e-mail Ravi or Pim, they are travelling"]}, "2026-11-13", [], ["send the thank-you to Una Brandt", "To Una Brandt alone."], ["--to 'Pim", "--to 'Ravi"]),
    "named before": ({**TRIO, "next_steps": [DECIDES, "Pim is ill, please do not write to him"]}, "2026-11-13", [TO_UNA], ["Now: send the thank-you to Ravi Sund, today"], ["--to 'Pim"]),
    "until a day": ({**TRIO, "next_steps": [DECIDES, "Please do not write to Pim before the 17th"]}, "2026-11-13", [TO_UNA], ["Now: send the thank-you to Ravi Sund, today"], ["--to 'Pim"]),
    "nobody is left": ({**TRIO, "next_steps": [DECIDES, "please do not write to Pim", "no thank-you note to Ravi, please"]}, "2026-11-13", [TO_UNA], ["Nothing to send now; the next message is the inquiry"], ["Later · thank-you"]),
    "the only one": ({"interviewers": ["Pim Okafor"], "next_steps": [DECIDES, "please do not write to Pim"]}, "2026-11-13", [], ["that goes before what is customary, so nothing is sent", "so ask whoever invited you"], ["Now: send"]),
    "somebody else": ({**TRIO, "next_steps": [DECIDES, "Please do not write to Olga, she has left"]}, "2026-11-13", [TO_UNA], ["Now: send the thank-you to Pim Okafor and Ravi Sund"], ["You noted 'Please"]),
    "all of them": ({**TRIO, "next_steps": [DECIDES, "Una said: please do not write to us"]}, "2026-11-13", [], ["so nothing is sent"], ["Now: send"]),
    "no wish at all": ({**TRIO, "next_steps": [DECIDES, "please do not hesitate to write to Pim"]}, "2026-11-13", [TO_UNA], ["Now: send the thank-you to Pim Okafor and Ravi Sund"], ["You noted 'please"]),
}  # fmt: skip
STRANGER: dict[str, Any] = {
    "kind": "outreach",
    "reader": "Iris Cho",
    "date": None,
    "start": None,
    "end": None,
    "role": None,
}
WRITTEN = "2026-11-03 sent outreach"
AGAIN_LATER: dict[str, Case] = {
    "after a day": (STRANGER, "2026-11-18", [WRITTEN, heard("update", "Glad to talk! I am on the road; would you write again after the 27th?")], ["Now: send the short reply, today", "second message: Mon 30 Nov to Tue 1 Dec", "You noted 'would you write again after the 27th'"], []),
    "once replied": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "Busy now, please ping me after 1 December"), "2026-11-19 sent update-reply"], ["Nothing to send now", "second message: Wed 2 Dec to Thu 3 Dec", "move-on: from"], ["--kind outreach"]),
    "on its day": (STRANGER, "2026-12-02", [WRITTEN, heard("update", "Busy now, please ping me after 1 December"), "2026-11-19 sent update-reply"], ["Now: send the second message, today"], ["--kind outreach"]),
    "in a month": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "feel free to try again in January"), "2026-11-19 sent update-reply"], ["second message: Mon 4 Jan 2027"], []),
    "a line again": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "Quite busy, but drop us a line again after 1 December"), "2026-11-19 sent update-reply"], ["second message: Wed 2 Dec to Thu 3 Dec"], []),
    "another message": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "Do leave me another message after 1 December"), "2026-11-19 sent update-reply"], ["second message: Wed 2 Dec to Thu 3 Dec"], []),
    "come back": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "Please come back to me after 1 December"), "2026-11-19 sent update-reply"], ["second message: Wed 2 Dec to Thu 3 Dec"], []),
    "glad to hear": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "We would be glad to hear from you after 1 December"), "2026-11-19 sent update-reply"], ["second message: Wed 2 Dec to Thu 3 Dec"], []),
    "in some weeks": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "Could you get in touch again in two weeks?"), "2026-11-19 sent update-reply"], ["second message: Thu 3 Dec to Fri 4 Dec"], []),
    "written again": (STRANGER, "2026-12-04", [WRITTEN, heard("update", "please ping me after 1 December"), "2026-11-19 sent update-reply", "2026-12-02 sent outreach"], ["move-on: from Wed 9 Dec"], ["second message:"]),
    "they write themselves": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "Not now, sorry. I will write to you after the 25th."), "2026-11-19 sent update-reply"], [], ["second message"]),
    "a call on a day": (STRANGER, "2026-11-18", [WRITTEN, heard("update", "Sure, call me on Friday")], ["Now: send the short reply"], ["second message"]),
    "not before a day": (STRANGER, "2026-11-20", [WRITTEN, heard("update", "Please do not write again before 1 December.")], [], ["second message"]),
}  # fmt: skip
KINDS = {
    "paused": PAUSED,
    "taken back": TAKEN_BACK,
    "seen again": SEEN_AGAIN,
    "about one": ABOUT_ONE,
    "again later": AGAIN_LATER,
    "about terms": ABOUT_TERMS,
    "of the letter": OF_THE_LETTER,
    "politely": POLITELY,
    "in hours": IN_HOURS,
    "whom to ask": WHOM_TO_ASK,
    "at once": AT_ONCE,
    "held back": HELD_BACK,
    "in a long weekend": IN_A_LONG_WEEKEND,
    "invited": INVITED,
    "never held": NEVER_HELD,
}


@pytest.mark.parametrize(("kind", "case"), [(kind, case) for kind, cases in KINDS.items() for case in cases])
def test_it_is_read_as_they_said_it(kind: str, case: str) -> None:
    facts, today, history, said, unsaid = KINDS[kind][case]
    made = plan(today, *history, **{"region": "GB-ENG", "locale": "en-GB", **facts})
    page = " ".join(schedule_page(made).split())
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page
