"""What an MCP server asks through Codex: a form, a visit to an address, a yes to one of its tools.

`mcpServer/elicitation/request`; the forms are those of MCP's `elicitation/create` (2025-11-25). Pure
functions.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from core.events import Answer, Choice, Given, Part, Question, QuestionKey, ToolCall, TurnRef
from core.phrases import ours
from core.runners.wire import Wire, elements, mapping, mappings, strings, text
from core.words import AnswerFormat, ApprovalKind, Decision

_ONCE = (Decision.ONCE, Decision.DECLINE, Decision.CANCEL)
_PERSIST: Mapping[Decision, str] = MappingProxyType({Decision.SESSION: "session", Decision.ALWAYS: "always"})
"""How far a yes to a tool goes; the second one Codex writes into its `config.toml`."""
_FORMATS: Mapping[str, AnswerFormat] = MappingProxyType({each.value: each for each in AnswerFormat})


@dataclass(frozen=True, slots=True)
class Elicitation:
    question: Question
    accepted: Callable[[Answer], Wire]

    def result(self, answer: Answer) -> Wire:
        match answer.decision:
            case Decision.DECLINE:
                return {"action": "decline", "content": None}
            case Decision.CANCEL:
                return {"action": "cancel", "content": None}
            case _:
                return self.accepted(answer)


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: how it is asked, and what its answer is for the server."""

    name: str
    part: Part
    value: Callable[[Given], Any]


def read(params: Wire, turn: TurnRef) -> Elicitation | None:
    """None for what only a program could answer, or a form with fields that nobody knows."""
    meta = mapping(params, "_meta")
    match params.get("mode"):
        case "form" if meta.get("codex_approval_kind") == "mcp_tool_call":
            return _tool(params, meta, turn)
        case "form" | "openai/form" | "openaiForm":
            return _form(params, turn)
        case "url":
            asked = _asked(params, turn, url=text(params, "url"), mark=text(params, "elicitationId"))
            return Elicitation(asked, lambda _: {"action": "accept", "content": None})
        case _:
            return None


def _asked(
    params: Wire,
    turn: TurnRef,
    kind: ApprovalKind = ApprovalKind.QUESTION,
    *,
    mark: str = "",
    **fields: Any,
) -> Question:
    """It belongs to no item: the server and what it asks are which question it is."""
    server = text(params, "serverName")
    key = QuestionKey(turn.thread_id, turn.turn_id, f"mcp/{server[:80]}/{mark[:80]}", kind)
    asked = Question(
        key, None, None, text(params, "message") or None, (), False, _ONCE, server=server or None
    )
    return replace(asked, **fields)


def _tool(params: Wire, meta: Wire, turn: TurnRef) -> Elicitation:
    """Codex asks in a server's name whether one of its tools may run."""
    tool = ToolCall(
        text(meta, "tool_name"),
        text(meta, "tool_description"),
        json.dumps(meta.get("tool_params"), ensure_ascii=False, indent=2),
    )
    offered = strings(meta, "persist")
    lasting = tuple(decision for decision, name in _PERSIST.items() if name in offered)
    decisions = (Decision.ONCE, *lasting, *_ONCE[1:])
    asked = _asked(params, turn, ApprovalKind.TOOL, tool=tool, decisions=decisions)

    def accepted(answer: Answer) -> Wire:
        persist = _PERSIST.get(answer.decision)
        lasts = {"_meta": {"persist": persist}} if persist else {}
        return {"action": "accept", "content": {}, **lasts}

    return Elicitation(asked, accepted)


def _form(params: Wire, turn: TurnRef) -> Elicitation | None:
    schema = mapping(params, "requestedSchema")
    required = frozenset(strings(schema, "required"))
    fields = [
        _field(name, wire, required=name in required) if isinstance(wire, dict) else None
        for name, wire in mapping(schema, "properties").items()
    ]
    known = [field for field in fields if field is not None]
    if len(known) < len(fields):
        return None
    asked = _asked(params, turn, parts=tuple(field.part for field in known))

    def accepted(answer: Answer) -> Wire:
        given = zip(known, answer.given, strict=True)
        return {
            "action": "accept",
            "content": {field.name: field.value(each) for field, each in given if each is not None},
        }

    return Elicitation(asked, accepted)


def _field(name: str, wire: Wire, *, required: bool) -> Field | None:
    part = Part(text(wire, "title") or name, _described(name, wire), required=required)
    match wire.get("type"):
        case "boolean":
            return Field(
                name,
                replace(part, choices=(Choice("Yes"), Choice("No"))),
                lambda given: given.chosen == (0,),
            )
        case "string" if (options := _options(wire)) is not None:
            return _choosing(name, part, options)
        case "string":
            return Field(
                name,
                replace(
                    part,
                    own_words=True,
                    format=_FORMATS.get(text(wire, "format"), AnswerFormat.TEXT),
                    minimum=_bound(wire, "minLength"),
                    maximum=_bound(wire, "maxLength"),
                ),
                lambda given: given.words,
            )
        case "number" | "integer" as kind:
            return _numeric(name, wire, part, AnswerFormat(kind))
        case "array" if (options := _options(mapping(wire, "items"))) is not None:
            return _choosing_several(name, wire, part, options)
        case _:
            return None


def _described(name: str, wire: Wire) -> str:
    said = text(wire, "description") or text(wire, "title") or name
    default = wire.get("default")
    if default is None:
        return said
    shown = {True: ours("yes"), False: ours("no")}[default] if isinstance(default, bool) else default
    usual = ", ".join(map(str, shown)) if isinstance(shown, list) else shown
    return ours(f"{said} (usually: {ours(str(usual))})")


def _options(wire: Wire) -> tuple[tuple[str, Choice], ...] | None:
    """The values of an enum with what they are called; None where it is none."""
    titled = mappings(wire, "oneOf") or mappings(wire, "anyOf")
    if titled:
        return tuple((text(one, "const"), Choice(text(one, "title") or text(one, "const"))) for one in titled)
    values = strings(wire, "enum")
    if not values:
        return None
    names = [name if isinstance(name, str) else "" for name in elements(wire, "enumNames")]
    names += [""] * len(values)
    return tuple((value, Choice(name or value)) for value, name in zip(values, names, strict=False))


def _choosing(name: str, part: Part, options: tuple[tuple[str, Choice], ...]) -> Field:
    return Field(
        name,
        replace(part, choices=tuple(choice for _, choice in options)),
        lambda given: options[given.chosen[0]][0],
    )


def _choosing_several(name: str, wire: Wire, part: Part, options: tuple[tuple[str, Choice], ...]) -> Field:
    return Field(
        name,
        replace(
            part,
            choices=tuple(choice for _, choice in options),
            multiple=True,
            minimum=_bound(wire, "minItems"),
            maximum=_bound(wire, "maxItems"),
        ),
        lambda given: [options[index][0] for index in given.chosen],
    )


def _numeric(name: str, wire: Wire, part: Part, kind: AnswerFormat) -> Field:
    def value(given: Given) -> float | int:
        words = (given.words or "0").strip()
        return int(words) if kind is AnswerFormat.INTEGER else float(words)

    bounds = {"minimum": _bound(wire, "minimum"), "maximum": _bound(wire, "maximum")}
    return Field(name, replace(part, own_words=True, format=kind, **bounds), value)  # type: ignore[arg-type]


def _bound(wire: Wire, name: str) -> float | None:
    value = wire.get(name)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
