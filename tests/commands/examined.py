"""What `lotse doctor` finds, read as a program reads it."""

import json
from dataclasses import dataclass
from typing import Any

from tests.commands.conftest import Typed


@dataclass(frozen=True, kw_only=True)
class Examined:
    """`exit_code` of the command, and every finding as it was told."""

    exit_code: int
    findings: list[dict[str, Any]]

    def marks(self, subject: str) -> set[str]:
        """The marks of one subject."""
        return {each["mark"] for each in self.findings if each["subject"] == subject}

    def wrong(self) -> list[str]:
        """What is wrong, in its words."""
        return [each["says"] for each in self.findings if each["mark"] == "wrong"]

    def said(self, subject: str) -> str:
        """Everything that was said of one subject."""
        return "\n".join(each["says"] for each in self.findings if each["subject"] == subject)


def examined(typed: Typed, *words: object) -> Examined:
    """Runs the whole command."""
    result = typed("doctor", "--json", *words)
    return Examined(exit_code=result.exit_code, findings=json.loads(result.stdout)["findings"])
