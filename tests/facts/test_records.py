"""Hostile and broken records: what is harmless is taken as written, what is not is one error that names its field."""

from __future__ import annotations

import ast
import datetime as dt
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from records import JOTTINGS, LINES, WHOLE, at, having

from thankyou import Offer, compose, schema
from thankyou.errors import MOST_CHARACTERS, MOST_PROBLEMS, FactError
from thankyou.facts import models
from thankyou.facts.fact import MOST_ITEMS
from thankyou.facts.given import facts_of
from thankyou.facts.models import Candidate, Interview, Interviewer
from thankyou.facts.reflection import Reflection

SECRET = "Xyzzyplugh"

HARMLESS = {
    "brace format": "{0.__class__} {}",
    "html": "<script>alert(1)</script>",
    "ampersand": "Q&A & R<D",
    "a percentage": "100% sure, A%B",
    "sql": "'; DROP TABLE notes; --",
    "path": "../../etc/passwd",
    "formula": "=HYPERLINK(A1)",
    "at sign": "@here",
    "quotes": "“slow” is 'smooth' \"really\"",
    "yaml boolean": "NO",
    "leading zero": "0123 West",
    "padding": "  padded  ",
    "double spaces": "two  spaces",
    "tab": "a\tb",
    "backslash n": r"a\nb",
    "decomposed": unicodedata.normalize("NFD", "Zoë Ångström"),
    "arabic": "محمد الأمين",
    "persian with joiner": "می‌خواهم",
    "hebrew with mark": "שלום\u200f!",
    "chinese": "王小明",
    "emoji with joiner": "👩‍💻 at work",
    "astral": "🜁 oxygen",
    "no-break space": "10\u00a0km",
}
ENCODED = {
    "entity": ("Q&amp;A & R<D", "Q&A & R<D"),
    "blank": ("Registered Nurse&nbsp;II", "Registered Nurse II"),
    "number": ("Siobh&#225;n&#x2019;s shift", "Siobhán’s shift"),
}
"""As tables and pages hold it, and as it is shown."""
ENCODED_LINES = {
    "percent signs": ("Johnson%20%26%20Johnson", "Johnson & Johnson"),
    "percent signs and plus": ("Caf%C3%A9+Central", "Café Central"),
    "twice": ("AT&amp;amp;T", "AT&T"),
    "escape": (r"Nestl\u00e9", "Nestlé"),
    "printable": ("Jos=C3=A9 Ruiz", "José Ruiz"),
    "capitals locked": ("cHARGE nURSE", "Charge Nurse"),
    "in a typeface": ("𝒵oë", "Zoë"),
    "full width": ("Ｒ＆Ｄ　ｌａｂ", "R&D lab"),
    "ligature": ("Griﬃn", "Griffin"),
}
TEMPLATES = {
    "jinja expression": "{{7*7}}",
    "jinja statement": "{% for x in y %}{% endfor %}",
    "jinja comment": "{# hidden #}",
}
"""Refused where a name or the like is meant; a jotting may speak of templates."""
PLACEHOLDERS = {
    "template": "{{ first_name }}",
    "shell variable": "${HOME}",
    "percent format": "%s %(name)s %n",
    "the word null": "null",
    "the word NaN": "NaN",
    "the word undefined": "undefined",
    "brackets": "[Name]",
    "brackets inside": "for [Company Name] and the rest",
    "a noun in brackets": "work in [industry/role] at [Target Role]",
    "angle brackets": "<<name>>",
    "percent signs": "%%NAME%%",
    "Mailchimp": "*|FNAME|*",
    "spreadsheet": "#N/A",
    "crosses": "XXXX",
    "question mark": "?",
    "lines": "____",
}
HARMFUL = {
    "NUL": f"{SECRET}\0",
    "escape": f"{SECRET}\x1b[31m",
    "bell": f"{SECRET}\x07",
    "backspace": f"{SECRET}\b",
    "vertical tab": f"{SECRET}\v",
    "form feed": f"{SECRET}\f",
    "delete": f"{SECRET}\x7f",
    "C1 control": f"{SECRET}\x9b",
    "lone high surrogate": f"{SECRET}\ud800",
    "lone low surrogate": f"{SECRET}\udfff",
    "bidi override": f"{SECRET}\u202e",
    "interlinear": f"{SECRET}\ufff9",
    "empty": "",
    "blank": "   ",
    "line breaks only": "\n\n",
    "zero width only": "\u200b\u200d",
    "endless word": SECRET * 30,
    "too long": f"{SECRET} " * 400,
    "megabyte": f"{SECRET} " * 100_000,
    "number": 12345,
    "float": 1.5,
    "NaN": float("nan"),
    "infinity": float("inf"),
    "huge number": 10**400,
    "true": True,
    "false": False,
    "list": [SECRET, SECRET],
    "empty list": [],
    "mapping": {SECRET: SECRET},
    "empty mapping": {},
    "bytes": SECRET.encode(),
    "set": {SECRET},
    "date": dt.date(2026, 11, 12),
    "nested": [[[[[[[[SECRET]]]]]]]],
}
INVISIBLE = {
    "right-to-left mark": "Dana Ortiz\u200f",
    "left-to-right mark": "\u200eDana Ortiz\u200e",
    "zero-width space": "Dana\u200b Ortiz",
    "byte order mark": "\ufeffDana Ortiz",
    "isolates": "\u2068Dana Ortiz\u2069",
    "embedding": "\u202aDana Ortiz\u202c",
}
ONE_LINE = {
    "header injection": "Dana\nBcc: eve@example.com",
    "header injection with CR LF": "Dana\r\nBcc: eve@example.com",
    "carriage return": "Dana\rX",
    "line separator": "Dana\u2028X",
    "next line": "Dana\u0085X",
    "encoded word": "=?utf-8?q?=0ABcc=3Aeve=40example.com?=",
}
"""Refused where one line is meant; a jotting may hold them, its line breaks become spaces."""


