"""Files of facts, honest and hostile: a mapping, or one clear `LoadError` with path and line, and soon."""

from __future__ import annotations

import datetime as dt
import json
import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from records import WHOLE, having

from thankyou import brief, compose, doubts
from thankyou.composing.defaults import Defaults
from thankyou.errors import FactError, LoadError, Problem
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.loading import LARGEST, decode, load, placed
from thankyou.facts.models import Interview

SECONDS = 10
"""No file of 1 MiB may take longer, on the slowest machine."""


def written(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def refused(path: Path) -> LoadError:
    begun = time.process_time()
    with pytest.raises(LoadError) as caught:
        load(path)
    assert time.process_time() - begun < SECONDS
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 600
    return caught.value


YAML = """\
candidate: {name: Zoë Quill, email: zoe@example.com, phone: 0207 946 0000}
company: NO
role: Null
interviewers:
  - Dana Ortiz
date: 2026-11-12
start: 9:30
end: 10:45
key_points:
  - "cut scrap: 4% to 0.6%"
  - 0123
  - >
    a folded
    line
enthusiasm: yes
medium: ~
personal:
"""


def test_yaml_scalars_stay_text(tmp_path: Path) -> None:
    facts = load(written(tmp_path, "a.yaml", YAML))
    assert (facts["company"], facts["role"], facts["date"], facts["start"]) == ("NO", "Null", "2026-11-12", "9:30")
    assert facts["key_points"][1] == "0123"
    assert facts["enthusiasm"] == "yes"
    assert facts["medium"] is None
    assert facts["personal"] is None
    interview = Interview.load(tmp_path / "a.yaml")
    assert (interview.start, interview.end) == (dt.time(9, 30), dt.time(10, 45))
    assert [point.text for point in interview.key_points] == ["cut scrap: 4% to 0.6%", "0123", "a folded line"]


def test_toml_brings_its_own_dates_and_times(tmp_path: Path) -> None:
    text = 'candidate = "Zoë Quill"\ndate = 2026-11-12\nstart = 09:30:00\nkey_points = ["a"]\n[[interviewers]]\nname = "Dana"\n'
    interview = Interview.load(written(tmp_path, "a.toml", text))
    assert (interview.date, interview.start) == (dt.date(2026, 11, 12), dt.time(9, 30))
    assert interview.interviewers[0].name == "Dana"


@pytest.mark.parametrize("name", ["a.json", "A.JSON", "b.yaml", "c.yml"])
def test_the_same_facts_are_the_same_interview_from_any_file(name: str, tmp_path: Path) -> None:
    assert Interview.load(written(tmp_path, name, json.dumps(WHOLE))) == Interview.model_validate(WHOLE)


@pytest.mark.parametrize("start", ["\ufeff", "\n\n", "  "])
def test_a_byte_order_mark_or_empty_lines_do_no_harm(start: str, tmp_path: Path) -> None:
    assert load(written(tmp_path, "a.json", start + '{"candidate": "Zoë"}')) == {"candidate": "Zoë"}


def test_the_schema_that_an_editor_needs_is_not_a_fact(tmp_path: Path) -> None:
    assert load(written(tmp_path, "a.json", '{"$schema": "x.json", "candidate": "Zoë"}')) == {"candidate": "Zoë"}


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.json", '{"candidate": 5}', "candidate: must be text or a mapping, not a number"),
        ("a.json", '{"candidate": "Zoë", "role": 5}', "role: must be text, not a number; put it in quotation marks"),
        ("a.toml", 'candidate = "Zoë"\nrole = 5', "role: must be text, not a number; put it in quotation marks"),
        ("a.toml", 'candidate = "Zoë"\nrole = true', "role: must be text, not a yes or no"),
        ("a.toml", 'candidate = "Zoë"\nrole = 2026-11-12', "role: must be text, not a date; put it in quotation marks"),
        ("a.toml", 'candidate = "Zoë"\ndate = 2026-11-12T10:00:00Z', "date: must be a day written as YYYY-MM-DD, such as 2027-01-15, not '2026-11-12 10:00:00+00:00'"),
        ("a.json", '{"candidate": "Zoë", "date": 1700000000}', "date: must be a day written as YYYY-MM-DD, such as 2027-01-15, not '1700000000'"),
        ("a.json", '{"candidate": "Zo\\ud800"}', "candidate.name: holds a lone surrogate (U+D800) at position 2; remove it"),
        ("a.json", '{"candidate": "Zo\\u0000"}', "candidate.name: holds a control character (U+0000) at position 2; remove it"),
        ("a.yaml", 'candidate: "Zo\\0"', "candidate.name: holds a control character (U+0000) at position 2; remove it"),
        ("a.yaml", "candidate: Zoë\nenthusiasm:\n - the team: small", "enthusiasm[0]: holds a field that is not known; put text that holds a colon or comma in quotation marks"),
        ("a.yaml", "candidate: Zoë\n\u00a0\u00a0role: Cook", "role: has blanks of another kind beside it, such as no-break spaces; delete them and type plain spaces"),
        ("a.yaml", "candidate: Zoë\ninterviewers:\n - {name: Dana Ortiz, job_title: Cook}", "interviewers[0].job_title: is not a known field; did you mean title?"),
        ("a.yaml", "candidate: Zoë\nkey_points:\n -", "key_points[0]: must be text or a mapping, not nothing; leave it out or fill it in"),
    ],
)  # fmt: skip
def test_a_wrong_fact_in_a_file_is_named_with_the_file(name: str, text: str, reason: str, tmp_path: Path) -> None:
    path = written(tmp_path, name, text)
    with pytest.raises(FactError) as caught:
        Interview.load(path)
    line = caught.value.problems[0].line
    assert line in range(1, text.count("\n") + 2)
    assert str(caught.value) == f"{path}:{line}: {reason}"


