"""From the cells of a row to the facts of an interview. Start reading at `facts_of`; `united` joins the rows of a panel.

A cell that is blank says nothing. A value may be text, as in CSV files, or already a number, list or mapping, as in JSON
lines and Parquet. Nothing is checked here but what only a table can get wrong; the models check the rest.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from thankyou.errors import FactError, Problem
from thankyou.facts.cells import codes_kept_whole, shows_nothing
from thankyou.facts.given import facts_of as facts_for
from thankyou.facts.listed import begins_with_number, is_list, unmarked
from thankyou.facts.models import Interview, Interviewer, half_filled
from thankyou.facts.nobody import addresses_nobody, never_filled
from thankyou.facts.people import InParts, fold
from thankyou.facts.printed import closes_table, is_label
from thankyou.facts.text import quoted, uncovered
from thankyou.facts.text import says_nothing as no_answer
from thankyou.facts.unfilled import absent, unfilled
from thankyou.merging.columns import (
    FAMILY,
    GIVEN,
    IDS,
    TITLE,
    Target,
    entries,
    found_in,
    is_day,
    is_report,
    is_time,
    meant,
    name_part,
    nameless,
    nested,
    normal,
    plain_field,
)
from thankyou.merging.days import (
    Dates,
    ambiguous,
    counted,
    days_meant,
    for_no_day,
    in_figures,
    no_such_day,
    other_weekday,
    read_day,
    read_time,
)
from thankyou.merging.results import Read, RowError
from thankyou.merging.roles import calmed
from thankyou.merging.several import meant_marks, strung
from thankyou.merging.spec import Spec
from thankyou.merging.tables.markdown import without_emphasis
from thankyou.merging.tables.table import says_nothing

__all__ = [
    "Unfit",
    "alone",
    "days_read",
    "facts_of",
    "half_names_read",
    "id_column",
    "interview_of",
    "is_name",
    "reason",
    "same_twice",
    "shown",
    "summing",
    "united",
]


class Unfit(Exception):
    """A row cannot become facts; carries the `RowError` that says why."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.error = RowError(code, text)


def facts_of(cells: Mapping[str, Any], spec: Spec, ids: str | None) -> dict[str, Any]:
    """The facts that the cells of one row state, in the shape of a file of facts. Raises `Unfit`."""
    found: dict[str, Any] = {}
    lists: dict[str, dict[int, Any]] = {}
    filled: set[Target] = set()
    silent, numbered = _silent(cells, spec), _numbered(cells, spec)
    for name, value in sorted(cells.items(), key=lambda cell: _rank(str(cell[0]), spec)):
        if name == ids or is_report(str(name)) or _blank(value):
            continue
        place = _target(str(name), spec)
        if place is None:
            continue
        value = _plain(value)
        if isinstance(value, str) and "&" in value and _may_be_parted(place):
            value = codes_kept_whole(value)
        if isinstance(value, str) and "*" in value and not unfilled(value):
            value = without_emphasis(value)
        if isinstance(value, str) and _repeats(value, str(name), place):
            raise Unfit("facts", f"{shown(str(name))}: holds the name of its column where a value should be")
        if str(name) in silent:
            continue
        if isinstance(value, str) and value.strip().casefold() in _NULLS and (place.key or place.field) not in _NAMED:
            continue
        if isinstance(value, str) and place.entry is not None and place.key not in (None, *_NAMED) and no_answer(value):
            continue  # else its entry would be one that holds nothing
        if isinstance(value, str) and place.entry is not None and not (is_list(value) or no_answer(value)):
            value = unmarked(value, number=place.entry + 1, counted=place.field in numbered)
        if isinstance(value, str) and ";" in value and not place.whole_list and _may_be_parted(place):
            if strung(value, place):
                raise Unfit("facts", f"{shown(str(name))}: {_LIST}")
            value = meant_marks(value)
        if isinstance(value, str) and _BREAK.search(value):
            value = _in_one_line(value, place)
        if isinstance(value, str) and place.field == "role":
            value = calmed(value)
        if isinstance(value, str) and is_day(place):
            value = _day(str(name), value, spec)
        elif isinstance(value, dt.datetime) and is_day(place):  # a time of day says nothing against the day
            value = value.date()
        elif isinstance(value, str) and is_time(place):
            value = _time(str(name), value)
        if is_day(place) and (wrong := for_no_day(str(value))):
            raise Unfit("facts", f"{shown(str(name))}: {wrong}; write the day, or leave the cell blank")
        if place in filled and not (str(name) in spec.columns and isinstance(value, str)):
            raise Unfit("twice", f"{shown(str(name))}: gives {place} a second time")
        _put(found, lists, place, value, again=place in filled)
        filled.add(place)
    for place, name in _first_names(cells, spec, silent):
        entry = found.get(place.field) if place.entry is None else lists.get(place.field, {}).get(place.entry)
        if isinstance(entry, dict) and place.key == "name":
            entry["name"] = InParts.of(entry["name"], name)
    return {**found, **{field: [one[index] for index in sorted(one)] for field, one in lists.items()}}


