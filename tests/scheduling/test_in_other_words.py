"""The same sense in the words of many people: each line of `cases/` is one way of saying it, with what it is read as."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from thankyou import schedule
from thankyou.scheduling.deciding import on_hold, unwanted
from thankyou.scheduling.plan import Schedule
from thankyou.scheduling.telling import deputy_in
from thankyou.scheduling.windows import Office

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[tuple[str, str]]:
    lines = (CASES / f"{name}.txt").read_text("utf-8").splitlines()
    return [(said, want) for line in lines if not line.startswith("#") for said, want in [line.rsplit(" | ", 1)]]


@pytest.mark.parametrize(("said", "want"), rows("wishes"))
def test_a_wish_not_to_be_written_to(said: str, want: str) -> None:
    found = unwanted(said, dt.date(2026, 11, 10), Office("NO", None, None), locale="en-GB")
    if found is None:
        assert want == "-"
        return
    wish = found[0]
    kind = {(True, True): "W", (False, True): "A", (True, False): "T"}[wish.thanks, wish.asking]
    day = wish.day and (wish.day.since or wish.day.day)
    assert f"{kind} {day or ''}".strip() == want


@pytest.mark.parametrize(("said", "want"), rows("through"))
def test_through_whom_it_goes(said: str, want: str) -> None:
    people = [{"name": "Ravi Sund", "relation": "hiring manager"}, {"name": "Una Brandt", "relation": "peer"}]
    facts = {"candidate": "Ada Byron", "company": "Corvid Labs", "role": "Welder", "interviewers": people, "reader": {"name": "Ines Costa", "relation": "recruiter"}, "date": "2026-10-08", "end": "15:00", "region": "IE"}  # fmt: skip
    made = schedule({**facts, "next_steps": [said, "they decide by 20 October"]}, today=dt.datetime(2026, 10, 8, 18))
    thanks = " ".join(step.reason for step in made.open if step.kind == "thank-you")
    question = next(step.reason for step in made.open if step.kind == "inquiry")
    sent = re.search(r"so send it to ([\w ]+?), to be passed on, and to nobody else", thanks)
    asked = re.search(r"so ask ([\w ]+), and nobody else", question)
    sends, asks = bool(sent) or not thanks, bool(asked)
    kind = {(True, True): "Y", (False, True): "Q", (True, False): "T", (False, False): "-"}[sends, asks]
    whom = " ".join(one[1] for one in (sent, asked) if one)
    assert kind == want[0]
    assert kind == "-" or want[2:] in whom or want[2:] in ("us", "me")


@pytest.mark.parametrize(("said", "want"), rows("deputies"))
def test_whom_an_automatic_reply_names(said: str, want: str) -> None:
    words = deputy_in(said)
    assert want in words if want != "-" else words == ""


@pytest.mark.parametrize(("said", "want"), rows("pauses"))
def test_until_when_a_search_stands_still(said: str, want: str) -> None:
    found = on_hold(said, dt.date(2026, 3, 2), Office("IN", "KA", None), locale="en-GB")
    assert ("-" if found is None else f"H {found.day}" if found.day else "H?") == want


@pytest.mark.parametrize(("said", "want"), rows("papers"))
def test_the_papers_and_the_decision_in_one_mail(said: str, want: str) -> None:
    """The day of the decision is the same, whatever the mail is logged as."""
    papers, decided = want.split()
    made = heard("documents", said)
    step = next(step for step in made.open if step.kind == "information")
    asked = "?" if any("is what they asked for wanted" in one for one in made.questions) else ""
    assert f"{step.deadline or '-'}{asked}" == papers
    assert decision(made) == decided
    assert decision(heard("update", said)) in (decided, "-" if "out " in said else decided)


def heard(what: str, note: str) -> Schedule:
    history = ["2026-11-11 sent thank-you", {"on": "2026-11-12", "did": "heard", "what": what, "note": note}]
    facts = {"candidate": "Ada Byron", "company": "Corvid Labs", "role": "Welder", "interviewers": ["Ravi Sund"], "date": "2026-11-10", "end": "11:00", "time_zone": "Europe/Berlin", "region": "DE-BE"}  # fmt: skip
    return schedule({**facts, "history": history}, today=dt.date(2026, 11, 12))


def decision(made: Schedule) -> str:
    """The day of the decision that a note of the schedule names."""
    told = re.search(r"(?:taken as by|Decision: by|Decision: about|ask after) (\d+ \w+) ", " ".join(made.notes))
    return str(dt.datetime.strptime(f"{told[1]} 2026", "%d %B %Y").date()) if told else "-"
