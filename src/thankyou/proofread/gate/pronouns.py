"""What people are called: `he` or `she`, a title before a name. Start reading at `pronoun` and `titled`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankyou.facts.patterns import regex
from thankyou.facts.people import fold
from thankyou.proofread.gate.alignment import Aligned
from thankyou.proofread.gate.genders import antecedents, genders
from thankyou.proofread.gate.known import known
from thankyou.proofread.gate.scene import Found, Scene
from thankyou.proofread.gate.words import sign

__all__ = ["pronoun"]


def pronoun(one: Aligned, scene: Scene) -> Iterator[Found]:
    """`he` or `she`, `Mr` or `Ms` for somebody of whom the facts say neither."""
    said = [
        (place, which)
        for which in ("he", "she")
        for place, word in enumerate(one.words)
        if word.low in sign(which) and (word.low not in sign("mr") or word.text[:1].isupper())  # `I would not miss it`
    ]
    if not said:
        return
    named = _named(one, scene)
    for index, which in sorted(said):
        if _copied(one, index, scene) or any(
            each.start() <= one.words[index].start < each.end() for each in _EITHER.finditer(one.sentence.text)
        ):
            continue
        if one.words[index].low in ("mrs", "miss") and not _titled(one.words[index].low, scene):
            yield Found(one.span(index), {"words": one.words[index].text})
            return
        meant = _titled_one(one, index, scene) if one.words[index].low in sign("mr") else antecedents(one, index, scene)
        title = one.words[index].low if one.words[index].low in sign("mr") else ""
        if which in meant or (title and not meant and (_titled(title, scene) or which in genders(scene).values())):
            continue  # the name behind the title may be wrong; the title is somebody's
        if (not meant or "" in meant) and _given(which, named, scene, _heard(one, scene)):
            continue
        yield Found(one.span(index), {"words": one.words[index].text})
        return


_EITHER = regex(r"\b(?:he or she|she or he|his or her|her or his|him or her|her or him)\b", re.IGNORECASE)
"""What is said of anybody."""


def _copied(one: Aligned, index: int, scene: Scene) -> bool:
    """Whether a fact has the word between the same two others: `who publishes her failures`."""
    if not 0 < index < len(one.words) - 1:
        return False
    run = tuple(word.low for word in one.words[index - 1 : index + 2])
    return any(
        run in zip(*(tuple(word.low for word in fact.words)[shift:] for shift in range(3)), strict=False)
        for fact in known(scene.interview)
        if run[1] in fact.lows
    )


def _titled_one(one: Aligned, index: int, scene: Scene) -> list[str]:
    """What the facts say of the one whose title stands at `index`."""
    people = genders(scene)
    names = [fold(word.low.removesuffix("'s")) for word in one.words[index + 1 : index + 3] if word.text[:1].isupper()]
    return [people[name] for name in names if name in people]


def _named(one: Aligned, scene: Scene) -> list[int]:
    """The interviewers whom the sentence names, else the one before does, apart from the reader."""
    for sentence in filter(None, (one, scene.before(one))):
        lows = {fold(re.sub(r"'s?$", "", word.text)) for word in sentence.words if word.text[:1].isupper()}
        panel = scene.called[: len(scene.interview.interviewers)]
        found = [place for place, called in enumerate(panel) if called & lows]
        if found:
            return found
    return []


def _titled(title: str, scene: Scene) -> bool:
    """Whether somebody is addressed with a title by the facts."""
    return any(
        fold(title) in fold(f"{one.honorific or ''} {one.name or ''}").split() for one in scene.interview.interviewers
    ) or any(title in fact.lows for fact in (*scene.about.facts, *known(scene.interview)))


def _heard(one: Aligned, scene: Scene) -> frozenset[str]:
    """The words of the sentence and of the one before."""
    before = scene.before(one)
    return one.lows | before.lows if before else one.lows


def _given(which: str, named: list[int], scene: Scene, heard: frozenset[str]) -> bool:
    """Whether the facts let somebody be `he` or `she`: by pronouns, honorific, or words such as `his daughter`."""
    words = sign("male" if which == "he" else "female")
    spoken = {low for fact in scene.about.facts for low in fact.lows}
    if named and len(named) == 1:
        person = scene.interview.interviewers[named[0]]
        given = f"{person.pronouns or ''} {person.honorific or ''} {(person.name or '').split(' ')[0]}".casefold()
        own = set(re.findall(r"[a-z]+", given))
        if own & words:
            return True
        if own & sign("female" if which == "he" else "male") or "they" in own:
            kin = words - sign("he") - sign("she")
            return bool(spoken & kin & heard)
        return bool(
            {low for fact in scene.about.facts if named[0] in fact.speakers or not fact.speakers for low in fact.lows}
            & words
        )
    everybody = " ".join(
        f"{p.pronouns or ''} {p.honorific or ''}"
        for i, p in enumerate(scene.interview.interviewers)
        if i != scene.reader
    )
    return bool(spoken & words or set(re.findall(r"[a-z]+", everybody.casefold())) & words)
