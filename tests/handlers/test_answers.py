"""Answers as messages: within Telegram's limits, well cut, and with nothing lost."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from handlers.views import answers, splitting
from handlers.views.answers import PARTS, Part
from handlers.views.markdown.blocks import blocks_of, said_in
from handlers.views.markdown.flat import Entity
from handlers.views.markdown.sameness import lost
from handlers.views.markdown.source import settled
from handlers.views.markdown.weight import fits
from handlers.views.words import units
from tests.handlers.corpus import CORPUS, WORDS
from tests.support.arriving import code_in, encoded, said_by

LIMIT = 4096
CAPTION = 1024
FOOTER = "shop · 0:01"
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6000) | st.sampled_from(
    ["𝔘" * 6000, "\n" * 6000, "a\n" * 3000, "`*_[]()~>#+-=|{}.!" * 300, "\u202e" * 100, " " * 100]
)
MARKDOWN = st.lists(
    st.sampled_from(
        [
            "a",
            "1",
            "é",
            "𝔘",
            "\n",
            "\n\n",
            "`",
            "```",
            "~~~",
            "*",
            "**",
            "_",
            "~~",
            "#",
            ">",
            "-",
            "+",
            "1.",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "<b>",
            "</b>",
            "<details>",
            "</details>",
            "<summary>",
            "</summary>",
            "|",
            "|-|",
            "\\",
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "&amp;",
            "&",
            ":",
            "[^1]",
            "[^1]:",
            "[x]:",
            "/a/b.py:1",
            "https://a.example",
            "\t",
            "<!--",
            "-->",
            "[x]",
            "[",
            "]",
        ]
    ),
    max_size=60,
).map(" ".join) | st.lists(
    st.sampled_from(list("a1é𝔘\n `*_~#>-+.[]()!<>/|\\$&;:^x\t\u200b")), max_size=120
).map("".join)


def messages(parts: list[Part]) -> list[dict[str, Any]]:
    """As Telegram would keep them, without the footer."""
    found: list[dict[str, Any]] = [
        {"rich_message": {"blocks": list(part.rich.blocks)}}
        if part.rich
        else {"text": part.text, "entities": list(part.entities)}
        for part in parts
    ]
    if "text" in found[-1]:
        found[-1]["text"] = found[-1]["text"].removesuffix(f"\n\n{FOOTER}")
    return found


def is_file(parts: list[Part]) -> bool:
    return parts[-1].document is not None


@pytest.mark.defect(23)
@pytest.mark.parametrize("rich", [True, False], ids=["rich", "plain"])
@pytest.mark.parametrize("name", CORPUS)
def test_what_arrives_is_what_was_said(name: str, rich: bool) -> None:
    markdown = CORPUS[name]
    parts = answers.render(markdown, FOOTER, rich=rich)
    if is_file(parts):
        assert parts[-1].document is not None
        assert parts[-1].document.content == markdown
    else:
        assert lost(settled(markdown), said_by(messages(parts))) is None


def test_the_corpus_is_large() -> None:
    assert len(CORPUS) >= 200


@pytest.mark.parametrize("rich", [True, False], ids=["rich", "plain"])
@pytest.mark.parametrize("name", CORPUS)
def test_code_arrives_letter_by_letter(name: str, rich: bool) -> None:
    """Held against another reader of Markdown."""
    markdown = CORPUS[name].replace("\x00", "")
    parts = answers.render(markdown, FOOTER, rich=rich)
    if is_file(parts):
        return
    tokens = MarkdownIt().enable("table").parse(settled(markdown))
    arrived = code_in(messages(parts)) or said_by(messages(parts))
    position = 0
    for token in tokens:
        if token.type in {"fence", "code_block"} and token.content.strip():
            code = token.content.removesuffix("\n")
            found = arrived.find(code, position)
            assert found >= 0, code
            position = found + len(code)


@settings(max_examples=300, deadline=None)
@given(MARKDOWN, st.booleans())
def test_nothing_is_lost_of_whatever_it_is(markdown: str, rich: bool) -> None:
    parts = answers.render(markdown, FOOTER, rich=rich)
    if not is_file(parts):
        assert lost(settled(markdown), said_by(messages(parts))) is None


@pytest.mark.parametrize("name", CORPUS)
def test_every_message_is_one_that_telegram_takes(name: str) -> None:
    for rich in (True, False):
        parts = answers.render(CORPUS[name], FOOTER, rich=rich)
        assert len(parts) <= PARTS
        for part in parts:
            takes(part)


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT.filter(lambda text: text.strip()))
def test_hostile_markdown_gives_messages_that_telegram_takes(markdown: str) -> None:
    for part in answers.render(markdown, "shop"):
        takes(part)


def takes(part: Part) -> None:
    longest = CAPTION if part.rich and part.rich.instead else LIMIT
    assert 0 < units(part.text) <= longest
    assert part.text.strip()
    for entity in part.entities:
        whole = encoded(part.text)[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])]
        assert entity["offset"] >= 0
        assert units(whole.decode("utf-16-le")) == entity["length"] > 0  # no half of a surrogate pair
    if part.rich:
        assert fits([block for block in part.rich.blocks if block["type"] != "footer"])


@pytest.mark.parametrize(
    "markdown",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "# Title",
        "<details>\n<summary>More</summary>\n\ninside\n\n</details>",
        "- [x] done",
        "- one\n  - two",
        "$$x^2$$",
        "a\n\n---\n\nb",
        " ".join(WORDS[:1000]),
    ],
)
def test_what_a_plain_message_cannot_show_is_a_rich_one(markdown: str) -> None:
    [part] = answers.render(markdown, FOOTER)
    assert part.rich is not None
    assert part.rich.blocks[-1] == {"type": "footer", "text": FOOTER}
    assert all(part.rich is None for part in answers.render(markdown, FOOTER, rich=False))


@pytest.mark.parametrize("markdown", ["Done.", "**a** `b`", "- one\n- two", "```py\nx\n```", "> quoted"])
def test_what_a_plain_message_shows_as_well_is_one(markdown: str) -> None:
    [part] = answers.render(markdown, FOOTER)
    assert part.rich is None
    assert part.text.endswith(f"\n\n{FOOTER}")


def test_a_table_has_rows_heads_and_sides() -> None:
    [block] = blocks_of("| a | b |\n|---|--:|\n| `x` | 2 |")
    head, row = block["cells"]
    assert [cell["text"] for cell in head] == ["a", "b"]
    assert all(cell["is_header"] for cell in head)
    assert row[0]["text"] == {"type": "code", "text": "x"}
    assert [cell["align"] for cell in row] == ["left", "right"]


def test_details_have_their_summary_and_what_is_inside() -> None:
    [block] = blocks_of("<details>\n<summary>Log</summary>\n\n```sh\nmake\n```\n\n</details>")
    assert block["summary"] == "Log"
    assert block["blocks"] == [{"type": "pre", "text": "make", "language": "sh"}]


def test_a_language_stays_with_its_code_beside_a_table() -> None:
    markdown = "| a |\n|---|\n| 1 |\n\n```python\nprint(1)\n```"
    [part] = answers.render(markdown, FOOTER, rich=False)
    assert [entity.get("language") for entity in part.entities] == [None, "python"]
    assert [block.get("language") for block in blocks_of(markdown)] == [None, "python"]


@pytest.mark.parametrize(
    ("markdown", "copied"),
    [
        ("see src/app/main.py:12.", ["src/app/main.py:12"]),
        ("`a/b.py:3` and README.md", ["a/b.py:3", "README.md"]),
        ("/etc/hosts, ~/.ssh/config", ["/etc/hosts", "~/.ssh/config"]),
        ("**tests/a.py** fails", ["tests/a.py"]),
        ("[auth.py:12](/srv/shop/auth.py:12)", ["/srv/shop/auth.py:12"]),
        ("[here](</srv/shop/a b.py#L3>)", ["/srv/shop/a b.py#L3"]),
        ("https://example.com/a.py and and/or 1/2, /start, me@a.py", []),
    ],
)
def test_paths_are_code_to_be_copied(markdown: str, copied: list[str]) -> None:
    [part] = answers.render(markdown, FOOTER, rich=False)
    text = encoded(part.text)
    code = [one for one in part.entities if one["type"] == "code"]
    shown = [text[2 * one["offset"] :][: 2 * one["length"]].decode("utf-16-le") for one in code]
    assert shown == copied


def test_an_answer_from_right_to_left_says_so() -> None:
    [part] = answers.render("# שלום\n\nעולם", FOOTER)
    assert part.rich is not None
    assert part.rich.is_rtl


@pytest.mark.parametrize(
    "markdown",
    [
        " ".join(WORDS[:1500]),
        "\n\n".join(WORDS[:1300]),
        "```python\n" + "\n".join(f"{word} = 1" for word in WORDS[:1000]) + "\n```",
        "# Title\n\n" + "> " + " ".join(WORDS[:1200]),
    ],
)
def test_a_long_answer_is_split_where_there_are_no_rich_messages(markdown: str) -> None:
    parts = answers.render(markdown, FOOTER, rich=False)
    assert 1 < len(parts) <= PARTS
    assert parts[-1].text.endswith(f"\n\n{FOOTER}")


def test_code_that_goes_on_is_closed_and_opened_again() -> None:
    markdown = "```python\n" + "\n".join(f"{word} = 1" for word in WORDS[:1000]) + "\n```"
    parts = answers.render(markdown, FOOTER, rich=False)
    assert len(parts) > 2
    for part in parts:
        [entity] = part.entities
        assert (entity["type"], entity["language"], entity["offset"]) == ("pre", "python", 0)


def test_a_paragraph_is_cut_between_words_with_its_formatting() -> None:
    markdown = " ".join(f"**{word}** and `{word}`" for word in WORDS[:150])
    parts = answers.render(markdown, FOOTER, rich=False)
    assert len(parts) > 1
    formatted = [
        (entity["type"], part.text[entity["offset"] : entity["offset"] + entity["length"]])
        for part in parts
        for entity in part.entities
    ]
    assert formatted == [(kind, word) for word in WORDS[:150] for kind in ("bold", "code")]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=30), st.integers(13, 60))
def test_no_link_is_ever_cut(lengths: list[int], limit: int) -> None:
    text = "".join(f"{'𝔘 ' * length}" for length in lengths)
    links, position = [], 0
    for length in lengths:
        size = 3 * length
        if size <= limit:
            links.append(Entity("text_link", position, size, url=f"https://example.com/{position}"))
        position += size
    pieces = splitting.split(text, links, limit)
    assert "".join(piece for piece, _ in pieces) == text
    kept = [entity.length for _, entities in pieces for entity in entities]
    assert kept == [link.length for link in links]


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("a 𝔘\n\u00a0"), max_size=300), st.integers(2, 40))
def test_pieces_joined_are_the_text(text: str, limit: int) -> None:
    quote = Entity("blockquote", 0, units(text))
    pieces = splitting.split(text, [quote] if text else [], limit)
    assert "".join(piece for piece, _ in pieces) == text
    for piece, entities in pieces:
        assert 0 < units(piece) <= limit
        assert [(one.offset, one.length) for one in entities] == [(0, units(piece))]


def test_a_family_is_not_torn_apart() -> None:
    family = "👨‍👩‍👧‍👦"
    pieces = [piece for piece, _ in splitting.split(family * 50, [], 100)]
    assert all(piece == family * (len(piece) // len(family)) for piece in pieces)


def test_a_word_that_is_longer_than_a_message_is_cut_where_it_must_be() -> None:
    parts = answers.render("x" * 9000, FOOTER, rich=False)
    assert "".join(part.text for part in parts) == "x" * 9000 + f"\n\n{FOOTER}"


def test_what_nobody_would_read_in_the_chat_is_a_file() -> None:
    markdown = " ".join(WORDS)
    for rich in (True, False):
        [part] = answers.render(markdown, FOOTER, rich=rich)
        assert part.document is not None
        assert part.document.content == markdown
        assert part.text.startswith("word0 word1 ")
        assert "The whole answer is the file here." in part.text
        assert part.text.endswith(f"\n\n{FOOTER}")


def test_what_is_shown_as_it_was_written_still_is_all_there() -> None:
    """A table with more cells than its head has: readers of Markdown drop them."""
    markdown = "| a |\n|---|\n| 1 | not in the head |"
    assert "not in the head" in said_in(blocks_of(markdown))


def test_a_long_line_takes_no_long_time() -> None:
    """Paths are looked for in a time that grows with the text, not with its square."""
    assert said_in(blocks_of("x" * 200_000)) == "x" * 200_000
