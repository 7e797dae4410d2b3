#!/usr/bin/env python3
"""Write docs/rules.md, the reference of every rule of proofreading, from the rules themselves.

document_rules.py            write docs/rules.md
document_rules.py --check    say whether it is up to date; status 1 if it is not
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

import yaml

from thankyou.facts.resources import templates
from thankyou.proofread import RULES, Rule, agreement, copying, likelier, stops
from thankyou.proofread.acts import Act, acts
from thankyou.proofread.context import Proofs
from thankyou.proofread.gate.rules import proof_facts, relations
from thankyou.proofread.gate.values import Relation
from thankyou.proofread.heaped import Heap, heaps
from thankyou.proofread.pasted import Remains, remains
from thankyou.proofread.phrases import PhraseRule, rules
from thankyou.proofread.slips import Slip, slips

PAGE = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
HEAD = """# The rules of proofreading

Written by `tools/document_rules.py` from the rules themselves; do not edit. The rules run in this order. The name of an
issue begins with the name of its rule: `tone/pushy/checking-in` is an issue of the rule `tone`.

An issue of severity `error` or `warning` makes `note.ok` false, one of severity `information` does not. What is marked
and what passes is run by the tests, sentence by sentence.
"""


def _phrase_rule(rule: PhraseRule) -> str:
    where = [
        f"only in {', '.join(sorted(rule.kinds))}" if rule.kinds else "",
        f"not in {', '.join(sorted(rule.not_kinds))}" if rule.not_kinds else "",
        f"only in {', '.join(sorted(rule.locales))}" if rule.locales else "",
    ]
    says = " ".join(filter(None, [f"{rule.reason[:1].upper()}{rule.reason[1:]}", rule.rewrite]))
    lines = [f"#### `{rule.name}`", "", f"{says} ({'; '.join(filter(None, [rule.severity.value, *where]))})", ""]
    lines += [f"- marks: {sentence}" for sentence in rule.marks] + [f"- passes: {sentence}" for sentence in rule.passes]
    return "\n".join([*lines, ""])


def _slip(slip: Slip) -> str:
    lines = [f"#### `{slip.name}`", "", f"{slip.reason[:1].upper()}{slip.reason[1:]} (warning)", ""]
    lines += [f"- marks: {sentence}" for sentence in slip.marks] + [f"- passes: {sentence}" for sentence in slip.passes]
    return "\n".join([*lines, ""])


def _act(act: Act | Heap) -> str:
    kinds = act.not_kinds if isinstance(act, Act) else frozenset()
    where = f"; not in {', '.join(sorted(kinds))}" if kinds else ""
    lines = [f"#### `{act.name}`", "", f"{act.reason[:1].upper()}{act.reason[1:]} {act.rewrite} (warning{where})", ""]
    lines += [f"- marks: {sentence}" for sentence in act.marks] + [f"- passes: {sentence}" for sentence in act.passes]
    return "\n".join([*lines, ""])


def _proofs(proofs: Proofs) -> str:
    lines = [f"#### `{proofs.name}`", "", proofs.says, ""]
    lines += [f"- marks: {sentence}" for sentence in proofs.marks]
    lines += [f"- passes: {sentence}" for sentence in proofs.passes]
    return "\n".join([*lines, ""])


def _remains(one: Remains) -> str:
    marks, passes = (tuple(f"`` {text} ``".replace("\n", " ↵ ") for text in texts) for texts in (one.marks, one.passes))
    return _proofs(Proofs(one.name, f"It {one.says}. (error)", marks, passes))


def _relation(relation: Relation) -> str:
    lines = [f"#### `fidelity/{relation.name}`", "", f"{relation.says} ({relation.severity.value})", ""]
    lines += [f"- marks: {sentence}" for sentence in relation.marks]
    lines += [f"- passes: {sentence}" for sentence in relation.passes]
    return "\n".join([*lines, ""])


_PROVED = {"stops": stops, "copying": copying, "agreement": agreement, "likelier": likelier}


def _relations() -> list[str]:
    facts = yaml.safe_dump(proof_facts(), sort_keys=False, allow_unicode=True, width=110)
    return [
        f"### relations\n\nEach sentence is part of a letter to Joost by these facts:\n\n```yaml\n{facts}```\n",
        *map(_relation, relations()),
    ]


def _rule(rule: Rule) -> str:
    parts = [f"## {rule.name}", "", rule.summary, ""]
    if doc := (
        sys.modules[rule.check.__module__].__doc__ if rule.name not in ("tone", "wording") else rule.check.__doc__
    ):
        parts += [" ".join(doc.replace(" Start reading at `check`.", "").split()), ""]
    if rule.name not in ("tone", "wording") and rule.check.__doc__:
        parts += [" ".join(rule.check.__doc__.split()), ""]
    for kind, entries in groupby(
        (entry for entry in rules() if entry.family == rule.name), key=lambda entry: entry.kind
    ):
        parts += [f"### {kind}", "", *map(_phrase_rule, entries)]
    if rule.name == "fidelity":
        parts += _relations()
    if rule.name == "tone":
        parts += ["### acts", "", "What a sentence does to somebody, found by its shape.", "", *map(_act, acts())]
        parts += ["### heaps", "", "Words that are too much in one sentence together.", "", *map(_act, heaps())]
    if rule.name in _PROVED:
        parts += list(map(_proofs, _PROVED[rule.name].PROOFS))
    if rule.name == "slips":
        parts += list(map(_slip, slips()))
    if rule.name == "leftovers":
        parts += list(map(_remains, remains()))
    return "\n".join(parts)


def _engine() -> str:
    data = yaml.safe_load((templates() / "rules" / "harper.yaml").read_text(encoding="utf-8"))["disabled"]
    off = "\n".join(f"- {reason}: {', '.join(f'`{name}`' for name in names)}" for reason, names in data.items())
    return (
        "## harper and languagetool\n\nGrammar and spelling by the engines that were asked for; their issues are called "
        "`harper/RULE` and `languagetool/RULE`. A word of the facts is never a misspelling, and neither is one with a "
        "capital or a digit inside; a capitalised word that no dictionary has is information. Any other word that no "
        "dictionary has is an error where it is surely a slip of the fingers for one common word, else information; only "
        "everyday words are suggested. `engine/unchecked` says "
        "that an engine could not check.\n\nRules of Harper that are off:\n\n" + off + "\n"
    )


def page() -> str:
    """The whole reference as Markdown."""
    return "\n".join([HEAD, *map(_rule, RULES), _engine()]).rstrip("\n") + "\n"


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        current = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page()
        print("docs/rules.md is up to date" if current else "docs/rules.md is stale; run tools/document_rules.py")
        return 0 if current else 1
    PAGE.write_text(page(), encoding="utf-8")
    print(f"wrote {PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
