"""Words in a field, as reading is given them, and the interviewer who will read them."""

from __future__ import annotations

from thankyou.facts.sayings import Said
from thankyou.facts.stems import stem_of
from thankyou.reading import Setting

READER = Setting(
    names=frozenset({"Dana", "Whitlock", "Bill", "Kafka"}),
    speaker="reader",
    speaker_names=frozenset({"Dana", "Whitlock"}),
)


def said(place: str, words: str) -> Said:
    """`words` in the field that `place` names: `KeyPoint.about`."""
    owner, field = place.split(".")
    stem = stem_of(owner, field)
    assert stem is not None
    return Said("facts[0]." + field, stem, words)
