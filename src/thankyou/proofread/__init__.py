"""Proofreading: an ordered tuple of rules, then the grammar engines, then the fixes that are safe.

Start reading at `proofread`; `RULES` says what is looked at and in which order. Everything a rule knows is in
`letter` (the text taken apart), `Context` (what the caller knows about it) and `facts` (what it may say).

    tone, phrases, stance         phrases that are marked, as data with sentences that prove them (`templates/rules/tone.yaml`,
                                  `wording.yaml`); how they are found; who does what to whom
    slips, acts, rows             slips of grammar by the classes of words (`templates/rules/slips.yaml`); what a sentence does to
                                  somebody (`acts.yaml`); the patterns of both
    heaped                        words that are too much together (`templates/rules/heaped.yaml`)
    agreement, likelier           a verb and its subject; another word that is far likelier (`templates/rules/agreement.yaml`, `likelier.yaml`)
    copying                       words that the facts write otherwise (`templates/rules/alike.txt`)
    stops                         full stops that are missing
    gate, unclaimed               the fact gate; `gate.rules.CHECKS` says which relations it checks; what claims nothing
    structure, kinds, length      what a letter, and one of its kind, must have; how long it may be (`templates/rules/kinds.yaml`)
    variants                      several letters in one text
    names, leftovers, specific    names as the facts spell them; placeholders; what could have been written before the interview
    style, readability            repetition, exclamation marks; sentences that are read with ease
    grammar, spelling             what an engine finds, filtered; which word was meant
    twice                         verbs that stand beside each other and are right
    fixes                         which fixes are safe, and made
    quoted, numbers, vocabulary   what in a mail is not the writer's; numbers by value; ordinary words
    forwarded                     the letter below a mail that it was sent on with
    pasted, covered, language     what copying left behind (`templates/rules/pasted.yaml`); marks that nobody sees; whether it is
                                  English at all
    explaining                    what a rule is about, for `review --explain`
"""

from __future__ import annotations

import re
from typing import Literal

from thankyou.engines import GrammarEngine, embedded
from thankyou.engines.issues import Engine, Fix, Issue, Span
from thankyou.facts.patterns import regex
from thankyou.proofread import (
    agreement,
    copying,
    fixes,
    gate,
    grammar,
    kinds,
    language,
    leftovers,
    length,
    likelier,
    names,
    pasted,
    readability,
    slips,
    specific,
    stops,
    structure,
    style,
    tone,
    twice,
)
from thankyou.proofread import facts as knowledge
from thankyou.proofread.context import Context, Explained, Proof, Rule, Support
from thankyou.proofread.facts import Facts
from thankyou.proofread.joined import joined
from thankyou.proofread.letter import Letter, evened, read
from thankyou.proofread.unclaimed import claims_nothing
from thankyou.proofread.variants import variants

__all__ = ["RULES", "Context", "Explained", "Proof", "Rule", "Support", "explain", "proofread"]

RULES: tuple[Rule, ...] = (
    Rule(
        "structure",
        "The six sections of the guide are there or explained; the greeting is for the reader; contact details are in the sign-off.",
        structure.check,
    ),
    Rule(
        "kind",
        "A message of its kind has what it must have: a plain decision, its one question, one number, no term twice.",
        kinds.check,
    ),
    Rule("length", "As many words as the kind of message or its facts allow.", length.check),
    Rule(
        "leftovers", "No placeholders, template marks, notes to oneself or lines for another reader.", leftovers.check
    ),
    Rule(
        "tone",
        "No phrase that is pushy, desperate, presumptuous, apologetic, worn, too informal, hedging, stiff, negative or out of place.",
        tone.tone,
        alone=True,
    ),
    Rule("wording", "No slip of this genre that grammar engines miss.", tone.wording, alone=True),
    Rule("slips", "No slip of grammar that engines miss, found by the classes of words.", slips.check, alone=True),
    Rule("agreement", "A verb goes with its subject, one or several.", agreement.check, alone=True),
    Rule(
        "likelier", "No word in place of which another one is far likelier where it stands.", likelier.check, alone=True
    ),
    Rule("stops", "No sentence and no paragraph that wants its full stop.", stops.check),
    Rule(
        "names",
        "Names are spelt as in the facts and the same everywhere; titles are those of the person.",
        names.check,
    ),
    Rule("copying", "Words are written as the facts write them.", copying.check),
    Rule("fidelity", "The fact gate: every sentence is explained by the facts, or marked.", gate.check),
    Rule("specific", "The note could not have been written before the interview.", specific.check),
    Rule("style", "No repetition, rows of sentences with I, exclamation marks, capitals or emoji.", style.check),
    Rule("readability", "Sentences and words that are read with ease.", readability.check),
)
LONGEST = embedded.LONGEST_TEXT
"""Characters; of a longer text only the beginning is checked, and the proof says so."""


