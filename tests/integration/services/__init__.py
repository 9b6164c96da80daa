"""The use cases, each with its refusals."""
