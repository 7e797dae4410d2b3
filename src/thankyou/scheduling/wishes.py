"""What they asked me not to write, until when, and through whom: `please no calls before the 15th`, `hold off on e-mails`, `everything goes through Jess`.

Most are put together from a few parts (`_HELD`): who asks (`_LEAD`), words that hold back (`_REFRAINS`), what is held back (`_LIST`, of which one is a
`_CONTACT`, whatever stands beside it), and the time until which it is. Whatever denies what I might do is one beside a time (`_DENIED_TO_ME`), and a few say it
another way (`_SHAPES`, and `_THROUGH` where all goes to one). Such a wish goes before what is customary; one that names somebody holds for nobody else.
Start reading at `Wish` and `wish_in`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.name_words import word_list
from thankyou.scheduling.days import Day
from thankyou.scheduling.feasts import is_called_a_feast
from thankyou.scheduling.last_days import MONTH

__all__ = [
    "JURY",
    "OUTSIDERS",
    "PRONOUNS",
    "Leave",
    "Wish",
    "asks_to_wait",
    "invites",
    "may_ask",
    "names_a_channel",
    "names_a_rule",
    "stands_for",
    "strangers_in",
    "wish_in",
    "with_names",
]


class Wish(NamedTuple):
    """Something that they asked me not to write."""

    start: int
    end: int
    """Where the words stand in the text."""
    thanks: bool
    """Whether it is about thanks as well."""
    asking: bool
    """Whether it is about questions."""
    day: Day | None = None
    """Until when, where they named a day: the first on which I may is the one after it."""
    whom: tuple[tuple[int, int], ...] = ()
    """Where the names stand of those for whom alone it holds; empty where it holds for everybody."""
    through: tuple[int, int] | None = None
    """Where the one stands through whom all of it is to go instead; None where it is not to be written at all."""
    excepted: bool = False
    """Whether what it is not about, thanks or questions, is excepted from it in so many words."""


_NAME = "\ue000"
_NAMED = rf"{_NAME}+(?:(?:,|,? (?:and|or|nor))(?: to| with)? {_NAME}+)*"


def with_names(said: str, names: list[tuple[int, int]]) -> str:
    """The words with a mark in the place of each letter of a name, so that a wish is read about whoever it is."""
    for begin, end in names:
        said = f"{said[:begin]}{_NAME * (end - begin)}{said[end:]}"
    return said


_CALENDAR = frozenset(word.lower() for word in (*MONTHS, *WEEKDAYS))
_A_NAME = r"(?:(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Herr|Frau)\.? )?(?:(?:Mc|Mac|O['’]|D['’])?[A-ZÀ-Ý][a-zà-ÿ]+(?:-[\w]+)*)(?:(?: (?:de|van|von|der|den|da|di|du|la|le|al|bin|ter|ten))* (?:O['’]|D['’])?[A-ZÀ-Ý][\w-]+){0,3}"
_STRANGER = re.compile(rf"(?<![\w'’]){_A_NAME}(?![\w@]|['’]\w)")
_STARTS = re.compile(r"(?:^|[.;:!?\n]|[-–—]) *$")
_ACTIONS = r"(?:is|will|remains|handles|deals|takes|answers|reads|collects|receives|gets|passes|does|manages|looks after|coordinates|fields|relays|forwards|conveys|acts|serves|speaks|talks|writes|hands|asks|asked|wants|prefers|says|said|would|likes|runs|insists|told)"
_BESIDE = rf"(?:,? (?:at|of|from|in|with|who|our|the|my|their|your)\b[^.;:!?,]{{1,40}}?(?:,|(?= {_ACTIONS}\b)))?"
"""What says who somebody is, between a name and what that one does: `Jess at the agency is`, `Jess, our recruiter, is`."""
_DOES = re.compile(rf"{_BESIDE},? (?:{_ACTIONS}|to pass)\b")
_NO_NAME = re.compile(
    r"(?:that|this|it|he|she|they|we|you|there|who(?:ever)?|what(?:ever)?|(?:some|any|every|no)(?:one|body|thing)|the|our|my|as|from|on|since|until|by|in|after|once|when)\b",
    re.I,
)

_AFTER_A_DAY = re.compile(rf"(?:{'|'.join((*MONTHS, *WEEKDAYS))}) ", re.IGNORECASE)
_FROM_IT = re.compile(
    r"\b(?:from|of|on|since|until|by|next) (?:\w+day,? )?(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? )?$", re.IGNORECASE
)


def strangers_in(plain: str, does: re.Pattern[str] = _DOES) -> list[tuple[int, int]]:
    """Where words in their own letters name somebody, going by the capitals: never a day, a feast or a program, and at the beginning of a sentence only who does something, going by what stands behind the name."""
    found = []
    for one in _STRANGER.finditer(plain):
        begin, end = one.span()
        if _STARTS.search(plain, 0, begin) and (_NO_NAME.match(one[0]) or not does.match(plain, end)):
            begin += one[0].find(" ") + 1 or len(one[0])  # its first word has its capital from the sentence
        if day := _AFTER_A_DAY.match(plain, begin, end):
            begin = day.end() if _FROM_IT.search(plain, 0, begin) else begin
        if is_called_a_feast(plain[begin:end]) or (_WAITED.search(plain, 0, begin) and _NO_MORE.match(plain, end)):
            continue
        if begin < end and (_CALENDAR | word_list("programs")).isdisjoint(plain[begin:end].lower().split()):
            found.append((begin, end))
    return found


_WAITED = re.compile(r"\b(?:after|before|over|during|around|past|until|till|since) $", re.IGNORECASE)
_NO_MORE = re.compile(r" ?(?:$|[.,;:!?)]|(?:i|we|they|you|he|she|hr|it|week|weekend|(?:is|are) over)\b)", re.IGNORECASE)
"""Behind what has a name of its own and a time, not the one who is named: `two days after Koningsdag I will know`."""


PRONOUNS = ("him", "her", "them", "he", "she", "they")
"""What stands for somebody who was named before."""
_OF_A_PLACE = re.compile(r"\b(?:at|of|from|in|for|behind) (?:the )?$")
_SUBJECT = re.compile(r"(?:^|[.;:!?,\n]|\b(?:and|but|as|that|because|since|while|so))\s*$")


def stands_for(plain: str, pronoun: tuple[int, int], names: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Whom a pronoun of a jotting stands for: the one who is named before it in its sentence, else in those before; of several the last subject; None where that is not clear.

    `names` are where somebody is named, in order; a firm that somebody works at is nobody but for `them`.
    """
    many = plain[slice(*pronoun)].lower() in ("them", "they")
    before = [one for one in sorted(names) if one[1] <= pronoun[0]]
    before = [one for one in before if many or not _OF_A_PLACE.search(plain, 0, one[0])] or before
    before = [_with_first_name(plain, one) for one in before]
    begin = max((one.end() for one in re.finditer(r"[.!?]\s", plain[: pronoun[0]])), default=0)
    near = [one for one in before if one[0] >= begin] or before
    if len({plain[slice(*one)] for one in near}) > 1:
        subjects = [one for one in near if _SUBJECT.search(plain, 0, one[0]) and _DOES.match(plain, one[1])]
        near = subjects if len({plain[slice(*one)] for one in subjects}) == 1 else []
    return near[0] if near else None


_FIRST_NAME = re.compile(r"(?:^|[.;:!?\n] ?|[-–—] )(?P<name>[A-ZÀ-Ý][a-zà-ÿ]+) $")
_ACTS = re.compile(r" (?:\(|(?:at|of|from) |[a-z]+s\b|will\b)")


def _with_first_name(plain: str, name: tuple[int, int]) -> tuple[int, int]:
    """A name with the word before it, where that begins a sentence in which they do something together: `Nora Lind looks after you`."""
    first = _FIRST_NAME.search(plain[: name[0]])
    whole = first and _ACTS.match(plain, name[1]) and not _NO_NAME.match(first["name"])
    return (first.start("name"), name[1]) if first and whole else name


# What is held back

JURY = r"(?:(?:hiring|search|selection|interview|panel|board|committee|team) )*(?:panels?|boards?|committees?|teams?|members?|panell?ists?|interviewers?|assessors?|jur(?:y|ors?)|managers?)"
"""Those who choose, without an article: `panel members`."""

