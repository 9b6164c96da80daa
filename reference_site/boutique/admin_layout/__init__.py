"""The frame of the shop's administration: menu and dashboard."""
