"""How people state a day: phrase, day on which it was said, and the earliest and latest day that may be read as the last it means.

Written by the people who wrote the rules, so it shows what is read, not how much of what strangers say is. Where only one day is
given, no other will do. The country is that of the reader, whose holidays and whose way of writing 3/12 count.
"""

from __future__ import annotations

import datetime as dt
import re

import pytest

from thankyou.facts.resources import shipped
from thankyou.scheduling.days import read_days
from thankyou.scheduling.deciding import stated
from thankyou.scheduling.feasts import feasts
from thankyou.scheduling.windows import Office

SAID = {
    # weekdays that are pushed on
    "they let me know a week on Wednesday": ("2026-10-13", "GB", "2026-10-21"),
    "they ring a week on Tuesday": ("2026-11-12", "GB", "2026-11-24"),
    "decision Monday week": ("2026-10-08", "GB", "2026-10-19"),
    "decision a fortnight tomorrow": ("2026-11-02", "GB", "2026-11-17"),
    "they decide fortnight from Friday": ("2026-11-10", "IE", "2026-11-27"),
    "they decide before the weekend of the 28th": ("2026-11-10", "GB", "2026-11-27"),
    "they decide before the weekend of 28 November": ("2026-11-10", "GB", "2026-11-27"),
    "they decide by the weekend of 28/29 November": ("2026-11-10", "GB", "2026-11-28"),
    "they decide over the weekend of the 27th": ("2026-11-10", "GB", "2026-11-29"),
    "they decide on the weekend of the 28th-29th": ("2026-11-10", "GB", "2026-11-29"),
    "they want to settle it within the month": ("2026-11-10", "GB", "2026-12-10"),
    "they settle it inside the month": ("2026-11-10", "GB", "2026-12-10"),
    "they decide within this month": ("2026-11-10", "GB", "2026-11-30"),
    "they decide within January": ("2026-11-10", "GB", "2027-01-29"),
    "they decide within the quarter": ("2026-11-10", "GB", "2026-12-31"),
    "they decide within the year": ("2026-11-10", "GB", "2026-12-31"),
    "they'd like to sign somebody before Diwali": ("2026-10-20", "IN", "2026-11-06"),
    "they want to have someone signed by the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "they hope to nail it down by the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "they want to close the search by the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "they hope to appoint by the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "offer letters go out on the 27th": ("2026-11-10", "CA", "2026-11-27"),
    "letters go out w/c 23 November": ("2026-11-10", "GB", "2026-11-27"),
    "the panel meets on the 20th, and letters go out on the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "the rejection letters will go out by the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "the letter goes out by the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "all letters go out by the 27th": ("2026-11-10", "GB", "2026-11-27"),
    "ranking is published by the end of April": ("2027-04-10", "GB", "2027-04-30"),
    "the merit list will be published on the 27th": ("2026-11-10", "IN", "2026-11-27"),
    "they need another two weeks to decide": ("2026-11-10", "ZA", "2026-11-24"),
    "they decide at the earliest on the 20th": ("2026-11-10", "IN", "2026-11-27"),
    "they let me know by close of business": ("2026-11-10", "SG", "2026-11-10"),
    "they decide at the weekend": ("2026-11-10", "GB", "2026-11-15"),
    "the answer comes before Q1": ("2026-11-10", "US", "2026-12-31"),
    "we decide a week tomorrow": ("2026-11-12", "GB", "2026-11-20"),
    "they will decide tomorrow week": ("2026-11-12", "GB", "2026-11-20"),
    "they decide a week today": ("2026-11-12", "GB", "2026-11-19"),
    "answer this day week": ("2026-11-12", "IE", "2026-11-19"),
    "decision three weeks today": ("2026-11-12", "GB", "2026-12-03"),
    "they decide a fortnight on Monday": ("2026-11-12", "GB", "2026-11-30"),
    "they decide a week Thursday": ("2026-11-10", "US", "2026-11-19"),
    "I hear two weeks from Friday": ("2026-11-12", "US", "2026-11-27"),
    "I hear a week from Monday": ("2026-11-12", "US", "2026-11-23"),
    "decision ten days from Monday": ("2026-11-12", "US", "2026-11-26"),
    "decision the Friday after next": ("2026-11-12", "US", "2026-11-20", "2026-11-27"),
    "they decide this time next week": ("2026-11-12", "US", "2026-11-19", "2026-11-20"),
    "they decide this time next month": ("2026-11-12", "US", "2026-12-11", "2026-12-14"),
    "decision a month from today": ("2026-11-12", "US", "2026-12-12"),
    "HR calls on the Tuesday of next week": ("2026-11-12", "US", "2026-11-17"),
    "a decision Thursday of the week after next": ("2026-11-12", "US", "2026-11-26"),
    "we write in the week after Silver Week": ("2026-09-14", "JP", "2026-10-02"),
    "they decide the week after Golden Week": ("2027-04-22", "JP", "2027-05-14"),
    "you hear in the week after the Christmas holidays": ("2026-12-10", "DE", "2027-01-08"),
    "final panel on the 20th, they decide the week after": ("2026-11-12", "US", "2026-11-27"),
    "the following week they decide": ("2026-11-12", "US", "2026-11-20"),
    "they decide the week after, Dana said": ("2026-11-12", "US", "2026-11-20"),
    "they tell us on Friday. We had a good talk": ("2026-11-12", "US", "2026-11-13"),
    "the outcome comes in December. thank you": ("2026-11-12", "US", "2026-12-31"),
    # words for an answer
    "HR will revert within 2-3 working days": ("2027-01-21", "IN", "2027-01-27"),
    "they will intimate us by 5 February": ("2027-01-21", "IN", "2027-02-05"),
    "she'll give me a bell on Thursday": ("2027-01-19", "GB", "2027-01-21"),
    "successful candidates are contacted within two weeks": ("2027-01-21", "ZA", "2027-02-04"),
    "I'll be notified in a fortnight": ("2027-01-21", "AU", "2027-02-04"),
    "she lets me know by the 20th": ("2026-11-12", "US", "2026-11-20"),
    "the manager lets candidates know by the 20th": ("2026-11-12", "US", "2026-11-20"),
    "HR gets back to me by the 20th": ("2026-11-12", "US", "2026-11-20"),
    "he comes back to me by the 20th": ("2026-11-12", "GB", "2026-11-20"),
    "Dana gives me the nod by the 20th": ("2026-11-12", "GB", "2026-11-20"),
    "Dana is back to us by the 20th": ("2026-11-12", "US", "2026-11-20"),
    "they make the final call by the 20th": ("2026-11-12", "US", "2026-11-20"),
    "the final call is on the 20th": ("2026-11-12", "US", "2026-11-20"),
    "they make up their minds by the 20th": ("2026-11-12", "US", "2026-11-20"),
    "they fill the post by the 20th": ("2026-11-12", "GB", "2026-11-20"),
    "they vote on the 20th": ("2026-11-12", "US", "2026-11-20"),
    "I know more by the 20th": ("2026-11-12", "US", "2026-11-20"),
    # quarters, and parts of the year
    "they expect to decide sometime next quarter": ("2026-11-19", "US", "2027-03-31"),
    "a decision in the next quarter": ("2026-11-19", "GB", "2027-03-31"),
    "decision this quarter": ("2026-11-19", "GB", "2026-12-31"),
    "they will decide by next quarter": ("2026-11-19", "US", "2026-12-31"),
    "no decision before next quarter": ("2026-11-19", "US", "2027-03-31"),
    "they decide after this quarter": ("2026-11-19", "US", "2027-01-04", "2027-01-07"),
    "decision early next quarter": ("2026-11-19", "US", "2027-01-29"),
    "decision sometime in the next calendar quarter": ("2027-02-10", "AU", "2027-06-30"),
    "decision in the first half of next year": ("2026-11-19", "US", "2027-06-30"),
    "decision by the middle of next year": ("2026-11-19", "IE", "2027-06-30"),
    # working days
    "they decide in ten working days": ("2026-11-18", "US", "2026-12-03", "2026-12-04"),
    "decision in 10 to 15 working days": ("2026-11-12", "GB", "2026-12-03"),
    "they reply within a couple of business days": ("2026-11-12", "US", "2026-11-16"),
    "decision five working days from Monday": ("2026-11-12", "US", "2026-11-23"),
    "they decide by the third working day of December": ("2026-11-12", "US", "2026-12-03"),
    "decision on the last working day of the month": ("2026-10-13", "GB", "2026-10-30"),
    "decision on the first business day of the new year": ("2026-11-12", "US", "2027-01-04"),
    "they get back to me in a few days": ("2026-11-12", "US", "2026-11-17"),
    "I should know in a couple of days": ("2026-11-13", "US", "2026-11-17"),
    "they'll let me know over the next few days": ("2026-11-12", "US", "2026-11-17"),
    "an answer within 72 hours": ("2026-11-12", "US", "2026-11-15", "2026-11-16"),
    # a day that something else has
    "they decide once the board meets on the 9th": ("2026-11-26", "GB", "2026-12-10", "2026-12-14"),
    "decision when the committee sits on 24 November": ("2026-11-12", "US", "2026-11-24", "2026-11-30"),
    "they decide at the board meeting on 8 December": ("2026-11-12", "US", "2026-12-08"),
    "they will decide following the trustees' meeting on the 19th": ("2026-11-12", "GB", "2026-11-20", "2026-11-26"),
    "they let me know as soon as the budget is signed off on Friday": ("2026-11-12", "US", "2026-11-16", "2026-11-18"),
    "decision a couple of days after the 22nd": ("2027-01-14", "IE", "2027-01-26"),
    "they will tell us within a week of the 20th": ("2026-11-12", "US", "2026-11-27"),
    "decision two days after the panel on Monday": ("2026-11-12", "US", "2026-11-18"),
    "decision the day after the board meeting on the 24th": ("2026-11-12", "US", "2026-11-25"),
    "a decision within 48 hours of Friday's panel": ("2026-11-12", "US", "2026-11-16", "2026-11-17"),
    "a week after the closing date of 20 November they decide": ("2026-11-12", "GB", "2026-11-27"),
    "shortlisting finishes on the 22nd and they tell everyone their decision a couple of days after that": ("2027-01-14", "IE", "2027-01-26"),
    "the vote is on Monday, and the day after they call": ("2026-11-12", "US", "2026-11-17"),
    # feasts: what stands before and after them, and their weekends, weeks and breaks
    "they hope to have decided before the October bank holiday weekend": ("2026-10-14", "IE", "2026-10-23"),
    "decision before the bank holiday weekend": ("2026-10-14", "IE", "2026-10-23"),
    "decision over the bank holiday weekend": ("2026-10-14", "IE", "2026-10-26"),
    "they decide after the bank holiday": ("2026-10-14", "IE", "2026-10-27", "2026-11-02"),
    "we decide before the early May bank holiday weekend": ("2027-04-20", "GB", "2027-04-30"),
    "an answer past the August bank holiday": ("2027-08-10", "GB", "2027-08-31", "2027-09-06"),
    "decision after the long weekend": ("2026-09-30", "CA", "2026-10-13", "2026-10-19"),
    "decision before the May long weekend": ("2027-05-03", "CA", "2027-05-21"),
    "decision before Labor Day weekend": ("2026-08-20", "US", "2026-09-04"),
    "decision before the Fourth of July weekend": ("2027-06-20", "US", "2027-07-02"),
    "decision before Thanksgiving weekend": ("2026-11-12", "US", "2026-11-25"),
    "decision over Thanksgiving weekend": ("2026-11-12", "US", "2026-11-29"),
    "decision before Thanksgiving week": ("2026-11-12", "US", "2026-11-20"),
    "decision after Thanksgiving break": ("2026-11-12", "US", "2026-11-30", "2026-12-07"),
    "decision before Easter weekend": ("2027-03-09", "GB", "2027-03-25"),
    "decision after the Easter weekend": ("2027-03-09", "GB", "2027-03-30", "2027-04-05"),
    "they will roll out the offer post Diwali": ("2026-10-29", "IN", "2026-11-10", "2026-11-16"),
    "they decide post-Diwali": ("2026-10-29", "IN", "2026-11-10", "2026-11-16"),
    "they decide once Diwali is out of the way": ("2026-10-29", "IN", "2026-11-10", "2026-11-16"),
    "decision ahead of Eid": ("2027-02-10", "AE", "2027-03-08"),
    "they decide before Ramadan": ("2027-01-20", "AE", "2027-02-05", "2027-02-07"),
    "they decide once Ramadan is over": ("2027-02-10", "AE", "2027-03-10", "2027-03-16"),
    "decision either side of Christmas": ("2026-12-01", "GB", "2026-12-29", "2027-01-01"),
    "decision pre-Christmas": ("2026-12-01", "GB", "2026-12-24"),
    "they decide in the run-up to Christmas": ("2026-12-01", "GB", "2026-12-24"),
    "they decide over the Christmas break": ("2026-12-01", "GB", "2026-12-31", "2027-01-04"),
    "they decide once the holidays are over": ("2026-12-01", "US", "2027-01-04", "2027-01-08"),
    "decision a week ahead of Christmas": ("2026-12-01", "GB", "2026-12-18"),
    "they'll call in advance of Thanksgiving": ("2026-11-12", "US", "2026-11-25"),
    "decision before Golden Week": ("2027-04-19", "JP", "2027-04-28"),
    "chef will decide after the Cup": ("2026-10-28", "AU", "2026-11-04", "2026-11-10"),
    "decision after Midsummer weekend": ("2027-06-10", "SE", "2027-06-28", "2027-07-04"),
    "the decision comes in the post on Friday": ("2026-11-12", "GB", "2026-11-13"),
    "they want a decision before Pentecost": ("2027-04-27", "DE", "2027-05-14", "2027-05-16"),
    "they want a decision before Whitsun": ("2027-04-27", "GB", "2027-05-14", "2027-05-16"),
    "they decide before we break up for Easter": ("2027-03-09", "GB", "2027-03-25", "2027-03-28"),
    "they decide before the office closes for Christmas": ("2026-12-01", "GB", "2026-12-24", "2026-12-25"),
    "decision right after Chinese New Year": ("2027-01-25", "SG", "2027-02-09", "2027-02-10"),
    "decision after Lunar New Year": ("2027-01-25", "US", "2027-02-08", "2027-02-15"),
    "decision after Diwali": ("2026-10-29", "IN", "2026-11-10", "2026-11-16"),
    "they decide after Diwali": ("2026-10-29", "GB", "2026-11-10", "2026-11-16"),
    "they decide by Halloween": ("2026-10-13", "US", "2026-10-31"),
    "they decide by Valentine's Day": ("2027-01-25", "US", "2027-02-14"),
    "they let me know by St Patrick's Day": ("2027-03-01", "US", "2027-03-17"),
    "decision after Labor Day": ("2026-08-28", "US", "2026-09-08", "2026-09-14"),
    "they decide before the Fourth of July": ("2026-06-15", "US", "2026-07-02"),
    "they decide before Hanukkah": ("2026-11-12", "US", "2026-12-03", "2026-12-04"),
    "decision after Eid": ("2027-03-01", "GB", "2027-03-10", "2027-03-18"),
    "decision between Christmas and New Year": ("2026-12-01", "GB", "2026-12-31", "2027-01-01"),
    "they decide this side of Christmas": ("2026-12-01", "GB", "2026-12-24"),
    "they decide before the Christmas break": ("2026-12-01", "GB", "2026-12-24"),
    "decision by MLK Day": ("2027-01-04", "US", "2027-01-18"),
    "decision after the August bank holiday": ("2027-08-20", "GB", "2027-08-31", "2027-09-06"),
    # weeks
    "outcome w/c 7 December": ("2026-11-25", "GB", "2026-12-11"),
    "outcome wc 7 Dec": ("2026-11-25", "GB", "2026-12-11"),
    "they decide week commencing the 7th": ("2026-11-25", "GB", "2026-12-11"),
    "decision w/c 7/12": ("2026-11-25", "GB", "2026-12-11"),
    "decision week beginning Monday 7 December": ("2026-11-25", "GB", "2026-12-11"),
    "they decide the week ending 4 December": ("2026-11-12", "GB", "2026-12-04"),
    "we decide w/e 4 December": ("2026-11-12", "GB", "2026-12-04"),
    "they make up their minds sometime next week, Thursday at the outside": ("2026-10-28", "US", "2026-11-05"),
    "they decide next week, Wednesday at the latest": ("2026-11-12", "US", "2026-11-18"),
    "the decision is not this week and not next, but the one after": ("2026-10-20", "AU", "2026-11-06"),
    "a decision not this week but next": ("2026-11-12", "US", "2026-11-20"),
    "they won't decide this week but the week after": ("2026-11-12", "US", "2026-11-20"),
    "they decide next week or the week after": ("2026-11-12", "US", "2026-11-27"),
    "a decision the back end of next week": ("2026-11-12", "GB", "2026-11-20"),
    "they call first thing next week": ("2026-11-12", "US", "2026-11-16", "2026-11-17"),
    "they will decide in the latter part of next week": ("2026-11-12", "US", "2026-11-20"),
    "a decision early the week after next": ("2026-11-12", "US", "2026-11-24"),
    "they decide the last week of November": ("2026-11-12", "US", "2026-11-27", "2026-11-30"),
    # months, quarters, years
    "it will be the latter half of February when they decide": ("2027-01-21", "CA", "2027-02-26", "2027-02-28"),
    "a decision in the first half of December": ("2026-11-12", "US", "2026-12-15"),
    "a decision in the back half of November": ("2026-11-12", "US", "2026-11-30"),
    "they decide towards the tail end of the month": ("2026-11-12", "US", "2026-11-30"),
    "they decide in the first fortnight of December": ("2026-11-12", "GB", "2026-12-14", "2026-12-15"),
    "a decision before the month is out": ("2026-11-12", "US", "2026-11-30"),
    "a final decision before the quarter is out": ("2027-02-16", "US", "2027-03-31"),
    "they decide before the year is out": ("2026-11-12", "US", "2026-12-31"),
    "they decide by quarter end": ("2026-11-12", "US", "2026-12-31"),
    "they decide by the end of Q4": ("2026-11-12", "US", "2026-12-31"),
    "they decide early in Q1": ("2026-11-12", "US", "2027-01-29", "2027-03-31"),
    "they decide by month's end": ("2026-11-12", "US", "2026-11-30"),
    "they decide around the turn of the year": ("2026-11-12", "US", "2026-12-31", "2027-01-08"),
    "they decide mid to late November": ("2026-11-12", "US", "2026-11-30"),
    "a decision late November or early December": ("2026-11-12", "US", "2026-12-08"),
    "they decide in the last few days of November": ("2026-11-12", "US", "2026-11-30"),
    "they decide in the first ten days of December": ("2026-11-12", "US", "2026-12-10"),
    "they decide on the last Friday in November": ("2026-11-12", "US", "2026-11-27"),
    "a decision by the 5th of next month": ("2026-11-12", "US", "2026-12-05"),
    "they decide on the first of the month": ("2026-11-12", "US", "2026-12-01"),
    "a decision by the twenty-third of November": ("2026-11-12", "US", "2026-11-23"),
    "a decision by November twenty-third": ("2026-11-12", "US", "2026-11-23"),
    "they decide sometime between the 20th and the 25th": ("2026-11-12", "US", "2026-11-25"),
    "they decide between Monday and Wednesday": ("2026-11-12", "US", "2026-11-18"),
    # figures
    "the panel reconvenes on 3/12 and decides then": ("2026-11-19", "GB", "2026-12-03"),
    "they decide by 12/3": ("2026-11-19", "US", "2026-12-03"),
    "they decide by 3.12.2026": ("2026-11-19", "DE", "2026-12-03"),
    # stretches: the longer end
    "a decision will take a month, month and a half": ("2027-01-13", "US", "2027-02-24", "2027-03-01"),
    "a decision takes two weeks, maybe three": ("2026-11-12", "US", "2026-12-03"),
    "a decision in a week to ten days": ("2026-11-12", "US", "2026-11-22"),
    "a decision in four, maybe five weeks": ("2026-11-12", "US", "2026-12-17"),
    "a decision takes anything up to six weeks": ("2026-11-12", "US", "2026-12-24"),
    "they decide in one and a half months": ("2026-11-12", "US", "2026-12-27"),
    "they decide in 2.5 weeks": ("2026-11-12", "US", "2026-11-30"),
    "they decide in a week and a half": ("2026-11-12", "US", "2026-11-22", "2026-11-24"),
    "the best part of a month until they decide": ("2026-11-12", "US", "2026-12-12"),
    "they decide in under two weeks": ("2026-11-12", "US", "2026-11-26"),
    "they decide in less than a month": ("2026-11-12", "US", "2026-12-12"),
    "a decision in half a month": ("2026-11-12", "US", "2026-11-27"),
    # only what lies before it
    "we should hear the decision sometime after the 10th": ("2026-11-02", "US", "2026-11-13", "2026-11-18"),
    "a decision on Monday at the earliest": ("2026-11-12", "US", "2026-11-17", "2026-11-23"),
    "they decide no sooner than the new year": ("2026-11-12", "US", "2027-01-05", "2027-01-15"),
    "the decision will not be before the 20th": ("2026-11-12", "US", "2026-11-24", "2026-11-27"),
    "a decision from 23 November onwards": ("2026-11-12", "US", "2026-11-26", "2026-11-30"),
    # weekday and date that do not fit each other: the later of the two
    "decision by Friday 10 December": ("2026-12-01", "IE", "2026-12-11"),
    "decision by Friday 21 November": ("2026-11-12", "US", "2026-11-21"),
    "they ring on Monday the 8th": ("2026-12-01", "US", "2026-12-08"),
    # what was named before counts
    "they will let me know by Monday, Nov 23, or Tuesday at the outside": ("2026-11-12", "US", "2026-11-24"),
    "applications close on the 20th, they decide the following Tuesday": ("2026-11-12", "US", "2026-11-24"),
    "they finish interviews on the 19th and decide the Monday after": ("2026-11-12", "US", "2026-11-23"),
    "they could decide as soon as Monday but more likely the Friday after": ("2026-11-12", "US", "2026-11-20"),
    "the search closes on 4 December and they decide within the week": ("2026-11-12", "US", "2026-12-11"),
    "they meet again on 1st December and will confirm afterwards": ("2026-11-12", "US", "2026-12-02", "2026-12-04"),
    "the decision was due 10 November, now the 24th": ("2026-11-12", "US", "2026-11-24"),
    # before a day
    "two days before Thanksgiving they'll call": ("2026-11-12", "US", "2026-11-24"),
    "they decide the day before Thanksgiving": ("2026-11-12", "US", "2026-11-25"),
    "they'll decide on or before Nov 30": ("2026-11-12", "US", "2026-11-30"),
    "they're hoping to wrap this up before everyone disappears for the holidays": ("2026-11-12", "US", "2026-12-24"),
    "a decision before the weekend": ("2026-11-12", "US", "2026-11-13"),
    "a decision before Black Friday": ("2026-11-12", "US", "2026-11-25"),
    # figures of weeks and years
    "a decision by week 48": ("2026-11-12", "DE", "2026-11-27"),
    "decision in KW 49": ("2026-11-12", "DE", "2026-12-04"),
    "they decide in week 2 of December": ("2026-11-12", "US", "2026-12-11"),
    "a decision by the end of January 2027": ("2026-11-12", "US", "2027-01-29"),
    "a decision in January 2027": ("2026-11-12", "US", "2027-01-29"),
    "they decide next month": ("2026-11-12", "US", "2026-12-31"),
    "they decide by 11-30": ("2026-11-12", "US", "2026-11-30"),
    "decision on 2026/12/04": ("2026-11-12", "US", "2026-12-04"),
    "decision two Fridays from now": ("2026-11-12", "US", "2026-11-20"),
    "they decide after the 1st of the year": ("2026-11-12", "US", "2027-01-05", "2027-01-08"),
    "a decision in just over a week": ("2026-11-12", "US", "2026-11-20", "2026-11-25"),
    "she wants everything signed off by Dec 11": ("2026-11-12", "US", "2026-12-11"),
    "another two weeks before we know": ("2026-11-12", "US", "2026-11-26"),
    "the recruiter pings me Tuesday": ("2026-11-12", "US", "2026-11-17"),
    "final round next week, offer the week after that": ("2026-11-12", "US", "2026-11-27"),
    "should have something by midweek": ("2026-11-12", "US", "2026-11-18"),
    "Sam thinks a fortnight, three weeks at most": ("2026-11-12", "US", "2026-12-03"),
    "expect radio silence until the 7th of December": ("2026-11-12", "US", "2026-12-09", "2026-12-14"),
    "no decision this side of the new year": ("2026-11-12", "US", "2027-01-05", "2027-01-08"),
    # hours of the day leave the day alone
    "they tell me by close of play on Friday": ("2026-11-12", "GB", "2026-11-13"),
    "I hear by midnight on the 30th": ("2026-11-12", "US", "2026-11-30"),
    "they call by noon, Wednesday": ("2026-11-12", "US", "2026-11-18"),
    "they ring later today": ("2026-11-12", "US", "2026-11-12"),
    "they call first thing Monday": ("2026-11-12", "US", "2026-11-16"),
}  # fmt: skip


