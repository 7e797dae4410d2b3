"""Measures a mail merge for `tools/bench.py`: rows a second, memory, growth, two processes, and the neighbours' speed.

Every figure comes from a fresh interpreter that reads the same CSV file, so memory is the merge's own. Neighbours do less:
`mailmerge --dry-run` fills one template, the flat letter is Jinja2 and an `EmailMessage`; neither checks anything.
"""

from __future__ import annotations

import csv
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["Measured", "mailmerge", "measured", "merge_rows"]

TOPICS = ("night staffing", "the move to event sourcing", "how the clinic runs its walk-in mornings", "pairing on every migration",
          "the audit trail", "the pilot in two schools", "onboarding new starters", "what to do in week one")  # fmt: skip
PROOFS = ("cut handover from {n} minutes to 25", "led a team of {n} through the move", "trained {n} new starters, all stayed",
          "brought the bill down by {n}%", "ran triage for a clinic of {n} beds")  # fmt: skip
FIRST = "Dana Lucía Siobhán Wei Jürgen Amara Tomasz Noor Kwame Aoife Mei Sanne Joost Priya Omar Ingrid".split()
LAST = "Ortiz Montaño Neill Lee Groß Nwosu Nowak Haddad Murphy Chua Vermeulen Berg Raman Said Holm Park Reyes".split()
TEMPLATE = """TO: {{interviewers_email}}
SUBJECT: Thank you, {{role}}
FROM: Ada Byron <ada@example.com>

Dear {{interviewers_name}},

Thank you for talking with me about the {{role}} role at {{company}}. I keep thinking of {{topic}}.
I {{proof}}. I would be glad to tell you more.

Best regards,
Ada Byron
"""


class Measured(NamedTuple):
    """One run over the file."""

    rows: int
    seconds: float
    """CPU seconds, of all its processes."""
    wall: float
    early: float
    """CPU seconds a row between row 500 and row 1,500 (or the end)."""
    late: float
    """The same over the last tenth."""
    megabytes: float
    """Peak memory."""


def merge_rows(count: int) -> Iterator[dict[str, str]]:
    """`count` rows whose readers, jottings and figures differ."""
    for n in range(count):
        yield {
            "candidate.name": "Ada Byron",
            "candidate.email": "ada@example.com",
            "company": f"{LAST[n % 17]} & {LAST[n // 17 % 17]}",
            "role": ("Charge Nurse", "Data Engineer", "Head Gardener", "Payroll Clerk")[n % 4],
            "interviewers.1.name": f"{FIRST[n % 16]} {LAST[n // 16 % 17]}",
            "interviewers.1.email": f"reader{n}@example.org",
            "key_points.1.text": TOPICS[n % 8],
            "qualifications.1.evidence": PROOFS[n % 5].format(n=n % 97 + 2),
            "enthusiasm": f"a team of {n % 41 + 3} that writes things down",
        }


def measured(work: str, count: int, folder: Path) -> Measured:
    """What `work` costs over `count` rows, in a fresh interpreter."""
    path = folder / f"rows-{count}.csv"
    if not path.exists():
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(next(merge_rows(1))))
            writer.writeheader()
            writer.writerows(merge_rows(count))
    command = [sys.executable, __file__, work, str(path), str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def _merge(path: Path, **options: Any) -> Iterator[Any]:
    from thankyou import merge
    from thankyou.merging.tables.opening import open_table

    with closing(open_table(path)) as table:
        yield from merge(table, **options)


def _delivered(path: Path, **options: Any) -> Iterator[Any]:
    from thankyou.merging.delivering import Delivery
    from thankyou.merging.tables.opening import open_table

    with tempfile.TemporaryDirectory() as out, closing(open_table(path)) as table:
        yield from Delivery(table, options, out=out, write=True)


def _flat(path: Path) -> Iterator[Any]:
    from email.message import EmailMessage

    from jinja2 import Environment

    letter = Environment(autoescape=False).from_string(TEMPLATE.partition("\n\n")[2])  # noqa: S701  # not HTML
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            message = EmailMessage()
            message["To"] = row["interviewers.1.email"]
            message["Subject"] = f"Thank you, {row['role']}"
            message.set_content(letter.render(_names(row)))
            yield message.as_bytes()


def mailmerge() -> str | None:
    """Where the neighbour's command is: beside this interpreter, else wherever the shell finds it; None where it is not."""
    beside = Path(sys.executable).with_name("mailmerge")
    return str(beside) if beside.is_file() else shutil.which("mailmerge")


def _mailmerge(path: Path) -> Iterator[Any]:
    """The neighbour's own command, on its own kind of names."""
    with tempfile.TemporaryDirectory() as place, path.open(encoding="utf-8", newline="") as file:
        folder, source = Path(place), csv.DictReader(file)
        (folder / "mailmerge_template.txt").write_text(TEMPLATE, encoding="utf-8")
        (folder / "mailmerge_server.conf").write_text("[smtp_server]\nhost = localhost\nport = 25\n", encoding="utf-8")
        with (folder / "mailmerge_database.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(
                out, ["interviewers_email", "interviewers_name", "role", "company", "topic", "proof"]
            )
            writer.writeheader()
            writer.writerows(map(_names, source))
        program = mailmerge()
        if program is None:
            sys.exit("mailmerge is not installed")
        done = subprocess.run(
            [program, "--dry-run", "--no-limit"], cwd=folder, capture_output=True, text=True, check=True
        )
        yield from (line for line in done.stdout.splitlines() if " sent" in line)


def _names(row: dict[str, str]) -> dict[str, str]:
    return {
        "interviewers_email": row["interviewers.1.email"],
        "interviewers_name": row["interviewers.1.name"],
        "role": row["role"],
        "company": row["company"],
        "topic": row["key_points.1.text"],
        "proof": row["qualifications.1.evidence"],
    }


WORK: dict[str, Callable[[Path], Iterator[Any]]] = {
    "bare": lambda path: _merge(path, engine="none", proofread=False),
    "proofread": lambda path: _merge(path, engine="embedded"),
    "two": lambda path: _merge(path, engine="embedded", workers=2),
    "drafts": lambda path: _delivered(path, engine="none", proofread=False),
    "flat": _flat,
    "mailmerge": _mailmerge,
}


def _main(work: str, path: str, count: int) -> None:
    marks = {min(500, count // 4): 0.0, min(1_500, count * 3 // 4): 0.0, count - count // 10: 0.0, count: 0.0}
    start, begun, done = _cpu(), time.perf_counter(), 0
    for done, _ in enumerate(WORK[work](Path(path)), 1):
        if done in marks:
            marks[done] = _cpu()
    places = sorted(marks)
    [early, late] = [(marks[b] - marks[a]) / (b - a) for a, b in ((places[0], places[1]), (places[-2], places[-1]))]
    if done != count:
        sys.exit(f"{work}: {done} rows instead of {count}")
    print(json.dumps(Measured(done, _cpu() - start, time.perf_counter() - begun, early, late, _peak())._asdict()))


def _peak() -> float:
    """Peak megabytes of this process. Where the kernel tells it, without what the parent had when it started us."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    told = next((line for line in lines if line.startswith("VmHWM:")), None)
    return int(told.split()[1]) / 1024 if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _cpu() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in usages)


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
