"""Phrase rules: data in `templates/rules`, each with sentences that prove it, found by way of their rarest word.

A phrase is written as it is said, with these signs:

    just (wanted|want) to      one of several
    please [do] consider       may be left out
    was (so |very )*late       any number of these
    apolog*                    any ending;  * alone: any one word
    forward to <verb>          one of a class of words (`classes.yaml`)
    thank you ... you're       up to six words between

An entry of a rule file has these keys (`tone.yaml` and `wording.yaml` are the files; their order is the order of rules):

    id        what the issue is called, after its class
    class     pushy, desperate, ... or the kind of slip
    phrases   what marks, in the notation above; or
    patterns  regular expressions, each with `at`: words of which the sentence must hold one
    kinds     kinds of message it applies to; all unless given; `except` takes some away; the same for `locales`
    who       whose turn the phrase must be: `writer`, `parties` or `wish` (`stance.py` says what that means)
    reason    what is wrong, for the candidate
    rewrite   what to write instead, for the candidate; or
    right     the replacement, with \\1 for the first bracket
    severity  warning unless given
    marks     sentences that it marks
    passes    sentences that it must not mark

Start reading at `find`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.engines.issues import Severity
from thankyou.errors import WordingError
from thankyou.facts.drawers import PACKED_BY, Drawers, in_drawers
from thankyou.facts.patterns import expect, regex
from thankyou.facts.prepared import prepared
from thankyou.facts.resources import from_yaml, templates
from thankyou.proofread import stance
from thankyou.proofread.numbers import after_an_hour

__all__ = ["FILES", "Found", "PhraseRule", "compiled", "find", "rules"]

FILES = ("wording", "tone")


class PhraseRule(NamedTuple):
    """One entry of a rule file."""

    family: str
    """The file that it comes from: `wording` or `tone`."""
    id: str
    kind: str
    """Its class."""
    phrases: tuple[str, ...]
    patterns: tuple[tuple[str, tuple[str, ...]], ...]
    kinds: frozenset[str]
    not_kinds: frozenset[str]
    locales: frozenset[str]
    not_locales: frozenset[str]
    reason: str
    rewrite: str
    right: str | None
    who: stance.Who | None
    marks: tuple[str, ...]
    passes: tuple[str, ...]
    severity: Severity

    @property
    def name(self) -> str:
        """How its issues are called: `tone/pushy/checking-in`."""
        return f"{self.family}/{self.kind}/{self.id}".replace(" ", "-")

    def applies(self, kind: str, locale: str) -> bool:
        """Whether it holds for a kind of message in a locale."""
        return (
            (not self.kinds or kind in self.kinds)
            and kind not in self.not_kinds
            and (not self.locales or locale in self.locales)
            and locale not in self.not_locales
        )


class Found(NamedTuple):
    """A phrase in a sentence: the rule, the place within the sentence, the replacement if there is one."""

    rule: PhraseRule
    start: int
    end: int
    right: str | None


_KEYS = {
    "id",
    "class",
    "phrases",
    "patterns",
    "kinds",
    "except",
    "locales",
    "except_locales",
    "reason",
    "rewrite",
    "right",
    "severity",
    "who",
    "marks",
    "passes",
}
_REQUIRED = {"id", "class", "reason", "marks", "passes"}


_CLASS = regex(r"<(\w+)>")


def _spelt(text: str, classes: Mapping[str, str], place: str, opening: str) -> str:
    """`text` with each class of words written out as alternatives."""

    def words(match: re.Match[str]) -> str:
        if match[1] not in classes:
            raise WordingError(place, f"there is no class <{match[1]}> in classes.yaml")
        return f"{opening}{'|'.join(classes[match[1]].split())})"

    return _CLASS.sub(words, text)


def _entry(family: str, value: Mapping[str, Any], classes: Mapping[str, str]) -> PhraseRule:
    place = f"rules/{family}.yaml, {value.get('id', '?')}"
    if unknown := set(value) - _KEYS:
        raise WordingError(place, f"{sorted(unknown)[0]} is not a key of a phrase rule")
    if missing := _REQUIRED - set(value):
        raise WordingError(place, f"{sorted(missing)[0]} is missing")
    if not ("phrases" in value or "patterns" in value):
        raise WordingError(place, "needs phrases or patterns")
    who = value.get("who")
    if who is not None and who not in stance.WHO:
        raise WordingError(place, f"who must be one of {', '.join(stance.WHO)}")
    return PhraseRule(
        family, str(value["id"]), str(value["class"]), tuple(each for phrase in value.get("phrases", ()) for each in _choices_of(_spelt(phrase, classes, place, "("))),
        tuple((_spelt(each["pattern"], classes, place, "(?:"), tuple(each["at"])) for each in value.get("patterns", ())),
        frozenset(value.get("kinds", ())), frozenset(value.get("except", ())), frozenset(value.get("locales", ())), frozenset(value.get("except_locales", ())),
        str(value["reason"]), str(value.get("rewrite", "")), value.get("right"), who, tuple(value["marks"]), tuple(value["passes"]), Severity(value.get("severity", "warning")),
    )  # fmt: skip


@cache
def rules(folder: Path | None = None) -> tuple[PhraseRule, ...]:
    """Every phrase rule, in the order of the files. Raises `WordingError`, which names file and entry."""
    return _read(folder) if folder is not None else tuple(map(_rule, sorted(_kept().rules.everything())))


@cache
def _rule(place: int) -> PhraseRule:
    row = _kept().rules[place]
    return PhraseRule._make((*row[:-1], Severity(row[-1])))


def _folder() -> Path:
    return templates() / "rules"


def _sources() -> list[Path]:
    """What the rules come of, and what is worked out of them."""
    return [*(_folder() / f"{name}.yaml" for name in (*FILES, "classes")), Path(__file__), PACKED_BY]


def _read(folder: Path) -> tuple[PhraseRule, ...]:
    classes = from_yaml(folder / "classes.yaml", text=True)
    return tuple(
        _entry(family, value, classes) for family in FILES for value in from_yaml(folder / f"{family}.yaml", text=True)
    )


_START, _STOP = r"(?<![\w'-])", r"(?![\w-]|'\w)"
_GAPS = {"wording": r"\s+", "tone": r",?\s+"}
_PIECE = regex(r"\x01\d+\x02|\(|\)\??|\[|\]|\||\.\.\.|\*|\s+|[^\s()\[\]|*.\x01]+|\.")
_FILLERS = regex(r"\(((?:[^()|]+ \|)*[^()|]+ )\)([?*])")


_Told = tuple[str, tuple[tuple[str, ...], ...]]
"""The regular expression of a phrase, and what every match says without a gap, each in one of several ways."""


class _Entry(NamedTuple):
    """A phrase or a pattern of a rule."""

    rule: int
    """Its place among the rules."""
    phrase: str
    needs: frozenset[str]
    """Words that the sentence must all hold."""
    known: _Told | None
    """None for a phrase that is taken apart when a sentence comes near it."""

    def fits(self, held: AbstractSet[str], said: str) -> bool:
        """Whether a sentence that holds these words, and says this without its commas, can match."""
        if not self.needs <= held:
            return False
        for ways in self.told[1]:
            for way in ways:
                if way in said:
                    break
            else:
                return False
        return True

    @property
    def told(self) -> _Told:
        return self.known or _taken_apart(self.phrase, _rule(self.rule).family)

    @property
    def regex(self) -> re.Pattern[str]:
        return _compiled(self.told[0])


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return regex(pattern, re.IGNORECASE)


@cache
def _taken_apart(phrase: str, family: str) -> _Told:
    return _whole(phrase, family), _runs(phrase)


def _choices_of(phrase: str) -> list[str]:
    """The phrases that one entry stands for: alternatives outside brackets, `a b|c`, are phrases of their own."""
    return _cut(phrase, "|")


def _cut(phrase: str, sign: str) -> list[str]:
    """The phrase cut at each of the signs that stands outside brackets."""
    if "(" not in phrase and "[" not in phrase:
        return phrase.split(sign)
    found, depth, start = [], 0, 0
    for match in re.finditer(rf"[()\[\]{re.escape(sign)}]", phrase):
        if match[0] == sign:
            if depth == 0:
                found.append(phrase[start : match.start()])
                start = match.end()
        else:
            depth += 1 if match[0] in "([" else -1
    return [*found, phrase[start:]]


def _regex(phrase: str, gap: str) -> str:
    """The regular expression of a phrase in our notation."""
    fillers: list[str] = []

    def keep(match: re.Match[str]) -> str:
        words = "|".join(gap.join(map(re.escape, each.split())) for each in match[1].split("|"))
        fillers.append(f"(?:(?:{words}){gap}){match[2]}")
        return f"\x01{len(fillers) - 1}\x02"

    out: list[str] = []
    spaced = False
    for piece in _PIECE.findall(re.sub(r"(?<=\s)\(([^()]*)\)\?", r"[\1]", _FILLERS.sub(keep, phrase))):
        if piece.isspace():
            spaced = True
            continue
        if piece == "[":
            out.append(f"(?:{gap}(?:" if out else "(?:(?:")
        elif piece == "...":
            out.append(r"(?:,?\s+[^\s.!?]+){0,6}?")
        else:
            if spaced and piece[0] not in ")]|":
                out.append(gap)
            out.append(_SIGNS.get(piece) or (fillers[int(piece[1:-1])] if piece[0] == "\x01" else re.escape(piece)))
        spaced = piece == "..."
    return "".join(out)


_SIGNS = {"(": "(", ")": ")", ")?": ")?", "|": "|", "]": "))?", "*": r"[\w'-]*"}


def compiled(phrase: str, family: str = "wording") -> re.Pattern[str]:
    """A phrase as a regular expression that matches whole words, whatever their case."""
    return re.compile(_whole(phrase, family), re.IGNORECASE)


def _whole(phrase: str, family: str) -> str:
    """The regular expression of a phrase that stands between other words."""
    gap, start = _GAPS[family], _START
    if phrase.startswith("^"):
        start, phrase = "^", phrase[1:]
    # A leading optional part carries its gap behind it, any other one before it.
    lead = re.match(r"\[([^\]]+)\]\s+", phrase)
    core = _regex(phrase[lead.end() :] if lead else phrase, gap)
    first = f"(?:(?:{_regex(lead[1], gap)}){gap})?" if lead else ""
    return start + first + core + _STOP


def _needs(phrase: str) -> frozenset[str]:
    """The words outside brackets, which every match must hold; none where a word goes on into a bracket."""
    bare = re.sub(r"\S*\[[^\]]*\]|\S*\*|\.\.\.", " ", _outside(re.sub(r"\([^()]*\)[?*]", " ", phrase)))
    return frozenset(word for word in re.findall(r"[\w'-]+", bare.casefold()) if word)


def _outside(phrase: str) -> str:
    """The phrase without its alternatives, however deep."""
    while (shorter := re.sub(r"\([^()]*\)", " ", phrase)) != phrase:
        phrase = shorter
    return phrase


_PLAIN = regex(r"[\w'-]+(?: [\w'-]+)*")
_BRACKET = regex(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_MOST_WAYS = 40


def _runs(phrase: str) -> tuple[tuple[str, ...], ...]:
    """What every match says without a gap, in each way that its alternatives allow: `wanted to`, or `following up`, ..."""
    found: list[tuple[str, ...]] = []
    run: tuple[str, ...] = ()
    for ways, ends in _pieces(phrase.casefold().removeprefix("^")):
        longer = tuple(f"{before} {way}" for before in run for way in ways)
        if run and not 0 < len(longer) <= _MOST_WAYS:
            found.append(run)
            longer = ways
        run = longer if run else ways
        if run and ends:
            found.append(run)
            run = ()
    return tuple(sorted([*found, run] if run else found, key=len))  # what is said in few ways rules out most sentences


def _pieces(phrase: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words and brackets in a row: what each may say; nothing where it need not be there. And whether more may follow without a gap."""
    for piece in filter(None, _cut(_FILLERS.sub(" ... ", phrase), " ")):
        inside = piece[1:-1] if _BRACKET.fullmatch(piece) else piece.removesuffix("*")
        ways = [_PLAIN.match(" ".join(way.split())) for way in _choices_of(inside)]
        if all(ways):
            whole = all(way and way.end() == len(way.string) for way in ways) and piece[-1] != "*"
            yield tuple(way[0] for way in ways if way), not whole
        else:
            yield (), True


