"""Who is who on the site: staff accounts, sign-in, default-deny access rules."""
