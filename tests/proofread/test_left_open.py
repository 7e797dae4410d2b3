"""What templates, chats and the writer left open in a draft: each told once, where it stands; and what looks alike and is meant."""

from __future__ import annotations

from typing import Any

import pytest

from thankyou import review

FACTS: dict[str, Any] = {
    "candidate": "Hugo Lemaire",
    "company": "Sable Marine",
    "role": "Rigger",
    "date": "2026-11-16",
    "interviewers": [{"name": "Nadine Cole"}],
    "key_points": [{"you_said": "the masts are stepped by hand"}],
    "qualifications": [{"i_did": "rigged 22 boats for the Fastnet Race"}],
}


def letter(more: str = "", *, greeting: str = "Dear Nadine,", closing: str = "Best regards,") -> str:
    return (
        f"{greeting}\n\nThank you for speaking with me on Monday about the Rigger position. You told me that the masts are stepped by hand, and I"
        f" rigged 22 boats for the Fastnet Race. {more}I look forward to hearing from you.\n\n{closing}\nHugo Lemaire\n"
    )


def told(text: str, **other: Any) -> list[tuple[str, str]]:
    found = review(text, {**FACTS, **other})
    return [(one.rule, found.text[one.span.start : one.span.end]) for one in found.issues]


def test_the_letter_itself_is_sound() -> None:
    assert told(letter()) == []


# --- places of mail merges --------------------------------------------------------------------------------------------------

