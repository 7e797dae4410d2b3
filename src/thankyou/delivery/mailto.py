"""A note as a `mailto:` link (RFC 6068): whatever mail program opens it shows an unsent message that can be edited."""

from __future__ import annotations

from urllib.parse import quote

from thankyou.delivery.email import header_text, mailbox
from thankyou.delivery.letter import Letter

__all__ = ["mailto"]


def mailto(note: Letter) -> str:
    """The link: reader, subject and body; From is whoever opens it. Raises `DeliveryError`.

    Programs take some 2,000 characters of a link on Windows, more elsewhere; a note has about 1,500.
    """
    subject = " ".join(header_text("subject", note.subject).split())
    to = mailbox("recipient", None, note.recipient.email)
    body = note.body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    fields = "&".join(
        f"{name}={quote(value, safe='')}" for name, value in (("subject", subject), ("body", body)) if value
    )
    return f"mailto:{quote(to.addr_spec, safe='@') if to else ''}?{fields}"
