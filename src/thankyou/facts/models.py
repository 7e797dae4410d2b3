"""The facts: what the candidate knows about an interview. Start reading at `Interview`.

Every model is frozen and refuses keys it does not know. A plain string is accepted where one is natural
(`key_points: ["the move to event sourcing"]`), one value where a list is meant. `Interview.model_validate`
and `Interview.load` raise `FactError`, which names each field at fault (`key_points[2].by: …`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import (
    BeforeValidator,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from thankyou.errors import FactError, Problem
from thankyou.facts.apart import Whole, lone, wholes
from thankyou.facts.fact import Declared, Fact, check_stems, day, listed, plain_string, time_of_day
from thankyou.facts.history import Event, History
from thankyou.facts.kinds import KINDS, kind_named
from thankyou.facts.name_case import may_be_letters, righted, whole_script
from thankyou.facts.name_read import Parted, reading, signing
from thankyou.facts.name_words import word_list
from thankyou.facts.naming import (
    UNKNOWN,
    Several,
    Unclear,
    Written,
    linked_page,
    says_unknown,
    taken_apart,
    with_address,
)
from thankyou.facts.nobody import group, never_filled, undecided, unread_mailbox
from thankyou.facts.patterns import regex
from thankyou.facts.people import InParts, Name, People, Who, fold, nickname, with_shared_family
from thankyou.facts.places import english_in
from thankyou.facts.printed import closes_table
from thankyou.facts.problems import problems
from thankyou.facts.text import (
    Called,
    FileName,
    Jotting,
    Line,
    fault,
    not_text,
    one_line,
    placeholder,
    plain,
    quoted,
    says_nothing,
    shown_line,
    trimmed,
    uncovered,
)
from thankyou.facts.unfilled import unfilled

__all__ = [
    "Candidate",
    "Concern",
    "Declared",
    "Draw",
    "Fact",
    "Interview",
    "Interviewer",
    "KeyPoint",
    "Length",
    "Material",
    "NextStep",
    "Qualification",
    "Relation",
    "Remark",
    "Tone",
    "Unsaid",
    "half_filled",
]


class Tone(StrEnum):
    """How a message sounds."""

    FORMAL = "formal"
    WARM = "warm"
    CONCISE = "concise"


class Length(StrEnum):
    """How much a message says; how many body words that are, its outline says (`words`)."""

    SHORT = "short"
    STANDARD = "standard"
    DETAILED = "detailed"


class Relation(StrEnum):
    """What the reader is to the candidate; decides weight and angle of the message."""

    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring manager"
    PEER = "peer"
    EXECUTIVE = "executive"
    PANEL_MEMBER = "panel member"
    ACADEMIC = "academic committee"
    INFORMATIONAL = "informational contact"


_EMAIL_LENGTH = 254
_LOCAL_LENGTH = 64
_LINK_LENGTH = 500
_PLAIN_EMAIL = regex(
    r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9]{1,30}(?:-[A-Za-z0-9]{1,30})?\.)+(?:com|org|net|edu|gov|io|co|info|[a-z]{2})"
)
"""Addresses about which there is nothing to ask: email-validator only writes their host in lower case."""


_LINKED = regex(r"^<?mailto:([^\s?<>]+)(?:\?\S*)?>?$", re.IGNORECASE)
"""An address as a link has it: `mailto:dana@example.org?subject=Hi`."""
_NO_ADDRESS = regex(r"[\s\x00-\x1f\x7f,;<>]|=\?")


def _email(value: Any) -> Any:
    """An address that a mail program can use, checked by email-validator without any look-up."""
    if not isinstance(value, str):
        raise fault("not_text", not_text(value, "an e-mail address"))
    address = _LINKED.sub(r"\1", trimmed(value))
    if unfilled(address) or _NO_MAILBOX.fullmatch(address):
        raise placeholder()
    if len(address) > _EMAIL_LENGTH or _NO_ADDRESS.search(address):
        raise fault("email", "is not one e-mail address such as name@example.com")
    if unread_mailbox(address.partition("@")[0]):
        raise fault("email", "is a mailbox that nobody reads; write the address of the person, or leave the field out")
    if _PLAIN_EMAIL.fullmatch(address) and address.index("@") <= _LOCAL_LENGTH:
        local, _, host = address.rpartition("@")
        return f"{local}@{host.lower()}"
    from email_validator import EmailNotValidError, validate_email  # 50 ms: only for what is not plain

    try:
        found = validate_email(address, check_deliverability=False, test_environment=True)
    except (EmailNotValidError, UnicodeError):
        raise fault("email", "is not an e-mail address such as name@example.com") from None
    if len(found.local_part.encode()) > _LOCAL_LENGTH:
        raise fault("email", f"holds more than {_LOCAL_LENGTH} characters before the @")
    return found.normalized


_LINK = regex(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_][\w-]*(?::\d{1,5})?(?:[/?#][^\s<>\"'`{}|\\^]*)?", re.IGNORECASE)


def _link(value: Any) -> str:
    """A web address; `javascript:` and the like, user names and spaces are refused."""
    text = one_line(value, longest_word=_LINK_LENGTH)
    if unfilled(text) or _NO_HANDLE.search(text):
        raise placeholder()
    if not _LINK.fullmatch(text):
        raise fault("link", "must be a web address such as https://example.com/page")
    return text


_NO_HANDLE = regex(
    r"(?i)[<>{}]|\[(?!(?<==\[)\d+(?:,\d+)*\]|(?<=[\w?&\]]\[)\w*\](?:\[\w*\])*=)|%[a-z_]{3,}%|(?<=[/.@])(?:(?:your|my|user|first|last|full|company|insert|profile)[._-]?(?:first|last|full|user)?(?:name|handle|profile|url|id|link|company|domain|site|website|portfolio)[\w-]*|"
    r"(?:your|my)(?:[._-]\w+)*|handle|username|x{2,})(?=[/?#.@]|$)|^(?:https?://)?(?:www\.)?(?:username|your[\w-]*name|your-?(?:domain|site|website|company|portfolio|link))\."
)
"""What stands where a name belongs in an address: `linkedin.com/in/[handle]`, `/in/your-name`, `username.github.io`; not `?y=[2]`, `?filter[year]=1`."""
_NO_MAILBOX = regex(
    r"(?i)(?:(?:your|my|insert)[._-]?(?:first|last|full|user)?[._-]?(?:name|e?-?mail|address|here)?|(?:first|last|full|user)[._-]?names?(?:[._-]?(?:last|sur|family)[._-]?names?)?|first[._-]last|x{3,}|e-?mail|address|someone|somebody)@.*|"
    r".*@(?:x{3,}|(?:your|the)-?(?:company|domain|employer|organi[sz]ation|mail)(?:-?name)?|(?:company|domain)(?:-?name)?)\.[a-z.]+"
)
"""Addresses of forms: `your.name@company.com`, `xxx@xxx.com`."""
_NAMED_ADDRESS = regex(r"[\"“']?([^<>@\"“”']*[^\W\d_])[\"”']?\s*<\s*([^<>@\s]+@[^<>@\s]+)\s*>")
"""As mail programs copy it: `Ruth Hale <ruth@example.com>`."""
_OF_A_FIRM = regex(r"\b(?:at|for|from|of|the)\b")
"""What a mailbox is called by that belongs to nobody: `Jobs at Acme`."""
_WHOLE = regex(r"(\+?\d{5,})[.,]0+")


_NO_DIGIT = regex(r"\D")
_DIGITS_TO_FILL_IN = regex(r"[Xx]{2,}|#{2,}")
_NO_NUMBER = regex(r"[@<>{}\[\]\"=;]|://")


def _phone(value: str) -> str:
    if match := _WHOLE.fullmatch(value):  # a spreadsheet took it for a number
        value = match[1]
    digits = _NO_DIGIT.sub("", value)
    if _DIGITS_TO_FILL_IN.search(value) or (
        len(digits) > 6 and (len(set(digits[-9:])) == 1 or digits in "01234567890")
    ):
        raise placeholder()
    if sum(character.isdigit() for character in value) < 3 or len(value) > 40 or _NO_NUMBER.search(value):
        raise fault("phone", "must be a telephone number such as +44 20 7946 0000")
    return value


def _honorific(value: Any) -> str:
    """A form of address; refuses a choice between several that nobody made: `Mr./Ms.`, `Sr(a).`, `Mr. or Ms.`."""
    text = shown_line(value)
    if undecided(text):
        raise fault(
            "placeholder", "leaves the choice between several forms of address open; write the one that is right"
        )
    return text


Honorific = Annotated[str, BeforeValidator(_honorific), StringConstraints(max_length=200)]
Email = Annotated[str, BeforeValidator(_email)]
Link = Annotated[str, BeforeValidator(_link)]


_LONGEST_NAME = 200
_CROSSES = regex(r"(?<![\w'’-])[Xx]{2,}$|(?<![\w'’-])[Xx]{2,}(?=\s)")
_SOFT_HYPHEN = regex("(?<![\u00c2\u00c3])\u00ad")
"""Behind those letters it is half of a letter that was read in another encoding."""


def _person_name(value: Any) -> str:
    """A name that somebody bears; refuses what only looks like one."""
    return _borne(value) if isinstance(value, str) else shown_line(value)


_ADDRESS_ALONE = regex(r"^(?:https?://|www\.)\S*$")
_NAME_AND_ADDRESS = regex(r"[^:/]*[^\W\d_]{2}[\s,(]+(?:https?://|www\.)\S+$")


@lru_cache(maxsize=1024)
def _borne(value: str) -> str:
    """A name; whoever reads a person asks for it several times."""
    text = shown_line(_SOFT_HYPHEN.sub("", value), asides=True)
    if len(text) > _LONGEST_NAME:
        return text  # refused for its length
    text = righted(text)
    if _ENCODED.search(text):
        raise fault("encoding", "was read in the wrong encoding somewhere: some of its letters are lost; type it again")
    if unread_mailbox(text):
        raise fault(
            "name", "is a mailbox that nobody reads, no person; leave the field out where the name is not known"
        )
    if _CROSSES.search(text):
        raise placeholder()
    if closes_table(text):
        raise fault("name", "is a line that a program puts below a table, not a name; take the row out")
    if says_unknown(text):
        raise fault("name", UNKNOWN)
    if never_filled(text) or half_filled(text) or undecided(text.partition(" ")[0]):
        raise placeholder()
    bare, _ = linked_page(text)
    if _ADDRESS_ALONE.search(bare) or (re.search(r"://", bare) and not _NAME_AND_ADDRESS.match(bare)):
        raise fault("name", "is a web address, not a name")
    if not any(character.isalpha() for character in text):
        raise fault("name", "holds no letter, so it is no name; leave the field out where the name is not known")
    return text


_ENCODED = regex(r"%[0-9A-F]{2}(?![^\W\d_]*%)|=[0-9A-F]{2}(?=[^\W\d_])")
"""Codes of letters that are left: `Zo%EB Ames`."""


def half_filled(text: str) -> bool:
    """Whether a program wrote the name of nothing for a part that it did not have: `Dana null`, `undefined Ortiz`, `test`."""
    words = text.split()
    nothing = [word for word in words if word.casefold() in _NOTHINGS]
    if not nothing:
        return False
    if nothing == ["None"] and len(words) > 1 and words[-1] == "None" and not any(map(str.islower, words)):
        return False  # a family name, as in `Rhys None`
    if any(word in ("NaN", "NaT", "None") or word.casefold() == "undefined" for word in nothing) and len(words) > 1:
        return True
    others = [word for word in words if word not in nothing]
    if not others:  # `Nan` and `Null Test` are people; `null` and `TEST` are not
        return not all(word.istitle() for word in nothing) or set(words) == {"Undefined"}
    return any(
        (word.islower() and not all(map(str.islower, others))) or (word.isupper() and not all(map(str.isupper, others)))
        for word in nothing
    )


_NOTHINGS = frozenset({"null", "nan", "nat", "none", "nil", "undefined", "true", "false", "test", "na"})
PersonName = Annotated[str, BeforeValidator(_person_name), StringConstraints(max_length=_LONGEST_NAME)]
"""The name of a person: a line with letters in it."""


class Candidate(Fact):
    """Who writes: full name and the ways to reach them."""

    _read: str | None = PrivateAttr(None)

    @model_validator(mode="wrap")
    @classmethod
    def _apart(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """`Maya Lindqvist <maya@example.com>` is a name and an address; `Lindqvist, Maya` has the family name first."""
        given = {"name": value} if isinstance(value, str) else value
        found = _of_one(given.get("name")) if isinstance(given, Mapping) else None
        if found is None:
            return handler(given)
        if found.email:
            if found.name is None:
                raise fault("name_field", "name: is an e-mail address, not a name")
            given = {**given, "name": _without(given["name"], found), "email": given.get("email") or found.email}
        written = given["name"]
        if found.name and _signs_otherwise(written, found):
            given = {**given, "name": _signed(found)}
        candidate = handler(given)
        shown = _as_shown(written)
        if found.name is None or group(found.name):
            candidate._read = f"“{shown}” may be no person, and is signed as it stands"
        else:
            candidate._read = signing(shown, candidate.name)
        return candidate

    @property
    def read(self) -> str | None:
        """What the name field was read as, where the name is not signed as it stands there; None otherwise."""
        return self._read

    _plain = plain_string("name")
    name: PersonName
    """Full name, as it should stand under the note."""
    email: Email | None = None
    """Where the reader can write to me."""
    phone: Line | None = None
    """Where the reader can call me."""
    linkedin: Link | None = None
    """Address of my LinkedIn profile."""
    portfolio: Link | None = None
    """Address of my website or portfolio."""

    _number = field_validator("phone")(classmethod(lambda cls, value: value and _phone(value)))


def _written(value: Any) -> Written | None:
    """What a name field holds; None for what is refused anyhow. Raises `Unclear`."""
    if not isinstance(value, str) or len(value) > 2 * _LONGEST_NAME:
        return None
    try:
        return taken_apart(_person_name(value))
    except PydanticCustomError:
        return None


def _of_one(value: Any) -> Written | None:
    """What the name field of whoever signs holds; None for what stands as they wrote it. Refuses several people."""
    try:
        found = _written(value)
    except Several:
        raise fault("name_field", _ONE_SIGNS) from None
    except Unclear:
        return None
    if found is None or not found.people:
        return found
    if all(any(map(str.isalpha, one)) for one in found.people):
        raise fault("name_field", _ONE_SIGNS)
    return None  # no names


_ONE_SIGNS = "name: names more than one person; write the name of the one who signs"


def _as_shown(written: str) -> str:
    """A name field as it stands on the page, for a sentence about it."""
    return plain(uncovered(_SOFT_HYPHEN.sub("", written)))


def _signs_otherwise(written: str, found: Written) -> bool:
    """Whether a candidate's name is signed otherwise than written: turned round, in capitals, or with something beside it that is no name."""
    unread = found.unread or ""
    beside = found.pronouns or found.title or (any(map(str.isalpha, unread)) and not whole_script(unread))
    return bool(beside) or (found.turned and "," in written) or _in_capitals(written, found)


