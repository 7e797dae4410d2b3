"""Which steps a situation asks for: after the interview, while they are silent, after each kind of answer.

Every function here and in the modules that it calls takes a `Situation` and gives the steps that are still to be done, and those left
out with the reason. Start reading at `planned`.
"""

from __future__ import annotations

import datetime as dt
import re

from thankyou.facts.history import Did, Event, History, What
from thankyou.facts.models import Relation
from thankyou.facts.text import begun
from thankyou.planning.readers import reader_of
from thankyou.scheduling.answers import after_acceptance, after_offer, after_rejection, my_yes
from thankyou.scheduling.expected import (
    Unwanted,
    deputy,
    excepted,
    foreseen,
    go_between,
    handover,
    one_to_ask,
    spared,
    through_one,
    unasked,
    wish,
)
from thankyou.scheduling.leaving import leaving, tell
from thankyou.scheduling.meant import (
    connected_at_last,
    connecting,
    first_words,
    from_today,
    led,
    own_withdrawal,
    while_new,
)
from thankyou.scheduling.replying import replies, with_what_they_ask
from thankyou.scheduling.saying import names_said
from thankyou.scheduling.silence import put_off, silence, unmet
from thankyou.scheduling.steps import ASK_OFFICE, MOVE_ON, WAIT, Situation, Status, Step
from thankyou.scheduling.thanking import promised, thank_you, thanks
from thankyou.scheduling.wishes import JURY, PRONOUNS

__all__ = ["planned"]


def planned(s: Situation) -> list[Step]:
    """What is to be done, in the order in which it comes, and as far as they want to be written to."""
    s = s._replace(spared=tuple(spared(s)))
    steps = [
        _to_the_successor(s, _to_the_deputy(s, _to_another(s, step)))
        for step in with_what_they_ask(s, _as_is_customary(s))
    ]
    if asked_not := wish(s):
        steps = [_heeding(s, step, asked_not) for step in steps]
    if but := asked_not or excepted(s):
        steps = [_as_excepted(s, step, but) for step in steps]
    return [_with_holidays(s, step) for step in _honest_pause(s, steps)]


_SOON = 7
"""Days within which a message goes whose window names the holidays in it."""


def _with_holidays(s: Situation, step: Step) -> Step:
    """A message with a word on the public holidays of theirs between now and its best time, or on its promised day, unless it has one."""
    if not step.open or step.optional or step.kind in (WAIT, MOVE_ON) or "holiday" in step.reason:
        return step
    first, last = max(step.opens, s.first).date(), step.due.date()
    days = (
        [first + dt.timedelta(ahead) for ahead in range(1, (last - first).days)] if (last - first).days < _SOON else []
    )
    if step.deadline and s.today < step.deadline and step.deadline not in days:
        days.append(step.deadline)
    named = [(day, s.office.holiday(day)) for day in days if day.weekday() not in s.office.weekend]
    said = "".join(f" {s.say(day)} is a holiday there ({name})." for day, name in named if name)
    return step.model_copy(update={"reason": f"{step.reason}{said}"}) if said else step


def _to_another(s: Situation, step: Step) -> Step:
    """An inquiry that would go to the first of several, where that one alone is not to be asked: to the next; and whatever is to go through another of them: to that one."""
    names, held = [one.name or one.title for one in s.interview.interviewers], unasked(s)
    others = [one for one in names if one and one not in held]
    if step.open and step.kind == What.INQUIRY and (asked := one_to_ask(s)):
        whom, words = asked
        to = () if whom == names[0] and not s.reader else (whom,)
        return step.model_copy(update={"to": to, "reason": f"{step.reason} You noted '{words}': so ask {whom}."})
    if not step.open or step.kind in _NOT_TO_ONE or not others:
        return step
    if (wanted := through_one(s)) and others == [go_between(s)] and step.kind != s.thanks:
        one = others[0]
        do = f"ask {one}, and nobody else" if step.kind == What.INQUIRY else f"send it to {one}, and to nobody else"
        to = () if one == names[0] and not s.reader else (one,)
        reason = f"{step.reason} You noted '{wanted.words}': so {do}."
        return step.model_copy(update={"to": to, "reason": reason})
    if s.reader or names[0] not in held or step.kind != What.INQUIRY:
        return step
    return step.model_copy(update={"to": (others[0],)})


_NOT_TO_ONE = (WAIT, MOVE_ON, What.CONNECT)


def _as_excepted(s: Situation, step: Step, wanted: Unwanted) -> Step:
    """What a wish excepts from itself goes its customary way, and says so."""
    spoken_of = s.thanks if wanted.asking else What.INQUIRY
    if not wanted.excepted or not step.open or step.kind != spoken_of:
        return step
    noted = f"You noted '{wanted.words}': that does not hold for this message, which goes the usual way."
    return step.model_copy(update={"reason": f"{step.reason} {noted}"})


