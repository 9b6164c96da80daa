"""What every public page shows around its content: title, menus, widgets, administration bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import g, url_for
from sqlalchemy import select
from sqlalchemy.orm import load_only

from reference_site.db import session
from reference_site.vitrine.appearance.models import Widget
from reference_site.vitrine.menus.models import MenuItem
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.settings.models import current_settings


@dataclass(frozen=True)
class Link:
    """One entry of a menu with those below it."""

    label: str
    address: str
    children: tuple[Link, ...] = ()


def address_of(item: MenuItem) -> str:
    """Where an entry leads; an entry whose target is gone leads to the home page."""
    if item.kind == "custom":
        return item.target or "/"
    if item.kind == "page":
        page = known_pages().get(item.target)
        return page_address(page) if page else "/"
    if item.kind == "category":
        return url_for("vitrine.category", slug=item.target)
    return url_for("vitrine.post", slug=item.target)


def known_pages() -> dict[str, Page]:
    """Every page by its slug, without its content, read once per request."""
    if "vitrine_pages" not in g:
        light = select(Page).options(load_only(Page.slug, Page.parent_id))
        g.vitrine_pages = {page.slug: page for page in session().scalars(light)}
    return g.vitrine_pages  # type: ignore[no-any-return]


def page_address(page: Page) -> str:
    """The home page has the root as its address."""
    settings = current_settings()
    if settings.show_on_front == "page" and settings.front_page == page.slug:
        return "/"
    return page.path


def blog_address() -> str:
    """Where the list of posts is."""
    settings = current_settings()
    if settings.show_on_front == "page" and settings.posts_page:
        page = known_pages().get(settings.posts_page)
        return page.path if page else url_for("vitrine.blog")
    return "/"


def menu(name: str) -> tuple[Link, ...]:
    """A menu as a tree of two levels."""
    rows = (
        session()
        .scalars(
            select(MenuItem).where(MenuItem.menu == name).order_by(MenuItem.position, MenuItem.id)
        )
        .all()
    )
    below: dict[int, list[Link]] = {}
    for row in rows:
        if row.parent_id:
            below.setdefault(row.parent_id, []).append(Link(row.label, address_of(row)))
    return tuple(
        Link(row.label, address_of(row), tuple(below.get(row.id, ())))
        for row in rows
        if not row.parent_id
    )


def widgets(area: str) -> list[Widget]:
    """The widgets of an area, in order."""
    query = select(Widget).where(Widget.area == area).order_by(Widget.position, Widget.id)
    return list(session().scalars(query))


def public_words() -> dict[str, Any]:
    """For the templates of the public face."""
    from reference_site.vitrine.appearance import reading

    return {
        "site": current_settings(),
        "menu": menu,
        "widgets": widgets,
        "widget_data": reading,
        "blog_address": blog_address,
        "page_address": page_address,
        "post_address": lambda post: url_for("vitrine.post", slug=post.slug),
    }