_FOLLOW_UP = r"follow(?:ing)?[- ]?ups?"
_THANKS = rf"(?:thank(?:ing)? (?:us|me|them|him|her|anybody|anyone|{_NAMED})|thank[- ]?yous?|thanks)(?:[- ](?:notes?|letters?|cards?|(?:e-?)?mails?|messages?))?"
_WRITE = rf"(?:{_FOLLOW_UP} (?:messages?|(?:e-)?mails?|letters?|notes?)|send(?:ing)? (?:(?:us|me|them|her|him) )?(?:anything|something|things)|got in touch|g(?:et|ot|etting) back to (?:us|me|them|her|him)|written to|correspond(?:ence|ing)?|communicat(?:ions?|e|ing)|contact(?:s|ing|ed)?|e-?mails?|e-?mailing|e-?mailed|mails?|post|write(?! (?:(?:any|an?|your|such|further|more) )*{_THANKS})|(?<!in )writing|wrote|messages?|msgs?|messaging|(?:get|getting|be|being) in touch|reach(?:ing)? out|approach(?:es|ing)?)"
_BUT = r"(?:except(?:ing)?(?: for)?|apart from|aside from|other than|but(?: not)?|with the exception of|save for)"
_THINGS = r"(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies))"
_ASK = rf"(?:chas(?:e|ed|ing|ers?)|{_FOLLOW_UP}|in?quir(?:ies|e|y|ing)|en?quir(?:ies|e|y|ing)|ask|asking|questions?|remind(?:ers?|ing)?|nudg(?:es?|ing))"
_CALL = r"(?:calls?|calling|ring(?:ing)?|phon(?:e|ing))"
OUTSIDERS = r"(?:referees?|references?|customers|suppliers|patients|pupils|parents|press)"
"""Who is none of those who choose."""
_NOBODY = rf"(?! (?:(?:to|with) )?(?:my\b|your\b|(?:(?:any|either|both|all)(?: of)? )?(?:the |our |their |any )?{OUTSIDERS}\b))"
"""Nobody who chooses is meant: `do not contact my foreman`, `do not write to the referees`."""
_CONTACT = rf"(?:{_THANKS}|{_WRITE}|{_ASK}|{_CALL})(?!\w)"
_CHANNEL = r"(?:letters?|texts?|texting|sms|chats?|faxes|whats-?apps?)"
"""What else is held back in one breath with messages and calls; alone it may be anything."""
_ITEM = r"(?!(?:they|we|he|she|i|it|you|who|this|that|there|then|so|please|do|if|as|for|until|till|before|after|because|nobody|everybody|somebody|the|our|their|will|would|can|only|just|expect|wait|not|no|or|and|nor|instead)\b)[\w'-]+"
_JOINS = r"(?:,? (?:or|and|nor)|,)(?: (?:no|any|not|to))* "
_WITH_US = (
    rf"(?: (?:to |with |for )?(?:us|me|them|him|her|{_NAMED}|(?:the|our|their) (?!next\b|coming\b|same\b)[\w-]+))?"
)
_LIST = (
    rf"(?P<list>(?:{_ITEM}(?: {_ITEM})?{_JOINS}){{0,4}}?(?P<what>{_CONTACT}){_NOBODY}"
    rf"(?:(?: {_ITEM})?{_WITH_US}(?:, (?:(?:no|any|not|to) )*{_ITEM}(?: {_ITEM})?)*,? (?:or|and|nor)(?: (?:no|any|not|to))* {_ITEM}|{_WITH_US}, (?:no|nor|not) {_ITEM})*)"
)
"""What is held back, one or several in any order: `e-mails or calls`, `no letters, visits or questions`."""
_IS_THANKS, _IS_WRITING, _IS_ASKING = (
    re.compile(rf"\b{one}(?!\w)")
    for one in (rf"(?:{_THANKS}|be thanked)", rf"(?:{_WRITE}|{_CHANNEL})", rf"(?:{_ASK}|{_CALL})")
)

# Who asks

_LEAD = (
    r"(?:\b(?:please|kindly|pls),? |\b(?:asked|asks|ask|begged|urged?|instructed|reminded|told|tells|said|says|say|want|wants|wanted|prefer(?:s|red)?|(?:would|'d) like|rather|request(?:s|ed)?(?: all)?|obliged|help(?: \w+)?|appreciate|grateful for|insists? on)(?: (?:that|for))?(?: (?:all )?(?:me|us|you|i|candidates|applicants|everybody|people))? (?:(?:if|that) (?:you|i|candidates|applicants) (?:would |could )?)?(?:to |for )?|"
    r"\b(?:prefer|appreciate|grateful|glad|kind|thank you|thanks)(?: it)? if (?:you|candidates|applicants|nobody|no one) (?:would |could )?|(?:^|[.;:!?,\n] ?|\b(?:and|but|so) )(?:could|can|would|will|may) (?:i ask |we ask |you )+(?:please |kindly )?(?:to )?|\blet'?s |"
    r"\b(?:candidates|applicants|you) (?:should|shall|must|may|are|will)(?: (?:please|kindly|asked|requested))*(?: to)? |\b(?:candidates|applicants) (?=do not\b|don't\b|never\b)|(?:^|[.;:!?,\n] ?|\b(?:and|but|so) )(?:do |just |then )?|"
    r"\bi(?:'m| am) (?=not (?:(?:supposed|meant|allowed|expected|permitted) )?to\b)|\bi (?=(?:should|must|need|ought)(?:n't| not)\b)|"
    r"(?:^|[.;:!?,\n] ?|\b(?:and|but|so) )(?:before|until|till|up to) [^.;:!?\n]{1,40}? (?=(?:no|neither|do not|don't)\b))"
)
"""Where a wish begins: nobody else has been named who would do it."""
_RELUCTANT = r"(?:hesitate|hesitant|afraid|scared|shy|embarrassed|reluctant|nervous|worry|worried|forget|fail|wait|mind|stop|delay|postpone)"
"""What is denied by who invites: `don't be afraid to write`, `do not stop writing`."""
_OTHER = rf"(?!(?:{_RELUCTANT}|answer|read|see|get|take|return|before|until|till|but|if|because|so)\b)"
_NOT = r"(?:(?:do not|don'?t) (?:have|need) to|(?:does not|doesn't) (?:want|wish|need) (?:me|you) to|do not|don'?t|did not|didn't|(?:should|must|need|ought)(?:n't| not)(?: to)?|not (?:(?:supposed|meant|allowed|expected|permitted) )?to|not|no|never|nobody|without|rather not|neither(?! (?:they|we|he|she|i|you|the|of)\b))"
_AWAY_FROM = r"(?:refrain|abstain|desist|stay away|keep away|hold|hold off|keep off) from"
_BREAKS_OFF = rf"(?:avoid|stop|cease|pause|suspend|skip|omit|drop(?! (?:me|us|him|her)\b)|resist|spare (?:us|me|them|her|him|{_NAMED})|h(?:o|e)ld(?: off| back| fire| the line)?(?: (?:on|with))?|wait(?: with| before)|go easy on)"
_PUTS_OFF = r"(?:left|kept|saved|postpone|put(?: |s |ting )off|put|defer|delay|leave(?! (?:me|us|him|her) (?:an?|another)\b)|save|keep|reserve)"
"""What holds back only until a time: `save any messages for after the 4th`."""
_BETWEEN = r"(?: (?:the|a|an|any|all|your|such|further|direct|more|other|own|kind|of|to|from|with|on|in|for|us|me|them|up|send|sends?|sending|make|making|bother|write|writing|enter|entering|temptation|urge|correspondence|messages|calls|e-?mails|or|and|post|mail|no|flowers|gifts|cards|state))"
_THIRD = re.compile(
    rf"(?<!\w)(?:they|we|he|she|i|it|hr|who|{_NAME}+|(?:the|their|our|my|your) [\w-]+)(?: (?:will|would|can|could|shall|may|might|do|does|did|have|has|had|is|are|am|was|were|just|still|also|really|probably|ca|wo|sha)|'ll|'d|'re|'ve|'m)* ?$|"
    r"\b(?:told|asked|advised|warned|ordered|tells|asks) (?:(?:the|our|their|all|its) )?(?!to\b|that\b|me\b|us\b|you\b|candidates\b|applicants\b|everybody\b|everyone\b|people\b)[\w'-]+ ?$"
)
"""Before words that deny what somebody else does: `they will not call`, `he told his staff not to`."""
_MINE_TO_DO = re.compile(r"\b(?:you|candidates|applicants|i|me)(?: \w+)? ?$")
_TO_HAVE = rf"(?:make|have|send|send (?:us|me|them|him|her|{_NAMED})|enter into|get|receive|(?:(?<=rather )|if |that )there (?:be|were|was))"
_GETS = r"(?:get|receive|have|see|be (?:sent|given))"
"""What is not wanted from me: `would rather not get calls`."""
_REFRAINS = rf"(?:(?:{_TO_HAVE} )?no|{_NOT}|{_AWAY_FROM}|{_BREAKS_OFF})"


def _held_back(words: str) -> tuple[bool, bool]:
    """Whether words in lower case name thanks, and whether they name questions; a message may be either."""
    rest = _IS_THANKS.sub(" ", words)
    writing, asking = _IS_WRITING.search(rest) is not None, _IS_ASKING.search(rest) is not None
    return writing or rest != words, writing or asking


