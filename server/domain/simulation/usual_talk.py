"""How lengths of talks spread around their mean, before a hall has shown how its own do."""

USUAL_RATIOS = (
    0.14, 0.23, 0.28, 0.33, 0.37, 0.41, 0.44, 0.48, 0.51, 0.54, 0.58, 0.61, 0.64, 0.67, 0.70, 0.74, 0.77,
    0.80, 0.83, 0.87, 0.90, 0.94, 0.98, 1.02, 1.06, 1.10, 1.14, 1.19, 1.24, 1.29, 1.35, 1.41, 1.48, 1.56,
    1.65, 1.75, 1.88, 2.05, 2.29, 2.80,
)  # fmt: skip
"""Forty equally likely lengths over the mean: a gamma distribution with a coefficient of variation of 0.6, in the
middle of the 0.4 to 0.8 that studies of such halls found."""
