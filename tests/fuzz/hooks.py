"""What a JSON schema cannot say: which folders exist, what time it is, what git takes for a name.

A refusal of data that the schema allows is a failure all the same, unless every field that it names is
refused for one of the reasons here.
"""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import schemathesis
from schemathesis.specs.openapi import checks

FOLDER = (
    "is not an absolute path|does not exist|is not a folder|is no git|lies inside a|outside|own data|"
    "can be no folder|git folder|cannot be"
)
BRANCH = r"git does not accept|can be no branch|as git names them|There is no branch"
UNSAYABLE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        name: re.compile(messages)
        for name, messages in {
            "cursor": "not one of ours|made for another list",
            "localPath": FOLDER,
            "worktreePath": FOLDER,
            "cwd": FOLDER,
            "path": FOLDER + "|Name the worktree|one file at a time|is no file that could be sent",
            "branchName": BRANCH,
            "worktreeBase": BRANCH,
            "base": BRANCH,
            "commit": BRANCH,
            "expiresAt": "lies in the past|must lie in the future|is outside of the calendar",
            "until": "must not lie before since|is outside of the calendar",
            "from": "must lie|is outside of the calendar",
            "to": "must lie|is outside of the calendar",
            "since": "is outside of the calendar",
            "timeZone": "there is no time zone",
            "sessionId": "belongs to another task",
            "input": "takes|must have",
            "turnId": "is no turn of this thread",
            "log": "must not be blank",  # once what moves a terminal is taken out of it
            "data": "must be a PNG, JPEG, GIF or WebP picture",
            "repositories": "there is no repository|an owner has all of them",
            "url": "must be an address like|may not be called",
            "answers": "asks no questions|one for each|is required|index of|more than once|takes|must",
        }.items()
    }
)
"""By the last name in a field's path: reasons to refuse it that are no matter of its form."""

UNWRITABLE = "without null characters"
"""Of anything in an address: a schema says what a text is, not how it may be written there."""


@schemathesis.check
def good_data_is_taken(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case[Any]
) -> bool | None:
    """In the place of schemathesis's own `positive_data_acceptance`, which it asks about everything else."""
    if response.status_code == 400 and only_unsayable(response.content):
        return None
    if response.status_code == 400 and no_tag(case):
        return None
    if response.status_code == 412 and "if-match" in {name.lower() for name in case.headers}:
        return None  # a version that is well written, and no longer there
    return checks.positive_data_acceptance(ctx, response, case)


def no_tag(case: schemathesis.Case[Any]) -> bool:
    """Whether it sends as a version what the document's pattern does not allow: in sequences of calls
    schemathesis does not always keep to the patterns of headers, though it means to."""
    versions = [
        value for name, value in case.headers.items() if name.lower() in ("if-match", "if-none-match")
    ]
    return any(value != "*" and '"' not in value for value in versions)


def only_unsayable(body: bytes) -> bool:
    """Whether an answer complains about nothing that the document could have told."""
    try:
        fields = json.loads(body)["error"]["details"]["fields"]
    except (ValueError, KeyError, TypeError):
        return False
    return bool(fields) and all(
        UNWRITABLE in field["message"]
        or ((allowed := UNSAYABLE.get(last_name(field["field"]))) and allowed.search(field["message"]))
        for field in fields
    )


def last_name(path: str) -> str:
    """Of a field, or of the list that it is a place in; of a parameter that is called by a number, that."""
    return next((part for part in reversed(path.split(".")) if not part.isdecimal()), path)
