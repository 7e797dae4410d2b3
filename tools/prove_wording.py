"""What every pattern of the wording says of the examples in `thankyou.facts.stems`: `make proofs`.

    prove_wording.py [--write] [KIND ...]

Each pattern carries its `proof`, so that whoever edits wording sees the sentence and not only its places; the tests check that it
is what the pattern says. `--write` puts the proofs into the files of `templates/wording`, a line under each pattern; without it they
are printed. Start reading at `proofs`.
"""

from __future__ import annotations

import argparse
import re
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from thankyou.facts.fact import Fact
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.given import facts_of
from thankyou.facts.kinds import KINDS
from thankyou.facts.models import Interview, Tone
from thankyou.facts.nouns import Asked
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import SENTENCE, Shape, Stem, finished, stem_of, stems_of
from thankyou.planning.brief import Brief, briefs
from thankyou.planning.units import Unit
from thankyou.writing.desk import Desk
from thankyou.writing.places import places_of
from thankyou.writing.wording import Pattern, Wording

__all__ = ["FORMS", "Form", "fields_of", "proof_of", "proofs", "sections_of"]

ROOT = Path(__file__).resolve().parents[1]
WORDING = ROOT / "templates" / "wording"
OUTLINES = ROOT / "templates" / "outlines"

WHO: Mapping[str, Any] = {
    "candidate": {"name": "Ana Lima", "email": "ana.lima@example.com", "phone": "555-0142"},
    "company": "Brightwater",
    "role": "charge nurse",
    "interviewers": [{"name": "Dana Ortiz"}],
    "date": "2026-11-12",
    "decision_date": "2026-11-20",
    "offer": {"pay": "$64,000", "start": "11 January", "letter_date": "18 November", "reply_by": "27 November"},
    "news": {"text": "you have opened a second clinic", "source": "the Argus", "date": "2026-11-14"},
    "ask": "a base salary of $68,000",
    "event": {"name": "the careers evening", "date": "2026-11-12"},
}
"""The facts beside the examples of the stems."""
TALK = {"name": "your talk on night rotas", "date": "2026-11-12"}
SECOND: Mapping[str, str] = {
    "valued": "the honest answer about weekends",
    "advice": "keep a notebook of every bake",
    "will_do": "bring the originals on the first day",
    "confirm": "that I will bring the originals",
    "why_them": "you answer letters from strangers",
    "thanks": "the tour of the ward",
    "flexible": "the hours in January",
    "needs": "a parking space",
    "questions": "who will be there",
    "since": "renewed my licence",
    "sending": "two references",
    "details": "The course took two days.",
    "about": "the winter rota",
    "you_need": "two lecturers who can share a lab",
    "i_did": "trained four new starters in the first month",
}
"""What the second unit of a pattern says, where there are two of a kind."""
QUESTION, ANSWER = "Can you bring your own tools?", "Yes, all but the long ladder."


class Form(NamedTuple):
    """One way in which a fact may be declared: words of a stem, or a whole sentence in its field."""

    path: str
    """The field of the message: `valued`, `key_points`."""
    entry: str
    """The field of the entry: `about`; empty where the message's own field holds the words."""
    stem: Stem
    sentence: bool

    @property
    def words(self) -> str:
        """The example."""
        if not self.sentence:
            return self.stem.example
        stem = self.stem
        if stem.shape is Shape.FREE and stem.may_be:
            stem = stem_of(stem.owner, stem.may_be[0]) or stem
        text = stem.example if stem.field == "why" else finished(stem, stem.example)  # a reason needs no beginning
        return text if text[-1:] in ".!?”" else f"{text[:1].upper()}{text[1:]}."

    @property
    def fact(self) -> Any:
        """As it stands in a file of facts."""
        return {self.entry: self.words} if self.entry else self.words


def _model_of(annotation: Any) -> type[Fact] | None:
    for part in (annotation, *typing.get_args(annotation)):
        if isinstance(part, type) and issubclass(part, Fact):
            return part
        if part is not annotation and (found := _model_of(part)):
            return found
    return None


