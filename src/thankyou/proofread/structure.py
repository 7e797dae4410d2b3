"""The six sections of the guide: greeting, gratitude, key points, qualifications, enthusiasm, sign-off.

A composed note says which sections it has and which had no facts; in a draft they are recognised by what they say.
The greeting is for the reader, and name, e-mail, telephone and links that the facts have are in the sign-off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thankyou.engines.issues import Issue, Severity, Span
from thankyou.facts.models import Interviewer
from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread import facts as knowledge
from thankyou.proofread.context import Context, issue
from thankyou.proofread.doing import tells_a_deed
from thankyou.proofread.facts import Facts, content, name
from thankyou.proofread.length import kind
from thankyou.proofread.letter import Letter, evened
from thankyou.proofread.vocabulary import stock
from thankyou.reading.lexicon import commonness, is_known

__all__ = ["check", "sections"]

_ASK = {
    "greeting": "There is no greeting; begin with “Dear” and the reader's name.",
    "gratitude": "Nobody is thanked; thank the reader for the conversation.",
    "key_points": "Nothing that was said in the interview is mentioned; name one thing that only this reader would recognise.",
    "qualifications": "No example of your own work; tie one to what they need.",
    "enthusiasm": "Your interest in the role is not said; say it once, plainly.",
    "sign_off": "There is no sign-off; close with your full name.",
}
_GRATITUDE = regex(
    r"\b(?:thank|grateful|gratitude|appreciat|pleasure|kind of you|good of you|enjoyed|kindness|generosity|patience|an? (?:honou?r|privilege|joy|delight)\b|(?:good|great|lovely|nice|wonderful|fine) (?:to (?!know)|of you|we|that we)|"
    r"(?:glad|delighted|pleased|happy|moved|touched|struck|impressed|relieved|heartened|charmed|intrigued) (?:to (?:meet|talk|see|hear|speak|read|receive|accept|learn|get|find|join|be offered)|by|that you|we|that we)|"
    r"ever since we|came away|stay(?:ed|s) with me|you (?:were|are) (?:very |most |so )?(?:kind|generous|patient)|means (?:a lot|more|much) to me|compliments to)",
    re.IGNORECASE,
)
_INTEREST = regex(
    r"\b(?:excit|interest|enthusias|keen|eager|thrill|delight|look(?:ing)? forward|would love|I'd love|would welcome|would be glad|I want|appeals?\b|drawn|draws me|hop(?:e|ing)\b|motivat|"
    r"passion|this is the (?:role|job|work)|kind of work|work I want|enjoy\b|glad to|happy to|pleasure to|would let me|like to (?:do|join|work|be part)|attract|inspir|sold|convinced)",
    re.IGNORECASE,
)
_WORK = regex(
    r"\b(?:my (?:\w+ ){0,2}(?:experience|background|work|role|time|team|years|job|degree|training|thesis|project|skills|practice|approach|portfolio)|I run\b|I(?:'ve| have) used\b|"
    r"(?:years|months) (?:of|at|in|as|with)|\bwe (?:also |once )?(?:[a-z]+ed|built|ran|cut|made|brought|set|kept|wrote|led|grew|took)\b|\b[Mm]y last\b|where I\b|when I (?:was|worked|led|ran)|as a\b)"
)
_TALK = regex(
    r"\b(?:you (?:\w+ )?(?:mentioned|said|described|raised|told|asked|explained|shared|showed|outlined|walked|spoke|pointed|gave|made|put|suggested|talked|want|wanted|are|were|run|have|do|see|plan|use|keep|handle|set|took|answered|"
    r"brought|noted|hope|need|go)|you'(?:re|ve)|(?:our|the|that|this) (?:\w+ ){0,2}(?:conversation|discussion|talk|chat|exchange|call|debate|tour|walk|question|point)s? (?:\w+ ){0,2}(?:about|on|around|of|regarding|at|with)|"
    r"your (?:\w+ ){0,3}(?:point|question|description|view|account|advice|story|thoughts|plans?|approach|perspective|insights?|comments?|remark|example|answer|line|idea|goals?|way|take|explanation|candou?r|work|challenges?)|"
    r"(?:hear|hearing|heard|learn|learning|learned|learnt|talking|speaking|discussing|discuss|seeing|spoke|talked|discussed|listening to)\b[^.!?]{0,40}\b(?:about|how|why|what|that|where|your|on|the)|"
    r"the \w[^.!?]{0,40}\b(?:question|story|problem|challenge)|as promised|thank(?:s| you)[^.!?]{0,30} for (?:walking|showing|letting|telling|explaining|introducing|describing|being|asking|answering|taking me)|[A-Z]\w+ (?:mentioned|said|told|asked|described|explained|showed|pointed)|(?:seeing|watching|see) (?:you|your|the)|(?:we|you) (?:both )?(?:spoke|talked|discussed|met|agreed|compared|looked|covered))\b",
    re.IGNORECASE,
)


def sections(letter: Letter, facts: Facts | None) -> frozenset[str]:
    """The sections that a draft has, as far as its words tell."""
    body = letter.body
    found = {
        "greeting": letter.greeting is not None,
        "gratitude": bool(_GRATITUDE.search(f"{body} {letter.part(letter.closing)}")),
        "key_points": bool(_TALK.search(body)) or bool(facts and facts.only & content([body])),
        "qualifications": _shows_work(body, facts),
        "enthusiasm": bool(_INTEREST.search(body)),
        "sign_off": letter.closing is not None or letter.block is not None,
    }
    return frozenset(section for section, there in found.items() if there)


def _shows_work(body: str, facts: Facts | None) -> bool:
    """Whether something that the candidate did stands there; where the facts tell deeds, it must be of theirs."""
    if facts is None or not (deeds := _deeds(facts)):
        return bool(_WORK.search(body)) or tells_a_deed(body) or bool(facts and _evidence(facts) & content([body]))
    return bool(deeds & content([body]))


def _evidence(facts: Facts) -> frozenset[str]:
    return content(each.words for each in facts.interview.qualifications)


def _deeds(facts: Facts) -> frozenset[str]:
    """Words of what the candidate did, has or is, apart from those of the need that it answers and of the talk."""
    interview = facts.interview
    held = content(
        text
        for one in interview.qualifications
        for text in (one.i_did, one.i_do, one.i_have, one.i_am, one.result, one.evidence)
        if text
    )
    needs = content(
        text for one in interview.qualifications for text in (one.you_need, one.someone_who, one.need) if text
    )
    return held - needs - content(one.words for one in interview.key_points)


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `structure/SECTION`, `structure/closings`, `structure/capitals`, `structure/recipient`, `structure/contact`."""
    yield from _missing(letter, context, facts)
    yield from _closings(letter)
    yield from () if context.composed else _broken_off(letter, facts)
    yield from () if context.composed else _capitals(letter, facts)
    if facts:
        yield from _recipient(letter, context, facts)
        if not (context.characters or kind(context.kind).characters):  # whoever reads it there sees who writes
            yield from _contact(letter, context, facts)