@pytest.mark.parametrize("phrase", SAID)
def test_the_last_day_that_a_phrase_may_mean_is_read(phrase: str) -> None:
    on, country, *days = SAID[phrase]
    part = {"GB": "ENG", "AU": "VIC", "CA": "ON"}.get(country)
    found = stated(phrase, dt.date.fromisoformat(on), Office(country, part, None), locale=f"en-{country}")
    assert found and found.day, found
    assert days[0] <= str(found.day) <= days[-1], found
    assert found.words in phrase


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("they decide a week after 23 november", "2026-11-30"),
        ("they decide one week after 23 november", "2026-11-30"),
        ("they decide the week after 23 november", "2026-12-04"),
    ],
)
def test_a_week_is_seven_days_and_the_week_is_a_whole_one(said: str, day: str) -> None:
    assert [str(one.day) for one in read_days(said, dt.date(2026, 11, 12), Office("IE", None, None))] == [day]


NOT_A_DECISION = [
    "reference letters go out on the 27th",
    "letters to the parents go out on the 27th",
    "the job advertisement is published by the end of November",
    "the job starts on 1 March",
    "start would be 4 January, or 11 January at the latest",
    "first day would be Monday 7 December",
    "onboarding begins the first week of January",
    "they need somebody from 1 February",
    "the contract runs until 31 March",
    "three months' probation",
    "I have four weeks' notice",
    "Dana is on leave until 3 December",
    "Dana is away next week",
    "the office is closed 24 December to 2 January",
    "they shut between Christmas and New Year",
    "second round on 24 November",
    "they see the other candidates on Friday",
    "they are interviewing until the 25th",
    "the final interview is next Tuesday",
    "the post was advertised on 3 November",
    "the closing date is 20 November",
    "I will send the two references by Monday",
    "I owe Dana my notice period by Thursday",
    "they want my references by Monday",
    "Fridays are for home office",
    "the product launches in January",
    "they move to the new building in December",
    "the role has been open for two months",
    "the team meets on Mondays",
    "training takes six weeks",
    "salary review every April",
    "they pay on the 25th",
    "written test on Thursday",
    "they decided to see two more people next week",
    "HR is out until the 30th",
    "the office party is on 18 December",
    "I start my holiday on 21 December",
    "automatic reply: I am out of the office and back on Monday 23 November",
    "out of office until 23 November",
    "auto-response, back on 23 November",
    "I am back from leave on 23 November",
    "let us know by 20 November whether you want to go on",
    "please get back to us by 20 November with your references",
    "final call with the CTO on 20 November",
]


