"""What all audiences stand on: guards, refusals, boards, sentences."""
