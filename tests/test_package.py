"""What ships: a light import, a complete wheel, one version everywhere, and nothing private or foreign in the files."""

from __future__ import annotations

import inspect
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path
from textwrap import dedent

import pytest
import try_wheel
from try_versions import versions

import thankyou

ROOT = Path(__file__).resolve().parents[1]
ENGINES = {"HanTa", "harper", "language_tool_python", "nltk", "numpy", "textstat"}
LATE = ENGINES | {"argparse", "email_validator", "prompt_toolkit", "questionary", "requests", "yaml"}
"""What is imported only once it is needed."""


def loaded(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after `code`."""
    program = f"{code}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


@pytest.mark.parametrize(
    "code",
    [
        "import thankyou",
        *(f"from thankyou import {name}" for name in ("Interview", "compose", "review", "render_batch")),
    ],
)
def test_import_loads_no_engine(code: str) -> None:
    assert loaded(code) & LATE == set()


def test_facts_are_validated_without_an_engine() -> None:
    assert (
        loaded("from thankyou import Interview\nInterview.model_validate({'candidate': 'Ada Byron'})") & ENGINES
        == set()
    )


@pytest.mark.parametrize("name", thankyou.__all__)
def test_public_names_can_be_imported(name: str) -> None:
    assert getattr(thankyou, name) is not None


def test_public_names_stay_what_they_are_once_their_modules_are_loaded() -> None:
    program = """
        import pkgutil, importlib, types, thankyou
        for module in pkgutil.walk_packages(thankyou.__path__, "thankyou."):
            if module.name != "thankyou.__main__":
                importlib.import_module(module.name)
        print([name for name in thankyou.__all__ if isinstance(getattr(thankyou, name), types.ModuleType)])
    """
    done = subprocess.run([sys.executable, "-c", dedent(program)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]", "a module must not be called like the function that it hides"


def test_dir_shows_the_public_names() -> None:
    assert set(thankyou.__all__) <= set(dir(thankyou))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = thankyou.no_such_name


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert thankyou.__version__ == metadata.version("thankyou-notes") == project["version"]
    assert f"\n## {project['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_install_command_names_what_can_be_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    known = {f"{project['name']}[{extra}]" for extra in project["optional-dependencies"]}
    texts = [path for path in tracked() if path.suffix in {".py", ".md"} and ROOT / "tests" not in path.parents]
    named = [name for path in texts for name in re.findall(r"pip install '([^']+)'", path.read_text(encoding="utf-8"))]
    assert named and set(named) <= known
    loose = re.compile(r"\bthankyou\[|pip install thankyou\b")
    assert [path for path in texts if loose.search(path.read_text(encoding="utf-8"))] == []


def test_locks_hold_what_is_asked_for_and_each_is_a_part_of_the_next() -> None:
    run, dev, whole = (
        versions((ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")) for name in ("run", "dev", "all")
    )
    assert run.items() <= dev.items() and dev.items() <= whole.items()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]

    def names(asked: list[str | dict[str, str]]) -> set[str]:
        return {re.split(r"[^\w.-]", one)[0].lower().replace("_", "-") for one in asked if isinstance(one, str)}

    extras = [one for extra in project["project"]["optional-dependencies"].values() for one in extra]
    assert names(project["project"]["dependencies"] + groups["build"]) <= run.keys()
    assert names(extras + groups["test"] + groups["dev"]) <= dev.keys()
    assert names(groups["cluster"]) <= whole.keys()


def test_every_python_that_is_named_is_the_oldest_or_newer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    assert project["requires-python"] == f">={named[0]}"


def tracked() -> list[Path]:
    """Every file that git knows or would add."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "-co", "--exclude-standard"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


HOSTS = re.compile(
    "|".join(
        re.escape(host + end)
        for host, end in (
            ("pypi", ".org"),
            ("pythonhosted", ".org"),
            ("repo.maven", ".apache"),
            ("repo1.maven", ".org"),
            ("registry.npmjs", ".org"),
            ("crates", ".io"),
            ("proxy.golang", ".org"),
            ("deb.debian", ".org"),
        )
    )
)


def test_no_day_is_named_in_the_language_of_the_process() -> None:
    """`%A`, `%B` and their like ask the locale that whoever imports us has set; `thankyou.facts.dates` does not."""
    asked = re.compile(r":%[aAbBpcxX]|strftime\(|\bmonth_name\b|\bday_name\b")
    code = [path for path in tracked() if path.suffix == ".py" and ROOT / "src" in path.parents]
    assert len(code) > 100
    assert [path.name for path in code if asked.search(path.read_text(encoding="utf-8"))] == []


def test_no_file_names_a_package_registry() -> None:
    found = [path for path in tracked() if HOSTS.search(path.read_bytes().decode("utf-8", "replace"))]
    assert found == []


def test_no_file_is_a_cache_or_a_program_of_others() -> None:
    foreign = {".class", ".jar", ".pyc", ".so", ".whl", ".zip", ".gz"}
    assert [path for path in tracked() if path.suffix in foreign or path.stat().st_size > 1 << 20] == []


def test_every_template_ships_in_the_wheel(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert try_wheel.expected() - names == set()
    assert {name for name in names if name.startswith("thankyou/templates/")}
    assert "thankyou/py.typed" in names


def test_measuring_a_text_does_not_load_nltk_and_leaves_it_within_reach() -> None:
    code = (
        "import sys; from thankyou.proofread.readability import measures; measures('Two plain words here.');"
        "assert 'nltk' not in sys.modules; from textstat.backend.utils import _get_cmudict as m;"
        "assert m.nltk.__version__ and sys.modules['nltk'].data"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("name", ["compose", "compose_all", "merge", "review"])
def test_help_explains_every_option(name: str) -> None:
    shown = getattr(thankyou, name)
    explained = re.findall(
        r"^        (\w+): ", (shown.__doc__ or "").partition("Args:")[2].partition("Raises:")[0], re.MULTILINE
    )
    assert explained == list(inspect.signature(shown).parameters)
