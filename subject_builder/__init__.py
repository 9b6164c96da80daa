"""The paper: rehearsal of subjects, and what their authors use."""
