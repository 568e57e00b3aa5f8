"""What is said aloud: sentences, voices, recorded clips, and a folder of what has been said before."""
