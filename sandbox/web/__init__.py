"""The web kit: what every screen of the platform stands on (hosts, defences, look)."""
