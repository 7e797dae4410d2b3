"""The laws of wording: every pattern says what its proof says, and every fact of every kind finds a pattern.

`tools/prove_wording.py` fills the patterns in with the examples of the stems; nothing here knows a pattern by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import cycle, islice
from typing import Any

import pytest
import yaml
from prove_wording import FORMS, OUTLINES, WHO, Form, proof_of, proofs, sections_of

from thankyou import compose
from thankyou.engines.issues import Engine
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.given import facts_of
from thankyou.facts.kinds import KINDS
from thankyou.facts.models import Interview, Length, Tone
from thankyou.facts.sayings import Saying
from thankyou.planning.brief import briefs
from thankyou.planning.units import Unit
from thankyou.proofread import Context, proofread
from thankyou.writing.draft import write
from thankyou.writing.places import PLACES, places_of
from thankyou.writing.wording import Pattern, Slot, Wording

OTHERS = tuple(kind for kind in KINDS if kind != "thank-you")
FRAMES = frozenset(("greeting", "subject", "sign_off"))
SENTENCES = frozenset(("said", "why", "proof", "need_said", "question", "answer", "details", "thought", "connection", "not_said", "result"))  # fmt: skip
"""Places that hold whole sentences."""
_OF_THE_EXAMPLES = ("harper/spelling", "harper/MissingDeterminer")
"""What the engine holds against words of the examples, which are no words of ours."""


@cache
def _patterns(kind: str) -> tuple[tuple[str, Pattern], ...]:
    own = set(sections_of(kind)) | FRAMES
    sections = Wording.load(kind=kind).sections
    return tuple((section, one) for section, patterns in sections.items() if section in own for one in patterns)


# --- one pattern -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_proof_is_what_the_pattern_says(kind: str) -> None:
    wrong = {
        f"{section}/{pattern.id}": said
        for section, pattern, said in proofs(kind)
        if pattern.proof and pattern.proof != said and section in _own_files(kind)
    }
    assert not wrong, "run `make proofs` and read what changed"


@pytest.mark.parametrize("kind", OTHERS)
def test_every_pattern_has_a_proof(kind: str) -> None:
    assert not [f"{section}/{pattern.id}" for section, pattern in _patterns(kind) if not pattern.proof]


def _own_files(kind: str) -> set[str]:
    """The sections that are worded for this very kind; a shared file is proved once, by the first kind that uses it."""
    own = Wording.load(kind=kind).sections
    shared = {section for section in own if all(Wording.load(kind=one).sections.get(section) == own[section] for one in KINDS)}  # fmt: skip
    return set(own) - shared - {"valued"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_proof_passes_the_proofreading_of_its_kind(kind: str) -> None:
    found = []
    for locale in ("en-US", "en-GB"):
        said = {
            f"{section}/{pattern.id}": proof_of(kind, pattern)
            for section, pattern in _patterns(kind)
            if section not in FRAMES and locale == ("en-GB" if "en-GB" in pattern.locales else "en-US")
        }
        for some in batched(said.items(), 12):
            found += _marked(dict(some), Context(kind=kind, locale=locale))
    assert not found


def _marked(said: dict[str, str], context: Context) -> list[str]:
    """What proofreading of words marks in some proofs, each a paragraph of one letter."""
    text = "Dear Dana,\n\n" + "\n\n".join(said.values()) + "\n\nBest regards,\nAna Lima"
    places = {text.index(one): name for name, one in said.items()}
    return [
        f"{name} {issue.rule}: {text[issue.span.start : issue.span.end]}"
        for issue in proofread(text, context, engine=Engine.EMBEDDED, fix="none").issues
        if issue.rule.split("/")[0] in ("tone", "wording", "slips", "harper") and issue.rule not in _OF_THE_EXAMPLES
        for name in [places[max((one for one in places if one <= issue.span.start), default=min(places))]]
    ]


def batched(items: Iterable[tuple[str, str]], count: int) -> Iterator[tuple[tuple[str, str], ...]]:
    """As `itertools.batched`, which Python 3.11 has not got."""
    left = iter(items)
    while some := tuple(islice(left, count)):
        yield some


@pytest.mark.parametrize("kind", KINDS)
def test_whole_sentences_stand_alone(kind: str) -> None:
    """A sentence of the person's own begins a sentence and ends one; a lead-in may go before it, nothing goes into it."""
    for _, pattern in _patterns(kind):
        for before, piece, after in zip(("", *pattern.pieces), pattern.pieces, (*pattern.pieces[1:], ""), strict=False):
            if isinstance(piece, Slot) and not piece.common and piece.field in SENTENCES:
                if isinstance(before, str):
                    assert re.search(r"(?:^|[.?!:]|[.?!]”|”:?) $|^$|“$", before), pattern.text
                if isinstance(after, str):
                    assert re.match(r"(?: |$|”)", after), pattern.text


