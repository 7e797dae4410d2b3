"""Grammar and spelling by an engine, filtered by what is known about the letter. Start reading at `judge`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from thankyou.engines import GrammarEngine
from thankyou.engines.embedded import Harper, fits, known
from thankyou.engines.issues import Engine, Issue, Severity, Span, unknown
from thankyou.errors import EngineError
from thankyou.facts.dates import MONTHS, WEEKDAYS
from thankyou.facts.models import Interview
from thankyou.facts.patterns import regex
from thankyou.facts.resources import shipped
from thankyou.proofread.context import Context, issue
from thankyou.proofread.copying import near_fact
from thankyou.proofread.facts import Facts
from thankyou.proofread.letter import Letter, Sentence, ends_short, evened
from thankyou.proofread.numbers import after_an_hour
from thankyou.proofread.spelling import distance, everyday, meant
from thankyou.proofread.vocabulary import abbreviates, accepted, closings
from thankyou.reading.lexicon import CLOSED

__all__ = ["Judged", "judge", "with_spelling", "without_doubles", "without_misspelt"]

MOST_SUGGESTIONS = 3


class Judged(NamedTuple):
    """What the engines said, which they were, and whether all of them got to the end."""

    issues: list[Issue]
    engine: str
    checked: bool


def judge(letter: Letter, context: Context, facts: Facts | None, engine: Engine | GrammarEngine) -> Judged:
    """The findings of the engines that `engine` means. An engine that cannot check is reported, never raised."""
    issues: list[Issue] = []
    names: list[str] = []
    checked = engine is not Engine.NONE
    for one in _engines(engine, context):
        try:
            found = _harper(letter, context, one) if isinstance(one, Harper) else _whole(letter, context.locale, one)
        except EngineError as error:
            checked = False
            issues.append(_unchecked(letter, one, error))
            if engine in (Engine.AUTO, Engine.LANGUAGETOOL):
                one = Harper(context.verdicts)
                found = _instead(letter, context, one)
            else:
                continue
        names.append(one.name)
        issues += without_doubles(found, issues)
    checked = checked and all(fits(sentence.text) for sentence in letter.sentences)
    return Judged(list(_filtered(issues, letter, context, facts)), "+".join(names) or "none", checked and bool(names))


def _engines(engine: Engine | GrammarEngine, context: Context) -> list[GrammarEngine]:
    if not isinstance(engine, Engine):
        return [engine]
    if engine is Engine.NONE:
        return []
    harper, url = Harper(context.verdicts), context.languagetool_url
    if engine is Engine.EMBEDDED:
        return [harper]
    from thankyou.engines.languagetool import available, languagetool

    if engine is Engine.AUTO:
        return [languagetool(url=url)] if url or available() else [harper]
    return [languagetool(url=url)] if engine is Engine.LANGUAGETOOL else [harper, languagetool(url=url)]


def _harper(letter: Letter, context: Context, engine: GrammarEngine) -> list[Issue]:
    """Sentence by sentence, so that what repeats over many letters is judged once. Greeting and name are not sentences.

    Of sentences that are known, or would be but for the name of the job, it is not asked, unless there are no others: an engine that cannot check must say so.
    """
    closing = [Sentence(letter.part(letter.closing), letter.closing.start)] if letter.closing else []
    closing = [one for one in closing if any(map(_strange, _WORD_AROUND.findall(one.text.casefold())))]
    fitting = [sentence for sentence in (*letter.sentences, *closing) if fits(sentence.text)]
    known = {evened(one) for one in context.known}
    if context.naming and not any(engine.check([context.job], locale=context.locale)):
        known |= {evened(one) for one in context.naming}
    sentences = [sentence for sentence in fitting if sentence.text not in known] or fitting
    found = engine.check([sentence.text for sentence in sentences], locale=context.locale)
    return [_moved(each, sentence.start) for sentence, issues in zip(sentences, found, strict=True) for each in issues]


def _strange(word: str) -> bool:
    """Whether a word of a closing may be a slip: none that closings consist of, and no `all` or `the`."""
    return word not in closings() and word not in CLOSED


def _instead(letter: Letter, context: Context, harper: Harper) -> list[Issue]:
    try:
        return _harper(letter, context, harper)
    except EngineError:
        return []


def _whole(letter: Letter, locale: str, engine: GrammarEngine) -> list[Issue]:
    (found,) = engine.check([letter.even], locale=locale)
    return found


def _moved(one: Issue, by: int) -> Issue:
    return one.model_copy(update={"span": Span(one.span.start + by, one.span.end + by)})


def _unchecked(letter: Letter, engine: GrammarEngine, error: EngineError) -> Issue:
    end = len(letter.text)
    return issue(
        "engine/unchecked", f"{engine.name} could not check this text: {error}", (end, end), Severity.INFORMATION
    )


def without_doubles(issues: Iterable[Issue], first: Sequence[Issue]) -> list[Issue]:
    """`issues` without those that overlap one of `first`: one slip, one finding."""
    taken = [one.span for one in first if one.span.end > one.span.start and one.span.end - one.span.start < 120]
    return [one for one in issues if not any(_hides(span, one) for span in taken)]


def _hides(span: Span, one: Issue) -> bool:
    """Whether a finding of that span says all about `one`. A word that is surely misspelt is one thing, the phrase it stands in another."""
    if not (one.span.start < span.end and span.start < one.span.end):
        return False
    sure = one.severity is Severity.ERROR and _is_spelling(one)
    wider = span.start <= one.span.start and one.span.end <= span.end and span != one.span
    return not (sure and wider)


def without_misspelt(ours: Iterable[Issue], found: Sequence[Issue]) -> list[Issue]:
    """`ours` without findings that a word is not in the facts where the word is surely misspelt, or a name of theirs is: that is the one thing to say."""
    ours = list(ours)
    slips = {one.span for one in found if one.severity is Severity.ERROR and _is_spelling(one)}
    slips |= {one.span for one in ours if one.rule == "names/near-miss"}
    return [
        one
        for one in ours
        if not (one.span in slips and one.rule in ("fidelity/added", "fidelity/name", "fidelity/claim"))
    ]


def with_spelling(ours: Iterable[Issue], found: Sequence[Issue]) -> list[Issue]:
    """`ours` with what a word may have been meant for, where it is not in the facts and in no dictionary either."""
    meant_for = {one.span: one.suggestions for one in found if _is_spelling(one) and one.suggestions}
    return [
        one.model_copy(update={"suggestions": meant_for[one.span]})
        if one.span in meant_for and not one.suggestions and one.rule.startswith("fidelity/")
        else one
        for one in ours
    ]


def _filtered(issues: Iterable[Issue], letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    inside = [*letter.paragraphs, *([letter.subject] if letter.subject else [])]
    for one in issues:
        if one.rule == "engine/unchecked":
            yield one
        elif any(_begins_in(span, one) for span in inside) and (kept := _judged(one, letter, context, facts)):
            yield kept
        elif letter.closing and _begins_in(letter.closing, one):
            yield from _misspelt(one, letter, context.locale)


def _begins_in(span: Span, one: Issue) -> bool:
    return span.start <= one.span.start < span.end


def _misspelt(one: Issue, letter: Letter, locale: str) -> Iterator[Issue]:
    """A word of the closing that is surely misspelt, such as `Yours sincerly,`; nothing else there is checked."""
    said = letter.even[one.span.start : one.span.end]
    low = said.casefold()
    near = [word for word in sorted(closings()) if _likely(low, word)] if _is_spelling(one) else []
    if near and not _known_elsewhere(low, locale):
        right = min(near, key=lambda word: distance(low, word))
        offered = right.capitalize() if said[:1].isupper() else right
        yield one.model_copy(update={"severity": Severity.ERROR, "suggestions": (offered,)})


def _judged(one: Issue, letter: Letter, context: Context, facts: Facts | None) -> Issue | None:
    """An issue as it matters to this letter, or None."""
    one = _as_slip(one, letter.even[one.span.start : one.span.end], context.locale)
    if not _is_spelling(one):
        wrong = _mistaken(one, letter, context.locale) or (
            facts is not None
            and (_in_title(one.span, letter, facts.interview) or _in_facts(one.span, letter.even, facts))
        )
        return None if wrong else one.model_copy(update={"suggestions": _decent(one.suggestions)})
    said = letter.even[one.span.start : one.span.end]
    whole = _whole_word(letter.even, one.span)
    if (facts and (facts.knows(said) or facts.knows(whole))) or _is_code(said) or _in_link(letter.even, one.span):
        return None
    if facts and _in_title(one.span, letter, facts.interview):
        return None
    if _BETWEEN_FIGURES.search(letter.even, max(0, one.span.start - 2), one.span.end + 2):
        return None  # `26-cv-00118`
    if accepted(said) or accepted(whole) or context.knows(said) or context.knows(whole) or ends_short(f"{said}."):
        return None
    if said[:1].isupper():  # a name, unless it is a slip away from a common word
        if day := _day_meant(said):
            return one.model_copy(update={"severity": Severity.ERROR, "suggestions": (day,)})
        slip = meant(said.casefold().removesuffix("'s"), context.locale)
        if not slip or (facts is None and _known_elsewhere(said.casefold(), context.locale)):
            return None
        return one.model_copy(update={"severity": Severity.INFORMATION, "suggestions": ()})
    if facts is None and _known_elsewhere(said, context.locale):
        return None  # no facts say which English the letter is in
    if "-" in said and all(known(part, context.locale) for part in said.split("-")):
        return None
    copied = near_fact(said, facts) if facts else None
    right = copied or meant(said, context.locale)
    elsewhere = _known_elsewhere(said, context.locale)
    sure = (
        right is not None
        and not elsewhere
        and not _foreign(one.span, letter, context.locale)
        and not _made_of_words(said, context.locale, right)
    )
    near = _decent(one.suggestions, said)
    if (sure or copied) and right and not elsewhere:
        offered = tuple(dict.fromkeys([right, *near]))[:MOST_SUGGESTIONS]
        return one.model_copy(update={"severity": Severity.ERROR, "suggestions": offered})
    return one.model_copy(update={"severity": Severity.INFORMATION, "suggestions": near})


_ONE_WORD = regex(r"[a-z]{3,}")
_BETWEEN_FIGURES = regex(r"\d[-/:.]?[^\W\d_]+[-/:.]?\d")
"""Letters within a number of a case, a part or a file."""


def _as_slip(one: Issue, said: str, locale: str) -> Issue:
    """A finding of another rule about one word that is none and surely stands for the word offered, such as `teh`, as one of spelling."""
    if _is_spelling(one) or not _ONE_WORD.fullmatch(said) or everyday(said) or known(said, locale):
        return one
    if one.engine != "harper" or meant(said, locale) not in one.suggestions:
        return one
    return one.model_copy(update={"rule": "harper/spelling", "message": unknown(said)})


def _in_title(span: Span, letter: Letter, interview: Interview) -> bool:
    """Whether a mark lies within the name of a job or a company as the facts have it: `the sous chef role`."""
    names = (interview.role, interview.the_job, interview.company, *(one.title for one in interview.interviewers))
    text = letter.even.casefold()
    return any(
        start <= span.start and span.end <= start + len(name)
        for name in (evened(one).casefold() for one in names if one)
        for start in (found.start() for found in re.finditer(re.escape(name), text))
    )


_SHORTEST_DAY = 6
"""Letters: shorter months are near to names, `Marck`, `Juno`."""
_LONG_DAY = 8


def _day_meant(said: str) -> str | None:
    """The weekday or month that a word with a capital surely stands for: `Janurary`, `Wensday`, not `Augusta`."""
    low = said.casefold()
    for day in (*MONTHS, *WEEKDAYS):
        right = day.casefold()
        slips = 2 if len(right) >= _LONG_DAY else 1
        if len(right) >= _SHORTEST_DAY and (low[0], low[-1]) == (right[0], right[-1]) and distance(low, right) <= slips:
            return day
    return None


_NEXT_WORD = regex(r" [^\W_]+")
_LAST_WORD = regex(r"[^\W_]+ $")


def _in_facts(span: Span, even: str, facts: Facts) -> bool:
    """Whether the facts have the marked word beside the same word: it is said in the candidate's own way, `a cereals agronomist`."""
    said = even[span.start : span.end].casefold()
    if not said.isalpha() or len(said) < _SHORTEST_PART or said in CLOSED:
        return False
    before, after = _LAST_WORD.search(even[max(0, span.start - 30) : span.start]), _NEXT_WORD.match(even, span.end)
    return any(
        re.search(rf"(?<!\w){re.escape(row)}(?!\w)", facts.text)
        for row in (
            *([f"{before[0].casefold()}{said}"] if before else []),
            *([f"{said}{after[0].casefold()}"] if after else []),
        )
    )


