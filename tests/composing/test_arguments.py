"""What a caller hands in beside the facts: days, moments, people and words, as they are or as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from thankyou import FactError, MergeError, compose, compose_all, merge, review, schedule
from thankyou.errors import DeliveryError

FACTS = {"candidate": "Ada Byron", "role": "Engineer", "date": "2026-11-12", "interviewers": ["Dana Ortiz", "Sam Park"]}
ROWS = [{"candidate.name": "Ada Byron", "interviewers": "Dana Ortiz"}]


def composed(sent_on: Any) -> Any:
    return compose(FACTS, sent_on=sent_on, engine="none")


def all_composed(sent_on: Any) -> Any:
    return compose_all(FACTS, sent_on=sent_on, engine="none")


def scheduled(today: Any) -> Any:
    return schedule(FACTS, today=today)


def merged(sent_on: Any) -> Any:
    return list(merge(ROWS, sent_on=sent_on, engine="none"))


takes_a_day = pytest.mark.parametrize("ask", [composed, all_composed, scheduled, merged], ids=lambda ask: ask.__name__)


@takes_a_day
def test_a_day_may_be_text(ask: Callable[[Any], Any]) -> None:
    assert ask("2026-11-13") == ask(dt.date(2026, 11, 13)) == ask(" 2026-11-13 ")


@takes_a_day
def test_a_moment_may_be_text(ask: Callable[[Any], Any]) -> None:
    assert ask("2026-11-13T09:30") == ask(dt.datetime(2026, 11, 13, 9, 30))  # noqa: DTZ001  # the candidate's own time


@takes_a_day
@pytest.mark.parametrize(
    "value", ["soon", "13/11/2026", "2026-11-31", "", 20261113, 1.5, True, ["2026-11-13"]], ids=repr
)
def test_what_is_no_day_is_refused_by_the_name_of_the_argument(ask: Callable[[Any], Any], value: Any) -> None:
    with pytest.raises((FactError, MergeError), match=r"(sent_on|today): "):
        ask(value)


def test_a_schedule_needs_a_day() -> None:
    with pytest.raises(FactError, match="today: must be a day"):
        schedule(FACTS, today=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("to", [1.5, True, ["Dana Ortiz"], b"Dana"], ids=repr)
def test_a_reader_is_a_name_or_a_number(to: Any) -> None:
    with pytest.raises(FactError, match="to: must be a name, or a number"):
        compose(FACTS, to=to, engine="none")


@pytest.mark.parametrize("argument", ["words", "without"])
def test_a_list_of_words_is_one(argument: str) -> None:
    with pytest.raises(FactError, match=f"{argument}: must be a list of words"):
        review("Dear Dana", engine="none", **{argument: 3})  # type: ignore[arg-type]


@pytest.mark.parametrize("date", ["2026-11-13", 3, dt.date(2026, 11, 13)], ids=repr)
def test_an_email_wants_a_moment(date: Any) -> None:
    with pytest.raises(DeliveryError, match="date: needs a time zone"):
        composed("2026-11-13").to_email(date=date)
