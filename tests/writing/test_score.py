"""What the score counts from what is known of each line is what it would count from the whole draft."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import compose, compose_all
from thankyou.composing import flow
from thankyou.writing.desk import Line
from thankyou.writing.draft import Draft, remembered
from thankyou.writing.score import Avoided, score, trigrams
from thankyou.writing.wording import Needed

WORDS = st.sampled_from("I you rota nights nobody works alone because also talked and so so, glad that told".split())
TEXTS = st.lists(WORDS, max_size=7).map(lambda words: f"{' '.join(words).capitalize()}." if words else "")
FACTS = {
    "candidate": {"name": "Jane Doe"},
    "company": "Brightwater",
    "role": "Charge Nurse",
    "interviewers": [{"name": "Dana Ortiz"}],
    "date": "2026-11-12",
    "key_points": [{"you_said": "nobody works nights alone", "why": "I have covered a ward alone."}],
}


@given(st.lists(TEXTS, max_size=5))
def test_runs_of_words_count_alike_in_one_line_and_over_several(texts: list[str]) -> None:
    lines = [Line(text, "point", "one") for text in texts]
    words = [word for text in texts for word in text.lower().replace(",", "").replace(".", "").split()]
    runs = list(zip(words, words[1:], words[2:], strict=False))
    seen = Avoided(trigrams=trigrams(" ".join(texts)))
    fresh, stale = (score(lines, (0, 99), avoided) for avoided in (Avoided(), seen))
    assert fresh - stale == pytest.approx(0.7 * len(set(runs)))


def test_what_later_notes_keep_clear_of_is_worked_out_where_one_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Avoided] = []

    def counted(avoided: Avoided, draft: Draft) -> Avoided:
        asked.append(avoided)
        return remembered(avoided, draft)

    monkeypatch.setattr(flow, "remembered", counted)
    compose(FACTS, proofread=False)
    assert not asked
    compose_all({**FACTS, "interviewers": [{"name": "Dana Ortiz"}, {"name": "Sam Hale"}]}, proofread=False)
    assert len(asked) == 1


def test_patterns_that_could_say_a_unit_are_looked_up_once_for_units_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    compose(FACTS, proofread=False)
    monkeypatch.setattr(Needed, "met", lambda *_: pytest.fail("looked up again"))
    point = {"you_said": "nobody makes the rota by hand", "why": "I have made one by hand."}
    assert "rota" in compose({**FACTS, "key_points": [point]}, proofread=False).body
