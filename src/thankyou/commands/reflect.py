"""`thankyou reflect`: asks about an interview and keeps the answers.

What is asked stands in `templates/prompts/reflection.yaml`, what an answer becomes in `facts.prompts`. Here it is asked: in
a terminal with questionary, otherwise line by line. Every answer is saved before the next question. Start reading at
`_run` and `_talk`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.surroundings import at_terminal, now, quoted, save, style
from thankyou.errors import DeliveryError, FactError
from thankyou.reports.terminal import Style, filled, heading_rule, painted

if TYPE_CHECKING:
    from thankyou.facts.models import Interview
    from thankyou.facts.prompts import Step
    from thankyou.facts.reflection import Reflection

__all__ = ["COMMAND"]

_ABOUT = """\
Look back at an interview while it is fresh: a few questions, about five minutes.
Every answer is saved at once; Enter skips a question, ? says why it is asked,
Ctrl-C stops, and the same command goes on where you stopped.

The reflection is private. A note uses only what was meant for it: what they said
and need, what you promised, what draws you, and at most one clarification."""
_EXAMPLES = """\
examples:
  thankyou reflect                                    ask, and keep it in reflection.yaml
  thankyou reflect mercy-north.yaml --again           go through all questions again
  thankyou reflect --list                             only print the questions
  thankyou reflect --page                             strengths, and what to practise
  thankyou reflect --page-out reflection.md
  thankyou reflect --to-interview interview.yaml      the facts that a note may use
  thankyou compose interview.yaml"""
_HEADING = """\
A reflection on an interview, for you alone. `thankyou reflect` goes on with it;
only what was meant for a note ever gets into one."""
_YAML = (".yaml", ".yml")
_LONGEST_ANSWER = 100_000


class _Around(NamedTuple):
    """Where and when it is asked."""

    today: dt.date
    terminal: bool
    """Whether a person sits at a terminal that questionary can use."""
    style: Style


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="reflection.yaml", help="the reflection (default: %(default)s)"
    )
    parser.add_argument("--again", action="store_true", help="ask everything again; Enter keeps what is there")
    parser.add_argument("--list", action="store_true", help="print the questions and ask nothing")
    parser.add_argument("--page", action="store_true", help="print the private page and ask nothing")
    parser.add_argument("--page-out", metavar="PATH", help="write the private page to a .md or .txt file")
    parser.add_argument(
        "--to-interview",
        metavar="PATH",
        help="write the facts that a note may use; to a file that exists they are appended where that is safe, "
        "and otherwise shown",
    )


def _run(options: argparse.Namespace) -> int:
    """Ask, or do what the options say; clean if everything was written that was wanted."""
    path, around = Path(options.file), _Around(now().date(), at_terminal(), style())
    if options.list:
        _print_questions(around.style)
    elif options.page or options.page_out or options.to_interview:
        return CLEAN if _make(path, options) else ISSUES
    else:
        _talk(_Kept.open(path), options, around)
    return CLEAN


COMMAND = Command(
    "reflect", "look back at an interview, and keep what a note may use", _ABOUT, _EXAMPLES, _add_arguments, _run
)


# --- asking ------------------------------------------------------------------------------------------------------


class _Kept:
    """The reflection and its file, which always holds the last answer."""

    def __init__(self, path: Path, reflection: Reflection, text: str | None) -> None:
        self.path, self.reflection, self._text = path, reflection, text

    @classmethod
    def open(cls, path: Path) -> _Kept:
        """The reflection at `path`; an empty one where there is no file yet."""
        from thankyou.facts.loading import read_text
        from thankyou.facts.reflection import Reflection

        if path.suffix.lower() not in _YAML:
            raise DeliveryError(f"{path}: answers are kept in a .yaml file; give it such a name")
        if not path.parent.is_dir():
            raise DeliveryError(f"{path}: there is no folder {path.parent}")
        if not path.exists():
            return cls(path, Reflection(), None)
        return cls(path, Reflection.load(path), read_text(path))

    def keep(self, reflection: Reflection) -> None:
        """Save the file as it is after this answer. A file that somebody else changed meanwhile is not touched."""
        from thankyou.delivery.files import write
        from thankyou.facts.loading import read_text

        now = read_text(self.path) if self.path.exists() else None
        if now != self._text:
            raise DeliveryError(f"{self.path}: was changed while you answered, and is left as it is; start again")
        if now is not None and now != _text(self.reflection) and _has_comments(now):
            copy = self.path.with_name(f"{self.path.name}.before")
            if not copy.exists():
                write(copy, now.encode())
                print(f"Comments are not kept when answers are saved; the file as it was is now {copy}")
        text = _text(reflection)
        write(self.path, text.encode())
        self.reflection, self._text = reflection, text


def _text(reflection: Reflection) -> str:
    from thankyou.delivery.facts_file import as_yaml

    return as_yaml(reflection, heading=_HEADING, rows=["asked"])


def _has_comments(text: str) -> bool:
    """Whether there may be a comment of a person in `text`, beside our heading."""
    rows = [row for row in text.splitlines() if row not in {f"# {line}" for line in _HEADING.splitlines()}]
    return any(re.search(r"(?:^|\s)#", row) for row in rows)


def _talk(kept: _Kept, options: argparse.Namespace, around: _Around) -> None:
    """Ask whatever is open, one question at a time."""
    from thankyou.facts.prompts import next_step

    done: set[str] | None = set() if options.again else None
    ask = _Terminal() if around.terminal else _Lines()
    step = next_step(kept.reflection, done=done)
    if step is None:
        print(f"Every question was asked. `thankyou reflect {quoted(str(kept.path))} --again` asks them once more.\n")
    else:
        print(_welcome(kept, around, begun=bool(kept.reflection.asked) and not options.again))
    before: Step | None = None
    try:
        while step is not None:
            _introduce(step, before, around.style)
            kept.keep(_answer(step, kept.reflection, ask, around, done))
            before, step = step, next_step(kept.reflection, done=done)
    except EOFError:
        print("\nStopped here; the same command goes on.\n")
    except KeyboardInterrupt:
        where = (
            f"Your answers are in {kept.path}; the same command goes on." if kept.path.exists() else "Nothing saved."
        )
        print(f"\n{where}", file=sys.stderr)
        raise
    _print_summary(kept, around.style)


def _answer(
    step: Step, reflection: Reflection, ask: _Terminal | _Lines, around: _Around, done: set[str] | None
) -> Reflection:
    """Ask until the answer can stand; the reflection with it. `done` learns what need not come again."""
    from thankyou.facts.prompts import answered, sentence_of, skipped
    from thankyou.facts.text import says_nothing

    typed = ""
    while True:
        typed = ask(step, typed).strip()
        if typed and not typed.strip("?¿ "):
            print(painted(_indented(step.prompt.why, around.style), "dim", around.style))
            typed = ""
            continue
        if not typed or says_nothing(typed):
            if done is not None:
                done.add(step.mark)
            return skipped(reflection, step)
        try:
            changed = answered(reflection, step, _day(typed, around.today) if step.prompt.field == "date" else typed)
        except FactError as error:
            print(painted(f"  This {error.problems[0].message}.", "red", around.style))
            continue
        if done is not None and not step.prompt.repeat:
            done.add(step.mark)
        if sentence := sentence_of(step, typed):
            print(painted(_indented(f"= {sentence}", around.style), "dim", around.style))
        return changed


def _day(typed: str, today: dt.date) -> str:
    days = {"today": 0, "yesterday": 1}
    ago = days.get(typed.lower())
    return typed if ago is None else str(today - dt.timedelta(days=ago))


class _Lines:
    """Asks line by line: for pipes, screen readers and plain terminals."""

    def __call__(self, step: Step, typed: str) -> str:
        """What somebody answers. Raises `EOFError` at the end of standard input."""
        del typed  # a line that was read cannot be edited
        choices = "  ".join(f"{number} {_named(choice)}" for number, choice in enumerate(step.choices, 1))
        print(f"  {choices}\n> " if choices else "> ", end="", flush=True)
        data = sys.stdin.buffer.readline(_LONGEST_ANSWER)
        if not sys.stdin.isatty():
            print()
        if not data:
            raise EOFError
        return data.decode("utf-8", "replace").replace("\ufeff", "")


class _Typed(str):
    """The first letter of an answer that somebody types where choices stand."""


def _as_text(event: Any) -> None:
    """Whoever types a word where choices stand means it: it is asked for as text, and Enter behind it skips nothing."""
    if event.data.strip() and event.data.isprintable():
        event.app.exit(result=_Typed(event.data))


class _Terminal:
    """Asks in a terminal: lines can be edited, choices picked with the arrow keys."""

    def __call__(self, step: Step, typed: str) -> str:
        """What somebody answers; `typed` is what they typed before, to be mended."""
        import questionary  # 150 ms: only where somebody is asked
        from prompt_toolkit.key_binding import KeyBindings
        from prompt_toolkit.keys import Keys

        if not 0 < len(step.choices) < 10:  # a key each
            return str(questionary.text(">", default=typed, qmark="").unsafe_ask())
        keep = f"keep “{step.so_far[0]}”" if step.so_far else "skip"
        choices = [questionary.Choice(keep, value="", shortcut_key="0")]
        choices += [
            questionary.Choice(_named(choice), value=choice, shortcut_key=str(number))
            for number, choice in enumerate(step.choices, 1)
        ]
        menu = questionary.select(
            ">", choices, qmark="", use_shortcuts=True, use_jk_keys=False, instruction="(number or arrows, Enter)"
        )
        if isinstance(keys := menu.application.key_bindings, KeyBindings):
            keys.add("?", eager=True)(lambda event: event.app.exit(result="?"))
            keys.add(Keys.Any)(_as_text)
        chosen = menu.unsafe_ask()
        if isinstance(chosen, _Typed):
            return str(questionary.text(">", default=chosen, qmark="").unsafe_ask())
        return str(chosen)


def _named(choice: str) -> str:
    from thankyou.facts.prompts import SEVERAL

    return "several of them" if choice == SEVERAL else choice


def _welcome(kept: _Kept, around: _Around, *, begun: bool) -> str:
    lines = (
        f"Going on with {kept.path}. Enter skips, ? says why it is asked, Ctrl-C stops."
        if begun
        else "A look back at your interview, about five minutes. Enter skips a question, ? says why it is asked, Ctrl-C "
        f"stops. Every answer is saved at once in {kept.path}, which only you can read. It is private: a note "
        "uses only the facts that were meant for it."
    )
    return filled(lines, around.style.width)


def _introduce(step: Step, before: Step | None, style: Style) -> None:
    """The question, below its group's title and what it is about; under it what is noted already and how to answer."""
    prompt = step.prompt
    goes_on = before is not None and prompt.field in (before.of, before.prompt.field)
    if before is None or step.group != before.group:
        print(f"\n{_rule(step.group, style)}")
    if not step.about:
        print()
    elif before is None or (before.of or before.prompt.field, before.entry) not in _same_entry(step):
        print(f"\n{_indented(f'About “{step.about}”:', style)}")
    print(painted(prompt.more if goes_on and prompt.more else prompt.ask, "bold", style))
    if step.so_far and not goes_on:
        noted = " · ".join(step.so_far)
        said = f"So far: {noted}" if prompt.repeat else f"Noted: {noted}. Enter keeps it."
        print(painted(_indented(said, style), "dim", style))
    if prompt.help and not (prompt.repeat and step.so_far):
        print(painted(_indented(prompt.help, style), "dim", style))