def _known_elsewhere(word: str, locale: str) -> bool:
    """Whether the word is right in another English."""
    return known(word, "en-US" if locale != "en-US" else "en-GB")


_BEFORE = regex(r"(?<![^\W_])([a-z]{3,}) $")
_BEHIND = regex(r" ([a-z]{3,})(?![^\W_])")


def _foreign(span: Span, letter: Letter, locale: str) -> bool:
    """Whether the word stands beside another one that no dictionary has and that is no slip: `bara brith`."""
    around = (_BEFORE.search(letter.even, max(0, span.start - 30), span.start), _BEHIND.match(letter.even, span.end))
    words = [match[1] for match in around if match]
    return any(not known(word, locale) and meant(word, locale) is None and not accepted(word) for word in words)


_WORD_AROUND = regex(r"[^\W_]+(?:['-][^\W_]+)*")


def _whole_word(even: str, span: Span) -> str:
    """The word with its hyphens of which `span` may be a part: `med-surg` of `surg`."""
    start = max(0, even.rfind(" ", 0, span.start))
    return next((match[0] for match in _WORD_AROUND.finditer(even, start) if match.end() >= span.end), "")


_NO_SUBJECT = regex(
    r"\b(?:for|to|with|of|from|by|at|on|about|between) (?:us|them|me|him|her|you|it)\s*$", re.IGNORECASE
)
_ONE_SOUND = regex(r"an?\s+(?:hono|hour|heir|honest)|a\s?\.\s?m\b|an\s+[AEFHILMNORSX](?![\w'])", re.IGNORECASE)
_SPELT = regex(r"an\s+[AEFHILMNORSX][A-Z0-9&]{1,4}s?\b|a\s+[BCDFGHJKLMNPQRSTUVWXYZ][A-Z0-9&]{1,4}s?\b")
"""Before letters that are said one by one: `an FAQ`, `an MEC 5 certificate`, `a UG2 stope`; or may be said as a word: `a STEM degree`."""
_MARKS = ("'", '"', "’", "”", "′", "″", "''")
_WERE = regex(r"\b(?:who|that|which|I|you|we|they) \w+\s*$", re.IGNORECASE)
"""Before “were”: what is its subject, `the ones who stayed were the ones ...`."""