def _heads(phrase: str) -> frozenset[str]:
    """Words one of which every match must hold: those that the alternatives of a bracket begin with, of the bracket whose words
    are the longest; empty if that cannot be told."""
    pieces = _cut(_FILLERS.sub(" ", phrase).casefold().removeprefix("^"), " ")
    brackets = [list(map(_first, _choices_of(piece[1:-1]))) for piece in pieces if _BRACKET.fullmatch(piece)]
    told = [frozenset().union(*ways) for ways in brackets if all(ways)]
    return max(told, key=lambda words: min(map(len, words)), default=frozenset())


def _first(way: str) -> frozenset[str]:
    """The words one of which an alternative begins with."""
    if way.startswith("("):
        return _heads(way)
    match = _WHOLE_WORD.match(way.strip())
    return frozenset([match[0]]) if match else frozenset()


_WHOLE_WORD = regex(r"[\w'-]+(?![\w'*(\[-])")


class _Tables(NamedTuple):
    """What is found out about all rules before a sentence is read."""

    rules: Any
    """By their places, as plain values."""
    entries: Any
    """Phrases and patterns by their places: the parts of an `_Entry`."""
    by_word: Any
    """The places of those to try where a sentence holds a word; under "" of those that must always be tried."""


@cache
def _kept() -> _Tables:
    found = prepared("phrases", _sources(), _worked_out, _packed)
    expect(_patterns, re.IGNORECASE)
    return _Tables(*map(Drawers, found))


