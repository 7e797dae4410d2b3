"""One letter, one verdict on its length: what the outline plans is usual, whoever reads the letter and with whatever facts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from parts import every_third

from thankyou import Severity, compose, compose_all, review
from thankyou.facts.given import read_facts
from thankyou.facts.kinds import KINDS
from thankyou.facts.models import Length
from thankyou.planning.order import MOST_PAST_LENGTH
from thankyou.planning.outlines import outline_of
from thankyou.proofread.length import kind

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    *sorted((ROOT / "examples").glob("*.yaml")),
    *sorted((ROOT / "examples" / "messages").glob("*.yaml")),
    *sorted((ROOT / "tests" / "corpus").rglob("*.yaml")),
]
SENTENCE = "The night crew of the second hall counts every returned crate twice before the first lorry leaves."
RICH: dict[str, Any] = {
    "candidate": "Ada Byron",
    "company": "Corvid Freight",
    "role": "Shift Planner",
    "date": "2026-11-12",
    "interviewers": ["Dana Ortiz"],
    "key_points": [SENTENCE.replace("second", name) for name in ("third", "fourth", "fifth", "sixth")],
    "since": [SENTENCE.replace("second", name) for name in ("north", "south", "east")],
    "useful": [SENTENCE.replace("second", name) for name in ("upper", "lower", "older")],
    "enthusiasm": [{"drawn_to": "a yard that is counted by hand"}],
}


def of_length(issues: Any) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in issues if one.rule in ("length/short", "length/long")]


@pytest.mark.parametrize("length", [None, "short", "detailed"])
@pytest.mark.parametrize("path", every_third(FILES, name=lambda path: path.stem))
def test_a_letter_of_ours_has_one_verdict_and_is_never_too_long(path: Path, length: str | None) -> None:
    for place, note in enumerate(compose_all(path, length=length, engine="none")):
        again = review(note.text, path, to=place if read_facts(path).interviewers else None, engine="none")
        assert of_length(note.issues) == of_length(again.issues)
        assert all("too few" in message for _, message in of_length(note.issues))


@pytest.mark.parametrize("chosen", ["inquiry", "thank-you"])
def test_a_letter_with_many_facts_is_never_said_to_be_too_long(chosen: str) -> None:
    note = compose(RICH, kind=chosen, engine="none")
    assert not of_length(note.issues) and not of_length(review(note.text, RICH, kind=chosen, engine="none").issues)


def drafted(words: int) -> str:
    sentence = "We spoke about the yard and its gates."
    return "\n\n".join(["Dear Dana,", " ".join([sentence] * (words // 8)), "Kind regards,\nAda Byron"])


@pytest.mark.parametrize("chosen", KINDS)
def test_what_is_usual_of_a_draft_is_what_its_outline_plans(chosen: str) -> None:
    fewest, most = outline_of(chosen).usual
    hard = kind(chosen).hard
    assert hard[0] < fewest and round(most * MOST_PAST_LENGTH) <= hard[1]
    assert not of_length(review(drafted(most + 4), kind=chosen, engine="none").issues)
    [(rule, said)] = of_length(review(drafted(int(most * MOST_PAST_LENGTH) + 16), kind=chosen, engine="none").issues)
    assert rule == "length/long" and f"{fewest} to {most} are usual" in said
    if fewest - 8 > hard[0]:
        [(rule, said)] = of_length(review(drafted(fewest - 8), kind=chosen, engine="none").issues)
        assert rule == "length/short" and f"{fewest} to {most} are usual" in said


def test_a_draft_that_says_less_than_its_facts_is_said_to_be_short() -> None:
    assert [rule for rule, _ in of_length(review(drafted(32), RICH, engine="none").issues)] == ["length/short"]
    bare = {"candidate": "Ada Byron", "role": "Shift Planner", "interviewers": ["Dana Ortiz"]}
    assert not of_length(review(drafted(32), bare, engine="none").issues)


def test_far_too_long_is_a_fault_and_too_long_a_remark() -> None:
    far, rather = drafted(400), drafted(128)
    found = [review(text, kind="inquiry", engine="none").issues for text in (far, rather)]
    assert [one.severity for one in found[0] if one.rule == "length/long"] == [Severity.WARNING]
    assert [one.rule for one in found[1] if one.rule.startswith("length/")] == ["length/long"]


def reasons(**asked: Any) -> set[str]:
    return {one.reason for one in compose(RICH, engine="none", **asked).left_out if "room" in one.reason}


def test_what_has_no_room_is_told_what_helps() -> None:
    nothing_longer = "there is no room for it in a message of this kind; leave out or shorten what matters less"
    assert reasons(kind="inquiry") == {nothing_longer}
    assert "there is no room for it in a short message; ask for a standard one" in reasons(
        length="short", kind="thank-you"
    )
    assert reasons(length="detailed", kind="inquiry") == {nothing_longer}
    longer = compose(RICH, engine="none", length="detailed")
    helped = [one.fact for one in compose(RICH, engine="none", length="short").left_out if "ask for a" in one.reason]
    assert helped and not {one.fact for one in longer.left_out} & set(helped)


def test_every_length_is_a_length_of_the_thank_you() -> None:
    words = outline_of("thank-you").words
    assert isinstance(words, dict) and set(words) == set(Length)