@pytest.mark.parametrize(
    ("kind", "listed", "plain"),
    [
        ("thank-you", {"company": ["Corvid"], "date": ["2026-11-12"], "start": ["9:05"]}, {"company": "Corvid", "date": "2026-11-12", "start": "9:05"}),
        ("thank-you", {"tone": ["warm"], "qualifications": [{"i_did": ["led it"]}]}, {"tone": "warm", "qualifications": [{"i_did": "led it"}]}),
        ("news", {"news": [{"text": "you won"}]}, {"news": {"text": "you won"}}),
        ("news", {"news": ["you won"]}, {"news": "you won"}),
        ("news", {"news": [{"text": "you won"}, {"source": "the Echo"}]}, {"news": {"text": "you won", "source": "the Echo"}}),
        ("accept", {"offer": [{"pay": "£17 an hour"}, {"start": "11 January"}]}, {"offer": {"pay": "£17 an hour", "start": "11 January"}}),
        ("decline", {"reason": ["I start elsewhere"], "door": ["hear of the new wing"]}, {"reason": "I start elsewhere", "door": "hear of the new wing"}),
        ("withdraw", {"reader": [{"name": "Ana Lima"}], "door": ["no"]}, {"reader": {"name": "Ana Lima"}, "door": "no"}),
    ],
)  # fmt: skip
def test_a_list_of_one_thing_is_that_thing(kind: str, listed: dict[str, Any], plain: dict[str, Any]) -> None:
    assert facts_of({"candidate": [{"name": ["Zoë Quill"]}], **listed}, kind) == facts_of(
        {"candidate": "Zoë Quill", **plain}, kind
    )


@pytest.mark.parametrize(
    "news", [[{"text": "you won"}, {"text": "you moved"}], ["you won", "you moved"], [["you won"]]]
)
def test_a_list_of_several_things_is_not_one_thing(news: Any) -> None:
    with pytest.raises(FactError, match="news: must be text or a mapping, not a list"):
        facts_of({"candidate": "Zoë Quill", "news": news}, "news")


def refusal(record: Any) -> FactError:
    with pytest.raises(FactError) as caught:
        Interview.model_validate(record)
    text = str(caught.value)
    assert SECRET not in text
    assert len(text) <= MOST_CHARACTERS
    assert text.isprintable()
    return caught.value


def test_the_interview_that_the_others_are_made_from_is_whole() -> None:
    assert Interview.model_validate(WHOLE).people.find("Sam") == (1,)


@pytest.mark.parametrize("field", LINES + JOTTINGS)
def test_harmless_text_is_taken_as_written(field: str) -> None:
    for name, value in {**HARMLESS, **(TEMPLATES if field in JOTTINGS else {})}.items():
        interview = Interview.model_validate(having(field, value))
        assert at(interview, field) == " ".join(unicodedata.normalize("NFC", value).split()), name


@pytest.mark.parametrize("field", [one for one in LINES if one != "materials[0].file"] + JOTTINGS)
def test_what_a_table_encoded_reads_as_it_is_shown(field: str) -> None:
    for name, (written, shown) in {**ENCODED, **(ENCODED_LINES if field in LINES else {})}.items():
        assert at(Interview.model_validate(having(field, written)), field) == shown, name


def test_codes_and_capitals_that_are_meant_stay() -> None:
    for text in ("the &nbsp; bug in their mails", "why `R&amp;D` shows"):
        assert at(Interview.model_validate(having("key_points[0].text", text)), "key_points[0].text") == text
    for name in ("iOS Guild", "eBAY", "100% Chiropractic", "C&A", "B&B;Inn"):
        assert Interview.model_validate(having("company", name)).company == name
    assert Interview.model_validate(having("materials[0].file", "CV%20Quill.pdf")).materials[0].file == "CV%20Quill.pdf"


@pytest.mark.parametrize("field", LINES + JOTTINGS)
def test_a_placeholder_is_refused_in_every_field_that_is_shown(field: str) -> None:
    for name, value in {**PLACEHOLDERS, **(TEMPLATES if field in LINES else {})}.items():
        [problem] = refusal(having(field, value)).problems
        assert problem.field == field, name
        assert "placeholder" in problem.message, name


@pytest.mark.parametrize("field", JOTTINGS)
def test_a_template_that_is_quoted_is_meant(field: str) -> None:
    for text in (
        "moving off [the old] batch", "arrays like a[Name] in Go", "a <nav> element", "cout << x", "why __init__ is slow",
        "the {{ 7*7 }} case", "100%% sure", "the XXX festival", "see [1] and [2]",
    ):  # fmt: skip
        assert at(Interview.model_validate(having(field, text)), field) == text
    for text in ("why `{{ name }}` breaks in their mails", "the mail that began “Dear [First Name]”"):
        assert at(Interview.model_validate(having(field, text)), field) == text


