"""What a candidate states about themselves in passing: answers, availability, reasons. `6 weeks' notice, so free from 11 Jan`.

Such jottings are rows of small statements. Each is read by itself, given its subject and verb where the reading is
certain, and put back together; where one piece cannot be read, the whole is left alone.
"""

from __future__ import annotations

import re

from thankyou.reading.phrase.forms import NATIONS, capitalised, forms_of
from thankyou.reading.phrase.lexicon import can_be
from thankyou.reading.phrase.person import Perspective, Unclear

__all__ = ["answered", "identity_of", "proposal_of", "slot_of", "standard_of", "statement_of", "timed"]

_MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WEEKDAYS = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_KIN = "(?:daughter|son|wife|husband|partner|mother|father|mum|mom|dad|sister|brother|family|children|kids|parents)"
_PAPERS = "(?:passport|visa|licen[cs]e|medical|CPC|CSCS|cards?|tickets?|module|exam|flight|membership|references?|referees?|certificates?|diploma|degree|transcripts?|DBS|DBS check|police vet|vetting|registration|work permit|permit|portfolio|CV|cv|resume|résumé|contract|notice|clearance|insurance)"
_OWN = re.compile(
    rf"^(?P<what>(?:[A-Za-z][\w-]* ){{0,2}}?(?:{_KIN}|{_PAPERS}))(?P<owned>['’]s [a-z]+)? (?=(?:is|are|was|were|has|have|will|can|\w+ing|valid|ready|due|booked|agreed|confirmed|pending|available|current|expires|runs|done|finished|clean|renewed|coming|up to date|in hand|on its way|starts|ends)\b)(?P<be>(?:is|are|was|were|has|have|will|can|expires|runs|starts|ends)\b)?(?P<rest>.*)$"
)
_STATE = re.compile(
    r"^(?:an? bit |a little |slightly |partly |bit )?(?:deaf|vegetarian|vegan|coeliac|celiac|dyslexic|dyspraxic|deaf|deafened|diabetic|pregnant|lactose intolerant|left-handed|partially sighted|hard of hearing|autistic|flexible|relaxed|easy)\b(?: .*)?$",
    re.I,
)
_PLAN = re.compile(
    r"^(?:hand|serve|countersign|sign|send|return|bring|give|book|call|ring|post|scan|fill|complete|finish|read|try|apply|write|look|talk|speak|ask|order|enrol|enroll|join|visit|contact|go|do|use|keep|study|learn|practise|practice|redo|rework|watch|start|begin|email|e-mail|rewrite|rebuild|test|run|take|make|set|put|cut|build|add|tell|let|volunteer|register|move|draw|cook|bake|sketch|prepare|submit|upload|share|follow|time|measure|try out|drop|meet|pay|reread|review|check|learn|visit|repeat|revise|collect|order|record|film|photograph|walk|count|map|list)\b(?! (?:is|are|was|were)\b)",
    re.I,
)
_BARE = re.compile(
    r"^(?:need|want|have|prefer|hope|expect|plan|live|hold|speak|drive|can|can['’]t|cannot|could|will|won['’]t|would|would['’]nt|am|don['’]t|do not|may|might|must)\b (?!you\b|we\b|they\b|I\b)",
    re.I,
)
_WE = re.compile(
    r"^(?:both )?(?:met|spoke|talked|chatted|sat (?:next|together|at|on)|worked together|studied together|trained together|overlapped|crossed paths|shared) (?:at|in|on|over|during|after|before|together|next|briefly|a|the|last)\b",
    re.I,
)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}:\d\d|noon|midday)"
_DATE = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: {_MONTHS})?(?:,? \d{{4}})?|{_MONTHS} \d{{1,2}}(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d)"
_DAY = rf"(?:(?:next |this |the )?{_WEEKDAYS}s?(?:,? {_DATE})?(?: (?:morning|afternoon|evening))?|{_MONTHS} \d{{1,2}}(?:,? \d{{4}})?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: {_MONTHS})(?:,? \d{{4}})?|the \d{{1,2}}(?:st|nd|rd|th)|any day|tomorrow|today|either day|both days|any (?:day|time|morning|afternoon|evening)(?: (?:from|after|before|until) (?:the \\d{{1,2}}(?:st|nd|rd|th)?|{_DATE}|noon|midday|{_WEEKDAYS}))?)"
_SPAN = rf"(?:{_DAY}(?:,? (?:at (?=\d{{1,2}}\b)\d{{1,2}}(?![:.\d]| ?[ap]m)|(?:at |from |after |before |between )?{_CLOCK}(?:(?: ?[-–] ?| to | and ){_CLOCK})?))?|{_CLOCK}(?: on {_DAY})?)"
_WHEN = rf"{_SPAN}(?:(?:,| or| and|, or) {_SPAN})*"
_YES = re.compile(
    r"^(?:(?P<yes>yes|yep|yeah|yup|sure|of course|absolutely|definitely|certainly)|(?P<no>(?:no|none|nil|nothing|nope|sadly not|unfortunately not|afraid not)(?=$|[,.;:!–—-]| [–—-])))(?:\b(?: please| thanks| thank you)?[\s,.!;:–—-]+(?=\S)|[.!]?$)",
    re.I,
)
_WORKS = re.compile(
    rf"^(?P<when>{_WHEN}) (?:works?(?: well| fine)?|suits?|(?:is|are) (?:fine|good|ok|okay|perfect|great|possible)|(?:would|will|can) (?:work|suit|do)|fine|ok|okay|good|great|perfect)(?: for| with)?(?: me)?$",
    re.I,
)
_ONLY_WHEN = re.compile(rf"^{_WHEN}$")
_NOTICE = re.compile(
    r"^(?:(?:my |the )?notice(?: period)?(?: is| of|:)? )?(?P<span>(?:about |around )?(?:\d+|an?|one|two|three|four|five|six|eight|twelve)(?: calendar| full)?[ -](?:week|month|day)s?)['’]?(?P<is> notice(?: period)?)?(?P<rest> from .+| to the end of .+| at the end of .+| once .+| when .+)?$",
    re.I,
)
_NEEDLESS = re.compile(r"^no (?P<what>[a-z][\w -]*?) (?:is |are )?(?:needed|required|necessary)$", re.I)
_ENCLOSED = re.compile(r"^(?P<what>.+?) (?:is |are )?(?P<how>attached|enclosed|below|included)$", re.I)
_FINE = re.compile(
    r"^(?P<what>[a-z][\w' -]*?)(?: (?:is|are))? (?P<how>fine|ok|okay|no problem|good)(?: (?:for|with|by) me)?$", re.I
)
_LINK = re.compile(r"^(?:so|but|and|because|as|since|though|although|which|if|unless|then|or)\b", re.I)
_TAIL = re.compile(
    r"^(?:any|all|at|on|in|from|by|before|after|each|including|with|without|both|either|preferably|ideally|until|not|except|only|for|about|around|roughly|max|maximum|minimum|once|whenever|though|or|to|via|per|same)\b",
    re.I,
)
_PARTS = re.compile(
    r"(?:\s+(?=so (?:I\b|I['’]|free\b|could\b|can\b|available\b|early\b|would\b|will\b))|\s*;\s*|(?<=[a-z\d)])\.\s+(?=[A-Za-z])|,\s+(?!\d{4}\b)|\s+[–—-]\s+)"
)


