"""A brief as a prompt for whoever writes the paragraphs: what to say, numbered, the rules, the shape of the reply.

No telephone number, e-mail address, link or name of a person is in it: `StandIns` puts marks such as `[person 1]` in their place
and back again. The greeting and the sign-off are not asked for; they are ours. The text is `templates/prompts/brief.md`, rendered
by Jinja2; facts are variables of one rendering, never template text. Start reading at `prompt_of`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from thankyou.facts.dates import month_of, weekday_of
from thankyou.facts.follow_ups import Negotiate
from thankyou.facts.resources import shipped, templates
from thankyou.planning.sayings import JOTTED, OPEN
from thankyou.planning.stand_ins import StandIns

if TYPE_CHECKING:
    from jinja2 import Template

    from thankyou.facts.sayings import Saying
    from thankyou.planning.brief import Brief, Unit

__all__ = ["SORTS", "VERSION", "Numbered", "in_a_line", "numbered", "prompt_of", "reference", "stand_ins", "template"]

VERSION = 17
"""Of the prompt: what a model wrote for another one is not what it would write for this."""


class Numbered(NamedTuple):
    """One thing to say, as the prompt shows it."""

    number: int
    sentence: str
    """The finished sentence, spoken to the reader."""
    paths: tuple[str, ...]
    """The facts; none where the message itself says it: thanks, the offer's terms, a plain decision."""
    note: str
    """It as a jotting: what sort of fact it is, and its words."""
    unit: int
    """The place among the units of the brief."""
    must: bool = False
    """Whether the message is none without it."""
    mark: str = ""
    """The address that the sentence must hold."""


def numbered(brief: Brief) -> tuple[Numbered, ...]:
    """What a brief says, in the order of the letter, each as its finished sentence."""
    return tuple(one._replace(number=number) for number, one in enumerate(_listed(brief), 1))


def _listed(brief: Brief) -> Iterator[Numbered]:
    first = brief.units[0].paragraph if brief.units else 0
    for place, unit in enumerate(brief.units):
        if place in brief.plain:
            paths = tuple(saying.path for saying in unit.sayings)
            again = any(brief.units[other].section == unit.section for other in range(place) if other in brief.plain)
            courtesy = unit.section in _senses(brief.interview.kind, "courtesies")
            must = not again and not courtesy and (unit.paragraph == first or "?" in brief.plain[place])
            if must or not paths or _talked(brief):
                offer = _offer(brief) if unit.section == "opening" else ""
                said = f"{brief.plain[place]}{offer and ' '}{offer}"
                note = f"{_to_say(brief, place, must=must)}{offer and f' ({offer})'}"
                yield Numbered(0, said, paths, note, place, must=must)
                continue
        url = unit.extras.get("url", "")
        for saying in unit.sayings:
            mark = url if saying is unit.sayings[0] else ""
            added = f" (Its address: {mark})" if mark else ""
            to = _question(brief, unit, saying)
            spoken, jotted = f"{_spoken(saying)}{added}{to and ' '}{to.strip()}", f"{to}{_jotted(saying)}{added}"
            yield Numbered(0, spoken, (saying.path,), jotted, place, mark=mark)


def _question(brief: Brief, unit: Unit, saying: Saying) -> str:
    """What an answer answers, where our wording would let it stand alone."""
    if saying.owner != "Asked" or saying.field != "answer" or len(unit.sayings) > 1:
        return ""
    number = int(re.findall(r"\d+", saying.path)[0])
    asked = getattr(brief.interview, "asked", ())  # of the messages that answer, not of every interview
    question = asked[number].question
    return f"You asked: {question} " if question else ""


def _to_say(brief: Brief, place: int, *, must: bool) -> str:
    """What the message itself says, as a jotting; empty for mere courtesy."""
    unit, kind = brief.units[place], brief.interview.kind
    if unit.section == "closing" and not must and not unit.sayings:
        return ""
    courtesy = _senses(kind, "courtesies").get(unit.section, "")
    said = _senses(kind, "said").get(unit.section, "")
    if _talked(brief):
        sense = said if "vacancy" in brief.marks and not unit.sayings else ""
        return f"to be said, in words of your own and not in these: {sense or brief.plain[place]}"
    facts = "; ".join(_jotted(saying) for saying in unit.sayings)
    facts = brief.plain[place] if said.endswith(":") else facts  # what our sentence tells must be told
    sense = f"{said.removesuffix(':')} ({facts})" if said and facts else said or courtesy or brief.plain[place]
    if must:
        return f"to be said{'' if said else ', in plain words'}: {sense}"
    return f"a courtesy, only where the letter wants one: {sense}"


def _offer(brief: Brief) -> str:
    """The offer that a request goes back to, for whoever wants to refer to it; an acceptance has its terms in a sentence of its own."""
    facts = brief.interview
    if not isinstance(facts, Negotiate) or facts.offer is None:
        return ""
    terms = [
        f"{name.replace('_', ' ')} {_said_day(each)}" for name, each in facts.offer.terms.items() if name != "title"
    ]
    return f"The offer, for what you want to refer to of it: {'; '.join(terms)}." if terms else ""


def _said_day(value: str) -> str:
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        return value
    return f"{month_of(day)} {day.day}, {day.year}"


