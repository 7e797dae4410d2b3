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


_SAMPLE = (r"(?P<who>\w)\w* said", int(re.IGNORECASE))
"""A pattern of which Python's compiler tells itself where a match can begin."""


def _parts(key: _Key) -> tuple[Any, ...]:
    """What Python's own compiler of patterns would hand to its engine, told where matches can begin."""
    recorder = SimpleNamespace(compile=lambda *parts: parts)
    own: dict[str, Any] = vars(_compiler()) | {"_sre": recorder, "_get_charset_prefix": _beginning}
    for name in ("_compile_info", "_code", "compile"):
        own[name] = FunctionType(own[name].__code__, own)
    found: tuple[Any, ...] = own["compile"](*key)
    return found


def _compiler() -> Any:
    return sys.modules["re._compiler"]


def _engine(*parts: Any) -> re.Pattern[str]:
    made: re.Pattern[str] = sys.modules["_sre"].compile(*parts)
    return made


# --- where a match can begin -------------------------------------------------------------------------------------

_ASCII = frozenset(map(chr, range(128)))


def _beginning(pattern: Any, flags: int) -> list[tuple[Any, Any]] | None:
    """The characters that a match can begin with, as a class; None for any.

    The engine passes over all others without trying the pattern there, which halves what a search costs. Python's compiler tells
    it only where a pattern begins with a character or a class; most of ours begin with the edge of a word, with what must not
    stand before, or with letters of either case. Of those only the ASCII characters that begin no match are told, which suffices.
    """
    of = _compiler()
    found: list[tuple[Any, Any]] | None = of._get_charset_prefix(pattern, flags)
    op, value = pattern[0]
    if found is not None or (op is of.AT and value in (of.AT_BEGINNING, of.AT_BEGINNING_STRING)):
        return found  # what stands only where the text begins is tried once
    begins, _ = _first(pattern, flags)
    none = sorted(map(ord, _ASCII - begins))
    return [(of.NEGATE, None), *((of.LITERAL, one) for one in none)] if none else None


def _first(items: Any, flags: int) -> tuple[frozenset[str], bool]:
    """The ASCII characters that what these items match can begin with, at least, and whether it can be empty."""
    of = _compiler()
    found: frozenset[str] = frozenset()
    for op, value in items:
        if op in (of.AT, of.ASSERT, of.ASSERT_NOT):
            continue  # takes no character
        if op in (of.LITERAL, of.NOT_LITERAL, of.IN, of.ANY):
            return found | _fitting((op, value), flags), False
        if op is of.SUBPATTERN:
            _, on, off, inner = value
            begins, empty = _first(inner, of._combine_flags(flags, on, off))
        elif op is of.BRANCH:
            each = [_first(branch, flags) for branch in value[1]]
            begins, empty = frozenset().union(*(one for one, _ in each)), any(empty for _, empty in each)
        elif op in (of.MAX_REPEAT, of.MIN_REPEAT, of.POSSESSIVE_REPEAT):
            begins, empty = _first(value[2], flags)
            empty = empty or value[0] == 0
        else:
            return _ASCII, False  # what was found before, for one
        found |= begins
        if not empty:
            return found, False
    return found, True


def _fitting(item: Any, flags: int) -> frozenset[str]:
    """The ASCII characters that an item of one character fits."""
    code: list[int] = []
    _compiler()._compile(code, [item], flags)
    return frozenset(filter(_engine(None, flags, [*code, _compiler().SUCCESS], 0, {}, ()).match, _ASCII))
