"""Harper as a grammar engine: inside the process, offline, a few milliseconds a letter. Start reading at `Harper.check`.

Every sentence is judged by itself and remembered, since sentences repeat over many letters. Which of Harper's rules are
off, and why, is said in `templates/rules/harper.yaml`. Deciding which findings matter to a letter (known names, safe
fixes) is not done here.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.engines.issues import Issue, Severity, Span, unknown
from thankyou.errors import EngineError
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped

if TYPE_CHECKING:
    from harper import Lint, Linter

__all__ = ["Harper", "begin_loading", "description", "fits", "known"]

LONGEST_TEXT = 20_000
LONGEST_WORD = 200
"""One word of 100,000 letters would abort the process; both limits in characters."""
_TOO_LONG = regex(rf"\S{{{LONGEST_WORD + 1},}}")
_DIALECTS = {"en-US": 0, "en-GB": 1, "en-IE": 1, "en-ZA": 1, "en-SG": 1, "en-AU": 2, "en-NZ": 2, "en-CA": 3, "en-IN": 4}
_OWN = threading.local()


def fits(text: str) -> bool:
    """Whether a text is within what Harper can take."""
    return len(text) <= LONGEST_TEXT and not _TOO_LONG.search(text)


class Harper:
    """A `GrammarEngine`; safe to share by threads, each of which gets a linter of its own.

    `verdicts`: a folder in which verdicts are kept from one run to the next (`thankyou.engines.kept`).
    """

    name = "harper"

    def __init__(self, verdicts: str | None = None) -> None:
        self._verdicts = verdicts

    def check(self, texts: Sequence[str], *, locale: str) -> list[list[Issue]]:
        """The issues of each text. Raises `EngineError` for a text beyond the limits, or where Harper cannot be loaded."""
        dialect = _DIALECTS.get(locale, 0 if locale == "en-US" else 1)
        if self._verdicts is None:
            return [list(_judge(text, dialect)) for text in texts]
        from thankyou.engines.kept import Kept

        return Kept(Path(self._verdicts), f"{_state()} {dialect}").recalled(texts, lambda text: _judge(text, dialect))


@cache
def _state() -> str:
    """What verdicts depend on beside the text: the version of Harper, and which of its rules are off."""
    from importlib.metadata import version

    return f"{version('harper-py')} {' '.join(sorted(_off()))}"


def begin_loading() -> None:
    """Load Harper on another core while this one does something else. It takes most of a second, once in a process."""
    threading.Thread(target=_load, name="harper").start()


def _load() -> None:
    with suppress(ImportError):  # said where it is asked to check
        from harper import Linter

        Linter()


def known(word: str, locale: str) -> bool:
    """Whether Harper's dictionary has a word exactly as written."""
    return _known(word, _DIALECTS.get(locale, 1))


_UNKNOWN = ("SpellCheck", "The")
"""Harper's rules about words that are none; the second has `teh` to itself, and marks `te`, which is an article elsewhere."""


@lru_cache(maxsize=16384)
def _known(word: str, dialect: int) -> bool:
    if not fits(word):
        return False
    found = _linter(dialect).organized_lints(f"It is {word} it.", language="plaintext")
    return not any(lint.span.start == 6 for rule in _UNKNOWN[: len(word) - 1] for lint in found.get(rule, ()))


@lru_cache(maxsize=16384)
def _judge(text: str, dialect: int) -> tuple[Issue, ...]:
    if not fits(text):
        raise EngineError(
            f"a text of more than {LONGEST_TEXT:,} characters, or with a word of more than {LONGEST_WORD}, cannot be checked"
        )
    try:
        found = _linter(dialect).organized_lints(text, language="plaintext")
    except RuntimeError as error:
        raise EngineError("Harper could not check a text") from error
    return tuple(
        sorted(
            (_issue(rule, lint) for rule, lints in found.items() for lint in lints),
            key=lambda issue: (issue.span, issue.rule),
        )
    )


def description(rule: str) -> str:
    """What Harper says about one of its rules; empty where it has no such rule or cannot be loaded."""
    try:
        return str(_linter(0).get_lint_descriptions().get(rule, ""))
    except EngineError:
        return ""


def _issue(rule: str, lint: Lint) -> Issue:
    spelling = rule == "SpellCheck"
    suggestions = tuple(_replacement(lint.problem_text, suggestion) for suggestion in lint.suggestions)
    message = unknown(lint.problem_text) if spelling else lint.message
    name = "spelling" if spelling else rule
    return Issue(
        rule=f"harper/{name}",
        message=message,
        span=Span(lint.span.start, lint.span.end),
        severity=Severity.WARNING,
        suggestions=suggestions,
        engine="harper",
    )


def _replacement(problem: str, suggestion: Any) -> str:
    """What stands in the place of the problem when the suggestion is taken: replace, remove, or insert after."""
    return (suggestion.replacement_text, "", problem + suggestion.replacement_text)[int(suggestion.kind)]


_LIFETIME = 240
"""Texts that one linter judges. It remembers every text, 8 MB of so many; a new one takes 25 ms, as long as a dozen texts, and forgets."""


def _linter(dialect: int) -> Linter:
    """The linter of this thread for a dialect, a fresh one from time to time."""
    linters: dict[int, Linter] = _OWN.__dict__.setdefault("linters", {})
    judged: dict[int, int] = _OWN.__dict__.setdefault("judged", {})
    judged[dialect] = judged.get(dialect, 0) + 1
    if judged[dialect] > _LIFETIME:
        judged[dialect] = 1
        linters.pop(dialect, None)
    if dialect not in linters:
        try:
            from harper import Dialect, Linter  # 0.7 s and 157 MB: only where the engine is asked for
        except ImportError as error:
            raise EngineError("the embedded engine is not installed; pip install harper-py") from error
        linter = Linter(Dialect(dialect))
        linter.set_lint_config(_config())
        linters[dialect] = linter
    return linters[dialect]


@cache
def _config() -> dict[str, bool | None]:
    """Which of Harper's rules are on; 10 ms."""
    from harper import get_default_lint_config

    return {**get_default_lint_config(), **dict.fromkeys(_off(), False)}


@cache
def _off() -> frozenset[str]:
    """The names of Harper's rules that are off."""
    data: dict[str, list[str]] = shipped("rules", "harper.yaml")["disabled"]
    return frozenset(name for names in data.values() for name in names)
