"""Rules: plain values and functions, without a framework, a clock, chance or I/O."""
