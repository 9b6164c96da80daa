"""Posts of the blog, their categories and their tags."""
