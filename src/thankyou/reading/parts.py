"""Jottings of several parts, read from their parts: question and answer, topic and remark, a deed and what came of it.

    night cover - two nurses short       asked how I would start. with the roof, then the gutters
    taught nine classes, no complaints   boiler, found cold twice       kiln open on Mondays (`is` left out)

Every word stands in its order; what grammar wants between the parts is supplied (`and`, `is`, `that`, an article), so that each
of these is only ever a proposal. Start reading at `from_parts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Said
from thankyou.facts.stems import NEEDS, SENTENCE, Shape, finished, is_sentence, stem_of
from thankyou.reading.doubt import Choice
from thankyou.reading.fields import has_done, whose_doubt
from thankyou.reading.joining import (
    BREAK,
    COMMA,
    acts,
    articled,
    begins_past,
    clauses,
    in_parts,
    is_topic,
    is_worded,
    listing,
    number,
    ranged,
    span,
    supplied,
    tail,
    with_be,
)
from thankyou.reading.lexicon import PARTICIPLE, SAME_PAST
from thankyou.reading.news import is_sad, may_be_sad
from thankyou.reading.phrases import (
    as_sentence,
    head_of,
    head_place,
    is_asked,
    is_clause,
    is_past,
    is_past_deed,
    is_thing,
    is_third,
    tag_at,
)
from thankyou.reading.setting import Setting
from thankyou.reading.shape import can_be_clause, describes, elided, main_verb, with_article
from thankyou.reading.turning import is_reader, to_you
from thankyou.reading.words import Word, inside, listed, words_of

__all__ = ["from_parts"]


def from_parts(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """The sentences that the parts of a jotting make, the likeliest first; none where one of them has no place."""
    read = _FIELDS.get(one.stem.owner)
    if read is None or one.stem.shape not in (Shape.FREE, Shape.SENTENCE) or one.stem.field in _OWN:
        return
    if not is_worded(text):
        return
    for fields in read(one, text, setting):
        if "will" in fields:
            yield Choice(sentence=as_sentence(f"{fields['who']} will {fields['will']}"), fields=fields)
            continue
        made = [_choice(one, field, words) for field, words in fields.items()]
        if all(made):
            yield Choice(sentence=" ".join(filter(None, made)), fields=fields)


_OWN = frozenset(("why", "not_said"))
"""Fields with a place of their own, whose words go on something else."""
_Read = Callable[[Said, str, Setting], Iterator[dict[str, str]]]


def _choice(one: Said, field: str, words: str) -> str | None:
    """The sentence that words make in a field; None where they make none there."""
    stem = stem_of(one.stem.owner, field)
    if stem is None or not stem.completes:
        return words if is_sentence(words) else None
    return finished(stem, words)


# --- what each field's jottings are made of ------------------------------------------------------------------------------


def _point(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    if setting.speaker in ("me", "both"):
        return
    reads = (_asked, _toured, _told) if setting.is_reader else (_asked_by_some, _toured, _told)
    for read in reads:
        found = list(read(one, text, setting))
        yield from found
        if found:
            return


_WHO = r"(?:(?P<who>[Tt]hey|[Ss]he|[Hh]e|[Yy]ou|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]+)?) )?"
_ANSWER = r"(?:(?:and |so |but )?(?:I )?(?P<said>[Ss]aid|[Aa]nswered|[Rr]eplied|[Ee]xplained|[Tt]old (?:them|him|her))\b(?: that)?[:,]?|[Aa]:|[Aa]nswer:)\s+"
_ASKED = regex(rf"{_WHO}(?:asked(?: me)?|wanted to know|[Qq]:|[Qq]uestion:)\s+(?P<what>\S.*)", re.DOTALL)
_MINE = regex(r"(?:I asked|my question(?: was)?|[Qq](?= re\b| about\b| abt\b))\s+(?P<what>\S.*)", re.DOTALL)
_TWO = regex(
    rf"(?P<q>.+?)(?:\s*[?.;!,]+\s+|\s+[-–—]+\s+|\s+(?=and )){_ANSWER}(?P<a>\S.*)|(?P<q2>.+?)(?:\s*[?.;!]+\s+|\s+[-–—]+\s+|,\s+(?=I\b))(?P<a2>\S.*)",
    re.DOTALL,
)
_ASKS = regex(r"(?:how|what|why|where|when|which|who|whether|if|about|re|for|to)\b")
_INVERTED = regex(
    r"(?P<w>(?:how|what|why|where|when|which|who)(?: \w+)??) (?P<verb>would|will|do|did|can|could|should|am|have) I (?P<rest>\S.*)"
)


def _question(what: str) -> str | None:
    """What was asked, as it goes on `asked`: `what would I do` -> `what I would do`."""
    bare = re.sub(r"^re\b:?", "about", what.rstrip(" ?.,;"))
    if whether := _WHETHER.fullmatch(bare):
        return f"whether I {'' if whether['verb'].lower() == 'do' else whether['verb'].lower() + ' '}{whether['rest']}"
    if turned := _INVERTED.fullmatch(bare):
        verb = turned["verb"]
        return (
            f"{turned['w']} I {'' if verb in ('do', 'did') else f'{verb} '}{turned['rest']}" if verb != "did" else None
        )
    words = words_of(bare)
    if words and words[0].tag == "W" and words[0].low not in ("whether",):
        after = tag_at(words, 1)
        whole = after == "I" or is_asked(words) or (after in ("D", "S", "NP", "N", "NS") and can_be_clause(words[1:]))
        return bare if whole else None  # not `how test migrations`
    return bare if _ASKS.match(bare) else None


_WHETHER = regex(r"(?P<verb>[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill|[Dd]o|[Aa]m|[Hh]ave|[Ss]hould) I (?P<rest>\S.*)")


def _asked(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """A question and its answer: `asked how I would start. with the roof`, `why did they ask - said ...`."""
    mine, theirs = _MINE.fullmatch(text), _ASKED.fullmatch(text)
    if mine:
        yield from _asked_by_me(one, mine["what"], setting)
        return
    if theirs and theirs["who"] and theirs["who"].lower() != "they" and not is_reader(theirs["who"], setting):
        return
    what = str(theirs["what"]) if theirs else text
    two = _TWO.fullmatch(what)
    if two is None or not (
        theirs or two["q2"] is None or _INVERTED.match(what) or _WHETHER.match(what) or _is_told_to(two["a2"], setting)
    ):
        return
    question = _question(two["q"] or two["q2"])
    told = (two["a"] or two["a2"]).rstrip(" .")
    if question is None:
        return
    if two["said"] is None and _THEY.match(told):
        if theirs and _BY_THEM.match(text):
            yield from _asked_and_did(one, question, told, setting)
        else:
            yield from _asked_by_me(one, what, setting)
    elif answer := _answer(told, setting, said=two["said"] is not None):
        yield {"you_asked": question, "i_answered": answer}


_BY_THEM = regex(rf"{_WHO}(?:asked|wanted to know)\b")


def _asked_and_did(one: Said, question: str, told: str, setting: Setting) -> Iterator[dict[str, str]]:
    """What the reader asked and then did: `asked for my notes; she kept them`; why it was, others did: `they closed`."""
    who = told.partition(" ")[0].lower()
    reason = who == "they" and words_of(question)[0].tag in ("W", "K")
    if reason and not BREAK.search(told):
        yield {"you_asked": question, "i_answered": told}
    elif setting.is_reader and (who == "they" or is_reader(who, setting)) and (did := clauses(in_parts(told), setting)):
        yield {one.stem.field: as_sentence(f"You asked {question}, and {did}")}


def _is_told_to(answer: str, setting: Setting) -> bool:
    """Whether it is what one would do, as an answer says it: `ring the parents`."""
    words = words_of(answer, setting.names)
    return bool(words) and words[0].tag == "VB" and "VD" not in words[0].may and tag_at(words, 1) in ("D", "S", "I")


_THEY = regex(r"(?:they|she|he|you)\b", re.IGNORECASE)


def _asked_by_some(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """The same of a panel, where it is not known who asked."""
    for fields in _asked(one, text, setting._replace(alone=True)):
        if "you_asked" in fields:
            first = as_sentence(f"I was asked {fields['you_asked']}")
            answer = stem_of("KeyPoint", "i_answered")
            second = finished(answer, fields["i_answered"]) if answer else ""
            if not re.match(r"(?:for|to) ", fields["you_asked"]):
                yield {one.stem.field: f"{first} {second}"}


def _asked_by_me(one: Said, what: str, setting: Setting) -> Iterator[dict[str, str]]:
    """My question and what they said: `my question about parking - they have two places`."""
    two = _TWO.fullmatch(what)
    question = _question(two["q2"] or two["q"]) if two else None
    told = clauses(in_parts((two["a2"] or two["a"] or "").rstrip(" .")), setting) if two else None
    bare = (two["a2"] or two["a"]).rstrip(" .") if two else ""
    counted = bool(bare) and words_of(bare, setting.names)[0].tag == "NUM" and not BREAK.search(bare)
    if question and not told and counted and setting.is_reader:
        yield {one.stem.field: as_sentence(f"I asked {question}, and your answer was {bare}")}
    elif question and told:
        lead = "I asked " if setting.is_reader or not question.startswith("for") else ""
        heard = "you told me" if setting.is_reader else "was told"
        yield {one.stem.field: as_sentence(f"{lead}{question}, and {heard} that {told}")}


def _answer(told: str, setting: Setting, *, said: bool) -> str | None:
    """What I answered, as a clause or the thing that the answer was."""
    told = inside(told, setting.names)
    if BREAK.search(told):
        return None
    words = words_of(told, setting.names)
    if words[0].low in ("yes", "no"):
        return as_sentence(f"My answer was {told}")
    if words[0].low == "i":
        return told
    if words[0].tag in ("VB", "BEB", "DOB", "HVB") or (
        "VB" in words[0].may and words[0].tag in ("N", "X") and tag_at(words, 1) in ("TO", "D", "S", "P")
    ):
        act, comma, more = told.partition(", ")
        again = words_of(more, setting.names) if comma else ()
        joint = (
            ", and "
            if again and again[0].tag in ("VB", "X", "N") and "VB" in again[0].may and "," not in more
            else comma
        )
        return f"I would {act}{joint}{more}"
    if is_clause(words) or (said and can_be_clause(words)):
        return told if words[0].low not in ("they", "she", "he", "you") else None
    first, *rest = in_parts(told)
    if not is_topic(first, setting) or (not said and words[0].tag == "NUM"):
        return None
    tails = [tail(before, part, setting) for before, part in pairwise((first, *rest))]
    if not all(is_topic(part, setting) for part in rest):
        return as_sentence(f"My answer was {first}{''.join(filter(None, tails))}") if all(tails) else None
    return as_sentence(f"My answer was {listing((first, *rest))}")


_TOURED = regex(r"(?:(?:I|[Ww]e) )?(?P<did>\w+) (?P<what>\S.*)")


def _toured(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """Where I was shown round, and what was seen there: `walked the yard - hoses coiled`; what I was shown."""
    parts = in_parts(text)
    if len(parts) < 2:
        return
    shown = re.fullmatch(rf"{_WHO}showed(?: me| us)? (?P<what>\S.*)", parts[0])
    went = _TOURED.fullmatch(parts[0])
    seen = clauses(parts[1:], setting)
    rest = re.sub(r"^(?:[ ,.;:!]|[-–—]+(?= ))+", "", text[text.index(parts[0]) + len(parts[0]) :])
    if shown and setting.is_reader and is_reader(shown["who"] or "", setting) and shown["who"] != "they":
        what = articled(shown["what"], setting)
        if seen:
            yield {one.stem.field: f"{as_sentence(f'You showed me {what}')} {as_sentence(seen)}"}
        elif all(tails := [tail(before, part, setting) for before, part in pairwise(parts)]):
            yield {one.stem.field: as_sentence(f"You showed me {what}{''.join(filter(None, tails))}")}
        elif not BREAK.search(rest):
            yield {one.stem.field: as_sentence(f"You showed me {what}: {rest}")}
    elif went and went["did"] in listed("round") and seen:
        for who in ("I", "We"):
            yield {one.stem.field: as_sentence(f"{who} {went['did']} {went['what']}, and I saw that {seen}")}
    elif went and went["did"] in listed("round") and len(parts) == 2 and is_topic(parts[1], setting):
        for who in ("I", "We"):
            yield {one.stem.field: as_sentence(f"{who} {went['did']} {went['what']}, and I saw {parts[1]}")}


_BY_LETTER = regex(r"(?P<who>[A-Z])\.?(?: ?[-–—:]+ | (?:said|says|told me|mentioned)(?: that)? )(?P<what>\S.*)")
_TALKED = regex(r"(?:[Ww]e )?(?P<talked>(?:also )?(?:talked|spoke|chatted)(?: [a-z]+){0,3} about) (?P<what>\S.*)")
_RECKONS = regex(rf"{_WHO}(?P<verb>reckons|thinks|says|believes|feels|finds|reckoned|thought)(?: that)? (?P<what>\S.*)")


def _told(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """What was said of something, in one part or several."""
    if (heard := _BY_LETTER.fullmatch(text)) and setting.is_reader and _is_they(heard["who"], setting):
        text = heard["what"]
        if said := clauses(in_parts(text), setting):
            yield {"you_said": said}
            return
    if (heard := _RECKONS.fullmatch(text)) and heard["who"] and setting.is_reader and _is_they(heard["who"], setting):
        if said := clauses(in_parts(heard["what"]), setting, named=True):
            yield {"you_said": said}
        return
    if one_asked := re.fullmatch(
        r"(?:[Qq]|[Qq]uestions?|[Cc]hat|[Tt]alk) (?:(?:re|about|on):?|re:) (?P<what>[^,:]+)", text
    ):
        yield {"about": articled(to_you(one_asked["what"], setting), setting)}
        return
    parts = in_parts(text)
    if not _is_whole(parts) or re.search(r"\bre\b", text):
        return
    talked = _TALKED.fullmatch(parts[0])
    if talked and len(parts) == 2 and is_asked(words_of(parts[1], setting.names)):
        yield {one.stem.field: as_sentence(f"We {talked['talked']} {talked['what']} and {parts[1]}")}
        return
    if talked:
        lead = as_sentence(f"We {talked['talked']} {talked['what']}")
        if (said := clauses(parts[1:], setting)) and setting.is_reader:
            yield (
                {"about": articled(talked["what"], setting), "you_said": said}
                if talked["talked"] == "talked about"
                else {one.stem.field: f"{lead} {as_sentence(f'You told me that {said}')}"}
            )
        return
    if words_of(parts[0], setting.names)[0].low in listed("liking") and len(parts) > 1:
        if (said := clauses(parts[1:], setting)) and setting.is_reader:
            yield {one.stem.field: f"{as_sentence(f'I {parts[0]}')} {as_sentence(f'You told me that {said}')}"}
        return
    if words_of(parts[0], setting.names)[0].low == "i":
        if len(parts) > 1 and (said := clauses(parts, setting)):
            yield {one.stem.field: as_sentence(said)}
        return
    if said := clauses(parts, setting) if len(parts) > 1 else supplied(to_you(text, setting), setting):
        yield _heard(one, said, setting)
    if len(parts) < 2 or not is_topic(parts[0], setting) or acts(words_of(parts[0], setting.names)):
        return
    topic = articled(to_you(parts[0], setting), setting)
    done = words_of(parts[1], setting.names)
    if (
        (done[0].tag == "VN" or (done[0].low in PARTICIPLE and done[0].low in SAME_PAST))
        and words_of(parts[1])[-1].low != "of"
        and (len(done) < 2 or done[1].low != "of")
        and tag_at(done, 1) in ("P", "R", "", "D", "N")
        and (tag_at(done, 1) != "D" or done[1].low == "every")
    ):
        named = words_of(topic, setting.names)
        tails = [tail(before, part, setting, clause=True) for before, part in pairwise(parts[1:])]
        if all(tails):
            said = f"{topic} {number(named, head_place(named))} {parts[1]}{''.join(filter(None, tails))}"
            yield _heard(one, said, setting)
        return
    if not BREAK.search(text) and all(_is_several(part, setting) for part in parts):
        yield {"about": listing([to_you(part, setting) for part in parts])}
        return
    if done[0].low in listed("liking") and len(parts) == 2 and len(done) > 1:
        yield {one.stem.field: f"{as_sentence(f'We talked about {topic}')} {as_sentence(f'I {parts[1]}')}"}
        return
    if rest := clauses(parts[1:], setting):
        if setting.is_reader:
            yield {"about": topic, "you_said": rest}
        yield {one.stem.field: as_sentence(f"We talked about {topic}: {rest}")}
    elif len(parts) == 2 and (joint := tail(parts[0], parts[1], setting)):
        yield {"about": f"{topic}{joint}"}


def _is_several(part: str, setting: Setting) -> bool:
    """Several things and nothing else: `short shifts`."""
    words = words_of(part, setting.names)
    return is_thing(words) and head_place(words) == len(words) - 1 and words[-1].tag == "NS" and words[0].tag != "NUM"


def _is_they(who: str, setting: Setting) -> bool:
    return (
        who.lower() == "they"
        or is_reader(who, setting)
        or (setting.alone and who.rstrip(".") in {name[:1] for name in setting.speaker_names})
    )


def _heard(one: Said, said: str, setting: Setting) -> dict[str, str]:
    return {"you_said": said} if setting.is_reader else {one.stem.field: as_sentence(f"I heard that {said}")}


def _is_whole(parts: Sequence[str]) -> bool:
    return bool(parts) and not any(re.search(r"[=<>~@→\[\]{}|/&#]|->|\?\?|[()]|\.\.", part) for part in parts)


def _evidence(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    if one.stem.field in NEEDS:
        yield from _needed(text, setting)
        return
    if must := re.fullmatch(r"(?:must|(?:has|needs?) to) be (?P<what>\S.*)", text):
        yield {"someone_who": f"is {must['what']}"}
        return
    if sought := re.fullmatch(
        rf"{_WHO}(?:asked for|hoping for|hopes for|keen on|keen to find|would love) (?P<what>[^,]+)", text
    ):
        if len(in_parts(text)) == 1:
            yield {"you_need": sought["what"]}
        return
    parts = in_parts(text)
    if not _is_whole(parts):
        return
    wanted = _NEEDED.fullmatch(parts[0])
    if wanted and (found := _sought(wanted["what"], setting)):
        if len(parts) == 1:
            yield {"you_need": found}
        elif (said := clauses(parts[1:], setting)) and words_of(said)[0].low in ("mine", "i", "my"):
            yield {"you_need": found, "result": as_sentence(said)}
        return
    words = words_of(parts[0], setting.names)
    if not (is_past(words) or is_past_deed(words) or has_done(words) or begins_past(words)):
        yield from _held(text, parts, setting)
        return
    deed = ranged(parts[0], setting)
    if deed == parts[0] and len(parts) == 1:
        return
    tails = [tail(before, part, setting, deed=True) for before, part in pairwise(parts)]
    if all(tails):
        done = deed + "".join(filter(None, tails))
        lasts = re.search(r"\bsince\b", done) and (words[0].low in PARTICIPLE or words[0].low.endswith("ed"))
        yield {"i_have" if lasts else "i_did": done}


def _is_third(words: Sequence[Word]) -> bool:
    return is_third(words) or words[0].tag in ("DOZ", "BEZ", "HVZ", "M")


def _needed(text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """Several things that somebody is sought for, or is to have: `early starts, weekends`."""
    parts = in_parts(text)
    if len(parts) < 2 or not _is_whole(parts) or BREAK.search(text):
        return
    first, *others = (words_of(part, setting.names) for part in parts)
    if all(map(_is_third, others)) and (
        describes(first) or is_third(first) or (len(first) == 1 and "A" in first[0].may)
    ):
        begun = parts[0] if is_third(first) else f"is {parts[0]}"
        yield {"someone_who": listing((begun, *parts[1:]))}
        return
    tails = [tail(before, part, setting) for before, part in pairwise(parts)]
    if is_third(first) and all(tails):
        yield {"someone_who": f"{parts[0]}{''.join(filter(None, tails))}"}
        return
    if not all(is_topic(part, setting) for part in parts):
        return
    heads = [head_of(words_of(part, setting.names)) for part in parts]
    if heads[0] in listed("person") or any(elided(words_of(part, setting.names)) for part in parts):
        return
    *ahead, last = parts
    has = all(head in listed("quality") | listed("possession") for head in heads)
    yield {"you_need": f"someone {'with' if has else 'for'} {', '.join(ahead)} and {last}"}


_NEEDED = regex(r"(?P<what>\S.*?) (?:is |are )?(?:needed|wanted|required|a must|essential|preferred|a plus)")


def _sought(what: str, setting: Setting) -> str | None:
    """What is needed, as it stands behind `You are looking for`; a paper is somebody's who has it."""
    words = words_of(what, setting.names)
    if main_verb(words) is not None or not words:
        return None
    head = words[head_place(words)]
    if head.low in listed("quality"):
        return what
    if head.low in listed("person"):
        return with_article(what, words, indefinite=True)
    named = head.tag == "NP" or words[0].text.isupper()
    return (
        f"someone with {what if named else with_article(what, words, indefinite=True)}"
        if named or is_thing(words) or head.low in listed("possession")
        else None
    )


