"""What only some messages are about: an offer, what is asked for in a negotiation, an occasion, news, a question of theirs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, Self

from pydantic import field_validator, model_validator

from thankyou.facts.fact import Fact, day, listed, plain_string
from thankyou.facts.models import Declared, Link
from thankyou.facts.text import Jotting, Line, fault

__all__ = ["Asked", "NewsItem", "Occasion", "Offer", "Request"]


class Asked(Fact):
    """Something they asked, and my answer: `notice period? six weeks` as plain text."""

    question: Jotting | None = None
    """What they asked, as they put it."""
    answer: Jotting | None = None
    """What I answer."""

    @model_validator(mode="before")
    @classmethod
    def _nulls(cls, value: Any) -> Any:
        """`allergies? none` is an answer; only nothing at all is none."""
        if isinstance(value, Mapping):
            return {key: one for key, one in value.items() if one is not None}
        return value

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        question, mark, answer = value.partition("?")
        if not mark:
            return {"answer": value}
        answer = re.sub(r"^[\s:>–—-]+", "", answer)
        return {"question": f"{question.strip()}?", **({"answer": answer} if answer else {})}

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.question is None and self.answer is None:
            raise fault("empty", "needs a question or the answer to it")
        return self


class NewsItem(Declared):
    """News about them: what, where I saw it, and when."""

    _plain = plain_string("text")
    text: Jotting
    """What has happened, in my words."""
    source: Line | None = None
    """Where I saw it, such as `the Evening Standard` or `your blog`."""
    date: dt.date | None = None
    """The day it came out, as YYYY-MM-DD."""
    url: Link | None = None
    """Where it can be read."""

    _date = field_validator("date", mode="before")(classmethod(lambda cls, value: day(value)))


class Occasion(Fact):
    """A networking event or a talk."""

    _plain = plain_string("name")
    name: Line
    """What it was called."""
    date: dt.date | None = None
    """The day, as YYYY-MM-DD."""
    place: Line | None = None
    """Where it was."""

    _date = field_validator("date", mode="before")(classmethod(lambda cls, value: day(value)))


class Offer(Fact):
    """An offer and its terms. A plain string is taken apart: `$128,000 base + 10% bonus, letter of Nov 18`."""

    title: Line | None = None
    """The position as the offer names it."""
    pay: Line | None = None
    """Salary or rate, such as `$128,000 base` or `£17.50 an hour`."""
    bonus: Line | None = None
    """Such as `10% bonus` or `signing bonus of $5,000`."""
    start: Line | None = None
    """The first day, such as `11 January`."""
    hours: Line | None = None
    """Such as `37.5 hours a week` or `0.8 FTE`."""
    place: Line | None = None
    """Such as `in the Leith workshop` or `hybrid, two days a week in the office`."""
    letter_date: Line | None = None
    """The date of the letter or e-mail that makes the offer."""
    reply_by: Line | None = None
    """The day by which they want an answer."""
    other: tuple[Jotting, ...] = ()
    """Further terms, such as `28 days' holiday`."""

    _own_lists = listed("other")

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        """Terms in a line of text, and those in fields beside a `text`; the same term with other figures is refused."""
        if isinstance(value, str):
            return _terms({}, value)
        if isinstance(value, Mapping):
            value = {key: _day_text(one) for key, one in value.items()}
            if isinstance(value.get("text"), str):
                text = value["text"]
                return _terms({key: one for key, one in value.items() if key != "text"}, text)
        return value

    @property
    def terms(self) -> dict[str, str]:
        """The named terms that were given."""
        from thankyou.facts.terms import TERMS  # its patterns take a while to compile, and few messages have an offer

        return {name: value for name in TERMS if (value := getattr(self, name)) is not None}


def _day_text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) and not isinstance(value, dt.datetime) else value


def _terms(given: dict[str, Any], text: str) -> dict[str, Any]:
    from thankyou.facts.terms import figures, read_terms

    found = dict(given)
    other = list(_as_list(found.pop("other", ())))
    for term in read_terms(text):
        known = found.get(term.name)
        if term.name == "other":
            other.append(term.text)
        elif known is None:
            found[term.name] = term.text
        elif isinstance(known, str) and term.name == "bonus" and known.strip() != term.text.strip():
            found[term.name] = f"{known} and {term.text}"
        elif isinstance(known, str) and figures(known) == figures(term.text):
            continue
        elif isinstance(known, str) and not (figures(known) and figures(term.text)):
            found[term.name] = f"{known}, {term.text}"
        else:
            raise fault(
                "twice", f"{term.name}: is given as “{known}” and as “{term.text}”; keep the one that is agreed"
            )
    return {**found, **({"other": other} if other else {})}


def _as_list(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else list(value)


class Request(Declared):
    """The one thing I ask for in a negotiation: `base of $135,000`."""

    _plain = plain_string("text")
    text: Jotting
    """What I ask for, with its figure."""
