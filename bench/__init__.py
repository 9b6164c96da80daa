"""Speed and memory, measured beside their floors in one run; never a test."""
