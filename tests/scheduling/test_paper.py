"""Whether the notes beside an offer say that it is in writing.

Written by the people who wrote the rules, so it shows what is read, not how much of what strangers note is.
"""

from __future__ import annotations

import pytest

from thankyou.facts.history import Event, History
from thankyou.scheduling.paper import in_writing, paper

SPOKEN = [
    "the contract goes out by Friday",
    "the papers leave us before the month is over",
    "the letter is going out on Monday",
    "by telephone, the letter follows this week",
    "on the phone, nothing in writing yet",
    "rang me after lunch, contract to follow",
    "verbal offer from the head of department",
    "she called me with the offer; paperwork is on its way",
    "over a video call, they will send the contract",
    "not in writing yet",
    "informally, over coffee",
    "it will all be in the letter",
    "the director rang, it will be confirmed by e-mail",
    "HR still has to draw up the offer letter, no contract yet",
]
WRITTEN = [
    "two thousand more, in writing",
    "the letter is here",
    "all in the contract, night shifts too",
    "the contract says 52,000",
    "by e-mail",
    "contract attached, 25 days leave",
    "got the offer letter this morning",
    "formal offer by post",
    "they rang, and have sent me the contract",
    "the paperwork finally came",
]
SILENT = [
    "",
    "60k, 25 days leave",
    "a twelve-month contract",
    "they want my answer by Friday",
    "lovely people",
    "please answer by e-mail",
]


@pytest.mark.parametrize("note", SPOKEN)
def test_an_offer_by_word_of_mouth(note: str) -> None:
    assert paper(_heard("offer", note), History()).here is False


@pytest.mark.parametrize("note", WRITTEN)
def test_an_offer_in_writing(note: str) -> None:
    found = paper(_heard("offer", note), History())
    assert found.here is True and found.came is None


@pytest.mark.parametrize("note", SILENT)
def test_a_note_that_does_not_say(note: str) -> None:
    assert paper(_heard("offer", note), History()).here is None


@pytest.mark.parametrize("note", WRITTEN)
def test_the_letter_may_come_later(note: str) -> None:
    came = _heard("update", note, "2026-12-04")
    asked = Event.model_validate("2026-12-02 sent update-reply")
    found = paper(_heard("offer", "by phone"), History((asked, came)))
    assert found.here is True and found.came == came


def _heard(what: str, note: str, on: str = "2026-12-01") -> Event:
    return Event.model_validate({"on": on, "did": "heard", "what": what, "note": note or None})


SIGNED = {
    "signed and returned the contract": True,
    "the signed letter enclosed": True,
    "contract signed": True,
    "sent by DocuSign": True,
    "will sign the contract when it comes": False,
    "they were glad": False,
}


@pytest.mark.parametrize("note", SIGNED)
def test_what_i_signed_is_in_writing(note: str) -> None:
    assert in_writing(note) is SIGNED[note]


def test_a_call_takes_no_letter_back() -> None:
    offer = _heard("offer", "the contract came by post")
    assert paper(offer, History((_heard("update", "Ulla rang, the director agrees"),))).here is True
    assert paper(offer, History((_heard("update", "they rang, a new contract will follow"),))).here is False
