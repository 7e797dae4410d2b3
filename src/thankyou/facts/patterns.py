"""Regular expressions of ours, compiled when something is first looked for with them, and kept for the next start.

There are some two thousand with those of the rules, and compiling what one message needs of them took a quarter of a note from
the command line. Python keeps compiled modules but no compiled patterns, so we do (`prepared`). Which ones were needed could
tell what a message says; therefore, where one is missing, all that are known so far are compiled and kept.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from struct import pack
from types import FunctionType, SimpleNamespace
from typing import Any, cast

from thankyou.facts.prepared import Store

__all__ = ["expect", "regex"]

_Key = tuple[str, int]
_Parts = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What Python's compiler of patterns hands to its engine: the flags, the code, the number of groups and their names."""


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use; then `re.error` is raised for what is no regular expression.

    Only for patterns that our code and our files hold: they are kept, and nothing of a person's may be.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


def expect(patterns: Iterable[str], flags: int = 0) -> None:
    """Patterns of ours that may be asked for, which are kept with the others."""
    _ours.update((pattern, int(flags)) for pattern in patterns)


class _Late:
    """Stands for a compiled pattern. What is asked of it is kept, so that a method is found at once from its second call on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._asked = pattern, int(flags)
        _ours.add((pattern, self._asked))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return _compiled((self.pattern, self._asked))

    def __getattr__(self, name: str) -> Any:  # only what does not stand in the instance yet
        value = self.__dict__[name] = getattr(self.compiled, name)
        return value


_ours: set[_Key] = set()
_STORE = Store("regex", [Path(__file__)])


@cache
def _kept() -> dict[_Key, _Parts]:
    kept: dict[_Key, _Parts] = _STORE.read() or {}
    return kept


def _compiled(key: _Key) -> re.Pattern[str]:
    if key not in _kept() and _STORE.writable():
        _keep()
    if key not in _kept():
        return re.compile(*key)
    flags, code, *rest = _kept()[key]
    return _engine(key[0], flags, memoryview(code).cast("I").tolist(), *rest)


def _keep() -> None:
    """Compile all that are known and not kept yet; none in a Python whose compiler works another way."""
    found: dict[_Key, _Parts] = {}
    try:
        if _engine(*_parts(_SAMPLE)) != re.compile(*_SAMPLE):
            return
        for key in _ours - _kept().keys():
            with suppress(re.error):
                _, flags, code, *rest = _parts(key)
                found[key] = (flags, pack(f"{len(code)}I", *code), *rest)
    except (AttributeError, LookupError, TypeError, ValueError):
        return
    if found:
        _kept().update(found)
        _STORE.write(_kept())


_SAMPLE = (r"(?P<who>\w+) said", int(re.IGNORECASE))


def _parts(key: _Key) -> tuple[Any, ...]:
    """What Python's own compiler of patterns would hand to its engine."""
    compiler = sys.modules["re._compiler"]
    recording = vars(compiler) | {"_sre": SimpleNamespace(compile=lambda *parts: parts)}
    found: tuple[Any, ...] = FunctionType(compiler.compile.__code__, recording)(*key)
    return found


def _engine(*parts: Any) -> re.Pattern[str]:
    made: re.Pattern[str] = sys.modules["_sre"].compile(*parts)
    return made
