"""The names of the kinds of message (DESIGN.md, "The public surface")."""

from __future__ import annotations

__all__ = ["KINDS"]

KINDS = (
    "thank-you", "inquiry", "information", "news", "outreach", "event-thanks", "update-reply", "rejection-reply", "feedback-request", "accept", "negotiate", "decline", "withdraw", "connect",
)  # fmt: skip
