"""What copying leaves in a draft is one finding that says what it is, and is read as what it stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import review
from thankyou.composing.reviewing import Report
from thankyou.proofread.context import Context
from thankyou.proofread.pasted import LONGEST, Remains, read_as, remains

FACTS = {
    "candidate": {"name": "Renée Açik", "email": "renee@example.org"},
    "company": "Café Ölmø",
    "role": "Baker",
    "interviewers": ["Zoë Park"],
    "date": "2026-11-24",
    "key_points": [{"you_said": "the ovens are lit by hand"}],
    "qualifications": [{"i_did": "fired nine ovens"}],
}
LETTER = (
    "Dear Zoë,\n\nThank you for our talk at Café Ölmø on Tuesday. {}\n\nKind regards,\nRenée Açik\nrenee@example.org"
)
SAID = "You told me that the ovens are lit by hand, and I’ve fired nine ovens."
PLAIN = LETTER.format(SAID)


def told(report: Report) -> list[str]:
    return [one.rule for one in report.issues if not one.rule.startswith(("length/", "structure/enthusiasm"))]


def test_every_word_that_was_read_in_the_wrong_encoding_is_named() -> None:
    report = review(LETTER.format("The cafÃ© is dear â€“ and Iâ€™ve cafÃ© plans."), FACTS, engine="none")
    [said] = [one.message for one in report.issues if one.rule == "leftovers/encoding"]
    assert "“cafÃ©” is “café”" in said and "like “â€“”, “Iâ€™ve”, and would" in said and "4 places" in said


def test_a_letter_out_of_a_chat_is_read_without_its_stamps() -> None:
    stamped = "\n".join(
        f"[24/11/2026, 18:0{place}] Renée: {line}" for place, line in enumerate(PLAIN.split("\n")) if line
    )
    assert set(told(review(stamped, FACTS, engine="none"))) == {"leftovers/chat/stamp"}


def read(text: str) -> str:
    seen = read_as(text, Context())
    return seen.seen.text if seen else text


def test_nothing_is_said_of_the_letter_itself() -> None:
    assert read_as(PLAIN, Context()) is None and told(review(PLAIN, FACTS, engine="embedded")) == []


@pytest.mark.parametrize(
    ("one", "text"),
    [(one, text) for one in remains() for text in one.marks],
    ids=lambda part: getattr(part, "id", None),
)
def test_what_a_program_left_is_found(one: Remains, text: str) -> None:
    assert one.name in [issue.rule for issue in review(text, engine="none").issues]


@pytest.mark.parametrize(
    ("one", "text"),
    [(one, text) for one in remains() for text in one.passes],
    ids=lambda part: getattr(part, "id", None),
)
def test_what_only_looks_like_it_is_not(one: Remains, text: str) -> None:
    assert one.name not in [issue.rule for issue in review(text, engine="none").issues]


LOST = PLAIN.replace("ovens.", "ovens, with an e cient e ort and di cult speci cations; it was my  rst job in an o ce.")
SURE = {
    "mail-code": PLAIN.replace("ë", "=C3=AB").replace("é", "=C3=A9").replace("’", "=E2=80=99").replace("lit by", "lit =\nby"),
    "mail-code, in a header": f"Subject: =?utf-8?Q?The_ovens_=E2=80=93?=\n\n{PLAIN}",
    "escapes": PLAIN.replace("\n", "\\n").replace("’", "\\u2019"),
    "escapes, of an address": PLAIN.replace("é", "%C3%A9").replace("our talk", "our%20talk"),
    "html": "<p>" + PLAIN.replace("é", "&eacute;").replace("\n\n", "</p>\n<p>").replace("\n", "<br>\n") + "</p>",
    "html, of a mail program": "".join(f"<div>{line or '<br>'}</div>" for line in PLAIN.split("\n")),
    "encoding": PLAIN.encode().decode("cp1252", "replace").replace("\ufffd", "\x81"),
    "encoding, twice": PLAIN.replace("Café", "CafÃƒÂ©"),
    "encoding, of a Mac": PLAIN.replace("é", "√©").replace("’", "‚Äô"),
    "encoding, a mark lost": PLAIN.replace("’", "?"),
    "encoding, of Windows": PLAIN.replace("’", "\x92"),
    "ligature": PLAIN.replace("fi", "\ufb01"),
    "lost-letters": LOST,
    "lost-letters, without a blank": LOST.replace("e cient", "ecient").replace("e ort", "eort").replace("  red", " red"),
    "typeface": PLAIN.replace("You told", "\n\n\uf0b7\tYou told"),
}  # fmt: skip


@pytest.mark.parametrize(("named", "text"), SURE.items(), ids=SURE)
def test_a_code_is_one_finding_and_read_as_what_it_stands_for(named: str, text: str) -> None:
    report = review(text, FACTS, engine="embedded")
    assert told(report) == [f"leftovers/{named.partition(',')[0]}"]
    assert report.text == text


@pytest.mark.parametrize("text", SURE.values(), ids=SURE)
def test_the_safe_fixes_write_what_a_code_stands_for(text: str) -> None:
    report = review(text, FACTS, engine="none", fix="safe")
    assert told(report) == [] and all(part in report.text for part in ("Zoë", "Café Ölmø", "fired nine ovens"))


LEFT = {
    "an edit": (SAID.replace("by hand", "{--by--}{++by hand++}"), ["leftovers/edit/deletion", "leftovers/edit/insertion"]),
    "a change": (SAID.replace("nine", "{~~eight~>nine~~}"), ["leftovers/edit/change"]),
    "a row of sources": (SAID.replace("hand,", "hand[1][3],"), ["leftovers/chat/source-number"]),
    "bold, several": (SAID.replace("ovens", "**ovens**"), ["leftovers/markdown/bold"]),
    "a comment between lines": (f"{SAID}\nCommented [RA4]: which?\nI fired nine ovens.", ["leftovers/word/comment"]),
    "a comment within a line": (SAID.replace("You told", "It was warm. Comment [RA4]: which one? You told"), ["leftovers/word/comment"]),
    "a comment in brackets": (SAID.replace("nine", "[IC1: better word?] nine"), ["leftovers/word/comment-in-words"]),
    "a tracked change within a line": (SAID.replace("You told", "It was warm. Deleted: and dry. You told"), ["leftovers/word/tracked"]),
    "bold around an edit": (SAID.replace("nine", "**~~eight~~ nine**"), ["leftovers/markdown/bold", "leftovers/edit/struck-out"]),
}  # fmt: skip


@pytest.mark.parametrize(("said", "rules"), LEFT.values(), ids=LEFT)
def test_what_the_writer_must_take_out_is_read_as_if_it_were_out(said: str, rules: list[str]) -> None:
    report = review(LETTER.format(said), FACTS, engine="embedded")
    assert told(report) == rules


def test_the_safe_fixes_leave_to_the_writer_what_only_the_writer_knows() -> None:
    text = LETTER.format(SAID.replace("ovens are", "{--kilns--}{++ovens++} are are"))
    report = review(text, FACTS, engine="none", fix="safe")
    assert "{++ovens++} are lit" in report.text and [one.rule for one in report.fixes] == ["fix/doubled-word"]
    assert told(report) == ["leftovers/edit/deletion", "leftovers/edit/insertion"]


def test_a_finding_within_words_that_are_kept_has_their_place() -> None:
    text = LETTER.format("I fired {++seventy++} ovens.")
    (found,) = (one for one in review(text, FACTS, engine="none").issues if one.rule == "fidelity/number")
    assert text[found.span.start : found.span.end] == "seventy"


def test_the_lines_of_a_chat_around_the_letter_are_told_with_the_rules_that_part_them() -> None:
    text = f"Here is your note:\n\n---\n\n{PLAIN}\n\n---\n\nLet me know if you'd like a shorter version."
    (rule,) = (one for one in review(text, FACTS, engine="none").issues if "parts the letter" in one.message)
    assert text[rule.span.start : rule.span.end] == "---" and "2 places" in rule.message


def test_a_letter_that_cannot_be_told_is_all_that_is_said_of_its_word() -> None:
    text = LETTER.format(f"{SAID} The cr\ufffdme is new.")
    place = text.index("cr\ufffdme")
    found = [one.rule for one in review(text, FACTS, engine="embedded").issues if place <= one.span.start < place + 5]
    assert found == ["leftovers/encoding"]


CLEAN = [
    "I said “CAFÉ…” and “à”, and you said “the É”. At Åre – and Öland – we met, and in São João.",
    "We replaced every <br> element and fixed the &nbsp; bug, as `<p>` and `&amp;` show.",
    "It is x=3 and y=4D, 50% of 20 % off, AT&T and R&D; a~b, ~5 km, C++ and {a}.",
    "My page [1] has more.\n\n[1] https://example.org/a?b=%C3%A9&c=%20",
    "Is that so? Well? You may: yes.",
]


@pytest.mark.parametrize("said", CLEAN)
def test_what_people_write_is_no_code(said: str) -> None:
    assert read(LETTER.format(said)) == LETTER.format(said)


def test_words_of_the_facts_are_no_leftover() -> None:
    facts = {**FACTS, "key_points": [{"you_said": "the [a]lternate ovens and ~~the kilns~~ are lit by hand"}]}
    text = LETTER.format("You told me that the [a]lternate ovens and ~~the kilns~~ are lit by hand.")
    assert not any("edit" in rule for rule in told(review(text, facts, engine="none")))
    facts = {**FACTS, "key_points": [{"you_said": "the two-letter codes, such as `&copy;`, stay"}]}
    text = LETTER.format("You told me that the two-letter codes, such as &copy;, stay.")
    assert "leftovers/html" not in told(review(text, facts, engine="none"))


@given(st.text(alphabet="aé’â€™Ã©=C3A9\n &;<>/pbr[1]{}~+->*#%20\\nu", max_size=60))
def test_any_text_is_read_and_every_place_lies_within_it(text: str) -> None:
    report = review(f"Dear Zoë,\n\n{text}", engine="none")
    assert all(0 <= one.span.start <= one.span.end <= len(report.text) for one in report.issues)
    assert review(f"Dear Zoë,\n\n{text}", engine="none", fix="safe").text is not None


@pytest.mark.parametrize("piece", ["ab [1] ", "[a](", "**a", "&amp;", "<p>a</p>", "CafÃ© "], ids=str)
def test_of_a_text_that_is_too_long_only_the_beginning_is_read(piece: str) -> None:
    seen = read_as(piece * 30_000, Context())
    assert seen is None or all(one.span.start <= LONGEST for one in seen.issues)


def test_a_dictated_letter_is_read_with_the_marks_that_were_dictated() -> None:
    dictated = PLAIN.replace("Zoë,", "Zoë comma new paragraph").replace("nine ovens.", "nine ovens full stop")
    report = review(dictated, FACTS, engine="embedded")
    assert told(report) == ["leftovers/dictation/comma", "leftovers/dictation/stop"]


def test_a_letter_out_of_a_team_chat_is_read_without_what_stands_below_it() -> None:
    report = review(f"{PLAIN}\n(edited) \nReply   2 replies   👍 1\n", FACTS, engine="embedded")
    assert told(report) == ["leftovers/chat/message", "leftovers/chat/replies"]


def test_a_paragraph_that_was_pasted_twice_is_one_finding() -> None:
    report = review(PLAIN.replace("I’ve fired nine ovens.", f"I’ve fired nine ovens. It was warm in the bay.\n\n{SAID} It was warm in the bay."), FACTS, engine="none")  # fmt: skip
    [found] = [one for one in report.issues if one.rule == "style/repeated-sentence"]
    assert found.message == "These 2 sentences were said before."
    assert report.text[found.span.start : found.span.end] == f"{SAID} It was warm in the bay."
