"""A map for the headers of a table that is new to us: what each probably means, and the file that says it.

What is proposed is only a proposal: it is asked about or written down as a draft, and nothing is read by it unasked.
Start reading at `draft`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from itertools import repeat
from typing import Any

from thankyou.errors import MergeError
from thankyou.facts.name_words import fold
from thankyou.facts.resources import shipped
from thankyou.merging.columns import (
    IDS,
    Target,
    is_day,
    is_report,
    is_time,
    loosely_called,
    meant,
    name_part,
    normal,
    target,
)
from thankyou.merging.days import ZONES
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
    """For every column that is not known, the column of the convention that it probably means; None where nothing is likely.

    What says whose it is goes first: beside `Interviewer`, a `First Name` is the candidate's, if anybody's. What does not
    say it belongs to whoever stands beside it: a `Phone` behind the `Email` of the reader is not the candidate's. A header that
    means one thing alone goes before one that may mean two: beside `Opportunity`, a `Job Title` is the reader's. What is guessed
    by taking words off a header counts only where no other header means the same, wherever that one stands.
    """
    open_ones = unknown(columns, spec)
    known = {place.filled for name in columns if name not in open_ones and (place := spec.target(name))}
    given: dict[Target | str, list[str]] = {}
    found: dict[str, str | None] = dict.fromkeys(open_ones)
    guesses = _unrivalled({name: proposed(name, spec) for name in open_ones}, spec)
    meant_anyhow = {*known, *map(_fact, guesses.values()), *map(Target, spec.facts)}
    for name in sorted(open_ones, key=lambda name: (_ownerless(name), _TITLE.fullmatch(name.strip()) is not None)):
        guess = guesses[name]
        for shape, first, then in _ELSE:
            if guess == first and shape.fullmatch(name) and Target(then) not in meant_anyhow:
                guess = then
        alone = (_ownerless(name) and "candidate" in spec.facts) or not _is_plain(name, guesses[name], spec)
        other = guess if alone else instead(name, guess)
        for meaning in dict.fromkeys((guess, other)):
            fact = _fact(meaning)
            if meaning and fact not in known and _joins(name, given.get(fact, ())):
                found[name] = meaning
                given.setdefault(fact, []).append(name)
                break
    return {
        name: None if _is_reach(name, meaning) and not _is_mine(name, columns, found, spec) else meaning
        for name, meaning in found.items()
    }


def _unrivalled(guesses: Mapping[str, str | None], spec: Spec) -> dict[str, str | None]:
    """The guesses, without those made by taking words off a header whose fact another header means too: `Onsite Date` beside `Interview Date`."""
    loose = {name for name, guess in guesses.items() if guess and not _is_plain(name, guess, spec)}
    rivals = {
        name
        for name in loose
        for one, guess in guesses.items()
        if one != name and guess and _fact(guess) == _fact(guesses[name])
        and not (name_part(one) is not None and _joins(name, [one]))
    }  # fmt: skip
    return {name: None if name in rivals else guess for name, guess in guesses.items()}


def _is_plain(name: str, guess: str | None, spec: Spec) -> bool:
    """Whether a header means what is guessed with all its words, if not in the spelling of the convention: `Lead Interviewer` is near `interviewers`."""
    return guess == _plainly(name, spec) or _fact(guess) == _fact(meant(name, spec.kind))


def _is_reach(name: str, meaning: str | None) -> bool:
    """Whether a column says where somebody is reached, not who that is, and only the candidate's is ever told."""
    return meaning in _MINE_ALONE and _ownerless(name)


def _is_mine(name: str, columns: Sequence[str], found: Mapping[str, str | None], spec: Spec) -> bool:
    """Whether such a column is the candidate's: it stands behind columns about them, or where nobody is near, before some."""
    if "candidate" in spec.facts:
        return False
    at = list(columns).index(name)
    near = (
        target(found[one] or "") if one in found else spec.target(one)
        for one in (*columns[:at][::-1], *columns[at:])
        if one != name
    )
    fields = (place.field for place in near if place is not None and place.field in ("interviewers", "candidate"))
    unread = any(_names_somebody(one) for one in columns if one != name and not found.get(one) and not spec.target(one))
    return next(fields, "interviewers" if unread else "candidate") == "candidate"


def _names_somebody(name: str) -> bool:
    """Whether a header that was not understood may be that of a name: `Name of the lead`, `POC name`."""
    return bool(name_part(name) is not None or _OF_SOMEBODY.search(name) or _OWNER.search(name))


def _joins(name: str, others: Sequence[str]) -> bool:
    """Whether a column may fill what others fill: nothing else does, or it is a part of the name of the same person."""
    return not others or (name_part(name) is not None and all(_ownerless(one) == _ownerless(name) for one in others))


