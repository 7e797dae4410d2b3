"""Drafts as they come: a note, text, and files of mail, HTML, Word and Markdown, or refused in a sentence."""

from __future__ import annotations

import base64
import json
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement

from thankyou import FactError, LoadError, Severity, compose, review
from thankyou.composing.drafts import opened, read
from thankyou.proofread.explaining import explain, no_rule, rule_names
from thankyou.reports.json import review_json
from thankyou.reports.marks import marks
from thankyou.reports.sarif import review_sarif

ROOT = Path(__file__).resolve().parents[2]
BODY = "Dear Dana,\n\nThank you for meeting with me about the rota.\n\nKind regards,\nJane Doe"


def test_a_note_a_path_and_text_are_drafts(tmp_path: Path) -> None:
    path = tmp_path / "my draft.txt"
    path.write_text(BODY, encoding="utf-8")
    note = compose(ROOT / "examples" / "nurse.yaml", engine="none")
    assert review(path, engine="none").text == review(str(path), engine="none").text == review(BODY, engine="none").text
    assert review(note, engine="none").text == note.text and review(note, engine="none").kind == note.kind
    assert opened("See my resume.docx") == "See my resume.docx"
    with pytest.raises(LoadError, match="does not exist"):
        review("missing.txt")
    with pytest.raises(FactError, match="must be text, a path or a note"):
        review(7)  # type: ignore[arg-type]


def test_markdown_is_read_as_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(
        "Dear **Dana**,\n\nThank you for the *rota*. See [it](https://x.example).\n\n1. one\n2. two\n\nKind regards,\nJane Doe\n"
    )
    assert read(
        path
    ) == "Dear Dana,\n\nThank you for the rota. See it.\n\none\n\ntwo\n\nKind regards,\nJane Doe\n".replace(
        "one\n\ntwo", "- one\n- two"
    )