def _in_capitals(written: str, found: Written) -> bool:
    """Whether a name has nothing but capitals, and it is certain how it is written otherwise; not `JANE SMITH DO`, which may end in letters."""
    words = (found.name or "").split()
    unsure = any(place and may_be_letters(word, place, words) for place, word in enumerate(words))
    return written.isupper() and _TWO_WORDS.search(written) is not None and found.cased and not unsure


_TWO_WORDS = regex(r"[^\W\d_]{2}.*[\s,].*[^\W\d_]{2}")


def _signed(found: Written) -> str:
    """A candidate's name as it is signed: with the titles and letters that they wrote."""
    name = " ".join(filter(None, (found.honorific, found.name)))
    return f"{name}, {found.letters}" if found.letters else name


def _without(written: str, found: Written) -> str:
    """The name as written, without the e-mail address."""
    text = re.sub(rf"[\s,]*[<(\[]?\s*(?:mailto:)?{re.escape(found.email or '')}\s*[>)\]]?", "", uncovered(written))
    return _FRAMED.sub(r"\1", text.strip().strip('"“”')) or found.name or ""


_FRAMED = regex(r"^\(([^()]*)\)$")


def _on_one_line(text: str) -> str:
    """Names on lines of their own with semicolons between; a line that could be more than a name stays to be refused."""
    lines = [line for line in re.split(r"(?i)\s*<br\s*/?>\s*", text.strip()) if line]
    text = "\n".join(lines) if all(" " in line for line in lines) else text  # "Gita<br>Rao" is one person
    plain = not re.search(r"[\r\n][^\r\n]*[:@<=]", text.strip())
    return re.sub(r"\s*[\r\n]\s*", "; ", text.strip()) if plain else text


