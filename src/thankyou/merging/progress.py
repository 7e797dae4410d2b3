"""How far a merge is, as one line: rate and time left. Time is an argument."""

from __future__ import annotations

__all__ = ["asked_line", "progress_line"]

_WIDTH = 24


def progress_line(done: int, share: float | None, seconds: float) -> str:
    """`done` results after `seconds`, with `share` (0 to 1) of the file read, if that is known."""
    rate = done / seconds if seconds > 0 else 0.0
    figures = f"{done:,} rows, {rate:,.0f} a second"
    if share is None:
        return figures
    bar = f"{_bar(share)}  {figures}"
    if 0 < share < 1 and done and seconds > 1:
        bar += f", {_duration(seconds / share - seconds)} left"
    return bar


def asked_line(done: int, of: int, seconds: float) -> str:
    """`done` rows `of` those that a model is asked for, after `seconds`."""
    line = f"{_bar(done / of if of else 1.0)}  {done:,} of {of:,} rows have their replies"
    return f"{line}, {_duration(seconds / done * (of - done))} left" if 0 < done < of and seconds > 1 else line


def _bar(share: float) -> str:
    filled = int(_WIDTH * min(1.0, max(0.0, share)))
    return f"[{'█' * filled}{' ' * (_WIDTH - filled)}] {share:4.0%}"


def _duration(seconds: float) -> str:
    """`45 s`, `3 min`, `2 h 05 min`."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"