def _may_be_deed(part: str, setting: Setting) -> bool:
    """Whether a thing may be something done: `cut costs 10%`."""
    words = words_of(part, setting.names)
    return (
        "VD" in words[0].may and words[0].tag not in ("A", "NP") and tag_at(words, 1) in ("VZ", "NS", "D", "S", "NUM")
    )


def _held(text: str, parts: Sequence[str], setting: Setting) -> Iterator[dict[str, str]]:
    """What I am by a paper, or have: `IFE registered, 7 years night shifts`, `CSCS card, renewed in May`."""
    words = words_of(parts[0], setting.names)
    tails = [tail(before, part, setting, deed=True) for before, part in pairwise(parts)]
    rest = "".join(filter(None, tails))
    since = next((place for place, word in enumerate(words) if word.low == "since"), 0)
    if (
        since
        and len(parts) > 1
        and all(tails)
        and _is_named(words[:since])
        and words[0].tag != "VN"
        and words[since - 1].low not in listed("person") | listed("status")
    ):
        yield {"i_have": f"had {parts[0]}{rest}"}
        return
    if len(parts) > 1 and all(tails) and (lasted := span(parts[0])):
        yield {"i_have": f"{lasted}{rest}"}
        return
    if words[0].low == "have" and len(parts) > 1 and all(tails):
        yield {"i_have": f"{parts[0].removeprefix('have ')}{rest}"}
        return
    if len(parts) > 1 and all(_does(words_of(part, setting.names)) for part in parts):
        *ahead, last = parts
        yield {"i_do": f"{', '.join(ahead)} and {last}"}
        return
    things = all(is_topic(part, setting) and not _may_be_deed(part, setting) for part in parts)
    listed_all = len(parts) > 1 and not BREAK.search(text) and things
    if listed_all and head_of(words) not in listed("person"):
        yield {"i_have": listing([_as_had(part, setting) for part in parts])}
        return
    if (
        len(parts) == 2
        and is_topic(parts[0], setting)
        and words_of(parts[1])[0].low in ("valid", "current", "expires", "runs")
    ):
        joint = ", " if words_of(parts[1])[0].low in ("valid", "current") else ", which "
        yield {"i_have": f"{parts[0]}{joint}{parts[1]}"}
        return
    status = words[-1].low in listed("status") and len(words) > 1 and main_verb(words) is None
    if status and len(parts) == 1:
        yield {"i_am": parts[0]}
    elif status and len(parts) == 2 and (lasted := span(parts[1])):
        yield {"i_am": f"{parts[0]}, with {lasted}"}
    elif len(parts) == 1 and (lasted := span(parts[0])) and lasted != parts[0]:
        yield {"i_have": lasted}
    elif len(parts) == 2 and (got := words_of(parts[1], setting.names))[0].low in _GOT and _is_named(words):
        own = parts[0] if words[0].tag in ("D", "S") else f"my {parts[0]}"
        yield {"i_have": f"{own}, {parts[1]}"}
        if tag_at(got, 1) in ("P", "R", "", "NUM", "NP"):
            yield {"i_have": f"{own}, which I {parts[1]}"}