@pytest.mark.parametrize("kind", KINDS)
def test_a_pattern_is_one_to_four_sentences(kind: str) -> None:
    for section, pattern in _patterns(kind):
        if section not in FRAMES and pattern.text[-1:] != "}":
            assert pattern.text[-1] in ".?!”", pattern.text
            assert len(re.findall(r"[.?!](?: |$)", pattern.text)) <= 4


@pytest.mark.parametrize("kind", OTHERS)
def test_a_section_has_three_ways_at_least(kind: str) -> None:
    """Of each tone and usage: a reader of ten notes should not see the seam. The facts' own words have none."""
    wording = Wording.load(kind=kind)
    for section in sections_of(kind):
        for tone in Tone:
            for american in (True, False):
                ways = [way for way in wording[section] if way.suits(tone=tone, american=american)]
                bare = all(re.fullmatch(r"\{\{[^{}]+\}\}\.?", way.text) for way in ways)
                assert len(ways) >= (1 if bare else 3), (section, tone, american)


@pytest.mark.parametrize("kind", KINDS)
def test_subjects_are_three_to_eight_plain_words(kind: str) -> None:
    for section, pattern in _patterns(kind):
        if section == "subject" and not pattern.last_resort:
            assert 3 <= len(proof_of(kind, pattern).split()) <= 9, pattern.id


# --- guards ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", OTHERS)
def test_nothing_is_claimed_that_only_facts_may_say(kind: str) -> None:
    for section, pattern in _patterns(kind):
        ours = "".join(piece if isinstance(piece, str) else "X" for piece in pattern.pieces)
        assert not _CLAIMS.search(ours), ours
        assert not re.search(r"\b(?:she|he|her|him)\b", ours), f"the reader in the third person: {ours}"
        if re.search(r"\battach", ours, re.IGNORECASE):
            assert {"file", "attaching"} & pattern.given, ours
        if kind in _MAY_BE_ABSENT and section not in _POINTS and _TOGETHER.search(ours):
            assert "absent" in pattern.unless, ours


_CLAIMS = re.compile(
    r"\b(?:yesterday|today|this morning|last (?:week|night)|as (?:I )?promised|excited|thrilled|perfect|great)\b",
    re.IGNORECASE,
)
"""Days, promises and raptures: only facts may bring them."""
_TOGETHER = re.compile(r"\bwe (?:spoke|met|talked)\b|\bour X\b|\byou told me\b", re.IGNORECASE)
_MAY_BE_ABSENT = ("inquiry", "information", "news", "withdraw")
"""Messages that somebody may read who was not at the interview."""
_POINTS = ("heard", "link", "valued")
"""Made from key points, which planning keeps from readers who were not there."""


@pytest.mark.parametrize("kind", OTHERS)
def test_a_reason_stands_only_behind_its_point(kind: str) -> None:
    for _, pattern in _patterns(kind):
        for unit, fields in pattern.units.items():
            if fields & {"why", "because"} and len(fields) > 1:
                own = [slot.field for slot in pattern.slots if not slot.common and slot.unit == unit]
                assert own[-1] in ("why", "because"), pattern.text


# --- every fact finds a pattern ----------------------------------------------------------------------------------


def _facts(kind: str, locale: str, form: Form | None) -> dict[str, Any]:
    facts: dict[str, Any] = {**WHO, "locale": locale, "kind": kind}
    facts.pop("date" if kind == "event-thanks" else "event", None)
    own = FACTS[kind].model_fields
    facts = {name: value for name, value in facts.items() if name in own}
    if form is not None:
        many = form.path not in ("news", "ask") and "tuple" in str(own[form.path].annotation)
        facts[form.path] = [form.fact] if many else form.fact
    return facts


_ALL_FORMS = [
    pytest.param(kind, form, id=f"{kind}/{form.path}.{form.entry or form.path}{'-sentence' if form.sentence else ''}")
    for (kind, _), forms in FORMS.items()
    for form in forms
]
ALONE = {("KeyPoint", "i_answered"), ("KeyPoint", "why"), ("Concern", "answer")}
"""Fields that never stand alone: the model asks for what they belong to."""


@pytest.mark.parametrize(("kind", "form"), _ALL_FORMS)
def test_every_form_of_every_fact_has_wording_alone(kind: str, form: Form) -> None:
    """Each plan and usage in one tone, in turns; all tones below."""
    tones = list(Tone)
    first = len(f"{form.path}{form.entry}") % len(tones)
    turns = cycle(tones[first:] + tones[:first])
    for facts in _alone(kind, form):
        _is_said(kind, form, facts, next(turns))


@pytest.mark.exhaustive
@pytest.mark.parametrize(("kind", "form"), _ALL_FORMS)
def test_every_form_of_every_fact_has_wording_alone_in_every_tone(kind: str, form: Form) -> None:
    for facts in _alone(kind, form):
        for tone in Tone:
            _is_said(kind, form, facts, tone)


