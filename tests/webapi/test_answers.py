"""What is asked beyond a yes or a no, over REST."""

import pytest

from tests.support.api import JSON, Api

SECRET = "open-sesame-9f3"


@pytest.fixture
async def question(api: Api) -> JSON:
    """Three questions of the stub: a choice or own words, several choices, and a secret."""
    session = await api.run((await api.task("Ask me a question."))["id"])
    return await api.open_approval(session["id"])


def path(question: JSON) -> str:
    return f"/api/approvals/{question['id']}/resolve"


async def test_what_is_asked(api: Api, question: JSON) -> None:
    assert (question["kind"], question["answers"]) == ("question", None)
    assert question["decisions"] == ["once", "decline", "cancel"]
    color, rooms, key = question["questions"]
    assert color == {
        "header": "Color",
        "text": "Which color should the door have?",
        "choices": [
            {"label": "Red", "description": "Seen from afar."},
            {"label": "Blue", "description": "As it is."},
        ],
        "multiple": False,
        "ownWords": True,
        "secret": False,
        "required": True,
        "format": "text",
        "minimum": None,
        "maximum": None,
    }
    assert (rooms["multiple"], rooms["required"], rooms["maximum"]) == (True, False, 2)
    assert (key["secret"], key["ownWords"], key["choices"]) == (True, True, [])
    assert (await api.get("/api/approvals")).body["items"] == [question]


async def test_answers_by_index_and_in_own_words(api: Api, question: JSON) -> None:
    answer = await api.post(path(question), {"status": "approved", "answers": [1.0, [2, 0], SECRET]})

    assert (answer.status, answer.body["status"]) == (200, "approved")
    assert answer.body["answers"] == [1, [2, 0], None]
    ended = await api.session(question["sessionId"], "completed")
    said = f"You answered: Color: Blue; Rooms: Kitchen, Attic; Key: {len(SECRET)} characters."
    assert said in ended["result"]
    assert SECRET not in str((await api.get("/api/events?limit=200")).body)


async def test_what_is_left_out(api: Api, question: JSON) -> None:
    answer = await api.post(path(question), {"status": "approved", "answers": ["Green", None, SECRET]})

    assert answer.body["answers"] == ["Green", None, None]
    ended = await api.session(question["sessionId"], "completed")
    assert "Color: Green; Key: " in ended["result"]


async def test_every_wrong_answer_is_named(api: Api, question: JSON) -> None:
    answer = await api.post(path(question), {"status": "approved", "answers": [7, [0, 1, 2], 0]})

    assert answer.status == 400
    assert answer.wrong == {
        "answers.0": "must be the index of a choice, 0 to 1",
        "answers.1": "must have at most 2 choices",
        "answers.2": "has no choices: it takes a text",
    }
    assert (await api.get(f"/api/approvals/{question['id']}")).body == question


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ([0, None], {"answers": "must be 3, one for each question"}),
        (None, {"answers.0": "is required", "answers.2": "is required"}),
        ("Red", {"answers": "Input should be a valid array"}),
        (
            [True, -1, {}],
            dict.fromkeys(
                ("answers.0", "answers.1", "answers.2"),
                "must be the index of a choice, a list of those, a text in your own words, or null",
            ),
        ),
        (["a\0b", None, "x"], {"answers.0": "must not contain a null character"}),
        (["x" * 10_001, None, "x"], {"answers.0": "must have at most 10000 characters"}),
    ],
)
async def test_answers_that_are_none(api: Api, question: JSON, answers: object, wrong: JSON) -> None:
    answer = await api.post(path(question), {"status": "approved", "answers": answers})

    assert (answer.status, answer.wrong) == (400, wrong)
    assert (await api.get(f"/api/approvals/{question['id']}")).body["status"] == "pending"


async def test_a_no_that_ends_the_turn(api: Api, question: JSON) -> None:
    answer = await api.post(path(question), {"status": "rejected", "decision": "cancel"})

    assert (answer.status, answer.body["status"], answer.body["decision"]) == (200, "rejected", "cancel")
    await api.session(question["sessionId"], "stopped")


async def test_a_no_with_words(api: Api, question: JSON) -> None:
    await api.post(path(question), {"status": "rejected", "resolutionNote": "Ask Ann."})

    ended = await api.session(question["sessionId"], "completed")
    assert "You answered nothing. You said: Ask Ann." in ended["result"]


@pytest.mark.parametrize(
    "body",
    [
        {"status": "approved", "decision": "cancel"},
        {"status": "approved", "decision": "decline"},
        {"status": "rejected", "decision": "prefix"},
        {"status": "rejected", "answers": [0, None, "x"]},
    ],
)
async def test_what_does_not_belong_together(api: Api, question: JSON, body: JSON) -> None:
    answer = await api.post(path(question), body)

    assert answer.status == 400
    assert (await api.get(f"/api/approvals/{question['id']}")).body["status"] == "pending"


async def test_a_prefix_that_is_not_offered(api: Api, question: JSON) -> None:
    answer = await api.post(path(question), {"status": "approved", "decision": "prefix"})

    assert answer.status == 409
    assert "prefix is not offered here; offered: once" in answer.message


async def test_a_secret_with_a_key_that_comes_again(api: Api, question: JSON) -> None:
    body = {"status": "approved", "answers": [0, None, SECRET]}
    headers = {"Idempotency-Key": "once"}

    first = await api.post(path(question), body, headers=headers)
    again = await api.post(path(question), body, headers=headers)

    assert (first.status, again.status) == (200, 200)
    assert first.body == again.body
    assert SECRET not in str(first.body)
