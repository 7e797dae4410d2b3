"""What writers, Word and chats leave in a draft is told by what it is; what only looks like it is not."""

from __future__ import annotations

import time

import pytest

from thankyou import review
from thankyou.composing.reviewing import Report
from thankyou.engines.issues import Span
from thankyou.proofread.jotted import jotted

FACTS = {
    "candidate": {"name": "Renée Açik", "email": "renee@example.org"},
    "company": "Café Ölmø",
    "role": "Baker",
    "interviewers": ["Zoë Park"],
    "date": "2026-11-24",
    "key_points": [{"you_said": "the ovens are lit by hand"}],
    "qualifications": [{"i_did": "fired nine ovens"}],
}
OPEN = "Thank you for our talk at Café Ölmø on Tuesday."
TOLD, DONE = "You told me that the ovens are lit by hand.", "I’ve fired nine ovens. I would be glad to join you."
SIGNED = "Renée Açik\nrenee@example.org"


def letter(*, greeting: str = "Dear Zoë,", body: str = f"{TOLD} {DONE}", closing: str = "Kind regards,") -> str:
    return f"{greeting}\n\n{OPEN} {body}\n\n{closing}\n{SIGNED}"


def told(text: str) -> list[tuple[str, str]]:
    report: Report = review(text, FACTS, engine="embedded")
    return [(one.rule, report.text[one.span.start : one.span.end]) for one in report.issues]


def test_the_letter_itself_is_clean() -> None:
    assert told(letter()) == []


# --- what Word shows beside a text, run into its words -----------------------------------------------------------------------

COMMENT, TRACKED, FORMATTED = "leftovers/word/comment", "leftovers/word/tracked", "leftovers/word/formatted"
RUN_IN = {
    "a comment behind a full stop": (f"{TOLD}Commented [KM1]: is this right? check with Zoë {DONE}", COMMENT, "Commented [KM1]: is this right? check with Zoë"),
    "a comment of two sentences": (f"{TOLD}Commented [KM1]: is this right? Ask. {DONE}", COMMENT, "Commented [KM1]: is this right?"),
    "a comment with I in it": (f"{TOLD}Commented [KM1]: can I say so? {DONE}", COMMENT, "Commented [KM1]: can I say so?"),
    "a comment within a sentence": (f"{TOLD} I’ve Commented [R2]: or we? fired nine ovens. I would be glad to join you.", COMMENT, "Commented [R2]: or we? fired nine ovens."),
    "a comment that has its line": (f"{TOLD} {DONE}\n\nCommented [KM1]: Is it nine? Check with Zoë!", COMMENT, "Commented [KM1]: Is it nine? Check with Zoë!"),
    "a comment by name": (f"{TOLD} {DONE}\n\nComment by Kofi Mensah: is this right?", COMMENT, "Comment by Kofi Mensah: is this right?"),
    "a deletion behind a word": (f"{TOLD} I’ve fired nine ovensDeleted: about ten kilns. I would be glad to join you.", TRACKED, "Deleted: about ten kilns"),
    "a deletion behind a full stop": (f"{TOLD}Deleted: and by gas. {DONE}", TRACKED, "Deleted: and by gas."),
    "an insertion": (f"{TOLD[:-1]}Inserted: every day. {DONE}", TRACKED, "Inserted: every day"),
    "a move": (f"{TOLD}Moved (insertion) [1] {DONE}", TRACKED, "Moved (insertion) [1]"),
    "a format": (f"{TOLD}Formatted: Font: 11 pt, Bold {DONE}", FORMATTED, "Formatted: Font: 11 pt, Bold"),
    "a table": (f"{TOLD}Formatted Table {DONE}", FORMATTED, "Formatted Table"),
    "a field": (f"{TOLD}Field Code Changed {DONE}", FORMATTED, "Field Code Changed"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "rule", "said"), RUN_IN.values(), ids=RUN_IN)
def test_a_label_of_word_that_ran_into_the_words_is_told_with_what_it_says(body: str, rule: str, said: str) -> None:
    assert (rule, said) in told(letter(body=body))


