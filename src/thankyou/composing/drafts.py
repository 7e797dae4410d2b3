"""A draft as it comes: a note of ours, text, or a file of mail, HTML, Word, Markdown or plain text. Start reading at `opened`.

What is read is the text that a reader would see. Formats that are not read are refused in a sentence that says what to do.
The file is treated as hostile: it has at most 1 MiB (a Word file 10), nothing in it is loaded or run.
"""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.composing.markup import BLOCKS, words_kept
from thankyou.composing.note import Note
from thankyou.composing.places import lines_in_file
from thankyou.errors import FactError, LoadError, Problem
from thankyou.facts.loading import decode, read_bytes, shown
from thankyou.proofread.codes import APART

if TYPE_CHECKING:
    from email.message import EmailMessage

__all__ = ["FORMATS", "file_of", "lines", "opened", "read"]

FORMATS = (".txt", ".text", ".md", ".markdown", ".eml", ".html", ".htm", ".docx")
"""Suffixes of files that are read as what they are; any other file must hold plain text."""
_LARGEST_WORD_FILE = 10 << 20
"""Bytes of a Word file, packed and unpacked."""
_BINARY = {
    b"%PDF": "is a PDF; copy its text, or save it as .docx or .txt",
    b"{\\rtf": "is RTF; save it as .docx or .txt",
    b"\xd0\xcf\x11\xe0": "is an old Word or Outlook file; save it as .docx, .eml or .txt",
    b"\x89PNG": "is a picture; a draft must be text",
    b"\xff\xd8\xff": "is a picture; a draft must be text",
}
_OTHER = {
    ".pages": "is a Pages document; export it to Word (.docx) or text",
    ".odt": "is an OpenDocument text; save it as .docx or .txt",
    ".msg": "is an Outlook file; save the message as .eml or .txt",
    ".pdf": _BINARY[b"%PDF"],
    ".rtf": _BINARY[b"{\\rtf"],
    ".doc": _BINARY[b"\xd0\xcf\x11\xe0"],
}


def opened(draft: str | Path | Note) -> str:
    """The text of a draft. Text is returned as it is; one line that ends as a file of `FORMATS` does names that file.

    Raises `LoadError` for a file that cannot be read, `FactError` for anything that is no draft.
    """
    if isinstance(draft, Note):
        return draft.text
    if isinstance(draft, Path):
        return read(draft)
    if not isinstance(draft, str):
        raise FactError([Problem("text", "must be text, a path or a note")])
    return read(Path(draft.strip())) if _names_a_file(draft.strip()) else draft


def file_of(draft: str | Path | Note) -> Path | None:
    """The file that a draft is read from; None for a note and for text."""
    if isinstance(draft, Path):
        return draft
    return Path(draft.strip()) if isinstance(draft, str) and _names_a_file(draft.strip()) else None


def lines(path: Path, text: str) -> tuple[int, ...]:
    """For each line of the text that was read from a file its line there, from 1; empty where they are the same or cannot be told."""
    if path.suffix.lower() not in _READERS or path.suffix.lower() == ".docx":
        return ()
    return lines_in_file(decode(_as_utf_8(read_bytes(path), path), source=path), text)


def _names_a_file(text: str) -> bool:
    if "\n" in text or len(text) > 1_000 or not text.lower().endswith((*FORMATS, *_OTHER)):
        return False
    return " " not in text or Path(text).is_file()


def read(path: Path | str) -> str:
    """The text of the draft in a file. Raises `LoadError` that says what is wrong with it and what to do."""
    suffix = Path(path).suffix.lower()
    data = read_bytes(path, most=_LARGEST_WORD_FILE if suffix == ".docx" else None)
    if suffix in _OTHER:
        raise LoadError(shown(path), _OTHER[suffix])
    data = _as_utf_8(data, path) if suffix != ".docx" else data
    for begins, problem in _BINARY.items():
        if data.startswith(begins):
            raise LoadError(shown(path), problem)
    if data.startswith(b"PK\x03\x04") and suffix != ".docx":
        raise LoadError(shown(path), "is packed; a Word document must be called .docx, anything else saved as text")
    reader = _READERS.get(suffix)
    text = reader(data, path) if reader else decode(data, source=path)
    if not text.strip():
        raise LoadError(shown(path), "holds no text")
    return text


# --- what is read as what it is ----------------------------------------------------------------------------------------


_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


