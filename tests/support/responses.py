"""A scripted model: a real server that speaks the OpenAI Responses API, so Codex needs no account.

A script is a list of steps, chosen by a word in the prompt of a turn:

    model.on("fix the tests", [Say("Looking."), Exec("pytest -q", escalated=True), Say("Fixed.")])

Every turn gets a copy of its own, so many turns may run at once. A step that calls a tool ends the
model's response; when Codex comes back with the output, the script goes on behind it. So it does
after a steer, a cut stream or a failure: one request, one piece of the script.

By hand: `python -m tests.support.responses --port 8790`, then point `base_url` of Codex's
config.toml at it.
"""

import argparse
import asyncio
import base64
import itertools
import json
import re
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


class Gate:
    """Holds a stream at a known place: the test sees it arrive and decides when it goes on."""

    def __init__(self) -> None:
        self.reached = asyncio.Event()
        self._open = asyncio.Event()

    def release(self) -> None:
        self._open.set()

    async def passed(self) -> None:
        self.reached.set()
        await self._open.wait()


@dataclass(frozen=True, slots=True)
class Say:
    """Text, streamed word by word; with `hold` it stays unfinished until the gate opens."""

    text: str
    hold: Gate | None = None


@dataclass(frozen=True, slots=True)
class Think:
    """A thought, and the summary of it, in parts; it is sent whether it was asked for or not."""

    summary: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exec:
    """A shell command; `escalated` asks to run it outside the sandbox, which raises an approval."""

    cmd: str
    escalated: bool = False
    why: str | None = None

    def call(self) -> tuple[str, dict[str, Any]]:
        # Without a long yield a slow command comes back half-done and the model would have to poll.
        arguments: dict[str, Any] = {"cmd": self.cmd, "yield_time_ms": 30_000}
        if self.escalated:
            arguments["sandbox_permissions"] = "require_escalated"
            arguments["justification"] = self.why or "It has to run outside the sandbox."
        return "exec_command", arguments


@dataclass(frozen=True, slots=True)
class Patch:
    """A change of files by apply_patch; `body` is what stands between its begin and end lines."""

    body: str

    @classmethod
    def add(cls, path: str, text: str) -> "Patch":
        lines = "".join(f"+{line}\n" for line in text.splitlines())
        return cls(f"*** Add File: {path}\n{lines}")

    def call(self) -> tuple[str, dict[str, Any]]:
        patch = f"*** Begin Patch\n{self.body.rstrip()}\n*** End Patch"
        return Exec(f"apply_patch <<'EOF'\n{patch}\nEOF").call()


@dataclass(frozen=True, slots=True)
class Call:
    """Any tool by name, with its arguments; `namespace` where it belongs to an MCP server."""

    name: str
    arguments: dict[str, Any]
    namespace: str | None = None

    def call(self) -> tuple[str, dict[str, Any]]:
        return self.name, self.arguments


@dataclass(frozen=True, slots=True)
class Hold:
    """Wait, before the next step, until the gate opens."""

    gate: Gate


@dataclass(frozen=True, slots=True)
class Fail:
    """Answer the request with an HTTP error; behind other steps, fail the response, which is asked again."""

    status: int
    message: str = "The model does not like this."


@dataclass(frozen=True, slots=True)
class Cut:
    """Break the stream off without an end; Codex asks again."""


Tool = Exec | Patch | Call
Step = Say | Think | Tool | Hold | Fail | Cut


@dataclass(frozen=True, slots=True)
class Request:
    """One request of Codex to the model."""

    thread_id: str
    turn_id: str
    body: dict[str, Any]

    @property
    def user_texts(self) -> list[str]:
        return [
            part["text"]
            for item in self.body.get("input", [])
            if item.get("role") == "user"
            for part in item.get("content", [])
            if "text" in part
        ]

    @property
    def images(self) -> list[bytes]:
        """The pictures that it was shown, in all of the conversation."""
        return [
            base64.b64decode(part["image_url"].partition("base64,")[2])
            for item in self.body.get("input", [])
            for part in item.get("content") or []
            if part.get("type") == "input_image"
        ]

    @property
    def prompt(self) -> str:
        """What the user said last."""
        said = [text for text in self.user_texts if not text.lstrip().startswith("<")]
        return said[-1] if said else ""

    @property
    def outputs(self) -> dict[str, str]:
        """The outputs of tools by call id."""
        return {
            item["call_id"]: _text_of(item.get("output"))
            for item in self.body.get("input", [])
            if item.get("type") in ("function_call_output", "custom_tool_call_output")
        }