@pytest.mark.parametrize("name", ["a comment behind a full stop", "a deletion behind a word", "a move", "a format", "a field"])  # fmt: skip
def test_what_stands_behind_such_a_label_is_read_as_the_letter(name: str) -> None:
    assert [rule for rule, _ in told(letter(body=RUN_IN[name][0]))] == [RUN_IN[name][1]]


def test_two_labels_in_one_line_are_two_findings() -> None:
    body = "You told me that the ovens are lit by hand.Commented [KM1]: is this right? check with Zoë I’ve fired nine ovensDeleted: ten. I would be glad to join you."
    assert told(letter(body=body)) == [
        (COMMENT, "Commented [KM1]: is this right? check with Zoë"),
        (TRACKED, "Deleted: ten"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "[Suggestion by Kofi: replace “nine” with “9”]",
        "Replaced: “ovens” with “kilns”",
        "Replace: “ovens” with “kilns”",
        "Add: “very”",
        "Deleted: “by hand”",
        "Suggested edit by Kofi: cut this",
    ],
)
def test_a_suggestion_that_somebody_made_beside_the_text_is_told(said: str) -> None:
    assert told(letter(body=f"{TOLD} {DONE}\n\n{said}")) in (
        [("leftovers/docs/suggestion", said)],
        [("leftovers/word/tracked", said)],
    )


@pytest.mark.parametrize("line", ["Sent from Mail for Windows", "Sent with Proton Mail", "Sent from Outlook for iOS", "Sent from my iPhone"])  # fmt: skip
def test_what_a_mail_program_puts_below_a_letter_is_a_remark(line: str) -> None:
    assert told(f"{letter()}\n\n{line}") == [("leftovers/device", line)]


def test_a_place_below_a_letter_is_no_mail_program() -> None:
    assert "leftovers/device" not in [rule for rule, _ in told(f"{letter()}\n\nSent from Leeds")]


@pytest.mark.parametrize(
    "body",
    [
        "Your suggestion by the way: light the ovens by hand.",
        "You commented [on the plan]: go on.",
        "We deleted: nothing.",
        "I keep three folders, Inbox/Deleted/Sent, and I read the Formatted Table chapter.",
        "My comments by and large: none.",
        "Your Field Code Changed my mind.",
        "I moved up [one] grade.",
    ],
)
def test_words_like_those_of_word_are_none_of_its_labels(body: str) -> None:
    assert not any(rule.startswith("leftovers/word") for rule, _ in told(letter(body=body)))


# --- notes to oneself --------------------------------------------------------------------------------------------------------

LINES = [
    "- [ ] mention salary??", "- [x] oven story", "[ ] ask about the shift", "☐ ask about the shift", "1. [ ] add the number",
    "todo: add number", "todo add number of loaves", "To do: check the date", "check with Zoë", "-> ask Sam about this",
    "// say more about ovens", "* mention the oven??", "nb check title", "NB: check the title", "remember to attach CV",
    "say something about the team?", "?? was it nine", "!! check", "- check with Zoë about the date?", "Mention the ovens??", "To-do: mention the ovens",
    "salary??", "too formal?", "double-check spelling of name", "find out who the head baker is",
]  # fmt: skip
BRACKETS = ["(spelling?)", "(was it nine?)", "(ask Sam)", "(maybe cut this?)", "(?)", "(too long?)", "(verify)", "(is this right?)", "(name ok?)"]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_a_line_to_oneself_is_one_note(line: str) -> None:
    assert ("leftovers/note", line) in told(letter(body=f"{TOLD} {DONE}\n\n{line}"))


@pytest.mark.parametrize("said", BRACKETS)
def test_what_stands_in_brackets_for_oneself_is_a_note(said: str) -> None:
    assert ("leftovers/note", said) in told(letter(body=f"{TOLD} {DONE} {said}"))


def test_a_note_to_oneself_is_all_that_is_said_of_its_line() -> None:
    assert told(letter(body=f"{TOLD} {DONE}\n\n- [ ] mention salary??")) == [
        ("leftovers/note", "- [ ] mention salary??")
    ]


