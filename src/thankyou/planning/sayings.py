"""What the facts of a message say, and what must be asked: every fact, in the order in which it was written down.

    facts --said--> words with their stems --reading.read--> `Saying` or `Doubt`

Nothing here knows a kind of message by name: a model's fields are read by its stems (`thankyou.facts.stems`), whether they
stand on the message itself or on one of its entries. Start reading at `readings`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from thankyou.facts.fact import Fact
from thankyou.facts.models import Interview, Interviewer, NextStep, Qualification
from thankyou.facts.nouns import Occasion, Offer
from thankyou.facts.patterns import regex
from thankyou.facts.people import ALL, CANDIDATE, Name
from thankyou.facts.sayings import Said, Saying, said
from thankyou.facts.stems import SENTENCE, Shape, is_sentence, stems_of
from thankyou.planning.leaning import LEANING, STANDING_FOR, is_leaning
from thankyou.planning.whose import FIELD, initials, name_words, whose
from thankyou.reading import Choice, Doubt, Setting, read
from thankyou.reading.fields import is_need

__all__ = ["JOTTED", "OPEN", "choice_of", "jotted", "readings", "setting_of", "words_of"]


@lru_cache(maxsize=64)
def readings(interview: Interview) -> tuple[Saying | Doubt, ...]:
    """Every fact of a message as the saying that it certainly is, or the doubt that asks; in the order of its fields.

    The path of each (`saying.path`, `doubt.fact`) names its field: `key_points[0].you_said`, `valued[1]`. Never raises.
    """
    read_ = [one if isinstance(one, Saying) else _read(one, around, interview) for one, around in words_of(interview)]
    return tuple(read_)


def _read(one: Said, around: Setting, interview: Interview) -> Saying | Doubt:
    """What `one` certainly is, or the doubt that asks; a jotting that leans on what it does not name is asked about."""
    found = read(one, around)
    words = found.words
    if is_sentence(one.words) or words in around.confirmed or one.stem.shape is not Shape.FREE:
        return found
    if one.stem.field == "evidence" and not is_need(one, around):
        entry = _QUALIFICATION.match(interview.apart.get(one.path, one.path))
        item = interview.whole("qualifications")[int(entry[1])] if entry else None
        named = isinstance(item, Qualification) and (item.answers or item.need or item.you_need or item.someone_who)
        points = isinstance(found, Saying) or LEANING.search(words)
        leans = bool(points) and not named and is_leaning(words)
        return Doubt(fact=one.path, words=one.words, reason=_LEANS) if leans else found
    remark = isinstance(found, Saying) and found.owner == "KeyPoint" and found.form in (SENTENCE, "you_said")
    if isinstance(found, Saying) and remark and is_leaning(words, STANDING_FOR):
        return Doubt(fact=one.path, words=one.words, reason=_LEANS, choices=(choice_of(found, around),))
    return found


def choice_of(saying: Saying, around: Setting) -> Choice:
    """What writes a saying down, with whose it is where only its jotting says so."""
    field = saying.field if saying.form == SENTENCE else saying.form
    return Choice(sentence=saying.sentence, fields={field: saying.words, **around.beside(saying.owner, (field,))})


_QUALIFICATION = regex(r"qualifications\[(\d+)\]")
_LEANS = "it leans on something that it does not name"


JOTTED = "jotting"
"""The form of words whose field says what they are, and whose sentence is for whoever writes it to find."""
OPEN = {
    ("Qualification", "need"): "you need",
    ("Qualification", "evidence"): "I have or have done",
    ("Material", "what"): "I am sending",
    ("Concern", "text"): "you were worried about",
    ("Unsaid", "text"): "not said",
    ("Draw", "text"): "what draws me",
    ("Remark", "text"): "for a kind word",
}
"""Fields of jottings that say what sort of fact it is, and which; what a point says, and who said it, no field says."""


def jotted(interview: Interview, doubts: Collection[Doubt]) -> Iterator[Saying]:
    """The doubts of which only the form is open, as a person or a model who writes the sentence may be told them.

    Nothing of ours words them, and they are asked about all the same. Whole sentences and several jottings in one are
    none: there it is open what they say.
    """
    open_now = frozenset(one.fact for one in doubts)
    for one, _ in words_of(interview):
        if not isinstance(one, Said) or one.path not in open_now or (one.stem.owner, one.stem.field) not in OPEN:
            continue
        if "\n" not in one.words and not is_sentence(one.words):
            yield Saying(one.path, JOTTED, one.words, one.stem.owner, one.stem.field)


def words_of(interview: Interview) -> Iterator[tuple[Said | Saying, Setting]]:
    """The words of every field that has a stem, each with what stands around it; a step's `who` and `will` as one saying.

    Words that stand in an entry of their own are told with the one that they belong to, under the path at which they stand.
    """
    written = {home: path for path, home in interview.apart.items()}
    names = _names(interview)
    for name in type(interview).model_fields:
        value = getattr(interview, name)
        listed = isinstance(value, tuple)
        for number, item in enumerate(interview.whole(name) if listed else (value,)):
            if isinstance(item, Fact):
                path = f"{name}[{number}]" if listed else name
                around = _setting(interview, names, item)
                told: list[Said | Saying] = [*said(item, path)]
                if isinstance(item, NextStep) and item.will is not None:
                    words = f"{_within(item.who or '')} will {item.will}"
                    told.insert(0, Saying(f"{path}.will", "will", words, "NextStep", "will"))
                yield from ((one._replace(path=written.get(one.path, one.path)), around) for one in told)
        yield from ((one, _setting(interview, names)) for one in _own(interview, name))


def _within(who: str) -> str:
    """Somebody as he is called inside a sentence: `Your recruiter Anil` without its capital, a name with it."""
    return re.sub(
        r"^(?:Your|My|Our|The|Their|His|Her|An?|Some(?:one|body)|Both|All) ", lambda found: found[0].lower(), who
    )


def _own(interview: Interview, name: str) -> Iterator[Said]:
    """The words of a field of the message itself."""
    stem = next((found for one in type(interview).__mro__ if (found := stems_of(one.__name__).get(name))), None)
    value = getattr(interview, name)
    if stem is not None and isinstance(value, tuple):
        yield from (Said(f"{name}[{number}]", stem, text) for number, text in enumerate(value) if isinstance(text, str))
    elif stem is not None and isinstance(value, str):
        yield Said(name, stem, value)


def setting_of(interview: Interview, item: Fact | None = None, *, said_by: int | None = None) -> Setting:
    """What stands around the words of `item`: whose names there are, who said it, what was confirmed.

    `said_by`: the place of the interviewer whose it is, where the facts do not say it.
    """
    return _setting(interview, _names(interview), item, said_by)


def _setting(
    interview: Interview, names: frozenset[str], item: Fact | None = None, said_by: int | None = None
) -> Setting:
    found = () if item is None else whose(interview, item) or (() if said_by is None else (said_by,))
    people = interview.interviewers
    written = getattr(item, "by", None) or getattr(item, "recipient", None)
    owner = found[0] if len(found) == 1 and found[0] >= 0 and not written and len(people) > 1 else None
    speakers = [people[place] for place in found if 0 <= place < len(people)] or (people if len(people) == 1 else ())
    return Setting(
        names=names,
        speaker=_speaker(found),
        alone=len(people) <= 1,
        speaker_names=frozenset(word for one in speakers for word in name_words(one.name)),
        initials=frozenset(filter(None, (initials(one.name) for one in people))),
        pronoun=(_pronoun(speakers[0]) if len(speakers) == 1 else ""),
        confirmed=frozenset(interview.as_it_stands),
        whose={FIELD[type(item).__name__]: name} if owner is not None and (name := people[owner].name) else {},
    )


_TITLED = {"Mr": "he", "Ms": "she", "Mrs": "she", "Miss": "she"}


def _pronoun(person: Interviewer) -> str:
    """`she` of `she/her`, else of `Ms`; empty where it is neither he nor she."""
    if person.pronouns:
        first = person.pronouns.lower().partition("/")[0].strip()
        return first if first in ("he", "she") else ""
    return _TITLED.get(Name.of(person.name, person.honorific).honorific, "") if person.name else ""


def _speaker(found: tuple[int, ...]) -> str:
    if not found:
        return ""
    if found == (CANDIDATE,):
        return "me"
    return "both" if ALL in found or len(found) > 1 else "reader"


_NAMED = regex(r"[^\W\d_](?<=[^a-zß-ÿ])|\d")


def _names(interview: Interview) -> frozenset[str]:
    """Every word of a person's name, and the words of companies, titles and the like that are written as names are."""
    people = [interview.candidate.name, *(one.name for one in interview.interviewers)]
    offer, event = getattr(interview, "offer", None), getattr(interview, "event", None)
    titles = [interview.company, interview.role, interview.the_job, *(one.title for one in interview.interviewers)]
    titles += [offer.title] if isinstance(offer, Offer) else []
    titles += [event.name, event.place] if isinstance(event, Occasion) else []
    own = {word for name in people for word in name_words(name)}
    return frozenset(own | {word for text in titles for word in name_words(text) if _NAMED.search(word)})