@pytest.mark.parametrize("model", [Interview, *FACTS.values()], ids=lambda model: model.__name__)
def test_a_file_of_another_kind_is_told_whose_it_is(model: type[Interview], tmp_path: Path) -> None:
    """And the name that is told is that of the class which reads it."""
    for kind, theirs in FACTS.items():
        own = sorted(FIELDS_OF[kind] - model.model_fields.keys())
        if not own or theirs is model:
            continue
        path = written(tmp_path, "a.yaml", f"candidate: Zoë\nkind: {kind}\nrolle: Cook\n{own[0]}: x\n")
        with pytest.raises(FactError) as caught:
            model.load(path)
        said = [str(one) for one in caught.value.problems]
        assert said[0].startswith(f"kind: these are the facts of a {kind} message")
        assert f"thankyou.{theirs.__name__}, or" in said[0]
        with pytest.raises(FactError) as caught:
            theirs.load(path)
        problems = {one.field: one.message for one in caught.value.problems}
        assert problems["rolle"] == "is not a known field; did you mean role?" and "kind" not in problems


FIELDS_OF = {kind: model.model_fields.keys() - Interview.model_fields.keys() for kind, model in FACTS.items()}


@pytest.mark.parametrize("ask", [compose, brief, doubts], ids=lambda ask: ask.__name__)
def test_a_kind_that_is_none_hides_nothing_else_that_is_wrong(ask: Any) -> None:
    facts = {"candidate": "Zoë", "kind": "negociate", "offer": {"base": "x"}, "date": "soon", "rolle": "Cook"}
    with pytest.raises(FactError) as caught:
        ask(facts)
    assert [one.field for one in caught.value.problems] == ["kind", "date", "rolle"]
    assert "did you mean negotiate?" in caught.value.problems[0].message


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("you_sed", "you_said"), ("you_shown", "you_showed"), ("you_ask", "you_asked"), ("yousaid", "you_said"), ("i_answer", "i_answered"), ("abuot", "about")],
)  # fmt: skip
def test_of_fields_that_are_near_the_one_that_begins_alike_is_meant(wrong: str, meant: str) -> None:
    with pytest.raises(FactError, match=f"did you mean {meant}"):
        Interview.model_validate({"candidate": "Zoë", "key_points": [{wrong: "x"}]})


