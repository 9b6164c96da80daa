"""What posts and pages share: lifecycle, editor, lists, autosave."""
