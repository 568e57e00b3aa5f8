"""`python -m server.commands` is `lotse`."""

from server.commands.begin import begin

begin()
