"""The facts of a canoe yard, and what the fact gate marks in a letter about an interview."""

from __future__ import annotations

from typing import Any

from thankyou import review
from thankyou.facts.given import read_facts
from thankyou.facts.models import Interview

GRETA = {"name": "Greta Holm", "title": "Foreman", "pronouns": "she/her"}
OSKAR = {"name": "Oskar Lie", "pronouns": "he/him"}


def halden(*others: dict[str, str], **facts: Any) -> Interview:
    """An interview of Ines Duarte with Greta Holm, and `others` beside her, at Halden Canoes."""
    return read_facts(
        {
            "candidate": {"name": "Ines Duarte", "email": "ines@example.com"},
            "company": "Halden Canoes",
            "role": "Fitter",
            "date": "2026-05-12",
            "interviewers": [GRETA, *others],
            **facts,
        }
    )


def marks(body: str, facts: Interview, *, to: int = 0) -> list[str]:
    """The gate's issues in a letter that says `body` to an interviewer, by their rules."""
    letter = f"Dear {facts.interviewers[to].name},\n\n{body}\n\nBest regards,\n{facts.candidate.name}"
    issues = review(letter, facts, to=to, engine="none").issues
    return [one.rule for one in issues if one.rule.startswith(("fidelity/", "names/"))]
