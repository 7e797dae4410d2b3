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
from thankyou.facts import patterns
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


_TEXT = (
    "Émile's ſon — Kelvin K, İstanbul, `forty` TB_C!\n\n> It's 5.30 p.m.; ask (Ada), \"Bo\" or x@y.org: a\tz ~{q}\n"
    + bytes(range(128)).decode()
)


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"\b(?:ask|or)\b", 0),
        (r"(?<![\w'])[A-Z]\w*|\(\s*\w", 0),
        (r"k|son|i\w", re.IGNORECASE),
        (r"(?i:K)e|(?-i:S)on", re.IGNORECASE),
        (r"[^a-z\W]|(?:x?y)?\.", re.IGNORECASE),
        (r"(?:a|(b?)c?)*?z|.\n", re.DOTALL),
        (r".(?=\n)|[^\W\d_]+$", re.MULTILINE),
        (r"^\s*>|^\w", re.MULTILINE),
        (r"^\W?\w", 0),
        (r"\A.|\n+", re.DOTALL),
        (r"(?!a)\w'|(\W)\1|(?P<two>p)(?P=two)?\.", 0),
        (r"(?(1)a|(b))?\d", 0),
        (r"\w+", re.ASCII),
        (r"(?=\d)", 0),
        (r"\b([A-Za-z]++)(?:\s|$)", 0),
    ],
)
def test_where_a_match_can_begin_changes_no_match(pattern: str, flags: int) -> None:
    theirs, ours = re.compile(pattern, flags), patterns._engine(*patterns._parts((pattern, flags)))
    assert [one.span() for one in ours.finditer(_TEXT)] == [one.span() for one in theirs.finditer(_TEXT)]
    assert ours.split(_TEXT) == theirs.split(_TEXT)


def test_every_pattern_of_ours_finds_what_python_s_own_does() -> None:
    for pattern, flags in patterns._known():
        try:
            theirs = re.compile(pattern, flags)
        except re.error:
            continue
        ours = patterns._engine(*patterns._parts((pattern, flags)))
        assert [one.span() for one in ours.finditer(_TEXT)] == [one.span() for one in theirs.finditer(_TEXT)], pattern


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
