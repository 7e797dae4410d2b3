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
from thankyou.facts.resources import shipped
from thankyou.proofread.context import Context, Proofs, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter
from thankyou.proofread.rows import in_quotes, tokens
from thankyou.proofread.vocabulary import counted
from thankyou.reading.lexicon import CLOSED, ONLY_PARTICIPLE, SAME_PAST, base_of_third, is_known, word_tags

__all__ = ["PROOFS", "check", "found"]

PROOFS = (
    Proofs(
        "agreement/subject",
        "A noun that begins a clause, and its verb, are both one or both several.",
        (
            "My one-page reconciliation checklist are attached.",
            "The crate of lamps that you showed me in the cellar were heavier than it looks.",
            "You said that the cold-room alarms goes off four times a week.",
            "I was glad that catheter infections is down this year.",
            "The certificate, dated 4 November, are attached.",
            "I hope the new roof are on before the storm.",
        ),
        (
            "My checklist is attached.",
            "The crew are paid by the trip.",
            "Three years is a long time at one bench.",
            "Forty beds is a lot for one nurse.",
            "My brother and my sister are welders.",
            "Counting the boxes is my first job.",
            "A crack that returns is never a surprise.",
            "If the road were shut, we would walk.",
            "You suggested that the nurse go first.",
            "To close the valves is his work.",
            "The number of calls is falling.",
            "One of the pumps is new.",
            "One of the lamps that you showed me was new.",
            "The biscotti are baked twice.",
            "The fact that you wrote to us means a lot.",
        ),
    ),
    Proofs(
        "agreement/pronoun",
        "A pronoun and the verb behind it are both one or both several.",
        (
            "You asked what I notices first.",
            "I like how they gets the trays out.",
            "May I asks how things stand?",
            "I hope that it go well.",
            "Dr Rennie were right about the dose.",
            "I can see that nobody learn that in a week.",
            "I heard that it run on coal.",
        ),
        (
            "You asked what I notice first.",
            "Does it go as planned?",
            "If it were late, I would ring.",
            "You asked that he go alone.",
            "I am on the Class I works list.",
            "We helped him go home.",
            "We watched it run.",
            "It need not be long.",
            "I believe this experience shows that.",
        ),
    ),
    Proofs(
        "agreement/relative",
        "Behind `somebody who`, `a child who` and `research that` stands the verb of one.",
        (
            "You need somebody who stay calm.",
            "You told me about a child who have not spoken since May.",
            "You want a clerk who plan the week.",
            "You need somebody who run the till.",
            "I was drawn to software that help farmers.",
            "It is a mill that train apprentices.",
            "The clerk who answer the bell is kind.",
            "I want to do work that matter.",
        ),
        (
            "You need somebody who stays calm.",
            "I like people who plan the week.",
            "You told me of the few on the ward who stay late.",
            "The marks on the labels that need ink are old.",
            "It is a field that work crews cross.",
            "It is a harbour that trade built.",
            "I told a friend that work at night is hard.",
            "I know a cook who cut the bread for years.",
            "You want somebody who need not be asked.",
            "You gave me the hope that talk would help.",
            "She is one of a team who have worked there for years.",
            "You got something that size through the door.",
        ),
    ),
    Proofs(
        "agreement/participle",
        "A participle alone is no verb of a sentence.",
        ("I taken the test in May.", "As I told you, unfilled requests gone down to 5 per cent."),
        (
            "I have never taken the test.",
            "Have I taken the right road?",
            "The requests gone unanswered were counted twice.",
            "With the books gone, we began again.",
        ),
    ),
)

