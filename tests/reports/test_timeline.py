"""What was sent, heard and is due, along the days: in order, in the width of the terminal, and as a page that loads nothing."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from pages import Reader
from planting import plan

from thankyou import Event
from thankyou.facts.history import ELSEWHERE, HEARD, SENT, Did, What
from thankyou.reports.terminal import Style
from thankyou.reports.timeline import Side, moments, timeline_html, timeline_page

STORY = [
    "2026-11-12 sent thank-you to Dana Ortiz",
    "2026-11-16 elsewhere offer, by 2026-11-27",
    "2026-11-17 sent inquiry",
    "2026-11-18 heard offer, by 2026-11-25",
]


def test_a_timeline_tells_what_was_and_what_is_to_come() -> None:
    made = plan("2026-11-19", *STORY)
    assert timeline_page(made, style=Style(width=72)).splitlines() == [
        "── Corvid Labs, Staff Engineer · Thursday, November 19 ─────────────────",
        "Now: send the short reply, today from 9:00 am. Also due: the answer to",
        "the offer by Wed, Nov 25.",
        "",
        "  Thu, Nov 12  ● interview",
        "               ↑ you sent: thank-you to Dana Ortiz",
        "  Mon, Nov 16  ◇ another employer made you an offer, to be answered by",
        "                 Fri, Nov 27",
        "  Tue, Nov 17  ↑ you sent: inquiry",
        "  Wed, Nov 18  ↓ they made you an offer, by Wed, Nov 25",
        "  today        ─────────────────────────────────────────────────────────",
        "  Thu, Nov 19  → update-reply, Wed, Nov 18, 9:00 am to Thu, Nov 19,",
        "                 noon, at the latest Thu, Nov 19, 5:00 pm",
        "               → accept, negotiate or decline, Thu, Nov 19 to Tue, Nov",
        "                 24, at the latest Wed, Nov 25",
        "  Wed, Nov 25  ◆ last day: accept, negotiate or decline",
    ]


def test_the_page_holds_the_same_and_loads_nothing() -> None:
    made = plan("2026-11-19", *STORY, company="Corvid & Söhne <3")
    page = timeline_html([made, plan("2026-11-19")], title="Two <timelines>")
    seen = Reader(page)
    assert not {"script", "img", "link", "iframe", "form"} & seen.tags and seen.links == []
    assert "Corvid & Söhne <3, Staff Engineer" in seen.text and "Two <timelines>" in seen.text
    for one in moments(made):
        assert one.words in seen.text
    assert "Corvid &amp; Söhne &lt;3, Staff Engineer" in page
    assert page.count("<section>") == 2 and "default-src 'none'" in page


def test_what_may_be_done_from_an_earlier_day_on_stands_at_today() -> None:
    made = plan("2026-11-21", "2026-11-12 heard rejection", "2026-11-13 sent update-reply")
    assert [(one.on, one.side, one.words) for one in moments(made)][-1] == (made.today, Side.AHEAD, "connect")


weeks = st.integers(0, 60).map(lambda ahead: dt.date(2026, 11, 12) + dt.timedelta(ahead))
events = st.one_of(
    st.builds(lambda on, what: Event(on=on, did=Did.SENT, what=what), weeks, st.sampled_from(SENT)),
    st.builds(lambda on, what: Event(on=on, did=Did.HEARD, what=what, by=on), weeks, st.sampled_from(HEARD)),
    st.builds(lambda on, what: Event(on=on, did=Did.ELSEWHERE, what=what), weeks, st.sampled_from(ELSEWHERE)),
    st.builds(lambda on: Event(on=on, did=Did.INTERVIEWED), weeks),
)


@tried(40)
@given(st.lists(events, max_size=6), weeks)
def test_every_timeline_is_in_order_and_whole(history: list[Event], today: dt.date) -> None:
    made = plan(str(today), *history)  # type: ignore[arg-type]
    found = moments(made)
    assert [one.on for one in found] == sorted(one.on for one in found)
    ahead = [one for one in found if one.side in (Side.DUE, Side.AHEAD)]
    assert len(ahead) == sum(not step.pause for step in made.open)
    assert all(one.on >= today for one in ahead)
    happened = [one for one in found if one.side in (Side.MINE, Side.THEIRS, Side.ELSEWHERE)]
    assert len(happened) == sum(one.on <= today and one.did is not Did.INTERVIEWED for one in history)
    page = timeline_page(made, style=Style(width=60))
    assert max(map(len, page.splitlines())) <= 60 and "None" not in page
    assert What.OFFER not in [one.words for one in found]
