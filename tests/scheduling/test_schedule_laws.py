"""Laws of every schedule, whatever happened: business days only, nothing after a no, two touches, nothing comes back."""

from __future__ import annotations

import datetime as dt
import json
import random
from itertools import pairwise

import icalendar
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from planting import BASE

from thankyou import Event, Schedule, schedule
from thankyou.facts.history import ELSEWHERE, HEARD, SENT, Did, History, What
from thankyou.facts.models import Interview
from thankyou.reports.schedule import schedule_json, schedule_page
from thankyou.reports.terminal import Style
from thankyou.scheduling.calendar import calendar
from thankyou.scheduling.steps import NEWS, Status
from thankyou.scheduling.windows import office

MESSAGES = {str(one) for one in SENT}
START = dt.date(2026, 11, 12)
REGIONS = ["US", "GB-SCT", "DE-BY", "FR", "JP", "IN", "BR", "SA", "IL", "AU-NSW", "NP", "IR"]
ZONES = [
    None,
    "Europe/London",
    "America/New_York",
    "Asia/Tokyo",
    "Australia/Sydney",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
]

weeks = st.integers(0, 90).map(lambda ahead: START + dt.timedelta(ahead))
times = st.none() | st.sampled_from([dt.time(0, 5), dt.time(9), dt.time(17, 30), dt.time(23, 50)])
sent = st.builds(lambda on, at, what: Event(on=on, at=at, did=Did.SENT, what=what), weeks, times, st.sampled_from(SENT))
heard = st.builds(
    lambda on, at, what, ahead: Event(on=on, at=at, did=Did.HEARD, what=what, by=None if ahead is None else on + dt.timedelta(ahead)),
    weeks, times, st.sampled_from(HEARD), st.none() | st.integers(0, 30),
)  # fmt: skip
other = st.builds(
    lambda on, what, ahead: Event(on=on, did=Did.ELSEWHERE, what=what, by=on + dt.timedelta(ahead) if what is What.OFFER else None),
    weeks, st.sampled_from(ELSEWHERE), st.integers(0, 30),
)  # fmt: skip
held = st.builds(lambda on, at: Event(on=on, at=at, did=Did.INTERVIEWED), weeks, times)
histories = st.lists(st.one_of(sent, sent, heard, held, other), max_size=7)
interviews = st.builds(
    lambda region, mine, theirs, date, end, decides, materials: Interview.model_validate(
        {**BASE, "region": region, "time_zone": mine, "their_time_zone": theirs, "date": date, "start": None, "end": end, "decision_date": decides, "materials": materials}
    ),
    st.sampled_from(REGIONS), st.sampled_from(ZONES), st.sampled_from(ZONES), st.integers(0, 20).map(lambda ahead: START + dt.timedelta(ahead)),
    times, st.none() | weeks, st.sampled_from([[], ["the runbook"], [{"what": "the runbook", "url": "example.com/r"}]]),
)  # fmt: skip
todays = weeks | st.builds(lambda day, hour: dt.datetime.combine(day, dt.time(hour)), weeks, st.integers(0, 23))


def opened(made: Schedule) -> list[str]:
    return [step.kind for step in made.open if step.kind in MESSAGES]


@given(interviews, histories, todays)
def test_nothing_is_to_be_done_on_a_day_when_nobody_works(
    interview: Interview, history: list[Event], today: dt.date
) -> None:
    where = office(interview)
    made = schedule(interview, today=today, history=history)
    promised = {event.by for event in history}  # a deadline of theirs may leave no business day
    for step in made.open:
        assert step.opens <= step.due <= step.latest
        for moment in (step.opens, step.due, step.latest):
            assert (
                not where.closed(moment.date())
                or step.kind == "thank-you"  # two days may pass before they work again
                or moment.date() in promised
                or step.latest.date() in promised
                or (step.name == NEWS and moment.date() + dt.timedelta(1) in promised)  # nor one before it
                or "is called off with it" in step.reason  # nor one before they would meet me
            )