@pytest.mark.parametrize("jotting", NOT_A_DECISION)
def test_other_days_are_no_day_of_decision(jotting: str) -> None:
    found = stated(jotting, dt.date(2026, 11, 12), Office("US", None, None))
    assert found is None or found.day is None


UNREAD = {
    "they decide once the audit is through": "once the audit is through",
    "they will let me know before half term": "before half term",
    "a decision after the summer break": "after the summer break",
    "HR will call me when the budget is approved": "when the budget is approved",
    "they decide as soon as the new director is in": "as soon as the new director is in",
    "a decision in the spring": "in the spring",
    "they will decide by the end of term": "by the end of term",
    "they decide after stocktaking": "after stocktaking",
    "they'll get back to me following the reorganisation": "following the reorganisation",
    "they decide in due course": "in due course",
    "they decide next term": "next term",
    "they decide sometime next year": "next year",
    "decision next spring": "next spring",
    "we'll decide in the coming half": "coming half",
    "they decide some weeks from now": "weeks",
    "they come back to me soon": "soon",
    "a decision sometime in 2027": "2027",
    "we won't have an answer until the new fiscal year": "until the new fiscal year",
    "an answer in a matter of days": "in a matter of days",
}


@pytest.mark.parametrize("jotting", UNREAD)
def test_words_that_name_no_day_are_shown_and_asked_about(jotting: str) -> None:
    found = stated(jotting, dt.date(2026, 11, 12), Office("US", None, None))
    assert found and found.day is None and found.problem
    assert UNREAD[jotting] in found.words


