"""How texts are cut into the pieces that LanguageTool judges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.engines.reply import units
from thankyou.engines.sentences import pieces

ABBREVIATIONS = frozenset({"dr", "mr", "ms", "inc", "no", "etc", "vs"})


def cut(text: str) -> list[str]:
    return [piece.text for piece in pieces(text, ABBREVIATIONS)]


CUTS = {
    "sentences": ("Thank you. I liked it! Did you? Yes.", ["Thank you.", "I liked it!", "Did you?", "Yes."]),
    "paragraphs": ("Dear Ms Lee,\n\nThank you.\n\n\nBest,\nDana", ["Dear Ms Lee,", "Thank you.", "Best,", "Dana"]),
    "a title": ("I met Dr. Lee and Ms. Ortiz. It was good.", ["I met Dr. Lee and Ms. Ortiz.", "It was good."]),
    "an initial": ("J. Robert Lee spoke. I listened.", ["J. Robert Lee spoke.", "I listened."]),
    "full stops inside": (
        "We met at 3 p.m. Tuesday in the U.S. Office. Good.",
        ["We met at 3 p.m. Tuesday in the U.S. Office.", "Good."],
    ),
    "a company": ("I joined Acme Inc. Then I left. It was fine.", ["I joined Acme Inc. Then I left.", "It was fine."]),
    "a decimal": ("It grew by 3.5 percent. Good.", ["It grew by 3.5 percent.", "Good."]),
    "a small letter": ("It runs on node.js. npm is fine. Good.", ["It runs on node.js. npm is fine.", "Good."]),
    "three dots": ("I wondered... Then I knew. Good.", ["I wondered... Then I knew.", "Good."]),
    "a bracket": ("I liked it (a lot. Really) today. Good.", ["I liked it (a lot. Really) today.", "Good."]),
    "a quotation": (
        "“Slow is smooth. Smooth is fast.” I agree. So.",
        ["“Slow is smooth. Smooth is fast.”", "I agree.", "So."],
    ),
    "straight quotation marks": (
        'You said "Try. Fail." and laughed. So.',
        ['You said "Try. Fail." and laughed.', "So."],
    ),
    "an open bracket": ("I liked it (a lot. Really. Good.\n\nYes.", ["I liked it (a lot. Really. Good.", "Yes."]),
    "a wrapped line": (
        "Thank you for the time that you gave me on Tuesday and\nfor the tour of the lab. I liked it.",
        ["Thank you for the time that you gave me on Tuesday and for the tour of the lab.", "I liked it."],
    ),
    "a list": ("I can bring:\n- three things\n- four things", ["I can bring:", "- three things", "- four things"]),
    "Windows lines": ("Dear Ms Lee,\r\n\r\nThank you.\r\n", ["Dear Ms Lee,", "Thank you."]),
    "a numbered list": ("1. First thing. Good.\n12. Next thing.", ["1. First thing.", "Good.", "12. Next thing."]),
    "double spaces": ("Thank  you.  I liked it.", ["Thank  you.", "I liked it."]),
    "nothing": ("", []),
    "blanks": (" \n\t\n ", []),
    "control characters": ("Thank\tyou\x00now.\ufeff", ["Thank you now. "]),
    "half a character": ("Thank \ud83d you.", ["Thank \ufffd you."]),
}


@pytest.mark.parametrize(("text", "expected"), CUTS.values(), ids=CUTS)
def test_a_text_is_cut_where_sentences_end(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(st.text(alphabet="aA .!?\"'“”()\n\r-1😀\ud800\u2028", max_size=120))
def test_nothing_but_blanks_lies_between_pieces(text: str) -> None:
    found = pieces(text, ABBREVIATIONS)
    ends = [0, *(piece.end for piece in found)]
    starts = [*(piece.start for piece in found), len(text)]
    assert all(not text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    assert all("\n" not in piece.text and "\r" not in piece.text for piece in found)


@given(st.text(alphabet='aA .!?"“”()\n\r-1😀é\u2028', max_size=120))
def test_every_unit_of_a_piece_is_found_again_in_the_text(text: str) -> None:
    for piece in pieces(text, ABBREVIATIONS):
        wide = piece.text.encode("utf-16-le")
        assert len(wide) == 2 * units(piece.text)
        for at in range(units(piece.text)):
            start, end = piece.span(at, at + 1)
            character = wide[2 * at : 2 * at + 2].decode("utf-16-le", "replace")
            assert end == start + 1
            assert text[start] == character or text[start] == "😀" or (character == " " and text[start].isspace())


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("A (b) c.", False),
        ("A (b c.", True),
        ("A b) c.", True),
        ("It’s Dana's.", False),
        ("The teams’ plan.", True),
        ('A "b" c.', False),
        ('A "b.', True),
    ],
)
def test_a_piece_goes_alone_if_its_marks_could_be_paired_with_a_neighbours(text: str, alone: bool) -> None:
    assert [piece.alone for piece in pieces(text, ABBREVIATIONS)] == [alone]


def test_a_piece_knows_what_stood_before_it() -> None:
    greeting, first, second, line = pieces("Dear Ms Lee,\n\nthank you. Good\nmore", ABBREVIATIONS)
    assert (greeting.before, first.before, second.before, line.before) == ("", ",", ".", "d")
    assert [piece.continues for piece in (greeting, first, second, line)] == [False, False, True, True]


def test_a_long_text_is_cut_quickly() -> None:
    assert len(cut("Thank you for your time. " * 20_000)) == 20_000
