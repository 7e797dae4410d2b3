"""`make evaluate`: compose every interview of the corpus and print what can be measured without a judge.

Share of facts used, asked about or left out, findings of the gate and both engines, repeated words and shapes across
notes, frames per hundred notes, length. `docs/judging.md` explains the rest: fresh readers and blind judges.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections import Counter
from itertools import combinations
from pathlib import Path

from thankyou import Interview, Note, compose, compose_all
from thankyou.facts.given import read_facts
from thankyou.planning.sayings import readings
from thankyou.reading import Doubt
from thankyou.writing.score import trigrams

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print the report."""
    top = argparse.ArgumentParser(description=__doc__)
    top.add_argument("--engine", default="embedded", help="embedded, languagetool, both or none")
    args = top.parse_args()
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
    left = [one for note in made for one in note.left_out]
    print(f"\nfollow-ups          {len(made)} of {len({note.kind for note in made})} kinds")
    account(files, [[note] for note in made])
    frames(made)
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


def notes(files: list[Path], engine: str) -> None:
    """What the notes of the corpus look like together."""
    start = time.perf_counter()
    panels = [compose_all(Interview.load(path), engine=engine) for path in files]
    seconds = time.perf_counter() - start
    all_notes = [note for panel in panels for note in panel]
    prose = [_prose(note) for note in all_notes]
    print(f"notes               {len(all_notes)} from {len(files)} interviews in {seconds:.1f} s")
    account(files, panels)
    frames(all_notes)
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


def account(files: list[Path], panels: list[list[Note]]) -> None:
    """How many facts the messages use, ask about and leave out."""
    found = [one for path in files for one in readings(read_facts(path))]
    doubts = sum(isinstance(one, Doubt) for one in found)
    used = sum(len({fact for note in panel for why in note.why for fact in why.facts}) for panel in panels)
    print(f"facts used          {used / len(found):.1%} of {len(found)}; asked about {doubts / len(found):.1%}")


def frames(all_notes: list[Note]) -> None:
    """The patterns that come most often, per hundred notes."""
    often = Counter(variant for note in all_notes for variant in {why.variant for why in note.why[1:-1]})
    print(
        "patterns per 100    "
        + "; ".join(f"{name} {100 * count / len(all_notes):.0f}" for name, count in often.most_common(8))
    )


if __name__ == "__main__":
    main()
