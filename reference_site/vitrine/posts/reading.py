"""Posts that other pages show."""

from __future__ import annotations

from collections.abc import Sequence

from reference_site.db import session
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.reading import public_posts

ON_HOME = 3


def home_posts() -> Sequence[Post]:
    """The posts under the home page."""
    return session().scalars(public_posts().limit(ON_HOME)).unique().all()
