"""The day by which they want something of me, where only the note beside what was heard names it.

    2026-12-02 heard offer, with the note "they need an answer within 48 hours"

A limit that is stated loosely is read as the first day that it may mean, unlike their own decision (`deciding.py`), whose last day
counts: a day too early costs nothing, a day too late the offer. Start reading at `with_limits`.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from thankyou.errors import FactError
from thankyou.facts.clock import time_said
from thankyou.facts.history import Did, Event, History, What
from thankyou.scheduling.days import Day, read_days
from thankyou.scheduling.deciding import THEN, of_their_own, unread_words
from thankyou.scheduling.jotted import blanked, in_one_line, lowered
from thankyou.scheduling.last_days import MONTH
from thankyou.scheduling.limits import BETWEEN
from thankyou.scheduling.paper import PAPER, to_come
from thankyou.scheduling.phrases import WEEKDAY, hours_said
from thankyou.scheduling.telling import AWAY, their_turn, told
from thankyou.scheduling.windows import Office

__all__ = [
    "Limit",
    "apart_from",
    "bounds",
    "hours_in",
    "is_theirs",
    "limit_in",
    "reply_by",
    "requests_in",
    "wanted",
    "with_hours",
    "with_limits",
    "without",
]


class Limit(NamedTuple):
    """Until when they want my answer, or what they asked for."""

    day: dt.date | None
    """None where the words name no day that can be read."""
    words: str
    about: bool = False
    """Whether the words may mean a later day as well."""
    unsure: bool = False
    """Whether nothing says that the day is that of my answer, so that it has to be asked."""
    taken: bool = True
    """Whether the day counts until the candidate has answered."""
    length: bool = False
    """Whether it is a length of time, which may well mean the day that a field names."""
    other: dt.date | None = None
    """The later day, where a field names that one."""
    hours: float | None = None
    """How many hours it is from that at which it was heard, where the words say so."""

    @property
    def settled(self) -> bool:
        """Whether one day is meant, so that nothing is asked."""
        return self.day is not None and not self.about and self.other is None


_ANSWER = re.compile(
    r"\b(?:answers?|repl(?:y|ies)|respon\w+|decid\w+|decisions?|accept\w*|sign(?:ed|ature)?|confirm\w*|hear(?:ing)?(?: back)? from (?:me|you)|\bto (?:know|hear)\b(?! (?:more|about|how))|commit(?:s|ted|ting|ments?)?\b|revert|(?:send|sent|return\w*) back|mak\w+ (?:up )?(?:my|your) mind|yes|"
    r"deadline|expir\w+|laps\w+|runs? out|good (?:until|till|through|for)|valid|open (?:until|till|through|for)|stands? (?:until|till|for)|"
    r"(?:held|hold|holds|holding|keep|keeps|keeping)\b(?: [\w']+){1,4} (?:until|till|for)|(?:have|has|had|got|gets?|gave|give|given|gives)\b(?<!\bgive)(?: (?!to\b)[\w']+){0,3} (?:until|till)|\bgive (?!us\b)[\w']+(?: [\w']+){0,2} (?:until|till)|(?:have|has|got|gave|give|given|gives)(?: (?:me|us))? (?=\d|an? |two |three |four |five |six |seven |ten |(?:twen|thir|for|six|seven)ty\b|(?:the |this )(?:whole |long )?weekend\b)|"
    r"(?:(?:can|could|will|'ll|(?:happy|glad|willing|prepared|able|content|fine|okay|ok) to) wait|(?:i|you) (?:can|may|could) take|(?<!\w )take)\b(?: [\w']+){0,3} (?:until|till)|(?:needs?|needed|wants?|wanted|expects?)(?: (?:it|me|them|all|everything|this|that|to (?:know|hear)|a (?:yes|no|word)|my [\w']+)){1,3}|exten(?:d|ds|ded|sion)|more time|longer)\b"
)
"""What says that the days beside it are those of my answer, beside the verbs of `telling.py`."""
_THEIRS = re.compile(
    r"\b(?:follows?|comes?|coming|arriv\w+|(?:they|he|she|hr|we)(?:'ll| will| would|'d)? (?:send|post|mail|e-?mail|write|call|ring|phone)\w*|on its way|start(?:s|ing|ed)?|first day|join(?:s|ing)?|begin\w*|delayed|posted|sent)\b"
)
"""What has days of its own: the letter that follows, the start of the job."""
_FOR_ELSE = re.compile(
    r"\bfor (?:the|my|your|both|all|those|these|two|three) (?!(?:[\w-]+ )?(?:answers?|repl(?:y|ies)|response|decision|signature|contract|letter|yes|word|verdict|choice|offer|job|post|place|role|position|weekend|week)\b)[\w-]+"
)
"""What they wait for, where that is not my answer: `for the references`."""
_THEIR_TURN = re.compile(
    r"\b(?:they|he|she|hr|we|the [\w']+)(?:'ll| will| would|'d| can| should| hope to| want to)? (?:answer|reply|respond|decide|confirm)\b|\b(?:i|you)(?:'ll| will| should| am to)? (?:hear|know)\b|"
    r"\b(?:i|you)(?:'ll| will| should)? (?:have|get|receive) (?:our|their|his|her|the|an?) (?:\w+ )?(?:answer|reply|response|decision|word|figure|terms)\b|"
    r"\b(?:they|he|she|hr|we|the [\w']+)(?:'ll| will| would|'d| can| should)?(?: (?:hope|expect|aim|try|like) to)? (?:have|get|send|bring|find)\b(?! (?:my|your)\b)(?: [\w']+){0,3}? (?:answers?|reply|response|decisions?|word|news|figures?|terms|verdict|outcome)\b(?! from (?:me|you)\b)|"
    r"\b(?:something|answers?|reply|response|decisions?|word|news|figures?|update) for (?:me|you)\b|"
    r"\b(?:give|allow|grant) us (?:until|till|to|an?|one|two|three|some|more|another|\d+)\b(?! (?:answer|reply|yes|no|word|call|ring|shout|bell|line)\b)"
)
"""Their answer, not mine, beside what `telling.their_turn` knows."""
_HURRY = re.compile(
    r"\b(?:asap|(?:very )?soon|quick(?:ly| answer| reply| decision)|(?:pretty |rather |very )?fast|promptly|urgent(?:ly)?|at once|straight ?away|right away|immediately|(?:a )?(?:short|tight) deadline|as soon as (?:possible|practicable|(?:ever )?(?:i|you|we) can|(?:is )?convenient)|at (?:my|your|our|the) (?:very )?earliest(?: possible)?(?: convenience| opportunity)?|without delay|by return(?: of (?:post|mail|e-?mail))?|sooner rather than later|shortly)\b"
)
_CLAUSE = re.compile(
    r"[;!?\n]+|\.(?=\s|$)|,(?= [a-z]{2,})|\s[-–—]+\s|\bbut\b|\band (?=(?:they|he|she|hr|the|i|we|then|wants?|needs?|expects?|asks?|would|hopes?|please|kindly|could|can|send|forward)\b)"
)


def with_limits(history: History, where: Office, *, locale: str) -> History:
    """`history`, where each offer and request takes the day that its note names for my answer, if it has no `by` or a later one."""
    events: list[Event] = []
    for event in history.events:
        found = limit_in(event, History(tuple(events)), where, locale=locale)
        events.append(event.model_copy(update={"by": found.day}) if found and found.day and found.taken else event)
    return History(tuple(events))


_HOUR = r"(?P<hour>\d{1,2}(?:[:.][0-5]\d)? ?[ap]\.?m\b\.?|(?:1\d|2[0-3])[:.][0-5]\d\b|0?\d:[0-5]\d\b|noon\b|midday\b)"
_CAME_AT = re.compile(
    rf"\b(?:came|arrived|rang|called|phoned|telephoned|texted|wrote|landed|received|got it|heard it|was (?:sent|mailed|delivered|handed over))(?: (?:me|us|in|through|here|it|back|today|this (?:morning|afternoon|evening)|by (?:e-?mail|mail|phone|post|courier)))* at {_HOUR}",
    re.IGNORECASE,
)
"""The hour at which they said it: `the contract came at 4.20 pm`."""


def with_hours(history: History) -> History:
    """`history`, where what was heard takes the hour that its note names for that, if it has none."""
    return History(tuple(_at_its_hour(one) for one in history.events))


def _at_its_hour(event: Event) -> Event:
    told = list(_CAME_AT.finditer(event.note or "")) if event.at is None and event.did is not Did.SENT else []
    if len(told) != 1:
        return event
    try:
        return event.model_copy(update={"at": time_said(told[0]["hour"])})
    except FactError:
        return event


def limit_in(event: Event, before: History, where: Office, *, locale: str) -> Limit | None:
    """What the note of an event says of the day for my answer; None where it says nothing, or no other day than the field.

    `before` is what had happened: a later word of theirs about an offer may move its day. Of a day in the note and one in the field
    the earlier counts, for a day too late loses the offer, and the candidate is asked which is meant.
    """
    found = _noted(event, before, where, locale=locale)
    if event.by is None or found is None:
        return found
    sure = found.day and not (found.about or found.unsure or found.length)
    return found._replace(other=event.by) if sure and found.day and found.day < event.by else None


def _noted(event: Event, before: History, where: Office, *, locale: str) -> Limit | None:
    if not event.note or not _asks(event, before):
        return None
    plain = in_one_line(event.note)
    said = lowered(plain)
    days = read_days(said, event.on, where, locale=locale, soonest=True)
    if event.by and any(one.day == event.by for one in days):
        return None  # the note says the same
    if event.what is What.DOCUMENTS:
        spans = clauses = wanted(said)
        if event.by:
            spans = [span for span in clauses if _mine(said, span) or _REQUEST.search(said, *span)]
        elif found := _by_then(said, plain, spans, days, where):
            return found
    else:
        clauses = [span for span in _clauses(said) if not _theirs(said, span)]
        spans = [span for span in clauses if _mine(said, span)]
    if not spans and _alone(said, days) and not _sent(said, (0, len(said)), event):
        spans = [(0, len(said))]
    if not spans and event.what is What.OFFER:
        spans = [
            span for span in clauses if _BOUND.search(said, *span) and _alone(said[slice(*span)], _moved_to(days, span))
        ]
    if event.what is not What.DOCUMENTS:
        dated = [span for span in spans if any(span[0] <= one.start < span[1] for one in days)]
        granted = [span for span in clauses if span not in dated and _is_granted(said, span, days, event, before)]
        free = [span for span in clauses if _THE_WEEKEND.search(said, *span)]
        spans = [*dated, *granted] or free or spans
    spans = sorted(spans, key=lambda span: not any(one.cap for one in days if span[0] <= one.start < span[1]))
    for begin, end in spans:
        about = [one for one in days if begin <= one.start < end]
        first = _ANSWER.search(said, begin, end) or told(said, begin, end)
        named = [one for one in about if first and one.end > first.start()] or about
        if found := _limit(named, plain):
            return _in_hours(event, found)
    hurry = next(
        (match for span in clauses if (match := _HURRY.search(said, *span)) and _of_it(said, span, spans)), None
    )
    if hurry:
        return Limit(None, plain[hurry.start() : hurry.end()])
    unread = unread_words(said, plain, spans)
    return Limit(None, unread.words) if unread else _perhaps(event, said, plain, days, clauses)


_THE_WEEKEND = re.compile(
    r"\b(?:take|have|use|sleep on it over|think (?:it|this) over (?:at|over))(?: (?:the|this|your|whole|long))* weekend\b"
)
"""The days that are left to me, where no other is named."""
_AGREES = re.compile(
    r"\b(?:fine|ok(?:ay)?|all ?right|alright|no (?:problem|worries|rush|hurry)|of course|sure|certainly|agreed|granted|yes|absolutely|by all means|understood|understandable|that works|works for (?:us|me)|happy to|gladly|take your time|you got it|very well|good)\b(?!,? (?:to hear|news|luck|morning|afternoon|evening|day)\b)"
)
"""They let me have what I asked for."""
_FOR_TIME = re.compile(
    rf"\b(?:more time|longer|days?|weeks?|weekend|exten\w+|postpon\w+|until|till|time to think|deadline|later|{WEEKDAY})\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:is|are|it|that|too|as well|also|then|instead|but|and|we|you|can|do|say|let's|it's|so|noon|midday|lunchtime|morning|afternoon|evening|will|be|works?|for|us|me|stretch|wait|go|live with|hold)\b"
)


_ARRIVES = re.compile(
    r"\b(?:be|being|get|gets|reach|reaches)\b(?: \w+)? (?:(?:with|to) )?(?:me|you|there|here|ready|out|printed|sent|posted)\b"
)
"""What comes to me then: `Monday is the latest it will be with you`."""


def _is_granted(said: str, span: tuple[int, int], days: list[Day], event: Event, before: History) -> bool:
    """Whether a clause of their word about an offer names the day until which I may think, as I asked for more time or they agree to something: `no problem, Monday at noon then`, `Monday is the very latest`."""
    begin, end = span
    inside = [one for one in days if begin <= one.start < end and one.day and not one.since]
    if (
        not inside
        or _ARRIVES.search(said, *span)
        or _sent(said, span, event)
        or _IS_OVER.search(said, *span)
        or AWAY.search(said, *span)
    ):
        return False
    asked = any(
        one.did is Did.SENT and one.what in (What.UPDATE_REPLY, What.NEGOTIATE) and _FOR_TIME.search(one.note or "")
        for one in before.since(before.answer).events
    )
    bound = any(_is_last(said, begin, one) for one in inside)
    if not ((asked and bound) or _AGREES.search(said)):
        return False
    words = blanked(_NO_MORE, blanked(_AGREES, said[begin:end]))
    return bound or _alone(words, _moved_to(inside, span))


_CHOOSES = re.compile(r"\b(?:choos(?:e|ing)|choice|pick|select|book|reserve|r\.?s\.?v\.?p|sign up|slots?)\b")


def reply_by(event: Event, where: Office, *, locale: str, asked: str = "") -> Limit | None:
    """The last day that the note beside an invitation names for my answer: `could you do the 2nd or the 3rd? tell us by Thursday`; None where it names none.

    Days on which we may meet are none: it has to be said of one that it is the last. From `asked` on, what they ask in the note, any such day is one for my answer.
    """
    if event.did is not Did.HEARD or not event.note:
        return None
    plain = in_one_line(event.note)
    said = lowered(plain)
    days = read_days(said, event.on, where, locale=locale, soonest=True)
    question = plain.find(asked) if asked else len(plain)
    for begin, end in _clauses(said):
        mine = _mine(said, (begin, end)) or _CHOOSES.search(said, begin, end) or question < end
        if _theirs(said, (begin, end)) or not mine:
            continue
        last = [one for one in days if begin <= one.start < end and _is_last(said, begin, one)]
        if found := _limit([one for one in last if one.day and one.day >= event.on], plain):
            return found if found.day != event.by else None
    return None


def _is_last(said: str, begin: int, day: Day) -> bool:
    """Whether a day is said to be the last for something."""
    return day.cap or _BOUND.search(said, max(begin, day.start - _NEAR), day.end) is not None


_REQUEST = re.compile(
    r"\b(?:please|pls|kindly)\b|\b(?:could|can|would|will|may|might|do|did|have) (?:you|we|i)(?! (?:decide|hear|know)\b)\b|\b(?:let us have|(?:need|want|require)(?:s|ed)?\b|(?:hope|like|love|glad|happy|keen)(?:s)? to (?:get|have|see|read|receive)|would like (?:you to|your|the|a|an|two|three)|wait(?:s|ing)? for (?:your|the|my)|expect(?:s|ed)? (?:the|your|both|all|two|three) (?!(?:\w+ )?(?:decision|answer|result|outcome|vote)\b)\w+|missing|outstanding|lack|welcome|appreciate(?:d)?|deadline|due)\b|"
    r"(?:^|[.;:!?]\s*)(?:do )?(?:send|supply|forward|return|submit|upload|provide|bring|e-?mail|share|attach|fill in|sign)\b"
)
"""What says that a clause asks for something."""


def wanted(said: str) -> list[tuple[int, int]]:
    """The clauses of words in lower case, beside a request for papers, that are about those: what they ask for, and what else is not about themselves.

    In a mail that asks for something, only the sentences that do so count: somebody's absence, or the day of their decision, is none of it.
    """
    said = _AT_ONCE.sub(lambda one: "x" * len(one[0]), said)
    clauses = [span for span in _clauses(said) if not _theirs(said, span)]
    asked = [span for span in clauses if _asks_for_it(said, span)]
    alone = {begin for begin, end in asked if said[begin:end].strip(" ,.!") in ("please", "pls", "kindly")}
    asked += [span for span in clauses if span[1] in alone]  # `the form by Monday, please`
    ends, begins = {end for _, end in asked}, {begin for begin, _ in asked if said.startswith((",", "and "), begin)}
    more = []
    for span in clauses:
        if not asked or (span[0] in ends and (_GOES_ON.match(said, span[0]) or _only_a_day(said[slice(*span)]))):
            more.append(span)
            ends.add(span[1])
    more += [
        span for span in clauses if span[1] in begins and PAPER.search(said, *span)
    ]  # `one by Friday, one by Monday, please`
    more = [span for span in more if not _THEIRS.search(said, *span)]
    fits = [
        span for span in more if not (of_their_own(said, *span) or THEN.match(said, *span))
    ]  # `they ring them next week, then it is three days`
    return [span for span in clauses if span in asked or span in fits]


_GOES_ON = re.compile(r",|and ")
_OF_A_DAY = re.compile(
    rf"{WEEKDAY}|{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?|[^\W\d_]+|\d+",
)
_BESIDE_A_DAY = frozenset(
    "by on the of at in a an this next coming until till before no not later than latest very most outside end close business noon midday midnight "
    "week month day today tomorrow tonight within hours days weeks two three four five six seven ten please thanks ideally max maximum tops is would be it all both them great good fine perfect best nice lovely helpful kind enough".split()
)


def _only_a_day(clause: str) -> bool:
    """Whether a clause in lower case names a day, or a length of time, and nothing else: `Friday at the latest`."""
    words = _OF_A_DAY.findall(clause)
    plain = [one for one in words if one not in _BESIDE_A_DAY]
    named = [one for one in plain if one[0].isdigit() or re.fullmatch(rf"{WEEKDAY}|{MONTH}", one)]
    return bool(words) and plain == named and (bool(named) or _LENGTH.search(clause) is not None)


_LENGTH = re.compile(r"\b(?:days?|weeks?|hours|month|today|tomorrow|tonight)\b")
_AT_ONCE = re.compile(r"\bby return(?: of (?:post|mail|e-?mail))?\b")


def _asks_for_it(said: str, span: tuple[int, int]) -> bool:
    """Whether a clause asks for something, or is a question about nothing that they do themselves."""
    question = said.startswith("?", span[1]) and not of_their_own(said, *span)
    return question or _REQUEST.search(said, *span) is not None


def apart_from(note: str) -> str:
    """A note beside a request for papers without what it says of those, each letter of the rest in its place."""
    plain = in_one_line(note)
    return without(plain, wanted(lowered(plain)))


def without(plain: str, spans: list[tuple[int, int]]) -> str:
    """Words with a blank for each letter of some of their clauses."""
    for begin, end in spans:
        plain = f"{plain[:begin]}{' ' * (end - begin)}{plain[end:]}"
    return plain


def requests_in(event: Event, where: Office, *, locale: str) -> list[tuple[dt.date, tuple[int, int]]]:
    """The day and the clause of each thing that a note beside a request for papers wants by a day of its own."""
    plain = in_one_line(event.note or "")
    said = lowered(plain)
    days = read_days(said, event.on, where, locale=locale, soonest=True)
    found = []
    for begin, end in _pieces(said, days):
        limit = _limit([one for one in days if begin <= one.start < end], plain)
        if limit and limit.day and limit.settled:
            found.append((limit.day, (begin, end)))
    return found


def _pieces(said: str, days: list[Day]) -> list[tuple[int, int]]:
    """What is wanted, piece by piece: a clause that names no papers goes with that before it, one that names others behind a day is cut there."""
    joined: list[tuple[int, int]] = []
    for begin, end in wanted(said):
        goes_on = joined and joined[-1][1] == begin and not PAPER.search(said, begin, end)
        joined[-1:] = [(joined[-1][0], end)] if goes_on else [*joined[-1:], (begin, end)]
    found: list[tuple[int, int]] = []
    for begin, end in joined:
        inside = [one for one in days if begin <= one.start < end]
        cuts = [one.end for one, after in pairwise(inside) if PAPER.search(said, one.end, after.start)]
        found += pairwise([begin, *cuts, end])
    return found


_BY_THEN = re.compile(r"\b(?P<how>by|before|until|till) (?:then|that day|that date)\b")


def _by_then(said: str, plain: str, spans: list[tuple[int, int]], days: list[Day], where: Office) -> Limit | None:
    """The day that is named before, where they want the papers by it: `HR is back on Monday; please send it by then`."""
    for span in spans:
        found = _BY_THEN.search(said, *span)
        named = [one.day for one in days if found and one.end <= found.start() and one.day]
        if found and named:
            day = where.on_or_before(named[-1] - dt.timedelta(1)) if found["how"] == "before" else named[-1]
            return Limit(day, plain[found.start() : found.end()])
    return None


def _in_hours(event: Event, limit: Limit) -> Limit:
    """Hours end with the hour that is so much later than that at which it was heard; where that is not known, on the first day that this may be."""
    hours = hours_said(lowered(limit.words)) if limit.length else None
    if hours is None or limit.day != event.on + dt.timedelta(ceil(hours / 24)):
        return limit  # counted from something else
    ends = dt.datetime.combine(event.on, event.at or dt.time.min) + dt.timedelta(hours=hours)
    return limit._replace(day=ends.date(), hours=hours)


def hours_in(event: Event, where: Office, *, locale: str) -> float | None:
    """The hours within which they want my answer, or what they asked for, as the note beside it says; None where it does not."""
    found = _noted(event.model_copy(update={"by": None}), History(), where, locale=locale)
    return found.hours if found else None


def _of_it(said: str, span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Whether a clause is about my answer, or says hardly anything but that it hurries: `as soon as you can, please`."""
    return span in spans or len(_BARE.findall(_HURRY.sub(" ", said[span[0] : span[1]]))) <= 1