TIMELESS = [
    "they will get back to me by e-mail",
    "they decide and let me know",
    "I hear from HR in writing",
    "they call me in person",
]


@pytest.mark.parametrize("jotting", TIMELESS)
def test_words_without_a_time_ask_nothing(jotting: str) -> None:
    assert stated(jotting, dt.date(2026, 11, 12), Office("US", None, None)) is None


INVITED = {
    "feel free to check in after the 20th": "2027-02-20",
    "you may call from 23 February": "2027-02-22",
    "feel free to give me a nudge after the 20th": "2027-02-20",
    "drop me a reminder after the 20th": "2027-02-20",
    "you may chase me after the 20th": "2027-02-20",
    "give us a quick ring after the 20th if you have heard nothing": "2027-02-20",
    "please send me a gentle reminder after the 20th": "2027-02-20",
    "you may give us a bell after the 20th": "2027-02-20",
    "please give me a shout after the 20th": "2027-02-20",
    "they said to ring them if I have not heard by the 15th": "2027-02-15",
    "call us if you don't hear anything by Monday 15 February": "2027-02-15",
    "HR: chase me if you haven't heard from us in two weeks": "2027-02-15",
    "I may ask again if there is no news by the 15th": "2027-02-15",
    "if I hear nothing by the 15th I should write to Jo": "2027-02-15",
    "from the 24th on you may ask me how it stands": "2027-02-23",
    "from the 24th onwards, please ring us": "2027-02-23",
    "as of Wednesday 24 February it's fine to ask": "2027-02-23",
    "questions are welcome from the 24th": "2027-02-23",
    "you can chase us from the 24th": "2027-02-23",
    "any time after 24 February I can check in with her": "2027-02-24",
    "after the 24th feel free to give me a ring": "2027-02-24",
    "once the 24th has passed, ring me": "2027-02-24",
    "you may inquire after 24 February": "2027-02-24",
    "starting Wednesday 24 February you're free to ask for news": "2027-02-23",
}


