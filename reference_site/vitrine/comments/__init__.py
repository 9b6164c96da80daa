"""Comments of readers, moderated."""
