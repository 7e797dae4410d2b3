"""What a sentence that names its facts only thinks of them: an opinion, a liking, a courtesy, a play. Start reading at `stances`.

The words are closed classes in `templates/rules/gate/stance.yaml`: a stance brings no thing, name, number, deed, habit, skill,
promise or cause, so that it needs no fact.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from thankyou.proofread.gate.turns import Turn
from thankyou.proofread.gate.words import data

__all__ = ["stances"]


def stances(text: str, paths: Collection[str]) -> Iterator[Turn]:
    """The words of an evened text that take a stance, by their place and sort; `paths` are the facts that it names."""
    for sort, place, pattern in _patterns():
        if place and not any(path.startswith(place) for path in paths):
            continue
        for found in pattern.finditer(text):
            spans = [found.span(number) for number in range(1, pattern.groups + 1)] or [found.span()]
            yield from (Turn(start, end, sort) for start, end in spans if end > start)


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Each with its sort and, where it asks for one, the place of the facts that it is for."""
    given = data("stance")
    slots = {name: f"(?:{'|'.join(words.split())})" for name, words in given["classes"].items()}
    for name, part in given["parts"].items():  # a part may hold those before it
        slots[name] = f"(?:{part.format(**slots)})"
    places = given["paths"]
    return tuple(
        (
            sort,
            places.get(sort, ""),
            re.compile(rf"(?:(?<![\w-])|(?=,))(?:{one.format(**slots)})(?![\w-])", re.IGNORECASE),
        )
        for sort, lines in given.items()
        if sort not in ("classes", "parts", "paths", "claims")
        for one in lines
    )
