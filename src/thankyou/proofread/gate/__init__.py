"""The fact gate: every sentence of a letter explained from the facts, or marked. Whoever wrote it.

Each sentence is laid beside the facts (`alignment`), which the model of the message gives as a flat list (`known`). Then
figures, names and dates are compared by value (`figures`, `values`), and every relation of `rules` asks whether what the sentence says
about its facts is what they say: who said it, whose it is, how much, whether, why. Start reading at `check` and `explain`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from thankyou.engines.issues import Issue, Span
from thankyou.facts.models import Interview
from thankyou.proofread.context import Context, Explained, Support, issue
from thankyou.proofread.facts import Facts
from thankyou.proofread.gate import figures
from thankyou.proofread.gate.alignment import Aligned, Vocabulary, aligned, vocabulary
from thankyou.proofread.gate.doubt import doubtful
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.values import Relation, by_value
from thankyou.proofread.letter import Letter

__all__ = ["check", "explain", "related"]

MOST_FACTS = 5
"""Facts that are named for one sentence."""


def check(letter: Letter, context: Context, facts: Facts | None) -> Iterator[Issue]:
    """Issues `fidelity/...`: figures, names, dates, addresses, attachments; then each relation."""
    if facts is None:
        return
    found = _whole_names(list(figures.check(letter, context, facts)))
    yield from found
    scene = _scene(letter, context)
    settled = _places(letter, context.settled)
    for one in scene.sentences:
        known = any(start <= one.sentence.start < end for start, end in settled)
        marked = [(each.span.start, each.span.end) for each in found]
        yield from _remembered(one, scene, marked, by_value_only=known)


def _whole_names(found: list[Issue]) -> list[Issue]:
    """`found` without the words of a name that is marked whole: `Li Li`, of which neither word is a finding of its own."""
    names = [one.span for one in found if one.rule == "fidelity/name"]
    return [
        one
        for one in found
        if one.rule != "fidelity/name"
        or not any(span != one.span and span.start <= one.span.start and one.span.end <= span.end for span in names)
    ]


def _places(letter: Letter, sentences: Sequence[str]) -> list[tuple[int, int]]:
    """Where the sentences stand in the letter."""
    places = ((letter.text.find(sentence), len(sentence)) for sentence in sentences)
    return [(start, start + length) for start, length in places if start >= 0]


def _scene(letter: Letter, context: Context) -> Scene:
    assert context.interview is not None
    about = vocabulary(context.interview)
    return Scene(context.interview, context.reader, about, aligned(letter, context.interview, about))


def related(letter: Letter, context: Context, about: Vocabulary) -> Iterator[Issue]:
    """What the relations find where `about` is all that is known."""
    assert context.interview is not None
    scene = Scene(context.interview, context.reader, about, aligned(letter, context.interview, about))
    for one in scene.sentences:
        yield from _of_sentence(one, scene, [], _relations())


def _relations() -> tuple[Relation, ...]:
    """Every relation: what somebody wrote is asked them all."""
    from thankyou.proofread.gate.rules import relations  # they take a while to load

    return relations()


_Marks = tuple[Issue, ...]
_MOST = 512
"""Sentences of one interview whose marks are remembered."""


@lru_cache(maxsize=32)
def _marks_by_sentence(interview: Interview, reader: int | None) -> dict[tuple[object, ...], tuple[int, _Marks]]:
    """The marks of sentences that were looked at before, with where the sentence stood: a letter being written changes in one place."""
    return {}


def _marks_of(scene: Scene) -> dict[tuple[object, ...], tuple[int, _Marks]]:
    made: dict[tuple[object, ...], tuple[int, _Marks]] | None = scene.marks
    if made is None:
        made = scene.marks = _marks_by_sentence(scene.interview, scene.reader)
    return made


def _remembered(one: Aligned, scene: Scene, marked: list[tuple[int, int]], *, by_value_only: bool) -> _Marks:
    """What the relations find in a sentence, which depends on it, on the sentence before it, and on the facts."""
    known, start = _marks_of(scene), one.sentence.start
    before = scene.before(one)
    taken = tuple((first - start, last - start) for first, last in marked if first < one.sentence.end and last > start)
    key = (one.sentence.text, before and before.sentence.text, taken, by_value_only)
    found = known.get(key)
    if found is None:
        if len(known) >= _MOST:
            known.clear()
        issues = tuple(_of_sentence(one, scene, marked, by_value() if by_value_only else _relations()))
        found = known[key] = (start, issues)
    moved = start - found[0]
    if not moved:
        return found[1]
    return tuple(
        each.model_copy(update={"span": Span(each.span.start + moved, each.span.end + moved)}) for each in found[1]
    )


def _of_sentence(
    one: Aligned, scene: Scene, marked: list[tuple[int, int]], looked_at: Sequence[Relation]
) -> Iterator[Issue]:
    """What the relations find, apart from places that have a mark."""
    taken = list(marked)
    for relation in looked_at:
        for found in (found for check in relation.checks for found in check(one, scene)):
            if any(start < found.span[1] and found.span[0] < end for start, end in taken):
                continue
            if relation.name == "owner" and found.fact == "":
                continue  # `I thank you for your offer` is the message's own, and says both
            if doubtful(relation.name, found, one, scene):
                continue
            taken.append(found.span)
            yield _issue(relation, found, one)


def _issue(relation: Relation, found: Found, one: Aligned) -> Issue:
    start = found.span[0] - one.sentence.start
    words = {"words": one.sentence.text[start : found.span[1] - one.sentence.start], "fact": "", "by": "", "who": ""}
    return issue(
        f"fidelity/{relation.name}", relation.says.format(**{**words, **found.says}), found.span, relation.severity
    )


def explain(letter: Letter, context: Context) -> tuple[Explained, ...]:
    """Every sentence of the body with the facts it rests on; nothing where there are no facts."""
    if context.interview is None:
        return ()
    return tuple(_explained(one) for one in _scene(letter, context).sentences)


def _explained(one: Aligned) -> Explained:
    return Explained(
        sentence=one.sentence.text,
        span=Span(one.sentence.start, one.sentence.end),
        facts=tuple(Support(fact=match.known.path, text=match.known.text) for match in one.matches[:MOST_FACTS]),
        unexplained=tuple(Span(*one.span(index)) for index in one.strange),
    )