def _text_of(output: Any) -> str:
    return output if isinstance(output, str) else json.dumps(output)


@dataclass(slots=True)
class _Turn:
    steps: Iterator[Step]
    calls: dict[str, Tool] = field(default_factory=dict)


Script = Callable[[str], Sequence[Step]]


def _short_answer(prompt: str) -> Sequence[Step]:
    return [Say(f"You said: {prompt}")]


class Model:
    """The scripted model and everything that was asked of it."""

    def __init__(self, default: Script = _short_answer) -> None:
        self.url = ""
        self.requests: list[Request] = []
        self.headers: dict[str, str] = {}
        """Sent with every answer, as providers say how much is left."""
        self._default = default
        self._rules: list[tuple[str, Sequence[Step]]] = []
        self._turns: dict[str, _Turn] = {}
        self._ids = itertools.count(1)
        self._arrived = asyncio.Condition()

    def on(self, prompt_contains: str, steps: Sequence[Step]) -> None:
        """What to do in every turn whose prompt contains these words; the newest rule wins."""
        self._rules.insert(0, (prompt_contains, steps))

    def asked(self, prompt_contains: str) -> list[Request]:
        """The requests in which the user said so, at any time in their thread."""
        return [one for one in self.requests if any(prompt_contains in said for said in one.user_texts)]

    def output_of(self, step: Tool) -> str | None:
        """What Codex reported for this step, None until it has."""
        for turn in self._turns.values():
            for call_id, tool in turn.calls.items():
                if tool is step:
                    return next((r.outputs[call_id] for r in self.requests if call_id in r.outputs), None)
        return None

    async def request(self, where: Callable[[Request], bool]) -> Request:
        """Wait for a request, or find it among those that came."""
        async with self._arrived:
            await self._arrived.wait_for(lambda: any(where(one) for one in self.requests))
        return next(one for one in self.requests if where(one))

    def _turn_of(self, request: Request) -> _Turn:
        turn = self._turns.get(request.turn_id)
        if turn is None:
            prompt = request.prompt
            steps = next((s for needle, s in self._rules if needle in prompt), None)
            turn = _Turn(iter(self._default(prompt) if steps is None else steps))
            self._turns[request.turn_id] = turn
        return turn

    async def answer(self, http: web.Request) -> web.StreamResponse:
        body = await http.json()
        request = Request(_thread_id(http, body), _turn_id(http, body), body)
        turn = self._turn_of(request)
        async with self._arrived:
            self.requests.append(request)
            self._arrived.notify_all()
        first = next(turn.steps, Say("Done."))
        if isinstance(first, Fail):
            error = {"error": {"message": first.message, "type": "scripted"}}
            return web.json_response(error, status=first.status)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", **self.headers})
        await response.prepare(http)
        stream = _Stream(http, response, f"{next(self._ids)}")
        await self._play(stream, turn, first)
        return response

    async def _play(self, stream: "_Stream", turn: _Turn, first: Step) -> None:
        await stream.begin()
        for step in itertools.chain([first], turn.steps):
            match step:
                case Say():
                    await stream.say(step)
                case Think(summary):
                    await stream.think(summary)
                case Hold(gate):
                    await gate.passed()
                case Cut():
                    return stream.cut()
                case Fail(message=message):
                    return await stream.fail(message)
                case Exec() | Patch() | Call():
                    turn.calls[await stream.call(step)] = step
                    break
        await stream.end()
        return None


def _metadata(http: web.Request, body: dict[str, Any]) -> dict[str, Any]:
    header = http.headers.get("x-codex-turn-metadata", "")
    known = json.loads(header) if header.startswith("{") else {}
    return {**known, **(body.get("client_metadata") or {})}


def _turn_id(http: web.Request, body: dict[str, Any]) -> str:
    return str(_metadata(http, body).get("turn_id") or body.get("prompt_cache_key") or "")


def _thread_id(http: web.Request, body: dict[str, Any]) -> str:
    return str(body.get("prompt_cache_key") or _metadata(http, body).get("thread_id") or "")


