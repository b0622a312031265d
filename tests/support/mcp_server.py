"""A small MCP server over stdio: its tool `ask` elicits what its arguments say, `write` only says a word.

Run by Codex as a child, from the `config.toml` of a test (see `mcp_config`).
"""

import json
import sys
from pathlib import Path
from typing import Any

Message = dict[str, Any]
OBJECT = {"type": "object", "properties": {}}
TOOLS = [
    {"name": "ask", "description": "Asks.", "inputSchema": OBJECT, "annotations": {"readOnlyHint": True}},
    {"name": "write", "description": "Writes something down.", "inputSchema": OBJECT},
]


def mcp_config(name: str) -> str:
    """The lines of `config.toml` that make Codex run it under this name."""
    return f"[mcp_servers.{name}]\ncommand = {json.dumps(sys.executable)}\nargs = [{json.dumps(__file__)}]\n"


def send(message: Message) -> None:
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
    sys.stdout.flush()


def receive() -> Message:
    line = sys.stdin.readline()
    if not line:
        sys.exit(0)
    message: Message = json.loads(line)
    return message


def elicit(params: Message) -> Message:
    """`elicitation/create`, and what came of it."""
    send({"id": "asked", "method": "elicitation/create", "params": params})
    while (message := receive()).get("id") != "asked":
        pass
    answer: Message = message.get("result") or message["error"]
    return answer


def result_of(method: str, params: Message) -> Message:
    match method:
        case "initialize":
            return {
                "protocolVersion": params["protocolVersion"],
                "capabilities": {"tools": {}},
                "serverInfo": {"name": Path(__file__).stem, "version": "1"},
            }
        case "tools/list":
            return {"tools": TOOLS}
        case "tools/call":
            asks = params["name"] == "ask"
            said = json.dumps(elicit(params["arguments"])) if asks else "Written down."
            return {"content": [{"type": "text", "text": said}]}
        case _:
            return {}


def main() -> None:
    while True:
        message = receive()
        if "method" in message and "id" in message:
            send({"id": message["id"], "result": result_of(message["method"], message.get("params") or {})})


if __name__ == "__main__":
    main()
