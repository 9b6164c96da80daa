"""Where sites run: one seam, several implementations."""
