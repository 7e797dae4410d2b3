"""`thankyou ask`: what is not clear in a file of facts, settled one keystroke at a time.

Every answer is in the file before the next question comes; nothing else in the file changes. Start reading at `_talk`.
"""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.commands.command import CLEAN, ISSUES, Command
from thankyou.commands.options import add_facts, add_kind, add_writer, writer
from thankyou.commands.surroundings import at_terminal, quoted, style
from thankyou.errors import FactError

if TYPE_CHECKING:
    from thankyou.composing.missing import Missing
    from thankyou.composing.writer import Writer
    from thankyou.facts.models import Interview
    from thankyou.reading import Choice, Lead
    from thankyou.reports.terminal import Style

__all__ = ["COMMAND"]

_ABOUT = """\
Settle what is not clear in a file of facts: each doubtful note of yours with two
or three finished sentences. Press the number of the one you mean, or type your
own. The answer goes into your file at once; comments and layout stay as they are.
A model that you name may propose further sentences; you choose all the same."""
_EXAMPLES = """\
examples:
  thankyou ask interview.yaml
  thankyou ask interview.yaml --list
  thankyou ask interview.yaml --format json
  thankyou ask interview.yaml --writer openai:NAME --show-prompt
  thankyou ask interview.yaml --writer openai:NAME

keys: 1 2 3  that sentence          s  skip it for now
      t      type it yourself       b  back, and take the last answer back
      k      keep it as it stands   q  stop; what was answered is saved
      m y w  type what I, you or we said or did, the beginning being there

exit status: 0 nothing is open, 1 something is, 2 could not run"""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_facts(parser)
    add_kind(parser)
    parser.add_argument("--list", action="store_true", help="print what is not clear, and ask nothing")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    model = "a model that proposes further sentences, PROVIDER:MODEL (default: none; nothing is sent)"
    add_writer(parser, model, folder="keep what it proposed here, and ask nothing twice", of="all of them")
    shown = "print what a model would be sent, and how many tokens it would need; send nothing"
    parser.add_argument("--show-prompt", action="store_true", help=shown)


def _run(options: argparse.Namespace) -> int:
    from thankyou.composing.doubts import doubts
    from thankyou.composing.missing import missing
    from thankyou.facts.given import read_facts
    from thankyou.reports.doubts import doubts_json, doubts_page

    if options.show_prompt:
        return _prompts(options.file, options.kind)
    model = writer(options, always=False)
    if options.format == "text" and not options.list and at_terminal():
        return _talk(_Settling(options.file, options.kind, model))
    found = doubts(options.file, kind=options.kind, writer=model)
    if model is not None:
        own = sum(len(one.choices) for one in doubts(options.file, kind=options.kind))
        more = sum(len(one.choices) for one in found) - own
        print(f"{more} of the sentences are proposals of {model.model}, made of your words", file=sys.stderr)
    if options.format == "json":
        print(doubts_json(found), end="")
        return ISSUES if found else CLEAN
    lacks = [(one.entry, one.field) for one in missing(read_facts(options.file, options.kind))]
    print(doubts_page(found, file=quoted(options.file), lacks=lacks, style=style()), end="")
    return ISSUES if found else CLEAN


def _prompts(file: str, kind: str | None) -> int:
    """What a model would be sent; how much that is goes to standard error."""
    from thankyou.composing.doubts import doubts
    from thankyou.composing.proposing import questions
    from thankyou.composing.tokens import Tokens
    from thankyou.facts.given import read_facts

    interview = read_facts(file, kind)
    asked = questions(doubts(interview), interview)
    for one in asked:
        print(one.prompt)
    print(Tokens.of(one.tokens for one in asked), file=sys.stderr)
    return CLEAN


COMMAND = Command("ask", "settle what is not clear in a file of facts", _ABOUT, _EXAMPLES, _add_arguments, _run)


# --- the file ----------------------------------------------------------------------------------------------------