def fields_of(kind: str, name: str) -> list[Form]:
    """Every form in which the facts of a field may be declared."""
    model = FACTS[kind]
    entry = _model_of(model.model_fields[name].annotation)
    own = next((stem for one in model.__mro__ if (stem := stem_of(one.__name__, name))), None)
    stems = [("", own)] if own else list(stems_of(entry.__name__).items()) if entry else []
    found: list[Form] = []
    for field, stem in stems:
        if stem.shape not in (Shape.FREE, Shape.SENTENCE):
            found.append(Form(name, field, stem, sentence=False))
        if stem.shape is not Shape.QUOTE:
            found.append(Form(name, field, stem, sentence=True))
    return found


@cache
def sections_of(kind: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of a kind's outlines with the fields that they are made from."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(OUTLINES.glob(f"{kind}*.yaml")):
        if path.stem in KINDS and path.stem != kind:
            continue
        for section in yaml.safe_load(path.read_text(encoding="utf-8"))["sections"]:
            found[section["say"]] = tuple(dict.fromkeys((*found.get(section["say"], ()), *section.get("of", ()))))
    return found


FORMS: Mapping[tuple[str, str], list[Form]] = {
    (kind, name): fields_of(kind, name) for kind in KINDS for fields in sections_of(kind).values() for name in fields
}
"""Every form of every field that a message is made from, by kind and field."""


# --- examples ----------------------------------------------------------------------------------------------------


def _saying(form: Form, second: bool) -> Saying:
    field = form.stem.field
    words = SECOND.get(field, form.words) if second and not form.sentence else form.words
    if second and form.sentence:
        stem = form.stem
        words = finished(stem, SECOND[field]) if field in SECOND and stem.completes else SECOND.get(field, form.words)
    return Saying(f"{form.path}.{form.entry}", SENTENCE if form.sentence else field, words, form.stem.owner, field)


_ASKED_DIRECTLY = Saying("key_points.you_asked", "you_asked", "How would you staff nights?", "KeyPoint", "you_asked")
_STEP = Saying("next_steps.will", "will", "HR will call by Friday", "NextStep", "will")


def _candidates(kind: str, section: str, second: bool) -> Iterator[list[Saying]]:
    """What may stand in a unit of the section: for each field all of its forms."""
    for name in sections_of(kind).get(section, ()):
        if FORMS[kind, name]:
            found = [_saying(form, second) for form in FORMS[kind, name]]
            found += [_ASKED_DIRECTLY] if name == "key_points" else []
            yield [*found, *([_STEP] if name == "next_steps" else [])]
        if name == "asked" and _model_of(FACTS[kind].model_fields[name].annotation) is Asked:
            yield [
                Saying("asked.question", "question", QUESTION, "Asked", "question"),
                Saying("asked.question", "question", "notice period?", "Asked", "question"),
                Saying("asked.question", "question", "when I could start", "Asked", "question"),
                Saying("asked.answer", "answer", ANSWER, "Asked", "answer"),
                Saying("asked.answer", "answer", "six weeks", "Asked", "answer"),
            ]


_EXTRAS = {"url": "example.com/ana/plan", "file": "plan.pdf"}


def _unit(kind: str, section: str, names: frozenset[str], nth: int) -> Unit:
    """A unit that fills these places."""
    second = list(_candidates(kind, section, second=True))
    for sayings in (*(() if nth else _candidates(kind, section, second=False)), *second):
        taken: list[Saying] = []
        for name in sorted(names):
            if name in _EXTRAS or any(name in places_of(Unit(section, 1, (one,))) for one in taken):
                continue
            one = next((one for one in sayings if name in places_of(Unit(section, 1, (one,)))), None)
            if one is not None:
                taken.append(one)
        unit = Unit(section, 1, tuple(taken), _EXTRAS)
        if names <= places_of(unit).keys():
            return unit
    raise LookupError(f"{kind}/{section}: no field holds {', '.join(sorted(names))}")


_MORE: dict[str, dict[str, object]] = {"event.talk": {"event": TALK}, "trial": {"medium": "trial shift"}}
"""Facts that only some common places need."""


@cache
def _brief(kind: str, tone: Tone, locale: str, common: frozenset[str]) -> Brief:
    model = FACTS[kind]
    more = {**_MORE.get("event.talk" if "event.talk" in common else "trial" if "trial" in common else "", {})}
    if "minutes" in common:
        more["minutes"] = 15
    facts: Interview = facts_of({**WHO, "locale": locale, **more}, kind)
    assert isinstance(facts, model)
    return briefs(facts, tone=tone)[0]


def proof_of(kind: str, pattern: Pattern) -> str:
    """What a pattern says of the examples. Raises `LookupError` where no field could fill one of its places."""
    tone = next(tone for tone in Tone if tone in pattern.tones)
    locale = "en-GB" if "en-GB" in pattern.locales else "en-US"
    keys = list(pattern.units)
    units = tuple(_unit(kind, section, pattern.units[section, nth], nth) for section, nth in keys)
    brief = _brief(kind, tone, locale, pattern.common)._replace(units=units)
    desk = Desk(brief, Wording.load(kind=kind), None)
    missing = pattern.common - desk.there - {"reader.office"}
    if missing:
        raise LookupError(f"{kind}: nothing fills {', '.join(sorted(missing))}")
    if "reader.office" in pattern.common:
        desk.common["reader"] = {"office": "Hiring Manager"}
    return desk.render(pattern, {key: number for number, key in enumerate(keys)})


def proofs(kind: str) -> Iterator[tuple[str, Pattern, str]]:
    """Section, pattern and what it says, for each pattern of a kind that one of its outlines can use."""
    wording = Wording.load(kind=kind)
    own = set(sections_of(kind)) | {"greeting", "subject", "sign_off"}
    for section, patterns in wording.sections.items():
        if section in own:
            for pattern in patterns:
                yield section, pattern, proof_of(kind, pattern)


# --- files -------------------------------------------------------------------------------------------------------


def _kind_of(path: Path) -> str:
    """A kind whose wording uses the file."""
    folder = path.parent.name
    if folder in KINDS:
        return folder
    users = [kind for kind in KINDS if path.stem in sections_of(kind) and not (WORDING / kind / path.name).exists()]
    return users[0] if users else "decline"


_ENTRY = re.compile(r"^- \{.*?\}\n(?=- \{|#|\Z)", re.DOTALL | re.MULTILINE)


def written(path: Path) -> str:
    """The file with the proof of each pattern on a line of its own."""
    kind = _kind_of(path)
    text = path.read_text(encoding="utf-8")

    def entry(match: re.Match[str]) -> str:
        pattern = Pattern.model_validate(yaml.safe_load(match[0])[0])
        bare = re.sub(r',\n +proof: "(?:[^"\\]|\\.)*"(?=\}\n$)', "", match[0])
        said = proof_of(kind, pattern).replace("\\", "\\\\").replace('"', '\\"')
        return f'{bare[:-2]},\n   proof: "{said}"}}\n'

    return _ENTRY.sub(entry, text)


def main() -> None:
    """Print the proofs, or write them down."""
    top = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    top.add_argument("kinds", nargs="*", metavar="KIND")
    top.add_argument("--write", action="store_true", help="put them into the files")
    args = top.parse_args()
    for folder in args.kinds or [*KINDS, "shared"]:
        for path in sorted((WORDING / folder).glob("*.yaml")):
            if args.write:
                path.write_text(written(path), encoding="utf-8")
            else:
                print(f"# {folder}/{path.stem}")
                for pattern in Wording.load(kind=_kind_of(path))[path.stem]:
                    print(f"  {pattern.id}: {proof_of(_kind_of(path), pattern)}")


if __name__ == "__main__":
    main()