@pytest.mark.parametrize("jotting", INVITED)
def test_an_invitation_to_ask_is_told_from_a_day_of_decision(jotting: str) -> None:
    found = stated(jotting, dt.date(2027, 2, 1), Office("GB", "ENG", None))
    assert found and str(found.day) == INVITED[jotting] and found.invited


def test_what_begins_on_a_day_is_no_leave_to_ask() -> None:
    found = stated(
        "the shop is open from the 24th on, you may ask Ann for the hours",
        dt.date(2026, 11, 12),
        Office("IE", None, None),
    )
    assert found is None or not found.invited


@pytest.mark.parametrize("jotting", ["decision by Friday 10 December", "they ring on Monday the 8th"])
def test_a_weekday_and_a_date_that_do_not_fit_are_told(jotting: str) -> None:
    found = stated(jotting, dt.date(2026, 12, 1), Office("IE", None, None))
    assert found and found.day and found.other and found.other < found.day


# Each feast of templates/schedule/feasts.yaml, counted from 1 September 2026, in a country where it is known, with its day (as `holidays` has it).
FEASTS = {
    "new year": "2027-01-01", "the holidays": "2027-01-01", "the winter holidays": "2027-01-01", "christmas eve": "2026-12-24", "boxing day": "2026-12-26", "hogmanay": "2026-12-31",
    "st nicholas": "2026-12-06", "halloween": "2026-10-31", "valentine's day": "2027-02-14", "paddy's day": "2027-03-17", "bonfire night": "2026-11-05",
    "epiphany": "2027-01-06", "mardi gras": "2027-02-09", "ash wednesday": "2027-02-10", "palm sunday": "2027-03-21", "good friday": "2027-03-26",
    "easter": "2027-03-28", "easter monday": "2027-03-29", "ascension day": "2027-05-06", "whitsun": "2027-05-16", "whit monday": "2027-05-17",
    "corpus christi": "2027-05-27", "thanksgiving": "2026-11-26", "black friday": "2026-11-27", "cyber monday": "2026-11-30", "election day": "2026-11-03",
    "mother's day": "2027-05-09", "father's day": "2027-06-20", "super bowl sunday": "2027-02-14", "mlk day": "2027-01-18", "presidents' day": "2027-02-15",
    "july fourth": "2027-07-04", "juneteenth": "2027-06-19", "remembrance day": "2026-11-11", "diwali": "2026-11-08", "holi": "2027-03-22",
    "dussehra": "2026-10-20", "lunar new year": "2027-02-08", "mid-autumn festival": "2026-09-25", "eid": "2027-03-11", "eid al-adha": "2027-05-18",
    "nowruz": "2027-03-24", "passover": "2027-04-29", "shavuot": "2027-06-11", "rosh hashanah": "2026-09-13", "yom kippur": "2026-09-21",
    "sukkot": "2026-10-02", "hanukkah": "2026-12-12", "golden week": "2027-05-05", "silver week": "2026-09-23", "christmas": "2026-12-25", "carnival": "2027-02-10",
    "three kings": "2027-01-06", "orthodox christmas": "2027-01-07", "day of the dead": "2026-11-02", "semana santa": "2027-03-28",
    "ramadan": "2027-03-09", "lent": "2027-03-28", "navratri": "2026-10-20", "sinterklaas": "2026-12-05",
    "turkey day": "2026-11-26", "xmas eve": "2026-12-24", "nye": "2026-12-31", "burns night": "2027-01-25", "groundhog day": "2027-02-02",
    "twelfth night": "2027-01-05", "all saints": "2026-11-01", "all souls": "2026-11-02", "bastille day": "2027-07-14", "ferragosto": "2027-08-15",
    "st lucy's day": "2026-12-13", "saint-jean": "2027-06-24", "may day": "2027-05-01", "workers' day": "2027-05-01", "rosenmontag": "2027-02-08", "fasching": "2027-02-10",
    "columbus day": "2026-10-12", "qingming": "2027-04-05", "dragon boat festival": "2027-06-09", "songkran": "2027-04-15", "vesak": "2027-05-20", "hari raya": "2027-03-11",
    "bakrid": "2027-05-18", "bayram": "2027-03-11", "the high holidays": "2026-10-03", "pfingsten": "2027-05-16", "seollal": "2027-02-08", "durga puja": "2026-10-20",
    "st david's day": "2027-03-01", "st george's day": "2027-04-23", "st andrew's": "2026-11-30", "cinco de mayo": "2027-05-05", "tax day": "2027-04-15",
}  # fmt: skip
BANK_HOLIDAYS = {
    "august bank holiday": "2027-08-30",
    "spring bank holiday": "2027-05-31",
    "may bank holiday": "2027-05-03",
}


