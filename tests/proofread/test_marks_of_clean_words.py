"""What was marked and is right: initialisms, abbreviations, inches, names of standards; each next to what stays marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from thankyou import review
from thankyou.engines.embedded import Harper
from thankyou.engines.issues import Issue, Severity, Span
from thankyou.facts.models import Interview
from thankyou.proofread import facts as knowledge
from thankyou.proofread.context import Context
from thankyou.proofread.grammar import judge
from thankyou.proofread.letter import evened, read

LETTER = "Dear Ms. Ortiz,\n\nThank you for talking with me about the rota. {}\n\nKind regards,\nJane Doe"


def marked(sentence: str) -> list[str]:
    text = LETTER.format(sentence)
    start = text.index(sentence)
    found = review(text, engine="embedded").issues
    return [
        one.rule
        for one in found
        if one.severity is not Severity.INFORMATION and one.span.end > start and one.span.start < start + len(sentence)
    ]


@pytest.mark.parametrize(
    "clean",
    [
        "I am an RN, and my sister is an NP.",
        "I studied at the U of M and worked in the U.S. for a year.",
        "You can reach me from 8 a.m.",
        "We met on Mon. Dec. 7 and again in Jan. 2026.",
        "I worked in the Dept. chair's office, incl. weekends.",
        "I have built a REST API that takes an HTTP POST.",
        "I know PCI DSS, HIPAA HITECH and AWS IAM.",
        "I spent nights just checking in patients.",
        "I liked checking in on the residents.",
        "We laid 12\" pipe by the mile, and a 6' fence.",
        "I hold an MEC 5 certificate, and it was an FAQ for the ward.",
        "I have a STEM degree and a STCW certificate, and run a LEED site.",
        "Forty people sort 2 tons of produce in an hour.",
        "You moved the class on without raising your voice and it showed.",
        "We published the null result in a short note.",
        "What worked for us was boring.",
        "I would like to try something similar with you.",
        "I swam at the club and I work there every day.",
        "I buy my boots at Dick's Sporting Goods.",
        "I like to watch when the jellyfish arrive.",
        "I would be glad to be one of the two you invite.",
        "I noticed how quiet the hall is.",
        "Why did you choose larch?",
        "It is rare to see such a loft, and rarer that it stays dry.",
        "It is better that you know it now.",
        "The hantavirus kits and the amaretti are in the cold room.",
        "I was glad that the cantuccini are baked on Fridays.",
        "You told me that the moshavim are small.",
        "I trained at the COLLEGE OF FORESTRY AND WATER (CFWK) and know TCP AND UDP.",
        "The site runs on Fern.Io, and we wrote it in VB.Net and Moss.js.",
        "I came at 9 a.m. It was a short day, i.e. half of one.",
        "A visit at 11 am is fine with me.",
        "The 6:30 am was full, and half past five AM were two.",
    ],
)
def test_what_is_right_is_not_marked(clean: str) -> None:
    assert marked(clean) == []


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ("Can u call me tomorrow?", "tone/too-informal/chatty"),
        ("LOL, that was a good day.", "tone/too-informal/chatty"),
        ("I am SO EXCITED to hear from you.", "style/capitals"),
        ("PLEASE LET ME KNOW what you think.", "style/capitals"),
        ("I am just checking in on my application.", "tone/pushy/checking-in"),
        ("I'm checking in about the role.", "tone/pushy/checking-in"),
        ("There were tons of ideas.", "tone/too-informal/chatty"),
        ("I would be glad to join at null.", "leftovers/note"),
        ("I hope for the undefined position.", "leftovers/note"),
        ("I have a apple.", "harper/AnA"),
        ("The loft is bigger that I thought.", "harper/ThatThan"),
        ("She is taller that me.", "harper/ThatThan"),
        ("You said that the lathe are older than the shop.", "agreement/subject"),
        ("The crate of lamps that you showed me in the cellar were heavy.", "agreement/subject"),
        ("I am is glad of the tour.", "wording/missing-word/doubled-or-missing"),
        ("The the yard was clean.", "style/doubled-word"),
        ("I saw the mill in October.At noon it was still.", "style/missing-space"),
        ("Was that the loft?I liked it.", "style/missing-space"),
        ("It was quiet the opposite.", "wording/confused-words/quite-quiet"),
    ],
)
def test_what_is_wrong_stays_marked(wrong: str, rule: str) -> None:
    assert rule in marked(wrong)


@pytest.mark.parametrize(
    ("loud", "calm"),
    [
        ("I LIKED HOW YOU RUN THE PCBX LINE AND I WOULD LOVE TO HELP ON MONDAY.", "I liked how you run the PCBX line and I would love to help on Monday"),
        ("THANK YOU, I DON'T TAKE IT LIGHTLY.", "Thank you, I don't take it lightly"),
        ("WE TALKED FOR 2 HOURS ABOUT IT IN JUNE.", "We talked for 2 hours about it in June"),
    ],
)  # fmt: skip
def test_a_sentence_in_capitals_is_one_finding(loud: str, calm: str) -> None:
    found = review(LETTER.format(loud), engine="none").issues
    assert [one.suggestions for one in found if one.rule == "style/capitals"] == [(calm,)]


@pytest.mark.parametrize("emoji", ["👩‍👩‍👧‍👦", "🇺🇸", "👍🏽", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "👩🏽‍⚕️", "😀"])
def test_one_emoji_is_one_finding(emoji: str) -> None:
    found = review(LETTER.format(f"I liked it {emoji} a lot."), engine="none").issues
    assert [one.span.end - one.span.start for one in found if one.rule == "style/emoji"] == [len(emoji)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We met on Jan. 5. I liked it.", 2),
        ("I start at 8 a.m. The rota says so.", 2),
        ("Call me by Mon. Dec. 7 at noon.", 1),
        ("We sat. Dana spoke.", 2),
        ("I said no. Dana agreed.", 2),
        ("I read Vol. 2 and No. 7.", 1),
        ("I have a Ph.D. Dana knows.", 1),
        ("I work at Acme Inc. We make gears.", 2),
        ("I trained at the U of W. You mentioned nights.", 2),
        ("She teaches at the U of M. I studied there.", 2),
        ("We would go with plan B. It held.", 2),
        ("I take vitamin C. The rest is luck.", 2),
        ("They lead Team A. They ship weekly.", 2),
        ("I worked in Building B. We moved later.", 2),
        ("I flew to Washington D.C. It was cold.", 2),
        ("I write R. We use it daily.", 2),
        ("I work for J. Crew. It is fine.", 2),
        ("I met J. I. Case there.", 1),
        ("I met John F. Kennedy there.", 1),
        ("I met John F. Will there.", 1),
        ("I spoke with W. E. B. Du Bois.", 1),
        ("I read P. D. James at night.", 1),
        ("I come at 8 a.m. I leave at 9.", 2),
    ],
)
def test_an_abbreviation_ends_no_sentence_unless_another_begins(text: str, sentences: int) -> None:
    assert len(read(f"Dear Dana,\n\n{text}\n\nKind regards,\nJane Doe").sentences) == sentences


@pytest.mark.parametrize(
    ("text", "even"),
    [
        ('a 12" pipe', "a 12″ pipe"),
        ("a 12” pipe", "a 12″ pipe"),
        ('she said "we open in 2019" twice', 'she said "we open in 2019" twice'),
        ('a 6\'2" man and a 3/4" bolt', "a 6'2″ man and a 3/4″ bolt"),
        ("one\r\ntwo\rthree", "one \ntwo\nthree"),
    ],
)
def test_evening_keeps_every_place(text: str, even: str) -> None:
    assert evened(text) == even and len(evened(text)) == len(text)


class Apostrophes:
    """An engine that wants an apostrophe in every `sous`."""

    name = "apostrophes"

    def check(self, texts: Sequence[str], *, locale: str) -> list[list[Issue]]:
        return [
            [
                Issue(rule="MISSING", message="An apostrophe?", span=Span(*found.span()), severity=Severity.WARNING)
                for found in re.finditer("sous", text, re.IGNORECASE)
            ]
            for text in texts
        ]


def test_the_name_of_the_job_is_no_slip_of_grammar_and_the_same_word_elsewhere_is() -> None:
    facts = Interview.model_validate({"candidate": "Jane Doe", "role": "Sous chef", "interviewers": ["Ms. Ortiz"]})
    text = LETTER.format("I would be glad to be your sous chef, and the sous vide is familiar to me.")
    context = Context(interview=facts, reader=0, locale="en-US")
    issues = judge(read(text), context, knowledge.of(facts), Apostrophes()).issues
    assert [one.span.start for one in issues] == [text.index("sous vide")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_entry_of_a_list_without_its_mark_needs_no_capital(gap: str) -> None:
    entries = gap.join(("menus priced per plate", "cards in four languages", "a log that the cooks keep"))
    assert marked(f"I would bring three things:\n\n{entries}") == []
    assert "harper/SentenceCapitalization" in marked("I would bring a log.\n\na log that I keep is the best one.")


def test_a_phrase_that_goes_on_in_the_facts_is_what_was_talked_about() -> None:
    facts = {
        "candidate": "Jane Doe",
        "interviewers": ["Dana Ortiz"],
        "key_points": [{"about": "the late reply that cost a contract"}],
    }
    told = LETTER.format("We talked about the late reply that cost a contract.")
    sorry = LETTER.format("I am sorry about the late reply of mine.")
    found = [
        [one.rule for one in review(text, facts, engine="none").issues if "tone/" in one.rule] for text in (told, sorry)
    ]
    assert found == [[], ["tone/over-apologetic/apology"]]
    assert [one.rule for one in review(told, engine="none").issues if "tone/" in one.rule] == found[1]


@pytest.mark.parametrize(
    ("closing", "asked"), [("Kind regards,", False), ("All the best,", False), ("Yours sincerly,", True)]
)
def test_harper_is_asked_about_a_closing_only_where_it_has_words_that_no_closing_has(closing: str, asked: bool) -> None:
    heard: list[str] = []

    class Listening(Harper):
        def check(self, texts: Sequence[str], *, locale: str) -> list[list[Issue]]:
            heard.extend(texts)
            return super().check(texts, locale=locale)

    letter = read(LETTER.format("It was good to see the ward.").replace("Kind regards,", closing))
    issues = judge(letter, Context(locale="en-US"), None, Listening()).issues
    assert (closing in heard) is asked and any("ward" in text for text in heard)
    assert [one.suggestions for one in issues] == ([("sincerely",)] if asked else [])
