"""Countries: of a time zone, and whose English is written in them. Start reading at `english_in`."""

from __future__ import annotations

from functools import cache

from thankyou.facts.resources import templates

__all__ = ["countries", "english_in", "parts"]


@cache
def countries() -> dict[str, str]:
    """The country's code by the IANA name of a time zone."""
    rows = _rows("zones")
    return {zone: row[:2] for row in rows for zone in row[3:].split()}


@cache
def parts() -> dict[str, str]:
    """The state or province by the name of a time zone that lies in one alone: `VIC` for `Australia/Melbourne`."""
    return {zone: row.split()[0] for row in _rows("parts") for zone in row.split()[1:]}


def english_in(region: str | None, zone: str | None) -> str | None:
    """The locale of the English that is written in a region, else in a time zone: `en-GH`; None where it is that of the United States, or no place is known."""
    country = region.partition("-")[0] if region else countries().get(zone or "")
    return f"en-{country}" if country in _own() else None


@cache
def _own() -> frozenset[str]:
    return frozenset(code for row in _rows("english") for code in row.split())


def _rows(name: str) -> list[str]:
    text = (templates() / "places" / f"{name}.txt").read_text(encoding="utf-8")
    return [row for row in text.splitlines() if not row.startswith("#")]