_OF_SOMEBODY = re.compile(
    r"names?\b|e-?mail|mail address|\b(?:tele ?)?phone|\bmobile\b|\bcell\b|linked ?in|portfolio", re.IGNORECASE
)
_OWNER = re.compile(
    r"(?i)interview|panel|recruit|recrut|manager|contact|reader|recipient|person|candidate|applicant|sender|signature"
    r"|company|employer|organi[sz]ation|firm|account|business|role|job|position|\b(?:met|spoke|who|with|by|to|from|my|your|their)\b"
)


def _ownerless(name: str) -> bool:
    """Whether a header means a name or an address without saying whose: `First Name`, `E-mail`, not `Interviewer Email`."""
    return bool(name_part(name) is not None or _OF_SOMEBODY.search(name)) and not _OWNER.search(name)


def _fact(meaning: str | None) -> Target | str:
    """What a meaning fills, so that no two columns of a draft give one fact and the merge refuses it."""
    place = target(meaning) if meaning else None
    return place.filled if place else meaning or ""


_LONG_LINE = 100_000
"""Characters; longer than any header, so that none is broken."""
_TITLE = re.compile(r"(?i)(?:job[ _-]?)?title|designation|position[ _-]?title")
_EITHER = {"role": "interviewers.1.title", "interviewers.1.title": "role"}
"""What a column of titles may mean besides: in a tracker of applications it is the job applied for, in an address book theirs."""
_MOMENT = re.compile(r"(?i)(?!.*\btime\b).*\b(?:start|begin).*")
"""A start that may be a day and its time in one, as calendars and other programs write it: `Interview Start`, not `Start Time`."""
_PLACE = re.compile(r"(?i)\s*where\s*")
"""A header that asks for the place, which may be the firm: `Where`."""
_ELSE = ((_MOMENT, "start", "date"), (_PLACE, "medium", "company"))
"""What a header means in a table that has no other column for the second of two meanings."""
_THEIRS = {f"interviewers.1.{key}": f"candidate.{key}" for key in ("name", "email")}
_THEIRS |= {mine: theirs for theirs, mine in _THEIRS.items()}
"""What a name without an owner may mean besides: in a tracker of applications it is the candidate's, in an address book the reader's."""
_MINE_ALONE = frozenset({"candidate.phone", "candidate.linkedin", "candidate.portfolio"})
"""What a note says of the candidate and never of its reader."""


def instead(name: str, meaning: str | None) -> str | None:
    """The other thing that a header may mean, where another column means the first."""
    for shape, first, then in _ELSE:
        if meaning == then and shape.fullmatch(name):
            return first
    others = _EITHER if _TITLE.fullmatch(name.strip()) else _THEIRS if _ownerless(name) else {}
    return others.get(meaning or "", meaning)


def proposed(name: str, spec: Spec) -> str | None:
    """The column of the convention that a header probably means, by what people call it, or else by its spelling."""
    if plain := _plainly(name, spec):
        return plain
    if (whole := _PLURAL.sub("s", name)) != name:
        return proposed(whole, spec)
    if within := _OF_THE_EVENT.fullmatch(name):
        return proposed(within[1], spec)
    bare, _ = _bare(name)
    if (day := _MOMENT_IN_FULL.sub("date", bare)) != bare:
        return proposed(day, spec)
    return _without_remark(name, spec) or _without_what_it_is(bare, spec) or _misspelt(name, spec)


def _plainly(name: str, spec: Spec) -> str | None:
    """The column that people call by the whole of a header, wherever it says whose that is: `Email (Candidate)` is `Candidate Email`."""
    if (whole := _PLURAL.sub("s", name)) != name and (own := spec.target(whole)):  # `Interviewer(s)`
        return str(own)
    bare, place = _bare(name)
    for column in _meanings(bare, spec):
        return column.replace(".1.", f".{place}.") if place and ".1." in column else column
    if within := _OF_THE_EVENT.fullmatch(name):
        return _plainly(within[1], spec)
    found = _REMARK.fullmatch(name)
    whose = _OF_WHOM.fullmatch((found[2] or "").strip()) if found else None
    return _plainly(f"{whose[1]} {found[1]}", spec) if found and whose else None


def _bare(name: str) -> tuple[str, str | None]:
    """The words of a header in lower case, and apart from them the number of the entry that it is about."""
    apart = re.sub(r"[^\w'’]+|_", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))
    bare = " ".join(fold(apart).split())
    number = re.search(r"(?<=\D)\s?([1-9])(?=$|\s[a-z])|^(?:second|2nd)\s", bare)
    return (" ".join(bare.replace(number[0], " ").split()), number[1] or "2") if number else (bare, None)


_PLURAL = re.compile(r"(?i)(?<=[a-z])\(e?s\)")


