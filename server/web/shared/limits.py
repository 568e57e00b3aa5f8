"""How often one address may ask for what costs something. Kept in memory: one process, one hall."""

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(key_func=get_remote_address, headers_enabled=False, storage_uri="memory://")
