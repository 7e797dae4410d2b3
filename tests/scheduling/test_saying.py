"""How long something takes, in words; and the reasons of a schedule say the figures that it goes by."""

from __future__ import annotations

import pytest
from planting import plan

from thankyou.scheduling import silence
from thankyou.scheduling.saying import days_said


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "a day"), (7, "a week"), (10, "10 days"), (14, "two weeks"), (30, "a month"), (60, "two months"), (70, "10 weeks")],
)  # fmt: skip
def test_days_are_said_in_the_largest_unit_that_fits(days: int, said: str) -> None:
    assert days_said(days) == said


@pytest.mark.parametrize(("days", "said"), [(7, "so a week after"), (10, "so 10 days after")])
def test_the_reason_says_the_wait_that_the_day_goes_by(days: int, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "BETWEEN", days)
    [first, *_] = [one for one in plan("2026-11-13").steps if one.kind == "inquiry"]
    assert said in first.reason
