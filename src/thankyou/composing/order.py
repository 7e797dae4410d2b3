"""What the caller of `compose` asked for, understood. Start reading at `Order.of`."""

from __future__ import annotations

import datetime as dt
from operator import index
from pathlib import Path
from typing import NamedTuple

from thankyou.composing.choices import choice
from thankyou.composing.defaults import Defaults
from thankyou.engines.issues import Engine
from thankyou.errors import FactError, Problem
from thankyou.facts.dates import given_day
from thankyou.facts.models import Length, Tone
from thankyou.writing.wording import Wording

__all__ = ["Order"]


class Order(NamedTuple):
    """What the caller asked for, understood."""

    kind: str
    tone: Tone | None
    length: Length | None
    seed: int
    sent_on: dt.date | None
    wording: Wording
    check: bool
    engine: Engine
    url: str | None
    defaults: Defaults

    @classmethod
    def of(
        cls,
        kind: str,
        tone: Tone | str | None,
        length: Length | str | None,
        seed: int,
        sent_on: dt.date | str | None,
        wording: Wording | Path | str | None,
        check: bool,
        engine: Engine | str,
        url: str | None,
        ours: Defaults,
    ) -> Order:
        """The options of `compose`, checked. Raises `FactError` or `WordingError`."""
        words = wording if isinstance(wording, Wording) else Wording.load(wording or ours.wording, kind=kind)
        return cls(
            kind,
            choice(Tone, tone, "tone"),
            choice(Length, length, "length") or ours.length,
            _whole(seed),
            None if sent_on is None else given_day(sent_on, "sent_on"),
            words,
            check,
            ours.checked_by(choice(Engine, engine, "engine")),
            url,
            ours,
        )


def _whole(seed: object) -> int:
    try:
        if not isinstance(seed, bool):
            return index(seed)  # type: ignore[arg-type]  # whatever is a whole number, numpy's too
    except TypeError:
        pass
    raise FactError([Problem("seed", "must be a whole number, such as 7")])
