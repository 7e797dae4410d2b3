"""The same sense in the words of many people: each line of `cases/` is one way of saying it, with what it is read as."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from planting import heard, printed

from thankyou import schedule
from thankyou.facts.dates import MONTHS
from thankyou.facts.history import Event
from thankyou.facts.models import Interview
from thankyou.scheduling.deciding import on_hold, unwanted
from thankyou.scheduling.delays import puts_back, takes_longer
from thankyou.scheduling.plan import Schedule
from thankyou.scheduling.telling import deputy_in
from thankyou.scheduling.trials import trial_ahead, trial_of_whom
from thankyou.scheduling.windows import Office
from thankyou.scheduling.wishes import names_a_channel, names_a_rule

CASES = Path(__file__).parent / "cases"


UNREAD = "#? "


def rows(name: str) -> list[Any]:
    """The lines of a file, each a way of saying it and what it is read as; one that is not read yet is expected to fail."""
    lines = (CASES / f"{name}.txt").read_text("utf-8").splitlines()
    return [row(line) for line in lines if line.startswith(UNREAD) or not line.startswith("#")]


def row(line: str) -> Any:
    marks = [pytest.mark.xfail(strict=True)] if line.startswith(UNREAD) else []
    return pytest.param(*line.removeprefix(UNREAD).split(" | "), marks=marks, id=line)


@pytest.mark.parametrize(("said", "want"), rows("wishes"))
def test_a_wish_not_to_be_written_to(said: str, want: str) -> None:
    found = unwanted(said, dt.date(2026, 11, 10), Office("NO", None, None), locale="en-GB")
    if found is None:
        assert want == "-"
        return
    wish = found[0]
    kind = {(True, True): "W", (False, True): "A", (True, False): "T"}[wish.thanks, wish.asking]
    day = wish.day and (wish.day.since or wish.day.day)
    assert f"{kind} {day or ''}".strip() == want


THERE = re.compile(r"\b(?:Ravi|Una|Pia)(?!\w|'(?!d\b))")


@pytest.mark.parametrize(("said", "want"), rows("refused"))
def test_what_one_of_several_does_not_want(said: str, want: str) -> None:
    assert told(said, THERE) == want


@pytest.mark.parametrize(("said", "want"), rows("strangers"))
def test_through_somebody_who_stands_nowhere_else(said: str, want: str) -> None:
    assert told(said, None) == want


def told(said: str, names: re.Pattern[str] | None) -> str:
    """The kind of a wish, its last day, and for whom alone it holds or through whom it goes."""
    found = unwanted(said, dt.date(2026, 11, 10), Office("NO", None, None), locale="en-GB", names=names)
    if found is None:
        return "-"
    wish, _, whom, through = found
    day = wish.day and (wish.day.since or wish.day.day)
    kind = {(True, True): "W", (False, True): "A", (True, False): "T"}[wish.thanks, wish.asking]
    return " ".join(part for part in (kind, str(day or ""), ",".join(whom), through or "") if part)


@pytest.mark.parametrize(("said", "want"), rows("through"))
def test_through_whom_it_goes(said: str, want: str) -> None:
    people = [{"name": "Ravi Sund", "relation": "hiring manager"}, {"name": "Una Brandt", "relation": "peer"}]
    facts = {"candidate": "Ada Byron", "company": "Corvid Labs", "role": "Welder", "interviewers": people, "reader": {"name": "Ines Costa", "relation": "recruiter"}, "date": "2026-10-08", "end": "15:00", "region": "IE"}  # fmt: skip
    made = schedule({**facts, "next_steps": [said, "they decide by 20 October"]}, today=dt.date(2026, 10, 9))
    thanks = " ".join(step.reason for step in made.open if step.kind == "thank-you")
    question = next(step.reason for step in made.open if step.kind == "inquiry")
    sent = re.search(r"so send it to ([\w ]+?), to be passed on, and to nobody else", thanks)
    asked = re.search(r"so ask ([\w ]+), and nobody else", question)
    sends, asks = bool(sent) or not thanks, bool(asked)
    kind = {(True, True): "Y", (False, True): "Q", (True, False): "T", (False, False): "-"}[sends, asks]
    whom = {one[1] for one in (sent, asked) if one}
    assert " ".join((kind, *whom)) == want


@pytest.mark.parametrize(("said", "want"), rows("deputies"))
def test_whom_an_automatic_reply_names(said: str, want: str) -> None:
    words = deputy_in(said)
    assert want in words if want != "-" else words == ""


@pytest.mark.parametrize(("said", "want"), rows("trials"))
def test_what_the_next_steps_name_as_an_interview_to_come(said: str, want: str) -> None:
    facts = Interview.model_validate({"candidate": "Ada Byron", "company": "Corvid Labs", "role": "Welder", "interviewers": ["Ravi Sund"], "date": "2026-11-10", "next_steps": [said]})  # fmt: skip
    found = trial_ahead(facts, Office("NO", None, None), locale="en-GB")
    asked = trial_of_whom(facts, Office("NO", None, None), locale="en-GB")
    assert str(found.on if found else f"? {asked.on}" if asked else "-") == want


@pytest.mark.parametrize(("said", "want"), rows("machines"))
def test_whether_a_machine_or_somebody_who_is_away_wrote_it(said: str, want: str) -> None:
    event = Event.model_validate(heard("2026-11-16", "update", said))
    assert "PM"[event.automatic] == want


@pytest.mark.parametrize(("said", "want"), rows("delays"))
def test_whether_a_note_says_that_it_takes_longer(said: str, want: str) -> None:
    assert ("L" if puts_back(said) else "Y" if takes_longer(said) else "-") == want


@pytest.mark.parametrize(
    "said",
    [
        "please go to the office through the yard",
        "I was told to go to reception first",
        "please speak to reception first on arrival",
        "I should turn to the left at the office, not straight on",
        "I should only push the bell at the office",
        "I should just go to Bo's office",
        "please email Kim your availability first",
        "you can just talk to Kim",
        "I may write to Kim directly",
    ],
)
def test_the_way_to_an_office_and_an_invitation_are_no_rule(said: str) -> None:
    assert not names_a_rule(said)


@pytest.mark.parametrize(
    "said", ["I may write to Ravi, not to Una", "I should go to Kim, not to the panel", "please only push Kim"]
)
def test_whom_to_turn_to_is_a_rule(said: str) -> None:
    assert names_a_rule(said)


@pytest.mark.parametrize(("said", "want"), rows("pauses"))
def test_until_when_a_search_stands_still(said: str, want: str) -> None:
    found = on_hold(said, dt.date(2026, 3, 2), Office("IN", "KA", None), locale="en-GB")
    assert ("-" if found is None else f"H {found.day}" if found.day else "H?") == want


@pytest.mark.parametrize(("said", "want"), rows("papers"))
def test_the_papers_and_the_decision_in_one_mail(said: str, want: str) -> None:
    """The day of the decision is the same, whatever the mail is logged as, unless a third word tells that of an update."""
    papers, decided, *update = want.split()
    made = answered("documents", said)
    step = next(step for step in made.open if step.kind == "information")
    asked = "?" if any("is what they asked for wanted" in one for one in made.questions) else ""
    assert f"{step.deadline or '-'}{asked}" == papers
    assert decision(made) == decided
    assert decision(answered("update", said)) == (update or [decided])[0]


def answered(what: str, note: str) -> Schedule:
    history = ["2026-11-11 sent thank-you", heard("2026-11-12", what, note)]
    facts = {"candidate": "Ada Byron", "company": "Corvid Labs", "role": "Welder", "interviewers": ["Ravi Sund"], "date": "2026-11-10", "end": "11:00", "time_zone": "Europe/Berlin", "region": "DE-BE"}  # fmt: skip
    return schedule({**facts, "history": history}, today=dt.date(2026, 11, 12))


def decision(made: Schedule) -> str:
    """The day of the decision that a note of the schedule names."""
    told = re.search(r"(?:taken as by|Decision: by|Decision: about|ask after) (\d+ \w+) ", " ".join(made.notes))
    if told is None:
        return "-"
    day, month = told[1].split()
    return str(dt.date(2026, MONTHS.index(month) + 1, int(day)))


AWAY = "Automatic reply: I am away until Monday 30 November."
PLANS: dict[str, tuple[dict[str, Any], str, list[Any], list[str], list[str]]] = {
    "a reminder names who stands in": ({"kind": "outreach", "date": None, "start": None, "end": None}, "2026-11-13", ["2026-11-12 sent outreach", heard("2026-11-12", "update", f"{AWAY} Noor Vink covers for me.")], ["If you like, remind them once", "says 'Noor Vink covers for me': send it there", "Thu 19 Nov"], ["until Monday"]),
    "a reminder waits until they are back": ({"kind": "outreach", "date": None, "start": None, "end": None}, "2026-11-13", ["2026-11-12 sent outreach", heard("2026-11-12", "update", AWAY)], ["Thu 3 Dec", "You noted 'away until Monday 30 November': give them two working days after that."], ["Thu 19 Nov"]),
    "an answer to an offer goes to who stands in": ({}, "2026-11-18", ["2026-11-12 sent thank-you", "2026-11-16 heard offer, by 2026-11-25", "2026-11-17 sent update-reply", heard("2026-11-17", "update", f"{AWAY} In urgent cases write to Noor Vink.")], ["says 'In urgent cases write to Noor Vink': send it there"], []),
    "an answer before the hour that was planned": ({"date": "2026-11-20"}, "2026-11-18", [heard("2026-11-18", "update", "Sorry, we have to cancel the visit on Friday.")], ["at the latest Fri 20 Nov, 14:00", "Write before the hour for which it was planned."], []),
    "an answer on the eve": ({"date": "2026-11-19"}, "2026-11-18", [heard("2026-11-18", "update", "Sorry, tomorrow's interview is cancelled.")], ["at the latest Thu 19 Nov, 14:00", "Write before the hour for which it was planned."], []),
    "an early day says which holidays make it early": ({"region": "GB-ENG", "date": "2026-12-08"}, "2026-12-22", ["2026-12-08 sent thank-you", {"on": "2026-12-22", "did": "heard", "what": "offer", "by": "2026-12-29", "note": "in writing"}], ["Between Thursday 24 December and Tuesday 29 December they have holidays: ask by Thursday 24 December"], []),
    "a weekend is no holiday": ({}, "2026-11-18", ["2026-11-12 sent thank-you", {"on": "2026-11-18", "did": "heard", "what": "offer", "by": "2026-11-23", "note": "in writing"}], [], ["they have holidays"]),
    "nobody asks before the days that they offered": ({}, "2026-11-17", ["2026-11-12 sent thank-you", heard("2026-11-17", "next round", "Would Tuesday 24 November or Thursday 3 December suit you?")], ["They offered days up to Thursday 3 December", "Fri 4 Dec"], ["Tue 24 Nov to"]),
    "a pause that they name answers the inquiry": ({}, "2026-11-25", ["2026-11-12 sent thank-you", "2026-11-20 sent inquiry", heard("2026-11-24", "update", "All hiring rests until 7 December.")], ["Thu 10 Dec", "Thu 17 Dec"], ["Two inquiries are enough", "Until when"]),
    "through somebody who stands nowhere else": ({"interviewers": ["Ravi Sund", "Una Brandt"], "next_steps": ["please route all of your messages through Nadia Rossi at the agency"]}, "2026-11-13", [], ["send it to Nadia Rossi, to be passed on, and to nobody else", "so ask Nadia Rossi, and nobody else"], ["nobody is asked"]),
    "who would rather get no thanks": ({"interviewers": ["Ravi Sund", "Una Brandt"], "next_steps": ["Una would rather not receive thank-you letters"]}, "2026-11-13", [], ["To Ravi Sund alone", "nothing goes to Una Brandt"], []),
    "no e-mails stand before no calls": ({"next_steps": ["kindly no e-mails, letters or calls before the jury has sat on 24 November"]}, "2026-11-13", [], ["Wed 25 Nov", "that goes before what is customary, so nothing is sent"], ["Now: send the thank-you"]),
    "through one who was there": ({"interviewers": ["Ravi Sund", "Una Brandt"], "next_steps": ["please write to Una only"]}, "2026-11-13", [], ["To Una Brandt alone", "nothing goes to Ravi Sund"], []),
    "the words that say through whom": ({"next_steps": ["please do not contact the panel directly, everything goes through Ines"], "reader": "Ines Costa"}, "2026-11-13", [], ["You noted 'everything goes through Ines': so send it to Ines Costa, to be passed on"], ["noted 'contact"]),
    "through one, but for the thanks": ({"next_steps": ["everything goes through Nadia Rossi, except thank-you notes"]}, "2026-11-13", [], ["You noted 'everything goes through Nadia Rossi, except thank-you notes': that does not hold for this message, which goes the usual way", "so ask Nadia Rossi, and nobody else"], ["to be passed on"]),
    "through one who was there, but for the thanks": ({"interviewers": ["Ravi Sund", "Una Brandt"], "next_steps": ["everything goes through Una, except thank-you notes"]}, "2026-11-13", [], ["One each: Ravi Sund and Una Brandt", "inquiry to Una Brandt", "You noted 'everything goes through Una, except thank-you notes': that does not hold for this message"], ["nothing goes to Ravi"]),
    "no e-mails, but for the thanks": ({"next_steps": ["please no e-mails before 24 November, except thank-yous"]}, "2026-11-13", [], ["Now: send the thank-you", "You noted 'please no e-mails before 24 November, except thank-yous': that does not hold", "Wed 25 Nov"], []),
    "to nobody but one, for a time": ({"next_steps": ["do not write to anyone but Nadia Rossi before 24 November"]}, "2026-11-13", [], ["You noted 'do not write to anyone but Nadia Rossi before 24 November': so send it to Nadia Rossi", "Tue 24 Nov"], ["so ask Nadia Rossi"]),
    "a pause and a wish for one alone": ({"interviewers": ["Ravi Sund", "Una Brandt"]}, "2026-11-16", ["2026-11-12 sent thank-you to Una Brandt", heard("2026-11-13", "update", "All hiring rests until 7 December; write to Una only.")], ["inquiry to Una Brandt", "Thu 10 Dec"], ["Fri 20 Nov"]),
    "a pause and a wish for a time": ({"next_steps": ["please no e-mails before 24 November, all hiring rests until 7 December"]}, "2026-11-13", [], ["Thu 10 Dec", "nothing is sent before Tuesday 24 November is over"], ["Wed 25 Nov"]),
    "a pause and a wish until it is over": ({"next_steps": ["all hiring rests until 7 December, so please no e-mails until then"]}, "2026-11-13", [], ["Thu 10 Dec", "you noted 'please no e-mails until then': that goes before what is customary, so nothing is sent before Monday 7 December is over"], ["nobody is asked"]),
    "somebody writes who is away": ({}, "2026-11-16", ["2026-11-12 sent thank-you", heard("2026-11-16", "update", "Dear Ada, we meet two more people and will call everybody by the end of next week. I am away on Thursday and Friday. Ravi")], ["Now: send the short reply", "Mon 30 Nov"], ["send it there"]),
    "two requests in one mail": ({}, "2026-11-13", ["2026-11-12 sent thank-you", heard("2026-11-13", "documents", "Would you send us your licence by Monday, and copies of two certificates by Thursday?")], ["They asked for something by Monday 16 November", "You noted 'Would you send us your licence by Monday'", "They asked for something by Thursday 19 November", "You noted 'copies of two certificates by Thursday'", "Thu 26 Nov"], []),
    "two requests in two mails": ({}, "2026-11-18", ["2026-11-12 sent thank-you", heard("2026-11-13", "documents", "Please let us have your licence by Monday."), heard("2026-11-16", "documents", "We need a work sample as well, by Friday.")], ["They asked for something by Monday 16 November, which has passed", "They asked for something by Friday 20 November"], []),
    "one of two requests is answered": ({}, "2026-11-18", ["2026-11-12 sent thank-you", heard("2026-11-13", "documents", "Please send your licence by Monday. We need a work sample by 20 November."), "2026-11-16 sent information"], ["They asked for something by Friday 20 November"], ["by Monday", "You noted"]),
    "the later of two requests is answered": ({}, "2026-11-16", ["2026-11-12 sent thank-you", heard("2026-11-13", "documents", "Please send your licence by Monday. We need a work sample by 20 November."), {"on": "2026-11-16", "did": "sent", "what": "information", "note": "the sample"}], ["They asked for something by Monday 16 November"], ["20 November:"]),
    "two requests are answered at once": ({}, "2026-11-18", ["2026-11-12 sent thank-you", heard("2026-11-13", "documents", "Please send your licence by Monday. We need a work sample by 20 November."), {"on": "2026-11-16", "did": "sent", "what": "information", "note": "all attached"}], [], ["They asked for something"]),
    "another day for the same request": ({}, "2026-11-16", ["2026-11-12 sent thank-you", heard("2026-11-13", "documents", "Please send your licence by Monday."), heard("2026-11-16", "documents", "The licence is fine by Friday, please.")], ["They asked for something by Friday 20 November"], ["by Monday"]),
    "a trial shift comes first": ({"next_steps": ["trial shift on Tuesday 24 November, decision by 1 December"]}, "2026-11-13", ["2026-11-12 sent thank-you"], ["the next message is the thank-you on Tue 24 Nov", "'trial shift on Tuesday 24 November' in next_steps[0] is taken for the next interview", "Wed 2 Dec"], ["Fri 20 Nov"]),
    "a trial shift is thanked for": ({"next_steps": ["trial shift on Tuesday 24 November, decision by 1 December"]}, "2026-11-25", ["2026-11-12 sent thank-you"], ["Now: send the thank-you", "Wed 2 Dec"], []),
    "a trial shift that was called off": ({"next_steps": ["trial shift on Tuesday 24 November"]}, "2026-11-18", ["2026-11-12 sent thank-you", heard("2026-11-18", "update", "Sorry, the trial on Tuesday is cancelled.")], ["short reply"], ["the thank-you on"]),
    "a trial shift is on another day": ({"next_steps": ["trial shift on Tuesday 24 November"]}, "2026-11-18", ["2026-11-12 sent thank-you", {"on": "2026-11-17", "did": "heard", "what": "next round", "by": "2026-11-26"}, "2026-11-17 sent update-reply"], ["the thank-you on Thu 26 Nov"], ["24 Nov,", "is taken for the next interview"]),
    "days and papers in one breath": ({}, "2026-11-17", ["2026-11-12 sent thank-you", heard("2026-11-17", "update", "Would Tuesday 24 November or Thursday 26 November suit you and could you send your licence by Friday?")], ["They asked for something by Friday 20 November", "They offer days to choose from"], []),
    "one who passes all on holds for the next round as well": ({"next_steps": ["Hanna Borg of the recruiting firm hands everything on"], "interviewers": ["Ravi Sund", "Una Brandt"]}, "2026-11-27", ["2026-11-13 sent thank-you, to Hanna Borg", "2026-11-18 heard next round, by 2026-11-24", "2026-11-18 sent update-reply", "2026-11-24 interviewed", "2026-11-25 sent thank-you, to Hanna Borg"], ["so ask Hanna Borg, and nobody else"], ["Who is", "Still to thank", "thank-you to Ravi"]),
    "nothing is cut of the words for one who stands between": ({"next_steps": ["Hanna Borg at Lakeside is my link to the bakery, I shouldn't write there"]}, "2026-11-13", [], ["You noted 'Hanna Borg at Lakeside is my link to the bakery': so send it to Hanna Borg"], []),
    "nothing is cut of the words for who is not written to": ({"next_steps": ["please don't write to Dana yourself, Hanna Borg relays things"]}, "2026-11-13", [], ["You noted 'don't write to Dana yourself, Hanna Borg relays things': so send it to Hanna Borg"], []),
    "the one to ask is the second of two": ({"next_steps": ["Una is the one to nag if it drags on"], "interviewers": ["Ravi Sund", "Una Brandt"]}, "2026-11-19", ["2026-11-12 sent thank-you"], ["--kind inquiry --to 'Una Brandt'", "You noted 'Una is the one to nag': so ask Una Brandt."], []),
    "a rule that nobody can read": ({"next_steps": ["I may write to Ravi, not to Una"], "interviewers": ["Ravi Sund", "Una Brandt"]}, "2026-11-13", [], ["Whom are you to write to by 'I may write to Ravi, not to Una', in next_steps[0]? No rule can be read from it"], []),
    "no rule at all": ({"next_steps": ["You can reach out to Ravi when you have the form"], "interviewers": ["Ravi Sund", "Una Brandt"]}, "2026-11-13", [], [], ["Whom are you to write to"]),
    "still deciding, and no day": ({"next_steps": ["they decide within a week"]}, "2026-11-23", ["2026-11-12 sent thank-you", "2026-11-19 sent inquiry", heard("2026-11-20", "update", "we are still deciding, bear with us")], ["ask in them by when they will know more", "Mon 30 Nov", "A week after your reply"], ["Fri 27 Nov"]),
    "longer than they thought": ({"next_steps": ["they decide by 4 December"]}, "2026-11-18", ["2026-11-12 sent thank-you", heard("2026-11-17", "update", "it will take longer than we thought"), "2026-11-17 sent update-reply"], ["Fri 11 Dec", "They told you that it takes longer than Friday 4 December, and named no new day"], ["Mon 7 Dec", "they may not decide before"]),
    "a delay without a day": ({"next_steps": ["they decide by 4 December"]}, "2026-11-18", ["2026-11-12 sent thank-you", "2026-11-17 heard delay", "2026-11-17 sent update-reply"], ["Fri 11 Dec", "They told you that it takes longer than Friday 4 December, and named no new day"], ["they may not decide before"]),
    "what else takes long takes no day back": ({"next_steps": ["they decide by 20 November"]}, "2026-11-17", ["2026-11-12 sent thank-you", heard("2026-11-16", "update", "my visa takes a while"), "2026-11-16 sent update-reply"], ["Friday 20 November"], ["They told you that it takes longer"]),
    "the paperwork takes no day back": ({"next_steps": ["they decide by 20 November"]}, "2026-11-17", ["2026-11-12 sent thank-you", heard("2026-11-16", "update", "you are through, the paperwork takes some time"), "2026-11-16 sent update-reply"], ["Friday 20 November"], ["They told you that it takes longer"]),
    "a decision that is still on takes no day back": ({"next_steps": ["they decide by 20 November"]}, "2026-11-17", ["2026-11-12 sent thank-you", heard("2026-11-16", "update", "the references take a while, decision still on Friday"), "2026-11-16 sent update-reply"], ["Friday 20 November"], ["They told you that it takes longer"]),
    "not decided yet takes no day back": ({"next_steps": ["they decide by 4 December"]}, "2026-11-18", ["2026-11-12 sent thank-you", heard("2026-11-17", "update", "no decision yet"), "2026-11-17 sent update-reply"], ["Mon 7 Dec", "expected by Friday 4 December"], ["They told you that it takes longer"]),
    "through one who was there alone": ({"next_steps": ["please write to Dana only"]}, "2026-11-13", [], ["Now: send the thank-you"], ["to be passed on"]),
}  # fmt: skip


@pytest.mark.parametrize("case", PLANS)
def test_it_is_planned_as_they_said(case: str) -> None:
    facts, today, history, said, unsaid = PLANS[case]
    page = printed(today, *history, **{"region": "IE", **facts})
    assert [one for one in said if one not in page] == [], page
    assert [one for one in unsaid if one in page] == [], page


# Whether a jotting says by what to write, and no more than that.
BY_WHAT = {
    "no WhatsApp messages please, Pilar would rather have a mail": True,
    "please don't phone the ward, mail is fine": True,
    "the principal never reads texts, a letter is best": True,
    "Matron does not like calls, she prefers a short e-mail": True,
    "use e-mail rather than LinkedIn": True,
    "not by phone please, just by mail": True,
    "they'd rather have a letter than an e-mail": True,
    "no WhatsApp messages to Pilar, write to Jess instead": False,
    "no calls, please": False,
    "mail is fine": False,
    "the portal sends no mails": False,
    "write to Jess by mail, not to the board": False,
    "no letters are sent, they phone": False,
}


@pytest.mark.parametrize("said", BY_WHAT)
def test_by_what_to_write(said: str) -> None:
    assert names_a_channel(said) is BY_WHAT[said]


def test_by_what_to_write_is_quoted_and_not_asked_about() -> None:
    said = "no WhatsApp messages please, Pilar would rather have a mail"
    text = printed("2026-11-13", next_steps=[said], interviewers=["Pilar Ugarte"])
    assert f"You noted '{said}': keep to that in whatever you send." in text
    assert "Whom are you to write to" not in text
