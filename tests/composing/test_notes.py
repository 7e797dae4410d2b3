"""A note as text, e-mail and page."""

from __future__ import annotations

import datetime as dt
import pickle
from email import message_from_bytes, policy
from typing import Any

import pytest
from pages import Reader, plain

from thankyou import compose
from thankyou.composing.note import Note, Recipient
from thankyou.engines.issues import Issue, Severity, Span
from thankyou.errors import DeliveryError

BODY = """\
Dear Dr Ōe,

Thank you for {{7*7}} & <b>bold</b> talk; see https://example.com/a?b=1&c=2. (And www.example.org/x.)

Kind regards,
Zoë Quill
zoe@example.com
linkedin.com/in/zoe
quill.dev"""
SENDER = {"name": "Zoë Quill", "email": "zoe@example.com", "linkedin": "linkedin.com/in/zoe", "portfolio": "quill.dev"}


def a_note(**change: Any) -> Note:
    whole: dict[str, Any] = {
        "subject": "Thank you: Staff Engineer interview",
        "body": BODY,
        "recipient": Recipient(name="Dr Kenji Ōe", email="k.oe@example.com", index=0),
        "sender": SENDER,
    }
    return Note(**{**whole, **change})


def an_issue(severity: Severity) -> Issue:
    return Issue(rule="tone", message="Too warm", span=Span(0, 4), severity=severity)


def test_the_full_text_is_the_subject_line_an_empty_line_and_the_body() -> None:
    assert str(a_note()) == a_note().text == f"Subject: Thank you: Staff Engineer interview\n\n{BODY}"


@pytest.mark.parametrize(("severity", "ok"), [("information", True), ("warning", False), ("error", False)])
def test_a_note_is_ok_without_errors_and_warnings(severity: str, ok: bool) -> None:
    assert a_note(issues=(an_issue(Severity(severity)),)).ok is ok


def test_a_note_is_a_value() -> None:
    note = a_note()
    assert pickle.loads(pickle.dumps(note)) == note == Note.model_validate_json(note.model_dump_json())
    with pytest.raises(ValueError, match="frozen"):
        note.body = "x"


