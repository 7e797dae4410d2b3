"""`make evaluate`: compose every interview of the corpus and print what can be measured without a judge.

Share of jottings whose kind is read right, share used or left out, fidelity findings, repeated words and shapes across
notes, readability, length, findings of both engines. `docs/judging.md` explains the rest: blind judges.
"""

from __future__ import annotations

import argparse
import csv
import re
import statistics
import time
from collections import Counter
from itertools import combinations
from pathlib import Path

from thankyou import Interview, Note, compose, compose_all
from thankyou.reading.phrase.forms import reading
from thankyou.reading.phrase.normalise import evened
from thankyou.writing.score import trigrams

ROOT = Path(__file__).resolve().parents[1]
FIELDS = {
    "key_points.text": "point",
    "next_steps": "next",
    "materials.what": "material",
    "concern.text": "concern",
    "concern.answer": "answer",
}
SAME = {
    ("base", "infinitive"),
    ("base", "imperative"),
    ("base", "present"),
    ("adverbial", "clause"),
    ("participle", "act"),
    ("noun", "gerund"),
    ("gerund", "noun"),
}


def main() -> None:
    """Print the report."""
    top = argparse.ArgumentParser(description=__doc__)
    top.add_argument("--engine", default="embedded", help="embedded, languagetool, both or none")
    top.add_argument(
        "--misread", action="store_true", help="list the jottings whose kind is read otherwise than labelled"
    )
    args = top.parse_args()
    jottings(ROOT / "tests" / "corpus" / "jottings.tsv", args.misread)
    files = sorted(
        [
            *(ROOT / "tests" / "corpus" / "interviews").glob("*.yaml"),
            *(path for path in (ROOT / "examples").iterdir() if path.suffix in (".yaml", ".toml", ".json")),
        ]
    )
    notes(files, args.engine)
    follow_ups(
        sorted(
            [
                *(ROOT / "examples" / "messages").glob("*.yaml"),
                *(ROOT / "tests" / "corpus" / "follow_ups").glob("*.yaml"),
            ]
        ),
        args.engine,
    )


def follow_ups(files: list[Path], engine: str) -> None:
    """What the other messages look like: how many are clean, what they could not say, how often phrases come back."""
    made = [compose(path, engine=engine) for path in files]
    said = sum(len({fact for why in note.why for fact in why.facts}) for note in made)
    left = [one for note in made for one in note.left_out]
    print(f"\nfollow-ups          {len(made)} of {len({note.kind for note in made})} kinds")
    print(f"facts used          {said / max(1, said + len(left)):.1%} of {said + len(left)}")
    for reason, count in Counter(one.reason for one in left).most_common(6):
        print(f"  left out {count:4}      {reason}")
    print(f"clean messages      {sum(note.ok for note in made) / len(made):.1%}; engine {made[0].engine}")
    for rule, count in Counter(
        f"{issue.severity.value:12} {issue.rule}" for note in made for issue in note.issues
    ).most_common(8):
        print(f"  {count:4} {rule}")
    prose = [_prose(note) if note.subject else note.body for note in made]
    print(f"words of prose      median {statistics.median(len(text.split()) for text in prose)}")
    repeated(prose)


def jottings(path: Path, misread: bool) -> None:
    """How many labelled jottings are read as what they are: all segments, and the first one."""
    rows = list(csv.DictReader(path.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    right = first = 0
    for row in rows:
        found = [kind.value for kind in reading(evened(row["jotting"]).text, FIELDS.get(row["field"], row["field"]))]
        wanted = [set(re.split(r"[,|]", part)) for part in row["forms"].split(";")]
        same = len(found) == len(wanted) and all(_alike(one, labels) for one, labels in zip(found, wanted, strict=True))
        head = bool(found) and _alike(found[0], wanted[0])
        right, first = right + same, first + head
        if misread and not head:
            print(f"  {row['field']:18} {row['jotting']!r}: labelled {row['forms']}, read {';'.join(found)}")
    print(
        f"jottings            {len(rows)} labelled; head read right {first / len(rows):.1%}; every segment right {right / len(rows):.1%}"
    )


def _alike(found: str, labels: set[str]) -> bool:
    return found in labels or any((found, label.strip()) in SAME for label in labels)


def notes(files: list[Path], engine: str) -> None:
    """What the notes of the corpus look like together."""
    start = time.perf_counter()
    panels = [compose_all(Interview.load(path), engine=engine) for path in files]
    seconds = time.perf_counter() - start
    all_notes = [note for panel in panels for note in panel]
    prose = [_prose(note) for note in all_notes]
    facts = [len(_facts(Interview.load(path))) for path in files]
    used = [len({fact for note in panel for why in note.why for fact in why.facts}) for panel in panels]
    print(f"notes               {len(all_notes)} from {len(files)} interviews in {seconds:.1f} s")
    print(f"facts used          {sum(used) / sum(facts):.1%} of {sum(facts)}")
    reasons = Counter(re.sub(r" in a \w+ note", "", left.reason) for note in all_notes for left in note.left_out)
    for reason, count in reasons.most_common(8):
        print(f"  left out {count:4}      {reason}")
    issues = Counter((issue.severity.value, issue.rule) for note in all_notes for issue in note.issues)
    print(
        f"clean notes         {sum(note.ok for note in all_notes) / len(all_notes):.1%}; engine {all_notes[0].engine}"
    )
    for (severity, rule), count in issues.most_common(12):
        print(f"  {count:4} {severity:12} {rule}")
    words = [len(text.split()) for text in prose]
    print(f"words of prose      median {statistics.median(words)}, from {min(words)} to {max(words)}")
    repeated(prose)
    shared = [
        len(trigrams(a) & trigrams(b)) / max(1, len(trigrams(a) | trigrams(b)))
        for panel in panels
        for a, b in combinations([_prose(note) for note in panel], 2)
    ]
    if shared:
        print(
            f"within panels       mean trigram Jaccard {statistics.mean(shared):.3f}, worst {max(shared):.3f}, over {len(shared)} pairs"
        )


def repeated(prose: list[str]) -> None:
    """Distinct-n over the corpus, and the openings and runs of words that come most often."""
    words = [re.findall(r"[\w'’]+", text.lower()) for text in prose]
    for n in (1, 2, 3, 4):
        runs = [tuple(text[i : i + n]) for text in words for i in range(len(text) - n + 1)]
        print(f"distinct-{n}          {len(set(runs)) / len(runs):.3f}")
    often = Counter(run for text in words for run in {tuple(text[i : i + 5]) for i in range(len(text) - 4)})
    print(
        "runs of five words  "
        + "; ".join(f"{' '.join(run)} ({count / len(prose):.0%})" for run, count in often.most_common(6))
    )


def _prose(note: Note) -> str:
    return "\n\n".join(note.body.split("\n\n")[1:-1])


def _facts(interview: Interview) -> list[str]:
    """The paths of all jottings."""
    found = []
    for name in ("key_points", "qualifications", "concern", "materials", "personal"):
        for index, item in enumerate(getattr(interview, name)):
            found += [
                f"{name}[{index}].{field}" if name != "materials" else f"{name}[{index}]"
                for field in ("text", "why", "need", "evidence", "answer", "what")
                if getattr(item, field, None)
            ]
    for name in ("enthusiasm", "unaddressed", "next_steps"):
        found += [f"{name}[{index}]" for index in range(len(getattr(interview, name)))]
    return found


if __name__ == "__main__":
    main()
