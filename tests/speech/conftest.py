"""What tests of speech are given: programs that make sound may take as long as a busy machine wants."""

import pytest

from server.speech import program


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long a hall waits for a voice is no part of what is said."""
    monkeypatch.setattr(program, "PATIENCE", 120)
