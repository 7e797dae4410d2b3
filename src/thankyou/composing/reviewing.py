"""`review`: the checks of our own notes on a draft from anywhere, a person's or a language model's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from thankyou.composing.choices import Facts, choice
from thankyou.composing.defaults import Defaults
from thankyou.composing.drafts import file_of, lines, opened
from thankyou.composing.note import Note
from thankyou.engines.issues import Engine, Fix, Issue, Severity
from thankyou.errors import FactError, Problem
from thankyou.facts.given import kind_of, read_facts
from thankyou.facts.kinds import with_article
from thankyou.facts.models import Interview
from thankyou.facts.people import fold
from thankyou.proofread import Context, Explained, explain, proofread
from thankyou.proofread.explaining import no_rule
from thankyou.proofread.pasted import read_as

__all__ = ["Report", "review"]


class Report(BaseModel):
    """What proofreading has to say about a draft. Spans of `issues` count characters of `text`."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

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
    lines: tuple[int, ...] = ()
    """For each line of `text` its line in the file, from 1, where a file was read as what it is (Markdown, HTML, a mail)."""

    @property
    def ok(self) -> bool:
        """Whether nothing worse than information was found."""
        return all(issue.severity is Severity.INFORMATION for issue in self.issues)

    def __str__(self) -> str:
        """The findings as a page for people: each with its line and its reason."""
        from thankyou.reports.text import review_page

        return review_page(self)

    def _repr_html_(self) -> str:
        """The draft with its marks, for a notebook."""
        from thankyou.reports.notebook import fragment

        return fragment(self, title=f"Review of {with_article(self.kind)} message")


def review(
    text: str | Path | Note,
    interview: Facts | None = None,
    *,
    kind: str | None = None,
    engine: Engine | str = Engine.AUTO,
    to: str | int | None = None,
    fix: str = "none",
    words: Iterable[str] = (),
    without: Iterable[str] = (),
    languagetool_url: str | None = None,
    defaults: Defaults | None = None,
) -> Report:
    """What is wrong with a draft from the greeting (or a `Subject:` line) to the sign-off.

    Args:
        text: the draft itself, the path of a file that holds it (`.txt`, `.md`, `.eml`, `.html`, `.docx`), or a `Note`. What
            a mail quotes is not looked at.
        interview: the facts (an interview, its mapping or path) that every sentence is laid beside: what they do not explain is
            marked (figures, names, dates, who said it, whose it is, hedges, negations, causes, promises, quotations, added
            details), and `report.explained` says which facts each sentence rests on.
        kind: the kind of message; unless given, that of the facts or of the note, else `thank-you`.
        engine: who checks grammar and spelling: `auto`, `embedded`, `languagetool`, `both` or `none`.
        to: the reader, by name or by place in `interviewers` from 0; without it the greeting tells.
        fix: `none`, or `safe` to make the fixes that are sure.
        words: words of your own that are spelt right, such as names of tools; case does not matter.
        without: rules that are off, by name or by its beginning up to a slash: `tone/cliche`, `style/emoji`, `readability`.
        languagetool_url: a LanguageTool server of your own.
        defaults: what holds where neither the other arguments nor the facts say otherwise; its words and rules are added.

    Raises:
        FactError: facts that do not fit, a reader who was not there, an unknown `engine`, `fix` or rule.
        LoadError: a file that cannot be read, or of a format that is not read.
    """
    if fix not in ("none", "safe"):
        raise FactError([Problem("fix", "must be `none` or `safe`")])
    note = text if isinstance(text, Note) else None
    draft = opened(text)
    if "\r" in draft and "\n" not in draft:  # lines of an old Mac
        draft = draft.replace("\r", "\n")
    ours = defaults or Defaults()
    facts = None if interview is None else ours.over(read_facts(interview, kind))
    kind = facts.kind if facts else note.kind if note and kind is None else kind_of({}, kind)
    shown = read_as(draft, Context(interview=facts))
    context = Context(
        interview=facts,
        reader=_reader(shown.seen.text if shown else draft, facts, to),
        kind=kind,
        locale=facts.locale if facts else note.locale if note else ours.locale or "en-US",
        characters=getattr(facts, "characters", None),
        verdicts=ours.verdicts,
        languagetool_url=languagetool_url,
        words=frozenset([*ours.words, *_listed(words, "words")]),
        without=(*ours.without, *_known_rules(_listed(without, "without"))),
    )
    proof = proofread(
        draft,
        context,
        engine=ours.checked_by(choice(Engine, engine, "engine")),
        fix="safe" if fix == "safe" else "none",
    )
    path = file_of(text)
    told = lines(path, draft) if path and proof.issues else ()
    return Report(
        text=proof.text,
        lines=told if proof.text.count("\n") == draft.count("\n") else (),
        kind=kind,
        issues=proof.issues,
        fixes=proof.fixes,
        explained=explain(proof.text, context),
        engine=proof.engine,
        checked=proof.checked,
    )


def _listed(given: object, field: str) -> tuple[str, ...]:
    """Some words; text is words between blanks or commas. Raises `FactError` for anything else."""
    if isinstance(given, str):
        return tuple(re.split(r"[\s,]+", given.strip())) if given.strip() else ()
    words = tuple(given) if isinstance(given, Iterable) else (given,)
    if not all(isinstance(word, str) for word in words):
        raise FactError([Problem(field, "must be a list of words")])
    return words


def _known_rules(names: Iterable[str]) -> tuple[str, ...]:
    """Names of rules, each of which there is. Raises `FactError` that offers the nearest."""
    for name in names:
        if wrong := no_rule(name):
            raise FactError([Problem("without", wrong)])
    return tuple(names)


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
    if not found:  # `Tuan Pham`, whose first name is also how one is addressed
        found = [place for place, one in enumerate(facts.interviewers) if _called(one.honorific) & greeted]
    return found[0] if len(found) == 1 else None


_TITLES = frozenset("mr mrs ms miss mx dr prof professor".split())


def _called(honorific: str | None) -> set[str]:
    """The words of an honorific that may be a name as well."""
    return set(fold((honorific or "").replace(".", " ")).split()) - _TITLES
