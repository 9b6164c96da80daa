"""The only opening of the site to the platform, on a listener that candidates cannot reach."""