def _same_entry(step: Step) -> tuple[tuple[str, int | None], ...]:
    """What may come right before without a reminder: the entry's own question, or another part about it."""
    return ((step.of, None), (step.of, step.entry))


def _rule(title: str, style: Style) -> str:
    from thankyou.facts.prompts import library

    titles = [group.title for group in library()]
    return heading_rule(title, style, f"{titles.index(title) + 1} of {len(titles)}")


def _indented(text: str, style: Style) -> str:
    return filled(text, style.width, first="  ", then="  ")


def _print_questions(style: Style) -> None:
    from thankyou.facts.prompts import library

    for group in library():
        print(painted(group.title, "bold", style))
        for prompt in group.prompts:
            print(f"  · {prompt.ask}")
            for part in prompt.parts:
                print(f"      {part.ask}")
        print()
    print("Every question may be skipped.")


# --- afterwards --------------------------------------------------------------------------------------------------

_COUNTED = {
    "key_points": ("thing to come back to", "things to come back to"),
    "qualifications": ("need or proof", "needs and proofs"),
    "concern": ("concern with your answer", "concerns with your answers"),
    "unaddressed": ("thing left open", "things left open"),
    "enthusiasm": ("thing that draws you", "things that draw you"),
    "next_steps": ("next step", "next steps"),
    "materials": ("thing promised", "things promised"),
    "personal": ("personal detail", "personal details"),
}