def _worked_out() -> tuple[Any, ...]:
    found: dict[int, tuple[Any, ...]] = {}
    entries: dict[int, tuple[Any, ...]] = {}
    by_word: dict[str, list[int]] = {}

    def put(words: Iterable[str], *entry: Any) -> None:
        for word in words or [""]:
            by_word.setdefault(word.casefold(), []).append(len(entries))
        entries[len(entries)] = entry

    for place, rule in enumerate(_read(_folder())):
        found[place] = (*rule[:-1], str(rule.severity))
        for phrase in rule.phrases:
            needs = _needs(phrase)
            ways = [way for way in (*(frozenset([word]) for word in sorted(needs)), _heads(phrase)) if way]
            rarest = max(ways, key=lambda words: min(map(len, words)), default=frozenset[str]())  # long words are rare
            put(rarest, place, phrase, needs, None)
        for pattern, at in rule.patterns:
            put(at, place, "", frozenset(), (pattern, ()))
    return found, entries, by_word


def _packed(tables: tuple[Any, ...]) -> tuple[Any, ...]:
    """The same in drawers, every phrase taken apart."""
    found, entries, by_word = tables
    apart = {
        number: (place, phrase, needs, known or _taken_apart(phrase, found[place][0]))
        for number, (place, phrase, needs, known) in entries.items()
    }
    return tuple(map(in_drawers, (found, apart, by_word)))