_JUDGED_MORE = regex(
    r"\b(?:rarer|better|worse|clearer|plainer|stranger|odder|nicer|finer|sadder|happier|gladder|prouder|surer|likelier|unlikelier|truer|safer|wiser|fairer|kinder|luckier|sorrier|funnier|lovelier|(?:more|less) \w+) $",
    re.IGNORECASE,
)
"""Before “that”: a word for what one thinks of what the clause tells."""
_EXPECTED = regex(
    r"\s+(?:I|you|we|they|he|she|anybody|anyone|people) (?:\w+ly |had |have |ever |might have |would have )*(?:thought|think|expect(?:ed)?|hoped?|imagined?|feared?|guess(?:ed)?|suppos(?:ed|e)|assumed?|believed?|remember(?:ed)?|knew|(?:any|most)\b)"
    r"|\s+(?:me|us|him|her|them|mine|yours|ours|theirs|before|ever|usual|most|any)\b",
    re.IGNORECASE,
)


def _mistaken(one: Issue, letter: Letter, locale: str) -> bool:
    """Whether a finding of grammar is an engine's own mistake, as what stands around the place shows."""
    start, end = one.span
    before, after = letter.even[max(0, start - 40) : start], letter.even[end : end + 20]
    if one.rule == "harper/AnA":
        letter_itself = letter.even[start:end] == "A" and before[-1:] == " " and before.rstrip()[-1:] not in ".!?:"
        said = letter.even[start:]
        return letter_itself or bool(_ONE_SOUND.match(said) or _SPELT.match(said)) or before.rstrip()[-1:].isdigit()
    if one.rule == "harper/Everyone":  # "I wrote eight, and every one was on time"
        return " " in letter.even[start:end] and bool(re.search(r"(?:,|\band) $", before))
    if one.rule.endswith(("SentenceCapitalization", "UPPERCASE_SENTENCE_START")):
        return _goes_on(letter, start, locale)
    if "UNPAIRED" in one.rule or "Quote" in one.rule:  # 5'4", 3/4", 12': feet and inches
        return letter.even[start:end].strip() in _MARKS and bool(re.search(r"[\d½¼¾⅜⅝⅞]$", before.rstrip()))
    if one.rule == "harper/OneOfTheSingular":  # "one of the two you invite"
        return CLOSED.get(letter.even[start:end].split()[-1].casefold()) == "NUM"
    if one.rule == "harper/Everyday":  # "every day" at the end of a sentence tells when, and is right
        return " " in letter.even[start:end] and not re.match(r"\s+[a-z]", after)
    if one.rule == "harper/PronounInflectionBe":  # "what worked for us was"
        return bool(_NO_SUBJECT.search(before))
    if one.rule == "harper/InterestedIn":  # "as interested as I was"
        return bool(re.search(r"\bas interested as\b", letter.even[max(0, start - 14) : end + 14]))
    if one.rule == "harper/QuantifierNumeralConflict":  # "some forty clients": about forty
        return letter.even[start:end].casefold().startswith("some")
    if one.rule == "harper/SingleBe":  # "10 am is fine": half of a day, no verb
        return before[-2:].casefold() == "am" and after_an_hour(letter.even, start - 2)
    if one.rule == "harper/WereWhere":
        return bool(_WERE.search(before))
    if one.rule == "harper/The":  # `te reo`, `Te Whānau`: the article of another language
        return letter.even[start:end].casefold() == "te"
    if one.rule == "harper/QuiteQuiet":
        return bool(re.search(r"\b(?:the|too|so|very) $", before, re.IGNORECASE))
    if one.rule == "harper/Widespread":
        return bool(re.search(r"\b(?:a|the) $", before))
    if one.rule == "harper/RedundantThat":  # "I knew that that chapter was yours"; a slip before a subject of its own
        following = _NEXT_WORD.match(letter.even, end)
        return not following or CLOSED.get(following[0].strip().casefold()) not in ("I", "D", "S")
    if one.rule == "harper/ThatThan":  # "rarer that it is done by hand"; but "rarer that I thought"
        return bool(_JUDGED_MORE.search(before) and not _EXPECTED.match(letter.even[end : end + 60]))
    if one.rule == "harper/AvoidCurses":
        return letter.even[start : start + 1].isupper()  # a name: `Dick's Sporting Goods`
    return False


