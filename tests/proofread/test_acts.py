"""Acts of bad tone: every entry marks its sentences and passes the others, and what others said or the facts say is no act."""

from __future__ import annotations

import pytest

from thankyou.facts.models import Interview
from thankyou.proofread import Context, tone
from thankyou.proofread import facts as knowledge
from thankyou.proofread.acts import Act, acts, found
from thankyou.proofread.letter import body_of

each_act = pytest.mark.parametrize("act", acts(), ids=lambda act: act.name)


@each_act
def test_an_act_marks_its_sentences(act: Act) -> None:
    assert [text for text in act.marks if act not in [hit for hit, _, _ in found(text)]] == []


@each_act
def test_an_act_passes_its_sentences(act: Act) -> None:
    assert [(text, hits) for text in act.passes if (hits := [hit.id for hit, _, _ in found(text)])] == []


def test_every_act_has_a_name_of_its_own_and_proofs() -> None:
    names = [act.name for act in acts()]
    assert len(set(names)) == len(names)
    assert all(act.marks and act.passes and act.reason and act.rewrite for act in acts())


def test_what_somebody_else_said_or_stands_in_quotation_marks_is_no_act() -> None:
    assert found("You told me that your last boss was rude.") == ()
    assert found('I like the sign "take it or leave it" over your bench.') == ()
    assert found("I told him to take it or leave it.") != ()


def test_what_the_facts_say_is_told_and_not_done() -> None:
    said = "the consultants are useless without the log"
    sentence = "As for the consultants are useless without the log, I agree."
    interview = Interview.model_validate({"candidate": {"name": "Jane Doe"}, "key_points": [{"you_said": said}]})
    context, letter = Context(interview=interview), body_of(sentence)
    assert list(tone.tone(letter, context, knowledge.of(interview))) == []
    assert [issue.rule for issue in tone.tone(letter, Context(), None)] == ["tone/speaking-ill/judged"]


def test_an_act_is_right_in_the_kinds_that_are_excepted() -> None:
    letter = body_of("I was never any good at sums.")
    assert [issue.rule for issue in tone.tone(letter, Context(), None)] == ["tone/self-deprecation/small-me"]
    assert list(tone.tone(letter, Context(kind="decline"), None)) == []