def _mine(said: str, span: tuple[int, int]) -> bool:
    """Whether a clause says what I am to answer."""
    return _ANSWER.search(said, *span) is not None or told(said, *span) is not None


def is_theirs(event: Event, since: History) -> bool:
    """Whether the day beside news about an offer is one on which they answer or send something, so that it is no last day of mine.

    `since` is what happened since the offer. A delay after my wish for other terms is one of their answer to it; of other news the note
    has to tell.
    """
    if not event.note:
        return event.what is What.DELAY and History(since.events[: since.events.index(event)]).sent(What.NEGOTIATE) > 0
    said = lowered(in_one_line(event.note))
    clauses = _clauses(said)
    theirs = [span for span in clauses if _theirs(said, span)]
    if any(_mine(said, span) for span in clauses if span not in theirs):
        return False
    return bool(theirs) or any(_sent(said, span, event) for span in clauses)


def _sent(said: str, span: tuple[int, int], event: Event) -> bool:
    """Whether a clause has days of its own, such as those on which they send something; papers that they want are mine."""
    letter = event.what is not What.DOCUMENTS and to_come(said[slice(*span)])
    return letter or _THEIRS.search(said, *span) is not None


def _theirs(said: str, span: tuple[int, int]) -> bool:
    """Whether a clause says what they will answer."""
    if _WAITS.search(said, *span) and _FOR_ELSE.search(said, *span):
        return True
    return _THEIR_TURN.search(said, *span) is not None or their_turn(said, *span)


