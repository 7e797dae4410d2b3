"""The day by which they said they would decide, read out of a jotting about what happens next.

A day that was stated loosely is a lower bound: "in about two weeks" is read as its last day, and nobody asks before it.
What was read is always told (`Stated.words`). Days are counted from the day on which it was said. Which days words may mean is
decided in `days.py`, whether they are about the decision here. Start reading at `stated`.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from thankyou.facts.history import AUTOMATIC
from thankyou.scheduling.anchors import NOTHING, Anchors, happens
from thankyou.scheduling.calls import is_my_call, my_call
from thankyou.scheduling.days import Day, read_days
from thankyou.scheduling.holds import Hold, clauses, holds, within
from thankyou.scheduling.jotted import blanked, crossed_out, in_one_line, lowered
from thankyou.scheduling.last_days import MONTH
from thankyou.scheduling.meetings import MEETING, coming_first
from thankyou.scheduling.sides import SIDES
from thankyou.scheduling.telling import AWAY, GONE, THEIRS, my_turn
from thankyou.scheduling.tidings import comes, limits
from thankyou.scheduling.unread import hinges, open_time, untold, without_untold
from thankyou.scheduling.windows import Office
from thankyou.scheduling.wishes import (
    PRONOUNS,
    Leave,
    Wish,
    asks_to_wait,
    invites,
    may_ask,
    stands_for,
    strangers_in,
    wish_in,
    with_names,
)

__all__ = [
    "NO_SUCH_DAY",
    "THEN",
    "UNREADABLE",
    "Stated",
    "absent",
    "anchors_in",
    "beside",
    "last_day_in",
    "leave",
    "no_in",
    "of_their_own",
    "on_hold",
    "standing_still",
    "stated",
    "unread_words",
    "unwanted",
]

_FINDS_ONE = (
    r"\b(?:sign|engage|employ|recruit|secure|land|commit to|go with|plump for|name)(?:s|ing)? (?:up |on )?(?:somebody|someone|one of us|(?:the|their) winner)\b|"
    r"\b(?:have|get|want)(?:s|ing)? (?:somebody|someone) (?:signed|hired|chosen|picked|lined up)\b|"
    r"\b(?:nail\w* (?:it|this|things) down|pull\w* the trigger|clos(?:e|es|ing) (?:out )?(?:the|this|their) (?:search|hire|vacancy|position|role))\b"
)
"""What they do when they choose, in other words: `they want to sign somebody`."""
_DECISION = re.compile(
    f"{THEIRS}|{_FINDS_ONE}|"
    r"\bdecid(?!ed to\b)\w*|\brevert(?:s|ing)?\b|\b(?:notif\w+|inform(?:s|ed)?|advis\w+|intimat\w+|apprise\w*) (?:of|by|on|in|within|after|before|next|the|me|us)\b|\bbe (?:notified|informed|advised|intimated|told)\b|\bcontacted\b|"
    r"\bdecisions?\b|\bverdict\b|\bhear(?:s|ing|d)?\b|\banswers?\b|\brepl(?:y|ies)\b|\brespon\w+|\bconfirms?\b|\bfeedback\b|\bnews\b|\bfind out\b|\bknow(?:s)? (?:more|for (?:sure|certain)|where|whether|if|by|on|in|within|before|after|next)\b|\b(?:i|we|you)(?:'ll| will| should| shall)? (?:all )?know(?= ?(?:$|[.,;!)]))|"
    r"(?:\bshould|\bwill|\bshall|'ll|\bwould|'d|\bto|\bgonna) (?:know|call|ring|phone|telephone|e-?mail|write|contact|text|say|tell)\b(?! off\b)|\b(?:he|she|they|hr|we) (?:calls?|rings?|phones?|writes?|e-?mails?|texts?)\b|"
    r"\b(?:an?|the|their|your|my) (?:call|e-?mail|mail|phone call|answer|reply|word) (?:in|by|on|within|from|before|after|around|about|next|this|some|early|late|tomorrow|mon|tue|wed|thu|fri)|(?:^|[.,;:!?(] ?| [-–—] |\b(?:and|then|but|so) )(?:an? |the |some |any |their |final |first |clear )*(?:word|yes(?: or (?:a )?no)?|no or (?:a )?yes|green light|go-?ahead|nod|thumbs[- ]up|letter|ruling|signal)(?: (?:or|and) (?:an? )?(?:call|e-?mail|mail|letter|word))? (?:(?:is|are|will|be|to|come|comes|due|expected|promised|follows?|probably|likely|hopefully|maybe|perhaps|only|not|no) )*(?=(?:in|by|on|within|inside|before|after|around|about|next|this|some|early|late|later|mid|end|tomorrow|shortly|right|straight|first|mon|tue|wed|thu|fri|sat|sun|the \d|the (?:end|week|first|second|last)|\d|an?|one|two|three|four|five|six|ten)\b)|\bfinal (?:call|say|word|choice|pick|selection)\b(?! (?:with|interview)\b)|"
    r"\b(?:board|they|committee|panel|council|governors|trustees) votes?\b|\bchoices?\b|\b(?:be|all|get|gets) sorted\b|\b(?:be|get|becomes?) clear\b|\b(?:get|have|expect|receive) word\b|\b(?:make|made) (?:up|an offer)\b|\boffers?(?: letters?)? (?:by|out|goes|go|(?:to be |will be |are |is )?(?:made|sent|issued))\b|\bappoint(?:s|ing)?\b|\bappointments? (?:to be |will be |is |are )?made\b|\b(?:choose|chosen|pick|select|announce|hire)\w*\b|\btimeline\b|\boutcomes?\b|\bsign\w* (?:it |this |everything )?off\b|\bbefore (?:we|i|you) know\b|\boffers? (?=(?:expected|due|the|by|on|in|next|this|within|early|late|mid|once|around|right|straight|"
    f"{SIDES['before']}|{SIDES['after']}"
    r")\b)|\b(?:roll|extend|issue|release|mak|made|send|sent|give|put)\w*(?: out)?(?: the| an| their| our| any)? offers?\b|\b(?:get|have|expect) (?:a|an|the) (?:call|e-?mail|phone call|word)\b|\b(?:have|get|hear) something\b|\bwrap\w* \w* ?up\b|\bfinali[sz]\w*|\bsettl\w+|\bconclu\w+|\b(?:radio )?silence until\b|\bnothing (?:will )?happens?\b|\bresults?\b|\b(?:ranking|merit list) (?:is|will be) published\b|(?:(?<!\w )|(?<=\band )|\b(?:the|all|rejection) )letters? (?:will )?go(?:es)? out\b|(?<!\bi )\b(?:expect|hope|plan|aim|intend|want|wish|due)(?:s|ing)? to (?:be (?:done|finished|through)|finish|complete)\b"
)
"""What says that they answer: the verbs of `telling.py`, and the words for what they then have to say."""
_MINE = re.compile(
    r"\b(?:needs?|wants?) (?:my|from me|me to)\b|\bi owe\b|\bmy (?:answer|reply|decision)\b|\bi(?:'ll| will| am to| must| have to| need to| should|'m to)? (?:send|answer|reply|confirm|decide|respond|get back|let|write|call|give)\b(?! (?:(?:back )?(?:to|with) )?you\b)"
)
_SEEN_AGAIN = (
    r"\b(?:see|meet|interview|talk(?:ing)? to|speak(?:ing)? (?:to|with))\w*(?! (?:me|you)\b)(?: [\w'-]+){0,3}? (?:people|candidates|applicants|those|others|some|several|few|two|three|four|best|strongest)\b(?: [\w'-]+){0,3}? (?:again|once more|a (?:second|third|further) time)\b|"
    r"\b(?:bring|ask|call|have)\w* (?:[\w'-]+ ){0,3}?(?:people|candidates|applicants|those|some|several|others|few|two|three|four|best|strongest)(?: of (?:us|them))? back\b|\bcall-?backs\b|"
    r"(?<!in the )(?<!at the )\b(?:second|third|fourth|next|further|follow-?up)[- ](?:round|stage|(?:round |stage )?(?:interviews?|conversations?|talks?|visits?))\b|\b(?:second|third|follow-?up)[- ]meetings?\b|"
    r"\b(?:those|people|candidates|applicants|whoever|everyone) (?:who |that )?(?:is|are|gets?|goes?|makes? it) through\b"
)
"""When others, or I, are seen again: who is to be has been chosen by then."""
_SEEN = re.compile(_SEEN_AGAIN)
_INVITES = re.compile(r"\binvit\w+")
_OTHER = re.compile(
    rf"{_SEEN_AGAIN}|"
    r"(?<!week )(?<!wk )\bstart(?:s|ing|ed)?\b(?! of)|\bfirst day\b(?! of)|\bjoin(?:s|ing)?\b|\bonboard\w*|\bcontracts?\b|(?<!further )\bnotice\b|\bbackground check\w*|\b(?:second|third|next|final|another|more) (?:round )?interviews?\b|\binduction\b|\bprobation\w*"
)
"""What else has days: the start of the job is no decision about it."""
_ELSEWHERE = re.compile(
    r"(?<!on )(?<!parental )(?<!annual )\bleav(?:es?|ing)\b(?! (?:for|until|till)\b)|\b(?:last|final) (?:working )?day\b|\bretir(?:es?|ing|ement)\b|\bresign\w*|\bquits?\b|\bstep(?:s|ping)? down\b|"
    r"\b(?:mov(?:e|es|ing)|relocat\w+)\b(?! (?:forward|ahead|on (?:to|with)|fast|quickly|it|things|me|us|you)\b)|\bopen(?:s|ing)?\b(?! positions?\b)|\blaunch\w*|\b(?:go|goes|going)[ -]live\b|\bexpires?\b|\bparty\b|\bbirthday\b|\bpay ?day\b|\bruns out\b"
)
"""What happens in a business whether or not they have decided: somebody leaves, the office moves, a shop opens."""
_BACK = re.compile(r"\bback\b|\breturn\w*|\binterview\w*|\bcandidate\w*|\bpanel\b|\bapplications?\b|\bvacanc\w+")
_FILLERS = frozenset(
    "they he she it we you i hr me us them is are was be will would can could may might should takes take taking need needs want wants give allow "
    "gives about around so or at the most outside latest max maximum tops probably maybe perhaps likely hopefully possibly till until by in within for of on a an another that this "
    "roughly approximately approx circa timeline timeframe time process usually normally typically generally sometime some more up to and but not if all goes well"
    " give-or-take give take or less either between now end close business morning afternoon evening night noon back early late day days just over under little good"
    " definitely certainly surely realistically rather like closer then s d ll re".split()
)
"""Words beside a day that leave it what it is: a jotting that holds nothing else is about the decision."""
_SAYING = r"(?:think|thought|guess|reckon|said|say|told|promis|mention|estimat|spoke|speak|expect|bet|figur|hop(?=e)|suggest|indicat|assum|hint|talk|aim(?=s|ing)|count|look(?:s|ing) at|pencill)(?:e[sd]?|s|ing)?\b"
_SAYS = re.compile(rf"\b{_SAYING}")
"""That somebody says or thinks it, which leaves a day what it is as well."""
_WHO = re.compile(rf"^[\W_]*[\w. '-]{{1,30}} (?={_SAYING})")
"""Who said it, before the words."""
THEN = re.compile(r"[\W_]*(?:and )?(?:then|after (?:that|which)|afterwards)\b")
"""At the beginning of a clause: it follows on what was said before."""
_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]")
_UNHEARD = re.compile(
    r"\b(?:if|should (?:you|i|we))\b(?=[\w' ]{0,50}(?:n't|\bnot|\bno|\bnothing)\b)(?=[\w' ]{0,50}\b(?:hear\w*|news|word|reply|answer))"
)
_ASK = re.compile(
    r"\b(?:call|ring|phone|chase|ask|nudge|follow(?:ing)? up|check in|get (?:back )?in touch|write|e-?mail|contact|remind|ping|try)\b"
)
"""Beside a condition that nothing was heard: they, or I, may ask then."""
_WORD_OF_THEM = r"(?:(?:phone ?)?call|ring|text|letter|news|word|answer|reply|response|e-?mail|message|contact)"
_UNRUNG = (
    rf"(?:\bif\b[\w' ]{{0,30}}(?:n't|\bnot) (?:(?:been|be|got|get|come|had|have) )?(?:in touch|back|(?:e-?mail|text|messag|repli|answer)(?:ed)?|contact(?:ed)?|told|call(?:ed)?|write|written|ring|rung|phoned?|picked up the phone)\b|"
    rf"\bif\b[\w' ]{{0,30}}(?:n't|\bnot) (?:got|get|have|had|receive\w*|see|seen) (?:(?:an?|any|the|your|their) )?{_WORD_OF_THEM}\b|"
    r"\bif\b[\w' ]{0,20}\b(?:phone|telephone|mobile|line|inbox|mailbox|letter ?box|post ?box)\b[\w' ]{0,12}(?:\b(?:silent|quiet|dead|empty|bare)|(?:n't|\bnot) (?:gone|buzzed|pinged|rung|moved))\b)"
)
"""If no word has come: `if my phone hasn't rung`, `if my inbox is still empty`."""
_SILENCE = (
    rf"(?:{_UNHEARD.pattern}|{_UNRUNG}|\bunless\b[\w' ]{{0,30}}\b(?:hear\w*|calls?|rings?|writes?|contacts?|in touch)\b|\bif (?:nothing|nobody|no ?one)\b|\b(?:those|candidates|applicants|people|anyone|anybody|whoever)\b[\w' ]{{0,15}}(?:n't|\bnot)(?: been| be)? (?:contacted|hear\w*|called|invited|notified|informed|told|written to)\b|\b(?:silence|not hearing|hearing nothing|nothing (?:by|in|within|after|until)|"
    rf"no {_WORD_OF_THEM})\b)"
)
_THE_JOB = r"(?:it|the (?:job|post|place|role|nod))"
_NOT_ME = (
    r"(?:(?:n't|\bnot)(?: (?:going )?(?:to )?be)? (?:me|you|mine|yours|to be)(?= ?(?:$|[.,;:!)]| this time\b))|"
    rf"\b(?:somebody|someone|another (?:candidate|applicant|person))(?: else)? (?:(?:was|is|has been) (?:chosen|picked|taken|hired)|(?:has|gets|(?:has |have )?got) {_THE_JOB})\b|"
    r"\b(?:gone|went|goes) (?:elsewhere|to (?:somebody|someone|another (?:candidate|applicant|person))(?: else)?)\b|"
    r"(?:n't|\bnot) (?:made?|make) (?:it|the cut)\b|\bmissed out\b|\b(?:forget (?:about )?it|look(?:ing)? elsewhere|count (?:me|myself|yourself) out)\b)"
)
"""It is somebody else: `it isn't me`, `it has gone elsewhere`."""
_A_NO = (
    rf"(?:\bunsuccessful\b|{_NOT_ME}|\b(?:turned|been turned) (?:me )?down\b|\brejected\b|\ba no\b|\bno (?:job|post|place|luck|offer)\b|\b(?:i'm|i am|you're|you are) out\b(?! of)|\b(?:means|mean|is|it's|assume|as) no(?= ?(?:$|[.,;:!)]| (?:if|unless)\b))|"
    r"(?:\bnot|n't)(?: been| be| to be| going to be| going to)? (?:successful|chosen|selected|picked|hired|appointed|short-?listed|taken|the one|moving forward|going forward|g[eo]t(?:ting)? (?:it|the (?:job|post|place|role)))\b|"
    r"\b(?:chose|chosen|picked|took|taken|appointed|hired|found|gone (?:with|for|to)|went (?:with|for|to)) (?:somebody|someone|anybody|another|the other)\b|"
    r"\b(?:post|job|place|role|position|vacancy) (?:is|was|has|will)(?: have)?(?: been| be)? (?:filled|taken|gone)\b)"
)
_THEN_I_ASK = re.compile(rf"{_UNRUNG}(?=[^.;!?]*?(?:\b(?:i|you|please|just|then|me)\b(?: \w+)?|,) {_ASK.pattern})")
"""No word has come, and they, or I, may ask then."""
_SO = r"(?:(?!(?:\bnot|n't|\bnever|\bnecessarily) (?:mean|a no))[^.;!?\n])*?"
_ELSE = r"(?:otherwise|or else|else|if not|failing (?:that|which|this)|if (?:they|we|he|she) (?:don't|do not|doesn't|does not)|(?:in )?(?:any|every) other case|past that|beyond that|after that)"
_A_WORD_COMES = r"(?:call|ring|phone|telephone|text|write|mail|e-?mail|message|contact|knock|hear|hears|(?:get|be|are|gets?) (?:in touch|back|word)|let (?:me|you|us) know|tell)(?:s|es|ed|ing)?\b"
_WORD_OF_A_NO = r"(?:gets?|gives?|hears?|sends?|sent|receives?|writes?|mails?|mailed|texts?|letters?|told|tells?|comes?|rings?|calls?|phones?|asks?)\b"
_OR_ELSE = rf"\b{_A_WORD_COMES}[^.;!?\n]*?[,.;:–—-]? ?(?:(?:and|but|so) )?\b{_ELSE}\b,?(?: (?!{_WORD_OF_A_NO})[\w']+){{0,6}}? ?(?:{_A_NO}|\bnot to come\b|\bit(?:'s| is| was) (?:somebody|someone|another)\b|\bconsider (?:me|myself|yourself) (?:out|free|passed over|rejected)\b)(?!(?: [\w']+)?? (?:comes?|follows?|arrives?|by (?:mail|letter|post|e-?mail|phone|text)|in (?:the|writing)|letter|is (?:sent|mailed|written)|goes))"
"""A yes has to come, or else it is a no: `if they want you they phone inside ten days, otherwise take it as a no`; a no that is sent is none of silence."""
_SILENCE_MEANS_NO = re.compile(f"{_SILENCE}{_SO}{_A_NO}|{_A_NO}{_SO}{_SILENCE}|{_OR_ELSE}")
_CHOSEN = (
    r"(?:successful|qualified|short-?listed|selected|chosen|picked|invited|suitable|(?:are|were|is|got|get|gets|make|makes|made) (?:it )?through|(?:move|moving|go|going|progress|progressing) (?:forward|further|on|through)|"
    r"(?:they|we)(?:'ll| will)? (?:take|want|hire|choose|pick|invite|see|like)|(?:want|wants|wish|wishes|like|plan|plans|intend|intends) to (?:see|meet|hire|interview|take|invite|speak to|talk to))\b"
)
_PEOPLE = r"(?:those|candidates?|applicants?|people|persons?|ones|shortlist)"
_REFUSED = (
    r"(?:unsuccessful|other|rejected|remaining|declined|un-?selected|non-?selected|un-?shortlisted|non-?shortlisted)"
)
_HEARS = r"(?= ?(?:$|[,;.:)]|(?:hears?|gets?|receives?|are|is|will|shall|would|can|may|by|within|in|on|after|until|before|and|but|or|via|if|when|once)\b))"
"""Behind an `only` that is about who hears, not about what they do: not `the person selected only starts in January`."""
_ONLY_THE_CHOSEN = re.compile(
    rf"\bonly\b(?! (?:\d+|one|two|three|four|five)\b)(?: [\w'-]+){{0,4}}? {_PEOPLE}\b(?: [\w'-]+){{0,4}}? {_CHOSEN}|\bonly\b(?: [\w'-]+){{0,4}}? {_CHOSEN} {_PEOPLE}\b|"
    rf"\b(?:{_CHOSEN} {_PEOPLE}|(?:the|{_PEOPLE}) {_CHOSEN}) (?:only|alone){_HEARS}|"
    rf"\bonly\b(?: [\w'-]+){{0,6}} if (?:it(?:'s| is) (?:a )?(?:yes|positive|good)|they (?:want|like|would like)\b|(?:you|i|we)(?:'m|'re|'ve| am| are| have| were| was)?(?: been)? {_CHOSEN})|"
    rf"\b{_REFUSED} {_PEOPLE} (?!ha[sd]|have|was|were)(?:\w+n't|(?:\w+ )?(?:not|never)) |\bonly\b(?: (?:to|the|contact|call|write|ring|inform|notify|tell|hear|reply|respond|if|you|are|i'm|i|am|is))* {_CHOSEN}(?= ?(?:$|[,;.]|hear|get|are|will|by\b))"
)
"""Nobody else is said to hear: `only those who are shortlisted`, `the successful candidates only`, `they only contact the successful`."""
_GET_WORD = re.compile(
    rf"{THEIRS}|\bcontact\w*|\bintimat\w+|\b(?:advis|appris|approach|telephon|messag|updat)(?:e|ed|es|ing)\b|\bcommunicat\w+|\bcorrespond\w*|\b(?:get|gets|receiv\w*|expect\w*) (?:an? |any |the |our )?(?:[\w-]+ )?(?:call|ring|word|answer|message|communication|intimation|notification|confirmation|text|sms)s?\b|\bhear\w*|\b(?:notif|inform)\w+|\brepl(?:y|ies|ied)\b|\brespon\w+|\bin touch\b|\btold\b|\bwr(?:ite|ites|itten) to\b|\bcall(?:s|ed)?\b|\brings?\b|\binvite\w*|\bletters?\b|\be-?mails?\b"
)
_NOT_CHOSEN = rf"(?:(?:the )?{_REFUSED} {_PEOPLE}|(?:the )?(?:unsuccessful|rest|others)|(?:those|candidates|applicants|people|anyone|anybody)(?: (?:who|that))?(?: (?:is|are|was|were))? not {_CHOSEN}|(?:everyone|everybody|anyone|anybody|nobody|no one|no-one) else)"
"""Whoever is not chosen: `the rest`, `those not selected`."""
_A_REFUSAL = r"(?:(?:regret|rejection|refusal|decline|turn-?down)(?:s|(?: |-)(?:letters?|(?:e-?)?mails?|notes?|messages?|slips?))?|rejections|refusals)"
_NO_LETTERS = re.compile(
    rf"(?:n't|\b(?:not|never|cannot|unable to))(?: be)? (?:(?:send|writ|issu|giv)(?:e|es|ing)?(?: out)? (?:any )?{_A_REFUSAL}|(?:reply|replying|respond|responding|write|writing|get back|getting back)(?: back)?(?: (?:individually|personally|separately))? to (?:everyone|everybody|all|each|every \w+|{_NOT_CHOSEN})|"
    rf"(?:contact|notify|inform|tell|call|intimate|writ\w* to|reply to)(?:ing)? {_NOT_CHOSEN})\b|"
    rf"\bno {_A_REFUSAL}\b|\b{_A_REFUSAL} (?:\w+n't|(?:\w+ )?(?:not|never))(?: be)? (?:sent|issued|written|given|posted|mailed)\b|"
    rf"\b{_NOT_CHOSEN} (?:(?:will|wo|shall|do|does|are|is|gets?|hears?|receives?)(?:n't| not)?(?: be)? )*(?:hears? (?:nothing|no more)|(?:(?<=not )|(?<=n't ))(?:hear\w*|(?:notif|inform|contact|intimat|t[oe]l[dl]|call|writt)\w*|get\b|receive)|gets? (?:nothing|no (?:call|letter|mail|e-mail|word|answer|reply)))|"
    rf"\b(?:nobody|no one|no-one) else (?:will |shall )?(?:hears?|gets?|receives?|is (?:told|called|contacted|informed|notified))\b"
)
"""Who is not chosen hears nothing."""
_SENTENCE = re.compile(r"[^.;!?\n]+")
_NO_TO_ME = re.compile(
    rf"{_A_NO}|\b(?:another|other) (?:candidate|applicant|person)\b[\w' ]{{0,20}}\b(?:accepted|chosen|hired|appointed|selected|said yes)\b|\boffer(?:ed)? (?:\w+ )?to (?:somebody|someone|another|a different)\b|"
    r"\bfilled (?:internally|by)\b|\bre-?advertis\w+|\b(?:post|job|role|position|vacancy) (?:is|was|has been|will be) (?:cut|cancelled|withdrawn|closed|scrapped|abolished)\b|\b(?:not|n't|no longer) (?:\w+ )?(?:taking|moving|going|proceeding|progressing|pursuing)\b(?: (?:me|you|with|my|your|the|application|candidacy|any))* ?(?:forward|further|ahead)\b"
)
_NOT_SO = re.compile(r"\byet\b|\bstill\b|\bif\b|\bunless\b|\?")


def no_in(note: str) -> str:
    """The words of a note that may well be a no, though nobody wrote it down as one; empty where there are none."""
    plain = in_one_line(note)
    for one in _SENTENCE.finditer(plain):
        if _NO_TO_ME.search(lowered(one[0])) and not _NOT_SO.search(lowered(one[0])):
            return _quoted(one[0])
    return ""


def _silence_is_a_no(said: str) -> re.Match[str] | None:
    """The words that make their silence the answer: `if I have not heard by the 31st, I have not been chosen`, `only those who are through are contacted`."""
    whole = _SILENCE_MEANS_NO.search(said) or _NO_LETTERS.search(said)
    told = (one for one in _SENTENCE.finditer(said) if _only_the_chosen_hear(one[0]))
    return whole or next(told, None)


_TO_ALL = re.compile(
    rf"(?:^|, (?:(?:and|but|while|so) )?|\b(?:and|but|while) )(?:(?:all|both|each) of (?:us|you|them)|we all|everybody|everyone|(?:all|every|each)(?: the)? {_PEOPLE})\b(?! else\b|(?:(?! not\b|n't)[^,]){{0,15}}(?: not\b|n't))[^,]*"
)
"""What all of us are told, whoever is chosen for something else: `all of us are told by Friday`."""


def _only_the_chosen_hear(sentence: str) -> bool:
    """Whether nobody hears but who is chosen; what all are told says nothing of that."""
    rest = _TO_ALL.sub("", sentence)
    return _ONLY_THE_CHOSEN.search(rest) is not None and _GET_WORD.search(rest) is not None


_SOON = re.compile(
    r"\bsoon\b(?! as)|\bshortly\b|\b(?:in )?due course\b|\bany (?:day|time)\b|\btb[cd]\b|\basap\b|\bas soon as (?:they|we|he|she) can\b"
)
"""Words that promise a day without naming one."""
_OPEN = re.compile(
    r"\bw(?:ee)?k (?:\d|one|two|three|four)\b|\b(?:spring|summer|autumn|winter)\b|\bweeks\b|\bdays\b|\bmonths\b|\blater\b|\bh[12]\b|\b20\d\d\b"
)
"""Words that stand for a day which only the candidate can tell."""


_Span = tuple[int, int]
UNREADABLE = "no day can be read from it"
"""The problem of words that name a time, so that only the candidate can say which day they mean."""
_UNNAMED = "no day is named"
"""The problem of words that promise a day, or deny one, without naming it."""
NO_SUCH_DAY = "the calendar has no such day in the half year ahead"
"""The problem of words that name a date which does not exist, or is over, or is too far off."""


class Stated(NamedTuple):
    """What a jotting says about the decision."""

    day: dt.date | None
    """The last day that the words may mean."""
    problem: str | None = None
    """Why no day could be read; None where one was."""
    words: str = ""
    """The words that were read as `day`, or that name no day."""
    about: bool = False
    """Whether the words leave some days open, such as `in about two weeks`."""
    since: dt.date | None = None
    """The day that it only comes after, where the words say no more: `sometime after the 10th`."""
    invited: bool = False
    """Whether they said that I may ask then: `ring us if you have not heard by the 15th`."""
    decides: bool = True
    """Whether they are about the decision, not only about something else that they will do."""
    other: dt.date | None = None
    """The earlier day, where the words name a weekday and a date that do not fit each other."""
    counted: dt.date | None = None
    """The day of the interview from which it was counted, where that is a later one than the words were said at."""
    likely: dt.date | None = None
    """The last day that may be meant, where the calendar has no such day: 1 December for `31 November`."""
    dated: bool = False
    """Whether the words name that one day by its date."""
    refuses: bool = False
    """Whether they say that silence means no, until that day or, where they name none, at all."""
    agreed: bool = False
    """Whether it is the day on which I am to call, as they asked."""
    hour: dt.time | None = None
    """From which hour of that day on, where they named one."""


@lru_cache(maxsize=512)
def stated(
    text: str,
    on: dt.date | None,
    where: Office,
    *,
    locale: str = "en-US",
    promised: bool = False,
    said_on: dt.date | None = None,
    met: tuple[dt.date, ...] = (),
    anchors: Anchors = NOTHING,
) -> Stated | None:
    """The day of the decision in a jotting that was written down on `on`; None where it does not speak of one.

    `promised` says that the words are known to be about what they will do next, so that any day in them is meant. `said_on` is the day
    of the words, where lengths of time are counted from another, `on`: that of an interview that was moved. `met` are the days of the
    known interviews, in order, `anchors` those that other jottings of the file name.
    """
    plain = in_one_line(text)
    said = lowered(plain)
    away = [match.start() for match in AWAY.finditer(said)]
    said = _answered(said)
    days = (
        read_days(without_untold(said), on, where, locale=locale, said=said_on, met=met, anchors=anchors) if on else []
    )
    if call := my_call(said, days):
        words = _quoted(plain[call.start : call.end])
        return Stated(call.day, None, words, invited=True, decides=False, agreed=not call.after, hour=call.hour)
    said, days = _without_holds(said, days)
    days, wish = _heeded(said, days)
    open_wish = asks_to_wait(said, days)
    days, may = _invited(said, days)
    heard_nothing = _UNHEARD.search(said) or _THEN_I_ASK.search(said)
    invited = may is not None or (heard_nothing is not None and _ASK.search(said) is not None)
    silence = _silence_is_a_no(said)
    refuses = silence is not None
    if refuses:  # not hearing by a day is no day that is ruled out
        days = [one._replace(day=one.since, since=None, about=False) if one.since else one for one in days]
    spans = [(0, len(said))] if invited or refuses else _clauses(said, days)
    off = [(begin, end) for begin, end in spans if any(begin <= place < end for place in away)]
    deciding = [
        span
        for span in spans
        if _covers(span, wish or open_wish)
        or invited
        or refuses
        or _DECISION.search(said, *span)
        or (promised and span not in off)
    ]
    if not deciding:
        deciding = [span for span in spans if span not in off and _says_when(said, span, days)]
    weak = [] if deciding else [span for span in spans if span not in off and _is_word(said, span, days)]
    deciding = deciding or weak
    if promised and (following := [span for span in deciding if _follows(said, span)]):
        deciding = (
            following  # what comes before it is no day of theirs: `one more candidate on Thursday, then they decide`
        )
    hanging = [span for span in spans if hinges(said, *span) and not within(days, [span])]
    if not deciding and ((off and _IS_BACK.search(said)) or not _bare(blanked(_WHO, said), days)):
        hanging = hanging or ([(0, len(said))] if _only_a_condition(said) and not days else [])
        return unread_words(said, plain, hanging) if on and hanging else None
    if on is None:
        return Stated(None, "the day of the interview is not given")
    days = _without_past(days, said)
    days = _counted_on(days, said, on, where, met, anchors)
    days = [_later_on(one, said, days[place + 1 :], where) for place, one in enumerate(days)]
    deciding = _with_afterthoughts(said, spans, deciding, days)
    about = _about(said, days, [span for span in spans if span not in off or span in deciding] or spans, deciding)
    if not about:
        told = unread_words(said, plain, [*deciding, *hanging] or spans)
        if silence and (told is None or told.problem == _UNNAMED):
            told = Stated(None, _UNNAMED, _quoted(plain[silence.start() : silence.end()]))
        return told._replace(refuses=refuses, decides=not weak) if told else None
    if unclear := next((one for one in about if one.day is None), None):
        problem = UNREADABLE if unclear.eventual else NO_SUCH_DAY
        return Stated(None, problem, _quoted(plain[unclear.start : unclear.end]), likely=unclear.likely)
    last = max(about, key=lambda one: one.day or on)
    wish = wish if wish and wish.start <= last.start <= wish.end else None
    begins = [one.start() for one in (heard_nothing, _ASK.search(said)) if one and invited]
    begins += [one.start for one in (wish, may) if one]
    words = _quoted(plain[min([_first_of(about, last), *begins]) : max(last.end, may.end if may else 0)])
    decides = not weak and (not promised or any(_DECISION.search(said, *span) for span in deciding))
    counted = last.counted or (on if said_on and last.length else None)
    several = len({one.day for one in about}) > 1
    dated = last.dated and not several
    loose = several or (last.about and not (refuses and dated))
    found = Stated(last.day, None, words, loose, last.since, invited or wish is not None, decides, last.other, counted)
    return found._replace(dated=dated, refuses=refuses)


def _heeded(said: str, days: list[Day]) -> tuple[list[Day], Wish | None]:
    """The days, with the one until which they want to hear nothing as a day of its own, not as one that is only come after; and that wish."""
    wish = wish_in(said, days)
    if wish is None or wish.day is None or _DECISION.search(said, 0, wish.start):
        return days, None
    held = wish.day
    return [
        one._replace(day=one.since or one.day, since=None, about=False) if one is held else one for one in days
    ], wish


def _only_a_condition(said: str) -> bool:
    """Whether a jotting is a condition and nothing else, so that it is about the decision: `once the client has signed`."""
    found = open_time(said, 0, len(said))
    return found is not None and found.start() == 0 and found.end() >= len(said.rstrip(" .!"))


def _invited(said: str, days: list[Day]) -> tuple[list[Day], Leave | None]:
    """The days, with the last on which I may not ask yet as a day of its own; and the words that say so."""
    may = may_ask(said, days)
    if may is None:
        return days, None
    own = may.day._replace(day=may.last, since=None, about=False)
    return [own if one is may.day else one for one in days], may


_IS_BACK = re.compile(r"(?:\b(?:is|are)|'s|'re) back\b")
_MEETS = re.compile(r"\b(?:meets?|sits?|votes?|interviews?|interviewing|convenes?|gathers?)\b")


def of_their_own(said: str, begin: int, end: int) -> bool:
    """Whether a clause of words in lower case is about what they do themselves: decide, meet, be away, move."""
    return any(one.search(said, begin, end) for one in (_DECISION, AWAY, _ELSEWHERE, _MEETS))


def leave(
    text: str, on: dt.date, where: Office, *, locale: str = "en-US", met: tuple[dt.date, ...] = ()
) -> Stated | None:
    """After which day I may write again, by their answer to somebody who is not a candidate: `would you write again after the 25th?`; the eve of a month, for `in January`."""
    plain = in_one_line(text)
    said = lowered(plain)
    read = read_days(said, on, where, locale=locale, met=met)
    may = may_ask(said, read)
    if may is None:
        return None
    month = re.search(rf"\bin {MONTH}$", said[: may.day.end].rstrip(" .!?"))
    after = may.last.replace(day=1) - dt.timedelta(1) if month else may.last
    return Stated(after, None, _quoted(plain[may.start : may.end].lstrip(" .!?:")), invited=True)


def _covers(span: _Span, wish: Wish | re.Match[str] | None) -> bool:
    begin = wish.start() if isinstance(wish, re.Match) else wish.start if wish else -1
    return span[0] <= begin < span[1]


_FULL_STOP = re.compile(r"(?<!\.\d)(?<!\.\d\d)(?<!\b\w)\.$")
"""Of a sentence, not of a date such as `30.11.` or of an hour such as `5 p.m.`"""


def _quoted(words: str) -> str:
    """Words as they are quoted, without what ends the clause."""
    return _FULL_STOP.sub("", words.strip(" ,;"))


def _first_of(about: list[Day], last: Day) -> int:
    """Where the words begin that end with `last`: `Thursday or Friday` is quoted whole."""
    begin = last.start
    for one in sorted(about, key=lambda day: -day.end):
        if one.end <= begin <= one.end + _BETWEEN:
            begin = one.start
    return begin


def beside(
    text: str, on: dt.date, where: Office, *, locale: str = "en-US", met: tuple[dt.date, ...] = ()
) -> Stated | None:
    """The last day in a jotting that says nothing of a decision, but for what I have to do and the start of the job.

    It is something before which they will hardly have decided: `the last panel is on the 20th`.
    """
    plain = in_one_line(text)
    said = _of_them(lowered(plain))
    said, read = _without_holds(said, read_days(said, on, where, locale=locale, met=met))
    spans = [span for span in _clauses(said, read) if not _ELSEWHERE.search(said, *span) or _BACK.search(said, *span)]
    days = [one for one in within(read, spans) if not one.length or _AHEAD.search(said, one.start, one.end)]
    last = _last_ahead(days, on)
    if last is None:
        return None
    return Stated(_ends(last, said, where), None, _quoted(plain[last.start : last.end]), not last.exact, decides=False)


def absent(
    text: str, on: dt.date, where: Office, *, locale: str = "en-US", met: tuple[dt.date, ...] = ()
) -> Stated | None:
    """Until when somebody is away, by a jotting; without a day, where it says that somebody is away and no day can be read. None where nobody is."""
    plain = in_one_line(text)
    said = _of_them(lowered(plain))
    read = read_days(said, on, where, locale=locale, met=met)
    answered = _answered(said)
    gone = [span for span in _clauses(said, read) if AWAY.search(said, *span) and not _DECISION.search(answered, *span)]
    if last := _last_ahead(within(read, gone), on):
        begin = next(begin for begin, end in gone if begin <= last.end - 1 < end)
        away = AWAY.search(said, begin, last.end)
        begin = min(away.start(), last.start) if away else last.start
        return Stated(_ends(last, said, where), None, _quoted(plain[begin : last.end]), decides=False)
    for begin, end in gone:
        if (found := GONE.search(said, begin, end) or _UNTIL_BACK.search(said, begin, end)) and not within(
            read, [(begin, end)]
        ):
            return Stated(None, UNREADABLE, _quoted(plain[found.start() : end]), decides=False)
    return None


_LASTS_UNTIL = re.compile(rf"\b(?:until|till|before)\b(?P<past> (?:{SIDES['after']})\b)?")


def _ends(one: Day, said: str, where: Office) -> dt.date | None:
    """When an absence or a pause ends: with the day that it lasts until (`not in until the 28th`), or on the next business day (`rests till after Epiphany`); nothing is added to either."""
    until = _LASTS_UNTIL.search(said, one.start, one.end)
    if one.since is None or until is None:
        return one.day
    return where.after(one.since) if until["past"] else one.since


def standing_still(said: str, days: list[Day]) -> list[tuple[int, int]]:
    """Where words in lower case say that something stands still or somebody is away; the days there are none on which anybody meets."""
    held = _holds(said, days)
    gone = [(found.start(), end) for begin, end in clauses(said) if (found := GONE.search(said, begin, end))]
    return [*(held.spans if held else ()), *gone]


@lru_cache(maxsize=256)
def anchors_in(
    told: tuple[tuple[str, dt.date], ...], where: Office, *, locale: str = "en-US", met: tuple[dt.date, ...] = ()
) -> Anchors:
    """The days that jottings, each with the day of its words, name for others to count from: when somebody is back, and what happens on a day."""
    backs, events = list[dt.date](), list[tuple[frozenset[str], dt.date]]()
    for text, on in told:
        backs += [day for part in _AND_THEY.split(in_one_line(text)) if (day := _returns(part, on, where, locale, met))]
        said = lowered(in_one_line(text))
        days = read_days(said, on, where, locale=locale, met=met)
        for begin, end in clauses(said):
            inside = within(days, [(begin, end)])
            if len(inside) == 1 and inside[0].exact and inside[0].day and " or " not in said[begin:end]:
                events.append(happens(f"{said[begin : inside[0].start]} {said[inside[0].end : end]}", inside[0].day))
    return Anchors(max(backs, default=None), tuple(events))


def last_day_in(
    text: str, on: dt.date, where: Office, *, locale: str = "en-US", met: tuple[dt.date, ...] = ()
) -> dt.date | None:
    """The last day that a jotting names, or the day that this comes after; None where it names none."""
    days = read_days(lowered(in_one_line(text)), on, where, locale=locale, met=met)
    return max((day for one in days if (day := one.since or one.day)), default=None)


_AND_THEY = re.compile(r",? (?:and|but|so)(?: then)? (?=(?:they|we|he|she|hr|you|i|an?|the|decid\w+)\b)", re.IGNORECASE)
_UNTIL_THEN = re.compile(r"\b(?:until|till|through)\b", re.IGNORECASE)
_COMES_BACK = re.compile(r"\b(?:back|return\w*)\b", re.IGNORECASE)


def _returns(text: str, on: dt.date, where: Office, locale: str, met: tuple[dt.date, ...]) -> dt.date | None:
    """The first day on which somebody is there again, of whom a jotting says until when, or from when on not."""
    found = absent(text, on, where, locale=locale, met=met)
    if found is None and _UNTIL_THEN.search(text):
        found = beside(text, on, where, locale=locale, met=met)  # wherever they are: `at the fair until the 23rd`
    if found is None or found.day is None:
        return None
    return where.on_or_after(found.day if _COMES_BACK.search(found.words) else found.day + dt.timedelta(1))


_UNTIL_BACK = re.compile(
    r"\b(?:until|till|once|when|as soon as) [\w' ]{1,30}\b(?:is|are|comes?|gets?) back\b|\b(?:until|till|once|when|as soon as) (?:he|she|they)(?:'s|'re) back\b"
)


def _answered(said: str) -> str:
    """The words without what says that a machine sent them, for an automatic reply answers nothing, and without what is asked of somebody else: `they ring the referees`."""
    said = AUTOMATIC.sub(crossed_out, said)
    return _ASKS_OTHERS.sub(
        lambda one: one[0] if one["them"] and _TOLD.search(said, 0, one.start()) else crossed_out(one), said
    )


_REFEREES = r"(?:referees?|references?|(?:(?:previous|former|last|old|past|current|present) )+(?:employers?|managers?|boss(?:es)?|supervisors?|foreman|foremen|chefs?|principals?|heads?|landlords?))"
_OF_THEM = r"(?:(?:the|my|your|our|those|these|all|both|two|three|of) )*"
_ASKS_OTHERS = re.compile(
    rf"\b(?:(?:call|ring|phone|telephone|contact|e-?mail|mail|text|message|check|chase|ask)(?:s|es|ing|ed)?(?: up)?|(?:write|writes|writing|speak|speaks|speaking|talk|talks|talking) (?:to|with)|(?:hear|hears|hearing) (?:back )?from) {_OF_THEM}{_REFEREES}\b|"
    r"\b(?:they|he|she|hr|we)(?:'ll| will| would| first| then| also)* (?:call|ring|phone|telephone|contact|e-?mail|mail|text|write to|speak to|talk to)s?(?: up)? (?P<them>them|him|her)\b"
)
"""They ask others for word of me: `they phone my former boss`, `they ring them`."""
_TOLD = re.compile(
    r"\b(?:candidates?|applicants?|people|finalists?|short-?list\w*|others?|us|one|two|three|four|five|six|those|everyone|everybody)\b"
)
"""Whom they tell what they decided, so that `they ring them` is about that."""


def _of_them(said: str) -> str:
    """The words of an automatic reply as somebody else's: who is away is not the candidate."""
    return _I.sub("x", said) if AUTOMATIC.search(said) else said


