#!/usr/bin/env python3
"""What the fact gate finds: single alterations of faithful letters by class, and faithful sentences marked all the same.

measure_gate.py FOLDER...        the table, for folders such as tests/proofread/gate_corpus/seen
measure_gate.py --missed FOLDER  also every alteration that was missed and every faithful sentence that was marked

A file of the corpus holds `facts`, faithful `letters` (bodies; `to` names the reader) and `alter`: one alteration a line,
`class | letter | words | other words`, made in an otherwise faithful letter.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.engines.issues import Severity
from thankyou.facts import loading
from thankyou.facts.given import read_facts
from thankyou.facts.models import Interview
from thankyou.proofread import RULES, Context, check, gate, numbers
from thankyou.proofread import facts as knowledge
from thankyou.proofread.gate import alignment, known
from thankyou.proofread.letter import Letter, read

GATE = ("fidelity", "names")
"""The rules that are measured."""
CLASSES = [
    *"number name date promise pronoun speaker owner blend hedge plan negation cause quote feeling courtesy".split(),
    "added detail",
    "added claim",
]


class Case(NamedTuple):
    """One alteration: the altered letter, and where the other words stand in it."""

    file: str
    kind: str
    facts: Interview
    reader: int | None
    text: str
    start: int
    end: int
    instead: str
    """The words that stood there."""


class Faithful(NamedTuple):
    """One letter that is true."""

    file: str
    facts: Interview
    reader: int | None
    text: str


def _letter(facts: Interview, reader: int | None, body: str) -> str:
    name = facts.interviewers[reader or 0].name if facts.interviewers else "Hiring Manager"
    return f"Dear {name},\n\n{body.strip()}\n\nBest regards,\n{facts.candidate.name}\n"


def _bodies(data: Any, facts: Interview) -> Iterator[tuple[int | None, str]]:
    for entry in data["letters"]:
        if isinstance(entry, str):
            yield 0, entry
        else:
            yield facts.place(entry["to"]), entry["text"]


def load(folder: Path) -> tuple[list[Faithful], list[Case]]:
    """The letters and alterations of a folder."""
    letters: list[Faithful] = []
    cases: list[Case] = []
    for path in sorted(folder.glob("*.yaml")):
        data = loading.load(path)
        facts = read_facts(data["facts"])
        bodies = list(_bodies(data, facts))
        letters += [Faithful(path.stem, facts, reader, _letter(facts, reader, body)) for reader, body in bodies]
        for line in data["alter"].strip().splitlines():
            kind, index, old, new = (part.strip() for part in line.split(" | "))
            reader, body = bodies[int(index)]
            if body.count(old) != 1:
                raise SystemExit(f"{path}: “{old}” does not stand once in letter {index}")
            text = _letter(facts, reader, body.replace(old, new))
            start = text.index(body.strip()[: body.strip().index(old)] + new) + body.strip().index(old)
            cases.append(Case(path.stem, kind, facts, reader, text, start, start + len(new), old))
    return letters, cases


def marked(facts: Interview, reader: int | None, text: str) -> tuple[Letter, list[Any]]:
    """The letter taken apart, and what the gate says of it; what is only told, `remember to enclose it`, says nothing is false."""
    letter, context = read(text), _context(facts, reader)
    known_facts = knowledge.of(facts)
    issues = [issue for rule in RULES if rule.name in GATE for issue in rule.check(letter, context, known_facts)]
    return letter, [issue for issue in issues if issue.severity is not Severity.INFORMATION]


def _context(facts: Interview, reader: int | None) -> Context:
    return Context(interview=facts, reader=reader, kind=facts.kind, locale=facts.locale)


def found(case: Case) -> bool:
    """Whether a mark stands in a sentence that the alteration touches."""
    letter, issues = marked(case.facts, case.reader, case.text)
    touched = [one for one in letter.sentences if one.start < case.end and case.start < one.end]
    return any(
        issue.span.start < one.end and one.start < max(issue.span.end, issue.span.start + 1)
        for issue in issues
        for one in touched
    )


def _missed(case: Case) -> str:
    """An alteration that was missed, in its sentences, and the words that it stands for."""
    touched = [one for one in read(case.text).sentences if one.start < case.end and case.start < one.end]
    if not touched:
        return f"missed {case.file} {case.kind}: {case.text[case.start : case.end]}"
    before, after = case.text[touched[0].start : case.start], case.text[case.end : touched[-1].end]
    altered = f"{before}[{case.text[case.start : case.end]}]{after}"
    return f"missed {case.file} {case.kind}: {altered}\n    instead of: {case.instead}"


def _milliseconds(letters: Sequence[Faithful]) -> float:
    """What checking one letter with every rule but the engines costs, of processor time, when the letter is new."""
    for each in (alignment._laid, gate._marks_by_sentence, known.said_in, numbers.counted):
        each.cache_clear()
    started = time.process_time()
    for one in letters:
        check(read(one.text), _context(one.facts, one.reader), knowledge.of(one.facts))
    return (time.process_time() - started) / len(letters) * 1000


def wrongly(one: Faithful) -> tuple[int, int]:
    """How many sentences of a faithful letter are marked, of how many."""
    letter, issues = marked(one.facts, one.reader, one.text)
    places = [(sentence.start, sentence.end) for sentence in letter.sentences]
    return sum(any(x.span.start < end and start < x.span.end for x in issues) for start, end in places), len(places)


def main(arguments: Sequence[str]) -> int:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true", help="show what was missed and what was marked wrongly")
    parser.add_argument("folders", nargs="+", type=Path)
    given = parser.parse_args(arguments)
    letters: list[Faithful] = []
    cases: list[Case] = []
    for folder in given.folders:
        more, others = load(folder)
        letters, cases = letters + more, cases + others
    hits, total = Counter[str](), Counter[str]()
    for case in cases:
        total[case.kind] += 1
        if found(case):
            hits[case.kind] += 1
        elif given.missed:
            print(_missed(case))
    sentences = wrong = 0
    for one in letters:
        letter, issues = marked(one.facts, one.reader, one.text)
        for sentence in letter.sentences:
            sentences += 1
            own = [issue for issue in issues if issue.span.start < sentence.end and sentence.start < issue.span.end]
            wrong += bool(own)
            if own and given.missed:
                print(
                    f"wrongly {one.file}: {sentence.text}\n    "
                    + "; ".join(f"{x.rule} [{one.text[x.span.start : x.span.end]}]: {x.message}" for x in own)
                )
    spent = _milliseconds(letters)
    print("\n| class | found |\n| --- | --- |")
    for kind in CLASSES:
        if total[kind]:
            print(f"| {kind} | {hits[kind]} of {total[kind]} ({hits[kind] / total[kind]:.0%}) |")
    print(f"| all | {hits.total()} of {total.total()} ({hits.total() / total.total():.1%}) |")
    print(f"\nfaithful sentences marked: {wrong} of {sentences} ({wrong / sentences:.1%}); {spent:.1f} ms a letter")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