@pytest.mark.parametrize(
    "more",
    [
        "\n\nI will:\n- check the ovens weekly\n- ask the night crew",
        "\n\nI learned to\nask the night crew before\ncheck lists are signed.",
        "\n\nCheck the link below.",
        "\n\nAsk for Renée at the desk.",
        "\n\nMy todo list is on the wall.",
        "\n\nTodo lists hang on the wall.",
        "\n\nAdd me if you like!",
        "\n\nNB: the side door is shut after six.",
        "\n\nMy week is simple:\n\n- add salt\n- cut the dough\n- check the ovens",
        "\n\nWhat shall I bring?",
        " (ask for me at the desk) (is that not something?) (who knew?) (really?)",
        " (it was nine, was it?)",
        "\n\n-> I fired nine ovens.",
        "\n\nWas it nine ovens that you lit by hand on that first cold day in the yard?",
    ],
)
def test_orders_and_questions_that_a_letter_may_hold_are_no_notes(more: str) -> None:
    assert "leftovers/note" not in [rule for rule, _ in told(letter(body=f"{TOLD} {DONE}{more}"))]


QUESTIONS = [
    "Is it okay if I send the references on Monday?", "Is that OK with you?", "Is it true that the ward moves in May?",
    "Was that the ward you showed me?", "Is this correct?", "Need to see the originals?", "Want to meet for a coffee before then?",
    "Confirm receipt?", "1. Confirm receipt?",
]  # fmt: skip
LISTS = [
    "My plan for the first month is below.\n\n1. check every chart\n2. ask each nurse\n3. cut the queue",
    "Here is how I would begin.\n* check the stock every Monday\n* ask the drivers what they need\n* drop what nobody buys",
    "Your four rules stayed with me.\n\n- check twice\n- ask once\n\n- cut nothing\n- confirm by hand",
    "My summers were full.\n\n- check-in desk, two summers\n- add-on training in wound care\n- cut flowers, 4 years",
    "- check-in desk, two summers", "- add-on training in wound care", "- cut flowers, 4 years", "check-in desk, two summers",
    "I would begin like this:\n\ncheck the stock", "I would begin like this.\n\ncheck the stock\nask the drivers",
]  # fmt: skip
ASIDES = [
    "I saw a colleague of yours (was it Ada?) at the door.", "It began in spring (was it 2019?) and has grown since.",
    "I would bring my own tools (are these allowed?).", "I liked the sign (ask why) by the door.",
    "My number stands in the register (verify at example.org).", "I would add a day (perhaps move one) for the stock.",
    "My answer was short (too short?), I fear.", "I saw a colleague of yours\n(was it Ada?) at the door.",
]  # fmt: skip
IN_ITS_PLACE = [
    "find enclosed my references", "To do: that is my motto", "To-do boards are what I build.",
    "Suggested by Zoë: a trial shift", "I made a note. Suggested by Zoë: a trial shift.", "Suggestion by Zoë: a trial shift", 'Add: "patience" to my list',
]  # fmt: skip


@pytest.mark.parametrize("said", [*QUESTIONS, *LISTS, *ASIDES, *IN_ITS_PLACE])
def test_what_a_good_letter_says_to_its_reader_is_no_note(said: str) -> None:
    text = letter(body=f"{TOLD} {DONE}\n\n{said}")
    assert [one for one in told(text) if one[0].startswith("leftovers/")] == []


@pytest.mark.parametrize("said", ["(was it nine?)", "(ask Sam)", "(verify with Zoë)"])
def test_brackets_between_sentences_are_a_note(said: str) -> None:
    assert ("leftovers/note", said) in told(letter(body=f"{TOLD} {said} {DONE}"))


@pytest.mark.parametrize("said", ["(verify)", "(sp?)", "(date?)", "(?)"])
def test_a_mark_that_speaks_of_the_words_is_a_note_within_a_sentence_too(said: str) -> None:
    assert ("leftovers/note", said) in told(letter(body=f"{TOLD} I’ve fired nine ovens {said} by hand."))


