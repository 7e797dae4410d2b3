"""A note as the bytes of a draft, at a thirtieth of what `EmailMessage` costs: a merge writes many of them.

A draft is `text/plain`, carries `X-Unsent: 1` so that mail programs open it for sending, and no date. Its bytes depend on
the note alone. No fact can add a header or a recipient: every value is one line of ASCII when it gets here or is encoded
whole, and before the bytes are returned they are read back by `read_back`, which shares no code with the writing, and
compared with what was meant. Addresses beyond plain ASCII go the slow way, through `EmailMessage`, which the tests also
hold against every draft. Start reading at `draft`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from binascii import Error as BadEncoding
from binascii import a2b_base64, a2b_qp, b2a_qp
from email.errors import MessageError
from email.message import EmailMessage
from functools import lru_cache
from typing import NamedTuple

from thankyou.delivery.email import header_text, mailbox, policy_for, to_email
from thankyou.delivery.letter import Letter
from thankyou.errors import DeliveryError

__all__ = ["Draft", "Mailbox", "draft", "in_mailbox", "read_back"]

_FIXED = b'MIME-Version: 1.0\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
_PLAIN = re.compile(r"[\x21-\x7e]+(?: [\x21-\x7e]+)*")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+"
)
_LINE = 76
"""Characters of a header's line and of an encoded word, at most (RFC 5322 and 2047 allow 78 and 75)."""
_WORD = 42
"""Bytes of UTF-8 in one encoded word, so that it fits a line with the header's name."""
_FROM = re.compile(rb"(?m)^From ")


def draft(note: Letter, *, sender: str | None = None) -> bytes:
    """The note as an unsent e-mail, ready for a file with the suffix `.eml`. Raises `DeliveryError`.

    From is `sender`, else the candidate's address; To is the reader's. Where an address is unknown, its header is left out.
    """
    meant = Draft(
        " ".join(header_text("subject", note.subject).split()),
        _mailbox("sender", note.sender.name, sender or note.sender.email),
        _mailbox("recipient", note.recipient.name, note.recipient.email),
        note.body.replace("\r\n", "\n").replace("\r", "\n"),
    )
    if not meant.subject.strip():
        raise DeliveryError("subject: is blank")
    if all(one is None or _ADDRESS.fullmatch(one.address) for one in (meant.sender, meant.recipient)):
        data = _assembled(meant)
        if read_back(data) != meant:
            raise DeliveryError("the draft would not arrive as it was written")
        return data
    return _slowly(note, meant, sender)


def in_mailbox(data: bytes) -> bytes:
    """A draft as a message of a mailbox file in the mboxrd form; no line of a draft begins with `From `."""
    return b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n" + data.replace(b"\r\n", b"\n") + b"\n"


class Mailbox(NamedTuple):
    """Who a message is from or to."""

    name: str
    address: str


class Draft(NamedTuple):
    """What a draft says."""

    subject: str
    sender: Mailbox | None
    recipient: Mailbox | None
    body: str
    """Lines that end in a line feed but for the last one."""


@lru_cache(maxsize=256)
def _mailbox(field: str, name: str | None, address: str | None) -> Mailbox | None:
    """The mailbox, checked by the same rules as every e-mail of ours."""
    if address is None:
        return None
    if _ADDRESS.fullmatch(address):
        return Mailbox(" ".join(header_text(f"{field} name", name or "").split()), address)
    found = mailbox(field, name, address)
    assert found is not None
    return Mailbox(found.display_name, found.addr_spec)


def _assembled(meant: Draft) -> bytes:
    head = f"X-Unsent: 1\r\n{_subject(meant.subject)}{_person('From', meant.sender)}{_person('To', meant.recipient)}"
    try:
        body = meant.body.replace("\n", "\r\n").encode() + b"\r\n"
    except UnicodeEncodeError:
        raise DeliveryError("body: holds a lone surrogate") from None
    encoded = b2a_qp(body, istext=True)
    if b"From " in encoded:
        encoded = _FROM.sub(b"=46rom =\r\n", encoded)  # or a mailbox file would see a message begin here
    return head.encode("ascii") + _FIXED + encoded


def _subject(text: str) -> str:
    if len(text) <= _LINE - 9 and _PLAIN.fullmatch(text):
        return f"Subject: {text}\r\n"
    return f"Subject: {_encoded_words(text)}\r\n"


def _person(field: str, person: Mailbox | None) -> str:
    if person is None:
        return ""
    if not person.name:
        return f"{field}: {person.address}\r\n"
    if len(person.name) > _LINE - 6 or not person.name.isascii():
        shown = _encoded_words(person.name)
    elif _ATOMS.fullmatch(person.name):
        shown = person.name
    else:
        escaped = re.sub(r'(["\\])', r"\\\1", person.name)
        shown = f'"{escaped}"'
    fits = len(shown) + len(person.address) + len(field) + 5 <= _LINE and "\r\n" not in shown
    return f"{field}: {shown}{' ' if fits else _FOLD}<{person.address}>\r\n"


