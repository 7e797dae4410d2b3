"""Every fact of a message is a saying or a doubt, whatever the kind; and what stands around it is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from thankyou import compose
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.given import facts_of
from thankyou.facts.models import Interview
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import STEMS, Stem
from thankyou.planning.sayings import readings, setting_of
from thankyou.reading import Doubt

PANEL: dict[str, Any] = {
    "candidate": "Ada van Byron",
    "company": "Corvid of the U.S.",
    "role": "charge nurse, Ward 7",
    "interviewers": [{"name": "Dana Ortiz", "title": "Head of Nights"}, "Lee Park"],
}
NEEDED: dict[str, dict[str, Any]] = {
    "negotiate": {"ask": "a base salary of $135,000"},
    "news": {"since": ["passed my exam"]},
}


def _path(one: Saying | Doubt) -> str:
    return one.path if isinstance(one, Saying) else one.fact


def test_facts_come_in_the_order_of_the_fields_with_their_paths() -> None:
    facts = facts_of(
        {
            **PANEL,
            "key_points": ["nights", {"you_said": "nobody codes on Fridays", "why": "I do the same."}],
            "next_steps": [{"who": "HR", "will": "call by Friday"}, {"i_will": "send the form"}],
            "will_do": ["sign the letter"],
        },
        "accept",
    )
    assert [_path(one) for one in readings(facts)] == [
        "key_points[0].text", "key_points[1].you_said", "key_points[1].why", "next_steps[0].will", "next_steps[1].i_will", "will_do[0]",
    ]  # fmt: skip


def test_who_will_do_what_is_one_saying() -> None:
    facts = Interview.model_validate({**PANEL, "next_steps": [{"who": "HR", "will": "call by Friday"}]})
    assert readings(facts) == (Saying("next_steps[0].will", "will", "HR will call by Friday", "NextStep", "will"),)


BESIDE: dict[str, dict[str, str]] = {
    "why": {"about": "the rota"},
    "i_answered": {"you_asked": "how I would staff nights"},
    "answer": {"worry": "I am new to it"},
}
"""What an entry must hold beside a field that cannot stand alone."""


def _given(stem: Stem) -> Iterator[tuple[str, dict[str, Any]]]:
    """The kinds of message that can hold a stem, each with its example."""
    for kind, model in FACTS.items():
        if model.__name__ == stem.owner:
            yield kind, {stem.field: stem.example}
        for field, how in model.model_fields.items():
            if any(getattr(one, "__name__", "") == stem.owner for one in (how.annotation, *get_args(how.annotation))):
                yield kind, {field: {**BESIDE.get(stem.field, {}), stem.field: stem.example}}


@pytest.mark.parametrize("stem", STEMS, ids=lambda stem: f"{stem.owner}.{stem.field}")
def test_the_example_of_every_stem_is_read_in_every_message_that_has_it(stem: Stem) -> None:
    """Whatever has a stem is walked: on the message, on an entry of a list, on a model that stands alone."""
    given = list(_given(stem))
    assert given
    for kind, facts in given:
        found = readings(facts_of({**PANEL, **NEEDED.get(kind, {}), **facts}, kind))
        assert any(stem.example.removeprefix("someone who ") in one.words for one in found), kind


def test_a_confirmed_fact_is_as_it_stands() -> None:
    assert setting_of(Interview.model_validate({**PANEL, "as_it_stands": ["night staffing"]})).confirmed == {
        "night staffing"
    }


@pytest.mark.parametrize(
    ("by", "speaker", "names"),
    [
        (None, "", set()),
        ("Dana", "reader", {"Dana", "Ortiz"}),
        ("me", "me", set()),
        ("both", "both", set()),
        ("Dana and Lee", "both", {"Dana", "Ortiz", "Lee", "Park"}),
    ],
)
def test_who_said_it_is_known(by: str | None, speaker: str, names: set[str]) -> None:
    facts = Interview.model_validate({**PANEL, "key_points": [{"text": "nights", **({"by": by} if by else {})}]})
    around = setting_of(facts, facts.key_points[0])
    assert (around.speaker, set(around.speaker_names), around.alone) == (speaker, names, False)


def test_names_are_those_of_people_and_what_is_written_as_a_name() -> None:
    facts = Interview.model_validate(PANEL)
    assert setting_of(facts).names == {
        "Ada",
        "van",
        "Byron",
        "Corvid",
        "U.S.",
        "Ward",
        "7",
        "Dana",
        "Ortiz",
        "Head",
        "Nights",
        "Lee",
        "Park",
    }


def test_the_only_interviewer_is_the_speaker_whose_name_matters() -> None:
    facts = Interview.model_validate({**PANEL, "interviewers": ["Dana Ortiz"], "key_points": ["nights"]})
    around = setting_of(facts, facts.key_points[0])
    assert around.alone and around.speaker_names == {"Dana", "Ortiz"}


def test_who_will_do_it_stands_inside_the_sentence_without_a_capital() -> None:
    def body(who: str) -> str:
        facts = {
            "candidate": {"name": "Ada Byron"},
            "company": "Brightwater",
            "role": "Analyst",
            "date": "2026-11-12",
            "interviewers": ["Dana Ortiz"],
            "key_points": [{"about": "the night rota"}],
            "next_steps": [{"who": who, "will": "send the exercise by Thursday"}],
        }
        return compose(facts, engine="none").body

    assert "your recruiter Anil will send" in body("Your recruiter Anil") and "Your" not in body("Your recruiter Anil")
    assert "Theo Park will send" in body("Theo Park")
