"""What stands before a day and says that something comes before or after it, how soon, or that it hangs on something else."""

from __future__ import annotations

__all__ = ["AT_ONCE", "CONDITIONS", "HINGES", "SHORTLY", "SIDES"]

SIDES = {
    "before": r"before|prior to|ahead of|in advance of|pre|this side of|(?:in )?(?:the )?(?:run|lead)[- ]?up to|leading (?:up )?to|short of|in (?:good )?time for",
    "after": r"after|following|past|(?<!the )(?<!in )(?<!by )post|beyond|(?:on )?(?:the )?(?:other|far) side of|on the back of|in the wake of|subsequent to|either side of",
}
"""What stands before a day and says that something comes before or after it."""
AT_ONCE, SHORTLY = (
    "right|straight|immediately|directly|first thing|bright and early|(?:the )?(?:very )?(?:morning|minute|moment|hour)",
    "just|soon|shortly|quickly|promptly|closely|not (?:too |very )?long|a (?:little|bit|short while)",
)
"""What stands before `after` and says how long: a working day, or a few of them."""
HINGES = r"depend(?:s|ing|ent)? (?:up)?on|conting(?:ent|ency) (?:up)?on|conditional (?:up)?on|hing(?:es|ing) on|hangs? on|rests? (?:up)?on"
CONDITIONS = (
    rf"follows?|await(?:s|ing)?|wait(?:s|ing)? (?:for|on)|pending|subject to|{HINGES}|provided|providing|assuming"
)
"""What says that something else comes first; what hinges on it hangs in the air, whatever it is."""
