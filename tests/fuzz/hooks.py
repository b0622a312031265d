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

UNSAYABLE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "cursor": re.compile("not one of ours"),
        "localPath": re.compile(
            "is not an absolute path|does not exist|is not a folder|is no git|lies inside a|outside|own data"
        ),
        "worktreePath": re.compile("is not an absolute path|outside the"),
        "branchName": re.compile("git does not accept"),
        "expiresAt": re.compile("lies in the past|is outside of the calendar"),
        "sessionId": re.compile("belongs to another task"),
    }
)


@schemathesis.check
def good_data_is_taken(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case[Any]
) -> bool | None:
    """In the place of schemathesis's own `positive_data_acceptance`, which it asks about everything else."""
    if response.status_code == 400 and only_unsayable(response.content):
        return None
    return checks.positive_data_acceptance(ctx, response, case)


def only_unsayable(body: bytes) -> bool:
    """Whether an answer complains about nothing that the document could have told."""
    try:
        fields = json.loads(body)["error"]["details"]["fields"]
    except (ValueError, KeyError, TypeError):
        return False
    return bool(fields) and all(
        field["field"] in UNSAYABLE and UNSAYABLE[field["field"]].search(field["message"]) for field in fields
    )