def _may_be_parted(place: Target) -> bool:
    """Whether a semicolon in a cell may part several entries, and `\\;` is one that is meant; that of one person parts what is beside a name."""
    return place.whole_list or (place.entry is not None and place.field not in _PEOPLE)


def _numbered(cells: Mapping[str, Any], spec: Spec) -> frozenset[str]:
    """The lists of which two entries or more begin with their own number; a number in front of one alone is a part of it: `1. FC Köln`."""
    begun = {
        place._replace(key=None)
        for name, value in cells.items()
        if isinstance(value, str) and value[:4].strip("( ")[:1].isdigit()
        if (place := spec.target(str(name))) and place.entry is not None
        if begins_with_number(value, place.entry + 1)
    }
    fields = [place.field for place in begun]
    return frozenset(field for field in fields if fields.count(field) > 1)


_BREAK = re.compile(r"\s*[\r\n\u2028\u2029\u0085]\s*")
_PEOPLE, _OF_A_LINE = ("interviewers", "reader"), ("company", "role")


def _in_one_line(value: str, place: Target) -> str:
    """A cell in which somebody broke the line, as one line where its fact is one; what stands in lists and texts stays.

    Of a person it may hold more than the name, below it, a title or an address, which a semicolon parts as well.
    """
    lines = _BREAK.split(value.strip())
    if place.field in _PEOPLE and place.whole_list:
        return _joined(lines, lambda whole, line: "\n")
    if is_name(place):
        return _joined(
            lines, lambda whole, line: "; " if " " in line and " " in whole.rpartition(";")[2].strip() else " "
        )
    plain = place.field in _OF_A_LINE or place.field in (*nested(), *_PEOPLE)
    return " ".join(lines) if plain else value


def is_name(place: Target) -> bool:
    """Whether a column names somebody who reads, or all of them."""
    return place.field in _PEOPLE and (place.key or "name") == "name"


def _joined(lines: Sequence[str], mark: Callable[[str, str], str]) -> str:
    """The lines of a cell about people; what surely belongs to the line above stands behind it, `(Area Engineer)`, an address."""
    whole = lines[0]
    for line in lines[1:]:
        address = "@" in line and " " not in line and "@" not in whole.rpartition("\n")[2]
        line = f"<{line.strip('<>')}>" if address else line
        whole += (" " if line[0] in "(<[&" or line[0].islower() else mark(whole, line)) + line
    return whole


_NULLS = frozenset({"null", "nan", "nat", "<na>"})
"""What programs write into a cell that holds nothing."""
_NAMED = frozenset({"name", "company", "role", "date", "interviewers", "candidate"})
"""What may be called so, or what a message is about: there the models decide."""
_CHOSEN = frozenset({"medium", "tone", "length", "locale"})
"""Fields whose value may be the name of a column: `phone`."""