def _alone(kind: str, form: Form) -> Iterator[Interview]:
    """Facts that hold one form and what it cannot do without, in both usages and for every plan of its kind."""
    for locale in ("en-US", "en-GB"):
        facts = _facts(kind, locale, form)
        if (form.stem.owner, form.stem.field) in ALONE:
            first = "worry" if form.stem.owner == "Concern" else "you_asked" if form.entry == "i_answered" else "about"
            words = {"worry": "I have never run a kitchen", "you_asked": "how I would staff nights", "about": "the winter rota"}[first]  # fmt: skip
            facts[form.path] = [{first: words, form.entry: form.words}]
        for plan in _plans(kind):
            yield facts_of({**facts, **plan}, kind)


def _is_said(kind: str, form: Form, facts: Interview, tone: Tone) -> None:
    brief = briefs(facts, tone=tone, length=None)[0]
    if brief.characters or any(form.path in one.fact for one in brief.left_out):
        return  # no room there, or another plan has a place for it
    draft = write(brief, Wording.load(kind=kind), seed=1)
    lost = [one.fact for one in draft.left_out if "no wording" in one.reason]
    assert not lost, (facts.locale, tone)
    assert any(fact.startswith(form.path) for line in draft.lines for fact in line.facts) or not [
        one for one in brief.sayings if one.path.startswith(form.path)
    ], (facts.locale, tone)


def _plans(kind: str) -> list[dict[str, Any]]:
    plans: dict[str, list[dict[str, Any]]] = {
        "inquiry": [{}, {"attempt": 2}],
        "outreach": [{}, {"channel": "linkedin"}],
        "withdraw": [{"after_silence": False}, {"after_silence": True}],
        "update-reply": [
            {"update": update} for update in ("next round", "invitation", "documents", "delay", "offer", "update")
        ],
        "connect": [{"outcome": outcome} for outcome in ("accepted", "declined", "rejected", "open")],
        "information": [{}, {"materials": [{"sending": "the plan", "file": "plan.pdf"}]}],
    }
    return plans.get(kind, [{}])


@pytest.mark.parametrize("kind", OTHERS)
def test_three_facts_of_a_field_are_all_said_in_a_long_message(kind: str) -> None:
    """Seconds and thirds have wording too: other words for each, so that no pattern serves twice unless it must."""
    for (owner, name), forms in FORMS.items():
        if owner != kind or name in ("news", "ask") or (kind, name) == ("information", "asked"):
            continue
        many = "tuple" in str(FACTS[kind].model_fields[name].annotation)
        usable = [form for form in forms if (form.stem.owner, form.stem.field) not in ALONE]
        for first in usable if many else ():
            for second in (usable[0], first):
                facts = {**_facts(kind, "en-US", None), name: [first.fact, second.fact], "candidate": "Ana Lima"}
                brief = briefs(facts_of(facts, kind), length=Length.DETAILED)[0]
                draft = write(brief, Wording.load(kind=kind), seed=1)
                assert not [one.fact for one in draft.left_out if "no wording" in one.reason], (name, first, second)


def test_every_place_of_the_patterns_is_one_that_some_field_fills() -> None:
    for kind in OTHERS:
        for _, pattern in _patterns(kind):
            assert {slot.field for slot in pattern.slots if not slot.common} <= PLACES
            assert proof_of(kind, pattern)


def test_what_was_shown_or_said_is_never_taken_for_what_was_valued() -> None:
    for owner, field in (("KeyPoint", "about"), ("KeyPoint", "you_showed"), ("Remark", "congratulations_on")):
        one = Saying("valued[0]", field, "the new branch in Dover", owner, field)
        assert "thing" not in places_of(Unit("valued", 1, (one,)))


def test_the_outlines_name_only_sections_that_have_wording() -> None:
    for path in OUTLINES.glob("*.yaml"):
        kind = path.stem if path.stem in KINDS else path.stem.rpartition("-")[0]
        wording = Wording.load(kind=kind).sections
        for section in yaml.safe_load(path.read_text(encoding="utf-8"))["sections"]:
            assert section["say"] in wording, (path.name, section["say"])


@pytest.mark.parametrize("kind", OTHERS)
def test_ten_seeds_give_several_messages(kind: str) -> None:
    name = next(name for fields in sections_of(kind).values() for name in fields)
    facts = _facts(kind, "en-US", FORMS[kind, name][0])
    bodies = {compose(facts, kind=kind, seed=seed, engine="none").body for seed in range(10)}
    assert len(bodies) >= 6, kind


@pytest.mark.parametrize("kind", KINDS)
def test_no_last_resort_stands_beside_what_always_comes_before_it(kind: str) -> None:
    """A last resort that fits only where an ordinary pattern with the same places fits is never chosen."""
    for section, patterns in Wording.load(kind=kind).sections.items():
        for last in (one for one in patterns if one.last_resort):
            for other in (one for one in patterns if not one.last_resort and not one.use and one.units == last.units):
                mine, theirs = ({(x.group, x.field) for x in one.slots if x.common} for one in (last, other))
                wider = other.given <= last.given and other.unless <= last.unless and other.tones >= last.tones
                everywhere = not other.locales or (last.locales and other.locales >= last.locales)
                assert not (wider and everywhere and theirs <= mine), f"{section}/{last.id} behind {other.id}"
