"""What people really have in a name field, with what somebody who sends such a note expects. Written before any was tried.

A row is: what stands in the field; the greeting where the tone is formal; where it is warm; the other fields that it fills.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from thankyou.composing.flow import compose_all
from thankyou.errors import FactError
from thankyou.facts.models import Interview, Interviewer
from thankyou.facts.naming import taken_apart
from thankyou.facts.people import Name
from thankyou.facts.resources import templates

NOBODY = "nobody"
"""The name is not known: the note goes to the hiring manager or the like."""

GREETED: list[tuple[str, str, str, dict[str, str]]] = [
    # letters after a name
    ("Dana Ortiz, MPH", "Dana Ortiz", "Dana", {}),
    ("Dana Ortiz, APRN, FNP-BC", "Dana Ortiz", "Dana", {}),
    ("Dana Ortiz, SPHR, SHRM-SCP", "Dana Ortiz", "Dana", {}),
    ("Dana Ortiz LCSW", "Dana Ortiz", "Dana", {}),
    ("Marcus Webb, PharmD", "Marcus Webb", "Marcus", {}),
    ("Marcus Webb, Ed.D.", "Marcus Webb", "Marcus", {}),
    ("Marcus Webb, P.Eng.", "Marcus Webb", "Marcus", {}),
    ("Marcus Webb PhD", "Marcus Webb", "Marcus", {}),
    ("Dr. Marcus Webb, FACS", "Dr. Webb", "Dr. Webb", {"honorific": "Dr."}),
    ("Priya Raman, CPA, CFE", "Priya Raman", "Priya", {}),
    ("Priya Raman, M.S., CCC-SLP", "Priya Raman", "Priya", {}),
    ("PRIYA RAMAN, MBA", "Priya Raman", "Priya", {}),
    ("Tom Baker, PMP®", "Tom Baker", "Tom", {}),
    ("Lena Fischer, Dipl.-Ing.", "Lena Fischer", "Lena", {}),
    ("Robert King, Jr.", "Robert King Jr.", "Robert", {}),
    ("Robert King III", "Robert King III", "Robert", {}),
    ("Robert King, Esq.", "Robert King", "Robert", {}),
    ("Maeve Quinn, DNP, CRNA", "Maeve Quinn", "Maeve", {}),
    # titles behind a name
    ("Dana Ortiz, Director of Nursing", "Dana Ortiz", "Dana", {"title": "Director of Nursing"}),
    ("Bill Haggerty, foreman", "Bill Haggerty", "Bill", {"title": "foreman"}),
    ("Sofia Marek - Talent Acquisition Partner", "Sofia Marek", "Sofia", {"title": "Talent Acquisition Partner"}),
    ("Sofia Marek (Head of People)", "Sofia Marek", "Sofia", {"title": "Head of People"}),
    ("Sofia Marek | Engineering Manager", "Sofia Marek", "Sofia", {"title": "Engineering Manager"}),
    ("Ola Nordmann, Senior Software Engineer II", "Ola Nordmann", "Ola", {"title": "Senior Software Engineer II"}),
    ("Ola Nordmann, CTO", "Ola Nordmann", "Ola", {}),
    ("Ola Nordmann, VP Sales", "Ola Nordmann", "Ola", {"title": "VP Sales"}),
    ("Grace Obi, RN, Nurse Manager", "Grace Obi", "Grace", {"title": "Nurse Manager"}),
    ("Grace Obi, charge nurse", "Grace Obi", "Grace", {"title": "charge nurse"}),
    ("Hank Miller, Head Baker", "Hank Miller", "Hank", {"title": "Head Baker"}),
    ("Hank Miller, Vice President for Research", "Hank Miller", "Hank", {"title": "Vice President for Research"}),
    ("Jo Chen, Recruiter", "Jo Chen", "Jo", {"title": "Recruiter"}),
    ("Okafor, Recruiter", "Okafor", "Okafor", {"title": "Recruiter"}),
    # family name first
    ("Smith, John", "John Smith", "John", {}),
    ("Smith, Dr. John", "Dr. Smith", "Dr. Smith", {"honorific": "Dr."}),
    ("Smith, John (HR)", "John Smith", "John", {"title": "HR"}),
    ("Smith, John, MD", "John Smith", "John", {}),
    ("van den Berg, Anna", "Anna van den Berg", "Anna", {}),
    ("ORTIZ, DANA", "Dana Ortiz", "Dana", {}),
    ("García López, María", "María García López", "María", {}),
    ("Taylor, Mason", "Mason Taylor", "Mason", {}),
    ("Smith, Dean", "Dean Smith", "Dean", {}),
    ("King, Martin Luther, Jr.", "Martin Luther King Jr.", "Martin", {}),
    ("Ortiz, Ms. Dana", "Ms. Ortiz", "Ms. Ortiz", {"honorific": "Ms."}),
    ("DUPONT, Jean-Luc", "Jean-Luc DUPONT", "Jean-Luc", {}),
    # honorifics, pronouns, initials, capitals
    ("Ms. Dana Ortiz (she/her)", "Ms. Ortiz", "Ms. Ortiz", {"pronouns": "she/her", "honorific": "Ms."}),
    ("Dana Ortiz (they/them)", "Dana Ortiz", "Dana", {"pronouns": "they/them"}),
    ("Dana Ortiz, she/her/hers", "Dana Ortiz", "Dana", {"pronouns": "she/her/hers"}),
    ("Dana Ortiz [He/Him]", "Dana Ortiz", "Dana", {"pronouns": "He/Him"}),
    ("Dana Ortiz (xe/xem)", "Dana Ortiz", "Dana", {"pronouns": "xe/xem"}),
    ("J. Park", "J. Park", "J. Park", {}),
    ("J Park", "J Park", "J Park", {}),
    ("J. Robert Hale", "J. Robert Hale", "Robert", {}),
    ("JOE TURNER", "Joe Turner", "Joe", {}),
    ("bill haggerty", "Bill Haggerty", "Bill", {}),
    ("SIOBHÁN O'NEILL", "Siobhán O'Neill", "Siobhán", {}),
    ("ludwig van beethoven", "Ludwig van Beethoven", "Ludwig", {}),
    ("ANGUS MCDONALD", "Angus McDonald", "Angus", {}),
    ("Ph.D. Maria Silva", "Maria Silva", "Maria", {}),
    ("Mag. Eva Huber", "Mag. Huber", "Mag. Huber", {}),
    ("Prof. Dr. Eva Huber", "Professor Huber", "Professor Huber", {}),
    ("Dr. med. Jonas Weiß", "Dr. Weiß", "Dr. Weiß", {"honorific": "Dr."}),
    ("St. John Rivers", "St. John Rivers", "St. John", {}),
    ("Ma. Cristina Reyes", "Ma. Cristina Reyes", "Ma. Cristina", {}),
    ("Robert Smith (Bob)", "Robert Smith", "Robert", {}),
    ('Matthias "Matze" Krüger', "Matthias Krüger", "Matthias", {}),
    ("Dana Ortiz (née Lindqvist)", "Dana Ortiz", "Dana", {}),
    ("Dana Ortiz,", "Dana Ortiz", "Dana", {}),
    ("1. Dana Ortiz", "Dana Ortiz", "Dana", {}),
    ("Dean Smith", "Dean Smith", "Dean", {}),
    ("Paul Nurse", "Paul Nurse", "Paul", {}),
    # e-mail addresses
    ("Dana Ortiz <dana@example.org>", "Dana Ortiz", "Dana", {"email": "dana@example.org"}),
    ('"Ortiz, Dana" <dana@example.org>', "Dana Ortiz", "Dana", {"email": "dana@example.org"}),
    ("Dana Ortiz (dana@example.org)", "Dana Ortiz", "Dana", {"email": "dana@example.org"}),
    ("dana@example.org", NOBODY, NOBODY, {"email": "dana@example.org"}),
    ("<dana@example.org>", NOBODY, NOBODY, {"email": "dana@example.org"}),
    # groups and nobody
    ("Recruiting Team", "Recruiting Team", "Recruiting Team", {}),
    ("The Hiring Team", "Hiring Team", "Hiring Team", {}),
    ("Human Resources", "Human Resources Team", "Human Resources Team", {}),
    ("HR", "HR Team", "HR Team", {}),
    ("Talent Acquisition", "Talent Acquisition Team", "Talent Acquisition Team", {}),
    ("Search Committee", "Search Committee", "Search Committee", {}),
    ("Faculty Search Committee", "Faculty Search Committee", "Faculty Search Committee", {}),
    ("Harbor Health Recruiting Team", "Harbor Health Recruiting Team", "Harbor Health Recruiting Team", {}),
    ("recruiting team", "Recruiting Team", "Recruiting Team", {}),
    ("Hiring Manager", NOBODY, NOBODY, {}),
    ("To Whom It May Concern", NOBODY, NOBODY, {}),
    ("Sir or Madam", NOBODY, NOBODY, {}),
    # other scripts, invisible marks
    ("王小明", "王小明", "王小明", {}),
    ("王 小明", "王 小明", "王 小明", {}),
    ("김 민준", "김 민준", "김 민준", {}),
    ("山田 太郎", "山田 太郎", "山田 太郎", {}),
    ("Dr. 王小明", "Dr. 王小明", "Dr. 王小明", {}),
    ("Мария Иванова", "Мария Иванова", "Мария", {}),
    ("Dana\u200b Ortiz\u200e", "Dana Ortiz", "Dana", {}),
    ("\u2068Dana Ortiz\u2069", "Dana Ortiz", "Dana", {}),
    ("\ufeffDana Ortiz", "Dana Ortiz", "Dana", {}),
    ("Dana\u00a0Ortiz", "Dana Ortiz", "Dana", {}),
    # people whose names look like nothing
    ("Jennifer Null", "Jennifer Null", "Jennifer", {}),
    ("Nan Goldin", "Nan Goldin", "Nan", {}),
    ("Nan", "Nan", "Nan", {}),
    ("Dominik Test", "Dominik Test", "Dominik", {}),
    ("Micah True", "Micah True", "Micah", {}),
    ("Null, Jennifer", "Jennifer Null", "Jennifer", {}),
    ("True", "True", "True", {}),
]  # fmt: skip

REFUSED = [
    "{{ first_name }}", "{{first_name}} {{last_name}}", "[Name]", "[Interviewer's Name]", "<<name>>", "%%NAME%%", "#N/A", "#REF!", "XXXX",
    "xxx", "undefined", "undefined undefined", "Dana undefined", "NaN", "nan", "null", "NULL NULL", "Dana null", "?", "???", "...", "First Last",
    "Your Name", "first_name", "*|FNAME|*", "«First_Name»", "${name}", "<name>", "%FIRSTNAME%", "____", "Mr. XXXX", "[object Object]", "503 555 0142", "https://example.org/dana",
]  # fmt: skip
"""Refused with the name of the field, before anybody is greeted so."""

SEVERAL = [
    ("Dana Ortiz, Bo Li", ["Dana Ortiz", "Bo Li"]),
    ("Dana Ortiz and Bo Li", ["Dana Ortiz", "Bo Li"]),
    ("Dana Ortiz & Bo Li", ["Dana Ortiz", "Bo Li"]),
    ("Dana Ortiz; Bo Li", ["Dana Ortiz", "Bo Li"]),
    ("Dana Ortiz / Bo Li", ["Dana Ortiz", "Bo Li"]),
    ("Dana Ortiz, Bo Li and Sam Park", ["Dana Ortiz", "Bo Li", "Sam Park"]),
    ("Dana Ortiz, Bo Li, and Sam Park", ["Dana Ortiz", "Bo Li", "Sam Park"]),
    ("Ortiz, Dana; Li, Bo", ["Dana Ortiz", "Bo Li"]),
    ("Dana Ortiz, RN; Bo Li, Director of Nursing", ["Dana Ortiz, RN", "Bo Li"]),
    ("Dana and Bo", ["Dana", "Bo"]),
]
UNCLEAR = ["Mr. and Mrs. Ortiz", "Dana Ortiz - Bo Li", "Dana Ortiz <dana@example.org>, Bo Li <bo@example.org>"]


def interview(*interviewers: Any) -> dict[str, Any]:
    return {"candidate": {"name": "Ada Byron"}, "interviewers": list(interviewers), "key_points": ["the audit trail"]}


def greeting(written: str, tone: str) -> str:
    [note] = compose_all(interview({"name": written}), tone=tone, engine="none", proofread=False)
    return note.body.partition("\n")[0]


@pytest.mark.parametrize(("written", "formally", "warmly", "fields"), GREETED, ids=[ascii(row[0]) for row in GREETED])
def test_whoever_is_in_the_field_is_greeted_as_they_would_be(
    written: str, formally: str, warmly: str, fields: dict[str, str]
) -> None:
    person = Interviewer.model_validate({"name": written})
    assert {field: getattr(person, field) for field in fields} == fields
    if formally == NOBODY:
        assert person.name is None
        assert greeting(written, "formal") in ("Dear Hiring Manager,", "Dear Recruiting Team,")
        return
    assert person.name is not None
    name = Name.of(person.name, person.honorific)
    assert name.addressed("en-US", formally=True) == formally
    assert name.addressed("en-US", formally=False) == warmly
    assert greeting(written, "formal") == f"Dear {formally},"
    assert greeting(written, "warm") in {f"{word} {warmly}," for word in ("Dear", "Hello", "Hi")} | {
        f"Dear {formally},"
    }


@pytest.mark.parametrize("written", REFUSED, ids=ascii)
@pytest.mark.parametrize("field", ["candidate", "interviewers"])
def test_a_name_that_was_never_filled_in_is_refused_and_the_field_named(written: str, field: str) -> None:
    record = {**interview("Dana Ortiz"), field: {"name": written}}
    with pytest.raises(FactError) as refused:
        Interview.model_validate(record)
    assert [problem.field for problem in refused.value.problems] == [
        "candidate.name" if field == "candidate" else "interviewers.name"
    ] or [problem.field for problem in refused.value.problems] == ["interviewers[0].name"]


@pytest.mark.parametrize(("written", "people"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_several_people_in_one_entry_get_a_note_each(written: str, people: list[str]) -> None:
    assert [one.name for one in Interview.model_validate(interview(written)).interviewers] == people
    assert [one.name for one in Interview.model_validate(interview({"name": written})).interviewers] == people
    with pytest.raises(FactError, match="an entry of their own"):
        Interview.model_validate(interview({"name": written, "title": "Engineers"}))


@pytest.mark.parametrize("written", UNCLEAR)
def test_what_cannot_be_told_apart_is_asked_about(written: str) -> None:
    with pytest.raises(FactError, match=r"interviewers\[0\]\.name: .*an entry of their own"):
        Interview.model_validate(interview(written))


def test_a_candidate_may_paste_their_address_with_their_name() -> None:
    candidate = Interview.model_validate({"candidate": "Maya Lindqvist, RN <maya@example.com>"}).candidate
    assert (candidate.name, candidate.email) == ("Maya Lindqvist, RN", "maya@example.com")
    with pytest.raises(FactError, match="candidate.name: is an e-mail address"):
        Interview.model_validate({"candidate": "maya@example.com"})


def test_what_was_read_is_said_and_fields_that_are_filled_stay() -> None:
    person = Interviewer.model_validate({"name": "Smith, Dr. John (HR)", "title": "Head of HR"})
    assert person.title == "Head of HR" and person.honorific == "Dr."
    assert person.read == "“Smith, Dr. John (HR)” was read as the name John Smith, honorific Dr., title HR"
    assert Interviewer(name="Dr. Dana Ortiz").read is None
    [note] = compose_all(interview("Dana Ortiz, Director of Nursing"), engine="none")
    assert "title Director of Nursing" in note.questions[0]


def test_a_speaker_may_be_named_as_the_field_had_it() -> None:
    record = interview("Smith, Dr. John (HR)", "Dana Ortiz, MPH")
    for by, place in (("Dr. Smith", 0), ("John", 0), ("Dana Ortiz, MPH", 1), ("Ortiz", 1)):
        assert Interview.model_validate(record).people.find(by) == (place,)


PROOFS = yaml.safe_load((templates() / "people.yaml").read_text(encoding="utf-8"))["proofs"]


@pytest.mark.parametrize("proof", PROOFS, ids=[row[0] for row in PROOFS])
def test_the_lists_do_what_they_are_there_for(proof: list[str]) -> None:
    written, name, *more = proof
    found = taken_apart(written)
    assert found.name == name
    if more:
        assert getattr(found, more[0]) == more[1]