class _Settling:
    """A file of facts, the doubts it had when the talk began, and the answers so far."""

    def __init__(self, file: str, kind: str | None, writer: Writer | None = None) -> None:
        from thankyou.composing.doubts import doubts

        self.file, self.kind = file, kind
        self.interview = self._read()
        self.doubts = tuple(doubts(self.interview))
        self.model, self._own = writer.model if writer else "", [len(one.choices) for one in self.doubts]
        if writer is not None:
            self.doubts = tuple(doubts(self.interview, writer=writer))
        self._answers: list[tuple[int, str, str]] = []
        """Which doubt was settled, and the text of the file before and after."""
        self.by: dict[int, int] = {}
        """The doubts of which somebody said whose they are, each with the place of that interviewer."""
        self.declined: set[str] = set()
        """The facts that were left without the reason or the answer that they lack."""

    def _read(self) -> Interview:
        from thankyou.facts.given import read_facts

        return read_facts(self.file, self.kind)

    def proposed(self, place: int, last: int) -> str:
        """Which of the sentences up to `last` a model proposed; empty where it proposed none."""
        first = last - (len(self.doubts[place].choices) - self._own[place]) + 1
        which = f"{first} to {last} are proposals" if first < last else f"{first} is a proposal"
        return f"{which} of {self.model}, made of your words." if first <= last else ""

    @property
    def open(self) -> list[int]:
        """The doubts that are still there."""
        from thankyou.composing.doubts import doubts

        there = {(one.fact, one.words) for one in doubts(self.interview)}
        return [place for place, one in enumerate(self.doubts) if (one.fact, one.words) in there]

    def settle(self, place: int, choice: Choice) -> None:
        """Write the choice into the file. Raises `FactError` or `LoadError`; then the file is as it was."""
        from thankyou.composing.doubts import settled
        from thankyou.delivery.facts_file import rewrite

        before = ""

        def change(text: str) -> str:
            nonlocal before
            before = text
            suffix = Path(self.file).suffix.lower()
            return settled(text, self.doubts[place], choice, suffix=suffix, source=self.file, kind=self.kind)

        after = rewrite(self.file, change)
        self._answers.append((place, before, after))
        self.interview = self._read()

    def missing(self) -> list[Missing]:
        """What is left out for want of a reason or an answer that nobody has declined to give."""
        from thankyou.composing.missing import missing

        return [one for one in missing(self.interview) if one.entry not in self.declined]

    def supply(self, lack: Missing, choice: Choice) -> None:
        """Write what a fact lacked beside it; it goes when the answer before it is taken back. Raises `FactError` or `LoadError`."""
        from thankyou.composing.missing import completed
        from thankyou.delivery.facts_file import rewrite

        suffix, before = Path(self.file).suffix.lower(), ""

        def change(text: str) -> str:
            nonlocal before
            before = text
            return completed(text, lack, choice, suffix=suffix, source=self.file)

        after = rewrite(self.file, change)
        if self._answers and self._answers[-1][2] == before:
            self._answers[-1] = (*self._answers[-1][:2], after)
        self.interview = self._read()

    def take_back(self, place: int) -> bool:
        """Undo the last answer if it was to this doubt and nobody has changed the file since."""
        from thankyou.delivery.facts_file import rewrite

        if not self._answers or self._answers[-1][0] != place:
            return False
        _, before, after = self._answers.pop()
        rewrite(self.file, lambda text: before if text == after else text)
        self.interview = self._read()
        return place in self.open


# --- the talk ----------------------------------------------------------------------------------------------------


class _Offer(NamedTuple):
    """What can be picked: numbered sentences, and the words as they stand where they make a sentence."""

    numbered: tuple[Choice, ...]
    keep: Choice | None
    leads: tuple[Lead, ...] = ()


def _talk(settling: _Settling) -> int:
    """Ask about whatever is open, one doubt at a time."""
    shown = style()
    lacks = settling.missing()
    if not settling.doubts and not lacks:
        print(f"{settling.file}: every fact is clear; nothing to ask. Now: thankyou compose {quoted(settling.file)}")
        return CLEAN
    if settling.doubts:
        _tell(_welcome(settling), shown)
    else:
        _tell(f"{settling.file}: every fact is clear, and {len(lacks)} would be left out.", shown)
    with _Keys.open() as keys:
        if _ask_all(settling, keys, shown):
            _supply_all(settling, settling.missing(), keys, shown)
    return _farewell(settling, shown)