# The ways of putting it together

_THEM = rf"(?:{_NAMED}|us|candidates|applicants|them|him|her|back|(?:anybody|anyone)(?: (?:on|in|of|from) (?:the|our|their) [\w'-]+)?|(?:the|our|their|any|members of the) [\w'-]+(?: [\w'-]+)?|{JURY})"
_ENDS_HERE = r"(?![a-z])(?= ?(?:$|[.,;:!?)\n]|[-–—] |(?:and|as|because|but|for|he|her|his|she|since|they|we|while|who|until|till|before|unless)\b))"
_FOR_NOW = r"(?:directly|at all|again|please|yet|just yet|any ?more|meanwhile|in the meantime|for now|for the moment|for the time being|at (?:this|the) (?:stage|moment|point)|at present|under any circumstances?|on any account|during (?:the|this) [\w ]+?)"
_MEANWHILE = rf"(?: (?:{_FOR_NOW}|about (?:the|your|this|it)(?: \w+)?))*"
_IS_ALL = rf"(?=(?: {_FOR_NOW})*{_ENDS_HERE})"
"""Nothing stands behind the words but for how long: `be quiet`, not `be quiet in the corridor`."""
_ALONE = re.compile(rf"(?: (?:to|with|for))?(?: {_THEM})?{_MEANWHILE}{_ENDS_HERE}")
"""What may stand behind the words where no time is named, so that nothing else is meant: `do not write on the envelope`."""

_HELD = re.compile(
    rf"{_LEAD}(?P<begin>(?:(?P<gets>(?:rather )?not(?: to)? {_GETS}){_BETWEEN}{{0,4}}?|(?:{_TO_HAVE} )?(?P<not>{_NOT})(?P<loose>(?: {_OTHER}[\w{_NAME}]+){{0,3}}?)|{_REFRAINS}{_BETWEEN}{{0,4}}?|(?P<later>{_PUTS_OFF})(?: off)?{_BETWEEN}{{0,3}}?) {_LIST})"
)
"""Words that hold back, and what is held back: `do not write`, `hold off on e-mails`, `save any messages for after the 4th`."""
_DENIED_TO_ME = re.compile(
    rf"(?P<begin>(?:\b(?:not|never|dont)\b|n't\b)(?P<loose>(?: {_OTHER}[\w'{_NAME}]+){{0,5}}?) (?P<what>{_CONTACT}){_NOBODY})"
)
"""Any denial of what I might do, beside a time: `better not to write before the 20th`, `I prefer not to be contacted until then`."""
_DENIED = r"(?:read|accepted|answered|permitted|allowed|wanted|welcome|considered|appropriate|possible|opened|taken|entered into|looked at|dealt with|desired|encouraged)"
_NOT_READ = re.compile(
    rf"(?P<begin>(?P<what>{_CONTACT}){_NOBODY}[\w'{_NAME} ]{{0,60}}?(?: (?:is|are|was|were|will|can|may|do|does)(?: be)?(?: (?:\w+ )?(?:not|never)|n't)(?: be)?(?: \w+)?|\b(?:isn't|aren't|cannot|can't|won't)(?: be)?(?: \w+)?) {_DENIED}"
    rf"|(?P<what_>{_CONTACT}){_NOBODY}[\w'{_NAME} ]{{0,60}}? (?:are|is|will be|get)(?: \w+)? (?:deleted|ignored|returned|discarded|disregarded|discouraged|binned)"
    rf"|(?P<what___>{_CONTACT}){_NOBODY}[\w'{_NAME} ]{{0,40}}? (?:are|is|would be) (?:\w+ )?(?:unwelcome|unwanted|undesirable|pointless|useless|futile|in vain|no use|out of place|a nuisance|off limits)"
    rf"|(?:{JURY}|{_NAMED}|(?:the|our|their) [\w-]+) (?:(?:should|must|may|can|is|are)(?: not|n't| never)|cannot|can't)(?: to)?(?: \w+)? be (?P<what____>{_CONTACT})"
    rf"|(?P<what__>{_CONTACT}){_NOBODY}(?: (?:is|are))? (?:best|better|to be|to|should be|must be|must|should|can|may) (?:saved|held|kept|left|wait|be (?:held|saved|kept)) (?=for|until|till)"
    rf"|\bno (?P<no>{_CONTACT}){_NOBODY}[\w'{_NAME} ]{{0,40}}? (?:is|are|will be|can be|may be) (?:\w+ )?{_DENIED})"
)
"""The same of what is done with it: `e-mails before the 20th are not read`, `no correspondence will be entered into`."""
_UNREAD_BY_US = re.compile(
    rf"(?<!\w)(?P<begin>(?:we|i|they|he|she|the [\w-]+|{_NAMED})(?: (?:can|do|does|will|are|is|am))?(?:'re|'m)?(?:n't| not|not| no longer| never|'t)(?: \w+)?? (?:(?P<sure>accept\w*|enter\w* into)|(?:tak|read|answer|receiv|open|look|deal)\w*(?: (?:at|with))?)(?: (?:any|your|more))* (?P<what>{_CONTACT}){_NOBODY})"
)
"""The same of who does not take it: `we are not taking calls until the 23rd`."""
_QUIET = re.compile(
    rf"{_LEAD}(?P<begin>wait (?:for (?:us|them|me|her|him|hr|{_NAMED}|the [\w-]+|our [\w-]+) to (?:{_WRITE}|{_CALL}|get back|come back|reply|respond)|to hear|(?:until|till) (?:you hear|you have heard|(?:we|they|i|he|she|hr)(?: (?:have|has)|'ve)? ?(?:been )?(?:{_WRITE}|{_CALL}|in touch)))|"
    rf"(?:keep|stay|remain|be) (?:quiet|silent|mum){_IS_ALL}|(?:have |keep |maintain |respect |observe )?(?:a |the |strict |complete )*(?:radio silence|(?:quiet|silent|no-contact|contact-free|black-?out) (?:period|time|phase)(?! for\b){_IS_ALL})|(?:leave|let) (?:me|us|him|her|them|{_NAMED}|the [\w-]+) (?:alone|in peace|be){_IS_ALL})"
)
"""A wish that nothing is heard of me: `wait to hear from us`, `keep quiet until the 20th`."""
_WAITS = r"(?:wait|hold (?:off|on)|hang on|(?:leave|left) (?:it|this|things)|give (?:us|me|them|her|him)|allow (?:us|them)|be patient|bear with us|sit tight)"
_WAIT_THEN = re.compile(
    rf"(?<!not )(?<!n't )(?<!never )(?P<begin>\b{_WAITS}\b[\w'{_NAME} ]{{0,50}}? (?:before|and then|and only then|to|then)(?: you| i)?(?: (?:again|next|make|making|send|sending|place|placing|any|an|a))* (?P<what>{_CONTACT}){_NOBODY})"
)
"""The same with the time before it: `wait until 1 December before you write`."""
_TO_THEM = rf"(?P<what>{_CONTACT}){_NOBODY}(?: (?:to|with|about))?(?: {_THEM})?(?: again)?"
_ONLY_AFTER = re.compile(rf"{_LEAD}(?P<begin>only {_TO_THEM})(?= (?:after|from|once)\b)")
_NO_EARLIER = re.compile(
    rf"{_LEAD}(?P<begin>{_TO_THEM})(?= (?:only (?:after|from|once)|no(?:t)? (?:earlier|sooner) than|not (?:before|until|till))\b)"
)
"""The same in the affirmative: `only write to us after the 20th`, `write no earlier than the 23rd`."""
_NOTES = r"(?:thank[- ]?you|thanks)[- ](?:notes?|letters?|cards?|e-?mails?|messages?)"
_WANTS = r"(?:accept|want|like|take|read|open|allow|expect|wish for|ask for|need|enjoy|welcome|(?:much )?care for|believe in|hold with|be (?:sent|given))s?"
_WANTS_NONE = (
    rf"(?:(?:\w+n't|not|never|no longer|rarely|seldom)(?: to)? {_WANTS}|(?:(?:can|could|would) )?(?:(?:gladly|easily|well|rather) )?(?:do|does|manage|(?:be|is|feels?) [\w ]{{1,12}}?) without|"
    r"(?:has|have|had) no (?:use|time|need|wish|place) for|(?:dislikes?|hates?|loathes?|detests?|declines?|refuses?|disapproves? of|objects? to)|(?:\w+n't|not) (?:fond of|keen on|a fan of|one for))"
)
_WANTS_NONE_OF_IT = r"(?:(?:rather |would )?not|never|\w+n't)(?: to)?(?: (?:like|want|wish|need) to)? be thanked"
"""Whoever is named before it wants no thanks: `can do without thank-you notes`."""
_NEEDLESS = re.compile(
    rf"\b(?P<begin>(?:{_THANKS})(?: (?:to|for) {_NAMED})? (?:(?:are|is|were|will be)(?: \w+)? discouraged|(?:\w+ )?(?:\w*n't|not|never)(?: \w+){{0,2}}? (?:wanted|accepted|read|considered|allowed|permitted|appropriate|welcome))|"
    rf"{_NOTES} (?:\w+ )?(?:\w*n't|not)(?: \w+)? (?:necessary|needed|required|expected)|no {_NOTES}(?: (?:is|are))? (?:necessary|needed|required|expected)|"
    rf"no need (?:for|to (?:send|write))(?: (?:a|any|us))* {_NOTES}|no need to thank {_NAMED}|(?:{_WANTS_NONE}(?: (?:any|such|more))?|{_WANTS} no(?: more)?) {_THANKS}|{_WANTS_NONE_OF_IT}|(?:leave|keep) {_NAMED} out of (?:the |any |your )?{_THANKS}|(?:skip|omit) (?:the |any )?{_THANKS}|"
    rf"(?:no|not any) need to (?P<ask>{_ASK}|{_CALL})|(?:don't|do not) call us,? (?:and |for )?we(?:'ll| will| shall) call you)(?![\w'])"
)
"""What is not needed, which needs nobody who asks."""
_NOTHING_DIRECT = re.compile(
    rf"(?P<begin>\bnothing (?:straight|direct|directly)(?:,? please,?)? (?:to|with) {_THEM}|\bnothing(?:,? please,?)? (?:to|with) {_THEM} (?:straight|direct|directly|yourself|myself))(?=(?:,? please)?{_ENDS_HERE})"
)
_KEPT_AWAY = re.compile(
    rf"\b(?P<begin>(?:keep|hold|leave)(?: (?:all|any|the|your|my|such|further|every|of))* (?P<what>{_CONTACT})(?: \w+)? (?:(?:away|off|clear|back) from|off|clear of|out of) (?:the )?(?:inbox|desk|way)?(?: of )?(?:{_NAMED}|(?:the|our|their) {JURY})"
    rf"|(?:keep|leave) (?:{_NAMED}|(?:the|our|their) {JURY}) (?:out of|off) (?:(?:all|any|the|your|my|such|further|every|of) )*(?P<what_>{_CONTACT}))(?![\w'])"
)
"""What is kept from somebody: `keep your e-mails away from Ravi`."""
_EMPTY_BOX = re.compile(r"\b(?P<begin>(?:in)?box is (?:closed|shut|full|not (?:read|open)))")

