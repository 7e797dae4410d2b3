"""The rule reference is written from the rules and is up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from thankyou.proofread import RULES
from thankyou.proofread.phrases import rules

ROOT = Path(__file__).resolve().parents[2]


def test_the_rule_reference_is_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "document_rules.py", "--check"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_rule_is_documented_and_has_examples() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert all(f"\n## {rule.name}\n" in page for rule in RULES)
    assert all(f"`{rule.name}`" in page and rule.marks and rule.passes for rule in rules())
