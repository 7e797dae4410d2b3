"""From segments to forms: what a jotting can be in a sentence, as the reader of one note sees it.

A form exists only where it is safe. Wording asks for forms by name, so what is absent here is never pasted there.

| form | may be used in | from |
| --- | --- | --- |
| noun | “our conversation about {…}”, subject | noun phrases |
| gerund | “talking about {…}” | gerunds, acts, infinitives |
| question | “hearing {…}” | embedded and direct questions |
| topic | after “about”: noun, else gerund, else question | |
| clause | after “that” | clauses, acts, participles |
| sentence | by itself | whatever has a clause; several where the jotting had several |
| act | after “I” | acts, first-person pasts |
| infinitive | after “need to” | infinitives |
| advice | after “advice to” | imperatives |
| asked | after “you asked” | `asked about …` |
| quotation | after “your line” | quotations |
| wish | by itself | `good luck with …` |
| aside | in brackets or a sentence of its own | what followed a topic |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from thankyou.facts.resources import templates
from thankyou.reading.phrase.grammar import Kind, Segment, read
from thankyou.reading.phrase.lexicon import (
    CLOSED,
    INTRANSITIVE,
    IRREGULAR,
    SUBJECTS,
    base_of,
    can_be,
    gerund_of,
    is_known,
    past_of,
)
from thankyou.reading.phrase.normalise import evened
from thankyou.reading.phrase.person import MARK, NO_PEOPLE, Perspective, Speaker, Unclear, others_in, seen
from thankyou.reading.phrase.tokens import Token, join, tagged

__all__ = ["Field", "capitalised", "forms_of", "mentions_several", "reading", "sentence_of"]

Field = str
"""`point`, `why`, `need`, `evidence`, `enthusiasm`, `unaddressed`, `concern`, `answer`, `next`, `material` or `personal`."""

_STORY = frozenset(("why", "evidence", "enthusiasm", "unaddressed", "answer"))

_ABOUT_ME = _STORY | {"concern"}
"""Fields whose bullets without a subject are about the candidate."""

_WHO = r"(?:(?:we|i|you|she|he|they|(?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?))(?: both| all)? )?"
_TALKED = re.compile(
    rf"^{_WHO}(?:ended up )?(?:talked|talking|spoke|speaking|chatted|chatting|discussed|discussing|covered|went over|touched on|got into|went through)(?: (?:a lot|briefly|for a while|at length))?(?: about| on| of)? (?=\S)",
    re.I,
)
_SAID = re.compile(
    rf"^{_WHO}(?:also )?(?:said|mentioned|explained|noted|pointed out|told me|says|mentions)(?: that|,|:)? (?=\S)", re.I
)
_ASKED = re.compile(
    rf"^{_WHO}(?:also )?(?:asked|wanted to know|was curious|were curious)(?: me)? (?=(?:about|how|what|why|whether|if|when|where|which|who)\b)",
    re.I,
)
_UNSAID = re.compile(
    r"^(?:(?:i|we) )?(?:(?:completely |totally )?(?:forgot|failed|meant|wanted|would have liked|never got|didn['’]t get|did not get|should have|wish i['’]d|wish i had|never|didn['’]t|did not|ran out of time)"
    r"(?: (?:the chance|a chance|round|around|time))?)(?: to)? (?:ask(?:ed)?(?: (?:about|her|him|them|you))?|mention(?:ed)?|say|said|tell (?:her|him|them|you)|told (?:her|him|them|you)|bring up|brought up|add(?:ed)?|talk(?:ed)? about|cover(?:ed)?|explain(?:ed)?|raise[d]?|discuss(?:ed)?)"
    r"(?: (?:that|about))?:? ",
    re.I,
)
_WORRIED = re.compile(
    rf"^{_WHO}(?:also )?(?:(?:was|were|is|are|seemed|sounded|looked) )?(?:a bit |a little |slightly |clearly )?(?:worried|worries|thought|thinks|feared|fears|felt|concerned|unsure|hesitant|nervous|wondered|wonders|doubted|asked|raised|flagged|questioned)(?: about| that| whether| if| over| by)? (?=\S)",
    re.I,
)
_NEEDED = re.compile(
    r"^(?:(?:they|you|she|he|we) )?(?:really |still )?(?:need|needs|want|wants|are looking for|is looking for|looking for)(?: somebody| someone)?(?= (?:to )?)(?= \S)",
    re.I,
)
_WISH = re.compile(
    r"^(?:good luck|best of luck|congrats|congratulations|happy (?:birthday|anniversary|retirement)|enjoy|have a (?:good|great|lovely)|safe travels|get well)\b",
    re.I,
)
_JOINED = re.compile(r"^(?:because|since|cause|as (?=(?:i|we|it|they|my|our)\b))\s*", re.I)
_IT_VERBS = frozenset(
    "remind change make give show help teach tell explain sound answer confirm match hit strike surprise settle clarify click mean mirror echo fit stick stay resonate open put shift".split()
)
_STATES = frozenset(
    "have speak know own live hold play volunteer love like enjoy want need hope plan prefer feel think believe work run manage teach lead can could would".split()
)
_MINDS = frozenset(
    "want love like enjoy hope prefer need feel think believe admire respect appreciate trust know care miss believe look find am be have".split()
)
"""Verbs that already say what the candidate wishes: `want to work somewhere small`."""
_I_WILL = frozenset(
    "ride join shadow work cook teach play drive walk audition demonstrate bring provide record write finish start spend try fill sign return pick stop hear meet send wait do complete present visit get receive fly travel submit prepare shadow return talk speak take sit come go chat".split()
)
_YOURS_NOW = frozenset(
    "waiting finalising finalizing reviewing interviewing deciding meeting checking seeing speaking talking hoping planning aiming looking".split()
)
_YOU_WILL = frozenset(
    "decide call ring phone email e-mail interview make invite check review finalise finalize choose let contact write announce share confirm reply respond".split()
)


@cache
def _nouns() -> dict[str, frozenset[str]]:
    import yaml

    data = yaml.safe_load((templates() / "rules" / "nouns.yaml").read_text(encoding="utf-8"))
    return {key: frozenset(str(words).split()) for key, words in data.items()}


_DONE = re.compile(
    r"^(?:the |my )?(?P<what>(?:[\w-]+ ){0,3}(?:course|exam|test|module|certificate|diploma|apprenticeship)) (?P<did>passed|completed|finished|taken)\b(?P<rest>.*)$"
)
"""`anaesthetic course passed in June`: who passed it is the candidate."""


def forms_of(text: str, field: Field, view: Perspective, locale: str) -> tuple[str, dict[str, str]]:
    """The kind of a normalised jotting and its forms. Raises `Unclear` where nothing safe can be made of it."""
    view = view._replace(
        mine=field in _STORY,
        elsewhere=field in ("evidence", "answer"),
        speaker_name=MARK + view.speaker_name if view.speaker_name else "",
    )
    if field in _STORY and (done := _DONE.match(text)):
        text = f"{done['did']} the {done['what']}{done['rest']}"
    reduced, forms = _reduced(text, field, view.reader_names | view.others)
    segments = _for_field(read(reduced), field)
    if not segments:
        raise Unclear("nothing in it could be read as a phrase")
    kind = segments[0].kind.value
    if _WISH.match(reduced):
        return kind, {
            "wish": sentence_of(_begin(join(seen(sum((segment.tokens for segment in segments), ()), view)))).replace(
                MARK, ""
            )
        }
    made = []
    for index, segment in enumerate(segments):
        made.append(_attempted(segment, field, view, locale, index, segments))
        view = _aware(view, segment, made[-1])
    forms |= _combined(segments, made, field)
    if "gift" in forms:
        forms["gift"] = forms.get("noun") or forms.get("gerund", "")
    if "asked" in forms:
        forms["asked"] = _asked(segments, view)
    if not forms:
        raise Unclear("no safe form of it was found")
    if "partly" in forms and field == "evidence" and "clause" not in forms:
        raise Unclear("only a part of it could be read, which might not mean the same")
    if "partly" in forms and field in ("why", "answer", "unaddressed", "personal", "concern"):
        raise Unclear("only a part of it could be read, which might not mean the same")
    if field == "next":
        forms = {form: _NEXT_TAIL.sub(r", with the \1 on \2", text) for form, text in forms.items()}
    return kind, {form: _finished(text) for form, text in forms.items()}


def _attempted(
    segment: Segment, field: Field, view: Perspective, locale: str, index: int, segments: Sequence[Segment]
) -> dict[str, str]:
    """The forms of a segment; a later one that cannot be used does not spoil the first."""
    if (
        index
        and segment.kind is Kind.PRESENT
        and field in ("point", "personal")
        and segments[index - 1].kind in (Kind.CLAUSE, Kind.PRESENT)
    ):
        index = 0
    try:
        return _made(segment, field, view, locale, index)
    except Unclear:
        if not index or segments[0].kind is Kind.ADVERBIAL:
            raise
        return {}


def _aware(view: Perspective, segment: Segment, made: dict[str, str]) -> Perspective:
    """What later pronouns may refer to; after a clause about the reader, *she* goes on meaning the reader."""
    plural = any(token.tag == "NS" and token.low not in NO_PEOPLE for token in segment.tokens)
    about_you = re.match(r"you\b", made.get("clause", ""))
    human = view.human or others_in(segment.tokens, view, named=bool(about_you))
    return view._replace(plural=view.plural or plural, human=human)


def mentions_several(text: str) -> bool:
    """Whether a jotting names several people or things that a later *they* or *them* may mean."""
    return any(
        token.tag == "NS" and token.low not in NO_PEOPLE and not token.low.endswith("ics")
        for segment in read(evened(text).text)
        for token in segment.tokens
    )


_NEXT_TAIL = re.compile(
    r", ((?:phone |video |final |second )?(?:call|interview|decision|answer|offer|visit|round|meeting)) (?:on )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=\.?$)"
)
_TAIL_COUNT = re.compile(
    r", ((?:zero|\d{1,3}|one|two|three|four|five) (?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|nights?\b|times?\b|of\b|or\b|to\b|now\b|still\b)[a-z][\w-]*(?: [a-z][\w-]*)?)(?=\.?$)"
)
_TAIL_ONLY = re.compile(
    r", (?=(?:first|second|third|only|last|biggest|largest|oldest|smallest|newest) [a-z]+ (?:on|in|at|of|for|with)\b)"
)
_TAIL_PLACE = re.compile(r", ([a-z]+s (?:on|in|at|off|under|behind) the [a-z]+)(?=\.?$)")
_TAIL_ALL = re.compile(
    r", (all|both|most|none|half) (?:of them )?(?=(?:passed|stayed|left|got|made|went|finished|came|kept|are|were|have)\b)"
)


def _finished(text: str) -> str:
    if text.startswith(("I ", "we ", "We ")):
        text = _TAIL_COUNT.sub(r", with \1", text)
    text = re.sub(r", (?:0|zero|no) ([a-z]+(?: [a-z]+)?)(?= (?:in|over|for|since) |\.?$)", r", with no \1", text)
    text = re.sub(
        r", (\d+ (?:days|weeks|hours|minutes)) to (do|finish|complete|prepare|return|write) it\b",
        r", with \1 to \2 it",
        text,
    )
    text = _TAIL_ALL.sub(r", and \1 of them ", text)
    text = re.sub(r", (?=(?:hardly|barely) any )", ", with ", text)
    text = re.sub(r", (\d+%) (?=[a-z]+ed\b|left\b|went\b|came\b|got\b|quit\b)", r", and \1 of them ", text)
    text = re.sub(r"[;,] (nobody|no one|none) (?=(?:hurt|injured|lost|late|sick|missing)\b)", r", with \1 ", text)
    text = re.sub(r", (\d[\d,.]* [a-z]+s), with (\d[\d,.]* [a-z]+s)(?=\.?$)", r", with \1 and \2", text)
    text = _TAIL_ONLY.sub(", the ", text)
    if text.count(",") == 1 and re.match(r"(?:you|your|we|the|I)\b", text, re.I):
        text = _TAIL_PLACE.sub(r", with \1", text)
    text = re.sub(r", last (?=(?:\d+|one|two|three|four|five) )", ", the last ", text)
    if re.match(r"I |[a-z]+ing own ", text):
        text = re.sub(
            r"\b(bringing|using|bring|use|make|take|with|for|have|run|ran|built|made|wrote|brought|used) own (?=[a-z])",
            r"\1 my own ",
            text,
        )
    text = re.sub(r"(?<=[a-z\d%]), no (?=[a-z]+(?: [\w%]+){0,5}(?:[.,]|$))", ", with no ", text.replace(MARK, ""))
    text = _DATED.sub(r"\1 on \2", text)
    return re.sub(r", (\d+|two|three|four|five|six|half|most|all) (?=(?:now|still) [a-z])", r", \1 of them ", text)


_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(
    rf"\b(?!(?:on|by|before|after|until|till|from|since|to|of|and|or|for|the|is|are|was|in|at|or|between|through|about|around|until|than|with)\b)([a-z]+) ((?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})(?! ?(?:and|to|or|-))(?=[.,;]|$))"
)
"""A date that follows a verb or a noun without its preposition: `resitting it 3 December`."""


def reading(text: str, field: Field) -> tuple[Kind, ...]:
    """The kinds of a normalised jotting's segments, as the field reads them."""
    return tuple(segment.kind for segment in _for_field(read(_reduced(text, field)[0]), field))


