"""The relations that the gate looks at, in order: each a check, and its entry in `templates/rules/gate/rules.yaml`."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from thankyou.engines.issues import Severity
from thankyou.proofread.gate import (
    additions,
    blend,
    claims,
    counts,
    crossings,
    days,
    deeds,
    degrees,
    denials,
    favours,
    gaps,
    opposed,
    plans,
    polarity,
    possession,
    promises,
    pronouns,
    reports,
    scales,
    subjects,
    tails,
    tenses,
    voices,
)
from thankyou.proofread.gate.scene import Check
from thankyou.proofread.gate.words import data

__all__ = ["Relation", "by_value", "proof_facts", "relations"]

CHECKS: tuple[tuple[str, Check], ...] = (
    ("speaker", voices.speaker),
    ("speaker", voices.heard),
    ("speaker", voices.credited),
    ("speaker", reports.reported),
    ("speaker", reports.mine),
    ("speaker", reports.turned),
    ("owner", subjects.owner),
    ("owner", possession.whose),
    ("owner", possession.possessive),
    ("owner", deeds.doer),
    ("owner", possession.holder),
    ("owner", possession.anothers),
    ("owner", possession.of_whom),
    ("owner", gaps.person),
    ("number", counts.counted),
    ("number", counts.rate),
    ("number", counts.times),
    ("number", counts.fraction),
    ("number", counts.joined),
    ("number", counts.of_them),
    ("number", counts.in_place),
    ("hedge", degrees.hedge),
    ("hedge", scales.moved),
    ("hedge", scales.so_far),
    ("hedge", degrees.share),
    ("number", gaps.number),
    ("number", gaps.day),
    ("number", days.day),
    ("number", days.dated),
    ("plan", gaps.possibility),
    ("plan", gaps.chance),
    ("negation", gaps.denial),
    ("direction", gaps.order),
    ("blend", blend.blend),
    ("blend", gaps.name),
    ("whole", degrees.whole),
    ("shared", degrees.shared),
    ("plan", plans.plan),
    ("plan", tenses.told_otherwise),
    ("plan", plans.fulfilled),
    ("plan", plans.settled),
    ("plan", plans.promised),
    ("negation", polarity.negation),
    ("negation", denials.prefixed),
    ("negation", denials.relative),
    ("negation", denials.without),
    ("negation", polarity.decision),
    ("negation", polarity.frame),
    ("direction", opposed.swapped),
    ("direction", opposed.turned_round),
    ("direction", opposed.last_for_next),
    ("direction", opposed.ends),
    ("direction", opposed.then),
    ("direction", opposed.ordinal),
    ("direction", crossings.crossed),
    ("direction", crossings.first),
    ("cause", claims.cause),
    ("cause", claims.by_doing),
    ("promise", promises.promise),
    ("promise", promises.vow),
    ("promise", promises.more),
    ("promise", promises.theirs),
    ("promise", promises.enclosed),
    ("quote", claims.quote),
    ("feeling", claims.feeling),
    ("feeling", favours.kin),
    ("pronoun", pronouns.pronoun),
    ("pronoun", pronouns.titled),
    ("added", additions.detail),
    ("added", additions.described),
    ("added", additions.telling),
    ("added", tails.tail),
    ("claim", additions.claim),
    ("claim", additions.having),
    ("claim", favours.thanked),
    ("claim", favours.did),
)


class Relation(NamedTuple):
    """One relation: its name, how serious it is, what it says, and the sentences that prove it."""

    name: str
    severity: Severity
    says: str
    checks: tuple[Check, ...]
    marks: tuple[str, ...]
    passes: tuple[str, ...]


@cache
def relations() -> tuple[Relation, ...]:
    """Every relation, in the order of the file."""
    return tuple(
        Relation(
            entry["id"],
            Severity(entry["severity"]),
            entry["says"],
            tuple(check for name, check in CHECKS if name == entry["id"]),
            tuple(entry["marks"]),
            tuple(entry["passes"]),
        )
        for entry in data("rules")["rules"]
    )


@cache
def by_value() -> tuple[Relation, ...]:
    """Those that compare figures and quotations."""
    return tuple(relation for relation in relations() if relation.name in ("number", "quote"))


def proof_facts() -> Any:
    """The facts that the sentences of the rules are about."""
    return data("rules")["facts"]
