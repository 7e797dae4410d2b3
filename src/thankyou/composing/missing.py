"""What a fact is left out for want of: why a point matters, what answers a worry; and how an answer makes it part of the fact.

Start reading at `missing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.models import Interview
from thankyou.facts.rewriting import with_answer
from thankyou.facts.sayings import Said, Saying
from thankyou.facts.stems import SENTENCE, is_sentence, stem_of
from thankyou.planning.brief import audience, briefs
from thankyou.planning.sayings import setting_of, words_of
from thankyou.reading import Choice, read
from thankyou.reading.phrases import as_sentence

__all__ = ["Missing", "completed", "missing", "supplied"]


class Missing(NamedTuple):
    """A fact that is clear, and would be used if it had one field more."""

    fact: str
    """The path of its words: `key_points[2].you_said`."""
    words: str
    """As they stand in the facts."""
    field: str
    """The field that it lacks: `why` or `answer`."""

    @property
    def entry(self) -> str:
        """The path of the whole fact: `key_points[2]`."""
        return self.fact.rpartition(".")[0]


def missing(interview: Interview) -> list[Missing]:
    """The facts that a message whose length nobody asked for leaves out for want of a reason or an answer, in their order."""
    left = (one for each in briefs(interview)[: audience(interview)] for one in each.left_out)
    lacking = {one.fact: one.lacks for one in left if one.lacks}
    found: dict[str, Missing] = {}
    for one, _ in words_of(interview):
        lack = Missing(one.path, one.words, "")
        field = lacking.get(lack.fact) or lacking.get(lack.entry)
        if isinstance(one, Said) and field and one.stem.field != field:
            found.setdefault(lack.entry, lack._replace(field=field))
    return list(found.values())


def supplied(lack: Missing, line: str, interview: Interview) -> Choice | None:
    """What a line certainly says in the missing field; None where it makes no sentence there."""
    name, number = re.fullmatch(r"(\w+)(?:\[(\d+)\])?", lack.entry).groups()  # type: ignore[union-attr]
    item = interview.whole(name)[int(number)] if number else getattr(interview, name)
    stem = stem_of(type(item).__name__, lack.field)
    for words in dict.fromkeys((line, *_ended(line))):
        found = read(Said(f"{lack.entry}.{lack.field}", stem, words), setting_of(interview, item)) if stem else None
        if isinstance(found, Saying):
            written = found.words if found.form in (SENTENCE, lack.field) else found.sentence
            return Choice(sentence=found.sentence, fields={lack.field: written})
    return None


def _ended(line: str) -> Iterator[str]:
    """A line as a sentence, where only its capital or its full stop is missing."""
    whole = as_sentence(line)
    if not is_sentence(line) and re.match(r"I\b|[Mm]y\b|[Ii]t\b|[Tt]hat\b", line) and is_sentence(whole):
        yield whole


def completed(text: str, lack: Missing, choice: Choice, *, suffix: str, source: str) -> str:
    """`text`, which a file of facts with this suffix holds, with the choice beside the words of its fact; nothing else changes.

    Raises `LoadError` where the file does not say these words any more or cannot be written into.
    """
    field = lack.fact.rpartition(".")[2]
    return with_answer(
        text, lack.fact, {field: lack.words, **choice.fields}, words=lack.words, suffix=suffix, source=source
    )
