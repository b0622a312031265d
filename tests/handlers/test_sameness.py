"""What it means that nothing is lost: which characters of Markdown may go, and that no others may."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.views.markdown.sameness import MARKUP, lost
from handlers.views.markdown.source import settled


@pytest.mark.parametrize(
    ("markdown", "arrived"),
    [
        ("**bold** and `code`", "bold and code"),
        ("# Title\n\ntext", "Title\ntext"),
        ("[label](https://a.example)", "label https://a.example"),
        ("- a\n- b", "• a\n• b"),
        ("3. three", "3. three"),
        ("- [x] done\n- [ ] open", "☑ done\n☐ open"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n──┼──\n1 | 2"),
        ("```python\nx = 1\n```", "x = 1"),
        ("a\n\n---\n\nb", "a\n————\nb"),
        ("&lt;b&gt; &copy;", "<b> ©"),
        ("H<sub>2</sub>O<br>x", "H2O\nx"),
        ("a\u200bb", "a\u200bb"),
        ("a\x07b", "a b"),
        ("**", ""),
    ],
)
def test_what_is_the_same(markdown: str, arrived: str) -> None:
    assert lost(markdown, arrived) is None


@pytest.mark.parametrize(
    ("markdown", "arrived"),
    [
        ("one two", "one"),
        ("one two", "two one"),
        ("one", "one two"),
        ("one", "One"),
        ("1. a", "a"),
        ("2. a", "1. a"),
        ("[label](https://a.example)", "label"),
        ("[label](https://a.example)", "https://a.example label"),
        ("a\u200bb", "ab"),
        ("שלום", "שלו"),
        ("e\u0301", "e"),
        ("a/b.py", "a b.py"),
        ("50%", "50"),
        ("a, b; c.", "a b c"),
        ("{x}", "x"),
        ("<div>", "div>x"),
        ("<script>x</script>", "x"),
        ("Vec<String>", "Vec"),
        ("- [y] x", "☐ x"),
        ("a", "a*"),
        ("2 * 3", "2 * * 3"),
        ("```python\nx\n```", ""),
    ],
)
def test_what_is_not(markdown: str, arrived: str) -> None:
    assert lost(markdown, arrived) is not None


@given(st.text(), st.data())
def test_no_character_may_go_that_marks_nothing_up(text: str, data: st.DataObject) -> None:
    letters = [at for at, each in enumerate(text) if each.isalnum()]
    plain = "".join(each for each in text if each.isalnum())
    assert lost(plain, plain) is None
    if letters and plain:
        gone = data.draw(st.integers(0, len(plain) - 1))
        assert lost(plain, plain[:gone] + plain[gone + 1 :]) is not None


@given(st.text(st.sampled_from(sorted(MARKUP)), max_size=20))
def test_markup_alone_may_all_go(markup: str) -> None:
    assert lost(markup, "") is None


@pytest.mark.parametrize(
    ("markdown", "straight"),
    [
        ("[a][r]\n\n[r]: https://a.example", "[a](<https://a.example>)\n\n"),
        ('[r][] [r]\n\n[r]: /u "t"', '[r](</u> "t") [r](</u> "t")\n\n'),
        ("[unused]: https://a.example", "[unused]: https://a.example"),
        ("\\(x^2\\) \\[y^2\\]", "$x^2$ $$y^2$$"),
        ("\\(words\\)", "\\(words\\)"),
        ("`\\(x^2\\)`", "`\\(x^2\\)`"),
        ("[a.py](/srv/a.py)", "`/srv/a.py`"),
        ("[a](/srv/a.py)", "[a](/srv/a.py)"),
        ("[https://a.example](https://a.example)", "[https://a.example](https://a.example)"),
        ("a\r\nb", "a\nb"),
    ],
)
def test_what_is_said_in_two_places_is_said_in_one(markdown: str, straight: str) -> None:
    assert settled(markdown) == straight