def each_person(value: Any, company: str | None = None) -> Any:
    """A list of people in which an entry that holds several names, and nothing else, is several entries; the company behind a name is nobody."""
    if (entries := _entered(value)) is None:
        return value
    return [one for entry in entries for one in _people_of(_without_company(entry, company))]


def _without_company(entry: Any, company: str | None) -> Any:
    """An entry without the company behind a comma, `The HR Team, Brackwater Boatyard`, or in front of a department: `Brackwater Human Resources`."""
    if isinstance(entry, Mapping) and isinstance(entry.get("name"), str):
        return {**entry, "name": _without_company(entry["name"], company)}
    if not (isinstance(entry, str) and company):
        return entry
    name, comma, last = entry.rpartition(",")
    theirs = comma and fold(re.sub(r"(?i)^the ", "", last.strip())) == fold(re.sub(r"(?i)^the ", "", company))
    return name if theirs and " " in name.strip() else _without_its_beginning(entry, company)


def _without_its_beginning(entry: str, company: str) -> str:
    """A department without the first words of the company's name, where it is told to be one by the rest alone."""
    words, theirs = entry.split(), fold(company).split()
    shared = next(
        (place for place, word in enumerate(words) if fold(word) not in theirs[place : place + 1]), len(words)
    )
    rest = " ".join(words[shared:])
    return rest if shared and rest and group(rest) and not group(entry) else entry