def _as_utf_8(data: bytes, path: Path | str) -> bytes:
    """The bytes of a text whose mark says that it is UTF-16 or UTF-32 as UTF-8; all others as they are. Raises `LoadError`."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        return data
    try:
        return data.decode(encoding).encode()
    except (UnicodeDecodeError, UnicodeEncodeError):
        raise LoadError(shown(path), f"begins as {encoding.upper()} does and is none; save it as UTF-8") from None


def _wanted(package: str, called: str, path: Path | str) -> Any:
    """An optional package, or the sentence that says how to get it."""
    from importlib import import_module

    try:
        return import_module(package)
    except ImportError:
        kind = Path(path).suffix.lower()
        raise LoadError(
            shown(path), f"{kind} is read with {called}; pip install 'thankyou-notes[drafts]', or save it as .txt"
        ) from None


def _markdown(data: bytes, path: Path | str) -> str:
    """What stands there once emphasis, headings, links and lists are drawn."""
    markdown = _wanted("markdown_it", "markdown-it-py", path).MarkdownIt("commonmark", {"breaks": True, "html": True})
    text = decode(data, source=path)
    above = _FRONT_MATTER.match(text)
    subject = _SUBJECT.search(above[0]) if above else None
    body = _seen(markdown.render(text[above.end() :] if above else text), path)
    return f"Subject: {subject['words']}\n\n{body}" if subject else body


_FRONT_MATTER = re.compile(
    r"---[^\S\n]*\n(?:[\w-]+:(?: [^\n]*)?\n|[^\S\n]+\S[^\n]*\n|- [^\n]*\n|#[^\n]*\n|[^\S\n]*\n)*(?:---|\.\.\.)[^\S\n]*(?:\n|$)"
)
"""What programs that keep notes write above one in YAML; it is no part of the letter, but for its subject."""
_SUBJECT = re.compile(
    r"^subject:[^\S\n]+(?P<mark>[\"']?)(?![|>])(?P<words>.+?)(?P=mark)[^\S\n]*$", re.IGNORECASE | re.MULTILINE
)


def _html(data: bytes, path: Path | str) -> str:
    return _seen(data, path)


_UNSEEN = "script, style, head, title, template, noscript, svg, [hidden]"
_ANSWERED = "blockquote, .gmail_quote, .gmail_attr, .moz-cite-prefix, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, .yahoo_quoted"
"""What mail programs wrap the message answered in."""


def _seen(markup: bytes | str, path: Path | str) -> str:
    """The text that a browser shows, blocks as lines, without what mail programs quote; what is no element of HTML is text."""
    soup = _wanted("bs4", "beautifulsoup4", path).BeautifulSoup(words_kept(markup), "html.parser")
    for element in soup.select(f"{_UNSEEN}, {_ANSWERED}"):
        element.decompose()
    text = re.sub(
        rf"[^\S\n]*(?:[{_APART_MARK}{_BLOCK_MARK}][^\S\n]*)+", _gap, "".join(_pieces(soup)).replace("\xa0", " ")
    )
    text = re.sub(r"(?m)^-\s+", _BULLET, text)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", text)).strip() + "\n"


_BULLET = "- "
"""What an entry of a list begins with."""
_BLOCK_MARK, _APART_MARK = "\x1e", "\x1d"
"""Stand where a block begins or ends until the text is whole; what the markup holds of them is taken out."""


def _gap(match: re.Match[str]) -> str:
    """However many blocks begin and end in one place, it is one line's end, or one empty line."""
    return "\n\n" if _APART_MARK in match[0] else "\n"


def _pieces(element: Any) -> Iterator[str]:
    """The text of an element, with marks where blocks begin and end. A stack, so that no nesting can exhaust Python's."""
    waiting: list[Any] = [element]
    while waiting:
        one = waiting.pop()
        if type(one) is str:
            yield one
        elif isinstance(one, str):
            if type(one).__name__ == "NavigableString":  # not a comment or a declaration
                text = re.sub(f"[{_BLOCK_MARK}{_APART_MARK}]", "", one)
                kept = any(parent.name == "pre" for parent in one.parents)  # type: ignore[attr-defined]
                yield text if kept else re.sub(r"\s+", " ", text)
        elif one.name == "br":
            yield "\n"
        elif one.name == "code" and one.parent is not None and one.parent.name == "pre":
            waiting += ["\n```\n", *reversed(one.contents), "\n```\n"]
        elif one.name in ("code", "kbd", "samp"):
            waiting += ["`", *reversed(one.contents), "`"]
        else:
            mark = _APART_MARK if one.name in APART else _BLOCK_MARK if one.name in BLOCKS else ""
            bullet = [_BULLET] if one.name == "li" else []
            waiting += [mark, *reversed(one.contents), *bullet, mark]


