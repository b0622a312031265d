"""An app-server that does what the real one cannot be made to do; run as a child by the tests.

`python fake_app_server.py SCENARIO [JSON]`: real lines of JSON over real pipes. Whatever the scenario
learned from its client goes into the turn's answer, as JSON.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

THREAD, TURN = "thread-1", "turn-1"
IDS = {"threadId": THREAD, "turnId": TURN}
Message = dict[str, Any]
TORRENT_AT_ONCE = 50
"""Deltas between two looks at the clock."""


def send(message: Message) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def receive() -> Message:
    line = sys.stdin.readline()
    if not line:
        sys.exit(0)
    message: Message = json.loads(line)
    return message


def until(wanted: Callable[[Message], bool]) -> Message:
    while not wanted(message := receive()):
        pass
    return message


def asked(method: str) -> Message:
    """The client's next request of this method; those before it get an empty answer."""
    while (message := receive()).get("method") != method:
        if "method" in message and "id" in message:
            send({"id": message["id"], "result": {}})
    return message


def notify(method: str, **params: Any) -> None:
    send({"method": method, "params": {**IDS, **params}})


def ask(request_id: str | int, method: str, **params: Any) -> Message:
    """A request of ours, and what the client answers."""
    send({"id": request_id, "method": method, "params": {**IDS, **params}})
    return until(lambda message: message.get("id") == request_id and "method" not in message)


def accept_turn() -> None:
    request = asked("thread/start")
    send({"id": request["id"], "result": {"thread": {"id": THREAD}}})
    request = asked("turn/start")
    send({"id": request["id"], "result": {"turn": {"id": TURN}}})
    notify("turn/started", turn={"id": TURN})


def say(text: str) -> None:
    notify("item/completed", item={"type": "agentMessage", "id": "message-1", "text": text})


def end_turn(status: str = "completed") -> None:
    notify("turn/completed", turn={"id": TURN, "status": status, "error": None})


def answer_next(method: str, result: Message) -> Message:
    request = asked(method)
    send({"id": request["id"], "result": result})
    return request


def limit(limit_id: str, used: int, name: str | None = None) -> Message:
    window = {"usedPercent": used, "windowDurationMins": 300, "resetsAt": 2208945600}
    return {"limitId": limit_id, "limitName": name, "primary": window, "secondary": None, "credits": None}


def logged_in() -> None:
    """An account with two limits; a later report names one of them, and of that only a window."""
    account = {"type": "chatgpt", "email": "ann@example.org", "planType": "plus", "workspaceName": None}
    answer_next("account/read", {"account": account, "requiresOpenaiAuth": True})
    ordinary = {**limit("codex", 40), "credits": {"hasCredits": True, "unlimited": False, "balance": "12.5"}}
    by_id = {"codex": ordinary, "spark": limit("spark", 10, "Spark")}
    answer_next("account/rateLimits/read", {"rateLimits": by_id["codex"], "rateLimitsByLimitId": by_id})
    accept_turn()
    send({"method": "account/rateLimits/updated", "params": {"rateLimits": limit("codex", 91)}})
    end_turn()
    request = asked("turn/start")
    send({"id": request["id"], "result": {"turn": {"id": "turn-2"}}})
    reached = {**limit("codex", 100), "rateLimitReachedType": "rate_limit_reached"}
    send({"method": "account/rateLimits/updated", "params": {"rateLimits": reached}})
    notify("turn/completed", turnId="turn-2", turn={"id": "turn-2", "status": "completed"})
    request = asked("account/read")
    send({"method": "account/updated", "params": {"authMode": None, "planType": None}})
    send({"id": request["id"], "result": {"account": None, "requiresOpenaiAuth": True}})


def logs_in() -> None:
    answer_next("account/read", {"account": None, "requiresOpenaiAuth": True})
    url, code = "https://auth.openai.com/codex/device", "ABCD-1234"
    begun = {"type": "chatgptDeviceCode", "loginId": "l-1", "verificationUrl": url, "userCode": code}
    assert answer_next("account/login/start", begun)["params"] == {"type": "chatgptDeviceCode"}
    cancelled = answer_next("account/login/cancel", {"status": "notFound"})
    assert cancelled["params"] == {"loginId": "l-1"}
    answer_next("account/read", {"account": {"type": "apiKey"}, "requiresOpenaiAuth": True})
    request = asked("account/rateLimits/read")
    send({"id": request["id"], "error": {"code": -32600, "message": "chatgpt authentication required"}})


def knows_nothing_of_itself() -> None:
    request = asked("model/list")
    message = "Invalid request: unknown variant `model/list`, expected one of `initialize`, …"
    send({"id": request["id"], "error": {"code": -32600, "message": message}})


def long_line() -> None:
    accept_turn()
    notify("item/agentMessage/delta", itemId="message-1", delta="x" * (8 * 1024 * 1024))
    say("y" * (20 * 1024 * 1024))
    end_turn()


