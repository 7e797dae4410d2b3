"""A working example to begin with: a table of interviews and the facts that its rows share."""

from __future__ import annotations

import csv
import io

__all__ = ["SAMPLE"]

_COLUMNS = (
    "company", "role", "interviewers.1.name", "interviewers.1.title", "interviewers.1.email", "date",
    "key_points.1.text", "key_points.1.why", "qualifications.1.need", "qualifications.1.evidence", "enthusiasm",
    "next_steps",
)  # fmt: skip
_ROWS = (
    (
        "Harbor Health", "Night Shift Charge Nurse", "Dana Ortiz", "Nurse Manager", "dana.ortiz@example.org", "2026-11-12",
        "night staffing, floats only ever come from stepdown", "I have been that float nurse",
        "someone who can steady the handover at 7 am", "cut handover from 40 mins to 25 on my unit",
        "a unit that debriefs after every code", "she will call references next week",
    ),
    (
        "Willow Clinic", "Staff Nurse", "Dr. Mei-Ling Chua", "Medical Director", "mchua@example.org", "2026-11-13",
        "how the clinic runs its walk-in mornings", "", "", "ran triage for a walk-in clinic for two years",
        "small teams; patients who come back", "",
    ),
    (
        "St. Brigid's", "Ward Sister", "Siobhán Ó Néill", "Matron", "s.oneill@example.org", "2026-11-16",
        "the new reading room for families", "", "training new starters", "trained 6 new starters, all stayed", "", "",
    ),
)  # fmt: skip
_FACTS = """\
# What every row of interviews.csv shares. A row that fills a field in itself goes first.
candidate:
  name: Maya Lindqvist
  email: maya.lindqvist@example.com
  phone: "+1 503 555 0142"
"""


def _table() -> str:
    text = io.StringIO()
    csv.writer(text).writerows([_COLUMNS, *_ROWS])
    return text.getvalue()


SAMPLE = {"interviews.csv": _table(), "facts.yaml": _FACTS}
"""The files of the example, by name."""