def _holds(said: str, days: list[Day]) -> Hold | None:
    return holds(said, days, decides=_DECISION.search, theirs=of_their_own, says=_SAYS.search)


def _without_holds(said: str, days: list[Day]) -> tuple[str, list[Day]]:
    """The words and the days without those until which something stands still: `all hiring is paused until 1 April` names no day of decision."""
    held = _holds(said, days)
    if held is None or not held.until:
        return said, days
    for begin, end in held.spans:
        still = said[begin:end].rstrip()
        said = f"{said[:begin]}{'x' * len(still)}{said[begin + len(still) :]}"
    return said, [one for one in days if not any(begin <= one.end - 1 < end for begin, end in held.spans)]


@lru_cache(maxsize=512)
def unwanted(
    text: str,
    on: dt.date,
    where: Office,
    *,
    locale: str = "en-US",
    met: tuple[dt.date, ...] = (),
    names: re.Pattern[str] | None = None,
) -> tuple[Wish, str, tuple[str, ...], str] | None:
    """What a jotting says that they do not want to be written, its words, the names of those for whom alone it holds, and of the one through whom it is to go instead; `names` are those of the people who are known."""
    plain = in_one_line(text)
    said = lowered(plain)
    known = [one.span() for one in names.finditer(plain)] if names else []
    days = read_days(said, on, where, locale=locale, met=met)
    others = [one for one in strangers_in(plain) if not any(begin <= one[0] < end for begin, end in known)]
    wish = wish_in(with_names(said, known), days, with_names(said, [*known, *others]))
    if wish is None:
        return None
    through = plain[slice(*wish.through)] if wish.through else ""
    if wish.through and through.lower() in PRONOUNS:
        one = stands_for(plain, wish.through, [*known, *others])
        through = plain[slice(*one)] if one else through
    return wish, _quoted(plain[wish.start : wish.end]), tuple(plain[slice(*span)] for span in wish.whom), through


