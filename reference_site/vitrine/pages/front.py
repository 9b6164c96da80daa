"""Public pages: the home page and every page by its path."""

from __future__ import annotations

from flask import abort, render_template
from flask.typing import ResponseReturnValue

from reference_site.vitrine.blueprints import front
from reference_site.vitrine.lookup import by_key
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.front import blog_list
from reference_site.vitrine.posts.reading import home_posts
from reference_site.vitrine.settings.models import current_settings


@front.get("/")
def home() -> ResponseReturnValue:
    """A static page or the latest posts, as « Réglages > Lecture » says."""
    settings = current_settings()
    page = by_key(Page, settings.front_page) if settings.show_on_front == "page" else None
    if page is None or not page.is_public:
        return blog_list(None)
    return page_page(page, home=True)


@front.get("/<path:path>")
def page(path: str) -> ResponseReturnValue:
    """A page by its path: the last part is its slug, the others its parents."""
    row = by_key(Page, path.rstrip("/").rpartition("/")[2])
    if row is None or not row.is_public or row.path != "/" + path.rstrip("/"):
        abort(404)
    settings = current_settings()
    if settings.show_on_front == "page" and settings.posts_page == row.slug:
        return blog_list(row)
    return page_page(row)


def page_page(row: Page, *, home: bool = False, preview: bool = False) -> str:
    """The page of a page; also its preview."""
    template = "vitrine/pages/home.html" if home else "vitrine/pages/page.html"
    latest = home_posts() if home else ()
    return render_template(template, page=row, preview=preview, latest=latest)
