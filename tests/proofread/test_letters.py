"""Whole letters of good writers pass; slips and bad tone that were planted one by one are found. All are of our own making.

Letters are parted by lines of dashes, each with `locale:` and `kind:` in front.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou import review
from thankyou.engines.issues import Engine, Issue, Severity
from thankyou.proofread import Context, proofread
from thankyou.proofread.letter import read

HERE = Path(__file__).parent
LETTERS = (HERE / "letters.txt").read_text(encoding="utf-8").split("---\n")
AROUND = "Dear Ms. Ortiz,\n\nThank you for talking with me on Tuesday about the job and the rota. {}\n\nKind regards,\nJane Doe"
OF_WORDS = ("tone", "wording", "slips", "agreement", "likelier", "harper", "names", "style", "leftovers")


def planted(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def warnings(text: str, context: Context) -> list[Issue]:
    found = proofread(text, context, engine=Engine.EMBEDDED, fix="none").issues
    return [one for one in found if one.severity is not Severity.INFORMATION]


@pytest.mark.parametrize("letter", LETTERS, ids=[str(number) for number in range(len(LETTERS))])
def test_the_words_of_a_good_writer_are_not_marked(letter: str) -> None:
    head, text = letter.lstrip().split("\n\n", 1)
    given = dict(line.split(": ", 1) for line in head.splitlines())
    found = warnings(text.strip(), Context(locale=given["locale"], kind=given["kind"]))
    assert [(one.rule, one.message) for one in found if one.rule.partition("/")[0] in OF_WORDS] == []


def test_nineteen_of_twenty_planted_slips_are_found() -> None:
    missed = []
    slips = planted("planted.txt")
    for slip in slips:
        sentence = slip.replace("«", "").replace("»", "")
        text = AROUND.format(sentence)
        start = text.index(sentence)
        if not any(
            one.span.end > start and one.rule.partition("/")[0] in OF_WORDS for one in warnings(text, Context())
        ):
            missed.append(slip)
    assert len(missed) <= len(slips) / 20, missed


def test_nineteen_of_twenty_planted_faults_of_tone_are_found() -> None:
    missed = []
    faults = planted("bad_tone.txt")
    for fault in faults:
        kind, _, sentence = fault.rpartition(" | ")
        found = warnings(AROUND.format(sentence), Context(kind=kind or "thank-you"))
        if not any(one.rule.startswith("tone/") for one in found):
            missed.append(fault)
    assert len(missed) <= len(faults) / 20, missed


@pytest.mark.parametrize(
    "greeting",
    ["Guten Tag, Frau Dr. Vogel,", "Sehr geehrte Frau Dr. Vogel,", "As-salamu alaykum, Dr Haddad.", "Kia ora, Hēmi,", "Buenos días, Sra. Ortega:", "Selamat pagi, Ibu Sari!"],
)  # fmt: skip
def test_a_greeting_of_any_language_is_known_by_its_shape_and_its_words_are_not_spelt(greeting: str) -> None:
    text = f"{greeting}\n\nThank you for talking with me about the rota.\n\nKind regards,\nJane Doe\n"
    letter = read(text)
    assert letter.part(letter.greeting) == greeting and letter.body == "Thank you for talking with me about the rota."
    report = review(text, engine="embedded")
    assert not any(one.rule == "structure/greeting" or one.span.end <= len(greeting) for one in report.issues)


@pytest.mark.parametrize(
    "line", ["Three things stayed with me:", "Thank you, Dana.", "It was good to meet you, Dana.", "What I took from Thursday:"]
)  # fmt: skip
def test_a_first_line_that_says_something_is_no_greeting(line: str) -> None:
    assert read(f"{line}\n\nYour rota is fair.\n\nKind regards,\nJane Doe\n").greeting is None


@pytest.mark.parametrize("rule", ["\n-- \nJane Doe\n", ""], ids=["below a rule", "below the name"])
def test_contact_details_on_one_line_are_contact_details(rule: str) -> None:
    facts = {
        "candidate": {"name": "Jane Doe", "email": "jane.doe@example.com", "phone": "+353 1 496 0187"},
        "key_points": [{"about": "the rota"}],
    }
    line = "m: +353 1 496 0187 · w: doe-joinery.example · e: jane.doe@example.com"
    text = f"Dear Dana,\n\nThank you for talking with me about the rota.\n\nKind regards,\nJane Doe\n{rule}{line}\n"
    letter = read(text)
    assert (
        line in (letter.footer if rule else letter.part(letter.block))
        and letter.body == "Thank you for talking with me about the rota."
    )
    assert not [one for one in review(text, facts, engine="none").issues if one.rule == "structure/contact"]


@pytest.mark.parametrize("mark", ["{})", "{}.", "  {})"])
def test_the_number_of_a_list_entry_counts_nothing(mark: str) -> None:
    facts = {
        "candidate": {"name": "Jane Doe"},
        "qualifications": [{"i_did": "hung 212 doors by hand"}, {"i_have": "an early start"}],
    }
    entries = "\n".join(f"{mark.format(place)} {what}" for place, what in ((7, "212 doors"), (8, "an early start")))
    text = f"Dear Dana,\n\nThank you for talking with me. I can bring:\n\n{entries}\n\nKind regards,\nJane Doe\n"
    assert not [one for one in review(text, facts, engine="none").issues if one.rule == "fidelity/number"]
    wrapped = text.replace(entries, "I hung doors for\n8. Then I hung 9 more.")
    said = [one.message for one in review(wrapped, facts, engine="none").issues if one.rule == "fidelity/number"]
    assert [one[:3] for one in said] == ["“8”", "“9”"]


@pytest.mark.parametrize(
    ("phone", "signed", "there"),
    [
        ("+1 555 555 0133", "(555) 555-0133", True),
        ("+1 555 555 0133", "555.555.0133", True),
        ("(555) 555-0133", "+1 555 555 0133", True),
        ("+44 20 7946 0000", "020 7946 0000", True),
        ("020 7946 0000", "0044 20 7946 0000", True),
        ("+49 30 901820", "030/901820", True),
        ("+1 555 555 0133", "(555) 555-0134", False),
        ("+1 555 555 0133", "555-0133", False),  # without its area it reaches nobody
        ("+1 555 555 0133", "January 2026, 5555550", False),
    ],
)
def test_a_telephone_number_is_the_same_with_or_without_the_code_of_its_country(
    phone: str, signed: str, there: bool
) -> None:
    facts = {"candidate": {"name": "Jane Doe", "phone": phone}, "key_points": [{"about": "the rota"}]}
    text = f"Dear Dana,\n\nThank you for talking with me about the rota.\n\nKind regards,\nJane Doe\n{signed}\n"
    missing = [one for one in review(text, facts, engine="none").issues if one.rule == "structure/contact"]
    assert (not missing) == there