def test_an_email_has_two_readings_and_the_headers_that_were_meant() -> None:
    message = message_from_bytes(a_note().to_email().as_bytes(), policy=policy.default)
    assert message["Subject"] == "Thank you: Staff Engineer interview"
    assert str(message["From"]) == "Zoë Quill <zoe@example.com>"
    assert str(message["To"]) == "Dr Kenji Ōe <k.oe@example.com>"
    assert [part.get_content_type() for part in message.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert plain(message) == BODY + "\n"


def test_the_same_note_is_the_same_email() -> None:
    assert a_note().to_email().as_bytes() == a_note().to_email().as_bytes()


def test_no_line_of_an_email_is_too_long_for_a_mail_server() -> None:
    long = a_note(body="word " * 5000, subject="Thank you " * 15).to_email().as_bytes()
    assert max(map(len, long.splitlines())) <= 998


def test_an_unknown_address_leaves_its_header_out() -> None:
    message = a_note(recipient=Recipient(name="Kenji Ōe"), sender={"name": "Zoë Quill"}).to_email()
    assert message["To"] is None
    assert message["From"] is None
    assert a_note(sender={"name": "Zoë"}).to_email(sender="zoe@home.example")["From"].addresses[0].username == "zoe"


def test_an_address_in_utf8_makes_a_message_for_servers_that_take_it() -> None:
    message = a_note(recipient=Recipient(name="Jörg", email="jörg@bücher.example")).to_email()
    assert "To: Jörg <jörg@xn--bcher-kva.example>" in message.as_bytes().decode()


def test_a_domain_in_utf8_needs_no_such_server() -> None:
    message = a_note(recipient=Recipient(name="Jörg", email="joerg@bücher.example")).to_email()
    assert message.as_bytes().isascii()


def test_a_date_is_written_as_given() -> None:
    when = dt.datetime(2026, 11, 12, 16, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert a_note().to_email(date=when)["Date"] == "Thu, 12 Nov 2026 16:30:00 +0100"
    with pytest.raises(DeliveryError, match="date: needs a time zone"):
        a_note().to_email(date=when.replace(tzinfo=None))


LONG_NAMES = ["สมชาย ณ อยุธยา วงศ์สวัสดิ์ กรุงเทพมหานคร", "Zoë " + "Müller-Lüdenscheidt " * 6, "é" * 100, "a b " * 40]


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_arrives(name: str) -> None:
    data = a_note(recipient=Recipient(name=name, email="a@example.com")).to_email().as_bytes()
    assert [one.addr_spec for one in message_from_bytes(data, policy=policy.default)["To"].addresses] == [
        "a@example.com"
    ]


@pytest.mark.parametrize("text", ["x\nBcc: eve@example.com", "x\r\nBcc: e@f.gg", "=?utf-8?q?=0ABcc=3Aeve?=", "x\0", "x\u2028y", "\ud800", "x\u202ey"], ids=ascii)  # fmt: skip
@pytest.mark.parametrize("field", ["subject", "name", "sender name"])
def test_what_a_header_could_read_as_more_than_text_is_refused(field: str, text: str) -> None:
    changes: dict[str, dict[str, Any]] = {
        "subject": {"subject": text},
        "name": {"recipient": Recipient(name=text, email="a@example.com")},
        "sender name": {},
    }
    note = a_note(**changes[field])
    if field == "sender name":  # the models refuse it long before
        note = note.model_copy(update={"sender": note.sender.model_copy(update={"name": text})})
    with pytest.raises(DeliveryError, match="mail header"):
        note.to_email()


@pytest.mark.parametrize("address", ["a@b.cc, d@e.ff", "a@b.cc>, <d@e.ff", "a", "a@", "@b.cc", "a b@c.dd", "a@b@c.dd", "a@b.cc\nBcc: d@e.ff", "a@[1.2.3.4]", '"a"@b.cc', "a@b.cc\0", "a@\udc80.cc", f"a@{'ü' * 90}.cc"], ids=ascii)  # fmt: skip
def test_what_is_not_one_address_is_refused(address: str) -> None:
    with pytest.raises(DeliveryError):
        a_note().to_email(sender=address)
    with pytest.raises(DeliveryError):
        a_note(recipient=Recipient(name="Dana", email=address)).to_email()


def test_a_page_has_paragraphs_line_breaks_and_links() -> None:
    page = a_note().html
    assert page.count("<p>") == 3
    assert '<a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>. (And' in page
    assert '<a href="https://www.example.org/x">www.example.org/x</a>.)' in page
    assert '<a href="mailto:zoe@example.com">zoe@example.com</a><br>' in page
    assert '<a href="https://linkedin.com/in/zoe">linkedin.com/in/zoe</a>' in page
    assert '<a href="https://quill.dev">quill.dev</a>' in page
    assert "{{7*7}} &amp; &lt;b&gt;bold&lt;/b&gt;" in page


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "data:text/html,x", "vbscript:x", '"><script>alert(1)</script>', "https://x.yy/\" onclick='a'",
     "https://example.com/{{7*7}}", "mailto:a@b.cc?bcc=d@e.ff", "<img src=x onerror=y>", "{% raw %}", "&lt;script&gt;"],
)  # fmt: skip
def test_a_page_never_runs_or_loads_anything(text: str) -> None:
    page = Reader(a_note(body=text, subject=text).html)
    assert page.tags <= {"html", "head", "meta", "title", "style", "body", "p", "br", "a"}
    assert page.attributes <= {"lang", "charset", "name", "content", "http-equiv", "href"}
    assert set(page.links) <= {"https://x.yy/", "https://example.com/", "mailto:a@b.cc", "mailto:d@e.ff"}
    assert page.text.strip() == text


def test_a_bare_topic_never_stands_ahead_of_the_thanks() -> None:
    facts = {
        "candidate": "Mia Roy",
        "company": "Orbit",
        "role": "Cook",
        "interviewers": ["Ann Lee"],
        "date": "2026-11-18",
    }
    for seed in range(12):
        note = compose(
            {**facts, "key_points": [{"about": "the cheese cellar and its new thermometers"}]}, seed=seed, engine="none"
        )
        assert note.why[1].section == "gratitude", note.text
