"""A new interview file: every field there is, with what it means, in the order in which one remembers things.

The descriptions are those of the schema, so that they cannot fall behind the models. Start reading at `interview_file`.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from typing import Any, get_args

from thankyou.facts.follow_ups import FACTS, FollowUp
from thankyou.facts.json_schema import schema
from thankyou.facts.models import Interview
from thankyou.facts.stems import STEMS, stems_of

__all__ = ["EXAMPLES", "interview_file"]

_HEAD = """\
# One interview: what you know about it. Only the name is needed.
# Take the # away in front of what you know, and write it in your own words.
#
# Most facts finish a sentence. Your words are used as they are, so read the sentence with
# them in it. Six of these sentences carry most notes:
#
{six}
#
# A whole sentence works everywhere, as you would say it to them:
#   key_points:
#     - You check every slide yourself.
# Anything else is a jotting: it is used where it is clear, and asked about where it is not.
#
# Lines with #: name the fields of an entry and the sentences that they finish. An entry may have
# several of them; the examples show which belong together.
#
#   thankyou compose {file}     writes the notes
#   thankyou ask {file}         asks about what is not clear
#   thankyou schedule {file}    says what to send when
#   thankyou log {file} sent thank-you
#
# Other messages take more facts, in this same file: they stand at its end.
"""
_WIDTH = 100
EXAMPLES: dict[str, Any] = {
    "candidate": {
        "email": "name@example.com",
        "phone": "+44 20 7946 0000",
        "linkedin": "linkedin.com/in/ada-byron",
        "portfolio": "https://example.com",
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
        }
    ],
    "medium": "video",
    "date": "2026-11-12",
    "start": "14:00",
    "end": "15:00",
    "time_zone": "Europe/London",
    "their_time_zone": "America/New_York",
    "region": "US-NY",
    "the_job": "platform",
    "key_points": [
        {"about": "moving off the nightly batch", "by": "me"},
        {"you_said": "nobody writes code on a Friday", "why": "I have worked where everybody did.", "by": "Dana Ortiz"},
        {"you_asked": "how I would cut the pager load", "i_answered": "I would delete alerts first", "by": "both"},
        "You check every slide yourself.",
    ],
    "qualifications": [
        {
            "someone_who": "has cut costs",
            "i_did": "brought the cloud bill down by a third",
            "result": "No service became slower for it.",
        },
    ],
    "enthusiasm": [{"drawn_to": "the care that you take with on-call"}],
    "unaddressed": ["I also ran the data team for a year."],
    "concern": [
        {
            "worry": "I have never written Kotlin",
            "by": "both",
            "answer": "I have four years of Java, and Kotlin at home.",
        }
    ],
    "next_steps": [{"who": "HR", "will": "call by Friday"}],
    "decision_date": "2026-11-20",
    "materials": [
        {
            "sending": "the runbook template",
            "url": "https://example.com/runbook",
            "file": "runbook.pdf",
            "recipient": "Dana Ortiz",
        }
    ],
    "personal": [{"i_hope": "the half marathon goes well", "by": "me"}],
    "as_it_stands": ["words that were asked about and are right as they are"],
    "history": ["2026-11-12 sent thank-you"],
    "tone": "warm",
    "locale": "en-GB",
    "kind": "thank-you",
}
"""What stands in a new file as an example, behind a #."""
_TOLD = ("relation", "result", "answers", "answer", "recipient", "by")
"""Fields of entries that finish no sentence and whose names do not tell enough."""


def interview_file(answers: Mapping[str, Any], *, file: str = "interview.yaml") -> str:
    """The text of a YAML file that holds `answers` and, as comments, every other field. `file` is what it is called."""
    made = schema()
    known = [name for name in made["properties"] if name not in ("$schema", "kind")] + ["kind"]
    parts = [_HEAD.format(file=file, six=_six()), _candidate(answers.get("candidate") or {}, made)]
    for name in known:
        if name != "candidate":
            said = [*_comment(made["properties"][name].get("description", "")), *_stems(name, made)]
            value = answers.get(name)
            lines = _field(name, value if value else EXAMPLES.get(name, ""), "" if value else "# ")
            parts.append("\n".join([*said, *lines]) + "\n")
    return "\n".join(parts)


