"""A verb in the plural behind one thing, and in the singular behind several: `the checklist are`, `catheter infections is`.

A subject is taken only where it is plain: an article and its noun, or a noun in the plural, that begin a clause, with or
without `of the ...` behind, and then the verb; a pronoun and its verb; `a child who`. Whatever else stands there, a verb, a
form in `-ing`, two things with `and`, a measure or a group (`templates/rules/agreement.yaml`), is left alone. Start reading
at `check`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from thankyou.engines.issues import Issue
from thankyou.facts.resources import from_yaml, templates
from thankyou.proofread.context import Context, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter
from thankyou.proofread.slips import in_quotes, tokens
from thankyou.reading.lexicon import CLOSED, base_of_third, is_known, word_tags

__all__ = ["check", "found"]

_Number = Literal["one", "many"]


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `agreement/subject`, `agreement/pronoun`, `agreement/relative`."""
    for sentence in letter.sentences:
        for one in found(sentence.text):
            said = sentence.text[one.start : one.end]
            if facts is None or said.casefold() not in facts.text:
                yield issue(
                    f"agreement/{one.kind}",
                    f"“{said}”: what is {'more than one' if one.number == 'many' else 'one'} does not go with this form of the verb.",
                    (sentence.start + one.start, sentence.start + one.end),
                )


class Disagreement(NamedTuple):
    """A subject and its verb that do not agree, and what the subject is."""

    kind: str
    start: int
    end: int
    number: _Number


@lru_cache(maxsize=2048)
def found(sentence: str) -> tuple[Disagreement, ...]:
    """Every verb of an evened sentence that does not agree with a plain subject."""
    words = [text.casefold() for text, _, _ in tokens(sentence)]
    places = tokens(sentence)
    hits = []
    for verb in range(1, len(words)):
        if in_quotes(sentence, places[verb][1]):
            continue
        for kind, subject in (("pronoun", _pronoun), ("relative", _relative), ("subject", _noun)):
            form = (_loose if kind == "pronoun" else _form)(words[verb])
            if form and (of := subject(places, words, verb)) and of[1] != form:
                hits.append(Disagreement(kind, places[of[0]][1], places[verb][2], of[1]))
                break
    return tuple(hits)


# --- the verb ----------------------------------------------------------------------------------------------------------------

_ONE = frozenset(("is", "was", "has", "does", "goes"))
_MANY = frozenset(("are", "were", "have"))


@lru_cache(maxsize=8192)
def _form(word: str) -> _Number | None:
    """Whether a word is a verb in the singular, or in the plural; None where it may be something else."""
    if word in _ONE:
        return "one"
    if word in _MANY:
        return "many"
    if word in CLOSED or not word.isalpha() or not is_known(word):
        return None
    tags = set(word_tags(word))
    if "VZ" in tags and tags <= {"VZ", "X", "NP"}:
        return "one"
    return "many" if "VB" in tags and tags <= {"VB", "X", "NP"} else None


@lru_cache(maxsize=8192)
def _loose(word: str) -> _Number | None:
    """The same where a pronoun stands before: `I works` is no noun."""
    if word in CLOSED or not word.isalpha() or not is_known(word):
        return _form(word)
    return "one" if "VZ" in word_tags(word) and word.endswith("s") else _form(word)


def _before(words: Sequence[str], verb: int) -> int:
    """The place of the last word of the subject: adverbs before the verb are passed over."""
    last = verb - 1
    while last > 0 and (words[last] in _words("adverbs") or (words[last].endswith("ly") and "R" in word_tags(words[last]))):
        last -= 1
    return last


# --- its subject ---------------------------------------------------------------------------------------------------------------

_Token = tuple[str, int, int]


def _pronoun(places: Sequence[_Token], words: Sequence[str], verb: int) -> tuple[int, _Number] | None:
    """A pronoun right before its verb: `what I notices`, `when it go`."""
    at = _before(words, verb)
    before = words[at - 1] if at else "^"
    if words[at] in ("i", "we", "they") and words[verb] not in ("is", "was") and before not in _words("classes"):
        return at, "many"
    if words[at] == "you" and before in _words("opens") | _words("helps"):
        return at, "many"
    if words[at] in _words("single") and before in _words("opens") | _words("thinks") and words[verb] != "were":
        return None if _asked(words, at) else (at, "one")
    if at and words[at - 1] in _words("titles") and places[at][0][:1].isupper() and words[at - 2] != "and":
        return at - 1, "one"
    return None


