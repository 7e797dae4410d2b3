"""The values that proofreading takes and gives: `Context` in, `Proof` out, and what a `Rule` is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel, ConfigDict

from thankyou.engines.issues import Fix, Issue, Severity, Span
from thankyou.facts.models import Interview

if TYPE_CHECKING:
    from thankyou.proofread.facts import Facts
    from thankyou.proofread.letter import Letter

__all__ = ["Check", "Context", "Explained", "Proof", "Proofs", "Rule", "Support", "issue"]


class Context(BaseModel):
    """What is known about a text apart from the text."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    interview: Interview | None = None
    """The facts. Without them nothing is checked against facts."""
    reader: int | None = None
    """Index into `interview.interviewers`; None where the reader is not known."""
    kind: str = "thank-you"
    locale: str = "en-US"
    characters: int | None = None
    """The most characters that fit where it is sent, such as 300 for an invitation on LinkedIn; None: as the kind says."""
    sections: frozenset[str] | None = None
    """Sections that the composer knows the text has. None: a draft from anywhere, whose sections are detected."""
    explained: frozenset[str] = frozenset()
    """Sections for which there were no facts."""
    settled: tuple[str, ...] = ()
    """Sentences of which it is settled what they say about the facts: our wording, which is proved beside it, or a reply that
    was read already. Only their figures, names, dates and quotations are compared."""
    known: tuple[str, ...] = ()
    """Sentences of our wording that no engine need be asked about, nor a rule that looks at each sentence by itself, since the
    tests have asked about every one that there can be."""
    naming: tuple[str, ...] = ()
    """Sentences of our wording in which the name of the job is all that is a person's: an engine that has nothing to say of `job` is
    not asked about them."""
    job: str = ""
    """A sentence that names the job and says nothing else."""
    verdicts: str | None = None
    """A folder in which the embedded engine keeps its verdicts from one run to the next."""
    languagetool_url: str | None = None
    """A LanguageTool server that the user runs, instead of one of our own."""
    words: frozenset[str] = frozenset()
    """Words of the person's own that are spelt right, in whatever case."""
    without: tuple[str, ...] = ()
    """Rules that are off, each by its name or the beginning of it up to a slash: `tone/cliche`, `style`, `harper/Dashes`."""

    def knows(self, word: str) -> bool:
        """Whether a word is one of the person's own; a possessive or a plural counts."""
        low = word.casefold().removesuffix("'s")
        return bool(self.words) and not {low, low.removesuffix("s")}.isdisjoint(_folded(self.words))

    def off(self, rule: str) -> bool:
        """Whether a rule is off."""
        return any(rule == name or rule.startswith(f"{name}/") for name in self.without)

    @property
    def composed(self) -> bool:
        """Whether the text is our own, so that everything in it must come from the facts."""
        return self.sections is not None


class Support(BaseModel):
    """A fact that a sentence rests on: its place, `key_points[1].text`, and its words as they were given."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    fact: str
    text: str


class Explained(BaseModel):
    """A sentence of the body with the facts that it rests on, best first, and the words that no fact explains.

    A sentence of thanks alone rests on none and has no such words. Spans count characters of the text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    sentence: str
    span: Span
    facts: tuple[Support, ...] = ()
    unexplained: tuple[Span, ...] = ()


class Proof(BaseModel):
    """A proofread text. Spans of `issues` count characters of `text`, the text after the fixes."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    text: str
    issues: tuple[Issue, ...] = ()
    fixes: tuple[Fix, ...] = ()
    engine: str = "none"
    """Who checked grammar and spelling: `harper`, `languagetool`, `harper+languagetool` or `none`."""
    checked: bool = False
    """Whether every engine that was asked for has checked the text to its end."""


@lru_cache(maxsize=16)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


Check = Callable[["Letter", Context, "Facts | None"], Iterable[Issue]]


class Rule(NamedTuple):
    """One thing that proofreading looks at. `name` is how its issues begin: `tone`, `tone/pushy/...`."""

    name: str
    summary: str
    check: Check
    alone: bool = False
    """Whether it looks at each sentence by itself, and facts only take away what it finds: then it need not be asked about
    sentences of our wording that are known, of which the tests have seen that it finds nothing."""


class Proofs(NamedTuple):
    """What one kind of issue of a rule is about, with sentences that it marks and sentences that it must not mark."""

    name: str
    says: str
    marks: tuple[str, ...]
    passes: tuple[str, ...]


def issue(
    rule: str,
    message: str,
    span: tuple[int, int],
    severity: Severity = Severity.WARNING,
    suggestions: Iterable[str] = (),
) -> Issue:
    """An issue that one of our own rules found."""
    return Issue(rule=rule, message=message, span=Span(*span), severity=severity, suggestions=tuple(suggestions))
