"""`review`: the checks of our own notes on a draft from anywhere, a person's or a language model's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from thankyou.engines.issues import Engine, Fix, Issue, Severity
from thankyou.errors import FactError, Problem
from thankyou.facts.follow_ups import kind_of, read_facts
from thankyou.facts.models import Interview
from thankyou.facts.people import fold
from thankyou.proofread import Context, Explained, proofread

__all__ = ["Report", "review"]


class Report(BaseModel):
    """What proofreading has to say about a draft. Spans of `issues` count characters of `text`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    """The reviewed text, after the safe fixes where they were asked for."""
    kind: str = "thank-you"
    issues: tuple[Issue, ...] = ()
    fixes: tuple[Fix, ...] = ()
    explained: tuple[Explained, ...] = ()
    """Every sentence of the body with the facts that it rests on; empty where no facts were given."""
    engine: str = "none"
    """Who checked grammar and spelling: `harper`, `languagetool`, `harper+languagetool` or `none`."""
    checked: bool = False
    """Whether every engine that was asked for has checked the text to its end."""

    @property
    def ok(self) -> bool:
        """Whether nothing worse than information was found."""
        return all(issue.severity is Severity.INFORMATION for issue in self.issues)


def review(
    text: str,
    interview: Interview | Mapping[str, Any] | str | Path | None = None,
    *,
    kind: str | None = None,
    engine: Engine | str = Engine.AUTO,
    to: str | int | None = None,
    fix: str = "none",
    languagetool_url: str | None = None,
) -> Report:
    """What is wrong with `text`, a draft from the greeting (or a `Subject:` line) to the sign-off.

    With an `interview` (or its mapping or path) every sentence is also laid beside the facts: what they do not explain is
    marked (figures, names, dates, who said it, whose it is, hedges, negations, causes, promises, quotations, added
    details), and `report.explained` says which facts each sentence rests on. `kind` is that of the facts unless it is given. `fix` is `none` or `safe`. `to` names the reader; without it the greeting tells. Raises `FactError` for facts
    that do not fit, a reader who was not there, or an unknown `engine` or `fix`.
    """
    if not isinstance(text, str):
        raise FactError([Problem("text", "must be text")])
    if fix not in ("none", "safe"):
        raise FactError([Problem("fix", "must be `none` or `safe`")])
    facts = None if interview is None else read_facts(interview, kind)
    kind = facts.kind if facts else kind_of({}, kind)
    context = Context(
        interview=facts,
        reader=_reader(text, facts, to),
        kind=kind,
        locale=facts.locale if facts else "en-US",
        characters=getattr(facts, "characters", None),
        languagetool_url=languagetool_url,
    )
    proof = proofread(text, context, engine=_engine(engine), fix="safe" if fix == "safe" else "none")
    return Report(
        text=proof.text,
        kind=kind,
        issues=proof.issues,
        fixes=proof.fixes,
        explained=proof.explained,
        engine=proof.engine,
        checked=proof.checked,
    )


def _engine(given: Engine | str) -> Engine:
    try:
        return Engine(str(given).strip().lower())
    except ValueError:
        raise FactError([Problem("engine", f"must be one of {', '.join(Engine)}")]) from None


def _reader(text: str, facts: Interview | None, to: str | int | None) -> int | None:
    """The place of the reader: as said, the only one there was, or the one whom the greeting names."""
    if facts is None or not facts.interviewers:
        return None
    if to is not None:
        return facts.place(to)
    if len(facts.interviewers) == 1:
        return 0
    body = re.sub(r"\A\s*subject:[^\n]*\n", "", text, flags=re.IGNORECASE).strip()
    greeted = set(fold(re.sub(r"[^\w\s'’-]", " ", body.split("\n", 1)[0])).split())
    found = [
        place for place, one in enumerate(facts.interviewers) if one.name and set(fold(one.name).split()) & greeted
    ]
    return found[0] if len(found) == 1 else None
