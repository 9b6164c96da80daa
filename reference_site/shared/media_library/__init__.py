"""Files of the site: content-addressed, never overwritten, re-encoded on arrival."""
