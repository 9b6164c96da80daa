"""Writing a post or page from its form, and the sentence that tells it."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from reference_site.presentation import moment
from reference_site.shared.identity.models import StaffAccount
from reference_site.shared.media_library.models import Media
from reference_site.vitrine.blocks.models import Blocks
from reference_site.vitrine.lookup import by_key
from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.models import Post, PostCategory, PostTag
from reference_site.vitrine.publications.calendar import from_local, site_now
from reference_site.vitrine.publications.form import PublicationForm
from reference_site.vitrine.publications.models import (
    DRAFT,
    PUBLISHED,
    SCHEDULED,
    Autosave,
    Publication,
)
from reference_site.vitrine.publications.rules import free_slug, plain_slug, slug_of
from reference_site.vitrine.publications.sections import Section


def apply_form(
    orm: Session, section: Section, row: Publication, form: PublicationForm, blocks: Blocks
) -> None:
    """Inside `record`: give the row what the form says; status and date stay to the caller."""
    row.title = " ".join((form.title.data or "").split())
    row.blocks = blocks
    row.excerpt = (form.excerpt.data or "").strip()
    row.comments_open = bool(form.comments_open.data)
    row.author = by_key(StaffAccount, form.author.data) if form.author.data else row.author
    row.featured_media = by_key(Media, (form.featured_media.data or "").strip())
    row.updated_at = site_now()
    for name in ("seo_title", "meta_description", "focus_keyword"):
        if name in form:
            setattr(row, name, " ".join((form[name].data or "").split()))
    if isinstance(row, Post):
        row.sticky = bool(form.sticky.data)
        row.categories = categories_of(orm, form.categories.data or [])
        row.tags = tags_of(orm, form.tags.data or "")
    if isinstance(row, Page):
        parent = by_key(Page, form.parent.data) if form.parent.data else None
        row.parent = None if parent is not None and _below(parent, row) else parent
    set_slug(orm, section, row, form.slug.data or "")


def set_slug(orm: Session, section: Section, row: Publication, wished: str) -> None:
    """Keep the slug unless another is wished; a new row takes it from its title."""
    slug = slug_of(wished or ("" if row.slug in (None, "") else row.slug), row.title)
    if not wished and row.slug and row.slug.startswith("sans-titre") and row.title:
        slug = slug_of("", row.title)
    if slug != row.slug:
        model = section.model
        with orm.no_autoflush:
            row.slug = free_slug(
                slug,
                lambda candidate: (
                    orm.scalar(
                        select(model.id).where(model.slug == candidate, model.id != (row.id or 0))
                    )
                    is not None
                ),
            )


def categories_of(orm: Session, slugs: list[str]) -> list[PostCategory]:
    """The categories of these slugs; a post without any goes to the first one, as ever."""
    found = list(orm.scalars(select(PostCategory).where(PostCategory.slug.in_(slugs))))
    if found:
        return found
    default = orm.scalars(
        select(PostCategory).where(PostCategory.slug == "non-classe")
    ).one_or_none()
    return [default] if default else []


def tags_of(orm: Session, text: str) -> list[PostTag]:
    """Tags typed with commas; those that do not exist are made."""
    tags: dict[str, PostTag] = {}
    for part in text.split(","):
        name = " ".join(part.split())
        slug = plain_slug(name)
        if not slug or slug in tags:
            continue
        tag = orm.scalars(select(PostTag).where(PostTag.slug == slug)).one_or_none()
        if tag is None:
            tag = PostTag(slug=slug, name=name)
            orm.add(tag)
        tags[slug] = tag
    return list(tags.values())


def change_status(row: Publication, order: str, wished_date: str) -> None:
    """Apply draft, publish, update or unpublish. An empty date means: now."""
    when = from_local(wished_date)
    if order == "publish":
        row.status = PUBLISHED
        row.publish_at = when or site_now()
    elif order in ("draft", "unpublish"):
        row.status = DRAFT
        row.publish_at = when if order == "draft" or (when and when > site_now()) else None
    elif order == "update":
        row.publish_at = when or row.publish_at
    if row.status == DRAFT and row.publish_at and row.publish_at <= site_now():
        row.publish_at = None


def sentence(section: Section, row: Publication, order: str) -> str:
    """The action in French, without its actor."""
    title = f"«\u00a0{row.shown_title}\u00a0»"
    if order in ("publish", "update") and row.shown_status == SCHEDULED:
        verb = "planifié" if order == "publish" else "modifié la planification de"
        if order == "publish":
            return f"a {verb} {section.the} {title} pour le {moment(row.publish_at)}"
        return f"a modifié {section.the} {title}, en ligne le {moment(row.publish_at)}"
    return {
        "publish": f"a publié {section.the} {title}",
        "update": f"a modifié {section.the} {title}",
        "unpublish": f"a repassé en brouillon {section.the} {title}",
        "draft": f"a enregistré le brouillon {section.of} {title}",
    }[order]


def forget_autosave(orm: Session, section: Section, slug: str) -> None:
    """What was kept beside a published row is of no use once the row is saved."""
    orm.execute(delete(Autosave).where(Autosave.section == section.name, Autosave.slug == slug))


def _below(candidate: Page, page: Page) -> bool:
    """Whether `candidate` is the page itself or one of its descendants."""
    seen: set[int] = set()
    node: Page | None = candidate
    while node is not None and node.id not in seen:
        if node.id == page.id:
            return True
        seen.add(node.id)
        node = node.parent
    return False
