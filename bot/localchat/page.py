"""The chat page and its routes."""

from pathlib import Path

from aiohttp import web

from bot.localchat.cloud import CLOUD, Cloud
from bot.localchat.errors import PageError
from bot.localchat.files import Upload, image_size, read_upload
from bot.localchat.params import whole_number
from bot.localchat.people import CHATS, JSON, PEOPLE, find_chat
from bot.localchat.people_actions import Place, mark_read, place_of, press, say, stop
from bot.localchat.sounds import sound_of
from bot.localchat.stream import stream

_STATIC = Path(__file__).parent / "static"
_HISTORY = 100
_NEWEST = 2**53
_SHOWN_IMAGES = {b"\x89PNG": "image/png", b"GIF8": "image/gif", b"\xff\xd8": "image/jpeg"}


def add_page(app: web.Application) -> None:
    app.router.add_get("", _page, name="entrance")
    app.router.add_get("/", _page, name="page")
    app.router.add_get("/static/{name}", _asset, name="asset")
    app.router.add_get("/api/state", _state)
    app.router.add_get("/api/messages", _messages)
    app.router.add_get("/api/stream", stream)
    app.router.add_get("/api/files/{file_id}", _file)
    app.router.add_post("/api/send", _send)
    app.router.add_post("/api/press", _press)
    app.router.add_post("/api/stop", _stop)
    app.router.add_post("/api/read", _read)


async def _page(request: web.Request) -> web.StreamResponse:
    """The same for everybody: what it shows, its script asks for with the key from the address."""
    page = request.app.router["page"].url_for()
    if request.path != str(page):
        return web.Response(status=308, headers={"Location": str(page.with_query(request.query))})
    return web.FileResponse(_STATIC / "index.html")


async def _asset(request: web.Request) -> web.StreamResponse:
    path = _STATIC / request.match_info["name"]
    if path.parent != _STATIC or not path.is_file():
        raise PageError(404, "There is no such file.")
    return web.FileResponse(path, headers={"Cache-Control": "no-cache"})


async def _state(request: web.Request) -> web.Response:
    """All that the page shows at first. The cursor is taken first: what comes after it is streamed."""
    cloud = request.app[CLOUD]
    cursor = cloud.changes.cursor
    marks = await cloud.store.rows("SELECT user_id, chat_id, message_id FROM read_mark")
    state = {
        "cursor": cursor,
        "bot": cloud.bot.user(),
        "users": [person.user() for person in PEOPLE],
        "chats": [
            {
                **chat.chat(),
                "members": list(chat.members),
                "topics": [{"id": topic, "name": name} for topic, name in chat.topics],
            }
            for chat in CHATS
        ],
        "commands": await cloud.commands(),
        "read": [{"userId": user, "chatId": chat, "messageId": message} for user, chat, message in marks],
        "drafts": cloud.drafts.all(),
        "messages": {str(chat.id): await _views(cloud, chat.id, _NEWEST, _HISTORY) for chat in CHATS},
    }
    return web.json_response(state)


async def _views(cloud: Cloud, chat_id: int, before: int, limit: int) -> list[JSON]:
    chat = find_chat(chat_id)
    if chat is None:
        raise PageError(404, "There is no such chat.")
    return [stored.view() for stored in await cloud.messages.history(chat, before, limit)]


async def _messages(request: web.Request) -> web.Response:
    query = request.query
    before, limit = _whole(query.get("before", _NEWEST)), _whole(query.get("limit", _HISTORY))
    views = await _views(request.app[CLOUD], _whole(query.get("chatId")), before, min(max(limit, 1), 500))
    return web.json_response({"messages": views})


async def _file(request: web.Request) -> web.Response:
    """Pictures are shown and sounds played; anything else is only ever saved, whatever it calls itself."""
    file = await request.app[CLOUD].files.by_id(request.match_info["file_id"])
    if file is None:
        raise PageError(404, "There is no such file.")
    shown = _shown_as(file.body) if "save" not in request.query else None
    disposition = "attachment" if shown is None else "inline"
    response = web.Response(body=file.body, content_type=shown or "application/octet-stream")
    ascii_name = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in file.name)
    response.headers["Content-Disposition"] = f'{disposition}; filename="{ascii_name}"'
    return response


def _shown_as(body: bytes) -> str | None:
    """The media type of what may be shown."""
    if (sound := sound_of(body)) is not None:
        return sound.mime
    shown = next((mime for start, mime in _SHOWN_IMAGES.items() if body.startswith(start)), None)
    return shown if image_size(body) is not None else None


async def _send(request: web.Request) -> web.Response:
    """With one file a message that has it, with several an album: `message` is the first of `messages`."""
    fields, uploads = await _fields(request)
    reply_to = fields.get("replyTo")
    said = await say(
        request.app[CLOUD],
        _place(fields),
        str(fields.get("text") or ""),
        None if reply_to in (None, "") else _whole(reply_to),
        uploads,
    )
    return web.json_response({"message": said[0], "messages": said}, status=201)


async def _press(request: web.Request) -> web.Response:
    fields, _ = await _fields(request)
    answer = await press(request.app[CLOUD], _place(fields), _whole(fields.get("messageId")), fields)
    return web.json_response(answer)


async def _stop(request: web.Request) -> web.Response:
    fields, _ = await _fields(request)
    await stop(request.app[CLOUD], _place(fields), _whole(fields.get("draftId")))
    return web.json_response({})


async def _read(request: web.Request) -> web.Response:
    fields, _ = await _fields(request)
    await mark_read(request.app[CLOUD], _place(fields), _whole(fields.get("messageId")))
    return web.json_response({})


def _place(fields: JSON) -> Place:
    topic = fields.get("topicId")
    return place_of(
        _whole(fields.get("userId")),
        _whole(fields.get("chatId")),
        None if topic in (None, "") else _whole(topic),
    )


def _whole(value: object) -> int:
    number = whole_number(value)
    if number is None:
        raise PageError(400, "A number is missing, too large, or none.")
    return number


async def _fields(request: web.Request) -> tuple[JSON, list[Upload]]:
    if request.content_type == "application/json":
        try:
            fields = await request.json()
        except ValueError:
            raise PageError(400, "This is not JSON.") from None
        if not isinstance(fields, dict):
            raise PageError(400, "Send a JSON object.")
        return fields, []
    form = await request.post()
    uploads = [read_upload(file) for file in form.getall("file", []) if isinstance(file, web.FileField)]
    return {name: value for name, value in form.items() if isinstance(value, str)}, uploads
