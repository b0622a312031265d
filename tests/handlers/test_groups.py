"""In groups: what is for the bot and what is not, topics, and questions that only some may answer."""

from pathlib import Path
from typing import Any

import pytest

from bot.localchat import BOT_USERNAME, FORUM_CHAT_ID, JANA_ID, TEAM_CHAT_ID, Fault
from bot.pieces import Pieces
from bot.updates import polled
from core.context import API_CALLER
from core.events import (
    CommandRun,
    FileChange,
    FileEdit,
    ItemCompleted,
    ItemStarted,
    ItemStatus,
    OtherItem,
)
from core.machinery import inbox
from core.models import Inbox, Outbox
from core.schemas.work import RepositoryPatch
from core.usecases import repositories
from core.words import ApprovalStatus, Role, Urgency
from tests.support.chat import Seen
from tests.support.core import eventually
from tests.support.desk import ROLES, Desk, desk_of_its_own
from tests.support.people import Person
from tests.support.runner import ScriptedTurn

SHOP, BLOG = 1_000_000_011, 1_000_000_012
"""Topics of the forum."""
GROUP = {"id": -100, "type": "supergroup", "title": "Team"}
BOT = {"id": 424242, "is_bot": True, "first_name": "Bot", "username": BOT_USERNAME}
YOU = {"id": 1, "is_bot": False, "first_name": "You"}


async def _says(desk: Desk, **message: Any) -> int:
    """As the bot hears it that may hear everything (privacy mode off); how much it has answered so far."""
    whole = {"message_id": 1, "date": 1, "chat": GROUP, "from": YOU, **message}
    await desk.feed(update_id=9000 + len(desk.runner.requests), message=whole)
    return len(desk.runner.requests)


def _entity(kind: str, part: str, text: str) -> list[dict[str, Any]]:
    return [{"type": kind, "offset": text.index(part), "length": len(part)}]


async def test_talk_among_people_is_none_of_our_business(desk: Desk) -> None:
    await desk.rig.repository("shop")
    other = {"id": 77, "is_bot": True, "first_name": "Other", "username": "other_bot"}
    service = {"message_id": 3, "date": 1, "chat": GROUP, "from": BOT}
    theirs = "/new@other_bot Bake bread"
    mention = "@other_bot bake bread"
    for message in (
        {"text": "Bake bread"},
        {"text": theirs, "entities": _entity("bot_command", "/new@other_bot", theirs)},
        {"text": mention, "entities": _entity("mention", "@other_bot", mention)},
        {"text": "Bake bread", "reply_to_message": service | {"from": other, "text": "…"}},
        {"text": "Bake bread", "reply_to_message": service | {"from": YOU, "text": "…"}},
        # Whatever is written in a topic replies to it, and we may have made that.
        {
            "text": "Bake bread",
            "message_thread_id": 3,
            "is_topic_message": True,
            "reply_to_message": service | {"forum_topic_created": {"name": "Shop", "icon_color": 7322096}},
        },
        {"text": f"mail me at me@{BOT_USERNAME}"},
    ):
        assert await _says(desk, **message) == 0


async def test_talk_that_names_and_answers_nobody_is_not_even_read(desk: Desk) -> None:
    said = f"@{BOT_USERNAME} and you?"
    messages: list[dict[str, Any]] = [
        {"text": "Bake bread"},
        {"text": said, "entities": _entity("mention", f"@{BOT_USERNAME}", said)},
        {"text": "And butter"},
    ]
    about = {"message_id": 1, "date": 1, "chat": GROUP, "from": YOU}
    updates = [{"update_id": 9000 + n, "message": about | each} for n, each in enumerate(messages)]
    await inbox.keep(desk.rig.core, desk.bot.id, [polled(each) for each in updates])

    async def is_over() -> bool | None:
        return None if await Inbox.filter(update_id__gte=9000, handled_at=None).exists() else True

    await eventually(is_over)
    assert [payload["message"]["text"] for payload in desk.handled] == [said]


@pytest.mark.parametrize("name", [BOT_USERNAME, BOT_USERNAME.upper()])
async def test_a_mention_a_command_and_a_reply_are_for_us(desk: Desk, name: str) -> None:
    await desk.rig.repository("shop")
    text = f"@{name} bake bread"
    assert await _says(desk, text=text, entities=_entity("mention", f"@{name}", text)) == 0
    turn = await desk.runner.turn()
    assert turn.request.prompt == "bake bread"
    turn.end()
    await desk.ended(1)
    command = f"/new@{name} Bake a cake"
    await _says(desk, text=command, entities=_entity("bot_command", f"/new@{name}", command))
    assert (await desk.runner.turn(2)).request.prompt == "Bake a cake"


