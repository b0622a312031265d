"""What the wider yeses of an approval allow from now on, said before they do."""

from aiogram.utils.formatting import Code, Text

from core.logic.visible import visible_path
from core.schemas.decisions import ApprovalOut
from core.words import ApprovalKind, Decision
from handlers.language import formatted, later, tr
from handlers.views import words
from handlers.views.card import Action, Button

Rows = tuple[tuple[Button, ...], ...]
PREFIX_LIMIT = 200
HOST_LIMIT, NAME_LIMIT = 100, 60
RULES = "rules/default.rules"
SESSION_MEANS = {
    ApprovalKind.COMMAND: later(
        "“For this session”: this very command again, in this conversation, unasked."
    ),
    ApprovalKind.FILE_CHANGE: later("“For this session”: these files again, in this conversation, unasked."),
    ApprovalKind.PERMISSIONS: later(
        "“Approve” is for this turn; “For this session” for all of this conversation."
    ),
    ApprovalKind.TOOL: later(
        "“For this session”: this tool with any arguments, in this conversation, unasked."
    ),
}
"""What is allowed from then on, as long as Codex has the conversation in memory."""


def wider(approval: ApprovalOut) -> list[Text]:
    """What the wider yeses of an open approval allow from now on."""
    means = SESSION_MEANS.get(approval.kind)
    return [Text(tr(means))] if means and Decision.SESSION in approval.decisions else []


def always(approval: ApprovalOut) -> tuple[list[Text], Rows]:
    """What "Always…" would allow, in full, before it does."""
    target = {"approval": approval.id}
    back = Button(tr("Back"), Action.SHOW_APPROVAL, target)
    lines: list[Text] = []
    rows: list[tuple[Button, ...]] = []
    if Decision.PREFIX in approval.decisions:
        lines += [
            formatted("Every command that begins with {prefix}", prefix=Code(prefix_of(approval))),
            formatted(
                "runs unasked from now on, with any arguments, outside of the sandbox, in every repository"
                " and every session of this Codex, until its line is taken out of {rules} in Codex's own"
                " folder.",
                rules=Code(RULES),
            ),
        ]
        rows.append((Button(tr("Yes, always"), Action.APPROVE_PREFIX, target, "danger"),))
    if Decision.ALWAYS in approval.decisions:
        lines += _for_good(approval)
        label = tr("Yes, this host always") if rows else tr("Yes, always")
        rows.append((Button(label, Action.APPROVE_ALWAYS, target, "danger"),))
    return lines, (*rows, (back,))


def _for_good(approval: ApprovalOut) -> list[Text]:
    """What `Decision.ALWAYS` allows."""
    if approval.host is not None:
        host = Code(words.middle(visible_path(approval.host), HOST_LIMIT))
        return [
            formatted("Every command may speak to {host}", host=host),
            formatted(
                "unasked from now on, in every repository and every session of this Codex, until its line is"
                " taken out of {rules} in Codex's own folder.",
                rules=Code(RULES),
            ),
        ]
    tool = Code(_named(approval.tool.name) if approval.tool else tr("it"))
    return [
        formatted("The tool {tool} of {server}", tool=tool, server=_named(approval.server or "?")),
        formatted(
            "runs unasked from now on, in every repository and every session of this Codex, until its"
            " {setting} is taken out of {file} in Codex's own folder, with any arguments.",
            setting=Code("approval_mode"),
            file=Code("config.toml"),
        ),
    ]


def what_lasts(approval: ApprovalOut) -> str:
    """What was allowed for good, beside commands."""
    if approval.host is not None:
        return words.middle(visible_path(approval.host), HOST_LIMIT)
    return _named(approval.tool.name) if approval.tool else tr("it")


def prefix_of(approval: ApprovalOut) -> str:
    return words.middle(visible_path(" ".join(approval.prefix)), PREFIX_LIMIT)


def _named(name: str) -> str:
    return words.cut(visible_path(name), NAME_LIMIT)
