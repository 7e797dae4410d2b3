"""Document planning for every message beside the thank-you note: what to say, in which order, from which facts.

An outline is data, `templates/outlines/KIND.yaml`: the sections in the order of the letter and, for each, the facts it
is made from and how they are read. A section without facts is left out, or said plainly where the outline says so. A new
kind of message is a model of its facts, an outline and wording; nothing here knows any kind by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from thankyou.facts.follow_ups import Asked, FollowUp, NewsItem, Request
from thankyou.facts.models import KeyPoint, Length, Material, Qualification, Remark, Tone
from thankyou.facts.resources import templates
from thankyou.planning.left_out import LeftOut
from thankyou.planning.outline import Collector, Enclosure, Point, Proof, enclosure_of, point_of, proof_of
from thankyou.planning.readers import Reader, reader_of, tone_for
from thankyou.reading.phrase import Phrase, Speaker, capitalised
from thankyou.reading.phrase.lexicon import can_be

__all__ = ["Answered", "Content", "Part", "Plan", "audience", "plans"]


class Answered(NamedTuple):
    """A question of theirs and my answer."""

    question: Phrase | None
    answer: Phrase
    source: str
    """The question as they put it."""


Content = Phrase | Point | Proof | Enclosure | Answered | None


class Part(NamedTuple):
    """One thing to say."""

    section: str
    content: Content
    facts: tuple[str, ...]
    rank: int
    """How soon it is dropped where space is short: 0 never, the highest first."""
    paragraph: int
    plain: bool = False
    """Whether it is said without any fact."""
    field: str = ""
    """How its jotting was read."""
    instead: bool = False
    """Whether it may be said without its fact, where that has no form that fits."""


class Plan(NamedTuple):
    """What one message will say, in the order of the letter; and what was left out, and why."""

    interview: FollowUp
    reader: Reader
    tone: Tone
    length: Length
    words: tuple[int, int]
    """Body words that a draft aims for."""
    parts: tuple[Part, ...]
    left_out: tuple[LeftOut, ...] = ()
    typos: tuple[tuple[str, str, str], ...] = ()
    questions: tuple[str, ...] = ()
    """What to ask the candidate, most useful first."""
    characters: int | None = None
    """The most characters that fit, where the place of sending sets a limit."""

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every jotting that the message may use, understood."""
        return tuple(phrase for part in self.parts for phrase in _phrases(part.content))


def _phrases(content: Content) -> Iterator[Phrase]:
    if isinstance(content, Phrase):
        yield content
    elif isinstance(content, Enclosure):
        yield content.what
    elif content is not None:
        yield from (one for one in content if isinstance(one, Phrase))


# --- outlines as data --------------------------------------------------------------------------------------------