def timed(text: str) -> str:
    """`Thursday 4 December 10am` with its `at`."""
    text = re.sub(rf"\b({_WEEKDAYS}|{_MONTHS} \d{{1,2}}|\d{{1,2}} {_MONTHS})(?:,)? ({_CLOCK})", r"\1 at \2", text)
    text = re.sub(
        rf"\b({_WEEKDAYS}|{_MONTHS} \d{{1,2}}|\d{{1,2}} {_MONTHS}) (\d{{1,2}})(?=$|[,.;] |[,.;]$)", r"\1 at \2", text
    )
    text = re.sub(rf"\b(\d{{1,2}} {_MONTHS}|{_MONTHS} \d{{1,2}}),? (\d{{1,2}}\.\d\d)\b", r"\1 at \2", text)
    return re.sub(
        r"\b(hand(?:ing)? (?:it|them|that|my notice) in|start|finish|return|arrive|leave|move|begin) (?=(?:the )?\d{1,2}(?:st|nd|rd|th)? )",
        r"\1 on ",
        text,
    )


def statement_of(
    text: str, view: Perspective, locale: str, *, plan: bool = False, own: bool = False
) -> tuple[str, dict[str, str]]:
    """A jotting of small statements as forms: `clause` and `sentence`, with `yes` or `no`. Raises `Unclear`.

    With `plan`, `sign and return by Friday` is what I will do. With `own`, it is a story of mine, in which *they* are
    never the reader's side and `staying put` is what I am doing.
    """
    view = view._replace(elsewhere=own or plan, mine=plan)
    text = _NOUN_FIRST.sub("the ", timed(text.strip()))
    if plan and (_PLAN.match(text) or _acts(text)):
        text = _PAPER.sub(r"\1 the ", text)
        text = f"will {_low(capitalised(text))}"
    forms: dict[str, str] = {}
    if said := _YES.match(text):
        forms["yes" if said["yes"] else "no"] = "Yes" if said["yes"] else "No"
        text = text[said.end() :].strip()
        if not text:
            return "statement", {**forms, "bare": "yes"}
    if _DONE_ONLY.fullmatch(text):
        return "noun", {**forms, "noun": re.sub(r",\s*", " and ", text.rstrip("."))}
    found, partly = _pieces(text, view, locale)
    if found:
        if partly:
            forms["partly"] = "yes"
        sentence = _together(found)
        forms["sentence"] = sentence
        if ". " not in sentence:
            forms["clause"] = _low(sentence.rstrip("."))
        return "statement", forms
    if _NOT_A_VERB.match(text):
        raise Unclear("its first word may be a noun or a verb")
    if mixed := _mixed(text, view, locale):
        return "noun", {**forms, "noun": mixed}
    try:
        kind, whole = forms_of(text, "answer" if view.elsewhere else "why", view, locale)
    except Unclear:
        if forms:
            return "statement", {**forms, "bare": "yes", "partly": "yes"}
        raise
    return kind, {**whole, **forms}


