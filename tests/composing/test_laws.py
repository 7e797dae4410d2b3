"""Laws of the edge: whatever comes in, it is taken as written or refused politely; what goes out is what was meant."""

from __future__ import annotations

import contextlib
import json
import re
import unicodedata
from email import message_from_bytes, policy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from pages import Reader, plain
from records import JOTTINGS, LINES, WHOLE, at, having

from thankyou.composing.note import Note, Recipient
from thankyou.delivery.files import name_for
from thankyou.errors import MOST_CHARACTERS, MOST_PROBLEMS, DeliveryError, FactError, LoadError
from thankyou.facts.json_schema import schema
from thankyou.facts.loading import parse
from thankyou.facts.models import Interview
from thankyou.facts.text import says_nothing

SCHEMA = jsonschema.Draft202012Validator(schema())

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.binary(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text() | st.sampled_from(list(WHOLE)), inner, max_size=4)
    ),
    max_leaves=15,
)
written = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80)
lines = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1, max_size=80)
paths = st.sampled_from(
    [*LINES, *JOTTINGS, *WHOLE, "candidate.email", "key_points[0].by", "materials[0].url", "candidate.phone"]
)


def polite(error: FactError) -> None:
    text = str(error)
    assert text.isprintable()
    assert 0 < len(text) <= MOST_CHARACTERS
    assert 0 < len(error.problems) <= MOST_PROBLEMS


@given(anything)
def test_any_record_is_an_interview_or_a_polite_refusal(record: Any) -> None:
    try:
        assert isinstance(Interview.model_validate(record), Interview)
    except FactError as error:
        polite(error)


@given(paths, anything)
def test_any_value_anywhere_is_taken_or_politely_refused(path: str, value: Any) -> None:
    try:
        Interview.model_validate(having(path, value))
    except FactError as error:
        polite(error)


@given(paths, st.text(min_size=12, max_size=300).filter(lambda text: len(set(text)) > 8))
def test_no_refusal_repeats_a_value(path: str, value: str) -> None:
    with contextlib.suppress(FactError):
        Interview.model_validate(having(path, value))
        return
    with pytest.raises(FactError) as caught:
        Interview.model_validate(having(path, value))
    assert value not in str(caught.value) or _DATED_OR_ZONED.search(value)


_DATED_OR_ZONED = re.compile(
    r"(?i)\d{4}-\d\d-\d\d|[a-z]/[a-z]|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|[a-z]day\b|tomorrow|(?:next|this|last) (?:week|month|year)"
)
"""A day or a zone that is written wrong may be quoted, so that whoever typed it sees what is meant."""


@given(st.sampled_from(JOTTINGS), written)
def test_a_jotting_that_is_taken_is_taken_as_written(path: str, value: str) -> None:
    try:
        interview = Interview.model_validate(having(path, value))
    except FactError:
        return
    assume(not says_nothing(value))
    assert at(interview, path) == " ".join(unicodedata.normalize("NFC", value).split())


@given(anything)
def test_validating_twice_changes_nothing(record: Any) -> None:
    try:
        once = Interview.model_validate(record)
    except FactError:
        return
    assert Interview.model_validate(once.model_dump()) == once


@given(paths, lines)
def test_the_same_facts_in_json_and_yaml_are_the_same_interview(path: str, value: str) -> None:
    record = having(path, value)
    try:
        meant = Interview.model_validate(record)
    except FactError:
        return
    quoted = yaml.dump(record, default_style='"', allow_unicode=False)
    assert Interview.model_validate(parse(json.dumps(record), suffix=".json")) == meant
    assert Interview.model_validate(parse(quoted.replace('!!null "null"', "null"), suffix=".yaml")) == meant


@given(
    st.sampled_from([".json", ".yaml", ".toml"]), st.text() | st.text("{}[]:,\"'\\-#&*!|>%@`=. \n\tab1", max_size=200)
)
def test_any_text_is_a_mapping_or_a_polite_refusal(suffix: str, text: str) -> None:
    try:
        assert isinstance(parse(text, suffix=suffix), dict)
    except LoadError as error:
        polite(error)


@given(st.sampled_from([".json", ".yaml", ".toml"]), st.binary(max_size=200))
def test_any_file_is_an_interview_or_a_polite_refusal(suffix: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"facts{suffix}")
        path.write_bytes(data)
        with pytest.raises(FactError) as caught:
            Interview.load(path)
        polite(caught.value)