_INVITES = re.compile(
    rf"(?:\b(?:no|not|never|dont)|n't)(?: (?:be|feel|need|to|too|at|all|have))*? {_RELUCTANT}\b[\w' ]{{0,15}}? {_CONTACT}"
)


def invites(said: str, begin: int, end: int) -> bool:
    """Whether a stretch of words in lower case says that I may write: `do not hesitate to call`."""
    return _INVITES.search(said, begin, end) is not None


_BARE = re.compile(r"(?:no |nobody )")
_ASKED = re.compile(
    r"\b(?:please|pls|kindly|ask\w*|want\w*|prefer\w*|rather|told|thanks?|thank[- ]yous?|request\w*|appreciate|grateful|polic(?:y|ies)|rules?)\b"
)
"""A bare `no contact` may as well say that there was none; somebody has to have asked for it."""
_AT_ONCE = re.compile(
    rf"(?: (?:to|with|from|by|at all|please|whatsoever|of any kind)(?: {_THEM})?)*,? (?=before|b4|until|till|prior|ahead)"
)
_TIME = re.compile(
    r"\b(?:before|b4|until|till|'?til|prior to|ahead of|(?:no |not )?(?:earlier|sooner) than|for after|only (?:after|from|once)|after|from|once)\b"
)
_TIME_FIRST = re.compile(
    r"(?:^|[.;:!?\n,] ?|\b(?:and|but|so|please) )(?:not )?(?:before|until|till|up to|prior to|ahead of)\b[^.;:!?\n]{1,40}$"
)
"""A time that stands before the words: `until the 20th no calls, please`."""
_SO_LONG = re.compile(r"(?:for|in|over|during|within) (?:the next |the coming |at least |another )?")
_CUT = re.compile(r"[;:!?\n]|\.(?=\s|$)|,|\b(?:and|but|so) (?=(?:they|we|he|she|i|you|the)\b)")


def _what(one: re.Match[str]) -> tuple[bool, bool]:
    """The same for what is named in the words of a shape."""
    named = (words for name, words in one.groupdict().items() if name.startswith(("what", "no")) and words)
    return _held_back(next(named))


def _everything(_: re.Match[str]) -> tuple[bool, bool]:
    return True, True


def _either(one: re.Match[str]) -> tuple[bool, bool]:
    """Thanks, or else questions."""
    thanks = one["ask"] is None and _IS_THANKS.search(one["begin"]) is not None
    return thanks, not thanks


class _Shape(NamedTuple):
    """A way of saying it of which nothing has to be weighed but what it holds back."""

    pattern: re.Pattern[str]
    sure: bool
    """Whether it is a wish without a time as well."""
    held: Callable[[re.Match[str]], tuple[bool, bool]]


_SHAPES = (
    _Shape(_NOT_READ, sure=True, held=_what),
    _Shape(_UNREAD_BY_US, sure=False, held=_what),
    _Shape(_QUIET, sure=True, held=_everything),
    _Shape(_NOTHING_DIRECT, sure=True, held=_everything),
    _Shape(_KEPT_AWAY, sure=True, held=_what),
    _Shape(_EMPTY_BOX, sure=True, held=_everything),
    _Shape(_WAIT_THEN, sure=False, held=_what),
    _Shape(_ONLY_AFTER, sure=False, held=_what),
    _Shape(_NO_EARLIER, sure=False, held=_what),
    _Shape(_NEEDLESS, sure=True, held=_either),
)


class _Found(NamedTuple):
    """Words that may be a wish."""

    start: int
    end: int
    thanks: bool
    asking: bool
    sure: bool
    """Whether they are one without a time as well."""
    first: re.Match[str]


_BEFORE_IT = re.compile(r"[ .,;:!?\n]*(?:(?:and|but|so) )?")


def _begins(said: str, one: re.Match[str]) -> int:
    """Where the words begin that say it, with who asks."""
    lead = _BEFORE_IT.match(said, one.start(), one.start("begin"))
    return lead.end() if lead else one.start()


_COURTESY = re.compile(
    r"\b(?:no need(?: for (?:you|me))? to|(?:do not|don't|does not|doesn't) (?:need|have) to|need ?n(?:o|')t) thank (?:us|me)\b"
)
"""What anybody answers to thanks, which forbids none: `no need to thank me`."""


def _candidates(said: str) -> Iterator[_Found]:
    """Whatever may be a wish, but for a courtesy."""
    courtesies = [one.span() for one in _COURTESY.finditer(said)]
    for one in _all_candidates(said):
        if not any(begin < one.end and one.start < end for begin, end in courtesies):
            yield one


def _all_candidates(said: str) -> Iterator[_Found]:
    for one in _HELD.finditer(said):
        begin, end = _begins(said, one), one.end("begin")
        more = _ALONE.match(said, end)
        closed = not one["loose"] or re.fullmatch(rf"{_BETWEEN}*(?: {_NAMED})?{_BETWEEN}*", one["loose"]) is not None
        bare = _BARE.match(one["begin"]) is not None and not _ASKED.search(said)
        if bare and not (_AT_ONCE.match(said, end) or (more and _TIME_FIRST.search(said, 0, one.start("begin")))):
            continue
        sure = more is not None and closed and not (bare or (one["later"] and not _OPEN_END.match(said, more.end())))
        yield _Found(begin, more.end() if sure and more else end, *_held_back(one["list"]), sure, one)
    for one in _DENIED_TO_ME.finditer(said):
        begin = max((cut.end() for cut in _CUT.finditer(said, 0, one.start())), default=0)
        lead = said[begin : one.start()]
        begin += len(lead) - len(lead.lstrip())
        passive = re.search(r"\b(?:be|get|being)$", one["loose"]) is not None
        if not (_MINE_TO_DO if passive else _THIRD).search(lead):
            yield _Found(begin, one.end(), *_held_back(one["what"]), False, one)
    for shape in _SHAPES:
        for one in shape.pattern.finditer(said):
            sure = shape.sure or one.groupdict().get("sure") is not None
            yield _Found(_begins(said, one), one.end("begin"), *shape.held(one), sure, one)


_OPEN_END = re.compile(r" ?(?:until|till|before|for after)\b")


