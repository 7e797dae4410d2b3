"""Large tables of ours of which a message asks for little: in drawers, each of which is unpacked when one of its own is asked for."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar, cast
from zlib import crc32

__all__ = ["PACKED_BY", "Drawers", "in_drawers"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_MOST = 4096
PACKED_BY = Path(__file__)
"""One of the files that a kept table comes of."""


def in_drawers(values: Mapping[Any, Any]) -> list[bytes]:
    """Plain values in drawers, each packed by itself; as `Drawers` reads them and `prepared` keeps them."""
    drawers: list[dict[Any, Any]] = [{} for _ in range(min(len(values), _MOST))]
    for key, value in values.items():
        drawers[_drawer(key, len(drawers))][key] = value
    return [marshal.dumps(drawer) for drawer in drawers]


def _drawer(key: object, of: int) -> int:
    return crc32(str(key).encode("utf-8", "surrogatepass")) % of


class Drawers(dict[_Key, _Value]):
    """A table whose drawers are unpacked when they are needed. No value may be None."""

    def __init__(self, values: dict[_Key, _Value] | list[bytes]) -> None:
        """`values` as they are, or in drawers."""
        super().__init__(values if isinstance(values, dict) else ())
        self._drawers = values if isinstance(values, list) else []

    def __missing__(self, key: _Key) -> _Value:
        if self._drawers:
            self._open(_drawer(key, len(self._drawers)))
        if dict.__contains__(self, key):
            return dict.__getitem__(self, key)
        raise KeyError(key)

    def get(self, key: _Key, default: Any = None) -> Any:
        found = dict.get(self, key)
        if found is None and self._drawers:
            self._open(_drawer(key, len(self._drawers)))
            found = dict.get(self, key)
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        return self.get(cast("_Key", key)) is not None

    def everything(self) -> frozenset[_Key]:
        """All that there is a value for."""
        for place in range(len(self._drawers)):
            self._open(place)
        return frozenset(self)

    def _open(self, place: int) -> None:
        if self._drawers[place]:
            self.update(marshal.loads(self._drawers[place]))  # noqa: S302 - packed by `in_drawers`
            self._drawers[place] = b""
