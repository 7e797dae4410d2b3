"""Facts that attack the note itself: they appear as written or not at all, and never become more than text."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest
from pages import Reader
from records import JOTTINGS, LINES, having

from thankyou.composing.flow import compose_all
from thankyou.errors import FactError

ATTACKS = {
    "expression": "{{7*7}}",
    "statement": "{% set a = 7*7 %}",
    "comment": "{# hidden words #}",
    "format": "{0.__class__.__mro__}",
    "markup": "<script>alert(7)</script>",
    "shell": "$(cat /etc/passwd)",
    "formula": "=7*7+cmd|' /C calc'",
}
TEMPLATES = ("expression", "statement", "comment")
"""Refused as placeholders where a line is meant."""
LINES_AND_NAMES = [*LINES, "interviewers[0].name"]


@pytest.mark.parametrize("attack", TEMPLATES)
@pytest.mark.parametrize("field", LINES_AND_NAMES)
def test_a_template_is_refused_where_a_line_is_meant(field: str, attack: str) -> None:
    with pytest.raises(FactError, match="placeholder"):
        compose_all(having(field, ATTACKS[attack]), engine="none")


PAIRS = [
    (field, attack)
    for field in [*LINES, *JOTTINGS]
    for attack in ATTACKS
    if field in JOTTINGS or attack not in TEMPLATES
]


@pytest.mark.parametrize(
    ("field", "attack"),
    # Every field and every attack, three times or more; all pairs elsewhere.
    [pytest.param(*pair, marks=[] if number % 4 == 0 else pytest.mark.exhaustive) for number, pair in enumerate(PAIRS)],
)
def test_an_attack_stays_text(field: str, attack: str) -> None:
    value = ATTACKS[attack]
    record = having(field, value)
    for note in compose_all(record, engine="none"):
        assert "49" not in note.text.replace("+44 20 7946 0000", "")
        for word in ("hidden", "__mro__", "alert", "passwd", "calc"):
            assert word not in note.text or value.rstrip(".") in note.text, note.text
        message = message_from_bytes(note.to_email().as_bytes(), policy=policy.default)
        assert set(message.keys()) <= {"Content-Type", "From", "MIME-Version", "Subject", "To", "X-Unsent"}
        assert Reader(note.html).tags <= {"html", "head", "meta", "title", "style", "body", "p", "br", "a"}


@pytest.mark.parametrize("attack", [attack for attack in ATTACKS if attack not in TEMPLATES])
def test_a_candidate_of_template_syntax_signs_as_written(attack: str) -> None:
    assert ATTACKS[attack] in compose_all(having("candidate.name", ATTACKS[attack]), engine="none")[0].body


@pytest.mark.parametrize("attack", [attack for attack in ATTACKS if attack not in TEMPLATES])
def test_nobody_of_template_syntax_is_greeted(attack: str) -> None:
    with pytest.raises(FactError, match=r"interviewers\[0\].name: holds a mark that no name has"):
        compose_all(having("interviewers[0].name", ATTACKS[attack]), engine="none")
