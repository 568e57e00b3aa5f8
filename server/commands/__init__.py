"""The command `lotse`: what an operator types."""

from server.commands.main import main

__all__ = ["main"]
