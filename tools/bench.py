"""Measures what `thankyou` costs, and prints a small table: `make bench`.

Six questions, each as a figure, a ratio to the same job done without us, and the target:

- How long does an import take, next to `import pydantic, jinja2`? (fresh interpreters, medians of CPU time, in turns)
- What does one note from the command line take, and how much memory? (the same) With the embedded engine, whatever is installed
  beside it; with the verdicts of an earlier run; and without an engine.
- How large are the packages that the base install brings?
- How many notes a second on one core, once warm? Every round uses another seed, so no text is written twice.
- The same when every jotting is new: what is remembered about jottings is forgotten before each round.

- A mail merge: rows a second and memory over 1,000 rows (`--rows 1000,10000,100000` for more, which takes its time), next to
  `mailmerge --dry-run` (to the flat letter where that is not installed); what more rows cost each; how much two processes help; what the bytes of a draft cost.

The job without us is validating the same facts and rendering a flat Jinja2 letter of the same length. Speed is counted in
CPU seconds of this process, so other work on the machine hardly matters. Interviews: every file in `examples/`.
"""

from __future__ import annotations

import argparse
import gc
import inspect
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from bench_merge import mailmerge, measured
from jinja2 import ChainableUndefined, Environment, Template
from packaging.requirements import Requirement

from thankyou import Interview, Note, compose_all
from thankyou.delivery.drafts import draft
from thankyou.facts.loading import load
from thankyou.reading.tagger import english

__all__ = ["Row", "measure", "merges"]

ROOT = Path(__file__).resolve().parents[1]
SUFFIXES = {".yaml", ".yml", ".json", ".toml"}
PAIRED = 4_000
"""Rows that one process and two are compared over: enough to forget how long two take to start."""
FILLER = "We spoke about {{ role }} at {{ company }} and I have kept thinking about the work since then. "
HEAD = "Dear {{ interviewers[0].name }},\n\nThank you for {{ key_points[0].text }}. "
TAIL = "\n\nBest regards,\n{{ candidate.name }}\n{{ candidate.email }}\n{{ candidate.phone }}"


class Row(NamedTuple):
    """One line of the table."""

    what: str
    value: float
    unit: str
    ratio: float
    """Time that we take, divided by the time without us."""
    target: str
    met: bool | None
    """None where there is no target."""


def measure(*, seconds: float, imports: int) -> Iterator[Row]:
    """The rows of the table. Each speed is measured for about `seconds`, imports in `imports` fresh interpreters."""
    for code, most in (("import thankyou", None), ("from thankyou import compose", 250)):  # names are loaded when used
        ours, theirs = fresh(["-c", code], imports)
        target = f"<= {most} ms" if most else ""
        yield Row(
            code, 1000 * ours.seconds, "ms", _over(ours, theirs), target, 1000 * ours.seconds <= most if most else None
        )
    note = ["-m", "thankyou", "compose", str(ROOT / "examples" / "nurse.yaml")]
    for options, what, most in (
        (["--engine", "embedded"], "thankyou compose nurse.yaml", 4),
        (["--engine", "embedded"], "  with kept verdicts", None),
        (["--engine", "none"], "  without an engine", None),
    ):
        kept = _ROOM.name if "kept" in what else None
        ours, theirs = fresh([*note, *options], imports, verdicts=kept)
        ratio = _over(ours, theirs)
        yield Row(
            what, 1000 * ours.seconds, "ms", ratio, f"ratio <= {most}" if most else "", ratio <= most if most else None
        )
        size = "<= 160 MiB" if most else ""
        yield Row(
            "  its memory",
            ours.mebibytes,
            "MiB",
            ours.mebibytes / theirs.mebibytes,
            size,
            ours.mebibytes <= 160 if most else None,
        )
    weight = installed_size("thankyou-notes")
    yield Row("packages of the base install", weight, "MB", 0, "<= 100 MB", weight <= 100)
    facts = [load(path) for path in sorted((ROOT / "examples").iterdir()) if path.suffix in SUFFIXES]
    flat = rate(partial(flat_letters, facts, _letter(_words(facts))), seconds)
    yield Row("flat Jinja2 letter", flat, "notes/s", 1, "", None)
    cases: list[tuple[str, dict[str, Any], Callable[[], None] | None, int]] = [
        ("compose, no proofreading", {"proofread": False}, None, 5),
        ("compose, every jotting new", {"proofread": False}, forget, 8),
        ("compose and proofread", {"engine": "embedded"}, None, 12),
    ]
    for task, asked, before, limit in cases:
        speed = rate(partial(notes, facts, asked), seconds, before=before)
        yield Row(task, speed, "notes/s", flat / speed, f"ratio <= {limit}", flat / speed <= limit)


