"""The exam itself, pure: states, clock, time ledger, events, candidate lists."""
