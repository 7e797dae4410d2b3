"""Jottings and the forms they truly have. A row is a jotting, its field, a form and what that form says."""

from __future__ import annotations

import pytest

from thankyou.reading.phrase import Perspective, Speaker, understand
from thankyou.reading.phrase.lexicon import base_of, gerund_of, past_of, third_of
from thankyou.reading.phrase.normalise import evened

DANA = Perspective(
    speaker=Speaker.READER, reader_names=frozenset({"dana", "ortiz", "dana ortiz"}), proper=frozenset({"kubernetes"})
)
LEE = Perspective(speaker=Speaker.COLLEAGUE, speaker_name="Dana", others=frozenset({"dana"}), alone=False)

FORMS = [
    # field, jotting, form, what it says
    ("point", "the move to event sourcing", "noun", "the move to event sourcing"),
    ("point", "move to event sourcing", "noun", "the move to event sourcing"),
    ("point", "onboarding new grads faster", "gerund", "onboarding new graduates faster"),
    ("point", "how the ward staffs nights", "question", "how the ward staffs nights"),
    ("point", "how do you staff nights?", "question", "how you staff nights"),
    ("point", "does the ward staff nights itself?", "question", "whether the ward staffs nights itself"),
    ("point", "what would you change first?", "question", "what you would change first"),
    ("point", "how do you recruit testers?", "neutral", "how to recruit testers"),
    ("point", "you check every slide yourself", "clause", "you check every slide yourself"),
    ("point", "she checks every slide herself and signs it", "clause", "you check every slide yourself and sign it"),
    ("point", "Dana checks every slide", "clause", "you check every slide"),
    (
        "point",
        "he's rebuilding the team after two walked out",
        "clause",
        "you're rebuilding the team after two walked out",
    ),
    ("point", "night staffing, floats only ever come from stepdown", "comment", "floats only ever come from stepdown"),
    ("point", "night staffing, floats only ever come from stepdown", "topic", "night staffing"),
    ("point", "finance turnover, 6 of 14 left", "topic", "finance turnover"),
    ("point", '"slow is smooth"', "quotation", '"slow is smooth"'),
    ("point", "ask for the incident log first", "advice", "ask for the incident log first"),
    ("point", "asked about my gap in 2022", "asked", "about my gap in 2022"),
    ("point", "we talked about why they left SAP", "topic", "why you left SAP"),
    ("point", "the reading corner the kids built themselves", "noun", "the reading corner the kids built themselves"),
    ("point", "Kubernetes migration is 60% done", "clause", "the Kubernetes migration is 60% done"),
    ("point", "people trained in 5S are rare", "clause", "people trained in 5S are rare"),
    ("point", "a team that argues about commas", "noun", "a team that argues about commas"),
    (
        "why",
        "seen it done the other way round. doesn't work",
        "sentence",
        "I have seen it done the other way round; it doesn't work.",
    ),
    ("why", "because nights are where units break", "clause", "nights are where units break"),
    ("why", "reminded me of my first studio", "sentence", "It reminded me of my first studio."),
    ("why", "we lost two testers that way", "sentence", "We lost two testers that way."),
    ("why", "never seen a company say it out loud", "clause", "I have never seen a company say it out loud"),
    ("evidence", "cut scrap 4% -> 0.6% in a yr", "clause", "I cut scrap from 4% to 0.6% in a year"),
    ("evidence", "Cut churn 18%", "clause", "I cut churn by 18%"),
    ("evidence", "Cut churn 18%", "gerund", "cutting churn by 18%"),
    ("evidence", "led the rewrite of the billing engine", "act", "led the rewrite of the billing engine"),
    ("evidence", "led rewrite of billing engine", "clause", "I led the rewrite of billing engine"),
    (
        "evidence",
        "charge nurse on nights 3 yrs, cut call-outs 31 a week to 6",
        "sentence",
        "In 3 years as charge nurse on nights, I cut call-outs from 31 a week to 6.",
    ),
    ("evidence", "trained 14 apprentices, 12 stayed", "sentence", "I trained 14 apprentices, and 12 of them stayed."),
    (
        "evidence",
        "Rebuilt data model for claims; query time 40s -> 3s",
        "clause",
        "I rebuilt the data model for claims, and query time went from 40s to 3s",
    ),
    (
        "evidence",
        "negotiated a 12% cut with the supplier, kept quality",
        "act",
        "negotiated a 12% cut with the supplier and kept quality",
    ),
    (
        "evidence",
        "currently lead crew of 12 on the harbour job",
        "clause",
        "I currently lead a crew of 12 on the harbour job",
    ),
    ("need", "reduce the no-show rate", "infinitive", "reduce the no-show rate"),
    ("need", "reduce the no-show rate", "gerund", "reducing the no-show rate"),
    ("need", "able to lead a crew of ten", "noun", "someone able to lead a crew of ten"),
    ("need", "they want a teacher who can do SEN too", "clause", "you want a teacher who can do SEN too"),
    ("enthusiasm", "love that they train their own", "clause", "I love that you train your own"),
    ("enthusiasm", "people who care about the details", "noun", "people who care about the details"),
    ("unaddressed", "forgot to say I'm 5-axis qualified", "clause", "I'm 5-axis qualified"),
    ("concern", "never managed nights", "clause", "I have never managed nights"),
    ("answer", "exam booked for 3 March", "clause", "the exam is booked for 3 March"),
    ("answer", "covered nights 8 weeks in 2023", "clause", "I covered nights for 8 weeks in 2023"),
    # another place is never the reader's
    (
        "answer",
        "they made the whole Kent branch redundant in March",
        "clause",
        "they made the whole Kent branch redundant in March",
    ),
    ("why", "we had that and they never fixed it", "clause", "we had that and they never fixed it"),
    (
        "point",
        "two earlier finalists turned them down over the commute",
        "clause",
        "two earlier finalists turned you down over the commute",
    ),
    (
        "point",
        "he still has the rosin his teacher gave him",
        "clause",
        "you still have the rosin your teacher gave you",
    ),
    (
        "point",
        "supervision every fortnight, never cancelled for a report",
        "noun",
        "supervision every fortnight, never cancelled for a report",
    ),
    # who speaks stands before a colon
    ("point", "Dana asked: would you read my file first?", "quotation", '"Would you read my file first?"'),
    ("point", 'Lt. Ortiz: "slow is smooth"', "quotation", '"slow is smooth"'),
    # what belongs together is joined, what does not is not
    (
        "evidence",
        "took close from 9 days to 4 by moving accruals to day -2",
        "clause",
        "I took close from 9 days to 4 by moving accruals to day −2",
    ),
    (
        "evidence",
        "supervised three interns, all passed their orals first go",
        "clause",
        "I supervised three interns, and all of them passed their orals first go",
    ),
    ("evidence", "fitted 75 battery systems, 2 callbacks", "clause", "I fitted 75 battery systems, with 2 callbacks"),
    (
        "point",
        "caseloads capped at 16 and she actually sticks to it",
        "clause",
        "caseloads are capped at 16, and you actually stick to it",
    ),
    (
        "point",
        "blind lifts at Tengah, two signalmen on the hook",
        "noun",
        "blind lifts at Tengah, with two signalmen on the hook",
    ),
    (
        "point",
        "address confirmed twice before anything else",
        "clause",
        "the address is confirmed twice before anything else",
    ),
    ("point", "40 hr cold ferment", "noun", "the 40-hour cold ferment"),
    (
        "answer",
        "none in retail, but I ran a ward dispensary",
        "clause",
        "I have none in retail, but I ran a ward dispensary",
    ),
    ("answer", "that's right; before it I worked in a home", "clause", "before it I worked in a home"),
    ("need", "faster close", "noun", "a faster close"),
    ("next", "take home task, he'll mail it thurs", "noun", "take-home task"),
    ("next", "HR to confirm by Friday", "clause", "HR will confirm by Friday"),
    (
        "next",
        "panel confers Thurs, phone call Friday",
        "clause",
        "the panel confers Thursday, with the phone call on Friday",
    ),
    ("next", "Dana said I'd hear by end of next week", "clause", "I will hear by the end of next week"),
    ("next", "you'll ring by the 20th", "clause", "you'll ring by the 20th"),
    (
        "enthusiasm",
        "being the one person some folk see all week",
        "gerund",
        "being the one person some folk see all week",
    ),
    (
        "point",
        "her mentor at Siemens taught her to read drawings",
        "clause",
        "your mentor at Siemens taught you to read drawings",
    ),
    ("point", "waiting list 14 months", "clause", "the waiting list is 14 months"),
    ("point", "budget's frozen til Sept", "clause", "the budget's frozen until September"),
    ("point", "hail losses doubled in 3 yrs", "clause", "hail losses doubled in 3 years"),
    (
        "point",
        "he'd rather cancel than berth, whatever the office says",
        "clause",
        "you'd rather cancel than berth, whatever the office says",
    ),
    (
        "point",
        "don't touch the plaster w/out ringing her first",
        "advice",
        "don't touch the plaster without ringing you first",
    ),
    ("evidence", "translated for the court since 2015", "clause", "I have translated for the court since 2015"),
    (
        "evidence",
        "ran 9 groups in Soweto, 70% finished",
        "clause",
        "I ran 9 groups in Soweto, and 70% of them finished",
    ),
    (
        "evidence",
        "ran the night kitchen: 4 cooks, 380 covers",
        "clause",
        "I ran the night kitchen, with 4 cooks and 380 covers",
    ),
    ("answer", "used Oracle for six yrs & learn fast", "clause", "I used Oracle for six years and learn fast"),
    (
        "answer",
        "exam booked for 3 Dec, practical already passed",
        "clause",
        "the exam is booked for 3 December; the practical is already passed",
    ),
    ("unaddressed", "how is the team structured?", "question", "how the team is structured"),
    ("next", "paid trial day next Tues", "noun", "paid trial day next Tuesday"),
    ("next", "medical in Reykjavík, Dana to send the dates", "comment", "you will send the dates"),
    ("enthusiasm", "pricing that people can argue with", "noun", "pricing that people can argue with"),
    ("next", "They decide in week one", "clause", "you will decide in week one"),
    ("next", "hear back by friday", "clause", "I will hear back by Friday"),
    ("next", "You will hear from us in two weeks", "clause", "I will hear from you in two weeks"),
    ("next", "panel decides Thursday", "clause", "the panel decides Thursday"),
    ("next", "trial shift wk after next", "noun", "trial shift the week after next"),
    (
        "personal",
        "her dog barked through the whole design part",
        "clause",
        "your dog barked through the whole design part",
    ),
    (
        "next",
        "Dana passes my details to Imran the depot manager, he'll call this wk",
        "clause",
        "you will pass my details to Imran the depot manager; he'll call this week",
    ),
    (
        "point",
        "Dana seats the weakest player next to the strongest, and she tells both of them why",
        "clause",
        "you seat the weakest player next to the strongest, and you tell both of them why",
    ),
    (
        "point",
        "you can't hire welders here, you have to make them",
        "clause",
        "you can't hire welders here; you have to make them",
    ),
    (
        "why",
        "my nan was only ever Peg to people who knew her",
        "clause",
        "my nan was only ever Peg to people who knew her",
    ),
    (
        "evidence",
        "weekend volunteers: 12 -> 31 in two seasons",
        "clause",
        "weekend volunteers went from 12 to 31 in two seasons",
    ),
    ("personal", "good luck with the marathon on Sunday", "wish", "Good luck with the marathon on Sunday."),
    ("personal", "both cyclists", "clause", "we are both cyclists"),
    ("personal", "thanks for the umbrella", "gift", "the umbrella"),
]