async def _two(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.rig.repository("blog")


async def _bound(desk: Desk, topic: int, name: str) -> Person:
    """You in a topic that is about a repository."""
    person = desk.you.in_forum(topic)
    await person.says("/topic")
    card = await person.sees("In which repository?")
    await person.presses(card, name)
    await person.sees("The sandbox holds it to that.")
    return person


async def test_a_topic_is_about_its_repository_and_hears_what_is_said_in_it(desk: Desk) -> None:
    await _two(desk)
    front, back = await _bound(desk, SHOP, "shop"), await _bound(desk, BLOG, "blog")
    for number, (person, name) in enumerate(((front, "shop"), (back, "blog")), 1):
        await person.says("/new Tidy up")
        turn = await desk.runner.turn(number)
        assert turn.request.cwd.endswith(f"/{name}")
        progress = await person.sees_that(lambda seen: "Stop" in seen.buttons)
        assert progress.topic == person.topic
        turn.ask()
        assert (await person.sees(f"{name} wants to run")).topic == person.topic
        await person.presses(await person.sees(f"{name} wants to run"), "Reject")
        turn.say("Done here.")
        turn.end()
        assert (await person.sees("Done here.")).topic == person.topic


async def test_a_topic_is_about_a_conversation(desk: Desk) -> None:
    await _two(desk)
    person = await _bound(desk, SHOP, "shop")
    await person.says("/new Tidy up")
    turn = await desk.runner.turn()
    turn.say("Tidied.")
    turn.end()
    answer = await person.sees("Tidied.")
    await person.says("/topic", reply_to=answer)
    card = await person.sees("What is said here goes to Tidy up")

    await person.says(f"@{BOT_USERNAME} and the attic")
    again = await desk.runner.turn(2)
    assert (again.request.thread_id, again.request.prompt) == ("thread-1", "and the attic")
    again.end()
    await desk.ended(2)

    await person.presses(card, "About nothing in particular")
    await person.sees_become(card, "about nothing in particular now")
    await person.says(f"@{BOT_USERNAME} bake bread")
    await person.sees("In which repository?")


async def test_files_come_from_a_topic_and_go_to_it(desk: Desk) -> None:
    await _two(desk)
    person = await _bound(desk, SHOP, "shop")
    await person.says("/file README.md")
    assert (await person.sees("README.md · shop")).raw["document"]["file_name"] == "README.md"

    await person.sends({"notes.txt": b"Words."}, f"@{BOT_USERNAME} read this")
    turn = await desk.runner.turn()
    assert (turn.request.prompt, len(turn.request.files)) == ("read this", 1)
    assert turn.request.cwd.endswith("/shop")
    turn.say("Read.")
    turn.end()
    answer = await person.sees("Read.")
    await person.says("/topic", reply_to=answer)
    await person.sees("What is said here goes to")

    await person.sends({"more.txt": b"More."}, f"@{BOT_USERNAME} and this")
    again = await desk.runner.turn(2)
    assert (again.request.thread_id, again.request.prompt) == ("thread-1", "and this")
    again.end()
    await desk.ended(2)

    # What answers a question is about that one, and not about the topic.
    await person.says("/new")
    question = await person.sees("What should be done")
    await person.sends({"new.txt": b"New."}, "Something else", reply_to=question)
    other = await desk.runner.turn(3)
    assert (other.request.thread_id, other.request.prompt) == (None, "Something else")


async def test_one_message_of_several_has_our_name(desk: Desk) -> None:
    """Whichever it is: an app puts the words of an album under any of its pictures."""
    await desk.rig.repository("shop")
    text = f"@{BOT_USERNAME} bake bread"
    first = {"message_id": 1, "date": 1, "chat": GROUP, "from": YOU, "text": "To all:"}
    named = first | {"message_id": 2, "text": text, "entities": _entity("mention", f"@{BOT_USERNAME}", text)}
    alone = Pieces().joined([{"update_id": 9100, "message": first}, {"update_id": 9101, "message": first}])
    both = Pieces().joined([{"update_id": 9200, "message": first}, {"update_id": 9201, "message": named}])
    await desk.feed(**alone)
    await desk.feed(**both)
    assert (await desk.runner.turn()).request.prompt.endswith("bake bread")
    assert len(desk.runner.requests) == 1


async def test_what_runs_in_a_topic_is_not_steered_from_another(desk: Desk) -> None:
    await _two(desk)
    front, back = await _bound(desk, SHOP, "shop"), await _bound(desk, BLOG, "shop")
    await front.says("/new Tidy up")
    await desk.runner.turn()
    await back.says(f"@{BOT_USERNAME} bake bread")
    waits = await back.sees("bake bread")
    assert waits.topic == BLOG
    assert desk.runner.steered == []
    await front.says(f"@{BOT_USERNAME} faster")
    await front.sees("Told Tidy up.")


@pytest.mark.defect(18)
async def test_18_general_has_no_thread_id(desk: Desk) -> None:
    """Telegram refuses `message_thread_id=1`, and so does the chat here."""
    await desk.rig.repository("shop")
    general = desk.you.in_forum()
    await general.says("/status")
    assert (await general.sees("Command Center")).topic is None
    await general.says("/topic")
    await general.sees("This is no topic of its own.")
    there = {"chat": GROUP | {"id": FORUM_CHAT_ID, "is_forum": True}, "from": YOU}
    whole = {"message_id": 1, "date": 1, "text": "/status", **there}
    entities = [{"type": "bot_command", "offset": 0, "length": 7}]
    place = {"message_thread_id": 1, "is_topic_message": True}
    await desk.feed(update_id=9100, message=whole | place | {"entities": entities})
    await general.sees("Command Center")
    sent = [call.payload for call in desk.telegram.faults.calls_of("sendMessage")]
    assert not any(str(each.get("message_thread_id")) == "1" for each in sent)


async def test_a_reply_in_a_group_without_topics_is_no_topic(desk: Desk) -> None:
    """There `message_thread_id` counts replies."""
    text = "/status"
    entities = _entity("bot_command", text, text)
    await _says(desk, text=text, entities=entities, message_thread_id=55)
    team = desk.you.in_team()
    await team.says("/status")
    await team.sees("Codex")
    sent = [call.payload for call in desk.telegram.faults.calls_of("sendMessage")]
    assert not any("message_thread_id" in each for each in sent)


async def _asked_in_team(
    desk: Desk, *approvers: str, admin: bool = True, **more: Any
) -> tuple[ScriptedTurn, Seen]:
    """A question of a turn of yours in the group, where the bot is an admin or is none, and what everybody
    there sees of it."""
    if admin:
        desk.telegram.admin_in.add(TEAM_CHAT_ID)
    shop = await desk.rig.repository("shop")
    await desk.ann.says("/status")  # or nobody knows her name
    await desk.ann.sees("Command Center")
    patch = RepositoryPatch(approvers=list(approvers), **more)
    await repositories.change(desk.rig.core, API_CALLER, shop.id, patch)
    team = desk.you.in_team()
    await team.says("/new Fix the till")
    turn = await desk.runner.turn()
    await team.sees_that(lambda seen: "Stop" in seen.buttons)
    # Codex tells of the command before it asks for it.
    turn.put(ItemStarted(CommandRun("run", "make test", "/", ItemStatus.RUNNING)))
    turn.ask(item_id="run")
    return turn, await team.sees_that(lambda seen: "Show me" in seen.buttons)


async def test_who_may_decide_is_asked_alone(desk: Desk) -> None:
    turn, public = await _asked_in_team(desk, "telegram:2")
    ann = desk.ann.in_team()
    card = await ann.sees_that(lambda seen: "Approve" in seen.buttons and seen.alone == 2, after=0)
    assert "Ann decides; Show me shows it to nobody else." in public.text
    assert "make test" not in public.text
    assert await desk.you.in_team().heard("make test") == 0

    assert (await ann.presses(card, "Approve")).text == "Approved."

    over = await ann.sees_that(lambda seen: seen.alone == 2 and "Approved by Ann" in seen.text, after=0)
    assert over.id == card.id
    assert over.buttons == ("Approved by Ann",)
    told = await desk.you.in_team().sees_become(public, "Approved by Ann")
    assert told.buttons == ("Approved by Ann",)
    await desk.runner.until_answered()
    turn.end()


async def test_who_may_decide_hears_it_in_private_where_the_bot_is_no_admin(desk: Desk) -> None:
    turn, public = await _asked_in_team(desk, "telegram:2", admin=False)
    assert "Ann decides" in public.text
    card = await desk.ann.sees("shop wants to run", "make test")

    await desk.ann.presses(card, "Reject, say why")
    await desk.ann.says("Not today", reply_to=await desk.ann.sees("Why not?"))

    over = await desk.ann.sees_become(card, "Rejected by Ann")
    assert over.buttons == ("Rejected by Ann",)
    await desk.you.in_team().sees_become(public, "Rejected by Ann")
    assert await desk.you.in_team().heard("make test") == 0
    assert await desk.you.heard("did not take a message") == 0
    await desk.runner.until_answered()
    turn.end()


async def test_who_presses_is_shown_it_also_where_the_bot_is_no_admin(desk: Desk) -> None:
    _, public = await _asked_in_team(desk, "telegram:2", admin=False)
    ann, you = desk.ann.in_team(), desk.you.in_team()
    private = await desk.ann.sees("shop wants to run", "make test")
    assert await ann.heard("make test") == 0

    await ann.presses(public, "Show me")

    card = await ann.sees_that(lambda seen: seen.alone == 2 and "Approve" in seen.buttons, after=0)
    assert await Outbox.filter(chat_id=TEAM_CHAT_ID, urgency=Urgency.AT_ONCE.value).count() == 1
    assert "make test" in card.text
    assert await you.heard("make test") == 0
    await ann.presses(card, "Approve")
    for person, message in ((ann, card), (desk.ann, private), (you, public)):
        assert (await person.sees_become(message, "Approved by Ann")).buttons == ("Approved by Ann",)


async def test_what_a_press_cannot_show_any_more_comes_in_private(desk: Desk) -> None:
    _, public = await _asked_in_team(desk, "telegram:2", admin=False)
    first = await desk.ann.sees("shop wants to run")
    desk.telegram.faults.next("sendMessage", Fault.status(400, description="Bad Request: QUERY_ID_INVALID"))

    await desk.ann.in_team().presses(public, "Show me")

    await desk.ann.sees("shop wants to run", "make test", after=first.id)
    assert await desk.ann.in_team().heard("make test") == 0


async def test_who_is_not_in_the_group_hears_it_in_private_in_their_language(tmp_path: Path) -> None:
    async with desk_of_its_own(tmp_path, roles={**ROLES, JANA_ID: Role.OPERATOR}) as desk:
        await desk.jana.says("/status")
        await desk.jana.sees("Command Center")
        _, public = await _asked_in_team(desk, f"telegram:{JANA_ID}")
        assert "Jana decides" in public.text
        card = await desk.jana.sees("shop möchte ausführen", "make test")
        await desk.jana.presses(card, "Freigeben")
        await desk.jana.sees_become(card, "Freigegeben von Jana")
        await desk.you.in_team().sees_become(public, "Approved by Jana")
        assert await desk.you.in_team().heard("make test") == 0


async def test_where_private_words_are_refused_too_an_owner_hears_so(tmp_path: Path) -> None:
    unknown = 77
    async with desk_of_its_own(tmp_path, roles={**ROLES, unknown: Role.OPERATOR}) as desk:
        await desk.you.says("/start")
        await desk.you.sees("Ready")
        await _asked_in_team(desk, f"telegram:{unknown}")
        told = await desk.you.sees("The chat 77 is gone", "chat not found")
        assert "make test" not in told.text
        assert await desk.you.in_team().heard("make test") == 0


async def test_what_only_some_may_know_is_not_told_by_progress_or_details(desk: Desk) -> None:
    turn, _ = await _asked_in_team(desk, "telegram:2")
    team = desk.you.in_team()
    progress = await team.sees_that(lambda seen: "Details" in seen.buttons)
    assert "a command  …" in (await team.sees_become(progress, "Waiting for you")).text

    edit = FileChange("edit", (FileEdit("/till.py", "update", "", 1, 2),), ItemStatus.COMPLETED)
    turn.put(ItemCompleted(CommandRun("run", "make test", "/", ItemStatus.COMPLETED, 0, "All well.")))
    turn.put(
        ItemCompleted(edit), ItemStarted(OtherItem("tool", "mcpToolCall", "bank: pay", ItemStatus.RUNNING))
    )
    await team.sees_become(progress, "Working", "a command", "edited files  +1 −2")
    await team.presses(progress, "Details")
    await team.sees("a command  exit 0", "edited files")

    for secret in ("make test", "till.py", "All well.", "bank: pay"):
        assert await team.heard(secret) == 0


async def test_who_is_named_and_may_not_decide_is_shown_nothing(desk: Desk) -> None:
    """Bo only looks, Mallory has no role (any more)."""
    await _asked_in_team(desk, "telegram:2", "telegram:3", "telegram:4")
    await desk.ann.in_team().sees_that(lambda seen: seen.alone == 2, after=0)
    everything = await desk.telegram.client.messages(desk.you.in_team().room)
    assert {seen.alone for seen in everything} == {None, 2}


async def test_others_are_refused_with_an_honest_sentence(desk: Desk) -> None:
    _, public = await _asked_in_team(desk, "telegram:2")
    await desk.ann.in_team().sees_that(lambda seen: seen.alone == 2, after=0)
    answer = await desk.you.in_team().presses(public, "Show me")
    assert (answer.text, answer.alert) == ("Only Ann may decide this.", True)
    assert (await desk.rig.approval()).status is ApprovalStatus.PENDING


async def test_it_is_shown_again_to_who_may_decide(desk: Desk) -> None:
    _, public = await _asked_in_team(desk, "telegram:2")
    ann = desk.ann.in_team()
    card = await ann.sees_that(lambda seen: seen.alone == 2, after=0)
    await ann.presses(public, "Show me")
    again = await ann.sees_that(lambda seen: seen.alone == 2 and seen.id > card.id, after=0)
    await desk.ann.says("/approvals")
    copy = await desk.ann.sees("wants to run", "make test")
    await ann.presses(again, "Reject")
    await desk.you.in_team().sees_become(public, "Rejected by Ann")
    # Wherever it was shown, there is nothing to press any more.
    for person, message in ((ann, card), (ann, again), (desk.ann, copy)):
        assert (await person.sees_become(message, "Rejected by Ann")).buttons == ("Rejected by Ann",)
    assert await desk.you.in_team().heard("make test") == 0


async def test_what_one_person_was_shown_nobody_else_can_press(desk: Desk) -> None:
    await _asked_in_team(desk, "telegram:2")
    card = await desk.ann.in_team().sees_that(lambda seen: seen.alone == 2, after=0)
    rows = card.raw["reply_markup"]["inline_keyboard"]
    data = next(each["callback_data"] for row in rows for each in row if each["text"] == "Approve")
    team = {"id": -1001000000001, "type": "supergroup", "title": "Team"}
    message = {"message_id": 0, "ephemeral_message_id": card.id, "date": 1, "chat": team, "text": "…"}
    query = {"id": "1", "from": YOU, "chat_instance": "1", "data": data, "message": message}
    assert await desk.pops_up(update_id=9300, callback_query=query) == ["This button is not for you."]
    assert (await desk.rig.approval()).status is ApprovalStatus.PENDING


async def test_a_server_without_them_shows_the_card_and_refuses_others(desk: Desk) -> None:
    desk.messenger.narrator.whispers = False
    await desk.ann.says("/status")
    await desk.ann.sees("Command Center")
    shop = await desk.rig.repository("shop")
    patch = RepositoryPatch(approvers=["telegram:2"])
    await repositories.change(desk.rig.core, API_CALLER, shop.id, patch)
    team = desk.you.in_team()
    await team.says("/new Fix the till")
    turn = await desk.runner.turn()
    turn.ask()
    card = await team.sees("shop wants to run", "Only Ann may decide this.")
    assert (await team.presses(card, "Approve")).text == "Only Ann may decide this."
    await desk.ann.in_team().presses(card, "Approve")
    await team.sees_become(card, "Approved by Ann")


async def test_two_people_approve_in_the_group_and_both_stand_there(desk: Desk) -> None:
    shop = await desk.rig.repository("shop")
    patch = RepositoryPatch(require_two_people=True)
    await repositories.change(desk.rig.core, API_CALLER, shop.id, patch)
    team, ann = desk.you.in_team(), desk.ann.in_team()
    await team.says("/new Fix the till")
    turn = await desk.runner.turn()
    turn.ask()
    card = await team.sees("shop wants to run", "Two people have to approve it.")
    first = await ann.presses(card, "Approve")
    assert (first.text, first.alert) == ("You have approved it. Another person has to, too.", True)
    waits = await team.sees_become(card, "Approved by Ann", "one more person has to")
    assert "Approve" in waits.buttons
    assert (
        await ann.presses(card, "Approve")
    ).text == "You have approved it already. Another person has to, too."
    assert desk.runner.answered == []
    assert (await team.presses(card, "Approve")).text == "Approved."
    await team.sees_become(card, "Approved by Ann and You")
    await desk.runner.until_answered()