_NOT_TO_THE_DEPUTY = (What.THANK_YOU, What.EVENT_THANKS, What.UPDATE_REPLY, What.REJECTION_REPLY, What.CONNECT)


def _to_the_deputy(s: Situation, step: Step) -> Step:
    """What would reach somebody who is away goes to whom their automatic reply names instead; thanks can wait, and who wrote is answered."""
    if not step.open or step.closing or step.kind in (WAIT, MOVE_ON, *_NOT_TO_THE_DEPUTY):
        return step
    found = deputy(s, step.when.date())
    return _sent_to(step, found.said, found.name, "them") if found else step


def _sent_to(step: Step, noted: str, name: str, whom: str) -> Step:
    """A step that goes to somebody else: a command writes to `name`, where it can; else the reason says that it does not know `whom`."""
    if name:
        return step.model_copy(update={"reason": f"{step.reason} {noted}", "to": (name,)})
    yourself = ""
    if step.status is not Status.UPCOMING and step.composed(""):
        yourself = (
            f" Address it to {whom} yourself: the command knows only who stands among the interviewers, or as reader."
        )
    return step.model_copy(update={"reason": f"{step.reason} {noted}{yourself}", "to": ()})


def _to_the_successor(s: Situation, step: Step) -> Step:
    """What is sent once somebody has gone goes to whom they named instead; where that one was there, a command writes to them."""
    found = handover(s, step.when.date()) if step.open and step.kind not in _NOT_TO_ONE else None
    if found is None:
        return step
    known = s.addressee(found.whom)
    name = known or found.whom
    there = f"to {name}" if name else "there"
    noted = f"You noted '{found.words}'"
    if step.kind == s.thanks:
        return step.model_copy(
            update={"reason": f"{step.reason} {noted}: thanks for who has gone can be sent {there}."}
        )
    return _sent_to(step, f"{noted}: send it {there}.", known, name or "them")


def _heeding(s: Situation, step: Step, asked_not: Unwanted) -> Step:
    """A step after their wish not to be written to: it is left out, or, where they wait for it, quotes that; what is to go through somebody says so."""
    if asked_not.through:
        return _through(s, step, asked_not)
    over = asked_not.until is not None and s.my_day(step.opens) > asked_not.until
    if step.kind == What.INQUIRY and step.open and asked_not.asking and asked_not.thanks and not over:
        return _to_the_office(s, step, asked_not.words)
    if step.kind in (WAIT, MOVE_ON, What.INQUIRY) or not asked_not.thanks:
        return step
    thanks = step.kind == s.thanks
    if not thanks and (over or not asked_not.asking or not step.open):
        return step
    noted = f"You noted '{asked_not.words}'"
    ahead = any(one.on > s.day for one in s.rounds)
    mere = thanks or step.optional or step.kind == What.OUTREACH or (step.kind == What.UPDATE_REPLY and not ahead)
    if not mere:
        return step.model_copy(update={"reason": f"{step.reason} {noted}: answer whoever wrote to you."})
    until = f" before {s.say(asked_not.until)} is over" if asked_not.until else ""
    reason = (
        f"{noted}: that goes before what is customary, so {'nothing' if asked_not.asking else 'none'} is sent{until}."
    )
    if thanks and asked_not.asking:
        between = _go_between(s)
        reason += f" {begun(between) if between else 'If somebody else invited you, they'} may pass on your thanks."
    return step.model_copy(update={"status": Status.SKIPPED, "reason": reason})


def _through(s: Situation, step: Step, wanted: Unwanted) -> Step:
    """A step after their wish that all goes through somebody: it is sent to them, and goes to nobody else."""
    thanks = step.kind == s.thanks
    over = wanted.until is not None and s.my_day(step.opens) > wanted.until
    if step.kind in (WAIT, MOVE_ON) or over or not step.open or not (wanted.thanks if thanks else wanted.asking):
        return step
    whom = _who(s, wanted.through)
    if s.interview.people.find(whom):
        return step  # nobody else was there
    noted = f"You noted '{wanted.words}'"
    if step.kind == What.INQUIRY:
        return _sent_to(step, f"{noted}: so ask {whom}, and nobody else.", s.addressee(whom), whom)
    known = s.interview.interviewers or whom == s.reader or not whom[0].isupper()  # else it may be who was there
    passed_on = ", to be passed on" if thanks and known else ""
    noted += f": so send it to {whom}{passed_on}, and to nobody else."
    if passed_on:
        return step.model_copy(update={"reason": f"{step.reason} {noted}"})  # it is written to who was there
    return _sent_to(step, noted, "" if thanks else s.addressee(whom), whom)


def _who(s: Situation, words: str) -> str:
    """Who is meant by the words of a wish: by the whole name, where it is known; who speaks of themselves is the go-between."""
    if words.casefold() in ("us", "me", *PRONOUNS):
        return _go_between(s) or "whoever told you so"
    known = s.reader if s.reader and words in s.reader.split() else ""
    return known or words


