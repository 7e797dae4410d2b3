"""Where a fact stands, in words that a person reads."""

from __future__ import annotations

import re

__all__ = ["place_in_words"]


def place_in_words(fact: str) -> str:
    """Where a fact stands, for people: `key point 2, why` for `key_points[1].why`."""
    field, number, key = re.fullmatch(r"(\w+)(?:\[(\d+)\])?(?:\.(\w+))?", fact).groups()  # type: ignore[union-attr]
    named = field.replace("_", " ")
    if number is not None:
        named = f"{named.removesuffix('s') if named != 'thanks' else named} {int(number) + 1}"
    return f"{named}, {key.replace('_', ' ')}" if key and key not in ("text", "what") else named
