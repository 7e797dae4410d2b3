"""Full stops that are missing: at the end of a paragraph, and before a word that begins a sentence; the capital below the greeting.

A paragraph that holds a sentence ends with its mark, unless it is a heading, an item of a list or ends in a link. Within a
paragraph a word in lower case, then a capitalised word that sentences begin with and no name, then one in lower case again,
are two sentences. Start reading at `check`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from thankyou.engines.issues import Issue, Span
from thankyou.facts.patterns import regex
from thankyou.proofread.context import Context, Proofs, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter, Sentence, found_in
from thankyou.proofread.vocabulary import begins_sentences
from thankyou.reading.lexicon import CLOSED, is_known, word_tags

__all__ = ["PROOFS", "check"]

PROOFS = (
    Proofs(
        "stops/paragraph",
        "A paragraph ends with a mark.",
        ("Drug names are the hard part, as you said", "I hope to hear from you by the end of next week"),
        (
            "Drug names are the hard part, as you said.",
            "My page is https://example.org/a",
            "Three things that I brought:",
        ),
    ),
    Proofs(
        "stops/small-letter",
        "The first sentence below the greeting begins with a capital letter.",
        ("Dear Dana,\n\nyou showed me the bay, and I liked it.", "Hi Dana,\nit was good to meet you."),
        (
            "Dear Dana,\n\nThank you for the tour of the bay.",
            "Dear Dana, thank you for the tour of the bay.",
            "Dear Dana,\n\neBay taught me that.",
        ),
    ),
    Proofs(
        "stops/sentence",
        "A new sentence begins here; a full stop belongs in front.",
        ("The names are hard, as you said We spoke of the slides too.", "I liked the yard My own crew has none."),
        ("You said that the names are hard.", "I read The Long Walk on the train.", "We met in May and I liked it."),
    ),
)

_FEWEST = 5
"""Words: what is shorter may be a heading or a line of an address."""
_LIST = regex(r"\s*(?:[-*•–]|\d+[.)])\s")
_ADDRESS = regex(r"(?:@|://|www\.|\.\w{2,}/)\S*$|\d$")


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `stops/paragraph`, `stops/small-letter`, `stops/sentence`."""
    for place, span in enumerate(letter.paragraphs):
        following = letter.paragraphs[place + 1 : place + 2]
        if _unended(letter, span) and not any(_LIST.match(letter.part(other)) for other in following):
            yield issue(
                "stops/paragraph", "A full stop is missing at the end of the paragraph.", (span.end - 1, span.end)
            )
    if begun := _begins_small(letter, facts):
        said = letter.even[begun.start : begun.end]
        message = f"“{said}”: the first sentence begins with a capital letter."
        yield issue("stops/small-letter", message, begun, suggestions=[said.capitalize()])
    for sentence in letter.sentences:
        for start, end in _two(sentence, facts):
            said = sentence.text[start:end]
            yield issue(
                "stops/sentence",
                f"“{said}”: a new sentence begins here; a full stop is missing.",
                (sentence.start + start, sentence.start + end),
                suggestions=[said.replace(" ", ". ", 1)],
            )


def _begins_small(letter: Letter, facts: Facts | None) -> Span | None:
    """The word in small letters with which the text begins below its greeting; in the line of the greeting it goes on.

    A word that no lexicon has may be a name that is written so: `iPhone`; a word of the company's name is.
    """
    if letter.greeting is None or not letter.sentences:
        return None
    start = letter.sentences[0].start
    word = _SMALL.match(letter.even, start)
    if word is None or "\n" not in letter.even[letter.greeting.end : start] or not is_known(word[0]):
        return None
    named = facts is not None and word[0] in (facts.interview.company or "").split()
    return None if named else Span(*word.span())


_SMALL = regex(r"[a-z]+(?:'[a-z]+)?(?![\w@.-])")


def _unended(letter: Letter, span: Span) -> bool:
    text = letter.part(span).rstrip()
    last = [sentence for sentence in letter.sentences if span.start <= sentence.start < span.end][-1:]
    if not text[-1:].isalnum() or _LIST.match(text) or _LIST.match(text.rpartition("\n")[2]) or _ADDRESS.search(text):
        return False
    return bool(last) and len(last[0].text.split()) >= _FEWEST and _has_verb(last[0].text)


_WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FINITE = ("BEP", "BEZ", "BED", "HVB", "HVZ", "HVD", "DOB", "DOZ", "DOD", "M")


def _has_verb(sentence: str) -> bool:
    """Whether a pronoun is followed by a verb, or an auxiliary stands in it: no heading is made so."""
    words = [word.casefold() for word in _WORD.findall(sentence)]
    if any(CLOSED.get(word) in _FINITE for word in words):
        return True
    return any(
        CLOSED.get(one) == "I" and {"VB", "VZ", "VD"} & set(word_tags(other)) for one, other in pairwise(words)
    ) or words[:1] in (["thank"], ["thanks"])


_INSIDE = regex(r"(?<![\w'.-])[a-z]{2,}(?:'[a-z]+)? ([A-Z][a-z]*(?:'[a-z]+)?) (?=([a-z]{2,}|I|\d+|[A-Z][\w'-]*)\b)")
_SUBJECT = frozenset("My Our Your We You He She They It This These".split())


def _two(sentence: Sentence, facts: Facts | None) -> Iterator[tuple[int, int]]:
    for match in found_in(sentence.text, _INSIDE):
        word = match[1].partition("'")[0]
        if word in ("I", "A") or not begins_sentences(word) or CLOSED.get(word.casefold()) is None:
            continue
        following = match[2]
        if (
            following[0].isupper()
            and following != "I"
            and not (word in _SUBJECT and facts and following in facts.exact)
        ):
            continue
        if sentence.text.count('"', 0, match.start()) % 2 or (facts and match[0].strip().casefold() in facts.text):
            continue
        yield match.start(), match.end(1)
