"""Words that no fact explains: a detail put into a true sentence, or a claim of its own. Start reading at `added`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.scene import Found, Scene, quoted
from thankyou.proofread.gate.words import root

__all__ = ["claim", "detail"]


def detail(one: Aligned, scene: Scene) -> Iterator[Found]:
    """Unexplained words in a sentence that otherwise rests on facts."""
    if not one.matches:
        return
    for index in one.strange:
        fact = one.matches[0].known
        if _reworded(one, index):
            continue
        yield Found(one.span(index), {"words": one.words[index].text, "fact": quoted(fact)}, fact.path)


_VERB_BEFORE = frozenset("to i we you they would will can could should must might may not never gladly".split())


def _reworded(one: Aligned, index: int) -> bool:
    """Whether a strange word is a verb in a sentence that is otherwise well explained: other words for a known deed."""
    word = one.words[index].low
    if word.endswith("ly") and len(word) > 6 and word not in _OFTEN:
        return True
    before = one.words[index - 1].low if index else ""
    return before in _VERB_BEFORE and sum(match.telling for match in one.matches[:2]) >= 2


_OFTEN = frozenset(
    "fluently perfectly nationally internationally monthly quarterly nightly fortnightly yearly bimonthly hourly".split()
)


def claim(one: Aligned, scene: Scene) -> Iterator[Found]:
    """A sentence that says something of somebody and rests on no fact."""
    if one.matches and one.matches[0].weight > 1.0:
        return
    if not one.matches:
        for index in one.strange:
            if not _reworded(one, index):
                yield Found(one.span(index), {"words": one.words[index].text})
    for said in _DEED.finditer(one.sentence.text):
        group = next(number for number in (1, 2, 3) if said[number])
        words = [word for word in one.words if said.start(group) <= word.start < said.end()]
        if (
            not words
            or root(said[group]) in _kind_acts()
            or any(
                pair.exact and pair.said == one.words.index(words[0]) for match in one.matches for pair in match.pairs
            )
        ):
            continue
        start = one.sentence.start
        yield Found((start + said.start(), start + said.end()), {"words": said[0]})


_DEED = re.compile(
    r"\bI(?:'ve| have| had)(?: also| already| since| now| recently| just| even| once| then)* (accepted|received|found|started|begun|built|bought|moved|joined|left|signed|"
    r"finished|completed|taken|made|won|passed|got|given|run|led|trained|written|worked|done|redrawn|published|applied|turned down|spent|owned|managed|taught|used|\w+ed)\b"
    r"|\bI (?:also |now |currently |already )+(?:am |was )?(hold|have|own|run|manage|lead|speak|teach|work|train|trained|led|managed|ran|won|worked|a|an)\b"
    r"|\bI (?:was|have been) (?:also )?(named|promoted|appointed|elected|chosen|awarded|offered|voted)\b",
    re.IGNORECASE,
)


@cache
def _kind_acts() -> frozenset[str]:
    """Deeds that a letter may speak of without a fact: what one does in writing it, and what goes on in one's head."""
    return frozenset(
        map(
            root,
            "enjoyed learned thanked appreciated decided considered tried wanted hoped looked liked thought noticed admired attached enclosed discussed mentioned talked asked promised wondered missed changed".split(),
        )
    )
