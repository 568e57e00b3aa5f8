"""What comes from other people's hands: fetched and prepared when Lotse is installed, never committed."""