@cache
def _senses(kind: str, sort: str) -> Mapping[str, str]:
    """What a kind of message says without a fact, by the section of its outline."""
    return (shipped("prompts", "senses.yaml").get(kind) or {}).get(sort) or {}


def _talked(brief: Brief) -> bool:
    """Whether the message is the first after the interview."""
    return "recent" in brief.marks


def _jotted(saying: Saying) -> str:
    """`you asked: how I would staff nights`: words that tempt nobody to copy the beginning of our sentence."""
    if saying.form == JOTTED:
        return f"{OPEN[saying.owner, saying.field]} (jotted): {saying.words}"
    if saying.stem is None:
        return f"{SORTS.get(saying.field, saying.field).replace('_', ' ')}, in whole sentences: {saying.words}"
    words = f"“{saying.words}”" if saying.form == "quote" else saying.words
    if saying.owner not in _TALKED_OF:
        beginning = saying.stem.completes.partition(" {}")[0].replace("In the meantime", "since we spoke")
        return f"{beginning if beginning.startswith('I ') else beginning[:1].lower() + beginning[1:]}: {words}"
    return f"{SORTS.get(saying.form, saying.form).replace('_', ' ')}: {words}"


_TALKED_OF = frozenset(("KeyPoint", "Qualification", "Concern", "Unsaid", "Draw", "NextStep", "Material", "Remark"))
"""What a talk leaves behind; of a message's own fields, only the sentence that they finish says what they are (`$44 an hour`)."""


_AMPLE = 1.5
"""How much longer a model's message may be than ours where it does not follow a talk: it says what ours has no place for."""

SORTS = {
    "question": "you asked",
    "answer": "my answer",
    "quote": "your very words",
    "someone_who": "you want someone who",
    "i_did": "I",
    "i_do": "I",
    "i_have": "I have",
    "i_am": "I am",
    "i_saw": "I saw",
    "i_answered": "I answered that",
    "i_like_that": "I like that",
    "i_will": "I will",
    "i_hope": "I hope that",
    "they_will": "you will",
    "why": "the reason why it matters to me",
    "worry": "a doubt of yours",
    "drawn_to": "I am drawn to",
}
"""What a field of facts is called where its name does not say it."""


def _spoken(saying: Saying) -> str:
    """The finished sentence; a quotation, and a jotting, with whose it is."""
    if saying.form == JOTTED:
        words = f"{OPEN[saying.owner, saying.field]}: {saying.words}"
        return words[:1].upper() + words[1:]
    return f"You said: “{saying.words}”" if saying.form == "quote" else saying.sentence


def stand_ins(brief: Brief, *, mask_company: bool = False, more: Iterable[str] = ()) -> StandIns:
    """The marks of a brief, the same ones for its prompt and for the reply to it; and for what else is in `more` texts."""
    facts = brief.interview
    texts = [
        *(one.sentence for one in numbered(brief)),
        facts.role or "",
        facts.company or "",
        facts.medium or "",
        *more,
    ]
    return StandIns.of(facts, texts, links=[one.mark for one in numbered(brief) if one.mark], company=mask_company)


def reference(brief: Brief, *, mask_company: bool = False) -> str:
    """Eight characters that a reply repeats, so that one for other facts or another reader is told from it."""
    marks = stand_ins(brief, mask_company=mask_company)
    text = "\n".join([f"{VERSION} {brief.interview.kind}", *(marks.hide(one.sentence) for one in numbered(brief))])
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def prompt_of(brief: Brief) -> str:
    """The prompt. Nothing in it tells who anybody is; pasted into any chat, it gets paragraphs back."""
    marks = stand_ins(brief, mask_company=brief.mask_company)
    facts = brief.interview
    paragraphs: dict[int, dict[int, list[Numbered]]] = {}
    for one in (each for each in numbered(brief) if each.note):
        units = paragraphs.setdefault(brief.units[one.unit].paragraph, {})
        units.setdefault(one.unit, []).append(one._replace(note=in_a_line(marks.hide(one.note))))
    return template("brief.md").render(
        kind=facts.kind.replace("-", " "),
        interviewed=_talked(brief),
        reader=brief.reader.relation.value,
        role=in_a_line(marks.hide(facts.role or "")),
        company=in_a_line(marks.hide(facts.company or "")),
        day=f"{weekday_of(facts.date)} {facts.date.day} {month_of(facts.date)} {facts.date.year}" if facts.date else "",
        medium=in_a_line(marks.hide(facts.medium or "")),
        tone=brief.tone.value,
        locale=facts.locale,
        words=brief.words if brief.characters or _talked(brief) else (brief.words[0], round(brief.words[1] * _AMPLE)),
        paragraphs=paragraphs,
        wish=_talked(brief) and "vacancy" in brief.marks,
        characters=brief.characters,
        reference=reference(brief, mask_company=brief.mask_company),
    )


def in_a_line(text: str) -> str:
    """A text in one line, so that it begins nothing of its own in a prompt."""
    return " ".join(text.split())


@cache
def template(name: str) -> Template:
    """A prompt of `templates/prompts`."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(templates() / "prompts")
    environment = Environment(
        loader=loader,
        autoescape=False,  # noqa: S701 - plain text
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
