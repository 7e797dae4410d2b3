"""What a rule is about, in words: `explain("tone/pushy/checking-in")`. The same words as in `docs/rules.md`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from thankyou.errors import did_you_mean
from thankyou.facts.resources import shipped
from thankyou.proofread import RULES
from thankyou.proofread.pasted import remains
from thankyou.proofread.phrases import rules
from thankyou.proofread.slips import slips

__all__ = ["explain", "no_rule", "rule_names"]

_ENGINES = {
    "harper": "Grammar and spelling by Harper, the embedded engine.",
    "languagetool": "Grammar and spelling by LanguageTool.",
    "engine": "Says that an engine could not check.",
}
_NAMED = ("tone", "wording", "slips")
"""Rules whose issues are all entries of a file."""


class _Entry(NamedTuple):
    name: str
    says: str
    marks: tuple[str, ...]
    passes: tuple[str, ...]


@cache
def _entries() -> tuple[_Entry, ...]:
    phrases = [_Entry(one.name, f"{one.reason} {one.rewrite}".strip(), one.marks, one.passes) for one in rules()]
    left = [_Entry(one.name, f"it {one.says}.", one.marks, one.passes) for one in remains()]
    return (*phrases, *left, *(_Entry(one.name, one.reason, one.marks, one.passes) for one in slips()))


@cache
def rule_names() -> tuple[str, ...]:
    """Every rule and engine, and below `tone`, `wording` and `slips` every class and every entry, in their order."""
    entries = [entry.name for entry in _entries()]
    classes = [name.rpartition("/")[0] for name in entries]
    return tuple(dict.fromkeys([*(rule.name for rule in RULES), *_ENGINES, *classes, *entries]))


def is_rule(name: str) -> bool:
    """Whether issues can be called so, or begin so before a slash. What other rules and engines call theirs is not listed."""
    top = name.partition("/")[0]
    return name in rule_names() or (bool(top) and top in rule_names() and top not in _NAMED and not name.endswith("/"))


def no_rule(name: str) -> str:
    """That there is no rule of this name, with the nearest that there is; empty where it is one."""
    return "" if is_rule(name) else f"there is no rule `{name}`{did_you_mean(name, rule_names())}"


def explain(name: str) -> str | None:
    """What a rule looks at, why, and sentences that it marks and passes; None where there is no such rule.

    `name` is that of an issue, `tone/pushy/checking-in`, or its beginning: `tone/pushy`, `tone`.
    """
    if not is_rule(name):
        return None
    top, _, rest = name.partition("/")
    summary = {rule.name: rule.summary for rule in RULES} | _ENGINES
    parts = [f"{name}\n\n{summary[top]}"]
    entries = [entry for entry in _entries() if entry.name == name or entry.name.startswith(f"{name}/")]
    if len(entries) == 1:
        parts += [
            _sentence(entries[0].says),
            _listed("It marks:", entries[0].marks),
            _listed("It passes:", entries[0].passes),
        ]
    elif entries:
        parts.append(_listed("Its rules:", tuple(f"{entry.name}: {entry.says}" for entry in entries)))
    elif top == "harper" and rest:
        parts.append(_harper(rest))
    return "\n\n".join(filter(None, parts)) + "\n"


def _listed(title: str, items: tuple[str, ...]) -> str:
    return "\n".join([title, *(f"  · {item}" for item in items)]) if items else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _harper(rule: str) -> str:
    """What Harper itself says about one of its rules, and whether it is off here."""
    from thankyou.engines.embedded import description

    data = shipped("rules", "harper.yaml")["disabled"]
    off = next((f"It is off: {reason}." for reason, names in data.items() if rule in names), "")
    if rule == "spelling":
        return "A word that no dictionary has. It is an error where one common word is surely meant, else information."
    return " ".join(filter(None, [description(rule), off]))