_PAPER = re.compile(
    r"^(send|sign|return|post|bring|submit|share|forward)(?: and return)? (?=(?:[a-z-]+ ){0,2}(?:letter|contract|form|agreement|offer|certificate)\b)(?!the |my |an? |your |both )",
    re.I,
)


def _acts(text: str) -> bool:
    """Whether a plan begins with a verb and what it is done to: `time our line by hand`."""
    words = text.split()
    return (
        len(words) > 1
        and words[0].islower()
        and can_be(words[0], "VB")
        and bool(
            re.match(
                r"(?:the|a|an|my|our|your|this|that|these|those|two|three|all|every|each|it|them|some|to|up|out|with|for|about)$",
                words[1],
            )
        )
    )


def slot_of(text: str, view: Perspective, locale: str) -> tuple[str, dict[str, str]]:
    """What is confirmed: a day, a time and a place in a row, or a statement."""
    if re.match(r"(?:I|I['’]\w+|we|yes|no|will|can|happy|glad)\b", text, re.I) or not re.search(
        rf"{_CLOCK}|{_WEEKDAYS}|{_MONTHS}|\d", text
    ):
        return statement_of(text, view, locale)
    if re.search(r"\b(?:works|suits|is fine|is good|fine|ok|okay) ?(?:for me)?$", text):
        return statement_of(text, view, locale)
    slot = timed(re.sub(r"\s*[@]\s*", " at ", text.strip(" .")))
    return "noun", {"noun": slot}


