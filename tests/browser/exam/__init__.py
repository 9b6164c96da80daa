"""The whole exam, by four people in four browsers."""
