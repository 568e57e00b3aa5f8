"""How often one address may ask for what costs something. Kept in memory, with several processes in Redis."""

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from server.web.shared.counters import HERE

limiter = Limiter(key_func=get_remote_address, headers_enabled=False)

IN_MEMORY = f"{HERE}://"
"""Where the limiter counts when there is one process."""
