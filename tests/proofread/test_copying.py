"""Words that the facts write otherwise, full stops that are missing, thanks that come too often, greetings to nobody."""

from __future__ import annotations

import pytest

from thankyou.engines.issues import Engine, Severity
from thankyou.facts.models import Interview
from thankyou.proofread import Context, copying, proofread, stops
from thankyou.proofread import facts as knowledge
from thankyou.proofread.context import Proofs
from thankyou.proofread.letter import body_of, read

INTERVIEW = Interview.model_validate(copying.FACTS)
each = pytest.mark.parametrize("proofs", [*copying.PROOFS, *stops.PROOFS], ids=lambda proofs: proofs.name)


def rules(text: str) -> list[str]:
    context, facts = Context(interview=INTERVIEW), knowledge.of(INTERVIEW)
    letter = read(text) if "\n" in text else body_of(text)
    return [one.rule for check in (copying.check, stops.check) for one in check(letter, context, facts)]


@each
def test_a_rule_marks_its_sentences(proofs: Proofs) -> None:
    assert [text for text in proofs.marks if proofs.name not in rules(text)] == []


@each
def test_a_rule_passes_its_sentences(proofs: Proofs) -> None:
    assert [(text, hits) for text in proofs.passes if (hits := rules(text))] == []


def letter(body: str, greeting: str = "Dear Wiremu,") -> str:
    return f"{greeting}\n\n{body}\n\nKind regards,\n\nJane Doe"


def marked(text: str) -> dict[str, tuple[Severity, tuple[str, ...]]]:
    found = proofread(text, Context(interview=INTERVIEW), engine=Engine.EMBEDDED, fix="none").issues
    return {one.rule: (one.severity, one.suggestions) for one in found}


@pytest.mark.parametrize(
    ("wrong", "right"), [("autoclaive", "autoclave"), ("visuliser", "visualiser"), ("kiwifuit", "kiwifruit")]
)
def test_a_word_is_one_slip_from_a_word_of_the_facts(wrong: str, right: str) -> None:
    assert copying.near_fact(wrong, knowledge.of(INTERVIEW)) == right


def test_such_a_word_is_an_error_of_spelling() -> None:
    severity, suggestions = marked(letter("I liked how the autoclaive is emptied before the night shift."))[
        "harper/spelling"
    ]
    assert severity is Severity.ERROR
    assert suggestions[0] == "autoclave"


@pytest.mark.parametrize("word", ["autoclaves", "autoclaved", "autoclaving", "visualisers"])
def test_another_form_of_a_word_of_the_facts_is_no_slip_of_it(word: str) -> None:
    assert copying.near_fact(word, knowledge.of(INTERVIEW)) is None


THANKS = "Thank you for the talk about the sizer on Tuesday."


def test_thanks_may_come_twice_but_not_in_a_row_at_the_end() -> None:
    twice = f"{THANKS} I built the cues.\n\nThanks again for your time."
    often = f"{THANKS} I built the cues.\n\nThank you again for your time. Thanks also for the tour."
    assert "style/repeated-thanks" not in marked(letter(twice))
    assert marked(letter(often))["style/repeated-thanks"][0] is Severity.WARNING


@pytest.mark.parametrize(
    "greeting", ["Dear Hiring Manager,", "To the hiring committee,", "Dear Sir or Madam,", "Hello team,"]
)
def test_a_greeting_to_nobody_is_marked_where_the_reader_is_known(greeting: str) -> None:
    assert marked(letter(THANKS, greeting))["structure/recipient"][0] is Severity.WARNING


def test_several_readers_may_be_greeted_as_a_team() -> None:
    both = Interview.model_validate(
        {**copying.FACTS, "interviewers": [{"name": "Wiremu Paki"}, {"name": "Dana Ortiz"}]}
    )
    found = proofread(letter(THANKS, "Dear team,"), Context(interview=both), engine=Engine.NONE, fix="none").issues
    assert "structure/recipient" not in [one.rule for one in found]
