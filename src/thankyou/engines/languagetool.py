"""LanguageTool as a grammar engine. Start reading at `languagetool()`.

Text goes to a server of our own on this machine, to the server that the caller names, or, only when asked for by that word, to the
public one. What goes wrong is an `EngineError`: whoever called marks the text as unchecked. Deciding which findings matter to a
letter (known names, safe fixes) is not done here; `templates/rules/languagetool.yaml` says which rules are off altogether.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple
from urllib.parse import urlencode

from thankyou.engines.installation import Progress, Status, available, install, installation, status
from thankyou.engines.issues import Issue, Severity, Span
from thankyou.engines.reply import Finding
from thankyou.engines.sentences import Piece, pieces
from thankyou.engines.server import OwnServer, TheirServer
from thankyou.engines.verdicts import Breaker, Tally, Verdicts
from thankyou.engines.wire import Address
from thankyou.errors import EngineError
from thankyou.facts.resources import shipped

__all__ = ["LanguageTool", "Progress", "Status", "Tally", "available", "install", "languagetool", "status"]

PUBLIC = "https://api.languagetool.org"
_PUBLIC_HOSTS = ("languagetool.org", "languagetoolplus.com")
_UPPERCASE = "UPPERCASE_SENTENCE_START"
_GOES_ON = (",", ";")
_WARM = "Thank you for your time."


def languagetool(*, url: str | None = None, public: bool = False, deadline: float = 10.0) -> LanguageTool:
    """An engine that checks with our own server, with the server at `url`, or with the public one.

    Nothing is started or sent before the first check. Engines for the same server share what has been judged. `deadline`: seconds
    that a check may take, from when our own server is up; new text beyond 20,000 characters adds time in proportion.
    `EngineError` for an address that cannot be one, or that is the public server's although `public` is not set.
    """
    if url is not None and public:
        raise EngineError("give the address of a LanguageTool server or ask for the public one, not both")
    if url is None and not public:
        return LanguageTool(_own(), deadline)
    address = Address.of(PUBLIC if url is None else url)
    if not public and any(address.host == host or address.host.endswith(f".{host}") for host in _PUBLIC_HOSTS):
        raise EngineError(
            "that is the public LanguageTool server; texts go there only if you ask for the public server by that word"
        )
    return LanguageTool(_theirs(address), deadline)


class LanguageTool:
    """A `GrammarEngine`; safe to share by threads."""

    name = "languagetool"

    def __init__(self, verdicts: Verdicts, deadline: float) -> None:
        self._verdicts, self._deadline = verdicts, deadline

    @property
    def tally(self) -> Tally:
        """How many sentences this process had to send to this server, and how many it did not."""
        return self._verdicts.tally

    def check(self, texts: Sequence[str], *, locale: str) -> list[list[Issue]]:
        """The issues of each text, by place. `EngineError` if any text cannot be checked; then none of them counts as checked."""
        cut = [pieces(text, _rules().abbreviations) for text in texts]
        language = _rules().languages.get(locale.replace("_", "-"), _rules().fallback)
        verdicts = self._verdicts.judge([piece for each in cut for piece in each], language, deadline=self._deadline)
        return [_issues(each, verdicts) for each in cut]


def _issues(cut: Sequence[Piece], verdicts: Mapping[str, Sequence[Finding]]) -> list[Issue]:
    found = [
        _issue(piece, finding) for piece in cut for finding in verdicts[piece.text] if not _goes_on(piece, finding)
    ]
    return sorted(found, key=lambda issue: (issue.span, issue.rule))


def _issue(piece: Piece, finding: Finding) -> Issue:
    return Issue(
        rule=finding.rule,
        message=finding.message,
        span=Span(*piece.span(finding.start, finding.end)),
        severity=Severity.INFORMATION
        if finding.rule in _rules().information
        else _rules().severities.get(finding.kind, _rules().otherwise),
        suggestions=finding.suggestions,
        engine=LanguageTool.name,
    )


def _goes_on(piece: Piece, finding: Finding) -> bool:
    """Whether a small letter at its start is right: after "Dear Ms Lee," and in the next line of a list or an address.

    LanguageTool sees that itself when it has the whole text; here it had the piece only.
    """
    return finding.rule == _UPPERCASE and finding.start == 0 and (piece.continues or piece.before in _GOES_ON)


class _Rules(NamedTuple):
    """`templates/rules/languagetool.yaml`, read."""

    languages: Mapping[str, str]
    fallback: str
    severities: Mapping[str, Severity]
    otherwise: Severity
    information: frozenset[str]
    off: tuple[str, ...]
    abbreviations: frozenset[str]


@cache
def _rules() -> _Rules:

    data = shipped("rules", "languagetool.yaml")
    words = shipped("rules", "words.yaml")
    return _Rules(
        languages=data["languages"],
        fallback=data["fallback"],
        severities={kind: Severity(severity) for kind, severity in data["severities"].items()},
        otherwise=Severity(data["otherwise"]),
        information=frozenset(entry["rule"] for entry in data["information"]),
        off=tuple(entry["rule"] for entry in data["disabled"]),
        abbreviations=frozenset(words["abbreviations"].split()),
    )


def _form(text: str, language: str) -> bytes:
    """What a check sends: the text, its language, the rules that are off, and nothing else."""
    return urlencode({"language": language, "disabledRules": ",".join(_rules().off), "text": text}).encode("ascii")


@cache
def _own() -> Verdicts:
    """Those of the one server of this process."""
    return Verdicts(
        OwnServer(installation, lambda connection, language: connection.post("check", _form(_WARM, language))),
        _form,
        Breaker(),
    )


@cache
def _theirs(address: Address) -> Verdicts:
    """Those of a server that somebody else runs."""
    return Verdicts(TheirServer(address), _form, Breaker())
