"""Words between which a writer never chose: `I was so excited/thrilled to hear it`, `I really/truly enjoyed it`, `I would/could begin`.

A slash between two things is prose: `and/or`, `pass/fail`, `a read/write lock`, `design/build`. Between two words that say how
the writer felt or what somebody did, of one class and in a place for one of them, it is a choice left open. Start reading at
`choices`.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.reading.lexicon import is_known, word_tags

__all__ = ["choices"]

_PAIR = regex(r"(?<![\w/.:@'-])[a-z]{2,}(?:\s?/\s?[a-z]{2,}){1,3}(?![\w/@'-]|\.\w)")
_SUBJECT = r"\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Ss]?[Hh]e)"
_DEGREE = r"(?:so|very|really|truly|quite|most|more|too|also|still|always|just|\w+ly)"
_DOES = regex(rf"{_SUBJECT}\s(?:{_DEGREE}\s)?$")
_FEELS = regex(
    rf"(?:{_SUBJECT}(?:'m|'re|\s(?:am|are|was|were|feel|felt|(?:would|will|should) be|(?:have|had) been))\s(?:{_DEGREE}\s){{0,2}}|\b(?:so|very|really|truly|quite)\s)$"
)
_AUXILIARIES = frozenset("am is are was were have has had can could will would shall should may might must".split())
_NEAR = 40


def choices(even: str) -> Iterator[tuple[int, int]]:
    """Where in an evened text a slash stands between words of which one was to be kept."""
    for match in _PAIR.finditer(even) if "/" in even else ():
        words = [word.strip() for word in match[0].split("/")]
        before = even[max(0, match.start() - _NEAR) : match.start()].replace("\n", " ")
        if _is_open(words, before):
            yield match.span()


def _is_open(words: list[str], before: str) -> bool:
    if _AUXILIARIES.issuperset(words):
        return True
    if not all(map(is_known, words)):
        return False
    shared = set.intersection(*(set(word_tags(word)) for word in words))
    if "N" in shared:  # `pick/pack`, which may be a thing
        return False
    return (bool(shared & {"VD", "R"}) and bool(_DOES.search(before))) or (
        bool(shared & {"A", "VN"}) and bool(_FEELS.search(before))
    )
