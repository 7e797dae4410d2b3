"""What delivery needs to know of a message: `thankyou.composing.note.Note` is one."""

from __future__ import annotations

from typing import Protocol

from thankyou.facts.models import Candidate

__all__ = ["Letter", "Mailbox"]


class Mailbox(Protocol):
    """Who a message is for."""

    @property
    def name(self) -> str | None:
        """Full name, where it is known."""

    @property
    def email(self) -> str | None:
        """Address, where it is known."""


class Letter(Protocol):
    """A finished message: its text, who wrote it, and who reads it."""

    @property
    def subject(self) -> str:
        """The subject line; empty where it is sent without one."""

    @property
    def body(self) -> str:
        """From the greeting to the last line of the sign-off block."""

    @property
    def text(self) -> str:
        """Subject and body."""

    @property
    def html(self) -> str:
        """The body as a page."""

    @property
    def locale(self) -> str:
        """Whose English, as `en-US`."""

    @property
    def sender(self) -> Candidate:
        """Who writes."""

    @property
    def recipient(self) -> Mailbox:
        """Who reads."""