_WAITS = re.compile(r"\b(?:wait\w*|until|till|more time|longer|exten\w+)\b")


_MEANS = (
    r"(?:(?:e-?)?mail|(?:tele|mobile )?phone|call|letter|post|text|(?:voice )?message|voicemail|teams|zoom|video)\b"
)
_BY_MEANS = re.compile(rf"\b{_MEANS}")
_LATEST = re.compile(r"\b(?:latest|at (?:the )?most|deadline)\b")


def bounds(note: str, hour: re.Match[str]) -> bool:
    """Whether an hour in a note is one to answer by, not that at which the message came: `by noon`, not `by e-mail at 16:00`."""
    said = lowered(note.replace("’", "'"))  # the hour was found in the note as it is
    place = hour.start()
    begin, end = next(((begin, end) for begin, end in _clauses(said) if begin <= place < end), (0, len(said)))
    if _LAST_MOMENT.search(said, begin, hour.end()) or _LATEST.search(said, begin, end):
        return True
    if _IS_OVER.search(said, begin, place):
        return False
    return _mine(said, (begin, end)) or _BY_MEANS.search(said, begin, place) is None


_BEFORE = "by|before|until|till|within|later than|up to|ahead of|prior to"
_LAST_MOMENT = re.compile(rf"\b(?:{_BEFORE}|close of|end of|cob|eod)\b(?! (?:the )?{_MEANS})")
_BOUND = re.compile(rf"\b(?:{_BEFORE})\b")
_NEAR = 12
"""Characters before a day in which it is said to be a last one."""
_IS_OVER = re.compile(
    r"\b(?:rang|called|phoned|spoke|met|came|saw|got|received|sent|had|was|were|went|wrote|told|offered|asked|interviewed)\b"
)


