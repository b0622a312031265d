"""What happened in a session: a line for each event."""

from aiogram.utils.formatting import Code, Italic, Text

from core.logic.visible import visible, visible_path
from core.schemas.decisions import EventOut
from core.words import EventKind
from handlers.language import own, tr
from handlers.views import answers, doing, words


def line(event: EventOut, folder: str, *, hidden: bool = False) -> Text | None:
    """None where there is nothing to say of it. `hidden`: what kind of thing it was, not what."""
    payload = event.payload
    at = words.clock(event.created_at)
    match payload.get("type"):
        case "command" if hidden:
            return Text(f"{at}  {tr('a command')}  {_end(event)}")
        case "file_change" if hidden:
            return Text(f"{at}  {tr('edited files')}")
        case "reasoning" if hidden:
            return None
        case "command":
            return Text(f"{at}  ", Code(words.cut(visible(payload["command"]), 60)), f"  {_end(event)}")
        case "file_change":
            files = [
                f"{words.middle(visible_path(words.inside(path, folder)), 60)} {words.diff(added, removed)}"
                for path, added, removed in payload["files"]
            ]
            return Text(f"{at}  {tr('edited {files}', files=words.cut(', '.join(files), 120))}")
        case "plan":
            steps = payload["steps"]
            done = sum(status == "completed" for _, status in steps)
            far = tr("plan: {done} of {all} done", done=done, all=len(steps) + payload["more"])
            return Text(f"{at}  {far}")
        case "reasoning":
            return Text(f"{at}  ", Italic(words.cut(payload["text"].replace("**", ""), 120)))
        case "message":
            return Text(f"{at}  {words.cut(answers.plain(payload['text']), 120)}")
    text = payload.get("text") or payload.get("message")
    if text:
        said = own(str(text)) if event.kind == EventKind.SESSION_NOTICE else str(text)
        return Text(f"{at}  {words.cut(said, 120)}")
    return None


def _end(event: EventOut) -> str:
    """Of a command."""
    code = event.payload.get("exitCode")
    if code is not None:
        return tr("exit {code}", code=code)
    status = str(event.payload["status"])
    return tr(doing.STATUSES[status]) if status in doing.STATUSES else status