def on_hold(
    text: str, on: dt.date, where: Office, *, locale: str = "en-US", met: tuple[dt.date, ...] = ()
) -> Stated | None:
    """Until when the search stands still, by a jotting: to the end of a month that is named; without a day where none can be read. None where it goes on, or where they name a day of decision before that."""
    plain = in_one_line(text)
    said = lowered(plain)
    read = read_days(said, on, where, locale=locale, met=met)
    held = _holds(said, read)
    if held is None or not held.search:
        return None
    last = _last_ahead(list(held.until), on)
    told = stated(text, on, where, locale=locale, met=met)
    wish = wish_in(said, read)
    quiet = wish is not None and wish.day is not None  # until that day nobody is asked, and then it stands still as yet
    if told and told.day and not quiet and (last is None or (last.day or on) > told.day):
        return None  # they decide in spite of it
    words = _quoted(plain[held.start : held.end])
    return Stated(_ends(last, said, where) if last else None, None if last else UNREADABLE, words, decides=False)


_I = re.compile(r"\bi\b")
_AHEAD = re.compile(r"\b(?:within|in|over|during|until|till|after|before|another|at least|next|later|from|time)\b")
"""Beside a length of time that lies ahead; `40 hours a week` is none."""
_BETWEEN = 12
"""Characters between two days of one choice: ` or, maybe, `."""


