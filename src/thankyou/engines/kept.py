"""What Harper said about sentences, kept in a file from one run to the next, where somebody asks for that.

Starting Harper takes most of the time of one note; where each of its sentences was judged before, it need not start. The
file holds no sentence, only digests of them, with what was found; it belongs to the user alone and forgets the oldest. A
file that cannot be read or written is as good as none. Start reading at `Kept.recalled`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from thankyou.engines.issues import Issue, Severity, Span, unknown

__all__ = ["FILE", "MOST", "Kept"]

FILE = "harper-verdicts.sqlite"
MOST = 20_000
"""Sentences; some 3 MB. The oldest go first."""
_SPELLING = "harper/spelling"


class Kept(NamedTuple):
    """The file in a folder, for one state of the engine: another version or other rules know nothing of these verdicts."""

    folder: Path
    state: str

    def recalled(self, texts: Sequence[str], judge: Callable[[str], Sequence[Issue]]) -> list[list[Issue]]:
        """The issues of each text: as they were kept, else as `judge` finds them, which is kept then."""
        keys = {text: self._key(text) for text in texts}
        found: dict[str, list[Issue]] = {}
        with suppress(sqlite3.Error, OSError, ValueError, LookupError, TypeError), self._open() as file:
            for text, key in keys.items():
                row = file.execute("SELECT said FROM verdicts WHERE key = ?", (key,)).fetchone()
                if row:
                    found[text] = [_issue(text, *one) for one in json.loads(row[0])]
        new = {text: list(judge(text)) for text in keys if text not in found}
        if new:
            rows = [(keys[text], json.dumps([_told(one) for one in issues])) for text, issues in new.items()]
            with suppress(sqlite3.Error, OSError), self._open() as file, file:
                file.executemany("INSERT OR REPLACE INTO verdicts VALUES (?, ?)", rows)
                file.execute("DELETE FROM verdicts WHERE rowid <= (SELECT max(rowid) FROM verdicts) - ?", (MOST,))
        return [list((found | new)[text]) for text in texts]

    def _key(self, text: str) -> bytes:
        return blake2b(f"{self.state}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self.folder / FILE
        path.touch(mode=0o600)
        with closing(sqlite3.connect(path, timeout=2)) as file:
            file.execute("CREATE TABLE IF NOT EXISTS verdicts (key BLOB PRIMARY KEY, said TEXT NOT NULL)")
            yield file


def _told(one: Issue) -> tuple[str, str, int, int, Sequence[str]]:
    """An issue without the words that it is about."""
    return one.rule, "" if one.rule == _SPELLING else one.message, one.span.start, one.span.end, one.suggestions


def _issue(text: str, rule: str, message: str, start: int, end: int, suggestions: Sequence[str]) -> Issue:
    return Issue(
        rule=rule,
        message=unknown(text[start:end]) if rule == _SPELLING else message,
        span=Span(start, end),
        severity=Severity.WARNING,
        suggestions=tuple(suggestions),
        engine="harper",
    )
