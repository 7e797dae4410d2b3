"""What a person settles once: options go before facts, facts before defaults; own words are known; rules fall silent."""

from __future__ import annotations

from pathlib import Path

import pytest
from records import WHOLE

from thankyou import Defaults, FactError, Spec, ThankyouError, compose, merge, review
from thankyou.engines.issues import Engine
from thankyou.facts.models import Tone

DRAFT = """\
Dear Dana,

Thank you for showing me how the dosimetrists plan an IMRT boost. Your team's grobbling is quicker than ours!! I will bring the plan.

Best regards,
Zoë
"""


def rules(text: str, **options: object) -> set[str]:
    return {issue.rule for issue in review(text, engine="embedded", **options).issues}  # type: ignore[arg-type]


def test_options_go_before_facts_and_facts_before_defaults() -> None:
    facts = {key: value for key, value in WHOLE.items() if key not in ("tone", "locale")}
    ours = Defaults.of(tone="formal", locale="en-GB")
    fast = {"proofread": False, "engine": "none"}
    assert compose(facts, defaults=ours, **fast).tone is Tone.FORMAL  # type: ignore[arg-type]
    assert compose({**facts, "tone": "warm"}, defaults=ours, **fast).tone is Tone.WARM  # type: ignore[arg-type]
    assert compose(facts, tone="concise", defaults=ours, **fast).tone is Tone.CONCISE  # type: ignore[arg-type]
    assert compose(facts, defaults=ours, **fast).locale == "en-GB"  # type: ignore[arg-type]
    assert compose({**facts, "locale": "en-US"}, defaults=ours, **fast).locale == "en-US"  # type: ignore[arg-type]


def test_no_defaults_change_nothing() -> None:
    assert compose(WHOLE, engine="none", defaults=Defaults()) == compose(WHOLE, engine="none")


def test_the_engine_of_the_defaults_is_that_of_auto() -> None:
    assert review(DRAFT, defaults=Defaults.of(engine="none")).engine == "none"
    assert review(DRAFT, engine="embedded", defaults=Defaults.of(engine="none")).engine == "harper"


def test_words_of_ones_own_are_spelt_right() -> None:
    assert "harper/spelling" in rules(DRAFT)
    assert "harper/spelling" not in rules(DRAFT, defaults=Defaults.of(words=["Grobbling", "dosimetrists"]))


def test_a_rule_that_is_switched_off_is_silent_and_the_others_are_not() -> None:
    heard = rules(DRAFT)
    assert "style/exclamation" in heard
    assert rules(DRAFT, defaults=Defaults.of(without=["style"])) == {
        rule for rule in heard if not rule.startswith("style/")
    }
    assert rules(DRAFT, defaults=Defaults.of(without=["style/exclamation"])) == heard - {"style/exclamation"}
    assert rules(DRAFT, defaults=Defaults.of(without=["style/exclam"])) == heard


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"without": ["fidelity/number"]}, "without: `fidelity/number` stays on"),
        ({"without": "leftovers"}, "without: `leftovers` stays on"),
        ({"without": "tonne"}, "without: there is no rule `tonne`; did you mean tone?"),
        ({"tone": "loud"}, "tone: must be "),
        ({"tnoe": "formal"}, "tnoe: is not a known field; did you mean tone?"),
        ({"tone": "formel"}, "'concise'; did you mean formal?"),
        ({"engine": "public"}, "engine: must be "),
        ({"locale": "fr-FR"}, "locale: must be an English locale"),
        ({"words": 7}, "words: must be a list"),
        ({"tones": "warm"}, "tones: is not a known field; did you mean tone?"),
        ({"withuot": ["style"]}, "withuot: is not a known field; did you mean without?"),
        ({"wordz": ["brix"]}, "wordz: is not a known field; did you mean words?"),
        ({"languagetool_url": "http://example.com"}, "languagetool_url: is not a known field"),
    ],
)
def test_what_does_not_fit_is_named(given: dict[str, object], error: str) -> None:
    with pytest.raises(FactError) as raised:
        Defaults.of(given)
    assert error in str(raised.value)


def test_they_are_read_from_a_file_of_their_own_or_a_project(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "thankyou.toml").write_text('engine = "none"\nwording = "mine"\n', encoding="utf-8")
    assert Defaults.load(tmp_path / "thankyou.toml") == Defaults(engine=Engine.NONE, wording=str(tmp_path / "mine"))
    project = tmp_path / "pyproject.toml"
    project.write_text('[project]\nname = "x"\n[tool.thankyou]\ntone = "warm"\n', encoding="utf-8")
    assert Defaults.load(project) == Defaults(tone=Tone.WARM)
    project.write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert Defaults.load(project) == Defaults()


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("thankyou.toml", "tone = 'loud'", "thankyou.toml:1: tone: must be"),
        ("thankyou.toml", "wording = 'nowhere'", "thankyou.toml: wording: is not a folder"),
        ("thankyou.toml", "tone", "thankyou.toml:1: is not valid TOML"),
        ("pyproject.toml", "[tool]\nthankyou = 3", "pyproject.toml: must hold [tool.thankyou] as a table"),
        ("thankyou.yaml", "tone: warm", "must be a .toml file"),
    ],
)
def test_a_file_that_does_not_fit_is_named(name: str, text: str, error: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ThankyouError) as raised:
        Defaults.load(tmp_path / name)
    assert error in str(raised.value)


def test_a_merge_takes_them_too_and_remembers_that_it_did() -> None:
    row = {"candidate": "Ada Byron", "interviewers": "Wei Lee", "key_points": "the audit trail"}
    spec = Spec.of(engine="none", defaults={"tone": "formal"})
    (one,) = merge([row], spec=spec)
    assert one.note is not None and one.note.tone is Tone.FORMAL
    assert Spec.of(spec.model_dump_json()) == spec
    assert len({Spec.of(engine="none").digest, spec.digest}) == 2