def proofread(
    text: str, context: Context, *, engine: Engine | GrammarEngine = Engine.AUTO, fix: Literal["none", "safe"] = "safe"
) -> Proof:
    """What proofreading has to say about `text`, and the text with the fixes that are safe.

    `engine` is a choice, or an engine of the caller's own. Never raises for what a text holds. Where an engine cannot
    check, the proof says `checked=False` and everything else still stands.
    """
    if fix == "none":
        return _as_given(text, context, engine)
    put_right = pasted.decoded(text, context)
    if put_right is None:
        return _mended(text, context, engine)
    proof = _mended(put_right.seen.text, context, engine)
    moved = [one.model_copy(update={"span": put_right.seen.span(one.span)}) for one in proof.fixes]
    return proof.model_copy(update={"fixes": (*put_right.seen.marks, *moved)})


def _as_given(text: str, context: Context, engine: Engine | GrammarEngine) -> Proof:
    """What there is to say about a text that is not touched."""
    read_so = pasted.read_as(text, context)
    if read_so is None:
        return _proofread(text, context, engine=engine, fix="none")
    proof = _proofread(read_so.seen.text, context, engine=engine, fix="none")
    moved = (one.model_copy(update={"span": read_so.seen.span(one.span)}) for one in proof.issues)
    issues = tuple(sorted((*read_so.issues, *moved), key=_place))
    return proof.model_copy(update={"text": text, "issues": issues})


def _mended(text: str, context: Context, engine: Engine | GrammarEngine) -> Proof:
    """The text with the safe fixes made; what the writer must decide stays in it, and is told."""
    left = pasted.carried_out(text, context)
    if left is None:
        return _proofread(text, context, engine=engine, fix="safe")
    made = _proofread(left.seen.text, context, engine=engine, fix="safe").fixes
    moved = [one.model_copy(update={"span": left.seen.span(one.span)}) for one in made]
    kept = [one for one in moved if text[one.span.start : one.span.end] == one.before]
    for one in reversed(kept):
        text = text[: one.span.start] + one.after + text[one.span.end :]
    return _as_given(text, context, engine).model_copy(update={"fixes": tuple(kept)})


def _proofread(text: str, context: Context, *, engine: Engine | GrammarEngine, fix: Literal["none", "safe"]) -> Proof:
    letter = read(text[:LONGEST])
    facts = knowledge.of(context.interview) if context.interview else None
    if facts is not None and facts.interview is not context.interview:
        # the equal one that was seen first, so that whatever is remembered about it finds it at once and compares nothing
        context = context.model_copy(update={"interview": facts.interview})
    judged = _judged(letter, context, facts, engine)
    made: tuple[Fix, ...] = ()
    if fix == "safe":
        mended, made = fixes.mend(letter, facts, judged.issues)
    if made:
        text = mended + text[LONGEST:]
        letter = read(text[:LONGEST])
        judged = _judged(letter, context, facts, engine)
    ours = [issue for issue in check(letter, context, facts) if not context.off(issue.rule)]
    ours = grammar.with_spelling(grammar.without_misspelt(_once(ours), judged.issues), judged.issues)
    found = ours + grammar.without_doubles(judged.issues, ours)
    if not context.composed and (other := language.foreign(letter, judged.issues, context.locale)):
        found = [other, *(one for one in ours if one.rule.startswith("leftovers/"))]
    issues = tuple(sorted(joined(_standing(found, letter, context, facts), letter), key=_place)) if found else ()
    checked = judged.checked and embedded.fits(text)
    return Proof(text=text, issues=issues, fixes=made, engine=judged.engine, checked=checked)


def _standing(found: list[Issue], letter: Letter, context: Context, facts: Facts | None) -> list[Issue]:
    """`found` without what stands where nothing is to be said: in code, in a name, in a place that was never filled in."""
    empty = [one.span for one in found if one.rule == "leftovers/placeholder"]
    noted = [*empty, *(one.span for one in found if one.rule == "leftovers/note")]
    noted += [Span(*one.span()) for one in leftovers.lost(letter.even)]
    called, right = _called(letter, context), twice.places(letter.even)
    several = variants(letter)
    judged = _OF_ONE_LETTER if several.greetings else ()
    return [
        one
        for one in found
        if not (
            one.rule.startswith(judged)
            or (one.rule not in ("leftovers/variants", "leftovers/note") and _lies_in(one.span, list(several.labels)))
            or _in_code(one, letter)
            or claims_nothing(one, letter, facts)
            or _of_a_place(one, empty if one.rule.startswith("leftovers/") else noted)
            or _behind_a_place(one, letter, empty)
            or _of_a_name(one, called)
            or (one.rule.startswith((*_OF_FORM, "style/", *_ENGINES)) and _touches(one.span, right))
        )
    ]


_OF_ONE_LETTER = ("structure/signature", "structure/contact", "structure/closings", "length")
"""Rules that judge a text as one letter; of several in one text they say nothing that holds."""
_OF_FORM = ("wording/", "slips/", "agreement/", "likelier/")
"""Rules of how words stand together."""
_COPIED = ("copying/sounds-alike", "copying/in-its-place")
_BY_TURNS = (*_COPIED, *_OF_FORM)
"""Rules of which the first speaks for all where several mark one place: a word that the facts write otherwise is surest."""
_ANOTHER_WORD = (
    *_COPIED,
    "names/job",
    "wording/confused-words",
    "wording/spelling",
    "wording/apostrophe",
    "slips/verb-form/ill-for-i-will",
    "tone/too-informal/chatty",
)
"""Rules that say that another word is meant; that this one is not in the facts goes without saying then."""
_NOT_IN_THE_FACTS = ("fidelity/added", "fidelity/claim", "fidelity/name")