def _about(said: str, days: list[Day], spans: list[_Span], deciding: list[_Span]) -> list[Day]:
    """The days that are about the decision."""
    about = within(days, deciding)
    if not about:
        about = within(days, spans)
        if about and any(_follows(said, span) for span in deciding):
            about = [one if one.length and _is_all(said, spans, one) else _afterwards(one) for one in about]
    if about and all(one.since for one in about):
        about = within(days, spans)
    return _bounded(about)


def unread_words(said: str, plain: str, spans: list[_Span]) -> Stated | None:
    """The words that tell a time, where no day could be read from them."""
    none = next((one for span in spans if (one := untold(said, *span))), None)
    said = without_untold(said)
    searches = ((_SOON.search, _UNNAMED), (open_time, UNREADABLE), (_OPEN.search, UNREADABLE))
    for search, problem in searches:
        for span in spans:
            if found := search(said, *span):
                return Stated(None, problem, plain[found.start() : found.end()])
    return Stated(None, _UNNAMED, plain[none.start() : none.end()]) if none else None


_ONCE = re.compile(r"\b(?:was|were|had been|originally|initially)\b[\w' ]*$")


def _without_past(days: list[Day], said: str) -> list[Day]:
    """Without days that are over, where it is said that they once held: `it was due on the 10th, now it is the 24th`."""
    return [one for one in days if one.day or not _ONCE.search(said[: one.start])]


