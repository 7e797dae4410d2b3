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
    from thankyou.composing import compose as compose
    from thankyou.composing import compose_all as compose_all
    from thankyou.errors import DeliveryError as DeliveryError
    from thankyou.errors import EngineError as EngineError
    from thankyou.errors import FactError as FactError
    from thankyou.errors import LoadError as LoadError
    from thankyou.errors import MergeError as MergeError
    from thankyou.errors import ThankyouError as ThankyouError
    from thankyou.errors import WordingError as WordingError
    from thankyou.follow_ups import Accept as Accept
    from thankyou.follow_ups import Asked as Asked
    from thankyou.follow_ups import Connect as Connect
    from thankyou.follow_ups import Decline as Decline
    from thankyou.follow_ups import EventThanks as EventThanks
    from thankyou.follow_ups import FeedbackRequest as FeedbackRequest
    from thankyou.follow_ups import Information as Information
    from thankyou.follow_ups import Inquiry as Inquiry
    from thankyou.follow_ups import Negotiate as Negotiate
    from thankyou.follow_ups import News as News
    from thankyou.follow_ups import NewsItem as NewsItem
    from thankyou.follow_ups import Occasion as Occasion
    from thankyou.follow_ups import Offer as Offer
    from thankyou.follow_ups import Outreach as Outreach
    from thankyou.follow_ups import RejectionReply as RejectionReply
    from thankyou.follow_ups import Request as Request
    from thankyou.follow_ups import UpdateReply as UpdateReply
    from thankyou.follow_ups import Withdraw as Withdraw
    from thankyou.history import Event as Event
    from thankyou.history import History as History
    from thankyou.issues import Engine as Engine
    from thankyou.issues import Fix as Fix
    from thankyou.issues import Issue as Issue
    from thankyou.issues import Severity as Severity
    from thankyou.json_schema import schema as schema
    from thankyou.merging.batches import render_batch as render_batch
    from thankyou.merging.results import Merged as Merged
    from thankyou.merging.results import RowError as RowError
    from thankyou.merging.running import merge as merge
    from thankyou.merging.spec import Spec as Spec
    from thankyou.models import Candidate as Candidate
    from thankyou.models import Concern as Concern
    from thankyou.models import Interview as Interview
    from thankyou.models import Interviewer as Interviewer
    from thankyou.models import KeyPoint as KeyPoint
    from thankyou.models import Length as Length
    from thankyou.models import Material as Material
    from thankyou.models import Qualification as Qualification
    from thankyou.models import Remark as Remark
    from thankyou.models import Tone as Tone
    from thankyou.note import Note as Note
    from thankyou.reflection import AskedQuestion as AskedQuestion
    from thankyou.reflection import Cue as Cue
    from thankyou.reflection import Delivery as Delivery
    from thankyou.reflection import Reflection as Reflection
    from thankyou.reports.private import private_page as private_page
    from thankyou.reviewing import Report as Report
    from thankyou.reviewing import review as review
    from thankyou.scheduling import Schedule as Schedule
    from thankyou.scheduling import schedule as schedule
    from thankyou.steps import Step as Step
    from thankyou.talking import TalkingPoint as TalkingPoint
    from thankyou.talking import talking_points as talking_points
    from thankyou.wording import Wording as Wording

__version__ = "0.1.0"

_HOMES = {
    "composing": ("compose", "compose_all"),
    "errors": ("DeliveryError", "EngineError", "FactError", "LoadError", "MergeError", "ThankyouError", "WordingError"),
    "follow_ups": (
        "Accept",
        "Asked",
        "Connect",
        "Decline",
        "EventThanks",
        "FeedbackRequest",
        "Information",
        "Inquiry",
        "Negotiate",
        "News",
        "NewsItem",
        "Occasion",
        "Offer",
        "Outreach",
        "RejectionReply",
        "Request",
        "UpdateReply",
        "Withdraw",
    ),
    "history": ("Event", "History"),
    "issues": ("Engine", "Fix", "Issue", "Severity"),
    "merging.batches": ("render_batch",),
    "merging.results": ("Merged", "RowError"),
    "merging.running": ("merge",),
    "merging.spec": ("Spec",),
    "models": (
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
    "note": ("Note",),
    "reflection": ("AskedQuestion", "Cue", "Delivery", "Reflection"),
    "reports.private": ("private_page",),
    "reviewing": ("Report", "review"),
    "json_schema": ("schema",),
    "talking": ("TalkingPoint", "talking_points"),
    "scheduling": ("Schedule", "schedule"),
    "steps": ("Step",),
    "wording": ("Wording",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Accept", "Asked", "AskedQuestion", "Candidate", "Concern", "Connect", "Cue", "Decline", "Delivery", "DeliveryError", "Engine", "EngineError", "Event", "EventThanks", "FactError",
    "FeedbackRequest", "Fix", "History", "Information", "Inquiry", "Interview", "Interviewer", "Issue", "KeyPoint", "Length", "LoadError", "Material", "MergeError", "Merged", "Negotiate",
    "News", "NewsItem", "Note", "Occasion", "Offer", "Outreach", "Qualification", "Reflection", "RejectionReply", "Remark", "Report", "Request", "RowError", "Schedule", "Severity", "Spec",
    "Step", "TalkingPoint", "ThankyouError", "Tone", "UpdateReply", "Withdraw", "Wording", "WordingError", "__version__", "compose", "compose_all", "merge", "private_page", "render_batch",
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
