"""The blog: list, archives, one post with its comments, search."""

from __future__ import annotations

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import defer

from reference_site.db import session
from reference_site.vitrine.blueprints import front
from reference_site.vitrine.comments.front import CommentForm
from reference_site.vitrine.comments.reading import threads_of
from reference_site.vitrine.lookup import by_key, paginate
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.models import Post, PostCategory, PostTag
from reference_site.vitrine.publications.models import Publication
from reference_site.vitrine.publications.reading import is_public, matching, public_posts
from reference_site.vitrine.settings.models import current_settings


@front.get("/blog")
def blog() -> ResponseReturnValue:
    """The list of posts."""
    return blog_list(by_key(Page, current_settings().posts_page))


def blog_list(page: Page | None) -> str:
    """The list of posts, under the title of the page that carries it."""
    posts = paginate(public_posts(), current_settings().posts_per_page)
    title = page.title if page is not None else "Le carnet"
    return render_template("vitrine/posts/list.html", posts=posts, title=title, page=page, intro="")


@front.get("/article/<slug>")
def post(slug: str) -> ResponseReturnValue:
    """One post."""
    row = session().scalars(public_posts().where(Post.slug == slug)).unique().one_or_none()
    if row is None:
        abort(404)
    return post_page(row, CommentForm(formdata=None))


def post_page(row: Post, form: CommentForm, *, preview: bool = False) -> str:
    """The page of a post; also its preview and its refused comment."""
    return render_template(
        "vitrine/posts/post.html",
        post=row,
        threads=threads_of(row),
        form=form,
        preview=preview,
        neighbours=_neighbours(row),
    )


def _neighbours(row: Post) -> tuple[Post | None, Post | None]:
    """The post before and the post after, by date."""
    if row.publish_at is None:
        return None, None
    orm = session()
    online = select(Post).where(is_public(Post), Post.id != row.id).options(defer(Post.blocks))
    before = online.where(Post.publish_at < row.publish_at).order_by(Post.publish_at.desc())
    after = online.where(Post.publish_at > row.publish_at).order_by(Post.publish_at.asc())
    return orm.scalars(before.limit(1)).first(), orm.scalars(after.limit(1)).first()


@front.get("/categorie/<slug>")
def category(slug: str) -> ResponseReturnValue:
    """Posts of a category."""
    row = by_key(PostCategory, slug)
    if row is None:
        abort(404)
    query = public_posts().where(Post.categories.any(PostCategory.id == row.id))
    return _archive(query, row, f"Catégorie\u00a0: {row.name}")


@front.get("/etiquette/<slug>")
def tag(slug: str) -> ResponseReturnValue:
    """Posts with a tag."""
    row = by_key(PostTag, slug)
    if row is None:
        abort(404)
    query = public_posts().where(Post.tags.any(PostTag.id == row.id))
    return _archive(query, row, f"Étiquette\u00a0: {row.name}")


def _archive(query: object, term: PostCategory | PostTag, title: str) -> str:
    posts = paginate(query, current_settings().posts_per_page)  # type: ignore[arg-type]
    return render_template(
        "vitrine/posts/list.html",
        posts=posts,
        title=title,
        intro=term.description,
        term=term,
        page=None,
    )


@front.get("/recherche")
def search() -> ResponseReturnValue:
    """Posts and pages that hold every word."""
    text = request.args.get("s", "").strip()[:100]
    posts = paginate(
        matching(public_posts(), Post, text or "\u0000"), current_settings().posts_per_page
    )
    query = matching(select(Page).where(is_public(Page)), Page, text or "\u0000")
    pages: list[Publication] = list(session().scalars(query.order_by(Page.title).limit(10)))
    return render_template("vitrine/posts/search.html", posts=posts, pages=pages, text=text)