def _mail(data: bytes, path: Path | str) -> str:
    """Subject and body of a mail: its plain part; its HTML where that is all, or where the plain part does not hold the letter."""
    from email import message_from_bytes
    from email.policy import default

    message: EmailMessage = message_from_bytes(data, policy=default)
    try:
        part = message.get_body(("plain", "html"))
        body = part.get_content() if part is not None else ""
        other = message.get_body(("html",)) if part is not None and part.get_content_type() == "text/plain" else None
        drawn = _drawn(other, path) if other is not None and isinstance(body, str) else ""
        subject = str(message.get("Subject", "") or "")
        is_html = part is not None and part.get_content_type() == "text/html"
    except (LookupError, ValueError, AttributeError, TypeError):
        raise LoadError(shown(path), "is no mail that can be read; save its text as .txt") from None
    if isinstance(body, str) and _is_stub(body, drawn):
        body = drawn
    if not isinstance(body, str) or not body.strip():
        raise LoadError(shown(path), "is a mail without text; save its text as .txt")
    text = _seen(body, path) if is_html else body
    text = decode(text.replace("\r\n", "\n").encode("utf-8", "replace"), source=path)
    return f"Subject: {' '.join(subject.split())}\n\n{text}" if subject.strip() else text


def _drawn(part: Any, path: Path | str) -> str:
    """The text that a reader sees of an HTML part beside a plain one; empty where it cannot be read."""
    content = part.get_content()
    try:
        return _seen(content, path) if isinstance(content, str) else ""
    except LoadError:
        return ""


_LETTER = 30
"""Words from which a plain part that stands in the HTML is the letter, however much the HTML has around it."""


def _is_stub(plain: str, drawn: str) -> bool:
    """Whether a plain part only stands in for the letter that the HTML holds: `Please view in HTML.`, a beginning cut off, nothing.

    A plain part that is the letter has most of the words that the HTML has, or stands in it whole.
    """
    said, seen = (re.findall(r"[^\W\d_]+", text.casefold()) for text in (re.sub(r"https?://\S+", " ", plain), drawn))
    if len(seen) <= len(said):
        return False
    shared = len(set(said) & set(seen))
    whole = len(said) >= _LETTER and 5 * shared >= 4 * len(set(said))
    return not whole and 2 * shared < len(set(seen))


_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _word(data: bytes, path: Path | str) -> str:
    """The paragraphs of a Word document in its body, tables and text boxes; what tracked changes take out is out."""
    docx = _wanted("docx", "python-docx", path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > 5 * _LARGEST_WORD_FILE:
                raise LoadError(shown(path), "unpacks to more than 50 MiB; save its text as .txt")
        body = docx.Document(io.BytesIO(data)).element.body
    except LoadError:
        raise
    except Exception:  # noqa: BLE001 - python-docx raises whatever zipfile, lxml and its own parts raise
        raise LoadError(shown(path), "is no Word document that can be read; save its text as .txt") from None
    paragraphs = [_paragraph(one).strip() for one in body.iter(f"{_WORD}p")]
    apart = "\n" if "" in paragraphs else "\n\n"  # whoever leaves paragraphs empty parts the others with them
    return apart.join(paragraphs).strip() + "\n"


def _paragraph(paragraph: Any) -> str:
    """The text of one paragraph; a text box inside it has paragraphs of its own."""
    pieces: list[str] = []
    for node in paragraph.iter():
        owner = next(node.iterancestors(f"{_WORD}p"), None)
        if owner is paragraph or node is paragraph:
            pieces.append(_PIECES.get(node.tag, lambda one: "")(node))
    return "".join(pieces)


_PIECES: dict[str, Callable[[Any], str]] = {
    f"{_WORD}t": lambda node: node.text or "",
    f"{_WORD}tab": lambda node: " ",
    f"{_WORD}br": lambda node: "\n",
    f"{_WORD}cr": lambda node: "\n",
    f"{_WORD}noBreakHyphen": lambda node: "-",
}
_READERS: dict[str, Callable[[bytes, Path | str], str]] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".eml": _mail,
    ".docx": _word,
}