_SPEAKS = re.compile(
    r"^(?P<who>(?-i:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})|she|he|they)(?:['’]s)?(?: (?:asked|said|says|told me|put it|wondered|wrote|line|question|quote|advice))?(?: to me| me)?: ?(?=\S)",
    re.I,
)


_NO_TIME = re.compile(
    r"[\s.,;–—-]+(?:but )?(?:there (?:was(?:n['’]t| not| no)|wasn['’]t)|we had no|no|not enough|ran out of|didn['’]t have|did not have) (?:enough |the )?time\b.*$",
    re.I,
)
_LAST_PLACE = re.compile(
    r"^(?:at )?(?:my |the )?last (site|job|place|school|firm|company|team|shop|yard|hospital|ward|office|employer|kitchen|studio|lab),? (?=(?:they|we|it|nobody|everyone|people|everybody)\b)",
    re.I,
)


def _spoken(text: str, names: frozenset[str]) -> str:
    """`Nasreen asked: …` without its speaker, where that is one of the interviewers or a pronoun."""
    match = _SPEAKS.match(text)
    if not match:
        return text
    who = match["who"].lower()
    known = {part for name in names for part in name.split()}
    if who not in ("she", "he", "they") and who.split()[-1].strip(".") not in known:
        return text
    return text[match.end() :]


def _reduced(text: str, field: Field, names: frozenset[str] = frozenset()) -> tuple[str, dict[str, str]]:
    """The jotting without `we talked about …`, `forgot to mention …` and the like."""
    rules = {
        "point": ((_ASKED, "asked"), (_TALKED, ""), (_SAID, "")), "next": ((_SAID, ""),), "personal": ((_TALKED, ""), (_SAID, "")), "unaddressed": ((_UNSAID, ""),),
        "concern": ((_WORRIED, ""), (_SAID, "")), "why": ((_JOINED, ""),), "enthusiasm": ((_JOINED, ""),), "answer": (), "need": ((_SAID, ""),),
    }  # fmt: skip
    forms: dict[str, str] = {}
    text = re.sub(
        r"^that (?=(?:you|they|she|he|we|i|the|it|there|nobody|no one|a|an|my|their|her|his)\b)", "", text, flags=re.I
    )
    if field in ("enthusiasm", "personal"):
        text = re.sub(r"^that (?=[a-z]+ [a-z]+ )", "", text)
    if field == "next":
        text = re.sub(
            r"^we(?:['’]d|['’]ll| will| would| should| get to)? (?=(?:hear|know|find out)\b)",
            "I will ",
            text,
            flags=re.I,
        )
        text = re.sub(r"\bI(?:['’]d| would) (?=(?:hear|know|get|have|meet|be)\b)", "I will ", _turned(text))
    if field in ("point", "personal"):
        said = _spoken(text, names)
        if said != text and said.endswith("?") and not said.startswith(('"', "“")):
            return f'"{capitalised(said)}"', {}
        text = said
    if field == "next" and re.match(r"no (?:date|timeline|word|idea|time ?frame|deadline)\b", text, re.I):
        raise Unclear("it says that nothing was said")
    if field == "unaddressed":
        text = _NO_TIME.sub("", text) or text
    if field == "why":
        text = _LAST_PLACE.sub(r"at my last \1 ", text)
        text = re.sub(r"^(?:the )?same (?=(?:on|in|at|with|for|here|there)\b)", "it is the same ", text, flags=re.I)
    if field == "answer":
        text = re.sub(
            r"^(?:(?:that['’]?s|thats|that is|it['’]?s) (?:right|true|correct|fair)|yes|true|fair)(?:[,;:.]+ (?:but )?| but )",
            "",
            text,
            flags=re.I,
        )
    if field in ("evidence", "answer", "why"):
        text = re.sub(r"^([a-z][\w ,'’-]{2,40}): (?=from )", r"\1 ", text, flags=re.IGNORECASE)
    if field == "personal" and (
        thanks := re.match(r"(?:many )?(?:thanks?|thank you)(?: again)? for (?=\S{2})", text, re.I)
    ):
        return text[thanks.end() :], {"gift": ""}
    for pattern, form in rules.get(field, ()):
        match = pattern.match(text)
        if match and match.end() and len(text) - match.end() > 3:
            text = text[match.end() :]
            if pattern is _WORRIED:
                forms["feared"] = "yes"
            if form:
                forms[form] = ""
            if form or pattern is _SAID:
                text = re.sub(r"^about ", "", text)
            break
    return text, forms


_TURNED = {"you": "I", "your": "my", "yours": "mine", "we": "they", "us": "them", "our": "their"}


def _turned(text: str) -> str:
    """What they said in their own words, seen from the candidate: `we'll call you` -> `they'll call me`."""
    if (mine := re.match(r"you(?:['’]ll| will) ([a-z]+)", text, re.I)) and mine[1].lower() in _YOU_WILL:
        return text
    if not re.match(r"(?:you|we)(?:['’]ll| will| are|['’]re| should| can| \w+)\b", text, re.I):
        return text

    def one(match: re.Match[str]) -> str:
        word = match[0].lower()
        if (
            word == "you"
            and match.start() > 0
            and not re.search(r"\b(?:that|if|when|and|but)\s$", match.string[: match.start()])
        ):
            return "me"
        return _TURNED[word]

    return re.sub(r"\b(?:you|your|yours|we|us|our)\b", one, text, flags=re.I)


def _asked(segments: Sequence[Segment], view: Perspective) -> str:
    text = _mid(join(seen(segments[0].tokens, view)))
    return text if segments[0].kind is Kind.QUESTION else f"about {text}"


_STATUS = frozenset(
    "certified qualified licensed registered accredited experienced insured vetted chartered bilingual fluent trained".split()
)
"""Participles that say what somebody is rather than what they did, where no object follows."""