@pytest.mark.parametrize("field", LINES)
def test_invisible_marks_come_off_a_line(field: str) -> None:
    for name, value in INVISIBLE.items():
        assert at(Interview.model_validate(having(field, value)), field) == "Dana Ortiz", name


@pytest.mark.parametrize("field", LINES + JOTTINGS)
def test_harmful_values_are_one_error_that_names_the_field(field: str) -> None:
    for name, value in HARMFUL.items():
        assert [problem.field for problem in refusal(having(field, value)).problems] == [field], name


@pytest.mark.parametrize("field", JOTTINGS)
def test_a_jotting_refuses_marks_that_turn_it_round(field: str) -> None:
    for name, value in {"bidi isolate": f"{SECRET}\u2066", "byte order mark": f"\ufeff{SECRET}"}.items():
        assert [problem.field for problem in refusal(having(field, value)).problems] == [field], name


@pytest.mark.parametrize("field", LINES)
def test_a_line_refuses_what_a_header_could_read(field: str) -> None:
    for name, value in ONE_LINE.items():
        assert [problem.field for problem in refusal(having(field, value)).problems] == [field], name


@pytest.mark.parametrize("field", JOTTINGS)
def test_a_jotting_folds_line_breaks(field: str) -> None:
    for name, value in ONE_LINE.items():
        text = value.replace("\u0085", "\n")  # a C1 control, which no text may hold
        assert at(Interview.model_validate(having(field, text)), field) == " ".join(text.split()), name


OPTIONAL = [field for field in LINES + JOTTINGS if field.endswith(("title", "why", "need", "answer", "file"))]


@pytest.mark.parametrize("field", [*OPTIONAL, "company", "date", "start", "end", "tone", "candidate.phone"])
def test_null_means_left_out(field: str) -> None:
    assert at(Interview.model_validate(having(field, None)), field) is None


@pytest.mark.parametrize(
    ("places", "english"),
    [
        ({}, "en-US"),
        ({"time_zone": "Europe/London"}, "en-GB"),
        ({"time_zone": "America/Chicago", "their_time_zone": "Africa/Accra"}, "en-GH"),
        ({"region": "CA-BC"}, "en-CA"),
        ({"time_zone": "Europe/London", "region": "US-CA"}, "en-US"),
        ({"time_zone": "Asia/Tokyo"}, "en-US"),
        ({"region": "DE-BY"}, "en-DE"),
        ({"time_zone": "Europe/London", "locale": "en-US"}, "en-US"),
        ({"time_zone": "Europe/London", "locale": None}, "en-GB"),
    ],
)
def test_the_english_is_that_of_the_readers_place_unless_it_is_said(places: dict[str, Any], english: str) -> None:
    facts = Interview.model_validate({"candidate": "Ada Byron", **places})
    assert facts.locale == english
    assert Interview.model_validate({name: getattr(facts, name) for name in facts.model_fields_set}).locale == english


@pytest.mark.parametrize("field", [*OPTIONAL, "tone", "candidate.phone", "candidate.email"])
def test_a_word_that_only_fills_a_form_means_left_out(field: str) -> None:
    for filler in (
        "n/a",
        "N/A",
        " none ",
        "None",
        "-",
        "—",
        "(blank)",
        "nil",
        "Unknown",
        "[not provided]",
        "not specified",
    ):
        assert at(Interview.model_validate(having(field, filler)), field) is None, filler
    for later in ("TBD", "tba", "T.B.C.", "to be confirmed"):
        assert [problem.field for problem in refusal(having(field, later)).problems] == [field], later


@pytest.mark.parametrize("field", ["company", "role", "date", "candidate.name", "interviewers[0].name"])
def test_what_a_message_is_about_is_never_left_out_in_silence(field: str) -> None:
    for filler in ("n/a", "N/A", " none ", "None", "-", "—", "TBD", "tba"):
        assert [problem.field for problem in refusal(having(field, filler)).problems] == [field], filler


@pytest.mark.parametrize("field", ["enthusiasm", "unaddressed", "concern", "next_steps", "materials", "personal"])
def test_a_list_of_fillers_is_empty(field: str) -> None:
    assert at(Interview.model_validate(having(field, "none")), field) == ()
    assert at(Interview.model_validate(having(field, ["n/a", "-"])), field) == ()


@pytest.mark.parametrize("name", ["Null", "Na", "No", "Nil"])
def test_a_surname_that_looks_like_nothing_stays(name: str) -> None:
    assert Interview.model_validate(having("candidate.name", name)).candidate.name == name


@pytest.mark.parametrize("field", ["candidate", "candidate.name"])
def test_a_required_field_that_is_null_is_missing(field: str) -> None:
    assert [str(problem) for problem in refusal(having(field, None)).problems] == [f"{field}: is missing"]


@pytest.mark.parametrize(
    ("entry", "needs"), [("key_points[0]", "what was said"), ("concern[0]", "the doubt that they voiced")]
)
def test_an_entry_that_says_nothing_is_told_what_it_needs(entry: str, needs: str) -> None:
    [problem] = refusal(having(entry, {"text": None})).problems
    assert problem.field == entry and problem.message.startswith(f"needs {needs}: ")