class _Section(BaseModel):
    """One entry of an outline."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    say: str
    """The section of the wording."""
    paragraph: int
    of: tuple[str, ...] = ()
    """The fields whose facts it is made from; the first that holds any."""
    read: str = "story"
    """How a jotting is read (`_READERS`)."""
    most: int = 1
    """How many facts it takes; each makes a sentence of its own."""
    rank: int = 0
    plain: bool = False
    """Whether it is said also without facts."""
    only: str = ""
    """The mark that the facts must have."""
    ask: str = ""
    """What to ask the candidate where it has no facts."""
    later: str = ""
    """The section for the second fact and those after it, where it is another one."""


class _Outline(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    words: tuple[int, int]
    everybody: bool = False
    """Whether everybody who was there gets one, as after an interview."""
    short_words: tuple[int, int] | None = None
    sections: tuple[_Section, ...]


@cache
def _outline(name: str) -> _Outline:
    import yaml

    return _Outline.model_validate(
        yaml.safe_load((templates() / "outlines" / f"{name}.yaml").read_text(encoding="utf-8"))
    )


def audience(facts: FollowUp) -> int:
    """How many people such a message goes to: everybody who is named, or the first alone."""
    return max(1, len(facts.interviewers)) if _outline(facts.plan).everybody else 1


def plans(facts: FollowUp, *, tone: Tone | None = None, length: Length | None = None) -> list[Plan]:
    """A plan for every reader there could be; `compose_all` writes to the first, `to` chooses another."""
    readers = [reader_of(facts, place) for place in range(len(facts.interviewers))] or [reader_of(facts, None)]
    return [_plan(facts, reader, tone or tone_for(facts, reader), length or Length.STANDARD) for reader in readers]


def _plan(facts: FollowUp, reader: Reader, tone: Tone, length: Length) -> Plan:
    outline = _outline(facts.plan)
    collect = Collector(facts, reader)
    parts: list[Part] = []
    asked: list[str] = []
    for section in outline.sections:
        if section.only and section.only not in facts.marks:
            continue
        found = list(_parts(section, facts, collect))
        if section.of and not found and section.ask:
            asked.append(section.ask)
        if not found and (section.plain or not section.of):
            found = [Part(section.say, None, (), section.rank, section.paragraph, plain=True)]
        parts += found
    words = outline.short_words if length is Length.SHORT and outline.short_words else outline.words
    unused = _unused(outline, facts, parts, collect)
    unused += [
        LeftOut(fact=name, reason=f"it belongs to another kind of message than {facts.kind}") for name in facts.aside
    ]
    return Plan(
        facts, reader, tone, length, words, tuple(parts), (*collect.left_out, *unused), tuple(collect.typos), tuple(asked), facts.characters,
    )  # fmt: skip


def _parts(section: _Section, facts: FollowUp, collect: Collector) -> Iterator[Part]:
    for name in section.of:
        value = getattr(facts, name, None)
        items = value if isinstance(value, tuple) else () if value is None else (value,)
        taken = 0
        for number, item in enumerate(items):
            path = f"{name}[{number}]" if isinstance(value, tuple) else name
            if taken >= section.most:
                collect.left_out.append(
                    LeftOut(fact=path, reason="one message holds only so much; it is left for another one")
                )
                continue
            read = _READERS["point" if isinstance(item, KeyPoint) and section.read not in _READERS else section.read]
            content, used = read(collect, item, path)
            if content is not None:
                say = section.later if taken and section.later else section.say
                taken += 1
                yield Part(
                    say, content, used, section.rank + (taken - 1 if section.rank else 0), section.paragraph, field=section.read, instead=section.plain and taken == 1,
                )  # fmt: skip
        if taken:
            return


def _unused(outline: _Outline, facts: FollowUp, parts: list[Part], collect: Collector) -> list[LeftOut]:
    """Facts that were given for this very message and that no part says."""
    said = {fact for part in parts for fact in part.facts} | {left.fact for left in collect.left_out}
    named = {name for section in outline.sections for name in section.of}
    return [
        LeftOut(fact=path, reason="this message says something else in its place")
        for name in type(facts).model_fields
        if name in named
        for path in _paths(name, getattr(facts, name))
        if not any(one == path or one.startswith((f"{path}.", f"{path}[")) for one in said)
    ]


def _paths(name: str, value: Any) -> list[str]:
    if isinstance(value, tuple):
        return [f"{name}[{number}]" for number in range(len(value))]
    return [] if value is None else [name]


# --- how a jotting is read ---------------------------------------------------------------------------------------

_Read = tuple[Content, tuple[str, ...]]


def _jotting(field: str) -> Callable[[Collector, Any, str], _Read]:
    def read(collect: Collector, item: Any, path: str) -> _Read:
        place = _text_path(item, path)
        phrase = collect.phrase(_text(item), place, field)
        return (phrase, (place,)) if phrase else (None, ())

    return read


def _text(item: Any) -> str:
    return item if isinstance(item, str) else str(getattr(item, "text", item))


def _text_path(item: Any, path: str) -> str:
    return path if isinstance(item, str) else f"{path}.text"


_SPAN = re.compile(r"^(?:\d+|two|three|four|five|six|ten|twelve|twenty) (?:yrs?|years) (?:in|at|on|of|as|with) ", re.I)


def _why_them(collect: Collector, item: str, path: str) -> _Read:
    """Why this person: `12 yrs in the same park` are theirs."""
    return _point(collect, f"your {item}" if _SPAN.match(item) else item, path)


def _point(collect: Collector, item: Any, path: str) -> _Read:
    if isinstance(item, str):
        item = KeyPoint(text=item)
        point = point_of(collect, item, path, text_path=path)
    elif isinstance(item, Remark):
        point = point_of(collect, KeyPoint(text=item.text, by=item.by), path)
    else:
        point = point_of(collect, item, path)
    if point is None:
        return None, ()
    return point, (point.phrase.fact, *((point.why.fact,) if point.why else ()))


_THEIRS = re.compile(r"^(?:showed|let|gave|took|told|walked|rang|drove|lent|made|called|introduced|sent|brought) me\b")
_DEED = re.compile(
    r"^(?:you|they|she|he|everyone|everybody|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:\w+ )?(?:told|let|gave|took|showed|walked|drove|made|lent|paid|brought|sent|waited|explained|answered|was|were|stayed|helped|offered|kept|treated|talked|spoke|listened|laughed|met|rang|called|wrote)\b"
)


def _doing(text: str, collect: Collector) -> str:
    """`Carol walking me round the yard` of the reader, without the name: something to be thanked for; else empty."""
    name = collect.reader.name
    if name is None:
        return ""
    words = {part.casefold() for part in (*name.full.split(), *name.honorific.split()) if part}
    rest = text.split()
    count = 0
    while count < len(rest) and rest[count].strip(".").casefold() in {word.strip(".") for word in words}:
        count += 1
    return " ".join(rest[count:]) if 0 < count < len(rest) and re.match(r"[a-z]+ing\b", rest[count]) else ""


def _valued(collect: Collector, item: Any, path: str) -> _Read:
    """What was valued: a deed of theirs as it was jotted, else any remark."""
    text, place = _text(item), _text_path(item, path)
    if (
        (doing := _doing(text, collect))
        and (found := collect.quietly(doing, place, "personal"))
        and "gerund" in found.forms
    ):
        kept = found._replace(forms={"kindness": found.forms["gerund"]})
        return Point(kept, Speaker.READER, "", None), (place,)
    if _DEED.match(text):
        view, _speaker, _name = collect.view(getattr(item, "by", None))
        found = collect.phrase(text, place, "deed", view)
        return (Point(found, Speaker.READER, "", None), (place,)) if found else (None, ())
    return _point(collect, item, path)


def _proof(collect: Collector, item: Qualification, path: str) -> _Read:
    proof = proof_of(collect, item, path)
    return (proof, tuple(one.fact for one in proof if one)) if proof else (None, ())


_STALE = re.compile(
    r"\b(?:today|tonight|by (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?!,? \d)(?! (?:the )?\d))",
    re.I,
)
_DECIDING = re.compile(
    r"\b(?:decid\w*|decision|answer|hear\w*|know|let (?:me|you)|call\w*|contact\w*|get(?:ting)? back|reply|respond|come back|choose|confirm\w*|tell|announce|offers?|phone|ring|email|e-mail)\b",
    re.I,
)


def _stated(collect: Collector, item: str, path: str) -> _Read:
    """What they said about when they would decide; nothing that has gone stale since, such as `by Friday`."""
    if path.startswith("next_steps") and not _DECIDING.search(item):
        return None, ()
    if _STALE.search(item):
        collect.left_out.append(LeftOut(fact=path, reason="it was said of a day that has gone by; write the date"))
        return None, ()
    phrase = collect.phrase(item, path, "next")
    return (phrase, (path,)) if phrase else (None, ())


def _enclosure(collect: Collector, item: Material, path: str) -> _Read:
    found = enclosure_of(collect, item, path)
    return (found, (found.fact,)) if found else (None, ())


_UNSURE = re.compile(r"^(?:\?+|tbc|tbd|not sure.*|don'?t know.*|ask .*)$", re.I)


_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")


def _reason(collect: Collector, item: str, path: str) -> _Read:
    """One short reason; what stands in brackets behind it is for oneself."""
    bare = _ASIDE.sub("", item)
    if bare and bare != item:
        collect.left_out.append(LeftOut(fact=path, reason="only its first part could be used safely"))
        return _jotting("reason")(collect, bare, path)
    return _jotting("reason")(collect, item, path)


def _advice(collect: Collector, item: str, path: str) -> _Read:
    """What they advised: `stage somewhere with an oven` is what to do, although its first word is also a noun."""
    word = item.split()[0]
    if word.islower() and can_be(word, "VB"):
        told = collect.quietly(f"always {item}", path, "point")
        if told and (advice := told.forms.get("advice", "").removeprefix("always ")):
            phrase = told._replace(source=item, forms={"advice": advice})
            return Point(phrase, Speaker.READER, "", None), (path,)
    return _point(collect, item, path)


_PROMISED = re.compile(r"^(?:promised|offered|agreed|said I(?:['’]d| would)) ", re.I)


def _promise(collect: Collector, item: str, path: str) -> _Read:
    """The question or the promise that a message goes back to: `promised the dataset` is what I did."""
    if found := _PROMISED.match(item):
        what = item[found.end() :]
        bare = re.match(r"(?:the|an?|my|some|our) ", what) and found[0].strip().lower() == "promised"
        said = f"I {found[0].strip()} {'you ' if bare else ''}{what}"
        return _jotting("why")(collect, said, path)
    return _jotting("question")(collect, item, path)


def _own_question(collect: Collector, item: Any, path: str) -> _Read:
    """What I ask; not the first half of it, which may be the half that is no question."""
    phrase, used = _jotting("question")(collect, item, path)
    if isinstance(phrase, Phrase) and "partly" in phrase.forms and not ({"question", "ask"} & phrase.forms.keys()):
        return None, ()
    return phrase, used


_TERM = re.compile(
    r"^(?:on |about )?(?:the )?(?P<what>(?:start|notice|review) (?:date|period)|salary|pay|hours|title|bonus|location|days|shifts)(?: (?:too|also|as well))?$",
    re.I,
)


def _flexible(collect: Collector, item: str, path: str) -> _Read:
    """Where I am flexible: a term by its name alone, or a statement."""
    found = _TERM.match(item.strip(" ."))
    return _jotting("statement")(collect, f"flexible on the {found['what']}" if found else item, path)


def _wish(collect: Collector, item: str, path: str) -> _Read:
    """Good wishes: `luck with the tour`, `good tour`, or a sentence."""
    text = re.sub(r"^(?:good )?luck (?=w/|with\b|for\b)", "good luck ", item, flags=re.I)
    if re.match(r"(?:good|great|lovely|happy|successful) (?!luck\b)[a-z]", text):
        text = f"I wish you a {text}"
    if text.startswith("good luck"):
        text = re.sub(r", [a-z]+s? .*$", "", text)
    return _jotting("statement")(collect, text, path)


def _asked(collect: Collector, item: Asked, path: str) -> _Read:
    if item.answer is None or _UNSURE.match(item.answer):
        collect.left_out.append(LeftOut(fact=path, reason="they asked it, and there is no answer yet"))
        return None, ()
    option = re.sub(r",? (?:pls|please)\.?$", "", item.answer.strip())
    if item.question and " or " in item.question and option.casefold() in item.question.casefold():
        chosen = Phrase(f"{path}.answer", item.answer, "noun", {"noun": option})
        return Answered(None, chosen, item.question), (f"{path}.answer", f"{path}.question")
    answer = collect.phrase(item.answer, f"{path}.answer", "statement")
    if answer is None:
        return None, ()
    question = collect.quietly(item.question, f"{path}.question", "point") if item.question else None
    return Answered(question, answer, item.question or ""), (
        f"{path}.answer",
        *((f"{path}.question",) if item.question else ()),
    )


def _request(collect: Collector, item: Request, path: str) -> _Read:
    phrase = collect.phrase(item.text, f"{path}.text", "request")
    return (phrase, (f"{path}.text",)) if phrase else (None, ())


_HAPPENED = re.compile(
    r"^(?:your|the|their|our|an?|[A-Z][\w-]*)(?: [\w'’-]+){0,4}? (?:[a-z]+ed|won|got|took|bought|sold|cut|set|began|made|built|lost|gave|chose|grew|fell|rose)\b(?! (?:by|for|in \d)\b)"
)
"""News that says what somebody did, although its verb could be a participle: `your co-op capped nitrogen`."""


def _spark(collect: Collector, item: str, path: str) -> _Read:
    """What draws me; a second statement after a comma is left out rather than pasted behind the first."""
    head, comma, rest = item.partition(", ")
    if comma and len(head.split()) > 1:
        after = collect.quietly(rest, path, "point")
        before = collect.quietly(head, path, "enthusiasm")
        if after and before and after.kind == "clause" and before.kind == "noun":
            collect.left_out.append(LeftOut(fact=path, reason="only its first part could be used safely"))
            return before, (path,)
    return _jotting("enthusiasm")(collect, item, path)


def _news(collect: Collector, item: NewsItem, path: str) -> _Read:
    phrase = collect.phrase(item.text, f"{path}.text", "point", collect.base._replace(speaker=Speaker.READER))
    if phrase is not None and phrase.kind == "noun" and _HAPPENED.match(phrase.forms.get("noun", "")):
        noun = phrase.forms["noun"]
        phrase = phrase._replace(kind="clause", forms={"clause": noun, "sentence": f"{capitalised(noun)}."})
    return (phrase, (f"{path}.text",)) if phrase else (None, ())


_READERS: Mapping[str, Callable[[Collector, Any, str], _Read]] = {
    "story": _jotting("why"),
    "statement": _jotting("statement"),
    "plan": _jotting("plan"),
    "reason": _reason,
    "advice": _advice,
    "own": _jotting("own"),
    "promise": _promise,
    "identity": _jotting("identity"),
    "spark": _spark,
    "stated": _stated,
    "question": _own_question,
    "flexible": _flexible,
    "wish": _wish,
    "slot": _jotting("slot"),
    "proposal": _jotting("proposal"),
    "standard": _jotting("standard"),
    "valued": _valued,
    "point": _point,
    "why_them": _why_them,
    "proof": _proof,
    "enclosure": _enclosure,
    "asked": _asked,
    "request": _request,
    "news": _news,
}
"""How a fact becomes what a section says; `templates/outlines` names these."""
