"""What little words turn round in a letter of a glass painter: parts of the day, `by` for `from`, `some` for `none`, `yours` for `mine`; and true neighbours."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.facts.given import read_facts

FACTS = read_facts(
    {
        "candidate": "Oona Kettunen",
        "company": "Lasikulma Glass",
        "role": "Glass Painter",
        "date": "2026-03-12",
        "start": "10:00",
        "end": "11:00",
        "interviewers": [
            {"name": "Birgit Sarpong", "title": "Studio Head"},
            {"name": "Emil Varga", "title": "Kiln Master"},
        ],
        "key_points": [
            {"you_said": "the kiln fires about 80 panes on a market day", "by": "Birgit"},
            {"quote": "Lead forgives nobody.", "by": "Birgit"},
            {"you_said": "the pay scale starts at $41,000", "by": "Birgit"},
            {"you_said": "apprentices may stop the kiln after 20 minutes", "by": "Emil"},
            {"you_said": "two of your ladders have been broken since the autumn", "by": "Birgit"},
            {
                "you_said": "you rinse the brushes in vinegar",
                "why": "Ours dry in the sun for a night.",
                "by": "Birgit",
            },
            {
                "you_asked": "whether I would repaint a face",
                "i_answered": "I would repaint only the hair",
                "by": "Birgit",
            },
        ],
        "qualifications": [
            {
                "someone_who": "can lead a crew of six on a scaffold",
                "i_did": "cleaned 55 panes a week on foot at Lahti for two winters",
                "result": "None of them was returned, and breakage went from 9% to 3%.",
                "by": "Emil",
            },
            {"i_have": "a notebook of 300 recipes for stains"},
            {"i_did": "restored twelve windows in Turku", "result": "No window leaked for longer than a day."},
        ],
        "enthusiasm": [{"i_like_that": "the studio closes when the sun is on the kiln"}],
        "concern": [
            {"worry": "I have not led a crew of that size", "by": "Birgit", "answer": "I would begin with two."}
        ],
        "next_steps": [
            {"who": "Emil", "will": "show me the chapel on 27 March"},
            {"who": "the trustees", "will": "meet on 2 April"},
        ],
        "decision_date": "2026-04-09",
        "materials": [{"sending": "a tracing of our rose window", "recipient": "Birgit"}],
    }
)


def said(text: str, greeting: str = "Dear Birgit", name: str = "Oona Kettunen") -> list[str]:
    """The names of the gate's errors and warnings in a letter to Birgit that says `text`."""
    letter = f"{greeting},\n\n{text}\n\nBest regards,\n{name}"
    found = review(letter, FACTS, to="Birgit Sarpong", engine="none").issues
    return [issue.rule for issue in found if issue.rule.startswith(("fidelity/", "names/"))]


TURNED = {
    "another part of the day": "Thank you for seeing me on Thursday evening.",
    "the day of the interview for a plan": "I look forward to your decision by 12 March.",
    "the day of one thing for another": "You will decide by 2 April.",
    "a day behind a comma": "The trustees will meet, on 9 April.",
    "per another time": "I cleaned 55 panes a day on foot at Lahti for two winters.",
    "per another sort of day": "You said that the kiln fires about 80 panes on a feast day.",
    "by for from": "Breakage fell by 9% to 3% at Lahti.",
    "the least for all": "You told me that the pay scale is $41,000.",
    "every for after": "Emil said that apprentices may stop the kiln every 20 minutes.",
    "some for none": "I cleaned 55 panes a week at Lahti. Some of them were returned.",
    "what I am": "I restored twelve windows in Turku. I have been a kiln master myself.",
    "what I have": "I restored twelve windows in Turku. I have another offer.",
    "who wants me": "I restored twelve windows in Turku. Another studio has asked me to come.",
    "how somebody seemed": "I would repaint only the hair. Emil seemed to agree.",
    "a cause of a plan": "Because I cleaned panes at Lahti, the trustees will meet on 2 April, and I am glad that you decide by 9 April.",
    "a cause before a deed": "I enjoyed that. Because of that question I restored twelve windows in Turku.",
    "what I came back to told as an effect": "You rinse the brushes in vinegar, which is why ours dry in the sun for a night.",
    "an occasion": "I look forward to our dinner at the chapel on 27 March.",
    "a parcel behind what is promised": "I am sending you a tracing of our rose window, and one of our windows will follow by post.",
    "my liking as their words": "“The studio closes when the sun is on the kiln,” you said, and I like that.",
    "another's sentence": "I have been smiling about a line of Emil's: “Lead forgives nobody.”",
    "another's question": "Emil's question about whether I would repaint a face was a good one.",
}


@pytest.mark.parametrize("text", TURNED.values(), ids=TURNED)
def test_what_little_words_turn_round_is_marked(text: str) -> None:
    assert said(text)


TRUE = {
    "the part of the day": "Thank you for seeing me on Thursday morning.",
    "the days of two things": "The trustees will meet on 2 April, before you decide by 9 April.",
    "a plan in the present": "The trustees meet on 2 April.",
    "per, in another form": "I cleaned 55 panes per week on foot at Lahti for two winters.",
    "from and to the other way": "Breakage fell to 3% from 9% at Lahti.",
    "from so much": "You told me that the pay scale begins at $41,000.",
    "none in other words": "I cleaned 55 panes a week at Lahti. Not a single one was returned.",
    "no longer in other words": "I restored twelve windows in Turku, and no window leaked for more than a day.",
    "a since of time": "You said that two of your ladders have been broken since the autumn.",
    "a since that leads on": "And since you need someone who can lead a crew of six on a scaffold: I cleaned 55 panes a week at Lahti, all of it on foot.",
    "a question put": "Your question has stayed with me: would I repaint a face?",
    "a mind that is the same": "My interest has not changed.",
    "a doubt of the reader": "I understand your doubt that I have not led a crew of six.",
    "their own thing in my question": "Could you tell me whether your studio closes early?",
    "what I look forward to": "I look forward to the chapel, which Emil will show me on 27 March.",
    "her own line": "I have been smiling about a line of yours: “Lead forgives nobody.”",
    "what I may have": "I have one question.",
}


@pytest.mark.parametrize("text", TRUE.values(), ids=TRUE)
def test_what_little_words_only_say_otherwise_passes(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("greeting", ["Dear Brigit", "Dear Ms Sarpont", "Dear Bright"])
def test_a_name_in_the_greeting_is_that_of_somebody(greeting: str) -> None:
    assert {"names/near-miss", "fidelity/name"} & set(said("Thank you for your time.", greeting))


def test_a_name_at_the_end_is_mine() -> None:
    assert said("Thank you for your time.", name="Oona Kettunin") != []