ELSEWHERE = {
    "in the new tax year": ("GB", "2027-05-01"),
    "the new financial year": ("AU", "2027-07-01"),
    "the end of the financial year": ("IN", "2027-03-31"),
    "guadalupe": ("MX", "2026-12-12"),
    "weihnachten": ("DE", "2026-12-25"),
    "navidad": ("ES", "2026-12-25"),
    "joulu": ("FI", "2026-12-25"),
    "jul": ("SE", "2026-12-25"),
    "silvester": ("AT", "2026-12-31"),
    "ostern": ("DE", "2027-03-28"),
    "pascua": ("ES", "2027-03-28"),
    "juhannus": ("FI", "2027-06-26"),
    "jaanid": ("EE", "2027-06-24"),
    "jonines": ("LT", "2027-06-24"),
    "sankthans": ("DK", "2027-06-24"),
    "majówka": ("PL", "2027-05-03"),
    "the december bridge": ("ES", "2026-12-08"),
    "dieciocho": ("CL", "2026-09-19"),
    "fiestas patrias": ("PE", "2027-07-29"),
    "la rentrée": ("FR", "2026-09-01"),
    "the october holiday": ("CN", "2026-10-07"),
    "waitangi": ("NZ", "2027-02-06"),
    "anzac": ("AU", "2027-04-25"),
    "independence day": ("NG", "2026-10-01"),
    "midsummer": ("SE", "2027-06-26"),
    "the cup": ("AU", "2026-11-03"),
    "obon": ("JP", "2027-08-16"),
    "shogatsu": ("JP", "2027-01-03"),
    "simbang gabi": ("PH", "2026-12-24"),
    "lucia": ("SE", "2026-12-13"),
    "trettondagen": ("SE", "2027-01-06"),
    "immacolata": ("IT", "2026-12-08"),
    "la inmaculada": ("ES", "2026-12-08"),
    "imaculada": ("PT", "2026-12-08"),
    "befana": ("IT", "2027-01-06"),
    "el pilar": ("ES", "2026-10-12"),
    "aparecida": ("BR", "2026-10-12"),
    "consciência negra": ("BR", "2026-11-20"),
    "pesach": ("IL", "2027-04-28"),
    "orthodox easter": ("US", "2027-05-02"),
    "easter": ("GR", "2027-05-02"),
    "easter monday": ("CY", "2027-05-03"),
    "good friday": ("RS", "2027-04-30"),
    "palm sunday": ("UA", "2027-04-25"),
    "lent": ("RO", "2027-05-02"),
    "summer holidays": ("IT", "2027-08-31"),
    "the summer holidays": ("FI", "2027-08-15"),
    "the long summer break": ("NZ", "2027-01-31"),
    "summer vacation": ("US", "2026-09-07"),
    "august holidays": ("CH", "2027-08-31"),
}


