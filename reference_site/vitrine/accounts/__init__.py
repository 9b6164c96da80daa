"""Staff accounts, as a list."""
