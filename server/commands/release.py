"""Which release of Lotse this is."""

from importlib.metadata import version


def release() -> str:
    """Its name and number, as CHANGELOG.md has it."""
    return f"Lotse {version('lotse')}"