def _repeats(value: str, name: str, place: Target) -> bool:
    """Whether a cell holds its own header, as exports do that repeat the header or fill a form with the names of its fields."""
    said = normal(re.sub(r"[\[\]{}<>%*#]", "", value))
    return bool(said) and place.field not in _CHOSEN and said in (normal(name), str(place))


def _rank(name: str, spec: Spec) -> int:
    """Where a column stands among those that the map joins: names are put together first name first, wherever columns stand."""
    if name not in spec.columns:
        return 0
    part = name_part(name)
    return 1 if part is None else part


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(name: str, value: str, spec: Spec) -> str:
    """A day as YYYY-MM-DD where it can only be one; what is no day stays for the models to refuse. Raises `Unfit`."""
    if (day := read_day(value, spec.dates)) is not None:
        if wrong := other_weekday(value, spec.dates):
            raise Unfit("facts", f"{shown(name)}: {wrong}")
        return day
    if spec.dates and in_figures(value):
        raise Unfit("facts", f"{shown(name)}: {quoted(value)} is no day when it is read {spec.dates}")
    if no_such_day(value) and not _ISO.fullmatch(value.strip()):  # of such a one the models say more
        raise Unfit("facts", f"{shown(name)}: {quoted(value)} is not a day of the calendar")
    if not ambiguous(value):
        return value
    raise Unfit("facts", f"{shown(name)}: {_asked(value)} (in Python, `dates=`)")


def _asked(value: str) -> str:
    """What has to be said before a day can be read."""
    advice = " or ".join(f"`--dates {order.value}`" for order in Dates)
    if day := counted(value):
        return f"{quoted(value)} is how a spreadsheet counts {day}; write that, or have such numbers read: {advice}"
    days = days_meant(value)
    if len({day[:4] for day in days}) > 1:  # "17.11.26" may begin with its year
        return f"{quoted(value)} may be {' or '.join(days)}; write the year in full, or say once for all rows how it is read: {advice}"
    return f"which of day and month stands first in {quoted(value)}? Say it once for all rows: {advice}"


def _time(name: str, value: str) -> str:
    """A time as HH:MM. Raises `Unfit`."""
    try:
        return f"{read_time(value):%H:%M}"
    except FactError as error:
        raise Unfit("facts", f"{shown(name)}: {quoted(value)} {error.problems[0].message}") from None


def alone(cells: Mapping[str, Any], spec: Spec, ids: str | None) -> str | None:
    """The column of the one cell that a row fills of several: a title above other rows, a line below them. Where shared facts tell of an interview, only a signature that counts something."""
    shared = bool(spec.facts.keys() - _OF_NO_INTERVIEW)
    held = {str(name): place for name in cells if name != ids and (place := spec.target(str(name)))}
    if not shared:
        held = {name: place for name, place in held.items() if place.field != "candidate" and place.key != "honorific"}
    filled = [name for name in held if not _blank(cells[name])]
    if len(filled) != 1 or len(set(held.values())) <= _FEWEST_BLANK:
        return None
    [column] = filled
    counts = held[column] == Target("candidate", None, "name") and re.search(r"\d", str(cells[column]))
    return column if counts or not shared else None  # "Exported 12 Nov" below a table signs nothing


_OF_NO_INTERVIEW = frozenset({"candidate", "locale", "tone", "length"})
"""Shared facts that say who writes and how, and nothing of what happened."""


def summing(cells: Mapping[str, Any], spec: Spec, ids: str | None) -> str | None:
    """The first column that a row fills, where all that it says is what a program puts below a table, with figures beside it: `Average: 3.400`, `Total`, `12`."""
    said = {
        str(name): str(value)
        for name, value in cells.items()
        if name != ids and spec.target(str(name)) and not _blank(value)
    }
    sums = [name for name, text in said.items() if closes_table(text)]
    return sums[0] if sums and all(name in sums or _FIGURES.fullmatch(said[name]) for name in said) else None


_FIGURES = re.compile(r"[\W\d]*")
_FEWEST_BLANK = 2
"""Facts beside a single one that the table has columns for; a form of address is none."""


