"""Builders of what tests stand on: real sites, real subjects, real rooms."""