def _ask_all(settling: _Settling, keys: _Keys, shown: Style) -> bool:
    """Ask about every doubt; whether nobody stopped it."""
    place: int | None = 0 if settling.doubts else None
    seen: list[int] = []
    while place is not None:
        answer = _ask_one(settling, place, keys, shown)
        if answer == "q":
            return False
        if answer == "b":
            if not seen:
                _tell("This is the first one.", shown)
                continue
            place = seen.pop()
            if settling.take_back(place):
                _tell("Your last answer is taken back.", shown)
            continue
        seen.append(place)
        place = next((one for one in settling.open if one > place), None)
    return True


def _ask_one(settling: _Settling, place: int, keys: _Keys, shown: Style) -> str:
    """Ask until the doubt is settled (`""`), or left with `s`, `b` or `q`."""
    print(f"\n{_card(settling, place, shown)}")
    if left := _ask_whose(settling, place, keys, shown):
        return left
    offer = _first_offer(settling, place)
    _show(offer, shown)
    if proposals := settling.proposed(place, len(offer.numbered)):
        _tell(proposals, shown)
    while True:
        key = keys.read()
        if key in _LEAVING:
            _tell(_LEAVING[key], shown)
            return key
        lead = next((one for one in offer.leads if one.key == key), None)
        if key == "t" or lead:
            typed = _typed(settling, place, lead, keys, shown)
            chosen = _only(typed)
            if chosen is None:
                offer = typed or _first_offer(settling, place)
                _show(offer, shown)
        else:
            chosen = _chosen(key, offer)
            if chosen is None:
                _tell(_what(key, offer), shown)
        if chosen and _settle(settling, place, chosen, keys, shown):
            return ""


def _ask_whose(settling: _Settling, place: int, keys: _Keys, shown: Style) -> str:
    """Ask whose a fact of a panel is where nothing says it; `s`, `b` or `q` where it is left."""
    from thankyou.composing.doubts import owners
    from thankyou.reports.doubts import owners_menu

    names = owners(settling.doubts[place], settling.interview)[:9]
    if not names:
        return ""
    print(owners_menu(names, style=shown))
    while True:
        key = keys.read()
        if key in _LEAVING:
            _tell(_LEAVING[key], shown)
            return key
        if key == "a":
            settling.by.pop(place, None)
            return ""
        if key in "123456789" and int(key) <= len(names):
            settling.by[place] = int(key) - 1
            _tell(f"It is for {names[int(key) - 1]}.", shown)
            return ""
        _tell(f"Press a number up to {len(names)}, or a where it may be anybody's.", shown)


_LEAVING = {"s": "Skipped.", "b": "Back.", "q": "Stopped."}


def _settle(settling: _Settling, place: int, chosen: Choice, keys: _Keys, shown: Style) -> bool:
    """Write the choice down, and what it lacks; whether the choice could be written."""
    from thankyou.reports.terminal import painted

    try:
        settling.settle(place, chosen)
    except FactError as error:
        _tell(f"That cannot be written down: {error.problems[0].message.rstrip('.')}.", shown)
        return False
    _tell(f"{painted('✓', 'green', shown)} {chosen.sentence}", shown)
    entry = settling.interview.apart.get(settling.doubts[place].fact, settling.doubts[place].fact)
    _supply_all(settling, [one for one in settling.missing() if entry.startswith(one.entry)], keys, shown)
    return True


def _first_offer(settling: _Settling, place: int) -> _Offer:
    from thankyou.composing.doubts import as_it_stands, leads, owned
    from thankyou.reading import Choice

    doubt = settling.doubts[place]
    numbered = doubt.choices
    if place in settling.by:
        numbered = owned(doubt, settling.interview, settling.by[place]).choices
    sentence = as_it_stands(doubt, settling.interview)
    keep = Choice(sentence=sentence, fields={}) if sentence else None
    return _Offer(numbered, keep, leads(doubt, settling.interview))


