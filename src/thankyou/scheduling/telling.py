"""How people say that somebody gives an answer, as one table of verbs, and whose answer it is.

    they let me know by Friday      theirs: a day of their decision (`deciding.py`)
    let us know by Friday           mine: a day to reply by (`granted.py`)

A new way of saying it is a row of `VERBS`, and is then known on both sides. Whom a machine's
answer names instead of somebody who is away is read here as well (`deputy_in`). Start reading at `VERBS`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from thankyou.facts.dates import MONTHS, WEEKDAYS

__all__ = ["AWAY", "GONE", "STANDS_IN", "THEIRS", "TURN_TO", "deputy_in", "my_turn", "their_turn", "told"]

_WORD = r"(?:answer|reply|response|decision|yes|no|word|indication|update|verdict|steer|nod|thumbs[- ]up|go-?ahead|green light|final word|news|feedback|shout|bell|ring|buzz|tinkle|call)"
_AN = r"(?:(?:an?|the|your|my|our|their|his|her|its|some|final|firm|clear|definite|definitive|quick|short|last) )*"
_CONTACT = (
    "tell tells telling call calls calling ring rings ringing phone phones phoning telephone telephones write writes writing e-?mail e-?mails text texts "
    "message messages ping pings contact contacts contacting update updates updating notify notifies inform informs informing advise advises apprise"
)

VERBS: tuple[tuple[str, str], ...] = (
    ("let lets letting", r"{name} (?:[\w'-]+ ){{0,3}}?know"),
    (
        "get gets getting ring rings ringing call calls calling phone phones phoning write writes writing report reports circle circles circling loop loops looping",
        r"back(?! (?:from|home|into?|to (?:work|the office|school|town|normal|it|that|this))\b)(?: (?:to|with) {name})?",
    ),
    ("come comes coming be go goes going", r"back (?:to|with) {name}"),
    ("is are", r"back to {name}"),
    ("be get gets getting", r"in touch"),
    ("give gives giving", rf"(?:{{name}} )?{_AN}{_WORD}"),
    ("get gets getting", rf"{{name}} {_AN}{_WORD}"),
    ("drop drops dropping", rf"{{name}} {_AN}(?:line|note|e-?mail|message|word|text)"),
    (_CONTACT, r"(?:{whom}|back)"),
    ("ring rings ringing phone phones phoning telephone telephones", r"a?round"),
    ("keep keeps keeping", r"{name} (?:posted|updated|informed|in the loop)"),
    ("make makes making reach reaches reaching", rf"{_AN}(?:call|choice|pick|selection|decision|minds?)"),
    ("make makes making", r"up (?:their|your|my|his|her|our|its) minds?"),
    ("fill fills filling", r"(?:the|this|that|their) (?:[\w'-]+ )?(?:post|role|job|position|vacancy|place|slot)"),
    ("touch touches", "base"),
    ("reach reaches reaching", r"out(?: to {whom})?"),
)
"""The forms of a verb, and what stands behind it where it is about an answer; `{whom}` is who gets it, `{name}` somebody by name as well."""
_ME = r"(?:me|us|you|both of us|all(?: of us)?|everyone|everybody|people|(?:all |the |other |successful |unsuccessful )*(?:candidates|applicants))"
_THEM = r"(?:us|me|them|him|her|hr|(?:the|their) (?:hiring |general |store |site )?(?:manager|recruiter|agency|office|team|company|school|director|owner|chef|head|boss|lead|panel|department))"
_NAME = r"(?!(?:it|that|this|know|back|you|i|they|we|he|she)\b)[a-z'-]+(?: [a-z'-]+)?"


def _table(whom: str, name: str) -> str:
    return "|".join(
        rf"\b(?:{'|'.join(forms.split())}) {behind.format(whom=whom, name=name)}\b" for forms, behind in VERBS
    )


THEIRS = _table(_ME, _ME)
"""A pattern for what they do when they answer: `lets me know`, `come back to us`."""
_THEIRS, _MINE = re.compile(THEIRS), re.compile(_table(_THEM, rf"(?:{_THEM}|{_NAME})"))
_AUX = (
    r"(?:'ll|'d|'re|'m| will| would| can| could| should| shall| must| may| might| do| does| are| is| am| to| need| needs| have| has| hope| hopes| want| wants| like| aim| aims| "
    r"plan| plans| intend| intends| try| tries| expect| expects| promise| promises| promised| going| likely| probably| then| also| both| all| just| please| only| kindly| either| hopefully| usually| always|,)"
)
_BY_THEM = re.compile(
    rf"\b(?:they|he|she|hr|we|it|who|somebody|someone|nobody|everybody|everyone)(?:{_AUX})* $|(?<!\bi)(?<!\byou)(?<!\bme)(?:'ll| will| would| shall| hopes to| aims to| plans to| promised to| is going to| is to| should)(?:{_AUX})* $|(?<!\bi )(?<!\byou )(?<!\bme )\b(?:manager|recruiter|director|panel|board|team|office|committee|agency|boss|chef|owner) $"
)
_BY_ME = re.compile(
    rf"\b(?:i|you|me)(?:{_AUX})* $|\b(?:asked|ask|asks|want|wants|wanted|like|need|needs) (?:me|us|you) to $|^[\W_]*(?:(?:please|kindly|just|do|and|so|then|but|to) )*$|[:“\"(] ?(?:(?:please|kindly|just|do) )*$|\b(?:please|kindly) $"
)
_YOU = re.compile(r"\byou\b")
_FOR_THEM = re.compile(r"\b(?:us|them|him|her|hr)\b")


def told(said: str, begin: int, end: int) -> re.Match[str] | None:
    """The first words of a clause by which somebody gives an answer, whoever it is."""
    found = [one for one in (_MINE.search(said, begin, end), _THEIRS.search(said, begin, end)) if one]
    return min(found, key=lambda one: one.start(), default=None)


def their_turn(said: str, begin: int, end: int) -> bool:
    """Whether a clause says that it is they who answer: `Dana will let me know`; `let me know` alone may be their words to me."""
    found, to_me = told(said, begin, end), _THEIRS.search(said, begin, end)
    if to_me and _YOU.search(to_me[0]):
        return True  # their own words: `I will come back to you`
    return found is not None and not _BY_ME.search(said[begin : found.start()]) and _by_them(said, begin, found)


def _by_them(said: str, begin: int, found: re.Match[str]) -> bool:
    lead = said[begin : found.start()]
    return _BY_THEM.search(lead) is not None or (found[0].split()[0].endswith("s") and lead.strip(" ,") != "")


def my_turn(said: str, begin: int, end: int) -> bool:
    """Whether a clause certainly says that it is I who am to answer them: `please get back to us`."""
    found = _MINE.search(said, begin, end)
    if found is None or not _FOR_THEM.search(found[0]) or found[0].split()[0].endswith("s"):
        return False
    return _BY_ME.search(said[begin : found.start()]) is not None


_GONE = (
    r"\bout[- ]of[- ](?:the |my )?office\b|\booo\b|(?<!right )(?<!straight )(?<!take )(?<!was )(?<!were )\baway\b(?! day)|\bon (?:[\w'-]+ )?(?:leave|holidays?|vacation|sabbatical|business trip)\b|"
    r"\babsen(?:t|ce)\b|\bunavailable\b|\b(?:offices?|company|firm|school|shop|we)(?: is| are| will be|'s|'re) (?:closed|shut)\b(?! to\b)|\b(?:closed|shut) (?:until|till|from|over|for)\b|\b(?:shut|close)down\b|\b(?:off|out)(?: sick)? (?:until|till|from|this|next|all)\b|\boff sick\b"
)
GONE = re.compile(_GONE)
"""Where somebody is not."""
AWAY = re.compile(
    rf"{_GONE}|\bback (?:at work|in (?:the )?office|from|on|in|next|this|again|tomorrow|(?:the )?\d|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\breturn(?:s|ing)?\b(?! (?:to|my|your|the call)\b)"
)
"""Where somebody is not, or when they are back."""


_SENTENCE = re.compile(r"[;!?\n]+|\.(?=\s|$)")
_PART = re.compile(r",\s|:\s|\s[-–—]+\s|\b(?=please\b)")
TURN_TO = r"(?<!\b(?:to|my|by|of|no|on) )(?<!\b(?:via|the) )\b(?:contact|turn|reach|write|e-?mail|call|phone|ring|ask|try|speak|talk|get in touch|address|refer|direct|forward|send|resend|redirect|liaise|see|drop|copy|cc|use|approach|consult)\b(?! (?:me|you|us|him|her|them)\b)"
"""What I am to do: `please contact`."""
STANDS_IN = (
    r"\b(?:cover(?:s|ing|ed)?|stand(?:s|ing)?[- ]in|fill(?:s|ing)? in|step(?:s|ping)? in|deput\w+|replac(?:e|es|ed|ing|ement)|substitut\w+|represent(?:s|ed|ing|ative)|act(?:s|ing)|help(?:s|ing)?|looks? after|looking after|tak(?:es|en|ing) (?:over|care)|(?:will|to|'ll) take over|handl(?:es|ing)|deals? with|"
    r"(?:pick(?:s|ing)?|tak(?:es?|ing)|carr(?:y|ies|ying)|mov(?:es?|ing)|see(?:s|ing)?|run(?:s|ning)?) (?:on with )?(?:it|this|things|you|everything|the [\w-]+|your [\w-]+|our [\w-]+|my [\w-]+|his [\w-]+|her [\w-]+)(?: [\w-]+)? (?:up|on|over|forward|through|from (?:there|then|here)(?: on)?)|carr(?:y|ies|ying) on(?: with (?:it|this|the [\w-]+))?|inherit(?:s|ing)?|(?:files?|search|case|desk|hiring|work|duties) (?:will )?(?:go(?:es)?|pass(?:es)?|moves?|falls?|is|are|be)(?: handed)?(?: over| on)? (?:to|with)|ha(?:s|ve) (?:the|my|his|her) (?:files?|desk|search|case)|succeed(?:s|ing)?|tak(?:es?|ing) the reins|step(?:s|ping)? into (?:the|his|her) (?:shoes|breach|role|post|job|place)|hold(?:s|ing) the fort|(?<!\b[Ii] )(?<!\b[Ww]e )(?<!\b[Yy]ou )(?<!\b[Tt]hey )will (?:know|be (?:happy|glad|able|there))|(?:can|may) be (?:reached|contacted)|(?:is|are) (?:reachable|available|there|at your|reading)|read by|answered by|in charge|hand(?:s|ed|ing)? (?:[\w-]+ ){0,3}?over to|assist(?:s|ing)?|locum|alternate|assistant|(?:new|your) contact|successor)\b"
)
"""What somebody does in the place of who is away, or is to them."""
_IN_NEED = r"\b(?:urgen\w+|emergenc\w+|quer(?:y|ies)|questions?|enquir(?:y|ies)|inquir(?:y|ies)|immediate\w*|pressing|cannot wait|can't wait|in (?:my|his|her) absence|in the meantime|meanwhile|until then|in (?:case of|any) need|while (?:i am|i'm) away)\b"
"""For what else they are there."""
_DEPUTY, _NEED = re.compile(f"{TURN_TO}|{STANDS_IN}", re.IGNORECASE), re.compile(_IN_NEED, re.IGNORECASE)
_NO_NAME = rf"(?!I\b|{'|'.join((*MONTHS, *WEEKDAYS))})"
_SOMEBODY = re.compile(
    rf"\S@\S|\b(?:colleagues?|office|team|reception|desk|department|HR)\b|(?<=\w ){_NO_NAME}[A-Z]|^(?!I\b)[A-Z]\w+ [A-Z]"
)
_OTHER_ADDRESS = re.compile(r"(?<!\bfrom )\b[\w.+-]+@\w")
_ROLE = re.compile(STANDS_IN, re.IGNORECASE)
_BY_NAME = re.compile(rf"\S@\S|\b{_NO_NAME}[A-Z][\w'-]+ {_NO_NAME}[A-Z]")


_NOT_FOR_ME = re.compile(
    rf"(?<!\b[Yy]ou )\b(?:will|would|shall|can|could|may|should|must)(?: \w+ly| then)? {TURN_TO}|(?:\bnot|n't|\bnever)(?: \w+){{0,2}}? {TURN_TO}",
    re.IGNORECASE,
)
"""What somebody else does, or I am not to: `she will call Sam Roe`, `do not write to Sam Roe`."""


def deputy_in(note: str, names: re.Pattern[str] | None = None) -> str:
    """The words of an automatic reply that say whom to write to meanwhile: `please write to Karin Ek`; empty where it names nobody. `names` are those of people who are known by one word of them."""
    for sentence in _SENTENCE.split(" ".join(note.split())):
        cuts = [0, *(one.end() for one in _PART.finditer(sentence)), len(sentence)]
        need: int | None = None
        for begin, end in pairwise(cuts):
            part = sentence[begin:end].strip()
            somebody = _SOMEBODY.search(part) or (names and names.search(part))
            if _DEPUTY.search(part) and somebody and not _NOT_FOR_ME.search(part):
                return sentence[begin:end].strip(" ,:-–—")
            if _OTHER_ADDRESS.search(part):
                return sentence[begin:end].strip(" ,:-–—")
            if need is None and (_NEED.search(part) or (_ROLE.search(part) and part.endswith(":"))):
                need = begin
            if need is not None and _BY_NAME.search(part):
                return sentence[need:end].strip(" ,:-–—")
    return ""
