"""Lists that somebody wrote into one text, told by their shape: the same mark again, or labels that count.

    • the queue • the oven                        two entries: a bullet is no mark of a sentence
    - You prune in May. - You sow by hand.        two entries: a dash behind the end of a sentence
    1) You prune. 2) You sow.                     two entries: 1, 2; a, b; i, ii
    - The oven - older than the shop - is lit.    one entry, as is `2 hours in the nursery`

Start reading at `items`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from thankyou.facts.patterns import regex

__all__ = ["begins_with_number", "is_list", "is_mark", "items", "unmarked"]


class _Item(NamedTuple):
    text: str
    mark: str
    """What stood in front of it; empty where nothing did."""


_BULLETS = r"•‣⁃∙◦\u25a0-\u25ff\u2700-\u2793\uf000-\uf0ff"
"""Marks that no sentence has, with or without a blank behind; the last are those of Word's own typefaces."""
_DASHES = "-–—*·"
"""Marks that stand in front of a single entry too, with a blank behind."""
_MARK = regex(rf"\s*(?:([{_BULLETS}])\s*|([^\w\s\"'“”‘’«„(\[{{<&@%$£€…#.,;:!?/\\])\s+)(?=\S)")
_BULLET = regex(rf"[{_BULLETS}]")
_BULLETS_ALONE = regex(rf"\s*(?:[{_BULLETS}]\s*)+")
_BULLET_BEHIND = regex(rf"(?<=[.!?])\s*([{_BULLETS}])\s*(?=\S)")
_LABEL = regex(r"(?<!\S)\(?([0-9]{1,2}|[a-z]|[ivx]{2,4})(?:\)\s*|(?<=[0-9])[.:](?:\s+|(?=[A-Z])))(?=\S)", re.IGNORECASE)
"""What counts an entry: `1.`, `2)`, `(b)`, `iii)`."""
_ORDINAL = regex(r"\d+\.")
_NAMED_BY_ORDINAL = regex(r"[A-Z\u00c4\u00d6\u00dc]{2,5}\s+(?![A-Z]{2})[A-Z\u00c0-\u00de][^\W\d_]*[a-z\u00df-\u00ff]\b")
"""What an ordinal begins the name of: an abbreviation and a name, `FC Köln`; not `Fridays are quiet`, `HR will call`."""
_COUNTS = tuple(
    tuple(labels.split())
    for labels in (
        " ".join(map(str, range(1, 51))),
        "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        "i ii iii iv v vi vii viii ix x",
    )
)
_LINES = regex(r"[\r\n\u2028\u2029\u0085]+")


def items(parts: Sequence[str]) -> list[str]:
    """The entries that some texts hold, without the marks of a list; numbers are such marks where they count the entries."""
    if counted := _counted(parts):
        return [one.text for one in counted]
    found = [one for one in _bulleted(parts) if not is_mark(one.text)]
    often = Counter(one.mark for one in found)
    bare = (not one.mark or often[one.mark] > 1 or _stands_alone(one.mark) for one in found)
    return [one.text if each else f"{one.mark} {one.text}" for one, each in zip(found, bare, strict=True)]


def is_mark(text: str) -> bool:
    """Whether a text is nothing but the bullets of entries that nobody wrote: `•`."""
    return _BULLETS_ALONE.fullmatch(text) is not None


def is_list(text: str) -> bool:
    """Whether a text holds a list of two entries or more, in one line or in several."""
    lines = [line for line in _LINES.split(text) if line.strip()]
    found = _counted(lines) or _bulleted(lines)
    return len(found) > len(lines) or sum(bool(one.mark) for one in found) > 1


def unmarked(entry: str, *, number: int, counted: bool) -> str:
    """An entry without the mark of a list in front of it, or its own number there; `counted` where others have theirs too."""
    match, label = _MARK.match(entry), _LABEL.match(entry)
    if label and label[1] == str(number) and (counted or not _is_ordinal(label[0], entry[label.end() :])):
        return entry[label.end() :]
    return entry[match.end() :] if match and _stands_alone(match[1] or match[2]) else entry


def begins_with_number(entry: str, number: int) -> bool:
    """Whether an entry begins with a number as what counts it: `2. You sow.`"""
    label = _LABEL.match(entry)
    return label is not None and label[1] == str(number)


def _is_ordinal(label: str, rest: str) -> bool:
    """Whether a number in front of a single entry surely is a part of it: `1. FC Köln`; not `1. Fridays are quiet`, `1) FC Köln`."""
    return _ORDINAL.match(label) is not None and _NAMED_BY_ORDINAL.match(rest) is not None


def _stands_alone(mark: str) -> bool:
    """Whether a mark is one of a list also in front of a single entry."""
    return mark in _DASHES or _BULLET.fullmatch(mark) is not None


def _bulleted(parts: Sequence[str]) -> list[_Item]:
    return [one for part in parts for one in _marked(part)]


def _marked(part: str) -> list[_Item]:
    """A text cut where the mark in front of it stands again: a bullet anywhere, any other mark behind the end of a sentence."""
    first = _MARK.match(part)
    behind = None if first else _BULLET_BEHIND.search(part)
    mark = (first[1] or first[2]) if first else ""
    again = mark or (behind[1] if behind else "")
    if not again:
        return [_Item(part, "")]
    blank = r"\s*" if _BULLET.fullmatch(again) else r"\s+"
    stop = "" if mark and _BULLET.fullmatch(mark) else "(?<=[.!?])"
    texts = re.split(rf"{stop}{blank}{re.escape(again)}{blank}(?=\S)", part[first.end() :] if first else part)
    return [_Item(texts[0].strip(), mark), *(_Item(text.strip(), again) for text in texts[1:])]


def _counted(parts: Sequence[str]) -> list[_Item]:
    """The entries of texts that each begin with the next label, and may hold those behind it; none where they do not."""
    found: list[_Item] = []
    labels: Sequence[str] = ()
    for part in parts:
        if ")" not in part and "." not in part and ":" not in part:
            return []  # one of them stands behind every label
        cuts: list[re.Match[str]] = []
        for label in _LABEL.finditer(part):
            said = label[1].lower()
            labels = labels or next((each for each in _COUNTS if each[0] == said), ())
            if len(found) + len(cuts) < len(labels) and labels[len(found) + len(cuts)] == said:
                inside = cuts and label[0].rstrip().endswith((".", ":"))
                if not inside or part[: label.start()].rstrip()[-1:] in (".", "!", "?", ";"):
                    cuts.append(label)
        if not cuts or part[: cuts[0].start()].strip():
            return []
        ends = [*(cut.start() for cut in cuts[1:]), len(part)]
        found += [_Item(part[cut.end() : end].strip(), cut[0]) for cut, end in zip(cuts, ends, strict=True)]
    return [] if len(found) == 1 and _is_ordinal(found[0].mark, found[0].text) else found
