"""Repositories, tasks, sessions, approvals."""

from urllib.parse import quote

from core.schemas.artifacts import DiffOut, OutputOut, OutputText
from core.schemas.attachments import AttachmentIn, AttachmentOut
from core.schemas.base import Page
from core.schemas.decisions import ApprovalIn, ApprovalOut, EventOut, ResolveIn
from core.schemas.filters import (
    ApprovalFilter,
    RepositoryFilter,
    SessionFilter,
    TaskFilter,
    TimelineFilter,
)
from core.schemas.images import ImageIn, ImageOut
from core.schemas.repositories import (
    InspectIn,
    Inspection,
    WorktreeIn,
    WorktreeMade,
    WorktreeOut,
    WorktreeRemoved,
)
from core.schemas.work import (
    PolicyOut,
    RepositoryIn,
    RepositoryOut,
    RepositoryPatch,
    RunIn,
    SessionOut,
    SessionPatch,
    SteerIn,
    SteerOut,
    StopIn,
    TaskIn,
    TaskOut,
    TaskPatch,
)
from webapi.client.transport import NEWEST, Part, Transport, given


class Work(Transport):
    # Pictures

    async def add_image(self, wanted: ImageIn) -> ImageOut:
        return await self.send("POST", "/api/images", wanted, ImageOut)

    async def image(self, image_id: int) -> ImageOut:
        return await self.get(f"/api/images/{image_id}", ImageOut)

    # Files

    async def add_attachment(self, wanted: AttachmentIn) -> AttachmentOut:
        return await self.send("POST", "/api/attachments", wanted, AttachmentOut)

    async def attachment(self, attachment_id: int) -> AttachmentOut:
        return await self.get(f"/api/attachments/{attachment_id}", AttachmentOut)

    # Repositories

    async def repositories(
        self, wanted: RepositoryFilter | None = None, part: Part = NEWEST
    ) -> Page[RepositoryOut]:
        return await self.page("/api/repos", RepositoryOut, wanted, part)

    async def repository(self, repository_id: int) -> RepositoryOut:
        return await self.get(f"/api/repos/{repository_id}", RepositoryOut)

    async def file(self, repository_id: int, path: str, worktree_path: str | None = None) -> bytes:
        """The bytes of a file of its folder, or of one of its worktrees."""
        query = given({"path": path, "worktreePath": worktree_path})
        _, body = await self._call("GET", f"/api/repos/{repository_id}/file", query=query)
        return body

    async def add_repository(self, wanted: RepositoryIn) -> RepositoryOut:
        return await self.send("POST", "/api/repos", wanted, RepositoryOut)

    async def change_repository(self, repository_id: int, wanted: RepositoryPatch) -> RepositoryOut:
        return await self.send("PATCH", f"/api/repos/{repository_id}", wanted, RepositoryOut)

    async def inspect(self, wanted: InspectIn) -> Inspection:
        return await self.send("POST", "/api/repos/inspect", wanted, Inspection)

    async def scan(self, repository_id: int) -> RepositoryOut:
        return await self.send("POST", f"/api/repos/{repository_id}/scan", None, RepositoryOut)

    async def worktrees(self, repository_id: int, part: Part = NEWEST) -> Page[WorktreeOut]:
        return await self.page(f"/api/repos/{repository_id}/worktrees", WorktreeOut, None, part)

    async def make_worktree(self, repository_id: int, wanted: WorktreeIn) -> WorktreeMade:
        return await self.send("POST", f"/api/repos/{repository_id}/worktrees", wanted, WorktreeMade)

    async def remove_worktree(
        self,
        repository_id: int,
        *,
        path: str | None = None,
        branch_name: str | None = None,
        force: bool = False,
    ) -> WorktreeRemoved:
        """The one at `path`, or with this branch."""
        return await self.send(
            "DELETE",
            f"/api/repos/{repository_id}/worktrees",
            None,
            WorktreeRemoved,
            path=path,
            branchName=branch_name,
            force="true" if force else None,
        )

    # Tasks

    async def tasks(self, wanted: TaskFilter | None = None, part: Part = NEWEST) -> Page[TaskOut]:
        return await self.page("/api/tasks", TaskOut, wanted, part)

    async def task(self, task_id: int) -> TaskOut:
        return await self.get(f"/api/tasks/{task_id}", TaskOut)

    async def create_task(self, wanted: TaskIn) -> TaskOut:
        return await self.send("POST", "/api/tasks", wanted, TaskOut)

    async def change_task(self, task_id: int, wanted: TaskPatch) -> TaskOut:
        return await self.send("PATCH", f"/api/tasks/{task_id}", wanted, TaskOut)

    async def run(self, task_id: int, wanted: RunIn, *, wait: int | None = None) -> SessionOut | PolicyOut:
        """The session, after at most `wait` seconds once it has ended or asks something; or the verdict,
        where it waits for approvals."""
        return await self.begin("POST", f"/api/tasks/{task_id}/run", wanted, wait=wait)

    async def policy_check(self, task_id: int, wanted: RunIn) -> PolicyOut:
        return await self.send("POST", f"/api/tasks/{task_id}/policy-check", wanted, PolicyOut)

    async def prepare(self, task_id: int, wanted: RunIn) -> SessionOut:
        return await self.send("POST", f"/api/tasks/{task_id}/sessions", wanted, SessionOut)

    async def events_of_task(
        self, task_id: int, wanted: TimelineFilter | None = None, part: Part = NEWEST
    ) -> Page[EventOut]:
        return await self.page(f"/api/tasks/{task_id}/events", EventOut, wanted, part)

    # Sessions

    async def sessions(self, wanted: SessionFilter | None = None, part: Part = NEWEST) -> Page[SessionOut]:
        return await self.page("/api/sessions", SessionOut, wanted, part)

    async def session(self, session_id: int, *, wait: int | None = None) -> SessionOut:
        """As it is, or after at most `wait` seconds once it has ended or asks something."""
        return await self.get(f"/api/sessions/{session_id}", SessionOut, wait=wait)

    async def change_session(self, session_id: int, wanted: SessionPatch) -> SessionOut | PolicyOut:
        return await self.begin("PATCH", f"/api/sessions/{session_id}", wanted)

    async def stop(self, session_id: int, wanted: StopIn) -> SessionOut:
        return await self.send("POST", f"/api/sessions/{session_id}/stop", wanted, SessionOut)

    async def steer(self, session_id: int, wanted: SteerIn) -> SteerOut:
        return await self.send("POST", f"/api/sessions/{session_id}/steer", wanted, SteerOut)

    async def events_of_session(
        self, session_id: int, wanted: TimelineFilter | None = None, part: Part = NEWEST
    ) -> Page[EventOut]:
        return await self.page(f"/api/sessions/{session_id}/events", EventOut, wanted, part)

    async def diff(self, session_id: int) -> DiffOut:
        return await self.get(f"/api/sessions/{session_id}/diff", DiffOut)

    async def outputs(self, session_id: int, part: Part = NEWEST) -> Page[OutputOut]:
        """Its commands that wrote something, the first one first."""
        return await self.page(f"/api/sessions/{session_id}/outputs", OutputOut, None, part)

    async def output(self, session_id: int, item_id: str) -> OutputText:
        return await self.get(f"/api/sessions/{session_id}/outputs/{quote(item_id, safe='')}", OutputText)

    # Approvals

    async def approvals(self, wanted: ApprovalFilter | None = None, part: Part = NEWEST) -> Page[ApprovalOut]:
        return await self.page("/api/approvals", ApprovalOut, wanted, part)

    async def approval(self, approval_id: int, *, wait: int | None = None) -> ApprovalOut:
        """As it is, or after at most `wait` seconds once it is decided."""
        return await self.get(f"/api/approvals/{approval_id}", ApprovalOut, wait=wait)

    async def create_approval(self, wanted: ApprovalIn) -> ApprovalOut:
        return await self.send("POST", "/api/approvals", wanted, ApprovalOut)

    async def resolve(self, approval_id: int, wanted: ResolveIn) -> ApprovalOut:
        return await self.send("POST", f"/api/approvals/{approval_id}/resolve", wanted, ApprovalOut)
