"""Comptes: who may sign in and who signs posts."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from reference_site.db import session
from reference_site.shared.identity.models import StaffAccount
from reference_site.vitrine.blueprints import admin
from reference_site.vitrine.lookup import paginate
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.models import TRASH


@admin.get("/comptes")
def accounts() -> ResponseReturnValue:
    """The list of accounts with their number of posts."""
    numbers = session().execute(
        select(Post.author_id, func.count()).where(Post.status != TRASH).group_by(Post.author_id)
    )
    return render_template(
        "vitrine/accounts/list.html",
        rows=paginate(select(StaffAccount).order_by(StaffAccount.display_name), 20),
        numbers={row[0]: row[1] for row in numbers},
    )
