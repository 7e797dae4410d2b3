"""Many words at once: how many jottings are used, how many offers hold the right sentence, how many misfits are caught.

`cases/*.txt` hold a field, words, and for jottings the sentences that a reader would accept, between ` || `; `-` where there is none.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from said import said

from thankyou.facts.sayings import Saying
from thankyou.facts.stems import misfit
from thankyou.reading import Doubt, Setting, read

CASES = Path(__file__).parent / "cases"
NAMES = frozenset({"Dana", "Whitlock"})


def cases(name: str) -> list[list[str]]:
    return [line.split(" | ") for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()]


def around(place: str) -> Setting:
    speaker = "reader" if place.split(".")[0] in ("KeyPoint", "Concern") else ""
    return Setting(names=NAMES, speaker=speaker, speaker_names=NAMES)


def plain(sentence: str) -> str:
    bare = sentence.strip().replace("“", "").replace("”", "").replace("’", "'")
    return bare.rstrip(".!? ").lower()


def test_words_that_finish_their_sentence_are_not_asked_about() -> None:
    asked = []
    for place, words in cases("right"):
        one = said(place, words)
        found = read(one, around(place))
        if isinstance(found, Doubt) or misfit(one.stem, words) is not None:
            asked.append((place, words, getattr(found, "reason", "refused at the door")))
    assert asked == []


def test_words_that_do_not_finish_their_sentence_are_caught() -> None:
    missed = [
        (place, words)
        for place, words in cases("misfits")
        if not misfit(said(place, words).stem, words) and not isinstance(read(said(place, words), around(place)), Doubt)
    ]
    assert missed == []


def counted(name: str) -> tuple[float, list[str], float]:
    """The share that is used, what is used wrongly, and the share of the doubts whose offers hold a right sentence."""
    used, wrong, offered, right = 0, [], 0, 0
    for place, words, accepted in cases(name):
        wanted = {plain(one) for one in accepted.split(" || ")}
        found = read(said(place, words), around(place))
        if isinstance(found, Saying):
            used += 1
            wrong += [] if plain(found.sentence) in wanted else [f"{words} => {found.sentence}"]
            continue
        if accepted == "-":
            continue
        offered += 1
        right += any(plain(choice.sentence) in wanted for choice in found.choices)
    return used / len(cases(name)), wrong, right / offered


def test_tidy_jottings_are_mostly_used_and_otherwise_offered_right() -> None:
    used, wrong, offered = counted("tidy")
    assert not wrong
    assert used >= 0.7
    assert offered >= 0.88


def test_messy_jottings_are_asked_about_with_a_right_sentence_mostly() -> None:
    used, wrong, offered = counted("messy")
    assert len(wrong) <= 1
    assert used <= 0.15
    assert offered >= 0.75


SHE = Setting(
    names=frozenset({"Dana", "Whitlock", "Bill"}), speaker_names=frozenset({"Dana", "Whitlock"}), pronoun="she"
)
"""The only interviewer, as most files have her."""


def free() -> list[tuple[str, str, str, list[str]]]:
    """Field, words, `sure` or `asked`, and the sentences that a reader would accept; `-` where any is as good, or a doubt too."""
    lines = (CASES / "free.txt").read_text(encoding="utf-8").splitlines()
    parts = [line.split(" | ") for line in lines]
    return [(place, words, kind, accepted.split(" || ")) for place, kind, words, accepted in parts]


def test_what_is_certain_by_its_field_and_shape_is_used_and_never_wrongly() -> None:
    wrong, asked = [], []
    sure = [(place, words, accepted) for place, words, kind, accepted in free() if kind == "sure"]
    for place, words, accepted in sure:
        found = read(said(place, words), SHE)
        if isinstance(found, Doubt):
            asked += [] if "-" in accepted else [words]
        elif plain(found.sentence) not in map(plain, accepted):
            wrong.append((words, found.sentence))
    assert wrong == []
    assert len(asked) <= 0.02 * len(sure), asked


def test_what_only_its_writer_knows_is_asked_with_the_right_sentence_first() -> None:
    used, offered = [], []
    for place, words, kind, accepted in free():
        found = read(said(place, words), SHE)
        if kind == "asked" and isinstance(found, Saying):
            used.append((words, found.sentence))
        elif kind == "asked" and isinstance(found, Doubt) and accepted != ["-"]:
            first = found.choices[0].sentence if found.choices else ""
            offered += [] if plain(first) in map(plain, accepted) else [(words, first)]
    assert used == []
    assert offered == []


@pytest.mark.parametrize("name", ["tidy", "messy"])
def test_every_offer_is_a_sentence_or_finishes_one(name: str) -> None:
    for place, words, _ in cases(name):
        found = read(said(place, words), around(place))
        if isinstance(found, Doubt):
            assert all(choice.sentence.endswith((".", "”", "!")) for choice in found.choices)
            assert all(
                not re.match(r"(\w+ \w+ (?:that )?)\1", choice.sentence, re.IGNORECASE) for choice in found.choices
            )
