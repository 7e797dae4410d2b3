"""A draft that came back from somebody who looked at it is read below their words; a letter above its history stays the draft."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.composing.reviewing import Report

FACTS: dict[str, object] = {
    "candidate": {"name": "Sam Delacroix"},
    "company": "Harrow & Pike",
    "role": "Buyer",
    "interviewers": [{"name": "Ben Achterberg"}],
    "key_points": [{"you_said": "new hires learn the scanner from a poster"}],
}
LETTER = """Dear Ben,

Thank you for talking with me about the Buyer role. You told me that new hires learn the scanner from a poster.

I would be glad to join you in Portland.

Best regards,
Sam Delacroix
"""
HEADERS = "From: Sam Delacroix <sam@example.com>\nDate: Wed, Nov 18, 2026 at 8:12 AM\nSubject: draft\nTo: Mum <mum@example.net>\n"
QUOTED = "".join(f"> {line}\n" for line in LETTER.split("\n"))
BELOW = {
    "forwarded by Gmail": f"Looks good to me. xx Mum\n\n---------- Forwarded message ---------\n{HEADERS}\n\n{LETTER}",
    "with a subject": f"Subject: Fwd: draft\n\nLovely!\n\n---------- Forwarded message ---------\n{HEADERS}\n{LETTER}",
    "forwarded by Apple": f"Hi Sam,\n\nOne typo.\n\nBegin forwarded message:\n\n{''.join(f'> {line}' + chr(10) for line in (HEADERS + chr(10) + LETTER).split(chr(10)))}",
    "twice": f"See below.\n\n---------- Forwarded message ---------\nFrom: Mum <mum@example.net>\nTo: Jo <jo@example.net>\n\nWhat do you think?\n\n---------- Forwarded message ---------\n{HEADERS}\n{LETTER}",
    "answered with the draft below": f"Hi Sam,\n\nI like it.\n\nOn Wed, 18 Nov 2026 at 08:12, Sam Delacroix <sam@example.com> wrote:\n{QUOTED}",
}
ABOVE = {
    "an answer to a mail": f"{LETTER}\nOn Wed, 18 Nov 2026 at 08:12, Ben Achterberg <ben@example.com> wrote:\n> Dear Sam,\n>\n> Do come.\n>\n> Regards,\n> Ben\n",
    "a nudge above one's own letter": f"{LETTER}\nOn Wed, 18 Nov 2026 at 08:12, Sam Delacroix <sam@example.com> wrote:\n{QUOTED.replace('Portland', 'Salem')}",
    "an own letter sent on": f"{LETTER}\n---------- Forwarded message ---------\n{HEADERS}\n{LETTER.replace('Portland', 'Salem')}",
}


def rules(text: str, facts: dict[str, object] | None = FACTS) -> list[str]:
    return [one.rule for one in reviewed(text, facts).issues]


def reviewed(text: str, facts: dict[str, object] | None = FACTS) -> Report:
    found = review(text, facts, engine="none")
    assert isinstance(found, Report)
    return found


@pytest.mark.parametrize("text", BELOW.values(), ids=BELOW)
def test_the_letter_below_is_read_and_what_is_above_told_once(text: str) -> None:
    found = rules(text)
    assert found.count("leftovers/forwarded") == 1
    places = {text[one.span.start : one.span.end] for one in reviewed(text).issues if one.rule.startswith("fidelity/")}
    assert places == {"Portland"}
    assert not any(one.startswith(("structure/greeting", "structure/sign_off", "tone/", "length/")) for one in found)


@pytest.mark.parametrize("text", ABOVE.values(), ids=ABOVE)
def test_a_letter_above_its_history_is_the_draft(text: str) -> None:
    assert "leftovers/forwarded" not in rules(text)


def test_without_facts_only_what_was_forwarded_is_read_below() -> None:
    assert rules(BELOW["forwarded by Gmail"], None).count("leftovers/forwarded") == 1
    assert "leftovers/forwarded" not in rules(BELOW["answered with the draft below"], None)


@pytest.mark.parametrize("line", ["Sent from my iPhone", "Get Outlook for iOS", "Von meinem iPhone gesendet"])
def test_the_line_of_a_telephone_is_a_remark(line: str) -> None:
    text = f"{LETTER}\n{line}\n"
    [found] = [one for one in reviewed(text).issues if one.rule == "leftovers/device"]
    assert (found.severity.value, text[found.span.start : found.span.end]) == ("information", line)


def test_the_line_of_a_telephone_in_what_is_quoted_is_none() -> None:
    answered = "On Wed, 18 Nov 2026 at 08:12, Ben <ben@example.com> wrote:\n> Do come.\n> Sent from my iPhone\n"
    assert "leftovers/device" not in rules(f"{LETTER}\n{answered}")


def test_the_heading_has_the_article_of_its_kind() -> None:
    assert "Review of an inquiry message" in str(review(LETTER, kind="inquiry", engine="none"))
    assert "Review of a thank-you message" in str(review(LETTER, engine="none"))
