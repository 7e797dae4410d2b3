"""A LanguageTool answer, read with suspicion: `findings(reply, text)` or `EngineError`.

An answer decides what is marked in a letter and what may be put into it, so one that is not as LanguageTool writes it is refused
whole: offsets outside the text, suggestions with line breaks or control characters, another type or encoding, half a check.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from thankyou.engines.wire import Reply
from thankyou.errors import EngineError
from thankyou.facts.patterns import regex

__all__ = ["Finding", "findings", "units"]

MOST_SUGGESTIONS = 10
_UNSAFE = regex(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")


class Finding(NamedTuple):
    """One match. `start` and `end` count UTF-16 units, as Java does."""

    rule: str
    message: str
    start: int
    end: int
    kind: str
    """LanguageTool's `issueType`: `misspelling`, `grammar`, `style`, ..."""
    suggestions: tuple[str, ...]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", hide_input_in_errors=True)


class _Replacement(_Part):
    value: str = Field(max_length=1_000)


class _Rule(_Part):
    id: str = Field(pattern=r"^[!-~]{1,200}$")
    issueType: str = Field("uncategorized", max_length=100)


class _Match(_Part):
    message: str = Field(max_length=5_000)
    offset: int = Field(ge=0)
    length: int = Field(ge=1)
    replacements: list[_Replacement] = []  # more than a thousand for a short unknown word
    rule: _Rule


class _Warnings(_Part):
    incompleteResults: bool = False


class _Answer(_Part):
    matches: list[_Match] = Field(max_length=20_000)
    warnings: _Warnings = _Warnings()


def units(text: str) -> int:
    """How long Java thinks `text` is: UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def findings(reply: Reply, text: str) -> list[Finding]:
    """What an answer says about `text`; `EngineError` if it is not what LanguageTool answers to a check."""
    answer = _answer(reply)
    if answer.warnings.incompleteResults:
        raise EngineError("LanguageTool stopped before the end of the text")
    length = units(text)
    return [_finding(match, length) for match in answer.matches]


def _answer(reply: Reply) -> _Answer:
    if reply.status != 200:
        raise EngineError(
            f"the LanguageTool server answered with HTTP status {reply.status} {_MEANING.get(reply.status, '')}".rstrip()
        )
    charset = reply.headers.get_param("charset", "utf-8")
    if reply.headers.get_content_type() != "application/json" or str(charset).lower() not in ("utf-8", "utf8"):
        raise EngineError("the LanguageTool server answered with something other than JSON in UTF-8")
    if reply.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise EngineError("the LanguageTool server compressed its answer although nobody asked for it")
    try:
        return _Answer.model_validate(json.loads(reply.body.decode("utf-8")))
    except (ValidationError, ValueError, RecursionError):
        raise EngineError("the LanguageTool server answered with JSON that is not a LanguageTool result") from None


_MEANING = {
    301: "(a redirect, which is never followed)",
    302: "(a redirect, which is never followed)",
    307: "(a redirect, which is never followed)",
    308: "(a redirect, which is never followed)",
    413: "(text too long)",
    429: "(too many requests)",
}


def _finding(match: _Match, length: int) -> Finding:
    end = match.offset + match.length
    if end > length:
        raise EngineError("the LanguageTool server marked a place outside the text")
    suggestions = tuple(dict.fromkeys(replacement.value for replacement in match.replacements))
    if any(_UNSAFE.search(suggestion) for suggestion in suggestions):
        raise EngineError("the LanguageTool server suggested a line break or a control character")
    message = " ".join(_UNSAFE.sub(" ", match.message).split())
    return Finding(match.rule.id, message, match.offset, end, match.rule.issueType, suggestions[:MOST_SUGGESTIONS])
