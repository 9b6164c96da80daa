"""The tests of Comptoir, by kind."""
