"""The centre's store: event log, projections that screens read, accounts. SQLite or PostgreSQL."""
