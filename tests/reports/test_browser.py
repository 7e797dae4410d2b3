"""The pages in a real browser: Chromium without a window, from Debian's package or wherever it is on the path."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from thankyou.composing.note import Note, Recipient
from thankyou.engines.issues import Issue, Severity, Span
from thankyou.facts.models import Candidate
from thankyou.reports.html import review_html

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None and os.environ.get("THANKYOU_REQUIRE_CHROMIUM") != "1",
        reason="NOT TESTED IN A BROWSER: there is no chromium (apt-get install chromium)",
    ),
]
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
HOSTILE = """\
<script>document.title = 'hacked'</script> <img src=x onerror="document.title='hacked'"> &lt;b&gt; {{7*7}}
</article></main><h1>gone</h1> javascript:alert(1) https://example.com/?a=1&b=2 you're"""


def chromium(folder: Path, *arguments: str) -> str:
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def opened(folder: Path, page: str, *arguments: str) -> str:
    """The document as the browser understood it."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    return chromium(folder, *arguments, "--dump-dom", (folder / "page.html").as_uri())


def a_note() -> Note:
    note = Note(
        subject="Thank you", body=HOSTILE, recipient=Recipient(name="Dana"), sender=Candidate(name="Zoë"), checked=True
    )
    start = note.text.index("you're")
    issue = Issue(
        rule="your",
        message='A "reason" <b>',
        span=Span(start, start + 6),
        severity=Severity.ERROR,
        suggestions=("your",),
    )
    return note.model_copy(update={"issues": (issue,)})


def test_a_review_opens_with_its_mark_and_runs_nothing(tmp_path: Path) -> None:
    seen = opened(tmp_path, review_html(a_note(), title="Review of draft.txt"))
    assert "<title>Review of draft.txt</title>" in seen
    assert re.search(
        r'<mark class="error" title="A &quot;reason&quot; (?:&lt;|<)b(?:&gt;|>)">you\'re<a id="mark-1"', seen
    )
    assert "<script" not in seen
    assert "<img" not in seen
    assert seen.count("<h1>") == 1


def test_a_letter_opens_with_its_links_and_runs_nothing(tmp_path: Path) -> None:
    seen = opened(tmp_path, a_note().html)
    assert "<title>Thank you</title>" in seen
    assert '<a href="https://example.com/?a=1&amp;b=2">' in seen
    assert "<script" not in seen
    assert "<img" not in seen
    assert seen.count("<a ") == 1


@pytest.mark.parametrize("width", [1200, 400])
def test_a_review_fits_its_window(width: int, tmp_path: Path) -> None:
    """A page that is wider than its window would be cut off; the body measures itself in this copy of the page."""
    script = "<script>document.title = document.documentElement.scrollWidth + ' of ' + innerWidth</script></body>"
    page = re.sub(r"<meta http-equiv[^>]*>", "", review_html(a_note())).replace("</body>", script)
    title = re.search(r"<title>(\d+) of (\d+)</title>", opened(tmp_path, page, f"--window-size={width},900"))
    assert title is not None
    assert int(title[1]) <= int(title[2])


def test_a_screenshot_can_be_taken(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(review_html(a_note()), encoding="utf-8")
    chromium(tmp_path, f"--screenshot={tmp_path / 'page.png'}", (tmp_path / "page.html").as_uri())
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
