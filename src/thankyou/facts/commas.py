"""Numbers that YAML parts at their comma: within braces and brackets, `{i_did: catalogued 1,400 plates}` is to it a field without
a value. Start reading at `goes_on`."""

from __future__ import annotations

from thankyou.facts.patterns import regex

__all__ = ["goes_on"]

_THOUSANDS = regex(r"\d{3}(?!\d)")
_BEFORE = regex(r"(?<!\d)\d{1,3}$")
_WORDS = regex(r"[^\d\s,.'’]")


def goes_on(text: str, before: str, end: int, after: str, start: int, *, listed: bool) -> bool:
    """Whether the plain words `after`, which stand at `start` in `text`, go on with the number in which `before` breaks off at `end`.

    Nothing but a comma parts the two, with a digit on either side. As the name of a field without a value, `after` means nothing
    else; `listed`, they may be two entries, unless words make it a number in thousands: `[1,400]` is a list, `[1,400 plates]` is not.
    """
    if start != end + 1 or text[end:start] != "," or not (before[-1:].isdigit() and after[:1].isdigit()):
        return False
    if not listed:
        return True
    thousands = _BEFORE.search(before) and _THOUSANDS.match(after)
    return bool(thousands and (_WORDS.search(before) or _WORDS.search(after)))