def test_a_note_is_quoted_as_it_stands_in_the_letter() -> None:
    report = review(letter(body=f"{TOLD} {DONE}\n\n1. mention the ovens??"), FACTS, engine="none")
    assert "“1. mention the ovens??”" in next(one.message for one in report.issues if one.rule == "leftovers/note")


@pytest.mark.parametrize("marks", ["!", "?", "#", "*", "/", "-=", "->", "1) ", "nb "])
def test_a_line_of_marks_without_end_is_read_at_once(marks: str) -> None:
    began = time.perf_counter()
    list(jotted(marks * 4000, Span(0, 4000 * len(marks))))
    assert time.perf_counter() - began < 2


def test_an_order_in_the_words_of_the_facts_is_no_note() -> None:
    facts = {**FACTS, "key_points": [{"you_said": "your rule is this (ask Sam)"}]}
    text = letter(body=f"You told me that your rule is this (ask Sam). {DONE}")
    assert "leftovers/note" not in [one.rule for one in review(text, facts, engine="none").issues]


# --- what a chat said about the letter ---------------------------------------------------------------------------------------

BELOW = [
    "(Word count: 58)", "Word count: 58", "[58 words]", "58 words", "(~60 words)", "(approx. 60 words, professional tone)",
    "Words: 58 | Characters: 340", "Character count: 340", "Want me to make it warmer?", "Would you like a LinkedIn version too?",
    "Is there anything else I can help with?", "If you share the job description, I can tailor it.", "Tone: warm, concise",
    "Sources used: cafe.example", "Feel free to make it a bit warmer.", "This assistant can make mistakes. Check important info.", "Copy code", "```",
    "Subject line options:\n- Thank you\n- A great talk", "Alternative subject: Thank you for Tuesday",
    "Resolved", "1 Comment", "Last edited by Renée on 24 Nov", "clean version:", "Thoughts?", "(not sent yet)", "Send Monday am", "To be sent on Monday", "[image: logo.png]", "<image001.png>",
    "I’ve avoided clichés and kept it under 100 words.", "(Let me know if you'd like a shorter version.)",
]  # fmt: skip
ABOVE = [
    "Of course 😊", "Absolutely!", "Sure thing!", "Here you go:", "Copy", "```", "```text", "Body:", "Thank-You Email",
    "[Draft saved 10:02]", "Status: Draft", "Tags: interview", "New Message", "Edited", "Forwarded", "final version", "Kofi, does this sound ok?",
    "Thought for 6 seconds", "Here is the email:", "Sure! Here’s a draft.",
]  # fmt: skip


@pytest.mark.parametrize("said", BELOW)
def test_what_a_chat_says_below_a_letter_is_one_note(said: str) -> None:
    assert told(f"{letter()}\n\n{said}") == [("leftovers/note", said)]


@pytest.mark.parametrize("said", ABOVE)
def test_what_a_chat_says_above_a_letter_is_one_note(said: str) -> None:
    assert [rule for rule, _ in told(f"{said}\n\n{letter()}")] == ["leftovers/note"]


def test_all_that_a_chat_says_below_a_letter_is_one_note_though_a_part_of_it_is_known_by_its_words() -> None:
    said = "(Word count: 58)\n\nNote: I kept it short. As an AI, I can't verify the nine ovens."
    assert told(f"{letter()}\n\n{said}") == [("leftovers/note", said)]


def test_the_turns_of_a_chat_above_a_letter_are_notes() -> None:
    text = f"You said:\nWrite a note to nine people\n\nAssistant said:\n\n{letter()}"
    assert {rule for rule, _ in told(text)} == {"leftovers/note"}


