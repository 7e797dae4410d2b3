"""What joins the parts of a jotting: a part as the clause that it makes, and a part behind another one with the word that it lacks.

Start reading at `clauses`, which makes one clause of several parts, and `tail`, which joins one to what stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.patterns import regex
from thankyou.reading.lexicon import PAST, is_known
from thankyou.reading.phrases import head_of, head_place, is_past, is_thing, tag_at
from thankyou.reading.setting import Setting
from thankyou.reading.shape import SHORT, can_be_clause, describes, elided, main_verb, runs_on, with_article
from thankyou.reading.turning import to_you
from thankyou.reading.words import FINITE, Word, inside, listed, words_of

__all__ = [
    "BREAK",
    "COMMA",
    "acts",
    "articled",
    "begins_past",
    "clauses",
    "in_a_row",
    "in_parts",
    "is_topic",
    "is_worded",
    "listing",
    "may_run_together",
    "number",
    "ranged",
    "runs_together",
    "span",
    "supplied",
    "tail",
    "with_be",
]

_SHORT_DATE = "".join(
    rf"(?<!\b{full[:size]}(?=\.))" for full in (*MONTHS, *WEEKDAYS) for size in (3, 4) if len(full) > size
)
BREAK = regex(rf"\s+[-–—]+\s+|(?<=[^\W_])(?<![ap]\.m){_SHORT_DATE}[.;!?:]+\s+|(?<=\))[.;!?:]\s+")
"""Where a jotting goes on to something else without a word for it; not behind `Mar.`, which may be short for March."""
COMMA = regex(r",\s+")


def in_parts(text: str) -> tuple[str, ...]:
    """The parts of a jotting: between its dashes and full stops, and between the commas of each."""
    return tuple(part for one in BREAK.split(text) for part in COMMA.split(one.rstrip(" ,")) if part)


def is_worded(text: str) -> bool:
    """Whether there are words, and every piece between blanks that is no dash is one: a mark alone is no part."""
    pieces = [piece.strip(",.;:!?") for piece in text.split() if piece.strip("-–—")]
    return bool(pieces) and all(map(words_of, pieces))


def supplied(text: str, setting: Setting) -> str | None:
    """The clause that words are but for an `is` that was left out: `union talks going on` -> `union talks are going on`."""
    words = words_of(text, setting.names)
    return with_be(text, words) if words and elided(words) else None


def articled(text: str, setting: Setting) -> str:
    """The words with the article that their first noun lacks; a word that nobody knows may be no noun that is counted."""
    words = words_of(text, setting.names)
    if words and words[0].tag == "NUM" and not _is_number(words[0]) and words[head_place(words)].tag == "N":
        return f"the {text}"  # `12-bed unit`
    counted = not words or words[0].tag == "NUM"
    return text if counted or not _is_noun(head_of(words)) else with_article(text, words, indefinite=False)


def _is_noun(low: str) -> bool:
    return is_known(low) or low in listed("countable") | listed("person")


def is_topic(part: str, setting: Setting) -> bool:
    words = words_of(part, setting.names)
    head = words[head_place(words)]
    begins = words[0].tag in ("D", "S", "A", "N", "NS", "NUM", "NP", "X", "VG")
    named = is_thing(words) or (begins and (head.tag in ("N", "NS", "X") or "-" in head.text))
    return named and main_verb(words) is None and words[0].low not in ("no", "nobody")


def clauses(parts: Sequence[str], setting: Setting, *, named: bool = False) -> str | None:
    """The parts as one clause, each joined by what it lacks; None where one of them is none and has no place."""
    if not parts:
        return None
    first = _clause(to_you(parts[0], setting), setting, named=named)
    if first is None:
        return None
    tails = [tail(before, part, setting, clause=True) for before, part in pairwise(parts)]
    return first + "".join(filter(None, tails)) if all(tails) else None


def _clause(text: str, setting: Setting, *, named: bool = False) -> str | None:
    """A part as a clause: as it stands, with the `is` that it lacks, or told to be there."""
    text = inside(text, setting.names)
    words = words_of(text, setting.names)
    if not words:
        return None
    if words[0].low in _BARELY and len(words) > 2 and words[1].tag == "NUM":
        rest = _clause(text[words[1].at :], setting)
        return f"there are {text}" if rest and rest.startswith("there ") else rest and f"{words[0].text} {rest}"
    named = named or (words[0].tag == "VG" and tag_at(words, 1) in ("N", "NS"))
    if words[0].tag in ("P", "W", "K", "R", "TO", "C", "VG", "VB", "VD", "VN") and not named:
        return None
    if main_verb(words) is not None:
        return articled(text, setting)
    if len(words) > 2 and words[0].low in _NEXT_ONE and "VG" in words[1].may:
        return f"the {words[0].text} is {text[words[1].at :]}"
    if words[0].tag == "NUM" and words[-1].low in SHORT and len(words) > 2:
        return f"you are {text}" if setting.is_reader else None
    if words[0].low in _SOME and len(words) == 2 and "VD" in words[1].may and words[1].tag != "A":
        return text  # `all passed`
    moving = listed("intransitive") | listed("by_itself")
    mover = next((place for place, word in enumerate(words) if word.low in moving and "VD" in word.may), 0)
    if (
        mover
        and not elided(words)
        and all(word.tag in ("D", "S", "A", "N", "NS", "NP", "POS", "NUM") for word in words[:mover])
    ):
        return articled(text, setting)
    if found := supplied(text, setting):
        return found
    if acts(words):
        return articled(text, setting)
    head = words[head_place(words)]
    if words[0].low == "no" and head.tag in ("N", "NS", "X") and not acts(words):
        return f"there {_there(words)} {text}"
    if _is_counted(words):
        return f"there {_there(words)} {text}"
    spread = any(
        word.low in ("every", "each") and words[place - 1].tag == "P" for place, word in enumerate(words) if place
    )
    if spread and head.tag in ("N", "NS") and words[0].tag in ("N", "NS", "A", "X", "VG") and not acts(words):
        return f"there {_there(words)} {_with_a(text, words)}"
    return None


_SOME = frozenset(("all", "both", "most", "some", "half", "none", "nobody"))
_NEXT_ONE = frozenset(("first", "second", "third", "fourth", "other", "last"))
_BARELY = frozenset(("only", "just", "nearly", "almost", "around", "roughly"))


def _is_counted(words: Sequence[Word]) -> bool:
    """`140 growers`, `38 in a class`: several, of which nothing more is said."""
    counts = _is_number(words[0]) or words[0].low in ("many", "several", "few")
    head = words[head_place(words)].low
    if head in listed("measure") | listed("span") | listed("unit") or (
        len(words) > 1 and words[1].low in ("in", "out")
    ):
        return False  # `twenty minutes`, `1 in 5`
    return counts and not can_be_clause(words) and (is_thing(words) or tag_at(words, 1) in ("P", "N", "NS", "A", "X"))


def _is_number(word: Word) -> bool:
    """Whether a word counts, and is no `12-bed`."""
    return word.tag == "NUM" and not ("-" in word.text and word.text[-1].isalpha())


def listing(parts: Sequence[str]) -> str:
    *ahead, last = parts
    return f"{', '.join(ahead)} and {last}" if ahead else last


def _with_a(text: str, words: Sequence[Word]) -> str:
    if words[head_place(words)].tag != "N":
        return text
    return f"{'an' if words[0].low[:1] in 'aeiou' else 'a'} {text}"


def acts(words: Sequence[Word]) -> bool:
    """Whether somebody does something in words whose verb may be another word elsewhere."""
    if words[0].tag not in ("D", "S", "I", "NP", "NUM", "NS", "N", "A", "X"):
        return False
    if words[0].tag == "NUM" and len(words) == 2 and "VB" in words[1].may:
        return words[0].low not in ("1", "one") and "NS" not in words[1].may  # `12 report`
    return can_be_clause(words) and any(
        place and word.tag in FINITE and words[place - 1].tag in ("N", "NS", "NP", "I", "R", "NUM")
        for place, word in enumerate(words)
    )


def with_be(text: str, words: Sequence[Word]) -> str:
    place = elided(words) or 1
    cut = words[place].at
    one = number(words, place - 1) == "is"
    since = any(word.low == "since" for word in words[place:])
    be = ("has been" if one else "have been") if since else "is" if one else "are"
    made = f"{text[:cut].rstrip()} {be} {text[cut:]}"
    return with_article(made, words_of(made), indefinite=False) if _is_noun(head_of(words)) else made


def number(words: Sequence[Word], head: int) -> str:
    """`is` or `are`, as the noun at `head` and what counts it want it."""
    counted = words[0].tag == "NUM" and words[0].low not in ("1", "one") and words[head].tag != "N"
    alone = words[head].tag == "NUM" and words[head].low not in ("1", "one")
    joined = any(word.low == "and" for word in words[:head])
    many = words[0].low in ("many", "several", "few", "both", "all", "some", "most", "half")
    return "are" if words[head].tag == "NS" or counted or alone or joined or many else "is"


def _there(words: Sequence[Word]) -> str:
    several = number(words, head_place(words)) == "are"
    since = any(word.low == "since" for word in words)
    return ("have been" if several else "has been") if since else "are" if several else "is"


class _Part(NamedTuple):
    """A part that stands behind another one."""

    before: str
    said: str
    words: Sequence[Word]
    setting: Setting
    deed: bool
    """Whether it stands behind what I did."""
    clause: bool
    """Whether it stands behind a clause."""

    @property
    def first(self) -> Word:
        return self.words[0]

    @property
    def second(self) -> str:
        return tag_at(self.words, 1)


def tail(before: str, part: str, setting: Setting, *, deed: bool = False, clause: bool = False) -> str | None:
    """A part with what joins it to the part before; None where nothing does that is grammatical for certain."""
    said = _LAST.sub("", to_you(part, setting))
    words = words_of(said, setting.names)
    one = _Part(before, said, words, setting, deed, clause)
    made = (joint(one) for joint in _JOINTS) if words else iter(())
    return next((found for found in made if found is not None), None)


_LAST = regex(r"[!?.]+$")


def _joins_itself(one: _Part) -> str | None:
    """`and ...`, `with ...`, `which ...`; `then a letter` is still to come."""
    if one.first.low not in _JOINING or len(one.words) < 2:
        return None
    rest = one.said[one.words[1].at :]
    coming = one.first.low == "then" and not one.deed and is_topic(rest, one.setting)
    return _to_come(rest, one.setting) if coming else f", {one.said}"


def _to_come(rest: str, setting: Setting) -> str | None:
    """What there will be then, with its article; None where it may want one that is not known: `offer`."""
    words = words_of(rest, setting.names)
    named = with_article(rest, words, indefinite=True)
    whole = named != rest or words[0].tag in ("D", "S", "NUM", "NS") or words[head_place(words)].tag == "NS"
    return f", and then there will be {named}" if whole else None


_JOINING = frozenset("and but so or with which who where including then".split())


def _adds(one: _Part) -> str | None:
    """What only says more exactly how, how many or when: `maybe on Friday`, `only at night`, `no more than 3`, `1 in 5`."""
    qualifies = one.first.low in _QUALIFYING | listed("adding") and main_verb(one.words[1:]) is None
    restricts = (
        one.first.low in _RESTRICTING
        and one.second != "NUM"
        and len(one.words) < _FEW
        and not any(map(_verbal, one.words[1:]))
    )
    measures = (
        one.first.tag == "NUM" and one.words[-1].low in listed("measure") | listed("unit") and len(one.words) == 2
    )
    described = not one.deed and not one.clause and describes(one.words)
    often = len(one.words) == 1 and one.first.low.endswith("ly")
    lasts = one.first.low in ("valid", "current")
    plain = (
        often
        or lasts
        or qualifies
        or restricts
        or measures
        or described
        or _LIMITS.match(one.said)
        or _is_when(one.words)
    )
    return f", {one.said}" if plain else None


_QUALIFYING = frozenset(
    "maybe perhaps probably possibly mostly mainly roughly about usually ideally preferably".split()
)
_RESTRICTING = frozenset("only never not always often".split())
_FEW = 6
_LIMITS = regex(r"(?:no (?:more|less|later|fewer|earlier) than|at (?:least|most)|up to) \S|\d+ (?:in|out of) \d+\b")


def _verbal(word: Word) -> bool:
    return word.tag in FINITE or word.tag in ("VN", "VB")


def _lacks(one: _Part) -> str | None:
    """What there was none of: `no complaints`."""
    return f", with {one.said}" if one.first.low == "no" and not can_be_clause(one.words) else None


def _did(one: _Part) -> str | None:
    """What was done besides: `sold 12` by whoever built 14, `said it twice` by the reader."""
    if one.deed:
        return f" and {one.said}" if is_past(one.words) or begins_past(one.words) else None
    did = is_past(one.words) or one.first.low in listed("telling")
    own = one.clause and one.setting.is_reader and one.first.low not in listed("intransitive")
    return f", and you {one.said}" if did and own else None


def _does_too(one: _Part) -> str | None:
    """What somebody does besides: `read with the children` behind `parents come in on Fridays`, `closes at six`."""
    before = words_of(one.before, one.setting.names)
    verb = main_verb(before) if one.clause else None
    if verb is None or len(one.words) < 2:
        return None
    third = before[verb].tag == one.first.tag == "VZ"
    acts = one.first.tag in ("VB", "VN", "VD") or one.second in ("P", "D", "S", "NS", "NUM")
    bare = {"VB"} <= before[verb].may & one.first.may and acts and one.words[1].low != "by"
    return f" and {one.said}" if third or bare else None


def _counts_off(one: _Part) -> str | None:
    """Some of what was counted (`2 as supervisor`), or something else that was (`two vans`)."""
    if one.first.tag == "NUM" and _SPAN.match(one.before) and (one.second in ("P", "R") or tag_at(one.words, 1) == "K"):
        return f", {one.first.text} of them {one.said[one.words[1].at :]}" if one.words[1].low != "of" else None
    counted = one.deed or (one.clause and _is_counted(words_of(one.before, one.setting.names)))
    return f", {one.said}" if counted and _is_counted(one.words) else None


def _dates(one: _Part) -> str | None:
    """`10 June`, `Friday at nine`, `year 4`."""
    if _DATE.fullmatch(one.said):
        return None if one.deed else f", on {one.said}"
    return f", in {one.said}" if one.first.low in _PLACED and one.second == "NUM" and len(one.words) == 2 else None


_DATE = regex(
    r"(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: .*)?"
)
_PLACED = frozenset("grade year class room ward section unit building".split())


def _spans(one: _Part) -> str | None:
    """How long it was done: `4 years`."""
    lasted = one.deed and one.first.tag == "NUM" and len(one.words) == 2 and one.words[1].low in listed("span")
    return f", for {one.said}" if lasted else None


def _ranges(one: _Part) -> str | None:
    """`audit to release`: from where to where it went."""
    named = _RANGE.fullmatch(one.said) and one.first.tag in ("N", "X", "VB", "NS")
    return f", from {one.said}" if named or _FIGURES.match(one.said) else None


_RANGE = regex(r"[a-z]+ to (?!do\b)[a-z]+")
_FIGURES = regex(r"[£$€]?\d[\d.,]* ?[%a-z]{0,3} (?:(?:down|up) )?to [£$€]?\d")


def _made_by(one: _Part) -> str | None:
    """What belongs to it, and who made it so: `mats made by the parents`."""
    made = next(
        (
            at - 1
            for at, word in enumerate(one.words)
            if word.low == "by" and at and one.words[at - 1].tag in ("VN", "VD")
        ),
        0,
    )
    return f", with {one.said}" if made and is_topic(one.said[: one.words[made].at].strip(), one.setting) else None


def _goes_on(one: _Part) -> str | None:
    found = _clause(one.said, one.setting)
    return found and f", and {found}"


def _tells_of_it(one: _Part) -> str | None:
    """What the thing before does: `opens in May`, `still smells of hops`."""
    felt = one.first.low in listed("liking") | listed("telling")
    did = one.first.tag == "VD" and not felt and one.second in ("P", "R", "")
    still = one.first.low in listed("always") and one.second == "VZ"
    does = one.first.tag == "VZ" and not ("NS" in one.first.may and one.second in ("", "N", "NS"))
    fits = does if one.deed else does or did or still
    person = head_of(words_of(one.before, one.setting.names)) in listed("person")
    return f", {'who' if person else 'which'} {one.said}" if fits and not one.clause else None


_JOINTS = (
    _joins_itself,
    _spans,
    _adds,
    _lacks,
    _did,
    _does_too,
    _counts_off,
    _dates,
    _ranges,
    _made_by,
    _goes_on,
    _tells_of_it,
)
"""How a part may be joined to the one before; the first that fits counts."""


def _is_when(words: Sequence[Word]) -> bool:
    """`the week after`, `next Monday`, `week of the 26th`, `all winter`, `10 June`."""
    lows = {word.low for word in words}
    whens = {
        "week",
        "weeks",
        "weekend",
        "month",
        "day",
        "morning",
        "afternoon",
        "evening",
        "year",
        "season",
        "winter",
        "summer",
    }
    return (
        len(words) < 6
        and main_verb(words) is None
        and bool(lows & whens)
        and words[0].low in {"the", "next", "this", "every", "each", "all", "week"}
    )


_FROM_TO = regex(
    r"(?P<head>[a-z]+ )(?P<from>[£$€]?\d[\d.,]*(?: ?(?:%|[a-zµ]{1,3}))?) (?:to|down to|up to) (?=[£$€]?\d)"
)


_CHANGE = regex(
    r"(?P<what>(?:cut|reduced|raised|increased|grew|lowered|improved|boosted|lifted) (?:(?!by\b|to\b|from\b|of\b|about\b|only\b|over\b|nearly\b)[a-z-]+ ?)+?(?<! )) (?P<by>\d[\d.]*\s?(?:%|percent|per cent)(?: .*)?)"
)


def ranged(text: str, setting: Setting) -> str:
    """A deed with the `from` that its figures lack: `cut scrap 9 % to 3` -> `cut scrap from 9 % to 3`."""
    match = _FROM_TO.search(text)
    changed = _CHANGE.fullmatch(text)
    if changed and not match:
        return f"{changed['what']} by {changed['by']}"
    plain = match and match["head"].strip() not in (
        "from",
        "to",
        "by",
        "of",
        "in",
        "at",
        "about",
        "only",
        "than",
        "between",
    )
    return f"{text[: match.start('from')]}from {text[match.start('from') :]}" if match and plain else text


_AND_SO_ON = regex(r",? etc\.?$")


def in_a_row(text: str, setting: Setting) -> str | None:
    """Parts of one kind with the `and` that the last one lacks: `handover, rota, parking`, `promoted twice, demoted once`; else None.

    Of only two things, the second may be what the first one is (`the Wren, a steamer`, `Priya, night lead`).
    """
    parts = in_parts(text)
    if len(parts) < 2 or BREAK.search(text) or _AND_SO_ON.search(text) or not is_worded(text):
        return None
    first, *others = (words_of(part, setting.names) for part in parts)
    things = all(_is_plain(part, setting) for part in parts)
    named = first[head_place(first)].tag == "NP" or head_of(first) in listed("person")
    apart = len(parts) > 2 or (not named and others[0][0].tag in ("N", "NS", "A", "VG", "X"))
    deeds = all(begins_past(words) or is_past(words) or words[0].tag in ("VD", "VN") for words in (first, *others))
    return listing(parts) if (things and apart) or deeds else None


_FEW_NOUNS = 3


def _is_plain(part: str, setting: Setting) -> bool:
    """Whether a part only names a thing: nothing is left out in it, nothing counted, and no verb or `and` may stand in it."""
    words = words_of(part, setting.names)
    named = words[: head_place(words) + 1]
    more = any(word.low in ("and", "or", "too") or word.tag in ("NUM", "R") for word in words)
    thing = is_topic(part, setting) or (len(words) == 1 and {"N", "VG"} <= words[0].may)  # `tasting`
    return thing and len(named) <= _FEW_NOUNS and not more and not elided(words) and not acts(words)


def may_run_together(text: str, setting: Setting) -> bool:
    """Whether parts that nothing is known to join may be offered side by side after all: three and more, or what I did and more."""
    parts = in_parts(text) if is_worded(text) else ()
    did = bool(parts) and "VD" in words_of(parts[0], setting.names)[0].may
    return not BREAK.search(text) and (len(parts) > 2 or did)


def runs_together(text: str, sentence: str, setting: Setting) -> bool:
    """Whether a sentence holds the parts of a jotting side by side as they were jotted, with nothing that joins them."""
    if any(
        mark[0].strip() and f"{mark[0]}{text[mark.end() :]}" in sentence
        for mark in BREAK.finditer(text)
        if text[mark.end() : mark.end() + 1].islower() or mark[0].strip(" ") in "-–—"
    ):
        return True
    if _AND_SO_ON.search(text):
        return False
    whole = words_of(text, setting.names)
    parts = in_parts(text)
    if not runs_on(whole) or all(describes(words_of(part, setting.names)) for part in parts):
        return False
    return any(
        f", {part}" in sentence
        and tail(before, part, setting, deed=True) != f", {part}"
        and tail(before, part, setting) != f", {part}"
        for before, part in pairwise(parts)
    )


def begins_past(words: Sequence[Word]) -> bool:
    first = words[0]
    past = (first.low in PAST and first.tag not in ("NP", "N", "A")) or (
        first.low.endswith("ed") and bool(first.may & {"VD", "VN"})
    )
    after = tag_at(words, 1)
    if after == "R" and len(words) > 2:
        after = words[2].tag  # `closed out tax notices`
    return past and after in ("D", "S", "NUM", "N", "NS", "A", "NP", "X", "VG") and first.low not in listed("being")


_SPAN = regex(
    r"(?P<span>\d+\+? (?:years|months|seasons|winters|summers))(?: (?P<of>of|in|as|on|at|with|since|for|from))? (?P<what>\S.*)"
)


def span(text: str) -> str | None:
    """How long one did what: `7 years Grade 1` -> `7 years of Grade 1`."""
    match = _SPAN.fullmatch(text)
    return match and (text if match["of"] else f"{match['span']} of {match['what']}")
