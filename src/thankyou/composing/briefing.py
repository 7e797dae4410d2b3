"""`brief`: what will be said to one reader, as a value and as a prompt for whoever writes it. Nothing is sent here.

What a message says without a fact of its own (thanks, a plain decision, the terms of an offer) stands in the prompt as our
wording has it, numbered like the facts. Start reading at `brief` and `said_plainly`.
"""

from __future__ import annotations

import random

from thankyou.composing.choices import Facts, choice
from thankyou.composing.defaults import Defaults
from thankyou.facts.given import read_facts
from thankyou.facts.models import Length, Tone
from thankyou.planning.brief import Brief, briefs
from thankyou.writing.desk import Desk, Line
from thankyou.writing.wording import Wording

__all__ = ["brief", "plain_lines", "said_plainly"]


def brief(
    interview: Facts,
    *,
    to: str | int | None = None,
    kind: str | None = None,
    tone: Tone | str | None = None,
    length: Length | str | None = None,
    mask_company: bool = False,
    defaults: Defaults | None = None,
) -> Brief:
    """What the message to one reader will say, in order; `brief.prompt` asks any chat to write it.

    Args:
        interview: the facts: an `Interview`, a mapping of the same shape, or the path of a YAML, JSON or TOML file.
        to: the reader, by name or by place in `interviewers` from 0; unless given, the first one.
        kind: the kind of message, such as `thank-you`; unless given, that of the facts, else `thank-you`.
        tone: `formal`, `warm` or `concise`; unless given, as reader, medium and locale ask.
        length: `short`, `standard` or `detailed`; unless given, as reader and medium ask.
        mask_company: whether the prompt hides the company's name as well.
        defaults: what holds where neither the other arguments nor the facts say otherwise.

    Raises:
        FactError: facts or options that do not fit, or a reader who was not there.
        LoadError: a file that cannot be read.
    """
    ours = defaults or Defaults()
    facts = ours.over(read_facts(interview, kind))
    place = 0 if to is None else facts.place(to)
    asked = choice(Length, length, "length") or ours.length
    found = briefs(facts, tone=choice(Tone, tone, "tone"), length=asked, roomy=True)[place]
    return said_plainly(found)._replace(mask_company=mask_company)


def said_plainly(brief: Brief) -> Brief:
    """The brief with what its plain units say, in the words of our wording; the same for every seed."""
    wording = Wording.load(None, kind=brief.interview.kind)
    texts: dict[int, str] = {}
    for place, unit in enumerate(brief.units):
        liking = any(one.owner == "Draw" for one in unit.sayings)  # a sentence of its own already
        lines = plain_lines(brief, place, wording) if unit.plain and not liking else []
        said = {path for line in lines for path in line.facts}
        if lines and said >= {one.path for one in unit.sayings}:
            texts[place] = " ".join(line.text for line in lines)
    return brief._replace(plain=texts)


def plain_lines(brief: Brief, place: int, wording: Wording) -> list[Line]:
    """What our wording says for one unit alone."""
    desk = Desk(brief._replace(units=(brief.units[place],)), wording)
    chance, lines, state = random.Random("plain"), [], desk.begin()
    while (way := desk.choose(0, state, chance)) is not None:
        line, state = desk.say(way, state)
        lines.append(line)
    return lines