@pytest.mark.parametrize(("name", "day"), [*FEASTS.items(), *BANK_HOLIDAYS.items()])
def test_every_feast_has_its_day(name: str, day: str) -> None:
    where = Office("GB", "ENG", None) if name in BANK_HOLIDAYS else Office("US", None, None)
    assert dt.date.fromisoformat(day) in [one.day for one in feasts(name, dt.date(2026, 9, 1), where, 370)]


@pytest.mark.parametrize(("name", "country", "day"), [(name, *told) for name, told in ELSEWHERE.items()])
def test_a_feast_of_another_country_has_its_day(name: str, country: str, day: str) -> None:
    where = Office(country, None, None)
    assert dt.date.fromisoformat(day) in [one.day for one in feasts(name, dt.date(2026, 9, 1), where, 370)]


def test_no_feast_is_without_an_example() -> None:
    rows = shipped("schedule", "feasts.yaml")
    told = [*FEASTS, *BANK_HOLIDAYS, *ELSEWHERE, "school holidays"]
    assert [row["called"] for row in rows if not any(re.fullmatch(row["called"], one) for one in told)] == []


# Feasts in the language of the country: where, said on which day, the last day that they mean.
IN_THEIR_WORDS = {
    "by juhannus at the latest": ("FI", "2026-06-08", "2026-06-19"),
    "before midsommar": ("SE", "2026-06-08", "2026-06-18"),
    "by jaanipäev, at the latest": ("EE", "2026-06-08", "2026-06-24"),
    "by Weihnachten at the very latest": ("AT", "2026-11-12", "2026-12-25"),
    "before Noël": ("BE", "2026-11-12", "2026-12-24"),
    "by jul at the latest": ("DK", "2026-11-12", "2026-12-25"),
    "before karácsony": ("HU", "2026-11-12", "2026-12-23"),
    "the week after Wielkanoc": ("PL", "2027-03-12", "2027-04-02"),
    "by Pâques at the latest": ("FR", "2027-03-12", "2027-03-28"),
    "right after pinse": ("DK", "2027-05-03", "2027-05-18"),
}


@pytest.mark.parametrize("said", IN_THEIR_WORDS)
def test_a_feast_is_known_by_the_name_that_its_country_has_for_it(said: str) -> None:
    country, on, day = IN_THEIR_WORDS[said]
    found = stated(f"they decide {said}", dt.date.fromisoformat(on), Office(country, None, None))
    assert found and (str(found.day), found.words) == (day, said), found


@pytest.mark.parametrize(
    ("said", "country"),
    [
        ("they decide by Friday 20 November, Guadalupe told me", "MX"),
        ("they decide by Friday 20 November, said Guadalupe", "MX"),
        ("Noel said they decide by Friday 20 November", "FR"),
    ],
)
def test_who_speaks_is_no_feast(said: str, country: str) -> None:
    found = stated(said, dt.date(2026, 11, 12), Office(country, None, None))
    assert found and str(found.day) == "2026-11-20"


EASTERS = {
    ("after Easter", "GR", "2026-03-20"): "2026-04-19",
    ("after Orthodox Easter", "GB", "2026-03-20"): "2026-04-19",
    ("before Easter", "CY", "2026-03-20"): "2026-04-09",
    ("after Easter", "GB", "2026-03-20"): "2026-04-12",
    ("after Easter", "LB", "2026-03-20"): "2026-04-19",  # where both are kept, nobody asks too early
}


@pytest.mark.parametrize("told", EASTERS)
def test_easter_is_that_of_the_readers_country(told: tuple[str, str, str]) -> None:
    words, country, on = told
    found = stated(f"they answer {words}", dt.date.fromisoformat(on), Office(country, None, None))
    assert found and str(found.day) == EASTERS[told]


# The words, the country and the day on which they were said; what is read, or None where it is asked about.
SEASONS = {
    ("after the summer break", "FR", "2026-07-10"): "2026-09-07",
    ("once we are all back from the summer holidays", "PT", "2026-07-10"): "2026-09-07",
    ("before the school holidays", "GB", "2026-07-10"): "2026-07-31",
    ("after the school holidays", "GB", "2026-10-12"): None,
    ("after the summer holidays", "DE", "2026-07-10"): None,
    ("once he is back from his holidays", "FR", "2026-07-10"): None,
    ("after the holidays", "FR", "2026-07-10"): None,
    ("after the half-term holidays", "GB", "2026-10-12"): None,
}


@pytest.mark.parametrize("told", SEASONS)
def test_holidays_end_with_their_season_or_are_asked_about(told: tuple[str, str, str]) -> None:
    words, country, on = told
    found = stated(f"they decide {words}", dt.date.fromisoformat(on), Office(country, None, None))
    assert found and (str(found.day) if found.day else None) == SEASONS[told]


# The day on which it was said; the day that is read, and whether another may be meant.
NEXT_TUESDAY = {
    "2026-11-12": ("2026-11-17", False),
    "2026-11-13": ("2026-11-17", False),
    "2026-11-16": ("2026-11-24", True),
    "2026-11-17": ("2026-11-24", False),
    "2026-11-18": ("2026-11-24", False),
}


@pytest.mark.parametrize("on", NEXT_TUESDAY)
def test_next_tuesday_is_that_of_next_week_unless_this_weeks_may_be_meant(on: str) -> None:
    found = stated("they decide by next Tuesday", dt.date.fromisoformat(on), Office("GB", "ENG", None))
    assert found and (str(found.day), found.about) == NEXT_TUESDAY[on]