_SHORTEST_PART = 4
_ENDINGS = (
    ("ied", "y"),
    ("ies", "y"),
    ("able", ""),
    ("able", "e"),
    ("ability", ""),
    ("ish", ""),
    ("like", ""),
    ("wards", ""),
    ("less", ""),
)


@lru_cache(maxsize=4096)
def _made_of_words(word: str, locale: str, likely: str) -> bool:
    """Whether a word that dictionaries lack is put together from two that they have: `beamtimes`, `blockouts`, `nannied`.

    Not where the likely word is put together so as well: `wonderfull` is no compound of `wonder` and `full`.
    """
    if likely[: len(word) - 1] == word[:-1] or likely[:-1] == word[: len(likely) - 1]:
        return False
    places = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    if any(everyday(word[:place]) and everyday(word[place:]) for place in places):
        return True
    return any(
        word.endswith(ending) and len(word) - len(ending) > 2 and known(word.removesuffix(ending) + stem, locale)
        for ending, stem in _ENDINGS
    )


def _goes_on(letter: Letter, start: int, locale: str) -> bool:
    """Whether what stands before a lower-case word ends no sentence: an abbreviation, a host name, the greeting."""
    before = letter.even[max(0, start - 26) : start]
    if re.search(r"(?:^|\n)[^\S\n]*(?:[-*•–]|\d{1,2}[.)]|[a-z]\))[^\S\n]+$", before):
        return True  # an entry of a list
    if _bare_entry(letter.even, start):
        return True
    if _cut_short(before.rstrip(), locale) and letter.even[start : start + 1].islower():
        return True
    if _NAME_CUT.search(before.rstrip()) and _LINK.match(letter.even, start):
        return True
    if letter.greeting and letter.greeting.end <= start <= letter.greeting.end + 2:
        return True
    return bool(before) and (not before[-1].isspace() or ends_short(before.rstrip(), letter.even[start : start + 24]))


