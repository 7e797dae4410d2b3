"""Messages worth sending after a job interview: composed from your facts, proofread, offline.

    from thankyou import Interview, compose
    note = compose(Interview.load("interview.yaml"))
    print(note)

Names are loaded when they are first used, so that `import thankyou` is quick and loads no engine.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thankyou.composing.briefing import brief as brief
    from thankyou.composing.defaults import Defaults as Defaults
    from thankyou.composing.doubts import doubts as doubts
    from thankyou.composing.flow import compose as compose
    from thankyou.composing.flow import compose_all as compose_all
    from thankyou.composing.note import Note as Note
    from thankyou.composing.reviewing import Report as Report
    from thankyou.composing.reviewing import review as review
    from thankyou.composing.talking import TalkingPoint as TalkingPoint
    from thankyou.composing.talking import talking_points as talking_points
    from thankyou.composing.writer import Writer as Writer
    from thankyou.engines.issues import Engine as Engine
    from thankyou.engines.issues import Fix as Fix
    from thankyou.engines.issues import Issue as Issue
    from thankyou.engines.issues import Severity as Severity
    from thankyou.errors import DeliveryError as DeliveryError
    from thankyou.errors import EngineError as EngineError
    from thankyou.errors import FactError as FactError
    from thankyou.errors import LoadError as LoadError
    from thankyou.errors import MergeError as MergeError
    from thankyou.errors import ReplyError as ReplyError
    from thankyou.errors import ThankyouError as ThankyouError
    from thankyou.errors import WordingError as WordingError
    from thankyou.errors import WriterError as WriterError
    from thankyou.facts.follow_ups import Accept as Accept
    from thankyou.facts.follow_ups import Connect as Connect
    from thankyou.facts.follow_ups import Decline as Decline
    from thankyou.facts.follow_ups import EventThanks as EventThanks
    from thankyou.facts.follow_ups import FeedbackRequest as FeedbackRequest
    from thankyou.facts.follow_ups import Information as Information
    from thankyou.facts.follow_ups import Inquiry as Inquiry
    from thankyou.facts.follow_ups import Negotiate as Negotiate
    from thankyou.facts.follow_ups import News as News
    from thankyou.facts.follow_ups import Outreach as Outreach
    from thankyou.facts.follow_ups import RejectionReply as RejectionReply
    from thankyou.facts.follow_ups import UpdateReply as UpdateReply
    from thankyou.facts.follow_ups import Withdraw as Withdraw
    from thankyou.facts.history import Event as Event
    from thankyou.facts.history import History as History
    from thankyou.facts.json_schema import schema as schema
    from thankyou.facts.models import Candidate as Candidate
    from thankyou.facts.models import Concern as Concern
    from thankyou.facts.models import Interview as Interview
    from thankyou.facts.models import Interviewer as Interviewer
    from thankyou.facts.models import KeyPoint as KeyPoint
    from thankyou.facts.models import Length as Length
    from thankyou.facts.models import Material as Material
    from thankyou.facts.models import Qualification as Qualification
    from thankyou.facts.models import Remark as Remark
    from thankyou.facts.models import Tone as Tone
    from thankyou.facts.nouns import Asked as Asked
    from thankyou.facts.nouns import NewsItem as NewsItem
    from thankyou.facts.nouns import Occasion as Occasion
    from thankyou.facts.nouns import Offer as Offer
    from thankyou.facts.nouns import Request as Request
    from thankyou.facts.reflection import AskedQuestion as AskedQuestion
    from thankyou.facts.reflection import Cue as Cue
    from thankyou.facts.reflection import Delivery as Delivery
    from thankyou.facts.reflection import Reflection as Reflection
    from thankyou.merging.batches import render_batch as render_batch
    from thankyou.merging.results import Merged as Merged
    from thankyou.merging.results import RowError as RowError
    from thankyou.merging.running import merge as merge
    from thankyou.merging.spec import Spec as Spec
    from thankyou.planning.brief import Brief as Brief
    from thankyou.reading.doubt import Choice as Choice
    from thankyou.reading.doubt import Doubt as Doubt
    from thankyou.reports.private import private_page as private_page
    from thankyou.scheduling.plan import Schedule as Schedule
    from thankyou.scheduling.plan import schedule as schedule
    from thankyou.scheduling.steps import Step as Step
    from thankyou.writing.wording import Wording as Wording

__version__ = "0.1.0"

_HOMES = {
    "composing.briefing": ("brief",),
    "composing.defaults": ("Defaults",),
    "composing.doubts": ("doubts",),
    "composing.flow": (
        "compose",
        "compose_all",
    ),
    "errors": (
        "DeliveryError",
        "EngineError",
        "FactError",
        "LoadError",
        "MergeError",
        "ReplyError",
        "ThankyouError",
        "WordingError",
        "WriterError",
    ),
    "facts.follow_ups": (
        "Accept",
        "Connect",
        "Decline",
        "EventThanks",
        "FeedbackRequest",
        "Information",
        "Inquiry",
        "Negotiate",
        "News",
        "Outreach",
        "RejectionReply",
        "UpdateReply",
        "Withdraw",
    ),
    "facts.history": (
        "Event",
        "History",
    ),
    "engines.issues": (
        "Engine",
        "Fix",
        "Issue",
        "Severity",
    ),
    "facts.json_schema": ("schema",),
    "merging.batches": ("render_batch",),
    "merging.results": (
        "Merged",
        "RowError",
    ),
    "merging.running": ("merge",),
    "merging.spec": ("Spec",),
    "facts.models": (
        "Candidate",
        "Concern",
        "Interview",
        "Interviewer",
        "KeyPoint",
        "Length",
        "Material",
        "Qualification",
        "Remark",
        "Tone",
    ),
    "composing.note": ("Note",),
    "facts.nouns": (
        "Asked",
        "NewsItem",
        "Occasion",
        "Offer",
        "Request",
    ),
    "facts.reflection": (
        "AskedQuestion",
        "Cue",
        "Delivery",
        "Reflection",
    ),
    "planning.brief": ("Brief",),
    "reading.doubt": (
        "Choice",
        "Doubt",
    ),
    "reports.private": ("private_page",),
    "composing.reviewing": (
        "Report",
        "review",
    ),
    "scheduling.plan": (
        "Schedule",
        "schedule",
    ),
    "scheduling.steps": ("Step",),
    "composing.talking": (
        "TalkingPoint",
        "talking_points",
    ),
    "composing.writer": ("Writer",),
    "writing.wording": ("Wording",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Accept", "Asked", "AskedQuestion", "Brief", "Candidate", "Choice", "Concern", "Connect", "Cue", "Decline", "Defaults", "Delivery", "DeliveryError", "Doubt", "Engine", "EngineError", "Event", "EventThanks", "FactError",
    "FeedbackRequest", "Fix", "History", "Information", "Inquiry", "Interview", "Interviewer", "Issue", "KeyPoint", "Length", "LoadError", "Material", "MergeError", "Merged", "Negotiate",
    "News", "NewsItem", "Note", "Occasion", "Offer", "Outreach", "Qualification", "Reflection", "RejectionReply", "Remark", "ReplyError", "Report", "Request", "RowError", "Schedule", "Severity", "Spec",
    "Step", "TalkingPoint", "ThankyouError", "Tone", "UpdateReply", "Withdraw", "Wording", "WordingError", "Writer", "WriterError", "__version__", "brief", "compose", "compose_all", "doubts", "merge", "private_page", "render_batch",
    "review", "schedule", "schema", "talking_points",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'thankyou' has no attribute {name!r}")
    value = getattr(import_module(f"thankyou.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