def _until(said: str, found: _Found, days: list[Day]) -> Day | None:
    """The day until which it is held back: the first of its clause that the words have a time before, or the length of it."""
    begin = found.first.start("begin")
    if (ahead := _TIME_FIRST.search(said, 0, begin)) and (
        first := next((one for one in days if one.day and ahead.start() <= one.end - 1 < begin), None)
    ):
        return first
    if _BEFORE_THAT.match(said, found.end):
        return next((one for one in reversed(days) if one.day and one.end <= begin), None)
    cuts = (one.start() for one in _CUT.finditer(said, found.end))
    end = next((cut for cut in cuts if not any(one.start <= cut < one.end for one in days)), len(said))
    for one in days:
        if one.day is None or not (begin < one.end and one.start < end):
            continue
        if one.length and (found.first.re is _WAIT_THEN or _SO_LONG.match(said, one.start)):
            return one
        if _TIME.search(said, begin, one.end):
            return one
    return None


_BEFORE_THAT = re.compile(r"(?:,? please)?,? (?:before|until|till) (?:then|that|that (?:day|date))\b")
"""A time that is named before the wish: `hiring is frozen until 1 February, please do not write before then`."""


def asks_to_wait(said: str, days: list[Day]) -> re.Match[str] | None:
    """A wish whose end has no day that is known: `please don't call before the second round is over`."""
    for one in _candidates(said):
        if _OPEN_UNTIL.match(said, one.end) and _until(said, one, days) is None:
            return one.first
    return None


_OPEN_UNTIL = re.compile(r"[\w' \ue000]{0,40}?\b(?:before|until|till)\b")


def wish_in(said: str, days: list[Day], strangers: str = "") -> Wish | None:
    """The wish in words in lower case; `days` are those that they name, where one that is only come after may be its end; `strangers` are
    the same words with a mark for whoever is named in them and stands nowhere else, through whom it may go as well.
    """
    found = [(one, _until(said, one, days)) for one in _candidates(said)]
    found = [(one, day) for one, day in found if day or one.sure]
    dated = next(((one, day) for one, day in found if day), None)
    sent = _through(said) or _through(strangers, unless=_TO_US)
    if sent and (dated is None or (dated[0].start < sent.end and sent.start < dated[0].end)):
        if dated and (until := dated[1]):
            sent = sent._replace(day=until, end=max(until.end, sent.end))
        return _with_exception(said, sent)
    one, day = dated or next(iter(found), (None, None))
    if one is None:
        return None
    end = max(day.end, one.end) if day else one.end
    if day and (then := _BEFORE_THAT.match(said, one.end)):
        end = then.end()
    gets = one.first.groupdict().get("gets") is not None
    own = gets or (one.thanks and (day is None or _OWN_THANKS.search(said, one.start, end) is not None))
    whom = _whom(said, one.start, end, refused=own and not _TO_ALL.search(said, one.start, end))
    return _with_exception(said, Wish(_from(said, one.start, whom), end, one.thanks, one.asking, day, whom))


_TO_ALL = re.compile(
    rf"\b(?:to|with) (?:(?:any(?:body|one)?|all|members?|the rest|others?)(?: (?:of|on|in))? )?(?:(?:the|our|their|any|whole|entire|hiring) )*(?:{JURY}|people|staff|candidates|anybody|anyone|everybody|everyone)\b"
)
"""Whoever says so speaks for all of those: `Deb asked us not to send thanks to the panel`."""
_OWN_THANKS = re.compile(rf"\bbe thanked\b|(?:(?:\bnot|n't)(?: to)? {_WANTS}(?: any| your)?|\b{_WANTS} no) {_THANKS}")
"""What whoever is named before it does not want to get, until a day as well."""
_BUT_THIS = re.compile(
    rf"\b{_BUT} (?:(?:the|your|any|a) )*(?P<what>{_THANKS}|{_THINGS})(?!\w)|(?P<what_>{_THANKS}|{_THINGS})(?: (?:are|is))? (?:excepted|exempt|the (?:only )?exceptions?)\b"
)
"""What is excepted from a wish: `except thank-yous`."""


def _with_exception(said: str, wish: Wish) -> Wish:
    """A wish with what its sentence excepts from it, and the words that do so."""
    begin = max((cut.end() for cut in _ENDS.finditer(said, 0, wish.start)), default=0)
    cut = _ENDS.search(said, wish.end)
    one = _BUT_THIS.search(said, begin, cut.start() if cut else len(said))
    if one is None:
        return wish
    thanks = _IS_THANKS.search(one["what"] or one["what_"]) is not None
    if not (wish.thanks and wish.asking):
        return wish  # nothing would be left of it
    start, end = min(wish.start, one.start()), max(wish.end, one.end())
    return wish._replace(start=start, end=end, thanks=not thanks, asking=thanks, excepted=True)


# Through whom it goes

