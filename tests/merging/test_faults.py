"""Whatever dies or fails, at whichever file operation: no draft is lost, doubled, cut short or written over."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tables import rows, write_csv

import thankyou
from thankyou.delivery.folder import is_temporary
from thankyou.merging.manifest import MANIFEST

HERE = Path(__file__).parent


class Driver:
    """The process of `faulty.py`."""

    def __init__(self) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(HERE), str(Path(thankyou.__file__).parents[1]))),
        }
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "faulty.py")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )

    def deliver(self, out: Path, kind: str = "none", at: int = 0, seed: int = 0, form: str = "eml") -> dict[str, Any]:
        """Deliver the rows into `out` with a fault at operation `at`; what came of it."""
        assert self.process.stdin is not None and self.process.stdout is not None
        print(
            json.dumps({"out": str(out), "kind": kind, "at": at, "seed": seed, "form": form}),
            file=self.process.stdin,
            flush=True,
        )
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        assert "raised" not in answer, answer
        return answer


@pytest.fixture(scope="module")
def driver() -> Iterator[Driver]:
    made = Driver()
    yield made
    made.process.communicate()


def drafts(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.glob("*.eml")} if out.exists() else {}


def marks(out: Path) -> dict[str, tuple[int, int]]:
    """What would change if a draft were written again."""
    return (
        {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in out.glob("*.eml")} if out.exists() else {}
    )


def check_whole(out: Path, wanted: dict[str, bytes]) -> None:
    """Every draft that is there is one of those wanted, in full."""
    found = drafts(out)
    assert found.items() <= wanted.items(), set(found) - set(wanted) or "a draft is not what it should be"


def check_finished(out: Path, wanted: dict[str, bytes]) -> None:
    """All drafts are there, each is in the manifest once, and nothing is left over."""
    assert drafts(out) == wanted
    entries = [json.loads(line) for line in (out / MANIFEST).read_text(encoding="utf-8").splitlines()]
    written = Counter(entry["file"] for entry in entries if entry["status"] == "written")
    assert written == Counter(dict.fromkeys(wanted, 1))
    assert temporary(out) == []
    assert (out / "errors.jsonl").exists() and (out / "summary.json").exists()


@pytest.fixture(scope="module")
def wanted(driver: Driver, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], int]:
    """The drafts of a run without faults, and how many operations it takes."""
    out = tmp_path_factory.mktemp("whole") / "out"
    answer = driver.deliver(out)
    found = drafts(out)
    assert len(found) == 4 and answer["said"] == ""
    check_finished(out, found)
    return found, answer["count"]


MORE = [
    pytest.param(kind, 1, marks=pytest.mark.exhaustive)
    for kind in ("kill", "torn", "ENOSPC", "EIO", "+ENOSPC", "+EROFS")
]


@pytest.mark.parametrize(("kind", "step"), [("kill", 5), *MORE])
def test_a_fault_at_any_operation_loses_doubles_and_spoils_nothing(
    kind: str, step: int, driver: Driver, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    drafts_wanted, operations = wanted
    assert operations > 80
    for at in range(1, operations + 1, step):
        out = tmp_path / f"{at}"
        answer = driver.deliver(out, kind, at)
        if answer["signal"]:
            assert answer["signal"] == signal.SIGKILL and kind in ("kill", "torn")
        check_whole(out, drafts_wanted)
        before = marks(out)
        again = driver.deliver(out)
        assert again["said"] == "" and not again["signal"], (at, again)
        check_finished(out, drafts_wanted)
        assert before.items() <= marks(out).items(), f"a draft was written again after operation {at}"


@pytest.mark.parametrize(
    ("kind", "step"),
    [
        ("interrupted", 9),
        pytest.param("interrupted", 2, marks=pytest.mark.exhaustive),
        pytest.param("interrupt", 2, marks=pytest.mark.exhaustive),
    ],
)
def test_an_interruption_at_any_operation_leaves_nothing_half_done(
    kind: str, step: int, driver: Driver, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    for at in range(1, wanted[1] + 1, step):
        out = tmp_path / f"{at}"
        assert driver.deliver(out, kind, at)["said"] == "interrupted"
        check_whole(out, wanted[0])
        assert temporary(out) == [], at
        before = marks(out)
        assert driver.deliver(out)["said"] == ""
        check_finished(out, wanted[0])
        assert before.items() <= marks(out).items(), at


def temporary(out: Path) -> list[str]:
    return [path.name for path in out.iterdir() if is_temporary(path.name)] if out.exists() else []


def readers(out: Path) -> Counter[str]:
    """The drafts by number and reader, whatever they say."""
    return Counter(name.rpartition("-")[0] for name in drafts(out))


@pytest.mark.parametrize("step", [7, pytest.param(2, marks=pytest.mark.exhaustive)])
def test_other_options_after_a_kill_double_nothing(
    step: int, driver: Driver, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    once = Counter({name.rpartition("-")[0]: 1 for name in wanted[0]})
    for at in range(1, wanted[1] + 1, step):
        out = tmp_path / f"{at}"
        driver.deliver(out, "kill", at)
        before = marks(out)
        assert driver.deliver(out, seed=7)["said"] == ""
        assert readers(out) == once and before.items() <= marks(out).items(), at


@pytest.mark.parametrize("kind", ["ENOSPC", "EIO", "+ENOSPC"])
def test_a_disk_that_fails_stops_the_merge_and_names_what_failed(
    kind: str, driver: Driver, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    said = [driver.deliver(tmp_path / f"{at}", kind, at)["said"] for at in range(1, wanted[1] + 1, 3)]
    stopped = [one for one in said if one]
    assert len(stopped) > len(said) * 0.8, "only what is cleared away may fail in silence"
    assert all(str(tmp_path) in one for one in stopped)
    assert sum("row" in one.split(":")[0] for one in stopped) >= 10


@pytest.mark.exhaustive
def test_who_dies_again_while_recovering_loses_nothing_either(
    driver: Driver, wanted: tuple[dict[str, bytes], int], tmp_path: Path
) -> None:
    chance = random.Random(20261123)
    for number in range(120):
        out = tmp_path / f"{number}"
        seen: dict[str, tuple[int, int]] = {}
        for _ in range(chance.randint(2, 4)):
            driver.deliver(out, chance.choice(["kill", "torn", "EIO", "+ENOSPC"]), chance.randint(1, wanted[1]))
            check_whole(out, wanted[0])
            assert seen.items() <= marks(out).items()
            seen = marks(out)
        driver.deliver(out)
        check_finished(out, wanted[0])
        assert seen.items() <= marks(out).items()


@pytest.mark.exhaustive
@pytest.mark.parametrize("form", ["mbox", "jsonl", "csv"])
@pytest.mark.parametrize("kind", ["kill", "torn", "+ENOSPC"])
def test_one_file_for_all_notes_is_whole_or_absent(kind: str, form: str, driver: Driver, tmp_path: Path) -> None:
    name, whole = f"notes.{form}", tmp_path / "whole"
    operations = driver.deliver(whole, form=form)["count"]
    wanted = (whole / name).read_bytes()
    for at in range(1, operations + 1, 2):
        out = tmp_path / f"{at}"
        answer = driver.deliver(out, kind, at, form=form)
        assert answer["signal"] or answer["said"] or at > operations - 12
        done = (out / name).exists()
        again = driver.deliver(out, form=form)["said"]
        assert "there already" in again if done else again == ""
        assert (out / name).read_bytes() == wanted


# The command, killed at moments of no choosing


def start(table: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-m",
        "thankyou",
        "merge",
        str(table),
        "--out",
        str(out),
        "--write",
        "--engine",
        "none",
        *more,
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, err = process.communicate(timeout=120)
    return process.returncode, err


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_csv(tmp_path_factory.mktemp("rows") / "rows.csv", rows(120))


@pytest.fixture(scope="module")
def whole(table: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("whole") / "out"
    finish(start(table, out))
    assert len(drafts(out)) == 120
    return drafts(out)


@pytest.mark.exhaustive
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_command_that_is_killed_at_random_moments_is_finished_by_the_next(
    workers: str, table: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(int(workers))
    seen: dict[str, tuple[int, int]] = {}
    for _ in range(6):
        process = start(table, tmp_path / "out", "--workers", workers)
        time.sleep(chance.uniform(0.5, 2.5))
        process.kill()
        finish(process)
        check_whole(tmp_path / "out", whole)
        assert seen.items() <= marks(tmp_path / "out").items()
        seen = marks(tmp_path / "out")
    assert finish(start(table, tmp_path / "out", "--workers", workers))[0] in (0, 1)
    assert drafts(tmp_path / "out") == whole and seen.items() <= marks(tmp_path / "out").items()


@pytest.mark.slow
@pytest.mark.parametrize("count", [2, pytest.param(4, marks=pytest.mark.exhaustive)])
def test_merges_at_once_write_each_row_once_or_say_in_use(count: int, tmp_path: Path) -> None:
    table = write_csv(tmp_path / "rows.csv", rows(40))
    finish(start(table, tmp_path / "alone"))
    processes = [start(table, tmp_path / "out") for _ in range(count)]
    ended = [finish(process) for process in processes]
    assert {status for status, _ in ended} <= {0, 1, 2} and min(status for status, _ in ended) <= 1
    assert all("in use" in err for status, err in ended if status == 2)
    assert drafts(tmp_path / "out") == drafts(tmp_path / "alone")
    lines = (tmp_path / "out" / MANIFEST).read_text(encoding="utf-8").splitlines()
    assert Counter(json.loads(line)["status"] for line in lines)["written"] == 40


@pytest.mark.exhaustive
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_command_that_is_interrupted_tidies_up_and_is_finished_by_the_next(
    workers: str, table: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    process = start(table, tmp_path / "out", "--workers", workers)
    for _ in range(600):
        if drafts(tmp_path / "out") or process.poll() is not None:
            break
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    status, err = finish(process)
    assert status in (0, 1, 130) and "Traceback" not in err, err
    check_whole(tmp_path / "out", whole)
    assert temporary(tmp_path / "out") == []
    finish(start(table, tmp_path / "out"))
    assert drafts(tmp_path / "out") == whole


@pytest.mark.slow
def test_processes_end_when_the_one_that_started_them_is_killed(table: Path, tmp_path: Path) -> None:
    process = start(table, tmp_path / "out", "--workers", "2")
    children: list[str] = []
    path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not path.exists():
        process.kill()
        finish(process)
        pytest.skip("needs a kernel that lists children")
    for _ in range(600):
        children = path.read_text(encoding="utf-8").split()
        if len(children) >= 3:  # two workers and what looks after them
            break
        time.sleep(0.1)
    process.kill()
    process.communicate(timeout=60)
    assert len(children) >= 3
    for _ in range(600):
        left = [child for child in children if _alive(child)]
        if not left:
            return
        time.sleep(0.1)
    pytest.fail(f"still running: {left}")


def _alive(pid: str) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"