def _misspelt(name: str, spec: Spec) -> str | None:
    """The column whose name a header spells in another way; with a word more or another one it is another column: `Candidate Notes`."""
    if (close := meant(name, spec.kind)) is None:
        return None
    words, others = (re.findall(r"[^\W\d_]+", one.casefold()) for one in (name, close))
    alike = len(words) < len(others) or all(
        map(get_close_matches, words, ([one] for one in others), repeat(1), repeat(_LIKE))
    )
    return close if len(words) <= len(others) and alike else None


_LIKE = 0.75
"""How like each other a word and the one that it may be a misspelling of are."""


_MOMENT_IN_FULL = re.compile(r"\bdate ?(?:and )?time\b")
"""A day and its time in one column: `Interview Date/Time`; the day is what a note says."""
_REMARK = re.compile(
    r"(\S.*?)\s*[([]([^()\[\]]{1,30})[)\]]\s*[:*]?|(\S.*?)\s*[-–—,|:/]?\s*\b(?:UTC|GMT|local(?: time)?|ISO)\b\W*"
)
_OF_FORM = re.compile(r"(?i)required|optional|mandatory|if (?:known|any)|text|free text")
"""A remark that says who must fill a column or how, and nothing of what it holds; `Date (applied)` is another date."""
_OF_MOMENT = re.compile(
    rf"(?:{ZONES})(?:\s?[+-]\s?\d{{1,2}}(?::?\d\d)?)?|(?i:[ymdhs]{{1,4}}(?:[-./: ][ymdhs]{{1,4}})+|local(?: time)?|ISO(?: 8601)?)"
)
"""One that says how a day or a time is written."""
_OF_NAME = re.compile(r"(?i)first(?: (?:and|&) last)?|full|legal|names?")
_OF_REACH = re.compile(r"(?i)mobile|cell|work")
_OF_WHOM = re.compile(
    r"(?i)(?:the )?(interviewer|candidate|applicant|contact|recruiter|hiring manager|company|employer)s?"
)


def _without_remark(name: str, spec: Spec) -> str | None:
    """What a header means without the remark behind it: `Interview Date (UTC)`; one that says whose it is belongs in front: `Email (Candidate)`."""
    if not (found := _REMARK.fullmatch(name)) or name[: len(found[1] or found[3])] == name:
        return None
    remark, meaning = (found[2] or "").strip(), proposed(found[1] or found[3], spec)
    if whose := _OF_WHOM.fullmatch(remark):  # in front it is part of the name, as `_plainly` reads it
        own = spec.target(f"{whose[1]} {found[1]}")
        return str(own) if own else meaning if meaning == _plainly(remark, spec) else None
    return meaning if not remark or (meaning and _is_of_form(remark, found[1], meaning)) else None


def _is_of_form(remark: str, name: str, meaning: str) -> bool:
    """Whether a remark says nothing of what a column holds: how it is written, or the name once more in its first letters."""
    place = target(meaning)
    first_letters = "".join(word[0] for word in name.split()).upper()
    if _OF_FORM.fullmatch(remark) or (remark == first_letters and len(remark) > 1):
        return True
    if place is None:
        return False
    if is_day(place) or is_time(place):
        return _OF_MOMENT.fullmatch(remark) is not None
    what = place.filled.key or place.field
    shape = {"name": _OF_NAME, "company": _OF_NAME, "email": _OF_REACH, "phone": _OF_REACH}.get(what)
    return shape is not None and shape.fullmatch(remark) is not None


_WHAT_IT_IS = {
    "company": "hiring|target|prospective|potential",
    "role": "target|desired|prospective|open|hiring",
    "date": "scheduled|actual|interview|onsite|on site|phone screen|screening",
    "interviewers": "primary|main|lead|assigned|principal|scheduled",
    "start": "scheduled|actual|planned",
    "end": "scheduled|actual|planned",
}
"""What programs write before the name of a column, by what that column holds; it changes nothing of what it means."""


def _without_what_it_is(bare: str, spec: Spec) -> str | None:
    """What a header means without the word in front that only says which of its kind it is: `Hiring Company`, `Lead Interviewer`."""
    for field, words in _WHAT_IT_IS.items():
        found = re.match(rf"(?:(?:{words})\s+)+(\S.*)", bare)
        meaning = next((one for one in _meanings(found[1], spec)), None) if found else None
        if meaning and meaning.partition(".")[0] == field:
            return meaning
    return None


def _meanings(bare: str, spec: Spec) -> Iterator[str]:
    """The columns of the convention that people call so."""
    for column, patterns in _known_as().items():
        if any(re.fullmatch(pattern, bare) for pattern in patterns) and (column in IDS or spec.target(column)):
            yield column


_OF_THE_EVENT = re.compile(r"(?i)\s*(?:interview|meeting|call|event|activity)\s*:\s*(\S.*)")
"""How a report of a CRM writes a field of the record that each row is about: `Interview: Contact Name`."""


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
        sure = other == meaning or ((other or "").startswith("candidate.") and other in found.values())
        guess = f"  # a guess; or is it {other}?" if meaning and not sure else ""
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
