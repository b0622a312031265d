"""Reply markup: inline keyboards and forced replies, checked as Telegram checks them."""

from dataclasses import dataclass
from typing import Any

from bot.localchat.errors import ApiError
from bot.localchat.people import JSON

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
MAX_PLACEHOLDER = 64
_ACTIONS = ("callback_data", "url", "copy_text", "disabled")
_STYLES = ("primary", "success", "danger", "link")
_ELSEWHERE = ("web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "pay")


@dataclass(frozen=True, slots=True)
class Markup:
    inline: JSON | None = None
    force_reply: JSON | None = None


def read_markup(value: Any) -> Markup:
    """An absent markup is an empty one."""
    if value in (None, "", {}):
        return Markup()
    if not isinstance(value, dict):
        raise ApiError.bad("can't parse reply keyboard markup JSON object")
    if "inline_keyboard" in value:
        rows = _rows(value["inline_keyboard"])
        return Markup(inline={"inline_keyboard": rows} if rows else None)
    if value.get("force_reply") is True:
        if len(str(value.get("input_field_placeholder", ""))) > MAX_PLACEHOLDER:
            # The limit is documented, Telegram's words for it are not.
            raise ApiError.bad("can't parse reply keyboard markup: input field placeholder is too long")
        kept = ("force_reply", "input_field_placeholder", "selective")
        return Markup(force_reply={name: value[name] for name in kept if value.get(name) is not None})
    if value.get("remove_keyboard") is True:
        return Markup()
    raise ApiError.bad("the local chat has inline keyboards and forced replies only")


def buttons(message: JSON) -> list[JSON]:
    """All buttons that a message has now."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def _rows(rows: Any) -> list[list[JSON]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ApiError.bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    checked = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in checked):
        raise ApiError.bad("reply markup is too long")
    return checked


def _button(given: Any) -> JSON:
    if not isinstance(given, dict):
        raise ApiError.bad("can't parse inline keyboard button: expected an object")
    button: JSON = {name: value for name, value in given.items() if value is not None}
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise ApiError.bad('can\'t parse inline keyboard button: field "text" must be a non-empty String')
    if button.get("style", "primary") not in _STYLES:
        raise ApiError.bad("can't parse inline keyboard button: invalid button style specified")
    if any(name in button for name in _ELSEWHERE):
        raise ApiError.bad("BUTTON_TYPE_INVALID")
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise ApiError.bad("text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise ApiError.bad("can't parse inline keyboard button: exactly one action must be specified")
    _check_action(button, actions[0])
    return button


def _check_action(button: JSON, action: str) -> None:
    value = button[action]
    if action == "callback_data" and not (
        isinstance(value, str) and 1 <= len(value.encode()) <= MAX_DATA_BYTES
    ):
        raise ApiError.bad("BUTTON_DATA_INVALID")
    if action == "url" and not str(value).startswith(("http://", "https://", "tg://")):
        raise ApiError.bad(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    if action == "copy_text" and not (
        isinstance(value, dict) and 1 <= len(str(value.get("text", ""))) <= 256
    ):
        raise ApiError.bad("BUTTON_COPY_TEXT_INVALID")