def _low(sentence: str) -> str:
    first = sentence.split(" ", 1)[0]
    if first == "A":
        return sentence[:1].lower() + sentence[1:]
    return (
        sentence
        if first in ("I", "I'm", "I've", "I'd", "I'll", "I’m")
        or not first[1:].islower()
        or re.match(rf"{_WEEKDAYS}|{_MONTHS}", first)
        else sentence[:1].lower() + sentence[1:]
    )


_DONE_ONLY = re.compile(
    r"(?:(?:filled in|signed|completed|done|sent|posted|attached|enclosed|booked|paid|ready|on its way)(?:, | and )?)+\.?",
    re.I,
)
_DOING_NOW = re.compile(
    r"^(?:staying|moving|starting|taking|going|leaving|keeping|returning|relocating|posting|sending|finishing|working|serving|travelling|traveling|studying|training|waiting|joining|becoming|retiring|opening|setting|handing|getting|still|looking after|caring)\b(?! (?:is|was|would|will|has)\b)",
    re.I,
)
_AWAY = re.compile(
    r"^(?:at sea|on (?:leave|holiday|nights|site|a course|call|shift)|away|abroad|off (?:work|sick)|out of (?:town|the country)|in (?:hospital|court|class|theatre|transit))\b",
    re.I,
)
_HELD = re.compile(
    r"^(?!I\b|we\b|have\b|no\b|need\b)(?:an? |my )?(?P<what>(?:[A-Z]?[\w-]+ ){0,3}(?:passport|licen[cs]e|visa|permit|certificate|degree|clearance|card|diploma))$"
)
_NOT_A_VERB = re.compile(
    r"^(?:pay|start|notice|cost|hours|offer|title|location|salary) (?!the\b|my\b|on\b|in\b|at\b|for\b|work\b|straight\b|immediately\b|a\b|an\b|any\b|as\b|from\b)",
    re.I,
)
_NOUN_FIRST = re.compile(
    r"^(?=(?:start|end|notice|offer|job|pay|travel|relocation|reply) (?:date|day|period|letter|title|band|budget|package|time)s?\b)",
    re.I,
)
_COMPOUND_START = re.compile(
    r"(?:training|parking|meeting|housing|building|nothing|anything|something|everything|evening|morning|during)\b"
)
_BEEN = re.compile(
    r"^(?:promoted|appointed|hired|transferred|admitted|selected|shortlisted|made redundant|laid off|diagnosed|asked to|invited to|(?:offered|given) (?:an?|the|my|another)|accepted (?:at|to|into|by|for))\b",
    re.I,
)
_COMING = re.compile(
    r"^(?:a |our |my )?(?P<who>(?:second |third |first )?(?:kid|baby|child)) (?P<how>on the way|due .+|coming.*)$", re.I
)
_PLEASE = re.compile(
    r"^(?P<what>(?!can |could |will |would |I |you |in |by |on |at |via |over )[a-z].+?),? please$", re.I
)
_DETERMINED = r"(?:an?|the|my|your|two|three|some|any|no)\b"
_ITS_OWN = re.compile(r"^[a-z]+(?:ed|ent|old|un|out) (?:in|on|at|to|by|into|from|out|well)\b")
_WITH_SUBJECT = re.compile(
    r"^(?:I|I['’]\w+|we|we['’]\w+|my|our|the|it|there|this|that|you|your|if|because|since)\b", re.I
)
_NO_LOSS = re.compile(r"^(?:if|unless|except|only|not|but|provided|as long as)\b", re.I)