_EVENTS = frozenset("interview interviews session lunch dinner breakfast day trial shift test meeting tour".split())
"""What a word in -ing may stand before as its adjective: `working interview`, `coding test`."""
_CHIEFLY = frozenset("mostly mainly largely chiefly partly primarily".split())
_ARRANGED = frozenset("paid unpaid combined shared timed recorded filmed guided planned scheduled supervised".split())
_PAST_FORMS = frozenset(past for past, _ in IRREGULAR.values())
_ABILITY = frozenset("experience skill skills knowledge background".split())


def _planned(segment: Segment) -> list[Segment]:
    """`a trial shift, Lorraine to set it up`: what comes, and who sees to it."""
    tokens = segment.tokens
    for index, token in enumerate(tokens):
        if segment.kind is Kind.NOUN and index and token.text == "," and _coming(tokens[index + 1 :]):
            return [segment._replace(tokens=tokens[:index]), segment._replace(tokens=tokens[index + 1 :], joint=",")]
    return [segment]


def _for_field(segments: tuple[Segment, ...], field: Field) -> tuple[Segment, ...]:
    """Readings that the field makes likelier: `reduced waste 30%` as evidence is an act."""
    out: list[Segment] = []
    if field == "next":
        segments = tuple(piece for segment in segments for piece in _planned(segment))
    for segment in segments:
        first = segment.tokens[0]
        if field in _STORY and segment.kind is Kind.ASK and segment.tokens[-1].text != "?" and first.low == "have":
            segment = segment._replace(kind=Kind.BASE, verb=0)
        if out and segment.kind is Kind.BASE and first.low in _CHIEFLY:
            segment = segment._replace(kind=Kind.NOUN, verb=-1)
        if field == "need" and segment.kind is Kind.ACT and IRREGULAR.get(first.low, ("",))[0] == first.low:
            segment = segment._replace(kind=Kind.BASE, tokens=(first._replace(tag="VB"), *segment.tokens[1:]))
        if (
            field in ("evidence", "answer")
            and segment.kind is Kind.NOUN
            and first.tag == "VN"
            and len(segment.tokens) > 1
            and segment.tokens[1].tag in ("N", "NS", "NUM", "D", "S")
        ):
            segment = segment._replace(kind=Kind.ACT, verb=0)
        if (
            field in ("evidence", "answer", "unaddressed", "why")
            and segment.kind is Kind.BASE
            and first.low in IRREGULAR
            and IRREGULAR[first.low][0] == first.low
            and first.tag == "VB"
        ):
            segment = segment._replace(kind=Kind.ACT)
        if (
            out
            and segment.kind is Kind.BASE
            and field in _STORY
            and len(segment.tokens) > 1
            and segment.tokens[1].tag == "P"
        ):
            segment = segment._replace(kind=Kind.NOUN)
        if (
            field in ("evidence", "answer", "unaddressed")
            and segment.kind is Kind.NOUN
            and re.search(r"[a-z]{2}ed$", first.low)
            and first.low not in _STATUS
            and len(segment.tokens) > 1
            and segment.tokens[1].tag in ("N", "NS", "NUM", "D", "S", "P", "NP", "A")
        ):
            segment = segment._replace(kind=Kind.ACT, verb=0)
        if (
            out
            and out[-1].kind is Kind.BASE
            and segment.kind is Kind.ACT
            and first.low in IRREGULAR
            and IRREGULAR[first.low][0] == first.low
        ):
            segment = segment._replace(kind=Kind.BASE, tokens=(first._replace(tag="VB"), *segment.tokens[1:]))
        if (
            field in ("evidence", "answer")
            and segment.kind is Kind.CLAUSE
            and segment.subject == 0
            and first.tag in ("VN", "VD", "A")
            and first.low not in _STATUS
            and (first.low.endswith("ed") or first.low in _PAST_FORMS)
            and len(segment.tokens) > 1
            and segment.tokens[1].tag in ("N", "NS", "NP", "D", "S", "NUM")
        ):
            segment = segment._replace(kind=Kind.ACT, verb=0)
        if field == "next" and segment.kind is Kind.ACT and first.low in _ARRANGED and segment.verb == 0:
            segment = segment._replace(kind=Kind.NOUN, verb=-1, tokens=(first._replace(tag="A"), *segment.tokens[1:]))
        if field == "concern" and segment.kind is Kind.BASE and can_be(first.text, "N") and first.tag == "VB":
            segment = segment._replace(kind=Kind.NOUN, verb=-1, tokens=(first._replace(tag="N"), *segment.tokens[1:]))
        if (
            segment.kind is Kind.GERUND
            and len(segment.tokens) > 1
            and any(token.low in _ABILITY for token in segment.tokens[1:4])
        ):
            segment = segment._replace(kind=Kind.NOUN, tokens=(first._replace(tag="N"), *segment.tokens[1:]))
        if (
            field == "next"
            and segment.kind is Kind.GERUND
            and len(segment.tokens) > 1
            and segment.tokens[1].low in _EVENTS
        ):
            segment = segment._replace(kind=Kind.NOUN, verb=-1, tokens=(first._replace(tag="A"), *segment.tokens[1:]))
        status = first.low in _STATUS and (
            first.low not in ("trained", "registered", "experienced", "vetted")
            or len(segment.tokens) == 1
            or segment.tokens[1].tag == "P"
        )
        if status and segment.kind in (Kind.NOUN, Kind.ACT):
            segment = segment._replace(kind=Kind.ADJECTIVE)
        if segment.kind is Kind.ACT and len(segment.tokens) == 1:
            segment = segment._replace(kind=Kind.OTHER)
        if (
            segment.kind is Kind.ACT
            and len(segment.tokens) > 1
            and segment.tokens[1].low in ("by", "for")
            and "by" in [token.low for token in segment.tokens[1:3]]
        ):
            segment = segment._replace(kind=Kind.OTHER)
        if (
            out
            and segment.kind is Kind.ACT
            and segment.verb > 0
            and field not in _STORY
            and segment.tokens[segment.verb].low.endswith("ed")
            and segment.verb + 1 < len(segment.tokens)
            and segment.tokens[segment.verb + 1].tag in ("N", "NS", "A")
        ):
            segment = segment._replace(kind=Kind.NOUN)
        if (
            field == "need"
            and segment.kind is Kind.CLAUSE
            and first.low in ("someone", "somebody", "anyone", "anybody", "people")
            and len(segment.tokens) > 2
            and (segment.tokens[1].low in ("who", "that", "to", "with", "able") or segment.tokens[1].tag in ("D", "S"))
        ):
            segment = segment._replace(kind=Kind.NOUN, verb=-1)
        if (segment.kind is Kind.PRESENT and field in ("need", "enthusiasm", "material")) or (
            field == "material" and segment.kind in (Kind.BASE, Kind.ACT, Kind.GERUND, Kind.CLAUSE)
        ):
            plural = segment.tokens[0]._replace(tag="NS") if segment.kind is Kind.PRESENT else segment.tokens[0]
            segment = segment._replace(kind=Kind.NOUN, tokens=(plural, *segment.tokens[1:]))
        if (
            segment.kind is Kind.PRESENT
            and len(segment.tokens) > 1
            and segment.tokens[1].tag in ("VD", "BED", "BEP", "M", "HVB")
        ):
            segment = segment._replace(kind=Kind.CLAUSE, verb=1)
        out.append(segment)
    return tuple(out)


# --- one segment -------------------------------------------------------------------------------------------------


