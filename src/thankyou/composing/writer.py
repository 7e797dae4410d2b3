"""A model that writes, where the caller asked for one by name: `PROVIDER:MODEL`. The one place that asks a model.

It is asked through pydantic-ai (the extra `model`), which knows every provider and every server that speaks OpenAI's protocol.
What is sent is a prompt in which nobody is named, and the reasons why a reply may not stand, hidden in the same way. Several
can be under way at once; all of them live in one thread of their own, so that whoever waits can be interrupted, and no
connection is used by two loops. Start reading at `begun`.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.composing.replies import LONGEST
from thankyou.errors import ReplyError, WriterError
from thankyou.planning.prompt import VERSION

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Semaphore

    from pydantic_ai import RunContext

__all__ = ["Asking", "Writer", "begun", "kept"]

_AGAIN = 2
"""How often a model is told what was wrong with its reply, and asked again."""
_MOST_TOKENS = 4_000
_PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds to wait where a server is busy, before each further attempt."""
_UNREACHED = 2
"""After how many of these pauses a server that cannot be reached is given up."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Which model writes, where it is, and where its replies are kept."""

    model: str
    """`PROVIDER:MODEL`, such as `anthropic:NAME`; with `url`, `openai:NAME` or the bare name that the server knows."""
    url: str | None = None
    """The address of a server that speaks OpenAI's protocol, such as `http://localhost:11434/v1`."""
    key: str | None = field(default=None, repr=False)
    """The key for `url`; the providers' own keys are found where their libraries look for them."""
    folder: str | Path | None = None
    """Where replies are kept, by digest of prompt, model and version: the same facts give the same note again, offline."""
    seconds: float = 120.0
    """The most time for one note, all askings together."""
    requests: int = 4
    """How many notes it is asked for at once, at most."""

    @classmethod
    def of(cls, given: Writer | str) -> Writer:
        """A writer by its model's name. Raises `WriterError`."""
        one = cls(given) if isinstance(given, str) else given
        if not one.model.strip() or (":" not in one.model and not one.url):
            raise WriterError(f"writer: must be PROVIDER:MODEL, such as openai:NAME, not {one.model!r}")
        if one.seconds <= 0 or one.requests < 1:
            raise WriterError("writer: needs a time above 0 seconds, and 1 request at once or more")
        return one


class Asking:
    """One prompt that a model is asked, from the moment it is made. Whoever does not want the reply any more cancels it."""

    def __init__(self, reply: Future[str | Exception]) -> None:
        self._reply = reply

    def text(self) -> str:
        """The reply, when it is there. Raises `WriterError` where none can be had."""
        try:
            found = self._reply.result()
        except BaseException:
            self.cancel()
            raise
        if isinstance(found, Exception):
            raise found
        return found

    def cancel(self) -> None:
        """Stop asking; a reply that is there already stays."""
        self._reply.cancel()


def begun(writer: Writer, prompt: str, judge: Callable[[str], str]) -> Asking:
    """What the model replies to a prompt; a kept reply is not asked for again.

    `judge` says what is wrong with a reply, for the model to read; empty where nothing is. It raises `ReplyError` for what is
    no reply. It is heeded at most twice, then what came last is given as it is. A reply is kept as soon as it is there; what is
    none is asked for again. Raises `WriterError` for a kept file that is none.
    """
    import asyncio

    found = kept(writer, prompt)
    if found is not None:
        there: Future[str | Exception] = Future()
        there.set_result(found)
        return Asking(there)
    return Asking(asyncio.run_coroutine_threadsafe(_told(writer, prompt, judge), _loop(os.getpid())))


@cache
def _loop(process: int) -> AbstractEventLoop:
    """Where everything is asked; a forked process gets one of its own."""
    import asyncio
    import threading

    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="thankyou-writer", daemon=True).start()
    return loop


@cache
def _turn(process: int, model: str, url: str | None, requests: int) -> Semaphore:
    """Who is asked at once by one process; the others wait, and their time does not run."""
    import asyncio

    return asyncio.Semaphore(requests)


# --- kept replies ----------------------------------------------------------------------------------------------------


