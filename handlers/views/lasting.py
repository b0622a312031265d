"""What the wider yeses of an approval allow from now on, said before they do."""

from aiogram.utils.formatting import Code, Text

from core.logic.visible import visible_path
from core.schemas.decisions import ApprovalOut
from core.words import ApprovalKind, Decision
from handlers.views import words
from handlers.views.card import Action, Button

Rows = tuple[tuple[Button, ...], ...]
PREFIX_LIMIT = 200
HOST_LIMIT, NAME_LIMIT = 100, 60
RULES = "rules/default.rules"
SESSION_MEANS = {
    ApprovalKind.COMMAND: "“For this session”: this very command again, in this conversation, unasked.",
    ApprovalKind.FILE_CHANGE: "“For this session”: these files again, in this conversation, unasked.",
    ApprovalKind.PERMISSIONS: "“Approve” is for this turn; “For this session” for all of this conversation.",
    ApprovalKind.TOOL: "“For this session”: this tool with any arguments, in this conversation, unasked.",
}
"""What is allowed from then on, as long as Codex has the conversation in memory."""


def wider(approval: ApprovalOut) -> list[Text]:
    """What the wider yeses of an open approval allow from now on."""
    means = SESSION_MEANS.get(approval.kind)
    return [Text(means)] if means and Decision.SESSION in approval.decisions else []


def always(approval: ApprovalOut) -> tuple[list[Text], Rows]:
    """What "Always…" would allow, in full, before it does."""
    target = {"approval": approval.id}
    back = Button("Back", Action.SHOW_APPROVAL, target)
    lines: list[Text] = []
    rows: list[tuple[Button, ...]] = []
    if Decision.PREFIX in approval.decisions:
        lines += [
            Text("Every command that begins with ", Code(prefix_of(approval))),
            Text(
                "runs unasked from now on, with any arguments, outside of the sandbox, in every repository"
                " and every session of this Codex, until its line is taken out of ",
                Code(RULES),
                " in Codex's own folder.",
            ),
        ]
        rows.append((Button("Yes, always", Action.APPROVE_PREFIX, target, "danger"),))
    if Decision.ALWAYS in approval.decisions:
        lines += _for_good(approval)
        label = "Yes, this host always" if rows else "Yes, always"
        rows.append((Button(label, Action.APPROVE_ALWAYS, target, "danger"),))
    return lines, (*rows, (back,))


def _for_good(approval: ApprovalOut) -> list[Text]:
    """What `Decision.ALWAYS` allows."""
    everywhere = " from now on, in every repository and every session of this Codex, until its "
    if approval.host is not None:
        return [
            Text("Every command may speak to ", Code(words.middle(visible_path(approval.host), HOST_LIMIT))),
            Text(f"unasked{everywhere}line is taken out of ", Code(RULES), " in Codex's own folder."),
        ]
    tool = _named(approval.tool.name) if approval.tool else "it"
    return [
        Text("The tool ", Code(tool), f" of {_named(approval.server or '?')}"),
        Text(
            f"runs unasked{everywhere}",
            Code("approval_mode"),
            " is taken out of ",
            Code("config.toml"),
            " in Codex's own folder, with any arguments.",
        ),
    ]


def what_lasts(approval: ApprovalOut) -> str:
    """What was allowed for good, beside commands."""
    if approval.host is not None:
        return words.middle(visible_path(approval.host), HOST_LIMIT)
    return _named(approval.tool.name) if approval.tool else "it"


def prefix_of(approval: ApprovalOut) -> str:
    return words.middle(visible_path(" ".join(approval.prefix)), PREFIX_LIMIT)


def _named(name: str) -> str:
    return words.cut(visible_path(name), NAME_LIMIT)