def _once(issues: list[Issue]) -> list[Issue]:
    """`issues` with one finding for each place where such rules overlap."""
    kept: list[Issue] = []
    for family in _BY_TURNS:
        kept += grammar.without_doubles([one for one in issues if one.rule.startswith(family)], kept)
    marked = (one for one in issues if one in kept or not one.rule.startswith(_BY_TURNS))
    slips = [one.span for one in marked if one.rule.startswith(_ANOTHER_WORD)]
    figures = {one.span.end for one in issues if one.rule == "fidelity/number"}
    return [
        one
        for one in issues
        if (one in kept or not one.rule.startswith(_BY_TURNS))
        and not (one.rule in _NOT_IN_THE_FACTS and (_lies_in(one.span, slips) or _is_sign(one, figures)))
    ]


def _is_sign(one: Issue, figures: set[int]) -> bool:
    """Whether an issue is about the one sign behind a figure that has its mark already: the `%` of `50%`."""
    return one.span.end == one.span.start + 1 and one.span.start in figures


_ENGINES = ("harper/", "languagetool/")


def _touches(span: Span, others: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _lies_in(span: Span, others: list[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)


def explain(text: str, context: Context) -> tuple[Explained, ...]:
    """Every sentence of the body of `text` with the facts that it rests on; empty where no facts were given."""
    read_so = pasted.read_as(text, context)
    if read_so is None:
        return gate.explain(read(text[:LONGEST]), context)
    seen = read_so.seen
    return tuple(
        one.model_copy(update={"span": seen.span(one.span), "unexplained": tuple(map(seen.span, one.unexplained))})
        for one in gate.explain(read(seen.text[:LONGEST]), context)
    )


def _judged(letter: Letter, context: Context, facts: Facts | None, engine: Engine | GrammarEngine) -> grammar.Judged:
    found = grammar.judge(letter, context, facts, engine)
    return found._replace(issues=[issue for issue in found.issues if not context.off(issue.rule)])


def check(letter: Letter, context: Context, facts: Facts | None) -> list[Issue]:
    """What our own rules find, without any engine."""
    known = {evened(one) for one in context.known}
    strange = letter._replace(sentences=tuple(one for one in letter.sentences if one.text not in known))
    return [issue for rule in RULES for issue in rule.check(strange if rule.alone else letter, context, facts)]


_CODE = regex(r"`[^`\n]+`|(?:https?://|www\.)\S+")


def _in_code(issue: Issue, letter: Letter) -> bool:
    """Whether an issue of form lies within backticks, where code stands, or an address; what is said there must be true all the same."""
    if (
        not ("`" in letter.even or "://" in letter.even or "www." in letter.even)
        or issue.span.start == issue.span.end
        or issue.rule.startswith(("fidelity/", "leftovers/placeholder"))
    ):
        return False
    return any(
        code.start() <= issue.span.start and issue.span.end <= code.end() for code in _CODE.finditer(letter.even)
    )


def _called(letter: Letter, context: Context) -> list[Span]:
    """Where the company and the people stand by their names."""
    facts = context.interview
    names = [facts.company, facts.candidate.name, *(one.name for one in facts.interviewers)] if facts else []
    return [
        Span(*found.span())
        for one in names
        if one and " " in one
        for found in re.finditer(rf"(?<!\w){re.escape(evened(one))}(?!\w)", letter.even)
    ]


def _of_a_name(issue: Issue, called: list[Span]) -> bool:
    """Whether an issue of form lies within a name of the facts, which follows no grammar: `Two Quarry`."""
    return issue.rule.startswith(_OF_FORM) and any(
        span.start <= issue.span.start and issue.span.end <= span.end for span in called
    )


def _of_a_place(issue: Issue, empty: list[Span]) -> bool:
    """Whether an issue is about a place that was never filled in, of which that is the one thing to say, or of how words stand beside it."""
    if issue.rule == "leftovers/placeholder" or issue.span.start == issue.span.end:
        return False
    beside = issue.rule.startswith((*_OF_FORM, *_ENGINES, "style/doubled"))
    return _touches(issue.span, empty) if beside else _lies_in(issue.span, empty)


def _behind_a_place(issue: Issue, letter: Letter, empty: list[Span]) -> bool:
    """Whether an issue asks for a capital where only the full stop of such a place stands before: `on Choose an item. about`."""
    return issue.rule.endswith("SentenceCapitalization") and any(
        span.end <= issue.span.start and not letter.even[span.end : issue.span.start].strip() for span in empty
    )


def _place(issue: Issue) -> tuple[int, int, str]:
    return issue.span.start, issue.span.end, issue.rule
