"""Papers that a page on this machine asks for while the server is away."""
