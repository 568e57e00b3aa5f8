"""`python -m server.commands` is `lotse`."""

from server.commands.main import main

main()