@pytest.mark.parametrize(
    ("field", "jotting", "form", "said"),
    FORMS,
    ids=[f"{field}: {jotting[:40]} -> {form}" for field, jotting, form, _ in FORMS],
)
def test_a_jotting_has_this_form(field: str, jotting: str, form: str, said: str) -> None:
    phrase = understand(jotting, "a fact", field, DANA)
    assert phrase.forms.get(form) == said, dict(phrase.forms) or phrase.problem


COLLEAGUE = [
    ("she checks every slide herself", "clause", "Dana checks every slide herself"),
    ("her dog barked", "clause", "Dana's dog barked"),
    ("he'd rather hire slowly than wrong", "clause", "Dana would rather hire slowly than wrong"),
    ("Dana checks every slide", "clause", "Dana checks every slide"),
    ("they decide in week one", "clause", "you decide in week one"),
]


@pytest.mark.parametrize(("jotting", "form", "said"), COLLEAGUE)
def test_a_colleague_keeps_the_name(jotting: str, form: str, said: str) -> None:
    assert understand(jotting, "a fact", "point", LEE).forms[form] == said


UNCLEAR = [
    ("point", "we lose two testers a quarter", DANA, "whose team is *we*?"),
    ("point", "she checks every slide", Perspective(alone=False), "nobody is named and several were there"),
    ("point", "she checks every slide", DANA._replace(reader_gender="he"), "the pronoun is not the reader's"),
    ("personal", "we both did the Camino", LEE, "it was with somebody else"),
    ("point", "the rewrite of", DANA, "it breaks off"),
    ("next", "in week one", DANA, "part of a sentence"),
]


