"""README and docs tell the truth: their examples print what stands there, their links and make targets exist."""

from __future__ import annotations

import argparse
import ast
import re
from importlib import import_module
from pathlib import Path

import pytest
import refresh_docs
import site_hooks

import thankyou
from thankyou.commands.cli import COMMANDS, parser

ROOT = Path(__file__).resolve().parents[1]
PAGES = refresh_docs.pages()
WRITTEN = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs" / "decisions").glob("*.md"))]

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
each_text = pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.stem)


@each_page
def test_examples_print_what_the_page_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert refresh_docs.refreshed(text, name=page.name) == text, "look at what changed; if it is right, run `make docs`"


@each_text
def test_relative_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@each_text
def test_make_targets_exist(page: Path) -> None:
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)`|^make ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert {target for pair in named for target in pair if target} <= known


def options_of(made: argparse.ArgumentParser) -> set[str]:
    """Every option of a command and of the commands below it."""
    below = [one for one in made._actions if isinstance(one, argparse._SubParsersAction)]
    own = {name for action in made._actions for name in action.option_strings}
    return own.union(*(options_of(one) for action in below for one in action.choices.values()))


@each_page
def test_commands_and_options_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert {name for name in re.findall(r"`(--[a-z][a-z-]+)", text) if name not in options_of(parser())} == set()
    named = set(re.findall(r"(?:`|^\$ |\| )thankyou ([a-z][a-z-]*)", text, re.MULTILINE))
    assert named <= set(COMMANDS)


def test_readme_or_index_links_to_every_page() -> None:
    home = [ROOT / "README.md", ROOT / "docs" / "index.md"]
    linked = "".join(page.read_text(encoding="utf-8") for page in home)
    assert [page.name for page in PAGES if page not in home and f"{page.name})" not in linked] == []


def test_every_page_is_in_the_menu_of_the_site() -> None:
    listed = set(re.findall(r": (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE))
    docs = ROOT / "docs"
    assert {page.relative_to(docs).as_posix() for page in docs.rglob("*.md")} == listed


def test_the_reference_is_made_from_the_code() -> None:
    command = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    made = site_hooks.on_page_markdown(command)
    assert [one for one in COMMANDS if f"\n## {one}\n\n```text\nusage: thankyou {one} " not in made] == []
    library = site_hooks.on_page_markdown((ROOT / "docs" / "library.md").read_text(encoding="utf-8"))
    public = {name for name in thankyou.__all__ if not name.startswith("__")}
    assert set(re.findall(r"^::: thankyou\.(\w+)$", library, re.MULTILINE)) == public


def test_the_site_shows_a_file_s_name_and_keeps_the_words_of_a_link_that_leads_nowhere() -> None:
    page = "```yaml a.yaml\nx: 1\n```\n```console status=2\n$ x\n```\nSee [the\nlicence](../LICENSE) and [rules](rules.md).\n"
    wanted = '```yaml title="a.yaml"\nx: 1\n```\n```console\n$ x\n```\nSee the\nlicence and [rules](rules.md).\n'
    assert site_hooks.on_page_markdown(page) == wanted


PAGE = """\
```yaml facts.yaml
a: 1
```
```console
$ cat facts.yaml
old
$ echo two
```
```python
print("three")
```
"""


def test_refreshing_writes_what_examples_print_and_is_then_at_rest() -> None:
    once = refresh_docs.refreshed(PAGE, name="page")
    assert "$ cat facts.yaml\na: 1\n$ echo two\ntwo\n```" in once
    assert once.endswith('print("three")\n```\n\n```text\nthree\n```\n')
    assert refresh_docs.refreshed(once, name="page") == once


def test_a_failing_command_in_the_docs_is_not_written_down() -> None:
    with pytest.raises(RuntimeError, match="status 3"):
        refresh_docs.refreshed("```console\n$ exit 3\n```\n", name="page")


def test_an_expected_status_is_accepted() -> None:
    assert "```console status=3" in refresh_docs.refreshed("```console status=3\n$ exit 3\n```\n", name="page")


def test_what_the_map_of_changes_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| (.+?) \| (.+) \|$", text.partition("## Where to change what\n")[2].partition("\n## ")[0], re.MULTILINE
    )
    assert len(rows) > 20
    for row, places in rows[2:]:
        named = re.findall(r"`([a-z_/-]+(?:\.\w+|/))`(?: \(`(\w+)`)?", places)
        assert named, row
        for place, name in named:
            path = ROOT / place if place.startswith("templates/") else ROOT / "src" / "thankyou" / place
            assert path.exists(), (row, place)
            assert not name or re.search(rf"^(?:def )?{name}\b", path.read_text(encoding="utf-8"), re.MULTILINE), (
                row,
                name,
            )


ROOMS = sorted(path.parent for path in (ROOT / "src" / "thankyou").glob("*/**/__init__.py"))


def there_is(room: str, name: str) -> bool:
    """Whether a name that stands in a room's first lines, such as `flow.compose`, is a module or something in one."""
    module, _, rest = name.removeprefix("thankyou.").rpartition(".")
    places = (room, f"{room}.{name}", f"{room}.{module}", f"thankyou.{module}")
    for place in places:
        try:
            found = import_module(place)
        except ImportError:
            continue
        if place == f"{room}.{name}" or hasattr(found, rest):
            return True
    return False


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_says_where_to_start_reading_and_what_it_names_is_there(room: Path) -> None:
    said = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
    starts = re.search(r"Start reading\s+at\s+`([\w.]+)`", said)
    listed = re.findall(r"^    ([a-z_]+(?:, [a-z_]+)*)  +\S", said, re.MULTILINE)
    assert starts
    names = [starts[1], *(name for row in listed for name in row.split(", "))]
    whole = ".".join(room.relative_to(ROOT / "src").parts)
    assert [name for name in names if not there_is(whole, name)] == []
