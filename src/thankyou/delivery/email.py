"""A note as an e-mail that says exactly what was meant, or a `DeliveryError`.

Facts reach headers only as a subject, a display name or an address of `headerregistry`. The finished message is then
serialised, parsed again, and its headers, recipients and body are compared with what was meant: no fact can add a
header or a recipient, on any Python. Attachments are named in the letter, never read. Start reading at `to_email`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from email import message_from_string
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import parsedate_to_datetime

from thankyou.delivery.letter import Letter
from thankyou.errors import DeliveryError

__all__ = ["header_text", "mailbox", "policy_for", "to_email"]

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|=\?")
_HEADERS = {"x-unsent", "subject", "from", "to", "date", "mime-version", "content-type", "content-transfer-encoding"}


def to_email(note: Letter, *, sender: str | None = None, date: dt.datetime | None = None) -> EmailMessage:
    """The note as `text/plain` with a `text/html` alternative. Raises `DeliveryError`.

    From is `sender`, else the candidate's address; without either there is no From. To is the reader's address;
    without one there is no To: fill it in before sending. Date is written only if given, and needs a time zone. `X-Unsent: 1`
    lets mail programs that know it open the message for sending instead of showing it as received.
    """
    _check_date(date)
    wanted = {
        "Subject": " ".join(header_text("subject", note.subject).split()),
        "From": mailbox("sender", note.sender.name, sender or note.sender.email),
        "To": mailbox("recipient", note.recipient.name, note.recipient.email),
        "Date": date,
    }
    body = re.sub(r"\r\n?", "\n", note.body)
    message = EmailMessage(policy=policy_for(wanted["From"], wanted["To"]))
    try:
        message["X-Unsent"] = "1"
        for name, value in wanted.items():
            if value is not None:
                message[name] = value
        message.set_content(body + "\n", cte="quoted-printable")
        message.add_alternative(note.html, subtype="html", cte="quoted-printable")
        message.set_boundary(
            "=_" + hashlib.sha256(note.text.encode()).hexdigest()[:32]
        )  # not random: same in, same out
        _compare(message, wanted, body)
    except (MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        if isinstance(error, DeliveryError):
            raise
        raise DeliveryError(f"the message cannot be written as an e-mail ({type(error).__name__})") from None
    return message


def policy_for(*addresses: object) -> EmailPolicy[EmailMessage]:
    """SMTP's rules, with UTF-8 headers (SMTPUTF8) only if an address before its @ needs them."""
    international = any(isinstance(one, Address) and not one.username.isascii() for one in addresses)
    return SMTP.clone(utf8=international)


def header_text(field: str, text: str) -> str:
    """`text`, if it may stand in a header. Raises `DeliveryError` that names the field."""
    if _UNSAFE.search(text):
        raise DeliveryError(f"{field}: holds a character or “=?” that may not stand in a mail header")
    return text


def mailbox(field: str, name: str | None, address: str | None) -> Address | None:
    """Who a message is from or to; None where there is no address. Raises `DeliveryError` that names the field."""
    if address is None:
        return None
    user, _, domain = header_text(field, address).rpartition("@")
    if not user or not domain or re.search(r"[\s,;<>()\"\[\]:\\]", address) or "@" in user:
        raise DeliveryError(f"{field}: is not one e-mail address such as name@example.com")
    shown = " ".join(header_text(f"{field} name", name or "").split())
    try:
        ascii_domain = domain if domain.isascii() else _punycode(domain)
        return Address(shown, user, ascii_domain)
    except (MessageError, ValueError, IndexError) as error:
        raise DeliveryError(f"{field}: cannot stand in a mail header ({type(error).__name__})") from None


def _punycode(domain: str) -> str:
    import idna  # comes with email-validator

    return str(idna.encode(domain, uts46=True).decode("ascii"))


def _check_date(date: dt.datetime | None) -> None:
    given: object = date
    if given is not None and not (isinstance(given, dt.datetime) and given.tzinfo):
        raise DeliveryError("date: needs a time zone; give a `datetime` with one")


def _compare(message: EmailMessage, wanted: Mapping[str, object], body: str) -> None:
    """Whether the bytes that will be sent say what was meant. Raises `DeliveryError`."""
    utf8 = bool(message.policy.utf8)  # type: ignore[attr-defined]  # typeshed knows the policy's base only
    parsed = message_from_string(message.as_bytes().decode("utf-8" if utf8 else "ascii"), policy=SMTP.clone(utf8=utf8))
    names = sorted(name.lower() for name in parsed)
    expected = {name.lower() for name, value in wanted.items() if value is not None}
    if len(set(names)) != len(names) or not set(names) <= _HEADERS or not expected <= set(names):
        raise DeliveryError("the message would not carry the headers that were meant")
    if set(names) & {"from", "to", "date", "subject"} != expected:
        raise DeliveryError("the message would carry a header that was not meant")
    if parsed["X-Unsent"] != "1":
        raise DeliveryError("the message would not carry the headers that were meant")
    if str(parsed["Subject"]) != wanted["Subject"]:
        raise DeliveryError("subject: would not arrive as it was written")
    for name in ("From", "To"):
        _compare_address(name, parsed, wanted[name])
    _compare_date(parsed, wanted["Date"])
    _compare_body(parsed, body)


def _compare_address(name: str, parsed: EmailMessage, wanted: object) -> None:
    if not isinstance(wanted, Address):
        return
    found = parsed[name].addresses
    if [(_closed_up(one.display_name), one.addr_spec) for one in found] != [
        (_closed_up(wanted.display_name), wanted.addr_spec)
    ]:
        raise DeliveryError(f"{name.lower()}: would not arrive as it was written")


def _closed_up(name: str) -> str:
    """A name without spaces: Python 3.11 reads a space between the parts of a long encoded name, where none is."""
    return "".join(name.split())


def _compare_date(parsed: EmailMessage, wanted: object) -> None:
    if isinstance(wanted, dt.datetime) and parsedate_to_datetime(str(parsed["Date"])) != wanted.replace(microsecond=0):
        raise DeliveryError("date: would not arrive as it was written")


def _compare_body(parsed: EmailMessage, body: str) -> None:
    kinds = [part.get_content_type() for part in parsed.walk()]
    if kinds != ["multipart/alternative", "text/plain", "text/html"]:
        raise DeliveryError("the message would not have the parts that were meant")
    plain = parsed.get_body(("plain",))
    text = plain.get_content().replace("\r\n", "\n") if plain is not None else ""
    if text.rstrip("\n") != body.rstrip("\n"):
        raise DeliveryError("body: would not arrive as it was written")
