"""What to ask the candidate when facts are thin or could not be used, the most useful question first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import singledispatch

from thankyou.planning.left_out import LeftOut
from thankyou.planning.outline import Outline
from thankyou.planning.plans import Plan

__all__ = ["questions"]


@singledispatch
def questions(plan: Outline | Plan, left_out: Sequence[LeftOut]) -> tuple[str, ...]:
    """At most five questions; none of them repeats a fact."""
    assert isinstance(plan, Outline)
    interview, name = plan.interview, plan.reader.name
    who = name.mentioned(interview.locale, formally=bool(name.honorific)) if name else "the interviewer"
    asked: list[str] = _read(plan)
    if not plan.points:
        joint = (
            " Without it, one joint note to the panel would serve better." if len(interview.interviewers) > 1 else ""
        )
        asked.append(f"What is one thing {who} said that only {who} would recognise?{joint}")
    asked += _unclear(left_out)
    if plan.reader.name is None:
        asked.append("What is the interviewer's name, and how is it spelled?")
    if not any(item.evidence for item in interview.qualifications):
        asked.append("Which thing that you have done answers a need they voiced, and with what result?")
    asked += [
        f"{one.fact}: what is your answer to this concern?" for one in left_out if "without an answer" in one.reason
    ]
    if plan.points and not any(point.why for point in plan.points):
        asked.append(f"Why did what {who} said matter to you?")
    if not interview.enthusiasm:
        asked.append("What draws you to this job in particular?")
    if not interview.next_steps:
        asked.append("What did they say would happen next?")
    if interview.candidate.email is None and interview.candidate.phone is None:
        asked.append("How can they reach you: e-mail address and telephone number?")
    return tuple(asked[:5])


@questions.register
def _(plan: Plan, left_out: Sequence[LeftOut]) -> tuple[str, ...]:
    asked = _read(plan) + [f"{one.fact}: what do you answer?" for one in left_out if "no answer yet" in one.reason]
    asked += [*_unclear(left_out), *plan.questions]
    if plan.reader.name is None:
        asked.append("Who reads it, and how is the name spelled?")
    if plan.interview.candidate.email is None and plan.interview.candidate.phone is None and not plan.characters:
        asked.append("How can they reach you: e-mail address and telephone number?")
    return tuple(asked[:5])


def _read(plan: Outline | Plan) -> list[str]:
    """A name field that held more than a name."""
    read = plan.reader.person.read
    return [f"{read}. Is that right? If not, give each a field of its own."] if read and plan.reader.name else []


def _unclear(left_out: Sequence[LeftOut]) -> list[str]:
    return [
        f"{one.fact}: {one.reason}. Could you put it another way?"
        for one in left_out
        if not re.search(
            r"no room|an answer|no answer|pay belongs|note to yourself|speaks ill|another one|in its place", one.reason
        )
    ][:3]