def _missing(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    wanted = kind(context.kind)
    ours = ("sign_off",) if context.characters else ()
    there = (context.sections if context.sections is not None else sections(letter, facts)) | context.explained
    places = {"greeting": letter.everywhere.start if letter.paragraphs else 0, "sign_off": len(letter.text)}
    for section in (*wanted.needs, *wanted.wants):
        if section not in there and section not in ours:
            place = places.get(section, letter.everywhere.end)
            sure = section in wanted.needs and not (section == "key_points" and facts is None and _particular(letter))
            severity = Severity.WARNING if sure or context.composed else Severity.INFORMATION
            yield issue(f"structure/{section}", _ASK[section], (place, place), severity)


def _closings(letter: Letter) -> Iterator[Issue]:
    """A second closing below the first, from a template or another draft."""
    for line in letter.further_closings:
        yield issue(
            "structure/closings", "The letter is closed twice; keep one closing and one name.", line, Severity.WARNING
        )


_OF_CLOSINGS = tuple("regards wishes sincerely faithfully respectfully truly cordially gratefully appreciation".split())
_LEADS_ON = frozenset("to for with from and or the a an of at in on my our your".split())
_SHORTEST_BEGUN = 2
_MOST_CLOSING = 6
"""Words."""


def _broken_off(letter: Letter, facts: Facts | None) -> Iterator[Issue]:
    """A line right above the name that is no whole closing: `See you soo`, `Kind rega`, `Looking forward to`."""
    if letter.closing:
        span, lines = letter.closing, [letter.part(letter.closing)]
    elif letter.block and facts:
        lines = [line.strip() for line in letter.part(letter.block).split("\n") if line.strip()]
        mine = fold(facts.interview.candidate.name)
        if len(lines) < 2 or fold(lines[1]) != mine:
            return
        span = Span(letter.block.start, letter.block.start + len(lines[0]))
    else:
        return
    words = _LINE_WORD.findall(lines[0])
    if words and len(words) <= _MOST_CLOSING and _breaks_off(words, known=bool(letter.closing)):
        said = letter.text[span.start : span.end]
        message = f"“{said}” breaks off, or has a slip in its last word; write the closing out."
        yield issue("structure/closings", message, span, Severity.WARNING)


def _breaks_off(words: Sequence[str], *, known: bool) -> bool:
    """Whether the last of some words is one begun, one that leads on, or where no closing was `known` none at all."""
    last = words[-1]
    begun = len(last) >= _SHORTEST_BEGUN and any(
        one != last.lower() and one.startswith(last.lower()) for one in _OF_CLOSINGS
    )
    if (begun and not is_known(last.lower())) or (len(words) > 1 and last in _LEADS_ON):
        return True
    return (
        not known
        and len(words) > 1
        and last.islower()
        and not is_known(last)
        and all(is_known(one.lower()) for one in words[:-1])
    )


_LINE_WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FORMULA = regex(
    r"dear|hi|hello|hey|good|morning|afternoon|evening|with|kind(?:est)?|best|warm(?:est|ly)?|many|regards|wishes|thanks|thank|you|yours|sincerely|faithfully|truly|respectfully|cordially|gratefully|cheers|all|the"
)
"""Words of a greeting or a closing that are nobody's name."""


def _capitals(letter: Letter, facts: Facts | None) -> Iterator[Issue]:
    """A greeting or a closing that begins with a small letter, or has one where none belongs: `kind Regards`, `dEAR Zoë`, `Dear zoë`."""
    for span in filter(None, (letter.greeting, letter.closing)):
        said = letter.part(span)
        if not _stands_alone(letter.even, span):
            continue
        right = _with_capitals(said, facts if span == letter.greeting else None)
        if right != said:
            shown = f"{letter.text[span.start : span.end]}"
            message = f"“{shown}”: a greeting and a closing begin with a capital, and so do names."
            yield issue("structure/capitals", message, span, Severity.WARNING, [right])


def _stands_alone(even: str, span: tuple[int, int]) -> bool:
    """Whether a line does not go on from the one above it: that one is empty or ends in a mark."""
    above = even[: span[0]].rstrip(" ").removesuffix("\n").rpartition("\n")[2].rstrip()
    return not above or not above[-1].isalnum()


def _with_capitals(said: str, facts: Facts | None) -> str:
    """A line with a capital where it begins, where its readers' names have one, and nowhere within its other words."""
    first = _LINE_WORD.search(said)
    names = {
        fold(word): word for one in (facts.interview.interviewers if facts else ()) for word in (one.name or "").split()
    }

    def mended(match: re.Match[str]) -> str:
        word, begins = match[0], first is not None and match.start() == first.start()
        if word.islower() and (named := names.get(fold(word))) and fold(named) == fold(word):
            return named
        if not _FORMULA.fullmatch(word.lower()) or (word.isupper() and len(word) > 1):
            return word
        if begins:
            return word[0].upper() + word[1:].lower()
        goes_on = first is not None and not said[first.start()].isupper()
        return word.lower() if goes_on or word[1:] != word[1:].lower() else word

    return _LINE_WORD.sub(mended, said)


_PARTICULAR = -11.0
"""How common a word is at most that tells of something particular: `scrubbers`, `handover`, but not `opportunity`."""
_FEWEST_PARTICULARS = 2
_PLAIN_WORD = regex(r"(?<![\w'-])[a-z]{3,}(?![\w'-])")


def _particular(letter: Letter) -> bool:
    """Whether a letter speaks of things that not every letter speaks of; no facts are there to tell whose they are."""
    words = {match[0] for match in _PLAIN_WORD.finditer(letter.body)}
    return sum(commonness(word) < _PARTICULAR and not stock(word) for word in words) >= _FEWEST_PARTICULARS


_GENERAL = regex(
    r"\b(?:hiring|recruit|team|panel|committee|all|everyone|everybody|manager|sir|madam|colleagues|folks|department|whom|there)\b",
    re.IGNORECASE,
)


_NOBODY = regex(r"\b(?:whom|sir|madam|manager|department)\b", re.IGNORECASE)


def _recipient(letter: Letter, context: Context, facts: Facts) -> Iterator[Issue]:
    """The greeting names the reader, and nobody else."""
    if letter.greeting is None:
        return
    said = set(map(fold, knowledge.words([letter.part(letter.greeting)])))
    readers = facts.interview.interviewers
    wanted = readers if context.reader is None else readers[context.reader : context.reader + 1]
    names = [one.name for one in wanted if one.name]
    if names and not any(said & _named(one) for one in wanted):
        others = [one.name for one in readers if said & _named(one)]
        general = bool(_GENERAL.search(letter.part(letter.greeting)))
        if general and not others and not context.composed:
            if len(names) == 1 or _NOBODY.search(letter.part(letter.greeting)):
                whom = names[0] if len(names) == 1 else "the interviewers"
                known = f"The greeting is to nobody in particular, and {whom} is known by name."
                yield issue("structure/recipient", known, letter.greeting, Severity.WARNING)
        else:
            whom = names[0] if len(names) == 1 else "one of the interviewers"
            yield issue(
                "structure/recipient",
                f"The greeting does not name {whom}, for whom this message is.",
                letter.greeting,
                Severity.ERROR,
            )


def _named(person: Interviewer) -> set[str]:
    """The words that somebody may be greeted by: those of the name, and what they are called (`Robert "Bob" Castellano`)."""
    if not person.name:
        return set()
    called = person.spoken_to
    own = {fold(word) for word in name(person.name).words} - set(fold(name(person.name).honorific).split())
    return own | (set(fold(called.given).split()) if called else set())


def _signs_as_known(letter: Letter, written: str) -> bool:
    """Whether the line of the name holds words of it alone, with what its owner is called: `Thu Hà` of `Đặng Thị Thu Hà`; not `Carvalho` of `Ines Carvalho`."""
    if letter.block is None:
        return False
    person = name(written)
    whole, given, family = (
        set(fold(one).split()) for one in (f"{person.full} {person.given}", person.given, person.family)
    )
    signed = set(fold(letter.part(letter.block).strip().partition("\n")[0].strip(" ,.")).split())
    return bool(signed) and signed <= whole and bool(signed & given) and (signed != family or family == given)


_NO_DIGIT = regex(r"\D")


def _contact(letter: Letter, context: Context, facts: Facts) -> Iterator[Issue]:
    """Full name, and whatever of e-mail, telephone and links the facts have."""
    start = letter.closing.start if letter.closing else letter.block.start if letter.block else len(letter.text)
    end = fold(f"{letter.even[start:]} {letter.footer}")
    candidate = facts.interview.candidate
    place = (len(letter.text), len(letter.text))
    written = (name(candidate.name).full, evened(candidate.name))  # `Grzegorz "Greg" Wiśniewski` may sign either way
    if not any(fold(one) in " ".join(end.split()) for one in written):
        known = _signs_as_known(letter, candidate.name)
        severity = Severity.ERROR if context.composed else Severity.INFORMATION if known else Severity.WARNING
        yield issue(
            "structure/signature", "The sign-off does not have your full name.", place, severity, [candidate.name]
        )
    severity = Severity.ERROR if context.composed else Severity.INFORMATION
    for what, value in (
        ("e-mail address", candidate.email),
        ("telephone number", candidate.phone),
        ("LinkedIn page", candidate.linkedin),
        ("portfolio", candidate.portfolio),
    ):
        if not value:
            continue
        there = _called(value, end) if what == "telephone number" else _short(value) in end
        if not there:
            yield issue("structure/contact", f"The sign-off does not have your {what}.", place, severity, [value])


_TELEPHONE = regex(r"(?:\+|\()?\d(?:[\s()./\u2010-\u2013-]*\d)+")
_LEAST_ALIKE, _MOST_BEFORE = 7, 3
"""Digits that two ways of writing one number end on alike, and of the code of a country before them."""


def _called(phone: str, text: str) -> bool:
    """Whether a text has a telephone number, with or without the code of its country: `(555) 555-0133` for `+1 555 555 0133`."""
    wanted = _NO_DIGIT.sub("", phone)
    if wanted in _NO_DIGIT.sub("", text):
        return True
    return any(_one_number(wanted, _NO_DIGIT.sub("", found[0])) for found in _TELEPHONE.finditer(text))


def _one_number(one: str, other: str) -> bool:
    """Whether two rows of digits are one number; the zeros that are dialled before an area or a country do not count."""
    home, abroad = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    return len(home) >= _LEAST_ALIKE and abroad.endswith(home) and len(abroad) - len(home) <= _MOST_BEFORE


_AROUND_ADDRESS = regex(r"^(?:https?://)?(?:www\.)?|/$", re.IGNORECASE)


def _short(value: str) -> str:
    """An address or link as people shorten it."""
    return fold(_AROUND_ADDRESS.sub("", value))
