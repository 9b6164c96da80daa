"""How the platform sees a site: its door, its journal, its public pages, and replay."""