@pytest.mark.parametrize("field", ["enthusiasm", "unaddressed", "next_steps"])
@pytest.mark.parametrize("given", ["a talk", ["a talk"], {"text": "a talk"}, [{"text": "a talk"}]], ids=str)
def test_a_plain_string_is_the_text_of_an_entry(field: str, given: Any) -> None:
    assert [one.text for one in getattr(Interview.model_validate(having(field, given)), field)] == ["a talk"]


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2026-11-12", dt.date(2026, 11, 12)),
        (" 2026-11-12 ", dt.date(2026, 11, 12)),
        (dt.date(2026, 11, 12), dt.date(2026, 11, 12)),
        ("2028-02-29", dt.date(2028, 2, 29)),
    ],
)
def test_a_day_is_read(value: Any, read: dt.date) -> None:
    assert Interview.model_validate(having("date", value)).date == read


@pytest.mark.parametrize(
    "value",
    [
        1_700_000_000,
        "1700000000",
        1.7e9,
        "20261112",
        "2026-13-01",
        "2026-02-30",
        "2027-02-29",
        "0000-01-01",
        "2026-1-2",
        "12/11/2026",
        "12 November 2026",
        "yesterday",
        "2026-11-12T10:00:00",
        "2026-W46-4",
        "-2026-11-12",
        "２０２６-１１-１２",
        dt.datetime(2026, 11, 12, 10, tzinfo=dt.UTC),
        "",
        True,
        [],
        {},
        float("nan"),
        "2026-11-12\0",
    ],
    ids=ascii,
)
def test_what_is_not_a_day_is_refused(value: Any) -> None:
    assert [problem.field for problem in refusal(having("date", value)).problems] == ["date"]


@pytest.mark.parametrize("value", ["10:30", "9:05", "10:30:00", " 10:30 ", dt.time(10, 30)], ids=str)
def test_a_time_of_day_is_read(value: Any) -> None:
    assert Interview.model_validate(having("end", value) | {"start": "00:00"}).end in (dt.time(10, 30), dt.time(9, 5))


