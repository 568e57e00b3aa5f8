"""What tests of the news are given: a hall that is served, once on each kind of database."""

import pytest

from tests.web.conftest import serve, served

__all__ = ["kept_in", "serve", "served"]


@pytest.fixture
def kept_in(database: str) -> str:
    """Where the hall is kept."""
    return database