@pytest.mark.parametrize("value", [3, 1.5, True])
def test_quotation_marks_are_no_advice_where_a_list_belongs(value: Any) -> None:
    for facts in ({"interviewers": value}, {"key_points": [value]}, {"candidate": value}):
        with pytest.raises(FactError) as caught:
            Interview.model_validate({"candidate": "Zoë", **facts})
        assert "quotation" not in str(caught.value)


def test_a_comma_that_ends_a_text_too_soon_loses_nothing_silently(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "candidate: Zoë\nkey_points:\n  - {text: seen it at Polar, we moved breaks}\n")
    with pytest.raises(
        FactError, match=r"key_points\[0\]: holds a field that is not known; put text that holds a colon"
    ):
        Interview.load(path)


BROKEN: dict[str, tuple[str, str | bytes, str, int | None]] = {
    "empty json": ("a.json", "", "is empty", None),
    "empty yaml": ("a.yaml", "", "is empty", None),
    "empty toml": ("a.toml", "", "is empty", None),
    "blank": ("a.yaml", " \n\n", "is empty", None),
    "comment only": ("a.yaml", "# nothing yet\n", "is empty", None),
    "null": ("a.json", "null", "is empty", None),
    "list at the top": ("a.json", "[1]", "not a list", None),
    "string at the top": ("a.json", '"x"', "not a single value", None),
    "yaml list at the top": ("a.yaml", "- a\n- b", "not a list", None),
    "yaml text": ("a.yaml", "just some text", "not a single value", None),
    "html for json": ("a.json", "<html></html>", "not valid JSON", 1),
    "yaml for json": ("a.json", "candidate: Zoë", "not valid JSON", 1),
    "json for toml": ("a.toml", '{"candidate": "Zoë"}', "not valid TOML", 1),
    "json comment": ("a.json", '{\n// hi\n"a": 1}', "not valid JSON", 2),
    "json trailing comma": ("a.json", '{"a": 1,\n}', "has a comma with nothing behind it before column 1", 2),
    "json comma at the end of a list": ("a.json", '{"a": [1,]}', "has a comma with nothing behind it before column 10", 1),
    "json single quotes": ("a.json", "{'a': 1}", 'uses other quotation marks than " in column 2', 1),
    "json curly quotes": ("a.json", '{"a": “x”}', 'uses other quotation marks than " in column 7', 1),
    "json bare name": ("a.json", "{a: 1}", "wants the name of a field in quotation marks in column 2", 1),
    "json cut off": ("a.json", '{"a": [1,', "breaks off before its end", 1),
    "json cut off in a word": ("a.json", '{"a": tru', "breaks off before its end", 1),
    "json cut off in a text": ("a.json", '{"a": "Ba', "breaks off within the text that begins in column 7", 1),
    "json cut off in a text at the end of a line": ("a.json", '{"a": "Ba\r\n', "breaks off within the text that begins in column 7", 1),
    "json raw line break": ("a.json", '{"a": "x\ny"}', "has a line break or a tab within a text", 1),
    "json two values": ("a.json", '{"a": 1}\n{"a": 2}', "goes on behind its end in column 1", 2),
    "json without a comma": ("a.json", '{"a": "x" "b": 1}', "wants a comma or the end of what was begun in column 11", 1),
    "json without a colon": ("a.json", '{"a" 1}', "wants a colon behind the name of a field in column 6", 1),
    "json word of Python": ("a.json", '{"a": None}', "holds a word that is neither in quotation marks nor true", 1),
    "json backslash": ("a.json", '{"a": "C:\\q"}', "has a backslash that means nothing in column 10; write it twice", 1),
    "json duplicate": ("a.json", '{"a": 1,\n "a": 2}', "gives the field a twice", 2),
    "json duplicate by escape": ("a.json", '{"a": 1,\n "\\u0061": 2}', "gives the field a twice", 2),
    "json duplicate deep down": ("a.json", '{"a": [{"b": 1},\n{"c": {}, "c": 2}]}', "gives the field c twice", 2),
    "json duplicate of somebody's words": ("a.json", '{"Ann said": 1, "Ann said": 2}', "gives a field twice", 1),
    "json NaN": ("a.json", '{"a": NaN}', "holds NaN", None),
    "json infinity": ("a.json", '{"a": -Infinity}', "holds -Infinity", None),
    "json number of 5,000 digits": ("a.json", '{"a": ' + "9" * 5000 + "}", "digits", None),
    "json 21 lists": ("a.json", '{"a": ' + "[" * 20 + "]" * 20 + "}", "levels deep", 1),
    "json 500,000 lists": ("a.json", "[" * 500_000, "levels deep", None),
    "json 100,000 mappings": ("a.json", '{"a":' * 100_000, "levels deep", None),
    "json key without name": ("a.json", '{"": 1}', "without a name", None),
    "yaml duplicate": ("a.yaml", "a: 1\nb: 2\na: 3", "gives the field a twice", 3),
    "yaml duplicate deep down": ("a.yaml", "a:\n  b: 1\n  b: 2", "gives the field b twice", 3),
    "yaml alias": ("a.yaml", "a: 1\nb: *bold*", "alias", 2),
    "yaml anchor": ("a.yaml", "a: &x 1", "anchor", 1),
    "yaml laughs": ("a.yaml", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]", "anchor", 1),
    "yaml merge": ("a.yaml", "a: 1\n<<: *x", "alias", 2),
    "yaml python tag": ("a.yaml", "a: !!python/object/apply:os.system [id]", "tag", 1),
    "yaml str tag": ("a.yaml", "a: !!str x", "tag", 1),
    "yaml own tag": ("a.yaml", "a: !important", "tag", 1),
    "yaml two documents": ("a.yaml", "a: 1\n---\na: 2", "more than one YAML document", 2),
    "yaml tab": ("a.yaml", "a:\n\t- b", "not valid YAML", 2),
    "yaml colon in text": ("a.yaml", "a: Dana said: no", "quotation marks", 1),
    "yaml at sign": ("a.yaml", "a: @dana", "quotation marks", 1),
    "yaml backtick": ("a.yaml", "a: `kubectl`", "quotation marks", 1),
    "yaml per cent": ("a.yaml", "a: %5", "quotation marks", 1),
    "yaml half quoted": ("a.yaml", 'a:\n - "slow" is smooth', "quotation marks", 2),
    "yaml open quotation": ("a.yaml", 'a: "x\nb: y', "quotation mark that opens here is not closed", 1),
    "yaml open quotation before another": ("a.yaml", 'a: "x\nb: "y"', "quotation mark that opens here is not closed", 1),
    "yaml open bracket": ("a.yaml", "a: b\nc: [d", "the [ that opens here is not closed", 2),
    "yaml open bracket further up": ("a.yaml", "a: [b\nc: d\ne: [f]", "the [ that opens here is not closed", 1),
    "yaml open bracket before a comment": ("a.yaml", "a: [b # c]\nd: e", "the [ that opens here is not closed", 1),
    "yaml open brace": ("a.yaml", "a:\n - {b: c, d: e\n - f\ng: h", "the { that opens here is not closed", 2),
    "yaml open list in a list": ("a.yaml", "a: x\nb: [c, [d]\ne: f", "the [ that opens here is not closed", 2),
    "yaml bracket too many": ("a.yaml", "a: b\nc: [d]]\ne: f", "this ] closes nothing", 2),
    "yaml brace too many": ("a.yaml", "a:\n - {b: c}}\nd: e", "this } closes nothing", 2),
    "yaml no comma": ("a.yaml", "a: ['b' 'c']", "a comma is missing", 1),
    "yaml other bracket": ("a.yaml", "a: [b, c}\nd: e", "] that belongs to the [", 1),
    "yaml no colon": ("a.yaml", "a: b\nc d\ne: f", "colon and a space are missing", 2),
    "yaml no space": ("a.yaml", "a: b\nc:d\ne: f", "colon and a space are missing", 2),
    "yaml no dash": ("a.yaml", "a:\n  - b\n  c\nd: e", "dash before an entry", 3),
    "yaml too far in": ("a.yaml", "a: b\n c: d\ne: f", "indented further than the field before it", 2),
    "yaml too far out": ("a.yaml", "a:\n  b: c\n d: e", "indented wrongly", 3),
    "yaml backslash": ("a.yaml", 'a: b\nc: "C:\\path"', "backslash", 2),
    "yaml apostrophe": ("a.yaml", "a: 'don't'", "quotation marks", 1),
    "yaml list as key": ("a.yaml", "? [a]\n: b", "name of a field", 1),
    "yaml mapping as key": ("a.yaml", "{a: b}: c", "name of a field", 1),
    "yaml 100,000 lists": ("a.yaml", "[" * 100_000, "levels deep", 1),
    "yaml 3,000 lists further down": ("a.yaml", "a:\n - b: " + "[" * 3_000, "levels deep", 2),
    "yaml 100,000 dashes": ("a.yaml", "- " * 100_000, "levels deep", 1),
    "yaml 100,000 mappings": ("a.yaml", "{a: " * 100_000, "levels deep", 1),
    "yaml 100,000 question marks": ("a.yaml", "? " * 100_000, "name of a field", 1),
    "yaml surrogate": ("a.yaml", 'a: "\\ud800"', "not valid YAML", 1),
    "yaml noncharacter": ("a.yaml", "a: \ufffe", "does not allow", 1),
    "toml duplicate": ("a.toml", "a = 1\na = 2", "twice", 2),
    "toml duplicate table": ("a.toml", "[a]\n[a]", "twice", 2),
    "toml without value": ("a.toml", "a =", "not valid TOML", 1),
    "toml bare text": ("a.toml", "a = Zoë", "not valid TOML", 1),
    "toml open quotation": ("a.toml", 'a = "x', "not valid TOML", 1),
    "toml impossible day": ("a.toml", "a = 2026-02-30", "not valid TOML", 1),
    "toml number of 5,000 digits": ("a.toml", "a = " + "9" * 5000, "number that is too long", None),
    "toml 21 lists": ("a.toml", "a = " + "[" * 21 + "]" * 21, "levels deep", None),
    "toml 10,000 lists": ("a.toml", "a = " + "[" * 10_000, "levels deep", None),
    "toml 100,000 lists": ("a.toml", "a = " + "[" * 100_000, "holds a line of more than", 1),
    "toml key of 300 parts": ("a.toml", ".".join("a" * 300) + " = 1", "holds a line of more than", 1),
    "toml 500,000 parts": ("a.toml", "[" + ".".join("a" * 500_000) + "]", "holds a line of more than", 1),
    "toml a hundred long keys": ("a.toml", "\n".join(f"[k{n}{'.a' * 190}]" for n in range(100)), "levels deep", None),
    "NUL": ("a.yaml", "a: 1\nb: x\0", "control character (U+0000)", 2),
    "escape": ("a.json", '{"a": "\x1b[31m"}', "control character (U+001B)", 1),
    "C1": ("a.toml", 'a = "\x9b"', "control character (U+009B)", 1),
    "delete": ("a.yaml", "a: \x7f", "control character (U+007F)", 1),
    "Latin-1": ("a.yaml", b"a: b\nc: Zo\xeb\n", "is not UTF-8", 2),
    "UTF-16": ("a.json", '{"a": 1}'.encode("utf-16"), "UTF-16", None),
    "UTF-32": ("a.json", '{"a": 1}'.encode("utf-32"), "UTF-32", None),
    "encoded surrogate": ("a.yaml", b"a: \xed\xa0\x80", "is not UTF-8", 1),
    "overlong": ("a.yaml", b"a: \xc0\xaf", "is not UTF-8", 1),
    "picture": ("a.json", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is not UTF-8", 1),
    "zip": ("a.yaml", b"PK\x03\x04\x14\0\0\0", "control character", 1),
    "one byte too many": ("a.yaml", "a: " + "x" * (LARGEST - 2), "larger than 1 MiB", None),
    "10 MiB": ("a.json", " " * (10 << 20), "larger than 1 MiB", None),
    "wrong suffix": ("a.txt", "a: 1", "must be a .json, .yaml, .yml or .toml file", None),
    "no suffix": ("facts", "a: 1", "must be a .json, .yaml, .yml or .toml file", None),
    "ini": ("a.ini", "a = 1", "must be a .json, .yaml, .yml or .toml file", None),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_one_clear_error_with_its_line(case: str, tmp_path: Path) -> None:
    name, data, reason, line = BROKEN[case]
    path = written(tmp_path, name, data)
    error = refused(path)
    assert reason in str(error)
    assert (error.path, error.line) == (path, line)
    assert str(error).startswith(f"{path}:{line}: " if line else f"{path}: ")


@pytest.mark.parametrize(
    "text", ["a: " + "x" * (LARGEST - 3), "a:\n" + "- b\n" * 250_000, "\n".join(f"k{n}: v" for n in range(90_000))]
)
def test_a_mebibyte_of_yaml_is_read_soon(text: str, tmp_path: Path) -> None:
    begun = time.process_time()
    assert load(written(tmp_path, "a.yaml", text))
    assert time.process_time() - begun < SECONDS


def test_a_mebibyte_of_json_is_read_soon(tmp_path: Path) -> None:
    begun = time.process_time()
    assert load(written(tmp_path, "a.json", "{" + ",".join(f'"k{n}":1' for n in range(80_000)) + "}"))
    assert time.process_time() - begun < SECONDS


def test_twenty_levels_are_not_too_deep(tmp_path: Path) -> None:
    nested = "[" * 19 + "]" * 19
    for name, text in (("a.json", f'{{"a": {nested}}}'), ("a.yaml", f"a: {nested}"), ("a.toml", f"a = {nested}")):
        assert load(written(tmp_path, name, text))["a"]


def test_a_missing_file(tmp_path: Path) -> None:
    assert str(refused(tmp_path / "no.yaml")).endswith("no.yaml: does not exist")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    assert str(refused(tmp_path / "a.yaml")).endswith("is a folder, not a file")


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert "is not a file name" in str(refused(tmp_path / "a\0.yaml"))
    assert "cannot be read" in str(refused(tmp_path / ("a" * 5000 + ".yaml")))
    assert "cannot be read" in str(refused(written(tmp_path, "a", "b") / "c.yaml"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    answer: list[Any] = []
    reader = threading.Thread(target=lambda: answer.append(refused(tmp_path / "a.yaml")), daemon=True)
    reader.start()
    reader.join(SECONDS)
    assert "is not a regular file" in str(answer[0])


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_device_without_end(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("/dev/zero")
    assert "is not a regular file" in str(refused(tmp_path / "a.yaml"))


def test_a_link_that_leads_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "a.yaml")
    assert "cannot be read" in str(refused(tmp_path / "a.yaml"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "a: b")
    path.chmod(0)
    assert "may not be read" in str(refused(path))


def test_a_long_strange_name_is_cut_and_made_printable(tmp_path: Path) -> None:
    error = refused(tmp_path / f"{'x' * 100}\n\x1b[31m\u202e{'y' * 400}.yaml")
    assert len(str(error)) < 400


def test_standard_input_follows_the_same_rules() -> None:
    assert decode("Zoë".encode("utf-8-sig"), source="standard input") == "Zoë"
    with pytest.raises(LoadError, match=r"^standard input:2: holds a control character"):
        decode(b"a\n\0", source="standard input")


def test_no_file_error_repeats_what_the_file_says(tmp_path: Path) -> None:
    for name, text in (
        ("a.yaml", "candidate: Xyzzyplugh: plover"),
        ("a.yaml", "Xyzzyplugh: 1\nXyzzyplugh: 2"),
        ("a.json", '{"candidate": Xyzzyplugh}'),
        ("a.json", '{"Xyzzyplugh said": 1, "Xyzzyplugh said": 1}'),
        ("a.toml", "candidate = Xyzzyplugh"),
        ("a.toml", '"Xyzzyplugh" = 1\n"Xyzzyplugh" = 2'),
        ("a.toml", "[Xyzzyplugh]\n[Xyzzyplugh]"),
        ("a.toml", "Xyzzyplugh = 1\n[Xyzzyplugh.a]"),
        ("a.toml", "a = {Xyzzyplugh = 1, Xyzzyplugh = 2}"),
        ("a.yaml", '"Xyzzyplugh\\q"'),
    ):
        assert "Xyzzyplugh" not in str(refused(written(tmp_path, name, text)))


def test_a_file_of_facts_is_only_read(tmp_path: Path) -> None:
    path = written(tmp_path, "a.json", json.dumps(having("materials[0].file", "/etc/passwd")))
    before = path.read_bytes()
    Interview.load(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


AT_FAULT = {
    "yaml": (
        "a.yaml",
        "# facts\ncandidate:\n  name: Ada Byron\n  email: nope\ncompany: '[Company]'\ndate: soon\nkey_points:\n  - about: >\n      night staffing\n  - you_said: x\n    compny: y\n",
        {"candidate.email": 4, "company": 5, "date": 6, "key_points[1].compny": 11},
    ),
    "yaml, several people in one entry": (
        "a.yaml",
        "candidate: Ada Byron\ninterviewers:\n  - Dana Ortiz and Bo Li\n  - name: '#N/A'\n  - Sam Park\n",
        {"interviewers[1].name": 4},
    ),
    "json": (
        "a.json",
        '{\n  "candidate": {"name": "Ada",\n     "email": "nope"},\n  "date":\n    "soon",\n  "interviewers": ["Dana", "#N/A"]\n}\n',
        {"candidate.email": 3, "date": 5, "interviewers[1].name": 6},
    ),
    "toml": (
        "a.toml",
        'date = "soon"\n\n[candidate]\nname = "Ada"\nemail = "nope"\n\n[[interviewers]]\nname = "Dana"\n\n[[interviewers]]\nname = "#N/A"\n',
        {"candidate.email": 5, "interviewers[1].name": 11, "date": 1},
    ),
    "returns and newlines": ("a.yaml", "candidate: Ada\r\n\r\ndate: soon\r\n", {"date": 3}),
    "a part that is missing": (
        "a.yaml",
        "date: 2026-11-12\ncandidate:\n  email: a@example.org\n",
        {"candidate.name": 2},
    ),
    "a field that is missing": ("a.yaml", "date: 2026-11-12\n", {"candidate": None}),
}


@pytest.mark.parametrize("case", AT_FAULT)
def test_a_field_at_fault_is_named_with_its_line(case: str, tmp_path: Path) -> None:
    name, text, lines = AT_FAULT[case]
    path = tmp_path / name
    path.write_bytes(text.encode())
    with pytest.raises(FactError) as raised:
        Interview.load(path)
    assert {one.field: one.line for one in raised.value.problems} == lines
    (first, line), *rest = [(one.field, one.line) for one in raised.value.problems]
    assert str(raised.value).startswith(f"{path}:{line}: {first}: " if line else f"{path}: {first}: ")
    assert all(f"; line {number}: {field}: " in str(raised.value) for field, number in rest)


@pytest.mark.parametrize("text", ["", "a: &x b", "- [", "{", "x = ", '"'])
@pytest.mark.parametrize("suffix", [".yaml", ".json", ".toml"])
def test_what_cannot_be_taken_apart_is_an_error_without_a_line(text: str, suffix: str) -> None:
    error = placed(FactError([Problem("candidate.name", "is wrong")]), text, suffix=suffix, source="facts")
    assert str(error) == "facts: candidate.name: is wrong"


def test_defaults_at_fault_are_named_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.thankyou]\ntone = "loud"\n')
    with pytest.raises(FactError, match=r"pyproject\.toml:5: tone: "):
        Defaults.load(tmp_path / "pyproject.toml")
