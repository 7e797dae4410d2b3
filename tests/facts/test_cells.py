"""What tables, mail programs and forms put in the fields that are shown, and what becomes of it. Cells: `cells.txt`, `fields.txt`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thankyou.composing.flow import compose_all
from thankyou.errors import FactError
from thankyou.facts.cells import caps_lock, decoded, decoded_in_words
from thankyou.facts.models import Interview, Interviewer
from thankyou.facts.name_words import honorifics
from thankyou.facts.people import Name

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").split("\n")
    shown = [re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), line) for line in lines]
    return [line.split("\t") for line in shown if "\t" in line]


def facts(**fields: object) -> Interview:
    return Interview.model_validate({"candidate": {"name": "Ada Byron"}, "key_points": ["the audit trail"], **fields})


def reading(cell: str) -> str:
    """What a cell of names is read as, in the words of `cells.txt`."""
    try:
        people = facts(interviewers=[cell]).interviewers
    except FactError:
        return "refused"
    return " + ".join(_person(one) for one in people)


def _person(one: Interviewer) -> str:
    title = f" title={one.title}" if one.title else ""
    if one.name is None:
        return f"nobody{title}"
    greeted = Name.of(one.name, one.honorific).addressed("en-US", formally=False)
    return f"{greeted} {{{one.name}}}{title}"


CELLS = rows("cells.txt")


@pytest.mark.parametrize("number", range(0, len(CELLS), 25))
def test_a_cell_of_names_is_read_as_whoever_sends_the_note_would(number: int) -> None:
    for cell, wanted in CELLS[number : number + 25]:
        assert reading(cell) == wanted, cell


@pytest.mark.parametrize(("field", "cell", "wanted"), rows("fields.txt"))
def test_companies_roles_and_titles_are_decoded_or_refused(field: str, cell: str, wanted: str) -> None:
    fields = {"interviewers": [{"name": "Jo Chen", "title": cell}]} if field == "title" else {field: cell}
    if wanted == "refused":
        with pytest.raises(FactError, match="placeholder"):
            facts(**fields)
    else:
        held = facts(**fields)
        assert (held.interviewers[0].title if field == "title" else getattr(held, field)) == wanted


def test_what_was_decoded_or_turned_is_said() -> None:
    for cell in ("Dana%20Ortiz", "tERESA oKAFOR", "ＤＡＮＡ ＯＲＴＩＺ", "Finch III, Harold", "teresa OKAFOR"):
        person = Interviewer.model_validate({"name": cell})
        assert person.read is not None and person.read.startswith(f"“{cell}” was read as the name {person.name}")


@pytest.mark.parametrize("cell", ["Larkfield Hospital", "Galaxy S24"])
def test_a_firm_or_a_thing_that_is_greeted_by_nobody_is_asked_about(cell: str) -> None:
    [note] = compose_all({"candidate": "Ada Byron", "interviewers": [cell], "key_points": ["the audit trail"]}, engine="none")  # fmt: skip
    assert f"“{cell}” was read as no name. Who reads it, and how is the name spelled?" in note.questions


def test_what_nobody_sees_is_not_worth_a_question() -> None:
    for cell in ("Da\u00adna Ortiz", "Dana\u00a0Ortiz", "\u202aDana Ortiz\u202c", "Zoe\u0308 Ames"):
        assert Interviewer.model_validate({"name": cell}).read is None


def test_a_mailbox_that_nobody_reads_is_refused_as_one() -> None:
    with pytest.raises(FactError, match=r"interviewers\[0\]\.name: is a mailbox that nobody reads"):
        facts(interviewers=["careers-noreply"])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("&amp;amp;amp;", "&"),
        ("a & b; c", "a & b; c"),
        ("&copy2024", "&copy2024"),
        ("100%", "100%"),
        ("50%20", "50 "),
        ("50%2x", "50%2x"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("Zo%EB", "Zo%EB"),
        (r"\u00e9\xe9\n", r"éé\n"),
        ("x=C3y", "x=C3y"),
        ("ﾔﾏﾀﾞ", "ヤマダ"),
        ("株式会社", "株式会社"),
        ("™ ½ ²", "™ ½ ²"),
        ("ⓓ", "ⓓ"),
    ],
)
def test_only_codes_are_decoded(written: str, shown: str) -> None:
    assert decoded(written) == shown


def test_in_what_somebody_said_a_code_that_stands_alone_is_meant() -> None:
    assert decoded_in_words("R&amp;D; nights &amp; days; it&#39;s") == "R&D; nights & days; it's"
    assert decoded_in_words("the &nbsp; bug, `a&amp;b`") == "the &nbsp; bug, `a&amp;b`"


def test_two_words_show_that_the_capitals_were_locked() -> None:
    assert caps_lock("cHARGE nURSE") == "Charge Nurse"
    for meant in ("iOS Developer", "eBAY", "iOS", "eBAY and iOS Guild", "pH of mRNA", "McDonald"):
        assert caps_lock(meant) == meant


@pytest.mark.parametrize("honorific", [*honorifics().values(), "Rt Hon.", "Herr Dr.", "Univ.-Prof. Dr."])
def test_no_greeting_of_ours_is_marked(honorific: str) -> None:
    record = {"candidate": "Ada Byron", "interviewers": [{"name": "Gareth Llewellyn", "honorific": honorific}]}
    [note] = compose_all({**record, "key_points": ["the audit trail"]}, tone="formal", engine="none")
    end = note.text.index(",\n", note.text.index("Dear "))
    assert [one for one in note.issues if one.span.start < one.span.end <= end] == []


TAGS = {
    "a word": ("the <b>new</b> oven", "the new oven"),
    "encoded": ("the &lt;b&gt;new&lt;/b&gt; oven", "the new oven"),
    "within each other": ('<p>the <span style="x"><i>new</i></span> oven</p>', "the new oven "),
    "a line break": ("the oven<br/>and the line", "the oven\nand the line"),
    "an element that is talked about": ("why a <b> element is old", "why a <b> element is old"),
    "code": ("what `<b>new</b>` does", "what `<b>new</b>` does"),
    "quoted": ('you wrote "<b>new</b>"', 'you wrote "<b>new</b>"'),
    "less than": ("a < b and c > d", "a < b and c > d"),
}


@pytest.mark.parametrize(("cell", "wanted"), TAGS.values(), ids=TAGS)
def test_tags_around_words_come_off_and_an_element_that_is_talked_about_stays(cell: str, wanted: str) -> None:
    assert decoded_in_words(cell) == wanted


NEAR_THE_COMPANY = {
    "The HR Team, Brackwater Boatyard": ["The HR Team"],
    "Brackwater Human Resources": ["Human Resources"],
    "Brackwater Boatyard People Operations": ["People Operations"],
    "Brackwater Rao": ["Brackwater Rao"],
    "Dana Ortiz, The Brackwater Boatyard": ["Dana Ortiz"],
    "Dana Ortiz, Bo Li": ["Dana Ortiz", "Bo Li"],
    "Boatyard, Brackwater": ["Brackwater Boatyard"],
}


def test_a_department_without_the_company_is_still_called_by_its_whole_name() -> None:
    said = [{"you_said": "the slip is free", "by": "Brackwater Human Resources"}]
    people = ["Brackwater Human Resources", "Dana Ortiz"]
    given = facts(company="Brackwater Boatyard", interviewers=people, key_points=said)
    assert given.people.find(given.key_points[0].by or "") == (0,)


@pytest.mark.parametrize("cell", NEAR_THE_COMPANY)
def test_the_company_behind_a_name_is_no_reader(cell: str) -> None:
    for given in (cell, {"name": cell}):
        people = facts(company="Brackwater Boatyard", interviewers=[given]).interviewers
        assert [one.name for one in people] == NEAR_THE_COMPANY[cell]
