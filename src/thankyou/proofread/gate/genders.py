"""Of whom the facts say `he` or `she`: by pronouns and titles given, by `your daughter Marama`, by `puts her initials beside it`.

Start reading at `genders` and `antecedents`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from thankyou.facts.models import Interview
from thankyou.facts.people import fold
from thankyou.proofread.gate.alignment import Aligned, Vocabulary
from thankyou.proofread.gate.known import Known, Said, known
from thankyou.proofread.gate.scene import Scene
from thankyou.proofread.gate.words import Sort, sign

__all__ = ["antecedents", "genders", "of_word"]


def of_word(low: str) -> str:
    """`he` for `his` or `brother`, `she` for `her` or `aunt`; empty for any other word."""
    return "he" if low in sign("male") else "she" if low in sign("female") else ""


def genders(scene: Scene) -> dict[str, str]:
    """For each folded name of the facts `he` or `she`; empty where the facts do not say, `they` where they say so."""
    return _genders(scene.interview, scene.about)


@lru_cache(maxsize=64)
def _genders(interview: Interview, about: Vocabulary) -> dict[str, str]:
    found: dict[str, str] = {}
    for fact in (*about.facts, *(one for one in known(interview) if one.kind == "name")):
        found.update({name: which for name, which in _in_fact(fact).items() if which or name not in found})
    for person in interview.interviewers:
        given = f"{person.pronouns or ''} {person.honorific or ''} {(person.name or '').split(' ')[0]}".casefold()
        words = re.findall(r"[a-z]+", given)
        which = "they" if "they" in words else next(filter(None, map(of_word, words)), "")
        names = [fold(name) for name in re.findall(r"[^\W\d_]{2,}", person.name or "")]
        found.update((name, which) for name in names if which or name not in found)
    return found


def _in_fact(fact: Known) -> dict[str, str]:
    """The people whom a fact names, with the `he` or `she` that it gives them."""
    people = _people(fact)
    named = {name for group in people for name in group}
    first = next((index for index, word in enumerate(fact.words) if fold(word.low.removesuffix("'s")) in named), 0)
    said = {which for word in fact.words[first:] if (which := _pronoun(word.low))}
    said = said or {which for word in fact.words if (which := _pronoun(word.low))} if len(people) == 1 else said
    found = dict.fromkeys(named, said.pop() if len(said) == 1 else "")
    for index, word in enumerate(fact.words):
        which = of_word(word.low) if not _pronoun(word.low) or word.low in sign("mr") else ""
        following = fact.words[index + 1 : index + 3]
        if which and following and fold(following[0].low) in named:
            found.update({fold(each.low): which for each in following if fold(each.low) in named})
    return found


def _pronoun(low: str) -> str:
    """`he` or `she` of a pronoun alone."""
    if low in sign("mr"):
        return ""
    return "he" if low in sign("he") else "she" if low in sign("she") else ""


def _people(fact: Known) -> list[list[str]]:
    """The names in a fact, word by word: capitals that do not begin it and follow no preposition of place."""
    found: list[list[str]] = []
    last = -2
    for index, word in enumerate(fact.words):
        if not _is_name(word) or word.start >= len(fact.even):
            continue
        before = fact.words[index - 1].low if index else ""
        if last == index - 1 and found:
            found[-1].append(fold(word.low.removesuffix("'s")))
        elif before not in _PLACE:
            found.append([fold(word.low.removesuffix("'s"))])
        else:
            continue
        last = index
    return found


_PLACE = frozenset("at in from near of on the".split())


def _is_name(word: Said) -> bool:
    return (
        word.text[:1].isupper() and word.low not in sign("i") and word.sort is Sort.CONTENT and not word.text.isupper()
    )


def antecedents(one: Aligned, index: int, scene: Scene) -> list[str]:
    """Whom a pronoun may stand for: `he`, `she`, `they`, or empty for somebody of whom the facts do not say.

    They are the people before it in the sentence, else those behind it and those of the sentence before; the reader, who is `you`, is none of them.
    """
    people, skipped = genders(scene), _reader(scene)
    before = scene.before(one)
    around = one.words[index + 1 :] + (before.words if before else ())
    return list(_mentioned(one.words[:index], people, skipped)) or list(_mentioned(around, people, skipped))


def _reader(scene: Scene) -> frozenset[str]:
    if scene.reader is None:
        return frozenset()
    others = frozenset().union(*(called for place, called in enumerate(scene.called) if place != scene.reader))
    return scene.called[scene.reader] - others


def _mentioned(words: tuple[Said, ...], people: dict[str, str], skipped: frozenset[str]) -> list[str]:
    found = []
    for word in words:
        low = fold(word.low.removesuffix("'s"))
        if word.text[:1].isupper() and low in people and low not in skipped:
            found.append(people[low])
        elif not _pronoun(word.low) and word.low not in sign("mr") and (which := of_word(word.low.removesuffix("'s"))):
            found.append(which)
    return found
