"""Patterns that are compiled at their first use."""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import thankyou
from thankyou.facts.patterns import regex

_MODULES = [module.name for module in pkgutil.walk_packages(thankyou.__path__, "thankyou.")]


def test_every_pattern_of_ours_compiles() -> None:
    late = type(regex(""))
    found = [
        value
        for name in _MODULES
        if not name.endswith("__main__")
        for value in vars(import_module(name)).values()
        if isinstance(value, late)
    ]
    assert len(found) > 200
    for pattern in found:
        pattern.search("")


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    ours, theirs = regex(r"(?P<who>\w+) said", re.IGNORECASE), re.compile(r"(?P<who>\w+) said", re.IGNORECASE)
    text = "Ana SAID so, and Ben said no."
    assert ours.pattern == theirs.pattern
    assert ours.findall(text) == theirs.findall(text) == ["Ana", "Ben"]
    assert ours.sub(r"\1 wrote", text, count=1) == theirs.sub(r"\1 wrote", text, count=1)
    assert (ours.flags, ours.groups, ours.groupindex) == (theirs.flags, theirs.groups, theirs.groupindex)
    with pytest.raises(AttributeError, match="no attribute 'find'"):
        ours.find  # type: ignore[attr-defined]  # noqa: B018


def test_no_late_pattern_is_compared_with_that_of_a_match() -> None:
    late = type(regex(""))
    for name in _MODULES:
        module = import_module(name) if not name.endswith("__main__") else None
        source = Path(module.__file__).read_text(encoding="utf-8") if module and module.__file__ else ""
        compared = re.findall(r"\.re (?:is|is not|==|!=|in) (\w+)", source)
        assert [one for one in compared if isinstance(getattr(module, one, None), late)] == [], name


def test_what_is_no_regular_expression_is_told_at_its_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error, match="unterminated"):
        broken.match("")


@pytest.mark.parametrize("unused", ["thankyou.facts.follow_ups", "thankyou.proofread", "thankyou.facts.terms"])
def test_importing_compose_loads_nothing_that_only_some_notes_need(unused: str) -> None:
    code = f"import sys; from thankyou import compose; sys.exit({unused!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
