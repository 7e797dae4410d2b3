"""The day of their decision, read out of what was jotted down about the next steps: the last that the words may mean."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.scheduling.deciding import on_hold, stated
from thankyou.scheduling.windows import Office

THURSDAY = dt.date(2026, 11, 12)
HERE = Office("US", None, None)

CERTAIN = {
    "they decide by Friday 20 November": "2026-11-20",
    "they decide by Nov 20": "2026-11-20",
    "I'll hear by Friday, November 20": "2026-11-20",
    "answers by Fri 20 Nov 2026": "2026-11-20",
    "decision on 2026-11-30": "2026-11-30",
    "answer within two weeks": "2026-11-26",
    "hear within 10 days": "2026-11-22",
    "decision within 5 business days": "2026-11-19",
    "decision in a fortnight's time": "2026-11-26",
    "they will get back to me within the next two weeks": "2026-11-26",
    "Dana said I'd hear by end of next week": "2026-11-20",
    "a decision next week": "2026-11-20",
    "they'll let me know by friday": "2026-11-13",
    "they decide this week": "2026-11-13",
    "she'll ring by the 20th": "2026-11-20",
    "she'll ring by the 5th": "2026-12-05",
    "Saoirse will decide with Mr Lowe by Friday week": "2026-11-20",
    "I'd hear by Wednesday next week": "2026-11-18",
    "they let everyone know by 31 Jan": "2027-01-31",
    "Priya will write by the end of the month": "2026-11-30",
    "they tell me by end of January": "2027-01-29",
    "they will tell me by the end of January": "2027-01-29",
    "we'll be in touch by December 3rd at the latest": "2026-12-03",
    "HR to confirm by Monday": "2026-11-16",
    "he calls tuesday": "2026-11-17",
    "they let me know tomorrow": "2026-11-13",
    "decision in the week of 16 November": "2026-11-20",
}
LOOSE = {
    "they decide before Christmas": ("2026-12-24", "before Christmas"),
    "I'll hear early next month": ("2026-12-08", "early next month"),
    "decision mid-December": ("2026-12-15", "mid-December"),
    "they decide after Thanksgiving": ("2026-12-03", "after Thanksgiving"),
    "they'll get back to me in 7-10 days": ("2026-11-22", "in 7-10 days"),
    "they'll let me know within 48 hours": ("2026-11-16", "within 48 hours"),
    "decision in the first week of December": ("2026-12-04", "in the first week of December"),
    "they will decide by end of month": ("2026-11-30", "by end of month"),
    "they hope to decide by 20 November": ("2026-11-20", "by 20 November"),
    "answer no later than 4 December": ("2026-12-04", "no later than 4 December"),
    "hearing back in 2 weeks": ("2026-11-26", "in 2 weeks"),
    "I'll hear by Friday the 20th": ("2026-11-20", "by Friday the 20th"),
    "they will tell me Friday fortnight": ("2026-11-27", "Friday fortnight"),
    "decision in January": ("2027-01-29", "in January"),
    "a decision in three to four weeks": ("2026-12-10", "in three to four weeks"),
    "they aim to decide by the end of next week": ("2026-11-20", "by the end of next week"),
    "should hear around the 25th": ("2026-11-25", "around the 25th"),
    "decision around Thanksgiving": ("2026-11-26", "around Thanksgiving"),
    "they will call in a couple of weeks": ("2026-11-26", "in a couple of weeks"),
    "they'll be in touch in a few days": ("2026-11-17", "in a few days"),
    "a few weeks until they decide": ("2026-12-03", "a few weeks"),
    "they decide in two or three weeks": ("2026-12-03", "in two or three weeks"),
    "they'll let me know next Friday": ("2026-11-20", "next Friday"),
    "decision by 12/4": ("2026-12-04", "by 12/4"),
    "they'll decide late November": ("2026-11-30", "late November"),
    "an answer in early December": ("2026-12-08", "in early December"),
    "they hope to have a decision by mid-month": ("2026-11-16", "by mid-month"),
    "decision in the second week of December": ("2026-12-11", "in the second week of December"),
    "they decide the week of December 7": ("2026-12-11", "the week of December 7"),
    "the week after next they'll tell us": ("2026-11-27", "the week after next"),
    "a decision before the holidays": ("2026-12-24", "before the holidays"),
    "hear after the New Year": ("2027-01-08", "after the New Year"),
    "decision early in the new year": ("2027-01-08", "early in the new year"),
    "they'll decide by year end": ("2026-12-31", "by year end"),
    "they decide by the end of the year": ("2026-12-31", "by the end of the year"),
    "should know in about ten days": ("2026-11-22", "in about ten days"),
    "they will respond within 5 to 7 business days": ("2026-11-23", "within 5 to 7 business days"),
    "two weeks from today they decide": ("2026-11-26", "two weeks from today"),
    "decision 10 days from now": ("2026-11-22", "10 days from now"),
    "I will hear from them in roughly a month": ("2026-12-12", "in roughly a month"),
    "they'd like to decide by the 1st of December": ("2026-12-01", "by the 1st of December"),
    "decision by December 1 or 2": ("2026-12-02", "by December 1 or 2"),
    "decision between Nov 23 and Nov 25": ("2026-11-25", "Nov 23 and Nov 25"),
    "decision Nov 23-25": ("2026-11-25", "Nov 23-25"),
    "they'll make a decision sometime next month": ("2026-12-31", "sometime next month"),
    "they decide this month": ("2026-11-30", "this month"),
    "decision in Q1": ("2027-03-31", "in Q1"),
    "board meets 18 November, decision two days later": ("2026-11-20", "two days later"),
    "they'd call me on Monday or Tuesday": ("2026-11-17", "on Monday or Tuesday"),
    "HR will email by close of business tomorrow": ("2026-11-13", "by close of business tomorrow"),
    "they let me know by COB Wednesday": ("2026-11-18", "by COB Wednesday"),
    "decision expected: 2026-12-02": ("2026-12-02", "2026-12-02"),
    "they'll get back to me by Dec. 4th": ("2026-12-04", "by Dec. 4th"),
    "decision no earlier than December 7": ("2026-12-14", "no earlier than December 7"),
    "they won't decide before December 1": ("2026-12-08", "won't decide before December 1"),
    "don't expect to hear until after the 23rd": ("2026-11-30", "don't expect to hear until after the 23rd"),
    "final decision at the end of November": ("2026-11-30", "at the end of November"),
    "he said I'd hear something by the weekend": ("2026-11-13", "by the weekend"),
    "decision early next week": ("2026-11-17", "early next week"),
    "answer late next week": ("2026-11-20", "late next week"),
    "they decide mid next week": ("2026-11-18", "mid next week"),
    "hear within the week": ("2026-11-19", "within the week"),
    "they should decide by Tuesday at noon": ("2026-11-17", "by Tuesday"),
    "they'll decide in a fortnight or so": ("2026-11-26", "in a fortnight or so"),
    "answer by Monday week": ("2026-11-23", "by Monday week"),
    "they said six weeks to a decision": ("2026-12-24", "six weeks"),
    "decision takes two weeks": ("2026-11-26", "two weeks"),
    "decide by 3 pm on Friday": ("2026-11-13", "on Friday"),
    "they hope to make an offer by the 24th": ("2026-11-24", "by the 24th"),
    "start date is December 7, decision by November 24": ("2026-11-24", "by November 24"),
    "Maria reckons they'll have an answer for me within ten working days": ("2026-11-27", "within ten working days"),
    "HR will circle back in the next two to three weeks": ("2026-12-03", "in the next two to three weeks"),
    "expect to hear something the week after Thanksgiving": ("2026-12-04", "the week after Thanksgiving"),
    "offers go out at the beginning of December": ("2026-12-07", "at the beginning of December"),
    "I will hear either way by Wed 25 Nov": ("2026-11-25", "by Wed 25 Nov"),
    "committee meets first Tuesday of December and decides then": ("2026-12-01", "first Tuesday of December"),
    "he'll let me know before the end of the year": ("2026-12-31", "before the end of the year"),
    "they want to fill it by Christmas, will ring me the week before": ("2026-12-25", "by Christmas"),
    "decision due Monday 30th": ("2026-11-30", "Monday 30th"),
    "should be able to tell me in a week's time": ("2026-11-19", "in a week's time"),
    "she said a week, maybe ten days, to hear back": ("2026-11-22", "a week, maybe ten days"),
    "4 weeks till decision": ("2026-12-10", "4 weeks"),
    "will email everyone by noon on the 24th": ("2026-11-24", "by noon on the 24th"),
    "final answer by 30.11.": ("2026-11-30", "by 30.11."),
    "They'll get in touch after the holidays": ("2027-01-08", "after the holidays"),
    "Should hear back from Tom in approx. 3 weeks": ("2026-12-03", "in approx. 3 weeks"),
    "a decision will be made in the second half of November": ("2026-11-30", "in the second half of November"),
    "not expecting a decision until January": ("2027-01-29", "until January"),
    "decision not before mid-December": ("2026-12-22", "not before mid-December"),
    "they said they'd be in touch towards the end of next week": ("2026-11-20", "the end of next week"),
    "someone will call me Thurs or Fri next week": ("2026-11-20", "Thurs or Fri next week"),
    "they hope to have picked someone by the 27th": ("2026-11-27", "by the 27th"),
    "decision within a month": ("2026-12-12", "within a month"),
    "by the middle of next week I should hear": ("2026-11-18", "by the middle of next week"),
    "I should hear in a day or two": ("2026-11-16", "in a day or two"),
    "Offer decision in 3-5 business days": ("2026-11-19", "in 3-5 business days"),
    "interviews run until 20 November, decision the week after": ("2026-11-27", "the week after"),
    "last interviews are on the 19th; they decide two days after that": ("2026-11-23", "two days after that"),
    "Feedback by end of play Friday": ("2026-11-13", "Friday"),
    "decision in three weeks at the earliest": ("2026-12-10", "in three weeks at the earliest"),
    "They'll decide by Boxing Day": ("2026-12-26", "by Boxing Day"),
    "they'll announce it on December the 8th": ("2026-12-08", "on December the 8th"),
    "by 5 December latest they will confirm": ("2026-12-05", "by 5 December latest"),
    "we will make up our minds over the weekend": ("2026-11-15", "over the weekend"),
    "hear from them Mon": ("2026-11-16", "Mon"),
    "decision after their board meeting on December 10": ("2026-12-14", "after their board meeting on December 10"),
    "decision 24 hours after the last interview": ("2026-11-13", "24 hours after the last interview"),
    "They'd like to move fast and decide this week": ("2026-11-13", "this week"),
    "I'd have news by New Year's Eve": ("2026-12-31", "by New Year's Eve"),
    "reply expected in about a month and a half": ("2026-12-27", "in about a month and a half"),
    "they'll probably decide next week": ("2026-11-20", "next week"),
    "hear back in 4-6 weeks": ("2026-12-24", "in 4-6 weeks"),
    "they decide in about two weeks": ("2026-11-26", "in about two weeks"),
    "decision by Thursday": ("2026-11-19", "by Thursday"),
    "decision next Friday": ("2026-11-20", "next Friday"),
    "they decide after the board meets on the 30th": ("2026-12-02", "after the board meets on the 30th"),
    "decide by 11/12": ("2026-12-11", "by 11/12"),
    "they hope to decide by Friday": ("2026-11-13", "by Friday"),
    "decision soon, maybe Friday": ("2026-11-13", "maybe Friday"),
    "decision by Friday or Monday": ("2026-11-16", "by Friday or Monday"),
    "he'll be in touch, end of Nov-ish": ("2026-11-30", "end of Nov"),
    "the Tuesday after Thanksgiving they will ring": ("2026-12-01", "the Tuesday after Thanksgiving"),
    "a decision Christmas week": ("2026-12-25", "Christmas week"),
    "they let us know straight after Thanksgiving weekend": ("2026-11-30", "straight after Thanksgiving weekend"),
    "they decide right after Thanksgiving": ("2026-11-30", "right after Thanksgiving"),
    "they decide shortly after Thanksgiving": ("2026-12-02", "shortly after Thanksgiving"),
    "decision soon after the 20th": ("2026-11-25", "soon after the 20th"),
    "decision not long after the board meeting on the 18th": (
        "2026-11-23",
        "not long after the board meeting on the 18th",
    ),
    "an answer soon after the holidays": ("2027-01-06", "soon after the holidays"),
    "they'll ring right after the holidays": ("2027-01-04", "right after the holidays"),
    "an answer in the new year": ("2027-01-15", "in the new year"),
    "they decide by the fifth of December": ("2026-12-05", "by the fifth of December"),
    "an answer by the thirtieth": ("2026-11-30", "by the thirtieth"),
    "at least ten days before they decide": ("2026-11-29", "at least ten days"),
    "nothing decided before 1 December": ("2026-12-08", "nothing decided before 1 December"),
    "no answer before 1 December, but by the 3rd for sure": ("2026-12-03", "by the 3rd"),
    "one more panel on Tuesday, and then they decide": ("2026-11-24", "on Tuesday"),
    "they vote on the 1st, and HR calls the next day": ("2026-12-02", "the next day"),
    "interviews go on in January, decision at the end of that month": ("2027-01-29", "at the end of that month"),
    "she'll phone, not this Monday but the one after": ("2026-11-23", "not this Monday but the one after"),
    "they confirm in the week commencing 30/11": ("2026-12-04", "in the week commencing 30/11"),
    "expect an e-mail in the next week or so": ("2026-11-26", "in the next week or so"),
    "two weeks, three tops": ("2026-12-03", "two weeks, three tops"),
    "give us a fortnight or so": ("2026-11-26", "a fortnight or so"),
    '"till Wednesday" (Jo, recruiter)': ("2026-11-18", "till Wednesday"),
    "it takes about five weeks": ("2026-12-17", "about five weeks"),
    "they make their pick by Monday": ("2026-11-16", "by Monday"),
    "the second week of January they decide": ("2027-01-15", "the second week of January"),
}
UNCERTAIN = [
    "they let me know by 31 Aug",
    "They decide in week one",
    "they decide in spring",
    "a decision soon",
    "decision some weeks from now",
]
SILENT = [
    "please do not hesitate to call before the 20th",
    "don't be afraid to write to us before the 20th",
    "start date 4 January",
    "the job starts in January",
    "I owe them an answer by Friday",
    "they'll send the contract in early December",
    "background check takes 4-6 weeks, then onboarding",
    "second interview on Tuesday",
    "he needs my sea time letter by Mon",
    "I have to answer by Friday",
    "trial brew, 12 Nov, 5am",
    "background check takes 4-6 weeks",
    "I'll send the runbook by Friday",
    "case study, 90 mins, Jess sends link",
    "Jess is on leave until Monday",
    "trial shift on Saturday",
    "the office moves in December",
]


@pytest.mark.parametrize("jotting", CERTAIN)
def test_a_certain_day_is_read(jotting: str) -> None:
    found, day = stated(jotting, THURSDAY, HERE), CERTAIN[jotting]
    assert (found and found.day and str(found.day)) == day


@pytest.mark.parametrize("jotting", LOOSE)
def test_a_loose_day_is_read_as_its_last_and_the_words_are_told(jotting: str) -> None:
    found, (day, words) = stated(jotting, THURSDAY, HERE), LOOSE[jotting]
    assert found and str(found.day) == day and found.words == words and words in jotting


@pytest.mark.parametrize(
    ("words", "day"), [("come down on one side Monday or Tuesday", "2026-11-17"), ("sort it by the 20th", "2026-11-20")]
)
def test_what_they_are_said_to_do_needs_no_word_about_a_decision(words: str, day: str) -> None:
    assert stated(words, THURSDAY, HERE) is None
    found = stated(words, THURSDAY, HERE, promised=True)
    assert found and str(found.day) == day


@pytest.mark.parametrize("jotting", UNCERTAIN)
def test_an_uncertain_day_is_reported_and_not_used(jotting: str) -> None:
    found = stated(jotting, THURSDAY, HERE)
    assert found and found.day is None and found.problem


@pytest.mark.parametrize("jotting", SILENT)
def test_what_is_not_about_their_decision_is_left_alone(jotting: str) -> None:
    assert stated(jotting, THURSDAY, HERE) is None


def test_a_week_ends_on_thursday_where_friday_is_the_weekend() -> None:
    found = stated("decision by the end of next week", dt.date(2026, 11, 10), Office("SA", None, None))
    assert found and str(found.day) == "2026-11-19"


def test_the_end_of_a_month_that_is_over_is_no_day() -> None:
    found = stated("they will write by the end of the month", dt.date(2008, 11, 29), HERE)  # a Saturday
    assert found and found.day is None


def test_without_the_day_of_the_interview_nothing_is_read() -> None:
    found = stated("they decide by Friday", None, HERE)
    assert found and found.day is None


@given(
    st.text(max_size=80) | st.sampled_from([*CERTAIN, *LOOSE, *UNCERTAIN]),
    st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)),
)
def test_no_jotting_is_too_strange_and_no_day_lies_before_the_interview(jotting: str, on: dt.date) -> None:
    found = stated(jotting, on, HERE)
    assert found is None or found.day is None or found.day >= on


def test_a_date_in_figures_is_read_as_the_locale_writes_it() -> None:
    for locale, day in (("en-US", "2026-12-04"), ("en-GB", None)):
        found = stated("decision by 12/4", THURSDAY, HERE, locale=locale)
        assert found and str(found.day) == (day or "2027-04-12")
    found = stated("decision by 20.11.", THURSDAY, HERE)
    assert found and str(found.day) == "2026-11-20"


FEASTS = {
    "DE": ("decision after Pentecost Monday", "2026-04-01", "2026-06-01"),
    "IN": ("they decide before Diwali", "2026-10-20", "2026-11-06"),
    "CA": ("they decide before Thanksgiving", "2026-10-01", "2026-10-09"),
    "GB": ("decision after Easter Monday", "2026-03-20", "2026-04-13"),
    "FR": ("decision before Easter", "2026-03-20", "2026-04-03"),
}


@pytest.mark.parametrize("country", FEASTS)
def test_a_feast_is_that_of_the_readers_country(country: str) -> None:
    said, on, day = FEASTS[country]
    found = stated(said, dt.date.fromisoformat(on), Office(country, "ENG" if country == "GB" else None, None))
    assert found and str(found.day) == day


@given(st.sampled_from([*CERTAIN, *LOOSE]), st.dates(dt.date(2000, 1, 1), dt.date(2099, 1, 1)))
def test_what_was_read_is_in_what_was_said(jotting: str, on: dt.date) -> None:
    found = stated(jotting, on, HERE)
    assert found is None or found.day is None or (found.words and found.words in jotting)


SILENCE_IS_NO = {
    "if I have heard nothing by the 20th, I was not picked": True,
    "if we have not been in touch by 20 November, the post has been filled": True,
    "no answer by Friday 20 November means no": True,
    "it's a no unless they write by the 20th": True,
    "assume no if nothing has come by 20 November": True,
    "if nobody writes by the 20th I should take it as a no": True,
    "if they do not ring by the 20th, they went with another": True,
    "only those who are shortlisted will hear from us by the 20th": True,
    "we write to successful applicants only, by 20 November": True,
    "they only ring people they want to see again, before the 20th": True,
    "only candidates who go forward get a call by the 20th": True,
    "we are only in touch by the 20th if you have been chosen": True,
    "should you not hear by the 20th, consider your application unsuccessful": True,
    "those not called by the 20th were not chosen": True,
    "no call by the 20th, no post": True,
    "by the 20th they will not be writing to unsuccessful applicants": True,
    "they cannot reply to everybody, calls go out by the 20th": True,
    "if the phone stays silent until the 20th it's not me": True,
    "if the phone hasn't gone by the 20th it went to someone else": True,
    "if my inbox is still empty on the 20th, it wasn't to be": True,
    "unless they ring by the 20th it has gone to someone else": True,
    "no letter by the 20th means I haven't made it": True,
    "if I don't get a call by the 20th then somebody else got the job": True,
    "if nobody has rung by the 20th I can forget it": True,
    "if they haven't got back to me by the 20th, I missed out": True,
    "if they have not e-mailed by the 20th I should look elsewhere": True,
    "if my phone hasn't rung by the 20th I should call them": False,
    "they hope to reply to everybody by the 20th": False,
    "they only ask for references, then they ring by the 20th if you like": False,
    "the successful candidate will be told only after the 20th": False,
    "only three candidates are through, they hear by the 20th": False,
    "successful candidates will hear by the 20th": False,
    "not hearing from us by the 20th doesn't mean a no": False,
    "no reply by the 20th is not a no": False,
    "if you have not heard by the 20th, ring us": False,
    "they have not chosen yet and let me know by the 20th": False,
    "I hear by the 20th whether it is a no": False,
    "no answer before the 20th": False,
    "if they want you they phone inside ten days, otherwise take it as a no": True,
    "They ring by Friday the 20th; otherwise it's somebody else.": True,
    "we will call within a week if it is a yes, if not you have not been chosen": True,
    "You hear from us by 30 November. Failing that, consider yourself out.": True,
    "the foreman texts by the weekend, or else the job is gone": True,
    "matron phones on Monday, else count yourself out": True,
    "If we like you we ring before the 20th, otherwise look elsewhere": True,
    "the chair writes in ten days, if not, the post has gone to another candidate": True,
    "if the phone has not rung by the 20th, they went for the other lad": True,
    "They ring by Friday the 20th, otherwise ring us": False,
    "They phone by Friday the 20th, otherwise a no comes by post": False,
    "they call the one they take by the 20th, the others get a no by mail": False,
    "they write by 20 November, otherwise you get a no in writing": False,
    "they phone on Friday, otherwise nothing is lost": False,
    "they decide by the 20th, otherwise the month after": False,
    "they call by the 20th, if not I may ask": False,
}


@pytest.mark.parametrize("text", SILENCE_IS_NO)
def test_silence_is_a_no_only_where_they_said_so(text: str) -> None:
    found = stated(text, THURSDAY, HERE)
    assert found and found.day and found.refuses is SILENCE_IS_NO[text]


@pytest.mark.parametrize(
    "said",
    [
        "only selected candidates will be intimated",
        "intimation goes to selected candidates only",
        "shortlisted applicants only will be contacted",
        "only qualified applicants will receive a call",
        "only those found suitable will be communicated with",
        "no regret letters will be issued",
        "rejections are not sent out",
        "those shortlisted alone will be intimated",
        "non-selected candidates shall not be notified",
        "they cannot reply individually to those not selected",
        "the rest won't hear",
        "nobody else gets a call",
    ],
)
def test_silence_means_no_in_the_words_of_many_countries(said: str) -> None:
    found = stated(said, THURSDAY, HERE)
    assert found and found.refuses, found


@pytest.mark.parametrize(
    "said",
    ["other candidates have not been told yet, they decide by 4 December", "everyone is informed, selected or not"],
)
def test_silence_means_nothing_where_they_have_only_not_spoken_yet(said: str) -> None:
    found = stated(said, THURSDAY, HERE)
    assert found is None or not found.refuses


# A feast or the end of a year, named with its own day: that day, what it only comes after, and the words.
WITH_ITS_DAY = {
    "they decide by our year-end on 31 March": ("2027-03-31", None, "year-end on 31 March"),
    "an answer by our year-end, 30 April": ("2027-04-30", None, "year-end, 30 April"),
    "they decide by the end of the year (31 March)": ("2027-03-31", None, "by the end of the year (31 March"),
    "they decide before their year end on the 30th of April": ("2027-04-30", None, "before their year end on the 30th of April"),
    "they decide after our year-end on 31 March": ("2027-04-02", "2027-03-31", "after our year-end on 31 March"),
    "they decide after the year-end on 31 March": ("2027-04-02", "2027-03-31", "after the year-end on 31 March"),
    "they decide after the audit on 31 March": ("2027-04-02", "2027-03-31", "after the audit on 31 March"),
    "they decide two weeks after our year-end on 31 March": ("2027-04-14", None, "two weeks after our year-end on 31 March"),
    "they decide after Easter on 28 March": ("2027-03-31", "2027-03-28", "after Easter on 28 March"),
    "they decide after Easter, on 12 April": ("2027-04-12", None, "on 12 April"),
    "they decide by Christmas, 20 December at the latest": ("2026-12-20", None, "20 December at the latest"),
}  # fmt: skip


@pytest.mark.parametrize("jotting", WITH_ITS_DAY)
def test_a_feast_that_is_named_with_its_day_is_that_day(jotting: str) -> None:
    found, (day, since, words) = stated(jotting, THURSDAY, Office("GB", "ENG", None)), WITH_ITS_DAY[jotting]
    assert found and (str(found.day), found.since and str(found.since), found.words) == (day, since, words)


def test_a_search_is_on_hold_until_a_year_end_that_is_named_with_its_day() -> None:
    for words, day in (("until", "2027-03-31"), ("until after", "2027-04-02")):
        found = on_hold(f"the search is on hold {words} our year-end on 31 March", THURSDAY, HERE)
        assert found and str(found.day) == day
