"""The rota of a hall: a week that one can drag, a form for each shift, and what differs today."""