class _Stream:
    """One response in the making."""

    def __init__(self, http: web.Request, response: web.StreamResponse, number: str) -> None:
        self._http = http
        self._response = response
        self._number = number
        self._items = itertools.count(1)

    async def _send(self, kind: str, **fields: Any) -> None:
        data = json.dumps({"type": kind, **fields})
        await self._response.write(f"event: {kind}\ndata: {data}\n\n".encode())

    async def begin(self) -> None:
        await self._send("response.created", response={"id": f"resp_{self._number}"})

    async def end(self) -> None:
        usage = {
            "input_tokens": 100,
            "input_tokens_details": {"cached_tokens": 40},
            "output_tokens": 10,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": 110,
        }
        await self._send("response.completed", response={"id": f"resp_{self._number}", "usage": usage})
        await self._response.write_eof()

    async def say(self, step: Say) -> None:
        item: dict[str, Any] = {"type": "message", "role": "assistant", "id": self._id("msg"), "content": []}
        await self._send("response.output_item.added", item=item)
        for word in re.findall(r"\S*\s*", step.text):
            if word:
                await self._send("response.output_text.delta", item_id=item["id"], delta=word)
        if step.hold:
            await step.hold.passed()
        item["content"] = [{"type": "output_text", "text": step.text}]
        await self._send("response.output_item.done", item=item)

    async def think(self, summary: Sequence[str]) -> None:
        item: dict[str, Any] = {"type": "reasoning", "id": self._id("rs"), "summary": []}
        await self._send("response.output_item.added", item=item)
        for index, text in enumerate(summary):
            place = {"item_id": item["id"], "summary_index": index}
            part = {"type": "summary_text", "text": ""}
            await self._send("response.reasoning_summary_part.added", **place, part=part)
            for word in re.findall(r"\S+\s*", text):
                await self._send("response.reasoning_summary_text.delta", **place, delta=word)
            item["summary"].append({"type": "summary_text", "text": text})
        await self._send("response.output_item.done", item=item)

    async def call(self, step: Tool) -> str:
        name, arguments = step.call()
        call_id = self._id("call")
        item: dict[str, Any] = {
            "type": "function_call",
            "id": self._id("fc"),
            "call_id": call_id,
            "name": name,
        }
        item["arguments"] = json.dumps(arguments)
        if isinstance(step, Call) and step.namespace:
            item["namespace"] = step.namespace
        await self._send("response.output_item.done", item=item)
        return call_id

    async def fail(self, message: str) -> None:
        error = {"code": "scripted", "message": message}
        await self._send("response.failed", response={"id": f"resp_{self._number}", "error": error})
        await self._response.write_eof()

    def cut(self) -> None:
        if self._http.transport is not None:
            self._http.transport.abort()

    def _id(self, kind: str) -> str:
        return f"{kind}_{self._number}_{next(self._items)}"


@asynccontextmanager
async def responses_server(model: Model, port: int = 0) -> AsyncIterator[Model]:
    """Serve the model on loopback for the length of the block; `model.url` is Codex's base_url."""
    app = web.Application(client_max_size=64 * 1024 * 1024)
    app.router.add_post("/v1/responses", model.answer)
    # A held stream must not outlive the client that asked for it.
    runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        model.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        yield model
    finally:
        await runner.cleanup()


def friendly(prompt: str) -> Sequence[Step]:
    """A script for trying things by hand: it answers, asks and writes as the prompt says."""
    words = prompt.lower()
    if "fail" in words:
        return [Fail(400, "The scripted model fails, as your prompt asked it to.")]
    steps: list[Step] = [Say("I am a scripted model; I do as the words of your prompt say.")]
    if "approv" in words:
        steps.append(Exec("echo approved", escalated=True, why="To show what an approval looks like."))
    if "write" in words or "patch" in words:
        steps.append(Patch.add("hello.txt", "Hello from the scripted model."))
    if "run" in words:
        steps.append(Exec("ls"))
    steps.append(Say(f"That was all there is to do about: **{prompt.strip()[:200]}**"))
    return steps


async def _serve(port: int) -> None:
    async with responses_server(Model(friendly), port) as model:
        print(f"Scripted model on {model.url}", flush=True)  # noqa: T201 - a program for a person
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--port", type=int, default=8790)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(parser.parse_args().port))
