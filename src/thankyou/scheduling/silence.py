"""While they are silent: two messages at most, a week apart, then a gracious close, then moving on (guide, sections 4, 5).

Start reading at `silence`.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from thankyou.facts.history import UNASKED, Did, Event, What
from thankyou.facts.text import begun
from thankyou.scheduling.deciding import UNREADABLE
from thankyou.scheduling.expected import (
    Decision,
    Unread,
    Wait,
    day_passed,
    decision,
    held_up,
    held_up_since,
    shut_after,
    silence_is_a_no,
    taken_back,
    unread,
    waits_for,
    wish,
)
from thankyou.scheduling.limits import BETWEEN, BUDGET, OVER, SILENCE
from thankyou.scheduling.mails import choice_offered
from thankyou.scheduling.replying import documents, owed, replies
from thankyou.scheduling.rounds import Round, calls_off, offered_days
from thankyou.scheduling.saying import NO_FIT, days_said
from thankyou.scheduling.steps import ASK_ONCE, MOVE_ON, WAIT, Situation, Status, Step
from thankyou.scheduling.thanking import gave_word, promised, still_to_thank, thank_you, thanks, too_late_alone
from thankyou.scheduling.windows import CLOSES, OPENS, later

__all__ = ["asked_since", "calm_window", "put_off", "silence", "unmet"]


def silence(s: Situation, held: Round) -> list[Step]:
    """Two messages at most, a week apart, then a gracious close, then moving on."""
    if s.informational:
        return []
    touches, asked = _touches(s), asked_since(s)
    opens, reason, told = _first_touch(s, held)
    if len(touches) >= BUDGET or asked >= BUDGET:
        last = s.moment(touches[-1]).date() if touches else opens
        return [_refused(s, last, len(touches)), *_closing(s, max(last, opens) if told else last)]
    if (asked_not := wish(s)) and asked_not.asking and not (told or unread(s) or asked_not.until or asked_not.through):
        reason = f"You noted '{asked_not.words}', so nobody is asked."
        return [_touch(s, opens, reason, skipped=True), _moving_on(s, s.days_later(opens, 2 * BETWEEN))]
    no = silence_is_a_no(s)
    if touches and no:
        return [_moving_on(s, s.days_later(s.moment(touches[-1]).date(), BETWEEN), no)]
    if touches:
        opens = max(opens if told or waits_for(s) else dt.date.min, s.days_later(s.moment(touches[-1]).date(), BETWEEN))
        return _second(s, opens, inquiry=s.ordinal("inquiry"))
    if s.today > opens + dt.timedelta(SILENCE):
        return [_touch(s, opens, _TOO_LATE, skipped=True), _moving_on(s, opens + dt.timedelta(SILENCE))]
    over = too_late_alone(s, held) or folded(s, held, s.office.on_or_after(opens))
    over = over or (
        asked_not is not None and asked_not.thanks and not asked_not.through
    )  # thanks of their own are not wanted
    if s.current is held and not s.thanked and over:
        reason += f" Say thank you for the interview in it as well{still_to_thank(s)}."
        if any(one.url or one.file for one in s.interview.materials):
            reason += " Send what you promised with it."
    opens, end, moved = _calm_first(s, opens)
    if no:
        return _at_their_word(s, held, opens, no, end)
    unsure = not told and unread(s) is not None
    first = _touch(s, opens, reason + moved, last=end, unsure=unsure, hour=_agreed_hour(s, opens))
    steps = _waiting(s, held, first)
    base = max(first.opens, first.when).date()
    if asked + 1 >= BUDGET:
        return [*steps, *_in_turn(s, first, _closing(s, base))]
    return [*steps, *_in_turn(s, first, _second(s, s.days_later(base, BETWEEN), inquiry=first.ordinal + 1))]


def _agreed_hour(s: Situation, day: dt.date) -> dt.time | None:
    """The hour from which on I am to call on a day, where you and they have the same clock."""
    found = decision(s)
    return found.hour if found and found.day == day and s.mine in (None, s.office.zone) else None


def asked_since(s: Situation) -> int:
    """The inquiries since the interview, or since the answer that named the day which counts: by that, they were answered."""
    found = decision(s)
    if found is None and (told := held_up_since(s)):
        return sum(one.what is What.INQUIRY and one.on > told for one in s.since.events if one.did is Did.SENT)
    return (s.since.since(found.heard) if found else s.since).sent(What.INQUIRY)


def _at_their_word(s: Situation, held: Round, opens: dt.date, no: str, end: dt.date | None) -> list[Step]:
    """Once their silence has said no, it may rest, or be asked about once."""
    rests = s.days_later(opens, BETWEEN)
    over = _moving_on(s, rests, no)
    reason = (
        f"{begun(no)}. It may rest there; if you like, ask once, in two lines, whether that is so. Nothing follows."
    )
    gone = s.today >= rests
    ask = _touch(s, opens, f"{begun(no)}; let it rest." if gone else reason, title=ASK_ONCE, skipped=gone, last=end)
    means = f"{begun(no)}; until then it means nothing, good or bad." if decision(s) else _MEANS_NOTHING
    return [*_waiting(s, held, ask, means), *_in_turn(s, ask, [over])]


def put_off(s: Situation) -> list[Step]:
    """The same for an interview that they put off without a new day: it is owed, and is asked for."""
    heard = s.history.last(Did.HEARD)
    if heard is None or not s.put_off:
        return []
    at = s.moment(heard)
    return silence(s, Round(at.date(), at, timed=True))


def unmet(s: Situation) -> list[Step]:
    """The same where no interview is known, counted from my application or from the last that was heard or sent."""
    if s.history.events and s.interview.kind == What.INQUIRY:
        at = s.moment(s.history.events[-1])
        return silence(s, Round(at.date(), at, timed=True))
    return []


def folded(s: Situation, held: Round, opens: dt.date) -> bool:
    """Whether a late thank-you goes into the inquiry, which is due as well; two messages on one day are one too many."""
    late = any(step.status is Status.LATE for step in thanks(s, held))
    return late and not s.unthanked and opens <= s.today


def _calm_first(s: Situation, natural: dt.date) -> tuple[dt.date, dt.date | None, str]:
    """The first and the last day of the first inquiry, off the days between two of their big holidays, unless they said that I may ask then."""
    found, where = decision(s), s.office
    invited = found is not None and found.invited
    natural = day = where.on_or_after(natural)
    why = "many offices are closed between their holidays"
    if where.between_holidays(day) and not invited:
        day = where.past_holidays(day)
    elif found and not invited and shut_after(found) and (quiet := _next_quiet(s, day)):
        why = "they said that they are shut by then"
        day = where.past_holidays(quiet)
    elif where.bridge(day):
        why = f"{s.say(day)} {_ALONE}"
        day = where.off_bridge(day)
    if invited:
        return day, None, f" Not before {s.say(day)}: {why}." if day != natural else ""
    last = where.before_holidays(day, _ASKING)
    if last != where.after(day, _ASKING) and s.first > where.at(
        last, CLOSES
    ):  # what was missed before them waits until they are over
        day = where.past_holidays(where.after(last))
        last = where.before_holidays(day, _ASKING)
    return day, last, f" Not before {s.say(day)}: {why}." if day != natural else ""


def _next_quiet(s: Situation, day: dt.date) -> dt.date | None:
    """The first day between two big holidays within a week of `day`."""
    days = (day + dt.timedelta(ahead) for ahead in range(BETWEEN))
    return next((one for one in days if s.office.between_holidays(one)), None)


_ASKING = 3
"""Business days within which an inquiry is sent, two of them the best; coaches put up with the third."""


def _in_turn(s: Situation, step: Step, following: list[Step]) -> list[Step]:
    """A step whose last moment lies before the first of those that follow it."""
    eve = s.office.at(s.office.eve(following[0].opens.date()), CLOSES)
    latest = max(step.due, min(step.latest, eve))
    return [step if step.status is Status.LATE else step.model_copy(update={"latest": latest}), *following]


def _touches(s: Situation) -> list[Event]:
    """Messages that nobody waited for since they were last heard from. What was promised or asked for does not count."""
    last = s.since.last(Did.HEARD)
    sent = [one for one in s.since.since(last).events if one.did is Did.SENT and one.what in UNASKED]
    asked = last is not None and (last.what is What.DOCUMENTS or s.interview.kind == What.INFORMATION)
    promised = gave_word(s) and s.since.sent("information") == sum(one.what is What.INFORMATION for one in sent)
    owed = next((one for one in sent if one.what is What.INFORMATION), None) if asked or promised else None
    if owed:
        sent.remove(owed)
    return sent


def _first_touch(s: Situation, held: Round) -> tuple[dt.date, str, bool]:
    """When the first inquiry may go, why, and whether they named the day; who owes them something sends that first, and gives them a week with it."""
    opens, reason, told = _unhurried(s, held)
    asked_not = wish(s)
    if (
        asked_not
        and asked_not.asking
        and not asked_not.through
        and asked_not.until
        and (rested := s.office.after(asked_not.until)) > opens
    ):
        opens, reason = rested, f"You noted '{asked_not.words}': ask on the next business day."
    papers = _papers(s, held)
    if papers is None or (rested := s.days_later(papers.day, BETWEEN)) <= opens:
        return opens, reason, told
    unnamed = "" if told else f"with no {'newer ' if day_passed(s) else ''}day of theirs known, "
    return rested, f"{papers.said} first; {days_said(BETWEEN)} after that, {unnamed}asking is fair.", told


class _Papers(NamedTuple):
    """What goes to them before anybody is asked."""

    said: str
    day: dt.date
    """When it went, or by which day it will have gone; today, where its day has passed."""


def _papers(s: Situation, held: Round) -> _Papers | None:
    if asked := [one for one in owed(s, s.since) if documents(s, one).open]:
        last = max(one.by or s.office.after(s.moment(one).date()) for one in asked)
        return _Papers("What they asked for goes", max(last, s.today))
    mine = next((one for one in promised(s, held) if one.open), None)
    if mine:
        last = mine.latest.date()
        return _Papers("What you promised goes", max(last, s.today) if mine.deadline else last)
    sent = s.since.last(Did.SENT, What.INFORMATION)
    if sent is None or sent in _touches(s) or s.since.since(sent).last(Did.HEARD):
        return None
    wanted = s.since.last(Did.HEARD, What.DOCUMENTS)
    return _Papers(f"What {'they asked for' if wanted else 'you promised'} went", s.moment(sent).date())


def _unhurried(s: Situation, held: Round) -> tuple[dt.date, str, bool]:
    """The same, whatever is owed: not before the last of the days that they offer for another interview."""
    if s.put_off:
        return _new_day(s, held)
    opens, reason, told = _by_their_word(s, held)
    choice = choice_offered(s.since, s.office, s.written)
    if choice is None or (late := s.office.after(last := offered_days(choice, s.office, s.written)[-1])) <= opens:
        return opens, reason, told
    reason = f"They offered days up to {s.say(last)}; if no day for the interview is settled once those are over, ask when it is to be."
    return late, reason, False


def _by_their_word(s: Situation, held: Round) -> tuple[dt.date, str, bool]:
    """The same, by what they said of the decision."""
    if found := decision(s):
        if found.agreed:
            return s.office.on_or_after(found.day), _named(s, found), True
        opens, wait = s.office.after(found.day), waits_for(s, found)
        if wait and (late := s.office.after(wait.day, 3)) > opens:
            return late, f"{_first_comes(s, wait, 'answer')}; {_GIVEN}", True
        return _after_the_later(s, held, found, opens)
    if told := unread(s):
        base, after = _counted_from(s, held)
        wait = waits_for(s)
        if wait and (late := s.office.after(wait.day, 3)) > max(told.likely or base, s.days_later(base, 2 * BETWEEN)):
            return (
                late,
                f"{_open_day(told)}. {_first_comes(s, wait)}; {_GIVEN}",
                False,
            )
        if told.likely and (late := s.office.after(told.likely)) > s.days_later(base, 2 * BETWEEN):
            reason = f"{_open_day(told)}; until you say which it is, {s.say(told.likely)} is taken. If their day is still to come, wait for it."
            return late, reason, False
        reason = f"{_open_day(told)}; until you say which it is, {days_said(2 * BETWEEN)} after {after} is taken. If their day is still to come, wait for it."
        return s.days_later(base, 2 * BETWEEN), reason, False
    base, after = _counted_from(s, held)
    heard, wait = s.since.last(Did.HEARD), waits_for(s)
    patient = (heard and heard.what is What.DELAY) or _applied(s) or silence_is_a_no(s)
    days = 2 * BETWEEN if patient else BETWEEN
    opens = s.days_later(base, days)
    if wait and (late := s.office.after(wait.day, 3)) > opens:
        reason = f"No day is known for their decision. {_first_comes(s, wait)}; {_GIVEN}"
        return late, reason, False
    if (old := taken_back(s)) and (late := s.days_later(old.day, BETWEEN)) > opens:
        reason = f"They told you that it takes longer than {s.say(old.day)}, and named no new day; {days_said(BETWEEN)} after that, asking is fair."
        return late, reason, False
    if heard and (heard.what is What.NEXT_ROUND or offered_days(heard, s.office, s.written)):
        reason = f"{days_said(days)} after {after}, with no day for the interview: ask when it is to be."
        return opens, begun(reason), False
    if heard:
        new = "new " if day_passed(s) else ""
        return opens, begun(f"{days_said(days)} after {after}, with no {new}day named."), False
    newer = "newer " if day_passed(s) else ""
    reason = f"No {newer}day is known for their decision, so {days_said(days)} after {after} is the time to ask."
    return opens, reason, False


def _new_day(s: Situation, held: Round) -> tuple[dt.date, str, bool]:
    """When to ask for the new day of an interview that was put off: a week after my reply, which asks for it first."""
    base, after = _counted_from(s, held)
    if any(step.open and step.kind == What.UPDATE_REPLY for step in replies(s)):
        base, after = max(base, s.today), "your reply"
    opens, wait = s.days_later(base, BETWEEN), waits_for(s)
    heard = s.history.last(Did.HEARD)
    ask = "whether it is to be held" if heard and calls_off(heard) else "when it is to be"
    if wait and (late := s.office.after(wait.day)) > opens:
        if held_up(s):
            return late, f"{_held_back(wait)}. Once that is over, ask whether they go on with the search.", False
        return late, f"{_noted(wait)}: if no new day for the interview has come by then, ask {ask}.", False
    reason = f"{days_said(BETWEEN)} after {after}, with no new day for the interview: ask {ask}."
    return opens, begun(reason), False


_GIVEN = "give them two working days after it."


def _noted(wait: Wait) -> str:
    return f"You noted '{wait.words}'"


def _held_back(wait: Wait) -> str:
    if wait.guessed:
        return f"{_noted(wait)}, from which no day can be read; until you say which it is, {days_said(2 * BETWEEN)} are taken"
    return _noted(wait)


def _first_comes(s: Situation, wait: Wait, do: str = "decide") -> str:
    """What comes before their answer, as it was noted: the last day of several is none before which nothing happens."""
    if wait.late:
        return f"{_held_back(wait)}, which is taken to mean {s.say(wait.day)} at the latest"
    return f"{_held_back(wait)}, and they may not {do} before {s.say(wait.day)}"


def _after_the_later(s: Situation, held: Round, found: Decision, opens: dt.date) -> tuple[dt.date, str, bool]:
    """The day that they named, with a week for the later interview, where it was said for an earlier one."""
    base, after = _counted_from(s, held)
    rested = s.days_later(base, BETWEEN)
    if found.earlier is None or rested <= opens:
        return opens, _named(s, found), True
    reason = f"'{found.words}' ({s.say(found.day)} at the latest) was said for the interview of {s.say(found.earlier)}; {days_said(BETWEEN)} after {after}, asking is fair."
    return rested, begun(reason), True


def _open_day(told: Unread) -> str:
    """What is wrong with the words."""
    return f"{'No day can be read from' if told.problem == UNREADABLE else 'The calendar has no such day ahead as'} '{told.words}'"


def _counted_from(s: Situation, held: Round) -> tuple[dt.date, str]:
    """The day from which the wait is counted where they named none, and what it is."""
    heard = s.since.last(Did.HEARD)
    if heard:
        replied = s.since.since(heard).last(Did.SENT)
        counts = replied and (replied.what not in UNASKED or heard.what is What.DOCUMENTS)
        if replied is not None and counts and replied.on > heard.on:
            return replied.on, "your reply to them"
        if replied is None and any(step.open and step.kind == What.UPDATE_REPLY for step in replies(s)):
            return max(heard.on, s.today), "your reply" if s.today > heard.on else "you last heard from them"
        return heard.on, "you last heard from them"
    thanked = s.since.last(Did.SENT, "thank-you")
    if thanked:
        sent = s.moment(thanked).date()
        rest = max((step.when.date() for step in thanks(s, held) if step.open), default=sent)
        return (rest, "your last thank-you") if rest > sent else (sent, "your thank-you")
    if applied := _applied(s):
        return s.moment(applied).date(), "your application"
    open_ones = [step for step in thanks(s, held) if step.open]
    late = [
        step.when for step in open_ones if step.status is Status.LATE
    ]  # it goes today, not when it should have gone
    planned = next(iter([*late, *(step.opens for step in open_ones), held.ended])).date()
    return (planned, "the thank-you") if planned > held.ended.date() else (held.ended.date(), "the interview")


def _applied(s: Situation) -> Event | None:
    """My application, where nothing has come of it yet, so that the wait is counted from it: twice as long as after an interview."""
    return s.history.last(Did.SENT, What.APPLICATION) if s.current is None and not s.since.last(Did.HEARD) else None


_FAIR = "; one or two business days after that, asking is fair."


def _named(s: Situation, found: Decision) -> str:
    """What they said about the day, as it was read."""
    day = s.say(found.day)
    if found.other:
        return f"You noted '{found.words}'; {NO_FIT}, and the later, {day}, is taken{_FAIR}"
    if found.agreed:
        return f"You noted '{found.words}': so call on {day}, no sooner, and ask. If you cannot, ask on the next business day."
    if found.invited:
        return f"You noted '{found.words}': if you have heard nothing by {day}, ask on the next business day."
    if found.told and not found.words:
        return f"They gave you a new day, {day}{_FAIR}"
    if first := s.not_before(found.since, found.day):
        return f"You noted '{found.words}': not before {s.say(first)}, and taken to mean {day} at the latest{_FAIR}"
    if found.about or not found.decides:
        taken = "" if found.dated else f", which is taken to mean {day} at the latest"
        return f"You noted '{found.words}'{taken}{_FAIR}"
    return (
        f"Their answer {'was' if found.day < s.today else 'is'} expected by {day}{_FAIR}"
        if found.words
        else f"They said they would decide by {day}{_FAIR}"
    )


def _touch(
    s: Situation,
    day: dt.date,
    reason: str,
    *,
    skipped: bool = False,
    ordinal: int | None = None,
    last: dt.date | None = None,
    unsure: bool = False,
    title: str | None = None,
    hour: dt.time | None = None,
) -> Step:
    where = s.office
    end = min(last or dt.date.max, where.eve(s.days_later(day, BETWEEN)))  # the next one is planned a week later
    end = max(day, end)
    second = where.off_bridge(where.after(day))
    due, latest = where.at(min(second, end), CLOSES), where.at(end, CLOSES)
    step = s.step(
        "inquiry",
        where.at(day, hour or OPENS),
        due,
        latest,
        reason,
        4,
        ordinal=ordinal,
        options=() if title else _INSTEAD,
        title=title,
        skipped=skipped,
        never_late=unsure,
    )
    when, alone = step.when, ""
    if where.bridge(when.date()) and step.open and when.date() > day:
        when = where.at(where.off_bridge(when.date()), OPENS)
        alone = f" Not on {s.say(step.when.date())}: it {_ALONE}."
    if step.status == "late":
        now = "now" if when.date() == s.today else f"on {s.say(when.date())}"
        reason += f" That time has passed; ask {now}, and do not mention the delay."
    return step.model_copy(update={"when": when, "reason": reason + alone})


_ALONE = "stands alone between days on which nobody works, and many take it off"
_INSTEAD = ("inquiry", "information", "news")


def _second(s: Situation, day: dt.date, *, inquiry: int) -> list[Step]:
    before = _touches(s)
    natural = s.office.on_or_after(day)
    day, last = calm_window(s, natural, 1, _ASKING)
    moved = _quiet_until(s, day) if day != natural else ""
    step = _touch(s, day, _why_second(s, natural, before, moved) + moved, ordinal=inquiry, last=last)
    if s.today > step.opens.date() + dt.timedelta(SILENCE):
        return [step.model_copy(update={"status": Status.SKIPPED, "reason": _TOO_LATE}), _moving_on(s, s.today)]
    return _in_turn(s, step, _closing(s, max(step.opens, step.when).date()))


def calm_window(s: Situation, natural: dt.date, days: int, most: int) -> tuple[dt.date, dt.date]:
    """The first and the last day for a message that keeps away from their big holidays: the `days` business days from the first lie
    before or after them, and what was missed before them waits until they are over."""
    where = s.office
    day = where.calm(natural, days)
    last = where.calm_until(day, most)
    if last != where.after(day, most) and s.first > where.at(last, CLOSES):
        day = where.calm(where.after(last), days)
        last = where.calm_until(day, most)
    return day, last


def _why_second(s: Situation, day: dt.date, before: list[Event], moved: str) -> str:
    if not before:
        if moved:
            return "After the first one, if nobody has answered it; shorter, and with something new in it. It is the last one before you close."
        return begun(
            f"{days_said(BETWEEN)} after the first one, if nobody has answered it; shorter, and with something new in it. It is the last one before you close."
        )
    last = before[-1]
    one = f"Your {last.what} of {s.say(last.on)}"
    told = day > s.days_later(s.moment(last).date(), BETWEEN)
    when = "More than a week after it" if moved else begun(f"{days_said(BETWEEN)} after it")
    when = _once_over(s, day) if told else when
    if last.what is not What.INQUIRY:
        return f"{one} took the place of one inquiry, and is not answered. {when} comes the other: shorter, and with something new in it. It is the last one before you close."
    return f"{one} is not answered. {when}{'' if when.endswith('then') else ','} ask once more: shorter, and with something new in it. It is the last one before you close."


def _once_over(s: Situation, day: dt.date) -> str:
    """What the second inquiry of `day` comes after: the day of their decision, or that until which somebody is away."""
    wait = waits_for(s, decision(s))
    if wait and s.office.after(wait.day, 3) >= day:
        return f"{_held_back(wait)}; give them two working days after that, and then"
    return "After the day that they named"


def _refused(s: Situation, last: dt.date, unanswered: int) -> Step:
    reason = "No third inquiry: you have asked twice, and another would push."
    if unanswered >= BUDGET:
        reason = f"No third inquiry: {unanswered} messages are unanswered, and another would push."
    where, day = s.office, s.days_later(last, BETWEEN)
    end = where.at(day, CLOSES)
    return s.step("inquiry", where.at(day, OPENS), end, end, reason, 5, options=_INSTEAD, skipped=True)


def _closing(s: Situation, last: dt.date) -> list[Step]:
    where = s.office
    natural = s.days_later(last, BETWEEN)
    day, last_day = calm_window(s, natural, 2, 10)
    silent = asked_since(s) == sum(one.what is What.INQUIRY for one in _touches(s))
    reason = "Two messages without an answer are enough." if silent else "Two inquiries are enough."
    reason += " If you like, close in a few friendly lines that leave the door open."
    if day != natural:
        reason += _quiet_until(s, day)
    due = where.off_bridge(where.after(day, 2))
    over = max(s.days_later(day, BETWEEN), where.after(due))
    latest = where.at(max(due, min(last_day, where.eve(over))), CLOSES)
    wanted = s.meant is What.WITHDRAW and s.today <= over + dt.timedelta(OVER)
    late = latest < s.first and not wanted
    if latest < s.first and wanted:
        over = max(over, s.days_later(s.today, BETWEEN))
    step = s.step("withdraw", where.at(day, OPENS), where.at(due, CLOSES), latest, reason, 5, skipped=late)
    if late:
        step = step.model_copy(update={"reason": "The time for a closing message has passed; let it rest."})
    return [step, _moving_on(s, over)]


def _quiet_until(s: Situation, day: dt.date) -> str:
    return f" Not before {s.say(day)}: around their holidays nobody reads it gladly."


_MEANS_NOTHING = "Silence until then means nothing, good or bad."
_TOO_LATE = f"After {days_said(SILENCE)} without a word an inquiry would come too late."


def _moving_on(s: Situation, day: dt.date, no: str = "") -> Step:
    """The time to send nothing more; `no` says where their silence is their answer."""
    moment = s.office.at(s.office.on_or_after(day), OPENS)
    reason = f"Send nothing more: {no}. Put your time into the next one."
    if not no:
        reason = "Send nothing more. A long silence most likely means that they chose somebody else or stopped the search; put your time into the next one."
    over = s.today > day + dt.timedelta(OVER)
    if over:
        reason = begun(f"{days_said(OVER)} after the time to move on, this one is over.")
    return s.step(MOVE_ON, moment, moment, moment, reason, 5, ordinal=1, skipped=over)


def _waiting(s: Situation, held: Round, first: Step, means: str = _MEANS_NOTHING) -> list[Step]:
    """The pause before the first inquiry, which is a step of its own: the hard part is to send nothing. None where it is not a day long."""
    begins = max(s.office.business(later(held.ended, 2)), thank_you(s, held).opens)
    if (
        first.status is not Status.UPCOMING
        or first.opens.date() <= s.today
        or s.current is not held
        or begins.date() >= first.opens.date()
    ):
        return []
    reason = f"Nothing to send before {s.say(s.my_day(first.opens))}. {means}"
    return [s.step(WAIT, begins, first.opens, first.opens, reason, 5, ordinal=len(s.rounds))]
