"""What the facts of an interview allow a text to say: its words, names, numbers, addresses and links.

`of` is cached for each interview, since one interview is checked against many texts.
"""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from pydantic import BaseModel

from thankyou.facts.dates import MONTHS, month_of, weekday_of
from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.people import Name, fold
from thankyou.proofread.letter import evened

__all__ = ["EMAIL", "LINK", "Facts", "bare", "content", "name", "of", "parts", "stem", "texts", "words"]

_WORD = regex(r"[^\W_]+(?:['.&-][^\W_]+)*")
EMAIL = regex(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
LINK = regex(
    r"(?:https?://|www\.)[^\s<>\"')]+|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|co|uk|ai|app|edu|gov|info|eu|de|fr|in|au|nz|za|ie|sg|design|tech|page|site|xyz|health|art|studio)(?:/[^\s<>\"')]*)?(?![\w@])",
    re.IGNORECASE,
)


class Facts(NamedTuple):
    """The vocabulary of one interview."""

    interview: Interview
    exact: frozenset[str]
    """Every word as written, with the parts of hyphenated ones, and the months and weekdays of its days cut short."""
    folded: frozenset[str]
    """The same without case and accents."""
    text: str
    """Everything that was said, one line a field, lower case, evened."""
    names: frozenset[str]
    """The words of people's names and of the company, as written."""
    days: tuple[dt.date, ...]
    """Every day that they name as a date."""
    only: frozenset[str]
    """Stems of content words that only the interview itself can have brought: points, concerns, promises, remarks."""

    last_days: frozenset[tuple[int, str]]
    """The last day of each month whose end they name, with the month: 30 and `November` where somebody answers by the end of November."""

    def __hash__(self) -> int:
        return hash(self.text)  # what is remembered about facts asks for it again and again; an interview takes long

    def knows(self, word: str) -> bool:
        """Whether a word as written, or each part of a hyphenated one, stands in the facts. Possessives count."""
        return all(part in self.exact for part in parts(word)) or bare(word) in self.exact

    def say(self, words: str) -> bool:
        """Whether the facts have these words in a row, in any case, and whole: `someone who work` is no part of `someone who works`."""
        low = words.casefold()
        return low in self.text and re.search(rf"(?<!\w){re.escape(low)}(?!\w)", self.text) is not None


def bare(word: str) -> str:
    """A word without the possessive."""
    if word.endswith("'s"):
        return word[:-2]
    return word[:-1] if word.endswith("'") else word


def parts(word: str) -> list[str]:
    """The parts of a hyphenated word, without the possessive."""
    return [part for part in bare(word).split("-") if part]


def texts(value: object) -> Iterator[str]:
    """Every text that a fact holds, in the order of its fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)


_ISO = regex(r"\b\d{4}-\d\d-\d\d\b")


def _days(value: object) -> Iterator[dt.date]:
    """Every day that the facts name as a date."""
    if isinstance(value, dt.date):
        yield value
    elif isinstance(value, str):
        for written in _ISO.findall(value):
            with contextlib.suppress(ValueError):
                yield dt.date.fromisoformat(written)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _days(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _days(item)


_END_OF = regex(rf"\bend (?:of )?({'|'.join(MONTHS)})\b", re.IGNORECASE)
_ANY_YEARS = (2027, 2028)
"""Those of which one has 29 February, where no day tells the year."""


def _last_days(said: str, met: dt.date | None) -> frozenset[tuple[int, str]]:
    """The last days of the months whose end a text names, in the year of the interview and the next."""
    years = (met.year, met.year + 1) if met else _ANY_YEARS
    months = {match[1].capitalize() for match in _END_OF.finditer(said)}
    return frozenset(
        (calendar.monthrange(year, MONTHS.index(month) + 1)[1], month) for month in months for year in years
    )


def _cut_short(day: dt.date) -> set[str]:
    """How people cut the month and the weekday of a day short: `Sep` and `Sept`, `Tue` and `Tues`."""
    return {name[:letters] for name in (month_of(day), weekday_of(day)) for letters in (3, 4, 5) if letters < len(name)}


_JOINED = regex(r"[.&'-]")


def words(texts: Iterable[str]) -> set[str]:
    """The words of some texts as written, with the parts of hyphenated and dotted ones."""
    found: set[str] = set()
    for text in texts:
        for word in _WORD.findall(evened(text)):
            found.update((word, bare(word), *parts(word), *_JOINED.split(word)))
    return found - {""}


_ENDINGS = regex(r"(?:ations?|ings?|ed|es|ers?|ions?|ments?|ly|s|e|y)$")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A rough stem, enough to recognise `staffing` in `staffs`. Words of three letters and less stay."""
    word = bare(fold(word))
    short = _ENDINGS.sub("", word)
    return short if len(short) >= 4 else word


_COMMON = frozenset(
    "the and for that with this from they them their there then than have has had was were are been being our your you his her its who what when where which while will would could should "
    "about into onto over under after before more most some any all each both not but very much also just only even still well way lot team role work job company interview interviewed position "
    "time year years month week day days people person thing things make made making take took taking want wanted like need needs needed think thought said says tell told talk talked ask asked "
    "question questions new good great really how why because next step steps decision hear look looking forward thank thanks happy glad know learn send sent get got getting one two three "
    "can may might must does did done doing use used using help helps helped first last back here now out off between through during without within against".split()
)


_LONG_WORD = regex(r"[^\W_]{3,}")


def content(texts: Iterable[str]) -> frozenset[str]:
    """The stems of the content words of some texts."""
    return frozenset(
        stem(word) for text in texts for word in _LONG_WORD.findall(evened(text)) if word.casefold() not in _COMMON
    )


@lru_cache(maxsize=64)
def of(interview: Interview) -> Facts:
    """The facts of an interview, ready to look things up in."""
    said = list(texts(interview))
    exact = words(said)
    people = [interview.candidate.name, *(one.name for one in interview.interviewers if one.name)]
    named = words([*people, *([interview.company] if interview.company else [])])
    only = content(
        texts(
            (
                interview.key_points,
                interview.concern,
                interview.unaddressed,
                interview.next_steps,
                interview.materials,
                interview.personal,
            )
        )
    ) | content(each.words for each in interview.qualifications)
    public = content(filter(None, [interview.company, interview.role, *people]))
    days = (*_days(interview), *([interview.day] if interview.day and interview.day != interview.date else []))
    return Facts(
        interview,
        frozenset(exact).union(*map(_cut_short, days)),
        frozenset(map(fold, exact)),
        "\n".join(map(evened, said)).casefold(),
        frozenset(named),
        days,
        only - public,
        _last_days("\n".join(said), interview.date),
    )


@lru_cache(maxsize=1024)
def name(written: str) -> Name:
    """The parts of a person's name."""
    return Name.of(written)
