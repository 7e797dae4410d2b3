"""What they ask me in whatever they write: `may they keep my papers, yes or no by 30 November`.

What they will do is no question to me: `they ask the director and let us know by 4 December`. So words are only taken for one that cannot
be said of themselves, and a question that is missed is less bad than a day of decision that is lost. Start reading at `question_in`.
"""

from __future__ import annotations

import re

from thankyou.scheduling.jotted import in_one_line

__all__ = ["asks", "question_in", "question_to_me"]

_QUESTION = r"(?:if|whether|what|when|which|how|where|who|why|about)\b"
_CONSENT = r"(?:consent|permission|agreement|ok(?:ay)?|go-?ahead|yes|word|answer|reply|confirmation)"
_OPENS = r"(?:^|[.;:!?(] ?|[–—-] )"
"""Where a sentence, or a part of one that stands by itself, begins; behind a comma or an `and` what they do may go on."""
_CLAUSE = rf"(?:{_OPENS}|, |\b(?:and|but) )"
_BY = r"(?:by|before|until|till)"
_THEN = r"(?<!\bnot )(?<!n't )(?<!\bnever )(?<!\blonger )(?<!\bwill )(?<!'ll )(?<!\bto )(?<!\bmay )(?<!\bmight )(?<!\bwould )"
"""Before what they want now: not what they will want, nor what they do not."""
_REPORTED = r"\b(?:(?<!will )(?<!'ll )(?<!to )ask(?:s|ed|ing)?|want(?:s|ed)? to know|would like to know|wonder(?:s|ed|ing)?|inquir(?:es?|ed|ing)|enquir(?:es?|ed|ing))(?: me| us)?:? "
_MINE = rf"{_QUESTION} (?:\w+ ){{0,2}}?(?:I|you|my|your)\b"
"""What I alone can answer: `whether they may keep my data`; what the board says is none."""
_PLEASE = r"(?:\b(?:please|kindly|could you|can you|would you)|(?:^|[^\w\s] ?)do) (?:send|tell|let|confirm|forward|call|ring|give|write|choose|pick|fill|say|answer|reply)\b"
_TO_ME = (
    rf"{_REPORTED}(?:{_MINE}|(?:me )?(?:for|to send) my\b)|{_PLEASE}|"
    rf"{_CLAUSE}(?:(?:which|what|when|where|who|how)\b(?: [\w-]+){{0,3}} )?(?:(?:may|can|could) (?:they|we|he|she)(?= [^.,;!?\n]*\b(?:my|your)\b)|(?:may|can|could|would|do|did|are|have) (?:I|you)(?<!may you)) (?!not\b)\w|"
    rf"{_OPENS}(?:(?:which|what|how)\b[^.,;!?\n]{{1,40}}, (?:tell (?:us|them|him|her)|let (?:us|them|him|her|me) know))\b|^(?:tell (?:them|him|her)|let (?:them|him|her) know)\b|"
    rf"(?:{_CLAUSE}|\b(?:please|must|should|to) )r\.?s\.?v\.?p\b\.?(?=\W*(?:$|(?:{_BY}|to|for|at|via|with|please)\b))|"
    rf"{_THEN}\b(?:need|want|await|wait for|ask for|asked for|ask)(?:s|ed|ing)? (?:me |us |you )?(?:for )?(?:my|your) (?:(?:written|formal|explicit|signed|clear|final|firm) )?{_CONSENT}(?=\W*$|[,;.:)]| (?:to|that|for|{_BY}|whether|if|first|now|soon|within|from (?:me|you))\b)|"
    r"\b(?:I am|I'm|you are|you're|am) (?:asked |requested |kindly |please |supposed )*to (?:say|tell (?:them|us|him|her)|let (?:them|us|him|her) know|confirm|answer|reply)\b|"
    rf"{_THEN}\b(?:need|want|ask|require|expect)(?:s|ed)? (?:me|you) to (?:say|tell|let|confirm|answer|reply|choose|agree)\b|"
    rf"{_THEN}\b(?:need|want)(?:s|ed)? to (?:know|hear) (?:{_BY} [^.,;!?\n]{{1,25}} )?(?:{_MINE}|from (?:me|you)\b)"
)
_TOLD = re.compile(_TO_ME, re.IGNORECASE)
_ASKS = re.compile(
    rf"\?|{_REPORTED}(?:{_QUESTION}|(?:me )?(?:for|to send) (?:my|the|two|three|some|copies|a copy|proof|references)\b)|{_TO_ME}",
    re.IGNORECASE,
)
_PART = re.compile(r"[,:] |\s[-–—]+\s")


def asks(note: str) -> bool:
    """Whether a note beside what was heard holds a question or a request, so that it is no mere news."""
    return _ASKS.search(note) is not None


def question_in(note: str) -> str:
    """What a note asks, from the clause in which it begins to the end of its sentence: `may they keep my papers, yes or no by 30 November`; empty where it asks nothing."""
    plain = in_one_line(note)
    begin, end = _sentence(_ASKS, plain)
    return plain[begin:end].strip(_ROUND)


def question_to_me(note: str) -> str:
    """What a note asks that I alone can answer, with the day for it: `Do I agree? Answer by 4 December`; empty where it asks nothing of that kind.

    A question mark may stand for a doubt of my own, `decision by 4 December?`, and `they ask what the board says` for something of theirs.
    """
    plain = in_one_line(note)
    begin, end = _sentence(_TOLD, plain)
    theirs = _THEIRS.search(plain, begin, end)
    if theirs:
        return plain[begin : theirs.start()].strip(_ROUND)
    more = _AND_WHEN.match(plain, end) if end else None
    return plain[begin : more.end() if more else end].strip(_ROUND)


_ROUND = " ,;:-–—"
_THEIRS = re.compile(
    r"(?:[,:(]|\s[-–—]+|\band) (?:then |and |(?:the|their|a|final) )*(?:decisions?|verdict|outcome|results?|will|decides?)\b",
    re.I,
)
"""Where they go on with what they will do: `are you still interested, decision by 4 December`."""
_AND_WHEN = re.compile(
    r"[?!.;]+ (?:please )?(?:answer|reply|respond|say so|yes or no|tell us|let us know)\b[^.;!?\n]*", re.I
)
"""What follows on a question, and is no more than when I am to answer it."""


def _sentence(pattern: re.Pattern[str], plain: str) -> tuple[int, int]:
    """From the clause in which what they ask begins to the end of its sentence; nothing where they ask nothing."""
    found = pattern.search(plain)
    if found is None:
        return 0, 0
    first = found.end() - 1
    ends = [one.start() for one in re.finditer(r"[;!?\n]|\.(?=\s|$)", plain)]
    begin = max((one + 1 for one in ends if one < first), default=0)
    end = next((one for one in ends if one >= first), len(plain))
    return max([begin, *(one.end() for one in _PART.finditer(plain, begin, found.start() + 2))]), end