def _bare_entry(even: str, start: int) -> bool:
    """Whether a line is an entry of a list without its mark, as a word processor pastes it: a line above ended in a colon, and none in a full stop since."""
    begin = even.rfind("\n", 0, start) + 1
    line = even[begin:].partition("\n")[0]
    if even[begin:start].strip() or line.rstrip().endswith((".", "!", "?")):
        return False
    for above in reversed(even[:begin].split("\n")):
        said = above.strip()
        if said.endswith(":"):
            return True
        if said and (said[0].isupper() or said.endswith((".", "!", "?"))):
            return False
    return False


_NAME_CUT = regex(r"(?<![\w'-])[A-Z][a-z]{1,4}\.$")
_LINK = regex(r"(?:in|of|for|and|on|at|to|by|from|with|or|near)\b")
"""What goes on behind a name cut short, `the Nat. Science Soc. in Leeds`; a sentence that lacks its capital begins otherwise."""


_LAST = regex(r"(?<![\w'-])([^\W\d_]{1,6})\.$")


_WITHIN = regex(r"\b(?:the|an?|your|our|my|their|this|that|per|each|of|one|two|three|six|ten|\d+) $")
"""Before a word that stands inside a phrase: no sentence ends behind `the no.`"""


def _cut_short(before: str, locale: str) -> bool:
    """Whether a text ends in a short word with a full stop that no dictionary has: an abbreviation, such as `Tues.` or `govt.`."""
    found = _LAST.search(before)
    if found is None:
        return False
    if not known(found[1], locale):
        return True
    return bool(_WITHIN.search(before[: found.start()])) and abbreviates(found[1].title(), "")  # "the min. crew"