# Where and when it was said, and the first and the last day that are read.
LASTING = {
    "after Pesach": ("IL", "2027-04-15", "2027-04-28", "2027-05-05"),
    "after the Passover holiday": ("IL", "2027-04-15", "2027-05-01", "2027-05-08"),
    "right after Pesach": ("IL", "2027-04-15", "2027-04-28", "2027-05-02"),
    "once Pesach is over": ("IL", "2027-04-24", "2027-04-28", "2027-05-05"),
    "after Passover": ("US", "2027-04-15", "2027-04-29", "2027-05-06"),
    "after the Spring Festival": ("CN", "2027-02-01", "2027-02-10", "2027-02-17"),
    "after Chinese New Year": ("CN", "2027-02-01", "2027-02-10", "2027-02-17"),
    "right after CNY": ("SG", "2027-02-01", "2027-02-08", "2027-02-09"),
    "after Tet": ("VN", "2027-02-01", "2027-02-10", "2027-02-17"),
    "after Tết": ("VN", "2027-02-01", "2027-02-10", "2027-02-17"),
    "once Tết Nguyên Đán is over": ("VN", "2027-02-01", "2027-02-10", "2027-02-17"),
    "after the Seker Bayrami": ("TR", "2027-03-01", "2027-03-11", "2027-03-18"),
    "after Korean New Year": ("KR", "2027-02-01", "2027-02-09", "2027-02-16"),
    "after Eid": ("AE", "2027-03-01", "2027-03-11", "2027-03-18"),
    "after Nowruz": ("IR", "2027-03-15", "2027-03-24", "2027-03-31"),
    "after Rosh Hashanah": ("IL", "2027-09-20", "2027-10-03", "2027-10-10"),
    "after the Songkran Festival": ("TH", "2027-04-08", "2027-04-15", "2027-04-22"),
    "after Golden Week": ("JP", "2027-04-20", "2027-05-05", "2027-05-12"),
    "after Thanksgiving": ("US", "2026-11-12", "2026-11-26", "2026-12-03"),
    "after Carnival": ("BR", "2027-02-01", "2027-02-10", "2027-02-17"),
    "after Koningsdag": ("NL", "2027-04-15", "2027-04-27", "2027-05-04"),
    "after Onam": ("IN", "2027-08-20", "2027-09-12", "2027-09-19"),
    "after St Stephen's Day": ("IE", "2026-12-10", "2026-12-26", "2027-01-02"),
    "after Labour Day": ("US", "2027-08-20", "2027-09-06", "2027-09-13"),
    "after All Saints": ("ES", "2026-10-20", "2026-11-01", "2026-11-08"),
    "after Independence Day": ("IL", "2027-05-03", "2027-05-12", "2027-05-19"),
}


def test_a_day_that_everybody_has_off_by_custom_is_closed() -> None:
    where = Office("SE", None, None)
    for words, on, day in (
        ("before Midsummer", "2026-06-10", "2026-06-18"),
        ("by Midsummer Eve", "2026-06-10", "2026-06-19"),
        ("before Christmas", "2026-12-01", "2026-12-23"),
        ("right after Midsummer", "2026-06-10", "2026-06-22"),
    ):
        said = stated(f"they decide {words}", dt.date.fromisoformat(on), where)
        assert said is not None and str(said.day) == day, words
    assert where.closed(dt.date(2026, 6, 19)) == "Midsummer Eve"


@pytest.mark.parametrize(
    ("words", "country", "on", "since", "day"), [(words, *told) for words, told in LASTING.items()]
)
def test_a_feast_of_several_days_is_over_with_its_last(words: str, country: str, on: str, since: str, day: str) -> None:
    said = stated(f"they decide {words}", dt.date.fromisoformat(on), Office(country, None, None))
    assert said is not None
    assert (str(said.since), str(said.day)) == (since, day)


BEGINNING = {
    "before Pesach": ("IL", "2027-04-15", "2027-04-21"),
    "before Chinese New Year": ("SG", "2027-02-01", "2027-02-05"),
    "before Tết": ("VN", "2027-02-01", "2027-02-03"),
    "before the Tết holidays": ("VN", "2027-02-01", "2027-02-03"),
    "before the Tet holiday": ("VN", "2027-02-01", "2027-02-03"),
    "before Húsvét": ("HU", "2027-03-01", "2027-03-25"),
    "before Husvet": ("HU", "2027-03-01", "2027-03-25"),
    "before Pentecote": ("FR", "2027-05-03", "2027-05-14"),
    "the Monday before Tet": ("VN", "2027-02-01", "2027-02-01"),
    "before Eid al-Fitr": ("TR", "2027-03-01", "2027-03-08"),
}


@pytest.mark.parametrize(("words", "country", "on", "day"), [(words, *told) for words, told in BEGINNING.items()])
def test_what_comes_before_a_feast_of_several_days_comes_before_its_first(
    words: str, country: str, on: str, day: str
) -> None:
    said = stated(f"they decide {words}", dt.date.fromisoformat(on), Office(country, None, None))
    assert said is not None
    assert str(said.day) == day


BY_ITS_DAY = {
    "after the Fourth": ("US", "2026-06-18", "2026-07-11"),
    "before the Fourth": ("US", "2026-06-30", "2026-07-02"),
    "once the Fourth is over": ("US", "2026-06-30", "2026-07-11"),
    "after the Fourth of July": ("US", "2026-06-18", "2026-07-11"),
    "after the Twelfth": ("GB-NIR", "2027-06-28", "2027-07-19"),
    "before the seventeenth": ("NO", "2027-05-03", "2027-05-14"),
}


@pytest.mark.parametrize(("words", "where", "on", "day"), [(words, *told) for words, told in BY_ITS_DAY.items()])
def test_a_holiday_is_called_by_its_day(words: str, where: str, on: str, day: str) -> None:
    country, _, part = where.partition("-")
    said = stated(f"they decide {words}", dt.date.fromisoformat(on), Office(country, part or None, None))
    assert said is not None and str(said.day) == day


@pytest.mark.parametrize(
    ("words", "country", "on"),
    [
        ("they decide after the Fourth", "GB", "2026-06-18"),
        ("they decide after the Fourth", "US", "2026-05-20"),
        ("they decide after the Fourth", "US", "2026-11-12"),
        ("they decide after the fourth candidate", "US", "2026-06-18"),
    ],
)
def test_an_ordinal_that_nothing_dates_is_asked_about(words: str, country: str, on: str) -> None:
    said = stated(words, dt.date.fromisoformat(on), Office(country, None, None))
    assert said is not None and said.day is None and said.problem