@pytest.mark.parametrize(
    ("said", "time"),
    [("2pm", "14:00"), ("2:30 PM", "14:30"), ("at 9 a.m.", "09:00"), ("noon", "12:00"), ("10.30", "10:30"), ("1030", "10:30"), ("15h30", "15:30")],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_say_it(said: str, time: str) -> None:
    wanted = dt.time.fromisoformat(time)
    assert Interview.model_validate(having("start", said) | {"end": None}).start == wanted
    [event] = Interview.model_validate(
        having("history", [{"on": "2026-11-12", "at": said, "did": "interviewed"}])
    ).history
    assert event.at == wanted
    spoken = re.search(r"\d+(?::\d+)? ?[ap]\.?m\.?$", said, re.IGNORECASE)
    if spoken:
        [event] = Interview.model_validate(having("history", [f"2026-11-12 {spoken[0]} interviewed"])).history
        assert event.at == wanted
    assert re.fullmatch(schema()["properties"]["start"]["anyOf"][0]["pattern"], said)


def test_a_time_that_may_be_two_says_which() -> None:
    [problem] = refusal(having("start", "3")).problems
    assert str(problem) == "start: may be 3:00 in the morning or in the afternoon; write 3:00 am or 3:00 pm"


@pytest.mark.parametrize(
    "value",
    [
        "24:00", "25:00", "12:60", "3", "5 o'clock", "13 am", 1030, 10.5, 37_800, "10:00Z", "10:00+01:00", "",
        "１０:00", True, [], {}, dt.time(10, tzinfo=dt.UTC), dt.datetime(2026, 1, 1, 10, tzinfo=dt.UTC), "10:00\0",
    ],
    ids=ascii,
)  # fmt: skip
@pytest.mark.parametrize("field", ["start", "end"])
def test_what_is_no_time_of_day_or_may_be_two_is_refused(field: str, value: Any) -> None:
    assert [problem.field for problem in refusal(having(field, value)).problems] == [field]


@pytest.mark.parametrize("end", ["09:59", "10:00", "00:00"])
def test_an_interview_ends_after_it_starts(end: str) -> None:
    assert [str(one) for one in refusal(having("end", end)).problems] == [
        "end: must be later than start, or after midnight and within 9 hours"
    ]


@pytest.mark.parametrize(
    ("start", "end", "fine"),
    [
        ("23:30", "00:30", True),
        ("18:00", "00:30", True),
        ("22:00", "07:00", True),
        ("22:00", "07:01", False),
        ("14:00", "03:00", False),
        ("14:30", "14:10", False),
    ],
)
def test_an_interview_may_go_on_after_midnight_for_nine_hours(start: str, end: str, fine: bool) -> None:
    facts = {**having("start", start), "end": end}
    if fine:
        assert Interview.model_validate(facts).end
    else:
        assert [str(one) for one in refusal(facts).problems] == [
            "end: must be later than start, or after midnight and within 9 hours"
        ]


@pytest.mark.parametrize(
    "value",
    [
        "Mars/Phobos", "europe london", "../../etc/passwd", "/etc/passwd", "Europe", "Europe/", "..", ".", "GMT+25",
        "Europe/London\0", "a" * 300, "\ud800", "", 0, 60, True, [], {}, "{{7*7}}", "C:\\zones\\x", "London",
    ],
    ids=lambda value: ascii(value)[:30],
)  # fmt: skip
def test_what_is_not_a_time_zone_is_refused(value: Any) -> None:
    assert [problem.field for problem in refusal(having("time_zone", value)).problems] == ["time_zone"]


@pytest.mark.parametrize(
    ("value", "read"), [("en", "en-US"), ("en_GB", "en-GB"), ("EN-gb", "en-GB"), (" en-IE ", "en-IE")]
)
def test_a_locale_is_read(value: str, read: str) -> None:
    assert Interview.model_validate(having("locale", value)).locale == read


@pytest.mark.parametrize(
    "value", ["de-DE", "C", "POSIX", "english", "en-GB-oxendict", "en-", "en-1", "", "en\0", 1, True, [], {}], ids=ascii
)
def test_what_is_not_an_english_locale_is_refused(value: Any) -> None:
    assert [problem.field for problem in refusal(having("locale", value)).problems] == ["locale"]


@pytest.mark.parametrize(
    "value", ["casual", "", "warm, formal", "{{tone}}", 1, True, ["warm", "formal"], {}], ids=ascii
)
def test_what_is_not_a_tone_is_refused(value: Any) -> None:
    assert [problem.field for problem in refusal(having("tone", value)).problems] == ["tone"]


@pytest.mark.parametrize(
    "value",
    ["a@example.com", "a.b+c@sub.example.co.uk", "jörg@bücher.de", "a@xn--bcher-kva.de", " a@example.com ", "A@b.CC"],
)
@pytest.mark.parametrize("field", ["candidate.email", "interviewers[0].email"])
def test_an_address_is_taken(field: str, value: str) -> None:
    assert at(Interview.model_validate(having(field, value)), field).count("@") == 1


@pytest.mark.parametrize(
    "value",
    [
        "a@b.cc, d@e.ff", "a@b.cc; d@e.ff", "a@b.cc d@e.ff", "Xu Yi <d@e.ff>", "<d@e.ff>", "mailto:a@b.cc,d@e.ff", "mailto:a@b.cc%0aBcc:x@y.zz",
        "a@b.cc\nBcc: x@y.zz", "a@b.cc\r\nBcc: x@y.zz", "a\n@b.cc", "a@b.cc%0aBcc:x@y.zz", "=?utf-8?q?a?=@b.cc",
        "a@@b.cc", "a@b@c.dd", "@b.cc", "a@", "a", "a@b", "a@localhost", "a@[127.0.0.1]", '"a b"@b.cc', "a@-b.cc",
        ".a@b.cc", "a..b@b.cc", "a@b..cc", "a@b.cc.", "a(comment)@b.cc", "a\0@b.cc", "a\u200b@b.cc", "a\ud800@b.cc",
        "a\u202e@b.cc", f"{'a' * 65}@b.cc", f"a@{'b' * 300}.cc", "", " ", 5, True, ["a@b.cc", "d@e.ff"], {"a": "b"}, b"a@b.cc",
    ],
    ids=lambda value: ascii(value)[:40],
)  # fmt: skip
@pytest.mark.parametrize("field", ["candidate.email", "interviewers[0].email"])
def test_what_is_not_one_address_is_refused(field: str, value: Any) -> None:
    assert [problem.field for problem in refusal(having(field, value)).problems] == [field]


@pytest.mark.parametrize(
    "mailbox",
    ["no-reply", "noreply", "NoReply", "donotreply", "do_not_reply", "noreply-jobs", "noreply+8471", "mailer-daemon"],
)
@pytest.mark.parametrize("field", ["candidate.email", "interviewers[0].email"])
def test_a_mailbox_that_nobody_reads_is_nobodys_address(field: str, mailbox: str) -> None:
    [problem] = refusal(having(field, f"{mailbox}@example.com")).problems
    assert problem.field == field and problem.message.startswith("is a mailbox that nobody reads")


@pytest.mark.parametrize("mailbox", ["reply", "noreen.pryor", "delivery", "n.o.reilly", "jobs"])
def test_a_mailbox_that_somebody_may_read_is_an_address(mailbox: str) -> None:
    assert Interview.model_validate(having("candidate.email", f"{mailbox}@example.com")).candidate.email


@pytest.mark.parametrize(
    "value",
    [
        "linkedin.com/in/zoe", "https://example.com", "HTTP://EXAMPLE.COM/A", "www.example.com", "example.com:8080/x?y=1#z",
        "https://bücher.de/ü", "https://xn--bcher-kva.de", "https://example.com/~zoe/(1)", f"https://example.com/{'a' * 400}",
    ],
    ids=lambda value: ascii(value)[:40],
)  # fmt: skip
@pytest.mark.parametrize("field", ["candidate.linkedin", "candidate.portfolio", "materials[0].url"])
def test_a_web_address_is_taken_as_written(field: str, value: str) -> None:
    assert at(Interview.model_validate(having(field, value)), field) == value


@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)//a.bb", "data:text/html,<b>", "vbscript:x", "file:///etc/passwd",
        "ftp://a.bb", "//a.bb", "mailto:a@b.cc", "https://user:word@a.bb", "https://a.bb@evil.cc", "https://a.bb/x y",
        "https://a.bb/\nX: y", "https://a.bb/<b>", 'https://a.bb/"onclick=', "https://a.bb/{x}", "https://a.bb/\\x",
        "https://", "https:///x", "zoe", "@zoe", "/in/zoe", "https://a.bb/\0", "https://a.bb/\u202e", "https://a.bb/\ud800",
        f"https://a.bb/{'a' * 600}", "", 5, True, [], {}, "see https://a.bb",
    ],
    ids=lambda value: ascii(value)[:40],
)  # fmt: skip
@pytest.mark.parametrize("field", ["candidate.linkedin", "candidate.portfolio", "materials[0].url"])
def test_what_is_not_a_web_address_is_refused(field: str, value: Any) -> None:
    assert [problem.field for problem in refusal(having(field, value)).problems] == [field]