_FOLD = "\r\n "


def _encoded_words(text: str) -> str:
    """`text` as encoded words of whole characters, one a line."""
    words, word = [], b""
    for character in text:
        more = character.encode()
        if len(word) + len(more) > _WORD:
            words.append(word)
            word = b""
        word += more
    return _FOLD.join(f"=?utf-8?b?{b64encode(one).decode()}?=" for one in (*words, word))


# Reading back. Written apart from the above on purpose: a mistake there is found here, not repeated.

_HEAD = re.compile(
    rb"X-Unsent: 1\r\n"
    rb"Subject: (?P<subject>[\x20-\x7e]+(?:\r\n [\x20-\x7e]+)*)\r\n"
    rb"(?:From: (?P<sender>[\x20-\x7e]+(?:\r\n [\x20-\x7e]+)*)\r\n)?"
    rb"(?:To: (?P<recipient>[\x20-\x7e]+(?:\r\n [\x20-\x7e]+)*)\r\n)?"
    rb'MIME-Version: 1\.0\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
)
_ENCODED = re.compile(r"=\?utf-8\?b\?([A-Za-z0-9+/]+={0,2})\?=")
_SHOWN = re.compile(
    r'(?:(?P<atoms>[^"<>@,;:\\\[\]()]+?)\s*|"(?P<quoted>(?:[^"\\]|\\.)*)"\s*)?<(?P<address>[^<>\s,;:"]+@[^<>\s,;:"@]+)>'
)
_BARE = re.compile(r'[^<>\s,;:"@]+@[^<>\s,;:"@]+')


def read_back(data: bytes) -> Draft | None:
    """What a draft of ours says, or None where the bytes are anything else."""
    head = _HEAD.match(data)
    if head is None:
        return None
    try:
        body = a2b_qp(data[head.end() :]).decode("utf-8")
        subject = _decoded(head["subject"].decode("ascii"))
        sender, recipient = _read_mailbox(head["sender"]), _read_mailbox(head["recipient"])
    except (UnicodeDecodeError, BadEncoding, ValueError):
        return None
    if not body.endswith("\r\n"):
        return None
    return Draft(subject, sender, recipient, body[:-2].replace("\r\n", "\n"))


def _decoded(text: str) -> str:
    """A header's text, unfolded; encoded words that touch make one text."""
    if "=?" not in text:
        return text.replace("\r\n ", " ")
    parts = text.split("\r\n ")
    found = [_ENCODED.fullmatch(part) for part in parts]
    return b"".join(a2b_base64(one[1]) if one else _refuse() for one in found).decode("utf-8")


def _refuse() -> bytes:
    raise ValueError("something stands between the encoded words")


def _read_mailbox(raw: bytes | None) -> Mailbox | None:
    if raw is None:
        return None
    text = raw.decode("ascii")
    if _BARE.fullmatch(text):
        return Mailbox("", text)
    if "=?" in text:
        words, _, address = text.rpartition(" <")
        name, end = _decoded(words.removesuffix("\r\n")), address[:-1]
        if address[-1:] == ">" and _BARE.fullmatch(end):
            return Mailbox(name, end)
        raise ValueError("is no mailbox")
    match = _SHOWN.fullmatch(text.replace("\r\n ", " "))
    if match is None:
        raise ValueError("is no mailbox")
    quoted = match["quoted"]
    return Mailbox(match["atoms"] or "" if quoted is None else re.sub(r"\\(.)", r"\1", quoted), match["address"])


# The slow way, for addresses that need more than ASCII.


def _slowly(note: Letter, meant: Draft, sender: str | None) -> bytes:
    """The same draft by `EmailMessage`. `to_email` first: it compares what would be sent with what is meant."""
    to_email(note, sender=sender)
    people = {
        "From": mailbox("sender", note.sender.name, sender or note.sender.email),
        "To": mailbox("recipient", note.recipient.name, note.recipient.email),
    }
    message = EmailMessage(policy=policy_for(*people.values()))
    try:
        message["X-Unsent"] = "1"
        message["Subject"] = meant.subject
        for name, person in people.items():
            if person is not None:
                message[name] = person
        message.set_content(meant.body + "\n", cte="quoted-printable")
        return message.as_bytes()
    except (MessageError, ValueError, LookupError) as error:
        raise DeliveryError(f"the message cannot be written as an e-mail ({type(error).__name__})") from None