_AFTERWARDS = re.compile(r"\b(?:afterwards?|thereafter|after (?:that|it|this)\b)")


def _later_on(one: Day, said: str, following: list[Day], where: Office) -> Day:
    """The day of something that they decide after: `they meet on the 1st and confirm afterwards`."""
    end = min((other.start for other in following), default=len(said))
    if one.day is None or one.since or not _AFTERWARDS.search(said, one.end, end):
        return one
    return one._replace(day=where.after(one.day, 2), since=one.day, about=True)


_FROM_THEN = re.compile(r"\b(?:after (?:that|which|it|this)|afterwards?|thereafter|from then|then)\b")


_COUNTED_SO = re.compile(r"\b(?:after|following|later)\b")
"""In a length of time that is counted from the day before it as it is: `the Friday after`."""


def _counted_on(
    days: list[Day], said: str, on: dt.date, where: Office, met: tuple[dt.date, ...], known: Anchors
) -> list[Day]:
    """The days, where a length of time that follows another day is counted from that: `interviews until the 20th, after which we decide within a week`, `after the panel on the 20th they decide within a week`."""
    counted = list[Day]()
    for before, one in pairwise([None, *days]):
        then = _counts_on(said, before, one, known.before)
        if then and one and one.day:
            again = read_days(said[one.start : one.end], then, where)  # working days are others there
            day = again[0].day if again else then + (one.day - on)
            one = one._replace(day=day, length=False, counted=then if then in met else one.counted)
        counted += [one] if one else []
    return counted