def _is_spelling(one: Issue) -> bool:
    return one.rule in ("harper/spelling", "languagetool/MORFOLOGIK_RULE_EN_US") or "MORFOLOGIK" in one.rule


def _is_code(word: str) -> bool:
    """Initialisms, product names, units: capitals inside, digits, or no letter at all."""
    return (
        any(character.isupper() for character in word[1:])
        or any(character.isdigit() for character in word)
        or len(word.strip(".")) == 1
    )


def _in_link(even: str, span: Span) -> bool:
    start, end = even.rfind(" ", 0, span.start) + 1, even.find(" ", span.end)
    around = even[start : end if end >= 0 else len(even)]
    return "@" in around or "://" in around or bool(re.search(r"\w\.\w{2,}/|www\.", around))


def _coarse(word: str) -> bool:
    """Whether a word, or the one that it is a plural of, is never suggested."""
    return word in _never() or word.removesuffix("s") in _never() or word.removesuffix("es") in _never()


def _plain(suggestion: str) -> bool:
    """Whether a suggestion is made of words that people use every day; no dictionary's rarities."""
    return all(everyday(word) for word in re.findall(r"[^\W\d_]+", suggestion.casefold().replace("'s", "")))


@cache
def _never() -> frozenset[str]:
    data: dict[str, list[str]] = shipped("rules", "harper.yaml")
    return frozenset(data.get("never_suggest", ()))


_ROOM = 8
"""Letters from which a word may be two slips away from the one that was meant."""


def _likely(low: str, other: str) -> bool:
    """Whether a word may have been meant: `nginx` is no `nine`, and letters without a vowel, `dbt`, are nobody's slip of a word."""
    slips = 2 if len(low) >= _ROOM else 1
    return low[0] == other[0] and bool(re.search("[aeiouy]", low)) and distance(low, other) <= slips


def _decent(suggestions: Iterable[str], said: str | None = None) -> tuple[str, ...]:
    """At most three suggestions; none that could offend; for a misspelt word only common words that are near it."""
    near = [each for each in suggestions if not any(map(_coarse, re.findall(r"[^\W\d_]+", each.casefold())))]
    if said is not None:
        low = said.casefold()
        near = [each for each in near if _likely(low, each.casefold()) and _plain(each)]
    return tuple(near[:MOST_SUGGESTIONS])