_OFFICE = r"(?<!\w)(?:(?:hr|us|me|them|him|her)\b|(?:(?:the|our|their|my|your) )?(?:(?!(?:from|of|at|for|in|with|to|by|through|via|is|and|that|not)\b)[\w-]+ ){0,2}?(?:recruiters?|recruitment(?! \w)|agency|hr|personnel|office|secretary|secretariat|assistant(?! [\w-]+,)|coordinator|co-ordinator|reception|people team|talent team|department)\b)"
_AS_WHAT = r"(?:(?:the|our|their|my|his|her) (?:[\w-]+ ){0,2}?[\w-]+, )"
"""What somebody is, before the name: `the clerk, Ailsa Munro`."""
_WHO = rf"(?:{_AS_WHAT}(?={_NAME}))?(?P<who>{_NAME}+(?! ?{_NAME})|{_OFFICE}(?!(?: [\w-]+)?, {_NAME}))"
_PRESS = r"(?:nag|pester|bother|bug|hassle|poke|prod|push|press|badger|check (?:in )?with|turn to|go to|talk to|speak to|get hold of)"
_THING = rf"(?:communications?|correspondence|contacts?|messages?|e-?mails?|mails?|post|news|questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|repl(?:y|ies)|{_THANKS})"
_ALL_OF_IT = rf"(?P<all>everything(?: (?:in writing|on paper|by (?:mail|post|e-?mail)|you write|you send|written))?|all (?:of )?(?:the |my |your |our )?(?:talking|e-?mailing|mailing|liaising|contacting|communicating|corresponding)|anything(?: you (?:want|have|wish|need)(?: to (?:say|send|ask|tell)(?: (?:us|me|them|him|her))?)?)?|whatever(?: it is| you have)?|it all|all of (?:it|this|that)|(?:all|any|your|further|every)(?: (?:the|your|further|other|candidate|and|of|future))* {_THING}(?:(?:,| and| or)+ (?:any |all )?{_THING})*|{_THING} and {_THING}(?: alike)?|{_THANKS}|communications?|correspondence|contact)"
_TO_PUT = r"(?:send|route|direct|address|funnel|channel|forward|bring|submit|refer|pass|put|run|take)"
_PUT = r"(?:goes|go|going|come|comes|coming|run|runs|pass|passes|sent|routed|directed|addressed|channell?ed|funnell?ed|forwarded|made|is|are|be)"
_NOT_THE_TEAM = rf"(?:(?:and |but |so )?(?:please )?(?:not|nothing|never|rather than|instead of|(?:and )?no [\w-]+)(?: directly)? (?:to |with )?(?:(?:the |our |their )?{JURY}|{_NAMED}|them|the client|anybody|anyone)|(?:and )?(?:to |with )?(?:nobody|no one|no-one) else\b|(?:not|n't) [\w ]{{0,20}}(?:anybody|anyone) else\b|leave [\w{_NAME} ]{{1,40}} out of (?:it|this)|(?:leave|let) (?:them|{_NAMED}|(?:the|our|their) [\w-]+(?: [\w-]+)?) (?:alone|in peace|be\b(?=,| and| but|;)))"
_HOUSES = "|".join(sorted(word_list("organisations")))
_NOT_THERE = rf"(?:(?:and |but )?(?:not|never|rather than|instead of) (?:(?:to|with) (?:us|me|(?:the|our|their) [\w-]+(?: [\w-]+)?)|(?:the|our|their) (?:{_HOUSES})){_IS_ALL})"
"""Behind the one who is to be written to, whoever else is not: `and not to the clinic`."""
_LATER = r"(?! (?:if|when|about)\b)"
_PASSES = r"(?:handles|deals with|takes care of|passes(?: on)?|relays|forwards|conveys|hands(?: on)?)"
_HANDLES = rf"(?:{_PASSES}|(?:collects|gathers|bundles)(?= (?:all|any|every|everything|anything|whatever)\b)|(?:looks after|manages|coordinates|fields|runs|does)(?= all\b(?! of\b)|(?: \w+)? {_THING}))"
_NOT_THE_POST = r"(?!(?:(?:all|any|every|of|the|incoming|further|other) )*(?:post|mails?|news)\b)"
"""The post of a whole house is a job, and says nothing of what I write."""
_ALL_OF_THEM = r"(?:(?:both|all|the|all the|the other|two|three|four|five|rest|others) )*(?:of (?:them|us)|others|rest)"
_ON = rf"(?: (?:on|along|over|across|back and forth))?(?: (?:for|to|with|between) (?:{_ALL_OF_THEM}|(?:the|our|their) [\w-]+|them|us|me|you|{_NAMED})(?: and (?:(?:the|our|their) [\w-]+|them|us|me|you|{_NAMED}))?)?"
_SHARES = rf"(?:,? please)?[,;:.]?(?: [-–—])? (?:(?:and|as|because|since|for) )?(?:she|he|they|who)(?:'ll| will| then| always)* (?:{_PASSES}|pass|relay|forward|convey|hand|(?:collect|gather|bundle|share|show|read|circulate|tell)s?)\b"
"""Behind somebody who is written to, and has it from me for the others: `to Marcela, she hands it round`."""
_MAIL = rf"(?:{_THING}|notes?|letters?|cards?|word)"
_HABIT = rf"(?: (?:here|there|for this|in this|from now on|from here on|throughout|always))?{_IS_ALL}"
_BETWEEN_US = r"(?:go-between|intermediary|middle-?(?:man|woman|person)|liaison|mouthpiece|gatekeeper)"
"""Who stands between, as the word itself says."""
_LINK = r"(?:link|messenger|channel|filter)"
"""What may be a thing, or be one to anything: it has to be said that it is one to those who choose, or for what I write."""
_OF_MINE = rf"(?: (?:between [\w{_NAME} ]{{1,30}}?|(?:to|with) (?:them|{_NAMED}|(?:the |our |their )(?:{JURY}|{_HOUSES}))|(?:to|with) (?:the|our|their) [\w-]+(?=,? (?:(?:and|but|so) )?(?:i|you)\b[\w' ]{{0,12}}?(?:\bnot\b|n't))|for (?:all|any|every)(?: (?:my|your|our|the|candidate))* {_THING}|for everything))"
"""What such a link is to, or for: `to the panel`, `for all messages`."""
_DIRECT = r"(?:straight|direct|directly)"
_NOT_DIRECT = rf"(?:\bnothing {_DIRECT}(?:,? please,?)? (?:to|with) {_THEM}|\bno (?:{_DIRECT} (?:{_THING})|(?:{_THING}) {_DIRECT})(?: (?:to|with) {_THEM})?|(?:\b(?:i|you)(?:'m|'re| am| are| should| must)? ?)?(?:\bnot?|\b\w+n't|\bnever|\bnobody)(?: (?:to|me|you|i|should|is|am|are|supposed|allowed))* (?:{_CONTACT})(?: (?:to|with))? {_THEM}(?: (?:{_DIRECT}|myself|yourself|in person))?)"
"""Whoever chooses is not to be written to, which leaves the one who stands between: `nothing direct to Tom`, `I'm not to mail the bank`."""
_SEVERAL = rf"(?P<all>{_THING}(?:(?:,| and| or)+ (?:any |all )?{_THING})*)"
_REACH = r"(?:come|go|run|arrive|land|pass|(?:be )?(?:sent|put|brought|taken|passed|routed|directed|addressed|referred|channell?ed|forwarded|handed|made))(?: straight| direct(?:ly)?| only| first)? (?:to|through|via|past|by way of|with)"
"""How what I write is to come to somebody."""
_REQUESTS = (
    r"(?:ask|want|prefer|like|request|insist|wish)(?:s|ed|es|red)?(?: on)?(?: (?:me|us|you|candidates|applicants))?"
)
_THROUGH = tuple(
    re.compile(one)
    for one in (
        rf"{_LEAD}(?P<begin>{_TO_PUT} {_ALL_OF_IT}(?: (?:for|meant for|to) (?:the [\w-]+|them|{_NAMED}))?,? (?:through|via|to|by way of) {_WHO})",
        rf"(?P<begin>\b{_ALL_OF_IT}(?: (?:to|with|for|from) (?:the|our|their) [\w-]+)?(?:,? (?!(?:was|were|went|had|everything|anything|all|any|it)\b)[\w'-]+){{0,6}}?:? (?:through|via|by way of) {_WHO})",
        rf"(?P<begin>\b{_ALL_OF_IT}(?:, (?:any |all )?{_THING})*(?: (?:to|with|for|from) (?:the|our|their) [\w-]+)?(?: (?:must|should|has to|have to|is to|are to|will|be|to))*(?: {_PUT}(?: straight| directly| only)?|:) to {_WHO})",
        rf"(?P<begin>\b(?P<all>(?:(?:all|any|your|the) )*{_MAIL})(?: (?:should|must|to|are|is|will|be))*(?: {_PUT})?(?: only| just| solely| straight)? to {_WHO} (?:alone|only|exclusively|solely))",
        rf"(?P<begin>\b(?P<all>(?:all|any) {_MAIL}) to {_WHO})(?={_SHARES})",
        rf"(?P<begin>\b(?P<all>(?:just |only )?(?:one|a single) {_MAIL}),? to {_WHO})(?= (?:is|will be) (?:enough|plenty|sufficient|all)\b| will do\b| suffices\b| does\b|{_SHARES})",
        rf"(?P<begin>\bonly {_WHO} (?:wants|takes|reads|gets|answers|accepts|handles) (?P<all>(?:(?:any|all|your|the) )*{_MAIL}\b))(?! (?:from|on|in|of|about)\b)",
        rf"(?P<begin>\b(?P<all>whatever)(?: it is| you have)?, (?:please )?send it (?:to|through|via) {_WHO})",
        rf"(?P<begin>\b{_CONTACT}(?: [\w'{_NAME}]+){{0,5}}? (?:(?:except|other than|unless|but)(?: by)? )?(?:through|via|by way of) {_WHO})",
        rf"(?P<begin>{_WHO} (?:will |to )?pass(?:es)?(?: on)? (?P<all>anything|everything|it all)(?: on)? (?:for|to) (?:the|our|their) {JURY})",
        rf"(?P<begin>\bgo (?:through|via|by way of) {_WHO} (?:for|with) {_ALL_OF_IT})",
        rf"(?:\b(?:please|and|to|must|so) |, )(?P<begin>go (?:through|via|by way of) {_WHO})(?= ?(?:$|[.,;!]))",
        rf"{_LEAD}(?P<begin>(?:(?:only|just) {_CONTACT}|deal only|only deal)(?: (?:to|with))? (?!me\b|us\b){_WHO}){_LATER}",
        rf"(?<!\bnot )(?<!\bnot to )(?<!n't )(?P<begin>\b(?:{_CONTACT}|reply|respond|liaise|talk|speak)(?: (?:to|with|through))? {_WHO}(?: (?:only|alone|exclusively|solely)\b|[.;,]? (?:please )?(?:do )?(?:{_NOT_THE_TEAM}|{_NOT_THERE})))",
        rf"(?P<begin>\b{_CONTACT}(?: (?:to|with))?(?: (?:exclusively|solely|only|just|(?:nobody|no one|no-one)(?: else)? {_BUT}))(?: (?:to|with|through|via))* {_WHO})",
        rf"(?P<begin>\b(?:do not|don't|never|not to) {_CONTACT}(?: (?:to|with))? (?:anyone|anybody)(?: else)? {_BUT}(?: (?:to|with|through|via))* {_WHO})",
        rf"(?<!\byou )(?<!\bi )(?<!\byou will )(?<!\bi will )(?<!\byou'll )(?<!\bi'll )(?P<begin>\b(?:only|exclusively|solely) (?:wants? to hear|hears?|takes? messages) from {_WHO})",
        rf"(?P<begin>(?:{_WHO}|(?P<who_>\b(?:she|he|they)(?=(?:'s|'re)? ))) ?(?:is|are|'s|'re|remains|will be) (?:your|the|our|my|their) (?:only|single|sole|one|one and only|exclusive)(?: point of)? contact)",
        rf"(?P<begin>\byour (?:(?:only|single|sole) )?(?:point of )?contact (?:throughout |for everything )?(?:is|will be|remains) {_WHO}(?: throughout)?)",
        rf"(?P<begin>\b(?:use|treat) {_WHO} as (?:your|the) (?:[\w-]+ )*?(?:point of )?contact)",
        rf"(?P<begin>\b(?:do not|don't|never|not to) (?:bypass|circumvent|skip|go (?:around|past|behind|over)) {_WHO})",
        rf"(?P<begin>\bleave {_ALL_OF_IT}(?: (?:to|with|for|from) (?:the|our|their) [\w-]+)? to {_WHO})",
        rf"(?P<begin>\b(?:keep|limit|restrict|confine) (?:all |any |your )*(?:contact|communication|correspondence) (?:to|with) {_WHO})",
        rf"(?P<begin>{_NOT_THE_TEAM}(?:(?!\b(?:they|we|he|she|it|who)\b)[\w ,;]){{0,20}}\b(?:{_CONTACT}|turn)(?: (?:to|with))? {_WHO})",
        rf"\b(?P<begin>(?:(?:keep|hold|save|reserve) (?:(?:the|my|our|your|any|all|every|such|further) )*{_SEVERAL} for|(?:leave|take) (?:(?:the|my|our|your|any|all|every|such|further) )*{_SEVERAL.replace('all>', 'all_>')} (?:to|for)) (?!me\b|us\b){_WHO})(?! (?:is|has|comes)\b)",
        rf"(?P<begin>\b{_SEVERAL} (?:(?:should|must|shall|(?:are|is|ought|have|has|need|needs) to)(?: (?:all|only|always|please))* ){_REACH} {_WHO})",
        rf"\b{_REQUESTS}(?: (?:that|for|to have))? (?:(?:the|my|our|your|any|all|every|such|further) )*(?P<begin>{_SEVERAL} (?:(?:should|must|all|only|to) )*{_REACH} {_WHO})",
        rf"\b{_REQUESTS} to (?P<begin>{_TO_PUT} (?:(?:the|my|our|your|any|such|further) )*{_SEVERAL}(?: straight| directly| only)? (?:to|through|via|past|by way of) {_WHO})",
        rf"(?P<begin>{_WHO} (?:handles|deals with|takes care of|answers|reads|collects|receives|gets) {_ALL_OF_IT})(?=[\w ,;]*{_NOT_THE_TEAM})",
        rf"(?P<begin>{_WHO}{_BESIDE},? {_HANDLES} {_NOT_THE_POST}{_ALL_OF_IT}{_ON}){_HABIT}",
        rf"(?P<begin>(?:{_WHO}{_BESIDE},?|(?P<who_>\b(?:she|he))) (?:is|acts as|serves as|remains) (?:my |our |your |the |a )(?:only |one )?(?:{_BETWEEN_US}(?: (?:to|with|between|for) [\w{_NAME} ]{{1,30}}?)?|{_LINK}{_OF_MINE})){_IS_ALL}",
        rf"(?P<begin>{_WHO}{_BESIDE},? (?:talks|speaks|writes|mails|e-?mails|deals)(?: (?:to|with) (?:the [\w-]+|them|{_NAMED}))? (?:for me|on my behalf)){_IS_ALL}",
        rf"(?P<begin>{_WHO}{_BESIDE},? {_PASSES} (?P<all>it|them|things|messages|mails|what(?:ever)? i (?:write|send|say)){_ON})(?=[^.!?]{{0,30}}?{_NOT_DIRECT})",
        rf"(?P<begin>{_NOT_DIRECT}(?:,? please)?[,;:.]? (?:(?:and|but|as|because|since|for|so) )?{_WHO}{_BESIDE},? (?:will )?(?:{_PASSES}|pass|relay|forward) (?:{_ALL_OF_IT}|it|them|things|messages|mails|what(?:ever)? i (?:write|send|say)){_ON}){_IS_ALL}",
        rf"(?P<begin>{_WHO} is (?:(?:the|my) (?:one|person|man|woman|contact)|who(?:m)?)(?: (?:for (?:me|you|us)|i'm|i am|you're|you are|we))? to (?P<ask>{_ASK}|{_CALL}|{_WRITE}|{_PRESS}))(?= ?(?:$|[.,;:!?)]|(?:if|when|should|once|after) (?!(?:i|you)\b(?! (?:hear|have (?:not )?heard|do not|don't|haven't)))|instead\b|later\b|for (?:news|an? \w+|updates)\b|about (?:the|my|this|it)\b))",
    )
)
"""How it is said that nobody is written to but one."""
_NO_THANKS = re.compile(
    r"^(?:(?:all|any|your|further|every|other|the|and|or|of|,) ?)*(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|inquir(?:y|ies)|repl(?:y|ies))$"
)


