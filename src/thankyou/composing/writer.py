"""A model that writes a reply, where the caller asked for one by name: `PROVIDER:MODEL`. The one place that asks a model.

It is asked through pydantic-ai (the extra `model`), which knows every provider and every server that speaks OpenAI's protocol.
What is sent is the prompt of the brief, in which nobody is named, and the reasons why a sentence may not stand, hidden in
the same way. The text that comes back is read as any other reply. Start reading at `asked`.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from thankyou.composing.replies import LONGEST
from thankyou.errors import WriterError
from thankyou.planning.prompt import VERSION

if TYPE_CHECKING:
    from pydantic_ai import RunContext

__all__ = ["Writer", "asked"]

_AGAIN = 2
"""How often a model is told what was wrong with its reply, and asked again."""
_MOST_TOKENS = 4_000
_PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds to wait where a server is busy, before each further attempt."""


class Writer(NamedTuple):
    """Which model writes, where it is, and where its replies are kept."""

    model: str
    """`PROVIDER:MODEL`, such as `anthropic:NAME`; with `url`, `openai:NAME` or the bare name that the server knows."""
    url: str | None = None
    """The address of a server that speaks OpenAI's protocol, such as `http://localhost:11434/v1`."""
    key: str | None = None
    """The key for `url`; the providers' own keys are found where their libraries look for them."""
    folder: str | Path | None = None
    """Where replies are kept, by digest of prompt, model and version: the same facts give the same note again, offline."""
    seconds: float = 120.0
    """The most time for one note, all askings together."""

    @classmethod
    def of(cls, given: Writer | str) -> Writer:
        """A writer by its model's name. Raises `WriterError`."""
        one = cls(given) if isinstance(given, str) else given
        if not one.model.strip() or (":" not in one.model and not one.url):
            raise WriterError(f"writer: must be PROVIDER:MODEL, such as openai:NAME, not {one.model!r}")
        return one


def asked(writer: Writer, prompt: str, judge: Callable[[str], str]) -> str:
    """What the model replies to a prompt; a kept reply is not asked for again.

    `judge` says what is wrong with a reply, for the model to read; empty where nothing is. It is heeded at most twice, then
    the last reply is returned as it is. Raises `WriterError` where none can be had.
    """
    kept = _place(writer, prompt)
    if kept is not None and (found := _kept(kept)) is not None:
        return found
    with ThreadPoolExecutor(1) as apart:  # a loop of its own, also where one is running already, as in a notebook
        text = apart.submit(asyncio.run, _within(writer, prompt, judge)).result()
    if kept is not None:
        _keep(kept, writer, text)
    return text


# --- kept replies ----------------------------------------------------------------------------------------------------


def _place(writer: Writer, prompt: str) -> Path | None:
    if writer.folder is None:
        return None
    digest = hashlib.sha256(json.dumps([VERSION, writer.model, prompt]).encode()).hexdigest()
    return Path(writer.folder) / f"{digest[:32]}.json"


def _kept(path: Path) -> str | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["reply"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise WriterError(f"{path}: is no kept reply; delete it to have it asked for again") from None
    return str(found)


def _keep(path: Path, writer: Writer, text: str) -> None:
    from thankyou.delivery.files import write

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    data = {"model": writer.model, "version": VERSION, "reply": text}
    write(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


# --- asking ------------------------------------------------------------------------------------------------------------


async def _within(writer: Writer, prompt: str, judge: Callable[[str], str]) -> str:
    try:
        return await asyncio.wait_for(_patiently(writer, prompt, judge), writer.seconds)
    except TimeoutError:
        raise WriterError(f"{writer.model}: no reply within {writer.seconds:g} seconds") from None


async def _patiently(writer: Writer, prompt: str, judge: Callable[[str], str]) -> str:
    """A reply; a busy server is given time."""
    for pause in (*_PAUSES, None):
        try:
            return await _once(writer, prompt, judge)
        except _Busy as busy:
            if pause is None:
                raise WriterError(f"{writer.model}: {busy}") from None
            await asyncio.sleep(pause)
    raise AssertionError("unreachable")


class _Busy(Exception):
    """A server that asks for patience."""


async def _once(writer: Writer, prompt: str, judge: Callable[[str], str]) -> str:
    try:
        from pydantic_ai import Agent, ModelRetry, exceptions
    except ImportError:
        raise WriterError("a model is asked through pydantic-ai; pip install 'thankyou-notes[model]'") from None
    last = ""

    async def looked_at(context: RunContext[Any], text: str) -> str:
        nonlocal last
        last = text[: LONGEST + 1]
        wrong = judge(last)
        if wrong and context.retry < _AGAIN:
            raise ModelRetry(wrong)
        return last

    try:
        agent = Agent(_model(writer), output_type=str, retries=_AGAIN, model_settings={"max_tokens": _MOST_TOKENS})
        agent.output_validator(looked_at)
        return str((await agent.run(prompt)).output)
    except exceptions.ModelHTTPError as error:
        raise _refused(writer, error.status_code) from None
    except exceptions.UserError:
        raise WriterError(f"{writer.model}: no such provider, or no key for it in the environment") from None
    except exceptions.UnexpectedModelBehavior:
        return last
    except exceptions.AgentRunError:
        raise WriterError(f"{writer.model}: the server cannot be reached, or did not answer as it should") from None


def _refused(writer: Writer, status: int) -> Exception:
    if status == 429 or status >= 500:
        return _Busy(
            "the server is busy or in trouble; try again later"
            if status != 429
            else "too many requests; try again later"
        )
    reasons = {401: "the key is not accepted", 403: "the key is not accepted", 404: "there is no such model there"}
    return WriterError(f"{writer.model}: {reasons.get(status, f'the server refuses the request (HTTP {status})')}")


def _model(writer: Writer) -> Any:
    if writer.url is None:
        return writer.model
    from openai import AsyncOpenAI
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    client = AsyncOpenAI(base_url=writer.url, api_key=writer.key or "none", max_retries=0, timeout=writer.seconds)
    return OpenAIChatModel(writer.model.removeprefix("openai:"), provider=OpenAIProvider(openai_client=client))
