"""The proof on real sites."""