def _counts_on(said: str, before: Day | None, one: Day | None, line: dt.date | None) -> dt.date | None:
    """The day from which a length of time is counted that follows on the day before it, or, as the first of its line, on that of the line before (`line`)."""
    if one is None or not (one.length and one.day) or one.counted or _COUNTED_SO.search(said, one.start, one.end):
        return None
    if before is None:
        return line if THEN.match(said) else None
    if not before.day or before.length:
        return None
    return before.day if _FROM_THEN.search(said, before.end, one.start) else before.since


def _with_afterthoughts(said: str, spans: list[_Span], deciding: list[_Span], days: list[Day]) -> list[_Span]:
    """The clauses about the decision, with those after them that only name another day: `a month, month and a half`."""
    found = list(deciding)
    for before, span in pairwise(one for one in spans if re.search(r"\w", said[slice(*one)])):
        known = before in found and span not in found
        if known and _bare(said[slice(*span)], _placed(within(days, [span]), span)):
            found.append(span)
    return sorted(found)


def _bare(said: str, days: list[Day]) -> bool:
    """Whether a jotting names a day and says nothing else: `two weeks, three at the most`."""
    rest = said
    for one in reversed(days):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    return bool(days) and set(re.findall(r"[^\W\d_]+", blanked(_SAYS, _ASIDE.sub(" ", rest)))) <= _FILLERS


