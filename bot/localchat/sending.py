"""Bot API methods that say something: send, edit, delete."""

from typing import Any

from bot.localchat import entities, files
from bot.localchat.cloud import Cloud
from bot.localchat.errors import ApiError
from bot.localchat.markup import Markup, read_markup
from bot.localchat.markup_html import parse_html
from bot.localchat.messages import Shown, Stored, as_bot_sees, quoted
from bot.localchat.params import Params, whole_number
from bot.localchat.people import JSON, Chat, find_chat
from bot.localchat.rich import read_rich
from bot.localchat.store import Writing
from bot.localchat.whispers import named_by, whisper_to

MAX_TEXT = 4096
MAX_CAPTION = 1024
_SAID = {"text", "rich_message"}
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def chat_of(params: Params) -> Chat:
    if not params.text("chat_id"):
        raise ApiError.bad("chat_id is empty")
    chat = find_chat(params.text("chat_id"))
    if chat is None:
        raise ApiError.bad("chat not found")
    topic = params.text("message_thread_id")
    if topic and params.number("message_thread_id", 0) not in dict(chat.topics):
        raise ApiError.bad("message thread not found")  # also General, which has no id
    return chat


def _formatted(params: Params, name: str, entities_name: str) -> tuple[str, list[JSON]]:
    """A text and its entities, from a parse mode or as given."""
    text = entities.clean(params.text(name))
    mode = params.text("parse_mode").lower()
    if mode == "html":
        return entities.finish(*parse_html(text))
    if mode in ("markdown", "markdownv2"):
        raise ApiError.bad("can't parse entities: the local chat knows HTML and entities, not Markdown")
    if mode:
        raise ApiError.bad("unsupported parse_mode")
    given = params.structure(entities_name)
    if given is not None and not isinstance(given, list):
        raise ApiError.bad(f"can't parse {entities_name}: expected an Array")
    return entities.finish(text, given or [])


def _text_content(params: Params) -> JSON:
    if not params.text("text"):
        raise ApiError.bad("message text is empty")
    text, found = _formatted(params, "text", "entities")
    if not text:
        raise ApiError.bad("text must be non-empty")
    if entities.utf16_length(text) > MAX_TEXT:
        raise ApiError.bad("message is too long")
    return {"text": text, **({"entities": found} if found else {})}


def _rich_content(params: Params) -> JSON:
    return {"rich_message": read_rich(params.mapping("rich_message"))}


def _caption_content(params: Params) -> JSON:
    text, found = _formatted(params, "caption", "caption_entities")
    if entities.utf16_length(text) > MAX_CAPTION:
        raise ApiError.bad("message caption is too long")
    return {**({"caption": text} if text else {}), **({"caption_entities": found} if found else {})}


async def _reply_content(cloud: Cloud, writing: Writing, chat: Chat, params: Params) -> JSON:
    wanted = params.mapping("reply_parameters")
    wanted_id = wanted.get("message_id") or params.number("reply_to_message_id", 0)
    if not wanted_id:
        return {}
    message = await cloud.messages.find(writing, chat, whole_number(wanted_id) or 0)
    if message is not None:
        return {"reply_to_message": quoted(message.body)}
    if wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise ApiError.bad("message to be replied not found")


def _inline(markup: Markup) -> JSON:
    return {"reply_markup": markup.inline} if markup.inline else {}


async def _send(cloud: Cloud, chat: Chat, params: Params, content: JSON, writing: Writing) -> JSON:
    markup = read_markup(params.structure("reply_markup"))
    await _check_started(cloud, writing, chat)
    reply = await _reply_content(cloud, writing, chat, params)
    params.mapping("link_preview_options")  # only checked: nothing is fetched from elsewhere here
    shown = Shown(params.flag("disable_notification"), markup.force_reply)
    alone = await whisper_to(cloud, writing, chat, params)
    content = {**_topic(chat, params), **reply, **content, **_inline(markup), **alone}
    writing.afterwards(lambda: cloud.drafts.end(chat.id))
    return as_bot_sees(await cloud.messages.add(writing, chat, cloud.bot.user(), content, shown))


async def _check_started(cloud: Cloud, writing: Writing, chat: Chat) -> None:
    """A bot may not speak first in a private chat; who has spoken once, has pressed Start."""
    if not cloud.limits.enabled or not chat.private or chat.id in cloud.started:
        return
    if not await cloud.messages.has_said(writing, chat, chat.id):
        raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
    cloud.started.add(chat.id)


def _topic(chat: Chat, params: Params) -> JSON:
    topic = params.number("message_thread_id", 0)
    return {"message_thread_id": topic, "is_topic_message": True} if topic else {}


async def send_message(cloud: Cloud, params: Params) -> JSON:
    chat = chat_of(params)
    cloud.budget.spend(chat)
    content = _text_content(params)
    async with cloud.store.writing() as writing:
        return await _send(cloud, chat, params, content, writing)


