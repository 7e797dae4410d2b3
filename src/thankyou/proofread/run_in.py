"""What Word shows beside a text, where copying ran it into the words: `by hand.Commented [KM1]: is this right?`, `themDeleted: ten`.

`templates/rules/pasted.yaml` knows such a label where it begins a line or a sentence. Here it is known by where it stands: no
writer puts a capital right behind a letter or a full stop, nor the number of a comment within a sentence. Where its words end, nobody
marked: at the next label, before a sentence of the letter, or at the end of the line. Start reading at `labels`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from thankyou.facts.patterns import regex
from thankyou.proofread.vocabulary import begins_sentences

__all__ = ["SIGNS", "SUGGESTION", "Label", "labels"]

SIGNS = regex(
    r"(?m)\[?Suggest|^[^\S\n]*(?:Replace|Add|Delete|Insert)(?:d|ed)?: [“\"]|Comment(?:ed|s)? (?:\[|by )|(?<=\S)(?:Deleted|Inserted|Moved|Formatted|Field Code|Style Def)"
)
"""Without any of these there is nothing to do: nearly every text."""


class Label(NamedTuple):
    """One label with the words that it says."""

    entry: str
    """The entry of `templates/rules/pasted.yaml` that says what it is, or `docs/suggestion`."""
    start: int
    end: int


_RUN_IN = r"(?<=[^\W_]|[.,;:!?…)\]\"'”’])"
_COMMENT = r"Comment(?:ed)? \[[^\]\n]{1,30}\]:"
_TRACKED = r"(?:Deleted|Inserted):|Moved (?:(?:up|down|from here|to here)(?: \[\d{1,3}\])?:|\((?:insertion|deletion)\)(?: \[\d{1,3}\])?:?)"
_FORMATTED = r"Formatted(?:: (?=[A-Z(])| Table\b)|Field Code Changed|Style Definition:"
_QUOTED = r"[“\"][^“”\"\n]*[”\"]"
_LABEL = regex(
    rf"(?m)(?P<comment>(?:(?<=[^\s.!?…\"”’)]\s)|{_RUN_IN}){_COMMENT})"
    r"|(?P<named>^[^\S\n]*Comment(?:ed)? by [^\n:.!?]{1,40}:[^\n]*)"
    rf"|(?P<suggestion>^[^\S\n]*(?:Replaced?: {_QUOTED} with {_QUOTED}|(?:Add|Delete|Insert)(?:d|ed)?: {_QUOTED})[.,]?(?=[^\S\n]*$)"
    r"|\[Suggest(?:ed(?: edit)?|ion) by [^\]\n:]{1,40}:[^\]\n]*\]|^[^\S\n]*Suggested edit by [^\n:]{1,40}:[^\n]*)"
    rf"|{_RUN_IN}(?:(?P<tracked>{_TRACKED})|(?P<formatted>{_FORMATTED}))"
)
SUGGESTION = "docs/suggestion"
_ENTRIES = {
    "suggestion": SUGGESTION,
    "comment": "word/comment",
    "named": "word/comment",
    "tracked": "word/tracked",
    "formatted": "word/formatted",
}
_WORD = regex(r"\s([A-Z]\w*)")
_LEADS_ON = regex(
    r"(?i)\b(?:do|did|can|could|should|shall|will|would|may|might|must|have|had|am|was|were|are|is|that|if|as|than|and|or|but|because"
    r"|since|when|where|what|which|who|why|how|think|thought|believe|said|guess|so|then|here|there|before|after|until|while)$"
)
_ENDS = regex(r"[.!?…]+[\"'”’)\]]*$")


def labels(text: str) -> Iterator[Label]:
    """The labels in `text` that nothing parts from the words before them, comments within a sentence, and suggestions, in their order."""
    found = list(_LABEL.finditer(text))
    for place, label in enumerate(found):
        line = text.find("\n", label.end())
        stop = min(line if line >= 0 else len(text), found[place + 1].start() if place + 1 < len(found) else len(text))
        kind = str(label.lastgroup)
        if kind in ("suggestion", "named"):  # a line of its own
            yield Label(_ENTRIES[kind], *label.span())
            continue
        end = _end(text, label.end(), stop, bare=not label[0].endswith(":"))
        if kind == "tracked" and text[label.start() - 1].isalnum():  # the full stop belongs to the sentence around it
            end = label.end() + len(text[label.end() : end].rstrip(" .!?"))
        yield Label(_ENTRIES[kind], label.start(), end)


def _end(text: str, start: int, stop: int, *, bare: bool) -> int:
    """Where the words of a label end: before a capital behind a full stop, or before a word with which sentences begin. A `bare` one may have none."""
    for match in _WORD.finditer(text, start, stop):
        said = text[start : match.start()].rstrip()
        if (said or bare) and (
            _ENDS.search(said) or ((match[1] == "I" or begins_sentences(match[1])) and not _LEADS_ON.search(said))
        ):
            return start + len(said)
    return start + len(text[start:stop].rstrip())