def _says_when(said: str, span: _Span, days: list[Day]) -> bool:
    """Whether a clause says no more than when: `then it is about three working days`, or, beside others in which nothing else has a day, `Lívia reckons the week after`."""
    inside, words = within(days, [span]), said[slice(*span)]
    follows = THEN.match(words)
    if not inside or not (_SAYS.search(words) or (follows and all(one.length for one in inside))):
        return False
    others = [one for one in clauses(said) if not (span[0] < one[1] and one[0] < span[1])]
    if not follows and any(
        one.search(said, *other) for other in others for one in (_OTHER, _ELSEWHERE, _MEETS, AWAY, MEETING)
    ):
        return False
    words = " " * follows.end() + words[follows.end() :] if follows else blanked(_WHO, words)
    return _bare(words, _placed(inside, span))


def _is_word(said: str, span: _Span, days: list[Day]) -> bool:
    """Whether a clause tells when something of theirs comes, in whichever words, or by when they will be done, and of nothing else that comes first."""
    if any(one.search(said, *span) for one in (AWAY, _MEETS, _ELSEWHERE)):
        return False
    inside = _placed(within(days, [span]), span)
    return comes(said[slice(*span)], inside) or (not _OTHER.search(said) and limits(said[slice(*span)], inside))


def _follows(said: str, span: _Span) -> bool:
    """Whether a clause says that they decide after what was said before it: `then they decide`."""
    begin = span[0]
    return THEN.search(said, max(0, begin - 1), begin + 12) is not None and _DECISION.search(said, *span) is not None