def _perhaps(event: Event, said: str, plain: str, days: list[Day], clauses: list[tuple[int, int]]) -> Limit | None:
    """The first day of a note that is read by no rule, which has to be asked about: by it, they may want to hear.

    It counts until then where it is said to be a last one, and comes before the week that is taken where they named none.
    """
    for one in days:
        span = next((span for span in clauses if span[0] <= one.start < span[1]), None)
        bound = one.cap or (span is not None and _is_last(said, span[0], one))
        known = span is None or _sent(said, span, event) or (_IS_OVER.search(said, *span) and not bound)
        theirs = event.what in (What.UPDATE, What.DELAY) and (not bound or (span and AWAY.search(said, *span)))
        if one.day is None or one.since or known or theirs or (one.length and not bound):
            continue
        taken = bound and event.what is What.OFFER and one.day <= event.on + dt.timedelta(BETWEEN)
        return Limit(one.day, plain[one.start : one.end].strip(" ,;"), about=True, unsure=True, taken=taken)
    return None


def _asks(event: Event, before: History) -> bool:
    """Whether what was heard wants an answer of mine, or is about an offer that does."""
    if (event.did, event.what) in ((Did.HEARD, What.OFFER), (Did.HEARD, What.DOCUMENTS), (Did.ELSEWHERE, What.OFFER)):
        return True
    answer = before.answer
    offered = answer is not None and answer.what is What.OFFER
    return offered and event.did is Did.HEARD and event.what in (What.UPDATE, What.DELAY)