@pytest.mark.parametrize(("field", "jotting", "view", "why"), UNCLEAR, ids=[row[3] for row in UNCLEAR])
def test_what_cannot_be_told_is_left_out_with_a_reason(field: str, jotting: str, view: Perspective, why: str) -> None:
    phrase = understand(jotting, "a fact", field, view)
    assert not phrase.forms
    assert phrase.problem


def test_a_pronoun_with_somebody_else_in_reach_is_not_the_reader() -> None:
    assert (
        understand("her manager said she would leave", "a fact", "point", DANA).forms["clause"]
        == "your manager said she would leave"
    )


def test_quoted_words_are_never_changed() -> None:
    assert (
        '"she checks w/ 3 yrs"' in understand('her line "she checks w/ 3 yrs"', "a fact", "point", DANA).forms["noun"]
    )


EVENED = [
    ("31 a week to 6", "from 31 a week to 6"),
    ("c. 30 ppl w/ 3yrs", "about 30 people with 3 years"),
    ("approx. 40 beds thru may", "about 40 beds through may"),
    ("$2M -> $3.5M", "from $2M to $3.5M"),
    ("5 to 10 people", "5 to 10 people"),
    ("R&D & ops", "R&D and ops"),
    ("stage on tuesday, 4pm", "stage on Tuesday at 4pm"),
    ("https://example.com/w/ok w/ it", "https://example.com/w/ok with it"),
    ("Go 1.21 -> Go 1.22", "Go 1.21 to Go 1.22"),
    ("a 3 yr stint", "a 3-year stint"),
    ("1 yrs", "1 year"),
]


