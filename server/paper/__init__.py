"""What stands on paper: the sentences of tickets and slips, for the printer agent to lay out."""
