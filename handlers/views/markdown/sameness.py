"""Whether what arrives is what was said. This is the definition; `blocks` holds itself to it.

What arrives is the words of all messages in order, the address of a link after the link's words. It is what
was said if it can be had from the Markdown by leaving out only:

- white space and control characters (Telegram makes a space of the latter);
- characters with which Markdown marks something up: ``\\ ` * _ ~ # > < + - = | : [ ] ( ) ! " ' ^ $ &``;
- HTML tags, without attributes, that are shown as formatting (`TAGS`), and the ``x`` of a ticked box;
- the language of a fence, which arrives as that of the code.

Nothing may be added, nothing exchanged, and the order stays. Before that, on both sides, HTML entities stand
for their characters, and the signs go that we put for bullets, boxes, dividers, rules of tables and empty
details. Letters, digits and every other character of any script, those of no width too, must arrive.
"""

import html
import re
import unicodedata

TAGS = ("b", "strong", "i", "em", "u", "ins", "s", "del", "code", "kbd", "sub", "sup", "mark")
MARKUP = frozenset("\\`*_~#><+-=|:[]()!\"'^$&")
_TAG = re.compile(
    rf"</?(?:{'|'.join(TAGS)}|details|summary)\s*>|<details\s+open\s*>|<br\s*/?>", re.IGNORECASE
)
_TICKED = re.compile(r"^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)+\[)[xX]\](?=\s)", re.MULTILINE)
_LANGUAGE = re.compile(
    r"^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)*)(?:`{3,}|~{3,})[ \t]*[^\s`]+(?=[^`\n]*$)", re.MULTILINE
)
_SIGNS = re.compile(r"[•☐☑]|^\s*(?:—+|[─┼]+|…)\s*$", re.MULTILINE)


def lost(markdown: str, arrived: str) -> str | None:
    """The first of what was said that did not arrive, or that arrived and was not said; None if all is well.

    `markdown` is what `source.settled` makes of it.
    """
    said, heard = _bare(markdown), _bare(arrived)
    position = 0
    for index, character in enumerate(said):
        if position < len(heard) and heard[position] == character:
            position += 1
        elif character not in MARKUP:
            return said[index : index + 40]
    return heard[position : position + 40] or None


def _bare(text: str) -> str:
    while (plain := html.unescape(text)) != text and len(plain) < len(text):
        text = plain
    text = _LANGUAGE.sub(r"\1", _TICKED.sub(r"\1]", text))
    text = _SIGNS.sub("", _TAG.sub("\n", text))
    return "".join(each for each in text if not each.isspace() and unicodedata.category(each) != "Cc")
