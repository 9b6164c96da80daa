"""Writing and publishing, as recorded form requests do."""
