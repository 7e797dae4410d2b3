"""Names that are no names are shown as they are written, never taken apart."""

from __future__ import annotations

import pytest

from thankyou.facts.people import Name


@pytest.mark.parametrize("text", ["{% for x in y %}", "{# a b #}", "$(rm -rf /)", "%s %n", "<b>Dana Ortiz</b>", "Team 7 Lead", "a@b.cc x", "Q & A", "x = y", "👩‍💻 Dana Ortiz"])  # fmt: skip
def test_text_that_is_no_name_stays_whole(text: str) -> None:
    name = Name.of(text)
    assert name.given == name.family == name.full == text


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [("Dana O’Neil-Smith", "Dana", "O’Neil-Smith"), ("Zoë Ångström", "Zoë", "Ångström"), ("علی‌رضا کریمی", "علی‌رضا", "کریمی"), ("Dana (Dee) Ortiz", "Dana", "Ortiz")],
)  # fmt: skip
def test_unusual_names_are_still_names(text: str, given: str, family: str) -> None:
    name = Name.of(text)
    assert (name.given, name.family) == (given, family)
