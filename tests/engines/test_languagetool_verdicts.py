"""No sentence is sent twice, requests carry many sentences, and a broken server is given a rest."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from thankyou.engines.languagetool import Tally, languagetool
from thankyou.engines.verdicts import MOST_IN_REQUEST, Breaker
from thankyou.errors import EngineError

if TYPE_CHECKING:
    from tests.engines.conftest import Honest


def test_a_sentence_that_was_judged_is_not_sent_again(honest: Honest) -> None:
    engine = languagetool(url=honest.url)
    first = engine.check(["This is teh plan. It is good."], locale="en-US")
    second = engine.check(["It is good. This is teh plan."], locale="en-US")
    assert len(honest.texts) == 1
    assert [issue.span for issue in first[0]] == [(8, 11)]
    assert [issue.span for issue in second[0]] == [(20, 23)]
    assert engine.tally == Tally(sentences=4, sent=2, requests=1)
    assert engine.tally.hit_rate == 0.5


def test_engines_for_the_same_server_share_what_was_judged(honest: Honest) -> None:
    for tail in ("", "/", "/v2", "/v2/check"):
        languagetool(url=honest.url + tail).check(["This is teh plan."], locale="en-US")
    assert len(honest.texts) == 1


def test_another_variant_of_english_is_another_verdict(honest: Honest) -> None:
    engine = languagetool(url=honest.url)
    for locale in ("en-US", "en_US", "en-GB", "en-IE", "en-AU", "en", "xx-YY"):
        engine.check(["This is teh plan."], locale=locale)
    assert [form["language"] for form in honest.forms] == ["en-US", "en-GB", "en-AU"]


def test_nothing_but_text_language_and_rules_is_sent(honest: Honest) -> None:
    languagetool(url=honest.url).check(["This is fine."], locale="en-US")
    assert set(honest.forms[0]) == {"text", "language", "disabledRules"}
    assert "ENGLISH_WORD_REPEAT_BEGINNING_RULE" in honest.forms[0]["disabledRules"].split(",")


def test_many_sentences_share_a_request(honest: Honest) -> None:
    texts = [f"This is teh plan number {number}.\n\n😀 It is teh {number}th one." for number in range(300)]
    found = languagetool(url=honest.url).check(texts, locale="en-US")
    assert len(honest.texts) < 12
    assert all(len(text) <= MOST_IN_REQUEST + 100 for text in honest.texts)
    for text, issues in zip(texts, found, strict=True):
        assert [text[issue.span.start : issue.span.end] for issue in issues] == ["teh", "teh"]


def test_no_sentence_no_request(honest: Honest) -> None:
    assert languagetool(url=honest.url).check(["", " \n "], locale="en-US") == [[], []]
    assert languagetool(url=honest.url).check([], locale="en-US") == []
    assert honest.texts == []


def test_a_sentence_with_half_a_quotation_goes_alone(honest: Honest) -> None:
    languagetool(url=honest.url).check(
        ["One is fine. Two is “teh plan.\n\nThree is fine. Four is teh” plan."], locale="en-US"
    )
    assert sorted(honest.texts) == [
        "Four is teh” plan.",
        "One is fine.\n\nThat is fine.\n\nThree is fine.",
        "Two is “teh plan.",
    ]


def test_a_fault_of_the_server_is_not_kept(honest: Honest) -> None:
    engine = languagetool(url=honest.url)
    honest.broken = True
    with pytest.raises(EngineError, match="500"):
        engine.check(["This is teh plan."], locale="en-US")
    honest.broken = False
    assert len(engine.check(["This is teh plan."], locale="en-US")[0]) == 1


def test_threads_share_an_engine(honest: Honest) -> None:
    engine = languagetool(url=honest.url)
    wrong: list[int] = []

    def work(number: int) -> None:
        for turn in range(10):
            text = f"Number {number} says teh word{turn} now. This is shared teh."
            (issues,) = engine.check([text], locale="en-US")
            if [text[issue.span.start : issue.span.end] for issue in issues] != ["teh", "teh"]:
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert engine.tally.sentences == 160
    assert 81 <= engine.tally.sent <= 88  # the shared sentence once, or once a thread if all begin together


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_child_can_check_while_the_parent_does(honest: Honest) -> None:
    engine = languagetool(url=honest.url)
    with engine._verdicts._lock:  # as if another thread were in the middle of keeping a verdict
        child = os.fork()
        if child == 0:
            os._exit(0 if len(engine.check(["This is teh plan."], locale="en-US")[0]) == 1 else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_the_breaker_rests_after_failures_in_a_row_and_tries_again() -> None:
    now = [0.0]
    breaker = Breaker(most=2, pause=30, clock=lambda: now[0])
    breaker.failed("no answer")
    breaker.succeeded()
    breaker.failed("no answer")
    breaker.check()
    breaker.failed("no answer")
    with pytest.raises(EngineError, match=r"^no answer; after 2 failures in a row"):
        breaker.check()
    now[0] = 31
    breaker.check()
    breaker.failed("no answer")
    with pytest.raises(EngineError):
        breaker.check()
    now[0] = 62
    breaker.check()
    breaker.succeeded()
    breaker.failed("no answer")
    breaker.check()
