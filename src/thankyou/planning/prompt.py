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
from thankyou.facts.people import CANDIDATE
from thankyou.facts.resources import shipped, templates
from thankyou.planning.sayings import JOTTED, OPEN
from thankyou.planning.stand_ins import StandIns

if TYPE_CHECKING:
    from jinja2 import Template

    from thankyou.facts.sayings import Saying
    from thankyou.planning.brief import Brief
from thankyou.planning.units import Unit

__all__ = ["VERSION", "Numbered", "in_a_line", "numbered", "prompt_of", "reference", "stand_ins", "template"]

VERSION = 24
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
    own: bool = False
    """Whether the message itself says it, whatever the facts are."""


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
            told = _senses(brief.interview.kind, "said").get(unit.section, "").endswith(":")
            must = not again and not courtesy and (told or unit.paragraph == first or "?" in brief.plain[place])
            if must or not paths or _talked(brief):
                offer = _offer(brief) if unit.section == "opening" else ""
                said = f"{brief.plain[place]}{offer and ' '}{offer}"
                note = f"{_to_say(brief, place, must=must)}{offer and f' ({offer})'}"
                yield Numbered(0, said, paths, note, place, must=must, own=True)
                continue
        url = unit.extras.get("url", "")
        for saying in unit.sayings:
            mark = url if saying is unit.sayings[0] else ""
            added = f" (Its address: {mark})" if mark else ""
            to = _question(brief, unit, saying)
            said = f"{_spoken(saying)}{_raised(brief, saying)}"
            spoken, jotted = f"{said}{added}{to and ' '}{to.strip()}", f"{to}{_jotted(saying)}{added}"
            yield Numbered(0, spoken, (saying.path,), jotted, place, mark=mark)


def _question(brief: Brief, unit: Unit, saying: Saying) -> str:
    """What an answer answers, where our wording would let it stand alone."""
    if saying.owner != "Asked" or saying.field != "answer" or len(unit.sayings) > 1:
        return ""
    number = int(re.findall(r"\d+", saying.path)[0])
    asked = getattr(brief.interview, "asked", ())  # of the messages that answer, not of every interview
    question = asked[number].question
    return f"You asked: {question} " if question else ""


_RAISED = {"you": " You raised and brought it up.", "me": " I raised and brought it up."}


def _raised(brief: Brief, saying: Saying) -> str:
    """Who raised a topic, where that is known, as a sentence behind it."""
    topic = (saying.owner, saying.form) == ("KeyPoint", "about")
    return _RAISED.get(_by(brief, saying.path.rpartition(".")[0]), "") if topic else ""


def _to_say(brief: Brief, place: int, *, must: bool) -> str:
    """What the message itself says, as a jotting; empty for mere courtesy."""
    unit, kind = brief.units[place], brief.interview.kind
    if unit.section == "closing" and not must and not unit.sayings:
        return ""
    courtesy = _senses(kind, "courtesies").get(unit.section, "")
    said = _senses(kind, "said").get(unit.section, "")
    if _talked(brief):
        sense = said if "vacancy" in brief.marks and not unit.sayings else ""
        return sense or brief.plain[place]
    facts = "; ".join(_jotted(saying) for saying in unit.sayings)
    facts = brief.plain[place] if said.endswith(":") else facts  # what our sentence tells must be told
    sense = f"{said.removesuffix(':')} ({facts})" if said and facts else said or courtesy or brief.plain[place]
    return sense if must else f"{sense} (a courtesy, only where the letter wants one)"


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
    """`you_asked: how I would staff nights`: the name of the field, which tempts nobody to copy the beginning of our sentence."""
    if saying.form == JOTTED:
        return f"{saying.field}: {saying.words} (jotted: {OPEN[saying.owner, saying.field]})"
    words = f"“{saying.words}”" if saying.form == "quote" else saying.words
    if saying.stem is None:
        return words if saying.field == "text" else f"{saying.field}: {words}"
    return words if saying.path.partition("[")[0] == saying.form else f"{saying.form}: {words}"


_AMPLE = {"recent": 1.2, "later": 1.5}
"""How much longer a model's message may be than ours, right after a talk and later: it joins more facts, and says what ours has no place for."""


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
    shown = [one._replace(note=in_a_line(marks.hide(one.note))) for one in numbered(brief) if one.note]
    title = facts.interviewers[brief.reader.place].title if brief.reader.place is not None else None
    relation = brief.reader.relation.value
    return template("brief.md").render(
        kind=shipped("prompts", "kinds.yaml")[facts.kind],
        interviewed=_talked(brief),
        reader=f"{in_a_line(marks.hide(title))}, {relation}" if title else relation,
        role=in_a_line(marks.hide(facts.role or "")),
        company=in_a_line(marks.hide(facts.company or "")),
        day=_whole_day(facts.day),
        decided=_whole_day(facts.decided),
        medium=in_a_line(marks.hide(facts.medium or "")),
        tone=brief.tone.value,
        contracts=brief.contracts,
        locale=facts.locale,
        words=_room(brief),
        fields=_by_field(brief, (one for one in shown if not one.own)),
        own=[one for one in shown if one.own],
        wish=_talked(brief) and "vacancy" in brief.marks,
        characters=brief.characters,
        reference=reference(brief, mask_company=brief.mask_company),
    )


def _room(brief: Brief) -> int:
    """The most words that a model's message may have."""
    most = brief.words[1]
    return most if brief.characters else round(most * _AMPLE["recent" if _talked(brief) else "later"])


def _whole_day(day: dt.date | None) -> str:
    return f"{weekday_of(day)} {day.day} {month_of(day)} {day.year}" if day else ""


class _Entry(NamedTuple):
    """An entry of a field: what it holds, and who raised it."""

    facts: list[Numbered]
    by: str
    alone: bool
    """Whether it is all that the field holds, so that the field's own name says what it is."""


def _by_field(brief: Brief, shown: Iterable[Numbered]) -> list[tuple[str, list[_Entry]]]:
    """What is told of each field, in its entries: in the order of the facts, not of a letter."""
    fields: dict[str, dict[str, list[Numbered]]] = {name: {} for name in type(brief.interview).model_fields}
    apart = brief.interview.apart
    for one in shown:
        path = apart.get(one.paths[0], one.paths[0]) if one.paths else ""
        fields.setdefault(re.split(r"[.\[]", path)[0], {}).setdefault(path.rpartition(".")[0] or path, []).append(one)
    return [
        (name, [_Entry(facts, _by(brief, path), path == name) for path, facts in entries.items()])
        for name, entries in fields.items()
        if entries
    ]


def _by(brief: Brief, path: str) -> str:
    """`me` where I raised what stands in an entry: whom else a topic came from is nothing that a letter tells its reader."""
    match = re.fullmatch(r"(\w+)\[(\d+)\]", path)
    entry = brief.interview.whole(match[1])[int(match[2])] if match else None
    by = getattr(entry, "by", None)
    return "me" if isinstance(by, str) and brief.interview.people.find(by) == (CANDIDATE,) else ""


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
