"""One file per use case: each takes the room and explicit arguments, returns a frozen result."""
