"""Verdicts that are kept from one run to the next: the same findings, no sentences, bounded, and never in the way."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from thankyou.engines import kept
from thankyou.engines.embedded import Harper
from thankyou.engines.issues import Issue
from thankyou.engines.kept import FILE, Kept

TEXTS = ["I could of done it with the kubernets team.", "This is fine."]


def refuse(text: str) -> Sequence[Issue]:
    raise AssertionError(f"judged again: {text}")


def test_what_was_judged_once_is_not_judged_again(tmp_path: Path) -> None:
    found = Harper().check(TEXTS, locale="en-US")
    folder = Kept(tmp_path, "1")
    assert folder.recalled(TEXTS, lambda text: found[TEXTS.index(text)]) == found
    assert folder.recalled([TEXTS[1], TEXTS[0], TEXTS[0]], refuse) == [found[1], found[0], found[0]]
    assert any(found[0])


def test_harper_with_a_folder_finds_what_it_finds_without(tmp_path: Path) -> None:
    bare = Harper().check(TEXTS, locale="en-GB")
    assert [Harper(str(tmp_path)).check(TEXTS, locale="en-GB") for _ in "ab"] == [bare, bare]


def test_another_state_of_the_engine_knows_nothing_of_it(tmp_path: Path) -> None:
    Kept(tmp_path, "1").recalled(TEXTS, lambda _: [])
    with pytest.raises(AssertionError, match="judged again"):
        Kept(tmp_path, "2").recalled(TEXTS, refuse)


def test_the_file_is_private_and_holds_no_sentence(tmp_path: Path) -> None:
    Harper(str(tmp_path / "new")).check(TEXTS, locale="en-US")
    path = tmp_path / "new" / FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    data = path.read_bytes()
    assert data and not [word for word in (b"kubernets", b"the ", b"team", b"fine") if word in data]


def test_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    folder = Kept(tmp_path, "1")
    for number in range(5):
        folder.recalled([str(number)], lambda _: [])
    assert folder.recalled(["2", "3", "4"], refuse) == [[], [], []]
    with pytest.raises(AssertionError, match="judged again: 1"):
        folder.recalled(["1"], refuse)


@pytest.mark.parametrize("content", [b"no database at all, and long enough to be looked at as one" * 9, b""])
def test_a_file_that_is_spoilt_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert Kept(tmp_path, "1").recalled(["a"], lambda _: []) == [[]]


def test_a_folder_that_cannot_be_made_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert Kept(tmp_path / "file" / "folder", "1").recalled(["a"], lambda _: []) == [[]]