def _is_all(said: str, spans: list[_Span], one: Day) -> bool:
    """Whether a clause says nothing but a length of time, which is then the wait itself: `two working days, then I know`."""
    return any(_bare(blanked(_WHO, said[slice(*span)]), _placed(within([one], [span]), span)) for span in spans)


def _placed(days: list[Day], span: _Span) -> list[Day]:
    """Days where they stand in a clause."""
    begin = span[0]
    return [one._replace(start=max(0, one.start - begin), end=one.end - begin) for one in days]


def _afterwards(one: Day) -> Day:
    """A week after a day that something else comes before: `two more candidates next week, then they decide`."""
    return one._replace(day=one.day and one.day + dt.timedelta(7), about=True)


def _bounded(days: list[Day]) -> list[Day]:
    """Those that are said to be the last, `Thursday at the outside`; else without the days that are only said to lie before it, where
    another day says by when: `not before the 7th, by the 11th`."""
    if capped := [one for one in days if one.cap and one.day]:
        return capped
    named = [one for one in days if not one.since and one.day]
    return named if any(one.since for one in days) and named else days


def _last_ahead(days: list[Day], on: dt.date) -> Day | None:
    """The last of the days that are not before `on`."""
    return max((one for one in days if one.day and one.day >= on), key=lambda one: one.day or on, default=None)


def _open_ones(said: str) -> list[_Span]:
    """Where it is said on what it depends; what stands there belongs to the condition: `depends on whether the contract comes through`."""
    return [one.span() for begin, end in clauses(said) if (one := hinges(said, begin, end))]


def _clauses(said: str, days: list[Day]) -> list[_Span]:
    """Where the clauses lie, without what I have to do or am free to, and what is about the start of the job and the like; what belongs to a day, such
    as the interview that it is counted from, is nothing else."""
    told = [*((day.start, day.end) for day in days), *coming_first(said)]
    told += [span for span in _open_ones(said) if not within(days, [span])]
    found = []
    for begin, end in clauses(said):
        mine = any(one(said, begin, end) for one in (_MINE.search, is_my_call, my_turn, invites))
        if mine:
            continue
        decision = _DECISION.search(said, begin, end)
        named = [one.span() for one in _SEEN.finditer(said, decision.end(), end)] if decision else []
        others = () if _INVITES.search(said, begin, end) else _OTHER.finditer(said, begin, end)
        apart = (one for one in others if not any(first <= one.start() < last for first, last in (*told, *named)))
        other = next(apart, None)
        if other and decision:
            begin, end = (begin, other.start()) if decision.start() < other.start() else (decision.start(), end)
        elif other:
            continue
        found.append((begin, end))
    return found