@pytest.mark.parametrize(("typed", "read"), EVENED)
def test_shorthand_is_written_out(typed: str, read: str) -> None:
    assert evened(typed).text == read


def test_typing_errors_are_corrected_and_reported() -> None:
    assert evened("recieve teh order").typos == (("recieve", "receive"), ("teh", "the"))


@pytest.mark.parametrize(
    ("form", "tag", "base"),
    [
        ("led", "VD", "lead"),
        ("planned", "VD", "plan"),
        ("scoped", "VD", "scope"),
        ("coached", "VD", "coach"),
        ("containerised", "VD", "containerise"),
        ("relies", "VZ", "rely"),
        ("fixes", "VZ", "fix"),
        ("onboarding", "VG", "onboard"),
    ],
)
def test_the_base_of_a_verb_form(form: str, tag: str, base: str) -> None:
    assert base_of(form, tag) == base


def test_inflections() -> None:
    assert [gerund_of("cut"), gerund_of("lead"), gerund_of("see"), gerund_of("tie")] == [
        "cutting",
        "leading",
        "seeing",
        "tying",
    ]
    assert [third_of("check"), third_of("carry"), third_of("pass")] == ["checks", "carries", "passes"]
    assert [past_of("lead"), past_of("carry"), past_of("plan"), past_of("move")] == [
        "led",
        "carried",
        "planned",
        "moved",
    ]
