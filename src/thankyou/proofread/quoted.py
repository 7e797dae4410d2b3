"""What in a mail is not the writer's: quoted lines, what stands above a reply, the message answered below, signature rules.

It is blanked, so that every other character keeps its place and no rule looks at it. Start reading at `own`.
"""

from __future__ import annotations

import re

__all__ = ["own"]

_SIGNS = re.compile(
    r"(?m)^[^\S\n]*>|\bwrote:[^\S\n]*$|^[^\S\n]*[-_=*~]{2,}|^[^\S\n]*\*?From:|^[^\S\n]*(?:Sent from my|Get Outlook)"
)
"""Without any of these there is nothing to blank: nearly every text."""
_QUOTED = re.compile(r"(?m)^[^\S\n]*>[^\n]*$")
_WROTE = re.compile(
    r"(?m)^[^\S\n]*On\b(?=[^\n]*\d|[^\n]*\n[^\n]*\d)(?:[^\n]*\n?){1,3}?[^\n]*\bwrote:[^\S\n]*$",
)
"""`On Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz wrote:`, in one line or wrapped; a day or a time is always in it."""
_FIELD = r"[^\S\n]*[*_]{0,2}(?:From|Sent|To|Cc|Bcc|Date|Subject|Reply-To|Importance):[^\n]*"
_HEADERS = re.compile(rf"(?m)^[^\S\n]*[*_]{{0,2}}From:[^\n]*\n(?:[^\S\n]*\n)?{_FIELD}(?:\n{_FIELD})*")
_CUT = re.compile(
    r"(?mi)^[^\S\n]*-{2,}[^\S\n]*(?:original message|forwarded message|original appointment)[^\S\n]*-{2,}[^\S\n]*$|^[^\S\n]*begin forwarded message:"
)
_RULE = re.compile(r"(?m)^[^\S\n]*(?:[-_=*~#]{3,}|--)[^\S\n]*$")
_DEVICE = re.compile(r"(?m)^[^\S\n]*(?:Sent from my [^\n]{2,40}|Get Outlook for [^\n]{2,40})$")
_SIGNATURE = re.compile(r"(?m)^-- ?$")
_LONGEST_CONTACT = 9
"""Words; a longer line below a signature's rule is a notice of the mail program's or the company's."""


def own(even: str) -> str:
    """`even` with everything blanked that the writer did not write; same length, same line breaks."""
    if not _SIGNS.search(even):
        return even
    even = _without_answered(even)
    even = _QUOTED.sub(_blank, even)
    if found := _SIGNATURE.search(even):
        even = even[: found.end()] + re.sub(r"[^\n]+", _notice, even[found.end() :])
    return _DEVICE.sub(_blank, _RULE.sub(_blank, even))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0]) if "\n" not in match[0] else re.sub(r"[^\n]", " ", match[0])


def _notice(match: re.Match[str]) -> str:
    return _blank(match) if len(match[0].split()) > _LONGEST_CONTACT else match[0]


def _without_answered(even: str) -> str:
    """Without the message answered: what its first line announces, and all below unless its lines are quoted one by one."""
    for pattern in (_CUT, _HEADERS, _WROTE):
        for found in pattern.finditer(even):
            if pattern is not _WROTE and not even[: found.start()].strip():
                continue  # the headers of the draft itself
            below = even[found.end() :]
            quoted = pattern is _WROTE and _QUOTED.search(below)
            end = found.end() if quoted else len(even)
            even = even[: found.start()] + re.sub(r"[^\n]", " ", even[found.start() : end]) + even[end:]
            if not quoted:
                break
    return even
