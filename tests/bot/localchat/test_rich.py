"""Rich messages: what Telegram refuses of them, what it keeps, and how the page shows them on a phone."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InputRichMessage, MessageEntity
from playwright.async_api import expect

from bot.localchat import FIRST_USER_ID
from handlers.views.markdown.blocks import blocks_of
from tests.support.browser import phone
from tests.support.chat import LocalChat

YOU = FIRST_USER_ID
WORDS = {"type": "paragraph", "text": "words"}
CELL = {"align": "left", "valign": "top", "text": "x"}


def nested(depth: int) -> dict[str, Any]:
    block: dict[str, Any] = WORDS
    for _ in range(depth):
        block = {"type": "blockquote", "blocks": [block]}
    return block


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        ([], "rich message must be non-empty"),
        ([{"type": "divider"}], "rich message must be non-empty"),
        ([WORDS] * 501, "rich message has too many blocks"),
        ([{"type": "list", "items": [{"blocks": [WORDS]}] * 250}], "rich message has too many blocks"),
        ([{"type": "table", "cells": [[CELL]] * 500}], "rich message has too many blocks"),
        ([{"type": "paragraph", "text": "x" * 32_769}], "message is too long"),
        ([nested(16)], "rich message is nested too deep"),
        ([{"type": "table", "cells": [[CELL] * 21]}], "rich message has a table with too many columns"),
    ],
)
async def test_what_is_refused(bot: Bot, blocks: list[dict[str, Any]], reason: str) -> None:
    with pytest.raises(TelegramBadRequest) as raised:
        await bot.send_rich_message(YOU, InputRichMessage.model_validate({"blocks": blocks}))
    assert raised.value.message == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    "blocks",
    [
        [WORDS] * 500,
        [{"type": "list", "items": [{"blocks": [WORDS]}] * 249}],
        [{"type": "table", "cells": [[CELL]] * 499}],
        [{"type": "paragraph", "text": "x" * 32_768}],
        [nested(14)],
        [{"type": "table", "cells": [[CELL] * 20]}],
    ],
)
async def test_what_just_fits(bot: Bot, blocks: list[dict[str, Any]]) -> None:
    sent = await bot.send_rich_message(YOU, InputRichMessage.model_validate({"blocks": blocks}))
    assert sent.rich_message is not None
    assert len(sent.rich_message.blocks) == len(blocks)


async def test_a_markup_language_is_not_known_here(bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="can't parse rich message"):
        await bot.send_rich_message(YOU, InputRichMessage(markdown="# Title"))


async def test_a_rich_message_becomes_a_plain_one_and_back(bot: Bot, chat: LocalChat) -> None:
    rich = InputRichMessage.model_validate({"blocks": [WORDS]})
    sent = await bot.send_rich_message(YOU, rich)
    await bot.edit_message_text("plain", chat_id=YOU, message_id=sent.message_id)
    [seen] = await chat.client.messages(YOU)
    assert "rich_message" not in seen.raw
    await bot.edit_message_text(chat_id=YOU, message_id=sent.message_id, rich_message=rich)
    [seen] = await chat.client.messages(YOU)
    assert "text" not in seen.raw


ANSWER = """# Title

| file | tests | a wide column | another one |
|---|--:|---|---|
| `src/a_very_long_module_name_indeed.py` | 12 | words and more words | and more |

```python
print("a line of code that is wider than the screen of any phone that people hold in one hand")
```

- [x] done
- one
  - two

<details>
<summary>More</summary>

Hidden at first.

</details>
"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_phone_shows_tables_code_and_details(bot: Bot, chat: LocalChat, scheme: Any) -> None:
    blocks = [*blocks_of(ANSWER), {"type": "paragraph", "text": "<b>no markup</b>"}]
    await bot.send_rich_message(YOU, InputRichMessage.model_validate({"blocks": blocks}))
    async with phone() as page:
        await page.emulate_media(color_scheme=scheme)
        await page.goto(chat.page)
        rich = page.locator(".rich")
        await expect(rich.get_by_role("heading", name="Title")).to_be_visible()
        await expect(rich.locator("th")).to_have_count(4)
        await expect(rich.locator(".code-head")).to_contain_text("python")
        await expect(rich.get_by_text("<b>no markup</b>")).to_be_visible()
        hidden = rich.get_by_text("Hidden at first.")
        await expect(hidden).to_be_hidden()
        await rich.locator("summary").click()
        await expect(hidden).to_be_visible()
        widest = await page.evaluate(
            "Math.max(...[...document.querySelectorAll('.bubble, .table, .code-block')]"
            ".map((node) => node.getBoundingClientRect().right))"
        )
        assert widest <= 390
        colors = await rich.evaluate(
            "(node) => [getComputedStyle(node).color,"
            " getComputedStyle(node.closest('.bubble')).backgroundColor]"
        )
        assert colors[0] != colors[1]


@pytest.mark.browser
async def test_code_without_a_language_has_no_empty_bar(bot: Bot, chat: LocalChat) -> None:
    entities = [
        MessageEntity(type="pre", offset=0, length=5),
        MessageEntity(type="pre", offset=7, length=5, language="python"),
    ]
    async with phone() as page:
        await bot.send_message(YOU, "a | b\n\nx = 1", entities=entities)
        await page.goto(chat.page)
        blocks = page.locator(".code-block")
        await expect(blocks).to_have_count(2)
        await expect(blocks.nth(0).locator(".code-head")).to_have_count(0)
        await expect(blocks.nth(1).locator(".code-head")).to_contain_text("python")
        await expect(blocks.get_by_role("button", name="Copy code")).to_have_count(2)
