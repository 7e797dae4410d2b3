"""An HTML page of the drafts, to leaf through before sending. It shows what the files hold, not what was meant."""

from __future__ import annotations

from collections.abc import Iterable
from email import message_from_bytes, policy
from itertools import islice
from typing import NamedTuple
from urllib.parse import quote

from thankyou.delivery.drafts import Mailbox, read_back
from thankyou.delivery.html import layout
from thankyou.merging.manifest import Entry

__all__ = ["MOST", "contact_sheet", "said"]

MOST = 500
"""Notes that the page shows; browsers grow slow beyond."""


class _Card(NamedTuple):
    """What the page shows of one draft."""

    row: str
    note: int
    of: int
    file: str
    href: str
    to: str
    sender: str
    subject: str
    body: str
    marks: tuple[str, ...]
    doubts: int
    left_out: tuple[str, ...]


def contact_sheet(drafts: Iterable[tuple[Entry, bytes]], *, total: int, linked: bool) -> bytes:
    """The page of the first drafts of `total`. `linked` where each is a file beside the page."""
    cards = [_card(entry, data, linked) for entry, data in islice(drafts, MOST)]
    marked = sum(bool(card.marks) for card in cards)
    shown = f"{len(cards)} of {total} notes" if len(cards) < total else f"{total} notes"
    asked = sum(bool(card.doubts) for card in cards)
    waiting = f" {asked} of them do not use every fact yet: the doubts are in doubts.csv." if asked else ""
    summary = f"{shown}; proofreading marked {marked} of them.{waiting} Nothing has been sent."
    page = layout("contact-sheet.html").render(title="Drafts to look through", summary=summary, cards=cards)
    return page.encode()


def _card(entry: Entry, data: bytes, linked: bool) -> _Card:
    href = quote(entry.file) if linked else ""
    return _Card(
        entry.row, entry.note, entry.of, entry.file, href, *said(data), entry.issues, entry.doubts, entry.left_out
    )


def said(data: bytes) -> tuple[str, str, str, str]:
    """Reader, sender, subject and body of a draft."""
    said = read_back(data)
    if said is not None:
        return _shown(said.recipient), _shown(said.sender), said.subject, said.body
    try:
        message = message_from_bytes(data, policy=policy.default)
        people = [str(message[name] or "") for name in ("To", "From", "Subject")]
        part = message.get_body(("plain",))
        return people[0], people[1], people[2], part.get_content() if part is not None else ""
    except Exception:  # noqa: BLE001  # a draft that was edited by hand; the parser has many ways to give up
        return "", "", "", "(cannot be shown here)"


def _shown(person: Mailbox | None) -> str:
    return "" if person is None else f"{person.name} <{person.address}>" if person.name else person.address