def _pieces(text: str, view: Perspective, locale: str) -> tuple[list[str], bool]:
    """Each statement as a clause, in order, and whether a last one had to be dropped; none where they cannot be read."""
    rough: list[str] = []
    for piece in _PARTS.split(text):
        piece = piece.strip(" .,;")
        if not piece:
            continue
        tail = _TAIL.match(piece) or (view.elsewhere and _ONLY_WHEN.match(piece))
        if rough and tail and not _clause(piece, view, locale):
            rough[-1] = f"{rough[-1]}, {piece}"
        else:
            rough.append(piece)
    found: list[str] = []
    for piece in rough:
        link = _LINK.match(piece) if found else None
        body = piece[link.end() :].strip() if link else piece
        clause = _clause(body, view, locale)
        if not clause:
            whole = _clause(text, view, locale) if len(rough) > 1 else ""
            if whole and _WITH_SUBJECT.match(text):
                return [whole], False
            if found and piece is rough[-1] and not _NO_LOSS.match(piece):
                return found, True
            return [], False
        if found and clause.startswith("I ") and _ITS_OWN.match(body) and not re.match(r"I\b", found[-1]):
            return found, True  # whose it is cannot be told: `the PR got merged, shipped in v4.2`
        found.append(f"{link[0].lower()} {_low(capitalised(clause))}" if link else clause)
    return found, False


def _mixed(text: str, view: Perspective, locale: str) -> str:
    """A noun and what I say to it: `4 weeks after offer, could shave a few days off` with a semicolon; else empty."""
    first, *rest = [piece.strip(" .,;") for piece in _PARTS.split(text) if piece and piece.strip(" .,;")]
    clauses = [_clause(piece, view, locale) for piece in rest]
    if not rest or not all(clauses):
        return ""
    try:
        noun = forms_of(first, "answer", view, locale)[1].get("noun", "")
    except Unclear:
        return ""
    return f"{noun}; {' and '.join(clauses)}" if noun else ""