@pytest.mark.parametrize("value", ["+1 (555) 010-9999 x12", "0207 946 0000", "555.0100", "+91-98765-43210", "٠٢٠١٢٣"])
def test_a_telephone_number_is_taken_as_written(value: str) -> None:
    assert at(Interview.model_validate(having("candidate.phone", value)), "candidate.phone") == value


@pytest.mark.parametrize(
    "value",
    [
        "call me",
        "12",
        "=1+1+1",
        "123<b>",
        "javascript://1234",
        "1" * 41,
        "123\n456",
        "",
        5550100,
        True,
        [],
        {},
        "{{111}}",
    ],
    ids=ascii,
)
def test_what_is_not_a_telephone_number_is_refused(value: Any) -> None:
    assert [one.field for one in refusal(having("candidate.phone", value)).problems] == ["candidate.phone"]


BY = ["key_points[0].by", "qualifications[0].by", "concern[0].by", "materials[0].recipient", "personal[0].by"]


@pytest.mark.parametrize("named", ["Dana Ortiz", "Sam", "sam park", "SAM PARK", "Ortiz", "me", "both", "Zoë Quill"])
@pytest.mark.parametrize("field", BY)
def test_whoever_was_there_may_be_named(field: str, named: str) -> None:
    assert at(Interview.model_validate(having(field, named)), field) == named


@pytest.mark.parametrize("named", ["Bob", f"{SECRET} Smith", "Dana", "", " ", 0, True, [], {}, "Sam\nBcc: x", "\ud800"])
@pytest.mark.parametrize("field", BY)
def test_nobody_else_may_be_named(field: str, named: Any) -> None:
    assert [problem.field for problem in refusal(having(field, named)).problems] == [field]


def test_every_name_that_is_wrong_is_an_error_of_its_own() -> None:
    record = having("key_points", [{"text": "a", "by": "Bob"}, "b", {"text": "c", "by": "Dana"}])
    first, second = map(str, refusal(record).problems)
    assert first.startswith("key_points[0].by: names nobody")
    assert second.startswith("key_points[2].by: fits more than one")


LISTS = [
    "interviewers", "key_points", "qualifications", "enthusiasm", "unaddressed", "concern", "next_steps", "materials", "personal",
]  # fmt: skip


@pytest.mark.parametrize("field", [name for name in LISTS if name != "interviewers"])
def test_one_plain_string_is_a_list_of_one(field: str) -> None:
    assert len(at(Interview.model_validate(having(field, "the runbook")), field)) == 1


@pytest.mark.parametrize("field", [name for name in LISTS if name != "interviewers"])
def test_a_list_may_be_empty_or_null(field: str) -> None:
    assert (
        at(Interview.model_validate(having(field, [])), field)
        == at(Interview.model_validate(having(field, None)), field)
        == ()
    )


@pytest.mark.parametrize(
    "value",
    [5, True, 1.5, {"a", "b"}, range(2), b"x", iter(["a"]), ["a"] * (MOST_ITEMS + 1), ["a"] * 100_000],
    ids=lambda value: type(value).__name__ + str(len(value) if isinstance(value, list) else ""),
)
@pytest.mark.parametrize("field", LISTS)
def test_what_is_not_a_list_of_a_fair_length_is_refused(field: str, value: Any) -> None:
    assert [problem.field for problem in refusal(having(field, value)).problems] == [field]


@pytest.mark.parametrize("value", [None, 5, True, [], ["a"], ""], ids=ascii)
@pytest.mark.parametrize("field", LISTS)
def test_a_wrong_entry_is_named_by_its_place(field: str, value: Any) -> None:
    (problem,) = refusal(having(field, ["the runbook", value])).problems
    assert problem.field.startswith(f"{field}[1]")


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("keyPoints", "key_points"), ("key-points", "key_points"), ("Key Points", "key_points"), ("Company", "company"),
        ("interviewer", "interviewers"), ("candidate.mail", "email"), ("candidate.Name", "name"), ("key_points[0].texts", "text"),
    ],
)  # fmt: skip
def test_a_misspelt_field_is_named_with_what_was_meant(path: str, meant: str) -> None:
    assert [str(one) for one in refusal(having(path, "x")).problems] == [
        f"{path}: is not a known field; did you mean {meant}?"
    ]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("i_like_that", "is not a known field here; it belongs to enthusiasm"),
        ("worry", "is not a known field here; it belongs to concern"),
        ("candidate.you_said", "is not a known field here; it belongs to key_points"),
        ("key_points[0].company", "is not a known field here; it stands at the top of the file"),
        ("email", "is not a known field"),
    ],
)  # fmt: skip
def test_a_field_in_the_wrong_place_is_told_where_it_belongs(path: str, message: str) -> None:
    assert f"{path}: {message}" in [str(one) for one in refusal(having(path, "x")).problems]