_CAME = re.compile(
    r"\b(?:got|had|heard|received|learned|learnt|found|told me|told us|read|sent me|sent us|showed me) $"
)
"""Before what came to me, by whatever way: `I got all the news through Jess`."""


_EXCEPTS = re.compile(rf"\b{_BUT} (?:(?:the|your|any|a) )*$")


def _is_told(lead: str, *, subject: bool) -> bool:
    """Whether the words before say that something came to me, that somebody else does it, or that it is excepted; `subject` where who does it stands behind them."""
    others = _OF_A_FIRM if subject else _THIRD
    mine = _ASKED_OF_ME.search(lead) is not None
    return any(one.search(lead) for one in (_CAME, _EXCEPTS)) or (others.search(lead) is not None and not mine)


_ASKED_OF_ME = re.compile(
    r"\b(?:ask|want|prefer|like|request|wish|suggest|insist)(?:s|ed|red)?(?: it)?(?: that| if)? (?:i|you|we)(?: should| would| could)? $"
)
_OF_A_FIRM = re.compile(
    rf"\b(?:at|of|from|in|for|behind|with|to|through|via) (?:(?!who\b|which\b)[\w{_NAME}-]+ ){{0,3}}$"
)
"""Before whoever somebody else works for: `Jess from the Chalk Agency`."""
_TO_US = re.compile(rf"{_CONTACT}(?: to)? (?:me|us)\b")
"""Before what has a capital and may well be a thing: `please call us via Teams`."""


def _through(said: str, unless: re.Pattern[str] | None = None) -> Wish | None:
    """A wish that all goes through one: `please send everything through Jess`; of several readings the one with the fewest words."""
    found = [
        one
        for pattern in _THROUGH
        for one in pattern.finditer(said)
        if not _is_told(said[: one.start("begin")], subject=_whom_of(one)[0] == one.start("begin"))
        and not (unless and unless.match(one["begin"]))
    ]
    one = min(found, key=lambda one: ("all" not in one.groupdict(), len(one["begin"])), default=None)
    if one is None:
        return None
    what = (
        one.groupdict().get("all") or one.groupdict().get("all_") or ("questions" if one.groupdict().get("ask") else "")
    )
    thanks = re.fullmatch(rf"(?:(?:all|any|your) )*{_THANKS}", what) is not None
    return Wish(_begins(said, one), one.end("begin"), _NO_THANKS.match(what) is None, not thanks, through=_whom_of(one))


def _whom_of(one: re.Match[str]) -> tuple[int, int]:
    return next(one.span(name) for name in ("who", "who_") if one.groupdict().get(name))


# What is plainly a rule, though none of it is read

_SOMEBODY = rf"(?:{_NAME}+(?!'s)|(?:(?:the|our|their) )?(?:{JURY}|recruiters?|hr|agency|secretary|assistant|coordinator)\b(?!'s)|(?:them|him|her)\b)"
_TALKS = rf"(?:{_THANKS}|{_WRITE}|{_CALL}|talk(?:ing)?|speak(?:ing)?|deal(?:ing)?|{_PRESS}(?= {_SOMEBODY}))(?!\w)"
"""How one turns to somebody; to go, to turn and to push need that one beside them, who is no place: `go to reception` is a way."""
_ADDRESSEE = rf"(?:{_NAME}+|{_OFFICE}|\b(?:the|our|their) {JURY}\b)"
_ASKS_OF_ME = re.compile(
    rf"\b(?:please|pls|kindly)\b|\b(?:i'm|i am|you're|you are|i was|i've been) (?:asked |told |meant |supposed |expected )?(?:not )?to\b|\b(?:i|you) (?:should|must|may|can|could|need|shall|ought)\b|\b(?:wants?|asked|told|prefers?) (?:me|us|you|candidates|applicants)\b|^ ?{_TALKS}"
)
_TALK, _ADDRESSED = re.compile(rf"\b{_TALKS}"), re.compile(_ADDRESSEE)
_LIMITS = re.compile(
    r"\bnot\b|n't\b|\b(?:never|nothing|nobody|only|instead|rather|solely|except|through|via|yourself|myself|behind|around|past|without|alone|always|whatever|bypass)\b|\bno (?:one|contact|mails?|e-?mails?|messages?|letters?|calls?)\b|\bstays? out\b"
)
_OF_ANOTHER_KIND = re.compile(
    r"\b(?:if|when|about|because|once|until|till|before|after|by|hesitate|forget|ill|parking|form|photo|slides?|portfolio|cv|papers?|references?|documents?|he|she|they|we|(?:me|us) (?:via|through))\b"
)
"""What makes it something else: a request for papers, what somebody else does, or a matter that it is about."""