def _clause(piece: str, view: Perspective, locale: str) -> str:
    """One statement with subject and verb, or nothing."""
    piece = re.sub(
        r"\b(will (?:return|sign|send|bring|post|scan|complete)) (?=(?:signed|completed|original|contract|form|papers|documents|offer)\b)",
        r"\1 the ",
        piece,
    )
    piece = re.sub(
        r"\b(on|about|with|move|moving|shift|delay) (?=(?:start(?: date)?|salary|pay|bonus|hours|location|title)\b(?! (?:up|of)\b))",
        r"\1 the ",
        piece,
    )
    piece = re.sub(r"\bin (left|right) (ear|eye|hand|leg|arm|knee|foot)\b", r"in my \1 \2", piece)
    piece = re.sub(r"^((?:I am )?(?:happy|glad|able) to (?:send|bring|share|forward|show))$", r"\1 it", piece)
    if re.match(r"(?:best|easiest|easier|better) to\b", piece):
        return f"it is {piece}"
    if _BEEN.match(piece):
        return f"I have been {piece[:1].lower()}{piece[1:]}"
    if found := _COMING.match(piece):
        return f"there is a {found['who']} {found['how']}"
    if found := _PLEASE.match(piece):
        return f"I would be grateful for {_with_article(found['what']) if not re.match(_DETERMINED, found['what']) else found['what']}"
    if _BARE.match(piece):
        piece = f"I {piece[:1].lower()}{piece[1:]}"
    if _WE.match(piece):
        return f"we {piece[:1].lower()}{piece[1:]}"
    if found := _WORKS.match(piece):
        return f"{found['when']} {'work' if _many(found['when']) else 'works'} for me"
    if _ONLY_WHEN.match(piece) and not view.elsewhere:
        return f"{piece} {'work' if _many(piece) else 'works'} for me"
    if (found := _NOTICE.match(piece)) and (found["is"] or "notice" in piece.lower()):
        span = re.sub(r"^(.*?(?:\d+|[a-z]+)) ?-(week|month|day)$", r"\1 \2s", found["span"].rstrip("'’"))
        return f"my notice period is {span}{found['rest'] or ''}"
    if found := _NEEDLESS.match(piece):
        what = found["what"]
        article = (
            ""
            if what.endswith("s")
            or " " in what
            or what in ("sponsorship", "relocation", "accommodation", "help", "support", "notice")
            else "an "
            if what[:1] in "aeiou"
            else "a "
        )
        return f"I do not need {article}{what}"
    if found := _OWN.match(piece):
        be = "" if found["be"] else "are " if _plural(found["what"]) and not found["owned"] else "is "
        own = (
            found["what"]
            if re.match(r"(?:my|our|the|both|two|three)\b", found["what"], re.I)
            else f"my {found['what']}"
        )
        return f"{own}{found['owned'] or ''} {be}{found['be'] or ''}{found['rest']}"
    if _STATE.match(piece):
        return f"I am {re.sub('^bit ', 'a bit ', piece)}"
    if found := _ENCLOSED.match(piece):
        what = "a copy" if found["what"] == "copy" else found["what"]
        if not re.search(r"\b(?:is|are|have|has|I|we)\b", what):
            own = (
                what
                if re.match(r"(?:my|the|a|an|both|all|two|three|copies|copy)\b", what, re.I)
                else f"my {what}"
                if what[:1].islower()
                else what
            )
            return f"{own} {'are' if _plural(what) else 'is'} {found['how'].lower()}"
    if (found := _FINE.match(piece)) and not re.search(
        r"\b(?:I|am|is|are|was|be|would|it|that)\b", found["what"], re.I
    ):
        return f"{found['what']} {'are' if _plural(found['what']) else 'is'} {found['how'].lower().replace('okay', 'fine').replace('ok', 'fine')} with me".replace(
            "no problem with me", "no problem for me"
        )
    if _NOT_A_VERB.match(piece):
        return ""
    if (
        view.mine
        and re.match(r"[a-z]+ing\b(?! (?:is|was|would|will|has)\b)", piece)
        and not _COMPOUND_START.match(piece)
    ):
        return f"I am {piece}"
    if re.match(
        r"(?:signed|completed|original) (?:letter|contract|form|copy|agreement) (?:goes|comes|follows|will|is)\b", piece
    ):
        return f"the {piece}"
    if view.elsewhere and _DOING_NOW.match(piece):
        return f"I am {piece[:1].lower()}{piece[1:]}"
    if _AWAY.match(piece):
        return f"I am {piece[:1].lower()}{piece[1:]}"
    if found := _HELD.match(piece):
        return f"I have {_with_article(found['what'])}"
    try:
        forms = forms_of(piece, "answer" if view.elsewhere else "why", view, locale)[1]
    except Unclear:
        return ""
    clause = forms.get("clause", "")
    if found := re.match(rf"(?:the )?({_KIN}(?:['’]s)?\b)", clause):
        clause = f"my {clause[found.start(1) :]}"
    return "" if "partly" in forms or ";" in clause else clause


def _many(when: str) -> bool:
    return bool(re.search(r" and ", when)) and not re.search(r" or |between", when)


def _plural(what: str) -> bool:
    head = re.split(r" (?:of|for|from|in|to|with)\b", what)[0]
    return " and " in what or (head.endswith("s") and not head.endswith(("ss", "us", "is")))


def _together(pieces: list[str]) -> str:
    """Linked pieces stay in the sentence; two short ones share one; others get their own."""
    sentences: list[str] = []
    for piece in pieces:
        linked = bool(_LINK.match(piece)) and bool(sentences)
        if linked:
            sentences[-1] = (
                f"{sentences[-1]}, {piece}"
                if not re.match(r"(?:and|because|if|unless) ", piece) or "," in sentences[-1]
                else f"{sentences[-1]} {piece}"
            )
        elif sentences and ", and " not in sentences[-1] and len(sentences[-1].split()) + len(piece.split()) <= 18:
            sentences[-1] = f"{sentences[-1]}, and {_low(capitalised(piece))}"
        else:
            sentences.append(piece)
    return " ".join(f"{capitalised(one).rstrip('.')}." for one in sentences)


