"""The names of the kinds of message. `follow_ups.FACTS` has the model of each."""

from __future__ import annotations

__all__ = ["KINDS", "kind_named", "with_article"]

KINDS = (
    "thank-you", "inquiry", "information", "news", "outreach", "event-thanks", "update-reply", "rejection-reply", "feedback-request", "accept", "negotiate", "decline", "withdraw", "connect",
)  # fmt: skip
"""Every kind, the thank-you first."""


def kind_named(value: object) -> str | None:
    """The kind that somebody means (`Thank you`, `event_thanks`); None where there is none of that name."""
    low = value.strip().lower().replace("_", "-").replace(" ", "-") if isinstance(value, str) else ""
    return low if low in KINDS else None


def with_article(kind: str) -> str:
    """A kind behind its article: `a thank-you`, `an inquiry`."""
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"
