"""`python -m printer`: the same as `lotse-printer`."""

from printer.main import main

main()