def _patterns() -> Iterator[str]:
    """The regular expressions of all that is taken apart already."""
    return (entry.known[0] for number in _kept().entries.everything() if (entry := _entry_at(number)).known)


@cache
def _entry_at(number: int) -> _Entry:
    return _Entry(*_kept().entries[number])


@lru_cache(maxsize=16_384)
def _entries(word: str) -> tuple[_Entry, ...]:
    """The phrases and patterns to try where a sentence holds a word."""
    return tuple(map(_entry_at, _kept().by_word.get(word, ())))


_WORDS = regex(r"[\w'-]+")


_JOINT = regex(r"['-]")


@lru_cache(maxsize=2048)
def find(sentence: str) -> tuple[Found, ...]:
    """Every phrase of every rule in an evened sentence, in the order of the rules; kind and locale are the caller's to judge."""
    held = set(_WORDS.findall(sentence.casefold()))
    held |= {part for word in held if "-" in word or "'" in word for part in _JOINT.split(word)}
    said = " ".join(sentence.casefold().replace(",", "").split())
    tried = [entry for word in (*held, "") for entry in _entries(word) if entry.fits(held, said)]
    return tuple(sorted({one for entry in tried for one in _matches(entry, sentence)}, key=_order))


_AM = regex(r"am\b", re.IGNORECASE)


def _matches(entry: _Entry, sentence: str) -> Iterator[Found]:
    for match in entry.regex.finditer(sentence):
        rule = _rule(entry.rule)
        if _AM.match(sentence, match.start()) and after_an_hour(sentence, match.start()):
            continue
        if rule.who and not stance.holds(sentence, match.start(), match.end(), rule.who):
            continue
        right = match.expand(rule.right) if rule.right is not None else None
        yield Found(rule, match.start(), match.end(), right)


def _order(found: Found) -> tuple[int, int, str]:
    return found.start, -found.end, found.rule.name