def _relative(places: Sequence[_Token], words: Sequence[str], verb: int) -> tuple[int, _Number] | None:
    """What a relative pronoun stands for: `a child who`, `somebody who`."""
    at = _before(words, verb)
    if at < 1 or words[at] not in ("who", "that", "which") or words[verb] == "were":
        return None
    first = at - 1
    if words[first] in _words("single") and words[at] != "which":
        return first, "one"
    while first > 0 and words[first] not in _words("the") and _belongs(words[first]):
        first -= 1
    single = words[first] in ("a", "an") and 0 < at - 1 - first < 4 and _number(words[at - 1]) == "one"
    return (first, "one") if single and words[first - 1] not in ("of", "such", "what", "many", "and", "or") else None


def _noun(places: Sequence[_Token], words: Sequence[str], verb: int) -> tuple[int, _Number] | None:
    """A noun with what belongs to it, from the beginning of its clause to the verb."""
    last = _before(words, verb)
    first = _first(words, last)
    opens = words[first - 1] if first else "^"
    row = words[first : last + 1]
    thinks = opens in _words("thinks") and row[:1] and row[0] in _words("the")
    if not row or not (opens in _words("opens") or thinks) or any(places[at][0][:1].isupper() for at in range(first + 1, last + 1)):
        return None
    links = [at for at, word in enumerate(row) if word in _words("links")]
    head = (links[0] if links else len(row)) - 1
    if head < 0 or (links and links[-1] == len(row) - 1) or "not" in row[:1]:
        return None
    number = _number(row[head])
    if number == "many" and not _measures(row[: head + 1]) and (opens != "and" or row[0] in _words("the")):
        return first, "many"
    anybody = row[head] in _words("single") and head == 0 and row[0] not in ("he", "she", "it", "this")
    single = anybody or (number == "one" and row[0] in _words("one") and row[head] not in _words("groups"))
    if not single or opens == "and" or (words[verb] == "were" and not {"if", "though", "wish"}.isdisjoint(words[:verb])):
        return None
    return None if _asked(words, first) and words[verb] not in _MANY else (first, "one")


def _first(words: Sequence[str], last: int) -> int:
    """Where a subject that ends at `last` begins: at its article, or behind what cannot belong to it."""
    first = last
    while first >= 0 and _belongs(words[first]):
        article = words[first] in _words("the")
        if article and (first == 0 or words[first - 1] not in _words("links")):
            return first
        first -= 1
    return first + 1


def _asked(words: Sequence[str], at: int) -> bool:
    """Whether a helping verb before the subject has the form: `does it go`, `that it go`."""
    return words[at - 1] == "that" or not _words("helps").isdisjoint(words[max(0, at - 3) : at])


@lru_cache(maxsize=8192)
def _open(word: str) -> tuple[str, ...]:
    return tuple(word_tags(word)) if word not in CLOSED and word.isalpha() else ()


def _belongs(word: str) -> bool:
    """Whether a word may be part of a subject: no verb, no form in `-ing`, no pronoun."""
    if word in _words("the") or word in _words("links") or word == "'s":
        return True
    if word.isdigit() or CLOSED.get(word) == "NUM":
        return True
    tags = _open(word)
    if word in _words("single"):
        return word not in ("he", "she", "it", "this")
    return bool(tags) and not word.endswith("ing") and not {"N", "NS", "A", "VN"}.isdisjoint(tags) and (tags[0] in ("N", "NS", "A", "VN", "NP", "VD") or word in _words("nouns"))


@lru_cache(maxsize=8192)
def _number(word: str) -> _Number | None:
    """Whether a word is one thing or several; None where it is neither for sure."""
    tags = _open(word)
    if not tags or not word.islower():
        return None
    thing = word.removesuffix("s")
    if tags[0] == "NS" and word.endswith("s") and not word.endswith(("ics", "ss", "us", "is")) and word not in _words("singular"):
        return "many" if is_known(thing) or is_known(base_of_third(word)) or thing.endswith(("er", "or", "ist")) else None
    return "one" if tags[0] == "N" and "NS" not in tags and not word.endswith("s") else None


def _measures(row: Sequence[str]) -> bool:
    """Whether it is an amount, which goes with either: `three years is a long time`."""
    return row[-1] in _words("measures") or any(word.isdigit() or CLOSED.get(word) == "NUM" for word in row)


@cache
def _words(name: str) -> frozenset[str]:
    data: Mapping[str, str] = from_yaml((templates() / "rules" / "agreement.yaml").read_text(encoding="utf-8"))
    return frozenset(data[name].split())
