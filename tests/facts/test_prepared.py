"""What is worked out of our own files is kept beside them, holds for those very bytes, and says nothing of anybody."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from thankyou import review
from thankyou.facts import patterns
from thankyou.facts.drawers import Drawers, in_drawers
from thankyou.facts.prepared import Store, prepared
from thankyou.proofread import phrases

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of ours in a place where something may be kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    file = tmp_path / "rules.yaml"
    file.write_text("a")
    return file


def kept(file: Path, found: str) -> str:
    return prepared("values", [file], lambda: found)


def test_what_is_kept_is_not_worked_out_again(file: Path) -> None:
    assert (kept(file, "first"), kept(file, "second")) == ("first", "first")
    assert [path.name for path in (file.parent / "__pycache__").iterdir()] == [
        f"rules.{sys.implementation.cache_tag}.opt-values.pyc"
    ]


def test_an_edit_takes_effect_at_once_whatever_the_clock_says(file: Path) -> None:
    kept(file, "first")
    before = file.stat()
    file.write_text("b")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert kept(file, "second") == "second"


@pytest.mark.parametrize("damage", [b"", b"\0" * 30], ids=["empty", "of something else"])
def test_what_is_damaged_is_worked_out_again(file: Path, damage: bytes) -> None:
    kept(file, "first")
    [place] = (file.parent / "__pycache__").iterdir()
    place.write_bytes(damage)
    assert kept(file, "second") == kept(file, "third") == "second"
    place.write_bytes(place.read_bytes()[:-3])
    assert kept(file, "fourth") == "fourth"


def test_where_compiled_modules_may_not_be_written_nothing_is_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept(file, "first") == "first"
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (file.parent / "__pycache__").write_text("no folder")
    assert kept(file, "second") == "second"


def test_a_file_that_is_not_there_is_worked_out_without_it(file: Path) -> None:
    assert kept(file.with_name("nothing.yaml"), "first") == "first"


def test_a_table_in_drawers_has_what_was_put_into_it(file: Path) -> None:
    made: dict[object, int] = {name: len(name) for name in ("", "a", "bb", "Ö", "\ud800")} | {(1, 2): 3, 4: 5}
    for found in (Drawers(made), Drawers(prepared("numbers", [file], lambda: made, in_drawers))):
        assert found["bb"] == 2 and (4 in found, 5 in found, found.get("c", 7)) == (True, False, 7)
        assert {key: found[key] for key in found.everything()} == made
        with pytest.raises(KeyError):
            found["c"]
    assert "a" not in Drawers(in_drawers({}))


def test_every_pattern_of_ours_is_kept_as_it_is_compiled(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_STORE", Store("regex", [file]))
    phrases._kept()
    review(
        "Dear Dana,\n\nThank you.\n\nBest regards,\nIda", engine="none"
    )  # whatever else has run, every room is there
    known = {
        patterns._name(*key): key for key in patterns._known() if _is_a_pattern(*key)
    }  # tests hold some that are none
    patterns._kept.cache_clear()
    patterns._keep()
    try:
        stored = Drawers(Store("regex", [file]).read())
        assert known and known.keys() <= stored.everything()  # how many are known depends on what else has run
        for name in known:
            flags, code, *rest = stored[name]
            theirs = re.compile(*known[name])
            ours = patterns._engine(known[name][0], flags, memoryview(code).cast("I").tolist(), *rest)
            assert (ours.flags, ours.groups, ours.groupindex) == (theirs.flags, theirs.groups, theirs.groupindex)
            assert _matching(memoryview(code).cast("I").tolist()) == _matching(_compiled(*known[name])), name
    finally:
        patterns._kept.cache_clear()


def _compiled(pattern: str, flags: int) -> list[int]:
    compiler = patterns._compiler()
    code: list[int] = compiler._code(compiler._parser.parse(pattern, flags), flags)
    return code


def _matching(code: list[int]) -> list[int]:
    """The code behind what it tells first: how long matches are, and where they can begin, which we tell of more patterns."""
    return code[1 + code[1] :]


def _is_a_pattern(pattern: str, flags: int) -> bool:
    try:
        return bool(re.compile(pattern, flags))
    except re.error:
        return False


_ODD = "zyxwv"
_FACTS = f"""
candidate: Ida {_ODD.title()}
company: {_ODD.title()}works
role: Charge nurse
interviewers: [Dana Ortiz]
key_points:
  - you_said: the {_ODD} ward opens in spring
"""


def _run(place: Path, facts: Path, seed: str = "1", **environment: str) -> str:
    """The note of some facts by the checkout at `place`, which keeps what it works out in the folder `kept` there."""
    found = subprocess.run(
        [sys.executable, "-m", "thankyou", "compose", str(facts), "--engine", "none"],
        env={
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPATH": str(place / "src"),
            "PYTHONPYCACHEPREFIX": str(facts.parent / "kept"),
            "PYTHONHASHSEED": seed,
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode in (0, 1), found.stderr
    return found.stdout


@pytest.mark.slow
def test_what_is_kept_changes_no_note_and_says_nothing_of_anybody(tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text(_FACTS)
    without = _run(ROOT, facts, PYTHONDONTWRITEBYTECODE="1")
    assert not (tmp_path / "kept").exists() and _ODD in without
    assert _run(ROOT, facts) == without
    files = {path: path.read_bytes() for path in (tmp_path / "kept").rglob("*.opt-*.pyc")}
    assert len(files) > 20
    assert [path for path, data in files.items() if _ODD.encode() in data.lower()] == []
    assert _run(ROOT, facts, seed="2") == without
    assert {path: path.read_bytes() for path in files} == files  # no order of ours hangs on the hash seed


@pytest.mark.slow
def test_an_edited_template_changes_the_next_note(tmp_path: Path) -> None:
    for name in ("src", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    facts = tmp_path / "facts.yaml"
    facts.write_text(_FACTS)
    before = _run(tmp_path, facts)
    assert _run(tmp_path, facts) == before and "Gladly" not in before
    for path in (tmp_path / "templates" / "wording").rglob("opening.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("Thank you", "Gladly, thank you"), encoding="utf-8")
    assert "Gladly, thank you" in _run(tmp_path, facts)