async def send_rich_message(cloud: Cloud, params: Params) -> JSON:
    chat = chat_of(params)
    cloud.budget.spend(chat)
    content = _rich_content(params)
    async with cloud.store.writing() as writing:
        return await _send(cloud, chat, params, content, writing)


async def send_message_draft(cloud: Cloud, params: Params) -> bool:
    """An empty text is a "Thinking…"."""
    return _show_draft(cloud, params, _text_content(params) if params.text("text") else {})


async def send_rich_message_draft(cloud: Cloud, params: Params) -> bool:
    return _show_draft(
        cloud, params, {"rich_message": read_rich(params.mapping("rich_message"), is_draft=True)}
    )


def _show_draft(cloud: Cloud, params: Params, content: JSON) -> bool:
    chat = chat_of(params)
    cloud.budget.spend(chat)
    stopping = {name: params.flag(name) for name in ("can_stop", "keep_on_stop")}
    cloud.drafts.show(chat, params.number("draft_id", 0), content, **stopping)
    return True


async def send_document(cloud: Cloud, params: Params) -> JSON:
    return await _send_file(cloud, params, "document")


async def send_photo(cloud: Cloud, params: Params) -> JSON:
    return await _send_file(cloud, params, "photo")


async def _send_file(cloud: Cloud, params: Params, kind: str) -> JSON:
    chat = chat_of(params)
    cloud.budget.spend(chat)
    caption = _caption_content(params)
    upload = params.upload(kind)
    known = None if upload else await cloud.files.by_id(params.text(kind))
    if upload is None and known is None:
        raise ApiError.bad(
            "wrong file identifier/HTTP URL specified"
            if params.text(kind)
            else f"there is no {kind} in the request"
        )
    body = upload.body if upload else known.body if known else b""
    if not body:
        raise ApiError.bad("file must be non-empty")
    size = files.image_size(body)
    if kind == "photo":
        if size is None:
            raise ApiError.bad("IMAGE_PROCESS_FAILED")
        files.check_photo(size, len(body))
    async with cloud.store.writing() as writing:
        file = known or await cloud.files.add(writing, upload or files.Upload("", b""), f"{kind}s")
        content = (
            {"photo": files.photo(file, size)}
            if kind == "photo" and size
            else {"document": files.document(file)}
        )
        return await _send(cloud, chat, params, {**content, **caption}, writing)


async def _editable(cloud: Cloud, writing: Writing, chat: Chat, params: Params) -> Stored:
    message = await named_by(cloud, writing, chat, params)
    if message is None:
        raise ApiError.bad("message to edit not found")
    if message.body["from"]["id"] != cloud.bot.id:
        raise ApiError.bad("message can't be edited")
    return message


async def _edit(cloud: Cloud, params: Params, replaced: tuple[str, ...], content: JSON) -> JSON:
    """Exchange those parts of a message for new ones; what is not given anew is gone."""
    chat = chat_of(params)
    async with cloud.store.writing() as writing:
        before = await _editable(cloud, writing, chat, params)
        if content.keys() & _SAID and not before.body.keys() & _SAID:
            raise ApiError.bad("there is no text in the message to edit")
        kept = {name: value for name, value in before.body.items() if name not in replaced}
        if {**kept, **content} == before.body:
            raise ApiError.bad(_NOT_MODIFIED)
        return await cloud.messages.replace(writing, before, {**kept, **content})


async def edit_message_text(cloud: Cloud, params: Params) -> JSON:
    cloud.budget.spend(chat_of(params))
    markup = read_markup(params.structure("reply_markup"))
    said = _rich_content(params) if params.structure("rich_message") else _text_content(params)
    replaced = ("text", "entities", "rich_message", "reply_markup")
    return await _edit(cloud, params, replaced, {**said, **_inline(markup)})


async def edit_ephemeral_message_text(cloud: Cloud, params: Params) -> bool:
    """True, also where nobody sees it any more."""
    if not params.number("ephemeral_message_id", 0):
        raise ApiError.bad("message to edit not found")
    await edit_message_text(cloud, params)
    return True


async def edit_message_reply_markup(cloud: Cloud, params: Params) -> JSON:
    cloud.budget.spend(chat_of(params))
    markup = read_markup(params.structure("reply_markup"))
    return await _edit(cloud, params, ("reply_markup",), _inline(markup))


async def delete_message(cloud: Cloud, params: Params) -> Any:
    chat = chat_of(params)
    cloud.budget.spend(chat)
    async with cloud.store.writing() as writing:
        message = await named_by(cloud, writing, chat, params)
        if message is None:
            raise ApiError.bad("message to delete not found")
        if not chat.private and message.body["from"]["id"] != cloud.bot.id:
            raise ApiError.bad("message can't be deleted")
        if cloud.now() - message.body["date"] > 48 * 3600:
            raise ApiError.bad("message can't be deleted for everyone")
        await cloud.messages.remove(writing, message)
    return True
