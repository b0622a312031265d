"""Answers as agents give them, and as nobody should: what is said with Markdown, alone and together."""

# ruff: noqa: E501 (an answer is as wide as it is)

from itertools import combinations

WORDS = [f"word{number}" for number in range(3000)]

PIECES: dict[str, str] = {
    "prose": "All 12 tests pass now. I changed one line in the importer.",
    "wrapped": "A line\nand another\\\nand  \none more.",
    "emphasis": "**bold**, *italic*, ***both***, ~~gone~~, `code`, __bold__ and _italic_.",
    "odd emphasis": "**bold *both** it* and * alone, a_b_c, __init__, *args, **kwargs, 2*3*4",
    "headings": "# One\n\n## Two\n\n### Three ###\n\n#### Four\n\nFive\n====\n\nSix\n---",
    "list": "- one\n- two **bold**\n- three `code`",
    "other bullets": "* one\n* two\n\n+ three\n+ four",
    "numbers": "3. three\n4. four\n5) five\n6) six",
    "the same number": "1. one\n1. two\n1. three",
    "nested": "- a\n  - b\n    - c\n      1. d\n         - e\n- f",
    "loose": "- one\n\n  more of one\n\n- two\n\n      code in two\n",
    "boxes": "- [ ] open\n- [x] done\n- [X] done too\n  - [ ] inside",
    "code in a list": "1. Run\n   ```sh\n   make  test\n   ```\n2. Look\n\n   > quoted\n",
    "empty items": "- \n- a\n-\n",
    "table": "| name | count |\n|:-----|------:|\n| a\\|b | 1 |\n| `x` | **2** |",
    "bare table": "a | b\n--|--\n1 | 2",
    "ragged table": "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |",
    "wide table": "|" + " c |" * 25 + "\n|" + "---|" * 25 + "\n|" + " v |" * 25,
    "table of one row": "| only | head |\n|---|---|",
    "fence": "```python\ndef f(x):\n\treturn  x  # *not* bold\n```",
    "fence with a title": '```js title="a.js" {1,3}\nlet a = 1;\n```',
    "plain fence": "```\n$ ls -la | grep x\n```",
    "tilde fence": "~~~~text\n```inner\n~~~~",
    "unclosed fence": "Then:\n\n```rust\nfn main() {\n    let a = 1;",
    "unclosed tilde": "~~~\nnever closed",
    "empty fence": "```\n```\n\nafter",
    "indented": "so:\n\n    a = 1\n      b = 2\n\n    c = 3",
    "fence in a fence": "````md\n```py\nx\n```\n````",
    "diff": "```diff\n--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-a\n+b\n```",
    "odd code": "`` a`b `` and ` ` and `` ` `` and `unclosed",
    "quote": "> one\n> two\n>\n> > inner\n> - item\n\nlazy",
    "alert": "> [!NOTE]\n> Mind this.",
    "details": "<details>\n<summary>More</summary>\n\n**inside** and\n\n- a list\n\n</details>\n\nafter",
    "tight details": "<details><summary>Log</summary>\nline 1\nline 2\n</details>",
    "details without summary": "<details open>\n\ninside\n\n</details>",
    "unclosed details": "<details>\n<summary>Cut</summary>\n\nstill said",
    "details in details": "<details>\n<summary>A</summary>\n\n<details>\n<summary>B</summary>\n\nc\n\n</details>\n\n</details>",
    "inline html": "<b>bold</b>, <kbd>Ctrl</kbd>, H<sub>2</sub>O, <u>un<i>der</i></u>, a<br>b, <b>open",
    "other html": '<div class="x">text <script>alert(1)</script></div>\n\nand <span style="a">b</span> &lt;i&gt;',
    "comment": "before <!-- a comment --> after\n\n<!-- a block\nof it -->",
    "generics": "Vec<String>, Map<K, V>, a<b>c, x < y && y > z, List<b>",
    "entities": "&amp; &copy; &#35; &#x263A; &notanentity; &amp;amp; &nbsp;|",
    "links": '[label](https://example.com/a_b_c) and [t](https://example.com "A title") <https://x.example> <a@b.example>',
    "links by reference": '[label][ref] and [ref] and [Ref][]\n\n[ref]: https://example.com/x "Title"',
    "unused reference": "text\n\n[unused]: https://example.com/unused",
    "not a link": "[nope][missing] [x] [a](b c) arr[0](1) [](https://empty.example) [none]()",
    "file links": "[auth.py](/srv/shop/src/auth.py) [auth.py:12](/srv/shop/auth.py:12) [here](src/a.py#L3) [a b](</x y/a b>)",
    "images": "![a chart](https://example.com/c.png) ![](https://example.com/d.png) ![local](out/e.png) [![b](http://i.example/b.svg)](http://l.example)",
    "paths": "See src/app/main.py:12, ./run.sh, ~/.ssh/config, /etc/hosts, README.md and tests/a.py:3-7; and/or, 1/2, https://a.example/b.py",
    "bare addresses": "https://example.com/a?b=c&d=e_f_g#h. www.example.org, me@example.org",
    "footnote": "A claim[^1] and another[^note].\n\n[^1]: The source.\n[^note]: More\n    of it.",
    "dividers": "above\n\n---\n\nbetween\n\n***\n\n_ _ _\n\nbelow",
    "escapes": "\\*not\\* \\# \\[x\\] \\`y\\` 1\\. \\\\ C:\\Users\\me \\d+",
    "formulas": "$x^2 + y_1$, $$\\frac{1}{2}$$ and\n\n$$\n\\sum_{i=0}^n a_i * b_i\n$$",
    "latex": "\\(a_i * b_i * c\\) and \\[\n\\begin{matrix} a & b \\\\ c & d \\end{matrix}\n\\] and \\(this\\)",
    "money": "It costs $5 and $10, or US$3/$4; $HOME/$USER and ${X}, `$a`",
    "emoji": "Done 🎉 👨‍👩‍👧‍👦 👍🏽 🇩🇪 ❤️ 1️⃣ 𝔘𝔫𝔦 — “quotes” … • ☑",
    "right to left": "**שלום** עולם: `code` ו־1. אחד\n\n- مرحبا\n- *بالعالم* 123",
    "bidi controls": "a\u202eb\u202c \u2067c\u2069 \u200ed\u200f",
    "zero width": "a\u200bb\u200cc\u200dd\u2060e\ufefff so\u00adft **\u200bx\u200b**",
    "combining": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ e\u0301 ｆｕｌｌ 漢字かな한국어 ไทย हिन्दी",
    "controls": "a\x00b\x07c\x1b[31md\x1b[0m\te\x0bf\r\ng\rh",
    "white space": "\u00a0 a\u2003b\u3000c\u2028d\u2029e \n\n\n\n   f",
    "yaml": "---\ntitle: x\n---\n\nbody",
    "log": "2026-11-30 04:13:35,123 [ERROR] a.b: x=*y* <z> | 50% #1 @me /start",
    "hashes": "#notitle\n#\n####### seven\nC# and F#",
    "signs": "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    "numbers at lines": "1986. A year\n2) no\n10.5 is a number\n- 1. both",
    "wiki": "[[wiki]] {{template}} :::note\ntext\n::: ==marked== ||spoiler|| H~2~O x^2^",
    "definition": "term\n: what it is",
    "spaces at ends": "  two  \n\ttab\t\n",
    "nested quotes": ">" * 20 + " deep",
    "deep lists": "\n".join("  " * level + f"- level{level}" for level in range(40)),
    "much emphasis": "*a " * 60 + "b" + "*" * 60,
}

