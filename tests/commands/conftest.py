"""What tests of the commands are given: a shell with the settings of one hall."""

from collections.abc import Callable, Iterator

import pytest
import structlog
from typer.testing import CliRunner, Result

from server.commands.main import lotse

Typed = Callable[..., Result]


@pytest.fixture
def typed(sqlite: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typed]:
    """Types a command of `lotse`; `said` is what is typed at its questions."""
    monkeypatch.setenv("LOTSE_DATABASE_URL", sqlite)

    def run(*words: str, said: str = "") -> Result:
        return CliRunner().invoke(lotse, [str(word) for word in words], input=said)

    yield run
    structlog.reset_defaults()
