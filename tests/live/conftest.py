"""What tests of the news are given: a hall that is served."""

from tests.web.conftest import serve, served

__all__ = ["serve", "served"]
