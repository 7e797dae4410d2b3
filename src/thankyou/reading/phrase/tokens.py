"""A jotting as tagged tokens: the closed classes first, then the lexicon's candidates chosen by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from thankyou.reading.phrase.lexicon import (
    CLOSED,
    INTRANSITIVE,
    IRREGULAR,
    ONLY_PARTICIPLE,
    PAST,
    SAME_PAST,
    SUBJECTS,
    THIRD,
    base_of,
    can_be,
    is_known,
    word_tags,
)

__all__ = ["Token", "join", "tagged"]


class Token(NamedTuple):
    """A word or mark, its tag, and the white space in front of it."""

    text: str
    tag: str = ""
    before: str = " "

    @property
    def low(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        return self.tag not in ("PUN", "Q")


_PIECE = re.compile(
    r"""(?P<url>https?://[^\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    |(?P<quoted>"[^"]*"|“[^”]*”|(?<![\w])'(?=\S)[^']*[^\s']'(?!\w)|(?<![\w])‘[^’]*’(?!\w)|`[^`]*`|\([^()]*\))
    |(?P<short>\b(?:e\.g|i\.e|etc|vs|approx|St|Dr|Mr|Ms|Mrs|No|Inc|Ltd|Prof|Lt|Capt|Rev|Sgt|Col|Cpl|Maj|Fr|Sr|Mt|Dept|Gov|Sen|a\.m|p\.m|U\.S|U\.K)\.)
    |(?P<clitic>(?i:n['’]t\b|['’](?:s|d|ll|ve|re|m)\b))
    |(?P<word>[£$€¥#@]?[+−-]?\d[\d.,:/]*\d%?(?:[-–]?[\w]+)*\+?|[£$€¥#@]?−?\d%?(?:[-–/]?[\w]+)*[+%]?|(?i:can(?=n['’]t\b)|(?:do|does|did|is|are|was|were|have|has|had|would|could|should|wo|ca|must|need)(?=n['’]t\b))
        |[^\W_](?:[\w&+#./'’-]*[\w+#])?)
    |(?P<mark>->|=>|→|--+|[–—]|\.{3}|…|[^\s])""",
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"^(.+?)(['’](?:s|d|ll|ve|re|m))$", re.IGNORECASE)


def _split(text: str) -> list[Token]:
    found: list[Token] = []
    for match in _PIECE.finditer(text):
        before = " " if match.start() and text[match.start() - 1].isspace() else ""
        kind, piece = match.lastgroup, match[0]
        if kind == "word" and (parts := _POSSESSIVE.match(piece)):
            found += [Token(parts[1], "", before), Token(parts[2], "", "")]
        elif kind == "quoted":
            found.append(Token(piece, "PAR" if piece[0] == "(" else "Q", before))
        elif kind == "mark":
            found.append(Token(piece, "PUN", before))
        else:
            found.append(Token(piece, "URL" if kind == "url" else "", before))
    return found


_NOUNS = ("N", "NS", "NP")
_NUMBER = re.compile(r"[£$€¥#~]?[+−-]?\d[\d.,:/%-]*(?:st|nd|rd|th)?[a-zA-Z%]{0,3}$")
FINITE = frozenset(("VZ", "VD", "BEP", "BEZ", "BED", "HVZ", "HVD", "DOZ", "DOD", "M"))
_DO = ("DOB", "DOZ", "DOD")
_AUX_BARE = frozenset(("M", "DOB", "DOZ", "DOD"))


def tagged(text: str) -> tuple[Token, ...]:
    """`text` as tokens with tags."""
    pieces = _split(text)
    out: list[Token] = []
    for index, piece in enumerate(pieces):
        tag = piece.tag or _tag(pieces, index, out)
        if (
            tag == "VG"
            and not out
            and index + 1 < len(pieces)
            and _COMPOUND.fullmatch(f"{piece.low} {pieces[index + 1].low}")
        ):
            tag = "N"
        out.append(piece._replace(tag=tag))
    return tuple(out)


_COMPOUND = re.compile(
    r"(?:reading|training|teaching|learning|working|meeting|building|planning|cooking|writing|sewing|walking|swimming|engineering|nursing|marketing|accounting|banking|shipping|testing|parking|dining|operating|waiting|living|reporting|staffing|mentoring|tutoring|running|sailing|singing|drawing|painting|knitting|cycling|climbing) "
    r"(?:group|course|hour|room|site|hospital|support|list|theatre|theater|standard|material|plan|rota|schedule|board|club|class|scheme|programme|program|lab|day|week|session|guide|manual|budget|condition|arrangement|method|space|practice|school|stock|cost)s?"
)
"""Two nouns that look like a verb and its object: `reading groups in the care homes`."""


def _next_word(pieces: Sequence[Token], index: int) -> Token | None:
    return pieces[index + 1] if index + 1 < len(pieces) else None


def _kind_after(pieces: Sequence[Token], index: int) -> str:
    """What follows, roughly: D (starts a noun phrase), P, R, I, NUM, NS, N, V, TO, W, END ..."""
    follower = _next_word(pieces, index)
    if follower is None or follower.tag == "PUN":
        return "END"
    low = follower.low
    if low in ("that", "which", "who"):
        return "REL"
    if low in CLOSED:
        tag = CLOSED[low]
        return "D" if tag in ("D", "S") else "V" if tag[:2] in ("BE", "HV", "DO") or tag == "M" else tag
    if _NUMBER.match(follower.text):
        return "NUM"
    if follower.tag:
        return follower.tag
    tags = word_tags(follower.text)
    return next(iter(tags), "N")


_BEFORE_MONTH = frozenset("in by of since until till from mid early late last next this before after through".split())
_CHANGED = frozenset(
    "doubled halved tripled rose fell dropped grew increased decreased improved collapsed stopped vanished went came".split()
)
_INTRANSITIVE = frozenset(
    "runs sticks goes comes ends starts closes opens falls stops works depends lasts rises leads votes meets sits".split()
)


def _tag(pieces: Sequence[Token], index: int, done: Sequence[Token]) -> str:
    piece, low = pieces[index], pieces[index].low
    previous = done[-1] if done else None
    if low == "'s":
        return _apostrophe_s(pieces, index, previous)
    if low == "'d":
        return "M"
    if _NUMBER.match(piece.text):
        return "NUM"
    if low in ("her", "his"):
        return (
            "S"
            if _kind_after(pieces, index) in ("N", "NS", "A", "NP", "NUM", "VG", "VN", "VB")
            and not (low == "her" and _kind_after(pieces, index) == "NUM")
            and not (
                low == "her"
                and (after := _next_word(pieces, index)) is not None
                and after.low in ("first", "last", "again", "now", "then", "once", "twice")
            )
            else "I"
        )
    if piece.text == "May" and previous is not None and previous.low in _BEFORE_MONTH:
        return "NP"
    if low == "round" and previous is not None and previous.tag in ("A", "D", "NUM", "S", "N"):
        return "N"
    if low in ("medical", "physical", "practical", "oral", "written", "final") and _kind_after(pieces, index) in (
        "P",
        "END",
    ):
        return "N"
    if re.fullmatch(r"[a-z]+-(?:along|up|in|out|on|off|down|over|through|back)", low) and low not in CLOSED:
        return "N"
    follower = _next_word(pieces, index)
    if (
        low in ("bit", "hit", "cost", "cut", "set", "let", "put")
        and previous is not None
        and previous.tag in ("N", "NP")
        and follower is not None
        and follower.low in ("me", "us", "them", "him", "you")
    ):
        return "VD"
    if (
        low == "that"
        and previous is not None
        and previous.tag in (*_NOUNS, "NUM", "I", "Q")
        and _kind_after(pieces, index) in ("V", "VD", "VZ", "VB", "R")
    ):
        return "W"
    if low in ("that", "this", "these", "those") and _kind_after(pieces, index) in ("V", "END", "TO", "VD", "VZ"):
        return "I"
    if (
        low == "that"
        and previous is not None
        and previous.tag in (*_NOUNS, "VB", "VD", "VZ", "VN", "NUM")
        and _kind_after(pieces, index) in ("I", "D", "NS", "NP", "N")
    ):
        return "K"
    if low == "so" and _kind_after(pieces, index) not in ("I", "D", "S", "NS"):
        return "R"
    if low in ("up", "down", "out", "off", "over", "back") and previous is not None and previous.tag[:1] == "V":
        return "R"
    if low == "like" and previous is not None and (previous.low in ("i", "we", "you", "they", "would", "'d", "really")):
        return "VB"
    if low == "need" and previous is not None and previous.low in ("you", "they", "we", "i", "to", "n't"):
        return "VB"
    if low == "past" and _kind_after(pieces, index) in ("N", "NS", "NUM"):
        return "A"
    if low in ("data", "people", "folks", "kids", "children", "men", "women", "police"):
        return "NS"
    if low in ("am", "pm") and previous is not None and previous.tag == "NUM":
        return "R"
    if low == "to":
        return "TO"
    if low in CLOSED:
        return CLOSED[low]
    if piece.text.isupper() and len(piece.text) > 1 and low not in CLOSED:
        return "NP"
    if re.fullmatch(r"[A-Z]+s", piece.text) and len(piece.text) > 2:
        return "NS"
    if (
        piece.text[:1].isupper()
        and (index > 0 or not is_known(low))
        and not (previous is not None and previous.text in (".", "!", "?", ":"))
    ):
        return "NP"
    return _open(pieces, index, done)


_CONDITIONS = frozenset(
    "frozen closed full gone late short down broken empty open fixed capped booked based split due over done stuck".split()
)


def _apostrophe_s(pieces: Sequence[Token], index: int, previous: Token | None) -> str:
    if previous is not None and previous.low in SUBJECTS | {"who", "what", "how", "where"}:
        return (
            "HVZ"
            if (after := _next_word(pieces, index)) is not None
            and (after.low == "been" or after.low in ONLY_PARTICIPLE or after.low == "got")
            else "BEZ"
        )
    after = _next_word(pieces, index)
    if (
        after is not None
        and after.low in ("back", "off", "away", "out", "on")
        and _kind_after(pieces, index + 1) in ("P", "END", "R")
    ):
        return "BEZ"
    return (
        "BEZ"
        if (
            _kind_after(pieces, index) in ("R", "VN", "D", "NEG")
            or ((after := _next_word(pieces, index)) is not None and after.low in _CONDITIONS)
            or (_kind_after(pieces, index) == "P" and previous is not None and previous.tag == "N")
        )
        and _next_word(pieces, index) is not None
        and previous is not None
        and not previous.text[:1].isupper()
        else "POS"
    )


def _has_finite(done: Sequence[Token]) -> bool:
    """Whether the clause so far already has its finite verb."""
    for token in reversed(done):
        if token.tag == "PUN" or token.tag in ("C", "K", "W") or (token.tag == "I" and token.low in ("who",)):
            return False
        if token.tag in FINITE or token.tag == "VB":
            return True
    return False


def _open(pieces: Sequence[Token], index: int, done: Sequence[Token]) -> str:
    low = pieces[index].low
    tags = word_tags(pieces[index].text)
    best = next(iter(tags), "N")
    tail = _kind_after(pieces, index)
    shared = len(done) > 1 and done[-1].low in ("both", "all", "each") and done[-2].tag == "I"
    previous = next(
        (token for token in reversed(done[:-1] if shared else done) if token.tag not in ("R", "NEG", "Q", "PAR")), None
    )
    before = previous.tag if previous is not None else "START"
    alone = before == "VG" and len(done) == 1
    idle = (before in _NOUNS or alone) and not any(token.tag in FINITE for token in done)
    if idle and low in _CHANGED and tail in ("P", "R", "END", "NUM", "K", "C", "TO"):
        return "VD"
    if idle and before != "NS" and low in _INTRANSITIVE and "VZ" in tags and tail in ("P", "R", "TO", "NUM", "NP"):
        return "VZ"
    if idle and before == "NP" and best == "VD" and tail in ("R", "END"):
        return "VD"
    if (
        done
        and done[-1].low in ("still", "always", "never", "often", "usually", "rarely", "seldom")
        and previous is not None
        and previous.tag in ("N", "NS", "NUM", "NP")
        and "VB" in tags
        and not _has_finite(done)
        and (
            any(token.tag == "NS" for token in done[:2])
            or previous.tag == "NS"
            or previous.low in ("staff", "people", "crew", "team")
        )
    ):
        return "VB"
    if (
        before == "NUM"
        and previous is not None
        and previous.low not in ("1", "one")
        and best in ("NS", "VZ")
        and low.endswith("s")
    ):
        return "NS"
    if previous is not None and previous.tag == "PUN" and previous.text in (",",):
        before = "COMMA"
    elif previous is not None and previous.tag == "PUN":
        before = "START"
    verb = _verb_here(low, tags, before, previous, tail, done, best)
    if verb:
        return verb
    if before in ("VD", "VB", "VZ", "VG") and best == "VB" and "N" in tags:
        return "N"
    if before in ("VD", "VB", "VZ", "VG", "P") and best == "VZ" and "NS" in tags:
        return "NS"
    if before in ("D", "S", "POS", "A", "NUM", "P", "TO") or best in _NOUNS:
        if best in ("VN", "VG", "A", "R") and best in tags:
            return best
        if best == "VB" or best in ("VD", "VZ"):
            return next((tag for tag in ("N", "NS", "A", "VN") if tag in tags), best)
    return best


def _verb_here(
    low: str, tags: dict[str, float], before: str, previous: Token | None, tail: str, done: Sequence[Token], best: str
) -> str | None:
    """The verb tag that the neighbours call for, if the word can have it."""
    if before == "TO" and "VB" in tags:
        verbish = (
            tail in ("D", "P", "I", "NUM", "NS", "R", "END", "W", "A", "TO", "S", "K", "C", "NP", "Q") or best == "VB"
        )
        return "VB" if verbish and (best == "VB" or tags["VB"] > tags[best] - 4.0) else None
    if before in _AUX_BARE:
        return "VB" if "VB" in tags or low in IRREGULAR else None
    if before[:2] == "BE":
        return "VG" if "VG" in tags else "VN" if "VN" in tags and best in ("VN", "VD", "VB") else None
    if before[:2] == "HV":
        return "VN" if "VN" in tags else None
    if before == "I" and previous is not None and previous.low in SUBJECTS | {"who", "which", "that"}:
        if previous.low in ("he", "she", "it") and low.endswith("s") and not is_known(low):
            return "VZ"
        order = ("VZ", "VD") if previous.low in THIRD else ("VD", "VB") if best in ("VD", "VN") else ("VB", "VD")
        found = next((tag for tag in order if tag in tags), None)
        if previous.low in THIRD and found != "VZ" and _may_be_third(low, tags):
            return "VZ"
        bare = previous.low not in THIRD and best == "N" and tail in ("D", "S", "NUM", "W", "NS")
        return found or ("VB" if bare else None)
    if before == "W":
        verbs = ("VZ", "VD", "VB") if previous is not None and previous.low in ("who", "what", "which") else ()
        if tail in ("N", "NS") and best in ("N", "NS", "A"):
            return None
        return next((tag for tag in verbs if tag in tags and tags[tag] > tags[best] - 3), None)
    if before in ("D", "S", "POS"):
        return "VG" if best == "VG" else "VN" if best == "VN" else None
    if (
        before == "A"
        and len(done) > 1
        and done[-2].low in ("someone", "everyone", "anyone", "somebody", "everybody", "anybody", "nobody")
        and _may_be_third(low, tags)
    ):
        return "VZ"
    if before in ("START",):
        return _first(low, tags, tail, best)
    if before in _NOUNS or (before == "NUM" and best in ("VD", "VN")):
        return _after_noun(low, tags, tail, done, best, plural=before == "NS")
    if (
        before == "C"
        and "VZ" in tags
        and tail in ("D", "S", "I", "W", "TO", "END")
        and any(token.tag == "VZ" for token in done)
    ):
        return "VZ"
    if before in ("C", "COMMA", "K"):
        return _first(low, tags, tail, best) if best not in ("N", "NS", "A", "NP") else None
    return None


_PHRASE_STARTS = ("REL", "D", "S", "I", "NUM", "NS", "P", "R", "W", "TO", "K", "NP", "Q", "POS")


def _first(low: str, tags: dict[str, float], tail: str, best: str) -> str | None:
    """The first word of a jotting."""
    if low in ONLY_PARTICIPLE:
        return "VN"
    if tail == "V":
        return "N" if best not in ("A", "NS", "R", "NP", "VG") else None
    if "VG" in tags:
        if tail in ("REL", "D", "S", "I", "NUM", "NS", "R", "W", "TO", "NP", "A", "Q") and not (
            best in ("N", "A") and tail in ("TO",)
        ):
            return "VG"
        return "VG" if best == "VG" else None
    if "VD" in tags and best in ("VD", "VN", "VB"):
        if best == "VN" and tail in ("N", "A") and low.endswith("ed"):
            return "VN" if tail == "N" else "VD"
        return "VB" if best == "VB" and low not in IRREGULAR else "VD"
    if "VD" in tags and tail in ("D", "S", "NUM", "I", "W") and (low in PAST or low.endswith("ed")):
        return "VD"
    if (
        tail in ("D", "S", "NUM")
        and low.endswith("s")
        and best == "NS"
        and "VZ" not in tags
        and _may_be_third(low, tags)
    ):
        return "VZ"
    if low in ("works", "sounds", "looks", "feels", "fits") and tail == "P":
        return "VZ"
    if "VZ" in tags and tail in ("D", "S", "I", "W", "TO", "NUM", "NEG") and best in ("VZ", "NS"):
        return "VZ"
    if low in ("move", "switch", "shift", "change", "return", "upgrade") and tail == "TO":
        return "N"
    if "VB" in tags and (
        best == "VB"
        or tail in ("D", "S", "I", "W", "REL")
        or (tail in ("NUM", "NS", "TO") and tags["VB"] > tags[best] - 3)
    ):
        return "VB"
    return None


def _after_noun(
    low: str, tags: dict[str, float], tail: str, done: Sequence[Token], best: str, *, plural: bool
) -> str | None:
    """A word after a noun: the verb of the clause, or one more noun."""
    named = next((token for token in reversed(done) if token.tag not in ("R", "NEG")), None)
    if (
        named is not None
        and named.tag == "NP"
        and _may_be_third(low, tags)
        and not _has_finite(done)
        and tail not in ("V", "VB", "VD", "VZ", "END", "C", "P")
        and named.text[1:].islower()
    ):
        return "VZ"
    if (
        done[0].tag == "W"
        and "VZ" in tags
        and not plural
        and not _has_finite(done[1:])
        and tail not in ("V", "VD", "VZ")
    ):
        return "VZ"
    asked = any(token.tag in _DO for token in done) and not any(token.tag == "VB" for token in done)
    if asked and "VB" in tags and tail in _PHRASE_STARTS:
        return "VB"
    if _has_finite(done):
        return "VG" if best == "VG" else "VN" if best in ("VN",) else None
    if "VG" in tags and best == "VG":
        return "VG"
    if low in ONLY_PARTICIPLE:
        return "VN"
    if plural and low in ("open", "short", "free", "vacant", "empty", "late", "down") and tail in ("P", "K", "END"):
        return "A"
    if (
        plural
        and "VB" in tags
        and (
            best == "VB"
            or (tail in _PHRASE_STARTS and tags["VB"] > tags[best] - 2.5)
            or ("VN" in tags and low in IRREGULAR)
        )
    ):
        return "VB"
    if not plural and low in SAME_PAST and best in ("VB", "VD", "VN"):
        return "VD"
    if "VD" in tags and low.endswith("ed") and low not in INTRANSITIVE and tail in ("P", "R", "END", "C", "K"):
        return "VN"
    if "VD" in tags and best in ("VD", "VN"):
        return "VN" if tail == "P" and best == "VN" and tags["VN"] > tags["VD"] + 1.4 else "VD"
    if (
        not plural
        and "VZ" not in tags
        and best == "NS"
        and tail in ("D", "S", "I", "NS")
        and (base := base_of(low, "VZ"))
        and can_be(base, "VB", 4.0)
    ):
        return "VZ"
    if not plural and "VZ" in tags and best in ("VZ", "NS"):
        if not is_known(low) and tail not in ("D", "S", "I"):
            return None
        starts = tail in ("D", "S", "I", "W", "TO", "R", "NS", "NUM", "P", "K", "NP", "A", "VG")
        if best == "VZ" and (starts or tail == "REL"):
            return "VZ"
        return "VZ" if tail in ("D", "S", "I", "W", "NS", "NUM", "R", "NP") and tags["VZ"] > tags[best] - 2.5 else None
    return None


def _may_be_third(low: str, tags: dict[str, float]) -> bool:
    """Whether a word can be the third person of a verb, even where the lexicon only knows it as a plural: `seats`, `shadows`."""
    if "VZ" in tags:
        return True
    base = base_of(low, "VZ") if low.endswith("s") and not low.endswith("ss") else None
    return base is not None and can_be(base, "VB", 8.0)


def join(tokens: Sequence[Token]) -> str:
    """The tokens as text again."""
    return "".join((token.before if index else "") + token.text for index, token in enumerate(tokens))


def retag(tokens: Sequence[Token], index: int, tag: str) -> tuple[Token, ...]:
    """The same tokens with another tag at `index`."""
    return (*tokens[:index], tokens[index]._replace(tag=tag), *tokens[index + 1 :])


def likely_verb(word: str) -> bool:
    """Whether a word is at home as a verb."""
    return can_be(word, "VB", 3.0)
