"""Regular expressions of ours, compiled when something is first looked for with them, and kept for the next start.

There are some two thousand with those of the rules, and compiling what one message needs of them took a quarter of a note from
the command line. Python keeps compiled modules but no compiled patterns, so we do (`prepared`). Which ones were needed could
tell what a message says; therefore, where one is missing, all that are known so far are compiled and kept.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from struct import pack
from types import FunctionType, SimpleNamespace
from typing import Any, cast

from thankyou.facts.drawers import PACKED_BY, Drawers, in_drawers
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


def expect(patterns: Callable[[], Iterable[str]], flags: int = 0) -> None:
    """Patterns of ours that may be asked for, which are kept with the others; called when one of all is missing there."""
    _expected.append((patterns, int(flags)))


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
_expected: list[tuple[Callable[[], Iterable[str]], int]] = []
_STORE = Store("regex", [Path(__file__), PACKED_BY])


@cache
def _kept() -> Drawers[str, _Parts]:
    """What is kept of each pattern, by its flags and itself."""
    return Drawers(_STORE.read() or {})


def _name(pattern: str, flags: int) -> str:
    return f"{flags} {pattern}"


def _compiled(key: _Key) -> re.Pattern[str]:
    name = _name(*key)
    if name not in _kept() and _STORE.writable():
        _keep()
    if name not in _kept():
        return re.compile(*key)
    flags, code, *rest = _kept()[name]
    return _engine(key[0], flags, memoryview(code).cast("I").tolist(), *rest)


def _keep() -> None:
    """Compile all that are known and not kept yet; none in a Python whose compiler works another way."""
    found: dict[str, _Parts] = {}
    try:
        if _engine(*_parts(_SAMPLE)) != re.compile(*_SAMPLE):
            return
        kept = _kept().everything()
        for key in _known():
            if (name := _name(*key)) not in kept:
                with suppress(re.error):
                    _, flags, code, *rest = _parts(key)
                    found[name] = (flags, pack(f"{len(code)}I", *code), *rest)
    except (AttributeError, LookupError, TypeError, ValueError):
        return
    if found:
        _kept().update(found)
        _STORE.write(in_drawers(_kept()))


def _known() -> set[_Key]:
    return _ours.union((pattern, flags) for patterns, flags in _expected for pattern in patterns())


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
