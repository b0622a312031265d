"""Automations in chat: /automations, making one in a line or a short conversation, their buttons."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Code, Text, as_list

from core.context import Caller, Core
from core.logic import schedule
from core.machinery.rows import Slice
from core.schemas.automations import AutomationIn, AutomationPatch, Payload
from core.schemas.work import RepositoryOut, RunIn
from core.usecases import automations, firing, repositories, rooms
from core.words import TaskType
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import formatted, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import automations as views
from handlers.views import general, words
from handlers.views.automations import Shown
from handlers.views.card import Action, Card

LISTED = 8
RUNS_LISTED = 8


def router() -> Router:
    router = Router(name="automations")
    router.message.register(all_automations, Command("automations"))
    return router


async def all_automations(
    message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk
) -> None:
    """`/automations`, or one line that makes one: `/automations daily@09:00 WORDS`."""
    if command.args and command.args.strip():
        caller.must_own()
        await _in_one_line(core, caller, talk, command.args)
        return
    found = await automations.all_of(core, Slice(limit=LISTED), seen_by=caller)
    names = {row.id: row.name for row in await repositories.some(core, caller, 200)}
    subjects = [
        Shown(each, names.get(each.repository_id, "?"), automations.zone(core, each)) for each in found.items
    ]
    await talk.say(views.listing(subjects, core.clock.now(), more=found.next_cursor is not None))


async def _in_one_line(core: Core, caller: Caller, talk: Talk, said: str) -> None:
    expression, prompt = _when_and_what(said)
    if expression is None or not prompt:
        lines = [
            formatted(
                "{sign} First when, then what: {command}",
                sign=words.FAILED,
                command=Code(tr("/automations daily@09:00 Look for …")),
            ),
            Text(tr("When must be {times}. Nothing was set.", times=tr(views.TIMES))),
        ]
        await talk.say(Card(as_list(*lines)))
        return
    if (meant := await _meant(core, caller, talk)) is not None:
        await _create(core, caller, talk, meant, expression, prompt)


def _when_and_what(said: str) -> tuple[str | None, str]:
    """A time at the beginning, and the words after it; None where it begins with no time."""
    first, *rest = said.split(maxsplit=1)
    expression = _schedule(first)
    return (expression, rest[0] if rest else "") if expression else (None, said)


def _schedule(word: str) -> str | None:
    """A phone begins what one writes with a capital."""
    expression = word.strip().lower()
    try:
        schedule.parse(expression)
    except ValueError:
        return None
    return expression


async def _meant(core: Core, caller: Caller, talk: Talk) -> RepositoryOut | None:
    """The repository that is chosen; without one, ask for it."""
    meant = await rooms.chosen(core, caller)
    if meant is None:
        await talk.say(general.which_repository(await work.page_of(core, caller), {}))
    return meant


async def answer_what(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The reply to "What should be done?": with the time before it, that is all that is needed."""
    caller.must_own()
    expression, prompt = _when_and_what(reply.said)
    meant = await _meant(core, caller, talk)
    if meant is None:
        return
    if expression is not None and prompt:
        await _create(core, caller, talk, meant, expression, prompt)
    else:
        await talk.say(views.when(reply.said, meant.id, meant.name))


async def answer_when(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The reply to "When?"."""
    caller.must_own()
    prompt, repository_id = reply.target["prompt"], reply.target["repository"]
    if (expression := _schedule(reply.said)) is not None:
        await _create(core, caller, talk, await repositories.get(core, repository_id), expression, prompt)
    else:
        problem = tr("{sign} It must be {times}.", sign=words.FAILED, times=tr(views.TIMES))
        await _ask_when(talk, prompt, repository_id, problem)


async def _ask_when(talk: Talk, prompt: str, repository_id: int, problem: str | None = None) -> None:
    lines = [Text(problem)] if problem else []
    lines.append(Text(tr("When? Send daily@09:00, hourly or hourly:6.")))
    ask = Ask.AUTOMATION_TIME.about(prompt=prompt, repository=repository_id)
    await talk.say(Card(as_list(*lines), placeholder="daily@09:00"), ask=ask)


async def _create(
    core: Core, caller: Caller, talk: Talk, repository: RepositoryOut, expression: str, prompt: str
) -> None:
    run = RunIn(**work.allowed(repository))
    payload = Payload(task_type=TaskType.PROMPT, prompt=prompt, run_input=run)
    wanted = AutomationIn(repository_id=repository.id, schedule_expr=expression, payload=payload)
    made = await automations.create(core, caller, wanted)
    subject = Shown(made, repository.name, automations.zone(core, made))
    await talk.say(views.card(subject, core.clock.now(), fresh=True))


async def shown_of(core: Core, automation_id: int) -> Shown:
    """An automation with what its card needs; raises NotFound."""
    found = await automations.get(core, automation_id)
    repository = await repositories.get(core, found.repository_id)
    return Shown(found, repository.name, automations.zone(core, found))


async def press_new(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_own()
    meant = await _meant(core, caller, talk)
    if meant is not None:
        text = Text(tr("What should be done in {repository}, again and again?", repository=meant.name))
        await talk.say(Card(text, placeholder=tr("Look for failing tests")), ask=Ask.AUTOMATION.about())


async def press_time(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_own()
    prompt, repository_id = press.target["prompt"], press.target["repository"]
    expression = press.target.get("schedule")
    if expression is None:
        await _ask_when(talk, prompt, repository_id)
        return
    repository = await repositories.get(core, repository_id)
    once = press.once(caller)
    await _create(core, once, talk, repository, expression, prompt)


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await talk.say(views.card(await shown_of(core, press.target["automation"]), core.clock.now()))


async def press_runs(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    subject = await shown_of(core, press.target["automation"])
    rows = await automations.runs_of(core, subject.automation.id, Slice(limit=RUNS_LISTED))
    await talk.say(views.runs(subject, rows.items, core.clock.now()))


async def press_turn(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    on = press.target["on"]
    await automations.change(core, caller, press.target["automation"], AutomationPatch(enabled=on))
    await talk.toast(tr("On again, from now.") if on else tr("Off."))
    await _renew(core, talk, press)


async def press_run(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    once = press.once(caller)
    if await work.pressed_before(core, once, talk):
        return
    made = await firing.run_now(core, once, press.target["automation"])
    begun = await work.tell_verdict(talk, made)
    await talk.toast(tr("Started.") if begun else tr(work.NOT_YET))
    await _renew(core, talk, press)


async def press_delete(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_own()
    subject = await shown_of(core, press.target["automation"])
    if not press.target["sure"]:
        await talk.say(views.sure_to_delete(subject))
        return
    await automations.remove(core, caller, subject.automation.id)
    await talk.edit(press.message_id, views.deleted(subject))


async def _renew(core: Core, talk: Talk, press: Press) -> None:
    """The card that was pressed, as it stands now."""

    async def as_it_stands() -> Card:
        return views.card(await shown_of(core, press.target["automation"]), core.clock.now())

    await talk.edit(press.message_id, as_it_stands)


PRESSES: PressTable = {
    Action.SHOW_AUTOMATION: press_show,
    Action.NEW_AUTOMATION: press_new,
    Action.TIME_AUTOMATION: press_time,
    Action.RUN_AUTOMATION: press_run,
    Action.TURN_AUTOMATION: press_turn,
    Action.SHOW_RUNS: press_runs,
    Action.DELETE_AUTOMATION: press_delete,
}
ANSWERS: AnswerTable = {Ask.AUTOMATION: answer_what, Ask.AUTOMATION_TIME: answer_when}
