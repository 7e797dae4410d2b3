"""A sure slip of the fingers is an error, an unknown word at most information, and no suggestion is coarse."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.engines.issues import Issue, Severity
from thankyou.facts.models import Interview
from thankyou.proofread.spelling import meant

LETTER = "Dear Ms. Ortiz,\n\nThank you for talking with me about the rota. {}\n\nKind regards,\nJane Doe"


def spelling(sentence: str, **more: object) -> list[Issue]:
    found = review(LETTER.format(sentence), engine="embedded", **more).issues  # type: ignore[arg-type]
    return [one for one in found if one.rule == "harper/spelling"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("helpfull", "helpful"),
        ("wonderfull", "wonderful"),
        ("recieved", "received"),
        ("greatful", "grateful"),
        ("maintainance", "maintenance"),
        ("reitterate", "reiterate"),
        ("oportunity", "opportunity"),
        ("teh", "the"),
        ("experiance", "experience"),
        ("beleive", "believe"),
    ],
)
def test_a_slip_that_is_surely_one_says_what_was_meant(written: str, right: str) -> None:
    assert meant(written, "en-US") == right
    if written not in ("teh", "wonderfull"):  # which a rule of our own marks first
        (issue,) = spelling(f"I saw it {written} again.")
        assert issue.severity is Severity.ERROR and issue.suggestions[0] == right


@pytest.mark.parametrize(
    "term",
    "nginx pytest numpy brunoise crits cron garde minimap webview dhcp rethrow devtool kubectl pani changie tributejs launchd "
    "textarea platformio oxalation polytene vishing colocate requeued anulosis".split(),
)
def test_an_unknown_word_is_no_error(term: str) -> None:
    assert all(one.severity is Severity.INFORMATION for one in spelling(f"I worked with {term} for a year."))
    assert meant(term, "en-US") is None


def test_a_suggestion_is_a_word_that_people_use() -> None:
    for term in ("crits", "shiznit", "kubectl", "cuntz", "fagg", "assay", "cocque"):
        for issue in spelling(f"I gave {term} twice."):
            assert not {"clits", "shits", "shit", "cunts", "cunt", "fag", "ass", "cock"} & set(issue.suggestions)


def test_part_of_a_hyphenated_word_of_the_trade_is_no_error() -> None:
    assert all(one.severity is Severity.INFORMATION for one in spelling("I worked on a med-surg floor."))


def test_words_of_the_facts_and_of_your_own_list_are_known() -> None:
    facts = Interview.model_validate({"candidate": "Jane Doe", "key_points": ["the zorbl queue"]})
    assert spelling("I read the zorbl queue.") and not spelling("I read the zorbl queue.", interview=facts)
    assert not spelling("I read the zorbls of a zorbl's queue.", words=["Zorbl"])
    assert not spelling("I read the zorbl queue.", words="zorbl, quux")


def test_only_a_sure_slip_is_mended() -> None:
    done = review(LETTER.format("It was helpfull to see nginx and brunoise."), engine="embedded", fix="safe")
    assert "It was helpful to see nginx and brunoise." in done.text and len(done.fixes) == 1
