"""What to ask about words that have no certain form: finished sentences, each with the facts that write it; none for a scribble.

A proposal may do what certainty may not: call the reader `you`, supply an article, leave all but a first clear part out; the
person sees the whole sentence and picks it, or types another one. Start reading at `choices`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thankyou.facts.patterns import regex
from thankyou.facts.sayings import Said, Saying, declared, joined
from thankyou.facts.stems import DECLARING, NEEDS, Shape, Stem, ended, finished, is_sentence, stem_of, stems_of
from thankyou.reading.asides import without_aside
from thankyou.reading.doubt import Choice
from thankyou.reading.fields import TALKING, asked_or_shown, has_done, wanted, whose_doubt
from thankyou.reading.frames import framed
from thankyou.reading.jotting import CAME_UP, certain, opened
from thankyou.reading.lexicon import PAST, base_of_third, is_known, word_tags
from thankyou.reading.phrases import as_sentence, head_of, is_past, is_thing, is_third, tag_at
from thankyou.reading.quoting import keeps_quotations, quotations, within
from thankyou.reading.setting import Setting
from thankyou.reading.shape import can_be_clause, main_verb, uncapitalised, with_article
from thankyou.reading.shorthand import spelled_out
from thankyou.reading.suspicion import is_fragment, suspected
from thankyou.reading.turning import house_to_you, is_reader, to_you, told_them, what_was_said, without_head
from thankyou.reading.words import Word, inside, listed, words_of

__all__ = ["choices"]

_MOST = 3


def choices(one: Said, setting: Setting) -> tuple[Choice, ...]:
    """Up to three finished sentences to choose from, the likeliest first; last, for declared words, these as they stand.

    None where no sentence can be made of them: a stock beginning before a scribble is of no help to whoever has to mend it.
    """
    saying = declared(one)
    as_it_is = [] if saying is None else [Choice(sentence=saying.sentence, fields={})]
    found: dict[str, Choice] = {}
    bare = without_aside(one.words, setting.names)
    if saying and _SIGN_BEFORE.match(saying.words):
        as_it_is, bare = [], _SIGN_BEFORE.sub("", one.words)
    if bare is not None:
        one = one._replace(words=bare)
        saying = declared(one)
        if saying and suspected(saying, setting) is None:
            found[saying.sentence] = Choice(sentence=saying.sentence, fields={one.stem.field: saying.words})
    if saying and saying.stem and (small := uncapitalised(saying.words, setting.names)):
        read = saying._replace(words=small)
        if suspected(read, setting) is None:
            found[read.sentence] = Choice(sentence=read.sentence, fields={one.stem.field: small})
    for made in _proposed(one, setting):
        if (
            not _is_odd(made)
            and not _says_twice(made.sentence, one.words)
            and keeps_quotations(one.words, made.sentence)
            and all(made.sentence != kept.sentence for kept in as_it_is)
        ):
            found.setdefault(made.sentence, made)
    proposed = [*found.values()][: _MOST - len(as_it_is)]
    return (*(_theirs(made, one, setting) for made in proposed), *as_it_is)


_SIGN_BEFORE = regex(r"^[-+=*~•]+\s*(?=[^\W\d_])")
"""The sign of a list or of a spreadsheet before words, which is none of them: `=-led a crew`, `+ ran the stall`."""
_TO_ONESELF = regex(r"^You told (?:them|him|her)\b|\b[Yy]ou (?:told|asked|showed|promised|offered|gave|reminded) you\b")
"""Nobody is told something by themselves: then it was I who told it."""


def _is_odd(made: Choice) -> bool:
    """Whether our own beginning makes the words say what nobody would mean: `You told me that you told me ...`, `I was glad to hear that you think ...`."""
    if any(odd.search(made.sentence) for odd in (_TO_ONESELF, _WORRIED, _OF_ANOTHER)):
        return True
    told = made.fields.get("you_said") or made.fields.get("glad") or ""
    if CAME_UP.search(told):
        return True
    if TALKING.match(made.fields.get("about", "")):
        return True
    first, _, rest = told.partition(" ")
    does = rest.partition(" ")[0]
    minds = "glad" in made.fields and (does in listed("minding") or rest.startswith(("are glad", "were glad")))
    return first == "you" and (does in listed("telling") or minds)


_WORRIED = regex(r"^You were worried that you (?:were )?(?:worr|wonder|doubt|concerned|afraid|thought|think|fear)")
_OF_ANOTHER = regex(r"^I (?:must|(?:have|bring) ideally)\b")
"""What is said of whoever is looked for: `ideally two years with horses`."""
_TWICE = regex(r"\b([a-z]+) \1\b")


def _says_twice(sentence: str, words: str) -> bool:
    """Whether a sentence has a word twice in a row that the words have only once: `You told me about about nights`."""
    return any(found[0] not in words for found in _TWICE.finditer(sentence))


_SCRIBBLE = regex(r"^(?:yes|no)[,;:.]|->|→|[=<>~@]|\?\?|\w/\w+/\w|\s/\s|\s\+\d|\S\s*\?\s+\S")
"""Signs of words that no frame makes a sentence of: an arrow, a sum, an answer, a question with its answer behind it."""


def _theirs(made: Choice, one: Said, setting: Setting) -> Choice:
    """A choice that also writes down whose it is, where only the jotting said so."""
    beside = setting.beside(one.stem.owner, made.fields)
    return made.model_copy(update={"fields": {**made.fields, **beside}}) if beside else made


def _proposed(one: Said, setting: Setting) -> Iterator[Choice]:
    text, _ = spelled_out((joined(one.words) or one.words.replace("\n", "; ")).rstrip(" "), setting.names)
    if is_sentence(text) and not is_fragment(one.stem, text, setting):
        if (turned := to_you(text, setting)) != text:
            made = [Choice(sentence=turned, fields={one.stem.field: turned}), *_told(one, turned, setting)]
            # who would tell them that they want every nurse to ...?
            minds = one.stem.owner == "Draw" or words_of(turned)[1].low in listed("minding")
            yield from (reversed(made) if minds else made)
        return
    if _SCRIBBLE.search(text):
        return
    yield from (made for made in _of_jotting(one, text, setting) if not _runs_together(made.sentence))


_BREAK = regex(r"\s[-–—]+\s|(?<=[a-z])(?<![ap]\.m)\.\s+(?=[a-z])")
"""A dash or a full stop between two things that a jotting only sets side by side; the stop of `3 p.m.` is none."""


def _runs_together(sentence: str) -> bool:
    """Whether a sentence only sets side by side, outside quotations, what a dash or a full stop parts in the jotting."""
    quoted = quotations(sentence)
    return any(not within(mark.start(), quoted) for mark in _BREAK.finditer(sentence))


def _of_jotting(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """The sentences of words that are none yet, the likeliest first."""
    if one.stem.field == "need":
        text = wanted(text, setting, anybody=True) or text
    if one.stem.owner == "KeyPoint":
        text = without_head(text, setting)
    text = inside(ended(text).replace(" & ", " and ").replace(" + ", " and "), setting.names)
    first, _, after = text.partition(" ")
    if (
        is_sentence(one.words)
        and first.istitle()
        and first not in setting.names
        and is_known(first.lower())
        and after[:1].islower()
    ):
        text = text[:1].lower() + text[1:]  # `Comfort with heights.`
    if told := what_was_said(text, setting):
        text = told
        yield from _as_said(one, told, setting)
    if one.stem.owner == "Draw":
        text = house_to_you(text, setting)
    if quoted := _spoken(one, text, setting):
        yield quoted
        return
    yield from _mine(one, text, setting)
    yield from _begun(one, text, setting)
    for form, _, rest in opened(one, text, setting):
        stem = stem_of(one.stem.owner, form)
        text = rest if stem and stem.shape is not Shape.CLAUSE and form != "i_saw" else text
        break
    if one.stem.owner == "Unsaid":
        text = re.sub(r"^(?:also|plus|and)[:,]\s+", "", text)
    yield from _joined(one, text, setting)
    yield from _special(one, text, setting)
    if not _MARKS.search(text):
        for variant in _variants(text, one, setting):
            yield from _certain(one, variant, setting)
    yield from _both(one, text, setting)
    turned = to_you(text, setting)
    yield from (made for made in framed(one, turned, setting) if _would_stand(one, made, setting))
    if one.stem.owner not in DECLARING:  # the others have frames of their own
        yield from _fitting(one, turned, setting)


_SAID_THAT_I = regex(r"(?:said|answered|replied|explained|suggested|promised)(?: that)? (?:I|my)\b")


def _mine(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """What I said or did to the reader, as a sentence of mine: `told him about the ice road`, `said I would begin with the window`."""
    if one.stem.owner not in ("KeyPoint", "Material", "Unsaid") or one.stem.shape is not Shape.FREE:
        return
    if found := told_them(text, setting):
        did, what = found
        words = words_of(what, setting.names)
        joint = "that I " if is_past(words) or has_done(words) else ""
        sentence = as_sentence(f"I {did} you {joint}{to_you(what.rstrip('!. '), setting)}")
    elif _SAID_THAT_I.match(text):
        sentence = as_sentence(f"I {text}")
    else:
        return
    if is_sentence(sentence):
        yield Choice(sentence=sentence, fields={one.stem.field: sentence})


def _told(one: Said, turned: str, setting: Setting) -> Iterator[Choice]:
    """A sentence that says what its reader does or wants, as what they told or what I like: `You told me that you want every ...`"""
    form = "i_like_that" if one.stem.owner == "Draw" else "you_said"
    stem = stem_of(one.stem.owner, form)
    said = inside(ended(turned), setting.names)
    words = words_of(said, setting.names)
    thing = stem is not None and one.stem.shape is Shape.FREE and turned.endswith(".") and turned.count(". ") == 0
    mine = any(word.low in ("i", "me", "my") for word in words)
    telling = len(words) > 1 and words[0].low == "you" and words[1].low in listed("telling")
    fits = thing and not mine and not telling and main_verb(words) is not None
    if stem and fits and not _speaks_against(one, form, said, setting):
        yield Choice(sentence=finished(stem, said), fields={form: said})


_SPOKEN = regex(r"(?:\S+\s*[-–—:]\s*)?[\"“](?P<said>[^\"“”]{3,})[\"”]")


def _spoken(one: Said, text: str, setting: Setting) -> Choice | None:
    """Words in quotation marks behind a mark of whose they are: `IS: "no heroics"`."""
    match = _SPOKEN.fullmatch(text) if one.stem.owner == "KeyPoint" and setting.is_reader else None
    stem = stem_of(one.stem.owner, "quote")
    return Choice(sentence=finished(stem, match["said"]), fields={"quote": match["said"]}) if match and stem else None


def _as_said(one: Said, told: str, setting: Setting) -> Iterator[Choice]:
    """What follows `she said`, where it may be a clause, before anything else that it looks like: `the bakery switches to rye`."""
    stem = stem_of(one.stem.owner, "you_said")
    turned = _with_article(to_you(told, setting), one, setting)
    if (
        stem
        and can_be_clause(words_of(turned, setting.names))
        and not _speaks_against(one, "you_said", turned, setting)
    ):
        yield Choice(sentence=finished(stem, turned), fields={"you_said": turned})


def _would_stand(one: Said, made: Choice, setting: Setting) -> bool:
    """Whether nothing speaks against the words in the field that a frame puts them in."""
    return not any(
        _speaks_against(one, form, words, setting)
        for form, words in made.fields.items()
        if stem_of(one.stem.owner, form) and not is_sentence(words)
    )


_MARKS = regex(r"\s[-–—=]+\s|\s*(?:->|→|;|\?\?+)\s*|(?<=[a-z])[.!]\s+|:\s+(?=\w)")
"""Where a jotting changes from one thing to another without a word for it."""


_PARTS = regex(rf"{_MARKS.pattern}|, (?:and )?")


def _both(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """Two things in one jotting, each in a field of its own, so that no word is lost: a topic and what was said of it; a deed
    and what came of it.
    """
    pairs = {"KeyPoint": ("about", "you_said"), "Qualification": ("i_did", "result")}
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) != 2 or one.stem.owner not in pairs or one.stem.field == "need":
        return
    forms = pairs[one.stem.owner]
    first, second = (stem_of(one.stem.owner, form) for form in forms)
    turned = to_you(parts[1], setting)
    words = words_of(turned, setting.names)
    supplied = _with_article(parts[0], one, setting)
    if first and second and _fits(first, words_of(supplied, setting.names)) and main_verb(words) is not None:
        said = as_sentence(turned) if forms[1] == "result" else turned
        if not _speaks_against(one, forms[1], said, setting):
            sentence = f"{finished(first, supplied)} {finished(second, said)}"
            yield Choice(sentence=sentence, fields={forms[0]: supplied, forms[1]: said})


def _variants(text: str, one: Said, setting: Setting) -> Iterator[str]:
    """The words in the ways in which they may be meant, the likeliest first."""
    turned = to_you(text, setting)
    if turned != text:
        yield turned
        return
    supplied = _with_article(text, one, setting)
    yield supplied
    if supplied != text:
        yield text


def _joined(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """What I did twice, with the word that joins it: `helped 19 carers, won 16`; what did not happen: `no fines in 2025`."""
    first, comma, rest = text.rpartition(", ")
    words, more = words_of(first, setting.names), words_of(rest, setting.names)
    stem = stem_of(one.stem.owner, "i_did")
    if (
        stem is None
        or not comma
        or "," in first
        or not more
        or not words
        or one.stem.field in NEEDS
        or not (is_past(words) or has_done(words))
    ):
        return
    again = more[1:] if more[0].low == "never" else more
    if again and (is_past(again) or (again[0].low in PAST and tag_at(again, 1) in ("", "NUM"))):
        joined = f"{first} and {rest}"
    elif more[0].low == "no":
        joined = f"{first}, with {rest}"
    elif (
        more[0].tag == "VB"
        and main_verb(more) is None
        and "VD" not in more[0].may
        and tag_at(more, 1) not in ("N", "P", "")
    ):
        joined = f"{first}, and I {rest}"
    else:
        return
    yield Choice(sentence=finished(stem, joined), fields={"i_did": joined})


def _was_asked(text: str) -> str | None:
    """`asked how I would ...`, where it is not said who asked."""
    match = re.fullmatch(r"(?P<verb>asked|showed)(?: me)? (?P<what>.+)", text)
    verb = {"asked": "asked", "showed": "shown"}.get(match["verb"]) if match else None
    return as_sentence(f"I was {verb} {match['what']}") if match and verb else None


def _certain(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """The choice that writes the certain reading of `text`, read as a free jotting of the same fact."""
    for stem in stems_of(one.stem.owner).values():
        if stem.shape is not Shape.FREE or (stem.field == "need") != (one.stem.field in NEEDS):
            continue
        read = certain(Said(one.path, stem, text), setting)
        if read is not None and read.stem is not None:
            yield Choice(sentence=read.sentence, fields={read.form: read.words})
        elif read is not None:
            words = as_sentence(read.words)
            yield Choice(sentence=words, fields={one.stem.field: words})


def _fitting(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """The words in the stem of the fact, where they look made for it with their article."""
    words = _with_article(text, one, setting)
    if (
        one.stem.completes
        and _fits(one.stem, words_of(words, setting.names))
        and not _speaks_against(one, one.stem.field, words, setting)
    ):
        yield Choice(sentence=finished(one.stem, words), fields={one.stem.field: words})


def _speaks_against(one: Said, form: str, words: str, setting: Setting) -> bool:
    return suspected(Saying(one.path, form, words, one.stem.owner, form), setting) is not None


def _fits(stem: Stem, words: Sequence[Word]) -> bool:
    """Whether words look made for a stem; what nothing speaks against is not enough for a proposal."""
    if not words:
        return False
    first = words[0]
    match stem.shape:
        case Shape.CLAUSE:
            return main_verb(words) is not None and first.tag != "W"
        case Shape.THING | Shape.TOPIC:
            return is_thing(words) or (stem.shape is Shape.TOPIC and first.tag in ("VG", "W"))
        case Shape.PAST:
            return is_past(words)
        case Shape.PRESENT | Shape.BARE:
            return first.tag == "VB" and "VD" not in first.may
        case Shape.THIRD:
            return is_third(words)
        case Shape.HAVING:
            return is_thing(words) and head_of(words) not in listed("person")
        case Shape.BEING:
            return first.low in listed("being") or (is_thing(words) and head_of(words) in listed("person"))
        case _:
            return first.tag == "W"


_TURNED = frozenset("M DOB DOZ DOD BEP BEZ BED HVZ HVD".split())
"""Verbs that stand before their subject in a question."""
_MINE = frozenset({"i_answered", "i_saw", "why"})
_IMPERATIVE = frozenset({"VB", "DOB", "BEB"})


def _begun(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """What a jotting says that writes the beginning of its sentence itself."""
    for form, _, rest in opened(one, text, setting):
        turned = _with_article(to_you(rest, setting), one, setting)
        stem = stem_of(one.stem.owner, form)
        told = words_of(turned, setting.names)
        named = bool(told) and told[0].tag == "NP" and stem is not None and stem.shape is not Shape.CLAUSE
        fits = stem and (named or _fits(stem, told) or (stem.shape is Shape.CLAUSE and can_be_clause(told)))
        if stem and fits and not _speaks_against(one, form, turned, setting):
            yield Choice(sentence=finished(stem, turned), fields={form: turned})


def _is_imperative(words: Sequence[Word]) -> bool:
    """`measure it twice`, not `pay rise in April`."""
    named = "N" in words[0].may and len(words) > 1 and words[1].tag in ("N", "NS", "P")
    return words[0].tag in _IMPERATIVE and words[0].low not in PAST and not named


_TO_DO = regex(r"(?P<who>[A-Z][\w.]*(?: [A-Z][\w.]*)*) to (?P<will>[a-z].+)")


def _special(one: Said, text: str, setting: Setting) -> Iterator[Choice]:
    """Proposals that only some facts have."""
    words = words_of(text, setting.names)
    owner, by_reader = one.stem.owner, setting.is_reader
    asked = text.endswith("?") or (
        len(words) > 1
        and (
            (words[0].tag in _TURNED and words[1].tag not in ("VG", "R", "VN", "A"))
            or (words[0].tag == "W" and words[1].tag in _TURNED)
        )
        and main_verb(words) is None
    )
    if owner == "KeyPoint" and one.stem.field not in _MINE and by_reader and words and (asked or _is_imperative(words)):
        quote = text if text.endswith("?") else text + "?" if asked and words[0].tag not in ("DOB",) else text
        stem = stem_of(owner, "quote")
        if stem:
            yield Choice(sentence=finished(stem, quote), fields={"quote": quote})
    if owner == "KeyPoint" and (found := asked_or_shown(text, setting)) is not None:
        form, rest = found
        lead = re.match(r"(?:me )?(?:about|for) ", rest) if form == "you_asked" else re.match("", rest)
        if lead:
            rest = rest[: lead.end()] + _with_article(rest[lead.end() :], one, setting)
        if stem := stem_of(owner, form):
            whole = re.match(r"you (?:asked|showed me) (.+)", to_you(text, setting))
            for told in dict.fromkeys(
                (*([whole[1]] if whole and form == "you_showed" else []), to_you(rest, setting), rest)
            ):
                yield Choice(sentence=finished(stem, told), fields={form: told})
    yield from _unnamed(one, text, words, setting)
    yield from _worried(one, text)
    if owner == "Concern" and one.stem.shape is Shape.FREE and (doubt := whose_doubt(text, setting)):
        form, said = doubt
        worry = stem_of(owner, form)
        field, sentence = (form, finished(worry, said)) if worry else (one.stem.field, said)
        yield Choice(sentence=sentence, fields={field: said})
    if (
        one.stem.field in NEEDS
        and words
        and words[0].low in ("someone", "somebody")
        and tag_at(words, 1) in ("P", "TO", "A")
    ):
        yield Choice(sentence=as_sentence(f"You are looking for {text}"), fields={"you_need": text})
    if (
        owner == "Concern"
        and one.stem.shape is Shape.FREE
        and (
            about := re.fullmatch(
                r"(?:(?P<who>[Ss]he|[Hh]e|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?) )?(?:was )?(?:worried|concerned) about (?P<what>.+)",
                text,
            )
        )
        and is_reader(about["who"] or "", setting)
    ):
        sentence = as_sentence(f"You were worried about {about['what']}")
        yield Choice(sentence=sentence, fields={one.stem.field: sentence})
    if owner == "Remark" and (both := re.fullmatch(r"(?P<what>.+) both|both (?P<of>(?!of\b)[\w-]+)", text)):
        sentence = as_sentence(f"We are both {both['what'] or both['of']}")
        yield Choice(sentence=sentence, fields={one.stem.field: sentence})
    if owner == "Remark" and (both := re.fullmatch(r"both of us (.+)", text)):
        sentence = as_sentence(f"We are both {both[1]}")
        yield Choice(sentence=sentence, fields={one.stem.field: sentence})
    if owner == "KeyPoint" and not by_reader and (passive := _was_asked(text)):
        yield Choice(sentence=passive, fields={one.stem.field: passive})
    if one.stem.field in NEEDS and words and words[0].low in ("who", "that") and is_third(words[1:] or words):
        rest = text[words[1].at :]
        yield Choice(sentence=as_sentence(f"You are looking for someone who {rest}"), fields={"someone_who": rest})
    needs = r"(?:must|(?:they |he |she |you )?(?:needs?|has|have) to) (?P<verb>be|have)? ?(?P<rest>\S.*)"
    must = re.match(needs, text) if one.stem.field in NEEDS else None
    if must:
        verb = {"be": "is", "have": "has"}.get(must["verb"], "can")
        yield Choice(
            sentence=as_sentence(f"You are looking for someone who {verb} {must['rest']}"),
            fields={"someone_who": f"{verb} {must['rest']}"},
        )
    if owner == "NextStep" and (sign := _TO_DO.match(text)):
        yield Choice(sentence=as_sentence(f"{sign['who']} will {sign['will']}"), fields=sign.groupdict())
    yield from _planned(one, text, words, setting)
    if owner == "NextStep" and words and words[0].low == "they" and main_verb(words) is not None:
        sentence = as_sentence(f"I understand that you {text.partition(' ')[2]}")
        yield Choice(sentence=sentence, fields={"text": sentence})
    if owner == "Unsaid" and (clause := re.match(r"(?:[a-z’' ]+ )?(?P<clause>I(?:[’']\w+)? .+)", text)):
        sentence = as_sentence(clause["clause"])
        yield Choice(sentence=sentence, fields={"not_said": sentence})


def _planned(one: Said, text: str, words: Sequence[Word], setting: Setting) -> Iterator[Choice]:
    """What somebody does next, told as if it were now: `Dana rings Wednesday`, `HR sends the dates`, `Dana call Monday`."""
    if one.stem.owner != "NextStep" or len(words) < 3:
        return
    called = next((place for place, word in enumerate(words) if word.tag != "NP"), 0)
    place = called or int(words[0].low in ("she", "he", "they"))
    verb = words[place]
    acts = verb.may & {"VB", "VZ"} or (verb.tag == "NS" and tag_at(words, place + 1) in ("D", "S"))
    if not place or place > 3 or not acts or verb.tag in ("P", "VD", "R", "D") or is_past(words[place:]):
        return
    base = base_of_third(verb.low) if verb.low.endswith("s") and not verb.low.endswith("ss") else verb.low
    if "VB" not in word_tags(base):
        return
    rest = _DAY.sub("on ", text[verb.at + len(verb.text) :].lstrip())
    will, who = f"{base} {to_you(rest, setting)}".rstrip(), text[: verb.at].rstrip()
    if words[0].low in ("she", "he", "they") or is_reader(who, setting):
        yield Choice(sentence=as_sentence(f"You will {will}"), fields={"they_will": will})
    else:
        yield Choice(sentence=as_sentence(f"{who} will {will}"), fields={"who": who, "will": will})


_DAY = regex(r"^(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")


def _unnamed(one: Said, text: str, words: Sequence[Word], setting: Setting) -> Iterator[Choice]:
    """What the reader has in mind or promised, where the jotting does not name them: `hopes to open ...`, `promised an answer`."""
    owner, stem = one.stem.owner, stem_of(one.stem.owner, "you_said")
    if not words or not setting.is_reader:
        return
    if stem and len(words) > 2 and _minds(words):
        said = f"you {base_of_third(words[0].low)}{to_you(text[words[0].at + len(words[0].text) :], setting)}"
        yield Choice(sentence=finished(stem, said), fields={"you_said": said})
    mine = words[0].low == "was" and len(words) > 1 and words[1].low in listed("two_objects")  # `was shown the flume`
    if (
        stem
        and not mine
        and len(words) > 1
        and words[0].low in ("is", "has", "was")
        and words[1].tag in ("VG", "R", "VN", "A", "D")
    ):
        turned = {"is": "are", "has": "have", "was": "were"}[words[0].low]
        said = f"you {turned}{to_you(text[len(words[0].text) :], setting)}"
        yield Choice(sentence=finished(stem, said), fields={"you_said": said})
    told = words[0].low in listed("telling") | listed("minding")
    if owner == "NextStep" and told:
        who = "You" if words[0].low in PAST or words[0].low.endswith("ed") else "I"
        sentence = as_sentence(f"{who} {to_you(text, setting)}")
        yield Choice(sentence=sentence, fields={one.stem.field: sentence})


_LASTED = regex(r"has (?=never |not |only )(.+)")
_LACKED = regex(r"not ((?:much|many|enough|any|a lot of) .+)")


def _worried(one: Said, text: str) -> Iterator[Choice]:
    """What was doubted of me: `has never worked outdoors`, `not enough Dutch`."""
    stem = stem_of(one.stem.owner, "worry")
    lasted = _LASTED.fullmatch(text)
    lacked = _LACKED.fullmatch(text)
    said = f"I have {lasted[1]}" if lasted else f"I do not have {lacked[1]}" if lacked else None
    if stem and said:
        yield Choice(sentence=finished(stem, said), fields={"worry": said})


def _minds(words: Sequence[Word]) -> bool:
    """`hopes to open ...`, `thinks the rota ...`: what somebody has in mind who is not named."""
    return words[0].low.endswith("s") and base_of_third(words[0].low) in listed("minding") and words[1].tag != "P"


def _with_article(text: str, one: Said, setting: Setting) -> str:
    """The words with the article that their first noun lacks."""
    return with_article(text, words_of(text, setting.names), indefinite=one.stem.owner == "Qualification")