_Number = Literal["one", "many"]


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `agreement/subject`, `agreement/pronoun`, `agreement/relative`, `agreement/participle`."""
    for sentence in letter.sentences:
        for one in found(sentence.text):
            said = sentence.text[one.start : one.end]
            if facts is None or not facts.say(said):
                number = "more than one" if one.number == "many" else "one"
                wrong = (
                    "the verb wants its “have” or “be”, or another form."
                    if one.kind == "participle"
                    else f"what is {number} does not go with this form of the verb."
                )
                yield issue(
                    f"agreement/{one.kind}",
                    f"“{said}”: {wrong}",
                    (sentence.start + one.start, sentence.start + one.end),
                )


class Disagreement(NamedTuple):
    """A subject and its verb that do not go together, and what the subject is."""

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
        if (at := _unhelped(places, words, verb)) is not None:
            hits.append(Disagreement("participle", places[at][1], places[verb][2], "one"))
        if words[verb] in ("need", "dare") and words[verb + 1 : verb + 2] in (["not"], ["n't"]):
            continue
        for kind, subject in (("pronoun", _pronoun), ("relative", _relative), ("subject", _noun)):
            form = (_form if kind == "subject" else _loose)(words[verb])
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
    """The same behind a pronoun: `I works` is no noun, `who stay` is none."""
    if word in CLOSED or not word.isalpha() or not is_known(word):
        return _form(word)
    tags = word_tags(word)
    return "one" if "VZ" in tags and word.endswith("s") else "many" if _base(word) else None


@lru_cache(maxsize=8192)
def _base(word: str) -> bool:
    """Whether a word may be the base of a verb and is hardly its past: `work`, `run`; not `cut`, `found`."""
    if word in CLOSED or not word.isalpha() or not is_known(word):
        return False
    tags = word_tags(word)
    return word not in SAME_PAST and tags.get("VB", _GUESSED) > max(_GUESSED, tags.get("VD", _GUESSED))


_GUESSED = -17.0
"""The logarithm of what a class is likely by, below which the lexicon never saw the word in it: `reran`."""


def _before(words: Sequence[str], verb: int) -> int:
    """The place of the last word of the subject: adverbs before the verb are passed over."""
    last = verb - 1
    while last > 0 and (
        words[last] in _words("adverbs") or (words[last].endswith("ly") and "R" in word_tags(words[last]))
    ):
        last -= 1
    return last


_HELP = frozenset("have has had having 've 's 'd am is are was were be been being get got 'm 're".split())
_GONE = frozenset("gone fallen risen grown begun become arisen".split())
"""Participles of verbs that have no object: `the requests gone down` is no shorter `that were gone`."""


def _unhelped(places: Sequence[_Token], words: Sequence[str], verb: int) -> int | None:
    """Where a subject begins whose verb is a participle without `have` or `be`, and no other verb follows: `I taken`, `waste gone down`."""
    if words[verb] not in ONLY_PARTICIPLE or not _HELP.isdisjoint(words[max(0, verb - 4) : verb]):
        return None
    at = _before(words, verb)
    if words[at] in ("i", "we", "they", "he", "she"):
        return at
    of = _noun(places, words, verb) if words[verb] in _GONE else None
    end = next((place for place in range(verb, len(words)) if not words[place][0].isalnum()), len(words))
    finite = any(
        _form(word) or "VD" in _open(word)[:1] or CLOSED.get(word, "")[:1] == "M" for word in words[verb + 1 : end]
    )
    return of[0] if of and not finite else None


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
    if words[at] == "that" and (before in ("^", "if", "whether", "so", "because")) and words[verb] in ("are", "have"):
        return at, "one"
    if words[at] == "this" and words[verb] not in _MANY:  # `this experience shows`
        return None
    if words[at] in _words("single") and before in _words("opens") | _words("thinks") and words[verb] != "were":
        return None if _asked(words, at) else (at, "one")
    if at and words[at - 1] in _words("titles") and places[at][0][:1].isupper() and words[at - 2] != "and":
        return at - 1, "one"
    return None


def _relative(places: Sequence[_Token], words: Sequence[str], verb: int) -> tuple[int, _Number] | None:
    """What a relative pronoun stands for: `a child who`, `somebody who`, `research that`."""
    at = _before(words, verb)
    if at < 1 or words[at] not in ("who", "that", "which") or words[verb] == "were":
        return None
    if words[at] != "who" and _form(words[verb]) is None and not _governs(words, verb):
        return None
    first = at - 1
    if words[first] in _words("single") and words[at] != "which":
        return first, "one"
    if not places[first][0].islower() or _number(words[first]) != "one" or words[first] in _words("groups"):
        return None
    while first > 0 and words[first] not in _words("the") and _modifies(words[first]):
        first -= 1
    bare = words[first] in ("to", *_words("links"))  # `drawn to research that`
    hung = first if bare else first - 1
    if words[hung] in _words("links") and _several(words[max(0, hung - _NEAR) : hung]):
        return None  # `the entries of the list that have gone`
    if bare or CLOSED.get(words[first], "")[:2] in ("DO", "HV"):  # `do work that`
        return (first + 1, "one") if words[at] != "who" else None
    single = words[first] in _words("one") | {"a", "an"} and at - 1 - first < _LONGEST_PHRASE
    return (first, "one") if single and words[first - 1] not in ("of", "such", "what", "many", "and", "or") else None


def _several(row: Sequence[str]) -> bool:
    """Whether words name several things, to which a clause behind them may belong."""
    return any(_number(word) == "many" or word in _PLURALS for word in row)


_PLURALS = frozenset("people those ones things men women children others few many several".split())
_NEAR = 4
"""Words before a link among which its noun stands."""


def _modifies(word: str) -> bool:
    """Whether a word may stand before a noun of a phrase, or be it: no link and no number."""
    return word not in _words("links") and CLOSED.get(word) != "NUM" and _belongs(word)


_ENDS = frozenset("and but or because when while if so who that which whose".split())
_FINITE = ("BEZ", "BEP", "BED", "HVB", "HVZ", "HVD", "DOZ", "DOB", "DOD", "M")


def _governs(words: Sequence[str], verb: int) -> bool:
    """Whether a word behind `that` is the verb of its clause, though it may be a noun: `that reach users`, not `that size`, `that work crews use`."""
    if not _base(words[verb]) or (tags := word_tags(words[verb]))["VB"] < max(tags.values()) - _HARDLY:
        return False
    rest = words[verb + 1 :]
    end = next((place for place, word in enumerate(rest) if not word[0].isalnum() or word in _ENDS), len(rest))
    rest = rest[:end]
    begins = (
        not rest
        or rest[0] in _ME
        or CLOSED.get(rest[0], "")[:1] in ("D", "S", "P", "N", "R", "T")
        or bool(_open(rest[0]))
    )
    finite = any(
        CLOSED.get(word) in _FINITE
        or word in _I - _ME
        or _open(word)[:1] in (("VZ",), ("VD",), ("VN",), ("VB",))
        or (place and _base(word) and "NS" in _open(rest[place - 1]))
        for place, word in enumerate(rest)
    )
    return begins and not finite


_HARDLY = 3.0
"""How much likelier, as a logarithm, a word is something else that is hardly a verb: `a queue that size`."""


def _noun(places: Sequence[_Token], words: Sequence[str], verb: int) -> tuple[int, _Number] | None:
    """A noun with what belongs to it, from the beginning of its clause to the verb."""
    last = _before(words, verb)
    aside = _aside(words, last)
    if aside is None and words[verb] in _ONE | _MANY:
        aside = _before_relative(words, last)
    last = aside if aside is not None else last
    first = _first(words, last)
    opens = words[first - 1] if first else "^"
    if words[first : first + 1] == ["that"] and opens not in _words("opens"):  # it begins a clause
        first, opens = first + 1, "that"
        if {"VZ", "VB"} & set(_open(words[first])):  # or it stands for the noun before, `a crack that returns`
            return None
    row = words[first : last + 1]
    thinks = opens in _words("thinks") and row[:1] and row[0] in _words("the")
    if (
        not row
        or not (opens in _words("opens") or thinks)
        or any(places[at][0][:1].isupper() for at in range(first + 1, last + 1))
    ):
        return None
    links = [at for at, word in enumerate(row) if word in _words("links")]
    head = (links[0] if links else len(row)) - 1
    if head < 0 or (links and links[-1] == len(row) - 1) or "not" in row[:1]:
        return None
    number = _number(row[head])
    if (
        number == "many"
        and not _measures(row[: head + 1], words[verb : verb + 2])
        and (opens != "and" or row[0] in _words("the"))
    ):
        return first, "many"
    anybody = row[head] in _words("single") and head == 0 and row[0] not in ("he", "she", "it", "this")
    single = anybody or (number == "one" and row[0] in _words("one") and row[head] not in _words("groups"))
    if (
        not single
        or opens == "and"
        or (words[verb] == "were" and not {"if", "though", "wish"}.isdisjoint(words[:verb]))
    ):
        return None
    return None if _asked(words, first) and words[verb] not in _MANY else (first, "one")


_LONGEST_ASIDE = 9


def _aside(words: Sequence[str], last: int) -> int | None:
    """The last word before what stands between two commas, where a sentence begins with a noun: `The form, dated 4 May, is`."""
    if last < 0 or words[last] != "," or words[:last].count(",") != 1:
        return None
    comma = words.index(",")
    return comma - 1 if last - comma <= _LONGEST_ASIDE and _first(words, comma - 1) == 0 else None


_RELATIVE = frozenset(("that", "which", "who"))
_LONGEST_RELATIVE = 16
_ME = frozenset(("me", "us", "him", "her", "them", "it", "you"))
_I = frozenset(("i", "you", "we", "they", "he", "she", "it"))


def _before_relative(words: Sequence[str], last: int) -> int | None:
    """The last word before a plain relative clause that ends at `last`: `the stack that you showed me in the shed`."""
    begins = range(last - 1, max(0, last - _LONGEST_RELATIVE), -1)
    found = (at for at in begins if words[at] in _RELATIVE and _relates(words[at + 1 : last + 1]))
    return next((at - 1 for at in found), None)


def _relates(row: Sequence[str]) -> bool:
    """Whether words are a pronoun or none, a verb, a pronoun or none, and phrases with `in`, `at` and the like."""
    at = 1 if row[0] in _I else 0
    while at < len(row) and (row[at] in _words("helps") or row[at] in _words("adverbs")):
        at += 1
    if at == len(row) or {"VB", "VD", "VN", "VZ"}.isdisjoint(_open(row[at])):
        return False
    at += 2 if row[at + 1 : at + 2] and row[at + 1] in _ME else 1
    while at < len(row) and row[at] in _words("links"):
        end = next((place for place in range(at + 1, len(row)) if row[place] in _words("links")), len(row))
        if not 1 < end - at < _LONGEST_PHRASE or not all(_in_phrase(word) for word in row[at + 1 : end]):
            return False
        at = end
    return at == len(row)


_LONGEST_PHRASE = 6


def _in_phrase(word: str) -> bool:
    return word in _words("the") or (word not in CLOSED and word.isalnum())


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
    """Whether a helping verb before the subject has the form, or a wish: `does it go`, `suggested that it go`."""
    if words[at - 1] == "that":
        return not _words("wishes").isdisjoint(words[max(0, at - 6) : at])
    return words[at - 1] not in _words("opens") and not _words("helps").isdisjoint(words[max(0, at - 3) : at])


@lru_cache(maxsize=8192)
def _open(word: str) -> tuple[str, ...]:
    return tuple(word_tags(word)) if word not in CLOSED and word.replace("-", "").isalpha() else ()


def _belongs(word: str) -> bool:
    """Whether a word may be part of a subject: no verb, no form in `-ing`, no pronoun."""
    if word in _words("the") or word in _words("links") or word == "'s":
        return True
    if word.isdigit() or CLOSED.get(word) == "NUM":
        return True
    tags = _open(word)
    if word in _words("single"):
        return word not in ("he", "she", "it", "this")
    return (
        bool(tags)
        and not word.endswith("ing")
        and not {"N", "NS", "A", "VN"}.isdisjoint(tags)
        and (tags[0] in ("N", "NS", "A", "VN", "NP", "VD") or word in _words("nouns"))
    )


@lru_cache(maxsize=8192)
def _number(word: str) -> _Number | None:
    """Whether a word is one thing or several; None where it is neither for sure."""
    tags = _open(word)
    if not tags or not word.islower():
        return None
    thing = word.removesuffix("s")
    if (
        tags[0] == "NS"
        and word.endswith("s")
        and not word.endswith(("ics", "ss", "us", "is"))
        and word not in _words("singular")
    ):
        return (
            "many" if is_known(thing) or is_known(base_of_third(word)) or thing.endswith(("er", "or", "ist")) else None
        )
    if tags[0] != "N" or word.endswith("s"):
        return None
    single = "NS" not in tags if is_known(word) else counted(word)  # of other words the classes are a guess
    return "one" if single else None


def _measures(row: Sequence[str], said: Sequence[str]) -> bool:
    """Whether it is an amount, which goes with either: `three years is a long time`, `forty beds is a lot`, not `forty beds is made`."""
    counted = any(word.isdigit() or CLOSED.get(word) == "NUM" for word in row)
    done = said[0] == "has" or not {"VN", "VG"}.isdisjoint(_open(said[-1])[:1])
    return row[-1] in _words("measures") or (counted and not done)


@cache
def _words(name: str) -> frozenset[str]:
    data: Mapping[str, str] = shipped("rules", "agreement.yaml")
    return frozenset(data[name].split())