@given(anything | paths.flatmap(lambda path: anything.map(lambda value: having(path, value))))
def test_what_the_schema_accepts_the_models_accept(record: Any) -> None:
    if not _storable(record) or not SCHEMA.is_valid(record):
        return
    try:
        Interview.model_validate(record)
    except FactError as error:  # several fields together, or characters that no schema can speak of
        for problem in error.problems:
            assert problem.field.endswith(
                ("by", "recipient", "end", "time_zone", "date")
            ) or problem.message.startswith(
                (
                    "holds a",
                    "holds only",
                    "must be one line",
                    "must not hold",
                    "must not be blank",
                    "is not an e-mail",
                    "is not one e-mail",
                    "must be a web",
                )
            )


def _storable(record: Any) -> bool:
    try:
        json.dumps(record, allow_nan=False)
    except (TypeError, ValueError):
        return False
    return True


def a_note(**change: Any) -> Note:
    whole: dict[str, Any] = {
        "subject": "Thank you",
        "body": "Dear Dana,\n\nThank you.\n\nZoë",
        "recipient": Recipient(name="Dana Ortiz", email="dana@example.com", index=0),
        "sender": {"name": "Zoë Quill", "email": "zoe@example.com"},
    }
    return Note(**{**whole, **change})


@given(subject=lines, name=lines, sender=lines, body=written)
def test_an_email_arrives_as_it_was_meant(subject: str, name: str, sender: str, body: str) -> None:
    try:
        Interview.model_validate({"candidate": {"name": sender}, "interviewers": [{"name": name}], "role": subject})
    except FactError:
        return
    people: dict[str, Any] = {"sender": {"name": sender, "email": "zoe@example.com"}}
    note = a_note(subject=subject, body=body, recipient=Recipient(name=name, email="dana@example.com"), **people)
    message = message_from_bytes(note.to_email().as_bytes(), policy=policy.default)
    assert sorted(message.keys()) == ["Content-Type", "From", "MIME-Version", "Subject", "To", "X-Unsent"]
    assert message["Subject"] == " ".join(subject.split())
    assert [one.addr_spec for one in message["To"].addresses] == ["dana@example.com"]
    assert [one.addr_spec for one in message["From"].addresses] == ["zoe@example.com"]
    assert message["To"].addresses[0].display_name.replace(" ", "") == "".join(name.split())
    assert plain(message).rstrip("\n") == body.rstrip("\n")


@given(text=st.text(max_size=80))
@pytest.mark.parametrize("field", ["subject", "name", "address", "sender", "body"])
def test_no_text_at_all_adds_a_header_or_a_recipient(field: str, text: str) -> None:
    changes: dict[str, dict[str, Any]] = {
        "subject": {"subject": text},
        "name": {"recipient": Recipient(name=text, email="dana@example.com")},
        "address": {"recipient": Recipient(name="Dana", email=text)},
        "body": {"body": text},
        "sender": {},
    }
    try:
        message = a_note(**changes[field]).to_email(sender=text if field == "sender" and text else None)
    except DeliveryError:
        return
    parsed = message_from_bytes(message.as_bytes(), policy=policy.SMTP)
    assert set(parsed.keys()) <= {"Content-Type", "From", "MIME-Version", "Subject", "To", "X-Unsent"}
    assert len(parsed.get_all("To", [])) == len(parsed["To"].addresses) == 1
    assert parsed["Bcc"] is None


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)
    | st.text("<>&\"'{}%#=/:.@javscript w", max_size=80)
)
def test_a_page_shows_the_letter_and_nothing_else(body: str) -> None:
    page = Reader(a_note(body=body).html)
    assert "".join(page.text.split()) == "".join(body.split())
    assert page.tags <= {"html", "head", "meta", "title", "style", "body", "p", "br", "a"}
    assert all(link.startswith(("http://", "https://", "mailto:")) for link in page.links)


@given(st.integers(1, 99), st.none() | st.text())
def test_a_file_name_is_plain_ascii(number: int, name: str | None) -> None:
    made = name_for(number, name, ".txt")
    assert made.isascii()
    assert made.replace("-", "").replace(".txt", "").isalnum()
    assert len(made) < 60