def _candidate(answers: Mapping[str, Any], made: Mapping[str, Any]) -> str:
    fields = made["$defs"]["Candidate"]["properties"]
    lines = [*_comment(made["properties"]["candidate"]["description"]), "candidate:"]
    for name, one in fields.items():
        said = f"  # {one['description']}"
        if name == "name" or name in answers:
            lines.append(f"  {name}: {_scalar(answers.get(name, ''))}".rstrip() + said)
        else:
            lines.append(f"  # {name}: {_scalar(EXAMPLES['candidate'].get(name, ''))}{said}")
    return "\n".join(lines) + "\n"


SIX = (("KeyPoint", "about"), ("KeyPoint", "you_said"), ("KeyPoint", "why"), ("Qualification", "someone_who"), ("Qualification", "i_did"), ("Draw", "drawn_to"))  # fmt: skip
"""The stems that are taught first."""


def _six() -> str:
    stems = [stem for stem in STEMS if (stem.owner, stem.field) in SIX]
    return "\n".join(f"#   {stem.field:<12} {stem.completes.format(f'… {stem.example}')}" for stem in stems)


def _stems(field: str, made: Mapping[str, Any]) -> list[str]:
    """The sentences that the words of a field's entries finish, and what its other fields are, as comments; none where there are none."""
    if field == "kind":
        return _kinds()
    owner = next(
        (one.__name__ for one in get_args(Interview.model_fields[field].annotation) if isinstance(one, type)), ""
    )
    stems = [stem for stem in stems_of(owner).values() if stem.completes]
    steps = [("who, will", "... will ...")] if owner == "NextStep" else []
    finished = ((stem.field, stem.completes.format("...").replace("....", "...")) for stem in stems)
    fields = made["$defs"].get(owner, {}).get("properties", {}) if owner != "Event" else {}  # that is a line of text
    others = ((name, fields[name]["description"].partition(" For example:")[0]) for name in _TOLD if name in fields)
    return [line for one in (*steps, *finished, *others) for line in _told(*one)]


_OTHERS = "Kinds beside thank-you take these facts too, and reader: who reads it, where that is not the first interviewer. The command thankyou schema --kind accept explains them."


def _kinds() -> list[str]:
    """The other kinds of message, with the facts that they take besides those of an interview."""
    lines = _comment(_OTHERS)
    own = (
        (kind, [name for name in facts.model_fields if name not in FollowUp.model_fields])
        for kind, facts in FACTS.items()
    )
    return [*lines, *(line for kind, names in own if names for line in _told(kind, ", ".join(names)))]


def _told(name: str, words: str) -> list[str]:
    first, *more = textwrap.wrap(words, _WIDTH - 21, break_on_hyphens=False)
    return [f"#: {name:<19} {first}", *(f"#: {'':<19} {line}" for line in more)]


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, _WIDTH, break_on_hyphens=False)]


def _field(name: str, value: Any, mark: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{mark}{name}: {_scalar(value)}"]
    lines = [f"{mark}{name}:"]
    for item in value:
        if not isinstance(item, dict):
            lines.append(f"{mark}  - {_scalar(item)}")
            continue
        for place, (key, one) in enumerate(item.items()):
            lines.append(f"{mark}  {'-' if place == 0 else ' '} {key}: {_scalar(one)}")
    return lines


def _scalar(value: str) -> str:
    """Plain where nothing can be misread, else in quotation marks."""
    plain = value and all(character.isalnum() or character in " -'./@" for character in value) and value[0].isalnum()
    return (
        value
        if not value or (plain and value == value.strip() and value.lower() != "null")
        else json.dumps(value, ensure_ascii=False)
    )