def _typed(settling: _Settling, place: int, lead: Lead | None, keys: _Keys, shown: Style) -> _Offer | None:
    """What a typed line would say; None where nothing was typed."""
    from thankyou.composing.doubts import led, offered

    doubt, by = settling.doubts[place], settling.by.get(place)
    what = "Finish the sentence." if lead else "Type a whole sentence, as you would say it to them."
    _tell(f"{what} (Up brings your own words; Enter alone goes back.)", shown)
    begun = lead.text if lead else ""
    line = keys.line(f"{begun}{doubt.words}", begun)
    if lead and line.startswith(begun.rstrip()):
        rest = line.removeprefix(begun.rstrip()).strip()
        if not rest:
            return None
        numbered, keep = led(doubt, lead, rest, settling.interview, by=by)
        return _Offer(numbered, keep)
    if not line:
        return None
    numbered, keep = offered(doubt, line, settling.interview, by=by)
    if not numbered and keep is None:
        _tell("I cannot make a sentence of that. A whole one always works: a capital first, a full stop last.", shown)
        return None
    return _Offer(numbered, keep)


def _only(typed: _Offer | None) -> Choice | None:
    """The one sentence that a typed line can mean; where there are more, they are shown first."""
    sentences = {one.sentence: one for one in (*typed.numbered, typed.keep) if one} if typed and typed.numbered else {}
    return next(iter(sentences.values())) if len(sentences) == 1 else None


def _supply_all(settling: _Settling, lacks: Sequence[Missing], keys: _Keys, shown: Style) -> None:
    """Ask for what facts lack to be used, each once."""
    for lack in lacks:
        _supply(settling, lack, keys, shown)


def _supply(settling: _Settling, lack: Missing, keys: _Keys, shown: Style) -> None:
    """Ask for a reason or an answer, and write it beside the words that it belongs to."""
    from thankyou.composing.missing import supplied
    from thankyou.reports.places import place_in_words
    from thankyou.reports.terminal import painted

    question, without = _LACKS[lack.field]
    print()
    _tell(f"{place_in_words(lack.entry).capitalize()}: “{lack.words}”", shown)
    _tell(question, shown)
    while line := keys.asked():
        if found := supplied(lack, line, settling.interview):
            try:
                settling.supply(lack, found)
            except FactError as error:
                _tell(f"That cannot be written down: {error.problems[0].message.rstrip('.')}.", shown)
                break
            _tell(f"{painted('✓', 'green', shown)} {found.sentence}", shown)
            return
        _tell("I cannot make a sentence of that: a capital first, a full stop last. Or Enter to leave it.", shown)
    settling.declined.add(lack.entry)
    _tell(without, shown)


_LACKS = {
    "why": (
        "Why does it matter to you? One sentence, or Enter to leave it.",
        "Left: it will be used in a detailed note only.",
    ),
    "answer": (
        "What do you answer to that? A sentence or two, or Enter to leave it.",
        "Left: a worry without its answer is not mentioned.",
    ),
}
"""What is asked where a field is missing, and what is said where it stays so."""


def _chosen(key: str, offer: _Offer) -> Choice | None:
    if key == "k":
        return offer.keep
    if key in ("\r", "\n"):
        return offer.numbered[0] if len(offer.numbered) == 1 and not offer.leads else None
    return offer.numbered[int(key) - 1] if key in "123456789" and int(key) <= len(offer.numbered) else None


def _what(key: str, offer: _Offer) -> str:
    """Why a key did nothing."""
    if key == "k":
        return "As they stand these words are no sentence yet. Pick one above, or press t to type one."
    picks = f"a number up to {len(offer.numbered)}, " if len(offer.numbered) > 1 else "1, " if offer.numbered else ""
    begun = "".join(f"{one.key}, " for one in offer.leads)
    return f"Press {picks}{begun}t to type, s to skip, b to go back or q to stop."


# --- what is seen ------------------------------------------------------------------------------------------------


