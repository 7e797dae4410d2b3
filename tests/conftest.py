"""What holds for every test."""

from __future__ import annotations

import signal
import threading

import pytest
from hypothesis import HealthCheck, settings
from laws import MANY, QUICKER, SAME


@pytest.fixture
def asking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model can be asked, and no attempt waits for the next; a skip that says so where the optional package is missing."""
    pytest.importorskip("pydantic_ai", reason="NOT TESTED: a model that writes (pip install 'thankyou-notes[model]')")
    monkeypatch.setattr("thankyou.composing.writer._PAUSES", (0.01, 0.01))


# How long one example may take is no law: others use the machine too. `make test` tries each law on a few examples,
# `make test-rest` on four times as many.
settings.register_profile(
    "deep", deadline=None, max_examples=MANY, derandomize=SAME, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("quick", parent=settings.get_profile("deep"), max_examples=MANY // QUICKER)
settings.load_profile("quick")


def _not_ignored_by_children() -> None:
    """A shell that starts the tests in the background lets them ignore Ctrl-C and its like, and so would what they start."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name, handler in (("SIGINT", signal.default_int_handler), ("SIGQUIT", _ignored), ("SIGHUP", _ignored)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, handler)


def _ignored(*_: object) -> None:
    """Unlike `SIG_IGN`, a handler does not outlive the start of another program."""


_not_ignored_by_children()