@given(interviews, histories, todays)
def test_the_best_moment_is_not_past_and_in_business_hours(
    interview: Interview, history: list[Event], today: dt.date
) -> None:
    where = office(interview)
    made = schedule(interview, today=today, history=history)
    for step in made.open:
        assert step.when >= step.opens
        last = step.latest.date() + dt.timedelta(step.name == NEWS)  # news of an offer has to come before its last day
        if not any(event.by is not None and event.by <= last for event in history):  # deadlines win
            called_off = "is called off with it" in step.reason  # before they would meet me
            assert step.kind == "thank-you" or called_off or not where.closed(step.when.date())
            assert dt.time(9) <= step.when.time() <= dt.time(20)


@given(interviews, histories, todays)
def test_after_a_no_there_is_one_reply_and_a_connection(
    interview: Interview, history: list[Event], today: dt.date
) -> None:
    day = today.date() if isinstance(today, dt.datetime) else today
    made = schedule(
        interview, today=today, history=[*history, Event(on=day, at=dt.time(0), did=Did.HEARD, what=What.REJECTION)]
    )
    known = History.of(history, [Event(on=day, at=dt.time(0), did=Did.HEARD, what=What.REJECTION)])
    known = History(tuple(event for event in known.events if event.on <= day or event.did is Did.INTERVIEWED))
    assume(known.refused and not known.since(known.answer).last(Did.INTERVIEWED))
    assert set(opened(made)) <= {"rejection-reply", "connect"}
    assert opened(made).count("rejection-reply") <= 1


@given(interviews, histories, todays)
def test_two_unanswered_messages_are_the_most(interview: Interview, history: list[Event], today: dt.date) -> None:
    made = schedule(interview, today=today, history=history)
    assert opened(made).count("inquiry") <= 2
    day = made.today
    known = [event for event in History.of(history).events if event.on <= day]
    since = [event for event in known if event.did is Did.SENT and event.on >= START]
    last = max((place for place, event in enumerate(since) if event.did is not Did.SENT), default=-1)
    if (
        not any(event.did is not Did.SENT for event in known)
        and not interview.materials
        and known == since
        and all(event.on >= (interview.date or START) for event in since)
    ):
        touches = sum(event.what in ("inquiry", "news", "information") for event in since[last + 1 :])
        assert touches + opened(made).count("inquiry") <= max(2, touches)


@given(interviews, histories, todays)
def test_after_my_own_end_there_is_nothing(interview: Interview, history: list[Event], today: dt.date) -> None:
    made = schedule(interview, today=today, history=history)
    known = History(
        tuple(event for event in History.of(history).events if event.on <= made.today or event.did is Did.INTERVIEWED)
    )
    if known.closed:
        assert made.open == ()


@given(interviews, histories, todays, st.randoms())
def test_the_same_facts_make_the_same_schedule(
    interview: Interview, history: list[Event], today: dt.date, chance: random.Random
) -> None:
    made = schedule(interview, today=today, history=history)
    assert schedule(interview.model_dump(exclude_unset=True), today=today, history=history) == made
    assert Schedule.model_validate_json(made.model_dump_json()).model_dump_json() == made.model_dump_json()


@given(interviews, histories, weeks, sent | heard)
def test_what_was_done_never_comes_back(
    interview: Interview, history: list[Event], today: dt.date, more: Event
) -> None:
    before = schedule(interview, today=today, history=history)
    after = schedule(interview, today=max(today, more.on), history=[*history, more])
    done = {step.uid for step in before.steps if step.status == "done"}
    assert done <= {step.uid for step in after.steps if step.status == "done"}


@given(interviews, histories, todays)
def test_identifiers_are_unique_and_give_nothing_away(
    interview: Interview, history: list[Event], today: dt.date
) -> None:
    made = schedule(interview, today=today, history=history)
    uids = [step.uid for step in made.steps]
    assert len(uids) == len(set(uids))
    assert not any("byron" in uid.lower() or "corvid" in uid.lower() for uid in uids)


@given(interviews, st.lists(st.one_of(sent, heard), max_size=5), weeks)
def test_whatever_was_in_the_calendar_is_kept_or_cancelled(
    interview: Interview, history: list[Event], today: dt.date
) -> None:
    """A step that was open the day before something happened is in the schedule after it, whatever its status."""
    ordered = sorted(history, key=lambda event: event.on)
    assume(ordered and (interview.date or START) <= ordered[-1].on)
    *first, last = ordered
    assume(not first or first[-1].on < last.on)
    before = schedule(interview, today=last.on, history=first)
    after = schedule(interview, today=last.on, history=ordered)
    shown = {step.uid for step in before.open if not step.pause}
    assert shown <= {step.uid for step in after.steps}


