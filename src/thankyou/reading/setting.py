"""What stands around a jotting."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from thankyou.facts.stems import NEEDS

__all__ = ["Setting"]


class Setting(NamedTuple):
    """What a reader of jottings must know of the facts around them."""

    names: frozenset[str] = frozenset()
    """Every word of the names of people, companies, roles: as written."""
    speaker: str = ""
    """Who said it: `reader` (an interviewer who will read it), `me`, `both`, or empty where nobody is named."""
    alone: bool = True
    """Whether there is only one interviewer (or none that is named)."""
    speaker_names: frozenset[str] = frozenset()
    """The words of the name of whoever said it, or of the only interviewer."""
    initials: frozenset[str] = frozenset()
    """The first letters of the interviewers' names, as nobody is called in a letter: `HQ`."""
    pronoun: str = ""
    """`he` or `she`, where whoever said it, or the only interviewer, is called so."""
    confirmed: frozenset[str] = frozenset()
    """Words that were confirmed as they stand."""
    whose: Mapping[str, str] = {}
    """Whose it is, where only the jotting says so, as a field: `{"by": "Dana Ortiz"}`."""

    def beside(self, owner: str, fields: Collection[str]) -> Mapping[str, str]:
        """What an answer that writes these fields of a model writes beside them: whose it is.

        A proof is mine, whoever it is told to.
        """
        return self.whose if owner != "Qualification" or not NEEDS.isdisjoint(fields) else {}

    @property
    def is_reader(self) -> bool:
        """Whether what was said is the reader's: an interviewer's who is named, or the only one's."""
        return self.speaker == "reader" or (not self.speaker and self.alone)