def _entered(value: Any) -> Sequence[Any] | None:
    """The entries of a list of people as they were given; None where it is none."""
    entries = [value] if isinstance(value, str | Mapping) else value
    return entries if isinstance(entries, list | tuple) else None


def _people_of(entry: Any) -> Sequence[Any]:
    """The people that one entry holds."""
    alone = entry if isinstance(entry, str) else None
    if isinstance(entry, Mapping) and [key for key, item in entry.items() if not says_nothing(item)] == ["name"]:
        alone = entry["name"]
    try:
        found = _written(_on_one_line(alone) if isinstance(alone, str) else alone)
    except Unclear:
        found = None  # said by the entry itself
    if not (found and found.people and isinstance(alone, str)):
        return [entry]
    whole = plain(uncovered(_on_one_line(alone)))
    return Parted.each(whole, with_shared_family(whole, found.people))


_PLACED = regex(r"(?<=^interviewers\[)\d+")


def as_entered(found: Sequence[Problem], given: Any) -> list[Problem]:
    """Problems with people by the place of their entry as it was given, where entries before it became several."""
    entries = _entered(given.get("interviewers")) if isinstance(given, Mapping) else None
    company = given.get("company") if isinstance(given, Mapping) and isinstance(given.get("company"), str) else None
    owners = [place for place, entry in enumerate(entries or ()) for _ in _people_of(_without_company(entry, company))]

    def there(match: re.Match[str]) -> str:
        return str(owners[int(match[0])]) if int(match[0]) < len(owners) else match[0]

    return [one._replace(field=_PLACED.sub(there, one.field)) for one in found]