def merges(counts: list[int]) -> Iterator[Row]:
    """The rows of the table about mail merges of these sizes."""
    yield _draft_bytes()
    first: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="thankyou-bench-") as place:
        for count in counts:
            run = partial(measured, count=count, folder=Path(place))
            flat = theirs = run("flat")
            if mailmerge():
                theirs = run("mailmerge")
                yield Row(f"mailmerge --dry-run, {count:,}", count / theirs.seconds, "notes/s", 1, "", None)
            ratio = flat.seconds / theirs.seconds
            told = "" if mailmerge() else "mailmerge is not installed: ratios to this"
            yield Row(f"flat letter, e-mail, {count:,}", count / flat.seconds, "notes/s", ratio, told, None)
            for work, what in (
                ("bare", "merge, unchecked"),
                ("proofread", "merge, proofread"),
                ("drafts", "merge to .eml files"),
            ):
                ours = run(work)
                yield Row(
                    f"{what}, {count:,}", count / ours.seconds, "notes/s", ours.seconds / theirs.seconds, "", None
                )
                most = "<= 250 MB" if work != "drafts" else ""
                yield Row(
                    "  its memory",
                    ours.megabytes,
                    "MB",
                    ours.megabytes / theirs.megabytes,
                    most,
                    ours.megabytes <= 250 if most else None,
                )
                before = first.setdefault(work, ours.early)
                if count != counts[0]:
                    share = ours.late / before
                    yield Row(f"  a row, to one of {counts[0]:,}", 100 * share, "%", share, "<= 120 %", share <= 1.2)
        one, two = (measured(work, PAIRED, Path(place)) for work in ("proofread", "two"))
        gain = one.wall / two.wall
        yield Row(f"two processes, {PAIRED:,}", 100 * gain, "%", 1 / gain, ">= 170 %", gain >= 1.7)


def _draft_bytes() -> Row:
    """Microseconds that the bytes of a draft cost, and the same of `EmailMessage`."""
    note = compose_all(ROOT / "examples" / "nurse.yaml", engine="none")[0]
    ours, theirs = (min(_seconds(work) for _ in range(5)) for work in (partial(draft, note), note.to_email))
    return Row("bytes of a draft", 1e6 * ours, "us", ours / theirs, "<= 50 us", ours <= 50e-6)


def _seconds(work: Callable[[], object], times: int = 100) -> float:
    start = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - start) / times


def installed_size(name: str) -> float:
    """Megabytes of a distribution's files and those of all that it needs, as they are installed here; without extras."""
    seen: set[str] = set()
    waiting, total = [name], 0
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        try:
            found = metadata.distribution(one)
        except metadata.PackageNotFoundError:
            continue  # only needed elsewhere: another system, another Python
        paths = [Path(str(found.locate_file(path))) for path in found.files or ()]
        total += sum(path.stat().st_size for path in paths if path.is_file())
        needs = [Requirement(text) for text in found.requires or ()]
        waiting += [need.name for need in needs if not need.marker or need.marker.evaluate({"extra": ""})]
    return total / 1e6


class Cost(NamedTuple):
    """What one fresh interpreter took."""

    seconds: float
    """CPU seconds, without starting the interpreter."""
    mebibytes: float
    """Peak memory."""