@pytest.mark.parametrize(
    "below",
    [
        "Head Baker | Ölmø",
        "+46 70 123 45 67",
        "P.S. Let me know if a shorter version of my CV helps.",
        "Skype: renee.acik",
        "Words are my trade",
        "he/him",
        "https://example.org/words",
        "Feel free to connect with me on LinkedIn: linkedin.com/in/zed",
        "Happy to connect on LinkedIn: linkedin.com/in/zed",
        "I can be reached on LinkedIn",
        "Register: NMC 12A3456",
        "Sources: see page 2",
        "Style: Lindy hop",
        "Typing: fast\n80 words a minute",
        "Words: 120 a minute",
        "To be sent by post",
        "If you send me the forms, I will change the dates at once.",
        "If you send me an e-mail, I will answer at once.",
        "If you give me a day, I can change my shift.",
        "I can translate between Polish and Swedish",
        "I can also work casual shifts",
        "Feel free to visit in the warmer months",
        "I used the new version of the oven",
        "Is there anything else you need from me?",
        "Is there anything else I can send you?",
    ],
)
def test_what_stands_below_a_name_is_not_said_about_the_letter(below: str) -> None:
    assert "leftovers/note" not in [rule for rule, _ in told(f"{letter()}\n{below}")]


@pytest.mark.parametrize("above", ["Renée Açik\n12 Oven Road\nÖlmø", "24 November 2026", "Café Ölmø", "Subject: Sure thing",
    "Project: Night ward", "Owner: Zed Quark", "Due date: 5 May", "Category: C1 licence", "Priority: high", "Created by: Renée Açik",
    "Status: registered nurse", "Register: NMC 12A3456", "Sources: see page 2", "Note: by hand"])  # fmt: skip
def test_the_head_of_a_letter_is_not_said_about_it(above: str) -> None:
    assert "leftovers/note" not in [rule for rule, _ in told(f"{above}\n\n{letter()}")]


# --- capitals of the greeting and the closing --------------------------------------------------------------------------------

CLOSINGS = {
    "kind Regards": "Kind regards", "kind regards,": "Kind regards,", "best Wishes,": "Best wishes,", "yours Faithfully,": "Yours faithfully,",
    "with Best wishes,": "With best wishes,", "bEST,": "Best,", "many thanks,": "Many thanks,", "warm regards from Ölmø,": "Warm regards from Ölmø,",
    "KInd regards,": "Kind regards,",
}  # fmt: skip
GREETINGS = {
    "dear Zoë,": "Dear Zoë,", "hi Zoë,": "Hi Zoë,", "dEAR Zoë,": "Dear Zoë,", "Dear zoë,": "Dear Zoë,", "good Morning Zoë,": "Good morning Zoë,",
    "hello zoë park,": "Hello Zoë Park,",
}  # fmt: skip


def suggested(text: str) -> list[tuple[str, ...]]:
    return [one.suggestions for one in review(text, FACTS, engine="none").issues if one.rule == "structure/capitals"]


@pytest.mark.parametrize(("closing", "right"), CLOSINGS.items(), ids=CLOSINGS)
def test_a_closing_with_the_wrong_capital_is_told(closing: str, right: str) -> None:
    assert suggested(letter(closing=closing)) == [(right,)]


@pytest.mark.parametrize(("greeting", "right"), GREETINGS.items(), ids=GREETINGS)
def test_a_greeting_with_the_wrong_capital_is_told(greeting: str, right: str) -> None:
    assert suggested(letter(greeting=greeting)) == [(right,)]


@pytest.mark.parametrize("closing", ["Kind Regards,", "KIND REGARDS,", "Kind regards", "All the Best,", "Yours Sincerely,", "Best,", "Mit freundlichen Grüßen,"])  # fmt: skip
def test_a_closing_that_begins_with_a_capital_is_left_alone(closing: str) -> None:
    assert suggested(letter(closing=closing)) == []


@pytest.mark.parametrize("greeting", ["Dear Zoë,", "Good Morning Zoë,", "DEAR ZOË,", "Dear all,", "Dear Ms Park,", "Hi there,"])  # fmt: skip
def test_a_greeting_that_begins_with_a_capital_is_left_alone(greeting: str) -> None:
    assert suggested(letter(greeting=greeting)) == []


def test_the_end_of_a_sentence_in_a_line_of_its_own_is_no_closing_with_a_small_letter() -> None:
    text = f"Dear Zoë,\n\n{OPEN} {TOLD} {DONE} I send you and your crew my\nbest wishes,\n{SIGNED}"
    assert suggested(text) == []
