"""Where `lotse` begins: with greenlets, Python itself must be patched before anything else is loaded."""

import os
import sys


def begin() -> None:
    """Runs the command line."""
    if os.environ.get("LOTSE_WORKER") == "gevent" and "serve" in sys.argv[1:]:
        # What was loaded before would keep locks that stop every greenlet at once.
        from gevent import monkey

        monkey.patch_all()
    from server.commands.main import main

    main()
