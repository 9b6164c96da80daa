"""What must hold when parts of the platform are killed."""
