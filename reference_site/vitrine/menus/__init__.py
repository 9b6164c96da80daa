"""Menus of the public site."""