def days_read(cells: Mapping[str, Any], spec: Spec) -> list[Read]:
    """The days of a row that were written in another way than YYYY-MM-DD, and as what they were read."""
    found = []
    for name, value in cells.items():
        place = spec.target(str(name))
        day = read_day(value, spec.dates) if place and isinstance(value, str) and is_day(place) else None
        if day and day != value.strip():
            found.append(Read(str(place), value.strip(), day))
    return found


def half_names_read(cells: Mapping[str, Any], spec: Spec) -> list[Read]:
    """The names of a row that several columns make, of which the one of the first name says nothing; or that of the family name, beside a form of address or where it says that it is not known."""
    found, silent = [], _silent(cells, spec)
    for place, names in _parts(cells, spec).items():
        said = " ".join(str(cells[name]).strip() for name in names if name not in silent)
        addressed = _addressed(cells, spec, place)
        wanted = [
            name
            for name in names
            if name_part(name) == GIVEN or (name_part(name) == FAMILY and (addressed or not _blank(cells[name])))
        ]
        blank = [name for name in wanted if name in silent]
        if said and blank:
            found.append(Read(str(place), "", said, blank[0]))
    return found


def _addressed(cells: Mapping[str, Any], spec: Spec, place: Target) -> bool:
    """Whether a row has a form of address for somebody, in a column of its own."""
    titles = (place._replace(key="honorific"), place)
    return any(
        spec.target(str(name)) == titles[0] or (spec.target(str(name)) == titles[1] and name_part(str(name)) == TITLE)
        for name, value in cells.items()
        if not _blank(value)
    )


def _first_names(cells: Mapping[str, Any], spec: Spec, silent: set[str]) -> Iterator[tuple[Target, str]]:
    """The names of readers that several columns make, each with what that of the first name says."""
    for place, names in _parts(cells, spec).items():
        said = [str(cells[name]).strip() for name in names if name_part(name) == GIVEN and name not in silent]
        others = [name for name in names if name_part(name) != GIVEN and name not in silent]
        if place.field in _PEOPLE and len(said) == 1 and others:
            yield place, said[0]


def _silent(cells: Mapping[str, Any], spec: Spec) -> set[str]:
    """The columns of names in several parts whose cells say that there is no such part, as a field of a whole name is read: `n.a.`, `TBC`, `NA` beside `Mei`.

    Raises `Unfit` for a part that was never filled in: `XXX`, `{{ last }}`.
    """
    found = set()
    for place, names in _parts(cells, spec).items():
        texts = {name: "" if _blank(cells[name]) else str(cells[name]).strip() for name in names}
        whole = " ".join(filter(None, texts.values()))
        if (whole and all(not text or _unknown(text) for text in texts.values())) or _says_it_together(texts):
            found |= {name for name, text in texts.items() if not text}
            continue  # it is told as where one field has the whole name
        for name, text in texts.items():
            if not text or _unknown(text) or (half_filled(text) and half_filled(whole)):
                found.add(name)
                if text and unfilled(text) and not (absent(text) or _repeats(text, name, place)):
                    raise Unfit("facts", f"{shown(name)}: {_NEVER_FILLED}")
    return found


_LIST = "holds a list of several things; give each an entry of its own, or write `\\;` where one sentence has the mark"
_NEVER_FILLED = "looks like a placeholder that was never filled in; fill it in, or leave the cell blank"


def _says_it_together(texts: Mapping[str, str]) -> bool:
    """Whether the parts of a name are no name only as they stand together, first name first: `DO NOT` and `CONTACT`, `To Be` and `Announced`."""
    said = [texts[name] for name in sorted(texts, key=lambda name: name_part(name) or 0) if texts[name]]
    whole = " ".join(said)
    return len(said) > 1 and (addresses_nobody(whole) or (_names_nobody(whole) and not any(map(_names_nobody, said))))


def _names_nobody(text: str) -> bool:
    """Whether words say that a name was never filled in, or must not be used."""
    return never_filled(text) or unfilled(text)