def torrent() -> None:
    """`{"deltas": COUNT, "perSecond": RATE}` of a message, as evenly as time passes; without a rate as fast
    as they are taken. The message itself comes behind them."""
    wanted = json.loads(sys.argv[2])
    accept_turn()
    begun, said = time.monotonic(), []
    for first in range(0, wanted["deltas"], TORRENT_AT_ONCE):
        words = [f"{number:07} " for number in range(first, first + TORRENT_AT_ONCE)]
        if rate := wanted.get("perSecond"):
            time.sleep(max(0.0, begun + first / rate - time.monotonic()))
        for word in words:
            params = {**IDS, "itemId": "message-1", "delta": word}
            sys.stdout.write(json.dumps({"method": "item/agentMessage/delta", "params": params}) + "\n")
        sys.stdout.flush()
        said += words
    say("".join(said))
    end_turn()


def string_ids() -> None:
    accept_turn()
    answer = ask("a string", "item/commandExecution/requestApproval", itemId="c-1", command="ls")
    notify("serverRequest/resolved", requestId="a string")
    say(json.dumps(answer))
    end_turn()


def asks_twice() -> None:
    """The same question under two ids: both want an answer."""
    accept_turn()
    method, params = "item/commandExecution/requestApproval", {"itemId": "c-1", "command": "ls", **IDS}
    # In one piece, so that no answer comes between them.
    requests = [json.dumps({"id": number, "method": method, "params": params}) for number in (0, 1)]
    sys.stdout.write("\n".join(requests) + "\n")
    sys.stdout.flush()
    answers = [until(lambda message: "result" in message) for _ in range(2)]
    for request_id in (0, 1):
        notify("serverRequest/resolved", requestId=request_id)
    say(json.dumps(answers))
    end_turn()


def takes_no_note() -> None:
    """The note of a rejection is never acknowledged."""
    accept_turn()
    params = {"itemId": "c-1", "command": "ls", **IDS}
    send({"id": 0, "method": "item/commandExecution/requestApproval", "params": params})
    asked("turn/steer")
    notify("item/agentMessage/delta", itemId="message-1", delta="the note is here")
    answer = until(lambda message: "result" in message)
    notify("serverRequest/resolved", requestId=0)
    say(json.dumps(answer))
    end_turn()


def asks() -> None:
    """Requests as the test wants them, `[[METHOD, PARAMS], …]`, one after the other."""
    accept_turn()
    answers = []
    for number, (method, params) in enumerate(json.loads(sys.argv[2])):
        send({"id": number, "method": method, "params": params})
        while (answer := receive()).get("id") != number or "method" in answer:
            pass
        answers.append(answer)
        notify("serverRequest/resolved", requestId=number)
    say(json.dumps(answers))
    end_turn()


def lists_no_terminals() -> None:
    """What is asked about them gets no answer; a no ends the turn."""
    accept_turn()
    ask(0, "item/commandExecution/requestApproval", itemId="c-1", command="ls")
    notify("serverRequest/resolved", requestId=0)
    end_turn("interrupted")


def ends_under_the_answer() -> None:
    """A turn runs a command, asks something, and ends as the test wants when that is answered, without a word
    about the answer."""
    accept_turn()
    notify("item/started", item={"type": "commandExecution", "id": "of-the-turn", "command": "make"})
    question = {"itemId": "c-1", "command": "ls", **IDS}
    send({"id": 0, "method": "item/commandExecution/requestApproval", "params": question})
    keep_terminals(lambda message: message.get("id") == 0 and "method" not in message, "of-the-turn")
    end_turn(sys.argv[3])
    keep_terminals(lambda message: False, "of-the-turn")


def others_begin_at_once() -> None:
    """When the turn is stopped, somebody else's begins on its thread, and runs a command."""
    accept_turn()
    request = keep_terminals(lambda message: message.get("method") == "turn/interrupt")
    send({"id": request["id"], "result": {}})
    end_turn("interrupted")
    notify("turn/started", turn={"id": "turn-2"})
    keep_terminals(lambda message: False, "of-others")


def keep_terminals(over: Callable[[Message], bool], *listed: str) -> Message:
    """Until the client says what is waited for, these are listed; which of them it ends is appended to the
    file that the test has named."""
    while not over(message := receive()):
        match message.get("method"):
            case "thread/backgroundTerminals/list":
                data = [{"itemId": each, "processId": each} for each in listed]
                send({"id": message["id"], "result": {"data": data}})
            case "thread/backgroundTerminals/terminate":
                listed = tuple(each for each in listed if each != message["params"]["processId"])
                with Path(sys.argv[2]).open("a") as file:
                    file.write(message["params"]["processId"] + "\n")
                send({"id": message["id"], "result": {}})
    return message