@given(interviews, histories, todays)
def test_every_schedule_can_be_shown(interview: Interview, history: list[Event], today: dt.date) -> None:
    made = schedule(interview, today=today, history=history)
    page = schedule_page(made, style=Style(width=60))
    assert "None" not in page and page.endswith("\n") and not page.endswith("\n\n")
    assert max(len(row) for row in page.splitlines() if "$ " not in row and not row.endswith(":")) <= 60
    json.loads(schedule_json(made))
    entries = icalendar.Calendar.from_ical(calendar(made, stamp=dt.datetime(2026, 11, 12, tzinfo=dt.UTC))).walk(
        "VEVENT"
    )
    answers = [step.kind for step in made.steps if step.deadline or not step.open]
    last_days, eves = answers.count("accept") + answers.count("decline"), answers.count("accept")
    assert len(entries) == sum(not step.pause for step in made.steps) + last_days + eves


@given(interviews, histories, todays)
def test_an_offer_is_never_planned_for_after_its_last_day(
    interview: Interview, history: list[Event], today: dt.date
) -> None:
    made = schedule(interview, today=today, history=history)
    for step in made.open:
        if step.deadline and step.status is not Status.LATE:
            assert step.latest.date() <= step.deadline
            assert step.when.date() <= max(step.deadline, made.today)


@given(interviews, histories, todays)
def test_what_is_lost_tomorrow_comes_before_everything_else(
    interview: Interview, history: list[Event], today: dt.date
) -> None:
    made = schedule(interview, today=today, history=history)
    due = made.due(made.today)
    pressing = [step for step in due if step.deadline and step.deadline <= made.today + dt.timedelta(1)]
    assert list(due[: len(pressing)]) == pressing
    now = [step for step in due if step.status is not Status.UPCOMING]
    assert made.next is None or not now or made.next == now[0]


@given(interviews, histories, todays)
def test_no_goodbye_arrives_around_a_big_holiday(interview: Interview, history: list[Event], today: dt.date) -> None:
    where = office(interview)
    for step in schedule(interview, today=today, history=history).open:
        if step.kind == "withdraw" and step.section.startswith("5"):
            assert not where.quiet(step.opens.date()) and not where.quiet(step.when.date())


@given(interviews, histories, st.lists(todays, min_size=2, max_size=5))
def test_a_calendar_that_imports_every_file_holds_what_the_last_one_plans(
    interview: Interview, history: list[Event], days: list[dt.date]
) -> None:
    """Nothing doubled, nothing orphaned, whatever happened between two writings."""
    ordered = sorted(days, key=lambda one: one.date() if isinstance(one, dt.datetime) else one)
    kept: dict[str, tuple[int, str]] = {}
    previous = None
    for number, today in enumerate(ordered):
        made = schedule(interview, today=today, history=history)
        previous = calendar(made, stamp=dt.datetime(2026, 11, 12, tzinfo=dt.UTC), previous=previous)
        for one in icalendar.Calendar.from_ical(previous).walk("VEVENT"):
            uid, sequence = str(one["uid"]), int(str(one["sequence"]))
            assert uid not in kept or sequence > kept[uid][0] or number == 0
            kept[uid] = (sequence, str(one["status"]))
    planned = {step.uid for step in made.open if not step.pause}
    planned |= {f"last-day-{step.uid}" for step in made.open if step.kind in ("accept", "decline") and step.deadline}
    planned |= {f"eve-{step.uid}" for step in made.open if step.eve and step.eve >= made.today}
    assert {uid for uid, (_, status) in kept.items() if status == "CONFIRMED"} == planned


@pytest.mark.parametrize("days", range(0, 120, 3))
def test_no_window_runs_into_the_next(days: int) -> None:
    on = dt.date(2026, 9, 1) + dt.timedelta(days)
    made = schedule({**BASE, "date": on.isoformat()}, today=on)
    chain = [step for step in made.open if step.kind in ("inquiry", "withdraw", "move-on")]
    assert len(chain) == 4
    assert all(one.latest < after.opens for one, after in pairwise(chain))
