"""Every setting of the server, read once at start, frozen, refused when it makes no sense."""

from server.config.settings import Config

__all__ = ["Config"]