PLACES = [
    "%%ROLE%%", "{{company_name|there}}", '{{company_name|default:"your company"}}', "{{{name}}}", "##NAME##", "@@ROLE@@", "<%= name %>",
    "#{first_name}", "{{ contact.firstname }}", "{!Contact.FirstName}", "[%first_name%]", "%recipient.first%", "[FNAME]", "*|FNAME:there|*",
    "%%=v(@name)=%%", "{{#if role}}", "«ROLE»", "<<Role>>", "{$role}",
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_a_place_of_a_mail_merge_is_told_once_and_whole(place: str) -> None:
    assert told(letter(f"I like the {place} job. ")) == [("leftovers/placeholder", place)]


@pytest.mark.parametrize(
    "said", ["I rigged all 22 (100%) of them. ", "I read a [sic] there. ", "I set the <canvas> element. "]
)
def test_signs_that_are_meant_are_no_places(said: str) -> None:
    assert not [rule for rule, _ in told(letter(said)) if rule.startswith("leftovers/placeholder")]


# --- a name twice in the greeting -------------------------------------------------------------------------------------------

TWICE = {
    "Dear Nadine Nadine Cole,": "Nadine Nadine", "Dear Nadine Cole Nadine Cole,": "Nadine Cole Nadine Cole", "Dear Dear Nadine,": "Dear Dear",
    "Dear Cole Cole,": "Cole Cole", "Hello Nadine Nadine,": "Nadine Nadine", "Hi Nadine Cole Cole,": "Cole Cole",
}  # fmt: skip


@pytest.mark.parametrize("greeting", TWICE)
def test_a_name_that_a_template_doubled_is_told(greeting: str) -> None:
    assert told(letter(greeting=greeting)) == [("leftovers/greeting", TWICE[greeting])]


ONCE = {"Dear Boutros Boutros-Ghali,": "Boutros Boutros-Ghali", "Dear Duran Duran,": "Duran Duran", "Dear Ling Ling,": "Ling Ling Chen", "Dear Dr. Dr. Vogel,": "Dr. Dr. Eva Vogel", "Dear Nadine and Nadine,": "Nadine Cole", "Dear Ann Annan,": "Ann Annan"}  # fmt: skip


@pytest.mark.parametrize("greeting", ONCE)
def test_a_name_that_is_so_is_none(greeting: str) -> None:
    assert "leftovers/greeting" not in dict(told(letter(greeting=greeting), interviewers=[ONCE[greeting]]))


def test_without_facts_a_name_of_one_word_may_be_doubled() -> None:
    assert "leftovers/greeting" not in [one.rule for one in review(letter(greeting="Dear Ming Ming,")).issues]


# --- words between which nobody chose ---------------------------------------------------------------------------------------

OPEN = {
    "I was so excited/thrilled to see it. ": "excited/thrilled", "I really/truly enjoyed it. ": "really/truly",
    "You told/showed me the yard. ": "told/showed", "It was/is wide. ": "was/is", "I felt happy / glad to be there. ": "happy / glad",
    "We were impressed/moved by it. ": "impressed/moved", "I was very glad/happy/pleased to come. ": "glad/happy/pleased",
}  # fmt: skip


@pytest.mark.parametrize("said", OPEN)
def test_a_choice_between_words_is_told(said: str) -> None:
    assert ("leftovers/choice", OPEN[said]) in told(letter(said))


MEANT = [
    "I use and/or gates. ", "It is a pass/fail test. ", "He/she rigs boats. ", "I work with read/write locks. ", "I like design/build jobs. ",
    "The pump is on/off. ", "I pick/pack boats. ", "It is a go/stop line. ", "I was there part-time/full-time. ", "See was/is.example. ",
    "See https://was/is.example. ", "I load w/o help. ",
]  # fmt: skip


@pytest.mark.parametrize("said", MEANT)
def test_a_slash_between_two_things_is_prose(said: str) -> None:
    assert "leftovers/choice" not in dict(told(letter(said)))


def test_a_choice_that_the_facts_hold_is_meant() -> None:
    deed = [{"i_did": "was rigged/moored by hand for the Fastnet Race"}]
    assert "leftovers/choice" not in dict(told(letter("I was rigged/moored by hand. "), qualifications=deed))


# --- notes behind arrows ----------------------------------------------------------------------------------------------------

ARROWS = [">>> maybe cut this: I can also make puppets.", ">> shorten this?", ">>> maybe cut this", ">> add the date here", ">>>check the role with Hugo", "  >>> too long?"]  # fmt: skip


@pytest.mark.parametrize("note", ARROWS)
def test_a_line_behind_an_arrow_is_a_note(note: str) -> None:
    assert told(letter(f"\n\n{note}\n\n")) == [("leftovers/note", note.strip())]


QUOTED = [
    "\n\nOn Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz wrote:\n>> We rig thirty boats.\n",
    "\n\n>> We rig thirty boats.\n>> In June.\n",
    "\n\n> We rig thirty boats.\n>> In June.\n",
    "\n\n> We rig thirty boats.\n",
    "\n\n> > We rig thirty boats.\n",
    "\n\n>>> We rig thirty boats.\n>> In June.\n> Really.\n",
]


@pytest.mark.parametrize("below", QUOTED)
def test_what_was_quoted_twice_is_others_words(below: str) -> None:
    assert told(letter() + below) == []


# --- a letter in the fence of a chat ----------------------------------------------------------------------------------------

FENCES = [("```text\n", "\n```"), ("```\n", "\n```"), ("```markdown\n", "\n```"), ("~~~\n", "\n~~~"), ("````email\n", "\n````"), ("```text\n", "")]  # fmt: skip


@pytest.mark.parametrize(("opens", "ends"), FENCES)
def test_the_letter_in_a_fence_is_the_letter(opens: str, ends: str) -> None:
    fenced = f"{opens}{letter('I rigged 23 boats. ').strip()}{ends}\n"
    assert told(fenced) == [("leftovers/note", opens.strip()), ("fidelity/number", "23")]


def test_what_a_chat_leaves_around_and_in_a_fence_is_told_each_once() -> None:
    said = "I am glad.【4†source】 It is so :contentReference[oaicite:1]{index=1}. "
    answer = f"<think>\nUnder 120 words.\n</think>\n\n```text\n{letter(said)}```\n\nWord count: 118 | Tone: warm\n"
    found = told(answer)
    assert [rule for rule, _ in found] == ["leftovers/chat/token", "leftovers/note", "leftovers/chat/source", "leftovers/chat/source", "leftovers/note"]  # fmt: skip


@pytest.mark.parametrize("code", ["print('Dear Nadine,')", "SELECT 23;", "make all"])
def test_code_in_a_fence_stays_code(code: str) -> None:
    assert told(letter(f"\n\n```\n{code}\n```\n\n")) == []


def test_what_a_model_says_of_itself_is_told_once() -> None:
    assert told(letter("As an AI language model, I cannot attach files. "))[0] == (
        "leftovers/note",
        "As an AI language model",
    )


# --- a closing that broke off -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("closing", ["See you soo", "Kind rega", "Best reg,", "Warm regar", "Looking forward to", "Thank you for"])  # fmt: skip
def test_a_closing_that_broke_off_is_told(closing: str) -> None:
    assert ("structure/closings", closing) in told(letter(closing=f"{closing}\n"))


WHOLE = ["See you soon", "Kind regards", "Cheers", "Mit freundlichen Grüßen", "Best wishes,", "Talk soon", "Take care,", "Yours", "Many thanks,", "Best,", "Warmly,", "All the best", "Yours sincerely,", "With gratitude,", "Ciao", "With thanks,"]  # fmt: skip


@pytest.mark.parametrize("closing", WHOLE)
def test_a_closing_that_is_whole_is_none(closing: str) -> None:
    assert "structure/closings" not in dict(told(letter(closing=f"{closing}\n")))


# --- a signature of somebody else's -----------------------------------------------------------------------------------------

FOOTERS = [
    "Hugo Lemaire | Events Officer | Borough of Thornbury\nTel 01632 960 044 ext. 12 | www.thornbury.example | Winner 2024",
    "Sent on behalf of the Council. Registered in England No. 123456.",
    "THORNBURY DOCKS\nQuay 12, Thornbury TH2 4QD\n01632 960 044",
    "Hugo Lemaire\nEvents Officer, 2019-2024",
    "This e-mail is confidential. If you have received it in error, call 01632 960 044.",
    "Book a slot: https://thornbury.example/slots",
]


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_footer_below_its_mark_is_not_the_letter(footer: str) -> None:
    assert told(f"{letter()}\n-- \n{footer}\n") == []


def test_figures_above_the_mark_are_the_letters() -> None:
    assert ("fidelity/number", "23") in told(letter("I rigged 23 boats. ") + "\n-- \nThornbury 2024\n")
