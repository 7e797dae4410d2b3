"""Every phrase rule marks the sentences that it says it marks, and passes those that it says it passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.errors import WordingError
from thankyou.proofread.letter import evened
from thankyou.proofread.phrases import FILES, PhraseRule, compiled, find, rules

each_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)


def marking(sentence: str) -> set[str]:
    return {found.rule.name for found in find(evened(sentence))}


@each_rule
def test_a_rule_marks_its_sentences(rule: PhraseRule) -> None:
    assert [sentence for sentence in rule.marks if rule.name not in marking(sentence)] == []


@each_rule
def test_a_rule_passes_its_sentences(rule: PhraseRule) -> None:
    assert [sentence for sentence in rule.passes if rule.name in marking(sentence)] == []


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("phrase", "yes", "no"),
    [
        ("just (wanted|want) to", "I just wanted to ask", "I just went to ask"),
        ("please [do] consider me", "please consider me", "please reconsider me"),
        ("if [the|your] hire", "if your hire", "if their hire"),
        ("[the|your] hire leaves", "your hire leaves", "your hires leave"),
        ("apolog*", "my apologies", "an analogy"),
        ("thank you ... you're", "thank you so much for you're time", "thank you. And you're in"),
        ("was (so |very )*late", "it was so very late", "it was so early"),
        ("^there team", "There team is big", "I saw there team"),
        ("mean(s)? everything", "it means everything", "it meant everything"),
    ],
)
def test_the_notation_means_what_the_manual_says(phrase: str, yes: str, no: str) -> None:
    assert compiled(phrase).search(yes) and not compiled(phrase).search(no)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("- {id: x, class: y, reason: z, marks: [], passes: [], phrasse: [a]}", "phrasse is not a key"),
        ("- {id: x, class: y, reason: z, marks: []}", "passes is missing"),
        ("- {id: x, class: y, reason: z, marks: [], passes: []}", "needs phrases or patterns"),
        ("- {id: x, class: y, reason: z, marks: [], passes: [], phrases: [<nothing> here]}", "no class <nothing>"),
    ],
    ids=["unknown key", "missing key", "nothing to find", "unknown class"],
)
def test_a_rule_file_with_a_mistake_is_refused_by_place(tmp_path: Path, entry: str, said: str) -> None:
    for name in FILES:
        (tmp_path / f"{name}.yaml").write_text("[]")
    (tmp_path / "classes.yaml").write_text("{}")
    (tmp_path / "tone.yaml").write_text(entry)
    with pytest.raises(WordingError, match=rf"rules/tone.yaml, x: .*{said}"):
        rules(tmp_path)