_DIRECT = re.compile(r"^(?:could|can|shall|would|may|might|is|are|do|does|will|should)\b", re.I)
_MEETING = re.compile(
    r"^(?P<article>an? |the )?(?P<what>(?:short |quick |brief |phone |video )*(?:call|chat|talk|meeting|conversation|phone call))\b(?P<rest>.*)$",
    re.I,
)


def proposal_of(text: str, view: Perspective, locale: str) -> tuple[str, dict[str, str]]:
    """What could happen next: a direct question as it is, `call Thursday` as `a call on Thursday`, or a statement."""
    text = timed(text.strip())
    text = re.sub(rf"(?<=[a-z]) (?<!on )(?<!next )(?<!this )(?<!by )({_WEEKDAYS})", r" on \1", text)
    if _DIRECT.match(text):
        return "ask", {"ask": f"{capitalised(text.rstrip('?. '))}?"}
    if text.endswith("?") and _PLAN.match(text) and not _MEETING.match(text):
        said = statement_of(text.rstrip("? "), view, locale, plan=True)[1].get("clause", "")
        if said.startswith("I will "):
            return "ask", {"ask": f"Could I {said.removeprefix('I will ')}?"}
    if found := _MEETING.match(text):
        return "noun", {"noun": f"{found['article'] or 'a '}{found['what']}{found['rest'].rstrip('?. ')}"}
    return statement_of(text, view, locale, plan=True)


_SAYS = re.compile(
    r"^(?P<who>.+?) (?P<verb>puts?|shows?|gives?|says?|lists?|quotes?|sets?|pays?|suggests?|reports?|states?|has|have|runs?|ranges?|starts?|is|are|was|were)\b (?P<rest>.+)$"
)


def standard_of(text: str, view: Perspective, locale: str) -> tuple[str, dict[str, str]]:
    """What a figure rests on: `state survey 2026 puts the median at $61k` is a sentence about the survey."""
    bare = text.strip().rstrip(".")
    if (found := _SAYS.match(bare)) and not re.match(r"(?:I|we|they|you|it|there)\b", bare, re.I):
        who = found["who"]
        if not re.match(r"(?:the|an?|your|my|our|this|that|these|most|all|both|[A-Z])", who) or (
            re.match(r"[A-Z]{2,}\b", who)
            and re.search(r"\b(?:survey|scale|report|index|guide|data|table|band|figures|median|study)\b", who)
            and not who.startswith("The")
        ):
            who = f"the {who}"
        shown = re.split(r" [-–—=] ", found["rest"])[0]
        rest = re.sub(r"^(?=median\b|mean\b|average\b|going rate\b|rate\b|top\b|minimum\b)", "the ", shown)
        clause = f"{who} {found['verb']} {rest}"
        cut = {"partly": "yes"} if shown != found["rest"] else {}
        return "clause", {"clause": clause, "sentence": f"{capitalised(clause)}.", **cut}
    kind, forms = forms_of(text, "why", view, locale)
    if forms.get("noun") and not re.match(r"(?:the|an?|your|my|our|this|that)\b", forms["noun"], re.I):
        forms["noun"] = f"the {forms['noun']}"
    return kind, forms


_MEASURE = re.compile(
    r"^(?P<span>(?:about |over |nearly )?(?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:years?|months?))(?: (?:of|in|as|with|on|at))? ?(?P<rest>.*)$",
    re.I,
)
_PLACED = re.compile(
    r"^(?:at|in|from|with|on|for|by|near|currently|now|based|formerly|previously|until|since|and)\b", re.I
)
_DOING = re.compile(r"^(?:now |currently |just )?[a-z]+ing\b", re.I)