_TOLD = """
import atexit, resource, runpy, sys
start = resource.getrusage(resource.RUSAGE_SELF)
def tell():
    now = resource.getrusage(resource.RUSAGE_SELF)
    took = now.ru_utime + now.ru_stime - start.ru_utime - start.ru_stime
    print(took, now.ru_maxrss / 1024, file=sys.stderr)
atexit.register(tell)
sys.argv = sys.argv[1:]
if sys.argv[0] == "-c":
    exec(sys.argv[1])
else:
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


def fresh(job: list[str], times: int, *, verdicts: str | None = None) -> tuple[Cost, Cost]:
    """The median costs of a job of ours, `-c CODE` or `-m MODULE ...`, and of importing pydantic and Jinja2 alone.

    Both are run once before, so that their modules are compiled, as an installation leaves them.
    """
    turns = [(_cost(job, verdicts), _cost(["-c", "import pydantic, jinja2"])) for _ in range(times + 1)]
    pairs = turns[1:]
    [ours, theirs] = [
        Cost(statistics.median(one.seconds for one in each), statistics.median(one.mebibytes for one in each))
        for each in zip(*pairs, strict=True)
    ]
    return ours, theirs


def _over(ours: Cost, theirs: Cost) -> float:
    return ours.seconds / theirs.seconds


_ROOM = tempfile.TemporaryDirectory(prefix="thankyou-bench-")
"""Where compiled modules and kept verdicts stand while this runs."""


def _cost(job: list[str], verdicts: str | None = None) -> Cost:
    own = {"PYTHONPYCACHEPREFIX": _ROOM.name, "PYTHONDONTWRITEBYTECODE": "", "THANKYOU_VERDICTS": verdicts or ""}
    command = [sys.executable, "-c", _TOLD, *job]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, **own})
    seconds, mebibytes = done.stderr.splitlines()[-1].split()
    return Cost(float(seconds), float(mebibytes))


def notes(facts: list[dict[str, Any]], options: dict[str, Any], seed: int) -> int:
    """Compose every note of every interview; how many there were."""
    return sum(len(compose_all(one, seed=seed, **options)) for one in facts)


def flat_letters(facts: list[dict[str, Any]], letter: Template, seed: int) -> int:
    """Validate every interview and fill the flat letter for each reader; how many there were. Chance plays no part."""
    made = 0
    for one in facts:
        for _ in one.get("interviewers") or [None]:
            letter.render(dict(Interview.model_validate(one)), seed=seed)
            made += 1
    return made


def _words(facts: list[dict[str, Any]]) -> int:
    """The median length of our notes, in words."""
    found: list[Note] = [note for one in facts for note in compose_all(one, proofread=False)]
    return round(statistics.median(len(note.body.split()) for note in found))


def _letter(words: int) -> Template:
    each = len(Template(FILLER).render(role="a b", company="c").split())
    text = HEAD + FILLER * (words // each) + TAIL
    return Environment(autoescape=False, undefined=ChainableUndefined).from_string(text)  # noqa: S701  # not HTML


def rate(work: Callable[[int], int], seconds: float, *, before: Callable[[], None] | None = None) -> float:
    """Notes a CPU second: the median over rounds of `work(seed)`, after one round to warm up."""
    work(0)
    speeds: list[float] = []
    gc.collect()
    spent, seed = 0.0, 0
    while spent < seconds or len(speeds) < 3:
        seed += 1
        if before:
            before()
        start = time.process_time()
        made = work(seed)
        took = time.process_time() - start
        speeds.append(made / took)
        spent += took
    return statistics.median(speeds)


def forget() -> None:
    """Empty every cache of what facts were read as; what was loaded from files stays."""
    for name, module in list(sys.modules.items()):
        if name.startswith(
            ("thankyou.reading", *(f"thankyou.planning.{one}" for one in ("sayings", "dealing", "tact")))
        ):
            for value in vars(module).values():
                if hasattr(value, "cache_clear") and inspect.signature(value).parameters:
                    value.cache_clear()
    english().guess.cache_clear()
    english().in_place.cache_clear()


def main() -> None:
    """Print the table. Exits with status 1 if a target is missed and `--strict` was given."""
    parser = argparse.ArgumentParser(description="Measure import and composing.")
    parser.add_argument("--seconds", type=float, default=4, help="CPU seconds for each speed (default: %(default)s)")
    parser.add_argument(
        "--imports", type=int, default=11, help="fresh interpreters for each import (default: %(default)s)"
    )
    sizes = "rows of the mail merges, parted by commas; 0 for none (default: %(default)s)"
    parser.add_argument("--rows", default="1000", help=sizes)
    parser.add_argument("--strict", action="store_true", help="fail if a target is missed")
    options = parser.parse_args()
    missed = False
    print(f"{'':30}{'measured':>16}{'ratio':>8}   target")
    counts = [int(count) for count in options.rows.split(",") if int(count)]
    for row in chain(measure(seconds=options.seconds, imports=options.imports), merges(counts) if counts else ()):
        verdict = "" if row.met is None else "met" if row.met else "MISSED"
        print(
            f"{row.what:30}{row.value:>8.0f} {row.unit:<7}{row.ratio:>8.1f}   {row.target:16} {verdict}".rstrip(),
            flush=True,
        )
        missed |= row.met is False
    sys.exit(1 if missed and options.strict else 0)


if __name__ == "__main__":
    main()