def _tell(text: str, shown: Style) -> None:
    print(textwrap.fill(text, shown.width, break_long_words=False, break_on_hyphens=False))


def _welcome(settling: _Settling) -> str:
    count = len(settling.doubts)
    facts = "One thing in your notes is" if count == 1 else f"{count} things in your notes are"
    return (
        f"{facts} not clear enough to use. Press the number of the sentence that you mean; it goes into "
        f"{settling.file} at once, and nothing else there changes."
    )


def _card(settling: _Settling, place: int, shown: Style) -> str:
    from thankyou.composing.doubts import said_by
    from thankyou.reports.doubts import card

    doubt = settling.doubts[place]
    by = said_by(doubt, settling.interview)
    return card(doubt, number=place + 1, of=len(settling.doubts), by=by, style=shown)


def _show(offer: _Offer, shown: Style) -> None:
    from thankyou.reports.doubts import menu

    print(menu(offer.numbered, offer.keep, offer.leads, style=shown))


def _farewell(settling: _Settling, shown: Style) -> int:
    left, count = len(settling.open), len(settling.doubts)
    print()
    if not left:
        said = "It is settled. " if count == 1 else f"All {count} are settled. " if count else ""
        _not_used(settling, shown)
        print(f"{said}Now: thankyou compose {quoted(settling.file)}")
        return CLEAN
    done = count - left
    saved = f"{done} of {count} settled and saved in {settling.file}; " if done else "Nothing was changed; "
    _tell(f"{saved}{left} left. The same command goes on with the rest.", shown)
    return ISSUES


def _not_used(settling: _Settling, shown: Style) -> None:
    """Say what no note will say, and why."""
    from thankyou.composing.flow import compose_all
    from thankyou.reports.places import place_in_words

    notes = compose_all(settling.interview, engine="none")
    left = {one.fact: one.reason for note in notes for one in note.left_out}
    if left:
        _tell("Still not used:", shown)
        for fact, reason in left.items():
            _tell(f"- {place_in_words(fact)}: {reason}", shown)
        print()


# --- keys --------------------------------------------------------------------------------------------------------


class _Keys:
    """Single keys and whole lines from a terminal."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._waiting: deque[str] = deque()

    @classmethod
    @contextmanager
    def open(cls) -> Iterator[_Keys]:
        """Keys come one by one, without Enter, and are not shown."""
        from prompt_toolkit.input import create_input  # 150 ms: only where somebody is asked

        source = create_input()
        with source.raw_mode():
            yield cls(source)

    def read(self) -> str:
        """The next key, in lower case. Raises `KeyboardInterrupt` for Ctrl-C; `q` where the terminal is gone."""
        if not self._waiting:
            import asyncio  # 50 ms: only where somebody is asked

            asyncio.run(self._wait())
        key = self._waiting.popleft()
        if key == "\x03":
            raise KeyboardInterrupt
        return "q" if key == "\x04" else key.lower()

    async def _wait(self) -> None:
        import asyncio

        pressed = asyncio.Event()

        def ready() -> None:
            self._waiting.extend(one.data for one in self._source.read_keys() if len(one.data) == 1)
            if self._source.closed:
                self._waiting.append("q")
            if self._waiting:
                pressed.set()

        with self._source.attach(ready):
            await pressed.wait()

    def asked(self) -> str:
        """A line in answer to a question that nobody could expect: keys that were pressed before it are forgotten."""
        self._waiting.clear()
        return self.line("")

    def line(self, before: str, begun: str = "") -> str:
        """A line with editing, which begins with `begun`; the key Up brings `before`. Keys that were pressed already stand in it."""
        from prompt_toolkit import PromptSession
        from prompt_toolkit.history import InMemoryHistory

        typed = "".join(self._waiting)
        self._waiting.clear()
        if "\r" in typed:
            line, _, rest = typed.partition("\r")
            self._waiting.extend(rest)
            return f"{begun}{line}".strip()
        session: PromptSession[str] = PromptSession(history=InMemoryHistory([before] if before else []))
        try:
            return session.prompt("> ", default=f"{begun}{typed}").strip()
        except EOFError:
            return ""
