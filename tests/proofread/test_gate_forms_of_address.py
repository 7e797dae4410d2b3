"""Courtesy of any country, thanks for the talk by any name, and what is told without its `not`, its `probably` or its own deed."""

from __future__ import annotations

import pytest
from gate import marks

from thankyou.facts.given import read_facts

FACTS = read_facts(
    {
        "candidate": {"name": "Elif Yıldız"},
        "company": "Akdere Olive Union",
        "role": "Export Coordinator",
        "date": "2026-10-22",
        "medium": "in person",
        "interviewers": [
            {"name": "Hasan Demir", "title": "Chairman", "pronouns": "he/him"},
            {"name": "Ayşe Koç", "title": "Bookkeeper", "pronouns": "she/her"},
        ],
        "key_points": [
            {"you_said": "the cooperative has 53 members and one press", "by": "Hasan Demir"},
            {"text": "doesn't sell to wholesalers in Istanbul any more", "by": "Hasan Demir"},
            {"text": "boiler isn't used for rinsing bottles", "by": "Hasan Demir"},
            {"you_said": "new drivers fail most often at the harbour gate", "by": "Hasan Demir"},
            {"you_said": "the shipment to Lyon is probably off", "by": "Hasan Demir"},
            {"text": "no digital labels yet, perhaps next year", "by": "Hasan Demir"},
            {"text": "hopes to have the second press running by spring", "by": "Ayşe Koç"},
            {"text": "doesn't use pesticide in any grove", "by": "Hasan Demir"},
            {
                "you_asked": "whether I could travel to Grasse",
                "i_answered": "I could do so twice a year",
                "by": "Hasan Demir",
            },
            {"about": "whether drones make pickers lazy", "by": "Ayşe Koç"},
            {"text": "wants a handbook of customs terms", "by": "Ayşe Koç"},
        ],
        "qualifications": [
            {"evidence": "cut spillage at the Gemlik Works by a third"},
            {"someone_who": "keeps calm at harvest", "i_did": "labelled 60 000 bottles by hand at Gülsan Oils"},
            {"i_did": "kept the tractors of our village association running for ten winters"},
            {"i_did": "compiled a handbook of 900 legal terms in Bursa with two clerks"},
        ],
        "concern": [
            {
                "worry": "my Italian would not be enough",
                "answer": "I will sit the B2 examination in June.",
                "by": "Hasan Demir",
            }
        ],
        "next_steps": [
            {"who": "Ayşe", "will": "send the written test by 26 October"},
            {"i_will": "return the test within two days"},
            {"i_will": "visit the groves again in November"},
            {"i_will": "write up the price list for her"},
        ],
    }
)
TO = {"Hasan": 0, "Ayşe": 1}


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ("Ayşe", "Hasan Bey asked whether I could travel to Grasse."),
        ("Ayşe", "Sayın Demir asked whether I could travel to Grasse."),
        ("Hasan", "Frau Koç hopes to have the second press running by spring."),
        ("Hasan", "Ayşe Hanım told me that she hopes to have the second press running by spring."),
        ("Hasan", "Doña Ayşe told me that she hopes to have the second press running by spring."),
        ("Hasan", "Koç sensei told me that she hopes to have the second press running by spring."),
        ("Hasan", "Tēnā koe, and thank you for your time on Thursday."),
        ("Hasan", "Shalom and thank you for your time on Thursday."),
        ("Hasan", "Thanks for the natter on Thursday."),
        ("Hasan", "I thank you for the time you set aside."),
        ("Hasan", "You asked whether I could travel to Grasse, and I replied that I could do so twice a year."),
        ("Hasan", "Ayşe hopes to have the second press running by spring, she said."),
        ("Hasan", "I appreciated your frankness in telling me that the cooperative has 53 members and one press."),
        ("Hasan", "I understand that the cooperative doesn't sell to wholesalers in Istanbul any more."),
        ("Hasan", "I admire your refusal to use pesticide in any grove."),
        ("Ayşe", "Digital labels may perhaps arrive next year."),
        ("Hasan", "I will write up the price list for Ayşe."),
        ("Hasan", "I await the test with some impatience."),
        ("Hasan", "At Gülsan Oils I labelled 60,000 bottles by hand."),
        ("Hasan", "At Gülsan Oils I labelled sixty thousand bottles by hand."),
        ("Hasan", "At Gülsan Oils I labelled 60 000 bottles by hand."),
        ("Ayşe", "I will return the test within two days."),
        ("Ayşe", "Whether drones make pickers lazy is a question I take personally."),
        ("Ayşe", "Whether drones make pickers lazy could have kept us talking until dinner."),
        ("Ayşe", "At the Gemlik Works spillage went down by a third."),
        ("Hasan", "I will sit the B2 examination in June."),
        ("Hasan", "Thank you for the tour you gave me."),
        ("Ayşe", "I will return the test tomorrow, well within two days."),
    ],
)
def test_what_courtesy_or_another_word_says_passes(to: str, text: str) -> None:
    assert not marks(text, FACTS, to=TO[to])


@pytest.mark.parametrize(
    ("rule", "to", "text"),
    [
        ("speaker", "Hasan", "Ayşe Hanım asked whether I could travel to Grasse."),
        ("name", "Ayşe", "Hasan Yılmaz asked whether I could travel to Grasse."),
        ("added", "Hasan", "Captain Koç hopes to have the second press running by spring."),
        ("name", "Hasan", "Marek, thank you for your time on Thursday."),
        ("name", "Hasan", "Microsoft and thank you for having me."),
        ("name", "Hasan", "London Bridge, and thank you for the interview."),
        ("claim", "Hasan", "Your bookkeeper might have lost the Hamburg contract."),
        ("claim", "Hasan", "You could have doubled the budget."),
        ("claim", "Hasan", "I could easily have led a crew of twelve welders."),
        ("claim", "Hasan", "Thank you for the sandwiches you set aside."),
        ("number", "Hasan", "At Gülsan Oils I labelled 60 500 bottles by hand."),
        ("negation", "Hasan", "I understand that the cooperative still sells to wholesalers in Istanbul."),
        ("negation", "Hasan", "I understand that you sell to wholesalers in Istanbul."),
        (
            "negation",
            "Hasan",
            "According to you, new drivers fail most often at the harbour gate, and the boiler is used for rinsing bottles.",
        ),
        ("negation", "Ayşe", "Digital labels arrived this year."),
        ("whole", "Hasan", "The shipment to Lyon is off."),
        ("promise", "Ayşe", "I will write up the price list for Hasan."),
        ("promise", "Ayşe", "I will return the test the same day."),
        ("promise", "Hasan", "I will move to the groves in November."),
        ("claim", "Hasan", "I have passed the B2 examination."),
        ("owner", "Ayşe", "At the Gemlik Works Hasan cut spillage by a third."),
        ("blend", "Ayşe", "In Bursa I compiled a handbook of 900 customs terms with two clerks."),
        (
            "added",
            "Hasan",
            "For ten winters I kept the tractors and the ambulances of our village association running.",
        ),
    ],
)
def test_what_resembles_it_and_is_untrue_is_marked(rule: str, to: str, text: str) -> None:
    assert f"fidelity/{rule}" in marks(text, FACTS, to=TO[to])
