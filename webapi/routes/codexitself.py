"""`/api/codex` beside its threads: what Codex says of itself, and logging it in."""

from core.schemas.base import Page
from core.schemas.codex import (
    AccountOut,
    LoginCancelIn,
    LoginOut,
    McpServerOut,
    ModelOut,
    SkillsOut,
    SkillsQuery,
)
from core.usecases import codex
from core.words import Scope
from webapi.endpoints import Call, endpoint


@endpoint("GET", "/codex/models", scope=Scope.READ)
async def models(call: Call) -> Page[ModelOut]:
    """The models that a run may choose (`model/list`), Codex's own choice first, and how hard each thinks."""
    return await codex.models(call.core)


@endpoint("GET", "/codex/account", scope=Scope.READ)
async def account(call: Call) -> AccountOut:
    """Whether Codex is logged in (`account/read`), and what the account may still use."""
    return await codex.account(call.core)


@endpoint("POST", "/codex/account/login", scope=Scope.ADMIN, status=201)
async def login(call: Call) -> LoginOut:
    """Begin a login (`account/login/start`): open the address on any device, and type the code in."""
    return await codex.login(call.core, call.caller)


@endpoint("POST", "/codex/account/login/cancel", scope=Scope.ADMIN)
async def cancel_login(call: Call, body: LoginCancelIn) -> AccountOut:
    """Give up a login that was begun (`account/login/cancel`)."""
    return await codex.cancel_login(call.core, call.caller, body)


@endpoint("GET", "/codex/mcp-servers", scope=Scope.READ)
async def mcp_servers(call: Call) -> Page[McpServerOut]:
    """The MCP servers that Codex is told to use, and how they are (`mcpServerStatus/list`)."""
    return await codex.servers(call.core)


@endpoint("GET", "/codex/skills", scope=Scope.READ)
async def skills(call: Call, wanted: SkillsQuery) -> SkillsOut:
    """The skills that the agent knows (`skills/list`), everywhere or in a repository."""
    return await codex.skills(call.core, wanted)


ENDPOINTS = (models, account, login, cancel_login, mcp_servers, skills)