LONG: dict[str, str] = {
    "long prose": " ".join(WORDS[:1700]),
    "long paragraphs": "\n\n".join(WORDS[:1500]),
    "long fence": "```python\n"
    + "\n".join(f"{word} = '💥'" for word in WORDS[:900])
    + "\n```\n\nThat is it.",
    "long list": "".join(f"- **{word}** and `{word}`\n" for word in WORDS[:600]),
    "long nested list": "".join(f"- {word}\n  - {word} again\n" for word in WORDS[:300]),
    "long quote": "> " + "\n> ".join(WORDS[:1400]),
    "long table": "| a | b |\n|---|---|\n" + "".join(f"| {word} | 1 |\n" for word in WORDS[:400]),
    "long links": " ".join(f"[{word}](https://example.com/{word})" for word in WORDS[:400]),
    "long headings": "".join(f"## {word}\n\ntext of {word}\n\n" for word in WORDS[:350]),
    "long word": "x" * 9000,
    "long emoji": "👨‍👩‍👧‍👦" * 800,
    "long astral": "𝔘" * 6000,
    "long right to left": " ".join(f"שלום{number}" for number in range(1200)),
    "long html": "".join(f"<i>{word}</i> <x-{word}> " for word in WORDS[:500]),
    "15,000 characters": ("Some **words** with `code` and more of it. " * 400)[:15000],
    "15,000 of code": "```\n" + ("if x:\n    y = 1\n" * 1000)[:14980] + "\n```",
    "40,000 characters": "\n\n".join(["# Title", *(" ".join(WORDS) for _ in range(2))]),
    "unclosed and long": "Look:\n\n```sh\n" + "echo 'hello world'\n" * 500,
    "many entities": " ".join(f"`{number}`" for number in range(700)),
    "many blocks": "\n\n".join(f"# {number}" for number in range(600)),
}

PAIRS = {
    f"{one} + {other}": f"{PIECES[one]}\n\n{PIECES[other]}"
    for number, (one, other) in enumerate(combinations(PIECES, 2))
    if number % 17 == 0
}

CORPUS: dict[str, str] = {**PIECES, **LONG, **PAIRS}
