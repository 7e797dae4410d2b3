"""How many tokens a model will need, before it is asked: counted by a rule, since every model counts its own way.

A token is taken for four characters. A reply is taken to repeat every statement of its brief twice, in the letter and by
itself, with the marks of its JSON around each. Start reading at `tokens`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from thankyou.planning.brief import Brief
from thankyou.planning.prompt import numbered

__all__ = ["Tokens", "counted", "tokens"]

_CHARACTERS = 4
_AROUND = 40
"""Characters of JSON around a sentence, and around a whole reply."""


class Tokens(NamedTuple):
    """How many go there and how many come back, where a model is asked once."""

    sent: int = 0
    back: int = 0

    @classmethod
    def of(cls, many: Iterable[Tokens]) -> Tokens:
        """All of them together."""
        found = list(many)
        return cls(sum(one.sent for one in found), sum(one.back for one in found))

    @property
    def most(self) -> Tokens:
        """Where it is told twice what is wrong: each time all goes there again, with its reply and the reasons."""
        return Tokens(3 * self.sent + 6 * self.back, 3 * self.back)

    def __str__(self) -> str:
        most = self.most
        return (
            f"about {self.sent:,} tokens to send and {self.back:,} to come back, where every reply stands at once; "
            f"at most about {most.sent:,} and {most.back:,} (a token is taken for {_CHARACTERS} characters)"
        )


def tokens(brief: Brief) -> Tokens:
    """What the prompt of a brief and a reply to it will need."""
    reply = _AROUND + sum(2 * len(one.sentence) + _AROUND for one in numbered(brief))
    return counted(brief.prompt, reply)


def counted(prompt: str, reply: int) -> Tokens:
    """What a prompt, and a reply of so many characters, will need."""
    return Tokens(-(-len(prompt) // _CHARACTERS), -(-reply // _CHARACTERS))