def test_entries_of_a_list_and_comments_in_markdown_are_no_faults(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(
        "Dear Dana,\n\nYou told me that:\n\n- the tide tables hang in the galley\n\n- every pilot learns the bar by heart\n\n<!-- definately check -->\n\nKind regards,\nJane Doe\n"
    )
    assert "definately" not in read(path) and "- the tide tables" in read(path)
    assert not [one for one in review(path, engine="embedded").issues if one.rule.startswith("harper")]


@pytest.mark.parametrize("name", ["draft.md", "draft.html"])
def test_words_in_angle_brackets_are_words_and_tags_are_none(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(
        "<p>Dear <title> <Company Name>, thank you, <interviewer>, for the <em>rota</em><br/>and the <b>bar</b><o:p></o:p>.</p>\n"
    )
    assert read(path) == "Dear <title> <Company Name>, thank you, <interviewer>, for the rota\nand the bar.\n"
    issues = review(path, engine="none").issues
    assert [one.rule for one in issues].count("leftovers/placeholder") == 3


def test_a_line_in_angle_brackets_is_a_place_that_was_never_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("Dear Dana,\n\n<insert one achievement here>\n\nSee <https://x.example> or <a@b.example>.\n")
    assert read(path) == "Dear Dana,\n\n<insert one achievement here>\n\nSee https://x.example or a@b.example.\n"
    report = review(path, engine="none")
    assert report.lines[report.text[: report.text.index("<insert")].count("\n")] == 3


@pytest.mark.parametrize("end", ["---", "..."])
def test_what_stands_above_markdown_in_yaml_is_no_letter_but_for_its_subject(tmp_path: Path, end: str) -> None:
    path = tmp_path / "draft.md"
    path.write_text(
        f"---\nsubject: 'Thank you, Dana'\nlabels: [thx, wrok]\nto:\n  - dana\n{end}\n\nDear Dana,\n\nThank you.\n"
    )
    assert read(path) == "Subject: Thank you, Dana\n\nDear Dana,\n\nThank you.\n"


def test_a_line_drawn_above_a_letter_is_no_yaml(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("---\n\nDear Dana: thank you.\n\n---\n\nBest,\nMaya\n")
    assert "Dear Dana: thank you." in read(path)


def test_code_in_markdown_is_no_prose(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(
        "Dear Dana,\n\nYou keep `recieve_loop()` in seperate places, and `kubctl teh` too.\n\n```sh\n$ gti psuh orgin mian\n```\n\n"
        "    teh indented recieve\n\nThank you for the talk.\n\nKind regards,\nJane Doe\n"
    )
    found = [one for one in review(path, engine="embedded").issues if one.span.start < one.span.end]
    text = read(path)
    assert [text[one.span.start : one.span.end] for one in found] == ["seperate"]


def test_what_code_says_must_be_true_all_the_same() -> None:
    facts = {
        "candidate": {"name": "Jane Doe"},
        "interviewers": ["Dana Ortiz"],
        "key_points": ["the `make` of the docs"],
    }
    draft = "Dear Dana,\n\nThank you. I ran `make` 312 times in `2019`.\n\nKind regards,\nJane Doe"
    marked = [draft[one.span.start : one.span.end] for one in review(draft, facts, engine="none").issues]
    assert any("312" in said for said in marked) and any("2019" in said for said in marked)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_text_with_a_mark_is_read_in_its_encoding(encoding: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(f"Dear Zoë,{end}{end}That is wich I liked.{end}".encode(encoding))
    assert read(path) == f"Dear Zoë,{end}{end}That is wich I liked.{end}"
    path.write_bytes(b"\xff\xfeD")
    with pytest.raises(LoadError, match="begins as UTF-16 does and is none"):
        read(path)


def test_html_is_read_as_a_browser_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "draft.html"
    path.write_text(
        "<html><head><title>x</title><style>p{}</style></head><body><!-- no --><p>Dear&nbsp;Dana,</p><p>Thank you for <b>meet</b>ing\n"
        "me.<br>Then.</p><div>Kind regards,</div><div>Jane Doe</div><script>alert(1)</script><div class='gmail_quote'>old</div></body></html>"
    )
    assert read(path) == "Dear Dana,\n\nThank you for meeting me.\nThen.\n\nKind regards,\nJane Doe\n"


def test_deep_html_is_survived(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text("<div>" * 400 + "Dear Dana," + "</div>" * 400)
    assert read(path) == "Dear Dana,\n"


def test_a_word_document_is_read_with_its_tables_and_without_what_was_taken_out(tmp_path: Path) -> None:
    document = docx.Document()
    for text in BODY.split("\n\n"):
        document.add_paragraph(text)
    document.add_table(1, 1).cell(0, 0).text = "In a table"
    paragraph = document.add_paragraph("Kept")._p
    for tag, inner, text in (("ins", "t", " put in"), ("del", "delText", " taken out")):
        change = OxmlElement(f"w:{tag}")
        run, words = OxmlElement("w:r"), OxmlElement(f"w:{inner}")
        words.text = text
        run.append(words)
        change.append(run)
        paragraph.append(change)
    document.save(str(tmp_path / "draft.docx"))
    assert read(tmp_path / "draft.docx") == f"{BODY}\n\nIn a table\n\nKept put in\n"


def a_mail(text: str, html: str = "", *, only_html: bool = False) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Thank you – Dana"
    message["From"] = "jane@example.org"
    message.set_content(html if only_html else text, subtype="html" if only_html else "plain")
    if html and not only_html:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def test_a_mail_is_its_subject_and_its_plain_or_html_part(tmp_path: Path) -> None:
    plain, html = tmp_path / "plain.eml", tmp_path / "html.eml"
    plain.write_bytes(a_mail(BODY, "<p>other</p>"))
    html.write_bytes(a_mail("", "<p>Dear Dana,</p><p>Thanks.</p><blockquote>old</blockquote>", only_html=True))
    assert read(plain).strip() == f"Subject: Thank you – Dana\n\n{BODY}"
    assert read(html) == "Subject: Thank you – Dana\n\nDear Dana,\n\nThanks.\n"


LETTER = "<p>Dear Dana,</p><p>Thank you for showing me the cold room, and for the hour you gave me on Thursday.</p><p>Best,<br>Maya</p>"


@pytest.mark.parametrize(
    ("plain", "html", "begins"),
    [
        ("Please view in HTML.", LETTER, "Dear Dana,\n\nThank you for showing"),
        (" \n", LETTER, "Dear Dana,\n\nThank you for showing"),
        ("https://mail.example/view/123", LETTER, "Dear Dana,\n\nThank you for showing"),
        ("Dear Dana, Thank", LETTER, "Dear Dana,\n\nThank you for showing"),
        ("Your mail program shows no HTML. To read this message, open it elsewhere.", LETTER, "Dear Dana,\n\nThank"),
        ("Dear Dana,\n\nThank you for showing me the cold room and for the hour.\n\nBest,\nMaya", LETTER, "Dear Dana,\n\nThank you for showing me the cold room and"),
        (BODY, f"<p>{BODY}</p><p>{'Legal notice of many other words here. ' * 40}</p>", BODY.strip()[:60]),
        ("Dear Dana,\n\nThanks.", "<img src='x'>", "Dear Dana,\n\nThanks."),
        ("Dear Dana,\n\nThanks.", "<p>See below</p>", "Dear Dana,\n\nThanks."),
    ],
)  # fmt: skip
def test_a_plain_part_that_holds_no_letter_gives_way_to_the_html(
    plain: str, html: str, begins: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(a_mail(plain, html))
    assert read(path).partition("\n\n")[2].startswith(begins)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"%PDF-1.7", "is a PDF; copy its text"),
        ("a.txt", b"%PDF-1.7", "is a PDF"),
        ("a.rtf", b"{\\rtf1 x}", "is RTF"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "is an old Word"),
        ("a.odt", b"PK\x03\x04", "OpenDocument"),
        ("a.pages", b"PK\x03\x04", "Pages document"),
        ("a.msg", b"\xd0\xcf\x11\xe0", "Outlook"),
        ("a.txt", b"PK\x03\x04aaaa", "is packed"),
        ("a.docx", b"PK\x03\x04aaaa", "is no Word document"),
        ("a.docx", b"Dear Dana", "is no Word document"),
        ("a.eml", b"Subject: x\r\n\r\n", "is a mail without text"),
        ("a.html", b"<p> </p>", "holds no text"),
        ("a.txt", b"\x89PNG\r\n", "is a picture"),
    ],
)
def test_what_is_not_read_is_refused_in_a_sentence(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(LoadError, match=says):
        read(tmp_path / name)


def test_without_the_extra_a_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    (tmp_path / "a.html").write_text("<p>x</p>")
    monkeypatch.setitem(sys.modules, "bs4", None)
    with pytest.raises(LoadError, match=r"pip install 'thankyou-notes\[drafts\]'"):
        read(tmp_path / "a.html")


def test_lines_of_an_old_mac_are_lines() -> None:
    report = review(BODY.replace("\n", "\r"), engine="none")
    assert report.text == BODY and [one.rule for one in report.issues] == [
        one.rule for one in review(BODY, engine="none").issues
    ]


def test_rules_can_be_off() -> None:
    text = BODY.replace("rota.", "rota. I hope this email finds you well!! 😀")
    every = {one.rule for one in review(text, engine="none").issues}
    assert {"tone/cliche/dead-phrase", "style/exclamation", "style/emoji"} <= every
    fewer = {one.rule for one in review(text, engine="none", without=["tone/cliche", "style"]).issues}
    assert fewer == {rule for rule in every if not rule.startswith(("tone/cliche/", "style/"))}
    with pytest.raises(FactError, match="did you mean tone/cliche"):
        review(text, without="tone/clishe")
    spelt = BODY.replace("rota", "rotta helpfull")
    done = review(spelt, engine="embedded", fix="safe", without=["harper/spelling"])
    assert done.text == spelt and done.fixes == ()


def test_every_rule_can_be_explained() -> None:
    for name in rule_names():
        said = explain(name)
        assert said is not None and said.startswith(f"{name}\n") and len(said) > len(name) + 20
    assert "It marks:" in str(explain("tone/pushy/checking-in")) and "off: taste" in str(explain("harper/OxfordComma"))
    assert not no_rule("style/emoji") and no_rule("tone/nope") and explain("nope") is None


def test_a_report_shows_itself_to_people_and_in_a_notebook() -> None:
    text = BODY.replace("rota", "<script>alert(1)</script> {{name}}")
    report = review(text, engine="none")
    assert "To mend" in str(report) and "leftovers/placeholder" in str(report)
    note = compose(ROOT / "examples" / "nurse.yaml", engine="none")
    for shown in (report._repr_html_(), note._repr_html_()):
        assert shown.startswith("<div") and "<script>" not in shown and "<style" not in shown
    assert "&lt;script&gt;" in report._repr_html_() and note.body.split("\n")[0] in note._repr_html_()
    assert report.issues and any(one.severity is Severity.ERROR for one in report.issues)


@pytest.mark.parametrize(
    ("name", "held", "line"),
    [
        ("a.md", "---\ntitle: draft\n---\n# Draft\n\nDear Dana,\n\nThank you for **Thursday**. I\nhope to acheive it.\n\nBest,\nMaya\n", 9),
        ("b.md", "Dear Dana,\n\n\n\nSee my [log](https://example.com/acheive/x) of what I acheive here.\n\nBest,\nMaya\n", 5),
        ("c.html", "<html><head>\n<style>\np { x: y }\n</style></head>\n<body><p>Dear Dana,</p>\n\n<p>I <b>acheive</b> much.</p>\n<p>Best,<br>\nMaya</p></body></html>", 7),
        ("d.eml", "From: maya@example.com\nTo: dana@example.com\nSubject: Thursday\nMIME-Version: 1.0\nContent-Type: text/plain\n\nDear Dana,\n\nI acheive much.\n\nBest,\nMaya\n", 9),
        ("e.txt", "\n\nDear Dana,\n\nI acheive much.\n\nBest,\nMaya\n", 5),
    ],
)  # fmt: skip
def test_lines_are_counted_in_the_file(tmp_path: Path, name: str, held: str, line: int) -> None:
    path = tmp_path / name
    path.write_text(held, encoding="utf-8")
    report = review(path, engine="embedded")
    [mark] = [one for one in marks(report) if one.words == "acheive"]
    assert mark.told == line
    assert f"error, line {line}: “acheive”" in str(report)


def test_lines_that_cannot_be_told_are_those_of_the_text(tmp_path: Path) -> None:
    body = base64.b64encode(b"Dear Dana,\n\nI acheive much.\n\nBest,\nMaya\n").decode()
    path = tmp_path / "a.eml"
    path.write_text(
        f"Subject: Hi\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{body}\n", encoding="utf-8"
    )
    report = review(path, engine="embedded")
    assert report.lines == ()
    assert [one.told == one.line for one in marks(report) if one.words == "acheive"] == [True]
    assert review("Dear Dana,\n\nI acheive much.\n\nBest,\nMaya\n", engine="embedded").lines == ()


def test_a_program_is_told_the_line_of_the_file_and_offered_no_change_by_columns_that_are_not_there(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Draft\n\nDear Dana,\n\n> quoted\n\nI **acheive** much.\n\nBest,\nMaya\n", encoding="utf-8")
    report = review(path, engine="embedded")
    found = {one["rule"]: one for one in json.loads(review_json(report))["issues"]}
    assert found["harper/spelling"]["line_in_file"] == 7
    results = json.loads(review_sarif(report, path="a.md", version="1"))["runs"][0]["results"]
    [result] = [one for one in results if one["ruleId"] == "harper/spelling"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 7, "snippet": {"text": "acheive"}}
    assert "fixes" not in result


@pytest.mark.parametrize("subject", ['Thank you for "Hamlet"', "Thank you: Tuesday"])
def test_a_subject_above_a_draft_keeps_marks_of_its_own(tmp_path: Path, subject: str) -> None:
    path = tmp_path / "draft.md"
    path.write_text(f"---\nsubject: {subject}\n---\n\nDear Dana,\n\nThank you.\n")
    assert read(path).startswith(f"Subject: {subject}\n")


def test_front_matter_that_is_none_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("---\ntags:\n" + "    - a\n" * 40 + "Key words: y\n---\n\nDear Dana,\n")
    assert "Key words" in read(path)
