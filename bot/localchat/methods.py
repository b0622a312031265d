"""The Bot API methods that are here, by name, and those that say nothing in a chat."""

import re
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.localchat import sending
from bot.localchat.cloud import Cloud
from bot.localchat.errors import ApiError
from bot.localchat.params import Params
from bot.localchat.people import JSON, find_person
from bot.localchat.webhooks import checked

Method = Callable[[Cloud, Params], Awaitable[Any]]

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_RIGHTS = MappingProxyType(
    dict.fromkeys(
        (
            "can_be_edited",
            "is_anonymous",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_send_welcome_messages",
        ),
        False,
    )
)
"""Of an admin bot: being one is all that it has of it."""
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_CHAT_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


async def get_me(cloud: Cloud, params: Params) -> JSON:
    return {
        **cloud.bot.user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


async def get_updates(cloud: Cloud, params: Params) -> list[JSON]:
    if cloud.webhooks.target is not None:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    await _allow(cloud, params)
    limit = min(max(params.number("limit", 100), 1), 100)
    return await cloud.updates.poll(params.number("offset", 0), limit, max(params.number("timeout", 0), 0))


async def _allow(cloud: Cloud, params: Params) -> None:
    allowed = params.structure("allowed_updates")
    if isinstance(allowed, list):
        await cloud.updates.allow([str(kind) for kind in allowed])


async def set_webhook(cloud: Cloud, params: Params) -> bool:
    """An empty address removes it, as `deleteWebhook` does."""
    url = params.text("url")
    if not url:
        return await delete_webhook(cloud, params)
    target = checked(url, params.text("secret_token"), params.number("max_connections", 40))
    await _allow(cloud, params)
    if params.flag("drop_pending_updates"):
        await cloud.updates.drop()
    await cloud.webhooks.point(target)
    return True


async def delete_webhook(cloud: Cloud, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        await cloud.updates.drop()
    if cloud.webhooks.target is not None:
        await cloud.webhooks.point(None)
    return True


async def get_webhook_info(cloud: Cloud, params: Params) -> JSON:
    pending = await cloud.updates.pending()
    info: JSON = {"url": "", "has_custom_certificate": False, "pending_update_count": pending}
    target, trouble = cloud.webhooks.target, cloud.webhooks.trouble
    if target is not None:
        info |= {"url": target.url, "max_connections": target.max_connections}
        info |= {"allowed_updates": cloud.updates.allowed} if cloud.updates.allowed else {}
    if trouble is not None:
        info |= {"last_error_date": trouble.at, "last_error_message": trouble.reason}
    return info


def _scope(params: Params) -> str:
    """One name per scope and language: `default`, `chat:5:de`."""
    scope = params.mapping("scope") or {"type": "default"}
    parts = [str(scope.get("type", "default"))]
    parts += [str(scope[name]) for name in ("chat_id", "user_id") if name in scope]
    language = params.text("language_code")
    return ":".join([*parts, *([language] if language else [])])


async def set_my_commands(cloud: Cloud, params: Params) -> bool:
    commands = params.structure("commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise ApiError.bad("can't parse commands: expected an Array of at most 100 commands")
    await cloud.change_commands(_scope(params), [_command(command) for command in commands])
    return True


def _command(command: Any) -> JSON:
    name = str(command.get("command", "")).removeprefix("/") if isinstance(command, dict) else ""
    if not _COMMAND.fullmatch(name):
        raise ApiError.bad("BOT_COMMAND_INVALID")
    description = str(command.get("description", ""))
    if not 1 <= len(description) <= 256:
        raise ApiError.bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


async def get_my_commands(cloud: Cloud, params: Params) -> list[JSON]:
    return (await cloud.commands()).get(_scope(params), [])


async def delete_my_commands(cloud: Cloud, params: Params) -> bool:
    await cloud.change_commands(_scope(params), [])
    return True


async def answer_callback_query(cloud: Cloud, params: Params) -> bool:
    text = params.text("text")
    if len(text) > 200:
        raise ApiError.bad("MESSAGE_TOO_LONG")
    answer = {"text": text, "showAlert": params.flag("show_alert")}
    await cloud.callbacks.answer(params.text("callback_query_id"), answer)
    return True


async def send_chat_action(cloud: Cloud, params: Params) -> bool:
    chat = sending.chat_of(params)
    cloud.budget.spend(chat)
    action = params.text("action")
    if action not in _CHAT_ACTIONS:
        raise ApiError.bad("wrong parameter action in request")
    cloud.changes.mention("action", {"chatId": chat.id, "action": action})
    return True


async def get_file(cloud: Cloud, params: Params) -> JSON:
    file = await cloud.files.by_id(params.text("file_id"))
    if file is None:
        raise ApiError.bad("wrong file_id or the file is temporarily unavailable")
    if len(file.body) > cloud.limits.download_bytes:
        raise ApiError.bad("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.file_id[:12],
        "file_size": len(file.body),
        "file_path": file.path,
    }


async def get_chat(cloud: Cloud, params: Params) -> JSON:
    return {
        **sending.chat_of(params).chat(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }


async def get_chat_member(cloud: Cloud, params: Params) -> JSON:
    chat = sending.chat_of(params)
    user_id = params.number("user_id", 0)
    person = cloud.bot if user_id == cloud.bot.id else find_person(user_id)
    if person is None:
        raise ApiError.bad("user not found")
    belongs = person is cloud.bot or user_id in chat.members
    if person is cloud.bot and chat.id in cloud.admin_in:
        return {"status": "administrator", "user": person.user(), **_RIGHTS}
    return {"status": "member" if belongs else "left", "user": person.user()}


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "getme": get_me,
        "getupdates": get_updates,
        "setwebhook": set_webhook,
        "deletewebhook": delete_webhook,
        "getwebhookinfo": get_webhook_info,
        "setmycommands": set_my_commands,
        "getmycommands": get_my_commands,
        "deletemycommands": delete_my_commands,
        "sendmessage": sending.send_message,
        "sendrichmessage": sending.send_rich_message,
        "sendmessagedraft": sending.send_message_draft,
        "sendrichmessagedraft": sending.send_rich_message_draft,
        "editmessagetext": sending.edit_message_text,
        "editmessagereplymarkup": sending.edit_message_reply_markup,
        "deletemessage": sending.delete_message,
        "editephemeralmessagetext": sending.edit_ephemeral_message_text,
        "deleteephemeralmessage": sending.delete_message,
        "answercallbackquery": answer_callback_query,
        "sendchataction": send_chat_action,
        "senddocument": sending.send_document,
        "sendphoto": sending.send_photo,
        "getfile": get_file,
        "getchat": get_chat,
        "getchatmember": get_chat_member,
    }
)
