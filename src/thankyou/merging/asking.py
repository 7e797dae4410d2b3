"""`doubts.csv` of a merge: every fact that no note uses because its words are not clear, and the answers that come back.

A line a doubt: the row, the fact, its words, why it is asked, up to three finished sentences, and an empty cell `answer` for
the number of one of them, for `keep` where the words are right as they stand, or for a sentence of one's own. No cell is a
formula (`table.defused`). An answered file changes the facts of its rows before they are composed. Start reading at
`Asking` (out) and `Answers` (back).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, NamedTuple

from thankyou.composing.doubts import answered, as_it_stands, doubts, offered
from thankyou.composing.note import Note
from thankyou.errors import FactError, MergeError
from thankyou.facts.models import Interview, Interviewer
from thankyou.merging.grouping import Prepared
from thankyou.merging.spec import digest
from thankyou.merging.tables.opening import open_table
from thankyou.merging.tables.table import defused
from thankyou.reading import Choice, Doubt

__all__ = ["NAME", "Answer", "Answers", "Asking", "asked_of"]

NAME = "doubts.csv"
_CHOICES = ("choice.1", "choice.2", "choice.3")
_COLUMNS = ("row_id", "fact", "words", "reason", *_CHOICES, "answer")
_KEEP = ("k", "keep")


def asked_of(notes: Iterable[Note]) -> tuple[Doubt, ...]:
    """Every doubt of the notes of a row, once."""
    return tuple({one.fact: one for note in notes for one in note.doubts}.values())


class Asking:
    """Writes the doubts of rows to an open file."""

    def __init__(self, file: IO[bytes]) -> None:
        self.count = 0
        self._text = io.TextIOWrapper(file, "utf-8-sig", newline="", write_through=True)
        self._writer = csv.writer(self._text)
        self._writer.writerow(_COLUMNS)

    def add(self, row: str, open_: Iterable[Doubt], given: Iterable[Answer] = ()) -> None:
        """Write what is still asked about a row, after what was answered, so that the file can be given again as it is."""
        asked = {(one.fact, one.words): one for one in open_}
        for answer in given:
            if (answer.fact, answer.words) not in asked:
                self._write(row, answer.fact, answer.words, "answered", answer.sentences, answer.said)
        for one in asked.values():
            self._write(row, one.fact, one.words, one.reason, [choice.sentence for choice in one.choices], "")

    def _write(self, row: str, fact: str, words: str, reason: str, sentences: Sequence[str], answer: str) -> None:
        self.count += 1
        cells = [*sentences[: len(_CHOICES)], *[""] * (len(_CHOICES) - len(sentences))]
        self._writer.writerow([defused(cell) for cell in (row, fact, words, reason, *cells, answer)])

    def end(self) -> None:
        """Write what is still held back."""
        self._text.detach()


class Answer(NamedTuple):
    """What somebody wrote into a line."""

    fact: str
    words: str
    sentences: tuple[str, ...]
    """The sentences that they had before them."""
    said: str


class Answers:
    """The answers of a file, by row. `taken` counts those that could be used, `refused` says why the others could not."""

    def __init__(self, rows: Mapping[str, tuple[Answer, ...]]) -> None:
        self._rows = rows
        self._met: set[str] = set()
        self.taken = 0
        self.refused: list[str] = []

    @classmethod
    def read(cls, path: str | Path) -> Answers:
        """The answers in a file that a merge wrote and somebody filled in. Raises `MergeError` for another file."""
        rows: dict[str, list[Answer]] = {}
        with closing(open_table(path)) as table:
            missing = [name for name in ("row_id", "fact", "words", "answer") if name not in (table.columns or ())]
            if missing:
                raise MergeError([f"has no column {', '.join(missing)}; give the {NAME} of a merge"], source=str(path))
            for row in table:
                if row.error:
                    raise MergeError([f"line {row.line}: {row.error.reason}"], source=str(path))
                cells = {name: _cell(value) for name, value in row.cells.items()}
                if cells["answer"]:
                    sentences = tuple(cells.get(name, "") for name in _CHOICES)
                    answer = Answer(cells["fact"], cells["words"], sentences, cells["answer"])
                    rows.setdefault(cells["row_id"], []).append(answer)
        return cls({row: tuple(answers) for row, answers in rows.items()})

    def digest(self, row: str) -> str:
        """What was answered for a row, as a digest; empty where nothing was."""
        given = self._rows.get(row, ())
        return digest(repr(sorted((one.fact, one.words, one.said) for one in given))) if given else ""

    def of(self, row: str) -> tuple[Answer, ...]:
        """The answers of a row."""
        return self._rows.get(row, ())

    def meet(self, row: str) -> None:
        """A row came."""
        if row in self._rows:
            self._met.add(row)

    @property
    def absent(self) -> list[str]:
        """What to say of answers whose rows did not come."""
        return [f"row {row}: has answers, and is not among the rows" for row in self._rows if row not in self._met]

    def applied(self, one: Prepared) -> Prepared:
        """A row with its answers in its facts. What cannot be used is left as it is, and said."""
        interview = one.interview
        for answer in self._rows.get(one.row_id, ()) if interview is not None else ():
            assert interview is not None
            problem = "is settled already, or its words have changed"
            doubt = next((d for d in doubts(interview) if (d.fact, d.words) == (answer.fact, answer.words)), None)
            chosen = _chosen(answer, doubt, interview) if doubt is not None else problem
            if doubt is not None and isinstance(chosen, Choice):
                try:
                    interview = _called_as_before(answered(interview, doubt, chosen), interview)
                    self.taken += 1
                    continue
                except FactError as error:
                    chosen = error.problems[0].message
            self.refused.append(f"row {one.row_id}: {answer.fact}: {chosen}")
        return one if interview is one.interview else replace(one, interview=interview)


def _called_as_before(now: Interview, before: Interview) -> Interview:
    """The facts with an answer; what a column of first names told is no fact, and is kept."""
    people = map(Interviewer.called_as, now.interviewers, before.interviewers)
    return now.model_copy(update={"interviewers": tuple(people)}) if now.interviewers else now


def _cell(value: Any) -> str:
    """A cell as text; what `defused` put before it is off again."""
    text = "" if value is None else str(value).strip()
    return text[1:] if text[:1] == "'" and defused(text[1:]) == text else text


def _chosen(answer: Answer, doubt: Doubt, interview: Interview) -> Choice | str:
    """The choice that an answer makes, or why it makes none."""
    said = answer.said.strip()
    if said.casefold() in _KEEP:
        sentence = as_it_stands(doubt, interview)
        return Choice(sentence=sentence, fields={}) if sentence else "cannot stay as it is: it is no sentence yet"
    number = said.removesuffix(".").removesuffix(".0")
    if number.isascii() and number.isdecimal():
        place = int(number[:3]) - 1
        wanted = answer.sentences[place] if 0 <= place < len(answer.sentences) else ""
        found = next((one for one in doubt.choices if wanted and one.sentence == wanted), None)
        return found or "there is no sentence with this number any more; answer it again"
    numbered, keep = offered(doubt, said, interview)
    if keep is None and len(numbered) == 1 and said in numbered[0].fields.values():  # word for word, and nothing else
        return numbered[0]
    return "the answer is not clear either; write a whole sentence: a capital first, a full stop last"