def names_a_rule(text: str, names: re.Pattern[str] | None = None) -> bool:
    """Whether a sentence of a jotting asks of me to write to somebody, or not to, and limits that; `names` are those of the people who are known."""
    known = [one.span() for one in names.finditer(text)] if names else []
    others = [one for one in strangers_in(text) if not any(begin <= one[0] < end for begin, end in known)]
    said = with_names(text.lower().replace("’", "'"), [*known, *others])
    return any(_is_rule(one[0].strip()) for one in _SENTENCE.finditer(said))


_SENTENCE = re.compile(r"[^.;!?\n]+")


_MAY_PASS = re.compile(
    rf"{_WHO}{_BESIDE},? (?:(?:always|usually|just|then) )?{_PASSES}(?: (?:all|my|your|such|what(?:ever)?|the|any)\b)?(?: (?:things?|it|them|messages?|(?:e-)?mails?|word|news|i (?:write|send|say)|comes in|post))(?: (?:on|along|over|across))?{_HABIT}"
)
"""Somebody hands on what comes, which may mean that all of it goes there: `Nadia passes things on`."""


_BY_WHAT = r"(?:whats-?apps?|we-?chat|signal|telegram|viber|line|sms|texts?|texting|dms?|linked-?in|instagram|facebook|messenger|social media|chats?|voice ?(?:mails?|notes?|messages?)|phone(?: calls?)?|telephone|calls?|faxe?s?|letters?|post|paper|portal|e-?mails?|mails?|writing)"
_NOT_BY = re.compile(
    rf"\b(?:no|not|never|nothing|rather than|instead of|than|without|dislikes?|hates?|avoid|\w+n't)(?: (?:by|via|on|over|through|using|use|send|any|an?|the|to|write|reads?|likes?|takes?|please|me|us|him|her|them|personal|private))* {_BY_WHAT}\b(?! to\b)"
)
_BUT_BY = re.compile(
    rf"\b(?:rather|prefers?|preferred|likes?|wants?|better|best|please|just|only|but|use|reads?|answers?)(?: (?:have|get|gets?|see|by|via|use|with|it|me|us|you|to|him|her|them|all|an?|the|her|his|my|their|plain|short|old|send|write|in))* {_BY_WHAT}\b(?! to\b)|"
    rf"\b{_BY_WHAT} (?:(?:is|are|will do|works|does)\b(?: \w+)? ?(?:fine|ok(?:ay)?|best|better|welcome|good|enough|all right|read)?|instead|only|please|preferred)"
)


def names_a_channel(text: str) -> bool:
    """Whether a jotting says by what I am to write, and not by what, and of nobody that all goes there: `no WhatsApp messages please, Pilar would rather have a mail`."""
    said = text.lower().replace("’", "'")
    no = _NOT_BY.search(said)
    return no is not None and any(one.end() <= no.start() or no.end() <= one.start() for one in _BUT_BY.finditer(said))


def _is_rule(said: str) -> bool:
    if _MAY_PASS.fullmatch(said):
        return True
    parts = (_TALK.search(said), _ADDRESSED.search(said), _ASKS_OF_ME.search(said), _LIMITS.search(said))
    return all(parts) and _OF_ANOTHER_KIND.search(said) is None and _IS_ASKING.search(said) is None


_A_LINE = r"(?:drop|give|leave|send)(?: (?:me|us|him|her))? (?:an?|another|a few|some) (?:(?:gentle|quick) )?(?:lines?|notes?|word|ring|call|message|e-?mail|nudge|reminder|shout|bell)"
_MAY = (
    rf"(?:\b(?:feel free to|(?:you|i)(?:'re| are|'m| am)? (?:may|can|could|free to|allowed to)|(?:it(?:'s| is|'ll be| will be) )?(?:fine|ok|okay|all right|alright|no problem)(?: for (?:you|me))? to|(?:don't|do not) hesitate to|welcome to|happy for (?:you|me) to|glad to(?= hear from you)|told (?:me|us) to|(?:can|could|would|will) you) |\b(?:please|kindly) |(?:^|[.;:,!?] |\b(?:just|do|but|maybe|perhaps) )(?=(?:[\w-]+ ){{1,3}}(?:me|us|hr|again)\b))(?:(?:please|kindly|maybe|perhaps|just) )?"
    rf"(?:hear from you|{_WRITE}|{_ASK}|{_CALL}|{_A_LINE}|check in|get back|come back|nudge|ping|try)\b"
)
"""That I may ask."""
_IS_FINE = rf"\b(?:{_ASK}|{_WRITE}|{_CALL})(?: (?:me|us|them|him|her))? (?:is|are|will be) (?:quite |perfectly )?(?:fine|ok|okay|all right|alright|welcome|allowed|in order)\b"
_MAY_ASK = re.compile(
    rf"(?:{_MAY}|{_IS_FINE})[\w' ]{{0,20}}? (?=(?:again )?(?:after|from|as of|once|in (?:the new year|{MONTH}|(?:an?|one|two|three|four|five|six|\d+)\b[\w ]{{0,10}} (?:days|weeks?|months?)))\b)"
)
_ASK_THEN = re.compile(rf"{_MAY}(?:[\w' ]{{0,20}} (?:me|us|them|him|her|hr|again)\b)?|{_IS_FINE}")
_FROM_THEN = re.compile(r"\b(?P<how>from|after|past|as of|as from|once|starting)\b[^.;:!?\n]{0,25}$")
_ON_IT = re.compile(
    r"(?: on(?:wards?)?| (?:has|is|have)(?: been)? (?:passed|past|over|gone|behind us))?(?P<then>,?(?: (?:then|and|so|only|on))*) ?"
)
_OPENS_IT = re.compile(r"(?:^|[.;:,!?–—-]|\b(?:that|said|says|and|but|so|any ?time|only|then|not))\s*$")
"""Before a time that begins a clause of its own: what starts `from the 19th on` is no leave to ask."""


class Leave(NamedTuple):
    """Words that say from when on I may ask."""

    start: int
    end: int
    day: Day
    last: dt.date
    """The last day on which I may not: the eve of the 17th, for `from the 17th on`."""


def may_ask(said: str, days: list[Day]) -> Leave | None:
    """Where words in lower case say from when on I may ask: `feel free to check in after the 20th`, `from the 17th on you may ask`; `days` are those that they name."""
    dated = [one for one in days if one.day]
    if found := _MAY_ASK.search(said):
        day = next((one for one in dated if one.end > found.end()), None)
        return _leave(said, found.start(), max(found.end(), day.end), day) if day else None
    for one in _ASK_THEN.finditer(said):
        begin = _BEFORE_IT.match(said, one.start(), one.end())
        first = begin.end() if begin else one.start()
        day = next((one for one in reversed(dated) if one.end <= first), None)
        gap = _ON_IT.fullmatch(said, day.end, first) if day else None
        how = _FROM_THEN.search(said[: day.end]) if day else None
        if day and gap and how and (_OPENS_IT.search(said[: how.start()]) or re.search(r"so|then", gap["then"])):
            return _leave(said, min(day.start, how.start()), one.end(), day)
    return None


_FROM_THE_DAY = re.compile(r"\b(?:from|as of|as from|starting)(?: on)?(?: the)? ?$")


def _leave(said: str, begin: int, end: int, day: Day) -> Leave:
    last = day.since or day.day
    assert last
    own = (day.exact or day.since) and not day.length and _FROM_THE_DAY.search(said[: day.start])
    return Leave(begin, end, day, last - dt.timedelta(1) if own else last)


def _from(said: str, begin: int, whom: tuple[tuple[int, int], ...]) -> int:
    """Where a wish is quoted from: the name before it, where that stands in its sentence."""
    first = min([begin, *(name for name, _ in whom)])
    return begin if _ENDS.search(said, first, begin) else first


_ENDS = re.compile(r"[.;:!?]")
_ONE_NAME = re.compile(rf"{_NAME}+")
_HIM = re.compile(r"\b(?:him|her)\b")
_WHO_WANTS_NONE = re.compile(
    rf"(?P<who>{_NAMED}),?(?:'[a-z]+)?(?: (?!(?:they|we|i|you|hr|it|who|the|our|their|everybody|nobody|and|but|so)\b)[\w']+){{0,5}} ?$"
)
"""Whose wish it is, before the words: the one who is the subject of their clause."""


def _whom(said: str, begin: int, end: int, *, refused: bool) -> tuple[tuple[int, int], ...]:
    """The names of those for whom alone a wish holds: whom it names, the one that `him` stands for, or who refuses what is held back."""
    if named := _spans(said, begin, end):
        return named
    before = _spans(said, 0, begin)
    if _HIM.search(said, begin, end):
        return before if len(before) == 1 else ()
    who = _WHO_WANTS_NONE.search(said[:begin]) if refused else None
    return _spans(said, who.start(), who.end()) if who else ()


def _spans(said: str, begin: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in _ONE_NAME.finditer(said, begin, end))
