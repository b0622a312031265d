"""Short words for what tests of runs and of their approvals both say."""

from typing import Any

import pytest

from core.context import API_CALLER
from core.errors import PolicyDenied
from core.machinery.rows import Slice
from core.schemas.decisions import ApprovalOut, ResolveIn
from core.schemas.filters import SessionFilter
from core.schemas.work import RunIn, SessionOut
from core.usecases import deciding, runs, sessions
from tests.support.core import Rig


async def resolve(rig: Rig, approval_id: int, status: Any = "approved", **fields: Any) -> ApprovalOut:
    return await deciding.resolve(rig.core, API_CALLER, approval_id, ResolveIn(status=status, **fields))


async def denied(rig: Rig, task_id: int, **request: Any) -> list[str]:
    with pytest.raises(PolicyDenied) as raised:
        await runs.run(rig.core, API_CALLER, task_id, RunIn(**request))
    assert raised.value.details is not None
    policy = raised.value.details["policy"]
    assert policy["verdict"] == "denied"
    assert policy["approvalIds"] == []
    return [finding["code"] for finding in policy["findings"]]


async def sessions_of(rig: Rig, task_id: int) -> list[SessionOut]:
    return (await sessions.all_of(rig.core, Slice(), SessionFilter(task_id=task_id))).items