def _as_had(text: str, setting: Setting) -> str:
    """A thing as one says that one has it: `own van` -> `my own van`."""
    return (
        f"my {text}" if text.startswith("own ") else with_article(text, words_of(text, setting.names), indefinite=True)
    )


def _does(words: Sequence[Word]) -> bool:
    """What one does: `play cello`, `read music`."""
    return (
        len(words) > 1
        and "VB" in words[0].may
        and words[0].tag in ("VB", "N", "VD", "VN")
        and words[1].tag not in ("P", "C")
        and words[0].text.islower()
    )


_GOT = frozenset("renewed passed finished completed gained earned taken got updated refreshed issued".split())


def _is_named(words: Sequence[Word]) -> bool:
    return is_thing(words) or all(word.tag in ("NP", "NUM", "N", "X") for word in words)


def _worry(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """A doubt and what I have to say to it: `she feared I would be bored. I have done it for six years`."""
    if one.stem.field == "answer":
        parts = in_parts(text)
        tails = [tail(before, part, setting, deed=True) for before, part in pairwise(parts)]
        if (
            len(parts) > 1
            and all(tails)
            and (is_past(words := words_of(parts[0], setting.names)) or begins_past(words))
        ):
            yield {"answer": as_sentence(f"I {parts[0]}{''.join(filter(None, tails))}")}
        return
    if one.stem.shape is not Shape.FREE or not setting.is_reader:
        return
    first, *rest = BREAK.split(text)
    answer = [_of_mine(part, setting) for part in rest]
    if not answer or not all(answer):
        return
    said = " ".join(filter(None, answer))
    about = re.fullmatch(
        rf"{_WHO}(?:was |were )?(?P<how>worried|concerned|asked|unsure|doubtful) about (?P<what>\S.*)", first
    )
    turned = to_you(first, setting)
    words = words_of(turned, setting.names)
    if about and is_reader(about["who"] or "", setting):
        be = "" if about["how"] == "asked" else "were "
        yield {one.stem.field: as_sentence(f"You {be}{about['how']} about {about['what']}"), "answer": said}
    elif doubted := whose_doubt(_wasnt(first), setting):
        form, doubt = doubted
        yield {one.stem.field if form == SENTENCE else form: doubt, "answer": said}
    elif words[0].low == "you" and main_verb(words) is not None:
        yield {one.stem.field: as_sentence(turned), "answer": said}
    elif (words[0].low == "no" and is_topic(first.partition(" ")[2] or first, setting)) or (
        words[0].low == "no" and len(words) == 2
    ):
        yield {"worry": f"I have {first}", "answer": said}
    elif is_clause(words) and not _is_another(words):
        yield {"worry": first, "answer": said}
    elif words[0].low == "too" and describes(words):
        yield {"worry": f"I am {first}", "answer": said}
    elif is_topic(first, setting):
        yield {one.stem.field: as_sentence(f"You had a doubt about {articled(turned, setting)}"), "answer": said}


def _is_another(words: Sequence[Word]) -> bool:
    return words[0].low in ("he", "she", "they")


def _of_mine(part: str, setting: Setting) -> str | None:
    """What I say of myself as a sentence, with the `I` that it lacks: `doing a course now` -> `I am doing a course now.`"""
    bare = inside(part, setting.names)
    words = words_of(bare, setting.names)
    if words[0].low in ("i", "my", "mine") and can_be_clause(words):
        return as_sentence(bare)
    if len(in_parts(bare)) > 1:
        return None
    if words[0].tag == "VG" and len(words) > 1:
        return as_sentence(f"I am {bare}")
    if words[0].low in ("was", "have", "had", "am") and len(words) > 2:
        return as_sentence(f"I {bare}")
    if words[0].tag == "NUM" and any(word.low == "by" for word in words):
        return as_sentence(f"It is {bare}")
    if words[0].tag == "NUM" and head_of(words) in listed("span"):
        return as_sentence(f"I have {bare}")
    return as_sentence(f"I {bare}") if is_past(words) or has_done(words) or begins_past(words) else None


def _wasnt(text: str) -> str:
    return re.sub(r"\bwas(?:n[’']t| not) (?=sure|convinced|certain)", "was not ", text)


_FORGOT = regex(
    r"(?:forgot(?: to (?:say|mention|tell (?:them|her|him)))?|didn[’']t (?:get to )?(?:say|mention)|should(?: have|[’']ve) (?:said|mentioned)|never (?:said|mentioned))(?: that)?:? (?P<what>\S.*)"
)


def _unsaid(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """What I did not say, behind words that only tell so: `forgot: my notice is two weeks`."""
    match = _FORGOT.fullmatch(text)
    what = match["what"] if match else text
    first, *rest = in_parts(what)
    words = words_of(first, setting.names)
    mine = words[0].low in ("i", "my") and can_be_clause(words)
    done = is_past(words) or begins_past(words) or has_done(words)
    if not (mine or done) or not (match or rest):
        return
    tails = [tail(before, part, setting, deed=True) for before, part in pairwise((first, *rest))]
    if all(tails):
        joined = "".join(filter(None, tails))
        if rest and mine and joined.startswith(" and "):
            joined = joined.replace(" and ", ", and I ", 1)
        yield {one.stem.field: as_sentence(f"{'' if mine else 'I '}{first}{joined}")}


def _draw(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """What I like, with words that only say so: `the bells ring at noon. loved that`; two things side by side."""
    parts = BREAK.split(text) if BREAK.search(text) else COMMA.split(text)
    liked = re.fullmatch(r"(?:I )?(?P<liked>\w+) (?:that|it|this)[.!]*", parts[-1]) if len(parts) == 2 else None
    first = to_you(parts[0].rstrip(" ,."), setting)
    if liked and liked["liked"] in listed("liking") | {"love", "like"}:
        words = words_of(first, setting.names)
        if can_be_clause(words):
            said = articled(first, setting)
            yield {"i_like_that": said}
            yield {one.stem.field: as_sentence(f"I {liked['liked']} that {said}")}
        elif is_thing(words):
            yield {"drawn_to": articled(first, setting)}
        return
    if loved := re.fullmatch(
        r"(?:I )?(?P<liked>(?:really |just )?(?:love|loved|liked|enjoyed)) (?:that )?(?P<what>\S.*?)[!.]*", text
    ):
        said = to_you(loved["what"], setting)
        words = words_of(said, setting.names)
        joint = "that " if main_verb(words) is not None else ""
        if joint or is_thing(words) or is_asked(words):
            yield {one.stem.field: as_sentence(f"I {loved['liked']} {joint}{said}")}
        return
    told = re.fullmatch(r"that (?P<what>\S.*?)[!.]*", text)
    if told and (clause := clauses([to_you(told["what"], setting)], setting)):
        yield {"i_like_that": clause}
        if words_of(clause, setting.names)[0].tag == "N":
            yield {"i_like_that": f"the {clause}"}
        return
    pieces = in_parts(text)
    if len(pieces) < 2 or not _is_whole(pieces):
        return
    things = all(is_topic(piece, setting) and not elided(words_of(piece, setting.names)) for piece in pieces)
    if things and not BREAK.search(text):
        turned = [to_you(piece, setting) for piece in pieces]
        named = [articled(piece, setting) for piece in turned]
        if named != turned or any(map(_is_one, turned)):  # `the big windows and the quiet street`
            named = [name if _is_determined(name) else f"the {name}" for name in named]
        *ahead, last = named
        yield {"drawn_to": f"{', '.join(ahead)} and {last}"}
    elif clause := clauses([to_you(piece, setting) for piece in pieces], setting):
        yield {"i_like_that": clause}
    elif is_topic(pieces[0], setting) and not elided(words_of(pieces[0], setting.names)):
        tails = [tail(before, piece, setting) for before, piece in pairwise(pieces)]
        if all(tails):
            yield {"drawn_to": f"{articled(pieces[0], setting)}{''.join(filter(None, tails))}"}


def _is_determined(name: str) -> bool:
    return words_of(name)[0].tag in ("D", "S", "NUM") and not name.startswith("same ")


def _is_one(name: str) -> bool:
    """Whether it is one thing that is described, so that it has its article here: `old building`, `same boat`."""
    words = words_of(name)
    return name.startswith("same ") or (words[0].tag == "A" and words[head_place(words)].tag == "N" and len(words) == 2)


def _next(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """What comes next, and when or what then: `tasting on Friday, then a call`, `form, comes Monday`."""
    if text.startswith("waiting "):
        yield {one.stem.field: as_sentence(f"I am {text}")}
        return
    if touch := re.fullmatch(r"(?P<who>[A-Z][\w’']*|the [a-z]+|they|she|he) (?P<rest>(?:back )?in touch\b[^,]*)", text):
        they = touch["who"] in ("they", "she", "he") or is_reader(touch["who"], setting)
        will = f"be {touch['rest']}"
        yield {"they_will": will} if they else {"who": touch["who"], "will": will}
        return
    parts = in_parts(_DAY.sub(" on ", text))
    if not _is_whole(parts):
        return
    words = words_of(parts[0], setting.names)
    tails = [_of_next(before, part, setting) for before, part in pairwise(parts)]
    if not all(tails) or (len(parts) < 2 and parts[0] == text):
        return
    rest = "".join(filter(None, tails))
    if (is_topic(parts[0], setting) and not acts(words)) or _is_event(words):
        thing = with_article(parts[0], words, indefinite=False)
        if thing == parts[0] and words[0].tag in ("N", "A", "X"):
            thing = f"the {thing}"
        yield {one.stem.field: as_sentence(f"The next step is {thing}{rest}")}
        yield {"next": f"{thing}{rest}"}
    elif (
        (main_verb(words) is not None or words[0].tag in ("NP", "D", "S", "I"))
        and can_be_clause(words)
        and len(parts) > 1
    ):
        said = articled(to_you(parts[0], setting), setting)
        yield {one.stem.field: as_sentence(f"I understand that {said}{rest}")}
        yield {one.stem.field: as_sentence(f"{said}{rest}")}


_WEEKDAY, _MONTH = "|".join(WEEKDAYS), "|".join(MONTHS)
_DAY = regex(
    rf"(?<=[a-z]{{3}})(?<! on)(?<! by)(?<!each)(?<!last)(?<!next)(?<!this)(?<!every)(?<!until)(?<!since)(?<!before)(?<!after)(?<!from)(?<!comes)(?<!till)"
    rf" (?=(?:{_WEEKDAY})(?:$|,)|(?:(?:{_WEEKDAY}) )?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}}\b))"
)
"""Where `on` was left out before a day: `trial shift Saturday`."""


def _is_event(words: Sequence[Word]) -> bool:
    """Whether words begin with what comes next, though a plural may stand before it: `skills test online`."""
    place = next((place for place, word in enumerate(words) if word.low in listed("event")), None)
    return place is not None and all(word.tag in ("A", "N", "NS", "NP", "NUM", "VG") for word in words[:place])


def _of_next(before: str, part: str, setting: Setting) -> str | None:
    """What comes besides, or what I am to do there: `bring boots`."""
    words = words_of(part, setting.names)
    mine = words[0].tag == "VB" and "VD" not in words[0].may and len(words) > 1
    return f", and I will {part}" if mine and is_topic(before, setting) else tail(before, part, setting)


def _remark(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """News of somebody's, its verb left out: `her sister opening a shop`."""
    turned = to_you(text, setting)
    words = words_of(turned, setting.names)
    if len(in_parts(text)) != 1 or not elided(words):
        return
    news = with_be(turned, words)
    if is_sad(words_of(news, setting.names)):
        yield {one.stem.field: as_sentence(f"I was sorry to hear that {news}")}
    elif may_be_sad(words):
        yield {one.stem.field: as_sentence(f"I heard that {news}")}
    elif any("VG" in word.may for word in words):
        yield {"good_to_hear": news}


_COPY = regex(r"(?:copy|scan|photo|picture|draft|summary|list|sample) of \S.*")


def _sent(one: Said, text: str, setting: Setting) -> Iterator[dict[str, str]]:
    """One of several that there may be of it: `copy of my card`."""
    if one.stem.shape is Shape.FREE and len(in_parts(text)) == 1 and _COPY.fullmatch(text):
        yield {"sending": f"a {text}"}


_FIELDS: Mapping[str, _Read] = {
    "KeyPoint": _point,
    "Qualification": _evidence,
    "Concern": _worry,
    "Unsaid": _unsaid,
    "Draw": _draw,
    "NextStep": _next,
    "Material": _sent,
    "Remark": _remark,
}