def kept(writer: Writer, prompt: str) -> str | None:
    """The reply to a prompt that is kept already. Raises `WriterError` for a file that is none."""
    path = _place(writer, prompt)
    if path is None:
        return None
    try:
        return str(json.loads(path.read_text(encoding="utf-8"))["reply"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise WriterError(f"{path}: is no kept reply; delete it to have it asked for again") from None


def _place(writer: Writer, prompt: str) -> Path | None:
    if writer.folder is None:
        return None
    digest = hashlib.sha256(json.dumps([VERSION, writer.model, prompt]).encode()).hexdigest()
    return Path(writer.folder) / f"{digest[:32]}.json"


def _keep(path: Path, writer: Writer, text: str) -> None:
    from thankyou.delivery.files import write

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise WriterError(f"{path.parent}: replies cannot be kept there ({error.strerror})") from None
    data = {"model": writer.model, "version": VERSION, "reply": text}
    write(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


# --- asking ------------------------------------------------------------------------------------------------------------


async def _told(writer: Writer, prompt: str, judge: Callable[[str], str]) -> str | Exception:
    """The reply, or why there is none, as a value: nobody may be there any more whom an error could reach."""
    try:
        return await _asked(writer, prompt, judge)
    except Exception as error:  # noqa: BLE001  # raised again where it is waited for
        return error


async def _asked(writer: Writer, prompt: str, judge: Callable[[str], str]) -> str:
    """The reply, within its time, which begins when it is its turn; kept where replies are."""
    import asyncio

    _needed(writer)
    async with _turn(os.getpid(), writer.model, writer.url, writer.requests):
        try:
            came = await asyncio.wait_for(_patiently(writer, prompt, judge), writer.seconds)
        except TimeoutError:
            raise WriterError(f"{writer.model}: no reply within {writer.seconds:g} seconds", passing=True) from None
    path = _place(writer, prompt)
    if path is not None and came.is_reply:
        _keep(path, writer, came.text)
    return came.text


class _Came(NamedTuple):
    """What a model sent last, and whether it is a reply at all."""

    text: str = ""
    is_reply: bool = False


def _needed(writer: Writer) -> None:
    """Import what asking takes, which is not the model's time."""
    try:
        import_module("pydantic_ai" if writer.url is None else "pydantic_ai.models.openai")
    except ImportError:
        raise WriterError("a model is asked through pydantic-ai; pip install 'thankyou-notes[model]'") from None


async def _patiently(writer: Writer, prompt: str, judge: Callable[[str], str]) -> _Came:
    """What came; a busy server is given time, one that cannot be reached a little."""
    import asyncio

    for count, pause in enumerate((*_PAUSES, None)):
        try:
            return await _once(writer, prompt, judge)
        except _Unreached:
            if pause is None or count >= _UNREACHED:
                text = f"{writer.model}: the server cannot be reached, or did not answer as it should"
                raise WriterError(text) from None
        except _Busy as busy:
            if pause is None:
                raise WriterError(f"{writer.model}: {busy}", passing=True) from None
        await asyncio.sleep(pause)
    raise AssertionError("unreachable")


class _Busy(Exception):
    """A server that asks for patience."""


class _Unreached(Exception):
    """A server that is not there, or breaks off."""


async def _once(writer: Writer, prompt: str, judge: Callable[[str], str]) -> _Came:
    from pydantic_ai import Agent, ModelRetry, exceptions

    last = _Came()

    async def looked_at(context: RunContext[Any], text: str) -> str:
        nonlocal last
        text = text[: LONGEST + 1]
        try:
            last, wrong = _Came(text, True), judge(text)
        except ReplyError as error:
            last, wrong = _Came(text), f"{error}. Reply with the letter alone."
        if wrong and context.retry < _AGAIN:
            raise ModelRetry(wrong)
        return text

    try:
        async with _model(writer) as model:
            agent = Agent(model, output_type=str, retries=_AGAIN, model_settings={"max_tokens": _MOST_TOKENS})
            agent.output_validator(looked_at)
            await agent.run(prompt)
    except exceptions.ModelHTTPError as error:
        raise _refused(writer, error.status_code) from None
    except exceptions.UserError:
        raise WriterError(f"{writer.model}: no such provider, or no key for it in the environment") from None
    except exceptions.UnexpectedModelBehavior:
        pass  # it went on as before, twice told
    except exceptions.AgentRunError:
        raise _Unreached from None
    return last


def _refused(writer: Writer, status: int) -> Exception:
    if status == 429 or status >= 500:
        return _Busy(
            "the server is busy or in trouble; try again later"
            if status != 429
            else "too many requests; try again later"
        )
    reasons = {401: "the key is not accepted", 403: "the key is not accepted", 404: "there is no such model there"}
    told = reasons.get(status, f"the server refuses the request (HTTP {status})")
    return WriterError(f"{writer.model}: {told}", passing=status not in reasons)


@asynccontextmanager
async def _model(writer: Writer) -> AsyncIterator[Any]:
    if writer.url is None:
        yield writer.model
        return
    from openai import AsyncOpenAI
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    async with AsyncOpenAI(
        base_url=writer.url, api_key=writer.key or "none", max_retries=0, timeout=writer.seconds
    ) as client:
        yield OpenAIChatModel(writer.model.removeprefix("openai:"), provider=OpenAIProvider(openai_client=client))
