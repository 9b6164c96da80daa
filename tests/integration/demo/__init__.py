"""The demonstration and the unattended exam."""
