"""Interviews to break: one that is whole, and a way to put anything anywhere in it."""

from __future__ import annotations

import copy
import re
from typing import Any

WHOLE: dict[str, Any] = {
    "candidate": {
        "name": "Zoë Quill",
        "email": "zoe@example.com",
        "phone": "+44 20 7946 0000",
        "linkedin": "linkedin.com/in/zoe",
        "portfolio": "https://zoe.example.com",
    },
    "company": "Corvid Labs",
    "role": "Staff Engineer",
    "interviewers": [
        {
            "name": "Dana Ortiz",
            "title": "Head of Platform",
            "honorific": "Dr",
            "pronouns": "she/her",
            "email": "dana@example.com",
            "relation": "hiring manager",
        },
        {"name": "Sam Park", "title": "Engineer"},
        {"name": "Dana Lee", "title": "Recruiter"},
    ],
    "medium": "video",
    "date": "2026-11-12",
    "start": "10:00",
    "end": "11:00",
    "time_zone": "Europe/London",
    "key_points": [{"text": "the move to event sourcing", "by": "Dana Ortiz", "why": "I have been through one"}],
    "qualifications": [{"need": "somebody to calm the billing engine", "evidence": "led the rewrite of ours"}],
    "enthusiasm": [{"text": "the care they take with on-call"}],
    "unaddressed": [{"text": "I also ran the data team for a year"}],
    "concern": [{"text": "no Kotlin", "by": "Sam", "answer": "four years of Java, a month of Kotlin at home"}],
    "next_steps": [{"text": "a decision next week"}],
    "materials": [
        {"what": "the runbook", "url": "https://example.com/run", "file": "run.pdf", "recipient": "Sam Park"}
    ],
    "personal": [{"text": "she sails", "by": "Dana Ortiz"}],
    "tone": "warm",
    "locale": "en-GB",
}

LINES = [
    "candidate.name",
    "company",
    "role",
    "interviewers[0].title",
    "interviewers[0].honorific",
    "interviewers[0].pronouns",
    "interviewers[0].relation",
    "medium",
    "materials[0].file",
]
JOTTINGS = [
    "key_points[0].text",
    "key_points[0].why",
    "qualifications[0].need",
    "qualifications[0].evidence",
    "enthusiasm[0].text",
    "unaddressed[0].text",
    "concern[0].text",
    "concern[0].answer",
    "next_steps[0].text",
    "materials[0].what",
    "personal[0].text",
]


def steps(path: str) -> list[str | int]:
    """`key_points[0].by` as the keys that lead there."""
    return [int(part) if part.isdigit() else part for part in re.findall(r"[^.\[\]]+", path)]


def having(path: str, value: Any) -> dict[str, Any]:
    """The whole interview with `value` at `path`."""
    record = copy.deepcopy(WHOLE)
    *way, last = steps(path)
    place: Any = record
    for step in way:
        place = place[step]
    place[last] = value
    return record


def at(model: Any, path: str) -> Any:
    """What a validated interview holds at `path`."""
    for step in steps(path):
        model = model[step] if isinstance(step, int) else getattr(model, step)
    return model
