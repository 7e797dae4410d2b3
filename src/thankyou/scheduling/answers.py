"""After an answer that decides something: a no, an offer, my yes (guide, section 6).

Start reading at `after_rejection`, `after_offer` and `after_acceptance`.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.text import begun
from thankyou.scheduling.expected import Wait, answers_by, my_promise
from thankyou.scheduling.granted import is_theirs, limit_in
from thankyou.scheduling.limits import BETWEEN, OVER
from thankyou.scheduling.paper import Paper, in_writing, letter_by, paper, to_sign
from thankyou.scheduling.replying import (
    WHATEVER,
    answering,
    hour_noted,
    last_day_kept,
    over_at,
    owed,
    papers,
    reply,
    safer,
    to_the_hour,
)
from thankyou.scheduling.rounds import Round
from thankyou.scheduling.silence import calm_window
from thankyou.scheduling.steps import (
    ASK_FEEDBACK,
    ASK_WORD,
    IN_WRITING,
    ONCE_ANSWERED,
    ONCE_WRITTEN,
    SAY_YES,
    TWO_OFFERS,
    WAIT,
    Situation,
    Status,
    Step,
)
from thankyou.scheduling.thanking import thank_you
from thankyou.scheduling.their_questions import question_in
from thankyou.scheduling.windows import CLOSES, NOON, OPENS

__all__ = [
    "after_acceptance",
    "after_offer",
    "after_rejection",
    "answered_no",
    "as_moved",
    "my_yes",
    "unlikely_no",
]

_TO_A_NO = (What.REJECTION_REPLY, What.FEEDBACK_REQUEST, What.UPDATE_REPLY)
"""What a no is answered with."""
_REOPENS = (
    (Did.HEARD, What.OFFER),
    (Did.HEARD, What.NEXT_ROUND),
    (Did.HEARD, What.DOCUMENTS),
    (Did.HEARD, What.DELAY),
    (Did.SENT, What.APPLICATION),
)
"""What there is only where the process goes on after a no."""


def answered_no(history: History) -> Event | None:
    """The no that was answered before they said it once more, as a machine does after a call; None where their last answer is no such second no."""
    again = history.answer
    if again is None or again.what is not What.REJECTION:
        return None
    found: Event | None = None
    answered = False
    for one in history.events[: history.events.index(again)]:
        if one.did is Did.INTERVIEWED or (one.did, one.what) in _REOPENS:
            found, answered = None, False
        elif (one.did, one.what) == (Did.HEARD, What.REJECTION):
            found = found if answered else one
        elif found and one.did is Did.SENT and one.what in _TO_A_NO:
            answered = True
    return found if answered else None


def after_rejection(s: Situation, heard: Event) -> list[Step]:
    first = answered_no(s.history)
    steps = [_second_no(s, first, heard)] if first else []
    return [*steps, *_after_the_no(s, first or heard)]


def _second_no(s: Situation, first: Event, heard: Event) -> Step:
    """The reply to a no that they said once more: there is none, but for what they ask in it."""
    replied = s.history.since(first).last(Did.SENT, *_TO_A_NO)
    assert replied
    once = f"A no is answered once, and you did so on {s.say(replied.on)}"
    question = question_in(heard.note or "")
    if question and not s.history.since(heard).sent(*_TO_A_NO):
        reason = f"{once}: answer no more of this one than what they ask in it, '{question}'."
        return answering(s, heard, reason, days=2)
    at = s.at_once(heard)
    return s.step("rejection-reply", at, at, at, f"{once}: this one needs no reply of its own.", 6, skipped=True)


def _after_the_no(s: Situation, heard: Event) -> list[Step]:
    where, at, since = s.office, s.moment(heard), s.history.since(heard)
    replied = since.last(Did.SENT, *_TO_A_NO)
    steps = list[Step]()
    after = next((one for one in s.rounds if one.on > heard.on), None)
    if after and not since.sent("thank-you"):
        reason = f"They said no on {s.say(heard.on)}, before the interview of {s.say(after.on)}; it is sent only if the interview {'is' if after.on > s.day else 'was'} held all the same."
        steps.append(thank_you(s, after).model_copy(update={"status": Status.SKIPPED, "reason": reason}))
    if not replied:
        reason = "A no is answered once, graciously, within two business days: thanks, one thing you valued, the door open. It may carry one question for feedback; nothing else follows."
        if History(s.history.events[: s.history.events.index(heard)]).last(Did.SENT, What.ACCEPT):
            reason = "They take back what you said yes to: answer it once, calmly, within two business days, and ask what they mean to do about what was agreed. Have what was signed looked at before you answer, for it may bind them."
        question = question_in(heard.note or "")
        asked = f" Answer in it what they ask: '{question}'." if question else ""
        reason += asked
        latest = where.at(where.after(at.date(), 2), CLOSES)
        gone = s.today > at.date() + dt.timedelta(30)
        step = s.step(
            "feedback-request" if s.meant is What.FEEDBACK_REQUEST else "rejection-reply",
            s.at_once(heard),
            where.at(where.after(at.date()), CLOSES),
            latest,
            reason,
            6,
            skipped=gone,
        )
        if gone:
            step = step.model_copy(update={"reason": "A month has passed since the no; leave it be."})
        elif step.status == "late":
            step = step.model_copy(
                update={
                    "reason": f"Later than usual, and still better than silence: two or three gracious lines, and nothing after them.{asked}"
                }
            )
        steps.append(step)
    asking = _one_question(s, s.moment(replied).date()) if replied and s.meant is What.FEEDBACK_REQUEST else None
    if asking:
        steps.append(asking)
    met = not s.rounds or any(one.on <= heard.on for one in s.rounds)
    if met and not s.history.sent("connect"):
        base = s.moment(replied).date() if replied else max(at.date(), s.today)
        base = asking.latest.date() if asking and asking.open else base
        day, latest_day = calm_window(s, s.days_later(base, BETWEEN), 2, 15)
        gone = s.first > where.at(latest_day, CLOSES)
        reason = "If you liked each other: an invitation to connect, without a request in it. This is optional."
        if gone:
            reason = "The moment to connect has passed."
        steps.append(
            s.step(
                "connect",
                where.at(day, OPENS),
                where.at(min(where.after(day, 5), latest_day), CLOSES),
                where.at(latest_day, CLOSES),
                reason,
                6,
                skipped=gone,
                never_late=True,
            )
        )
    return steps


def _one_question(s: Situation, replied: dt.date) -> Step:
    """A question for feedback after the reply to a no, while they remember: once, and nothing follows it."""
    where, latest = s.office, s.days_later(replied, 2 * BETWEEN)
    gone = s.first > where.at(latest, CLOSES)
    reason = "Your reply is sent; one narrow question may still follow it within two weeks. Nothing follows that."
    if gone:
        reason = "Two weeks after your reply, a question would come too late; leave it be."
    opens = where.at(where.after(replied), OPENS)
    due = where.at(s.days_later(replied, BETWEEN), CLOSES)
    kind = What.FEEDBACK_REQUEST
    return s.step(kind, opens, due, where.at(latest, CLOSES), reason, 6, title=ASK_FEEDBACK, skipped=gone)


def unlikely_no(s: Situation, heard: Event, after: Round) -> str:
    """The question that a no asks which is older than the interview."""
    held = "is it still to be held" if after.on > s.day else "was it held all the same"
    return (
        f"They said no on {s.say(heard.on)}, before the interview of {s.say(after.on)}: {held}? "
        f"If it {'is' if after.on > s.day else 'was'}, write it down {'then ' if after.on > s.day else ''}with `thankyou log FILE interviewed`, and the thank-you is planned; if one of the days is wrong, mend it. Until then the no counts."
    )


def my_yes(s: Situation) -> Event | None:
    """The acceptance that stands."""
    last = s.history.last(Did.SENT, What.ACCEPT)
    return last if last and not s.history.since(last).last(Did.HEARD, What.OFFER) else None


def after_acceptance(s: Situation, accepted: Event) -> list[Step]:
    where, day, since = s.office, s.moment(accepted).date(), s.history.since(accepted)
    steps = list[Step]()
    asked = [one for one in owed(s, s.history) if one in since.events or (one.by and one.by >= accepted.on)]
    steps += papers(s, asked)
    moved = since.last(Did.HEARD, What.DELAY)
    if moved and not s.history.since(moved).sent("update-reply"):
        reason = "They told you of a change after your yes: answer it within two business days, and confirm what it means for your start."
        steps.append(reply(s, moved, reason, days=2, too_late=5))
    heard = since.last(Did.HEARD, What.UPDATE, What.DELAY, What.NEXT_ROUND)
    signs = any(to_sign(words) for one in s.interview.whole("next_steps") if one and (words := my_promise(one)))
    mine = [accepted, *(one for one in since.events if one.did is Did.SENT)]
    signs = signs or any(in_writing(one.note or "") for one in mine)
    promised = _letter_by(s, accepted)
    told = max(day, promised.day) if promised else day
    if heard or signs or _agreed_in_writing(s, accepted) or s.today > told + dt.timedelta(OVER):
        return steps
    opens = where.at(where.after(told, 2 if told == day else 1), OPENS)  # before the others must hear of it
    come = "yet" if s.first >= opens else "by then"
    reason = f"If nothing in writing has come {come}, ask for the confirmation of what was agreed before you resign anywhere; if it has come, write that down as an update."
    if promised and told > day:
        reason = f"You noted '{promised.words}'. {reason}"
    check = s.step(
        WAIT,
        opens,
        where.at(where.after(told, 4), CLOSES),
        where.at(where.after(told, 5), CLOSES),
        reason,
        6,
        ordinal=len(s.rounds) + 1,
        title="Is it in writing?",
    )
    if check.latest < s.first:
        check = check.model_copy(update={"status": Status.LATE})
    return [*steps, check]


def _letter_by(s: Situation, last: Event) -> Wait | None:
    """The day by which they mean to send the letter, as the latest note since the offer that names one says."""
    until = History(s.history.events[: s.history.events.index(last) + 1])
    offer = until.last(Did.HEARD, What.OFFER)
    told = [one for one in (offer, *until.since(offer).events) if one and one.note]
    found = [read for one in told if (read := letter_by(one, s.office, locale=s.written))]
    return Wait(*found[-1]) if found else None


def _agreed_in_writing(s: Situation, accepted: Event) -> bool:
    """Whether what I said yes to was in writing by then, as the notes tell; paper that is older than a wish for other terms does not hold them."""
    before = History(s.history.events[: s.history.events.index(accepted)])
    offer, asked = before.last(Did.HEARD, What.OFFER), before.last(Did.SENT, What.NEGOTIATE)
    if offer is None:
        return False
    sheet = paper(offer, before.since(offer), letter=s.terms.letter)
    came = sheet.came or offer
    return sheet.here is True and (asked is None or asked not in before.since(came).events)


def after_offer(s: Situation, offer: Event) -> list[Step]:
    where, at, since = s.office, s.moment(offer), s.history.since(offer)
    steps = list[Step]()
    longer, offer = _longer(offer, since), as_moved(offer, since)
    told, awaited = _their_word(s, since)
    opens = s.at_once(offer, offer.by)
    mind = s.choice
    sheet = paper(offer, since, letter=s.terms.letter)
    if mind is What.DECLINE:
        sheet = sheet._replace(here=True)  # a no needs no paper
    letter = _letter_by(s, s.history.events[-1]) if sheet.here is False else None
    sheet = sheet._replace(promised=letter is not None and s.today <= letter.day)
    if offer.by:
        last = last_day_kept(s, offer, offer.by)
    else:
        last = where.after(_counted_from(s, offer, since, sheet), 5)
        last = max([last, *([awaited.day] if awaited else []), *([where.after(letter.day)] if letter else [])])
    asked = [one for one in owed(s, s.history) if one in since.events or (one.by and one.by >= s.today)]
    steps += papers(s, asked)
    if mind is What.NEGOTIATE and s.today <= last and not _terms(s, offer, since, last, sheet).revised:
        return [*steps, *_ask_first(s, offer, opens, last, sheet)]
    if not since.last(Did.SENT, "update-reply", "negotiate"):
        thanks = _acknowledge(s, offer, opens, last, sheet)
        decided = mind is What.DECLINE or (mind is What.ACCEPT and sheet.here is not False)
        steps.append(_with_thanks(thanks, "answer") if decided else thanks)
    elif longer and not s.history.since(longer).last(Did.SENT, "update-reply", "negotiate"):
        reason = f"They gave you until {s.say(last)}: thank them for the time in two lines."
        steps.append(reply(s, longer, reason, days=2, too_late=3))
    elif awaited and told and offer.by and awaited.day >= last and not s.history.since(told).sent("update-reply"):
        reason = f"They mean to answer you by {s.say(awaited.day)}, and your own day, {s.say(last)}, is over by then: thank them in two lines, and ask whether it may move. It stands until they move it."
        steps.append(reply(s, told, reason, days=1, too_late=3))
    negotiated = since.last(Did.SENT, "negotiate")
    begins = where.at(where.after(max(at.date(), s.moment(negotiated).date() if negotiated else at.date())), OPENS)
    tight = where.after(at.date()) >= last
    if begins.date() > last or (tight and not negotiated):
        begins = where.at(min(at.date() + dt.timedelta(1), last), OPENS)
        if where.closed(begins.date()) and opens == where.business(opens):
            begins = opens  # while they are still at work
    clock = longer.model_copy(update={"by": offer.by}) if longer else offer  # a new day has its own hour
    ends = to_the_hour(s, clock, s.close(last))
    if ends <= begins:
        begins = opens  # it ends before their office hours
    begins = opens if mind in (What.ACCEPT, What.DECLINE) and not negotiated else max(begins, opens)
    terms = _terms(s, offer, since, last, sheet)
    if terms.waits:
        begins = max(begins, where.at(terms.waits, OPENS))
    day_before = where.on_or_before(last - dt.timedelta(1))
    safe = s.last_day(offer, offer.by) if offer.by else last
    if safe < last:
        day_before = safe
    elif where.closed(last) or tight:
        day_before = last - dt.timedelta(1)
    if where.holiday(day_before) and not where.closed(last):
        day_before = last
    if (other := s.offer_elsewhere) and other.by:
        day_before = min(day_before, where.on_or_before(other.by))  # both answers are one choice
    earlier = other is not None and other.by is not None and s.today <= other.by < last
    due = where.at(day_before if day_before >= begins.date() else min(last, begins.date()) if other else last, CLOSES)
    if mind in (What.ACCEPT, What.DECLINE) and not negotiated and sheet.here is not False:
        due = min(due, where.at(where.after(begins.date()), CLOSES))  # who has decided says so at once
    reason = _why_decide(s, offer, terms) + hour_noted(s, clock)
    if sheet.here is False and offer.by is None and not terms.asked:
        noted = f" You noted '{letter.words}': if" if letter else " If"
        reason += f"{noted} nothing has come by {s.say(last)}, ask for it."
    if offer.by and safe < offer.by:
        reason += safer(s, safe, last)
    elif offer.by and (where.closed(last) or where.closed(opens.date())):
        reason += WHATEVER
        if begins == opens and s.today == opens.date() and s.first.time() < CLOSES:
            reason += " Today, while they are still at work, is safer."
    elif offer.by and tight and last - at.date() > dt.timedelta(1):
        reason += " They do not work again before that day: decide in the time until then."
    elif offer.by and due.date() >= s.today and _over_holidays(s, due.date(), last):
        reason += f" Between {s.say(due.date())} and {s.say(last)} they have holidays: ask by {s.say(due.date())} for what you still need, such as more time."
    if last == s.today:
        reason += " That is today."
    if offer.by and letter and letter.day >= last and not terms.asked:
        reason += f" The letter is to come by {s.say(letter.day)}, when your day is over: ask for more time at once."
    elif not terms.near:
        reason += _on_the_eve(s, terms)
    elif not any(one.open and one.kind == What.UPDATE_REPLY for one in steps):
        thanked = since.last(Did.SENT, "update-reply", "negotiate")  # else the thanks ask for more time
        reason += _more_time(terms) or ("" if thanked or mind else " If you need more time, ask for it at once.")
    gone = s.today > last + dt.timedelta(OVER)
    unwritten = sheet.here is False and offer.by is None
    if offer.by is None and s.today > last and not gone and terms.asked and terms.missing:
        return [*steps, _ask_for_word(s, terms, where.at(where.after(last), OPENS))]
    if unwritten and s.today >= last and not gone:
        return [*steps, _ask_for_paper(s, where.at(last, OPENS))]
    step = s.step(
        What.DECLINE if mind is What.DECLINE else "accept",
        begins,
        min(due, ends),
        ends,
        reason,
        6,
        options=_options(terms, mind),
        title=ONCE_WRITTEN if unwritten and not terms.asked else _title(s, terms, mind, earlier=earlier),
        deadline=offer.by,
        skipped=gone,
    )
    if terms.missing and terms.eve and begins.date() < terms.eve:
        step = step.model_copy(update={"eve": terms.eve})
    if gone:
        reason = (
            "The time for an answer passed more than a month ago; the offer no longer stands."
            if offer.by
            else "They named no day, and more than a month has passed; it hardly stands any more."
        )
        return [*steps, step.model_copy(update={"reason": reason})]
    if step.status is Status.LATE:
        asked_by = (
            f"They asked for an answer by {s.say(offer.by)}{over_at(s, step)}, which has passed"
            if offer.by
            else "They named no day, and a week has passed"
        )
        reason = f"{asked_by}: answer today, and ask whether the offer still stands."
        if mind is What.DECLINE:
            reason = f"{asked_by}: decline today, and make no excuses for the delay."
        options = tuple(one for one in step.options if one != "negotiate")
        step = step.model_copy(update={"reason": reason, "options": options})
    return [*steps, step]


def _options(terms: _Terms, mind: What | None) -> tuple[str, ...]:
    """What may be said to the offer, where that is still open."""
    if mind in (What.ACCEPT, What.DECLINE):
        return ()
    return ("accept", "decline") if terms.asked or terms.revised else ("accept", "negotiate", "decline")


def _with_thanks(step: Step, message: str) -> Step:
    reason = f"Thank them for the offer in the {message} itself."
    return step.model_copy(update={"status": Status.SKIPPED, "reason": reason})


def _ask_first(s: Situation, offer: Event, opens: dt.datetime, last: dt.date, sheet: Paper) -> list[Step]:
    """The request for another term, while they have working days left to answer it; then the choice."""
    where, at = s.office, s.moment(offer).date()
    eve = where.on_or_before(last - dt.timedelta(1))
    latest = max(opens.date(), where.on_or_before(eve - dt.timedelta(1)))
    due = min(where.after(at), latest)
    mine = f"your answer is due by {s.say(offer.by)}" if offer.by else "they named no day for your answer"
    reason = f"Ask before you answer: {mine}, and they need working days to think about it. Thank them for the offer in the same message, and ask for one thing."
    tight = offer.by is not None and s.today >= eve
    if tight:
        latest = due = last
        reason += " There is little time left: ask for more of it as well."
    if sheet.asked_for:
        reason += " Ask for the offer in writing as well."
    ends = s.close(latest) if tight else where.at(latest, CLOSES)
    by = offer.by if tight else None
    step = s.step(What.NEGOTIATE, opens, min(where.at(due, CLOSES), ends), ends, reason, 6, deadline=by)
    told = Event(on=max(s.my_day(step.when), offer.on), did=Did.SENT, what=What.NEGOTIATE)
    then = after_offer(s._replace(history=History((*s.history.events, told))), offer)
    once = [_once_asked(one, s.say(told.on), tight=tight) for one in then if one.kind == "accept"]
    thanks = _with_thanks(_acknowledge(s, offer, opens, last, sheet), "request")
    replied = s.history.since(offer).last(Did.SENT, "update-reply")
    return [*([] if replied else [thanks]), step, *once]


def _once_asked(step: Step, day: str, *, tight: bool) -> Step:
    """The choice as it is before the request is sent, which comes first where time is short."""
    reason = step.reason.replace(f"You asked for other terms on {day}. ", "Once you have asked: ")
    reason = reason.replace(": Give", ": give").replace(": Say", ": say").replace(_UNANSWERED, "")
    return step.model_copy(update={"reason": reason, **({"deadline": None} if tight else {})})


_UNANSWERED = " They have not answered, and their day stands all the same: ask for their word, or for more time, before it is over."


def _counted_from(s: Situation, offer: Event, since: History, sheet: Paper) -> dt.date:
    """The day from which a week is taken, where they named none: of the offer, or of its letter, or of my last message about it."""
    asks = sheet.here is False or since.sent("negotiate")  # so that a short reply may ask for what is missing
    mine = since.last(Did.SENT, "negotiate", *(("update-reply",) if asks else ()))
    return max(s.moment(one).date() for one in (offer, sheet.came, mine) if one)


def _ask_for_paper(s: Situation, begins: dt.datetime) -> Step:
    """What to do a week after an offer by word of mouth, where the letter has not come."""
    reason = "They named no day for your answer, and nothing in writing is noted here: ask for it in a short and friendly reply; that is fair by now. Say yes once you have read it; a no can go at any time. If it has come, write it down with `thankyou log FILE heard offer`."
    end = s.office.at(s.office.on_or_after(s.today), CLOSES)
    return s.step(
        "accept", begins, end, end, reason, 6, options=("update-reply", "decline"), title=f"Ask for the {IN_WRITING}"
    )


def _ask_for_word(s: Situation, terms: _Terms, begins: dt.datetime) -> Step:
    """What to do a week after my wish for other terms, where they named no day and have not answered it."""
    assert terms.asked
    reason = f"You asked for other terms on {s.say(terms.asked.on)}, and they have not answered. They named no day for your answer, so nothing is late: ask for their word in a short and friendly reply. Then say yes or no; do not negotiate twice."
    if told := terms.heard or terms.put_off:
        reason = f"You asked for other terms on {s.say(terms.asked.on)}, and heard from them on {s.say(told.on)}. If that is their answer, say yes or no; do not negotiate twice. If it is not, ask for their word in a short and friendly reply."
    end = s.office.at(s.office.on_or_after(s.today), CLOSES)
    return s.step("accept", begins, end, end, reason, 6, options=("update-reply", "accept", "decline"), title=ASK_WORD)


def _acknowledge(s: Situation, offer: Event, opens: dt.datetime, last: dt.date, sheet: Paper) -> Step:
    """The first thanks for an offer; who has not sent them by the last day puts them into the answer."""
    where, at = s.office, s.moment(offer)
    reason = "Thank them the same or the next business day, and say when you will answer."
    if not offer.by:
        reason += f" Ask by when they need to know{', and for the offer in writing' if sheet.asked_for else ''}."
    elif where.after(at.date()) >= last:
        reason = (
            "Thank them at once, and say when you will answer; if you need more time, ask for it in the same message."
        )
    if sheet.promised:
        reason += " They said when the letter comes: do not ask for it yet; you may say that you look forward to it."
    elif offer.by and sheet.asked_for:
        reason += " Ask for the offer in writing as well."
    if offer.by and last <= opens.date():
        reason = "If you need more time than they gave you, ask for it at once, with your thanks; else thank them in the answer itself."
    end = min(where.after(at.date()), max(last, opens.date()))
    if offer.by and where.after(at.date()) >= last:
        end = max(
            opens.date(), min(opens.date() + dt.timedelta(1), last - dt.timedelta(1))
        )  # before the answer, not after it
    gone = s.today > where.after(end) or (s.today >= last and s.today > opens.date())
    if sheet.here is False and not offer.by:
        gone = s.today > last  # the answer waits for the letter, the thanks do not
    best = where.at(end, NOON)
    if where.closed(end) and opens == where.business(opens):
        best = where.at(opens.date(), CLOSES)  # while they are still at work
    ends = s.close(end) if offer.by and where.after(at.date()) >= last else where.at(end, CLOSES)
    ends = to_the_hour(s, offer, ends)
    if best < s.first:
        best = ends  # the best time was over before it was heard, or is by now
    step = s.step("update-reply", opens, best, ends, reason, 6, skipped=gone)
    return step.model_copy(update={"reason": "Thank them for the offer in the answer itself."}) if gone else step


def _their_word(s: Situation, since: History) -> tuple[Event | None, Wait | None]:
    """What they said last after my wish for other terms, and the day of theirs until which they mean to answer it."""
    asked = since.last(Did.SENT, "negotiate")
    told = since.since(asked).last(Did.HEARD, What.UPDATE, What.DELAY) if asked else None
    if asked and told is None:  # who is away may name the day in a reply that reads like a machine's
        away = [one for one in s.automatic if one.on >= asked.on and one.note]
        return None, answers_by(s, away[-1]) if away else None
    if told is None or (told.by and not is_theirs(told, since)):
        return told, None
    return told, answers_by(s, told)


def _longer(offer: Event, since: History) -> Event | None:
    """Their last word, if it put off the day for my answer."""
    told = since.last(Did.HEARD, What.UPDATE, What.DELAY)
    if told is None or told.by is None or is_theirs(told, since):
        return None
    before = as_moved(offer, History(since.events[: since.events.index(told)])).by
    return told if before and told.by > before else None


def as_moved(offer: Event, since: History) -> Event:
    """The offer with the last day that they named for its answer, in it or since; a day on which they answer or send something is none."""
    news = [one for one in since.events if one.did is Did.HEARD and one.what in (What.UPDATE, What.DELAY)]
    told = [one.by for one in news if one.by and not is_theirs(one, since)]
    return offer.model_copy(update={"by": told[-1]}) if told else offer


class _Terms(NamedTuple):
    """Where the talks about the terms of an offer stand."""

    asked: Event | None
    """My message that asked for other terms."""
    heard: Event | None
    """What they said after it."""
    put_off: Event | None
    """Their word that they need more time for it."""
    revised: bool
    """Whether the offer itself is their answer to other terms."""
    near: bool
    """Whether the day for the answer is today or their next working day."""
    written: bool | None
    """Whether the offer is in writing; None where no note says it."""
    promised: bool
    """Whether they said when the letter comes, and that day is not over."""
    dated: bool
    """Whether they named a day for the answer."""
    eve: dt.date | None
    """Their last working day before it, where that comes after the offer."""
    awaited: Wait | None = None
    """Until when they mean to answer my wish for other terms, where that leaves me time."""
    waits: dt.date | None = None
    """The day on which to ask for their word, if it has not come by then."""

    @property
    def missing(self) -> bool:
        """Whether something of theirs is still to come, or may be."""
        return not self.answered if self.asked else not self.written

    @property
    def answered(self) -> bool:
        """Whether what they said is their answer; a note may say that they are still thinking about it."""
        return self.heard is not None and not self.heard.note


def _terms(s: Situation, offer: Event, since: History, last: dt.date, sheet: Paper) -> _Terms:
    asked, before = since.last(Did.SENT, "negotiate"), s.history.last(Did.SENT, "negotiate")
    told, awaited = _their_word(s, since)
    heard, put_off = (None, told) if told and told.what is What.DELAY else (told, None)
    first = min(last, other.by) if (other := s.offer_elsewhere) and other.by else last  # both answers are one choice
    eve = s.office.on_or_before(first - dt.timedelta(1)) if offer.by else None
    near = eve is not None and s.today >= eve
    revised = before is not None and before not in since.events
    later = eve if eve and eve > s.moment(offer).date() else None
    terms = _Terms(asked, heard, put_off, revised, near, sheet.here, sheet.promised, offer.by is not None, later)
    if awaited is None or (eve and awaited.day > eve):
        return terms
    ask = s.office.off_bridge(s.office.after(awaited.day))
    return terms._replace(awaited=awaited, waits=min(ask, eve) if eve else ask)


def _title(s: Situation, terms: _Terms, mind: What | None, *, earlier: bool) -> str:
    """What it is called: nobody waits for their word on other terms when the day for the answer is near."""
    if mind is What.DECLINE:
        return "Decline the offer"
    if mind is What.ACCEPT and (terms.heard or not terms.asked):
        return SAY_YES
    if earlier:
        return TWO_OFFERS
    if terms.waits and not terms.near:
        return ONCE_ANSWERED if s.today < terms.waits else "Answer the offer, or ask for their word"
    if terms.asked is None or terms.answered or (terms.heard and not terms.near):
        return "Answer the offer"
    return "Answer the offer, or ask for more time" if terms.near else ONCE_ANSWERED


def _more_time(terms: _Terms) -> str:
    """What to do on the last days where something is still missing."""
    if terms.put_off and not terms.awaited:
        return " They need more time, and their day stands until they move it: ask today whether it moves."
    if terms.answered or terms.awaited:
        return ""
    if terms.heard:
        return " If it is not, their day stands all the same: ask for their word, or for more time, before it is over."
    if terms.asked:
        return _UNANSWERED
    if terms.written:
        return ""
    if terms.written is False:
        return " If the letter does not come in time, ask for more time today."
    return " If it is not in writing yet, ask for more time at once."


def _over_holidays(s: Situation, day: dt.date, last: dt.date) -> bool:
    """Whether only days on which nobody works lie between two days, a holiday among those of the working week."""
    where, free = s.office, [day + dt.timedelta(ahead) for ahead in range(1, (last - day).days)]
    holidays = [one for one in free if where.holiday(one) and one.weekday() not in where.weekend]
    return bool(holidays) and all(where.closed(one) for one in free)


def _on_the_eve(s: Situation, terms: _Terms) -> str:
    """What to do on the eve of their day, said before it."""
    if terms.eve is None or not terms.missing or terms.awaited:
        return ""
    day = s.say(terms.eve)
    if terms.put_off:
        return f" They need more time, and their day stands until they move it: if they have not by {day}, ask that day whether it moves."
    if terms.asked:
        still = "it is not, and no answer has come" if terms.heard else "they have not answered"
        return f" If {still} by {day}, ask that day for their word, or for more time."
    return f" If it is not in writing by {day}, ask that day for more time."


def _why_decide(s: Situation, offer: Event, terms: _Terms) -> str:
    reason = _decide_by(s, terms, _by_when(s, offer, terms))
    if other := s.offer_elsewhere:
        until = f" until {s.say(other.by)}" if other.by else ""
        reason += f" You have another offer{until}: decide between the two before the earlier day."
    return reason


def _decide_by(s: Situation, terms: _Terms, day: str) -> str:
    if s.choice is What.DECLINE:
        early = "now than on the last day" if terms.dated else "soon than late"
        return f"They wait for your answer, and a clear no is kinder {early}: decline {day}. Thank them for the offer in it, and keep the door open."
    say = "say yes" if s.choice is What.ACCEPT else "say yes or no"
    if terms.asked:
        asked = f"You asked for other terms on {s.say(terms.asked.on)}"
        if terms.awaited and terms.waits:
            return f"{asked}. {_wait_for_word(s, terms, terms.awaited, terms.waits)} {begun(say) if terms.dated else f'Then {say}'}{f' {day} all the same' if terms.dated else ''}; do not negotiate twice."
        if terms.heard:
            return f"{asked}, and heard from them on {s.say(terms.heard.on)}. {'Unless they asked for time' if terms.answered else 'If that is their answer'}, {say} {day}; do not negotiate twice."
        wait = begun(say) if terms.near else f"Give them time to answer, and {say}"
        return f"{asked}. {wait} {day}; do not negotiate twice."
    if terms.revised:
        have = "" if terms.written else "have it in writing, "
        return f"This is their answer to the terms that you asked for: {have}read what has changed, and {say} {day}; do not negotiate twice."
    first = {
        None: "Have it in writing and read all of it first.",
        True: "Read all of it first.",
        False: "It is not in writing yet: ask for that at once, and read all of it."
        if terms.dated and not terms.promised
        else "It is not in writing yet: wait for the letter, and read all of it.",
    }[terms.written]
    if s.choice is What.ACCEPT:
        early = "; nothing is won by waiting for the last day" if terms.dated else ""
        return f"{first} Then say yes {day}, with your thanks{early}."
    return f"{first} Then accept, negotiate or decline {day}; a clear no is kinder than a late one."


def _wait_for_word(s: Situation, terms: _Terms, awaited: Wait, ask: dt.date) -> str:
    """What to do until the day of theirs on which they mean to answer, and after it."""
    noted = f"You noted '{awaited.words}'" if awaited.words else f"They named {s.say(awaited.day)} for their answer"
    more = ", or for more time" if terms.dated else ""
    if s.today < ask:
        return f"{noted}: wait until {s.say(awaited.day)} for their word; if it has not come, ask for it on {s.say(ask)}{more}."
    return f"{noted}, that is by {s.say(awaited.day)}: if their word has not come, ask for it today{more}."


def _by_when(s: Situation, offer: Event, terms: _Terms) -> str:
    if offer.by:
        return f"by {s.say(offer.by)}"
    unread = limit_in(offer, History(), s.office, locale=s.written)
    if unread and unread.unsure:
        return "within a week, as no day of theirs is certain"
    if unread:
        return f"within a week at the most, or sooner, for you noted '{unread.words}'"
    of_it = " of it" if terms.written is False and not terms.asked else ""
    return f"within a week{of_it}, as they named no day"
