"""Those who ask while it is measured; they cost as little as they can."""
