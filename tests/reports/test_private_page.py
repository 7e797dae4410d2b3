"""The private page: every line of it comes from the reflection, kindly sorted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from reflections import FILES

from thankyou import Reflection, private_page

NURSE = next(path for path in FILES if path.stem == "nurse")
WHOLE = """\
After Charge Nurse at Mercy North, 19 November 2026

For you alone. This page is never part of a message.

What carried you
  · “How do you train new grads?” (Lee Anne). You answered it well, with an
    example: the handbook, two shadow weeks.
  · Lee Anne was impressed: the preceptor handbook.
  · Posture 4 of 5: sat back once I felt at ease.
  · Energy 5 of 5: the tour woke me up.

To practise
  · “Tell me about a conflict” (Dana). It could have gone better. An example
    was missing. Now you would say: I rebuilt the float rota together with the
    nurse who had complained about it.
  · Eye contact 2 of 5.

To have ready next time
  · Dana was concerned: I have never run a unit of 40 beds. Your reply: mine
    has 32, and I ran two of them side by side for a year.
  · It caught you off guard: a drug calculation on paper.
  · Ask it: how do you staff the holidays?

Also noticed
  · Listening: finished one of her sentences.

To clarify
  · The note may say: on “I have never run a unit of 40 beds”: mine has 32,
    and I ran two of them side by side for a year.
  · Kept for a later conversation: I rebuilt the float rota together with the
    nurse who had complained about it.
  · Kept for a later conversation: how do you staff the holidays?
"""


def test_a_whole_page() -> None:
    assert private_page(Reflection.load(NURSE)).text() == WHOLE


def test_an_empty_reflection_has_a_page_that_says_what_to_do() -> None:
    text = str(private_page(Reflection()))
    assert "Nothing noted yet" in text and "thankyou reflect" in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_private_jotting_is_on_the_page_and_nothing_is_judged(path: Path) -> None:
    noted = Reflection.load(path)
    text = " ".join(private_page(noted).text().split())
    wanted = [question.question for question in noted.questions] + [cue.text for cue in noted.cues]
    wanted += [*noted.surprises, *noted.not_asked, *noted.unaddressed]
    assert [one for one in wanted if one not in text] == []
    headings = private_page(noted).text()
    assert not re.search(r"\b(?:bad|badly|fail\w*|poor\w*|weak\w*|wrong)\b", headings.lower()) or path.stem in (
        "all-bad",
    )


@pytest.mark.parametrize(
    "text", ["*stars*", "# heading", "1. first", "- dash", "<b>bold</b>", "[a](javascript:b)", "`code`", "a_b_c"]
)
def test_what_somebody_typed_stays_text_in_markdown(text: str) -> None:
    page = private_page(Reflection(surprises=(text,), company=text))
    html = MarkdownIt("commonmark", {"html": True}).render(page.markdown)
    assert not re.search(r"<(?:b|a|code|strong)\b", html)
    assert html.count("<h1>") == 1 and html.count("<h2>") == 1 and html.count("<li>") == 1 and html.count("<em>") == 1


def test_a_line_longer_than_the_page_is_wide_is_broken_and_no_word_is_lost() -> None:
    page = private_page(Reflection(surprises=("word " * 60 + "end",)))
    assert all(len(line) <= 50 for line in page.text(50).splitlines()) and page.text(50).count("word") == 60
