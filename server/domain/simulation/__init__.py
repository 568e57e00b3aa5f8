"""The hall run forward, with chance: by the very rule that calls people, so that waits and what-ifs can be read off."""
