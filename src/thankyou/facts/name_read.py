"""What is said of a name field that was read as more, or as less, than a name: nothing comes off a name in silence.

    Ngozi Bell, SPHR              was read as the name Ngozi Bell, without “SPHR”
    Tom & Karen Lindqvist         was read as Tom Lindqvist and Karen Lindqvist
    (she/they) Robin Wu           is signed as Robin Wu, without “she/they”

What came off is found by comparing, word by word, so that no rule that takes something off has to say so. Start reading at
`left_off`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from thankyou.facts.cells import unescaped
from thankyou.facts.name_words import fold
from thankyou.facts.naming import Written
from thankyou.facts.patterns import regex

__all__ = ["Parted", "left_off", "reading", "signing"]

_PIECE = regex(r"[^\W\d_]+")
_BETWEEN = regex(r"[^()\[\]<>]*")
"""What may stand between words that came off together: no brackets."""
_LINKS = frozenset("and und w the via at from with on aka y e et".split())
"""Words between a name and what stands beside it, which say nothing alone."""


def left_off(written: str, *kept: str | None) -> tuple[str, ...]:
    """The words of `written` that stand in none of `kept`, as they were written, those side by side together: `MD, FACP`; no mere links."""
    text = unescaped(written) if "&" in written else written
    there = Counter(_same(piece) for one in kept if one for piece in _PIECE.findall(one))
    runs: list[list[int]] = []
    beside = False
    for match in _PIECE.finditer(text):
        word = _same(match[0])
        if there[word]:
            there[word] -= 1
            beside = False
        elif beside and _BETWEEN.fullmatch(text[runs[-1][1] : match.start()]):
            runs[-1][1] = match.end()
        else:
            runs.append([match.start(), match.end()])
            beside = True
    said = [text[start : end + text.startswith(".", end)] for start, end in runs]
    return tuple(one for one in said if not _LINKS.issuperset(map(fold, _PIECE.findall(one))))


def _same(word: str) -> str:
    """A word for comparing, which may have had its capitals set since."""
    return fold(word).replace("ı", "i")


def _without(found: Sequence[str]) -> str:
    return f", without {' and '.join(f'“{one}”' for one in found)}" if found else ""


def reading(shown: str, read: str, found: Written, *, called: str | None = None, titles: bool = False) -> str | None:
    """A sentence about what became of a reader's name field, shown as written; None where it held a name and a plain title in front.

    `read` is the field after characters were decoded; `called` what the field says that people call them; `titles` whether
    no greeting says all of the titles in front, or one of them is clerical, by which people are addressed in several ways.
    """
    beside = [f"{field.replace('email', 'e-mail')} {value}" for field in ("title", "pronouns", "email") if (value := getattr(found, field))]  # fmt: skip
    parts = [*beside, *([f"called {called}"] if called else [])]
    off = left_off(read, *_kept(found)) if found.name else ()
    changed = shown != read or found.turned or found.cased or found.unread or found.name is None
    if not (parts or off or changed or titles):
        return None
    if found.honorific:
        parts.insert(0, f"honorific {found.honorific}")
    parts.insert(0, f"the name {found.name}" if found.name else "no name")
    rest = f"; “{found.unread}” is not used" if found.unread and found.unread != shown else ""
    return f"“{shown}” was read as {', '.join(parts)}{_without(off)}{rest}"


def _kept(found: Written) -> tuple[str | None, ...]:
    return found.name, found.honorific, found.title, found.pronouns, found.email, found.unread


def signing(shown: str, signed: str) -> str | None:
    """A sentence about a candidate whose name is not signed as it was written; None where it is."""
    off = left_off(shown, signed)
    return f"“{shown}” is signed as {signed}{_without(off)}" if shown != signed else None


class Parted(str):
    """One of several people whom one field named, with what is to be said of the parting; empty where all of it is plain."""

    said: str

    @classmethod
    def each(cls, whole: str, people: Sequence[str]) -> tuple[Parted, ...]:
        """`people` as they stand in `whole`, or with a family name that they share there."""
        off = left_off(whole, *people)
        said = ""
        if off or left_off(" ".join(people), whole):
            names = f"{', '.join(people[:-1])} and {people[-1]}"
            said = f"“{whole}” was read as {names}{_without(off)}"
        made = tuple(map(cls, people))
        for one in made:
            one.said = said
        return made
