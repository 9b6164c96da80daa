"""The room: exam domain, subjects, checks, runtimes, observation, store and services."""
