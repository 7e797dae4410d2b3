"""The relations that the gate looks at, in order: each a check, and its entry in `templates/rules/gate/rules.yaml`."""

from __future__ import annotations

from functools import cache
from typing import Any

from thankyou.proofread.gate import (
    additions,
    agents,
    begun,
    blend,
    causes,
    chances,
    claims,
    contrasts,
    deeds,
    degrees,
    expected,
    favours,
    gaps,
    groundless,
    jointly,
    moods,
    opposed,
    plans,
    pleasures,
    pledges,
    polarity,
    possession,
    promises,
    pronouns,
    quantifiers,
    relating,
    reports,
    somewhere,
    standing,
    subjects,
    tellers,
    tenses,
    trailing,
    voices,
)
from thankyou.proofread.gate.scene import Check
from thankyou.proofread.gate.values import BY_VALUE, Relation, described
from thankyou.proofread.gate.words import data

__all__ = ["CHECKS", "proof_facts", "relations"]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("speaker", voices.speaker),
    ("speaker", voices.heard),
    ("speaker", reports.reported),
    ("speaker", reports.turned),
    ("speaker", reports.explained),
    ("speaker", tellers.told),
    ("speaker", tellers.raised),
    ("speaker", tellers.cited),
    ("owner", subjects.owner),
    ("owner", possession.whose),
    ("owner", possession.possessive),
    ("owner", possession.counted_by),
    ("owner", deeds.doer),
    ("owner", gaps.person),
    ("owner", jointly.jointly),
    ("owner", agents.agent),
    ("hedge", degrees.hedge),
    ("hedge", degrees.share),
    ("negation", gaps.denial),
    ("direction", relating.related),
    ("blend", blend.blend),
    ("blend", gaps.name),
    ("blend", blend.instead),
    ("blend", somewhere.misplaced),
    ("whole", degrees.whole),
    ("shared", degrees.shared),
    ("plan", plans.plan),
    ("plan", chances.chance),
    ("plan", tenses.told_otherwise),
    ("plan", begun.begun),
    ("negation", quantifiers.quantified),
    ("negation", contrasts.chosen),
    ("negation", polarity.negation),
    ("negation", polarity.frame),
    ("negation", polarity.unsaid),
    ("hedge", polarity.settled),
    ("direction", gaps.exchanged),
    ("direction", contrasts.ordered),
    ("direction", contrasts.moved),
    ("direction", opposed.swapped),
    ("direction", opposed.ordinal),
    ("direction", opposed.ends),
    ("cause", claims.cause),
    ("cause", claims.means),
    ("cause", causes.unled),
    ("cause", causes.fronted),
    ("promise", promises.promise),
    ("promise", promises.vow),
    ("promise", promises.more),
    ("promise", expected.awaited),
    ("promise", expected.following),
    ("promise", promises.in_full),
    ("promise", pledges.pledged),
    ("promise", pledges.also),
    ("promise", pledges.unpledged),
    ("feeling", claims.feeling),
    ("feeling", favours.kin),
    ("feeling", moods.unwelcome),
    ("pronoun", pronouns.pronoun),
    ("added", additions.detail),
    ("added", additions.alone),
    ("added", gaps.put_in),
    ("added", trailing.trailing),
    ("added", groundless.added),
    ("claim", additions.claim),
    ("claim", additions.ranked),
    ("claim", favours.thanked),
    ("claim", favours.did),
    ("claim", favours.having),
    ("claim", favours.joined),
    ("claim", favours.made),
    ("claim", favours.still),
    ("claim", groundless.groundless),
    ("claim", standing.being),
    ("claim", standing.holding),
    ("claim", standing.wooed),
    ("claim", standing.seeming),
    ("claim", pleasures.enjoyed),
    *BY_VALUE,
)


@cache
def relations() -> tuple[Relation, ...]:
    """Every relation, in the order of the file."""
    return described(CHECKS)


def proof_facts() -> Any:
    """The facts that the sentences of the rules are about."""
    return data("rules")["facts"]