@pytest.mark.parametrize("key", ["salary", "__class__", "model_config", "_id"])
def test_an_unknown_field_is_refused(key: str) -> None:
    assert "not" in refusal(having(key, None)).problems[0].message
    assert "not" in refusal(having(key, SECRET)).problems[0].message


@pytest.mark.parametrize(
    "key",
    [f"{SECRET} said", SECRET, "", " ", "\0", "\u202e", "\ud800", "a b", "x" * 5000, 5, None, 1.5, (1, 2), b"x"],
    ids=lambda key: ascii(key)[:20],
)
def test_a_key_that_may_be_somebodys_words_is_not_repeated(key: Any) -> None:
    record = having("key_points", [{"text": "a"}])
    record["key_points"][0][key] = "we check every slide"
    (problem,) = refusal(record).problems
    assert problem.field == "key_points[0]"
    assert "quotation marks" in problem.message or "lone surrogate" in problem.message


@pytest.mark.parametrize(
    "record", [None, 5, "", [], [WHOLE], True, b"{}", object()], ids=lambda one: type(one).__name__
)
def test_a_record_that_is_no_mapping_is_refused(record: Any) -> None:
    assert refusal(record).problems


def test_thousands_of_faults_make_a_short_error() -> None:
    error = refusal({**WHOLE, **{f"k{number}": 1 for number in range(5000)}})
    assert len(error.problems) == MOST_PROBLEMS


def test_a_record_that_holds_itself_is_refused() -> None:
    record: dict[str, Any] = {}
    record["candidate"] = record
    assert refusal(record).problems[0].field.startswith("candidate")


def test_the_interview_is_typed_by_its_fields() -> None:
    """What type checkers are told of `Interview(...)` names every field, and no other."""
    tree = ast.parse(Path(models.__file__).read_text(encoding="utf-8"))
    [made] = [one for one in tree.body if isinstance(one, ast.ClassDef) and one.name == "Interview"]
    [init] = [one for one in ast.walk(made) if isinstance(one, ast.FunctionDef) and one.name == "__init__"]
    assert [one.arg for one in init.args.kwonlyargs] == list(Interview.model_fields)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": "2026-11-31"}, "date: '2026-11-31' is not a day of the calendar: November 2026 has 30 days"),
        ({"date": "2026-13-01"}, "date: '2026-13-01' is not a day of the calendar: there is no month 13"),
        ({"date": "15 January 2027"}, "date: must be a day written as 2027-01-15, not '15 January 2027'"),
        ({"date": "Jan 15"}, "date: 'Jan 15' has no year; write it as YYYY-MM-DD, such as 2027-01-15"),
        ({"date": "03/04/2027"}, "date: must be a day written as YYYY-MM-DD, such as 2027-01-15, not '03/04/2027'"),
        ({"time_zone": "Amercia/New_York"}, "'Amercia/New_York'; did you mean America/New_York?"),
        ({"time_zone": "Lodon"}, "'Lodon'; did you mean Europe/London?"),
        ({"time_zone": "Moon"}, "'Moon'; write continent and city, such as Europe/London"),
    ],
)
def test_what_was_written_is_quoted_with_what_was_meant(fields: dict[str, str], said: str) -> None:
    with pytest.raises(FactError) as caught:
        Interview.model_validate({"candidate": "Ada Byron", **fields})
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("offer", "terms", "other"),
    [
        ("You offered me the post at 30 hours a week, in grade 7, from 4 January.", {"hours": "30 hours a week", "start": "4 January"}, ["grade 7"]),
        ("They pay NZ$82,000; start 11 January", {"pay": "NZ$82,000", "start": "11 January"}, []),
        ("in Leith, 40 hours a week", {"place": "in Leith", "hours": "40 hours a week"}, []),
    ],
)  # fmt: skip
def test_what_is_told_around_a_term_is_no_part_of_it(offer: str, terms: dict[str, str], other: list[str]) -> None:
    read = Offer.model_validate(offer)
    assert read.terms == terms
    assert list(read.other) == other


def test_an_invitation_is_a_next_round_only_where_it_is_called_so() -> None:
    for update, subject in (("You invited me to walk the yard", "your invitation"), ("second interview", "round")):
        facts = {"candidate": "Ana Lima", "role": "Rigger", "interviewers": "Jo Park", "update": update}
        note = compose(facts, kind="update-reply", engine="none")
        assert subject in note.subject and ("next round" in note.text) is (subject == "round")


def test_a_me_that_stands_in_the_field_as_well_is_said_once() -> None:
    facts = {
        "candidate": "Ana Lima",
        "role": "Rigger",
        "interviewers": "Jo Park",
        "key_points": {"you_showed": "me the lofts"},
    }
    assert "me the lofts" in (text := compose(facts, engine="none").text) and "me me" not in text


