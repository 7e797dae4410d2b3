"""Files of facts: a new one as YAML that `thankyou.facts.loading` reads back to the same facts, or a change to one.

Start reading at `as_yaml` and `rewrite`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from thankyou.delivery.files import write
from thankyou.errors import FactError, LoadError
from thankyou.facts.given import facts_of
from thankyou.facts.loading import parse, read_text, shown
from thankyou.facts.models import Fact, Interview
from thankyou.facts.reflection import Observation

__all__ = ["as_yaml", "differing", "dumped", "plain_facts", "reads_as", "rewrite"]

_PLAIN = {
    "Candidate": "name",
    "Interviewer": "name",
    "KeyPoint": "text",
    "Qualification": "evidence",
    "Concern": "text",
    "Unsaid": "text",
    "Draw": "text",
    "NextStep": "text",
    "Material": "what",
    "Remark": "text",
    "NewsItem": "text",
    "Request": "text",
    "AskedQuestion": "question",
    "Cue": "text",
}
"""Which field a plain string fills; an entry that holds nothing else is written as one."""


def rewrite(path: str | Path, change: Callable[[str], str]) -> str:
    """Put what `change` makes of a file's text in its place, whole or not at all; the new text.

    Mode, byte order mark and a link to the file stay. Raises `LoadError` where another program changed the file meanwhile,
    and whatever `change` raises; then the file is as it was.
    """
    place = Path(path).resolve()
    text, mark = read_text(place), _mark(place)
    made = change(text)
    if made == text:
        return text
    if read_text(place) != text:
        raise LoadError(shown(path), "was changed by another program; nothing was changed here, try again")
    write(place, mark + made.encode(), mode=place.stat().st_mode & 0o7777)
    return made


def _mark(path: Path) -> bytes:
    """The byte order mark that the file begins with, if it does."""
    with path.open("rb") as file:
        return b"\xef\xbb\xbf" if file.read(3) == b"\xef\xbb\xbf" else b""


def as_yaml(facts: Fact, *, heading: str = "", rows: Collection[str] = ()) -> str:
    """What `facts` say, without what is left open, below comment lines made of `heading`.

    A list among `rows` is written in rows, `[one, two]`, instead of an entry a line.
    """
    written = plain_facts(facts)
    blocks = dumped({field: value for field, value in written.items() if field not in rows})
    flows = dumped({field: value for field, value in written.items() if field in rows}, flow=True)
    return "".join(f"# {line}\n" for line in heading.splitlines()) + blocks + flows


def dumped(facts: dict[str, Any], *, flow: bool = False) -> str:
    """Plain lists, mappings and text as YAML; empty text for no facts."""
    import yaml  # 15 ms: only where a file is written

    style = None if flow else False
    return (
        yaml.safe_dump(facts, sort_keys=False, allow_unicode=True, width=110, default_flow_style=style) if facts else ""
    )


def plain_facts(facts: Fact) -> dict[str, Any]:
    """`facts` as mappings, lists and text, an entry that is only its text as a string."""
    written = {field: _plain(getattr(facts, field)) for field in type(facts).model_fields if _says(facts, field)}
    return {field: value for field, value in written.items() if value not in ({}, [])}


def differing(before: Fact, after: Fact) -> dict[str, Any]:
    """What `after` says otherwise, plain: the entries of a list that are new or know more, and each value that is another."""
    old, new = plain_facts(before), plain_facts(after)
    found: dict[str, Any] = {}
    for field, value in new.items():
        if isinstance(value, list) and isinstance(old.get(field), list):
            if added := [entry for entry in value if entry not in old[field]]:
                found[field] = added
        elif value != old.get(field):
            found[field] = value
    return found


def reads_as(text: str, before: Interview, after: Interview, changed: Collection[str]) -> bool:
    """Whether a YAML file with this text holds the facts `before`, but for the fields `changed`, which are as in `after`."""
    try:
        found = facts_of(parse(text, suffix=".yaml"), before.kind)
    except FactError:
        return False
    return all(
        getattr(found, field) == getattr(after if field in changed else before, field)
        for field in type(before).model_fields
    )


def _says(facts: Fact, field: str) -> bool:
    """Whether there is something to write: a value that is not the default of its field."""
    value = getattr(facts, field)
    return value is not None and value != type(facts).model_fields[field].default


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if not isinstance(value, Fact):
        return value if isinstance(value, bool | int) else _text(value)
    if isinstance(value, Observation):
        return _observed(value)
    written = plain_facts(value)
    only = _PLAIN.get(type(value).__name__)
    return written[only] if only and list(written) == [only] else written


def _observed(seen: Observation) -> Any:
    """`4`, `4, sat up` or `sat up`; as fields where a jotting begins like a rating."""
    if seen.text is None:
        return plain_facts(seen) if seen.rating is None else seen.rating
    if seen.rating is not None:
        return f"{seen.rating}, {seen.text}"
    return plain_facts(seen) if seen.text[0].isdigit() else seen.text


def _text(value: Any) -> str:
    """A day, a time, a choice or text, as text."""
    return value.isoformat("minutes") if hasattr(value, "second") and not value.second else str(value)
