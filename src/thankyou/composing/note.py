"""What the caller gets: a finished `Note`, with everything that proofreading and planning have to say about it.

A note is a value. `str(note)` is the full text; `note.html` and `note.to_email()` are the same letter in other clothes
(`thankyou.delivery`, imported when asked for). Spans of `issues` count characters of `note.text`, spans of `fixes`
characters of the text before that fix.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from thankyou.engines.issues import Fix, Issue, Severity
from thankyou.facts.models import Candidate, Length, Tone
from thankyou.planning.left_out import LeftOut
from thankyou.reading import Doubt

if TYPE_CHECKING:  # a letter is seldom an e-mail, and the package of e-mails takes a while to load
    from email.message import EmailMessage

__all__ = ["LeftOut", "Note", "Recipient", "Why"]


class Recipient(BaseModel):
    """Who a note is for. `index` is the place in `interview.interviewers`; None where no reader was named."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    name: str | None = None
    """The name alone, as headers and file names have it: without titles and letters after it."""
    email: str | None = None
    index: int | None = None


class Why(BaseModel):
    """Where a sentence comes from: its section, the variant of the wording, and the paths of its facts."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    sentence: str
    section: str
    variant: str
    facts: tuple[str, ...] = ()


class Note(BaseModel):
    """One message to one reader, proofread. `body` runs from the greeting to the last line of the sign-off block."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    subject: str
    body: str
    recipient: Recipient
    sender: Candidate
    sections: dict[str, str] = {}
    """Section name to its text, in the order of the letter."""
    issues: tuple[Issue, ...] = ()
    fixes: tuple[Fix, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    """Words that no message uses until somebody has said what they are (`thankyou ask`)."""
    questions: tuple[str, ...] = ()
    """What to ask the candidate to make the note better, most useful first."""
    why: tuple[Why, ...] = ()
    kind: str = "thank-you"
    locale: str = "en-US"
    tone: Tone = Tone.WARM
    length: Length = Length.STANDARD
    seed: int = 0
    writer: str = "wording"
    """Who wrote the paragraphs: `wording` (ours), `reply` (somebody's reply to the brief), or a model's name. Each `why` says
    whose its sentence is: its variant ends with `/reply` or the model's name."""
    engine: str = "none"
    """Who checked grammar and spelling: `harper`, `languagetool`, `harper+languagetool` or `none`."""
    checked: bool = False
    """Whether proofreading ran to its end, by every engine that was asked for."""

    @property
    def ok(self) -> bool:
        """Whether nothing is open: no doubt, and no error or warning of proofreading. Information is allowed."""
        return not self.doubts and all(issue.severity is Severity.INFORMATION for issue in self.issues)

    @property
    def text(self) -> str:
        """The full text: the subject line, an empty line, the body; the body alone where it is sent without a subject."""
        return self.body if not self.subject else f"Subject: {self.subject}\n\n{self.body}"

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        """The letter with the marks of proofreading, for a notebook."""
        from thankyou.reports.notebook import fragment

        return fragment(self, title=f"To {self.recipient.name or 'a reader whose name is not known'}")

    @property
    def html(self) -> str:
        """The body as a self-contained HTML page: paragraphs, links as anchors, everything escaped."""
        from thankyou.delivery.html import page

        return page(self)

    def to_email(self, *, sender: str | None = None, date: dt.datetime | None = None) -> EmailMessage:
        """The note as an e-mail that was serialised, parsed again and compared before it is returned.

        `sender` replaces the candidate's own address; without either the message has no `From`. Where the reader's
        address is unknown it has no `To`. `date` must carry a time zone. Raises `DeliveryError`.
        """
        from thankyou.delivery.email import to_email

        return to_email(self, sender=sender, date=date)
