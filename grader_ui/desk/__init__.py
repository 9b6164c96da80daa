"""The candidate's desk, on the host `copie-<id>`: one candidate, its paper, its time."""