def _unknown(text: str) -> bool:
    """Whether a part of a name says that it is not known."""
    return unfilled(text) or addresses_nobody(text) or is_label(text)


def _parts(cells: Mapping[str, Any], spec: Spec) -> dict[Target, list[str]]:
    """The columns of a row that the map makes a name of together, by the name that they make."""
    found: dict[Target, list[str]] = {}
    for name in map(str, cells):
        place = spec.target(name) if name in spec.columns and name_part(name) is not None else None
        if place is not None and sum(spec.target(one) == place for one in spec.columns) > 1:
            found.setdefault(place.filled, []).append(name)
    return found


def _target(name: str, spec: Spec) -> Target | None:
    """The fact a column fills; None for one that the map leaves unread. Raises `Unfit` for an unknown one."""
    if spec.leaves(name) and name:
        return None
    if nameless(name) and name not in spec.columns:
        raise Unfit(
            "ragged",
            f"has something in {name}, for which the header has no name (`--ignore '{name}'` leaves it unread)",
        )
    place = spec.target(name)
    if place is None and normal(name) not in IDS and not spec.groups(name):
        if not name.strip():
            raise Unfit("unknown-column", "a column has no name, and holds something")
        close = meant(name, spec.kind)
        raise Unfit(
            "unknown-column",
            f"{shown(name)}: is no column of the convention{f'; did you mean {close}?' if close else ''}",
        )
    return place


def _put(found: dict[str, Any], lists: dict[str, dict[int, Any]], place: Target, value: Any, *, again: bool) -> None:
    if place.field in nested():
        keyed = value if place.key is None and isinstance(value, Mapping) else {place.key or _plain_key(place): value}
        _merge_into(found.setdefault(place.field, {}), keyed, place, again=again)
    elif place.whole_list:
        for index, one in enumerate(_listed(value)):
            _entry(lists.setdefault(place.field, {}), Target(place.field, index), one, again=again)
    elif place.entry is not None:
        _entry(lists.setdefault(place.field, {}), place, value, again=again)
    else:
        found[place.field] = f"{found[place.field]} {value}" if again else value


def _entry(ones: dict[int, Any], place: Target, value: Any, *, again: bool) -> None:
    """Put a value into entry `place.entry`, which another column may have begun."""
    assert place.entry is not None
    if place.entry not in ones and place.key is None:
        ones[place.entry] = value
        return
    begun = ones.get(place.entry, {})
    if not isinstance(begun, Mapping):
        begun = {_plain_key(place): begun}
    keyed = value if place.key is None and isinstance(value, Mapping) else {place.key or _plain_key(place): value}
    ones[place.entry] = fresh = dict(begun)
    _merge_into(fresh, keyed, place, again=again)


def _plain_key(place: Target) -> str:
    try:
        return plain_field(place.field)
    except (AssertionError, LookupError):  # a list of texts has entries, not fields
        raise Unfit("twice", f"{place}: is given by two columns") from None


def _merge_into(into: dict[str, Any], keyed: Mapping[str, Any], place: Target, *, again: bool) -> None:
    for key, value in keyed.items():
        if key in into and not again:
            raise Unfit("twice", f"{place}: is given by two columns")
        into[key] = _one_after_another(into[key], value) if key in into else value


def _one_after_another(said: Any, value: Any) -> str:
    """Two texts of one fact as one; where one of them is the whole already, as a full name beside its last or beside itself, it is enough."""
    one, other = str(said), str(value)
    if one == other or other.startswith(f"{one} "):
        return other
    return one if one.endswith(f" {other}") else f"{one} {other}"


def _listed(value: Any) -> Sequence[Any]:
    if isinstance(value, str):
        return entries(value)
    return value if isinstance(value, list | tuple) else [value]


def _blank(value: Any) -> bool:
    if isinstance(value, str):
        return says_nothing(value) or shows_nothing(value)
    return says_nothing(value) or (isinstance(value, list | tuple | Mapping) and not value)


