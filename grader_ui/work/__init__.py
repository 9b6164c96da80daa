"""The work itself: what the public would see of a candidate's site, shown without its scripts."""
