"""Reflections to test with: every file of `reflection_cases/` and of `examples/reflections/`, and any that Hypothesis can make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

HERE = Path(__file__).parent
FILES = sorted([*(HERE / "reflection_cases").iterdir(), *(HERE.parents[1] / "examples" / "reflections").iterdir()])
PRIVATE = "zq"
"""How the words begin that stand only in private fields."""

_NAMES = ("Dana Ortiz", "Lee Anne Park", "Mei Chua")
_WORDS = ("rota", "budget", "harbour", "the new scanners", "night shifts", "forty beds", "how they train")
_PUBLIC = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" and ".join)
_SECRET = st.integers(0, 999).map(lambda number: f"I noted {PRIVATE}{number:03} that day")
_SECRET_QUESTION = _SECRET.map(lambda text: f"How would you plan {text[8:]}?")
_BY = st.sampled_from([None, "Dana", "Lee Anne Park", "both", "me"])


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


def _entry(required: dict[str, st.SearchStrategy[Any]], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries(required, optional=fields).map(
        lambda entry: {key: value for key, value in entry.items() if value is not None}
    )


def _lists(entries: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(entries, max_size=3)


_BAD = _entry(
    {"question": _SECRET_QUESTION, "went": st.just("badly")},
    by=_BY,
    answer=_SECRET,
    better=_PUBLIC.map(lambda text: f"I planned {text}"),
)
_FAIR = _entry(
    {"question": _SECRET_QUESTION, "went": st.just("fair")},
    by=_BY,
    answer=_SECRET,
    better=_SECRET,
    example=st.booleans(),
)
_WELL = _entry(
    {"question": _PUBLIC.map(lambda text: f"How would you plan {text}?"), "went": st.just("well")},
    by=_BY,
    answer=_SECRET,
)
_WORRY = _entry({"text": _PUBLIC, "kind": st.just("concerned"), "answer": _PUBLIC}, by=_BY)
_OTHER = _entry({"text": _SECRET}, kind=st.sampled_from(["impressed", "interested", "neutral"]), by=_BY, answer=_SECRET)
_UNANSWERED = _entry({"text": _SECRET, "kind": st.just("concerned")}, by=_BY)

FACTS = _some(
    company=_PUBLIC,
    role=_PUBLIC,
    medium=st.sampled_from(["phone", "video", "in person"]),
    date=st.just("2026-11-19"),
    start=st.just("14:00"),
    end=st.just("14:45"),
    locale=st.sampled_from(["en-US", "en-GB"]),
    said=_lists(_entry({"text": _PUBLIC}, by=_BY, why=_PUBLIC)),
    needs=_lists(_entry({"need": _PUBLIC}, evidence=_PUBLIC)),
    personal=_lists(_entry({"text": _PUBLIC}, by=_BY)),
    questions=_lists(st.one_of(_BAD, _FAIR, _WELL)),
    surprises=_lists(_SECRET),
    cues=_lists(st.one_of(_WORRY, _OTHER, _UNANSWERED)),
    unaddressed=_lists(_PUBLIC),
    not_asked=_lists(_PUBLIC),
    promised=_lists(_entry({"what": _PUBLIC}, file=st.just("a.pdf"), recipient=_BY)),
    next_steps=_lists(_PUBLIC),
    draws=_lists(_PUBLIC),
    delivery=_some(posture=_SECRET, eye_contact=st.integers(1, 5), energy=_SECRET.map(lambda text: f"4, {text}"), listening=_SECRET),
)  # fmt: skip
"""A reflection whose private fields, and no others, hold words that begin with `PRIVATE`."""


def whole(facts: dict[str, Any], people: int = 3) -> dict[str, Any]:
    """`facts` with a candidate and everybody whom they name."""
    return {"candidate": "Ada Byron", "interviewers": list(_NAMES[:people]), **facts}
