"""The media library as the administration shows it."""
