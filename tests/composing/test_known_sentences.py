"""Sentences of our wording that hold no words of a person's: Harper and the rules that look at each sentence alone have nothing to say of any, so
they are not asked again at each note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest

from thankyou import compose
from thankyou.engines import embedded
from thankyou.engines.embedded import Harper
from thankyou.engines.issues import Issue
from thankyou.facts.kinds import KINDS
from thankyou.facts.resources import templates
from thankyou.facts.text import begun
from thankyou.planning.voice import contracted
from thankyou.proofread import RULES, check
from thankyou.proofread.context import Context
from thankyou.proofread.grammar import judge
from thankyou.proofread.letter import body_of, read
from thankyou.writing.wording import CLOSED, JOB, Piece, Slot, Wording

JOBS = ("the Charge Nurse role", "the welder post")
FRAMES = {"subject", "greeting", "sign_off"}
FACTS = {
    "candidate": {"name": "Jane Doe"},
    "company": "Brightwater",
    "role": "Charge Nurse",
    "interviewers": [{"name": "Dana Ortiz"}],
    "medium": "in person",
    "date": "2026-11-12",
    "key_points": [{"you_said": "nobody works nights alone"}],
}
LETTER = (
    "Dear Ms. Ortiz,\n\nThank you for your time on Thursday. You told me about the the rota.\n\nKind regards,\nJane Doe"
)


def ways(pieces: Sequence[Piece]) -> Iterator[str]:
    """Every way to say a sentence, with contractions and without."""
    slots = [one for one in pieces if isinstance(one, Slot)]
    for values in product(*(sorted(JOBS if one[:2] == JOB else CLOSED[one[:2]]) for one in slots)):
        for voice in (str, contracted):
            given = iter(values)
            yield "".join(
                voice(one) if isinstance(one, str) else begun(next(given)) if one.begins else next(given)
                for one in pieces
            )


def every_naming() -> set[str]:
    kinds = sorted(path.name for path in (templates() / "wording").iterdir() if path.is_dir() and path.name != "shared")
    patterns = [one for kind in kinds for many in Wording.load(kind=kind).sections.values() for one in many]
    return {said for pattern in patterns for pieces in pattern.naming for said in ways(pieces)}


def every_known() -> set[str]:
    kinds = sorted(path.name for path in (templates() / "wording").iterdir() if path.is_dir() and path.name != "shared")
    return set().union(*map(known_of, kinds))


def known_of(kind: str) -> set[str]:
    return {
        said
        for section, patterns in Wording.load(kind=kind).sections.items()
        for pattern in patterns
        if section not in FRAMES
        for pieces in pattern.closed
        for said in ways(pieces)
    }


@pytest.mark.parametrize(
    "locale", ["en-US", "en-GB", *(pytest.param(one, marks=pytest.mark.exhaustive) for one in ("en-AU", "en-CA"))]
)
def test_harper_has_nothing_to_say_of_any_sentence_that_holds_no_words_of_a_persons(locale: str) -> None:
    known = sorted(every_known())
    assert len(known) > 300
    found = dict(zip(known, Harper().check(known, locale=locale), strict=True))
    assert {said: issues for said, issues in found.items() if issues} == {}


@pytest.mark.parametrize("locale", ["en-US", "en-GB"])
def test_harper_has_nothing_to_say_of_any_sentence_that_only_names_a_job_that_it_knows(locale: str) -> None:
    naming = sorted(every_naming())
    assert len(naming) > 100
    found = dict(zip(naming, Harper().check(naming, locale=locale), strict=True))
    assert {said: issues for said, issues in found.items() if issues} == {}


@pytest.mark.parametrize(("role", "spelt"), [("Charge Nurse", True), ("Charge Nursse", False)])
def test_harper_is_asked_about_the_name_of_a_job_once_and_about_the_sentences_where_it_marks_it(
    role: str, *, spelt: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = asked(monkeypatch)
    for seed in range(6):
        compose({**FACTS, "role": role}, seed=seed, engine="embedded")
    named = {one for one in heard if role in one}
    assert f"I am writing about the {role} role." in named
    assert (len(named) == 1) is spelt


def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    check = Harper.check

    def listen(self: Harper, texts: Sequence[str], *, locale: str) -> list[list[Issue]]:
        heard.extend(texts)
        return check(self, texts, locale=locale)

    monkeypatch.setattr(embedded.Harper, "check", listen)
    return heard


def test_harper_is_asked_about_the_sentences_with_words_of_the_facts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    heard, known, said = asked(monkeypatch), every_known(), set()
    for seed in range(8):
        note = compose(FACTS, seed=seed, engine="embedded")
        said |= {sentence for sentence in known if sentence in note.body}
        assert note.checked
    assert said and known.isdisjoint(heard)
    assert any("nobody works nights alone" in one for one in heard)


def test_of_wording_of_the_callers_own_every_sentence_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "opening.yaml").write_text('- {id: mine, text: "I thank you for your times {{ when }}."}\n')
    heard, spoken = asked(monkeypatch), set()
    for seed in range(8):
        note = compose(FACTS, seed=seed, engine="embedded", wording=tmp_path)
        spoken |= {why.sentence for why in note.why[1:-1]} & every_known()
    assert spoken and spoken <= set(heard)


@pytest.mark.parametrize(
    ("known", "left"),
    [
        ((), ["Thank you for your time on Thursday.", "You told me about the the rota."]),
        (("Thank you for your time on Thursday.",), ["You told me about the the rota."]),
        (
            ("Thank you for your time on Thursday.", "You told me about the the rota."),
            ["Thank you for your time on Thursday.", "You told me about the the rota."],
        ),
    ],
)
def test_where_every_sentence_is_known_harper_is_asked_all_the_same_so_that_it_tells_whether_it_can_check(
    known: tuple[str, ...], left: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = asked(monkeypatch)
    judge(read(LETTER), Context(known=known), None, Harper())
    assert heard == left


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "en-AU"])
def test_no_rule_that_looks_at_sentences_alone_has_anything_to_say_of_one_that_holds_no_words_of_a_persons(
    locale: str,
) -> None:
    marked = [
        (kind, said, rule.name)
        for kind in sorted(path.name for path in (templates() / "wording").iterdir() if path.name in KINDS)
        for said in sorted(known_of(kind))
        for rule in RULES
        if rule.alone and list(rule.check(body_of(said), Context(kind=kind, locale=locale), None))
    ]
    assert marked == []


def test_a_rule_that_looks_at_sentences_alone_is_shown_those_with_words_of_the_facts() -> None:
    slip = "I look forward to hear from you."
    letter = read(LETTER.replace("You told me about the the rota.", slip))
    found, spared = (check(letter, Context(known=known), None) for known in ((), (slip,)))
    assert any(issue.span.start >= LETTER.index("You told") for issue in found if issue.rule.startswith("wording"))
    assert not any(issue.rule.startswith(("wording", "slips", "tone")) for issue in spared)