class Interviewer(Fact):
    """Who reads. Everything may be unknown; gender is never guessed.

    Honorific, job title, pronouns and e-mail address that stand in the name field go to their own fields where these are
    empty, and `read` says so.
    """

    _read: str | None = PrivateAttr(None)
    _titled: str | None = PrivateAttr(None)
    _called: str | None = PrivateAttr(None)
    _twice: bool = PrivateAttr(False)

    @model_validator(mode="wrap")
    @classmethod
    def _apart(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        given = _address_apart({"name": value} if isinstance(value, str) else value)
        try:
            found = _written(given.get("name")) if isinstance(given, Mapping) else None
        except Unclear as unclear:
            raise fault("name_field", f"name: {unclear}") from None
        if found is None:
            person = handler(given)
            if (
                isinstance(given, Mapping)
                and isinstance(said := given.get("name"), str)
                and trimmed(said)
                and not person.name
            ):
                person._read = f"“{trimmed(said)}” was read as no name: nobody in particular is greeted"
            return person
        if found.people:
            raise fault("name_field", "name: names more than one person; give each an entry of their own")
        address = found.email or given.get("email")
        found = with_address(found, address) if isinstance(address, str) else found
        fresh = _filled_from(given, found)
        person = handler(fresh)
        person._read = _reading(given["name"], found)
        if found.honorific and not person._read and says_nothing(given.get("honorific")):
            person._titled = trimmed(_as_shown(given["name"]))
        person._called = given["name"].given if isinstance(given["name"], InParts) else None
        if found.whole:
            person._called = found.name
        return person

    @property
    def spoken_to(self) -> Name | None:
        """The name taken apart, with what they are called where a table told that by itself; None where it is not known."""
        return Name.of(self.name, self.honorific).called(self._called) if self.name else None

    @property
    def bare_name(self) -> str | None:
        """The name without the letters behind it, as headers of a mail and names of files have it."""
        found = _written(self.name)
        return (found and found.name) or self.name

    @property
    def read(self) -> str | None:
        """What the name field was read as, where it held more than a name and a title in front; None otherwise."""
        return self._read

    @property
    def titled(self) -> str | None:
        """The name field, where it held a name and a title in front, which became the form of address; None otherwise."""
        return self._titled

    @property
    def stood_twice(self) -> bool:
        """Whether several entries of the facts name this reader, of whom one was made."""
        return self._twice

    def called_as(self, other: Interviewer) -> Interviewer:
        """The same, with what a table said beside the facts that `other` was read from."""
        fresh = self.model_copy()
        fresh._called = other._called
        return fresh

    _plain = plain_string("name")
    name: PersonName | None = None
    """Full name; a title in front, `(she/her)` or a job title behind are read as such. Left out where it is not known."""
    title: Line | None = None
    """Their job title, such as `Head of Platform`."""
    honorific: Honorific | None = None
    """How they are addressed: Ms, Mr, Mx, Dr, Professor, Lt., Chef, ..."""
    pronouns: Line | None = None
    """As they gave them: `she/her`, `he/him`, `they/them`, ..."""
    email: Email | None = None
    """Where the note goes."""
    relation: Line | None = None
    """Recruiter, hiring manager, peer, executive, panel member, academic committee, informational contact; or in your words."""


def _address_apart(given: Any) -> Any:
    """The fields of a person whose address has their name in front, as mail programs copy it: `Ruth Hale <ruth@example.com>`.

    The name is theirs where none is given; the name of somebody else stays, and the address is refused.
    """
    said = given.get("email") if isinstance(given, Mapping) else None
    match = _NAMED_ADDRESS.fullmatch(said.strip()) if isinstance(said, str) else None
    if match is None:
        return given
    name = given.get("name")
    if says_nothing(name) or name == "":
        theirs = None if _OF_A_FIRM.search(match[1]) else match[1].strip()
        return {**given, "name": theirs, "email": match[2]}
    same = isinstance(name, str) and _may_be_one(_name_words(name), _name_words(match[1]))
    return {**given, "email": match[2]} if same else given


def _name_words(text: str) -> frozenset[str]:
    """The words of a name, without titles and letters."""
    found = _written(text)
    said = found.name if found is not None and found.name else text
    return frozenset(word for word in re.split(r"[\s,]+", fold(said)) if word)


def _may_be_one(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one of two names holds all of the other: `Ruth`, `Ruth Hale`; not `Bob Hale`, `Ruth Hale`."""
    return left <= right or right <= left


def _filled_from(given: Mapping[str, Any], found: Written) -> dict[str, Any]:
    """The fields of a person, with what the name field held beside the name; a field that is filled stays as it is."""
    name = f"{found.name}, {found.letters}" if found.name and found.letters else found.name
    if found.honorific and not says_nothing(given.get("honorific")) and name:
        name = f"{found.honorific} {name}"  # both are known then, and the form of address chooses
    fresh = {**given, "name": name}
    for field in ("honorific", "title", "pronouns", "email"):
        if (value := getattr(found, field)) and says_nothing(fresh.get(field)):
            fresh[field] = value
    return fresh


def _reading(written: str, found: Written) -> str | None:
    """What is to be said of a name field that held more than a name."""
    name = Name.of(found.name, found.honorific) if found.name else None
    clerical = not word_list("clerical").isdisjoint(map(fold, (found.honorific or "").split()))
    dropped = bool(name and found.honorific and len(name.honorific.split()) < len(found.honorific.split()))
    called = nickname(found.name or "")
    own = reading(_as_shown(written), _person_name(written), found, called=called, titles=dropped or clerical)
    parted = written.said if isinstance(written, Parted) else ""
    return "; ".join(filter(None, (parted, own))) or None


def each_once(people: tuple[Interviewer, ...]) -> tuple[Interviewer, ...]:
    """Each reader once: whoever stands twice, with nothing in the one entry that the other contradicts, is one person."""
    found: list[Interviewer] = []
    for person in people:
        place = next((at for at, one in enumerate(found) if _is_same(one, person)), None)
        if place is None:
            found.append(person)
        else:
            fresh = {name: value for name, value in person if getattr(found[place], name) is None}
            found[place] = found[place].model_copy(update=fresh)
            found[place]._twice = True
    return people if len(found) == len(people) else tuple(found)


def _is_same(one: Interviewer, other: Interviewer) -> bool:
    """Whether two entries with one name may be one person: a given name alone may be that of two."""
    if not (one.spoken_to and other.spoken_to) or fold(one.spoken_to.full) != fold(other.spoken_to.full):
        return False
    beside = [(value, getattr(other, name)) for name, value in one if name != "name" and value and getattr(other, name)]
    return " " in one.spoken_to.full and all(mine.casefold() == theirs.casefold() for mine, theirs in beside)


class KeyPoint(Declared):
    """Something that was said. A plain string is a jotting."""

    _wanted = "needs what was said: about, you_said, you_asked, you_showed, quote, glad, i_saw or text"
    _plain = plain_string("text")
    parts: ClassVar[Mapping[str, str]] = {"i_answered": "you_asked", "why": "what was said, such as about or you_said"}
    about: Jotting | None = None
    """We talked about ..."""
    you_said: Jotting | None = None
    """You told me that ... (spoken to whoever said it)"""
    you_asked: Jotting | None = None
    """You asked ... (with `i_answered`)"""
    i_answered: Jotting | None = None
    """I answered that ... (in one entry with `you_asked`)"""
    you_showed: Jotting | None = None
    """You showed me ..."""
    quote: Jotting | None = None
    """Their exact words, without quotation marks."""
    glad: Jotting | None = None
    """I was glad to hear that ..."""
    i_saw: Jotting | None = None
    """I saw ... (what was witnessed, not told)"""
    text: Jotting | None = None
    """What was said, as a sentence of the note or jotted down in your own words."""
    by: Line | None = None
    """Who raised it: an interviewer, `me`, or `both`."""
    why: Jotting | None = None
    """Why it mattered to me: a sentence of its own, or That matters to me because ..."""


class Qualification(Declared):
    """What they need and what I have done about such a thing. A plain string is the evidence."""

    _wanted = "needs a need or the evidence for it"
    _plain = plain_string("evidence")
    you_need: Jotting | None = None
    """You are looking for ..."""
    someone_who: Jotting | None = None
    """You are looking for someone who ..."""
    i_did: Jotting | None = None
    """I ... (a past act, best with a number)"""
    i_do: Jotting | None = None
    """I ... (a present habit)"""
    i_have: Jotting | None = None
    """I have ..."""
    i_am: Jotting | None = None
    """I am ..."""
    result: Jotting | None = None
    """A whole sentence whose subject is not I."""
    answers: Line | None = None
    """The key point that this belongs to: its number, counted from 1, or its words."""
    need: Jotting | None = None
    """What they need, jotted down as they put it."""
    evidence: Jotting | None = None
    """What I have done about such a thing, as a sentence or jotted down."""
    by: Line | None = None
    """Who voiced the need: an interviewer, or `both`."""

    @field_validator("answers", mode="before")
    @classmethod
    def _number(cls, value: Any) -> Any:
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class Concern(Declared):
    """A doubt that they voiced, and my answer."""

    _wanted = "needs the doubt that they voiced: worry, or text"
    parts: ClassVar[Mapping[str, str]] = {"answer": "worry"}
    _plain = plain_string("text")
    worry: Jotting | None = None
    """You were worried that ..."""
    answer: Jotting | None = None
    """What I would answer now: a sentence or two."""
    text: Jotting | None = None
    """The doubt, jotted down."""
    by: Line | None = None
    """Who voiced it: an interviewer, or `both`."""


class Unsaid(Declared):
    """What I did not get to say."""

    _wanted = "needs what was not said: not_said, or text"
    _plain = plain_string("text")
    not_said: Jotting | None = None
    """A whole sentence: One thing I did not get to say: ..."""
    text: Jotting | None = None
    """The same jotted down."""


class Draw(Declared):
    """What draws me to this role."""

    _wanted = "needs what draws me: drawn_to, i_like_that or text"
    _plain = plain_string("text")
    drawn_to: Jotting | None = None
    """I am drawn to ..."""
    i_like_that: Jotting | None = None
    """I like that ..."""
    text: Jotting | None = None
    """The same as a sentence, or jotted down."""


class NextStep(Declared):
    """What happens next. `who` and `will` go together: `{who: HR, will: call by Friday}`."""

    _wanted = "needs what happens next: who and will, they_will, i_will, next or text"
    parts: ClassVar[Mapping[str, str]] = {"will": "who"}
    _plain = plain_string("text")
    who: Line | None = None
    """Who will do it: a name, `HR`, `you`."""
    will: Jotting | None = None
    """What they will do, a bare verb first: `call by Friday`."""
    they_will: Jotting | None = None
    """You (the company) will ..."""
    i_will: Jotting | None = None
    """I will ..."""
    next: Jotting | None = None
    """I look forward to ..."""
    text: Jotting | None = None
    """The same as a sentence, or jotted down."""

    @model_validator(mode="after")
    def _something(self) -> Self:
        if (self.who is None) != (self.will is None) and len(self.held) > 1:
            raise fault("stem", f"{'who' if self.who is None else 'will'}: is missing; who and will go together")
        return self

    @property
    def awaits(self) -> str:
        """`will`, where only `who` is there."""
        return "will" if self.held == ["who"] else ""

    @property
    def _tells(self) -> bool:
        return self.will is not None or super()._tells

    @property
    def words(self) -> str:
        """Everything that it says."""
        return " ".join(filter(None, (self.who, self.will, super().words)))


class Material(Declared):
    """Something I promised to send: a web address or a file."""

    _wanted = "needs what is sent: sending, or what"
    _plain = plain_string("what")
    sending: Jotting | None = None
    """I am sending you ... (a noun phrase with its article)"""
    what: Jotting | None = None
    """What it is, such as `the runbook template`."""
    url: Link | None = None
    """Where it can be read."""
    file: FileName | None = None
    """Name of the file that I attach. It is named in the note, never read."""
    recipient: Line | None = None
    """Which interviewer it was promised to."""


class Remark(Declared):
    """A small human detail."""

    _wanted = "needs the detail: congratulations_on, i_hope, good_to_hear or text"
    _plain = plain_string("text")
    congratulations_on: Jotting | None = None
    """Congratulations on ..."""
    i_hope: Jotting | None = None
    """I hope that ..."""
    good_to_hear: Jotting | None = None
    """It was good to hear that ..."""
    text: Jotting | None = None
    """The detail as a sentence, or jotted down in your own words."""
    by: Line | None = None
    """Who mentioned it."""


def zone(value: str | None) -> str | None:
    """The name of a time zone that exists."""
    from zoneinfo import ZoneInfo  # 10 ms: only where a zone is given

    try:
        return value and ZoneInfo(value).key
    except (OSError, ValueError, KeyError):
        raise fault("zone", f"names no time zone that is known: {quoted(value)}; {_near_zone(value)}") from None


def _near_zone(value: str | None) -> str:
    """What may have been meant by a time zone that does not exist."""
    from difflib import get_close_matches  # 5 ms: only where a zone is wrong
    from zoneinfo import available_timezones

    said = re.sub(r"\s+", "_", (value or "").strip()).casefold()
    known = {name.casefold(): name for name in sorted(available_timezones(), reverse=True)}
    cities = {low.rpartition("/")[2]: name for low, name in known.items() if "/" in low}
    near = get_close_matches(said, known, 1, 0.8) if len(said) <= _LONGEST_ZONE else []
    city = get_close_matches(said.rpartition("/")[2], cities, 1, 0.8) if len(said) <= _LONGEST_ZONE else []
    meant = known.get(said) or (known[near[0]] if near else cities[city[0]] if city else None)
    return f"did you mean {meant}?" if meant else "write continent and city, such as Europe/London"


_LONGEST_ZONE = 60


def english(value: Any) -> str:
    """Whose English, as `en-US`."""
    match = _LOCALE.fullmatch(value.strip()) if isinstance(value, str) else None
    if not match:
        raise fault("locale", "must be an English locale such as en-US or en-GB")
    return f"en-{(match[1] or 'US').upper()}"


def check_times(start: dt.time | None, end: dt.time | None) -> None:
    """An interview ends after it began; one over midnight lasts nine hours at most."""
    if start and end and end <= start and not 0 < _minutes(end) - _minutes(start) + 24 * 60 <= _LONGEST * 60:
        raise fault("times", f"end: must be later than start, or after midnight and within {_LONGEST} hours")


_LONGEST = 9
"""Hours of an interview that goes on after midnight; a longer one is a mistake, such as 3 for 15."""


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def check_entries(facts: Fact, people: People, named: Sequence[tuple[str, str]]) -> None:
    """Whoever is named by an entry of `facts` was there, `named` says in which list and under which field; no entry is a part of none."""
    found = [
        Problem(f"{field}[{index}].{key}", problem)
        for field, key in named
        for index, item in enumerate(getattr(facts, field))
        if (name := getattr(item, key)) is not None and (problem := people.problem(name))
    ]
    found = found or [one for name, value in facts if isinstance(value, tuple) for one in lone(name, value, people)]
    if found:
        raise fault("entries", "\n".join(map(str, found)))


_LOCALE = regex(r"en(?:[-_]([A-Za-z]{2}))?", re.IGNORECASE)
_REGION = regex(r"[A-Za-z]{2}(?:[-_][A-Za-z0-9]{1,3})?")
_LISTS = (
    "interviewers",
    "key_points",
    "qualifications",
    "enthusiasm",
    "unaddressed",
    "concern",
    "next_steps",
    "materials",
    "personal",
    "history",
    "as_it_stands",
)
_NAMED = (
    ("key_points", "by"),
    ("qualifications", "by"),
    ("concern", "by"),
    ("materials", "recipient"),
    ("personal", "by"),
)


if TYPE_CHECKING:
    _One = Fact | str | Mapping[str, Any]
    _Many = Sequence[_One] | _One
    """What a list of facts may be given as: entries, or one where a list is meant."""


class Interview(Fact):
    """What the candidate knows about an interview: the input of everything in this library."""

    if TYPE_CHECKING:  # what runs passes type checkers, too: text, mappings and lists, as in a file

        def __init__(
            self,
            *,
            kind: str = ...,
            candidate: _One,
            company: str | None = ...,
            role: str | None = ...,
            the_job: str | None = ...,
            interviewers: _Many = ...,
            medium: str | None = ...,
            date: dt.date | str | None = ...,
            start: dt.time | str | None = ...,
            end: dt.time | str | None = ...,
            time_zone: str | None = ...,
            their_time_zone: str | None = ...,
            region: str | None = ...,
            key_points: _Many = ...,
            qualifications: _Many = ...,
            enthusiasm: _Many = ...,
            unaddressed: _Many = ...,
            concern: _Many = ...,
            next_steps: _Many = ...,
            decision_date: dt.date | str | None = ...,
            materials: _Many = ...,
            personal: _Many = ...,
            history: _Many = ...,
            as_it_stands: Sequence[str] | str = ...,
            tone: Tone | str | None = ...,
            locale: str = ...,
        ) -> None: ...

    kind: str = "thank-you"
    """The kind of message that the facts are for, where the caller asks for none."""
    candidate: Candidate
    """Who writes: full name and the ways to reach them."""
    company: Called | None = None
    """The organisation, as it calls itself."""
    role: Called | None = None
    """The position, as they call it."""
    the_job: Line | None = None
    """A short name for it in running text, where the title has commas or brackets: about the ... job."""
    interviewers: tuple[Interviewer, ...] = ()
    """Who I talked to; each gets a note."""
    medium: Line | None = None
    """`phone`, `video`, `in person`, or in your words."""
    date: dt.date | None = None
    """The day of the interview, as YYYY-MM-DD."""
    start: dt.time | None = None
    """When it began, as 14:30 or 2:30 pm."""
    end: dt.time | None = None
    """When it ended, as 15:30 or 3:30 pm; later than start, or after midnight."""
    time_zone: Line | None = None
    """Mine, in which start and end are given: an IANA name such as `Europe/London`."""
    their_time_zone: Line | None = None
    """Theirs, where it is another."""
    region: Line | None = None
    """Whose public holidays they keep: a country or part of one, such as `US`, `US-CA`, `GB-SCT` or `DE-BY`; left out, it follows time zone and locale."""
    key_points: tuple[KeyPoint, ...] = ()
    """What was said that is worth coming back to. One entry holds what belongs together: their question and my answer, a point and why it matters."""
    qualifications: tuple[Qualification, ...] = ()
    """What they need and what I have done about it."""
    enthusiasm: tuple[Draw, ...] = ()
    """What draws me to this role."""
    unaddressed: tuple[Unsaid, ...] = ()
    """What I did not get to say."""
    concern: tuple[Concern, ...] = ()
    """Doubts that they voiced, with my answers."""
    next_steps: tuple[NextStep, ...] = ()
    """What they said would happen next."""
    decision_date: dt.date | None = None
    """The day by which they said they would decide, as YYYY-MM-DD."""
    materials: tuple[Material, ...] = ()
    """What I promised to send."""
    personal: tuple[Remark, ...] = ()
    """Small human details."""
    history: tuple[Event, ...] = ()
    """What happened so far: what was sent, what was heard; `thankyou log` adds to it."""
    as_it_stands: tuple[Jotting, ...] = ()
    """Words that were asked about and are right as they are; `thankyou ask` writes them down here."""
    tone: Tone | None = None
    """How the notes sound: `formal`, `warm` or `concise`; left out, it follows reader, medium and locale."""
    locale: str = "en-US"
    """Whose English: `en-US`, `en-GB`, ...; left out, that of the reader's region or time zone."""

    _lists = listed(*_LISTS)
    _each = field_validator("interviewers", mode="before")(
        classmethod(lambda cls, value, info: each_person(value, info.data.get("company")))
    )

    _once = field_validator("interviewers")(classmethod(lambda cls, value: each_once(value)))
    _days = field_validator("date", "decision_date", mode="before")(classmethod(lambda cls, value: day(value)))
    _clock = field_validator("start", "end", mode="before")(classmethod(lambda cls, value: time_of_day(value)))

    _zones = field_validator("time_zone", "their_time_zone")(classmethod(lambda cls, value: zone(value)))

    @field_validator("region", mode="before")
    @classmethod
    def _region(cls, value: Any) -> Any:
        match = _REGION.fullmatch(value.strip()) if isinstance(value, str) else None
        if not match:
            raise fault("region", "must be a code such as US, US-CA or GB-SCT")
        return value.strip().replace("_", "-").upper()

    @field_validator("kind", mode="before")
    @classmethod
    def _kind(cls, value: Any) -> str:
        kind = kind_named(value)
        if kind is None:
            raise fault("kind", f"must be one of {', '.join(KINDS)}")
        return kind

    @field_validator("tone", mode="before")
    @classmethod
    def _tone(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    _locale = field_validator("locale", mode="before")(classmethod(lambda cls, value: english(value)))

    @model_validator(mode="after")
    def _times(self) -> Self:
        check_times(self.start, self.end)
        return self

    @property
    def day(self) -> dt.date | None:
        """The day of the interview as its reader counts it: in their time zone, where both zones and the hour are known."""
        if self.date and self.start and self.time_zone and self.their_time_zone:
            from zoneinfo import ZoneInfo  # as above

            began = dt.datetime.combine(self.date, self.start, ZoneInfo(self.time_zone))
            return began.astimezone(ZoneInfo(self.their_time_zone)).date()
        return self.date

    @property
    def decided(self) -> dt.date | None:
        """The day by which they decide: `decision_date`, or the later one of a delay in the history; none that a delay leaves behind, or that is not after the interview."""
        later, day = History.of(self.history).postponed(self.date), self.decision_date
        if later is not None and later.by is not None:
            return max(later.by, day or later.by)
        over = later.on if later is not None else self.date
        return day if day is None or over is None or day > over else None

    @model_validator(mode="after")
    def _whose_english(self) -> Self:
        if "locale" not in self.model_fields_set and (self.region or self.time_zone or self.their_time_zone):
            said = english_in(self.region, self.their_time_zone or self.time_zone)
            self.__dict__["locale"] = said or self.locale  # still unset, so that defaults may choose another
        return self

    @model_validator(mode="after")
    def _speakers(self) -> Self:
        return self._known_speakers()

    def _known_speakers(self) -> Self:
        """Refuses a `by` that names nobody, and a part of nothing."""
        check_entries(self, self.people, _NAMED)
        self._check_answers()
        check_stems(self)
        return self

    def __hash__(self) -> int:
        """Of what tells most interviews apart: whatever is remembered about one asks for it, and all that it holds takes long."""
        people = (self.candidate.name, *(one.name for one in self.interviewers))
        return hash((self.kind, self.company, self.role, self.date, people))

    def whole(self, name: str) -> Sequence[Any]:
        """The entries of a list in their places, each with what those behind it add (`thankyou.facts.apart`), None in the places of these."""
        found = self._wholes.get(name)
        if found is None:
            listed: Sequence[Any] = getattr(self, name)
            return listed
        facts = {one.place: one.fact for one in found}
        return [facts.get(place) for place in range(len(getattr(self, name)))]

    @cached_property
    def _wholes(self) -> Mapping[str, Sequence[Whole]]:
        """The lists in which an entry is a part of another, as whole entries."""
        people = self.people
        found = ((name, wholes(value, people)) for name, value in self if isinstance(value, tuple))
        return {name: ones for name, ones in found if any(one.apart for one in ones)}

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed, unchecked."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("_wholes", None)
        return copied

    @property
    def apart(self) -> Mapping[str, str]:
        """Facts that stand in an entry of their own: their path, and the one that they would have in the entry that they belong to."""
        return {
            f"{name}[{place}].{field}": f"{name}[{one.place}].{field}"
            for name, found in self._wholes.items()
            for one in found
            for field, place in one.apart.items()
        }

    def _check_answers(self) -> None:
        for index, item in enumerate(self.qualifications):
            if item.answers is not None and self.answered(item) is None:
                raise fault(
                    "pair", f"qualifications[{index}].answers: fits no single key point; use its number, counted from 1"
                )

    def answered(self, item: Qualification) -> int | None:
        """The place in `key_points` of the point that a qualification answers, None where it names none."""
        if item.answers is None:
            return None
        points = self.whole("key_points")
        if item.answers.isdecimal():
            place = int(item.answers) - 1
            within = 0 <= place < len(points)
            return max(at for at in range(place + 1) if points[at] is not None) if within else None
        wanted = item.answers.casefold().rstrip(". ")
        said = {place: point.words.casefold() for place, point in enumerate(points) if point is not None}
        found = [place for place, text in said.items() if wanted == text.rstrip(". ")] or [
            place for place, text in said.items() if wanted in text
        ]
        return found[0] if len(found) == 1 else None

    @property
    def plan(self) -> str:
        """The name of the outline (`templates/outlines`) by which this message is written."""
        return self.kind

    @property
    def marks(self) -> tuple[str, ...]:
        """What outlines and wording may ask about these facts, such as `silence` or `open`."""
        return ()

    @property
    def characters(self) -> int | None:
        """The most characters that fit where it is sent, in UTF-16 code units; None where there is no such limit."""
        return None

    @property
    def people(self) -> People:
        """The candidate and the interviewers, to look a `by` up in."""
        return People(self.candidate.name, tuple(Who(one.name, one.title, one.relation) for one in self.interviewers))

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """`obj` (a mapping or an `Interview`) as an `Interview`.

        Raises `FactError`, which names each field at fault.
        """
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            raise FactError(cls._of_another_kind(obj, error) or as_entered(problems(error), obj)) from None

    @classmethod
    def _of_another_kind(cls, given: Any, error: ValidationError) -> list[Problem]:
        """What to say of facts with fields that are not known here and that are, by what they say themselves, of another kind."""
        named = kind_named(given.get("kind")) if isinstance(given, Mapping) else None
        strange = [one["loc"][0] for one in error.errors() if one["type"] == "extra_forbidden" and len(one["loc"]) == 1]
        if not strange or named is None or named == cls.model_fields["kind"].default:
            return []
        model = "".join(part.capitalize() for part in named.split("-")) if named != KINDS[0] else "Interview"
        read = f"read them with thankyou.{model}, or hand the file or mapping itself to `compose`"
        rest = [one for one in as_entered(problems(error), given) if one.field not in strange]
        return [
            Problem("kind", f"these are the facts of a {named} message, with fields that only it has; {read}"),
            *rest,
        ]

    def place(self, reader: str | int) -> int:
        """The index of an interviewer who is named or counted. Raises `FactError` where nobody or several fit."""
        count = max(1, len(self.interviewers))
        given: object = reader
        if not isinstance(given, str | int) or isinstance(given, bool):
            raise FactError([Problem("to", "must be a name, or a number that counts interviewers from 0")])
        if isinstance(reader, int):
            if 0 <= reader < count:
                return reader
            only = "there is one reader: leave it out, or give 0 or the name"
            counted = f"must be a name, or a number from 0 to {count - 1}: interviewers are counted from 0"
            raise FactError([Problem("to", only if count == 1 else counted)])
        found = [place for place in self.people.find(reader) if place >= 0] if self.interviewers else []
        if len(found) != 1:
            raise FactError(
                [
                    Problem(
                        "to",
                        "fits more than one interviewer; write the full name"
                        if found
                        else f"names nobody among the interviewers{self.people.nearly(reader)}",
                    )
                ]
            )
        return found[0]

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """The interview in a JSON, YAML or TOML file. Raises `LoadError` or `FactError`, which name file, line and field."""
        from thankyou.facts.loading import loaded

        return loaded(path, cls.model_validate)