def _print_summary(kept: _Kept, style: Style) -> None:
    """What was saved, how much of it a note can use, and what to do next."""
    if not kept.path.exists():
        print("Nothing was answered and nothing saved.")
        return
    file, reflection = quoted(str(kept.path)), kept.reflection
    interview = reflection.to_interview(None if reflection.candidate else {"candidate": "Nobody Yet"})
    counts = [(len(getattr(interview, field)), *names) for field, names in _COUNTED.items()]
    facts = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
    total = sum(count for count, *_ in counts)
    print(f"Saved in {kept.path}, for you alone.")
    print(filled(f"A note can use {_facts(total)}{f': {facts}' if facts else ''}.", style.width))
    if reflection.candidate is None:
        print("Your name is missing; a note needs it.")
    target = quoted(str(kept.path.with_name("interview.yaml")))
    print("\nNext:")
    print(f"  thankyou reflect {file} --page     (strengths, and what to practise: private)")
    print(f"  thankyou reflect {file} --to-interview {target}")
    print(f"  thankyou compose {target}")


def _facts(count: int) -> str:
    return "no fact from it yet" if not count else f"{count} fact{'s' * (count > 1)} from it"


def _make(path: Path, options: argparse.Namespace) -> bool:
    """The page and the facts of a reflection that is there; whether all was written that was wanted."""
    from thankyou.facts.reflection import Reflection
    from thankyou.reports.private import private_page

    reflection = Reflection.load(path)
    page = private_page(reflection)
    if options.page:
        print(page.text(), end="")
    if options.page_out:
        _write_page(Path(options.page_out), page.markdown, page.text())
    return _write_facts(reflection, path, Path(options.to_interview)) if options.to_interview else True


