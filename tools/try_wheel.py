"""Builds sdist and wheel, installs the wheel into a clean environment, and uses it from another folder.

What gets tested is what a user installs: the wheel is built from the sdist, holds every file of `templates/`, is described
so that an index page can show it, and its command writes a note where no checkout is in reach. What our messages say to
install (`pip install 'thankyou-notes[xlsx]'`) brings what is missing. Run by `make package`. Exits with status 1 and the
reason if not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "panel.yaml"


def main() -> None:
    """Build, install, run. Prints one line a step."""
    with tempfile.TemporaryDirectory(prefix="thankyou-wheel-") as folder:
        place = Path(folder)
        wheel = build(place / "dist")
        check_contents(wheel)
        check_description(wheel)
        programs = install(wheel, place / "venv")
        use(programs, place / "elsewhere")
        add_extra(programs)


def build(to: Path) -> Path:
    """The wheel, built from the sdist as installers do it."""
    _run(sys.executable, "-m", "build", "--outdir", str(to), str(ROOT))
    [wheel] = to.glob("*.whl")
    print(f"built {wheel.name}")
    return wheel


def check_contents(wheel: Path) -> None:
    """Exit if the wheel lacks a data file, the typing marker or the licence, or holds tests."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    missing = expected() - names
    strays = {name for name in names if not name.startswith(("thankyou/", "thankyou_notes-"))}
    if missing or strays or not any(name.endswith("/licenses/LICENSE") for name in names):
        sys.exit(f"the wheel is wrong: it lacks {sorted(missing)[:5]}, and holds {sorted(strays)[:5]}")
    print(f"holds {len(names)} files")


def check_description(wheel: Path) -> None:
    """Exit if an index would refuse what describes sdist or wheel, or a link of it leads into a folder that is not there."""
    _run(sys.executable, "-m", "twine", "check", "--strict", *map(str, sorted(wheel.parent.iterdir())))
    with zipfile.ZipFile(wheel) as archive:
        [name] = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        description = archive.read(name).decode()
    if astray := re.findall(r"\]\((?!https?:|mailto:|#)[^)]+\)", description):
        sys.exit(f"the description links to what an index does not have: {astray[:5]}")
    print("described for an index")


def add_extra(programs: Path) -> None:
    """Install an extra as our messages say, which keeps the package that is there."""
    python = str(programs / "python")
    _run(python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "thankyou-notes[xlsx]")
    _run(python, "-c", "import openpyxl, thankyou")
    print("added thankyou-notes[xlsx]")


def expected() -> set[str]:
    """What the wheel must hold: everything under `templates/` and `src/thankyou/` that git knows or would add."""
    listing = _run(
        "git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "templates", "src/thankyou"
    ).splitlines()
    files = [name for name in listing if (ROOT / name).is_file()]
    return {f"thankyou/{name}" if name.startswith("templates/") else name.removeprefix("src/") for name in files}


def install(wheel: Path, to: Path) -> Path:
    """The folder of programs of a fresh environment with nothing but the wheel and its dependencies."""
    venv.create(to, with_pip=True)
    programs = to / ("Scripts" if os.name == "nt" else "bin")
    _run(str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install", str(wheel))
    print("installed into a clean environment")
    return programs


def use(programs: Path, folder: Path) -> None:
    """Run the command and the module in a folder that holds one file of facts and nothing else."""
    folder.mkdir()
    shutil.copy(EXAMPLE, folder / "facts.yaml")
    print(_run(str(programs / "thankyou"), "--version", within=folder).strip())
    note = _run(str(programs / "thankyou"), "compose", "facts.yaml", within=folder, allowed=(0, 1))
    again = _run(
        str(programs / "python"), "-I", "-m", "thankyou", "compose", "facts.yaml", within=folder, allowed=(0, 1)
    )
    if "Subject: " not in note or note != again:
        sys.exit("the installed command did not write the note, or not the same one twice")
    print(f"wrote {note.count('Subject: ')} notes from {folder.name}/facts.yaml")


def _run(*command: str, within: Path | None = None, allowed: tuple[int, ...] = (0,)) -> str:
    """What `command` prints. Exits with what it said if its status is not allowed."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    done = subprocess.run(
        command, cwd=within, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode not in allowed:
        sys.exit(f"{' '.join(command)} ended with status {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