def _made(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    """The forms of one segment."""
    makers = {
        Kind.NOUN: _noun, Kind.GERUND: _gerund, Kind.QUESTION: _question, Kind.ASK: _ask, Kind.CLAUSE: _clause, Kind.ACT: _act, Kind.PARTICIPLE: _participle,
        Kind.PRESENT: _present, Kind.BASE: _base, Kind.ADJECTIVE: _adjective, Kind.QUOTATION: _quotation, Kind.ADVERBIAL: _adverbial,
    }  # fmt: skip
    maker = makers.get(segment.kind)
    return maker(segment, field, view, locale, number) if maker else {}


def _noun(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    if segment.tokens[0].low == "both" and field == "personal" and view.speaker is not Speaker.COLLEAGUE:
        return {"clause": f"we are {_low_first(join(segment.tokens))}"}
    if field == "next" and (coming := _coming(segment.tokens)):
        return {"clause": _mid(join(seen(coming, view)))}
    if (passive := _passive(segment.tokens)) and (
        field in ("answer", "unaddressed", "next", "evidence") or (field == "point" and _is_habit(segment.tokens))
    ):
        return {"clause": _mid(join(seen(passive, view)))}
    tokens = seen(segment.tokens, view)
    if tokens[0].tag == "I" and (len(tokens) == 1 or tokens[0].low in ("i", "you", "he", "she", "we", "they")):
        raise Unclear("it only names somebody")
    if field == "concern" and tokens[-1].low in ("yet", "so") and tokens[0].low in ("no", "not"):
        tokens = tokens[:-1]
    if field == "enthusiasm" and tokens[0].low in ("no", "none", "nobody", "nothing"):
        return {"clause": f"there is {_mid(join(tokens))}"}
    if field in ("point", "next") and (due := _DUE.match(_mid(join(tokens)))):
        return {
            "clause": f"{definite(due[1]) if due[1].islower() else due[1]} {'are' if _plural_head(due[1]) else 'is'} {due[2]}"
        }
    if (
        tokens[-1].tag in ("D", "C", "S", "TO") and not (tokens[-1].low == "to" and field == "need" and len(tokens) > 4)
    ) or (
        tokens[-1].tag == "P"
        and not any(token.low in ("that", "which", "who") for token in tokens)
        and tokens[-1].low not in ("on", "off", "in", "out", "up", "over", "down", "about", "for")
    ):
        raise Unclear("it breaks off in the middle")
    if any(token.tag in ("VZ", "VD") for token in tokens) and not any(
        token.tag in ("W", "K") or token.low in SUBJECTS or _contact(tokens, index)
        for index, token in enumerate(tokens)
    ):
        return {}
    if any(token.tag == "K" and token.low in ("if", "unless", "because", "although", "until") for token in tokens):
        return {}
    if field != "material" and any(
        token.tag == "Q" and index and tokens[index - 1].tag == "N" and tokens[index - 1].low not in _SPOKEN
        for index, token in enumerate(tokens)
    ):
        raise Unclear("it is not clear how the quotation belongs to the rest")
    if field == "point" and (measured := _measured(tokens)):
        return {"clause": _mid(join(measured))}
    if field == "point" and (stood := _standing(join(tokens))):
        return {"clause": stood}
    tokens = _as_a(tokens)
    if field in ("evidence", "answer", "why") and (went := _WENT.match(_mid(join(tokens)))):
        return {"clause": _moved(went[1], went[2])}
    text = _mid(join(_determined(tokens, "a" if field in ("need", "concern") else "the")))
    if field in ("point", "personal"):
        text = _WITH_WHAT.sub(r", with \1", text)
    years = _years(text) if field in ("evidence", "answer", "unaddressed") else None
    return {"noun": years or text}


_DUE = re.compile(
    r"((?:the |your )?(?:[A-Za-z][\w'’-]* ?){1,4}?) (due (?:before|in|by|on|after|next|this|at|for|any) .+)$"
)
"""`inspection due in March`: something is due."""


def _plural_head(noun: str) -> bool:
    return tagged(noun)[-1].tag == "NS"


_UNITS = frozenset("years months weeks days hours minutes year month week day hour minute percent".split())


_STANDS = re.compile(
    r"((?:\d+|two|three|four|five|six|half|most)(?: of (?:the |your )?(?:\d+|\w+))? [a-z]+s) (open|vacant|empty|unfilled|closed|down|missing|unused|broken|free|idle) (.+)$"
)
_ORDER = re.compile(r"[^,]+ first, (?:then .+|.+ second)$")


def _moved(what: str, how: str) -> str:
    """`scrap down` and `from 12% to 4%` as a clause."""
    if found := re.search(r" (up|down)$", what):
        return f"{what[: found.start()]} went {found[1]} {how}"
    return f"{what} went {how}"


def _standing(text: str) -> str:
    """`3 of 11 seats open since summer` -> `3 of 11 seats have been open since summer`; `bread first, then tills` -> `it is …`."""
    if _ORDER.match(text):
        return f"it is {_mid(text)}"
    if not (match := _STANDS.match(text)):
        return ""
    rest = _WITH_WHAT.sub(r", with \1", match[3])
    return f"{match[1]} {'have been' if re.search(r'(?:^| )since ', rest) else 'are'} {match[2]} {rest}"


def _measured(tokens: Sequence[Token]) -> tuple[Token, ...] | None:
    """`waiting list 14 months` -> `the waiting list is 14 months`."""
    end = len(tokens) - (2 if tokens[-1].low in _UNITS else 1)
    if end < 1 or tokens[end].tag != "NUM" or (end == len(tokens) - 1 and not tokens[end].text.endswith("%")):
        return None
    if any(token.tag not in ("A", "N", "NS", "NP", "VG", "VN", "D", "S") for token in tokens[:end]):
        return None
    if tokens[end - 1].tag not in ("N", "NS"):
        return None
    head = tuple(tokens[:end])
    if head[0].tag not in ("D", "S", "NP"):
        head = (Token("the", "D", ""), head[0]._replace(before=" "), *head[1:])
    return (*head, Token("are" if tokens[end - 1].tag == "NS" else "is", "BEZ"), *tokens[end:])


_WITH_WHAT = re.compile(
    r"(?<=[a-z\d]), ((?:everybody|everyone|nobody|no|hardly|half|all|most|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! (?:year|month|week|day|hour|minute|time|of them|in)s?\b)[^,]*)$"
)
"""What goes with a thing, behind it: `blind lifts at Tengah, two signalmen and a camera`."""


def _coming(tokens: Sequence[Token]) -> tuple[Token, ...] | None:
    """`HR to confirm by Friday` -> `HR will confirm by Friday`."""
    place = next((index for index, token in enumerate(tokens) if token.tag == "TO"), 0)
    if (
        not 0 < place < len(tokens) - 1
        or tokens[place + 1].tag not in ("VB", "BEB", "HVB")
        or any(token.tag not in ("N", "NS", "NP", "A", "D", "S") for token in tokens[:place])
    ):
        return None
    article = (Token("the", "D", ""),) if tokens[0].tag in ("N", "A") and tokens[0].low not in ("everything",) else ()
    head = (tokens[0]._replace(before=" " if article else ""), *tokens[1:place])
    return (*article, *head, Token("will", "M"), *tokens[place + 1 :])


_HABITS = frozenset("at within before twice once every daily weekly nightly only in by".split())
_PASTS = frozenset("until till last ago since yesterday originally then found seen taken".split())


def _is_habit(tokens: Sequence[Token]) -> bool:
    """Whether a participle behind a noun says what is done as a rule: `caseloads capped at 16`."""
    lows = [token.low for token in tokens]
    place = next((index for index, token in enumerate(tokens) if token.tag in ("VN", "VD")), 0)
    follows = lows[place + 1] if place and place + 1 < len(lows) else ""
    return (
        follows in _HABITS
        and not _PASTS & set(lows)
        and not any(re.fullmatch(r"(?:19|20)\d\d", low) for low in lows)
        and not (follows in ("in", "by") and len(lows) > place + 2 and not lows[place + 2][:1].isdigit())
    )


def _passive(tokens: Sequence[Token]) -> tuple[Token, ...] | None:
    """`exam booked for 3 March` -> `the exam is booked for 3 March`."""
    index = 0
    while index < len(tokens) and tokens[index].tag in ("N", "NS", "A", "NP"):
        index += 1
    if (
        0 < index == len(tokens) - 2
        and tokens[index].low in ("already", "now", "just")
        and tokens[-1].low.endswith(("ed", "one", "ent", "tten"))
    ):
        start = () if tokens[0].tag == "NP" else (Token("the", "D", ""),)
        verb = Token("are" if tokens[index - 1].tag == "NS" else "is", "BEZ")
        return (*start, tokens[0]._replace(before=" " if start else ""), *tokens[1:index], verb, *tokens[index:])
    if (
        not 0 < index < len(tokens) - 1
        or tokens[index].tag not in ("VN", "VD")
        or tokens[index + 1].tag not in ("P", "R", "TO")
        or tokens[index - 1].tag not in ("N", "NS")
    ):
        return None
    plural = tokens[index - 1].tag == "NS"
    article = () if plural or tokens[0].tag == "NP" else (Token("the", "D", ""),)
    head = (tokens[0]._replace(before=" " if article else "", text=_mid(tokens[0].text)), *tokens[1:index])
    return (*article, *head, Token("are" if plural else "is", "BEP" if plural else "BEZ"), *tokens[index:])


def _contact(tokens: Sequence[Token], index: int) -> bool:
    """Whether a relative clause without `that` starts here: `the corner / the kids built`."""
    return index > 0 and tokens[index].tag in ("D", "S") and tokens[index - 1].tag in ("N", "NS")


_YEARS = re.compile(
    r"^(?P<what>.+?),? (?:for )?(?:the (?:last|past) )?(?P<count>(?:about |over |nearly |almost |more than )?(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)) (?P<unit>years|months)$"
)


_SERVED_AS = re.compile(
    r"^((?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten) (?:years|months)) (?!of\b|as\b|in\b|on\b|at\b|with\b|for\b|and\b|ago\b|old\b|now\b|running\b|under\b|doing\b|since\b|to\b|from\b|without\b|before\b|after\b|experience\b|inside\b|behind\b|near\b|across\b|between\b)((?:[a-z]+ ){0,2}[a-z]+)((?:,| in | at | on | with | for ).*|)$"
)
"""`6 years tower crew, 400 ft`: time, and what one was in it."""


def _agentive(what: str) -> bool:
    """Whether a job is named by who does it (`charge nurse on nights`), not by what is done (`stock control`)."""
    head = re.split(r" (?:on|in|at|for|of|with) ", what)[0].split()[-1].lower()
    return bool(
        re.search(
            r"(?:crew|er|or|ist|ian|ant|ee|chef|nurse|lead|clerk|cook|chief|head|guide|pilot|temp|intern|officer|tech|rep)$",
            head,
        )
    )


def _years(text: str) -> str | None:
    """`charge nurse on nights 3 years` -> `3 years as charge nurse on nights`."""
    if (served := _SERVED_AS.match(text)) and _agentive(served[2]):
        return f"{served[1]} as {served[2]}{served[3]}"
    if not (match := _YEARS.match(text)):
        return None
    return f"{match['count']} {match['unit']} {'as' if _agentive(match['what']) else 'of'} {_bare(match['what'])}"


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", text)


def _gerund(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    if field == "point" and (measured := _measured(segment.tokens)):
        return {"clause": _mid(join(seen(measured, view)))}
    tokens = seen(_object_determined(segment.tokens, 0), view)
    text = _mid(join(tokens))
    if field == "next":
        return {"clause": f"you are {text}"} if tokens[0].low in _YOURS_NOW else {}
    if field in ("evidence", "answer", "unaddressed") and re.search(r"\bsince\b", text):
        return {"clause": f"I have been {text}"}
    if field in ("evidence", "answer", "unaddressed") and _GOING_ON.search(text):
        return {"clause": f"I am {text}"}
    return {"gerund": text}


_GOING_ON = re.compile(
    r"\b(?:now|currently|at the moment|next (?:week|month|year|spring|summer|autumn|fall|winter)|this (?:week|month|year|spring|summer|autumn|fall|winter)|(?:in|on) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?)$"
)


def _question(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    tokens = seen(segment.tokens, view)
    if len([token for token in tokens if token.tag != "PUN"]) < 2:
        return {}
    return {"question": _mid(join(tokens))}


def _ask(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    tokens = [token for token in seen(segment.tokens, view) if token.text != "?"]
    embedded = _embedded(tokens)
    if (
        field == "point"
        and view.speaker is Speaker.READER
        and segment.tokens[0].tag != "W"
        and segment.tokens[1].low == "you"
    ):
        raise Unclear("a yes-or-no question to you says little without your answer")
    made = {"ask": _begin(join(tokens)) + "?"}
    if embedded:
        made["question"] = _mid(embedded)
    if neutral := _neutral(tokens):
        made["neutral"] = neutral
    return made


def _neutral(tokens: Sequence[Token]) -> str | None:
    """`how do you recruit testers` -> `how to recruit testers`, which leaves open who asked whom."""
    for index in range(1, len(tokens) - 2):
        if (
            tokens[0].tag == "W"
            and tokens[0].low in ("how", "what", "where", "when", "who", "which")
            and tokens[index].low in ("do", "would", "should", "can", "could")
            and tokens[index + 1].low in ("you", "we", "i")
        ):
            if tokens[index + 2].tag in ("VB", "DOB", "HVB", "BEB"):
                return _mid(join([*tokens[:index], Token("to", "TO"), *tokens[index + 2 :]]))
            return None
    return None


_AUXILIARY = ("BEZ", "BEP", "BED", "HVZ", "HVD", "HVB", "M")
_DO = ("DOB", "DOZ", "DOD")


def _embedded(tokens: list[Token]) -> str | None:
    """`how do you staff nights` -> `how you staff nights`; None where the order cannot be undone safely."""
    lead = 0
    if tokens[0].tag == "W":
        while lead < len(tokens) and tokens[lead].tag not in (*_AUXILIARY, *_DO):
            lead += 1
        if lead >= len(tokens):
            return (
                join(tokens) if len(tokens) > 2 and any(token.tag in ("VZ", "VD", "VB") for token in tokens) else None
            )
    elif tokens[0].tag not in (*_AUXILIARY, *_DO):
        return None
    auxiliary = tokens[lead]
    rest = tokens[lead + 1 :]
    negative = bool(rest) and rest[0].tag == "NEG"
    rest = rest[1:] if negative else rest
    front = list(tokens[:lead]) or [Token("whether", "W", "")]
    end = _subject_end(rest)
    if not end:
        subject_question = tokens[0].low in ("who", "what") and lead == 1 and auxiliary.tag not in _DO
        return (
            join(tokens)
            if subject_question and rest[:1] != [] and rest[0].tag not in ("I", "D", "S", "NP", "N", "NS")
            else None
        )
    subject, tail = rest[:end], rest[end:]
    if auxiliary.tag in _DO:
        main = next((token for token in tail if token.tag not in ("R", "NEG")), None)
        if negative or main is None or main.tag not in ("VB", "HVB", "DOB", "BEB"):
            return None
        return join([*front, *_spaced(subject), *_inflected(tail, auxiliary, subject)])
    if not tail and auxiliary.tag not in ("BEZ", "BEP", "BED"):
        return None
    moved = [
        auxiliary._replace(
            before=" ",
            text=auxiliary.text.lower()
            if auxiliary.text[0] not in "'’"
            else {"'s": "is", "’s": "is"}.get(auxiliary.low, auxiliary.text),
        )
    ]
    return join([*front, *_spaced(subject), *moved, *([Token("not", "NEG")] if negative else []), *tail])


def _spaced(tokens: Sequence[Token]) -> list[Token]:
    return [
        tokens[0]._replace(
            before=" ",
            text=tokens[0].text
            if tokens[0].tag == "NP" or tokens[0].text.startswith("I")
            else tokens[0].text[:1].lower() + tokens[0].text[1:],
        ),
        *tokens[1:],
    ]


def _subject_end(tokens: Sequence[Token]) -> int:
    """How many tokens the subject of an inverted question takes; 0 where that cannot be told."""
    if not tokens:
        return 0
    if tokens[0].tag == "I":
        return 1 if tokens[0].low in SUBJECTS else 0
    if tokens[0].tag not in ("D", "S", "NP", "N", "NS"):
        return 0
    for index in range(1, len(tokens)):
        if tokens[index].tag in ("A", "VN") and tokens[index - 1].tag in ("N", "NS", "NP"):
            return index
        if tokens[index].tag not in ("D", "A", "N", "NS", "NP", "NUM", "POS", "S"):
            return index
        if tokens[index].tag in ("N", "NS") and index + 1 < len(tokens) and tokens[index + 1].tag in ("D", "S"):
            return 0
    return len(tokens)


def _inflected(tail: Sequence[Token], auxiliary: Token, subject: Sequence[Token]) -> list[Token]:
    """The main verb takes over what `do` carried: `does the ward staff` -> `the ward staffs`."""
    from thankyou.reading.phrase.lexicon import third_of

    out = list(tail)
    for index, token in enumerate(out):
        if token.tag in ("R", "NEG"):
            continue
        base = token.low
        if auxiliary.tag == "DOZ":
            out[index] = token._replace(text=third_of(base))
        elif auxiliary.tag == "DOD":
            out[index] = token._replace(text=past_of(base))
        break
    return out


_COMING = re.compile(
    r"you (?!are\b|were\b|have\b|do\b|want\b|need\b|hope\b|expect\b|aim\b|plan\b|would\b|can\b|may\b|might\b|should\b|must\b|will\b|still\b|think\b)([a-z]+)\b(?!['’])"
)
"""What they will do, said in the present."""


def _clause(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    if field == "next" and 0 < segment.verb < len(segment.tokens) - 1:
        place = segment.verb + 1 if segment.tokens[segment.verb].tag == "M" else segment.verb
        segment = segment._replace(tokens=_object_determined(segment.tokens, place))
    main = segment.tokens[segment.verb] if 0 <= segment.verb < len(segment.tokens) else segment.tokens[-1]
    tokens = tuple(_by_much(seen(_article_after_preposition(_subject_determined(segment)), view), main))
    text = re.sub(
        r"^that (?=(?:you|your|the|we|i|it|there|nobody|no one|a|an|my)\b)", "", _mid(join(tokens)), flags=re.I
    )
    if re.match(r"(?:maybe|perhaps|probably|possibly)\b", text, re.I):
        return {}
    if field == "next":
        text = re.sub(r"^I(?:['’]d| would) (?=(?:hear|know)\b)", "I will ", text)
    coming = _COMING.match(text) if field == "next" else None
    if coming and any(token.low == coming[1] and token.tag == "VB" for token in tokens[:4]):
        text = f"you will {text[4:]}"
    made = {"clause": text}
    first = segment.tokens[segment.subject] if segment.subject < len(segment.tokens) else segment.tokens[0]
    if first.low == "i" and segment.subject == 0:
        verb = tokens[segment.verb] if segment.verb < len(tokens) else tokens[-1]
        if verb.tag == "VD" and segment.verb == 1:
            made["act"] = join(tokens[1:]).strip()
            if (base := base_of(verb.text, "VD")) and not _joined_past(tokens[2:]):
                made["gerund"] = join([verb._replace(text=gerund_of(base, locale)), *tokens[2:]])
    return made


def _act(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    raw = _object_determined(segment.tokens, segment.verb)
    tokens = seen(raw, view)
    verb = segment.tokens[segment.verb]
    if field in ("answer", "next") and (settled := _settled(tokens, verb)):
        return {"clause": settled}
    if number and segment.joint == "," and _lacks_object(segment.tokens, segment.verb):
        return {"tail": _low_first(join(tokens))}
    base = base_of(verb.text, "VD")
    subject = _subject_for(field, view, base, raw, segment.verb, number)
    if subject is None:
        raise Unclear("it does not say who did it")
    text = _low_first(join(_by_much(tokens, verb)))
    if tokens[0].low == "never" and subject in ("I", "you") and can_be(verb.text, "VN", 20.0):
        return {"clause": f"{subject} have {text}"}
    if (
        subject == "I"
        and base
        and tokens[0].low != "never"
        and _SINCE.search(text)
        and text.startswith(verb.text.lower())
    ):
        done = IRREGULAR[base][1] if base in IRREGULAR else verb.text.lower()
        return {"clause": f"I have {done}{text[len(verb.text) :]}", "act": f"have {done}{text[len(verb.text) :]}"}
    made = {"clause": f"{subject} {text}"}
    if subject == "you" and text.startswith("was "):
        made["clause"] = f"you were {text[4:]}"
    if subject == "I":
        made["act"] = text
    if base and subject in ("I", "you") and base not in ("be", "do") and not _joined_past(tokens[1:]):
        made["gerund"] = gerund_of(base, locale) + text[len(verb.text) :]
    return made


_SETTLED = frozenset("booked scheduled planned ordered arranged confirmed due lined submitted paid".split())


def _settled(tokens: Sequence[Token], verb: Token) -> str:
    """`booked for 12 January` -> `it is booked for 12 January`: what was done with the thing just named."""
    following = tokens[1].tag if len(tokens) > 1 else "END"
    if verb.low in _SETTLED and tokens[0].low == verb.low and following in ("P", "TO", "END", "R"):
        return f"it is {_low_first(join(tokens))}"
    return ""


def _lacks_object(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a regular past without an object may as well be passive: `took 23 cases, overturned on 1`."""
    following = tokens[verb + 1].tag if verb + 1 < len(tokens) else "END"
    low = tokens[verb].low
    return (
        low.endswith("ed")
        and low not in INTRANSITIVE
        and following in ("P", "END")
        and (following == "END" or tokens[verb + 1].low in ("on", "by", "in", "at", "for"))
    )


def _joined_past(tokens: Sequence[Token]) -> bool:
    """Whether a second past verb follows a conjunction, which no gerund of the first can carry."""
    return any(
        token.tag in ("VD", "BED", "DOD", "HVD") and tokens[index - 1].tag in ("C", "PUN", "R")
        for index, token in enumerate(tokens)
        if index
    )


_SINCE = re.compile(
    r"\bsince (?:\d{4}|last|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_MUCH = re.compile(r"^\d[\d.,]*(?:%|k|K|x)?$")


def _article_after_preposition(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`argues with operator` -> `argues with the operator`; only single countable nouns at the end of their phrase."""
    out: list[Token] = []
    for index, token in enumerate(tokens):
        previous = tokens[index - 1] if index else None
        ends = index + 1 == len(tokens) or tokens[index + 1].tag in ("PUN", "C", "P", "K")
        if (
            previous is not None
            and previous.low in ("with", "for", "to", "from", "of", "about")
            and token.tag == "N"
            and ends
            and token.low in _nouns()["countable"]
        ):
            out.append(Token("the", "D"))
        out.append(token)
    return tuple(out)


def _as_a(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`14 months as graduate trainee` -> `14 months as a graduate trainee`."""
    for index, token in enumerate(tokens[:-1]):
        run = next(
            (place for place in range(index + 1, len(tokens)) if tokens[place].tag not in ("A", "N", "VN")), len(tokens)
        )
        if (
            token.low == "as"
            and run > index + 1
            and tokens[run - 1].tag == "N"
            and tokens[run - 1].low in _nouns()["countable"]
        ):
            return (
                *tokens[: index + 1],
                Token("an" if re.match(r"[aeiou]", tokens[index + 1].low) else "a", "D"),
                *tokens[index + 1 :],
            )
    return tuple(tokens)


def _subject_determined(segment: Segment) -> tuple[Token, ...]:
    """`panel decides Thursday` -> `the panel decides Thursday`; `same thing sank us` -> `the same thing sank us`."""
    tokens = segment.tokens
    head = tokens[segment.verb - 1] if 0 < segment.verb <= len(tokens) else None
    if tokens[0].low == "same" and segment.verb > 1:
        return (Token("the", "D", ""), tokens[0]._replace(before=" ", text="same"), *tokens[1:])
    first_run = next(
        (index for index, token in enumerate(tokens) if token.tag not in ("A", "N", "NP", "VN", "VG")), len(tokens)
    )
    if (
        not segment.subject
        and 0 < first_run < segment.verb
        and tokens[first_run].low == "of"
        and tokens[first_run - 1].tag in ("N", "VG")
        and tokens[0].tag != "NP"
        and tokens[first_run - 1].low not in _nouns()["amounts"]
    ):
        return (Token("the", "D", ""), tokens[0]._replace(before=" ", text=_mid(tokens[0].text)), *tokens[1:])
    if (
        segment.subject
        or head is None
        or tokens[0].tag not in ("A", "N", "VN", "NP", "VG")
        or any(
            token.tag not in ("A", "N", "NP", "VN", "VG") and not _can_head(token.low)
            for token in tokens[: segment.verb]
        )
    ):
        return tokens
    if tokens[0].low == "same" or (
        (head.tag == "N" or _can_head(head.low)) and (_can_head(head.low) or not _is_mass(head.low))
    ):
        return (Token("the", "D", ""), tokens[0]._replace(before=" ", text=_mid(tokens[0].text)), *tokens[1:])
    return tokens


_MASS_ENDINGS = re.compile(r"(?:ing|tion|ity|ness|ance|ence|ics|ware|ship|age|ery|ism|ure)$")


def _is_mass(word: str) -> bool:
    """Whether a noun goes without an article when nothing in particular is meant: `scrap`, `documentation`."""
    return word in _nouns()["mass"] or bool(_MASS_ENDINGS.search(word)) or not is_known(word)


def _by_much(tokens: Sequence[Token], verb: Token) -> list[Token]:
    """`cut churn 18%` -> `cut churn by 18%`: only for verbs of change and a bare percentage at the end."""
    base = base_of(verb.text, "VD") or verb.low
    change = base in (
        "cut",
        "reduce",
        "increase",
        "raise",
        "grow",
        "lower",
        "improve",
        "drop",
        "boost",
        "trim",
        "shrink",
        "lift",
        "push",
        "decrease",
        "bring",
        "slash",
    )
    out = list(tokens)
    for index in range(2, len(out)):
        token, previous = out[index], out[index - 1]
        ends = index + 1 == len(out) or out[index + 1].tag in ("P", "PUN", "C", "R", "K", "W")
        if (
            change
            and token.text.endswith("%")
            and _MUCH.match(token.text)
            and previous.tag in ("N", "NS", "NP", "VG")
            and ends
        ):
            return [*out[:index], Token("by", "P"), *out[index:]]
        unit = out[index + 1].low if index + 1 < len(out) else ""
        after = out[index + 2].low if index + 2 < len(out) else ""
        if (
            token.tag == "NUM"
            and unit in ("years", "months", "weeks", "days", "hours")
            and previous.tag in ("N", "NS", "NP", "R")
            and after not in ("ago", "earlier", "later", "early", "late", "old", "ahead", "sooner")
        ):
            return [*out[:index], Token("by" if change else "for", "P"), *out[index:]]
    return out


def _subject_for(
    field: Field, view: Perspective, base: str | None, tokens: Sequence[Token], verb: int, number: int
) -> str | None:
    """The subject that a bullet left out."""
    if field in _ABOUT_ME:
        after = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
        if field in ("why", "enthusiasm") and (
            (
                base in _IT_VERBS
                and after in ("me", "my", "how", "what", "why", "exactly", "us", "with", "like", "right")
            )
            or base in ("be", "sound", "feel", "click", "match", "mirror", "echo")
        ):
            return "it"
        if any(token.low == "me" for token in tokens[verb + 1 : verb + 4]):
            return "it" if number else None
        if base == "be" and field != "evidence":
            return None if tokens[verb].low == "were" else "I"
        return "I"
    if view.speaker is Speaker.READER:
        return "you"
    if view.speaker is Speaker.CANDIDATE:
        return "I"
    if view.speaker is Speaker.COLLEAGUE:
        return view.speaker_name or None
    return None


def _participle(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    tokens = seen(segment.tokens, view)
    subject = "I" if field in _ABOUT_ME else _subject_for(field, view, None, tokens, 0, number)
    if subject is None:
        raise Unclear("it does not say who did it")
    have = "has" if subject not in ("I", "you", "we") else "have"
    return {"clause": f"{subject} {have} {_low_first(join(tokens))}"}


_WANTING = frozenset("want hope think believe plan expect say worry wish hate love prefer like feel know mean".split())
"""What only people do: behind a thing it is the speaker who wants, not the thing."""


def _present(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    minded = base_of(segment.tokens[0].low, "VZ") in _WANTING and field in ("point", "personal") and bool(number)
    if not minded and (number or field in ("why", "enthusiasm")):
        return {"clause": f"it {_low_first(join(seen(segment.tokens, view)))}"}
    if field in _STORY or view.speaker not in (Speaker.READER, Speaker.COLLEAGUE):
        raise Unclear("it does not say who does it")
    stand_in = Token("she" if view.reader_gender != "he" else "he", "I", "")
    if view.speaker is Speaker.COLLEAGUE:
        return {"clause": f"{view.speaker_name} {_low_first(join(seen(segment.tokens, view)))}"}
    first = segment.tokens[0]._replace(before=" ", text=segment.tokens[0].text[:1].lower() + segment.tokens[0].text[1:])
    return {"clause": _mid(join(seen((stand_in, first, *segment.tokens[1:]), view)))}


def _base(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    raw = _object_determined(segment.tokens[segment.verb :], 0)
    tokens = seen(raw, view)
    adverbs = [token.low for token in segment.tokens[: segment.verb] if token.tag == "R" or token.low == "never"]
    text, verb = " ".join([*adverbs, _low_first(join(tokens))]), tokens[0].low
    modal = tokens[0].tag == "M"
    if field == "concern" and len(tokens) > 2 and tokens[1].tag == "NEG" and tokens[0].tag in ("HVB", "DOB"):
        return {"clause": f"I {text}"}
    if field == "need" and not modal:
        return {"infinitive": text} | _as_gerund(tokens, text, locale)
    if field == "enthusiasm" and (segment.tokens[0].tag == "TO" or (verb not in _MINDS and not modal)):
        return {"clause": f"I would like to {text}"}
    if field in ("evidence", "answer", "unaddressed") and verb == "have" and _SINCE_THEN.search(text):
        return {"clause": f"I have had{text[4:]}"}
    if field in ("evidence", "answer", "enthusiasm", "why") or (field == "unaddressed" and (verb in _STATES or modal)):
        return {"clause": f"I {text}" if verb != "be" else f"I am {text[3:]}"}
    if field == "unaddressed":
        return {"infinitive": text} | _as_gerund(tokens, text, locale)
    if field == "next":
        if verb in _I_WILL:
            return {"clause": f"I will {text}"} | _as_gerund(tokens, text, locale)
        if verb in _YOU_WILL:
            return {"clause": f"you will {text}"}
        raise Unclear("it does not say who does it")
    if field in ("point", "personal") and not modal:
        return {"advice": text}
    if (
        field in ("point", "personal")
        and modal
        and (view.speaker is Speaker.READER or (view.speaker is Speaker.UNKNOWN and view.alone))
    ):
        return {"clause": f"you {text}"}
    raise Unclear("it does not say who does it")


_SINCE_THEN = re.compile(
    r"\bsince\b|\bfor (?:the (?:last|past) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many) (?:years|months|weeks)\b"
)


def _as_gerund(tokens: Sequence[Token], text: str, locale: str) -> dict[str, str]:
    verb = tokens[0].low
    if tokens[0].tag not in ("VB", "HVB", "BEB") or verb in ("can", "could"):
        return {}
    return {"gerund": gerund_of(verb, locale) + text[len(verb) :]} if text.startswith(verb) else {}


_LEVELS = frozenset("fluent decent basic good conversational native some".split())


def _adjective(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    if field in ("answer", "evidence", "unaddressed") and (passive := _passive(segment.tokens)):
        return {"clause": _mid(join(seen(passive, view)))}
    text = _low_first(join(seen(segment.tokens, view)))
    following = segment.tokens[1].tag if len(segment.tokens) > 1 else "END"
    speaks = segment.tokens[0].low in _LEVELS and segment.tokens[1:] and segment.tokens[1].text[:1].isupper()
    if field in _ABOUT_ME and speaks:
        return {"clause": f"I speak {text}"}
    if any(token.tag in ("VN", "VD", "VZ") for token in segment.tokens[1:]) or (
        following not in ("P", "TO", "C", "END", "K", "R", "A", "PAR", "NUM") and segment.tokens[0].low not in _STATUS
    ):
        return {}
    if field in _ABOUT_ME:
        return {"clause": f"I am {text}"}
    if (
        field == "need"
        and len(segment.tokens) > 1
        and not any(token.tag == "P" for token in segment.tokens)
        and can_be(segment.tokens[-1].text, "N", 5.0)
    ):
        return {"noun": f"{'an' if re.match('[aeiou]', text) else 'a'} {text}"}
    if field == "need":
        return {"noun": f"someone {text}"}
    return {}


def _quotation(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    inner = segment.tokens[0].text[1:-1].strip().rstrip(".,;")
    if not inner:
        return {}
    return {"quotation": f'"{inner.replace(chr(34), chr(39))}"'}


def _adverbial(segment: Segment, field: Field, view: Perspective, locale: str, number: int) -> dict[str, str]:
    if number == 0:
        raise Unclear("it is only part of a sentence")
    return {"tail": _low_first(join(seen(segment.tokens, view)))}


# --- several segments --------------------------------------------------------------------------------------------


def _combined(segments: Sequence[Segment], made: list[dict[str, str]], field: Field) -> dict[str, str]:
    """The forms of the whole jotting."""
    forms = dict(made[0])
    clauses = [part["clause"] for part in made if "clause" in part]
    head = segments[0].kind
    made_all = all(made)
    if head in (Kind.NOUN, Kind.GERUND, Kind.QUESTION, Kind.ASK) and len(made) > 1 and "clause" not in made[0]:
        if "noun" in forms and (figures := _figures(segments[1:])):
            forms["noun"] = f"{forms['noun']} ({figures})"
            clauses = []
        elif clauses and len(clauses) == len(made) - 1 and not clauses[0].startswith("it "):
            forms["aside"] = sentence_of(". ".join(_begin(clause) for clause in clauses))
            forms["comment"] = _anded(clauses)
        elif clauses and len(clauses) == 1 and clauses[0].startswith("it ") and len(made) == 2:
            forms["aside"] = sentence_of(_begin(clauses[0]))
        elif (
            made_all
            and not clauses
            and all(part.get("noun") for part in made[1:])
            and "noun" in forms
            and len(" ".join(part["noun"] for part in made[1:]).split()) <= 8
        ):
            forms["noun"] = f"{forms['noun']} ({', '.join(part['noun'] for part in made[1:])})"
        else:
            forms["partly"] = "yes"
        if field == "why":
            raise Unclear("its parts could not be joined safely")
        if (
            field in _STORY
            and "comment" in forms
            and _CAREER.match(forms.get("noun", ""))
            and forms["comment"].startswith("I ")
        ):
            clause = f"in {forms['noun']}, {forms['comment']}"
            forms = {"clause": clause, "sentence": sentence_of(_begin(clause))}
        elif field == "answer" and "comment" in forms:
            if (
                not re.match(r"(?:none|no|nothing|not much|little)\b", forms.get("noun", ""))
                or segments[1].lead != "but"
            ):
                raise Unclear("its parts could not be joined safely")
            clause = f"I have {forms['noun']}, but {forms['comment']}"
            forms = {"clause": clause, "sentence": sentence_of(_begin(clause))}
        elif field in _STORY and clauses:
            forms["sentence"] = forms.get("aside", "")
        forms = {key: text for key, text in forms.items() if text}
    elif clauses and (head is not Kind.NOUN or "clause" in made[0]):
        made, cut = _usable(made)
        if cut:
            forms["partly"] = "yes"
            segments = segments[: len(made)]
        pieces = _clauses_in_order(made)
        if not pieces:
            return {}
        forms["sentence"] = " ".join(sentence_of(_begin(piece)) for piece in pieces)
        if len(pieces) == 1:
            forms["clause"] = pieces[0]
        elif all(segment.kind is Kind.ACT for segment in segments) or len(pieces) == 2:
            pieces = [pieces[0], *(_of_them(piece) for piece in pieces[1:])]
            forms["clause"] = _shared_subject(pieces, segments)
            short = len(forms["clause"].split()) <= 20 and (forms["clause"].count(", and") <= 1)
            forms["sentence"] = (
                sentence_of(_begin(forms["clause"]))
                if short or all(segment.kind is Kind.ACT for segment in segments)
                else " ".join(sentence_of(_begin(piece)) for piece in pieces)
            )
            forms.pop("gerund", None)
            if "act" in forms:
                forms["act"] = forms["clause"].removeprefix("I ") if forms["clause"].startswith("I ") else forms["act"]
        else:
            forms.pop("clause", None)
            forms.pop("gerund", None)
            forms.pop("act", None)
    for key in ("noun", "gerund", "neutral", "question"):
        if key in forms:
            forms.setdefault("topic", forms[key])
    if "sentence" not in forms and "clause" in forms:
        forms["sentence"] = sentence_of(_begin(forms["clause"]))
    return forms


_CAREER = re.compile(
    r"^(?:about |over |nearly |almost |more than )?(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) (?:years|months) (?:as|of|at|in|with|on) "
)
_WENT = re.compile(r"^((?:the )?[a-z][\w -]*?) (from \S+(?: \w+){0,3} to \S.*)$")


def _trailing(tail: str) -> str:
    """`no downtime` behind a clause -> `with no downtime`; `2 now seniors` -> `2 of them now seniors`."""
    if tail.startswith("no "):
        return f"with {tail}"
    return re.sub(r"^(\d+|two|three|four|five|six|half|most|all) (?=now |still )", r"\1 of them ", tail)


def _clauses_in_order(made: Sequence[dict[str, str]]) -> list[str]:
    pieces: list[str] = []
    for part in made:
        if "clause" in part:
            pieces.append(part["clause"])
        elif went := _WENT.match(part.get("noun", "")):
            pieces.append(_moved(went[1], went[2]))
        elif pieces and (tail := part.get("tail") or part.get("noun") or part.get("gerund")):
            pieces[-1] = f"{pieces[-1]}, {_trailing(tail)}"
        elif part:
            raise Unclear("its parts could not be joined safely")
    return pieces


_COUNTED = re.compile(
    r"^(\d+|two|three|four|five|six|seven|eight|nine|ten|most|all|half|none|one|both) (?=(?:have |are |were |did |still |now |never |later |also |only )?(?:[a-z]+ed|stayed|left|went|got|became|made|passed|are|were|still|have|came|complained|quit)\b)"
)


def _figures(segments: Sequence[Segment]) -> str:
    """What a colon or dash gives figures for: `212 of them, 9 used weekly`; empty where it says anything else."""
    tokens = [token for segment in segments for token in segment.tokens]
    if (
        segments[0].joint not in (":", "-")
        or any(segment.tokens[0].tag != "NUM" or segment.joint not in (":", "-", ",") for segment in segments)
        or len(tokens) > 10
        or any(
            token.tag in ("I", "S", "Q", "W", "K", "VZ", "VB", "M", "BEZ", "BEP", "HVB") and token.low != "them"
            for token in tokens
        )
    ):
        return ""
    return ", ".join(join(segment.tokens) for segment in segments)


def _of_them(piece: str) -> str:
    """`12 stayed` behind `trained 14 apprentices` -> `12 of them stayed`."""
    return _COUNTED.sub(r"\1 of them ", piece)


def _usable(made: list[dict[str, str]]) -> tuple[list[dict[str, str]], bool]:
    """The parts up to the first that cannot be said after what came before; whether any were cut off."""
    for index, part in enumerate(made):
        if not part or (index and not {"clause", "noun", "gerund", "tail"} & part.keys()):
            return made[:index], True
    return made, False


def _shared_subject(pieces: Sequence[str], segments: Sequence[Segment] = ()) -> str:
    """`I ran nights` and `I cut call-outs` -> `I ran nights and cut call-outs`."""
    if all(piece.startswith("I ") for piece in pieces):
        verbs = [piece[2:] for piece in pieces]
        if len(verbs) == 2:
            return f"I {verbs[0]} and {verbs[1]}"
        return "I " + ", ".join(verbs[:-1]) + f" and {verbs[-1]}"
    if len(pieces) == 2 and len(segments) == 2:
        if segments[1].lead in ("but", "so", "or"):
            return f"{pieces[0]}, {segments[1].lead} {pieces[1]}"
        if not segments[1].lead and " of them " not in pieces[1][:20] and " went from " not in pieces[1]:
            return f"{pieces[0]}; {pieces[1]}"
    return _anded(pieces)


def _anded(pieces: Sequence[str]) -> str:
    return pieces[0] if len(pieces) == 1 else ", and ".join([", ".join(pieces[:-1]), pieces[-1]])


# --- letters and articles ----------------------------------------------------------------------------------------


NATIONS = frozenset(
    "British Irish Welsh Scottish English French German Dutch Polish Italian Spanish Portuguese Swedish Norwegian Danish Finnish Greek Turkish Russian Ukrainian Romanian Hungarian Indian Chinese Japanese Korean Thai Vietnamese Indonesian Malaysian Filipino American Canadian Australian Mexican Brazilian Nigerian Kenyan Ghanaian Egyptian Moroccan African European Asian Swiss Belgian Austrian Czech Israeli Pakistani Latin Arabic".split()
)
_KIN = frozenset("Dad Mum Mom Mam Nan Gran Grandma Grandad Grandpa Mama Papa".split())


def _mid(text: str) -> str:
    """`text` as it stands inside a sentence: a capital that only marked the start goes."""
    first = re.match(r"[^\s,;:]+", text)
    if not first or not text[:1].isupper():
        return text
    word = re.sub(r"['’](?:s|d|ll|ve|re|m)$", "", first[0])
    if (first[0] != word and word.lower() not in CLOSED) or word in _KIN or word in NATIONS:
        return text
    if (
        word in ("I", "I'd", "I've", "I'm", "I'll")
        or (not word[1:].islower() and len(word) > 1)
        or not is_known(word.lower())
    ):
        return text
    rest = text[first.end() :].split()
    beside = rest[1:2] if rest and rest[0] in ("+", "&", "/", "and", "or") else rest[:1]
    if beside and beside[0][:1].isupper() and beside[0] != "I" and word.lower() not in CLOSED:
        return text
    return text[:1].lower() + text[1:]


def _low_first(text: str) -> str:
    return _mid(text)


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()


def capitalised(text: str) -> str:
    """`text` with a capital where a sentence starts; product names such as `npm` keep theirs, small numbers become words."""
    if match := re.match(r"(\d{1,2})(?=\s)", text):
        number = int(match[1])
        if number <= 20:
            return _ONES[number].capitalize() + text[match.end() :]
    first = re.match(r"\S+", text)
    if first and (re.search(r"[a-z][A-Z\d_/.]", first[0]) or "://" in first[0]):
        return text
    return text[:1].upper() + text[1:] if not text.startswith(MARK) else text


def _begin(text: str) -> str:
    return capitalised(text)


def sentence_of(text: str) -> str:
    """`text` with a full stop unless it ends a sentence already."""
    text = text.rstrip(" ,;:")
    return text if re.search(r"[.!?…][\"”')]?$", text) else text + "."


def _object_determined(tokens: Sequence[Token], verb: int) -> tuple[Token, ...]:
    """`grew team` -> `grew the team`; `built dashboard` -> `built a dashboard`: only for nouns that need an article."""
    start = verb + 1
    if (
        start < len(tokens)
        and tokens[start].tag == "R"
        and tokens[start].low in ("up", "out", "down", "over", "off", "back")
    ):
        start += 1
    head = _bare_head(tokens, start)
    following = tokens[head + 1] if head is not None and head + 1 < len(tokens) else None
    if head is None or (following is not None and following.tag in ("VZ", "NS", "N")):
        return tuple(tokens)
    counted = (
        following is not None and following.low == "of" and head + 2 < len(tokens) and tokens[head + 2].tag == "NUM"
    )
    base = base_of(tokens[verb].text, tokens[verb].tag) or tokens[verb].low
    creates = base in (
        "build",
        "create",
        "write",
        "design",
        "launch",
        "set",
        "start",
        "found",
        "develop",
        "introduce",
        "make",
        "draft",
        "devise",
        "establish",
        "invent",
        "open",
    )
    article = (
        "a"
        if counted
        else "the"
        if not creates or (head + 1 < len(tokens) and tokens[head + 1].low == "of")
        else "an"
        if re.match(r"[aeiou]", tokens[start].low)
        else "a"
    )
    return (*tokens[:start], Token(article, "D"), *tokens[start:])


def _can_head(word: str) -> bool:
    return word in _nouns()["countable"] or word in _nouns()["moving"]


def _bare_head(tokens: Sequence[Token], start: int) -> int | None:
    """The index of a singular countable noun that heads a noun phrase without an article."""
    index = start
    while (
        index < len(tokens)
        and (
            tokens[index].tag in ("A", "N", "VG", "VN", "NP")
            or tokens[index].low == "data"
            or (tokens[index].tag == "VB" and _can_head(tokens[index].low))
        )
        and tokens[index].low not in ("own",)
    ):
        index += 1
    head = index - 1
    if head < start or tokens[head].tag not in ("N", "VB"):
        return None
    nouns, following = _nouns(), tokens[head + 1].low if head + 1 < len(tokens) else ""
    needs = tokens[head].low in nouns["countable"] or (
        tokens[head].low in nouns["moving"] and following in ("to", "from", "into", "off", "of")
    )
    return head if needs and tokens[start].tag != "NP" else None


_SPOKEN = frozenset(
    "line phrase word words rule motto saying question sign slogan principle mantra called advice answer name term concept idea".split()
)


def _determined(tokens: Sequence[Token], article: str = "the") -> tuple[Token, ...]:
    """`rewrite of billing engine` -> `the rewrite of billing engine`; `second site in Leeds` -> `the second site in Leeds`."""
    if tokens and tokens[0].low == "same":
        return (Token("the", "D", ""), tokens[0]._replace(before=" ", text="same"), *tokens[1:])
    if tokens and article == "the" and re.match(r"\d+-[a-z]+$", tokens[0].low):
        end = next(
            (index for index, token in enumerate(tokens) if index and token.tag not in ("A", "N", "VN", "VG")),
            len(tokens),
        )
        single = end > 1 and tokens[end - 1].tag == "N"
        return (Token("the", "D", ""), tokens[0]._replace(before=" "), *tokens[1:]) if single else tuple(tokens)
    if not tokens or tokens[0].tag not in ("A", "N", "VN", "VG"):
        return tuple(tokens)
    index = 0
    while index < len(tokens) and tokens[index].tag in ("A", "N", "VN", "VG"):
        index += 1
    head = tokens[index - 1]
    ordinal = tokens[0].low in (
        "first",
        "second",
        "third",
        "fourth",
        "next",
        "last",
        "only",
        "upcoming",
        "new",
        "current",
        "old",
    )
    following = tokens[index].low if index < len(tokens) else ""
    if head.tag != "N" or tokens[0].low in ("no", "good", "best", "lack", "plenty", "lots"):
        return tuple(tokens)
    countable = head.low in _nouns()["countable"]
    moving = following in ("to", "from", "into") and head.low in _nouns()["moving"]
    if article == "a" and following == "of" and not countable:
        return tuple(tokens)
    of = following == "of" and head.low not in _nouns()["amounts"]
    if (
        (ordinal and (countable or following))
        or moving
        or of
        or (
            countable
            and (
                len(tokens) == index or (article == "a" and following in ("that", "which", "who", "with", "for", "to"))
            )
        )
    ):
        if article == "a" and not (ordinal or of):
            article = "an" if re.match(r"[aeiou]", tokens[0].low) else "a"
        else:
            article = "the"
        return (Token(article, "D", ""), tokens[0]._replace(before=" ", text=_mid(tokens[0].text)), *tokens[1:])
    return tuple(tokens)


def lacking(noun: str) -> str:
    """What one lacks, with its article where it is a single thing: `drone licence` -> `a drone licence`."""
    single = noun.split()[-1].lower() in _nouns()["countable"]
    return noun if not single else f"an {noun}" if re.match(r"[aeiou]", noun, re.IGNORECASE) else f"a {noun}"


def definite(noun: str) -> str:
    """A noun phrase as a particular thing: `copy of my card` -> `the copy of my card`; others stay."""
    tokens = tagged(noun)
    if tokens and tokens[0].tag == "VB" and _can_head(tokens[0].low):
        return f"the {noun}"
    end = next(
        (
            index
            for index, token in enumerate(tokens)
            if token.tag not in ("A", "N", "NP", "VN", "VD", "VG") and not _can_head(token.low)
        ),
        len(tokens),
    )
    if end and _can_head(tokens[end - 1].low):
        return f"the {noun}"
    if (
        not end
        or tokens[end - 1].tag not in ("N", "VG")
        or (
            _is_mass(tokens[end - 1].low)
            and tokens[end - 1].low not in _nouns()["countable"]
            and is_known(tokens[end - 1].low)
        )
    ):
        return noun
    return f"the {noun}"
