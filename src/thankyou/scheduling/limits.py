"""What the guide sets as limits (sections 2, 4, 5, 6)."""

from __future__ import annotations

import datetime as dt

__all__ = ["BETWEEN", "BUDGET", "EVENING", "FOLD", "MORNING", "NIGHT", "OVER", "SILENCE"]

BUDGET = 2
"""Messages that may go unanswered after the thank-you, before the gracious close."""
BETWEEN = 7
"""Days between messages that nobody asked for: the wait before an inquiry where they named no day, and before the second one."""
EVENING = dt.time(20)
"""Until then a thank-you may be written on the day."""
MORNING, NIGHT = dt.time(7), dt.time(22)
"""Between them the candidate may be expected to write."""
FOLD = 7
"""Days after which a thank-you is folded into the inquiry."""
SILENCE = 60
"""Days after which an inquiry comes too late."""
OVER = 30
"""Days after which a step that was never taken is over."""