def _write_page(path: Path, markdown: str, text: str) -> None:
    if path.suffix.lower() not in (".md", ".txt"):
        raise DeliveryError(f"{path}: the page is a .md or .txt file; give it such a name")
    save(path, (markdown if path.suffix.lower() == ".md" else text).encode())


# --- the facts for notes -----------------------------------------------------------------------------------------


def _write_facts(reflection: Reflection, source: Path, path: Path) -> bool:
    """A new file of facts, or what is new appended to one that is there, or shown; whether the file has them all."""
    from thankyou.delivery.facts_file import as_yaml
    from thankyou.delivery.files import write
    from thankyou.facts.given import read_facts

    if path.suffix.lower() not in _YAML and not path.exists():
        raise DeliveryError(f"{path}: facts are written as a .yaml file; give it such a name")
    if not path.exists():
        heading = f"What a note may use, from {source.name}. Change what you like."
        write(path, as_yaml(reflection.to_interview(), heading=heading).encode())
        print(path, file=sys.stderr)
        return True
    if path.samefile(source):
        raise DeliveryError(f"{path}: is the reflection itself; give --to-interview another name")
    before = read_facts(path, "thank-you")
    after = reflection.to_interview(before)
    if after == before:
        print(f"{path}: holds all of it already; nothing to add", file=sys.stderr)
        return True
    return _append(path, source, before, after)


def _append(path: Path, source: Path, before: Interview, after: Interview) -> bool:
    """Append the fields that the file does not have, and show the others; whether the file now has them all.

    What stands in the file stays as it is, comments and all. It is not touched if it would not read as it should.
    """
    from thankyou.delivery.facts_file import differing, dumped, reads_as
    from thankyou.delivery.files import write
    from thankyou.facts.loading import load, read_text

    there, new = load(path), differing(before, after)
    absent = {field: value for field, value in new.items() if field not in there}
    text = f"{read_text(path).rstrip()}\n\n# from {source.name}\n{dumped(absent)}"
    if absent and path.suffix.lower() in _YAML and reads_as(text, before, after, absent):
        write(path.resolve(), text.encode())
        print(f"{path}: {', '.join(absent)} appended", file=sys.stderr)
        new = {field: value for field, value in new.items() if field not in absent}
    if new:
        print(f"# {path} has these fields already, and they were left as they are. To add or to complete by hand:")
        print(dumped(new), end="")
    return not new
