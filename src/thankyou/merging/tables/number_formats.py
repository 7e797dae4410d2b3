"""Numbers as a spreadsheet shows them, where the format is part of what is meant: leading zeros, currency, thousands, percent.

    7700900123     0000000000 0    0770 ... : digits keep the zeros that the format gives them
    85000          "$"#,##0        $85,000
    0.125          0.0%            12.5%

Any other format gives the plain number. Start reading at `shown_number`.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

__all__ = ["shown_number"]

_MARK = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|_.|\*.|\[[^\]]*\]')
_DIGITS = re.compile(r"[0#?](?:[0#?,./()\s-]*[0#?])?")


class _Format(NamedTuple):
    """A format, understood."""

    before: str
    pattern: str
    after: str


def shown_number(value: int | float, form: str) -> str:
    """`value` as a cell with the number format `form` shows it; the plain number where the format says nothing that matters."""
    plain = str(int(value)) if float(value).is_integer() else repr(value)
    found = _understood(form or "")
    if found is None:
        return plain
    before, pattern, after = found
    if "%" in after:
        return f"{before}{_rounded(Decimal(repr(value)) * 100, pattern)}{after}".strip()
    if "," in pattern or before or after:
        return f"{'-' if value < 0 else ''}{before}{_rounded(abs(Decimal(repr(value))), pattern)}{after}".strip()
    if float(value).is_integer() and value >= 0 and "." not in pattern:
        return _spread(plain, pattern)
    return plain


@lru_cache(maxsize=256)
def _understood(form: str) -> _Format | None:
    """The part of a format for positive numbers, its literal text made plain; None where it shows a plain number or a date."""
    text = form.partition(";")[0]
    if re.search(r"[dmyhsDMYHSeE@]", _MARK.sub("", text)) or text.strip() in ("", "General", "0", "#", "0.00", "#.##"):
        return None
    if "[<" in form or "[>" in form:
        return None
    literal = _MARK.sub(lambda match: _hidden(match[1] or match[2] or match[3] or ""), text)
    match = _DIGITS.search(literal)
    if not match:
        return None
    before, after = _seen(literal[: match.start()]), _seen(literal[match.end() :])
    pattern = _seen(match[0])
    zeros = pattern.count("0") > 1 and "." not in pattern
    if not (zeros or "," in pattern or "%" in after or before.strip() or after.strip()):
        return None
    if zeros and "," not in pattern and "%" not in after:  # the text around belongs to the digits: (000) 000-0000
        return _Format("", _seen(literal), "")
    return _Format(before, pattern, after)


def _hidden(text: str) -> str:
    """Literal text moved where no sign of a format is met."""
    return "".join(chr(0xE000 + ord(character)) if ord(character) < 0x1000 else character for character in text)


def _seen(text: str) -> str:
    return "".join(chr(ord(c) - 0xE000) if 0xE000 <= ord(c) < 0xF000 else c for c in text)


def _rounded(number: Decimal, pattern: str) -> str:
    places = len(re.sub(r"[^0#?]", "", pattern.partition(".")[2]))
    exact = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{exact:,}" if "," in pattern else str(exact)


def _spread(digits: str, pattern: str) -> str:
    """Digits laid into a pattern from the right; what is left over stands in front of the first place."""
    places = sum(character in "0#?" for character in pattern)
    digits = digits.zfill(pattern.count("0"))
    more, digits = digits[: max(0, len(digits) - places)], digits[max(0, len(digits) - places) :].rjust(places)
    rest = iter(digits)
    shown = ""
    for character in pattern:
        if character in "0#?":
            digit = next(rest)
            shown += more + digit if digit != " " else ""
            more = ""
        else:
            shown += character
    return shown.strip(" -") if shown.strip(" -")[:1] != "+" else shown.strip()