def _to_the_office(s: Situation, step: Step, words: str) -> Step:
    """An inquiry after their wish that nobody there is written to: it goes to those who arrange the interviews, never to those who choose."""
    if names := _recruiters(s):
        reason = f"{step.reason} You noted '{words}': so ask {names_said(names)}, and nobody else."
        return step.model_copy(update={"to": names, "reason": reason})
    if (reader := s.reader) and not s.interview.people.find(reader):
        return _sent_to(step, f"You noted '{words}': so ask {reader}, and nobody else.", reader, reader)
    whom = _go_between(s) or "whoever invited you, such as HR"
    reason = f"{step.reason} You noted '{words}': so ask {whom}, and nobody else; once they stand among the interviewers, with `relation: recruiter`, a command can write it."
    return step.model_copy(update={"title": ASK_OFFICE, "reason": reason})


def _recruiters(s: Situation) -> tuple[str, ...]:
    """The recruiters among the interviewers, where others were there as well."""
    people = s.interview.interviewers
    places = [place for place in range(len(people)) if reader_of(s.interview, place).relation is Relation.RECRUITER]
    return tuple(name for place in places if (name := people[place].name)) if len(places) < len(people) else ()


def _go_between(s: Situation) -> str:
    """Who arranges the interviews and does not choose: a recruiter who was there, the reader of the file, else whoever of the next steps was not there and is no jury."""
    if names := _recruiters(s):
        return names_said(names)
    told = [one.who for one in s.interview.whole("next_steps") if one and one.who]
    named = [one for one in (s.reader, *told) if one and not s.interview.people.find(one)]
    return next((one for one in named if not _CHOOSES.search(one)), "")


_CHOOSES = re.compile(rf"\b{JURY}\b|^(?:i|me|myself|you|they|we|he|she|somebody|someone)$", re.IGNORECASE)


def _as_is_customary(s: Situation) -> list[Step]:
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
    steps = [*answers, *(first_words(s) if s.stranger else []), *_interview(s, answers)]
    other = s.offer_elsewhere
    news = tell(s, other) if other and not s.history.since(other).sent(*_TELLS) else while_new(s, steps)
    if news:
        return [*(step for step in steps if step.kind not in _PACED), *_after_the_news(s, news)]
    return led(s, steps) or from_today(s)


def _after_the_news(s: Situation, news: Step) -> list[Step]:
    """News, of another offer or of mine, and what comes after it if nobody answers it: it takes the place of one inquiry."""
    held = s.current
    if held is None or held.on > s.day or s.coming:
        return [news]
    what = What.INFORMATION if news.kind == What.INFORMATION else What.NEWS
    told = Event(on=s.my_day(news.when), did=Did.SENT, what=what)
    then = silence(s._replace(history=History((*s.history.events, told))), held)
    return [news, *(_once_told(step, what) for step in then if step.open and step.kind in _PACED and step.kind != WAIT)]


def _once_told(step: Step, what: What) -> Step:
    if step.kind != "inquiry":
        return step
    reason = f"If nobody has answered your {what} by then: shorter, and with something new in it. The {what} takes the place of one inquiry, so it is the last one before you close."
    return step.model_copy(update={"reason": reason})


_TELLS = ("inquiry", "news", "update-reply", "information")


_PACED = ("inquiry", "withdraw", MOVE_ON, WAIT)


def _honest_pause(s: Situation, steps: list[Step]) -> list[Step]:
    """Nobody waits who has something to write; and a pause ends, or begins, with the first message beside it."""
    messages = [step for step in steps if step.open and step.kind not in (WAIT, MOVE_ON)]
    if any(step.status is not Status.UPCOMING for step in messages):
        return [step for step in steps if not step.pause]
    return [_until(s, step, messages) if step.pause else step for step in steps]


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
    if coming:
        still = [step for step in thanks(s, held) if step.open]
        then = foreseen(s)
        waits = [one for one in silence(then, coming) if one.open and not one.pause] if then else []
        return [*still, thank_you(s, coming, ordinal=s.ordinal("thank-you") + len(still)), *waits]
    owed = s.since.last(Did.HEARD, What.DOCUMENTS)  # what they ask for and what I promised go in one message
    waits = silence(s, held)
    asking = any(
        step.kind == "inquiry" and step.open and step.status is not Status.UPCOMING and not step.optional
        for step in waits
    )
    kept = [] if owed or held != s.told else _kept(s, answers)
    follows = any(step.open and step.kind != MOVE_ON for step in (*answers, *kept, *waits))
    steps = thanks(s, held, last=not follows)
    if asking and not s.unthanked:
        steps = [_in_the_inquiry(step) if step.status is Status.LATE else step for step in steps]
    return [*steps, *kept, *waits]


def _in_the_inquiry(thanks: Step) -> Step:
    reason = "It is late, and the inquiry is due as well: say thank you in that instead of in a message of its own."
    return thanks.model_copy(update={"status": Status.SKIPPED, "reason": reason})