def _limit(named: list[Day], plain: str) -> Limit | None:
    """The first of the days, unless one is said to be the last."""
    if not named:
        return None
    fits = [one for one in named if one.day and not one.since]
    if not fits:
        return Limit(None, plain[named[0].start : named[0].end].strip(" ,;"))
    best = next((one for one in fits if one.cap), min(fits, key=lambda one: one.day or dt.date.max))
    about = best.about or len({one.day for one in fits}) > 1 or best.other is not None
    several = about and len({one.day for one in fits}) > 1 and not best.cap
    first, last = (fits[0], fits[-1]) if several else (best, best)
    words = plain[first.start : last.end].strip(" ,;")
    return Limit(best.other or best.day, words, about and not best.cap, length=best.length)


def _clauses(said: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.start() for match in _CLAUSE.finditer(said)), len(said)]
    return list(pairwise(cuts))


_BARE = re.compile(r"[^\W\d_]+")


def _alone(said: str, days: list[Day]) -> bool:
    """Whether the note names a day and hardly anything else: `by Friday`, `48 hours`."""
    rest = said
    for one in reversed(days):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    named = any(not one.since for one in days)  # who can say nothing before Thursday wants nothing by it
    return named and len(_BARE.findall(_CLOCK.sub(" ", rest))) <= 1


def _moved_to(days: list[Day], span: tuple[int, int]) -> list[Day]:
    """The days of a clause, where they stand in it."""
    begin, end = span
    return [
        one._replace(start=max(0, one.start - begin), end=one.end - begin) for one in days if begin <= one.start < end
    ]


_CLOCK = re.compile(r"\b(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|o'clock\b)|noon\b|midday\b|midnight\b)")