@pytest.mark.parametrize(
    ("offer", "terms"),
    [
        ("You do not pay nights beyond 36 hours; £39,000 a year", {"pay": "£39,000 a year"}),
        ("£39,000; they cannot guarantee 30 hours", {"pay": "£39,000"}),
        ("They want my answer by 27 November; £39,000", {"pay": "£39,000", "reply_by": "27 November"}),
        ("I start on 11 January; £39,000", {"pay": "£39,000", "start": "11 January"}),
    ],
)
def test_what_a_clause_denies_or_asks_is_no_figure_of_the_offer(offer: str, terms: dict[str, str]) -> None:
    assert Offer.model_validate(offer).terms == terms


def test_a_machines_mail_does_not_hide_the_invitation_before_it() -> None:
    history = [
        "2026-11-10 heard next-round",
        {"on": "2026-11-11", "did": "heard", "what": "update", "note": "automatic reply"},
    ]
    facts = {"candidate": "Ana Lima", "role": "Rigger", "interviewers": "Jo Park", "history": history}
    assert "round" in compose(facts, kind="update-reply", engine="none").subject


def test_inches_within_a_quotation_keep_their_marks() -> None:
    facts = {"candidate": "Ana Lima", "interviewers": "Jo Park", "key_points": {"quote": 'we run 6" pipe and 4" pipe'}}
    assert '6" pipe and 4" pipe' in compose(facts, engine="none").text


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"name": "Ruth Hale", "email": "Ruth Hale <ruth@example.com>"}, "Ruth Hale"),
        ({"name": "Ruth", "email": '"Hale, Ruth" <ruth@example.com>'}, "Ruth"),
        ({"email": '"Hale, Ruth" <ruth@example.com>'}, "Ruth Hale"),
        ({"name": "", "email": "Ruth Hale <ruth@example.com>"}, "Ruth Hale"),
        ({"name": "", "email": "Jobs at Acme <ruth@example.com>"}, None),
        ({"name": "Dr. Ruth Hale", "email": "Ruth Hale <ruth@example.com>"}, "Ruth Hale"),
        ({"name": "n/a", "email": "Ruth Hale<ruth@example.com>"}, "Ruth Hale"),
    ],
)
def test_an_address_may_have_the_name_in_front_as_mail_programs_copy_it(person: dict[str, str], name: str) -> None:
    found = Interviewer.model_validate(person)
    assert (found.name, found.email) == (name, "ruth@example.com")


@pytest.mark.parametrize(
    "email",
    ["Ruth Hale <ruth@example.com>, Bo <bo@example.com>", "Ruth Hale (ruth@example.com)", "Ruth Hale ruth@example.com"],
)
def test_what_stands_beside_an_address_otherwise_is_refused(email: str) -> None:
    with pytest.raises(ValidationError, match="is not one e-mail address"):
        Interviewer.model_validate({"name": "Ruth Hale", "email": email})


@pytest.mark.parametrize(
    "url", ["https://example.com/a_b?x=1&y=[2]", "example.com/?filter[year]=2026", "example.com/?a[]=1&b[2][k]=3", "example.com/?y=[1,2]"]
)  # fmt: skip
def test_brackets_of_a_query_are_no_place_to_fill_in(url: str) -> None:
    assert Candidate.model_validate({"name": "Ada Byron", "portfolio": url}).portfolio == url


@pytest.mark.parametrize(
    "url", ["linkedin.com/in/[handle]", "example.com/?id=[id]", "example.com/[name]", "example.com/?q=[x"]
)
def test_a_place_in_an_address_that_was_never_filled_in_is_refused(url: str) -> None:
    with pytest.raises(ValidationError, match="placeholder"):
        Candidate.model_validate({"name": "Ada Byron", "portfolio": url})


@pytest.mark.parametrize(
    "said",
    ["- the queue\n- the oven", "• the queue • the oven", "1) the queue 2) the oven", "We met. • You told me."],
)
def test_a_list_in_one_entry_is_refused_and_a_private_note_may_hold_one(said: str) -> None:
    with pytest.raises(FactError, match="holds a list of several things"):
        Interview.model_validate({"candidate": "Ada Byron", "key_points": [{"you_said": said}]})
    asked = {"question": "Why us?", "answer": said}
    assert Reflection.model_validate({"questions": [asked]}).questions[0].answer == " ".join(said.split())


@pytest.mark.parametrize(
    "said",
    [
        "- the oven - an old one - is lit",
        "a queue • an oven",
        "step 1) the queue, 2) the oven",
        "→ the oven",
        "-5 degrees",
    ],
)
def test_what_is_no_list_stands_in_one_entry(said: str) -> None:
    assert Interview.model_validate({"candidate": "Ada Byron", "key_points": [{"you_said": said}]}).key_points


@pytest.mark.parametrize(
    "person",
    [
        {"name": "Bob Hale", "email": "Ruth Hale <ruth@example.com>"},
        {"name": "Dr. Ann Lee", "email": "Dr. Tom Ray <tom@example.com>"},
    ],
)
def test_nobody_gets_the_address_of_somebody_else(person: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Interviewer.model_validate(person)


@pytest.mark.parametrize("company", ["Why?Not", "Who?What Ltd"])
def test_a_firm_may_have_a_question_mark_before_a_capital(company: str) -> None:
    assert Interview.model_validate({"candidate": "Ada Byron", "company": company}).company == company


def test_numbers_within_a_sentence_are_no_list() -> None:
    said = "1. FC Köln plays in the 2. Bundesliga"
    assert Interview.model_validate({"candidate": "Ada Byron", "key_points": [said]}).key_points
