"""Pages and messages as a simple reader would see them."""

from __future__ import annotations

from email.message import EmailMessage
from html.parser import HTMLParser


class Reader(HTMLParser):
    """The text, tags, attributes and links of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.links = "", list[str]()
        self.tags, self.attributes = set[str](), set[str]()
        self.inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.inside = self.inside or tag == "body"
        self.text += "\n" if tag == "br" else ""
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data if self.inside else ""


def plain(message: EmailMessage) -> str:
    """The plain text of a message, with the line breaks of this side of the wire."""
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")
