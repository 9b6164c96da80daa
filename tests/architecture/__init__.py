"""Rules about the tree itself: what stands where, and what no file may hold."""
