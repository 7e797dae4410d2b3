"""A brief as a prompt for whoever writes the paragraphs: the facts numbered, the rules, the shape of the reply.

No telephone number, e-mail address, link or name of a person is in it: `StandIns` puts marks such as `[person 1]` in their place
and back again. The greeting and the sign-off are not asked for; they are ours. The text is `templates/prompts/brief.md`, rendered
by Jinja2; facts are variables of one rendering, never template text. Start reading at `prompt_of`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from thankyou.facts.resources import templates

if TYPE_CHECKING:
    from jinja2 import Template

    from thankyou.facts.models import Interview
    from thankyou.planning.brief import Brief, Unit

__all__ = ["VERSION", "Numbered", "StandIns", "numbered", "prompt_of"]

VERSION = 1
"""Of the prompt: what a model wrote for another one is not what it would write for this."""


class Numbered(NamedTuple):
    """A fact as the prompt shows it."""

    number: int
    sentence: str
    """The finished sentence, spoken to the reader."""
    paths: tuple[str, ...]
    section: str


class StandIns(NamedTuple):
    """What stands in a prompt for what must not leave: real words to marks, the longest first."""

    marks: Mapping[str, str]

    @classmethod
    def of(cls, facts: Interview, *, company: bool = False) -> StandIns:
        """The stand-ins of an interview; the company's name as well where `company` is asked for."""
        found: dict[str, str] = {}
        names = [facts.candidate.name, *(one.name for one in facts.interviewers if one.name)]
        for number, name in enumerate(names):
            mark = "[me]" if number == 0 else f"[person {number}]"
            found[name] = mark
            for part in name.split():
                if len(part) > 1 and part[0].isupper() and part.rstrip(".").lower() not in _TITLES:
                    found.setdefault(part.strip(".,"), mark)
        if company and facts.company:
            found[facts.company] = "[the company]"
        return cls(dict(sorted(found.items(), key=lambda pair: -len(pair[0]))))

    def hide(self, text: str) -> tuple[str, dict[str, str]]:
        """`text` with marks, and what each mark stands for there."""
        used: dict[str, str] = {}
        for pattern, mark in _PRIVATE:
            for match in pattern.findall(text):
                name = f"[{mark} {sum(one.startswith(f'[{mark}') for one in used) + 1}]"
                used[name] = match
                text = text.replace(match, name)
        for real, mark in self.marks.items():
            fresh = re.sub(rf"(?<![\w\[]){re.escape(real)}(?!\w)", mark, text)
            if fresh != text:
                used.setdefault(mark, real)
                text = fresh
        return text, used

    def show(self, text: str, used: Mapping[str, str]) -> str:
        """`text` with what its marks stand for."""
        for mark, real in used.items():
            text = text.replace(mark, real)
        return text


_TITLES = frozenset("mr mrs ms mx miss dr prof professor sir dame chef captain lt rev".split())
_PRIVATE = (
    (re.compile(r"https?://\S+|www\.\S+"), "link"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "e-mail"),
    (re.compile(r"\+?\d[\d ()./-]{6,}\d"), "telephone"),
)
"""What is private by its shape, whatever the facts call it."""


def numbered(brief: Brief) -> tuple[Numbered, ...]:
    """The facts of a brief in the order of the letter, each as its finished sentence."""
    return tuple(_numbered(brief.units))


def _numbered(units: tuple[Unit, ...]) -> Iterator[Numbered]:
    number = 0
    for unit in units:
        for saying in unit.sayings:
            number += 1
            extra = "".join(f" ({name}: {value})" for name, value in unit.extras.items() if name == "file")
            yield Numbered(number, f"{saying.sentence}{extra}", (saying.path,), unit.section)


def prompt_of(brief: Brief, *, mask_company: bool = False) -> str:
    """The prompt. Nothing in it tells who anybody is; pasted into any chat, it gets paragraphs back."""
    stand_ins = StandIns.of(brief.interview, company=mask_company)
    facts = brief.interview
    shown = [one._replace(sentence=stand_ins.hide(one.sentence)[0]) for one in numbered(brief)]
    sections: dict[str, list[Numbered]] = {}
    for one in shown:
        sections.setdefault(one.section, []).append(one)
    company = stand_ins.hide(facts.company)[0] if facts.company else ""
    return _template().render(
        kind=facts.kind.replace("-", " "),
        reader=brief.reader.relation.value,
        role=facts.role or "",
        company=company,
        day=f"{facts.date:%A %d %B %Y}" if facts.date else "",
        medium=facts.medium or "",
        tone=brief.tone.value,
        american=facts.locale in ("en-US", "en-CA", "en-PH"),
        words=brief.words,
        sections=sections,
        vacancy="vacancy" in brief.marks,
        characters=brief.characters,
        version=VERSION,
    )


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(templates() / "prompts")
    environment = Environment(
        loader=loader,
        autoescape=False,  # noqa: S701 - plain text
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("brief.md")
