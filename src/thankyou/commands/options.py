"""Options that several commands share, and what they mean for the library."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from thankyou.commands.command import Parser
from thankyou.commands.surroundings import STANDARD_INPUT, defaults_file, setting, standard_input
from thankyou.errors import FactError, ThankyouError, did_you_mean
from thankyou.facts.dates import no_day
from thankyou.facts.kinds import KINDS

if TYPE_CHECKING:
    from thankyou.composing.defaults import Defaults
    from thankyou.composing.writer import Writer
    from thankyou.facts.models import Interview

__all__ = [
    "add_engine",
    "add_facts",
    "add_kind",
    "add_manner",
    "add_writer",
    "add_writing",
    "check_reader",
    "day",
    "defaults",
    "engine",
    "facts",
    "moment",
    "one_of",
    "reader",
    "whole_number",
    "writer",
]

_TONES = ("formal", "warm", "concise")
_LENGTHS = ("short", "standard", "detailed")
_ENGINES = ("auto", "embedded", "languagetool", "both", "none")


def add_facts(parser: argparse.ArgumentParser, about: str = "the facts: a .yaml, .json or .toml file") -> None:
    """The file of facts as the first argument, which `--facts` and `--interview` may name as well."""
    assert isinstance(parser, Parser)
    parser.facts_first = True
    parser.add_argument("file", metavar="FILE", help=about)


def add_kind(parser: argparse.ArgumentParser) -> None:
    """`--kind`."""
    about = f"kind of message, one of {', '.join(KINDS)} (default: as the facts say, else thank-you)"
    parser.add_argument("--kind", type=_kind, metavar="KIND", help=about)


def _kind(named: str) -> str:
    if not all(part.isascii() and part.isalpha() and part.islower() for part in named.split("-")):
        raise argparse.ArgumentTypeError("must be a kind of message such as thank-you")
    return named


def add_manner(parser: argparse.ArgumentParser) -> None:
    """What a message is to be: `--kind`, `--tone`, `--length`."""
    add_kind(parser)
    parser.add_argument("--tone", choices=_TONES, help="how it sounds (default: as reader, medium and locale ask)")
    parser.add_argument("--length", choices=_LENGTHS, help="how long it is (default: as reader and medium ask)")


def add_writing(parser: argparse.ArgumentParser) -> None:
    """How a message is written: `--kind`, `--tone`, `--length`, `--seed`, `--wording`."""
    add_manner(parser)
    parser.add_argument(
        "--seed", type=whole_number, default=0, metavar="N", help="another seed, another wording (default: 0)"
    )
    parser.add_argument("--wording", metavar="DIR", help="a folder of your own wording, laid over ours")


def whole_number(said: str) -> int:
    """A number such as 7."""
    if not re.fullmatch(r"[+-]?\d{1,18}", said.strip()):
        raise argparse.ArgumentTypeError(f"must be a whole number such as 7, not {said!r}")
    return int(said)


def add_engine(parser: argparse.ArgumentParser) -> None:
    """Who checks the grammar: `--engine` and `--languagetool-url`."""
    parser.add_argument("--engine", choices=_ENGINES, help="who checks grammar and spelling (default: auto)")
    parser.add_argument("--languagetool-url", metavar="URL", help="a LanguageTool server of yours")


def add_writer(parser: argparse.ArgumentParser, does: str, *, folder: str, of: str = "a note") -> None:
    """Which model is asked, and how: `--writer`, `--writer-url`, `--writer-folder`, `--writer-seconds`."""
    parser.add_argument("--writer", metavar="MODEL", help=does)
    parser.add_argument("--writer-url", metavar="URL", help="a server of yours that speaks OpenAI's protocol")
    parser.add_argument("--writer-folder", metavar="DIR", help=folder)
    seconds = f"the most time that a model has for {of} (default: 120)"
    parser.add_argument("--writer-seconds", type=_seconds, metavar="S", help=seconds)


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 < number < 86_400:
        raise argparse.ArgumentTypeError("must be a number of seconds above 0")
    return number


def writer(options: argparse.Namespace, *, always: bool = True) -> Writer | None:
    """The model that the command line names, or, unless it must name one itself, the environment. Raises `WriterError`."""
    model = options.writer or (setting("THANKYOU_WRITER") if always else None)
    if model is None:
        return None
    from thankyou.composing.writer import Writer

    url = options.writer_url or setting("THANKYOU_WRITER_URL")
    one = Writer(model, url, setting("THANKYOU_WRITER_KEY"), options.writer_folder)
    given = {"seconds": options.writer_seconds, "requests": getattr(options, "writer_requests", None)}
    return Writer.of(replace(one, **{name: value for name, value in given.items() if value is not None}))


def defaults() -> Defaults:
    """What the nearest `thankyou.toml`, or `pyproject.toml` with a `[tool.thankyou]`, settles, and THANKYOU_VERDICTS. Raises `FactError`."""
    from thankyou.composing.defaults import Defaults

    path = defaults_file()
    ours, verdicts = Defaults.load(path) if path else Defaults(), setting("THANKYOU_VERDICTS")
    return ours.model_copy(update={"verdicts": verdicts}) if verdicts else ours


def engine(options: argparse.Namespace, ours: Defaults) -> dict[str, str]:
    """Who checks, as keywords of `compose` and `review`: by command line, else environment, else `ours`."""
    named = options.engine or setting("THANKYOU_ENGINE") or ours.engine or "auto"
    if named not in _ENGINES:
        raise ThankyouError(f"THANKYOU_ENGINE: must be one of {', '.join(_ENGINES)}")
    url = options.languagetool_url or setting("THANKYOU_LANGUAGETOOL_URL")
    return {"engine": named, **({"languagetool_url": url} if url else {})}


def facts(given: str, kind: str | None) -> Interview:
    """The facts in the file that is `given`, or on standard input for `-`. Raises `FactError` or `LoadError`."""
    from thankyou.facts.given import read_facts
    from thankyou.facts.loading import looks_like, parse, placed

    if given != "-":
        return read_facts(given, kind)
    text = standard_input()
    suffix = looks_like(text)
    read = parse(text, suffix=suffix, source=STANDARD_INPUT)
    try:
        return read_facts(read, kind)
    except FactError as error:
        raise placed(error, text, suffix=suffix, source=STANDARD_INPUT) from None


def reader(named: str, interview: Interview) -> str | int:
    """Whom `--to` names; a number on the command line counts interviewers from 1. Raises `ThankyouError`."""
    if not (named.isascii() and named.isdigit()):
        check_reader(named, interview)
        return named
    if not 1 <= int(named[:9]) <= max(1, len(interview.interviewers)):
        count = len(interview.interviewers)
        raise ThankyouError(
            f"--to: there are {count} interviewers, counted from 1"
            if count > 1
            else "--to: there is one reader; leave it out"
        )
    return int(named) - 1


def check_reader(named: str, interview: Interview) -> None:
    """Raises `ThankyouError` that says who was there, where nobody or more than one is meant; on the screen of the person whose facts they are."""
    there = [one.name or one.title or "" for one in interview.interviewers]
    meant_by = interview.people.find(named)
    if len(meant_by) > 1:
        several = " or ".join(there[place] or f"interviewer {place + 1}" for place in meant_by)
        raise ThankyouError(f"--to: {named!r} fits more than one interviewer; write {several}")
    if meant_by or not any(there):
        return
    meant = interview.people.nearly(named) or f"; there were {', '.join(filter(None, there))}"
    raise ThankyouError(f"--to: {named!r} names nobody among the interviewers{meant}")


def one_of(*choices: str) -> Callable[[str], str]:
    """The type of an argument that is one of a few words; a near miss is told which."""

    def read(text: str) -> str:
        if text in choices:
            return text
        raise argparse.ArgumentTypeError(
            f"must be {', '.join(choices[:-1])} or {choices[-1]}{did_you_mean(text, choices)}"
        )

    return read


def day(text: str) -> dt.date:
    """A day on the command line. Raises `argparse.ArgumentTypeError`."""
    try:
        return dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else _no_day(text)
    except ValueError:
        return _no_day(text)


def moment(text: str) -> dt.date | dt.datetime:
    """A day on the command line, or a minute of one, in the candidate's time zone. Raises `argparse.ArgumentTypeError`."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", text):
        return day(text)
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> dt.date:
    raise argparse.ArgumentTypeError(no_day(text))
