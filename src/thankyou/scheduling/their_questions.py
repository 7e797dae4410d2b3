"""What they ask me in whatever they write: `may they keep my papers, yes or no by 30 November`. Start reading at `question_in`."""

from __future__ import annotations

import re

from thankyou.scheduling.jotted import in_one_line

__all__ = ["asks", "question_in"]

_QUESTION = r"(?:if|whether|what|when|which|how|where|who|why|about)\b"
_CONSENT = r"(?:consent|permission|agreement|ok(?:ay)?|go-?ahead|yes|word|answer|reply|confirmation)"
_ASKS = re.compile(
    rf"\?|\b(?:(?<!will )(?<!'ll )(?<!to )ask(?:s|ed|ing)?|want(?:s|ed)? to know|would like to know|wonder(?:s|ed|ing)?|inquir(?:es?|ed|ing)|enquir(?:es?|ed|ing))(?: me| us)?:? (?:{_QUESTION}|(?:me )?(?:for|to send) (?:my|the|two|three|some|copies|a copy|proof|references)\b)|"
    r"(?:\b(?:please|kindly|could you|can you|would you)|(?:^|[^\w\s] ?)do) (?:send|tell|let|confirm|forward|call|ring|give|write|choose|pick|fill|say|answer|reply)\b|"
    r"(?:^|[.,;:!(–—-] ?|\b(?:and|but) )(?:(?:may|might) (?:they|we|he|she|I)|(?:can|could|would|do|does|did|is|are|have|has) (?:they|we|he|she|I|you|it)|(?:is|are|has|have|does|do) (?:my|your|the)) (?!not\b)\w|"
    r"(?:^|[,;:!(–—-] |\. |\b(?:and|so) )(?:(?:which|what|when|where|who|how)\b[^.;!?\n]{1,40}?, )?(?:tell (?:us|them|him|her)|let (?:us|them|him|her|me) know|(?:answer|reply|respond|say so|confirm)(?= (?:by|before|until|till|no later)\b))\b|"
    rf"(?<=[,;:?.–—-] )yes or (?:a )?no\b(?!\W*(?:$|comes?|they|we|I|from|letters?|calls?|(?:e-?)?mails?|answers?)\b)|\br\.?s\.?v\.?p\b|\b(?:need|want|await|wait for|ask for|asked for|ask)(?:s|ed|ing)? (?:me |us |you )?(?:for )?(?:my|your) (?:\w+ )?{_CONSENT}\b|"
    r"\b(?:I am|I'm|we are|we're|you are|you're|am|are) (?:asked |requested |kindly |please |supposed )*to (?:say|tell (?:them|us|him|her)|let (?:them|us|him|her) know|confirm|answer|reply)\b|"
    rf"\b(?:need|want|ask|require|expect)(?:s|ed)? (?:me|us|you) to (?:say|tell|let|confirm|answer|reply|choose|agree)\b|\b(?:need|want)(?:s|ed)? to (?:know|hear) (?:{_QUESTION}|from me|by|before)",
    re.I,
)
_PART = re.compile(r"[,:] |\s[-–—]+\s")


def asks(note: str) -> bool:
    """Whether a note beside what was heard holds a question or a request, so that it is no mere news."""
    return _ASKS.search(note) is not None


def question_in(note: str) -> str:
    """What a note asks, from the clause in which it begins to the end of its sentence: `may they keep my papers, yes or no by 30 November`; empty where it asks nothing."""
    plain = in_one_line(note)
    found = _ASKS.search(plain)
    if found is None:
        return ""
    first = found.end() - 1
    ends = [one.start() for one in re.finditer(r"[;!?\n]|\.(?=\s|$)", plain)]
    begin = max((one + 1 for one in ends if one < first), default=0)
    end = next((one for one in ends if one >= first), len(plain))
    begin = max([begin, *(one.end() for one in _PART.finditer(plain, begin, found.start() + 2))])
    return plain[begin:end].strip(" ,;:-–—")
