"""What in a mail is not the writer's is not looked at, and keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import review
from thankyou.proofread.quoted import own

OWN = "Dear Dana,\n\nThank you for talking with me about the rota.\n\nKind regards,\nJane Doe"
WRONG = "you was definately GREAT!!! {{x}}"


@pytest.mark.parametrize(
    "below",
    [
        f"\n\nOn Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz <dana@example.org> wrote:\n> {WRONG}\n>\n> ok",
        f"\n\nOn Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz\n<dana@example.org> wrote:\n\n> {WRONG}",
        f"\n\nOn 16 Nov 2026, at 09:04, Dana Ortiz wrote:\n\n{WRONG}",
        f"\n\n-----Original Message-----\nFrom: Dana\nSent: Monday\nTo: Jane\nSubject: Hi\n\n{WRONG}",
        f"\n\nFrom: Dana Ortiz <dana@example.org>\nSent: Monday, November 16\nTo: Jane\nSubject: RE: hi\n\n{WRONG}",
        f"\n\n________________________________\nFrom: Dana Ortiz\nSent: Monday\nTo: Jane\n\n{WRONG}",
        f"\n\n*From:* Dana Ortiz\n*Sent:* Monday\n*To:* Jane\n\n{WRONG}",
        f"\n\n---------- Forwarded message ---------\nFrom: Dana\n\n{WRONG}",
        "\n\n-- \nJane Doe\n+1 555 0100\nThis message and whatever is attached to it is definately for the person named and you was warned!!!",
        "\n\nSent from my iPhone",
    ],
    ids=lambda below: below.strip()[:40],
)
def test_what_others_wrote_is_not_looked_at(below: str) -> None:
    alone, both = review(OWN, engine="embedded"), review(OWN + below, engine="embedded")
    rules = [one.rule for one in alone.issues]
    assert [one.rule for one in both.issues] == rules and both.text == OWN + below


def test_what_stands_between_quoted_lines_is_looked_at() -> None:
    text = (
        f"On Mon, Nov 16, 2026 Dana Ortiz wrote:\n> Can you come?\nYes, I recieved it.\n> And on Friday?\nYes.\n\n{OWN}"
    )
    assert "recieved" in own(text) and "Can you" not in own(text) and "wrote" not in own(text)


def test_the_headers_of_the_draft_itself_are_no_quotation() -> None:
    text = f"From: Jane Doe\nTo: Dana Ortiz\nSubject: Thank you\n\n{OWN}"
    assert own(text) == text


def test_a_day_and_wrote_in_a_letter_are_no_quotation() -> None:
    text = OWN.replace("the rota.", "the rota. On Tuesday you wrote:\nplease send the sample.")
    assert own(text) == text


def test_a_gap_to_fill_in_is_no_rule_of_a_signature() -> None:
    assert "leftovers/placeholder" in [one.rule for one in review(OWN.replace("Dana", "____"), engine="none").issues]
    ruled = review(OWN + "\n____________________\nJane Doe | Nurse", engine="none")
    assert "leftovers/placeholder" not in [one.rule for one in ruled.issues]


@given(st.text(alphabet="> -_OnFrom:wrote1\n*a", max_size=200))
def test_blanking_keeps_every_place_and_line(text: str) -> None:
    blanked = own(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for new, old in zip(blanked, text, strict=True))
    assert [place for place, one in enumerate(blanked) if one == "\n"] == [
        place for place, one in enumerate(text) if one == "\n"
    ]
