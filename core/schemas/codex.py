"""What Codex says of itself: its models, account, limits, MCP servers and skills. Both edges see it as it
is here, and runners make it."""

from pydantic import Field

from core.schemas.base import In, Label, Moment, Out
from core.schemas.filters import Place
from core.words import AccountStatus

NEAR = 80
"""Percent of a limit: from here on people are told of it before it hurts."""


class EffortOut(Out):
    name: str
    """What `effort` of a run takes."""
    description: str


class ModelOut(Out):
    """A model that Codex offers (`model/list`)."""

    id: str
    """What `model` of a run takes."""
    name: str
    description: str
    is_default: bool
    efforts: list[EffortOut]
    default_effort: str | None
    takes_images: bool


class LimitWindow(Out):
    """A limit on what is used within some time."""

    name: str | None
    """Null for the ordinary one."""
    used_percent: int
    window_minutes: int | None
    resets_at: Moment | None
    """When it begins anew."""


class LimitsOut(Out):
    """What the account may use, as last heard (`account/rateLimits/read` and `…/updated`)."""

    windows: list[LimitWindow]
    is_reached: bool
    """Codex refuses further turns."""
    credits: str | None
    """What is left of bought credits; null where there are none."""


class AccountOut(Out):
    """Whether Codex is logged in (`account/read`), and what the account may still use."""

    status: AccountStatus
    kind: str | None
    """`chatgpt`, `apiKey` and whatever else Codex knows."""
    email: str | None
    workspace: str | None
    plan: str | None
    limits: LimitsOut | None
    message: str
    """In words, and what to do where it is not logged in."""


class LoginOut(Out):
    """A login that was begun: it is finished in a browser, on any device."""

    login_id: str
    verification_url: str
    user_code: str
    """Typed in there."""


class LoginCancelIn(In):
    """`POST /api/codex/account/login/cancel`."""

    login_id: Label


class McpServerOut(Out):
    """An MCP server that Codex is told to use (`mcpServerStatus/list`)."""

    name: str
    status: str
    """As Codex says it: `connected`, `failed`, `authenticationRequired`, …; `unknown` where it doesn't."""
    auth: str
    tools: list[str]
    error: str | None


class SkillOut(Out):
    """A skill that the agent knows in some folder (`skills/list`)."""

    name: str
    description: str
    scope: str
    enabled: bool
    path: str


class SkillProblem(Out):
    path: str
    message: str


class SkillsOut(Out):
    """All of a folder, and what could not be read there."""

    items: list[SkillOut]
    errors: list[SkillProblem] = Field(default_factory=list)


class SkillsQuery(In):
    """`GET /api/codex/skills`."""

    repository_id: Place | None = None
    """In whose folder they are to be known; left out, those of everywhere."""
