"""The interface for programs of others: documented, with tokens that may do what their scopes say."""