def _plain(value: Any) -> Any:
    """A date with a time of midnight is a day; a mapping whose fields are all empty says less than it seems to."""
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date()
    if isinstance(value, float | int) and not isinstance(value, bool):
        return str(int(value)) if float(value).is_integer() else repr(value)
    if hasattr(value, "item") and not isinstance(value, str):  # a number as numpy has it
        return _plain(value.item())
    if isinstance(value, Mapping):
        return {key: one for key, one in value.items() if not says_nothing(one) or isinstance(one, str)}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value if not _blank(one)]
    return value


def united(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The facts of several rows as one interview: lists one after the other, everything else said alike. Raises `Unfit`."""
    found: dict[str, Any] = {}
    for facts in rows:
        for field, value in facts.items():
            if isinstance(value, list):
                known = found.setdefault(field, [])
                known += [one for one in value if one not in known]
            elif field == "candidate":
                _agree(found.setdefault(field, {}), value, "candidate.")
            else:
                _agree(found, {field: value}, "")
    return found


def _agree(known: dict[str, Any], said: Mapping[str, Any], prefix: str) -> None:
    for key, value in said.items():
        if known.setdefault(key, value) != value:
            raise Unfit("group-conflict", f"{prefix}{key}: the rows of one interview do not agree on it")


def interview_of(facts: Mapping[str, Any], spec: Spec) -> Interview:
    """The interview that a row's facts and the shared ones make. Raises `Unfit`."""
    shared = spec.facts
    whole = {**shared, **facts}
    if isinstance(shared.get("candidate"), Mapping) and isinstance(facts.get("candidate"), Mapping):
        whole["candidate"] = {**shared["candidate"], **facts["candidate"]}
    if whole.keys() <= {"candidate"}:  # a line below the table, or one that nobody filled in
        raise Unfit(
            "facts", "names nobody but the candidate and says nothing of an interview; fill it in, or take it out"
        )
    try:
        return facts_for(whole, spec.kind)
    except FactError as error:
        raise Unfit("facts", reason(error.problems, spec)) from None


def same_twice(interview: Interview) -> tuple[int, int] | None:
    """The places of two readers of one full name whom nothing but their titles tells apart; None where there are none."""
    people = list(enumerate(interview.interviewers))
    return next(
        ((at, place) for at, one in people for place, other in people[at + 1 :] if _told_by_title(one, other)), None
    )


_OF_JOBS = ("name", "title", "relation")


def _told_by_title(one: Interviewer, other: Interviewer) -> bool:
    mine, theirs = one.spoken_to, other.spoken_to
    if not (mine and theirs) or " " not in mine.full or fold(mine.full) != fold(theirs.full):
        return False
    return not any(
        value and getattr(other, name) and value != getattr(other, name) for name, value in one if name not in _OF_JOBS
    )


def reason(found: Sequence[Problem], spec: Spec) -> str:
    """Problems with facts, told by the columns they came from."""
    headers = {str(meaning): name for name in spec.columns if (meaning := spec.target(name))}
    texts = []
    for problem in found:
        path = re.sub(r"\[(\d+)\]", lambda match: f".{int(match[1]) + 1}", problem.field)
        header = headers.get(path)
        column = f"{shown(header)} ({path})" if header and header != path else path
        texts.append(f"{column}: {problem.message}" if column else problem.message)
    return "; ".join(texts)


def shown(name: str) -> str:
    """A header for an error: at most 60 printable characters."""
    text = "".join(character if character.isprintable() else "?" for character in uncovered(name))
    return text if len(text) <= 60 else f"{text[:59]}…"


def id_column(columns: Sequence[str], spec: Spec) -> str | None:
    """The column among `columns` that names a row, if any."""
    if spec.id is not None:
        return found_in(columns, spec.id)
    normals = {normal(str(name)): name for name in columns if name not in spec.columns}
    mapped = next((name for name, meaning in spec.columns.items() if meaning == "row_id" and name in columns), None)
    return mapped or next((normals[name] for name in IDS if name in normals), None)