def malformed() -> None:
    accept_turn()
    for line in ("no json", "[1, 2]", "", '{"id": 99, "result": {}}', '{"method": 5}', '"text"'):
        sys.stdout.write(line + "\n")
    say("Still here.")
    end_turn()


def overloaded() -> None:
    for _ in range(3):
        request = asked("thread/start")
        send({"id": request["id"], "error": {"code": -32001, "message": "overloaded"}})
    accept_turn()
    say("At last.")
    end_turn()


def early() -> None:
    """All that happens in the turn is told before the turn is named."""
    request = asked("thread/start")
    send({"id": request["id"], "result": {"thread": {"id": THREAD}}})
    request = asked("turn/start")
    notify("turn/started", turn={"id": TURN})
    say("Quick.")
    end_turn()
    send({"id": request["id"], "result": {"turn": {"id": TURN}}})


def early_review() -> None:
    """The same of a review, which has begun inside of its turn and is over."""
    request = asked("thread/start")
    send({"id": request["id"], "result": {"thread": {"id": THREAD}}})
    request = asked("review/start")
    notify("turn/started", turn={"id": "inner", "rootTurnId": TURN})
    say(json.dumps(request["params"]))
    end_turn()
    send({"id": request["id"], "result": {"turn": {"id": TURN}}})


def knows_no_reviews() -> None:
    request = asked("thread/start")
    send({"id": request["id"], "result": {"thread": {"id": THREAD}}})
    request = asked("review/start")
    message = "Invalid request: unknown variant `review/start`, expected one of `initialize`, …"
    send({"id": request["id"], "error": {"code": -32600, "message": message}})


def never_names_the_turn() -> None:
    """Silent on `turn/start`, and then the turn begins all the same."""
    _begins_unseen("turn/start", {"id": TURN})


def never_names_the_review() -> None:
    _begins_unseen("review/start", {"id": "inner", "rootTurnId": TURN})


def _begins_unseen(method: str, turn: Message) -> None:
    request = asked("thread/start")
    send({"id": request["id"], "result": {"thread": {"id": THREAD}}})
    asked(method)
    probe = asked("thread/loaded/list")
    notify("turn/started", turn=turn)
    interrupted = asked("turn/interrupt")
    end_turn("interrupted")
    send({"id": probe["id"], "result": {"data": []}})
    request = asked("turn/start")
    send({"id": request["id"], "result": {"turn": {"id": "turn-2"}}})
    notify("turn/started", turnId="turn-2", turn={"id": "turn-2"})
    text = json.dumps(interrupted["params"])
    notify("item/completed", turnId="turn-2", item={"type": "agentMessage", "id": "m", "text": text})
    notify("turn/completed", turnId="turn-2", turn={"id": "turn-2", "status": "completed"})


def tells_news() -> None:
    """Notifications that nobody knows yet."""
    accept_turn()
    for _ in range(2):
        send({"method": "world/changed", "params": {}})
    for number in range(300):
        notify(f"news/number{number}", body="x")
    notify("item/brandNew/delta", itemId="i", delta="x")
    say("Still here.")
    end_turn()


def needs_a_login() -> None:
    request = asked("account/read")
    send({"id": request["id"], "result": {"account": None, "requiresOpenaiAuth": True}})


def answers_nothing() -> None:
    until(lambda message: False)


def dies_at_once() -> None:
    sys.stderr.write("warming up\n\x1b[31mno licence found\x1b[0m\n\n")
    sys.exit(3)


def dies_in_the_turn() -> None:
    accept_turn()
    sys.stderr.write("x" * 4 * 1024 * 1024 + "\nthe last words\n")
    sys.stderr.flush()
    send({"id": 0, "method": "item/commandExecution/requestApproval", "params": {**IDS, "itemId": "c-1"}})
    until(lambda message: message.get("method") == "turn/steer")
    sys.exit(7)


def closes_its_output() -> None:
    accept_turn()
    sys.stdout.flush()
    os.close(1)
    signal.pause()


def leaves_a_child_behind() -> None:
    """A wrapper that dies while its child holds the pipes."""
    accept_turn()
    subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
    os._exit(9)


def ignores_the_end() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    accept_turn()
    say("I stay.")
    end_turn()
    while True:
        signal.pause()


def greet() -> None:
    request = until(lambda message: message.get("method") == "initialize")
    assert request["params"]["clientInfo"]["name"] == "codex_command_center"
    assert request["params"]["capabilities"] == {"experimentalApi": True}
    send({"id": request["id"], "result": {"userAgent": "codex_command_center/1.2.3 (Fake 1)"}})
    until(lambda message: message.get("method") == "initialized")


def main() -> None:
    scenario = globals()[sys.argv[1]]
    if scenario not in (answers_nothing, dies_at_once):
        greet()
    scenario()
    answers_to_the_end()


def answers_to_the_end() -> None:
    while True:
        message = receive()
        if "method" in message and "id" in message:
            send({"id": message["id"], "result": {}})


if __name__ == "__main__":
    main()
