"""Whatever comes off a name, or is added to it, is said: of readers and of the one who signs."""

from __future__ import annotations

import pytest

from thankyou import compose, merge
from thankyou.errors import FactError
from thankyou.facts.models import Candidate, Interview
from thankyou.facts.name_read import left_off

FACTS = {"candidate": "Ada Byron", "company": "Corvid", "key_points": ["the audit trail"]}

TOLD = [
    ("Ngozi Okonjo-Bell, SPHR, SHRM-SCP", "the name Ngozi Okonjo-Bell, without “SPHR, SHRM-SCP”"),
    ("Lt Col (Ret.) Mark Hanley", "the name Mark Hanley, honorific Lt Col, without “Ret.”"),
    ("Sir Malcolm Pryce KBE", "the name Malcolm Pryce, honorific Sir, without “KBE”"),
    ("mgr inż. Paweł Dąb", "the name Paweł Dąb, honorific Mgr, without “inż.”"),
    ("Prof. Dr.-Ing. Henrike Sommer", "the name Henrike Sommer, honorific Prof. Dr., without “Ing.”"),
    ("Anna Berg (née Holm)", "the name Anna Berg, without “née Holm”"),
    ("Novák, Jiří, Ing., Ph.D.", "the name Jiří Novák, without “Ing., Ph.D.”"),
    ('Robert "Bob" Castellano Jr.', 'the name Robert "Bob" Castellano Jr., called Bob'),
    ("Dr. Mei Fen Chua (Chief Nurse)", "the name Mei Fen Chua, honorific Dr., title Chief Nurse"),
    ("Tom & Karen Lindqvist", "Tom Lindqvist and Karen Lindqvist"),
    ("Karen Lindqvist (HR)", "the name Karen Lindqvist, title HR"),
    ("Sigríður Jónsdóttir (hún)", "the name Sigríður Jónsdóttir, pronouns hún"),
    ("Ana Lima (ela)", "the name Ana Lima, pronouns ela"),
    ("Dana Ortiz via LinkedIn", "the name Dana Ortiz; “LinkedIn” is not used"),
]


@pytest.mark.parametrize(("written", "told"), TOLD, ids=[row[0] for row in TOLD])
def test_what_came_off_a_name_is_said_of_every_reader_in_compose_and_merge(written: str, told: str) -> None:
    wanted = f"“{written}” was read as {told}"
    interview = Interview.model_validate({**FACTS, "interviewers": [written]})
    assert {one.read for one in interview.interviewers} == {wanted}
    assert any(
        wanted in question
        for question in compose(interview, to=interview.interviewers[0].name, engine="none").questions
    )
    row = {"candidate.name": "Ada Byron", "company": "Corvid", "interviewers": written}
    [one] = merge([row], engine="none")
    assert {read.was for read in one.read} == {wanted}


@pytest.mark.parametrize(
    "plain",
    [
        "Dr. Dana Ortiz",
        "YILDIZ IŞIK".title(),
        "Dana Ortiz and Bo Li",
        "Dana Ortiz; Bo Li",
        "The Hon. Dana Ortiz",
        "張 偉",
        "Elena (Ela) Nowak",
        "Mei Wang (Lei)",
    ],
)
def test_a_name_of_which_nothing_is_lost_is_no_question(plain: str) -> None:
    interview = Interview.model_validate({**FACTS, "interviewers": [plain]})
    assert {one.read for one in interview.interviewers} == {None}


def test_letters_are_counted_so_that_one_of_two_that_are_alike_is_missed() -> None:
    assert left_off("D. Ortiz, M.D.", "D. Ortiz") == ("M.D.",)
    assert left_off("YILDIZ", "Yıldız") == ()


SIGNED = [
    ("(she/they) Robin Castellanos-Wu", "Robin Castellanos-Wu", "without “she/they”"),
    ("Aoife NicDhonnchadha - Accenture (External)", "Aoife NicDhonnchadha", "without “Accenture” and “External”"),
    ("Sr. Software Engineer - Hannah Brandt", "Hannah Brandt", "without “Sr. Software Engineer”"),
    ("Dr. Robin Wu (he/him), RN", "Dr. Robin Wu, RN", "without “he/him”"),
    ("MARÍA JOSÉ GARCÍA LÓPEZ", "María José García López", "is signed as María"),
    ("Lindqvist, Dr. Maya", "Dr. Maya Lindqvist", "is signed as Dr. Maya"),
    ("Kwame Mensah (Northlake Foods) <k@northlake.example>", "Kwame Mensah", "without “Northlake Foods”"),
]


@pytest.mark.parametrize(("written", "name", "told"), SIGNED, ids=[row[0] for row in SIGNED])
def test_what_is_no_name_comes_off_the_signature_and_is_said(written: str, name: str, told: str) -> None:
    candidate = Candidate.model_validate(written)
    assert candidate.name == name
    assert told in (candidate.read or "")
    note = compose({**FACTS, "candidate": written, "interviewers": ["Bo Li"]}, engine="none")
    assert any(told in question for question in note.questions)
    [one] = merge([{"candidate.name": written, "company": "Corvid", "interviewers": "Bo Li"}], engine="none")
    assert [read.now for read in one.read if read.fact == "candidate.name"] == [name]


@pytest.mark.parametrize(
    "mine",
    [
        "Ada Byron, RN", "Dr. Ada Byron", "ada byron", "Rosa LINDGREN", "Lt Col (Ret.) Mark Hanley", 'Robert "Bob" Wu Jr.',
        "Misaki Tanaka (田中 美咲)", "Anna Berg (née Holm)", "JANE SMITH DO",
    ],
)  # fmt: skip
def test_a_name_is_signed_as_its_owner_writes_it(mine: str) -> None:
    candidate = Candidate.model_validate(mine)
    assert (candidate.name, candidate.read) == (mine, None)


@pytest.mark.parametrize("several", ["Daniel Osei; Ruth Lindqvist", "Tom & Karen Lindqvist", "Dana Ortiz + 2 others"])
def test_several_people_sign_no_note(several: str) -> None:
    with pytest.raises(FactError, match=r"candidate\.name: names more than one person"):
        Interview.model_validate({**FACTS, "candidate": several})


def test_a_desk_that_signs_is_asked_about() -> None:
    assert "may be no person" in (Candidate.model_validate("Talent Acquisition - EMEA").read or "")


def test_a_couple_is_in_the_files_by_both_names() -> None:
    [one] = merge(
        [{"candidate.name": "Ada Byron", "company": "Corvid", "interviewers": "Tom & Karen Lindqvist"}], engine="none"
    )
    assert [note.recipient.name for note in one.notes] == ["Tom Lindqvist", "Karen Lindqvist"]
