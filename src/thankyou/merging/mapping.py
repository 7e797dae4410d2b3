"""A map for the headers of a table that is new to us: what each probably means, and the file that says it.

What is proposed is only a proposal: it is asked about or written down as a draft, and nothing is read by it unasked.
Start reading at `draft`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from thankyou.errors import MergeError
from thankyou.facts.resources import shipped
from thankyou.merging.columns import IDS, Target, is_report, loosely_called, meant, name_part, normal, target
from thankyou.merging.spec import Spec

__all__ = ["as_yaml", "draft", "instead", "proposed", "taken_as", "unknown"]


def unknown(columns: Sequence[str], spec: Spec) -> list[str]:
    """The columns that neither the convention nor the map knows, in their order."""
    return [
        name
        for name in columns
        if name.strip()
        and name not in spec.columns
        and not spec.groups(name)
        and name != spec.id
        and not is_report(name)
        and normal(name) not in IDS
        and (spec.target(name) is None or _given_already(name, columns, spec))
    ]


def _given_already(name: str, columns: Sequence[str], spec: Spec) -> bool:
    """Whether a column that is known only by its blanks read as dots gives what another one gives by its own name."""
    place = spec.target(name) if loosely_called(name) else None
    others = (spec.target(one) for one in columns if one != name and not loosely_called(one))
    return place is not None and place.filled in {one.filled for one in others if one}


def draft(columns: Sequence[str], spec: Spec) -> dict[str, str | None]:
    """For every column that is not known, the column of the convention that it probably means; None where nothing is likely."""
    open_ones = unknown(columns, spec)
    known = {place.filled for name in columns if name not in open_ones and (place := spec.target(name))}
    given: set[Target | str] = set()
    found: dict[str, str | None] = {}
    for name in open_ones:
        guess = proposed(name, spec)
        found[name] = None
        for meaning in dict.fromkeys((guess, instead(name, guess))):
            fact = _fact(meaning)
            if meaning and fact not in known and (fact not in given or name_part(name) is not None):
                found[name] = meaning
                given.add(fact)
                break
    return found


def _fact(meaning: str | None) -> Target | str:
    """What a meaning fills, so that no two columns of a draft give one fact and the merge refuses it."""
    place = target(meaning) if meaning else None
    return place.filled if place else meaning or ""


_LONG_LINE = 100_000
"""Characters; longer than any header, so that none is broken."""
_TITLE = re.compile(r"(?i)(?:job[ _-]?)?title|designation|position[ _-]?title")
_EITHER = {"role": "interviewers.1.title", "interviewers.1.title": "role"}
"""What a column of titles may mean besides: in a tracker of applications it is the job applied for, in an address book theirs."""


def instead(name: str, meaning: str | None) -> str | None:
    """The other thing that a header may mean, where another column means the first."""
    return _EITHER.get(meaning or "", meaning) if _TITLE.fullmatch(name.strip()) else meaning


def proposed(name: str, spec: Spec) -> str | None:
    """The column of the convention that a header probably means, by what people call it, or else by its spelling."""
    bare = " ".join(re.sub(r"[^\w'’]+|_", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)).casefold().split())
    number = re.search(r"(?<=\D)\s?([2-9])$|^(?:second|2nd)\s", bare)
    if number:
        bare = bare.replace(number[0], "").strip()
    for column, patterns in _known_as().items():
        if any(re.fullmatch(pattern, bare) for pattern in patterns) and (column in IDS or spec.target(column)):
            place = (number[1] or "2") if number else None
            return column.replace(".1.", f".{place}.") if place and ".1." in column else column
    return meant(name, spec.kind)


def taken_as(answer: str, name: str, spec: Spec) -> str | None:
    """What somebody answered, as a column of the convention. Raises `MergeError` for what is none."""
    if target(answer) is None and answer != "row_id":
        close = meant(answer, spec.kind) or proposed(answer, spec)
        raise MergeError(
            [f"{answer[:60]}: is no column of the convention{f'; did you mean {close}?' if close else ''}"], source=name
        )
    return answer


def as_yaml(found: Mapping[str, str | None], *, file: str) -> str:
    """The map as a file for `--map`. A column without a meaning is left unread."""
    lines = [f"# What the columns of {file} mean; a column without a meaning is left unread.", "# `thankyou merge --columns` lists the columns that there are."]  # fmt: skip
    for name, meaning in found.items():
        key = _key(name)
        other = instead(name, meaning)
        guess = f"  # a guess; or is it {other}?" if meaning and other != meaning else ""
        lines.append(f"{key}: {meaning}{guess}" if meaning else f"{key}:")
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    """A header as the key of a line of YAML, in quotation marks where it would not be read back as it is."""
    import yaml

    plain = yaml.safe_dump(name, allow_unicode=True, width=_LONG_LINE).partition("\n")[0]
    try:
        if yaml.safe_load(f"{plain}:") == {name: None}:
            return plain
    except yaml.YAMLError:
        pass
    return str(yaml.safe_dump(name, default_style='"', width=_LONG_LINE)).rstrip("\n")


@cache
def _known_as() -> dict[str, list[str]]:
    found: Any = shipped("columns.yaml")
    return {str(column): [str(pattern) for pattern in patterns] for column, patterns in found.items()}
