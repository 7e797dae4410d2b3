"""How often a law is tried: many times by `make test-rest` (the profile "deep"), a quarter as often by `make test` ("quick")."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

__all__ = ["MANY", "QUICKER", "SAME", "tried"]

MANY = 120
"""Examples of a law that does not say how many it takes, where there is time for all of them."""
QUICKER = 4
SAME = os.environ.get("THANKYOU_SAME_EXAMPLES") == "1"
"""Try the same examples every time, as before landing: what a new one finds is a fault, but seldom one of the change at hand."""


def tried(count: int, *, same: bool = False) -> settings:
    """For a law that takes `count` examples where there is time for all of them; `same`: the same ones every time."""
    share = 1 if settings.get_current_profile_name() == "deep" else QUICKER
    return settings(
        max_examples=max(1, count // share),
        deadline=None,
        derandomize=same or SAME,
        suppress_health_check=list(HealthCheck) if same else [HealthCheck.too_slow],
    )
