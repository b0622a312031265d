"""What a model answers when Codex lets it review."""

import json
from pathlib import Path

from tests.support.responses import Say


def findings(repository: Path, *found: tuple[str, str, int], verdict: str = "It breaks the build.") -> Say:
    """Findings of (title, file, line), as the reviewing model is asked to write them."""
    return Say(
        json.dumps(
            {
                "findings": [
                    {
                        "title": title,
                        "body": f"Look at {file}.",
                        "confidence_score": 0.9,
                        "priority": 1,
                        "code_location": {
                            "absolute_file_path": str(repository / file),
                            "line_range": {"start": line, "end": line + 1},
                        },
                    }
                    for title, file, line in found
                ],
                "overall_correctness": "patch is incorrect" if found else "patch is correct",
                "overall_explanation": verdict,
                "overall_confidence_score": 0.8,
            }
        )
    )
