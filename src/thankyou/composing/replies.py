"""A reply to a brief, taken apart: paragraphs of sentences. Start reading at `read_reply`.

It is a letter in plain text, behind the line `Letter 3d8b1139`; or it names the numbers of its facts sentence by sentence: as JSON, alone,
in a code fence or with talk around it, or as plain paragraphs whose sentences end with them, `[1, 2]`. It comes from anywhere, so it is
bounded and nothing in it is believed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from thankyou.errors import ReplyError
from thankyou.facts.patterns import regex
from thankyou.proofread.letter import body_of

__all__ = ["LONGEST", "Reply", "Said", "read_reply"]

LONGEST = 60_000
"""Characters; a reply has about two thousand."""
_MOST_SENTENCES = 60
_LONGEST_SENTENCE = 1_000


class Said(NamedTuple):
    """A sentence with the numbers of the facts that it names."""

    text: str
    numbers: tuple[int, ...]


class Reply(NamedTuple):
    """What came back for a brief."""

    paragraphs: tuple[tuple[Said, ...], ...]
    reference: str = ""
    """Of which brief it says that it is; empty where it says nothing."""
    subject: str = ""
    """In one line; empty where it has none."""
    bare: bool = False
    """Whether it is a letter whose sentences name nothing, so that what they rest on has to be found."""

    @property
    def sentences(self) -> tuple[Said, ...]:
        """All of them in order."""
        return tuple(one for paragraph in self.paragraphs for one in paragraph)


def read_reply(text: str) -> Reply:
    """The paragraphs of a reply. Raises `ReplyError` where it has none, is broken or far too long."""
    if len(text) > LONGEST:
        raise ReplyError(f"the reply is far too long ({len(text):,} characters); ask again")
    if not text.strip():
        raise ReplyError("the reply is empty")
    reply = _json(text) or _plain(text)
    if not any(one.numbers for one in reply.sentences):
        reply = _letter(text)
    if not reply.sentences:
        raise ReplyError(
            "holds no letter; paste the prompt of `thankyou brief` into a new chat and save what comes back"
        )
    if len(reply.sentences) > _MOST_SENTENCES:
        raise ReplyError(f"the reply has {len(reply.sentences)} sentences; a message has a dozen; ask again")
    return reply


# --- JSON ---------------------------------------------------------------------------------------------------------


def _json(text: str) -> Reply | None:
    """The reply in the first JSON value that has paragraphs; None where there is no JSON."""
    decoder = json.JSONDecoder()
    for match in list(re.finditer(r"[\[{]", text))[:50]:
        try:
            value, _ = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            continue
        paragraphs = tuple(part for each in _paragraphs(value) if (part := tuple(_sentences(each))))
        if paragraphs:
            named, subject = (value.get(key) for key in ("brief", "subject")) if isinstance(value, dict) else ("", "")
            return Reply(paragraphs, _line(named), re.sub(r"(?i)^subject\s*:\s*", "", _line(subject)))
    if re.search(r'"(?:paragraphs|sentence|facts)"\s*:', text):
        raise ReplyError("the reply's JSON is broken or breaks off; ask for it again")
    return None


def _line(value: Any) -> str:
    return " ".join(value.split())[:_LONGEST_SENTENCE] if isinstance(value, str) else ""


def _paragraphs(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        value = value.get("paragraphs", value.get("sentences"))
    if not isinstance(value, list):
        return []
    return [value] if value and all(_is_sentence(one) for one in value) else value


def _is_sentence(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("sentence", value.get("text")), str)


def _sentences(paragraph: Any) -> Iterator[Said]:
    if isinstance(paragraph, dict) and not _is_sentence(paragraph):
        paragraph = paragraph.get("sentences")
    for one in paragraph if isinstance(paragraph, list) else [paragraph]:
        if _is_sentence(one):
            numbers = one.get("facts", [])
            numbers = numbers if isinstance(numbers, list) else [numbers]
            yield from _said(one.get("sentence", one.get("text")), (str(each) for each in numbers))


def _said(text: str, numbers: Iterable[str]) -> Iterator[Said]:
    """The sentence in one line; a greeting, a sign-off or a heading is none."""
    plain = " ".join(text.split())
    found = tuple(dict.fromkeys(int(one) for each in numbers for one in re.findall(r"\d{1,4}", each)))
    if plain and not (_FRAME.fullmatch(plain) and not found):
        yield Said(plain[:_LONGEST_SENTENCE], found)


_FRAME = regex(
    r"(?:dear|hi|hello|good (?:morning|afternoon|evening))\b[^.!?]{0,60}[,:!]?|subject\s*:.*|"
    r"(?:(?:with )?(?:kind|best|warm|many|yours|sincerely|regards|respectfully|thanks|cheers)\b[^.!?]{0,40},?)|\[me\w?\]",
    re.IGNORECASE,
)

# --- plain paragraphs -----------------------------------------------------------------------------------------------

_NUMBERS = regex(r"\s*\[((?:\s*\d{1,4}\s*(?:,|;|and|-|–)?)*)\]([.!?]?)")


def _plain(text: str) -> Reply:
    """Paragraphs whose sentences end with their numbers; whatever has none, the letter by itself and talk around it, is no part of them."""
    named = re.search(r'"?brief"?\s*[:=]\s*"?([0-9a-f]{8})\b', text) or _FIRST.search(text)
    subject = _SUBJECT.search(text)
    parts = (tuple(_numbered(part)) for part in re.split(r"\n\s*\n", _RULE.sub("\n\n", text)))
    return Reply(tuple(part for part in parts if part), named[1].lower() if named else "", _subject(subject))


_FIRST = regex(r"^\W*Letter\W+([0-9a-f]{8})\W*$", re.IGNORECASE | re.MULTILINE)
_SUBJECT = regex(r"^[\W_]*Subject\W*?:\s*(.+)$", re.IGNORECASE | re.MULTILINE)
_FENCE = regex(r"^\s*```\w*\s*$", re.MULTILINE)
_RULE = regex(r"^\s*(?:---+|\*\*\*+)\s*$", re.MULTILINE)


def _letter(text: str) -> Reply:
    """A letter as it is, behind the line that says of which brief it is; fences and rules round it are no part of it.

    Where that line is there, what a rule parts from the letter is the letter once more, and is not read.
    """
    first = _FIRST.search(text)
    parted = [
        part.strip()
        for part in _RULE.split(_NUMBERS.sub(r"\2", _FENCE.sub("", text[first.end() :] if first else text)))
    ]
    body = next(filter(None, parted), "") if first else "\n\n".join(filter(None, parted))
    subject = _SUBJECT.match(body)
    body = body[subject.end() :] if subject else body
    parts = (tuple(_sentences_of(part)) for part in re.split(r"\n\s*\n", body))
    return Reply(tuple(part for part in parts if part), first[1].lower() if first else "", _subject(subject), bare=True)


def _subject(match: re.Match[str] | None) -> str:
    return _line(match[1]).strip("*_ ") if match else ""


def _sentences_of(part: str) -> Iterator[Said]:
    for line in part.splitlines():
        for one in body_of(re.sub(r"^[-*•]\s+", "", line.strip())).sentences:
            yield from _said(one.text, ())


def _numbered(part: str) -> Iterator[Said]:
    start = 0
    for match in _NUMBERS.finditer(part):
        sentence = part[start : match.start()].strip()
        if match[2] and not sentence.endswith((".", "!", "?")):
            sentence += match[2]
        start = match.end()
        yield from _said(re.sub(r"^[-*•]\s+", "", sentence), [match[1]])
