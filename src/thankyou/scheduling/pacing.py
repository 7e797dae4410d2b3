"""Which steps a situation asks for: after the interview, while they are silent, after each kind of answer.

Every function here and in the modules that it calls takes a `Situation` and gives the steps that are still to be done, and those left
out with the reason. Start reading at `planned`.
"""

from __future__ import annotations

from thankyou.facts.history import Did, Event, History, What
from thankyou.scheduling.answers import after_acceptance, after_offer, after_rejection, my_yes
from thankyou.scheduling.leaving import leaving, tell
from thankyou.scheduling.meant import connected_at_last, connecting, first_words, from_today, led, own_withdrawal
from thankyou.scheduling.replying import replies
from thankyou.scheduling.saying import names_said
from thankyou.scheduling.silence import put_off, silence, unmet
from thankyou.scheduling.steps import MOVE_ON, WAIT, Situation, Status, Step
from thankyou.scheduling.thanking import promised, thank_you, thanks

__all__ = ["planned"]


def planned(s: Situation) -> list[Step]:
    """What is to be done, in the order in which it comes."""
    if s.history.closed or connected_at_last(s):
        return connecting(s)
    answer = s.history.answer
    if answer and answer.what is What.REJECTION and not s.history.since(answer).last(Did.INTERVIEWED):
        return after_rejection(s, answer)
    if accepted := my_yes(s):
        steps = after_acceptance(s, accepted)
        return [*steps, *_kept(s, steps), *connecting(s)]
    offered = answer if answer and answer.what is What.OFFER else None
    if offered and s.history.since(offered).last(Did.INTERVIEWED):
        offered = None
    if taken := s.taken_elsewhere:
        return leaving(s, taken, offered)
    if offered:
        return after_offer(s, offered)
    if leaves := own_withdrawal(s):
        return [leaves]
    answers = replies(s)
    steps = [*answers, *(first_words(s) if s.stranger else []), *led(s, _interview(s, answers))]
    steps = steps or from_today(s)
    if (other := s.offer_elsewhere) and not s.history.since(other).sent(*_TELLS):
        steps = [*(step for step in steps if step.kind not in _PACED), *_after_the_news(s, tell(s, other))]
    return _honest_pause(s, steps)


def _after_the_news(s: Situation, news: Step) -> list[Step]:
    """The news of another offer, and what comes after it if nobody answers it: it takes the place of one inquiry."""
    held = s.current
    if held is None or held.on > s.day or s.coming:
        return [news]
    told = Event(on=s.my_day(news.when), did=Did.SENT, what=What.NEWS)
    then = silence(s._replace(history=History((*s.history.events, told))), held)
    return [news, *(_once_told(step) for step in then if step.open and step.kind in _PACED and step.kind != WAIT)]


def _once_told(step: Step) -> Step:
    if step.kind != "inquiry":
        return step
    reason = "If nobody has answered your news by then: shorter, and with something new in it. The news takes the place of one inquiry, so it is the last one before you close."
    return step.model_copy(update={"reason": reason})


_TELLS = ("inquiry", "news", "update-reply", "information")


_PACED = ("inquiry", "withdraw", MOVE_ON, WAIT)


def _honest_pause(s: Situation, steps: list[Step]) -> list[Step]:
    """Nobody waits who has something to write; and a pause ends, or begins, with the first message beside it."""
    messages = [step for step in steps if step.open and step.kind not in (WAIT, MOVE_ON)]
    if any(step.status is not Status.UPCOMING for step in messages):
        return [step for step in steps if step.kind != WAIT]
    return [_until(s, step, messages) if step.kind == WAIT else step for step in steps]


def _until(s: Situation, pause: Step, messages: list[Step]) -> Step:
    first = [step for step in messages if step.opens < pause.latest]
    if not first:
        return pause
    names = names_said([f"the {step.name}" for step in first])
    verb = "are" if len(first) > 1 else "is"
    reason = f"Once {names} {verb} sent, there is nothing to send before {s.say(s.my_day(pause.latest))}. Silence until then means nothing, good or bad."
    return pause.model_copy(update={"reason": reason})


def _kept(s: Situation, answers: list[Step]) -> list[Step]:
    """What I promised; what they asked for goes in one message with it."""
    return promised(s, s.told) if s.told and not any(step.kind == What.INFORMATION for step in answers) else []


def _interview(s: Situation, answers: list[Step]) -> list[Step]:
    held, coming = s.current, s.coming
    if held is None:
        return put_off(s) or unmet(s)
    steps = thanks(s, held)
    if coming:
        still = [step for step in steps if step.open]
        return [*still, thank_you(s, coming, ordinal=s.ordinal("thank-you") + len(still))]
    owed = s.since.last(Did.HEARD, What.DOCUMENTS)  # what they ask for and what I promised go in one message
    waits = silence(s, held)
    asking = any(
        step.kind == "inquiry" and step.open and step.status is not Status.UPCOMING and not step.optional
        for step in waits
    )
    if asking and not s.unthanked:
        steps = [_in_the_inquiry(step) if step.status is Status.LATE else step for step in steps]
    return [*steps, *([] if owed or held != s.told else _kept(s, answers)), *waits]


def _in_the_inquiry(thanks: Step) -> Step:
    reason = "It is late, and the inquiry is due as well: say thank you in that instead of in a message of its own."
    return thanks.model_copy(update={"status": Status.SKIPPED, "reason": reason})
