"""Charts as SVG: pure functions from figures to a picture that a person reads at once."""