def identity_of(text: str, view: Perspective, locale: str) -> tuple[str, dict[str, str]]:
    """Who somebody is: `ward nurse, 8 yrs paeds, moving into informatics` -> `I am a ward nurse with 8 years in …`."""
    bare = re.sub(r"^(?:I am|I['’]m|am|me:|i am|i['’]m)\s+", "", text.strip()).rstrip(".")
    if re.match(r"(?:I|my|we)\b", bare):
        return statement_of(text, view, locale)
    pieces = [piece.strip() for piece in re.split(r",\s+|\s+[–—-]\s+|;\s*", bare) if piece.strip()]
    first, *rest = pieces
    if re.match(
        r"(?:[a-z]+ed|worked|ran|led|built|did|have|do|run|work|teach|write|make|spent|study|studied)\b", first
    ) and not re.match(
        r"(?:retired|qualified|chartered|registered|licensed|licenced|experienced|trained|certified|skilled|self-employed|self-taught|married)\b",
        first,
    ):
        return statement_of(text, view, locale)
    if not re.match(
        r"(?:an?|the|in|at|out|on|currently|now|based|between|finishing|training|working|studying|retired|new)\b",
        first,
        re.I,
    ):
        first = _with_article(first)
    said, partly = f"I am {first}", False
    for piece in rest:
        if found := _MEASURE.match(piece):
            said += (
                f" with {found['span']}{' in ' + found['rest'] if found['rest'] else ' of experience'}"
                if " with " not in said
                else f" and {found['span']}{' in ' + found['rest'] if found['rest'] else ''}"
            )
        elif _DOING.match(piece) or _PLACED.match(piece):
            said += f", {piece}"
        else:
            partly = True
            break
    return "statement", {"clause": said, "sentence": f"{said}.", **({"partly": "yes"} if partly else {})}


def _with_article(noun: str) -> str:
    """`an electrician`, `an MSc student`, `a university lecturer`."""
    word = noun.split()[0]
    if word[1:].islower() and word not in NATIONS and not re.match(r"(?:Python|Java|Ruby|London)\b", word):
        noun = noun[:1].lower() + noun[1:]
    vowel = re.match(r"[aeiouAEIOU]|hono|hour|[FHLMNRSX](?:[A-Z]|$)", noun) and not re.match(
        r"(?:uni|eu|use|one)", noun
    )
    return f"{'an' if vowel else 'a'} {noun}"


_ASKED = re.compile(r"^(?P<aux>can|could|will|would|do|are|have|did|should|were) you (?P<rest>.+?)\?*$", re.I)
_TURNED = {
    "your": "my", "yours": "mine", "yourself": "myself", "you": "me", "us": "you", "we": "you", "our": "your", "me": "you", "my": "your",
}  # fmt: skip


def answered(question: str, *, yes: bool) -> str:
    """The plain answer to a yes-or-no question of theirs: `can you do Thursday?` -> `I can do Thursday`; else empty."""
    if found := re.match(r"^(?:do you have )?any (?P<what>[a-z][a-z -]+?)\?*$", question.strip(), re.I):
        return "" if yes else f"I have no {found['what'].lower()}"
    found = _ASKED.match(timed(question.strip()))
    if not found:
        return ""
    aux, rest = found["aux"].lower(), found["rest"].rstrip(" ?.")
    rest = re.sub(r"\b(?:still|already|also|even|please|possibly|by any chance) ", "", rest)
    rest = re.sub(r"[A-Za-z']+", lambda match: _TURNED.get(match[0].lower(), match[0]), rest)
    if aux == "do":
        return f"I {rest}" if yes else f"I do not {rest}"
    if aux == "did":
        return f"I did {rest}" if yes else f"I did not {rest}"
    verb = {"are": "am", "could": "can", "would": "would", "were": "was", "should": "should", "will": "will"}.get(
        aux, aux
    )
    if yes:
        return f"I {verb} {rest}"
    return f"I {'cannot' if verb == 'can' else f'{verb} not'} {rest}"
