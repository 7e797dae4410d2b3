"""Numbers as a spreadsheet shows them, where the format is part of what is meant: leading zeros, telephone masks, currency, percent.

    7700900123     0000000000 0              0770 ... : digits keep the zeros that the format gives them
    612345678      0#" "##" "##" "##" "##    06 12 34 56 78
    5035550142     [<=9999999]###-####;(###) ###-####    (503) 555-0142
    85000          "$"#,##0                  $85,000
    0.125          0.0%                      12.5%

A format is taken apart into its sections (by sign, or by a condition in brackets) and each section into places for digits
and literal text, as ECMA-376 part 1, 18.8.31 has them. Dates, fractions, exponents and General give the plain number. No
library for this was found that is kept and can be installed. Start reading at `shown_number`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

__all__ = ["shown_number"]

_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[([^\]]*)\]|(General|AM/PM|A/P|.)',
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_COMPARE = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
_PLAIN = ("", "General", "0", "#", "0.00", "#.##", "@")


class _Piece(NamedTuple):
    """A place for a digit (`0`, `#`, `?`), the decimal point, or literal text."""

    text: str
    literal: bool


class _Section(NamedTuple):
    """One part of a format, for the numbers that it is for."""

    pieces: tuple[_Piece, ...]
    condition: tuple[str, Decimal] | None
    grouped: bool
    scaled: int
    """How many times by a thousand the number is divided."""
    percent: bool

    @property
    def places(self) -> str:
        return "".join(piece.text for piece in self.pieces if not piece.literal)


def shown_number(value: int | float, form: str) -> str:
    """`value` as a cell with the number format `form` shows it; the plain number where the format says nothing that matters."""
    plain = str(int(value)) if float(value).is_integer() else repr(value)
    sections = _understood(form or "")
    if not sections:
        return plain
    number = Decimal(repr(value))
    section, signed = _chosen(sections, number)
    if section is None:
        return plain
    if not section.places:  # a section that is only text, such as `"none"` for zero
        text = "".join(piece.text for piece in section.pieces)
        return text.strip() or plain
    if not _matters(section):
        return plain
    return ("-" if signed and number < 0 else "") + _laid_out(section, abs(number)).strip()


@lru_cache(maxsize=256)
def _understood(form: str) -> tuple[_Section, ...]:
    """The sections of a format; none where it shows plain numbers, days, times, fractions or exponents."""
    if form.strip() in _PLAIN:
        return ()
    sections: list[_Section] = []
    pieces: list[_Piece] = []
    condition: tuple[str, Decimal] | None = None
    for match in [*_TOKEN.finditer(form), None]:
        if match is None or match[7] == ";":
            sections.append(_section(pieces, condition))
            pieces, condition = [], None
            continue
        quoted, escaped, _, _, currency, bracketed, bare = match.groups()
        if bracketed is not None:
            found = _CONDITION.fullmatch(bracketed.strip())
            condition = (found[1], Decimal(found[2])) if found else condition
            if re.fullmatch(r"[hms]+", bracketed, re.IGNORECASE):
                return ()  # a span of time
        elif quoted is not None or escaped is not None or currency is not None:
            pieces.append(_Piece(quoted or escaped or currency or "", literal=True))
        elif match[3] is not None or match[4] is not None:
            pieces.append(_Piece(" ", literal=True) if match[3] else _Piece("", literal=True))
        elif bare in "0#?.,%":
            pieces.append(_Piece(bare, literal=False))
        elif len(bare) > 1 or bare.lower() in "dmyhseagb@" or bare == "/":
            return () if len(sections) == 0 else tuple(sections)
        else:
            pieces.append(_Piece(bare, literal=True))
    return tuple(sections)


def _section(pieces: Sequence[_Piece], condition: tuple[str, Decimal] | None) -> _Section:
    """A section whose commas and percent signs are understood: between places they group, behind the last one they divide."""
    digits = [place for place, piece in enumerate(pieces) if not piece.literal and piece.text in "0#?"]
    last, first = (digits[-1], digits[0]) if digits else (-1, len(pieces))
    points = [place for place, piece in enumerate(pieces) if not piece.literal and piece.text == "."]
    point = points[0] if len(points) == 1 else last + 1  # several are dots of a telephone number
    grouped, scaled, percent, kept = False, 0, False, list[_Piece]()
    for place, piece in enumerate(pieces):
        if piece.literal or piece.text in "0#?":
            kept.append(piece)
        elif piece.text == "%":
            percent = True
            kept.append(_Piece("%", literal=True))
        elif piece.text == ".":
            kept.append(piece if digits and place == point and first <= place else _Piece(".", literal=True))
        elif first < place < min(last, point):
            grouped = True
        elif digits and place > last:
            scaled += 1
        else:
            kept.append(_Piece(",", literal=True))
    return _Section(tuple(kept), condition, grouped, scaled, percent)


def _chosen(sections: Sequence[_Section], number: Decimal) -> tuple[_Section | None, bool]:
    """The section for a number, and whether the sign is still to be shown."""
    if any(section.condition for section in sections):
        for section in sections[:3]:
            if section.condition is None or _COMPARE[section.condition[0]](number, section.condition[1]):
                return section, True
        return None, True
    if number < 0 and len(sections) > 1:
        return sections[1], False
    if number == 0 and len(sections) > 2:
        return sections[2], False
    return sections[0], True


def _matters(section: _Section) -> bool:
    """Whether the format says more than how many decimals are shown."""
    text = "".join(piece.text for piece in section.pieces if piece.literal).strip()
    whole = section.places.partition(".")[0]
    return bool(text) or section.grouped or section.percent or section.scaled > 0 or "0" in whole[:-1]


def _laid_out(section: _Section, number: Decimal) -> str:
    """The digits of a number in the places of a section: from the right, what is left over in front of the first place."""
    number = number * 100 if section.percent else number
    number = number / (Decimal(1000) ** section.scaled)
    whole_places, _, decimal_places = section.places.partition(".")
    rounded = number.quantize(Decimal(1).scaleb(-len(decimal_places)), ROUND_HALF_UP)
    digits, _, decimals = f"{rounded:f}".partition(".")
    digits = "" if digits == "0" and "0" not in whole_places else digits
    while decimals and decimal_places[len(decimals) - 1] == "#" and decimals.endswith("0"):
        decimals = decimals[:-1]
    zeros = len(whole_places) - whole_places.index("0") if "0" in whole_places else 0
    digits = digits.zfill(zeros) if zeros else digits
    if section.grouped:
        return _around(section, f"{int(digits or 0):,}" if digits else "", decimals)
    room = len(whole_places)
    more, rest = digits[: max(0, len(digits) - room)], digits[max(0, len(digits) - room) :]
    waiting: list[str] = list(rest.rjust(room))
    shown, begun, behind, held = "", False, False, ""
    for piece in section.pieces:
        if piece.literal:
            if begun or behind or not piece.text.strip(" -./") or not waiting:
                held += piece.text
            else:
                shown += piece.text
        elif piece.text == ".":
            behind = True
            shown, held = shown + held + ("." if decimals else ""), ""
        elif behind:
            digit, decimals = decimals[:1], decimals[1:]
            shown, held = shown + held + digit, ""
        else:
            digit = waiting.pop(0)
            if digit != " " or more:
                shown += (held if begun or shown else "") + more + digit.strip()
                more, begun = "", True
            held = ""
    return re.sub(r"\(\s*\)\s*", "", shown + held)


def _around(section: _Section, whole: str, decimals: str) -> str:
    """A number whose thousands are parted, between the literal text before its first place and behind its last."""
    places = [place for place, piece in enumerate(section.pieces) if not piece.literal]
    before = "".join(piece.text for piece in section.pieces[: places[0]])
    after = "".join(piece.text for piece in section.pieces[places[-1] + 1 :])
    return f"{before}{whole}{f'.{decimals}' if decimals else ''}{after}"
