"""A whole exam on one machine: three candidates, one examiner, robots that give life to it."""
