"""A mail of theirs that asks for two things: days to choose from and papers are two words of theirs, and each is answered; so are papers
that they want by different days.

    Would Tuesday or Thursday suit you? Please send two referees before Monday.

Start reading at `asked_apart`.
"""

from __future__ import annotations

from thankyou.facts.history import DECISIVE, Did, Event, History, What
from thankyou.scheduling.granted import apart_from, requests_in, wanted, without
from thankyou.scheduling.jotted import in_one_line, lowered
from thankyou.scheduling.paper import PAPER
from thankyou.scheduling.rounds import offers_days, puts_off
from thankyou.scheduling.windows import Office

__all__ = ["asked_apart", "choice_offered", "choice_stands", "papers_in"]


def asked_apart(history: History, where: Office, locale: str) -> History:
    """`history`, where a mail that offers days for an interview and asks for papers is an update and a request, whatever it was logged as,
    and one that wants papers by different days a request for each.
    """
    apart = (one for event in history.events for one in _apart(event, where, locale))
    return History(tuple(part for one in apart for part in _by_their_days(one, where, locale)))


def papers_in(words: str) -> frozenset[str]:
    """The kinds of papers that words name: `certificate`, `referee`."""
    return frozenset(one[0].lower().removesuffix("s") for one in PAPER.finditer(words))


_EDGES = " ,.;?!"


def _by_their_days(event: Event, where: Office, locale: str) -> tuple[Event, ...]:
    if (event.did, event.what) != (Did.HEARD, What.DOCUMENTS) or event.by:
        return (event,)
    note = in_one_line(event.note or "")
    requests = requests_in(event, where, locale=locale)
    named = [papers_in(note[slice(*span)]) for _, span in requests]
    if len({day for day, _ in requests}) < 2 or not all(named) or len(named) != len(requests):
        return (event,)
    parts = [(day, note[begin:end].strip(_EDGES).removeprefix("and ")) for day, (begin, end) in requests]
    first, *others = parts
    told = [(first[0], ". ".join(filter(None, (first[1], apart_from(note).strip(_EDGES))))), *others]
    return tuple(event.model_copy(update={"by": day, "note": words}) for day, words in told)


def _of_papers(note: str) -> list[tuple[int, int]]:
    """The clauses of a note that ask for papers, with what goes on with them: `please send two references, if you can by Monday`."""
    found: list[tuple[int, int]] = []
    for begin, end in wanted(lowered(note)):
        goes_on = found and found[-1][1] == begin and note.startswith((",", " and"), begin)
        if PAPER.search(note, begin, end) or goes_on:
            found.append((begin, end))
    return found


def _apart(event: Event, where: Office, locale: str) -> tuple[Event, ...]:
    note = event.note or ""
    papers = event.what is What.DOCUMENTS
    invites = _may_choose(event)
    if event.did is not Did.HEARD or not (papers or invites):
        return (event,)
    note = in_one_line(note)
    wants = _of_papers(note)
    asks = event if invites else event.model_copy(update={"what": What.UPDATE, "by": None})
    asks = asks.model_copy(update={"note": without(note, wants).strip(" ,")})
    if not wants or not offers_days(asks, where, locale):
        return (event,)
    request = {
        "what": What.DOCUMENTS,
        "by": event.by if papers else None,
        "note": "".join(note[slice(*span)] for span in wants).strip(" ,"),
    }
    return asks, event.model_copy(update=request)


def choice_stands(history: History, where: Office, locale: str) -> Event | None:
    """Their last word that offers days for an interview, where I have chosen none and nothing of theirs has settled or ended it."""
    found = choice_offered(history, where, locale)
    return None if found and history.since(found).sent(What.UPDATE_REPLY) else found


def choice_offered(history: History, where: Office, locale: str) -> Event | None:
    """Their last word that offers days for an interview, where nothing of theirs has settled or ended it; I may have chosen one."""
    found = None
    for event in history.events:
        if event.did is Did.INTERVIEWED:
            found = None
        elif _may_choose(event) and offers_days(event, where, locale):
            found = event
        elif event.did is Did.HEARD and (event.what in DECISIVE or puts_off(event)):
            found = None
    return found


def _may_choose(event: Event) -> bool:
    """Whether what was heard may offer days; an invitation whose day is known offers none."""
    return event.did is Did.HEARD and (event.what is What.UPDATE or (event.what is What.NEXT_ROUND and not event.by))
