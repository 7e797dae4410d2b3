"""What is no part of what a person wrote: unseen marks, places never filled in, what a chat said around the letter, another language."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import review
from thankyou.engines.issues import Span
from thankyou.proofread.covered import uncovered
from thankyou.proofread.letter import read

LETTER = "Dear Dana,\n\nThank you for talking with me on Thursday about the new casting line at Northlight Foundry. {}\n\nKind regards,\nRobin Ashby"
FACTS = {"candidate": "Robin Ashby", "company": "Northlight Foundry", "interviewers": ["Dana Ortiz"], "key_points": ["the new casting line"]}  # fmt: skip
PLAIN = LETTER.format("I would be glad to work on it with you.")


def marked(text: str, rule: str) -> list[str]:
    report = review(text, engine="none")
    return [report.text[one.span.start : one.span.end] for one in report.issues if one.rule == rule]


EMPTY = {
    "marks": ("We met on <DATE>.", "<DATE>"),
    "capitals": ("I want to work at COMPANY.", "COMPANY"),
    "capitals, several": ("I want to work at COMPANY NAME soon.", "COMPANY NAME"),
    "insert": ("I want to work at INSERT COMPANY.", "INSERT COMPANY"),
    "a figure": ("I cut scrap by XX%.", "XX%"),
    "beside a word that it repeats": ("You told me about the $ROLE role.", "$ROLE"),
    "before a word that stands twice": ("I did it for X years years.", "X years"),
    "an empty field of Word": ("We met on Click or tap to enter a date. and in May.", "Click or tap to enter a date."),
    "a list of Word": ("We met for Choose an item. and for tea.", "Choose an item."),
    "of a mail program": ("I wrote it for *|FNAME|* on the day.", "*|FNAME|*"),
    "words of no language": ("You showed me the bay.\n\nlorem ipsum dolor sit amet", "lorem ipsum dolor sit amet"),
    "an address": ("See https://www.linkedin.com/in/your-profile for more.", "your-profile"),
}


@pytest.mark.parametrize(("sentence", "place"), EMPTY.values(), ids=EMPTY)
def test_a_place_that_was_never_filled_in_is_marked_and_nothing_else_is_said_of_it(sentence: str, place: str) -> None:
    report = review(LETTER.format(sentence), engine="none")
    start = report.text.index(place)
    held = [one.rule for one in report.issues if one.span.start < start + len(place) and start < one.span.end]
    assert held == ["leftovers/placeholder"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I want this JOB very much.",
        "I hold an OSHA card and know SAP.",
        "We talked about the <canvas> element.",
        "We talked about the {policy} field that nobody fills in.",
        "See https://www.linkedin.com/in/robin-ashby for more.",
        "See www.example.com/your for more.",
        "You said \u201cCOMPANY first\u201d to us.",
    ],
)
def test_what_is_only_loud_or_an_address_is_no_such_place(sentence: str) -> None:
    assert marked(LETTER.format(sentence), "leftovers/placeholder") == []


def test_words_within_an_address_are_not_misspelt() -> None:
    report = review(LETTER.format("See https://www.linkedin.com/in/teh-wensday for more."), engine="embedded")
    assert [one.rule for one in report.issues if one.span.end > one.span.start] == []


TO_ONESELF = {
    "a thing to do": ("I ran the bay. TODO: mention the fish courses", "TODO: mention the fish courses"),
    "an arrow": ("I ran 212 bays <-- check the number w/ Lee. It was wide.", "<-- check the number w/ Lee"),
    "to oneself": ("I ran the bay.\n\nNote to self: call Lee, 5pm!!", "Note to self: call Lee, 5pm!!"),
    "below it": ("I ran the bay.\n\nps for me: send before 5pm!!", "ps for me: send before 5pm!!"),
}


@pytest.mark.parametrize(("sentence", "note"), TO_ONESELF.values(), ids=TO_ONESELF)
def test_a_note_to_oneself_is_marked_whole_and_nothing_else_is_said_of_it(sentence: str, note: str) -> None:
    facts = {"candidate": "Robin Ashby", "company": "Acme", "key_points": [{"about": "the TODO board"}]}
    report = review(LETTER.format(sentence), facts, engine="embedded")
    start = report.text.index(note)
    held = [one for one in report.issues if one.span.start < start + len(note) and start < one.span.end]
    assert [(one.rule, report.text[one.span.start : one.span.end]) for one in held] == [("leftovers/note", note)]


@pytest.mark.parametrize(
    "sentence", ["We talked about the TODO board.", "I wrote x <- 3 on it.", "You wrote to me: for me, too.", "It was wide.\n\nPS: for me it was a good day."]
)  # fmt: skip
def test_what_is_said_to_the_reader_is_no_note_to_oneself(sentence: str) -> None:
    facts = {"candidate": "Robin Ashby", "company": "Acme", "key_points": [{"about": "the TODO board"}]}
    report = review(LETTER.format(sentence), facts, engine="none")
    assert "leftovers/note" not in [one.rule for one in report.issues]


@pytest.mark.parametrize("choice", ["Mr./Ms.", "Mr/Mrs", "Mr. or Ms.", "Herr/Frau", "Sr(a)."])
def test_a_form_of_address_that_nobody_chose_is_marked(choice: str) -> None:
    report = review(f"Dear {choice} Pierce,\n\nThank you for your time.\n\nKind regards,\nRobin Ashby", engine="none")
    [found] = [one for one in report.issues if one.rule == "leftovers/greeting"]
    assert report.text[found.span.start : found.span.end] == choice


@pytest.mark.parametrize(
    "greeting", ["Dear Dr. Pierce", "Dear Ana/Bo", "Dear HR/People team", "Dear Mr. and Mrs. Pierce"]
)
def test_a_greeting_that_leaves_no_choice_is_not(greeting: str) -> None:
    report = review(f"{greeting},\n\nThank you for your time.\n\nKind regards,\nRobin Ashby", engine="none")
    assert "leftovers/greeting" not in [one.rule for one in report.issues]


ABOVE = [
    "Certainly! Here's a polished thank-you email you can send:",
    "Here is your note:",
    "Sure, I can help with that.",
    "Below is a version that is a little warmer.",
]
BELOW = [
    "Let me know if you'd like a shorter version.",
    "Feel free to adjust the tone! Would you like a shorter version?",
    "---\n\nWould you like me to make it more formal?",
    "I hope this helps! Good luck.",
    "I tailored this to the casting line and stayed below 140 words. Swap in another line if you like!",
    "You can adjust the closing as you see fit.",
    "**Notes:**\n- Replace the placeholders with the real names.",
]


@pytest.mark.parametrize("above", ABOVE)
def test_what_a_chat_says_above_the_letter_is_marked(above: str) -> None:
    assert marked(f"{above}\n\n{PLAIN}", "leftovers/note") != []


@pytest.mark.parametrize("below", BELOW)
def test_what_a_chat_says_below_the_letter_is_marked_and_the_sign_off_is_found(below: str) -> None:
    text = f"{PLAIN}\n\n{below}"
    letter = read(text)
    assert marked(text, "leftovers/note") != []
    assert letter.part(letter.closing) == "Kind regards," and letter.part(letter.block) == "Robin Ashby"


@pytest.mark.parametrize(
    "below",
    [
        "P.S. I have found my notes on the line.",
        "I forgot to say that the line was warm.",
        "The letter is in the post.",
    ],
)
def test_what_is_added_below_the_name_hides_no_sign_off_and_is_read(below: str) -> None:
    letter = read(f"{PLAIN}\nrobin@example.org\n\n{below}")
    assert (
        letter.part(letter.closing) == "Kind regards," and letter.part(letter.block) == "Robin Ashby\nrobin@example.org"
    )
    assert letter.sentences[-1].text == below.removeprefix("P.S. ") or letter.sentences[-1].text == below


@pytest.mark.parametrize(
    "text",
    [
        f"Robin Ashby\n12 Mill Lane, Leeds.\nrobin@example.com\n\nNovember 16, 2026.\n\n{PLAIN}",
        f"Re: our talk about the line\n\n{PLAIN}",
        f"{PLAIN}\nProcess Engineer\n+1 555 0100",
        LETTER.format("Please let me know if you would like a shorter version of my report."),
    ],
    ids=["letterhead", "subject", "contact", "in the letter"],
)
def test_what_belongs_to_a_letter_is_not_taken_for_that(text: str) -> None:
    assert marked(text, "leftovers/note") == []


UNSEEN = LETTER.format("I was listen\u00ading to the main\u00adten\u00adance team, and it was definately good.")


def test_no_rule_meets_a_mark_that_nobody_sees_and_places_are_those_of_the_text() -> None:
    report = review(UNSEEN, engine="embedded")
    assert report.text == UNSEEN
    assert [UNSEEN[one.span.start : one.span.end] for one in report.issues if "spelling" in one.rule] == ["definately"]


def test_marks_that_nobody_sees_are_taken_out_with_the_safe_fixes_and_said() -> None:
    report = review(UNSEEN, fix="safe", engine="embedded")
    assert "listening to the maintenance team" in report.text
    assert [one.rule for one in report.fixes].count("fix/invisible") == 3
    assert all(UNSEEN[one.span.start : one.span.end] == one.before for one in report.fixes)


def test_spans_of_what_explains_a_sentence_count_the_unseen_marks() -> None:
    text = LETTER.format("I like the cast\u00ading line.")
    report = review(text, FACTS, engine="none")
    assert all(
        text[one.span.start : one.span.end].replace("\u00ad", "").strip() == one.sentence.strip()
        for one in report.explained
    )


def test_a_word_that_is_right_in_another_english_may_have_a_capital() -> None:
    report = review(LETTER.format("I ran the Graduate Programme for two years."), engine="embedded")
    assert [one.rule for one in report.issues if "spelling" in one.rule] == []


ELSEWHERE = {
    "German": "Sehr geehrte Frau Ortiz,\n\nvielen Dank für das freundliche Gespräch am Donnerstag. Besonders gefallen hat mir, wie offen Sie über die neue Gießanlage gesprochen haben. Über eine Rückmeldung würde ich mich sehr freuen.\n\nMit freundlichen Grüßen\nRobin Ashby",
    "French": "Chère Madame Ortiz,\n\nJe vous remercie pour notre entretien de jeudi. J'ai beaucoup apprécié la façon dont vous avez parlé de la nouvelle ligne, et je serais très heureux de travailler avec votre équipe.\n\nCordialement,\nRobin Ashby",
    "Russian": "Уважаемая Дана,\n\nспасибо за нашу беседу в четверг. Мне очень понравилось, как открыто вы говорили о новой линии.\n\nС уважением,\nРобин",
}


@pytest.mark.parametrize("text", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_letter_in_another_language_is_said_to_be_so_once(text: str) -> None:
    report = review(text, engine="embedded")
    assert [one.rule for one in report.issues] == ["engine/language"] and not report.ok


def test_a_few_words_of_another_language_do_not_make_it_another() -> None:
    report = review(
        LETTER.format("The bara brith, the lekvar and the pierogi were better than my own kolaches and makowiec.")
    )
    assert "engine/language" not in [one.rule for one in report.issues]


@pytest.mark.parametrize("name", ["Northlight Foundries", "Northlight Foundrys"])
def test_another_form_of_the_companys_name_is_not_its_name(name: str) -> None:
    report = review(PLAIN.replace("Northlight Foundry", name), FACTS, engine="none")
    assert "names/near-miss" in [one.rule for one in report.issues]


def test_the_word_for_what_a_company_is_may_be_plural() -> None:
    report = review(LETTER.format("I have worked in two foundries. Foundries are loud."), FACTS, engine="none")
    assert "names/near-miss" not in [one.rule for one in report.issues]


HEADERS = [
    "From: Robin Ashby <robin@example.com>\nTo: dana.ortiz@example.com\nDate: Fri, 27 Nov 2026 09:12:00 +0000\nSubject: Thank you",
    "From: Robin Ashby\nSent: Friday, 27 November 2026 09:12\nTo: Dana Ortiz\nSubject: Thank you",
    "Subject: Thank you\nTo: Dana Ortiz\nDate: 27 November 2026",
    "To: Dana Ortiz\nDate: 27 November 2026",
]


@pytest.mark.parametrize("header", HEADERS)
def test_the_header_of_a_mail_is_no_prose(header: str) -> None:
    letter = read(f"{header}\n\n{PLAIN}")
    assert letter.part(letter.greeting) == "Dear Dana,"
    alone, below = (review(text, FACTS, engine="embedded") for text in (PLAIN, f"{header}\n\n{PLAIN}"))
    assert {one.rule for one in below.issues} <= {one.rule for one in alone.issues}


def test_a_subject_and_what_is_left_to_fill_in_are_marked_in_a_header_all_the_same() -> None:
    text = f"To: [Recipient]\nDate: 27 November 2026\nSubject: Your 45 looms\n\n{PLAIN}"
    assert marked(text, "leftovers/placeholder") == ["[Recipient]"]
    assert "fidelity/number" in [one.rule for one in review(text, FACTS, engine="none").issues]


def test_the_day_of_a_letterhead_is_looked_at() -> None:
    assert "27" in read(f"Date: 27 November 2026\n\n{PLAIN}").even


DECOMPOSED = unicodedata.normalize(
    "NFD", LETTER.replace("Dana", "Zoë").format("Renée told me that it was definately good.")
)
ACCENTED = FACTS | {"interviewers": ["Zoë Ortiz", "Renée Achard"]}


def test_letters_in_two_characters_are_those_of_the_facts_and_places_are_those_of_the_text() -> None:
    report = review(DECOMPOSED, ACCENTED, engine="embedded")
    assert report.text == DECOMPOSED
    assert [one.rule for one in report.issues if one.rule.startswith("names/")] == []
    assert [DECOMPOSED[one.span.start : one.span.end] for one in report.issues if "spelling" in one.rule] == [
        "definately"
    ]


def test_the_mark_on_a_letter_in_two_characters_covers_both() -> None:
    text = DECOMPOSED.replace("Rene", "Lene")
    report = review(text, ACCENTED, engine="none")
    assert unicodedata.normalize("NFD", "Lenée") in [text[one.span.start : one.span.end] for one in report.issues]


@given(st.text(alphabet="ae\u0301\u0308\u00ad ñ\u1112\u1161\u11ab", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    seen = uncovered(text)
    if seen is None:
        return
    for place, shown in enumerate(seen.text):
        span = seen.span(Span(place, place + 1))
        assert shown in unicodedata.normalize("NFC", text[span.start : span.end])
    assert seen.span(Span(len(seen.text), len(seen.text))).end == len(text)


TWICE = {
    "across a line": ("I was told that the the line was old.".replace("the the", "the \nthe"), "style/doubled-word"),
    "a verb of be": ("It is is cold in there.", "style/doubled-word"),
    "a verb behind a noun": ("The loft was was cold.", "style/doubled-word"),
    "a pronoun that ends a sentence": ("I would be glad to work with you you.", "style/doubled-word"),
    "a pronoun that ends a clause": ("I spoke with her her, and left.", "style/doubled-word"),
    "a verb in two forms": ("I run ran the second shift.", "style/doubled-verb"),
    "a verb in two forms, the past first": ("There we managed manage two crews.", "style/doubled-verb"),
}


@pytest.mark.parametrize(("said", "rule"), TWICE.values(), ids=TWICE)
def test_a_word_that_stands_twice_is_found(said: str, rule: str) -> None:
    assert rule in [one.rule for one in review(LETTER.format(said), engine="none").issues]


@pytest.mark.parametrize(
    "said",
    [
        "By then I had had the plan for a week.",
        "I knew that that line was yours.",
        "I know that that is hard.",
        "I mix mixed grades.",
        "What it is is a matter of salt.",
        "What the pickers did did help.",
        "All that it was\nwas a loose strap.",
        "I know that what you need need not be new.",
        "Whatever the old mill had had to go.",
        "How cold the loft was was a surprise.",
        "What they are is patient.",
    ],
)
def test_a_word_that_stands_twice_on_purpose_is_not(said: str) -> None:
    rules = [one.rule for one in review(LETTER.format(said), engine="embedded").issues]
    assert not [one for one in rules if one.startswith(("style/doubled", "harper/", "wording/", "likelier/"))]


def test_no_safe_fix_takes_a_verb_that_stands_twice_on_purpose() -> None:
    text = LETTER.format("What it is is a matter of salt, and the the salt is dear.")
    assert review(text, engine="none", fix="safe").text == text.replace("the the", "the")


BELOW_THE_NAME = {
    "none in the facts": ({}, "+49 30 5550 1234", ["information"]),
    "the same, without the country": ({"phone": "+44 20 7946 0018"}, "020 7946 0018", []),
    "another": ({"phone": "+44 20 7946 0018"}, "020 7946 0999", ["error"]),
}


@pytest.mark.parametrize(("more", "number", "severities"), BELOW_THE_NAME.values(), ids=BELOW_THE_NAME)
def test_a_telephone_number_below_the_name_is_the_writers(
    more: dict[str, str], number: str, severities: list[str]
) -> None:
    facts = {**FACTS, "candidate": {"name": "Robin Ashby", **more}}
    report = review(f"{PLAIN} | {number}", facts, engine="none")
    assert [one.severity.value for one in report.issues if one.rule == "fidelity/number"] == severities


def test_a_name_is_one_finding_and_a_comma_is_no_part_of_an_address() -> None:
    text = LETTER.format("Please thank Na Na Ekwueme, and see https://example.org/a/b, as I said.")
    found = [
        one for one in review(text, FACTS, engine="none").issues if one.rule in ("fidelity/name", "fidelity/address")
    ]
    assert [text[one.span.start : one.span.end] for one in found] == ["Na Na Ekwueme", "https://example.org/a/b"]


@pytest.mark.parametrize("blank", ["(name of mentor)", "(title of your report)"])
def test_a_blank_in_round_brackets_is_one(blank: str) -> None:
    assert marked(LETTER.format(f"My mentor {blank} can tell you more."), "leftovers/placeholder") == [blank]


def test_a_greeting_to_somebody_whose_name_is_a_word_is_not_chatty() -> None:
    facts = {**FACTS, "interviewers": ["Guy Marchetti"]}
    for name, marks in (("Guy", 0), ("guys", 1)):
        report = review(PLAIN.replace("Dear Dana", f"Hello {name}"), facts, engine="none")
        assert [one.rule for one in report.issues].count("tone/too-informal/chatty") == marks
